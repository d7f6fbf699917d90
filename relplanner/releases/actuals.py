"""What follows from progress that somebody records: the dates of a percentage, and the reverse.

As MS Project documents it: a percentage above 0 takes the start that the activity is scheduled at
as the actual one, 100 the finish as well, an actual finish means 100. Decision 9 tells the rest.
Only what people enter comes here; what files say is kept as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from relplanner.bulk import collection_paused
from relplanner.calendars import format_instant, parse_instant
from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.plan.journal import RowChange
from relplanner.plan.rows import PlanRow
from relplanner.plan.rules import named
from relplanner.releases.completion import remaining_min
from relplanner.releases.dates import SAID
from relplanner.releases.editing import compiler_of
from relplanner.releases.family import activity_of, children_of
from relplanner.releases.own_time import OwnTime
from relplanner.releases.pauses import lasting_min, rests_by_activity
from relplanner.releases.tables import Activity, Link, Pause
from relplanner.schedule import Schedule, compute
from relplanner.snapshot import Snapshot

Values = dict[str, Any]

PERCENT, BEGAN, FINISHED = "percent_complete", "actual_start_at", "actual_finish_at"
_REST, _HALTED = "remaining_min", ("suspended_at", "resumes_at")
PROGRESS = frozenset({PERCENT, BEGAN, FINISHED, _REST, *_HALTED})
_ALL_DONE = 100


def set_percent(
    tx: Transaction, snapshot: Snapshot, ids: Collection[str], percent_complete: int
) -> None:
    """Says how much of some activities is done, 0 to 100, with what follows from it.

    Raises:
        InvalidInputError: For a summary, and for what is no percentage.
    """
    for activity_id in ids:
        activity = activity_of(snapshot, activity_id)
        if activity_id in children_of(snapshot):
            raise InvalidInputError(
                f"{named(activity)} is a summary; its progress is that of its parts.",
                todo="Set that of its parts.",
            )
        tx.update(Activity, activity_id, percent_complete=percent_complete)
    follow(tx, snapshot, {one: {PERCENT} for one in ids})


def follow(tx: Transaction, snapshot: Snapshot, typed: Mapping[str, Collection[str]]) -> None:
    """Writes what follows from progress that the same change has recorded.

    Args:
        tx: The change, in which the typed values are written already.
        snapshot: The plan before it.
        typed: The fields that somebody gave, by activity, `predecessors` and `pauses` among them.
            What is given stays as it is. An activity that the snapshot doesn't have is new.

    Raises:
        PlannerError: Where dates are needed and can't be computed.
    """
    planned = _Planned(tx, snapshot, typed)
    for activity_id, columns in typed.items():
        if PROGRESS.isdisjoint(columns) or activity_id in children_of(snapshot):
            continue
        now = tx.record(Activity, activity_id)
        found = _Following(now, snapshot.by_id(Activity).get(activity_id), set(columns), planned)
        tx.update(Activity, activity_id, **found.values())


def recorded(rows: Iterable[RowChange]) -> list[str]:
    """The ids of the activities in which a change wrote a percentage and dates that go with it."""
    found = [
        one.row_id
        for one in rows
        if one.table == Activity.TABLE
        and one.op == "update"
        and len(one.new.keys() & {PERCENT, BEGAN, FINISHED}) > 1
    ]
    return list(dict.fromkeys(found))


class _Planned:
    """Where activities are scheduled without the progress that is being recorded.

    And without the status date: that moves on what hasn't been reported yet, and when it is
    reported is not when it was done.
    """

    def __init__(
        self, tx: Transaction, snapshot: Snapshot, typed: Mapping[str, Collection[str]]
    ) -> None:
        self._tx, self.snapshot, self._typed = tx, snapshot, typed
        status = snapshot.plan.status_at
        self.status_min = None if status is None else parse_instant(status)
        self._known: Schedule | None = None

    def of(self, activity_id: str) -> tuple[int, int]:
        """Start and finish, instants."""
        if self._known is None:
            self._known = self._schedule()
        dates = self._known.of(activity_id)
        return dates.start, dates.finish

    def lasted_min(self, activity: Any, percent_complete: int) -> int:
        """How long so much of the work of an activity lasts, with the pauses in it."""
        done = activity._replace(percent_complete=percent_complete, remaining_min=None)
        done_min = int(activity.duration_min) - remaining_min(done)
        rests = rests_by_activity(self._tx.rows(Pause, activity_id=activity.id))
        return lasting_min(rests.get(activity.id, ()), done_min)

    def _schedule(self) -> Schedule:
        snapshot = self.snapshot
        changed: dict[type[PlanRow], tuple[Any, ...]] = {}
        if any(self._is_moved(one) for one in self._typed):
            changed |= {table: self._tx.records(table) for table in (Link, Pause)}
            changed[Activity] = tuple(map(self._as_before, self._tx.records(Activity)))
        elif self.status_min is None:
            return snapshot.schedule

        def records_of(table: type[PlanRow]) -> tuple[Any, ...]:
            return changed[table] if table in changed else snapshot.records(table)

        with collection_paused():
            plan = snapshot.plan._replace(status_at=None)
            return compute(compiler_of(snapshot).fork().network_of(plan, records_of))

    def _is_moved(self, activity_id: str) -> bool:
        """Whether the change gives an activity other dates by more than its progress."""
        is_new = activity_id not in self.snapshot.by_id(Activity)
        columns = set(self._typed[activity_id])
        return is_new or BEGAN in columns or not columns <= PROGRESS | SAID

    def _as_before(self, record: Any) -> Any:
        """A row of the change with the progress that it had before; its start as it is now."""
        if record.id not in self._typed:
            return record
        known = self.snapshot.by_id(Activity).get(record.id)
        before = {one: getattr(known, one, None) for one in PROGRESS}
        before |= {PERCENT: before[PERCENT] or 0, BEGAN: record.actual_start_at, FINISHED: None}
        return record._replace(**before)


class _Following:
    """What follows for one activity.

    Args:
        now: Its values with what was typed, as they are stored.
        before: Its record before; None for a new one.
        typed: What was typed.
        planned: Where it is scheduled.
    """

    def __init__(self, now: Any, before: Any, typed: set[str], planned: _Planned) -> None:
        self._now, self._before, self._typed, self._planned = now, before, typed, planned

    def values(self) -> Values:
        """The columns with their values; none that was typed."""
        return {key: one for key, one in self._all().items() if key not in self._typed}

    def _all(self) -> Values:
        now, typed = self._now, self._typed
        if FINISHED in typed and now.actual_finish_at is not None:
            return {PERCENT: _ALL_DONE, _REST: None, BEGAN: self._began(_ALL_DONE)}
        if PERCENT in typed:
            return self._of_percent(now.percent_complete)
        if BEGAN in typed and now.actual_start_at is None:
            return self._not_begun()
        reopened = FINISHED in typed and now.percent_complete == _ALL_DONE
        return {PERCENT: 0} if reopened and self._was_finished else {}

    @property
    def _was_finished(self) -> bool:
        return self._before is not None and self._before.actual_finish_at is not None

    def _of_percent(self, percent: int) -> Values:
        if percent == 0:
            return self._not_begun()
        began = self._began(percent)
        found: Values = {_REST: None, BEGAN: began, FINISHED: None}
        if percent == _ALL_DONE:
            found[FINISHED] = self._now.actual_finish_at or self._finished(began)
        return found

    def _not_begun(self) -> Values:
        """Nothing is done; what was given as begun stays begun."""
        found: Values = {PERCENT: 0, _REST: None, FINISHED: None}
        if BEGAN in self._typed and self._now.actual_start_at is not None:
            return found
        return {**found, BEGAN: None, **dict.fromkeys(_HALTED)}

    def _began(self, percent: int) -> str:
        """The actual start: the one that it has, else the scheduled one.

        Where that is after the status date or the finish, what is done was worked until then.
        """
        now = self._now
        if now.actual_start_at is not None:
            return str(now.actual_start_at)
        start_min, _ = self._planned.of(now.id)
        last_min = self._planned.status_min
        if now.actual_finish_at is not None:
            last_min = parse_instant(now.actual_finish_at)
        if last_min is not None and self._time.next(last_min) <= start_min:
            lasted_min = self._planned.lasted_min(now, percent)
            start_min = min(start_min, self._time.later(last_min, -lasted_min))
        return format_instant(start_min)

    def _finished(self, began: str) -> str:
        """The scheduled finish, no later than the status date and no earlier than the start."""
        _, finish_min = self._planned.of(self._now.id)
        status_min = self._planned.status_min
        if status_min is not None and status_min < finish_min:
            finish_min = self._time.previous(status_min)
        return format_instant(max(finish_min, parse_instant(began)))

    @property
    def _time(self) -> OwnTime:
        return OwnTime(self._planned.snapshot, self._now)
