"""From the rows of a plan to the dates of its activities."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any

from relplanner.calendars import parse_instant
from relplanner.changed import Window, changed_places, window
from relplanner.plan.journal import RowChange
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.calendar_book import CalendarBook, RecordsOf
from relplanner.releases.tables import Activity, Link, Release
from relplanner.schedule import (
    ActivityRow,
    Compiler,
    LinkRow,
    Network,
    NetworkRows,
    ReleaseRow,
    Schedule,
)
from relplanner.testing.tables import Absence, Assignment, Person

_TABLES = {
    "plan", "calendar", "working_shift", "calendar_exception", "release", "activity", "link",
    "assignment", "absence", "person",
}  # fmt: skip
# What is written about an activity without its dates depending on it.
_SAID = {"name", "stage", "owner_id", "notes", "source_id"}


def reschedules(change: RowChange) -> bool:
    """Whether dates may be other ones after a change of a row."""
    said = change.table == "activity" and change.op == "update" and change.new.keys() <= _SAID
    return change.table in _TABLES and not said


_CALENDAR_TABLES = (
    Calendar, WorkingShift, CalendarException, Release, Assignment, Absence, Person,
)  # fmt: skip


class NetworkCompiler:
    """Compiles a plan's network, again and again: what has not changed is not read anew.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._activities = _Rows(_activity_row)
        self._links = _Rows(_link_row)
        self._compiler = Compiler()
        self._book: tuple[tuple[Any, ...], CalendarBook] | None = None
        # Rows of activities with people: what they were made of, and the row.
        self._peopled: dict[str, tuple[ActivityRow, str, ActivityRow]] = {}

    def fork(self) -> NetworkCompiler:
        """Another one that goes on from here, for a snapshot, which may go to another thread."""
        other = NetworkCompiler()
        other._activities, other._links = self._activities.fork(), self._links.fork()
        other._compiler = self._compiler.fork()
        other._book, other._peopled = self._book, dict(self._peopled)
        return other

    def network_of(self, plan: Any, records_of: RecordsOf) -> Network:
        """The compiled network of all releases of a plan.

        Args:
            plan: The record of the plan itself.
            records_of: Gives the records of a table; the same tuple where nothing has changed.

        Raises:
            PlannerError: See `compile_network`.
        """
        book = self._book_of(plan, records_of)
        activities = self._activities.of(records_of(Activity))
        if book.assigned:
            activities = self._with_people(activities, records_of(Activity), book)
        return self._compiler.network_of(
            NetworkRows(
                activities, self._links.of(records_of(Link)), _release_rows(plan, records_of),
                book.specs, _instant(plan.status_at),
            )
        )  # fmt: skip

    def _book_of(self, plan: Any, records_of: RecordsOf) -> CalendarBook:
        """The calendars; the same book as long as all that it is read from is."""
        about = (plan, *map(records_of, _CALENDAR_TABLES))
        if self._book is None or self._book[0] != about:
            self._book = about, CalendarBook(plan, records_of)
        return self._book[1]

    def _with_people(
        self, rows: tuple[ActivityRow, ...], records: Iterable[Any], book: CalendarBook
    ) -> tuple[ActivityRow, ...]:
        """The rows, those with people by a calendar in which these have their part."""
        before, self._peopled = self._peopled, {}
        given, assigned, found = tuple(records), book.assigned, list(rows)
        for place, row in enumerate(rows):
            if row.id not in assigned:
                continue
            key = book.key_of(given[place])
            known = before.get(row.id)
            if known is None or known[:2] != (row, key):
                known = row, key, row._replace(calendar_id=key)
            self._peopled[row.id] = known
            found[place] = known[2]
        return tuple(found)


class _Rows:
    """Rows for the network made of records, each made once as long as its record is the same."""

    def __init__(self, make: Callable[[Any], Any]) -> None:
        self._make = make
        self._records: tuple[Any, ...] = ()
        self._rows: tuple[Any, ...] = ()

    def fork(self) -> _Rows:
        """Another one that goes on from here."""
        other = _Rows(self._make)
        other._records, other._rows = self._records, self._rows
        return other

    def of(self, records: Iterable[Any]) -> tuple[Any, ...]:
        """The rows of these records; the same tuple where the records are."""
        if records is not self._records:
            given = tuple(records)
            part = window(self._records, given)
            made = self._changed(given, part)
            self._rows = (*self._rows[: part.first], *made, *self._rows[part.old_end :])
            self._records = given
        return self._rows

    def _changed(self, given: tuple[Any, ...], part: Window) -> Iterable[Any]:
        """The rows of the part that has changed, those made anew whose record is another one."""
        old, new = self._records[part.first : part.old_end], given[part.first : part.new_end]
        if len(old) != len(new):
            return map(self._make, new)
        rows = list(self._rows[part.first : part.old_end])
        for place in changed_places(old, new):
            rows[place] = self._make(new[place])
        return rows


def _activity_row(one: Any) -> ActivityRow:
    return ActivityRow(
        one.id, one.code, one.name, one.parent_id, one.release_id, one.duration_min,
        one.calendar_id, one.constraint_kind, _instant(one.constraint_at),
        _instant(one.deadline_at), one.duration_unit.startswith("e"), bool(one.active),
        _instant(one.actual_start_at), _instant(one.actual_finish_at), _remaining_min(one),
        _instant(one.resumes_at),
    )  # fmt: skip


def _remaining_min(one: Any) -> int:
    """What is left of an activity: as somebody said, else as the percentage says."""
    if one.remaining_min is not None:
        return int(one.remaining_min)
    left = one.duration_min * (100 - one.percent_complete)
    return int(left + 50) // 100


def _link_row(one: Any) -> LinkRow:
    return LinkRow(
        one.id, one.predecessor_id, one.successor_id, one.kind, one.lag_min, one.lag_kind
    )


def _release_rows(plan: Any, records_of: RecordsOf) -> tuple[ReleaseRow, ...]:
    return tuple(
        ReleaseRow(
            one.id, f"{one.code} {one.name}", parse_instant(one.start_at),
            one.calendar_id or plan.calendar_id,
            _instant(one.target_at) if one.schedule_from == "target" else None,
        )
        for one in records_of(Release)
    )  # fmt: skip


def go_lives(activities: Iterable[Any], schedule: Schedule) -> dict[str, int]:
    """When each release is live, as an instant: when all of it but the hypercare has finished.

    What isn't active doesn't count. That is what its target date is compared with.
    """
    last: dict[str, int] = {}
    finish, counts, index = schedule.finish.tolist(), schedule.counts.tolist(), schedule.index
    for one in activities:
        place = index[one.id]
        if counts[place] and one.stage != "hypercare":
            last[one.release_id] = max(finish[place], last.get(one.release_id, finish[place]))
    whole = zip(schedule.release_ids, schedule.release_finish.tolist(), strict=True)
    return {**dict(whole), **last}


def live_of(snapshot: Any) -> dict[str, int]:
    """When each release is live, as an instant; worked out once for a snapshot."""
    known: dict[str, int] | None = snapshot.derived.get(live_of)
    if known is None:
        known = snapshot.derived[live_of] = go_lives(snapshot.records(Activity), snapshot.schedule)
    return known


def live_at(activities: Iterable[Any], schedule: Schedule, release_id: str) -> int:
    """When one release is live, see `go_lives`."""
    return go_lives(activities, schedule)[release_id]


@functools.lru_cache(maxsize=4096)  # constraints and deadlines repeat a lot
def _instant(text: str | None) -> int | None:
    return None if text is None else parse_instant(text)
