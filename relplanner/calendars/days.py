"""What each day of a calendar is: worked on or not, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from relplanner.calendars.spec import CalendarSpec


class CalendarDay(NamedTuple):
    """A day of a working calendar.

    Attributes:
        day: Which.
        minutes: Of work in the shifts that begin on it, on the wall clock.
        is_usual: Whether the working week alone says so.
        name: What the exception is called that decides; empty for a usual day.
    """

    day: dt.date
    minutes: int
    is_usual: bool
    name: str


def days_of(spec: CalendarSpec, first: dt.date, last: dt.date) -> Iterator[CalendarDay]:
    """The days of a calendar from `first` to `last`, inclusive.

    As in `compile_calendar`, the last one of several exceptions counts.
    """
    special = {
        day: exception
        for exception in spec.exceptions
        for day in range(
            max(exception.first_day, first.toordinal()),
            min(exception.last_day, last.toordinal()) + 1,
        )
    }
    for number in range(first.toordinal(), last.toordinal() + 1):
        day = dt.date.fromordinal(number)
        exception = special.get(number)
        shifts = spec.weekly[day.weekday()] if exception is None else exception.shifts
        minutes = sum(finish - start for start, finish in shifts)
        yield CalendarDay(
            day, minutes, exception is None, "" if exception is None else exception.name
        )
