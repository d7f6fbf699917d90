"""Texts into cells; rows added, copied, moved, deleted, pasted."""

from __future__ import annotations

import time

import pytest

from relplanner import Activity, Link, Plan, Release
from relplanner.errors import InvalidInputError, RuleError
from relplanner.plan.tables import Calendar, WorkingShift
from relplanner.registers import REGISTERS, CellError, list_rows
from relplanner.registers.editing import (
    delete_rows,
    duplicate_rows,
    fill_down,
    insert_rows,
    move_rows,
    paste,
    set_texts,
)
from relplanner.releases.tables import ExternalDependency
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.testing.tables import Absence, Assignment, Person

ACTIVITIES, RISKS, PEOPLE = (REGISTERS[key] for key in ("activities", "risks", "people"))


@pytest.fixture
def small(tmp_path):
    """Four activities of 480 minutes, the first a summary of the second; two people, a risk.

    The release starts on Monday 2 March 2026; work is from 9 to 17 in Berlin.
    """
    with Plan.create(tmp_path / "small.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Fill") as tx:
            release = tx.insert(Release(name="First", start_at="2026-03-02T08:00Z"))
            build = tx.insert(Activity(name="Build", release_id=release.id, duration_min=480))
            for name, parent in (("Part", build.id), ("Test", None), ("Ship", None)):
                tx.insert(
                    Activity(name=name, release_id=release.id, parent_id=parent, duration_min=480)
                )
            for name in ("Mira Weber", "Tom Roth"):
                tx.insert(Person(name=name))
            tx.insert(Risk(name="Late driver", release_id=release.id))
        yield plan


def of(plan, code):
    """The row with this code, as it is now."""
    return plan.find(code)


def write(plan, register, *cells, **how):
    """Writes cells, given as (code, key, text), in one change."""
    snapshot = plan.snapshot()
    found = [(plan.find(code).id, key, text) for code, key, text in cells]
    with plan.change("Edit") as tx:
        set_texts(tx, snapshot, register, found, **how)


def shown(plan, register, code, key):
    """A cell as it is shown."""
    listing = list_rows(register, plan.snapshot())
    return listing.text(listing.row_of(plan.find(code).id), register.index_of(key))


# -- kinds of cells ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("register", "code", "key", "text", "value"),
    [
        ("activities", "A-3", "name", "  Try  it\nout ", "Try  it out"),
        ("activities", "A-3", "notes", "two\r\nlines\rmore", "two\nlines\nmore"),
        ("activities", "A-3", "percent_complete", "40 %", 40),
        ("activities", "A-3", "duration_min", "2.5d", 1200),
        ("activities", "A-3", "duration_min", "3", 1440),
        ("activities", "A-3", "stage", "TESTING", "testing"),
        ("activities", "A-3", "stage", "", None),
        ("activities", "A-3", "constraint_kind", "alap", "ALAP"),
        ("people", "P-1", "capacity_min_per_day", "6", 360),
        ("people", "P-1", "capacity_min_per_day", "7h", 420),
        ("people", "P-1", "active", "No", False),
        ("people", "P-1", "active", "", False),
        ("people", "P-1", "active", "x", True),
        ("risks", "RSK-1", "likelihood", "5", 5),
    ],
)
def test_that_a_text_becomes_the_value_that_a_person_means(register, code, key, text, value, small):
    write(small, REGISTERS[register], (code, key, text))
    assert getattr(of(small, code), key) == value


