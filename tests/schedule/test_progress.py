"""Progress, inactive activities, elapsed durations: dates worked out by hand.

The week is Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00 UTC; the release starts on Monday
2 March 2026 at 08:00.
"""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.calendars import format_instant, parse_instant
from relplanner.schedule import compile_network, compute, passes
from tests.schedule.oneline import parse
from tests.schedule.test_schedule_laws import FIELDS, network

DAY = 480


def at(text):
    return parse_instant(f"2026-03-{text}Z")


def calculated(line, status=None, **changes):
    """The schedule of a line in which some rows have other values, by their names."""
    rows = parse(line)
    activities = [row._replace(**changes.get(row.id, {})) for row in rows.activities]
    return compute(
        compile_network(
            activities, rows.links, rows.releases, rows.calendars,
            status_at=None if status is None else at(status),
        )
    )  # fmt: skip


def span(schedule, name):
    found = schedule.of(name)
    return format_instant(found.start)[8:16], format_instant(found.finish)[8:16]


def test_that_what_is_finished_stands_at_its_actual_dates_and_what_follows_moves_up():
    done = {"actual_start": at("02T08:00"), "actual_finish": at("03T11:40")}
    schedule = calculated("A3 B2<A", A=done)
    assert span(schedule, "A") == ("02T08:00", "03T11:40")
    assert span(schedule, "B") == ("03T11:40", "05T11:40")
    a = schedule.of("A")
    assert (a.total_float_min, a.critical) == (0, False)
    assert schedule.of("B").critical


def test_that_actual_dates_outside_of_working_time_are_kept_to_the_minute():
    done = {"actual_start": at("01T22:15"), "actual_finish": at("02T02:45")}
    schedule = calculated("A3 B2<A", A=done)
    assert span(schedule, "A") == ("01T22:15", "02T02:45")
    assert span(schedule, "B") == ("02T08:00", "03T17:00")


@pytest.mark.parametrize(
    ("status", "finish"),
    [(None, "05T17:00"), ("03T12:00", "05T17:00"), ("05T08:00", "06T17:00"),
     ("05T13:00", "09T12:00")],
)  # fmt: skip
def test_that_what_is_left_of_what_has_begun_comes_after_what_is_done_and_the_status_date(
    status, finish
):
    """Four days, half of them done: the rest would go on on Wednesday."""
    begun = {"actual_start": at("02T08:00"), "remaining_min": 2 * DAY}
    schedule = calculated("A4 B1<A", status, A=begun)
    assert span(schedule, "A") == ("02T08:00", finish)
    assert schedule.of("B").start >= schedule.of("A").finish


def test_that_a_status_date_leaves_what_is_done_where_it_is():
    schedule = calculated("A2 B2<A", "09T08:00", A={"done": True})
    assert span(schedule, "A") == ("02T08:00", "03T17:00")
    assert span(schedule, "B") == ("09T08:00", "10T17:00")
    assert not schedule.of("A").critical
    # Begun on Monday, all of it done, and nobody has said when it was finished.
    begun = {"done": True, "actual_start": at("02T08:00"), "remaining_min": 0}
    assert span(calculated("A2 B2<A", "09T08:00", A=begun), "A") == ("02T08:00", "03T17:00")


def test_that_nothing_that_has_not_begun_is_planned_before_the_status_date():
    schedule = calculated("A1 B1 C1<A", "04T10:00")
    assert span(schedule, "A") == ("04T10:00", "05T10:00")
    assert span(schedule, "B") == ("04T10:00", "05T10:00")
    assert span(schedule, "C") == ("05T10:00", "06T10:00")


def test_that_what_began_out_of_sequence_goes_on_once_its_predecessor_is_done():
    """Retained logic: what is left waits for what isn't finished."""
    begun = {"actual_start": at("02T08:00"), "remaining_min": DAY}
    schedule = calculated("A3 B2<A", B=begun)
    assert span(schedule, "B") == ("02T08:00", "05T17:00")


def test_that_what_was_finished_out_of_sequence_presses_nobody():
    done = {"actual_start": at("02T08:00"), "actual_finish": at("02T12:00")}
    schedule = calculated("A3 B2<A C5", B=done)
    assert schedule.of("A").total_float_min == 2 * DAY


def test_that_links_from_a_start_begin_at_the_actual_one():
    begun = {"actual_start": at("03T09:00"), "remaining_min": 3 * DAY}
    schedule = calculated("A4 B1<Ass+1d C1<Asf", "05T08:00", A=begun)
    assert span(schedule, "B") == ("05T08:00", "05T17:00")
    late = calculated("A4 B1<Ass+3d", "05T08:00", A=begun)
    assert span(late, "B") == ("06T09:00", "09T09:00")
    assert late.of("A").early_start == at("03T09:00")


def test_that_suspended_work_goes_on_when_it_is_resumed():
    begun = {
        "actual_start": at("02T08:00"), "remaining_min": 2 * DAY, "resumes_at": at("10T13:00"),
    }  # fmt: skip
    schedule = calculated("A4 B1<A", A=begun)
    assert span(schedule, "A") == ("02T08:00", "12T12:00")


def test_that_a_constraint_has_had_its_time_once_work_has_begun():
    begun = {"actual_start": at("02T08:00"), "remaining_min": 0}
    schedule = calculated("A4@mso:2026-03-09T08:00 B1<A", A=begun)
    assert span(schedule, "A") == ("02T08:00", "05T17:00")
    assert span(schedule, "B") == ("06T08:00", "06T17:00")


