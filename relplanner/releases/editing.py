"""What a hand does to activities on a timeline: move, resize, link; and trying it out before.

Functions that write take an open transaction; all of them take the snapshot that the person sees.
Instants are minutes since 1970-01-01T00:00Z.
"""

from __future__ import annotations

import datetime as dt
import functools
import itertools
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal

from relplanner.calendars import (
    WorkingCalendar,
    compile_calendar,
    format_instant,
    from_datetime,
    parse_instant,
    to_datetime,
)
from relplanner.errors import InvalidInputError, RuleError
from relplanner.plan.door import Transaction
from relplanner.plan.rows import PlanRow
from relplanner.plan.rules import named
from relplanner.releases.dates import calendar_specs, compute_dates
from relplanner.releases.tables import Activity, Link, Release
from relplanner.schedule import Schedule
from relplanner.snapshot import Snapshot

End = Literal["start", "finish"]
Unit = Literal["hour", "day"]
Updates = dict[str, dict[str, Any]]

_LINK_KIND = {
    ("finish", "start"): "FS", ("start", "start"): "SS", ("finish", "finish"): "FF",
    ("start", "finish"): "SF",
}  # fmt: skip
_ABOUT_THE_FINISH = ("FNLT", "MFO")
_DATELESS = ("ASAP", "ALAP")
_DAY_MIN = 24 * 60


def calendar_of(snapshot: Snapshot, activity: Any) -> WorkingCalendar:
    """The working calendar that an activity's dates are computed with."""
    release = snapshot.by_id(Release)[activity.release_id]
    calendar_id = activity.calendar_id or release.calendar_id or snapshot.plan.calendar_id
    return _calendars(snapshot)[calendar_id]


@functools.lru_cache(maxsize=2)
def _calendars(snapshot: Snapshot) -> dict[str, WorkingCalendar]:
    first = min((parse_instant(one.start_at) for one in snapshot.records(Release)), default=0)
    specs = calendar_specs(snapshot.plan, snapshot.records)
    return {
        key: compile_calendar(spec, first, first + 366 * _DAY_MIN) for key, spec in specs.items()
    }


def snap_start(snapshot: Snapshot, activity_id: str, instant: int, unit: Unit) -> int:
    """The working time nearest to an instant at which the activity can start.

    Args:
        snapshot: The plan.
        activity_id: Whose calendar counts.
        instant: Where the hand is.
        unit: To the beginning of the first working hour or of the working day.
    """
    calendar = calendar_of(snapshot, snapshot.by_id(Activity)[activity_id])
    if unit == "hour":
        rounded = round(instant / 60) * 60
        return int(calendar.next(rounded))
    local = to_datetime(instant, calendar.spec.zone)
    midnight = local.replace(hour=0, minute=0)
    candidates = {
        int(calendar.next(from_datetime(midnight + dt.timedelta(days=shift))))
        for shift in (-1, 0, 1, 2)
    }
    return min(candidates, key=lambda one: (abs(one - instant), one))


def move_updates(snapshot: Snapshot, ids: Collection[str], led_id: str, start_min: int) -> Updates:
    """The new constraints of activities that are dragged together.

    An activity as soon as possible gets "start no earlier than"; one with a constraint keeps its
    kind, with the date moved. A summary takes along those of its parts that wait for nothing.

    Args:
        snapshot: The plan.
        ids: The selected activities.
        led_id: The one under the hand, whose start goes to `start_min`; the others move by the
            same working time.
        start_min: Its new start.

    Raises:
        InvalidInputError: For a finished activity.
    """
    records = snapshot.by_id(Activity)
    led = records[led_id]
    schedule = snapshot.schedule
    by_work_min = int(calendar_of(snapshot, led).between(int(schedule.of(led_id).start), start_min))
    updates: Updates = {}
    for activity in _movable(snapshot, ids):
        _refuse_finished(activity)
        dates, calendar = schedule.of(activity.id), calendar_of(snapshot, activity)
        kind, now = activity.constraint_kind, dates.start
        if kind in {*_DATELESS, "SNET", "FNET"}:
            # What holds it back now may be later than its own date: it moves from where it is.
            kind = "SNET"
        else:
            now = parse_instant(activity.constraint_at)
        if activity.id == led_id and now == dates.start:
            moved = start_min
        else:
            moved = int(calendar.add(now, by_work_min))
            if kind not in _ABOUT_THE_FINISH:
                moved = int(calendar.next(moved))
        updates[activity.id] = {"constraint_kind": kind, "constraint_at": format_instant(moved)}
    return updates


def resize_updates(snapshot: Snapshot, activity_id: str, finish_min: int) -> Updates:
    """The new duration of an activity whose finish is dragged.

    Raises:
        InvalidInputError: For a summary, a milestone or a finished activity.
    """
    activity, dates = snapshot.by_id(Activity)[activity_id], snapshot.schedule.of(activity_id)
    if dates.is_summary:
        raise InvalidInputError(
            f"{named(activity)} is a summary; it is as long as its parts.",
            todo="Change its parts.",
        )
    _refuse_finished(activity)
    duration_min = int(calendar_of(snapshot, activity).between(dates.start, finish_min))
    if duration_min <= 0:
        raise InvalidInputError(
            f"{named(activity)} would have no duration.",
            todo="Set its duration to 0 if it is to be a milestone.",
        )
    return {activity_id: {"duration_min": duration_min}}


