"""How much work each person has on each day, and how much the person can do.

An assignment takes its share of the time at which the person works on the activity, from its start
to its finish: while the calendars of both have work, as its dates are calculated. Who has no
calendar works whenever the activity goes on, and so does who works on one that ignores hours, or
alone on one that has no hours in common with the person; an elapsed duration takes the person's own
working time. What the person can do on a day is the working time of the person's calendar, at most
the person's capacity; for who has no calendar it is that capacity also on days off of the plan's
week on which an activity goes on. Holidays and absences take both away; where an activity goes on
meanwhile, the day is marked as one on which an assigned person is away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars import WorkingCalendar, to_datetime
from relplanner.calendars.spec import DAY_MIN
from relplanner.calendars.zones import EPOCH_ORDINAL, first_moment_of
from relplanner.releases.duration import goes_by_clock
from relplanner.releases.editing import book_of, calendar_by_key, calendar_of
from relplanner.releases.tables import Activity
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Absence, Assignment, Person

Ints = NDArray[np.int64]
Codes = NDArray[np.uint8]

REASONS = ("", "day off", "holiday", *Absence.KINDS)
"""Why somebody can't work on a day: the working week, a holiday, or the kind of an absence."""

_DAY_OFF, _HOLIDAY = 1, 2
_WEEK = 7


class Worker(NamedTuple):
    """Somebody who can be assigned.

    Attributes:
        id: The person's id.
        name: The person's name.
        zone: IANA zone in which the person's days begin.
        calendar: When the person works.
        capacity_min: At most so many minutes a day.
        absences: First day, last day and kind of each.
        has_own: Whether that is a calendar of the person's own, not the plan's.
    """

    id: str
    name: str
    zone: str
    calendar: WorkingCalendar
    capacity_min: int
    absences: tuple[tuple[dt.date, dt.date, str], ...] = ()
    has_own: bool = True


class Work(NamedTuple):
    """A share of an activity.

    Attributes:
        person_id: Who does it.
        start_min: The activity's start, minutes since 1970-01-01T00:00Z.
        finish_min: Its finish.
        calendar: When the activity is worked on.
        hours: When the person works on it.
        allocation_pct: Share of these hours, in percent.
    """

    person_id: str
    start_min: int
    finish_min: int
    calendar: WorkingCalendar
    hours: WorkingCalendar
    allocation_pct: int


