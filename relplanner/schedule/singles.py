"""Positions and instants of single values, for networks too narrow for arrays."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars import WorkingCalendar
from relplanner.calendars.working import Intervals
from relplanner.calendars.zones import FIRST_INSTANT, LAST_INSTANT

Ints = NDArray[np.int64]

POSITION_SHIFT = 7
"""Grid cells of positions: an hour of work."""
TIME_SHIFT = 9
"""Grid cells of time: a third of a day."""

# How far beyond a value calendars grow, more than any gap in working time but a sabbatical.
_AHEAD_MIN = 40 * 1440


# Plain tuples, for loops that look for themselves: those with names take thrice as long to unpack.
# A look into a regular grid and a step from there take half the time of a search. All that lies in
# the last interval of a calendar, or outside of all, is left to `OneByOne`'s functions.
Work = tuple[int, int, "array[int]", "array[int]", "array[int]"]
"""A calendar by positions: begin of the first and of the last interval; the interval at the begin
of each cell from the first on; the position at which each interval begins; how far its instants
are ahead of its work, minutes."""
Time = tuple[int, int, "array[int]", "array[int]", "array[int]", "array[int]", "array[int]"]
"""A calendar by instants: begin of the first and of the last interval; the interval at the begin of
each cell from the first on; begin and end of each interval; then as in `Work`."""


def _tables(intervals: Intervals) -> tuple[Work, Time]:
    """A calendar's intervals, of which there is one at least."""
    starts, position = intervals.starts, 2 * intervals.work_before + 1
    begins, gaps = _packed(position), _packed(starts - intervals.work_before)
    return (
        (begins[0], begins[-1], _cells(position, POSITION_SHIFT), begins, gaps),
        (
            int(starts[0]), int(starts[-1]), _cells(starts, TIME_SHIFT), _packed(starts),
            _packed(intervals.finishes), begins, gaps,
        ),
    )  # fmt: skip


def _cells(keys: Ints, shift: int) -> array[int]:
    """The last interval whose key is at or below the begin of each cell."""
    count = (int(keys[-1] - keys[0]) >> shift) + 1
    begins = keys[0] + (np.arange(count, dtype=np.int64) << shift)
    return _packed(np.searchsorted(keys, begins, side="right") - 1)


def _packed(values: Ints) -> array[int]:
    """As an array of Python's own: one item of it is read in a third of NumPy's time."""
    return array("q", values.astype(np.int64).tobytes())


class OneByOne:
    """The translations of `Positions` for single values.

    Calendars grow here as soon as a value leaves what they cover.

    Args:
        calendars: The calendars; after them comes the one that always works.

    Attributes:
        works: Each calendar by its work, for loops that look for themselves.
        times: Each calendar by time, likewise.
    """

    def __init__(self, calendars: Sequence[WorkingCalendar]) -> None:
        self._calendars = calendars
        self._clock = len(calendars)
        self._read: list[Intervals | None] = [None] * len(calendars)
        # The clock needs no table: nothing ever lies within this one.
        none = array("q")
        self.works: list[Work] = [(1, 0, none, none, none)] * (self._clock + 1)
        self.times: list[Time] = [(1, 0, none, none, none, none, none)] * (self._clock + 1)

    def copy(self, calendars: Sequence[WorkingCalendar]) -> OneByOne:
        """The same for copies of its calendars."""
        other = OneByOne(calendars)
        other._read, other.works, other.times = [*self._read], [*self.works], [*self.times]
        return other

    def refresh(self) -> None:
        """Reads the calendars that have grown meanwhile."""
        for place in range(self._clock):
            self._reloaded(place)

    def instant(self, calendar: int, position: int) -> int:
        """The instant of a position."""
        work = position >> 1
        if calendar == self._clock:
            return work
        *_, begins, gaps = self.works[calendar]
        # An even position is the end of what lies before it.
        index = bisect_right(begins, position) - 1
        if not 0 <= index < len(begins) - 1:
            # A value in the last interval may be one beyond it.
            if self._grown_for_work(calendar, work):
                return self.instant(calendar, position)
            index = max(index, 0)
        return work + gaps[index]

    def ahead(self, calendar: int, instant: int) -> int:
        """The first position at or after an instant."""
        if calendar == self._clock:
            return 2 * instant
        index = self._interval(calendar, instant)
        start, finish, begin = self._ends(calendar, index)
        if start < instant <= finish:
            return begin - 1 + 2 * (instant - start)
        return begin + 2 * (finish - start if instant > finish else 0)

    def back(self, calendar: int, instant: int) -> int:
        """The last position at or before an instant."""
        if calendar == self._clock:
            return 2 * instant + 1
        index = self._interval(calendar, instant)
        start, finish, begin = self._ends(calendar, index)
        if instant >= finish:
            return begin - 1 + 2 * (finish - start)
        return begin + 2 * max(instant - start, 0)

    def _interval(self, calendar: int, instant: int) -> int:
        """The last interval that begins at or before an instant, else the first one."""
        starts = self.times[calendar][3]
        index = bisect_right(starts, instant) - 1
        if not 0 <= index < len(starts) - 1 and self._grown_for_time(calendar, instant):
            return self._interval(calendar, instant)
        return max(index, 0)

    def _ends(self, calendar: int, index: int) -> tuple[int, int, int]:
        """Begin and end of an interval, and the position of its begin."""
        _, _, _, starts, finishes, begins, _ = self.times[calendar]
        return starts[index], finishes[index], begins[index]

    def _grown_for_work(self, place: int, work: int) -> bool:
        calendar = self._calendars[place]
        calendar.cover_work(work - _AHEAD_MIN, work + _AHEAD_MIN, strict=False)
        return self._reloaded(place)

    def _grown_for_time(self, place: int, instant: int) -> bool:
        near = (instant - _AHEAD_MIN, instant + _AHEAD_MIN)
        low, high = (min(max(value, FIRST_INSTANT), LAST_INSTANT) for value in near)
        self._calendars[place].cover_instants(low, high)
        return self._reloaded(place)

    def _reloaded(self, place: int) -> bool:
        """Whether a calendar has more intervals than before."""
        before, intervals = self._read[place], self._calendars[place].intervals
        if intervals is before:
            return False
        self._read[place] = intervals
        self.works[place], self.times[place] = _tables(intervals)
        return before is None or len(intervals.starts) != len(before.starts)