@pytest.mark.parametrize(
    ("register", "code", "key", "text", "message"),
    [
        ("activities", "A-3", "name", "  ", "Name is empty"),
        ("activities", "A-3", "percent_complete", "a lot", "not a whole number"),
        ("activities", "A-3", "percent_complete", "101", "from 0 to 100"),
        ("activities", "A-3", "percent_complete", "1.5", "not a whole number"),
        ("activities", "A-3", "percent_complete", "", "is missing"),
        ("activities", "A-3", "duration_min", "soon", "not a duration"),
        ("activities", "A-3", "duration_min", "", "is missing"),
        ("activities", "A-3", "stage", "somewhere", "planning, building"),
        ("activities", "A-3", "start", "tomorrow", "not a date and time"),
        ("activities", "A-3", "deadline_at", "2026-13-01", "Write it like 2026-03-31 09:00"),
        ("activities", "A-3", "deadline_at", "2026-03-29 02:30", "put forward"),
        ("activities", "A-3", "deadline_at", "2526-03-29 02:30", "1970 to 2200"),
        ("activities", "A-3", "owner_id", "Nobody", "No person has"),
        ("activities", "A-3", "owner_id", "Mira", "Did you mean P-1 Mira Weber"),
        ("people", "P-1", "active", "maybe", "Write yes or no"),
        ("people", "P-1", "zone", "Z" * 101, "at most 100"),
        ("risks", "RSK-1", "review_on", "soon", "not a day"),
        ("risks", "RSK-1", "score", "25", "Score can't be edited"),
        ("risks", "RSK-1", "code", "RSK-9", "given by the plan"),
    ],
)
def test_that_a_text_that_means_nothing_is_refused_and_named(
    register, code, key, text, message, small
):
    before = small.head
    with pytest.raises(CellError, match=message) as caught:
        write(small, REGISTERS[register], (code, key, text))
    row = of(small, code)
    assert (caught.value.row_id, caught.value.field_key) == (row.id, key)
    assert code in caught.value.where
    assert small.head == before


def test_that_nothing_is_written_when_one_of_many_cells_is_wrong(small):
    before = small.head
    with pytest.raises(CellError, match="A-4 Ship, % done"):
        write(
            small, ACTIVITIES, ("A-3", "name", "New"), ("A-3", "predecessors", "A-2"),
            ("A-4", "percent_complete", "x"),
        )  # fmt: skip
    assert small.head == before
    assert of(small, "A-3").name == "Test"


def test_that_many_cells_are_one_undo_step(small):
    write(
        small, ACTIVITIES, ("A-2", "name", "One"), ("A-3", "name", "Two"),
        ("A-4", "predecessors", "A-3"),
    )  # fmt: skip
    small.undo()
    assert [of(small, code).name for code in ("A-2", "A-3")] == ["Part", "Test"]
    assert small.rows(Link) == []


# -- references --------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["P-2", "p-2", "Tom Roth", "tom  roth", "P-2 Tom Roth"])
def test_that_a_reference_is_a_code_a_name_or_both(text, small):
    write(small, ACTIVITIES, ("A-3", "owner_id", text))
    assert of(small, "A-3").owner_id == of(small, "P-2").id
    write(small, ACTIVITIES, ("A-3", "owner_id", ""))
    assert of(small, "A-3").owner_id is None


def test_that_a_name_that_several_have_is_refused_with_their_codes(small):
    with small.change("Namesake") as tx:
        tx.insert(Person(name="Mira Weber"))
    with pytest.raises(CellError, match="P-1 Mira Weber, P-3 Mira Weber"):
        write(small, ACTIVITIES, ("A-3", "owner_id", "Mira Weber"))
    write(small, ACTIVITIES, ("A-3", "owner_id", "P-3 Mira Weber"))
    assert of(small, "A-3").owner_id == of(small, "P-3").id


def test_that_an_activity_of_the_same_release_is_meant_where_others_have_its_name(small):
    with small.change("Second release") as tx:
        second = tx.insert(Release(name="Second", start_at="2026-05-01T08:00Z"))
        other = tx.insert(Activity(name="Test", release_id=second.id))
        tx.insert(ExternalDependency(name="Ready?", release_id=second.id))
        tx.insert(ExternalDependency(name="Here?", release_id=small.rows(Release)[0].id))
    register = REGISTERS["dependencies"]
    write(small, register, ("DEP-1", "activity_id", "test"), ("DEP-2", "activity_id", "test"))
    assert of(small, "DEP-1").activity_id == other.id
    assert of(small, "DEP-2").activity_id == of(small, "A-3").id


# -- dates of activities -----------------------------------------------------------------------


