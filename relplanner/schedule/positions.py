"""Positions: one integer per date, in which durations and lags are plain additions.

The position of a date in a calendar is `2 * work + side`, where `work` is its work coordinate
(see `relplanner.calendars.working`) and `side` tells the two dates apart that share one at the
edge of a shift: 0 is the end of a shift (Friday 17:00), 1 the start of the next (Monday 08:00).
Positions keep the order of time. A task starts at side 1 and finishes at side 0; a milestone takes
either, which is why one that follows a task ending on Friday stays on Friday.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars import WorkingCalendar
from relplanner.calendars.working import Intervals
from relplanner.schedule.singles import OneByOne

Ints = NDArray[np.int64]

_CLOCK_SPAN = 1 << 40
CLOCK_INTERVALS = Intervals(
    np.array([-_CLOCK_SPAN]), np.array([_CLOCK_SPAN]), np.array([-_CLOCK_SPAN])
)
"""A calendar that always works: its work coordinate is the instant itself."""

# Grid cells: about one shift of work, about a day of time.
_WORK_SHIFT = 7
_TIME_SHIFT = 10


class _Grid:
    """Finds, per calendar, the last interval whose key is at or below a value.

    A binary search over 100,000 values costs ten times a look into a regular grid and a step or
    two from there.
    """

    def __init__(self, keys: Sequence[Ints], shift: int) -> None:
        self.shift = shift
        self.low = np.array([int(key[0]) for key in keys], np.int64)
        sizes = [((int(key[-1]) - int(key[0])) >> shift) + 1 for key in keys]
        self.last = np.array(sizes, np.int64) - 1
        self.begin = np.append(0, np.cumsum(sizes)[:-1]).astype(np.int64)
        firsts = np.append(0, np.cumsum([len(key) for key in keys])[:-1])
        cells = []
        self.steps = 0
        for key, size, first in zip(keys, sizes, firsts, strict=True):
            edges = int(key[0]) + (np.arange(size + 1, dtype=np.int64) << shift)
            index = np.searchsorted(key, edges, side="right") - 1
            self.steps = max(self.steps, int(np.diff(index).max(initial=0)))
            cells.append(index[:-1] + int(first))
        self.cells = np.concatenate(cells)
        # The key after each interval; none after a calendar's last one.
        never = np.iinfo(np.int64).max
        self.after = np.concatenate([np.append(key[1:], never) for key in keys])

    def find(self, calendar: Ints | int, values: Ints) -> Ints:
        """Indices into the concatenated intervals; below the first key, the first interval."""
        cell = values - self.low[calendar]
        cell >>= self.shift
        np.maximum(cell, 0, out=cell)
        np.minimum(cell, self.last[calendar], out=cell)
        cell += self.begin[calendar]
        index: Ints = self.cells[cell]
        for _ in range(self.steps):
            index += self.after[index] <= values
        return index


def shared(calendars: Ints) -> Ints | int:
    """The one calendar of all, which is looked up in half the time, or those of each."""
    first = int(calendars[0]) if len(calendars) else 0
    return first if (calendars == first).all() else calendars


class Positions:
    """Translates between positions and instants for several calendars at once.

    Args:
        intervals: The intervals of each calendar; calendars are then known by their place here.
    """

    def __init__(self, intervals: Sequence[Intervals]) -> None:
        self.intervals = tuple(intervals)
        self._starts = np.concatenate([part.starts for part in intervals])
        self._finishes = np.concatenate([part.finishes for part in intervals])
        self._before = np.concatenate([part.work_before for part in intervals])
        self._gaps = self._starts - self._before
        self._by_work = _Grid([part.work_before for part in intervals], _WORK_SHIFT)
        self._by_time = _Grid([part.starts for part in intervals], _TIME_SHIFT)

    def instant(self, calendar: Ints | int, position: Ints) -> Ints:
        """Instants of positions."""
        work = position >> 1
        work += self._gaps[self._by_work.find(calendar, work - 1 + (position & 1))]
        return work

    def ahead(self, calendar: Ints | int, instant: Ints) -> Ints:
        """The first positions at or after instants."""
        start, finish, position = self._located(calendar, instant)
        position += (instant <= start) | (instant > finish)
        return position

    def back(self, calendar: Ints | int, instant: Ints) -> Ints:
        """The last positions at or before instants."""
        _, finish, position = self._located(calendar, instant)
        position += instant < finish
        return position

    def _located(self, calendar: Ints | int, instant: Ints) -> tuple[Ints, Ints, Ints]:
        """Begin and end of the shift before each instant, and twice the work up to there."""
        index = self._by_time.find(calendar, instant)
        start, finish = self._starts[index], self._finishes[index]
        work: Ints = np.minimum(instant, finish)
        work -= start
        np.maximum(work, 0, out=work)
        work += self._before[index]
        work *= 2
        return start, finish, work


class Clocks:
    """The calendars of a network and the position tables made of them.

    Tables are rebuilt when a calendar has grown.
    """

    def __init__(self, calendars: Sequence[WorkingCalendar]) -> None:
        self.calendars = tuple(calendars)
        self._table: Positions | None = None
        self._singles: OneByOne | None = None
        self._usual: int | None = None

    @property
    def clock(self) -> int:
        """Place of the calendar that always works."""
        return len(self.calendars)

    def copy(self) -> Clocks:
        """The same, which may grow on their own."""
        other = Clocks([calendar.copy() for calendar in self.calendars])
        other._table, other._usual = self._table, self._usual
        if self._singles is not None:
            other._singles = self._singles.copy(other.calendars)
        return other

    def after(self, before: Clocks) -> Clocks:
        """These, in place of others that were as long as they had to be, or too long."""
        self._usual = before._usual
        return self

    def outgrown(self) -> bool:
        """Whether they have become much longer than they were when this was asked first.

        After a typing error of a century new ones are quicker.
        """
        now = self._intervals_covered()
        if self._usual is None:
            self._usual = now
        return now > 2 * self._usual

    def _intervals_covered(self) -> int:
        return sum(len(calendar.intervals.starts) for calendar in self.calendars)

    def _intervals(self) -> tuple[Intervals, ...]:
        return (*(calendar.intervals for calendar in self.calendars), CLOCK_INTERVALS)

    def table(self) -> Positions:
        """Tables for arrays, over what the calendars cover now."""
        now = self._intervals()
        if self._table is None or any(
            a is not b for a, b in zip(now, self._table.intervals, strict=True)
        ):
            self._table = Positions(now)
        return self._table

    def singles(self) -> OneByOne:
        """Tables for single values, which grow by themselves."""
        if self._singles is None:
            self._singles = OneByOne(self.calendars)
        self._singles.refresh()
        return self._singles
