from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.calendars import (
    CalendarError,
    CalendarSpec,
    DayException,
    compile_calendar,
    format_instant,
    parse_instant,
)
from tests.calendars.walk import Walk

OFFICE = (((540, 720), (780, 1020)),) * 5 + ((), ())
NIGHTS = (((1320, 1800),),) * 4 + ((), (), ((1380, 1500),))
# Both changes of the clock in each zone, one on a half hour, one outside of summer time.
PLACES = {
    "Europe/Berlin": ("2026-03-27T00:00Z", "2026-10-23T00:00Z"),
    "America/New_York": ("2026-03-06T00:00Z", "2026-10-30T00:00Z"),
    "Australia/Lord_Howe": ("2026-04-03T00:00Z", "2026-10-02T00:00Z"),
    "Africa/Casablanca": ("2026-02-13T00:00Z", "2026-03-20T00:00Z"),
    "Asia/Kolkata": ("2026-03-02T00:00Z", "2026-12-30T00:00Z"),
}


def at(text: str) -> int:
    return parse_instant(text)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def calendar(zone="UTC", weekly=OFFICE, exceptions=(), first="2026-01-01T00:00Z"):
    spec = CalendarSpec("c", "Office", zone, weekly, tuple(exceptions))
    return compile_calendar(spec, at(first), at(first) + 30 * 1440)


shift = st.tuples(st.integers(0, 1439), st.integers(1, 600)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)
shifts = st.lists(shift, max_size=2).map(tuple)


@st.composite
def specs(draw):
    zone = draw(st.sampled_from(sorted(PLACES)))
    start = draw(st.sampled_from(PLACES[zone]))
    weekly = (*(draw(shifts) for _ in range(6)), ((600, 660),))
    monday = at(start) // 1440 + 719163
    exceptions = tuple(
        DayException(monday + first, monday + first + length, hours, "x")
        for first, length, hours in draw(
            st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2), shifts), max_size=3)
        )
    )
    return CalendarSpec("c", "Odd", zone, weekly, exceptions), at(start)


@settings(max_examples=40, deadline=None)
@given(specs(), st.data())
def test_that_arithmetic_equals_a_walk_over_every_minute(made, data):
    spec, start = made
    walk = Walk(spec, start, start + 9 * 1440)
    compiled = compile_calendar(spec, start, start + 1440)
    instants = np.array(
        data.draw(st.lists(st.integers(start, start + 9 * 1440 - 1), min_size=1, max_size=20))
    )
    assert compiled.to_work(instants).tolist() == [walk.work(int(t)) for t in instants]
    inner = [t for t in instants.tolist() if 0 < walk.work(t) < len(walk.minutes)]
    work = np.array([walk.work(t) for t in inner], np.int64)
    assert compiled.start_instant(work).tolist() == [walk.start(int(w)) for w in work]
    assert compiled.finish_instant(work).tolist() == [walk.finish(int(w)) for w in work]
    assert compiled.next(np.array(inner, np.int64)).tolist() == [
        min(m for m in walk.minutes if m >= t) for t in inner
    ]
    assert compiled.previous(np.array(inner, np.int64)).tolist() == [
        max(m for m in walk.minutes if m < t) + 1 for t in inner
    ]


@settings(max_examples=40, deadline=None)
@given(specs(), st.integers(0, 9 * 1440), st.integers(-5000, 5000), st.integers(0, 4000))
def test_that_adding_and_measuring_undo_each_other(made, offset, minutes, more):
    spec, start = made
    compiled = compile_calendar(spec, start, start + 1440)
    instant = compiled.next(start + offset)
    moved = compiled.add(instant, minutes)
    assert compiled.between(instant, moved) == minutes
    assert compiled.between(instant, compiled.add(moved, -minutes)) == 0
    assert compiled.add(compiled.add(instant, more), more) == compiled.add(instant, 2 * more)
    assert compiled.previous(moved) <= moved <= compiled.next(moved)