def constraint(plan, code):
    row = of(plan, code)
    at = row.constraint_at
    return row.constraint_kind, at.strftime("%Y-%m-%dT%H:%MZ") if at else None


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        # Berlin is an hour ahead of UTC in winter, two in summer.
        ("start", "2026-03-10 10:00", ("SNET", "2026-03-10T09:00Z")),
        ("start", "2026-04-01 10:00", ("SNET", "2026-04-01T08:00Z")),
        ("start", "2026-03-10 10:00+00:00", ("SNET", "2026-03-10T10:00Z")),
        # A day is its first working minute for a start, its last for a finish.
        ("start", "2026-03-10", ("SNET", "2026-03-10T08:00Z")),
        ("finish", "2026-03-10", ("FNET", "2026-03-10T16:00Z")),
        # Saturday: the next Monday, or the Friday before.
        ("start", "2026-03-14", ("SNET", "2026-03-16T08:00Z")),
        ("finish", "2026-03-14", ("FNET", "2026-03-13T16:00Z")),
        ("finish", "2026-03-10 12:00", ("FNET", "2026-03-10T11:00Z")),
    ],
)
def test_that_a_date_typed_for_an_activity_is_a_constraint(key, text, expected, small):
    write(small, ACTIVITIES, ("A-3", key, text))
    assert constraint(small, "A-3") == expected


def test_that_an_activity_is_where_its_start_was_put(small):
    write(small, ACTIVITIES, ("A-3", "start", "2026-03-10"))
    assert shown(small, ACTIVITIES, "A-3", "start") == "2026-03-10 09:00"
    write(small, ACTIVITIES, ("A-3", "finish", "2026-03-12"))
    assert shown(small, ACTIVITIES, "A-3", "finish") == "2026-03-12 17:00"
    write(small, ACTIVITIES, ("A-3", "start", ""))
    assert constraint(small, "A-3") == ("ASAP", None)
    assert shown(small, ACTIVITIES, "A-3", "start") == "2026-03-02 09:00"


def test_that_start_and_finish_together_are_a_start_and_a_duration(small):
    write(small, ACTIVITIES, ("A-3", "start", "2026-03-10"), ("A-3", "finish", "2026-03-12"))
    assert constraint(small, "A-3") == ("SNET", "2026-03-10T08:00Z")
    assert of(small, "A-3").duration_min == 3 * 480
    with pytest.raises(CellError, match="before it starts"):
        write(small, ACTIVITIES, ("A-3", "start", "2026-03-17"), ("A-3", "finish", "2026-03-16"))
    with pytest.raises(CellError, match="don't fit together"):
        write(
            small, ACTIVITIES, ("A-3", "start", "2026-03-17"), ("A-3", "finish", "2026-03-18"),
            ("A-3", "duration_min", "5d"),
        )  # fmt: skip


@pytest.mark.parametrize("key", ["start", "finish", "duration_min"])
def test_that_a_summary_refuses_dates_and_duration_with_the_reason(key, small):
    with pytest.raises(CellError, match="follows from the activities under it"):
        write(small, ACTIVITIES, ("A-1", key, "2026-03-10" if key != "duration_min" else "9d"))
    listing = list_rows(ACTIVITIES, small.snapshot())
    assert "follows from" in listing.why_fixed(0, ACTIVITIES.index_of(key))
    assert listing.why_fixed(1, ACTIVITIES.index_of(key)) == ""


def test_that_a_constraint_takes_its_date_from_where_the_activity_is(small):
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "SNLT"))
    assert constraint(small, "A-3") == ("SNLT", "2026-03-02T08:00Z")
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "asap"))
    assert constraint(small, "A-3") == ("ASAP", None)
    write(small, ACTIVITIES, ("A-3", "constraint_kind", "MFO"))
    assert constraint(small, "A-3") == ("MFO", "2026-03-02T16:00Z")
    write(small, ACTIVITIES, ("A-3", "constraint_at", ""))
    assert constraint(small, "A-3") == ("ASAP", None)
    write(small, ACTIVITIES, ("A-3", "constraint_at", "2026-03-04 09:00"))
    assert constraint(small, "A-3") == ("SNET", "2026-03-04T08:00Z")


def test_that_a_moment_that_the_clocks_show_twice_stays_which_it_was(small):
    """02:30 on the day of the change to winter time is shown twice; only one is stored."""
    with small.change("Second 02:30") as tx:
        tx.update(Activity, of(small, "A-3").id, deadline_at="2026-10-25T01:30Z")
    assert shown(small, ACTIVITIES, "A-3", "deadline_at") == "2026-10-25 02:30"
    write(small, ACTIVITIES, ("A-3", "deadline_at", "2026-10-25 02:30"))
    assert of(small, "A-3").deadline_at.hour == 1


