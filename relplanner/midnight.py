"""Midnight as the end of a day: what ends then is told with the day that is over."""

from __future__ import annotations

import datetime as dt
import re

DAY_END = "24:00"
"""The time at which a day ends, in ISO 8601 and on clocks of 24 hours: 00:00 of the next one."""

_SAYS_DAY_END = re.compile(r"(?<!\d)24[:.h]00(?::00)?(?:Z|[+-]\d\d:\d\d)?\s*$", re.IGNORECASE)


def day_ended(moment: dt.datetime) -> dt.date | None:
    """The day that is over at a moment, where that is midnight; None at any other time."""
    # Where the clocks go back to midnight, the second one lies within the day.
    if moment.hour or moment.minute or moment.fold:
        return None
    return moment.date() - dt.timedelta(days=1)


def day_and_time(moment: dt.datetime, *, is_end: bool = False) -> tuple[dt.date, str]:
    """The day of a moment and its time ("09:00"); of an end at midnight the day before, "24:00"."""
    over = day_ended(moment) if is_end else None
    return (over, DAY_END) if over else (moment.date(), f"{moment:%H:%M}")


def says_day_end(text: str) -> bool:
    """Whether the time of day at the end of a text is 24:00, in any way in which it is written."""
    return _SAYS_DAY_END.search(text) is not None


def end_of(day: dt.date) -> dt.datetime:
    """The midnight at which a day ends, naive.

    Raises:
        ValueError: For the last day that Python knows.
    """
    if day == dt.date.max:
        msg = f"{day} is the last of all days"
        raise ValueError(msg)
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time())
