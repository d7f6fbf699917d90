"""Recurring days against another implementation of RFC 5545."""

from __future__ import annotations

import datetime as dt

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from relplanner.calendars.recurring import occurrences

KINDS = ("weekly", "monthly by day", "monthly by weekday", "yearly by day", "yearly by weekday")
MONDAY = dt.date(2026, 3, 2)


def by_the_standard(recurs, every, first, last):
    rule = {"freq": rrule.WEEKLY}
    if recurs != "weekly":
        rule = {"freq": rrule.MONTHLY if recurs.startswith("monthly") else rrule.YEARLY}
        if recurs.startswith("yearly"):
            rule["bymonth"] = first.month
        if recurs.endswith("weekday"):
            week = (first.day - 1) // 7 + 1
            rule["byweekday"] = rrule.weekday(first.weekday(), week if week < 5 else -1)
        else:
            rule["bymonthday"] = first.day
    begin, end = (dt.datetime.combine(day, dt.time()) for day in (first, last))
    return [one.date() for one in rrule.rrule(**rule, interval=every, dtstart=begin, until=end)]


@given(
    st.sampled_from(KINDS),
    st.integers(1, 5),
    st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31)),
    st.integers(0, 3000),
)
def test_that_days_recur_as_in_other_calendars(recurs, every, first, span):
    last = first + dt.timedelta(days=span)
    found = list(occurrences(recurs, every, first, last))
    assert found == by_the_standard(recurs, every, first, last)


@pytest.mark.parametrize("recurs", KINDS)
def test_that_the_last_day_may_be_the_first_and_counts(recurs):
    assert list(occurrences(recurs, 1, MONDAY, MONDAY)) == [MONDAY]


def test_that_a_recurrence_ends_on_its_last_day_and_not_before_it():
    days = [MONDAY, MONDAY + dt.timedelta(weeks=2)]
    assert list(occurrences("weekly", 2, MONDAY, days[-1])) == days
    assert list(occurrences("weekly", 2, MONDAY, days[-1] - dt.timedelta(days=1))) == days[:1]


def test_that_what_recurs_until_the_last_year_of_all_ends_there():
    last = dt.date(dt.MAXYEAR, 12, 31)
    first = last.replace(year=dt.MAXYEAR - 3)
    assert list(occurrences("yearly by day", 2, first, last)) == [
        first, last.replace(year=dt.MAXYEAR - 1),
    ]  # fmt: skip
