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

# Cells are as long as all begins and ends of shifts allow, mostly half an hour or an hour. Where
# shifts begin at any minute, cells within which one does are left to `OneByOne`'s functions.
_LEAST_CELL_MIN = 15

# How far beyond a value calendars grow, more than any gap in working time but a sabbatical.
_AHEAD_MIN = 40 * 1440

UNSURE = 1 - (1 << 31)
"""Stands in a cell that doesn't tell: odd, and far before all instants also with one added."""


# Plain tuples, for loops that look for themselves: those with names take thrice as long to unpack.
# A look into a regular grid takes a third of the time of a search. All that lies in the last
# interval of a calendar, or outside of all, is left to `OneByOne`'s functions.
Cells = tuple[int, int, int, "array[int]"]
"""A grid: where it begins and ends, how long its cells are, and what they say.

Of positions: how far instants are ahead of the work, minutes. Of time: of working time that is
twice this, negated; of a time off the position in which the next shift begins, which is odd.
"""


Edges = tuple["array[int]", "array[int]", "array[int]"]
"""Begin and end of each interval, instants, and the position of its begin."""


def _edges(intervals: Intervals) -> Edges:
    begins = 2 * intervals.work_before + 1
    return _packed(intervals.starts, "q"), _packed(intervals.finishes, "q"), _packed(begins, "q")


def _by_position(intervals: Intervals) -> Cells:
    work = intervals.work_before
    return _grid(2 * work + 1, (intervals.starts - work)[:-1], 2)


def _by_time(intervals: Intervals) -> tuple[Cells, Cells]:
    """The same cells, which end with their last instant or just before it."""
    starts, work = intervals.starts, intervals.work_before
    edges, says = np.empty(2 * len(starts), np.int64), np.empty(2 * len(starts), np.int64)
    edges[::2], edges[1::2] = starts, intervals.finishes
    says[::2], says[1:-1:2] = 2 * (work - starts), 2 * work[1:] + 1
    first, last, cell_min, cells = _grid(edges[:-1], says[:-2], 1)
    return (first + 1, last, cell_min, cells), (first, last, cell_min, cells)


def _grid(edges: Ints, says: Ints, unit: int) -> Cells:
    """A grid over spans that follow each other.

    Args:
        edges: Where each begins, and where the last one ends, ascending, shape (k + 1,).
        says: What is to be said of each, shape (k,).
        unit: How long a minute is.
    """
    beyond = edges - edges[0]
    cell = max(int(np.gcd.reduce(beyond)), _LEAST_CELL_MIN * unit)
    # A cell says what holds at its begin.
    cells = np.repeat(says.astype("i"), np.diff(-(-beyond // cell)))
    cells[beyond[beyond % cell > 0] // cell] = UNSURE
    return int(edges[0]), int(edges[-1]), cell, _packed(cells, "i")


def _packed(values: Ints, kind: str) -> array[int]:
    """As an array of Python's own: one item of it is read in a third of NumPy's time."""
    found = array(kind)
    found.frombytes(np.ascontiguousarray(values, kind).data.cast("B"))
    return found


class OneByOne:
    """The translations of `Positions` for single values.

    Calendars grow here as soon as a value leaves what they cover.

    Args:
        calendars: The calendars; after them comes the one that always works.

    Attributes:
        works: Each calendar by positions, for loops that look for themselves.
        aheads: Each calendar by time, for the first position at or after an instant.
        backs: Each calendar by time, for the last position at or before one.
    """

    def __init__(self, calendars: Sequence[WorkingCalendar]) -> None:
        self._calendars = calendars
        self._clock = len(calendars)
        self._read: list[Intervals | None] = [None] * len(calendars)
        # The clock needs no table: nothing ever lies within this one.
        none: Cells = (1, 0, 1, array("i"))
        self.works = [none] * (self._clock + 1)
        self.aheads, self.backs = [*self.works], [*self.works]
        self._edges: list[Edges] = [(array("q"),) * 3] * (self._clock + 1)

    def copy(self, calendars: Sequence[WorkingCalendar]) -> OneByOne:
        """The same for copies of its calendars."""
        other = OneByOne(calendars)
        other._read, other._edges = [*self._read], [*self._edges]
        other.works, other.aheads, other.backs = [*self.works], [*self.aheads], [*self.backs]
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
        starts, _, begins = self._edges[calendar]
        # An even position is the end of what lies before it.
        index = bisect_right(begins, position) - 1
        if not 0 <= index < len(begins) - 1:
            # A value in the last interval may be one beyond it.
            if self._grown_for_work(calendar, work):
                return self.instant(calendar, position)
            index = max(index, 0)
        return work + starts[index] - (begins[index] >> 1)

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
        starts = self._edges[calendar][0]
        index = bisect_right(starts, instant) - 1
        if not 0 <= index < len(starts) - 1 and self._grown_for_time(calendar, instant):
            return self._interval(calendar, instant)
        return max(index, 0)

    def _ends(self, calendar: int, index: int) -> tuple[int, int, int]:
        """Begin and end of an interval, and the position of its begin."""
        starts, finishes, begins = self._edges[calendar]
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
        self._edges[place] = _edges(intervals)
        self.works[place] = _by_position(intervals)
        self.aheads[place], self.backs[place] = _by_time(intervals)
        return before is None or len(intervals.starts) != len(before.starts)
