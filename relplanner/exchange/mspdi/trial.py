"""The dates that an import is going to have, calculated before anything is in the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from relplanner.calendars import CalendarSpec, WorkingCalendar, compile_calendar, parse_instant
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.calendar_book import CalendarBook
from relplanner.releases.dates import NetworkCompiler
from relplanner.releases.duration import goes_by_clock
from relplanner.releases.tables import Activity, Link, Pause, Release
from relplanner.schedule import Schedule, compute
from relplanner.testing.tables import Absence, Assignment, Person


def calendar_rows(calendar_id: str, spec: CalendarSpec) -> list[PlanRow]:
    """The rows of a calendar, the calendar itself first."""
    rows: list[PlanRow] = [Calendar(id=calendar_id, name=spec.name)]
    for weekday, shifts in enumerate(spec.weekly, 1):
        rows += [
            WorkingShift(
                calendar_id=calendar_id, weekday=weekday, start_min=start, finish_min=finish
            )
            for start, finish in shifts
        ]
    for one in spec.exceptions:
        days: dict[str, Any] = {
            "calendar_id": calendar_id,
            "first_day": dt.date.fromordinal(one.first_day).isoformat(),
            "last_day": dt.date.fromordinal(one.last_day).isoformat(),
            "name": one.name,
        }
        if not one.shifts:
            rows.append(CalendarException(**days, kind="nonworking"))
        rows += [
            CalendarException(**days, kind="working", start_min=start, finish_min=finish)
            for start, finish in one.shifts
        ]
    return rows


class Trial:
    """What is going to be made, beside the calendars and people of a plan.

    Args:
        plan: The plan, or a snapshot of it.
        info: The record of the plan, as it is going to be.
        release: The release, with instants as text.
        rows: Calendars with their parts, people, links and assignments that are going to be made.
        activities: The activities, with instants as text; changed in place between calculations.
    """

    def __init__(
        self,
        plan: Any,
        info: Any,
        release: Release,
        rows: Iterable[PlanRow],
        activities: Sequence[Activity],
    ) -> None:
        self._info = info
        self._records: dict[type[PlanRow], list[Any]] = {
            table: list(plan.records(table))
            for table in (Calendar, WorkingShift, CalendarException, Person, Absence)
        }
        self._records |= {Release: [release], Link: [], Assignment: [], Pause: []}
        for row in rows:
            self._records[type(row)].append(row)
        self.activities = activities
        self._compiler = NetworkCompiler()
        self._compiled: dict[str, WorkingCalendar] = {}
        self._start_at = parse_instant(str(release.start_at))
        self._book = CalendarBook(info, self._records_of)
        self._keys = [self._book.key_of(one) for one in activities]

    def pause(self, rows: Sequence[Pause]) -> None:
        """Lets activities pause."""
        self._records[Pause] = list(rows)

    def computed(self) -> Schedule:
        """The dates, in the order of the activities.

        Raises:
            PlannerError: See `compile_network`: a circle, no working time.
        """
        return compute(self._compiler.network_of(self._info, self._records_of))

    def working_min(self, places: Sequence[int], have: Sequence[int], want: Sequence[int]) -> Any:
        """Working minutes from one instant to another, each in the calendar of its activity.

        Args:
            places: Indexes of activities, shape (n,).
            have: Instants, shape (n,).
            want: Instants, shape (n,).

        Returns:
            Shape (n,); negative where `want` is before `have`, 0 where they are the same date.
        """
        first, last = np.array(have, np.int64), np.array(want, np.int64)
        found = last - first
        keys = [
            "" if goes_by_clock(self.activities[place]) else self._keys[place] for place in places
        ]
        for key in dict.fromkeys(keys):
            if key:
                chosen = np.flatnonzero(np.array([one == key for one in keys], np.bool_))
                found[chosen] = self._calendar(key).between(first[chosen], last[chosen])
        return found

    def halted(self, place: int, usual: int) -> tuple[int, int]:
        """From when to when an activity is suspended; twice what is usual where it isn't."""
        activity = self.activities[place]
        if activity.suspended_at is None or activity.resumes_at is None:
            return usual, usual
        return parse_instant(str(activity.suspended_at)), parse_instant(str(activity.resumes_at))

    def _calendar(self, key: str) -> WorkingCalendar:
        if key not in self._compiled:
            spec = self._book.specs[key]
            self._compiled[key] = compile_calendar(spec, self._start_at, self._start_at)
        return self._compiled[key]

    def _records_of(self, table: type[PlanRow]) -> Any:
        if table is Activity:
            # A copy, for rows that are the same objects count as unchanged.
            return [Activity(**vars(one)) for one in self.activities]
        return self._records[table]
