"""From the rows of a plan to the dates of its activities."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import Any

from relplanner.calendars import parse_instant
from relplanner.plan.journal import RowChange
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.calendar_book import CalendarBook, RecordsOf
from relplanner.releases.completion import is_before_live, remaining_min
from relplanner.releases.pauses import Rest, Rests, resting_min, rests_by_activity
from relplanner.releases.tables import Activity, Link, Pause, Release
from relplanner.schedule import (
    ActivityRow,
    Compiler,
    LinkRow,
    Network,
    NetworkRows,
    Reader,
    ReleaseRow,
    RowView,
    Schedule,
    SlackLimit,
)
from relplanner.testing.tables import Absence, Assignment, Person

_TABLES = {
    "plan", "calendar", "working_shift", "calendar_exception", "release", "activity", "link",
    "assignment", "absence", "person", "pause",
}  # fmt: skip
SAID = frozenset({"name", "stage", "owner_id", "notes", "source_id"})
"""What is written about an activity without its dates depending on it."""


def reschedules(change: RowChange) -> bool:
    """Whether dates may be other ones after a change of a row."""
    said = change.table == "activity" and change.op == "update" and change.new.keys() <= SAID
    return change.table in _TABLES and not said


_CALENDAR_TABLES = (
    Calendar, WorkingShift, CalendarException, Release, Assignment, Absence, Person,
)  # fmt: skip


_ALL_DONE = 100
_DAY_MIN = 1440


@functools.lru_cache(maxsize=4096)  # constraints and deadlines repeat a lot
def _instant(text: str | None) -> int | None:
    return None if text is None else parse_instant(text)


def _nothing_left(one: Any) -> bool:
    """Whether all of an activity is done, whether or not somebody has said since when."""
    return one.percent_complete == _ALL_DONE and not one.remaining_min


def slack_limit_of(plan: Any) -> SlackLimit:
    """Up to how much total float activities of a plan are critical."""
    days = plan.slack_limit_days
    return SlackLimit(days * plan.minutes_per_day, days * _DAY_MIN)


def _none(_record: Any) -> int:
    """Pauses are of a table of their own, see `NetworkCompiler`."""
    return 0


# Read by the calculation as they are, without a copy of each.
_ACTIVITIES = Reader(
    ActivityRow,
    {
        "id": ("id", None),
        "code": ("code", None),
        "name": ("name", None),
        "parent_id": ("parent_id", None),
        "release_id": ("release_id", None),
        "duration_min": ("duration_min", None),
        "calendar_id": ("calendar_id", None),
        "constraint_kind": ("constraint_kind", None),
        "constraint_at": ("constraint_at", _instant),
        "deadline_at": ("deadline_at", _instant),
        "elapsed": ("duration_unit", lambda unit: unit.startswith("e")),
        "active": ("active", bool),
        "actual_start": ("actual_start_at", _instant),
        "actual_finish": ("actual_finish_at", _instant),
        "remaining_min": ("", remaining_min),
        "resumes_at": ("resumes_at", _instant),
        "done": ("", _nothing_left),
        "pause_min": ("", _none),
        "paused_min": ("", _none),
    },
)
_LINKS = Reader(LinkRow, {name: (name, None) for name in LinkRow._fields})


class NetworkCompiler:
    """Compiles a plan's network, again and again: what has not changed is not read anew.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._activities = RowView(_ACTIVITIES)
        self._links = RowView(_LINKS)
        self._compiler = Compiler()
        self._book: tuple[tuple[Any, ...], CalendarBook] | None = None
        # Rows of activities with people or pauses: what they were made of, and the row.
        self._joined: dict[str, tuple[tuple[Any, str, Rests], ActivityRow]] = {}
        self._rests: tuple[tuple[Any, ...], dict[str, tuple[Rest, ...]]] = ((), {})

    def fork(self) -> NetworkCompiler:
        """Another one that goes on from here, for a snapshot, which may go to another thread."""
        other = NetworkCompiler()
        other._activities, other._links = self._activities, self._links
        other._compiler = self._compiler.fork()
        other._book, other._joined = self._book, dict(self._joined)
        other._rests = self._rests
        return other

    def network_of(
        self, plan: Any, records_of: RecordsOf, book: CalendarBook | None = None
    ) -> Network:
        """The compiled network of all releases of a plan.

        Args:
            plan: The record of the plan itself.
            records_of: Gives the records of a table; the same tuple where nothing has changed.
            book: The calendars to go by; those of the records when None.

        Raises:
            PlannerError: See `compile_network`.
        """
        book = book or self._book_of(plan, records_of)
        self._activities = _of(self._activities, records_of(Activity))
        self._links = _of(self._links, records_of(Link))
        rests = self._rests_of(tuple(records_of(Pause)))
        activities = self._activities
        if book.assigned or rests:
            activities = self._with_others(book, rests)
        return self._compiler.network_of(
            NetworkRows(
                activities, self._links, _release_rows(plan, records_of), book.specs,
                _instant(plan.status_at), slack_limit_of(plan),
            )
        )  # fmt: skip

    def _book_of(self, plan: Any, records_of: RecordsOf) -> CalendarBook:
        """The calendars; the same book as long as all that it is read from is."""
        about = (plan, *map(records_of, _CALENDAR_TABLES))
        if self._book is None or self._book[0] != about:
            self._book = about, CalendarBook(plan, records_of)
        return self._book[1]

    def _rests_of(self, pauses: tuple[Any, ...]) -> dict[str, tuple[Rest, ...]]:
        """The pauses by activity; the same as long as their records are."""
        if self._rests[0] is not pauses:
            self._rests = pauses, rests_by_activity(pauses)
        return self._rests[1]

    def _with_others(
        self, book: CalendarBook, rests: Mapping[str, tuple[Rest, ...]]
    ) -> RowView[ActivityRow]:
        """The activities: those with people by a calendar in which these have their part.

        And those that pause with the length of their pauses.
        """
        before, self._joined = self._joined, {}
        view, assigned = self._activities, book.assigned
        found: dict[int, ActivityRow] = {}
        for place, record in enumerate(view.records):
            if record.id not in assigned and record.id not in rests:
                continue
            about = record, book.key_of(record), rests.get(record.id, ())
            known = before.get(record.id)
            if known is None or known[0][0] is not record or known[0][1:] != about[1:]:
                known = about, _joined_row(view[place], *about)
            self._joined[record.id] = known
            found[place] = known[1]
        return RowView(view.reader, view.records, found)


def _joined_row(row: ActivityRow, record: Any, key: str, rests: Rests) -> ActivityRow:
    ahead_min, past_min = resting_min(record, rests)
    return row._replace(calendar_id=key, pause_min=ahead_min, paused_min=past_min)


def _of(view: RowView[Any], records: Iterable[Any]) -> RowView[Any]:
    """The rows of these records; the same view where the records are."""
    return view if view.records is records else RowView(view.reader, tuple(records))


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
        if counts[place] and is_before_live(one):
            last[one.release_id] = max(finish[place], last.get(one.release_id, finish[place]))
    whole = zip(schedule.release_ids, schedule.release_finish.tolist(), strict=True)
    return {**dict(whole), **last}


def live_of(snapshot: Any) -> dict[str, int]:
    """When each release is live, as an instant; worked out once for a snapshot."""
    known: dict[str, int] | None = snapshot.derived.get(live_of)
    if known is None:
        known = snapshot.derived[live_of] = go_lives(snapshot.records(Activity), snapshot.schedule)
    return known
