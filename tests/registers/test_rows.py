"""Rows added, copied, moved, deleted, pasted."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner import Activity, Link, Release
from relplanner.errors import InvalidInputError, PlannerError
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.registers import REGISTERS, CellError, list_rows
from relplanner.registers.clock import clock_text, read_clock
from relplanner.registers.defaults import needed_of_new
from relplanner.registers.editing import (
    delete_rows,
    duplicate_rows,
    fill_down,
    insert_rows,
    move_rows,
    set_texts,
)
from relplanner.registers.pasting import paste, read_cell_of_new
from relplanner.registers.placing import room_at
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.testing.tables import Assignment, Person
from tests.registers.hands import ACTIVITIES, RISKS, constraint, links, of, write

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


@pytest.mark.parametrize("count", [1, 2, 7])
def test_that_rows_put_first_leave_all_others_where_they_are(small, count):
    with small.change("Many") as tx:
        home = small.rows(Release)[0].id
        more = [tx.insert(Activity(name=f"M{n}", release_id=home)).id for n in range(20)]
    before = outline(small)
    for chosen in (more[:count], more[count : 2 * count]):
        edit(small, move_rows, ACTIVITIES, chosen, small.snapshot().records(Activity)[0].id)
        assert len(small.row_changes(small.head[0])) == count
    names = [f"M{n}" for n in (*range(count, 2 * count), *range(count))]
    assert outline(small) == names + [one for one in before if one not in names]
    edit(small, insert_rows, ACTIVITIES, before_id=more[count], names=["New"])
    assert len(small.row_changes(small.head[0])) == 1
    assert outline(small)[0] == "New"


@given(
    st.lists(st.integers(-3000, 3000), min_size=1, max_size=6, unique=True).map(sorted),
    st.integers(0, 6),
    st.integers(1, 5),
)
def test_that_places_of_new_rows_are_between_their_neighbours_and_never_0(taken, at, count):
    at = min(at, len(taken))
    rows = [Activity(id=str(number), position=one) for number, one in enumerate(taken)]
    made, moved = room_at(rows, at, count)
    known = {one.id: moved.get(one.id, one.position) for one in rows}
    order = [
        *(known[str(n)] for n in range(at)),
        *made,
        *(known[str(n)] for n in range(at, len(rows))),
    ]
    assert order == sorted(set(order))
    assert 0 not in made


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


def test_that_an_assignment_without_a_person_is_refused_and_nobody_is_invented(small):
    register, activity_id = REGISTERS["assignments"], of(small, "A-3").id
    with pytest.raises(InvalidInputError, match="needs a value for Person"):
        edit(small, insert_rows, register, parent_id=activity_id)
    listing = list_rows(register, small.snapshot())
    places = [register.index_of(key) for key in ("activity_id", "person_id", "role")]
    block = [["A-3", "P-1", "tests"], ["A-4", "", "ships"]]
    with pytest.raises(CellError, match=r"Row 2 of what was pasted.*needs a value for Person"):
        edit(small, paste, listing, 0, places[0], places, block)
    assert small.rows(Assignment) == []


def test_that_a_new_row_needs_what_a_person_has_to_say_and_no_more(small):
    snapshot, activity_id = small.snapshot(), of(small, "A-3").id
    assignments = REGISTERS["assignments"]
    assert needed_of_new(assignments, snapshot, "") == ["activity_id", "person_id"]
    assert needed_of_new(assignments, snapshot, activity_id) == ["person_id"]
    assert needed_of_new(assignments, snapshot, "", ["person_id"]) == ["activity_id"]
    # There is one release only.
    assert needed_of_new(ACTIVITIES, snapshot, "") == ["name"]
    absences = REGISTERS["absences"]
    assert needed_of_new(absences, snapshot, "", ["first_day"]) == ["person_id"]
    assert needed_of_new(absences, snapshot, "") == ["person_id", "first_day", "last_day"]


def test_that_a_day_of_its_own_is_a_period_of_one_day(small):
    register = REGISTERS["calendar_exceptions"]
    calendar_id = small.info.calendar_id
    listing = list_rows(register, small.snapshot())
    places = [register.index_of(key) for key in ("first_day", "name", "start_min", "finish_min")]
    block = [["2026-12-24", "Christmas Eve", "", ""], ["2026-12-31", "Old year", "9", "12.30"]]
    eve, last = edit(small, paste, listing, 0, places[0], places, block, parent_id=calendar_id)
    eve, last = small.get(CalendarException, eve), small.get(CalendarException, last)
    assert (eve.first_day, eve.last_day) == (dt.date(2026, 12, 24), dt.date(2026, 12, 24))
    assert (eve.kind, eve.start_min, eve.finish_min) == ("holiday", None, None)
    assert (last.kind, last.start_min, last.finish_min) == ("working", 9 * 60, 12 * 60 + 30)


@pytest.mark.parametrize(
    ("cells", "hours"),
    [
        ([("kind", "working")], ("working", 540, 1020)),  # the week's own hours
        ([("start_min", "10:00")], ("working", 600, 1020)),
        ([("start_min", "22:00"), ("finish_min", "06:00")], ("working", 1320, 1800)),
        ([("start_min", "22:00"), ("finish_min", "06:00 +1")], ("working", 1320, 1800)),
        ([("start_min", "00:00"), ("finish_min", "24:00")], ("working", 0, 1440)),
        ([("start_min", "10:00"), ("finish_min", "")], ("working", 600, 1020)),
    ],
)
def test_that_an_exception_with_hours_works_and_one_without_does_not(small, cells, hours):
    with small.change("Exception") as tx:
        one = tx.insert(
            CalendarException(
                calendar_id=small.info.calendar_id, first_day="2026-12-24", last_day="2026-12-24",
                name="Eve",
            )
        )  # fmt: skip
    register = REGISTERS["calendar_exceptions"]
    edit(small, set_texts, register, [(one.id, key, text) for key, text in cells])
    now = small.get(CalendarException, one.id)
    assert (now.kind, now.start_min, now.finish_min) == hours
    edit(small, set_texts, register, [(one.id, "start_min", ""), (one.id, "finish_min", "")])
    assert small.get(CalendarException, one.id).start_min is None


@pytest.mark.parametrize("text", ["25:00", "9:60", "24:01", "noon", "-1"])
def test_that_a_text_that_is_no_time_of_day_is_refused(text):
    with pytest.raises(InvalidInputError, match="not a time of day"):
        read_clock(text)


@given(st.integers(0, 2879))
def test_that_every_minute_of_two_days_is_written_so_that_it_is_read(minute):
    assert read_clock(clock_text(minute)) == minute


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


def test_that_deleting_takes_the_parts_and_the_links_along_and_undo_brings_them_back(small):
    before = outline(small), [one.id for one in small.rows(Link)]
    with small.change("Link") as tx:
        tx.insert(Link(predecessor_id=of(small, "A-2").id, successor_id=of(small, "A-4").id))
    linked = [one.id for one in small.rows(Link)]
    edit(small, delete_rows, ACTIVITIES, [of(small, "A-1").id])
    assert outline(small) == ["Test", "Ship"]
    ids = {one.id for one in small.rows(Activity)}
    assert all({one.predecessor_id, one.successor_id} <= ids for one in small.rows(Link))
    assert len(small.rows(Link)) < len(linked)
    small.undo()
    assert [one.id for one in small.rows(Link)] == linked
    small.undo()
    assert (outline(small), [one.id for one in small.rows(Link)]) == before


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


def named(plan):
    """The links between activities, by their names."""
    names = {one.id: one.name for one in plan.rows(Activity)}
    return {(names[one.predecessor_id], names[one.successor_id]) for one in plan.rows(Link)}


def test_that_predecessors_may_name_rows_of_the_same_block(small):
    before = named(small)
    keys = ("name", "duration_min", "predecessors")
    columns = [ACTIVITIES.index_of(key) for key in keys]
    snapshot = small.snapshot()
    listing = list_rows(ACTIVITIES, snapshot)
    block = [["Switch", "1d", "Copy, A-3"], ["Copy", "2d", ""], ["Watch", "1d", "switch"]]
    with small.change("Paste") as tx:
        paste(tx, snapshot, listing, len(listing), columns[0], columns, block)
    assert named(small) - before == {
        ("Copy", "Switch"), (of(small, "A-3").name, "Switch"), ("Switch", "Watch"),
    }  # fmt: skip
    small.undo()
    assert named(small) == before


def test_that_codes_in_a_block_mean_its_own_rows(small):
    """What was copied out of another plan has codes that mean other activities here."""
    columns = [ACTIVITIES.index_of(key) for key in ("code", "name", "predecessors")]
    snapshot = small.snapshot()
    listing = list_rows(ACTIVITIES, snapshot)
    before = named(small)
    block = [["A-2", "Copy", ""], ["A-3", "Switch", "A-2"]]
    with small.change("Paste") as tx:
        paste(tx, snapshot, listing, len(listing), columns[0], columns, block)
    assert named(small) - before == {("Copy", "Switch")}


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ([["Copy", ""], ["Copy", ""], ["Watch", "Copy"]], "2 rows of the same block"),
        ([["Copy", "Switch"], ["Switch", "Copy"]], "in a circle"),
        ([["Copy", "copy"]], "wait for itself"),
    ],
)
def test_that_a_block_whose_predecessors_mean_nothing_leaves_the_plan_as_it_was(
    block, message, small
):
    columns = [ACTIVITIES.index_of(key) for key in ("name", "predecessors")]
    snapshot = small.snapshot()
    listing = list_rows(ACTIVITIES, snapshot)
    before = named(small), len(small.rows(Activity))
    with pytest.raises(PlannerError, match=message), small.change("Paste") as tx:
        paste(tx, snapshot, listing, len(listing), columns[0], columns, block)
    assert (named(small), len(small.rows(Activity))) == before


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


def test_that_a_paste_of_a_thousand_rows_is_one_step(small):
    # How long it may take is measured in tests/bench/bench_registers.py, with the same cells.
    block = [[f"Row {number}", "2d", "", "", "A-3FS+1d", "Mira Weber"] for number in range(1000)]
    for line in block:
        line[2] = "2026-03-10"
    drop(small, ACTIVITIES, "", "name", block)
    assert len(small.rows(Activity)) == 1004
    assert len(small.rows(Link)) == 1000
    small.undo()
    assert len(small.rows(Activity)) == 4


def test_that_people_whom_cells_name_are_added_by_the_same_change(small):
    activity = of(small, "A-3").id
    edit(
        small, set_texts, ACTIVITIES, [(activity, "owner_id", "Zoe Ng")], new_people=["Zoe Ng"]
    )  # fmt: skip
    [zoe] = small.rows(Person, name="Zoe Ng")
    assert of(small, "A-3").owner_id == zoe.id
    small.undo()
    assert small.rows(Person, name="Zoe Ng") == []
    # Where a cell can't be taken nobody is added.
    with pytest.raises(CellError):
        edit(
            small, set_texts, ACTIVITIES,
            [(activity, "owner_id", "Zoe Ng"), (activity, "percent_complete", "x")],
            new_people=["Zoe Ng"],
        )  # fmt: skip
    assert small.rows(Person, name="Zoe Ng") == []


def test_that_a_cell_of_a_row_to_be_made_is_read_and_shown_as_it_will_be(small):
    snapshot, register = small.snapshot(), REGISTERS["assignments"]
    head = small.head
    assert read_cell_of_new(snapshot, register, "person_id", "tom") == "P-2 Tom Roth"
    assert read_cell_of_new(snapshot, register, "role", "tests") == "tests"
    with pytest.raises(CellError, match=r"New assignment, Person.*No person") as caught:
        read_cell_of_new(snapshot, register, "person_id", "nobody")
    assert caught.value.field_key == "person_id"
    assert small.head == head