# -- predecessors ------------------------------------------------------------------------------


def links(plan, code):
    """The links of a successor: (id, text of it)."""
    codes = {one.id: one.code for one in plan.rows(Activity)}
    return {
        f"{codes[one.predecessor_id]}{one.kind}{one.lag_min}{one.lag_kind}": one.id
        for one in plan.rows(Link, successor_id=of(plan, code).id)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A-2", {"A-2FS0working"}),
        ("2", {"A-2FS0working"}),
        ("a-2ss+1d; A-3FF-50%", {"A-2SS480working", "A-3FF-50percent"}),
        ("A-2FS+2ed\nA-3", {"A-2FS2880elapsed", "A-3FS0working"}),
        ("Part", {"A-2FS0working"}),
        ("A-2 Part", {"A-2FS0working"}),
        ("A-2, A-2SS", {"A-2FS0working", "A-2SS0working"}),
        ("A-2, A-2", {"A-2FS0working"}),
    ],
)
def test_that_a_predecessors_cell_is_the_links_of_the_activity(text, expected, small):
    write(small, ACTIVITIES, ("A-4", "predecessors", text))
    assert set(links(small, "A-4")) == expected
    again = shown(small, ACTIVITIES, "A-4", "predecessors")
    write(small, ACTIVITIES, ("A-4", "predecessors", ""))
    assert links(small, "A-4") == {}
    write(small, ACTIVITIES, ("A-4", "predecessors", again))
    assert set(links(small, "A-4")) == expected


def test_that_links_that_stay_keep_their_ids(small):
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-2, A-3"))
    before = links(small, "A-4")
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-3FS+1d, A-2SS"))
    after = links(small, "A-4")
    assert after == {
        "A-3FS480working": before["A-3FS0working"], "A-2SS0working": before["A-2FS0working"],
    }  # fmt: skip
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-2SS"))
    assert links(small, "A-4") == {"A-2SS0working": before["A-2FS0working"]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("A-99", "No activity has"),
        ("99", "No activity has"),
        ("A-4", "can't wait for itself"),
        ("A-2FS+", "not a predecessor"),
        ("A-2FS+1d, A-2FS+2d", "there twice"),
        ("A-2, , nonsense words", "not a predecessor"),
        ("9" * 40, "No activity has"),
    ],
)
def test_that_predecessors_that_are_none_are_refused(text, message, small):
    with pytest.raises(CellError, match=message) as caught:
        write(small, ACTIVITIES, ("A-4", "predecessors", text))
    assert caught.value.field_key == "predecessors"
    assert small.rows(Link) == []


def test_that_a_circle_is_refused_by_the_plan(small):
    write(small, ACTIVITIES, ("A-4", "predecessors", "A-3"))
    with pytest.raises(RuleError, match="circle"):
        write(small, ACTIVITIES, ("A-3", "predecessors", "A-4"))


# -- what follows from a cell ------------------------------------------------------------------


def test_that_half_a_residual_risk_is_completed(small):
    write(small, RISKS, ("RSK-1", "residual_likelihood", "1"))
    assert of(small, "RSK-1").residual_impact == 3
    assert shown(small, RISKS, "RSK-1", "residual_score") == "3"
    write(small, RISKS, ("RSK-1", "residual_impact", ""))
    assert of(small, "RSK-1").residual_likelihood is None


def test_that_an_absence_put_behind_its_end_keeps_its_length(small):
    with small.change("Leave") as tx:
        absence = tx.insert(
            Absence(person_id=of(small, "P-1").id, first_day="2026-03-02", last_day="2026-03-06")
        )
    register = REGISTERS["absences"]
    for key, text, expected in (
        ("first_day", "2026-04-06", ("2026-04-06", "2026-04-10")),
        ("last_day", "2026-03-06", ("2026-03-02", "2026-03-06")),
        ("last_day", "2026-03-03", ("2026-03-02", "2026-03-03")),
    ):
        snapshot = small.snapshot()
        with small.change("Move") as tx:
            set_texts(tx, snapshot, register, [(absence.id, key, text)])
        row = small.get(Absence, absence.id)
        assert (row.first_day.isoformat(), row.last_day.isoformat()) == expected


