"""Times of day in cells: `09:00`, and `06:00 +1` for one of the next day."""

from __future__ import annotations

import re

from relplanner.errors import InvalidInputError
from relplanner.registers.formats import shortened

DAY_MIN = 1440
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?:\s*\+\s*1)?", re.IGNORECASE)
_HOURS, _MINUTES = 24, 60


def clock_text(minute: int) -> str:
    """A minute of the day as people read it; midnight at its end is 24:00."""
    beyond = minute > DAY_MIN
    shown = minute - DAY_MIN if beyond else minute
    return f"{shown // 60:02}:{shown % 60:02}{' +1' if beyond else ''}"


def read_clock(text: str) -> int:
    """The minute of the day that a text means; with `+1`, of the next day.

    Raises:
        InvalidInputError: When it isn't a time of day.
    """
    match = _TIME.fullmatch(text.strip())
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (_HOURS, 1)
    found = hour * 60 + minute
    if minute >= _MINUTES or found > DAY_MIN:
        raise InvalidInputError(
            f"“{shortened(text)}” is not a time of day.",
            todo="Write it like 09:00; 06:00 +1 is in the morning after.",
        )
    return found + DAY_MIN if "+" in text else found
