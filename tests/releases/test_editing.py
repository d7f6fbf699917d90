"""Moves, resizes and links as a hand makes them, against calendars counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.calendars import format_instant, from_datetime, parse_instant
from relplanner.errors import InvalidInputError, RuleError
from relplanner.plan.tables import CalendarException
from relplanner.planner import Plan
from relplanner.releases import editing, resizing
from relplanner.releases.tables import Activity, Link, Release

# 2 March 2026 is a Monday; the plan's week is Monday to Friday, 09:00 to 17:00, in UTC.
MONDAY = parse_instant("2026-03-02T09:00Z")
DAY = 1440


def add(plan, release, name, days=1, **values):
    with plan.change(f"Add {name}") as tx:
        row = Activity(release_id=release, name=name, duration_min=days * 480, **values)
        return tx.insert(row).id


def link(plan, before, after, kind="FS"):
    with plan.change("Link") as tx:
        return editing.link_activities(tx, plan.snapshot(), before, after, kind)


def edit(plan, work):
    with plan.change("Edit") as tx:
        return work(tx)


def finish(plan, activity_id):
    with plan.change("Finish") as tx:
        tx.update(
            Activity, activity_id, actual_start_at="2026-03-02T09:00Z",
            actual_finish_at="2026-03-02T17:00Z",
        )  # fmt: skip


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


def test_that_a_part_that_waits_only_for_something_outside_moves_with_its_summary(plan, release):
    head = add(plan, release, "s")
    one, part = add(plan, release, "a"), add(plan, release, "b", parent_id=head)
    link(plan, one, part)
    dates = move(plan, [head], head, MONDAY + 3 * DAY)
    assert dates.of(one).start == MONDAY
    assert dates.of(part).start == MONDAY + 3 * DAY


def test_that_the_parts_of_an_inner_summary_that_waits_follow_and_are_not_held(plan, release):
    head = add(plan, release, "s")
    first = add(plan, release, "a", parent_id=head)
    inner = add(plan, release, "t", parent_id=head)
    part = add(plan, release, "b", parent_id=inner)
    link(plan, first, inner)
    dates = move(plan, [head], head, MONDAY + DAY)
    assert dates.of(part).start == MONDAY + 2 * DAY
    assert plan.get(Activity, part).constraint_kind == "ASAP"


def test_that_a_summary_with_an_earliest_start_of_its_own_can_be_moved_back(plan, release):
    head = add(
        plan, release, "s", constraint_kind="SNET", constraint_at="2026-03-05T09:00Z"
    )  # fmt: skip
    one = add(plan, release, "a", parent_id=head)
    assert plan.schedule().of(one).start == MONDAY + 3 * DAY
    assert move(plan, [head], head, MONDAY + DAY).of(one).start == MONDAY + DAY
    assert plan.get(Activity, head).constraint_at.isoformat() == "2026-03-03T09:00:00+00:00"


def test_that_what_is_finished_in_a_moved_summary_stays_and_what_waited_for_it_moves(plan, release):
    head = add(plan, release, "s")
    done = add(
        plan, release, "a", parent_id=head, actual_start_at="2026-03-02T09:00Z",
        actual_finish_at="2026-03-02T17:00Z",
    )  # fmt: skip
    two = add(plan, release, "b", parent_id=head)
    link(plan, done, two)
    dates = move(plan, [head], head, MONDAY + 2 * DAY)
    assert dates.of(done).start == MONDAY
    assert dates.of(two).start == MONDAY + 3 * DAY
    finish(plan, two)
    with pytest.raises(RuleError, match=r"Everything in A-1 s is finished\. Clear the actual"):
        editing.move_updates(plan.snapshot(), [head], head, MONDAY + DAY)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("SNET", "2026-03-03T09:00Z", "2026-03-05T09:00Z"),
        ("FNET", "2026-03-04T17:00Z", "2026-03-06T17:00Z"),
        ("MSO", "2026-03-03T09:00Z", "2026-03-05T09:00Z"),
        ("MFO", "2026-03-03T17:00Z", "2026-03-05T17:00Z"),
        ("SNLT", "2026-03-06T09:00Z", "2026-03-10T09:00Z"),
        ("FNLT", "2026-03-06T17:00Z", "2026-03-10T17:00Z"),
    ],
)
def test_that_a_constraint_keeps_its_kind_and_moves_with_its_activity(
    plan, release, kind, before, after
):
    one = add(plan, release, "a", constraint_kind=kind, constraint_at=before)
    old = plan.schedule().of(one).start
    with plan.change("Move") as tx:
        editing.move_activities(tx, plan.snapshot(), [one], by_work_min=960)
    kept = plan.get(Activity, one)
    assert (kept.constraint_kind, format_instant(from_datetime(kept.constraint_at))) == (
        kind, after,
    )  # fmt: skip
    # "No later than" is no reason to begin later.
    moved = 0 if kind in {"SNLT", "FNLT"} else 2 * DAY
    assert plan.schedule().of(one).start == old + moved


def test_that_a_finish_constraint_moved_back_lies_at_the_end_of_a_day(plan, release):
    one = add(plan, release, "a", constraint_kind="MFO", constraint_at="2026-03-05T17:00Z")
    with plan.change("Move") as tx:
        editing.move_activities(tx, plan.snapshot(), [one], by_work_min=-480)
    assert plan.get(Activity, one).constraint_at.isoformat() == "2026-03-04T17:00:00+00:00"


def test_that_an_activity_as_late_as_possible_stays_where_it_is_dropped(plan, release):
    one = add(plan, release, "a", constraint_kind="ALAP")
    add(plan, release, "b", days=5)
    assert plan.schedule().of(one).start == MONDAY + 4 * DAY
    assert move(plan, [one], one, MONDAY + DAY).of(one).start == MONDAY + DAY


def test_that_a_milestone_moves(plan, release):
    one = add(plan, release, "m", days=0)
    assert move(plan, [one], one, MONDAY + 2 * DAY).of(one).start == MONDAY + 2 * DAY


def test_that_the_first_one_named_goes_to_the_start_that_is_asked_for(plan, release):
    one, two = add(plan, release, "a"), add(plan, release, "b")
    with plan.change("Move") as tx:
        wrote = editing.move_activities(tx, plan.snapshot(), [two, one], start_min=MONDAY + DAY)
    assert set(wrote) == {one, two}
    assert plan.schedule().of(two).start == plan.schedule().of(one).start == MONDAY + DAY
    with pytest.raises(ValueError, match="either"), plan.change("Move") as tx:
        editing.move_activities(tx, plan.snapshot(), [one])


def test_that_a_finished_activity_is_not_moved(plan, release):
    one = add(
        plan, release, "a", actual_start_at="2026-03-02T09:00Z",
        actual_finish_at="2026-03-02T17:00Z",
    )  # fmt: skip
    with pytest.raises(InvalidInputError, match="is finished"):
        editing.move_updates(plan.snapshot(), [one], one, MONDAY + DAY)
    with pytest.raises(InvalidInputError, match="is finished"):
        resizing.resize_updates(plan.snapshot(), one, MONDAY + 2 * DAY)


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


def test_that_hours_are_those_of_the_clock_where_the_work_is_done(tmp_path):
    with Plan.create(tmp_path / "india.relplan", zone="Asia/Kolkata") as plan:
        with plan.change("Add") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T03:30Z")).id
        one = add(plan, home, "a")
        # Ten o'clock there.
        snapshot, ten = plan.snapshot(), parse_instant("2026-03-02T04:30Z")
        for past_min, snapped in ((20, ten), (29, ten), (30, ten + 60), (40, ten + 60)):
            assert editing.snap_start(snapshot, one, ten + past_min, "hour") == snapped


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
    snapped = resizing.snap_finish(plan.snapshot(), one, friday_night + 600, "day")
    assert snapped == friday_night
    assert resizing.resize_updates(plan.snapshot(), one, snapped) == {one: {"duration_min": 2400}}


def test_that_a_finish_dragged_before_the_start_leaves_one_unit(plan, release):
    one = add(plan, release, "a", days=3)
    assert resizing.snap_finish(plan.snapshot(), one, MONDAY - DAY, "day") == MONDAY + 480
    assert resizing.snap_finish(plan.snapshot(), one, MONDAY - DAY, "hour") == MONDAY + 60


def test_that_a_summary_is_not_resized(plan, release):
    head = add(plan, release, "s")
    add(plan, release, "a", parent_id=head)
    with pytest.raises(InvalidInputError, match="as long as its parts"):
        resizing.resize_updates(plan.snapshot(), head, MONDAY + 5 * DAY)


def test_that_a_milestone_is_not_resized(plan, release):
    one = add(plan, release, "m", days=0)
    with pytest.raises(InvalidInputError) as told:
        resizing.resize_updates(plan.snapshot(), one, MONDAY + 5 * DAY)
    assert str(told.value) == (
        "A-1 m is a milestone; it takes no time. Give it a duration if it is to be an activity."
    )


@pytest.mark.parametrize(
    ("finish_min", "unit", "lasts_min"),
    [
        (MONDAY + 2 * DAY + 480, "hour", 3 * 480),
        (MONDAY + 90, "hour", 90),
        (MONDAY + 10, "hour", 60),
        (MONDAY - 3 * DAY, "hour", 60),
        (MONDAY + 90, "day", 480),
        # Saturday noon: all of the week before it.
        (MONDAY + 5 * DAY + 180, "hour", 5 * 480),
    ],
)
def test_that_a_resized_activity_lasts_the_working_time_to_its_finish_but_at_least_a_unit(
    plan, release, finish_min, unit, lasts_min
):
    one = add(plan, release, "a")
    with plan.change("Resize") as tx:
        assert resizing.resize_activity(tx, plan.snapshot(), one, finish_min, unit) == lasts_min
    assert plan.get(Activity, one).duration_min == lasts_min
    if lasts_min != 480:
        plan.undo()
    assert plan.get(Activity, one).duration_min == 480


def test_that_an_activity_that_is_gone_is_told_calmly(plan, release):
    one, snapshot = add(plan, release, "a"), plan.snapshot()
    for work in (
        lambda tx: editing.move_activities(tx, snapshot, ["gone"], by_work_min=60),
        lambda tx: editing.move_activities(tx, snapshot, ["gone"], start_min=MONDAY),
        lambda tx: resizing.resize_activity(tx, snapshot, "gone", MONDAY),
        lambda tx: editing.link_activities(tx, snapshot, one, "gone"),
        lambda _: editing.snap_start(snapshot, "gone", MONDAY, "day"),
        lambda _: resizing.snap_finish(snapshot, "gone", MONDAY, "day"),
    ):
        with pytest.raises(InvalidInputError, match="not in the plan any more"):
            edit(plan, work)


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
    ids = [add(plan, release, name) for name in "abcd"]
    with plan.change("Link") as tx:
        editing.link_in_order(tx, plan.snapshot(), ids)
    with plan.change("Unlink") as tx:
        assert editing.unlink(tx, ids[1:3]) == 1
    assert {one.predecessor_id for one in plan.rows(Link)} == {ids[0], ids[2]}
    with plan.change("Unlink") as tx:
        assert editing.unlink(tx, [ids[1]]) == 1
    assert [one.predecessor_id for one in plan.rows(Link)] == [ids[2]]


def test_that_a_cleared_constraint_lets_it_start_at_once(plan, release):
    one = add(plan, release, "a")
    move(plan, [one], one, MONDAY + 7 * DAY)
    with plan.change("Clear") as tx:
        editing.clear_constraint(tx, one)
    assert plan.schedule().of(one).start == MONDAY
