"""From the rows of a plan to the dates of its activities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from relplanner.calendars import CalendarSpec, DayException, parse_instant
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.tables import Activity, Link, Release
from relplanner.schedule import (
    ActivityRow,
    LinkRow,
    Network,
    ReleaseRow,
    Schedule,
    compile_network,
    compute,
)

RecordsOf = Callable[[type[PlanRow]], Iterable[Any]]

# Where two exceptions fall on one day, the one that makes it a working day wins.
_EXCEPTION_ORDER = {"holiday": 0, "nonworking": 1, "working": 2}

SCHEDULING_TABLES = (
    "plan", "calendar", "working_shift", "calendar_exception", "release", "activity", "link",
)  # fmt: skip


def compute_dates(plan: Any, records_of: RecordsOf) -> Schedule:
    """The dates of every activity of a plan.

    Args:
        plan: The record of the plan itself.
        records_of: Gives the records of a table.

    Raises:
        PlannerError: For activities that wait for each other, or a calendar without work.
    """
    return compute(network_of(plan, records_of))


def network_of(plan: Any, records_of: RecordsOf) -> Network:
    """The compiled network of all releases of a plan."""
    instants = _Instants()
    activities = [
        ActivityRow(
            one.id, one.code, one.name, one.parent_id, one.release_id, one.duration_min,
            one.calendar_id, one.constraint_kind, instants(one.constraint_at),
            instants(one.deadline_at),
        )
        for one in records_of(Activity)
    ]  # fmt: skip
    links = [
        LinkRow(one.id, one.predecessor_id, one.successor_id, one.kind, one.lag_min, one.lag_kind)
        for one in records_of(Link)
    ]
    releases = [
        ReleaseRow(
            one.id, f"{one.code} {one.name}", parse_instant(one.start_at),
            one.calendar_id or plan.calendar_id,
        )
        for one in records_of(Release)
    ]  # fmt: skip
    return compile_network(activities, links, releases, calendar_specs(plan, records_of))


def calendar_specs(plan: Any, records_of: RecordsOf) -> dict[str, CalendarSpec]:
    """Every working calendar of a plan by its id."""
    weeks: dict[str, list[list[tuple[int, int]]]] = {}
    for shift in records_of(WorkingShift):
        week = weeks.setdefault(shift.calendar_id, [[] for _ in range(7)])
        week[shift.weekday - 1].append((shift.start_min, shift.finish_min))
    exceptions: dict[str, list[DayException]] = {}
    ordered = sorted(
        records_of(CalendarException), key=lambda one: (_EXCEPTION_ORDER[one.kind], one.id)
    )
    for one in ordered:
        shifts = ((one.start_min, one.finish_min),) if one.kind == "working" else ()
        exceptions.setdefault(one.calendar_id, []).append(
            DayException(_ordinal(one.first_day), _ordinal(one.last_day), shifts, one.name)
        )
    return {
        one.id: CalendarSpec(
            one.id,
            one.name,
            one.zone or plan.zone,
            tuple(tuple(sorted(day)) for day in weeks.get(one.id, [[] for _ in range(7)])),
            tuple(exceptions.get(one.id, ())),
        )
        for one in records_of(Calendar)
    }


def _ordinal(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()


def live_at(activities: Iterable[Any], schedule: Schedule, release_id: str) -> int:
    """When a release is live, as an instant: when all of it but the hypercare has finished.

    That is what its target date is compared with.
    """
    finishes = [
        int(schedule.finish[schedule.index[one.id]])
        for one in activities
        if one.release_id == release_id
        and one.stage != "hypercare"
        and not schedule.is_summary[schedule.index[one.id]]
    ]
    place = schedule.release_ids.index(release_id)
    return max(finishes, default=int(schedule.release_finish[place]))


class _Instants(dict[str, int]):
    """Parses each distinct instant once: constraints and deadlines repeat a lot."""

    def __call__(self, text: str | None) -> int | None:
        return None if text is None else self[text]

    def __missing__(self, text: str) -> int:
        self[text] = parse_instant(text)
        return self[text]
