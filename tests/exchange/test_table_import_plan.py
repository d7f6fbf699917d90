"""What a table of activities becomes in a plan."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relplanner import Activity, Assignment, Person
from relplanner.calendars import to_datetime
from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import import apply_import, plan_import
from relplanner.releases.predecessors import Predecessor, format_predecessors
from tests.exchange.tablefiles import (
    at,
    imported,
    links_by_name,
    messages,
    plan_in,
    preview_of,
    release_in,
    write_xlsx,
)

MONDAY = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)
NAMES = ["Name", "Duration", "Start", "Finish", "Predecessors"]


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


# -- times ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "duration", "unit", "constraint", "when"),
    [
        # duration alone; with a start; with a finish; both
        (["3d", "", "", ""], 1440, "d", "ASAP", None),
        (["3d", "2026-01-07", "", ""], 1440, "d", "SNET", at(7, 9)),
        (["3d", "2026-01-07 14:00", "", ""], 1440, "d", "SNET", at(7, 14)),
        (["2h", "", "2026-01-07", ""], 120, "h", "FNET", at(7, 17)),
        (["1w", "2026-01-05", "2026-01-09", ""], 2400, "w", "SNET", MONDAY),
        # start and finish: working time between, whole days from first to last minute
        (["", "2026-01-05", "2026-01-05", ""], 480, "d", "SNET", MONDAY),
        (["", "2026-01-05", "2026-01-13", ""], 7 * 480, "d", "SNET", MONDAY),
        (["", "2026-01-05 15:00", "2026-01-06 11:00", ""], 240, "h", "SNET", at(5, 15)),
        (["", "2026-01-05 15:00", "2026-01-05 15:10", ""], 10, "m", "SNET", at(5, 15)),
        (["", "2026-01-10", "2026-01-12", ""], 480, "d", "SNET", at(10, 0)),
        # nothing but a date: a milestone on it
        (["", "2026-01-07", "", ""], 0, "d", "MSO", at(7, 9)),
        (["", "", "2026-01-07", ""], 0, "d", "MFO", at(7, 17)),
        (["", "2026-01-07 12:00", "", ""], 0, "d", "MSO", at(7, 12)),
        (["0d", "2026-01-07", "", ""], 0, "d", "MSO", at(7, 9)),
        # with predecessors it may have to wait
        (["", "2026-01-07", "", "1"], 0, "d", "SNET", at(7, 9)),
        (["0", "", "2026-01-07", "1"], 0, "d", "FNET", at(7, 17)),
        (["", "2026-01-07 12:00", "2026-01-07 12:00", ""], 0, "d", "MSO", at(7, 12)),
    ],
)  # fmt: skip
def test_that_what_a_row_says_about_time_becomes_a_duration_and_a_constraint(
    row, duration, unit, constraint, when, plan
):
    release = release_in(plan)
    made = imported(plan, [NAMES, ["First", "1d"], ["Row", *row]], release=release.code)["Row"]
    assert (made.duration_min, made.duration_unit) == (duration, unit)
    assert (made.constraint_kind, made.constraint_at) == (constraint, when)


def test_that_yes_and_no_say_what_is_a_milestone_and_what_is_done(plan):
    made = imported(plan, [
        ["Name", "Start", "Milestone", "% Complete"],
        ["Go", "2026-01-07", "Yes", "no"], ["Work", "2026-01-08", "No", "yes"],
    ])  # fmt: skip
    assert {name: (one.duration_min, one.percent_complete) for name, one in made.items()} == {
        "Go": (0, 0), "Work": (480, 100),
    }  # fmt: skip


def test_that_days_are_those_of_the_calendar_and_times_those_of_the_plan(tmp_path):
    with plan_in(tmp_path, "Asia/Kolkata") as plan:
        rows = [["Name", "Start", "Finish"], ["Days", "2026-01-05", "2026-01-06"],
                ["Hours", "2026-01-05 10:00", "2026-01-05T12:00Z"]]  # fmt: skip
        made = imported(plan, rows)
    # 09:00 in Kolkata is 03:30 UTC; 12:00 UTC is 17:30 there, when work has ended at 17:00.
    assert (made["Days"].constraint_at, made["Days"].duration_min) == (at(5, 3, 30), 960)
    assert (made["Hours"].constraint_at, made["Hours"].duration_min) == (at(5, 4, 30), 420)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["", "2026-01-10", "2026-01-11", ""], "no working time from 2026-01-10 to 2026-01-11"),
        (["", "2026-01-07", "2026-01-05", ""], "finishes before it starts"),
        (["", "2026-01-05 15:00", "2026-01-05 12:00", ""], "finishes before it starts"),
        (["3 esomething", "", "", ""], "is not a duration"),
        (["-3d", "", "", ""], "is not a duration"),
        (["", "YYYY-MM-DD", "", ""], "“YYYY-MM-DD” is not a date"),
        (["", "1970-01-01", "2190-01-01", ""], "longer than twenty years"),
        (["9999w", "", "", ""], "longer than twenty years"),
    ],
)
def test_that_impossible_times_are_refused_with_their_row(row, said, plan):
    preview = preview_of(plan, [NAMES, ["Fine", "1d"], ["Row", *row]])
    (error,) = preview.errors
    assert (error.row, said in error.what) == (3, True), str(error)
    # What can't be read isn't told to be missing as well.
    assert not (row[0] and [one for one in preview.warnings if "no duration" in one.what])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["3d", "2026-01-05", "2026-01-09", ""], "By its duration it ends on 2026-01-07, by its"),
        (["", "", "", ""], "one day is assumed"),
        (["", "2026-01-10", "", ""], "2026-01-10 is no working day"),
        (["", "", "2026-01-10", ""], "is going to be on 2026-01-09"),
        (["", "2026-01-07 20:00", "", ""], "after working hours"),
        (["", "", "2026-01-07 06:00", ""], "before working hours"),
        (["", "Friday 2026-01-07", "", ""], "2026-01-07 is a Wednesday, not a Friday"),
        (["TBD", "2026-01-07", "", ""], "isn't known yet"),
    ],
)
def test_that_assumptions_about_time_are_told_with_their_row(row, said, plan):
    preview = preview_of(plan, [NAMES, ["Fine", "1d"], ["Row", *row]])
    assert messages(preview) == []
    (warning,) = preview.warnings
    assert (warning.row, said in warning.what) == (3, True), str(warning)


def test_that_a_milestone_after_hours_or_before_them_stays_on_its_day(plan):
    rows = [["Name", "Start", "Due"], ["Late", "2026-01-07 20:00", ""],
            ["Early", "2026-01-07 06:00", ""], ["Early due", "", "2026-01-07 06:00"],
            ["Late due", "", "2026-01-07 23:00"]]  # fmt: skip
    made = imported(plan, rows)
    schedule = plan.schedule()
    found = {to_datetime(schedule.of(one.id).early_start, "UTC").date() for one in made.values()}
    assert found == {dt.date(2026, 1, 7)}


def test_that_dates_of_an_excel_column_and_seconds_of_jira_are_read(plan, tmp_path):
    rows = [
        ["Summary", "Issue key", "Original estimate", "Due date", "Assignee"],
        ["Build", "REL-7", 28_800, dt.date(2026, 1, 7), "Mira"],
    ]
    apply_import(plan, plan_import(plan, write_xlsx(tmp_path / "t.xlsx", rows)))
    (made,) = plan.rows(Activity)
    assert (made.duration_min, made.source_id, made.constraint_at) == (480, "REL-7", at(7, 17))


def test_that_constraints_of_ms_project_are_kept(plan):
    rows = [
        ["Task Name", "Duration", "Start", "Constraint Type", "Constraint Date", "Deadline"],
        ["A", "1d", "2026-01-07", "As Soon As Possible", "NA", "NA"],
        ["B", "1d", "2026-01-07", "Finish No Later Than", "2026-01-20", "2026-01-30"],
        ["C", "1d", "2026-01-07", "MSO", "2026-01-07", ""],
    ]
    made = imported(plan, rows)
    assert [(one.constraint_kind, one.constraint_at) for one in made.values()] == [
        ("ASAP", None), ("FNLT", at(20, 17)), ("MSO", at(7, 9)),
    ]  # fmt: skip
    assert made["B"].deadline_at == at(30, 17)


# -- day first or month first --------------------------------------------------------------------


def test_that_unclear_figures_are_asked_about_once(plan):
    rows = [["Name", "Start", "Days"], ["A", "02/03/2026", 1], ["B", "04/03/2026", 1]]
    (error,) = preview_of(plan, rows).errors
    assert (error.row, error.letter, error.value) == (2, "B", "02/03/2026")
    assert "can be day first or month first" in error.what
    assert "dmy" in error.todo
    for order, expected in (("dmy", at(2, 9, month=3)), ("mdy", at(3, 9, month=2))):
        preview = preview_of(plan, rows, date_order=order)
        assert preview.rows[0].values["constraint_at"] == expected.strftime("%Y-%m-%dT%H:%MZ")
    with pytest.raises(InvalidInputError, match="no date order 'ymd'"):
        preview_of(plan, rows, date_order="ymd")


@pytest.mark.parametrize(
    ("second", "expected"),
    [("25/03/2026", at(3, 9, month=2)), ("Tue 03/24/2026", at(2, 9, month=3))],
)
def test_that_one_value_settles_the_column(second, expected, plan):
    rows = [["Name", "Start", "Days"], ["A", "03/02/2026", 1], ["B", second, 1]]
    preview = preview_of(plan, rows)
    assert messages(preview) == []
    assert preview.rows[0].values["constraint_at"] == expected.strftime("%Y-%m-%dT%H:%MZ")
    assert any(f"row 3 has “{second}”" in one for one in preview.notices)


def test_that_another_column_settles_an_unclear_one(plan):
    rows = [["Name", "Start", "Finish"], ["A", "02/03/2026", "27/03/2026"]]
    preview = preview_of(plan, rows)
    assert preview.rows[0].values["duration_min"] == 20 * 480
    assert any("in column B (Start) are read day first" in one for one in preview.notices)


def test_that_a_column_that_mixes_orders_is_refused(plan):
    rows = [["Name", "Start", "Days"], ["A", "25/03/2026", 1], ["B", "03/26/2026", 1],
            ["C", "02/03/2026", 1]]  # fmt: skip
    (error,) = preview_of(plan, rows).errors
    assert "row 2 is day first" in error.what
    assert "row 3 is month first" in error.what


# -- predecessors --------------------------------------------------------------------------------


def test_that_predecessors_name_ids_codes_and_names(plan):
    release = release_in(plan)
    with plan.change("Add") as tx:
        known = tx.insert(Activity(name="Old", release_id=release.id))
    rows = [
        ["ID", "Name", "Days", "Predecessors"],
        ["T-1", "Build, pack", 1, known.code.lower()],
        ["T-2", "Test", 1, "t-1FS+2d; build, pack"],
        ["T-3", "Ship", 1, "T-1SS-50%, T-2FF+1,5d"],
        ["T-4", "Build", 0, "Build, pack"],
    ]
    (error,) = preview_of(plan, rows).errors
    assert error.value == "t-1FS+2d; build, pack"
    rows[2][3] = "t-1FS+2d"
    imported(plan, rows)
    assert links_by_name(plan) == {
        ("Old", "Build, pack", "FS", 0, "working"),
        ("Build, pack", "Test", "FS", 960, "working"),
        ("Build, pack", "Ship", "SS", -50, "percent"),
        ("Test", "Ship", "FF", 720, "working"),
        ("Build, pack", "Build", "FS", 0, "working"),
    }


def test_that_numbers_count_rows_where_there_are_no_ids(plan, tmp_path):
    rows = [["Plan"], ["Name", "Days", "Predecessors"], ["A", 1], [], ["B", 1, 1], ["C", 1, "1;3"]]
    preview = plan_import(plan, write_xlsx(tmp_path / "t.xlsx", rows))
    assert any("1 is “A” in row 3 of the sheet" in one for one in preview.notices)
    apply_import(plan, preview)
    assert {link[:2] for link in links_by_name(plan)} == {("A", "B"), ("A", "C"), ("B", "C")}
    assert [one.source_id for one in plan.rows(Activity)] == ["row 3", "row 5", "row 6"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("9", "Nothing has the id, code or name “9”"),
        ("2", "waits for itself"),
        ("1FS+2 moons", "not a duration"),
        ("1FS+1d, 1FS+2d", "twice, with different lags"),
        ("3", "Several rows have the id “3”: 4, 5"),
        ("1 1", "not a predecessor"),
    ],
)
def test_that_wrong_predecessors_are_named_by_row_and_column(cell, said, plan):
    rows = [["ID", "Name", "Days", "Predecessors"], [1, "A", 1], [2, "B", 1, cell],
            [3, "C", 1], [3, "D", 1]]  # fmt: skip
    (error,) = preview_of(plan, rows).errors
    assert (error.row, error.letter, error.header, error.value) == (3, "D", "Predecessors", cell)
    assert said in error.what


def test_that_predecessors_that_a_spreadsheet_made_a_date_of_are_refused(plan, tmp_path):
    rows = [["Name", "Days", "Predecessors"], ["A", 1, dt.date(2026, 5, 3)]]
    (error,) = plan_import(plan, write_xlsx(tmp_path / "t.xlsx", rows)).errors
    assert "made a date or a time of the predecessors" in error.what


def test_that_rows_that_wait_for_each_other_are_named(plan):
    rows = [["ID", "Name", "Level", "Days", "Predecessors"], [1, "Phase", 1, "", 3],
            [2, "Build", 2, 1, ""], [3, "Ship", 1, 1, 2]]  # fmt: skip
    (error,) = preview_of(plan, rows).errors
    assert "circle" in error.what
    members = error.what.removesuffix(".").split(": ")[1].split(" → ")
    assert set(members) == {"row 2 “Phase”", "row 3 “Build”", "row 4 “Ship”"}
    assert members[0] == members[-1]
    with pytest.raises(InvalidInputError, match="circle"):
        apply_import(plan, preview_of(plan, rows))
    assert plan.rows(Activity) == []


LINKS = st.dictionaries(
    st.tuples(st.integers(1, 7), st.integers(2, 8), st.sampled_from(["FS", "SS", "FF", "SF"])),
    st.tuples(st.integers(-5000, 5000), st.sampled_from(["working", "elapsed", "percent"])),
    max_size=12,
)


@given(wanted=LINKS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_that_links_come_out_as_they_were_written(wanted, plan):
    wanted = {key: lag for key, lag in wanted.items() if key[0] < key[1]}
    rows = [["ID", "Name", "Days", "Predecessors"]]
    for row in range(1, 9):
        entries = [
            Predecessor(str(before), kind, *(lag if lag[0] else (0, "working")))
            for (before, after, kind), lag in wanted.items() if after == row
        ]  # fmt: skip
        rows.append([row, f"N{row}", 1, format_predecessors(entries, 480, 2400)])
    preview = preview_of(plan, rows)
    assert messages(preview) == []
    found = {
        (one.predecessor + 1, one.successor + 1, one.kind): (one.lag_min, one.lag_kind)
        for one in preview.links
    }
    assert found == {key: lag if lag[0] else (0, "working") for key, lag in wanted.items()}


# -- outline -------------------------------------------------------------------------------------

TREE = {"Plan": None, "Build": "Plan", "Code": "Build", "Pack": "Build", "Test": "Plan", "X": None}


@pytest.mark.parametrize(
    "rows",
    [
        [["Name", "Days", "Outline Level"], ["Plan", 5, 1], ["Build", 3, 2], ["Code", 1, 3],
         ["Pack", 1, 3], ["Test", 1, 2], ["X", 1, 1]],
        [["Name", "Days", "Outline Level"], ["Plan", 5, 2], ["Build", 3, 3], ["Code", 1, 4],
         ["Pack", 1, 4], ["Test", 1, 3], ["X", 1, None]],
        [["Name", "Days", "WBS"], ["Plan", 5, "1"], ["Build", 3, "1.1"], ["Code", 1, "1.1.1"],
         ["Pack", 1, "1.1.2"], ["Test", 1, "1.2"], ["X", 1, "2"]],
        [["Name", "Days", "x"], ["Plan", 5], ["   Build", 3], ["      Code", 1],
         ["      Pack", 1], ["   Test", 1], ["X", 1]],
        [["Name", "Days", "Parent"], ["Code", 1, "Build"], ["Plan", 5], ["Build", 3, "plan"],
         ["Pack", 1, "Build"], ["Test", 1, "Plan"], ["X", 1]],
    ],
    ids=["levels", "a level missing", "wbs", "spaces", "parents"],
)  # fmt: skip
def test_that_the_outline_is_read(rows, plan):
    made = imported(plan, rows)
    names = {one.id: name for name, one in made.items()}
    assert {name: names.get(one.parent_id) for name, one in made.items()} == TREE
    assert (made["Plan"].duration_min, made["Build"].duration_min) == (0, 0)
    outline = [(one.name, depth) for one, depth in plan.snapshot().outline()]
    assert outline == [
        ("Plan", 0), ("Build", 1), ("Code", 2), ("Pack", 2), ("Test", 1), ("X", 0),
    ]  # fmt: skip


def test_that_summaries_take_their_dates_from_below(plan):
    rows = [["Name", "Level", "Start", "Finish"], ["Phase", 1, "2026-01-05", "2026-02-27"],
            ["Build", 2, "2026-01-05", "2026-01-06"]]  # fmt: skip
    preview = preview_of(plan, rows)
    assert any("Summaries take their dates from what is under them" in n for n in preview.notices)
    apply_import(plan, preview)
    (phase,) = plan.rows(Activity, name="Phase")
    assert (phase.constraint_kind, phase.duration_min) == ("ASAP", 0)


def test_that_wrong_outlines_are_told(plan):
    rows = [["Name", "Days", "Parent"], ["A", 1, "B"], ["B", 1, "A"], ["C", 1, "Nobody"]]
    preview = preview_of(plan, rows)
    assert [one.row for one in preview.errors] == [2, 3]
    assert "inside of itself" in preview.errors[0].what
    assert "No row is called “Nobody”" in preview.warnings[0].what
    rows = [["Name", "Days", "WBS"], ["A", 1, "1"], ["B", 1, "1.1"], ["C", 1, "1.1"]]
    assert "is that of row 3 too" in preview_of(plan, rows).warnings[0].what


# -- people, stages, notes -----------------------------------------------------------------------


def test_that_people_are_found_or_made(plan):
    with plan.change("Add people") as tx:
        mira = tx.insert(Person(name="Mira Weber", email="mira@example.org"))
        tx.insert(Person(name="Sam"))
        tx.insert(Person(name="Sam"))
    rows = [["Name", "Days", "Owner"], ["A", 1, "mira weber"], ["B", 1, mira.code],
            ["C", 1, "MIRA@example.org"], ["D", 1, "Weber, Mira"], ["E", 1, "weber,  mira; Jo"],
            ["F", 1, "n/a"], ["G", 1, "TBD"]]  # fmt: skip
    preview = preview_of(plan, rows)
    assert preview.new_people == ("Weber, Mira", "Jo")
    assert any("New people: Weber, Mira, Jo" in one for one in preview.notices)
    made = imported(plan, rows)
    names = {one.id: one.name for one in plan.rows(Person)}
    assert [names.get(one.owner_id) for one in made.values()] == [
        "Mira Weber", "Mira Weber", "Mira Weber", "Weber, Mira", "Weber, Mira", None, None,
    ]  # fmt: skip
    (helper,) = plan.rows(Assignment)
    assert (helper.activity_id, names[helper.person_id]) == (made["E"].id, "Jo")
    (error,) = preview_of(plan, [*rows, ["H", 1, "sam"]]).errors
    assert (error.row, "Several people" in error.what) == (9, True)


def test_that_resources_are_assigned_with_their_share(plan):
    rows = [["Task Name", "Duration", "Resource Names"], ["A", "1 day", "Ann[50%],Bob"],
            ["B", "1 day?", "Bob[300%]"]]  # fmt: skip
    preview = preview_of(plan, rows)
    assert "300 % of the time; 100 % is taken" in preview.warnings[0].what
    made = imported(plan, rows)
    names = {one.id: one.name for one in plan.rows(Person)}
    assert names[made["A"].owner_id] == "Ann"
    shares = {(names[one.person_id], one.allocation_pct) for one in plan.rows(Assignment)}
    assert shares == {("Ann", 50), ("Bob", 100)}


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("Testing", "testing"), ("UAT", "testing"), ("Development", "building"),
        ("build", "building"), ("Go-Live", "deployment"), ("Roll out", "deployment"),
        ("Phase 2: Analysis", "planning"), ("Hypercare", "hypercare"), ("Release", "deployment"),
        ("post go-live support", "hypercare"), ("Release testing", "testing"), ("Phase 7", None),
        ("build and test", None),
    ],
)  # fmt: skip
def test_that_words_for_stages_are_understood(word, stage, plan):
    preview = preview_of(plan, [["Name", "Days", "Stage"], ["A", 1, word]])
    assert preview.rows[0].values["stage"] == stage
    assert len(preview.warnings) == (stage is None)
    assert preview.rows[0].values["notes"] in {f"Stage: {word}", ""}
    assert stage or preview.rows[0].values["notes"]


def test_that_columns_that_are_not_recognised_go_to_the_notes(plan):
    rows = [["Name", "Days", "Notes", "Jira", "", "Cost"],
            ["A", 1, "Call first", "REL-7", "stray", 12.5], ["B", 1]]  # fmt: skip
    preview = preview_of(plan, rows)
    assert any("columns D (Jira), E, F (Cost)" in one for one in preview.notices)
    assert [one.field for one in preview.columns] == ["name", "duration", "notes", "", "", ""]
    made = imported(plan, rows)
    assert made["A"].notes == "Call first\nJira: REL-7\nstray\nCost: 12.5"
    assert made["B"].notes == ""


@pytest.mark.parametrize(
    ("cell", "percent"),
    [("50%", 50), ("0.5", 50), ("12,4 %", 12), (1, 1), (100, 100), ("yes", 100)],
)
def test_that_percentages_are_read(cell, percent, plan):
    preview = preview_of(plan, [["Name", "Days", "% Complete"], ["A", 1, cell]])
    assert preview.rows[0].values["percent_complete"] == percent


def test_that_actual_dates_are_kept(plan):
    head = ["Name", "Days", "Actual Start", "Actual Finish"]
    made = imported(plan, [head, ["A", 1, "2026-01-05", "2026-01-06"], ["B", 1, "NA", "NA"]])
    assert (made["A"].actual_start_at, made["A"].actual_finish_at) == (at(5, 9), at(6, 17))
    (error,) = preview_of(plan, [head, ["A", 1, "", "2026-01-06"]]).errors
    assert "no actual start" in error.what


@pytest.mark.parametrize(
    ("row", "letter", "said"),
    [
        (["", "3d", "", "", ""], "", "The row has no name"),
        (["x" * 501, "3d", "", "", ""], "", "501 characters long"),
        (["A", "3d", "110%", "", ""], "C", "not a percentage"),
        (["A", "3d", "-1", "", ""], "C", "not a percentage"),
        (["A", "3d", "", "one", ""], "D", "not an outline level"),
        (["A", "3d", "", "", "Sometime"], "E", "is not a constraint"),
    ],
)
def test_that_each_kind_of_wrong_cell_is_named(row, letter, said, plan):
    head = ["Name", "Duration", "% Complete", "Outline Level", "Constraint Type"]
    (error,) = preview_of(plan, [head, row]).errors
    assert (error.row, error.letter, said in error.what) == (2, letter, True), str(error)