@settings(max_examples=25, deadline=None)
@given(specs(), st.integers(-40, 40))
def test_that_coordinates_stay_the_same_when_the_range_grows(made, weeks):
    spec, start = made
    small, large = (
        compile_calendar(spec, start, start + 1440),
        compile_calendar(spec, start, start + 1440),
    )
    asked = np.arange(start, start + 1440, 7)
    before = small.to_work(asked)
    small.to_work(start + weeks * 7 * 1440)
    large.cover_instants(start - 400 * 1440, start + 400 * 1440)
    assert (small.to_work(asked) == before).all()
    assert (large.to_work(asked) == before).all()


def test_that_a_night_shift_is_an_hour_shorter_when_summer_time_begins():
    nights = calendar("Europe/Berlin", (((1320, 1800),),) * 7)
    evening = at("2026-03-28T12:00Z")
    assert nights.next(evening) == at("2026-03-28T21:00Z")
    assert nights.between(evening, evening + 1440) == 7 * 60
    assert nights.between(at("2026-10-24T12:00Z"), at("2026-10-25T12:00Z")) == 9 * 60


def test_that_a_shift_inside_the_skipped_hour_does_not_take_place():
    early = calendar("Europe/Berlin", (((135, 165), (600, 660)),) * 7)
    sunday = at("2026-03-29T00:00Z")
    assert early.between(sunday, sunday + 720) == 60
    assert early.next(sunday) == at("2026-03-29T08:00Z")


def test_that_a_shift_that_starts_in_the_skipped_hour_starts_at_the_jump():
    early = calendar("Europe/Berlin", (((150, 360),),) * 7)
    assert early.next(at("2026-03-29T00:00Z")) == at("2026-03-29T01:00Z")
    assert early.between(at("2026-03-29T00:00Z"), at("2026-03-29T12:00Z")) == 3 * 60


def test_that_the_end_of_friday_and_the_start_of_monday_share_a_coordinate():
    office = calendar()
    friday, monday = at("2026-03-06T17:00Z"), at("2026-03-09T09:00Z")
    work = office.to_work(friday)
    assert office.to_work(monday) == work
    assert office.finish_instant(work) == friday
    assert office.start_instant(work) == monday
    assert office.add(at("2026-03-06T09:00Z"), 420) == friday
    assert office.add(friday, 60) == monday + 60
    assert office.add(monday, -60) == friday - 60
    assert office.add(friday, 0) == friday
    assert office.add(friday + 300, 0) == monday


def test_that_of_two_exceptions_on_a_day_the_later_one_counts():
    tuesday = day("2026-03-03")
    closed = DayException(tuesday - 1, tuesday + 1, (), "Inventory")
    half = DayException(tuesday, tuesday, ((540, 600),), "Half day")
    both = calendar(exceptions=[closed, half])
    week = at("2026-03-02T00:00Z"), at("2026-03-05T00:00Z")
    assert both.between(*week) == 60
    assert calendar(exceptions=[half, closed]).between(*week) == 0


def test_that_a_shift_over_midnight_belongs_to_the_day_on_which_it_starts():
    monday = day("2026-03-02")
    nights = calendar(
        weekly=NIGHTS, exceptions=[DayException(monday + 1, monday + 1, (), "Holiday")]
    )
    # Monday's shift goes on into the holiday, the holiday's own does not take place.
    assert nights.between(at("2026-03-03T00:00Z"), at("2026-03-04T12:00Z")) == 6 * 60


def test_that_overlapping_shifts_count_once():
    doubled = calendar(weekly=(((540, 720), (600, 780)),) * 7)
    assert doubled.between(at("2026-03-02T00:00Z"), at("2026-03-03T00:00Z")) == 240


def test_that_an_extra_working_saturday_counts():
    saturday = day("2026-03-07")
    extra = calendar(exceptions=[DayException(saturday, saturday, ((600, 840),), "Cut-over")])
    assert extra.next(at("2026-03-06T17:00Z")) == at("2026-03-07T10:00Z")
    assert extra.previous(at("2026-03-09T09:00Z")) == at("2026-03-07T14:00Z")


