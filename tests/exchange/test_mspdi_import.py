"""What a project of MS Project becomes in a plan."""

from __future__ import annotations

import pytest

from relplanner import Activity, Assignment, Link, Person, Plan, Release
from relplanner.errors import ConflictError
from relplanner.exchange.mspdi import apply_project_import, plan_project_import
from relplanner.plan.tables import Calendar
from relplanner.releases.tables import Baseline, BaselineActivity
from tests.exchange.mspdifiles import (
    at,
    calendar,
    dates,
    exception,
    imported,
    notices,
    preview_of,
    project,
    task,
)
from tests.exchange.tablefiles import plan_in

SHIFTS = "<WorkingTime><FromTime>{}</FromTime><ToTime>{}</ToTime></WorkingTime>"


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


# -- the whole -----------------------------------------------------------------------------------


def test_that_an_import_makes_one_release_as_one_undoable_change(plan):
    before = len(plan.journal())
    made, preview = imported(plan, project([task(1), task(2, links=[(1, 1, 0, 7)])]))
    (release,) = plan.rows(Release)
    assert (release.name, release.start_at) == ("Autumn", at(5, 8))
    assert {one.release_id for one in made.values()} == {release.id}
    assert len(plan.journal()) == before + 1
    assert plan.journal()[-1].summary == "Import 2 activities from project.xml"
    plan.undo()
    assert plan.rows(Release) == [] == plan.rows(Activity)
    assert preview.notices[0].startswith("Read: tasks 2 (2 kept), links 1 (1 kept)")


def test_that_an_empty_plan_takes_over_what_a_day_is_and_the_calendar(plan):
    text = project(
        [task(1)],
        more="<StartDate>2026-01-05T08:00:00</StartDate><CalendarUID>1</CalendarUID>"
        "<MinutesPerDay>450</MinutesPerDay><MinutesPerWeek>2250</MinutesPerWeek>",
    )
    imported(plan, text)
    info = plan.info
    assert (info.minutes_per_day, info.minutes_per_week) == (450, 2250)
    assert plan.get(Calendar, info.calendar_id).name == "Standard"


def test_that_a_plan_with_releases_keeps_what_a_day_is_and_says_so(plan):
    imported(plan, project([task(1)]))
    text = project([task(1)], more="<StartDate>2026-01-05T08:00:00</StartDate>"
                   "<MinutesPerDay>450</MinutesPerDay>")  # fmt: skip
    _, preview = imported(plan, text)
    assert plan.info.minutes_per_day == 480
    assert notices(preview, "450 minutes")
    assert len(plan.rows(Release)) == 2


def test_that_a_second_import_uses_the_calendar_that_is_there(plan):
    imported(plan, project([task(1)]))
    calendars = plan.rows(Calendar)
    imported(plan, project([task(1)]))
    assert plan.rows(Calendar) == calendars


def test_that_a_preview_of_a_plan_that_has_changed_is_refused(plan):
    preview = preview_of(plan, project([task(1)]))
    imported(plan, project([task(1)]))
    with pytest.raises(ConflictError):
        apply_project_import(plan, preview)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_that_files_in_other_encodings_are_read(plan, encoding):
    text = project([task(1, "Prüfen")]).replace("UTF-8", encoding.removesuffix("-sig"))
    path = plan.path.with_name("project.xml")
    path.write_text(text, encoding=encoding)
    assert [one.values["name"] for one in plan_project_import(plan, path).rows] == ["Prüfen"]


@pytest.mark.parametrize(
    "root",
    ["<Project>", '<Project xmlns="http://schemas.microsoft.com/project/2007">',
     '<Project xmlns="http://schemas.microsoft.com/project/2010">'],
)  # fmt: skip
def test_that_other_writers_namespaces_are_read(plan, root):
    usual = '<Project xmlns="http://schemas.microsoft.com/project">'
    assert len(preview_of(plan, project([task(1)]).replace(usual, root)).rows) == 1


# -- tasks ---------------------------------------------------------------------------------------


def test_that_outline_levels_make_summaries_and_the_project_summary_is_no_activity(plan):
    made, preview = imported(plan, project([
        task(0, "Whole", level=0), task(1, "Build", level=1), task(2, level=2),
        task(3, level=2), task(4, level=1),
    ]))  # fmt: skip
    parents = {uid: one.parent_id for uid, one in made.items()}
    assert parents == {"1": None, "2": made["1"].id, "3": made["1"].id, "4": None}
    assert notices(preview, "summary of the project itself: 1")


