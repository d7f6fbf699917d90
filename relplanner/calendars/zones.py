"""From a zone's wall clock to UTC minutes, for whole arrays at once.

The zone rules come from `zoneinfo`; here they become a list of moments at which the offset
changes, found once per zone and year.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars.spec import DAY_MIN, CalendarError

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EPOCH_ORDINAL = EPOCH.toordinal()
FIRST_YEAR = 1900
LAST_YEAR = 2999
"""Years in which the planner computes; a plan that leaves them has a mistyped date."""

# Offset changes of one zone are weeks apart (Ramadan in Morocco: about 30 days), so looking every
# few days finds each of them.
_PROBE_DAYS = 4


_REGIONS = {
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
}  # fmt: skip


def year_start_min(year: int) -> int:
    """Minutes from the epoch to 1 January of a year, 00:00 UTC."""
    return (datetime(year, 1, 1, tzinfo=UTC).toordinal() - EPOCH_ORDINAL) * DAY_MIN


FIRST_INSTANT = year_start_min(FIRST_YEAR)
LAST_INSTANT = year_start_min(LAST_YEAR + 1) - 1


@lru_cache(maxsize=64)
def zone_info(name: str) -> ZoneInfo:
    """The zone of an IANA name.

    Raises:
        CalendarError: There is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError, TypeError) as error:
        raise CalendarError(
            f"There is no time zone “{name}”.",
            todo="Use an IANA name such as Europe/Berlin, Asia/Kolkata or UTC.",
        ) from error


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """The IANA names that people choose from, in order; old names and fixed offsets are left out.

    Every zone of this machine can be named, these are only those that are offered.
    """
    return tuple(
        sorted(
            name
            for name in available_timezones()
            if name == "UTC" or name.partition("/")[0] in _REGIONS
        )
    )


def _offset_min(zone: ZoneInfo, instant: int) -> int:
    offset = (EPOCH + timedelta(minutes=instant)).astimezone(zone).utcoffset() or timedelta()
    return offset // timedelta(minutes=1)


@lru_cache(maxsize=8192)
def _changes_in(name: str, year: int) -> tuple[tuple[int, int], ...]:
    """Offset changes within a UTC year: (first minute of the new offset, new offset)."""
    zone = zone_info(name)
    start, stop = year_start_min(year), year_start_min(year + 1)
    found = []
    left, left_offset = start, _offset_min(zone, start)
    while left < stop:
        right = min(left + _PROBE_DAYS * DAY_MIN, stop)
        right_offset = _offset_min(zone, right)
        if right_offset != left_offset:
            low, high = left, right
            while high - low > 1:
                middle = (low + high) // 2
                if _offset_min(zone, middle) == left_offset:
                    low = middle
                else:
                    high = middle
            found.append((high, right_offset))
        left, left_offset = right, right_offset
    return tuple(found)


def first_moment_of(
    name: str, wall_min: NDArray[np.int64], first_year: int, last_year: int
) -> NDArray[np.int64]:
    """The first instant at which a zone's wall clock reaches the given readings.

    A reading that the clock skips (spring) is reached at the moment of the jump; one that it
    shows twice (autumn) is reached the first time.

    Args:
        name: IANA name of the zone.
        wall_min: Readings as minutes since 1970-01-01T00:00 on that wall clock, any shape.
        first_year: First UTC year that the readings fall into.
        last_year: Last one.

    Returns:
        UTC minutes since the epoch, same shape.
    """
    years = range(max(first_year - 1, 1), min(last_year + 1, 9998) + 1)
    changes = [change for year in years for change in _changes_in(name, year)]
    offsets = [_offset_min(zone_info(name), year_start_min(years[0]))]
    offsets += [offset for _, offset in changes]
    if not changes:
        return wall_min - offsets[0]
    at = np.array([moment for moment, _ in changes], np.int64)
    before = np.array(offsets[:-1], np.int64)
    after = np.array(offsets[1:], np.int64)
    # Up to this reading the offset before the change explains the clock: skipped readings are
    # clipped to the jump, repeated ones belong to their first showing.
    segment = np.searchsorted(at + np.maximum(before, after), wall_min, side="right")
    utc = wall_min - np.array(offsets, np.int64)[segment]
    limit = np.append(at, np.iinfo(np.int64).max)[segment]
    reached: NDArray[np.int64] = np.minimum(utc, limit)
    return reached