class Load(NamedTuple):
    """People by days (or weeks).

    Attributes:
        ids: Ids of the people, shape (p,).
        names: Their names.
        days: First day of each column, shape (d,).
        days_per_column: 1, or 7 for weeks.
        work_min: Minutes assigned, shape (p, d).
        capacity_min: Minutes that can be worked, shape (p, d).
        reason: Why there is no capacity, an index into `REASONS`, 0 where there is; (p, d).
        away_days: Days of holiday or absence on which an assigned activity goes on, (p, d).
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    days: tuple[dt.date, ...]
    days_per_column: int
    work_min: Ints
    capacity_min: Ints
    reason: Codes
    away_days: Ints

    @property
    def overload_min(self) -> Ints:
        """Minutes assigned beyond what can be worked, shape (p, d)."""
        over: Ints = np.maximum(self.work_min - self.capacity_min, 0)
        return over


def load_of(
    workers: Sequence[Worker], works: Iterable[Work], first_day: dt.date, last_day: dt.date
) -> Load:
    """The load of people from one day to another, both inclusive.

    Args:
        workers: The people, in the order in which they are to appear.
        works: What is assigned; that of people who aren't among them is left out.
        first_day: First day, on each person's own clock.
        last_day: Last day.
    """
    count = (last_day - first_day).days + 1
    days = tuple(first_day + dt.timedelta(days=number) for number in range(count))
    shape = (len(workers), count)
    work_min, capacity, away = (np.zeros(shape, np.int64) for _ in range(3))
    reason = np.zeros(shape, np.uint8)
    edges = [_day_edges(one.zone, first_day, count) for one in workers]
    for place, worker in enumerate(workers):
        capacity[place], reason[place] = _capacity(worker, edges[place], days)
    place_of = {one.id: place for place, one in enumerate(workers)}
    for work in works:
        place = place_of.get(work.person_id, -1)
        if place < 0:
            continue
        inside = np.clip(edges[place], work.start_min, work.finish_min)
        work_min[place] += _share(work, inside, reason[place])
        goes_on = np.diff(np.asarray(work.calendar.to_work(inside))) > 0
        away[place, goes_on & (reason[place] >= _HOLIDAY)] = 1
    for place, worker in enumerate(workers):
        if not worker.has_own:
            # A day off of the plan's week is none for who works whenever the activity goes on.
            called = (reason[place] == _DAY_OFF) & (work_min[place] > 0)
            reason[place, called], capacity[place, called] = 0, worker.capacity_min
    return Load(
        tuple(one.id for one in workers),
        tuple(one.name for one in workers),
        days,
        1,
        work_min,
        capacity,
        reason,
        away,
    )


def by_week(load: Load) -> Load:
    """The same load summed over weeks from Monday (ISO 8601), the first and last maybe partial.

    A week has a reason only where nobody can work in all of it: that of most of its weekdays.
    """
    mondays = [day - dt.timedelta(days=day.weekday()) for day in load.days]
    starts = [n for n, day in enumerate(mondays) if n == 0 or day != mondays[n - 1]]
    capacity = np.add.reduceat(load.capacity_min, starts, axis=1)
    reason = np.zeros(capacity.shape, np.uint8)
    for column, (start, end) in enumerate(zip(starts, [*starts[1:], len(load.days)], strict=True)):
        for place in np.flatnonzero(capacity[:, column] == 0).tolist():
            counts = np.bincount(load.reason[place, start:end], minlength=len(REASONS)) * 2
            # A day off counts only where there is no other reason.
            counts[_DAY_OFF] = min(counts[_DAY_OFF], 1)
            reason[place, column] = counts.argmax()
    return load._replace(
        days=tuple(mondays[start] for start in starts),
        days_per_column=_WEEK,
        work_min=np.add.reduceat(load.work_min, starts, axis=1),
        capacity_min=capacity,
        reason=reason,
        away_days=np.add.reduceat(load.away_days, starts, axis=1),
    )


def _day_edges(zone: str, first_day: dt.date, count: int) -> Ints:
    """Instants at which the days begin and the last one ends, shape (count + 1,)."""
    first = first_day.toordinal() - EPOCH_ORDINAL
    walls = np.arange(first, first + count + 1, dtype=np.int64) * DAY_MIN
    return first_moment_of(zone, walls, first_day.year - 1, first_day.year + count // 365 + 1)


def _capacity(worker: Worker, edges: Ints, days: Sequence[dt.date]) -> tuple[Ints, Codes]:
    working = np.diff(np.asarray(worker.calendar.to_work(edges)))
    off = np.array([not shifts for shifts in worker.calendar.spec.weekly])
    weekday = np.array([day.weekday() for day in days])
    reason = np.where(working > 0, 0, np.where(off[weekday], _DAY_OFF, _HOLIDAY)).astype(np.uint8)
    for first, last, kind in worker.absences:
        low = max(0, (first - days[0]).days)
        high = max(0, min(len(days), (last - days[0]).days + 1))
        away = reason[low:high]
        away[away == 0] = REASONS.index(kind)
    return np.where(reason > 0, 0, np.minimum(working, worker.capacity_min)), reason


def _share(work: Work, inside: Ints, reason: Codes) -> Ints:
    """Assigned minutes by day; rounding is carried on, so that the sum is right to a minute.

    Args:
        work: The assignment.
        inside: The edges of the days, pressed into the activity's time, shape (d + 1,).
        reason: Why the person can't work, 0 where the person can, shape (d,).
    """
    minutes = np.diff(np.asarray(work.hours.to_work(inside)))
    # On other days off the person works where the activity ignores hours, or isn't bound by any.
    minutes[reason >= _HOLIDAY] = 0
    so_far = np.append(0, np.cumsum(minutes))
    found: Ints = np.diff((so_far * work.allocation_pct + 50) // 100)
    return found


def assigned_load(
    snapshot: Snapshot,
    first_day: dt.date | None = None,
    last_day: dt.date | None = None,
    release_ids: Collection[str] | None = None,
    person_ids: Collection[str] | None = None,
) -> Load | None:
    """The load of everybody who is assigned to something and has not declined.

    Args:
        snapshot: The plan, from `plan.snapshot()`.
        first_day: First day; that of the first assigned activity when None.
        last_day: Last day; that of the last assigned activity when None.
        release_ids: Only the work of these releases; of all when None.
        person_ids: Only these people; all when None.

    Returns:
        The load by days, or None where nobody is assigned to anything.
    """
    works = list(_works(snapshot, release_ids, person_ids))
    if not works:
        return None
    zone = snapshot.zone
    first = first_day or to_datetime(min(one.start_min for one in works), zone).date()
    last = last_day or to_datetime(max(one.finish_min for one in works) - 1, zone).date()
    assigned = {one.person_id for one in works}
    return load_of(_workers(snapshot, assigned), works, first, max(first, last))


def _calendar_of(snapshot: Snapshot, person: Any) -> WorkingCalendar:
    """A person's own calendar, else that of the plan."""
    return calendar_by_key(snapshot, person.calendar_id or snapshot.plan.calendar_id)


