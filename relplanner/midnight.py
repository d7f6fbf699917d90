"""Midnight as the end of a day: what ends then is told with the day that is over."""

from __future__ import annotations

import datetime as dt

DAY_END = "24:00"
"""The time at which a day ends, in ISO 8601 and on clocks of 24 hours: 00:00 of the next one."""


def day_ended(moment: dt.datetime) -> dt.date | None:
    """The day that is over at a moment, where that is midnight; None at any other time."""
    if moment.hour or moment.minute:
        return None
    return moment.date() - dt.timedelta(days=1)
