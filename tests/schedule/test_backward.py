"""Scheduling backward from a target: by hand, and as forward scheduling with time reversed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.calendars import format_instant, parse_instant
from relplanner.schedule import LinkRow, compile_network, compute
from tests.schedule.oneline import parse
from tests.schedule.test_schedule_laws import CLOCK, network

FRIDAY = parse_instant("2026-03-06T17:00Z")
DAY = 480
MIRRORED = {"FS": "FS", "SS": "FF", "FF": "SS", "SF": "SF"}


def backward(line, target=FRIDAY, **changes):
    rows = parse(line)
    releases = [row._replace(target_at=target) for row in rows.releases]
    activities = [row._replace(**changes.get(row.id, {})) for row in rows.activities]
    return compute(compile_network(activities, rows.links, releases, rows.calendars))


def span(schedule, name):
    found = schedule.of(name)
    return format_instant(found.start)[8:16], format_instant(found.finish)[8:16]


def test_that_a_chain_ends_at_the_target_and_begins_when_it_must():
    schedule = backward("A2 B1<A C1")
    assert span(schedule, "B") == ("06T08:00", "06T17:00")
    assert span(schedule, "A") == ("04T08:00", "05T17:00")
    assert span(schedule, "C") == ("06T08:00", "06T17:00")
    assert schedule.of("A").total_float_min == 0
    assert schedule.of("C").total_float_min == 2 * DAY
    assert [schedule.of(one).critical for one in "ABC"] == [True, True, False]
    assert format_instant(int(schedule.release_start[0])) == "2026-03-04T08:00Z"


def test_that_the_start_of_the_release_does_not_hold_it():
    """Ten days before Friday 6 March is two weeks earlier than the release's own start."""
    assert span(backward("A10"), "A") == ("23T08:00", "06T17:00")


def test_that_a_constraint_against_the_target_shows_as_negative_float():
    schedule = backward("A2 B1<A", A={
        "constraint_kind": "SNET", "constraint_at": parse_instant("2026-03-05T08:00Z"),
    })  # fmt: skip
    assert schedule.of("A").total_float_min == -DAY
    assert span(schedule, "A") == ("05T08:00", "06T17:00")


def test_that_what_has_begun_stays_where_it_began():
    schedule = backward("A2 B1<A", A={
        "actual_start": parse_instant("2026-03-02T08:00Z"), "remaining_min": DAY,
    })  # fmt: skip
    assert span(schedule, "A") == ("02T08:00", "03T17:00")
    assert span(schedule, "B") == ("06T08:00", "06T17:00")


@pytest.mark.parametrize("lags", [(0,), (0, 90, -60)])
@settings(max_examples=40)
@given(seed=st.integers(0, 10_000))
def test_that_backward_is_forward_with_time_reversed(lags, seed):
    """On a calendar without gaps: reversed links, and dates mirrored at the target."""
    rows, links, releases, calendars = network(seed, 30, (CLOCK,), lags=lags)
    target = releases[0].start_at + 1_000_000
    drawn = compute(
        compile_network(rows, links, [releases[0]._replace(target_at=target)], calendars)
    )
    turned = [
        LinkRow(one.id, one.successor_id, one.predecessor_id, MIRRORED[one.kind], one.lag_min)
        for one in links
    ]
    mirror = compute(compile_network(rows, turned, releases, calendars))
    begin = releases[0].start_at
    for name in drawn.ids:
        one, other = drawn.of(name), mirror.of(name)
        assert one.late_finish - target == begin - other.early_start, name
        assert one.late_start - target == begin - other.early_finish, name


def two_releases(line, target=FRIDAY):
    """The first release is drawn from its target, the second goes forward from its start."""
    start = parse_instant("2026-03-02T08:00Z")
    rows = parse(line, starts=(start, start))
    releases = [rows.releases[0]._replace(target_at=target), rows.releases[1]]
    return compute(compile_network(rows.activities, rows.links, releases, rows.calendars))


@pytest.mark.parametrize("other", ["X3#2 Y40#2<X", "X3#2 Y40#2<Xss", "S(X3#2 Y400#2 )#2"])
def test_that_a_release_beside_one_with_a_target_has_its_own_dates(other):
    schedule = two_releases(f"A2 B1<A {other}")
    assert span(schedule, "A") == ("04T08:00", "05T17:00")
    assert span(schedule, "B") == ("06T08:00", "06T17:00")
    assert span(schedule, "X") == ("02T08:00", "04T17:00")


@pytest.mark.parametrize(("kind", "begins"), [("", "09T08:00"), ("ss", "06T08:00")])
def test_that_what_follows_in_another_release_does_not_draw_to_the_target(kind, begins):
    """C takes far longer than there is until the target, which is none of its release's."""
    schedule = two_releases(f"A2 B1<A C90#2<B{kind}")
    assert span(schedule, "B") == ("06T08:00", "06T17:00")
    assert span(schedule, "C")[0] == begins


def test_that_a_summary_of_another_release_may_follow_the_target():
    schedule = two_releases("A2 B1<A S(C90#2 D1#2<C )#2<B+5d")
    assert span(schedule, "B") == ("06T08:00", "06T17:00")
    assert span(schedule, "C")[0] == "16T08:00"
