"""From minutes to places on paper or screen, and the dates written above them.

Places are in whatever unit the painter uses (pixels, points); they grow evenly with elapsed time,
so the day on which the clocks go forward is an hour narrower than its neighbours.
"""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars.instant import to_datetime
from relplanner.calendars.spec import DAY_MIN
from relplanner.calendars.zones import first_moment_of
from relplanner.timeline.words import ENGLISH, DateWords, labels_for

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Unit = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]

_HOUR_MIN = 60
_WEEK_DAYS = 7
# 1970-01-01 was a Thursday: adding this makes Mondays multiples of seven.
_TO_MONDAY = 3
_MONTHS_OF: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """An even scale from `first_min` at 0 to `last_min` at `width`.

    Attributes:
        first_min: Left edge, minutes since 1970-01-01T00:00Z.
        last_min: Right edge, later than `first_min`.
        width: In the painter's unit, over 0.
        zone: IANA zone in which days begin and labels are meant.
    """

    first_min: int
    last_min: int
    width: float
    zone: str

    def __post_init__(self) -> None:
        if self.last_min <= self.first_min or not self.width > 0:
            msg = f"a scale from {self.first_min} to {self.last_min} over {self.width} is empty"
            raise ValueError(msg)

    @property
    def per_min(self) -> float:
        """Width of a minute."""
        return self.width / (self.last_min - self.first_min)

    def x(self, minutes: int | Ints) -> Floats:
        """Places of instants, not clipped; a 0-d array for an int."""
        return (np.asarray(minutes, np.float64) - self.first_min) * self.per_min

    def minutes(self, x: float) -> int:
        """The instant at a place, to the nearest minute."""
        return self.first_min + round(x / self.per_min)


class Tick(NamedTuple):
    """A cell of the header: an hour, a day, a week, ...

    Attributes:
        start_min: Its first instant (may lie left of the scale).
        finish_min: The first instant of the next cell.
        x0: Place of its start, clipped to the scale.
        x1: Place of its finish, clipped to the scale.
        labels: What may be written into it, longest first.
    """

    start_min: int
    finish_min: int
    x0: float
    x1: float
    labels: tuple[str, ...]


class Header(NamedTuple):
    """The two lines of dates above a timeline.

    Attributes:
        minor_unit: Unit of the lower line; its cells carry the grid.
        major_unit: Unit of the upper line.
        minor: Cells of the lower line, left to right, without gaps.
        major: Cells of the upper line.
    """

    minor_unit: Unit
    major_unit: Unit
    minor: tuple[Tick, ...]
    major: tuple[Tick, ...]


class _Level(NamedTuple):
    """Minor unit and step, what is above it, its usual length, characters it needs."""

    minor: Unit
    step: int
    major: Unit
    major_step: int
    length_min: float
    characters: int


_MONTH_MIN = 365.25 / 12 * DAY_MIN
_LEVELS = (
    _Level("minute", 15, "day", 1, 15, 5),
    _Level("hour", 1, "day", 1, _HOUR_MIN, 2),
    _Level("hour", 3, "day", 1, 3 * _HOUR_MIN, 2),
    _Level("hour", 6, "day", 1, 6 * _HOUR_MIN, 2),
    _Level("day", 1, "week", 1, DAY_MIN, 2),
    _Level("week", 1, "month", 1, 7 * DAY_MIN, 2),
    _Level("month", 1, "quarter", 1, _MONTH_MIN, 3),
    _Level("quarter", 1, "year", 1, 3 * _MONTH_MIN, 2),
    *(_Level("year", n, "year", n * 10, n * 12 * _MONTH_MIN, 4) for n in _YEAR_STEPS),
)


@functools.lru_cache(maxsize=16)  # scrolling down asks for the same one again and again
def header(scale: TimeScale, character_width: float, words: DateWords = ENGLISH) -> Header:
    """The two lines of dates for a scale, in the finest units whose labels have room.

    Args:
        scale: The time scale.
        character_width: Width of a digit in the header's font, in the scale's unit.
        words: The language of the dates.
    """
    level = _LEVELS[-1]
    for level in _LEVELS:
        if level.length_min * scale.per_min >= (level.characters + 1) * character_width:
            break
    return Header(
        level.minor,
        level.major,
        _ticks(scale, level.minor, level.step, "minor", words),
        _ticks(scale, level.major, level.major_step, "major", words),
    )


