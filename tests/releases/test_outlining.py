"""The outline: what stands where after each edit, told as indented names."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.errors import InvalidInputError
from relplanner.planner import Plan
from relplanner.registers import REGISTERS
from relplanner.registers.editing import delete_rows
from relplanner.releases import editing, outlining
from relplanner.releases.tables import Activity, Link, Release
from relplanner.testing.assigning import not_assigned_to_copies
from relplanner.testing.tables import Assignment, Person


@pytest.fixture
def plan(tmp_path):
    """a(b c(d)) e: names, deeper ones in brackets."""
    with outlined(tmp_path) as plan:
        yield plan


@contextlib.contextmanager
def outlined(folder):
    with Plan.create(folder / "p.relplan") as plan:
        with plan.change("Add") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            ids = {}
            for name, parent in (("a", ""), ("b", "a"), ("c", "a"), ("d", "c"), ("e", "")):
                row = Activity(release_id=home, parent_id=ids.get(parent), name=name)
                ids[name] = tx.insert(row).id
        yield plan


def told(plan):
    """The outline as one line."""
    text, deep = "", 0
    for record, depth in plan.snapshot().outline():
        text += "(" * (depth - deep) + ")" * (deep - depth) + (" " if depth <= deep else "")
        text += record.name
        deep = depth
    return (text + ")" * deep).strip()


def ids_of(plan, names):
    return [plan.rows(Activity, name=name)[0].id for name in names]


def edit(plan, what, names, *more):
    with plan.change("Edit") as tx:
        return what(tx, plan.snapshot(), ids_of(plan, names), *more)


def test_that_the_outline_is_what_the_tests_assume(plan):
    assert told(plan) == "a(b c(d)) e"


@pytest.mark.parametrize(
    ("what", "names", "more", "after"),
    [
        (outlining.indent, "e", (), "a(b c(d) e)"),
        (outlining.indent, "c", (), "a(b(c(d))) e"),
        (outlining.outdent, "b", (), "a b(c(d)) e"),
        (outlining.outdent, "d", (), "a(b c d) e"),
        (outlining.outdent, "c", (), "a(b) c(d) e"),
        (outlining.outdent, "bc", (), "a b c(d) e"),
        (outlining.outdent, "bd", (), "a b(c d) e"),
        (outlining.move_by_one, "e", (-1,), "e a(b c(d))"),
        (outlining.move_by_one, "b", (1,), "a(c(d) b) e"),
        (outlining.move_by_one, "b", (-1,), "a(b c(d)) e"),
        (outlining.move_by_one, "ae", (1,), "a(b c(d)) e"),
    ],
)
def test_that_an_edit_gives_the_outline_that_people_expect(plan, what, names, more, after):
    before = told(plan)
    edit(plan, what, names, *more)
    assert told(plan) == after
    if after != before:
        plan.undo()
    assert told(plan) == before


EDITS = {
    "indent": outlining.indent, "outdent": outlining.outdent, "up": outlining.move_up,
    "down": outlining.move_down, "copy": outlining.duplicate_activities,
    "delete": lambda tx, snapshot, ids: delete_rows(tx, snapshot, REGISTERS["activities"], ids),
}  # fmt: skip


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(EDITS)), st.lists(st.integers(0, 9), min_size=1)),
        max_size=6,
    )
)
def test_that_any_edits_keep_every_position_apart_and_are_undone_one_by_one(
    tmp_path_factory, edits
):
    with outlined(tmp_path_factory.mktemp("p")) as plan:
        pictures = [told(plan)]
        for name, places in edits:
            rows = [one for one, _ in plan.snapshot().outline()]
            chosen = {rows[place % len(rows)].id for place in places} if rows else set()
            seq = plan.head[0]
            try:
                with plan.change(name) as tx:
                    EDITS[name](tx, plan.snapshot(), chosen)
            except InvalidInputError:
                assert plan.head[0] == seq
            if plan.head[0] != seq:
                pictures.append(told(plan))
            positions = [(one.parent_id, one.position) for one in plan.rows(Activity)]
            assert len(set(positions)) == len(positions)
        while len(pictures) > 1:
            assert told(plan) == pictures.pop()
            plan.undo()
        assert told(plan) == pictures[0] == "a(b c(d)) e"


@pytest.mark.parametrize(
    ("linked", "after"), [("bc", "a(c(d)) b e"), ("db", "a(c(d)) b e"), ("be", "a b(c(d)) e")]
)
def test_that_what_is_linked_with_a_row_never_becomes_its_part(plan, linked, after):
    with plan.change("Link") as tx:
        editing.link_in_order(tx, plan.snapshot(), ids_of(plan, linked))
    edit(plan, outlining.outdent, "b")
    assert told(plan) == after


@settings(max_examples=30)
@given(st.lists(st.integers(0, 3), min_size=1, max_size=9), st.sets(st.integers(0, 8)))
def test_that_outdenting_moves_no_row_and_lifts_the_chosen_ones_by_one(
    tmp_path_factory, steps, places
):
    # A random outline, as one reads it: each row at most one deeper than the one above.
    with Plan.create(tmp_path_factory.mktemp("p") / "p.relplan") as plan:
        above = []
        with plan.change("Add") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            for number, step in enumerate(steps):
                del above[step:]
                row = Activity(
                    release_id=home, parent_id=above[-1] if above else None, name=str(number)
                )
                above.append(tx.insert(row).id)
        before = plan.snapshot().outline()
        # The same outline as names and depths, of which outdenting lowers those of the chosen ones
        # and of what is in them.
        depths = [depth for _, depth in before]
        expected, lifted, deep = [], False, 0
        chosen = {place for place in places if place < len(depths) and depths[place] > 0}
        for place, depth in enumerate(depths):
            if not lifted or depth <= deep:
                lifted, deep = place in chosen, depth
            expected.append((before[place][0].name, depth - int(lifted)))
        with plan.change("Outdent") as tx:
            outlining.outdent(tx, plan.snapshot(), [before[place][0].id for place in chosen])
        assert [(one.name, depth) for one, depth in plan.snapshot().outline()] == expected


def test_that_going_up_and_down_again_restores_the_outline(plan):
    for name in "abce":
        before = told(plan)
        (one,) = ids_of(plan, name)
        with plan.change("Up") as tx:
            outlining.move_up(tx, plan.snapshot(), [one])
        if told(plan) != before:
            with plan.change("Down") as tx:
                outlining.move_down(tx, plan.snapshot(), [one])
        assert told(plan) == before


@pytest.mark.parametrize(
    ("move", "after"), [(outlining.move_up, "1 2 3 0 4 5"), (outlining.move_down, "0 4 1 2 3 5")]
)
def test_that_neighbours_move_together_past_the_next_one(tmp_path, move, after):
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            for name in "012345":
                tx.insert(Activity(release_id=home, name=name))
        edit(plan, move, "123")
        assert told(plan) == after


def test_that_one_step_up_changes_one_row(plan):
    edit(plan, outlining.move_up, "e")
    assert len(plan.row_changes(plan.head[0])) == 1


def test_that_the_first_of_its_depth_is_not_indented(plan):
    with pytest.raises(InvalidInputError, match="nothing to put it under"):
        edit(plan, outlining.indent, "a")


def test_that_what_is_under_no_summary_is_not_outdented(plan):
    with pytest.raises(InvalidInputError, match="under no summary"):
        edit(plan, outlining.outdent, "e")


def test_that_a_copy_has_the_parts_and_the_inner_links_but_no_progress(plan):
    b, d, e = ids_of(plan, "bde")
    with plan.change("Link") as tx:
        editing.link_in_order(tx, plan.snapshot(), [b, d, e])
        tx.update(Activity, b, percent_complete=50)
    copies = edit(plan, outlining.duplicate_activities, "a")
    assert told(plan) == "a(b c(d)) a(b c(d)) e"
    inside = [one for one, _ in plan.snapshot().outline() if one.parent_id == copies[0]]
    assert [one.percent_complete for one in inside] == [0, 0]
    assert len(plan.rows(Link)) == 3
    assert len({one.code for one in plan.rows(Activity)}) == 9


def test_that_a_copy_is_planned_like_its_original_and_nothing_of_it_has_happened(plan):
    (e,) = ids_of(plan, "e")
    planned = {
        "stage": "testing", "duration_min": 960, "duration_unit": "eh", "constraint_kind": "SNET",
        "constraint_at": dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC), "notes": "At night",
        "deadline_at": dt.datetime(2026, 3, 9, 9, tzinfo=dt.UTC), "active": False,
        "ignores_people": True,
    }  # fmt: skip
    happened = {
        "percent_complete": 40, "actual_start_at": dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC),
        "remaining_min": 600, "suspended_at": dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC),
        "resumes_at": dt.datetime(2026, 3, 6, 9, tzinfo=dt.UTC), "source_id": "17",
    }  # fmt: skip
    with plan.change("Set") as tx:
        planned["owner_id"] = tx.insert(Person(name="Mira")).id
        planned["calendar_id"] = plan.info.calendar_id
        tx.update(Activity, e, **planned, **happened)
    copy = plan.get(Activity, edit(plan, outlining.duplicate_activities, "e")[0])
    assert {name: getattr(copy, name) for name in planned} == planned
    fresh = Activity(name="fresh")
    for name in happened:
        assert getattr(copy, name) == getattr(fresh, name), name


def test_that_a_copy_is_worked_on_by_the_same_people_as_far_as_they_are_still_active(plan):
    b, e = ids_of(plan, "be")
    with plan.change("Assign") as tx:
        mira, ravi, gone = (
            tx.insert(Person(name=name, active=name != "Gone")).id
            for name in ("Mira", "Ravi", "Gone")
        )
        for activity, person in ((b, mira), (b, gone), (e, ravi)):
            tx.insert(
                Assignment(
                    activity_id=activity, person_id=person, allocation_pct=40, role="Lead",
                    confirmation="confirmed",
                )
            )  # fmt: skip
    assert not_assigned_to_copies(plan.snapshot(), {b, e}) == ["P-3 Gone"]
    assert not_assigned_to_copies(plan.snapshot(), {e}) == []
    (copy,) = edit(plan, outlining.duplicate_activities, "a")
    (copied,) = (one.id for one in plan.rows(Activity, name="b", parent_id=copy))
    (found,) = plan.rows(Assignment, activity_id=copied)
    assert (found.person_id, found.allocation_pct, found.role) == (mira, 40, "Lead")
    assert found.confirmation == "not asked"
    assert len(plan.rows(Assignment)) == 4
    plan.undo()
    assert len(plan.rows(Assignment)) == 3


def test_that_a_release_without_a_start_begins_as_late_as_the_last_one(plan):
    with plan.change("Add") as tx:
        made = outlining.add_release(tx, plan.snapshot(), "Next")
    assert plan.get(Release, made).start_at.isoformat() == "2026-03-02T09:00:00+00:00"
