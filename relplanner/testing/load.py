"""How much work is assigned to whom on which day, beside what they can do."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from relplanner.calendars import CalendarSpec, compile_calendar, from_datetime
from relplanner.releases.dates import calendar_specs
from relplanner.releases.tables import Activity
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Absence, Assignment, Person

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class PersonLoad:
    """The load of one person, day by day, on the person's own clock.

    Attributes:
        person_id: Whose.
        load_min: Assigned minutes of each day, shape (days,).
        capacity_min: What the person can do on each day, 0 on days off, shape (days,).
        off: Why a day is off: `weekend`, the holiday's name, the kind of absence; else empty.
    """

    person_id: str
    load_min: Ints
    capacity_min: Ints
    off: tuple[str, ...]

    @property
    def overloaded(self) -> npt.NDArray[np.bool_]:
        """The days on which more is assigned than the person can do."""
        return self.load_min > self.capacity_min


def load_of_testers(
    snapshot: Snapshot, days: tuple[dt.date, ...], release_ids: frozenset[str] | None = None
) -> list[PersonLoad]:
    """The load of everybody who has an assignment, in the order of the people.

    An assignment's minutes are the working time of the person's calendar between the activity's
    start and finish, outside of absences, times the allocation. A holiday or a day of leave inside
    of an activity therefore takes load away; who makes up for it is a question for planning.

    Args:
        snapshot: The plan.
        days: Consecutive days.
        release_ids: Only assignments of these releases; of all when None.
    """
    activities = snapshot.by_id(Activity)
    mine: dict[str, list[tuple[int, int, int]]] = {}
    for one in snapshot.records(Assignment):
        if release_ids is not None and activities[one.activity_id].release_id not in release_ids:
            continue
        place = snapshot.schedule.index[one.activity_id]
        span = int(snapshot.schedule.start[place]), int(snapshot.schedule.finish[place])
        mine.setdefault(one.person_id, []).append((*span, one.allocation_pct))
    specs = calendar_specs(snapshot.plan, snapshot.records)
    absences: dict[str, list[tuple[str, str, str]]] = {}
    for one in snapshot.records(Absence):
        absences.setdefault(one.person_id, []).append((one.first_day, one.last_day, one.kind))
    return [
        _person_load(snapshot, person, specs, mine[person.id], absences.get(person.id, []), days)
        for person in snapshot.records(Person)
        if person.id in mine
    ]


def loaded_days(
    snapshot: Snapshot, release_ids: frozenset[str] | None = None
) -> tuple[dt.date, ...]:
    """The days from the first to the last assigned work; empty without assignments."""
    activities, schedule = snapshot.by_id(Activity), snapshot.schedule
    places = [
        schedule.index[one.activity_id]
        for one in snapshot.records(Assignment)
        if release_ids is None or activities[one.activity_id].release_id in release_ids
    ]
    if not places:
        return ()
    epoch = dt.date(1970, 1, 1)
    first = epoch + dt.timedelta(days=int(schedule.start[places].min()) // 1440)
    count = int(schedule.finish[places].max()) // 1440 - int(schedule.start[places].min()) // 1440
    return tuple(first + dt.timedelta(days=day) for day in range(count + 1))


def _person_load(
    snapshot: Snapshot,
    person: Any,
    specs: dict[str, CalendarSpec],
    spans: list[tuple[int, int, int]],
    absences: list[tuple[str, str, str]],
    days: tuple[dt.date, ...],
) -> PersonLoad:
    calendar_id = person.calendar_id or snapshot.plan.calendar_id
    spec = specs[calendar_id]
    zone = zoneinfo.ZoneInfo(person.zone or snapshot.zone)
    edges = np.array(
        [
            from_datetime(dt.datetime.combine(day, dt.time(), zone))
            for day in (*days, days[-1] + dt.timedelta(days=1))
        ],
        np.int64,
    )
    calendar = compile_calendar(spec, int(edges[0]), int(edges[-1]))
    off = _days_off(spec, absences, days)
    worked = np.array([not reason for reason in off])
    load = np.zeros(len(days), np.int64)
    for start, finish, allocation_pct in spans:
        first, last = np.maximum(edges[:-1], start), np.minimum(edges[1:], finish)
        inside = (first < last) & worked
        if inside.any():
            minutes = calendar.between(first[inside], last[inside])
            load[inside] += minutes * allocation_pct // 100
    available = calendar.between(edges[:-1], edges[1:])
    limit = int(person.capacity_min_per_day)
    capacity = np.where(worked, np.minimum(available, limit), 0)
    return PersonLoad(str(person.id), load, capacity, tuple(off))


def _days_off(
    spec: CalendarSpec, absences: list[tuple[str, str, str]], days: tuple[dt.date, ...]
) -> list[str]:
    """Why each day is off; empty for working days."""
    found = []
    for day in days:
        iso, ordinal = day.isoformat(), day.toordinal()
        away = next((kind for first, last, kind in absences if first <= iso <= last), "")
        exceptions = [one for one in spec.exceptions if one.first_day <= ordinal <= one.last_day]
        if exceptions:
            reason = "" if exceptions[-1].shifts else exceptions[-1].name
        else:
            reason = "" if spec.weekly[day.weekday()] else "weekend"
        found.append(reason or away)
    return found