def test_that_a_confirmation_says_when(small):
    with small.change("Assign") as tx:
        one = tx.insert(Assignment(activity_id=of(small, "A-3").id, person_id=of(small, "P-1").id))
    for word, has_time in (("confirmed", True), ("declined", False)):
        snapshot = small.snapshot()
        with small.change("Answer") as tx:
            set_texts(tx, snapshot, REGISTERS["assignments"], [(one.id, "confirmation", word)])
        assert (small.get(Assignment, one.id).confirmed_at is not None) is has_time


# -- rows --------------------------------------------------------------------------------------


def outline(plan):
    listing = list_rows(ACTIVITIES, plan.snapshot())
    return ["  " * depth + listing.text(row, 1) for row, depth in enumerate(listing.depth)]


def edit(plan, function, *arguments, **how):
    snapshot = plan.snapshot()
    with plan.change("Edit") as tx:
        return function(tx, snapshot, *arguments, **how)


def test_that_new_rows_stand_before_the_given_one_under_its_summary(small):
    made = edit(small, insert_rows, ACTIVITIES, before_id=of(small, "A-2").id, names=["One", "Two"])
    assert outline(small) == ["Build", "  One", "  Two", "  Part", "Test", "Ship"]
    assert small.get(Activity, made[0]).duration_min == 480
    edit(small, insert_rows, ACTIVITIES)
    assert outline(small)[-1] == "New activity"


def test_that_there_is_always_room_between_two_rows(small):
    for number in range(40):
        edit(small, insert_rows, ACTIVITIES, before_id=of(small, "A-4").id, names=[f"N{number}"])
    assert outline(small) == [
        "Build", "  Part", "Test", *(f"N{number}" for number in range(40)), "Ship",
    ]  # fmt: skip
    for number in range(40):
        edit(small, insert_rows, ACTIVITIES, before_id=of(small, "A-1").id, names=[f"B{number}"])
    assert outline(small)[:40] == [f"B{number}" for number in range(40)]


def test_that_a_new_row_of_several_releases_needs_to_know_which(small):
    edit(small, insert_rows, REGISTERS["releases"], names=["Second"])
    with pytest.raises(InvalidInputError, match="needs a release"):
        edit(small, insert_rows, RISKS)
    made = edit(small, insert_rows, RISKS, before_id=of(small, "RSK-1").id)
    assert small.get(Risk, made[0]).release_id == small.rows(Release)[0].id


def test_that_a_new_calendar_has_a_working_week(small):
    (made,) = edit(small, insert_rows, REGISTERS["calendars"], names=["Night"])
    assert len(small.rows(WorkingShift, calendar_id=made)) == 5
    (copy,) = edit(small, duplicate_rows, REGISTERS["calendars"], [made])
    assert small.get(Calendar, copy).name == "Night (copy)"
    assert len(small.rows(WorkingShift, calendar_id=copy)) == 5


def test_that_a_new_row_takes_the_first_reference_that_is_free(small):
    register, activity_id = REGISTERS["assignments"], of(small, "A-3").id
    made = edit(small, insert_rows, register, parent_id=activity_id, count=2)
    people = {small.get(Assignment, one).person_id for one in made}
    assert people == {of(small, "P-1").id, of(small, "P-2").id}
    with pytest.raises(InvalidInputError, match="no further person"):
        edit(small, insert_rows, register, parent_id=activity_id)


def test_that_moved_rows_take_along_what_is_under_them(small):
    edit(
        small,
        move_rows,
        ACTIVITIES,
        [of(small, "A-1").id, of(small, "A-2").id],
        of(small, "A-4").id,
    )
    assert outline(small) == ["Test", "Build", "  Part", "Ship"]
    edit(small, move_rows, ACTIVITIES, [of(small, "A-4").id], of(small, "A-2").id)
    assert outline(small) == ["Test", "Build", "  Ship", "  Part"]
    edit(small, move_rows, ACTIVITIES, [of(small, "A-4").id], "")
    assert outline(small) == ["Test", "Build", "  Part", "Ship"]
    edit(small, move_rows, ACTIVITIES, [of(small, "A-3").id], of(small, "A-3").id)
    assert outline(small) == ["Test", "Build", "  Part", "Ship"]


def test_that_a_summary_is_not_moved_under_itself(small):
    with pytest.raises(InvalidInputError, match="under one of the rows"):
        edit(small, move_rows, ACTIVITIES, [of(small, "A-1").id], of(small, "A-2").id)


