"""From the rows of a plan to the dates of its activities."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable
from typing import Any

from relplanner.calendars import CalendarSpec, DayException, parse_instant
from relplanner.plan.journal import RowChange
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.tables import Activity, Link, Release
from relplanner.schedule import (
    ActivityRow,
    Kept,
    LinkRow,
    Network,
    ReleaseRow,
    Schedule,
    compile_network,
)

RecordsOf = Callable[[type[PlanRow]], Iterable[Any]]

# Where two exceptions fall on one day, the one that makes it a working day wins.
_EXCEPTION_ORDER = {"holiday": 0, "nonworking": 1, "working": 2}

_TABLES = {"plan", "calendar", "working_shift", "calendar_exception", "release", "activity", "link"}
# What is written about an activity without its dates depending on it.
_SAID = {
    "name", "stage", "duration_unit", "owner_id", "percent_complete", "notes", "source_id",
    "actual_start_at", "actual_finish_at",
}  # fmt: skip


def reschedules(change: RowChange) -> bool:
    """Whether dates may be other ones after a change of a row."""
    said = change.table == "activity" and change.op == "update" and change.new.keys() <= _SAID
    return change.table in _TABLES and not said


class NetworkCompiler:
    """Compiles a plan's network, again and again: what has not changed is not read anew.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._activities = _Rows(_activity_row)
        self._links = _Rows(_link_row)
        self._kept = Kept()

    def network_of(self, plan: Any, records_of: RecordsOf) -> Network:
        """The compiled network of all releases of a plan.

        Args:
            plan: The record of the plan itself.
            records_of: Gives the records of a table; the same tuple where nothing has changed.

        Raises:
            PlannerError: See `compile_network`.
        """
        return compile_network(
            self._activities.of(records_of(Activity)), self._links.of(records_of(Link)),
            _release_rows(plan, records_of), calendar_specs(plan, records_of), self._kept,
        )  # fmt: skip


class _Rows:
    """Rows for the network made of records, each made once as long as its record is the same."""

    def __init__(self, make: Callable[[Any], Any]) -> None:
        self._make = make
        self._records: tuple[Any, ...] = ()
        self._rows: tuple[Any, ...] = ()

    def of(self, records: Iterable[Any]) -> tuple[Any, ...]:
        """The rows of these records; the same tuple where the records are."""
        if records is not self._records:
            given, before = tuple(records), self._records
            same_length = len(before) == len(given)
            rows = self._patched(before, given) if same_length else map(self._make, given)
            self._rows = tuple(rows)
            self._records = given
        return self._rows

    def _patched(self, before: tuple[Any, ...], given: tuple[Any, ...]) -> list[Any]:
        """The rows of before, with those made anew whose record is another one."""
        rows = list(self._rows)
        for place, (old, new) in enumerate(zip(before, given, strict=True)):
            if old is not new:
                rows[place] = self._make(new)
        return rows


def _activity_row(one: Any) -> ActivityRow:
    return ActivityRow(
        one.id, one.code, one.name, one.parent_id, one.release_id, one.duration_min,
        one.calendar_id, one.constraint_kind, _instant(one.constraint_at),
        _instant(one.deadline_at),
    )  # fmt: skip


def _link_row(one: Any) -> LinkRow:
    return LinkRow(
        one.id, one.predecessor_id, one.successor_id, one.kind, one.lag_min, one.lag_kind
    )


def _release_rows(plan: Any, records_of: RecordsOf) -> list[ReleaseRow]:
    return [
        ReleaseRow(
            one.id, f"{one.code} {one.name}", parse_instant(one.start_at),
            one.calendar_id or plan.calendar_id,
        )
        for one in records_of(Release)
    ]  # fmt: skip


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


@functools.lru_cache(maxsize=4096)  # constraints and deadlines repeat a lot
def _instant(text: str | None) -> int | None:
    return None if text is None else parse_instant(text)