def _ticks(
    scale: TimeScale, unit: Unit, step: int, line: Literal["minor", "major"], words: DateWords
) -> tuple[Tick, ...]:
    starts, walls = boundaries(scale.first_min, scale.last_min, scale.zone, unit, step)
    places = np.clip(scale.x(starts), 0.0, scale.width).tolist()
    instants = starts.tolist()
    return tuple(
        Tick(instants[i], instants[i + 1], places[i], places[i + 1], labels)
        for i, labels in enumerate(labels_for(unit, step, line, walls[:-1].tolist(), words))
    )


def boundaries(
    first_min: int, last_min: int, zone: str, unit: Unit, step: int = 1
) -> tuple[Ints, Ints]:
    """Where hours, days, weeks, ... begin in a zone, around a stretch of time.

    Args:
        first_min: Start of the stretch, an instant.
        last_min: Its end.
        zone: IANA zone.
        unit: What begins; weeks begin on Monday (ISO 8601).
        step: Every how many of the unit; hours and minutes are counted from midnight.

    Returns:
        Instants and the wall clock's readings at them (minutes since 1970-01-01T00:00 on that
        clock), shape (n,), ascending; the first is at or before `first_min`, the last at or
        after `last_min`.

    Raises:
        InstantError: A date outside of the years in which the planner computes.
        CalendarError: There is no such zone.
    """
    first, last = to_datetime(first_min, zone), to_datetime(last_min, zone)
    low, high = _wall(first_min, first), _wall(last_min, last)
    readings = _readings(low, high, unit, step)
    instants = first_moment_of(zone, readings, first.year - 1, last.year + 1)
    if unit == "hour" and step == 1:
        instants, readings = _with_repeated_hours(instants, readings)
    # Readings that the clock skips begin at one moment: the last of them is what it shows then.
    kept = np.append(instants[1:] > instants[:-1], True)
    instants, readings = instants[kept], readings[kept]
    begin = int(np.searchsorted(instants, first_min, side="right")) - 1
    end = int(np.searchsorted(instants, last_min, side="left")) + 1
    return instants[begin:end], readings[begin:end]


def _wall(minutes: int, moment: dt.datetime) -> int:
    """What the clock shows at an instant, minutes since 1970 as if there were no zones."""
    offset = moment.utcoffset()
    assert offset is not None
    return minutes + int(offset.total_seconds() // 60)


def _readings(low: int, high: int, unit: Unit, step: int) -> Ints:
    """Multiples of a unit on the wall clock, from before `low` to after `high`."""
    # A day more at both ends: the clock may jump back there.
    low, high = low - DAY_MIN, high + DAY_MIN
    if unit in _MONTHS_OF:
        months = _MONTHS_OF[unit] * step
        # Counted from the year 0, so that decades and centuries begin where people expect them.
        since_zero = np.array([low, high]).astype("datetime64[m]").astype("datetime64[M]")
        first, last = (since_zero.astype(np.int64) + 1970 * 12).tolist()
        numbers = np.arange(first // months, last // months + 2, dtype=np.int64) * months
        days = (numbers - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]")
        return days.astype(np.int64) * DAY_MIN
    if unit == "week":
        size, shift = _WEEK_DAYS * DAY_MIN * step, _TO_MONDAY * DAY_MIN
    else:
        size = {"minute": 1, "hour": _HOUR_MIN, "day": DAY_MIN}[unit] * step
        shift = 0
    first, last = (low + shift) // size, (high + shift) // size
    return np.arange(first, last + 2, dtype=np.int64) * size - shift


def _with_repeated_hours(instants: Ints, readings: Ints) -> tuple[Ints, Ints]:
    """Adds the second showing of an hour that the clock shows twice (autumn)."""
    twice = np.flatnonzero(np.diff(instants) > _HOUR_MIN)
    return (
        np.insert(instants, twice + 1, instants[twice] + _HOUR_MIN),
        np.insert(readings, twice + 1, readings[twice]),
    )