def test_that_a_summary_moves_to_another_release_with_all_under_it(small):
    (second,) = edit(small, insert_rows, REGISTERS["releases"], names=["Second"])
    (there,) = edit(small, insert_rows, ACTIVITIES, parent_id=second, names=["There"])
    edit(small, move_rows, ACTIVITIES, [of(small, "A-1").id], there)
    assert outline(small) == ["Test", "Ship", "Build", "  Part", "There"]
    assert {one.release_id for one in small.rows(Activity)} == {
        small.rows(Release)[0].id, second,
    }  # fmt: skip
    assert of(small, "A-2").release_id == second


def test_that_deleting_a_summary_and_what_is_under_it_is_fine(small):
    edit(small, delete_rows, ACTIVITIES, [of(small, "A-1").id, of(small, "A-2").id])
    assert outline(small) == ["Test", "Ship"]
    small.undo()
    assert outline(small) == ["Build", "  Part", "Test", "Ship"]


def test_that_copies_have_the_parts_but_not_the_past_of_their_originals(plan):
    risk = next(one for one in plan.rows(Risk) if plan.rows(RiskAction, risk_id=one.id))
    (copy,) = edit(plan, duplicate_rows, RISKS, [risk.id])
    actions = plan.rows(RiskAction, risk_id=copy)
    assert [one.name for one in actions] == [
        one.name for one in plan.rows(RiskAction, risk_id=risk.id)
    ]
    assert {one.state for one in actions} == {"open"}
    checklist = plan.rows(Checklist)[0]
    (copy,) = edit(plan, duplicate_rows, REGISTERS["checklists"], [checklist.id])
    items = plan.rows(ChecklistItem, checklist_id=copy)
    assert [one.name for one in items] == [
        one.name for one in plan.rows(ChecklistItem, checklist_id=checklist.id)
    ]
    assert {(one.state, one.done_by) for one in items} == {("open", "")}
    back = plan.rows(RollbackPlan)[0]
    (copy,) = edit(plan, duplicate_rows, REGISTERS["rollback_plans"], [back.id])
    assert [one.name for one in plan.rows(RollbackStep, rollback_plan_id=copy)] == [
        one.name for one in plan.rows(RollbackStep, rollback_plan_id=back.id)
    ]
    step = plan.rows(RollbackStep, rollback_plan_id=back.id)[0]
    (copy,) = edit(plan, duplicate_rows, REGISTERS["rollback_steps"], [step.id])
    assert plan.rows(RollbackStep, rollback_plan_id=back.id)[1].id == copy


def test_that_a_cell_of_a_row_made_in_the_same_change_can_be_set(small):
    snapshot = small.snapshot()
    with small.change("Add") as tx:
        (made,) = insert_rows(tx, snapshot, RISKS)
        set_texts(tx, snapshot, RISKS, [(made, "owner_id", "P-1"), (made, "name", "Flood")])
    assert small.get(Risk, made).owner_id == of(small, "P-1").id


# -- pasting -----------------------------------------------------------------------------------


def drop(plan, register, code, key, block, **how):
    """Pastes at a cell; at the first free row where the code is empty."""
    snapshot = plan.snapshot()
    listing = list_rows(register, snapshot)
    row = listing.row_of(plan.find(code).id) if code else len(listing)
    with plan.change("Paste") as tx:
        return paste(
            tx, snapshot, listing, row, register.index_of(key), register.shown_fields(), block,
            **how,
        )  # fmt: skip


def test_that_a_block_goes_over_rows_and_makes_new_ones_past_the_end(small):
    block = [["Test more", "2d"], ["Ship more", ""], ["", ""], ["Celebrate", "4h"]]
    with pytest.raises(CellError, match="Duration is missing"):
        drop(small, ACTIVITIES, "A-3", "name", block)
    block[1] = ["Ship more"]
    ids = drop(small, ACTIVITIES, "A-3", "name", block)
    assert outline(small) == ["Build", "  Part", "Test more", "Ship more", "Celebrate"]
    assert [of(small, code).duration_min for code in ("A-3", "A-4", "A-5")] == [960, 480, 240]
    assert ids == [of(small, code).id for code in ("A-3", "A-4", "A-5")]
    small.undo()
    assert outline(small) == ["Build", "  Part", "Test", "Ship"]