def snap_finish(snapshot: Snapshot, activity_id: str, instant: int, unit: Unit) -> int:
    """The finish nearest to an instant that makes the duration a whole number of units."""
    activity, dates = snapshot.by_id(Activity)[activity_id], snapshot.schedule.of(activity_id)
    calendar = calendar_of(snapshot, activity)
    step = 60 if unit == "hour" else snapshot.plan.minutes_per_day
    wanted = int(calendar.between(dates.start, max(dates.start, instant)))
    duration_min = max(step, round(wanted / step) * step)
    return int(calendar.add(dates.start, duration_min))


def write_updates(tx: Transaction, updates: Updates) -> None:
    """Writes what `move_updates` or `resize_updates` worked out."""
    for activity_id, values in updates.items():
        tx.update(Activity, activity_id, **values)


def preview(snapshot: Snapshot, updates: Mapping[str, Mapping[str, Any]]) -> Schedule:
    """The dates as they would be with other column values of some activities; writes nothing.

    Raises:
        PlannerError: Where no dates can be computed.
    """
    changed = tuple(
        one._replace(**updates[one.id]) if one.id in updates else one
        for one in snapshot.records(Activity)
    )

    def records(table: type[PlanRow]) -> tuple[Any, ...]:
        return changed if table is Activity else snapshot.records(table)

    return compute_dates(snapshot.plan, records)


def link_kind(from_end: End, to_end: End) -> str:
    """The kind of a link that is drawn between these ends."""
    return _LINK_KIND[from_end, to_end]


def link_activities(
    tx: Transaction, snapshot: Snapshot, predecessor_id: str, successor_id: str, kind: str = "FS"
) -> str:
    """Makes the successor wait for the predecessor; the link's id.

    Raises:
        InvalidInputError: When there is such a link.
        RuleError: From the door, for a circle.
    """
    records = snapshot.by_id(Activity)
    if tx.rows(Link, predecessor_id=predecessor_id, successor_id=successor_id, kind=kind):
        raise InvalidInputError(
            f"{named(records[successor_id])} waits for {named(records[predecessor_id])} already "
            f"({kind})."
        )
    link = Link(predecessor_id=predecessor_id, successor_id=successor_id, kind=kind)
    return tx.insert(link).id


def link_in_order(tx: Transaction, snapshot: Snapshot, ids: Sequence[str]) -> int:
    """Links each activity to the next one, finish to start; gives how many links are new."""
    made = 0
    for before, after in itertools.pairwise(ids):
        if not tx.rows(Link, predecessor_id=before, successor_id=after):
            link_activities(tx, snapshot, before, after)
            made += 1
    return made


def unlink(tx: Transaction, ids: Collection[str]) -> int:
    """Removes the links among these activities; of a single one, all that it has."""
    wanted = set(ids)
    found = [
        link
        for activity_id in ids
        for link in tx.rows(Link, successor_id=activity_id)
        if link.predecessor_id in wanted or len(wanted) == 1
    ]
    if len(wanted) == 1:
        found += tx.rows(Link, predecessor_id=next(iter(wanted)))
    for link_id in {link.id for link in found}:
        tx.delete(Link, link_id)
    return len({link.id for link in found})


def clear_constraint(tx: Transaction, activity_id: str) -> None:
    """Lets an activity start as soon as its predecessors allow."""
    tx.update(Activity, activity_id, constraint_kind="ASAP", constraint_at=None)


def _movable(snapshot: Snapshot, ids: Collection[str]) -> list[Any]:
    """The selected activities; in the place of summaries, their parts that wait for nothing."""
    waiting = {link.successor_id for link in snapshot.records(Link)}
    children: dict[str, list[Any]] = {}
    for one in snapshot.records(Activity):
        if one.parent_id is not None:
            children.setdefault(one.parent_id, []).append(one)
    found: dict[str, Any] = {}
    for activity_id in ids:
        activity = snapshot.by_id(Activity)[activity_id]
        if activity_id not in children:
            found[activity_id] = activity
            continue
        pending = list(children[activity_id])
        while pending:
            part = pending.pop()
            if part.id in children:
                pending += children[part.id]
            elif part.id not in waiting and part.actual_finish_at is None:
                found[part.id] = part
    if not found:
        raise RuleError(
            "Everything in it waits for something else, or is finished.",
            todo="Move what it waits for.",
        )
    return list(found.values())


def _refuse_finished(activity: Any) -> None:
    if activity.actual_finish_at is not None:
        raise InvalidInputError(
            f"{named(activity)} is finished.", todo="Clear its actual finish to change it."
        )
