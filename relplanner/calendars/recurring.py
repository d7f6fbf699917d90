"""Days that recur: weekly, monthly or yearly, on a day or on a weekday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

MOST_OCCURRENCES = 5000
_MONTHS_OF_A_YEAR = 12


def occurrences(recurs: str, every: int, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The days on which something recurs, the first of them being `first`.

    As in calendars (RFC 5545), a month without such a day is left out: the 31st recurs in seven
    months of a year, 29 February in leap years. The weekday of a month counts from its beginning
    ("the second Tuesday"); a fifth one is the last of its month.

    Args:
        recurs: `weekly`, `monthly by day`, `monthly by weekday`, `yearly by day` or
            `yearly by weekday`.
        every: After how many weeks, months or years.
        first: The first day.
        last: No day after this one.
    """
    if recurs == "weekly":
        step = dt.timedelta(weeks=every)
        while first <= last:
            yield first
            first += step
        return
    months = every * (_MONTHS_OF_A_YEAR if recurs.startswith("yearly") else 1)
    by_weekday = recurs.endswith("weekday")
    month = first.year * _MONTHS_OF_A_YEAR + first.month - 1
    while (begin := _month(month)) is not None and begin <= last:
        day = _weekday_of(begin, first) if by_weekday else _day_of(begin, first.day)
        if day is not None and first <= day <= last:
            yield day
        month += months


def _month(number: int) -> dt.date | None:
    year, month = divmod(number, _MONTHS_OF_A_YEAR)
    return dt.date(year, month + 1, 1) if year <= dt.MAXYEAR else None


def _day_of(month: dt.date, day: int) -> dt.date | None:
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _weekday_of(month: dt.date, like: dt.date) -> dt.date:
    """The weekday of a month that has the place which `like` has in its own."""
    week = (like.day - 1) // 7
    day = month + dt.timedelta(days=(like.weekday() - month.weekday()) % 7 + 7 * week)
    return day if day.month == month.month else day - dt.timedelta(days=7)