@pytest.mark.parametrize("tag", ["OutlineNumber", "WBS"])
def test_that_outline_numbers_serve_where_levels_are_missing(plan, tag):
    rows = [
        f"<Task><UID>{uid}</UID><Name>T{uid}</Name><{tag}>{number}</{tag}>"
        "<Duration>PT8H0M0S</Duration></Task>"
        for uid, number in ((7, "1"), (8, "1.1"), (9, "1.1.1"), (3, "2"))
    ]
    made, _ = imported(plan, project(rows))
    assert [made[uid].parent_id for uid in ("8", "9", "3")] == [made["7"].id, made["8"].id, None]


def test_that_a_task_with_uid_0_that_is_no_project_summary_is_kept(plan):
    made, _ = imported(plan, project([task(0, level=1), task(1, links=[(0, 1, 0, 7)])]))
    assert set(made) == {"0", "1"}
    assert dates(plan, made["1"])[0] == "01-06 08:00"


def test_that_empty_rows_are_left_out_and_counted_with_their_links(plan):
    made, preview = imported(plan, project([
        task(1), task(2, more="<IsNull>1</IsNull>"), task(3, links=[(2, 1, 0, 7)]),
    ]))  # fmt: skip
    assert set(made) == {"1", "3"}
    assert notices(preview, "they are empty rows: 1")
    assert preview.fates["links"] == {"a task at their end was left out": 1}


def test_that_inactive_tasks_stay_inactive_and_move_nothing(plan):
    made, preview = imported(plan, project([
        task(1), task(3, "Idea", more="<Active>0</Active>", links=[(1, 1, 0, 7)]),
        task(4, "Part of the idea", level=2), task(5, links=[(3, 1, 0, 7)]),
    ]))  # fmt: skip
    assert {uid for uid, one in made.items() if not one.active} == {"3", "4"}
    assert preview.fates["links"] == {"kept": 2}
    assert notices(preview, "Note: inactive tasks, which stay inactive: 2 (UID 3 Idea")
    assert dates(plan, made["5"])[0] == "01-05 08:00"


def test_that_what_is_left_of_a_begun_task_comes_when_it_resumes(plan):
    more = (
        "<ActualStart>2026-01-05T08:00:00</ActualStart><PercentComplete>25</PercentComplete>"
        "<RemainingDuration>PT24H0M0S</RemainingDuration><Stop>2026-01-05T17:00:00</Stop>"
        "<Resume>2026-01-08T08:00:00</Resume>"
    )
    made, _ = imported(plan, project([task(1, hours=32, more=more)]))
    assert (made["1"].suspended_at, made["1"].resumes_at) == (at(5, 17), at(8, 8))
    # A day is done, three are left from Thursday on.
    assert dates(plan, made["1"])[1] == "01-12 17:00"


def test_that_a_remaining_duration_that_the_percentage_doesnt_tell_is_kept(plan):
    more = (
        "<ActualStart>2026-01-05T08:00:00</ActualStart><PercentComplete>33</PercentComplete>"
        "<RemainingDuration>PT16H0M0S</RemainingDuration>"
    )
    made, _ = imported(plan, project([task(1, hours=24, more=more)]))
    assert made["1"].remaining_min == 960


@pytest.mark.parametrize(
    ("number", "kind"),
    [(0, "ASAP"), (1, "ALAP"), (2, "MSO"), (3, "MFO"), (4, "SNET"), (5, "SNLT"), (6, "FNET"),
     (7, "FNLT")],
)  # fmt: skip
def test_that_constraints_keep_their_kind_and_date(plan, number, kind):
    day = "" if kind in {"ASAP", "ALAP"} else "<ConstraintDate>2026-01-08T08:00:00</ConstraintDate>"
    made, _ = imported(
        plan, project([task(1, more=f"<ConstraintType>{number}</ConstraintType>{day}")])
    )
    assert made["1"].constraint_kind == kind
    assert made["1"].constraint_at == (at(8, 8) if day else None)


def test_that_a_constraint_without_a_date_takes_that_of_the_task(plan):
    more = "<Start>2026-01-07T08:00:00</Start><ConstraintType>4</ConstraintType>"
    made, preview = imported(plan, project([task(1, more=more)]))
    assert made["1"].constraint_at == at(7, 8)
    assert notices(preview, "Note: constraints without a date")