def test_that_read_only_cells_are_passed_over_only_where_they_say_the_same(small):
    listing = list_rows(RISKS, small.snapshot())
    row = [listing.text(0, place) for place in RISKS.shown_fields()]
    row[1] = "Another hazard"
    drop(small, RISKS, "RSK-1", "code", [row])
    assert of(small, "RSK-1").name == "Another hazard"
    row[0] = "RSK-2"
    with pytest.raises(CellError, match="given by the plan"):
        drop(small, RISKS, "RSK-1", "code", [row])
    # A new row gets its code from the plan.
    (made,) = drop(small, RISKS, "", "code", [row])
    assert small.get(Risk, made).name == "Another hazard"


def test_that_a_block_that_is_wider_than_the_table_is_refused(small):
    wide = [["x"] * 40]
    with pytest.raises(InvalidInputError, match="40 columns, but there are only"):
        drop(small, ACTIVITIES, "A-3", "name", wide)
    drop(small, ACTIVITIES, "A-3", "name", [["Renamed"] + [""] * 0])
    assert of(small, "A-3").name == "Renamed"


def test_that_a_wrong_cell_of_a_new_row_names_the_row_of_the_block(small):
    before = small.head
    with pytest.raises(CellError, match="Row 2 of what was pasted, Duration") as caught:
        drop(small, ACTIVITIES, "", "name", [["One", "1d"], ["Two", "long"]])
    assert (caught.value.row_id, caught.value.field_key) == ("", "duration_min")
    assert small.head == before


def test_that_new_rows_bring_dates_links_and_references(small):
    ids = drop(
        small, ACTIVITIES, "", "name",
        [["One", "1d", "2026-03-10", "", "A-3FS+1d", "Mira Weber"],
         ["Two", "", "2026-03-10", "2026-03-11", "", "P-2"]],
    )  # fmt: skip
    one, two = (small.get(Activity, row_id) for row_id in ids)
    assert constraint(small, one.code) == ("SNET", "2026-03-10T08:00Z")
    assert set(links(small, one.code)) == {"A-3FS480working"}
    assert (one.owner_id, two.owner_id) == (of(small, "P-1").id, of(small, "P-2").id)
    assert two.duration_min == 960


def test_that_the_parent_of_a_pasted_row_is_the_given_one_or_that_of_its_cell(small):
    (second,) = edit(small, insert_rows, REGISTERS["releases"], names=["Second"])
    (made,) = drop(small, RISKS, "", "name", [["Here"]], parent_id=second)
    assert small.get(Risk, made).release_id == second
    with pytest.raises(InvalidInputError, match="needs a release"):
        drop(small, RISKS, "", "name", [["Nowhere"]])
    register = REGISTERS["assignments"]
    (made,) = drop(small, register, "", "activity_id", [["Test", "Tom Roth", "lead", "50 %"]])
    assert small.get(Assignment, made).allocation_pct == 50


def test_that_filling_down_repeats_the_first_row(small):
    snapshot = small.snapshot()
    listing = list_rows(ACTIVITIES, snapshot)
    write(small, ACTIVITIES, ("A-2", "owner_id", "P-2"), ("A-2", "duration_min", "3d"))
    snapshot = small.snapshot()
    listing = list_rows(ACTIVITIES, snapshot)
    fields = [ACTIVITIES.index_of(key) for key in ("duration_min", "owner_id")]
    with small.change("Fill down") as tx:
        fill_down(tx, snapshot, listing, range(1, 4), fields)
    for code in ("A-2", "A-3", "A-4"):
        assert (of(small, code).duration_min, of(small, code).owner_id) == (
            1440, of(small, "P-2").id,
        )  # fmt: skip


def test_that_a_paste_of_a_thousand_rows_is_one_step_and_takes_less_than_a_second(small):
    block = [[f"Row {number}", "2d", "", "", "A-3FS+1d", "Mira Weber"] for number in range(1000)]
    for line in block:
        line[2] = "2026-03-10"
    started = time.process_time()
    drop(small, ACTIVITIES, "", "name", block)
    assert time.process_time() - started < 1
    assert len(small.rows(Activity)) == 1004
    assert len(small.rows(Link)) == 1000
    small.undo()
    assert len(small.rows(Activity)) == 4
