"""A drag in words: dates, what follows and what it means for the day of go-live."""

from __future__ import annotations

import re

import pytest

from relplanner.calendars import parse_instant
from relplanner.environments.tables import ChangeFreeze
from relplanner.errors import InvalidInputError
from relplanner.planner import Plan
from relplanner.releases import editing, resizing
from relplanner.releases.describing import effect_of, effect_texts, span_texts
from relplanner.releases.tables import Activity, Link, Release

# 2 March 2026 is a Monday; the plan's week is Monday to Friday, 09:00 to 17:00, in UTC.
MONDAY = parse_instant("2026-03-02T09:00Z")
DAY = 1440


@pytest.fixture
def plan(tmp_path):
    """Two releases; in the first a → b → c of a day each, and m, a milestone."""
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add") as tx:
            homes = [
                tx.insert(Release(name=name, start_at="2026-03-02T09:00Z")).id for name in "RS"
            ]
            ids = {}
            for name, home in (("a", 0), ("b", 0), ("c", 0), ("z", 1)):
                row = Activity(release_id=homes[home], name=name, duration_min=480)
                ids[name] = tx.insert(row).id
            ids["m"] = tx.insert(Activity(release_id=homes[0], name="m")).id
            for before, after in ("ab", "bc"):
                tx.insert(Link(predecessor_id=ids[before], successor_id=ids[after]))
        yield plan


def id_of(plan, name):
    return plan.rows(Activity, name=name)[0].id


def describe_move(snapshot, ids, updates, schedule=None):
    """A drag in one line."""
    dates, follows = effect_texts(snapshot, effect_of(snapshot, ids, updates, schedule))
    return f"{dates}; {', '.join(follows)}" if follows else dates


def told(plan, names, start_min):
    snapshot, ids = plan.snapshot(), [id_of(plan, name) for name in names]
    updates = editing.move_updates(snapshot, ids, ids[0], start_min)
    words = describe_move(snapshot, ids, updates)
    assert words == describe_move(snapshot, ids, updates, editing.preview(snapshot, updates))
    return words


def setting(plan, name, **values):
    with plan.change("Set") as tx:
        tx.update(Activity, id_of(plan, name), **values)


def test_that_a_move_tells_the_dates_what_follows_and_the_go_live(plan):
    assert told(plan, "a", MONDAY + 2 * DAY) == (
        "Start Wed 4 Mar 2026 09:00 (+2 working days), finish Wed 4 Mar 2026 17:00; "
        "moves 2 others, go-live +2 days"
    )


def test_that_a_move_over_a_weekend_counts_working_days_here_and_calendar_days_there(plan):
    # c on Wednesday and two days later on Friday, three days later on Monday.
    assert told(plan, "a", MONDAY + 3 * DAY) == (
        "Start Thu 5 Mar 2026 09:00 (+3 working days), finish Thu 5 Mar 2026 17:00; "
        "moves 2 others, go-live +5 days"
    )


def test_that_the_last_one_moves_nothing_else(plan):
    assert told(plan, "c", MONDAY + 3 * DAY) == (
        "Start Thu 5 Mar 2026 09:00 (+1 working day), finish Thu 5 Mar 2026 17:00; go-live +1 day"
    )


def test_that_a_milestone_has_one_date(plan):
    assert told(plan, "m", MONDAY + DAY) == "On Tue 3 Mar 2026 09:00 (+1 working day)"


def test_that_hours_are_told_as_hours(plan):
    assert told(plan, "c", MONDAY + 2 * DAY + 90) == (
        "Start Wed 4 Mar 2026 10:30 (+1.5 working hours), finish Thu 5 Mar 2026 10:30; "
        "go-live +1 day"
    )
    setting(plan, "c", duration_min=240)
    assert told(plan, "c", MONDAY + 2 * DAY + 90).endswith("go-live +1 h 30 min")


def test_that_what_can_not_start_so_early_is_told(plan):
    setting(plan, "c", constraint_kind="SNET", constraint_at="2026-03-09T09:00Z")
    assert told(plan, "c", MONDAY) == (
        "Start Wed 4 Mar 2026 09:00 (−3 working days), finish Wed 4 Mar 2026 17:00, "
        "held back by what comes before it; go-live −5 days"
    )


def test_that_those_who_would_be_late_are_named(plan):
    for name in "bc":
        setting(plan, name, deadline_at="2026-03-05T17:00Z")
    assert told(plan, "a", MONDAY + 2 * DAY).endswith("go-live +2 days, A-3 misses its deadline")
    assert told(plan, "a", MONDAY + 3 * DAY).endswith(
        "go-live +5 days, A-2 and 1 more miss their deadlines"
    )


