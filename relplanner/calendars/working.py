"""Working time of one calendar, compiled to arrays.

Two ways to say when: an *instant* is UTC minutes since 1970-01-01T00:00Z; a *work coordinate* is
the number of working minutes between the calendar's origin and an instant. In coordinates, adding
a duration is adding an integer. A coordinate at the edge of a shift belongs to two instants, the
end of one shift (`finish_instant`) and the start of the next (`start_instant`).
"""

from __future__ import annotations

import threading
from copy import copy
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars.spec import (
    DAY_MIN,
    CalendarError,
    CalendarSpec,
    check_spec,
    no_working_time,
)
from relplanner.calendars.zones import (
    EPOCH,
    EPOCH_ORDINAL,
    FIRST_INSTANT,
    FIRST_YEAR,
    LAST_INSTANT,
    LAST_YEAR,
    first_moment_of,
    zone_info,
)

Ints = NDArray[np.int64]
T = TypeVar("T", int, Ints)

# A shift may start a day before the instant that it covers, and zones are up to 14 hours from UTC.
_EDGE_DAYS = 3
_YEAR_MIN = 366 * DAY_MIN
_FIRST_DAY = FIRST_INSTANT // DAY_MIN + EPOCH_ORDINAL
_LAST_DAY = LAST_INSTANT // DAY_MIN + EPOCH_ORDINAL
# Zones have had other rules since then, and have their last ones from then on.
_ZONES_FROM, _LAST_RULES = date(1970, 1, 1).toordinal(), 2100


class Intervals(NamedTuple):
    """Working intervals in order, not touching each other.

    Attributes:
        starts: First instants, shape (n,), minutes.
        finishes: Instants at which they end, shape (n,), minutes.
        work_before: Work coordinate of each start, shape (n,), minutes.
    """

    starts: Ints
    finishes: Ints
    work_before: Ints


def _shift_edges(spec: CalendarSpec, first_day: int, last_day: int) -> Ints:
    """Wall-clock (start, finish) of every shift that begins on these days, shape (n, 2)."""
    days = np.arange(first_day, last_day + 1, dtype=np.int64)
    kind = (days + 6) % 7
    shifts_of: list[tuple[tuple[int, int], ...]] = list(spec.weekly)
    for exception in spec.exceptions:
        low, high = max(exception.first_day, first_day), min(exception.last_day, last_day)
        if low <= high:
            kind[low - first_day : high - first_day + 1] = len(shifts_of)
            shifts_of.append(exception.shifts)
    most = max(len(shifts) for shifts in shifts_of)
    table = np.full((len(shifts_of), max(most, 1), 2), -1, np.int64)
    for number, shifts in enumerate(shifts_of):
        if shifts:
            table[number, : len(shifts)] = shifts
    edges = table[kind]
    wall = edges + ((days - EPOCH_ORDINAL) * DAY_MIN)[:, None, None]
    kept: Ints = wall[edges[..., 0] >= 0]
    return kept


def _merge(edges: Ints) -> tuple[Ints, Ints]:
    """Union of intervals given as (n, 2), as sorted starts and finishes that don't touch."""
    edges = edges[edges[:, 1] > edges[:, 0]]
    edges = edges[np.argsort(edges[:, 0], kind="stable")]
    if not len(edges):
        return edges[:, 0], edges[:, 1]
    reach = np.maximum.accumulate(edges[:, 1])
    opens = np.append(True, edges[1:, 0] > reach[:-1])
    closes = np.append(opens[1:], True)
    return edges[opens, 0], reach[closes]


def _working(
    spec: CalendarSpec, first_day: int, last_day: int, years: tuple[int, int]
) -> tuple[Ints, Ints]:
    """Starts and finishes of the working intervals about some days."""
    wall = _shift_edges(spec, first_day - _EDGE_DAYS, last_day + _EDGE_DAYS)
    starts, finishes = _merge(first_moment_of(spec.zone, wall, *years))
    if spec.people:
        each = [_working(one, first_day, last_day, years) for one in spec.people]
        together = np.concatenate([np.stack(one, axis=1) for one in each])
        starts, finishes = _both((starts, finishes), _merge(together))
    return starts, finishes