def test_that_single_numbers_give_numbers_and_arrays_give_arrays_of_the_same_shape():
    office = calendar()
    grid = np.full((2, 3), at("2026-03-02T09:00Z"))
    for method in (office.to_work, office.next, office.previous):
        assert type(method(at("2026-03-02T09:00Z"))) is int
        assert method(grid).shape == (2, 3)
    assert type(office.add(at("2026-03-02T09:00Z"), 5)) is int
    assert office.add(grid, 5).dtype == np.int64
    assert office.between(grid[:0], grid[:0]).shape == (0, 3)


def test_that_far_away_dates_are_reached_without_being_asked_for():
    office = calendar("Europe/Berlin")
    assert office.to_work(at("2126-01-01T00:00Z")) > 100 * 250 * 420
    years = office.add(at("2026-03-02T08:00Z"), 40 * 52 * 5 * 420)
    assert format_instant(years).startswith("2066-")


@pytest.mark.parametrize(
    ("weekly", "exceptions", "zone", "told"),
    [
        (((),) * 7, (), "UTC", "no working time"),
        (((),) * 7, (DayException(738000, 738001, (), "x"),), "UTC", "no working time"),
        (OFFICE[:6], (), "UTC", "seven days"),
        ((((600, 600),), *OFFICE[1:]), (), "UTC", "not possible"),
        ((((600, 2100),), *OFFICE[1:]), (), "UTC", "not possible"),
        ((((-1, 30),), *OFFICE[1:]), (), "UTC", "not possible"),
        (OFFICE, (DayException(738001, 738000, (), "Eid"),), "UTC", "Eid"),
        (OFFICE, (), "Europe/Berlino", "Europe/Berlino"),
        (OFFICE, (), "../../etc/passwd", "no time zone"),
        (OFFICE, (), "", "no time zone"),
    ],
)
def test_that_an_impossible_calendar_is_refused_by_name(weekly, exceptions, zone, told):
    with pytest.raises(CalendarError, match=told):
        calendar(zone, weekly, exceptions)


def test_that_running_out_of_working_time_is_told_with_the_last_day():
    monday = day("2026-03-02")
    once = calendar(
        weekly=((),) * 7, exceptions=[DayException(monday, monday, ((540, 600),), "Once")]
    )
    assert once.add(at("2026-03-02T09:00Z"), 60) == at("2026-03-02T10:00Z")
    with pytest.raises(CalendarError, match=r"Office.*no working time after 2026-03-02"):
        once.add(at("2026-03-02T09:00Z"), 61)
    with pytest.raises(CalendarError, match=r"no working time before 2026-03-02"):
        once.add(at("2026-03-02T10:00Z"), -61)


def test_that_dates_out_of_all_proportion_are_refused():
    with pytest.raises(CalendarError, match="1900 to 2999"):
        calendar().to_work(at("2026-01-01T00:00Z") + 10**9)
    with pytest.raises(CalendarError, match="1900 to 2999"):
        calendar().to_work(-(10**9))
    with pytest.raises(CalendarError, match="1900 to 2999"):
        calendar().start_instant(10**9)
    with pytest.raises(CalendarError, match="1900 to 2999"):
        calendar().finish_instant(-(10**9))


def test_that_working_time_years_away_is_found():
    later = day("2033-05-02")
    once = calendar(
        weekly=((),) * 7, exceptions=[DayException(later, later, ((540, 600),), "Once")]
    )
    assert once.next(at("2026-03-02T09:00Z")) == at("2033-05-02T09:00Z")
    assert once.between(at("2026-03-02T09:00Z"), at("2040-01-01T00:00Z")) == 60


def test_that_working_time_outside_of_all_years_is_none():
    never = calendar(
        weekly=((),) * 7, exceptions=[DayException(2_000_000, 2_000_000, ((540, 600),), "Far")]
    )
    with pytest.raises(CalendarError, match="no working time"):
        never.next(at("2026-03-02T09:00Z"))