def test_that_a_summary_spans_what_really_happened_in_it():
    done = {"actual_start": at("01T10:00"), "actual_finish": at("02T12:00")}
    schedule = calculated("S( A3 B2<A )", A=done)
    assert span(schedule, "S") == ("01T10:00", "04T12:00")


def test_that_what_is_not_active_moves_nothing_and_is_not_counted():
    schedule = calculated("S( A1 B9<A ) C1<B D2", B={"active": False})
    assert span(schedule, "C") == ("02T08:00", "02T17:00")
    assert span(schedule, "S") == ("02T08:00", "02T17:00")
    assert not schedule.of("B").critical
    assert schedule.of("A").total_float_min == DAY
    assert format_instant(int(schedule.release_finish[0])) == "2026-03-03T17:00Z"


def test_that_a_link_to_a_summary_without_anything_active_moves_nothing():
    off = {"active": False}
    schedule = calculated("A3 S( B9 )<A C1<S", B=off)
    assert span(schedule, "C") == ("02T08:00", "02T17:00")
    assert schedule.of("A").total_float_min == 0
    inside = calculated("A3 S( B9 )<A C1<S", S=off)
    assert span(inside, "C") == ("02T08:00", "02T17:00")


def test_that_an_elapsed_duration_goes_on_over_nights_and_weekends():
    """Two days by the clock, from Friday evening on."""
    schedule = calculated("A5 B1<A C1<B", B={"elapsed": True, "duration_min": 2 * 1440})
    assert span(schedule, "B") == ("06T17:00", "08T17:00")
    assert span(schedule, "C") == ("09T08:00", "09T17:00")


def test_that_a_lag_to_an_elapsed_activity_counts_in_its_working_calendar():
    elapsed = {"elapsed": True, "duration_min": 1440}
    assert span(calculated("A5 B1<A+1d", B=elapsed), "B") == ("09T17:00", "10T17:00")
    assert span(calculated("A5 B1<A+2h", B=elapsed), "B")[0] == "09T10:00"


def with_progress(seed):
    """Rows of a random network of which some is done, some has begun and some doesn't count."""
    rows, links, releases, calendars = network(seed)
    rnd = random.Random(seed)
    summaries = {row.parent_id for row in rows}
    found = []
    for row in rows:
        began = releases[0].start_at + 60 * rnd.randrange(0, 90)
        luck = rnd.randrange(8)
        if row.id in summaries or luck > 3:
            found.append(row)
        elif luck == 0:
            found.append(row._replace(actual_start=began, actual_finish=began + row.duration_min))
        elif luck == 1:
            found.append(row._replace(actual_start=began, remaining_min=row.duration_min // 2))
        elif luck == 2:
            found.append(row._replace(active=False))
        else:
            found.append(row._replace(elapsed=True))
    return found, links, releases, calendars, releases[0].start_at + 60 * rnd.randrange(90)


@settings(max_examples=60)
@given(st.integers(0, 10_000))
def test_that_both_ways_to_calculate_agree_about_progress(seed):
    *rows, status = with_progress(seed)
    found = []
    for least in (1, 10**9):
        before = passes._WIDE, passes._WIDE_FAR
        passes._WIDE = passes._WIDE_FAR = least
        try:
            found.append(compute(compile_network(*rows, status_at=status)))
        finally:
            passes._WIDE, passes._WIDE_FAR = before
    for name in FIELDS:
        assert np.array_equal(getattr(found[0], name), getattr(found[1], name)), name


def test_that_a_summary_in_which_work_has_begun_can_slip_as_far_as_its_finish():
    """Five days of E; in S one is done and one can slip by three days."""
    done = {"actual_start": at("02T08:00"), "actual_finish": at("02T17:00")}
    begun = {"actual_start": at("02T08:00"), "remaining_min": DAY}
    assert calculated("S(A1 B1<A ) E5", A=done).of("S").total_float_min == 3 * DAY
    assert calculated("S(A1 ) E5", A=begun).of("S").total_float_min == 4 * DAY
    assert calculated("S(A1 B1<A ) E5").of("S").total_float_min == 3 * DAY
    finished = calculated("S(A1 ) E5", A=done).of("S")
    assert (finished.total_float_min, finished.critical) == (0, False)


@settings(max_examples=60)
@given(st.integers(0, 10_000))
def test_that_no_link_is_violated_by_what_is_still_to_be_done(seed):
    activities, links, releases, calendars, status = with_progress(seed)
    schedule = compute(compile_network(activities, links, releases, calendars, status_at=status))
    row_of = {row.id: row for row in activities}
    summaries = {row.parent_id for row in activities}
    active = dict(zip(schedule.ids, schedule.active.tolist(), strict=True))
    for row in activities:
        if row.actual_finish is None and row.actual_start is None and row.id not in summaries:
            assert schedule.of(row.id).start >= status or not active[row.id]
    for link in links:
        before, after = row_of[link.predecessor_id], row_of[link.successor_id]
        if not (active[before.id] and active[after.id]) or after.actual_finish is not None:
            continue
        if link.kind != "FS" or link.lag_min < 0 or {before.id, after.id} & summaries:
            continue
        end = schedule.of(before.id).finish
        began = after.actual_start is not None
        reached = schedule.of(after.id).finish if began else schedule.of(after.id).start
        assert reached >= end, (link, before, after)