def test_that_what_would_come_into_a_freeze_is_named(plan):
    with plan.change("Freeze") as tx:
        tx.insert(ChangeFreeze(
            name="Audit", start_at="2026-03-05T00:00Z", finish_at="2026-03-06T00:00Z"
        ))  # fmt: skip
    for name in "abc":
        setting(plan, name, stage="deployment")
    assert "freeze" not in told(plan, "a", MONDAY + 7 * DAY)
    assert told(plan, "c", MONDAY + 3 * DAY).endswith(
        "go-live +1 day, A-3 is inside of the change freeze CF-1 Audit"
    )
    setting(plan, "b", constraint_kind="SNET", constraint_at="2026-03-05T13:00Z")
    # b is inside already and stays there; that is no effect of moving another one.
    assert "freeze" not in told(plan, "m", MONDAY + 2 * DAY)
    # A release without a deployment is judged by its go-live.
    assert told(plan, "z", MONDAY + 3 * DAY).endswith(
        "R-2 is inside of the change freeze CF-1 Audit"
    )
    setting(plan, "b", constraint_kind="ASAP", constraint_at=None)
    setting(plan, "b", duration_min=960)
    assert told(plan, "a", MONDAY + 2 * DAY).endswith(
        ", A-2 is inside of the change freeze CF-1 Audit"
    )
    setting(plan, "b", duration_min=240)
    assert told(plan, "b", MONDAY + 3 * DAY).endswith("A-2 and 1 more are inside of change freezes")


def test_that_another_release_that_is_moved_is_named(plan):
    with plan.change("Link") as tx:
        editing.link_activities(tx, plan.snapshot(), id_of(plan, "b"), id_of(plan, "z"))
    assert told(plan, "b", MONDAY + 2 * DAY) == (
        "Start Wed 4 Mar 2026 09:00 (+1 working day), finish Wed 4 Mar 2026 17:00; "
        "moves 2 others, go-live of R-1 +1 day, go-live of R-2 +1 day"
    )


def test_that_those_that_were_chosen_and_parts_of_them_are_no_others(plan):
    with plan.change("Group") as tx:
        home = plan.get(Activity, id_of(plan, "a")).release_id
        head = tx.insert(Activity(release_id=home, name="s")).id
        for name in "ab":
            tx.update(Activity, id_of(plan, name), parent_id=head)
    snapshot = plan.snapshot()
    updates = editing.move_updates(snapshot, [head], head, MONDAY + DAY)
    assert list(updates) == [id_of(plan, "a")]
    assert effect_of(snapshot, [head], updates).others == 1
    assert told(plan, "ca", MONDAY + 3 * DAY).count("moves 1 other,") == 1


def test_that_a_resize_tells_how_much_later_it_finishes(plan):
    snapshot, one = plan.snapshot(), id_of(plan, "c")
    updates = resizing.resize_updates(snapshot, one, MONDAY + 4 * DAY)
    assert describe_move(snapshot, [one], updates) == (
        "Start Wed 4 Mar 2026 09:00, finish Thu 5 Mar 2026 17:00 (+1 working day); go-live +1 day"
    )


def test_that_nothing_is_known_for_nothing(plan):
    effect = effect_of(plan.snapshot(), [id_of(plan, "a")], {})
    assert (effect.start_by_work_min, effect.finish_by_work_min, effect.others) == (0, 0, 0)
    assert effect.live == ()
    assert (effect.start_min, effect.finish_min) == (MONDAY, MONDAY + 480)
    moved = effect_of(
        plan.snapshot(), [id_of(plan, "m")],
        {id_of(plan, "m"): {"constraint_kind": "SNET", "constraint_at": "2026-03-03T09:00Z"}},
    )  # fmt: skip
    assert moved.start_by_work_min == 480


def test_that_an_activity_that_is_gone_is_told_calmly(plan):
    with pytest.raises(InvalidInputError, match=re.escape("not in the plan any more. Look again.")):
        effect_of(plan.snapshot(), ["gone"], {})


def test_that_a_moment_is_told_in_the_zone_of_the_plan():
    days = MONDAY, MONDAY + 2 * 1440
    assert span_texts(*days, "Asia/Kolkata") == ("Mon 2 Mar 2026 14:30", "Wed 4 Mar 2026 14:30")


def test_that_what_ends_at_midnight_is_told_to_end_with_the_day_before():
    midnight = parse_instant("2026-03-03T18:30Z")  # in Kolkata
    assert span_texts(MONDAY, midnight, "Asia/Kolkata")[1] == "Tue 3 Mar 2026 24:00"
    # A milestone is one moment.
    assert span_texts(midnight, midnight, "Asia/Kolkata") == ("Wed 4 Mar 2026 00:00",) * 2