def test_that_deadline_progress_notes_and_uid_are_kept(plan):
    more = (
        "<Deadline>2026-01-09T17:00:00</Deadline><PercentComplete>40</PercentComplete>"
        "<ActualStart>2026-01-05T08:00:00</ActualStart><Notes>Two\r\nlines &lt;b&gt;</Notes>"
    )
    made, _ = imported(plan, project([task(77, more=more)]))
    one = made["77"]
    assert (one.deadline_at, one.percent_complete) == (at(9, 17), 40)
    assert (one.actual_start_at, one.notes) == (at(5, 8), "Two\nlines <b>")


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("PT0H0M0S", 0), ("PT8H0M0S", 480), ("PT1H30M", 90), ("PT90M", 90), ("P1D", 1440),
     ("PT7.5H", 450), ("PT40H0M0S", 2400), ("P0.5D", 720)],
)  # fmt: skip
def test_that_durations_are_read_to_the_minute(plan, written, minutes):
    made, _ = imported(plan, project([task(1, hours=None, more=f"<Duration>{written}</Duration>")]))
    assert made["1"].duration_min == minutes


def test_that_a_missing_duration_is_what_lies_between_the_dates_or_a_day(plan):
    more = "<Start>2026-01-09T08:00:00</Start><Finish>2026-01-12T12:00:00</Finish>"
    made, preview = imported(plan, project([
        task(1, hours=None, more=more), task(2, hours=None),
        task(3, hours=None, more="<Milestone>1</Milestone>"),
    ]))  # fmt: skip
    assert [made[uid].duration_min for uid in "123"] == [720, 480, 0]
    assert notices(preview, "without a duration")


@pytest.mark.parametrize(
    ("form", "unit"), [(4, "em"), (6, "eh"), (8, "ed"), (10, "ew"), (40, "ed"), (12, "ed")]
)
def test_that_an_elapsed_duration_goes_through_nights_and_weekends(plan, form, unit):
    more = f"<DurationFormat>{form}</DurationFormat>"
    made, _ = imported(plan, project([task(1, hours=24 * 7, more=more)]))
    assert dates(plan, made["1"]) == ("01-05 08:00", "01-12 08:00")
    assert made["1"].duration_unit == unit


def test_that_a_milestone_with_a_duration_keeps_it_and_is_told(plan):
    made, preview = imported(plan, project([task(1, more="<Milestone>1</Milestone>")]))
    assert made["1"].duration_min == 480
    assert notices(preview, "Note: milestones with a duration")


def test_that_a_manual_task_stays_at_its_date_whatever_it_waits_for(plan):
    manual = "<Manual>1</Manual><Start>{}</Start><ManualStart>{}</ManualStart>"
    late, early = "2026-01-14T08:00:00", "2026-01-05T08:00:00"
    made, preview = imported(plan, project([
        task(1, hours=40), task(2, links=[(1, 1, 0, 7)], more=manual.format(late, late)),
        task(3, links=[(1, 1, 0, 7)], more=manual.format(early, early)),
    ]))  # fmt: skip
    assert dates(plan, made["2"])[0] == "01-14 08:00"
    assert dates(plan, made["3"])[0] == "01-05 08:00"
    assert (made["2"].constraint_kind, made["3"].constraint_kind) == ("SNET", "MSO")
    assert notices(preview, "Note: manually scheduled tasks")


def test_that_a_started_task_stays_where_it_started(plan):
    more = "<ActualStart>2026-01-07T08:00:00</ActualStart>"
    made, _ = imported(plan, project([task(1, more=more), task(2, links=[(1, 1, 0, 7)])]))
    assert dates(plan, made["1"])[0] == "01-07 08:00"
    assert dates(plan, made["2"])[1] == "01-08 17:00"


def test_that_dates_that_differ_from_the_file_are_told_by_name(plan):
    more = "<Start>2026-02-02T08:00:00</Start><Finish>2026-02-02T17:00:00</Finish>"
    _, preview = imported(plan, project([task(1, "Elsewhere", more=more), task(2)]))
    assert notices(preview, "other dates than in the file: 1 (UID 1 Elsewhere)")


def test_that_a_project_scheduled_from_its_finish_ends_there(plan):
    more = (
        "<StartDate>2026-01-05T08:00:00</StartDate><FinishDate>2026-01-16T17:00:00</FinishDate>"
        "<ScheduleFromStart>0</ScheduleFromStart>"
    )
    late = "<ConstraintType>1</ConstraintType>"
    rows = [task(1, more=late), task(2, more=late, links=[(1, 1, 0, 7)])]
    made, preview = imported(plan, project(rows, more=more))
    assert dates(plan, made["1"]) == ("01-15 08:00", "01-15 17:00")
    assert dates(plan, made["2"]) == ("01-16 08:00", "01-16 17:00")
    assert notices(preview, "scheduled from its finish")


