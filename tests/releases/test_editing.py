"""Moves, resizes and links as a hand makes them, against calendars counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.calendars import parse_instant
from relplanner.errors import InvalidInputError, RuleError
from relplanner.plan.tables import CalendarException
from relplanner.planner import Plan
from relplanner.releases import editing
from relplanner.releases.tables import Activity, Link, Release

# 2 March 2026 is a Monday; the plan's week is Monday to Friday, 09:00 to 17:00, in UTC.
MONDAY = parse_instant("2026-03-02T09:00Z")
DAY = 1440


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        yield plan


@pytest.fixture
def release(plan):
    with plan.change("Add") as tx:
        return tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id


def add(plan, release, name, days=1, **values):
    with plan.change(f"Add {name}") as tx:
        row = Activity(release_id=release, name=name, duration_min=days * 480, **values)
        return tx.insert(row).id


def move(plan, ids, led, start):
    snapshot = plan.snapshot()
    updates = editing.move_updates(snapshot, ids, led, start)
    tried = editing.preview(snapshot, updates)
    with plan.change("Move") as tx:
        editing.write_updates(tx, updates)
    now = plan.schedule()
    assert tried.start.tolist() == now.start.tolist()
    assert tried.finish.tolist() == now.finish.tolist()
    return now


def test_that_a_dragged_activity_starts_no_earlier_than_where_it_was_dropped(plan, release):
    one = add(plan, release, "a")
    dates = move(plan, [one], one, MONDAY + 2 * DAY).of(one)
    assert dates.start == MONDAY + 2 * DAY
    assert plan.get(Activity, one).constraint_kind == "SNET"


def test_that_what_waits_for_a_dragged_activity_follows(plan, release):
    one, two = add(plan, release, "a"), add(plan, release, "b")
    with plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), one, two)
    dates = move(plan, [one], one, MONDAY + 3 * DAY)
    assert dates.of(two).start == MONDAY + 4 * DAY


def test_that_several_activities_move_by_the_same_working_time(plan, release):
    one, two = add(plan, release, "a"), add(plan, release, "b", days=5)
    move(plan, [two], two, MONDAY + 3 * DAY)
    # From Thursday by two working days is Monday after.
    dates = move(plan, [one, two], one, MONDAY + 2 * DAY)
    assert dates.of(one).start == MONDAY + 2 * DAY
    assert dates.of(two).start == MONDAY + 7 * DAY


def test_that_a_constraint_on_the_finish_keeps_its_kind(plan, release):
    one = add(plan, release, "a", constraint_kind="MFO", constraint_at="2026-03-04T17:00Z")
    move(plan, [one], one, MONDAY + 3 * DAY)
    kept = plan.get(Activity, one)
    assert kept.constraint_kind == "MFO"
    assert kept.constraint_at.isoformat() == "2026-03-05T17:00:00+00:00"


def test_that_a_dragged_summary_takes_along_its_parts_that_wait_for_nothing(plan, release):
    head = add(plan, release, "s")
    one = add(plan, release, "a", parent_id=head)
    two = add(plan, release, "b", parent_id=head)
    with plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), one, two)
    dates = move(plan, [head], head, MONDAY + DAY)
    assert dates.of(one).start == MONDAY + DAY
    assert dates.of(two).start == MONDAY + 2 * DAY
    assert plan.get(Activity, two).constraint_kind == "ASAP"


def test_that_a_summary_whose_parts_all_wait_says_why_it_stays(plan, release):
    head = add(plan, release, "s")
    one, part = add(plan, release, "a"), add(plan, release, "b", parent_id=head)
    with plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), one, part)
    with pytest.raises(RuleError, match="waits for something else"):
        editing.move_updates(plan.snapshot(), [head], head, MONDAY + DAY)


def test_that_a_finished_activity_is_not_moved(plan, release):
    one = add(
        plan, release, "a", actual_start_at="2026-03-02T09:00Z",
        actual_finish_at="2026-03-02T17:00Z",
    )  # fmt: skip
    with pytest.raises(InvalidInputError, match="is finished"):
        editing.move_updates(plan.snapshot(), [one], one, MONDAY + DAY)
    with pytest.raises(InvalidInputError, match="is finished"):
        editing.resize_updates(plan.snapshot(), one, MONDAY + 2 * DAY)


@settings(max_examples=25)
@given(days=st.integers(1, 40))
def test_that_moving_there_and_back_gives_the_same_dates(tmp_path_factory, days):
    with Plan.create(tmp_path_factory.mktemp("p") / "p.relplan") as plan:
        with plan.change("Add") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
        one, two = add(plan, home, "a"), add(plan, home, "b", days=3)
        before = plan.schedule()
        there = editing.snap_start(plan.snapshot(), one, MONDAY + days * DAY, "day")
        move(plan, [one, two], one, there)
        after = move(plan, [one, two], one, MONDAY)
        assert after.start.tolist() == before.start.tolist()


def test_that_a_day_snaps_to_the_start_of_the_nearest_working_day(plan, release):
    one = add(plan, release, "a")
    saturday = MONDAY + 5 * DAY
    snapshot = plan.snapshot()
    assert editing.snap_start(snapshot, one, MONDAY + 200, "day") == MONDAY
    assert editing.snap_start(snapshot, one, MONDAY + DAY - 100, "day") == MONDAY + DAY
    assert editing.snap_start(snapshot, one, saturday + DAY, "day") == MONDAY + 7 * DAY
    assert editing.snap_start(snapshot, one, MONDAY + 95, "hour") == MONDAY + 120


def test_that_a_holiday_is_passed_over(plan, release):
    with plan.change("Holiday") as tx:
        tx.insert(
            CalendarException(
                calendar_id=plan.info.calendar_id, first_day="2026-03-03", last_day="2026-03-03",
                name="Holiday",
            )
        )  # fmt: skip
    one = add(plan, release, "a")
    snapped = editing.snap_start(plan.snapshot(), one, MONDAY + DAY, "day")
    assert snapped in {MONDAY, MONDAY + 2 * DAY}
    assert snapped % DAY == MONDAY % DAY


def test_that_a_dragged_finish_sets_the_duration_in_working_time(plan, release):
    one = add(plan, release, "a")
    friday_night = MONDAY + 4 * DAY + 480
    snapped = editing.snap_finish(plan.snapshot(), one, friday_night + 600, "day")
    assert snapped == friday_night
    assert editing.resize_updates(plan.snapshot(), one, snapped) == {one: {"duration_min": 2400}}


def test_that_a_finish_dragged_before_the_start_leaves_one_unit(plan, release):
    one = add(plan, release, "a", days=3)
    assert editing.snap_finish(plan.snapshot(), one, MONDAY - DAY, "day") == MONDAY + 480
    assert editing.snap_finish(plan.snapshot(), one, MONDAY - DAY, "hour") == MONDAY + 60


def test_that_a_summary_is_not_resized(plan, release):
    head = add(plan, release, "s")
    add(plan, release, "a", parent_id=head)
    with pytest.raises(InvalidInputError, match="as long as its parts"):
        editing.resize_updates(plan.snapshot(), head, MONDAY + 5 * DAY)


@pytest.mark.parametrize(
    ("ends", "kind"),
    [
        (("finish", "start"), "FS"),
        (("start", "start"), "SS"),
        (("finish", "finish"), "FF"),
        (("start", "finish"), "SF"),
    ],
)
def test_that_the_ends_say_what_kind_of_link_is_drawn(ends, kind):
    assert editing.link_kind(*ends) == kind


def test_that_a_link_that_is_there_already_is_told(plan, release):
    one, two = add(plan, release, "a"), add(plan, release, "b")
    with plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), one, two)
    with pytest.raises(InvalidInputError, match="waits for A-1 a already"), plan.change("L") as tx:
        editing.link_activities(tx, plan.snapshot(), one, two)


def test_that_a_circle_is_refused_with_its_members(plan, release):
    one, two = add(plan, release, "a"), add(plan, release, "b")
    with plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), one, two)
    with pytest.raises(RuleError, match="circle"), plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), two, one)
    assert len(plan.rows(Link)) == 1


def test_that_linking_in_order_skips_what_is_linked_already(plan, release):
    ids = [add(plan, release, name) for name in "abc"]
    with plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), ids[0], ids[1])
    with plan.change("Link") as tx:
        assert editing.link_in_order(tx, plan.snapshot(), ids) == 1
    pairs = {(one.predecessor_id, one.successor_id) for one in plan.rows(Link)}
    assert pairs == {(ids[0], ids[1]), (ids[1], ids[2])}


def test_that_unlinking_two_removes_what_is_between_them_and_one_all_of_its_own(plan, release):
    ids = [add(plan, release, name) for name in "abc"]
    with plan.change("Link") as tx:
        editing.link_in_order(tx, plan.snapshot(), ids)
    with plan.change("Unlink") as tx:
        assert editing.unlink(tx, ids[:2]) == 1
    assert [one.predecessor_id for one in plan.rows(Link)] == [ids[1]]
    with plan.change("Unlink") as tx:
        assert editing.unlink(tx, [ids[1]]) == 1
    assert plan.rows(Link) == []


def test_that_a_cleared_constraint_lets_it_start_at_once(plan, release):
    one = add(plan, release, "a")
    move(plan, [one], one, MONDAY + 7 * DAY)
    with plan.change("Clear") as tx:
        editing.clear_constraint(tx, one)
    assert plan.schedule().of(one).start == MONDAY
