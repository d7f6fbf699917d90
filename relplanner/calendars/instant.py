"""Instants as text and as datetimes.

An instant is a whole number of minutes since 1970-01-01T00:00Z. In files it is ISO 8601 in UTC
("2026-03-03T09:00Z", RFC 3339 without seconds).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from relplanner.calendars.spec import DAY_MIN
from relplanner.calendars.zones import (
    EPOCH,
    EPOCH_ORDINAL,
    FIRST_YEAR,
    LAST_YEAR,
    year_start_min,
    zone_info,
)
from relplanner.errors import PlannerError

_MAX_TEXT = 40
_FIRST_MIN = year_start_min(FIRST_YEAR)
_END_MIN = year_start_min(LAST_YEAR + 1)


class InstantError(PlannerError):
    """A text or number that isn't an instant the planner works with."""


@lru_cache(maxsize=65536)
def _day_of(text: str) -> int:
    """Minutes from the epoch to a calendar day written YYYY-MM-DD."""
    if not (len(text) == 10 and text[4] == text[7] == "-" and text.isascii()):
        raise ValueError(text)
    year, month, day = text[:4], text[5:7], text[8:]
    if not (year + month + day).isdigit():
        raise ValueError(text)
    number = int(year)
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise _out_of_range(text)
    ordinal = datetime(number, int(month), int(day), tzinfo=UTC).toordinal()
    return (ordinal - EPOCH_ORDINAL) * DAY_MIN


def _out_of_range(text: str) -> InstantError:
    return InstantError(
        f"“{text}” is outside of the years {FIRST_YEAR} to {LAST_YEAR}.",
        todo="Check the date for a typing error.",
    )


def parse_instant(text: str) -> int:
    """Minutes since the epoch of an ISO 8601 instant with a zone ("2026-03-03T09:00Z").

    Raises:
        InstantError: It isn't one, has no zone, has seconds, or a year outside of 1900 to 2999.
    """
    # 17 characters ending in Z is how the planner writes; everything else takes the long way.
    if len(text) == 17 and text[10] == "T" and text[13] == ":" and text[16] == "Z":
        hour, minute = text[11:13], text[14:16]
        if hour.isdecimal() and minute.isdecimal() and hour < "24" and minute < "60":
            try:
                return _day_of(text[:10]) + int(hour) * 60 + int(minute)
            except ValueError:
                pass
    return _parse_any(text)


def _parse_any(text: str) -> int:
    shown = text if len(text) <= _MAX_TEXT else text[:_MAX_TEXT] + "…"
    try:
        if len(text) > _MAX_TEXT or not text.isascii():
            raise ValueError(text)
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InstantError(
            f"“{shown}” is not a date and time.",
            todo="Write it like 2026-03-03T09:00Z or 2026-03-03T14:30+05:30.",
        ) from error
    if moment.tzinfo is None:
        raise InstantError(
            f"“{shown}” does not say in which time zone it is meant.",
            todo="End it in Z for UTC or in an offset such as +01:00.",
        )
    if moment.second or moment.microsecond:
        raise InstantError(
            f"“{shown}” has seconds; the planner works in whole minutes.",
            todo="Round it to the minute.",
        )
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise _out_of_range(shown)
    return from_datetime(moment)


def format_instant(minutes: int) -> str:
    """The ISO 8601 text of an instant in UTC ("2026-03-03T09:00Z").

    Raises:
        InstantError: The year is outside of 1900 to 2999.
    """
    day, minute = divmod(int(minutes), DAY_MIN)
    return f"{_day_text(day)}T{minute // 60:02d}:{minute % 60:02d}Z"


@lru_cache(maxsize=65536)
def _day_text(day: int) -> str:
    return to_datetime(day * DAY_MIN, "UTC").date().isoformat()


def to_datetime(minutes: int, zone: str) -> datetime:
    """The aware datetime of an instant in a zone.

    Raises:
        InstantError: The year is outside of 1900 to 2999.
        CalendarError: There is no such zone.
    """
    number = int(minutes)
    if not _FIRST_MIN <= number < _END_MIN:
        raise _out_of_range(f"minute {number}")
    return (EPOCH + timedelta(minutes=number)).astimezone(zone_info(zone))


def from_datetime(moment: datetime) -> int:
    """Minutes since the epoch of an aware datetime; seconds are cut off.

    Raises:
        InstantError: It has no zone, or its year is outside of 1900 to 2999.
    """
    if moment.tzinfo is None:
        raise InstantError(f"“{moment.isoformat()}” does not say in which time zone it is meant.")
    minutes = (moment - EPOCH) // timedelta(minutes=1)
    if not _FIRST_MIN <= minutes < _END_MIN:
        raise _out_of_range(moment.isoformat())
    return minutes
