"""What each day of a calendar is, against the calendar that dates are computed with."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from relplanner.calendars import (
    CalendarDay,
    CalendarSpec,
    DayException,
    compile_calendar,
    days_of,
    from_datetime,
)
from relplanner.calendars.zones import zone_info, zone_names

MONDAY = dt.date(2026, 3, 2)
WEEK = (*[((540, 720), (780, 1020))] * 4, ((540, 780),), (), ())


def on(day, shifts=(), name="Off"):
    number = day.toordinal()
    return DayException(number, number, shifts, name)


def test_that_week_holidays_and_extra_days_are_told_apart():
    saturday = MONDAY + dt.timedelta(days=5)
    spec = CalendarSpec("c", "C", "UTC", WEEK, (on(MONDAY), on(saturday, ((600, 840),), "Extra")))
    assert list(days_of(spec, MONDAY, saturday)) == [
        CalendarDay(MONDAY, 0, is_usual=False, name="Off"),
        *(
            CalendarDay(MONDAY + dt.timedelta(days=after), minutes, is_usual=True, name="")
            for after, minutes in ((1, 420), (2, 420), (3, 420), (4, 240))
        ),
        CalendarDay(saturday, 240, is_usual=False, name="Extra"),
    ]  # fmt: skip


EXCEPTIONS = st.lists(
    st.builds(
        lambda first, length, shifts: DayException(
            MONDAY.toordinal() + first, MONDAY.toordinal() + first + length, shifts, "X"
        ),
        st.integers(-3, 20), st.integers(0, 9), st.sampled_from([(), ((480, 600),), ((0, 1440),)]),
    ),
    max_size=4,
)  # fmt: skip


@given(EXCEPTIONS)
def test_that_the_minutes_of_a_day_are_those_that_dates_are_computed_with(exceptions):
    spec = CalendarSpec("c", "C", "UTC", WEEK, tuple(exceptions))
    last = MONDAY + dt.timedelta(days=20)
    start = from_datetime(dt.datetime.combine(MONDAY, dt.time(), dt.UTC))
    calendar = compile_calendar(spec, start, start + 25 * 1440)
    for one in days_of(spec, MONDAY, last):
        begin = from_datetime(dt.datetime.combine(one.day, dt.time(), dt.UTC))
        assert calendar.between(begin, begin + 1440) == one.minutes


def test_that_zones_to_choose_from_are_known_and_hold_those_of_every_continent():
    names = zone_names()
    assert {"UTC", "Europe/Berlin", "Asia/Kolkata", "America/New_York"} <= set(names)
    assert not [name for name in names if name.startswith(("Etc/", "posix/", "right/"))]
    assert all(zone_info(name) for name in names)
    assert list(names) == sorted(names)