def test_that_a_project_without_a_start_begins_with_its_earliest_date(plan):
    more = "<ConstraintType>4</ConstraintType><ConstraintDate>2026-03-03T08:00:00</ConstraintDate>"
    _, preview = imported(plan, project([task(1, more=more)], more="<Name>x</Name>"))
    assert plan.rows(Release)[0].start_at == at(3, 8, 3)
    assert notices(preview, "doesn't say when the project starts")


def test_that_what_a_plan_has_no_place_for_is_counted_by_name(plan):
    more = (
        "<FixedCost>100</FixedCost><Priority>900</Priority><Cost>0.00</Cost>"
        "<Baseline><Number>0</Number><Cost>5</Cost></Baseline>"
        "<ExtendedAttribute><FieldID>1</FieldID><Value>x</Value></ExtendedAttribute>"
        "<Brandnew>what</Brandnew><StartVariance>0</StartVariance>"
    )
    _, preview = imported(plan, project([task(1, more=more), task(2)]))
    left = notices(preview, "no place for it")
    for words in ("costs, of 1 task", "priorities", "custom fields",
                  "values of Brandnew"):  # fmt: skip
        assert any(words in one for one in left), words
    assert not any("StartVariance" in one for one in left)


def test_that_baselines_keep_the_dates_of_their_tasks(plan):
    more = "".join(
        f"<Baseline><Number>{number}</Number><Start>2026-01-0{day}T08:00:00</Start>"
        f"<Finish>2026-01-0{day}T17:00:00</Finish><Duration>PT8H0M0S</Duration></Baseline>"
        for number, day in ((0, 6), (2, 7))
    )
    made, preview = imported(plan, project([task(1, more=more), task(2)]))
    names = {one.id: one.name for one in plan.rows(Baseline)}
    assert set(names.values()) == {"Baseline of Autumn", "Baseline 2 of Autumn"}
    kept = {
        (names[one.baseline_id], one.activity_ref, one.activity_code, one.start_at)
        for one in plan.rows(BaselineActivity)
    }
    first = made["1"]
    assert kept == {
        ("Baseline of Autumn", first.id, first.code, at(6, 8)),
        ("Baseline 2 of Autumn", first.id, first.code, at(7, 8)),
    }
    assert notices(preview, "Baselines, with the dates of their tasks: 2")
    plan.undo()
    assert plan.rows(Baseline) == [] == plan.rows(BaselineActivity)


# -- links ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "kind", "start"),
    [(0, "FF", "01-05 08:00"), (1, "FS", "01-07 08:00"), (2, "SF", "01-05 08:00"),
     (3, "SS", "01-05 08:00")],
)  # fmt: skip
def test_that_link_types_keep_their_meaning(plan, number, kind, start):
    waiting = task(2, hours=16, links=[(1, number, 0, 7)])
    made, _ = imported(plan, project([task(1, hours=16), waiting]))
    assert [one.kind for one in plan.rows(Link)] == [kind]
    assert dates(plan, made["2"])[0] == start


@pytest.mark.parametrize(
    ("tenths", "form", "lag", "kind", "start"),
    [
        (4800, 7, 480, "working", "01-07 08:00"),
        (-2400, 5, -240, "working", "01-05 13:00"),
        (14400, 8, 1440, "elapsed", "01-07 08:00"),
        (50, 19, 50, "percent", "01-06 13:00"),
        (50, 20, 240, "elapsed", "01-06 08:00"),
        (0, 8, 0, "working", "01-06 08:00"),
    ],
)
def test_that_lags_keep_their_length_and_kind(plan, tenths, form, lag, kind, start):
    made, _ = imported(plan, project([task(1), task(2, links=[(1, 1, tenths, form)])]))
    assert [(one.lag_min, one.lag_kind) for one in plan.rows(Link)] == [(lag, kind)]
    assert dates(plan, made["2"])[0] == start


@pytest.mark.parametrize(
    ("written", "lag"), [("PT8H0M0S", 480), ("-PT4H0M0S", -240), ("PT0H0M0S", 0), ("P1D", 1440)]
)
def test_that_a_lag_that_other_programs_write_as_a_duration_is_read(plan, written, lag):
    _, preview = imported(plan, project([task(1), task(2, links=[(1, 1, written, 7)])]))
    assert [one.lag_min for one in plan.rows(Link)] == [lag]
    assert preview.fates["links"] == {"kept": 1}