def _works(
    snapshot: Snapshot, release_ids: Collection[str] | None, person_ids: Collection[str] | None
) -> Iterable[Work]:
    activities, schedule = snapshot.by_id(Activity), snapshot.schedule
    book = book_of(snapshot)
    for one in snapshot.records(Assignment):
        activity = activities[one.activity_id]
        chosen = release_ids is None or activity.release_id in release_ids
        chosen &= person_ids is None or one.person_id in person_ids
        if not chosen or one.confirmation == "declined":
            continue
        dates = schedule.of(activity.id)
        if dates.finish <= dates.start or not schedule.active[schedule.index[activity.id]]:
            continue
        usual = calendar_by_key(snapshot, book.base_key(activity))
        hours, until = _hours(snapshot, activity, one.person_id)
        # Nobody has work of it while it pauses.
        edges = [dates.start, *sum(snapshot.gaps.get(activity.id, ()), ()), dates.finish]
        for start, finish in zip(edges[::2], edges[1::2], strict=True):
            last = finish if until is None else min(max(start, until), finish)
            yield Work(one.person_id, start, last, usual, hours, one.allocation_pct)
            if last < finish:
                yield Work(one.person_id, last, finish, usual, hours, 0)


def _hours(snapshot: Snapshot, activity: Any, person_id: str) -> tuple[WorkingCalendar, int | None]:
    """When a person works on an activity, and until when at all if that is known.

    Who has no hours in common with it works on it in its own, as its dates are calculated; where
    others have, it is they who do.
    """
    if goes_by_clock(activity):
        return _calendar_of(snapshot, snapshot.by_id(Person)[person_id]), None
    hours = calendar_by_key(snapshot, book_of(snapshot).key_with(activity, person_id))
    if hours.alone_from is None or calendar_of(snapshot, activity).alone_from is not None:
        return hours, None
    return hours, hours.alone_from


def _workers(snapshot: Snapshot, wanted: Collection[str]) -> list[Worker]:
    absences: dict[str, list[tuple[dt.date, dt.date, str]]] = {}
    for one in snapshot.records(Absence):
        days = dt.date.fromisoformat(one.first_day), dt.date.fromisoformat(one.last_day)
        absences.setdefault(one.person_id, []).append((*days, one.kind))
    return [
        Worker(
            one.id, one.name, one.zone or _calendar_of(snapshot, one).spec.zone,
            _calendar_of(snapshot, one), one.capacity_min_per_day,
            tuple(absences.get(one.id, ())), bool(one.calendar_id),
        )
        for one in snapshot.records(Person)
        if one.id in wanted
    ]  # fmt: skip