def _both(one: tuple[Ints, Ints], other: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    """What two lists of intervals have in common; each in order and without touching ones."""
    first = np.searchsorted(other[1], one[0], side="right")
    count = np.maximum(np.searchsorted(other[0], one[1], side="left") - first, 0)
    mine = np.repeat(np.arange(len(count)), count)
    step = np.arange(len(mine)) - np.repeat(np.cumsum(count) - count, count)
    theirs = np.repeat(first, count) + step
    starts = np.maximum(one[0][mine], other[0][theirs])
    return starts, np.minimum(one[1][mine], other[1][theirs])


def _then(together: tuple[Ints, Ints], alone: tuple[Ints, Ints], instant: int) -> tuple[Ints, Ints]:
    """The first list of intervals up to an instant, the second one from there on."""
    first, second = together[1] <= instant, alone[1] > instant
    return (
        np.append(together[0][first], np.maximum(alone[0][second], instant)),
        np.append(together[1][first], alone[1][second]),
    )


def _week_of(spec: CalendarSpec) -> CalendarSpec:
    """The week alone, which many calendars may share."""
    return spec._replace(id="", name="", exceptions=())


@lru_cache(maxsize=4096)
def _meet(weeks: CalendarSpec) -> bool:
    """Whether the week of a calendar has work in common with its people's, at any time of a year.

    Zones have other offsets to each other in summer.
    """
    usual = date(_LAST_RULES, 1, 1).toordinal()
    return len(_working(weeks, usual, usual + 366, (_LAST_RULES, _LAST_RULES + 1))[0]) > 0


def _together(spec: CalendarSpec) -> tuple[int, int] | None:
    """The first and the last instant at which a calendar has work in common with its people.

    None where their weeks have: then there is always more of it.
    """
    days = [
        day
        for one in (spec, *spec.people)
        for exception in one.exceptions
        for day in (exception.first_day, exception.last_day)
    ]
    weeks = _week_of(spec)._replace(people=tuple(map(_week_of, spec.people)))
    if _meet(weeks):
        return None
    usual = date(_LAST_RULES, 1, 1).toordinal()
    # What zones once were may have given them time in common until their rules changed.
    first = max(min([*days, _ZONES_FROM]), _FIRST_DAY)
    last = min(max([*days, usual]), _LAST_DAY)
    years = date.fromordinal(first).year, date.fromordinal(last).year
    starts, finishes = _working(spec, first, last, years)
    if not len(starts):
        return FIRST_INSTANT, FIRST_INSTANT
    return int(starts[0]), int(finishes[-1])


# Threads share the calendars of a snapshot. One lock for all, for calendars are copied and pickled.
_GROWING = threading.Lock()


class WorkingCalendar:
    """A calendar ready for arithmetic; make one with `compile_calendar`.

    All methods take an int or an int64 array of any shape and give the same back. The compiled
    range grows by itself when something outside of it is asked for; coordinates stay valid then.

    Attributes:
        spec: What people defined.
        origin: The instant whose work coordinate is 0.
        intervals: The working intervals of the compiled range.
        alone_from: Where a calendar with people has only some days in common with them, or none,
            the instant from which it goes on without them; None elsewhere. What comes more than a
            year before these days is done without them too, so that late dates can lie there.

    Raises:
        CalendarError: From any method, when it would need working time that isn't there, or a
            year outside of 1900 to 2999.
    """

    __slots__ = ("_alone_until", "_first", "_last", "alone_from", "intervals", "origin", "spec")

    def __init__(self, spec: CalendarSpec, first_min: int, last_min: int) -> None:
        check_spec(spec)
        zone_info(spec.zone)
        self.spec = spec
        self.origin = first_min
        together = _together(spec) if spec.people else None
        self.alone_from = None if together is None else together[1]
        self._alone_until = 0 if together is None else together[0] - _YEAR_MIN
        self._compile(first_min, last_min)

    def copy(self) -> WorkingCalendar:
        """A calendar that shares what is compiled so far and grows on its own."""
        return copy(self)

    def _compile(self, first_min: int, last_min: int) -> None:
        for instant in (first_min, last_min):
            if not FIRST_INSTANT <= instant <= LAST_INSTANT:
                raise self._out_of_years()
        first_day = first_min // DAY_MIN + EPOCH_ORDINAL
        last_day = last_min // DAY_MIN + EPOCH_ORDINAL
        years = [(EPOCH + timedelta(minutes=m)).year for m in (first_min, last_min)]
        starts, finishes = _working(self.spec, first_day, last_day, (years[0], years[1]))
        if self.alone_from is not None:
            spec = self.spec._replace(people=())
            alone = _working(spec, first_day, last_day, (years[0], years[1]))
            starts, finishes = _then((starts, finishes), alone, self.alone_from)
            starts, finishes = _then(alone, (starts, finishes), self._alone_until)
        before: Ints = np.cumsum(finishes - starts) - (finishes - starts)
        if len(before):
            # The origin keeps its coordinate when the range grows to the left.
            before -= _to_work(Intervals(starts, finishes, before), np.asarray(self.origin))
        self.intervals = Intervals(starts, finishes, before)
        self._first, self._last = first_min, last_min

    def _grow(self, first_min: int, last_min: int) -> None:
        """Compile a range at least twice as long as now that covers these instants."""
        if first_min >= self._first and last_min <= self._last:
            return
        with _GROWING:
            # Another thread may have been here meanwhile; what it asked for stays covered.
            span = max(self._last - self._first, 366 * DAY_MIN)
            if first_min < self._first:
                first_min = min(first_min, max(self._first - span, FIRST_INSTANT))
            if last_min > self._last:
                last_min = max(last_min, min(self._last + span, LAST_INSTANT))
            self._compile(min(first_min, self._first), max(last_min, self._last))

    def cover_instants(self, low: int, high: int) -> None:
        """Make sure that these instants lie in the compiled range."""
        self._grow(low, high)

    def _find_work(self) -> None:
        """Grow until there is any working time at all."""
        while not len(self.intervals.starts):
            if (self._first, self._last) == (FIRST_INSTANT, LAST_INSTANT):
                raise no_working_time(self.spec)
            self._grow(
                max(self._first - DAY_MIN, FIRST_INSTANT), min(self._last + DAY_MIN, LAST_INSTANT)
            )

    def cover_work(self, first: int, last: int, *, strict: bool = True) -> None:
        """Make sure that the compiled range holds these working minutes.

        Args:
            first: The coordinate at which the first of them begins.
            last: The coordinate at which the last of them begins.
            strict: Whether to complain, rather than do what is possible.

        Raises:
            CalendarError: There isn't so much working time between 1900 and 2999.
        """
        self._find_work()
        while last >= self._work_end() and self._last < LAST_INSTANT:
            self._grow(self._first, min(self._last + DAY_MIN, LAST_INSTANT))
        while first < self.intervals.work_before[0] and self._first > FIRST_INSTANT:
            self._grow(max(self._first - DAY_MIN, FIRST_INSTANT), self._last)
        if strict and last >= self._work_end():
            raise self._exhausted(int(self.intervals.finishes[-1]), "after")
        if strict and first < self.intervals.work_before[0]:
            raise self._exhausted(int(self.intervals.starts[0]), "before")

    def _exhausted(self, instant: int, side: str) -> CalendarError:
        if FIRST_INSTANT + 366 * DAY_MIN < instant < LAST_INSTANT - 366 * DAY_MIN:
            return no_working_time(self.spec, f" {side} {_day(instant)}")
        return self._out_of_years()

    def _out_of_years(self) -> CalendarError:
        return CalendarError(
            f"The dates leave the years {FIRST_YEAR} to {LAST_YEAR}.",
            where=f"Calendar “{self.spec.name}”",
            todo="Check the dates and durations for typing errors.",
        )

    def _work_end(self) -> int:
        starts, finishes, before = self.intervals
        return int(before[-1] + finishes[-1] - starts[-1])

    def to_work(self, instants: T) -> T:
        """Work coordinates of instants: working minutes since the origin, negative before it."""
        at = np.asarray(instants, np.int64)
        if at.size:
            self._grow(int(at.min()), int(at.max()))
        if not len(self.intervals.starts):
            self._find_work()
        return _like(instants, _to_work(self.intervals, at))

    def start_instant(self, work: T) -> T:
        """The instants from which the work after a coordinate is done: gaps are skipped."""
        return _like(work, self._instants(np.asarray(work, np.int64), side="right"))

    def finish_instant(self, work: T) -> T:
        """The instants at which the work before a coordinate is complete: the end of a shift."""
        return _like(work, self._instants(np.asarray(work, np.int64), side="left"))

    def _instants(self, work: Ints, side: Literal["left", "right"]) -> Ints:
        if work.size:
            # Complete is what the minute before a coordinate completes.
            before = side == "left"
            self.cover_work(int(work.min()) - before, int(work.max()) - before)
        starts, _, work_before = self.intervals
        index = np.searchsorted(work_before, work, side=side) - 1
        found: Ints = starts[index] + work - work_before[index]
        return found

    def add(self, instants: T, minutes: T | int) -> T:
        """Instants moved by working minutes.

        Forward lands where the work is complete (the end of a shift), backward where it starts;
        zero leaves an instant in working time or at the end of a shift alone, and moves any other
        to the next working time.
        """
        at, by = np.broadcast_arrays(np.asarray(instants, np.int64), np.asarray(minutes, np.int64))
        work = np.asarray(self.to_work(at)) + by
        found = np.empty_like(work)
        ahead = by > 0
        # What is complete at the end of a shift needs no further working time.
        if (by == 0).any():
            ahead |= (by == 0) & (np.asarray(self.previous(at)) == at)
        found[ahead] = self._instants(work[ahead], "left")
        found[~ahead] = self._instants(work[~ahead], "right")
        return _like(instants, found)

    def between(self, a: T, b: T) -> T:
        """Working minutes from a to b, negative where b is before a."""
        return _like(a, np.asarray(self.to_work(b)) - np.asarray(self.to_work(a)))

    def next(self, instants: T) -> T:
        """The same instants, or the start of the next shift where nobody works at them."""
        return self.start_instant(self.to_work(instants))

    def previous(self, instants: T) -> T:
        """The same instants, or the end of the last shift where nobody worked before them."""
        return self.finish_instant(self.to_work(instants))


def _to_work(intervals: Intervals, at: Ints) -> Ints:
    starts, finishes, before = intervals
    index = np.maximum(np.searchsorted(starts, at, side="right") - 1, 0)
    inside = np.clip(at - starts[index], 0, (finishes - starts)[index])
    found: Ints = before[index] + inside
    return found


def _day(instant: int) -> str:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=instant)).date().isoformat()


def _like(asked: T, found: Ints) -> T:
    """An int where an int was asked for, else the array."""
    if isinstance(asked, np.ndarray):
        return found
    return int(found)


def compile_calendar(spec: CalendarSpec, first_min: int, last_min: int) -> WorkingCalendar:
    """Compile a calendar for a range of instants; its origin is the first one.

    Args:
        spec: What people defined.
        first_min: First instant, minutes since the epoch.
        last_min: Last instant; the range grows by itself when more is needed.

    Raises:
        CalendarError: The calendar is not possible, has no working time, names an unknown zone,
            or the range leaves the years 1900 to 2999.
    """
    return WorkingCalendar(spec, first_min, last_min)