def test_that_a_doubled_link_is_made_once_and_counted(plan):
    _, preview = imported(plan, project([task(1), task(2, links=[(1, 1, 0, 7), (1, 1, 4800, 7)])]))
    assert [one.lag_min for one in plan.rows(Link)] == [480]
    assert sum(preview.fates["links"].values()) == 2
    assert notices(preview, "there twice")


def test_that_links_from_other_projects_are_counted_and_tasks_of_theirs_stay(plan):
    cross = (
        "<PredecessorLink><PredecessorUID>99</PredecessorUID><CrossProject>1</CrossProject>"
        "<CrossProjectName>other.mpp\\3</CrossProjectName></PredecessorLink>"
    )
    outside = "<ExternalTask>1</ExternalTask><Start>2026-01-20T08:00:00</Start>"
    made, preview = imported(plan, project([task(1, more=cross), task(2, more=outside)]))
    assert notices(preview, "from another project: 1 (other.mpp\\3")
    assert dates(plan, made["2"])[0] == "01-20 08:00"
    assert notices(preview, "Note: activities of other projects")


# -- people --------------------------------------------------------------------------------------


def resource(uid, name, more="<Type>1</Type>"):
    return f"<Resource><UID>{uid}</UID><ID>{uid}</ID><Name>{name}</Name>{more}</Resource>"


def assignment(uid, task_uid, resource_uid, units="1"):
    return (
        f"<Assignment><UID>{uid}</UID><TaskUID>{task_uid}</TaskUID>"
        f"<ResourceUID>{resource_uid}</ResourceUID><Units>{units}</Units></Assignment>"
    )


def test_that_work_resources_become_people_and_material_is_told(plan):
    more = (
        "<Type>1</Type><MaxUnits>0.50</MaxUnits><Group>QA</Group><EmailAddress>a@b.c</EmailAddress>"
    )
    resources = resource(1, "Ada", more) + resource(2, "Cable", "<Type>0</Type>")
    assignments = assignment(1, 1, 1, "0.25") + assignment(2, 1, 2) + assignment(3, 1, -65535)
    made, preview = imported(plan, project([task(1)], None, resources, assignments))
    (person,) = plan.rows(Person)
    assert (person.name, person.team, person.email) == ("Ada", "QA", "a@b.c")
    assert person.capacity_min_per_day == 240
    (one,) = plan.rows(Assignment)
    assert (one.activity_id, one.person_id, one.allocation_pct) == (made["1"].id, person.id, 25)
    assert made["1"].owner_id == person.id
    assert notices(preview, "material, not people: 1 (Cable)")
    assert sum(preview.fates["assignments"].values()) == 3


def test_that_a_person_of_the_plan_with_the_same_name_is_used(plan):
    with plan.change("Add") as tx:
        ada = tx.insert(Person(name="Ada"))
    imported(plan, project([task(1)], None, resource(1, "ada"), assignment(1, 1, 1)))
    assert [one.id for one in plan.rows(Person)] == [ada.id]
    assert [one.person_id for one in plan.rows(Assignment)] == [ada.id]


def test_that_more_than_a_whole_person_is_kept_as_100_percent_and_told(plan):
    _, preview = imported(
        plan, project([task(1)], None, resource(1, "Team"), assignment(1, 1, 1, "3"))
    )
    assert [one.allocation_pct for one in plan.rows(Assignment)] == [100]
    assert notices(preview, "more than a whole person")


def test_that_a_task_goes_by_the_calendar_of_who_works_on_it(plan):
    leave = f"<Exceptions>{exception('2026-01-05', '2026-01-06')}</Exceptions>"
    both = calendar() + calendar(2, "Ada", "", leave, base="1")
    one = resource(1, "Ada", "<Type>1</Type><CalendarUID>2</CalendarUID>")
    made, preview = imported(plan, project([task(1), task(2)], both, one, assignment(1, 1, 1)))
    assert dates(plan, made["1"])[0] == "01-07 08:00"
    assert dates(plan, made["2"])[0] == "01-05 08:00"
    assert notices(preview, "calendar of the people who work on them: 1")


def test_that_a_plan_in_another_zone_takes_dates_as_its_own(tmp_path):
    with Plan.create(tmp_path / "b.relplan", zone="America/New_York") as plan:
        made, _ = imported(plan, project([task(1)]))
        assert dates(plan, made["1"]) == ("01-05 08:00", "01-05 17:00")
        assert plan.rows(Release)[0].start_at == at(5, 13)
