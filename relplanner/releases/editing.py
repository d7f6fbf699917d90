"""What a hand does to activities on a timeline: move and link them; and trying it out before.

Functions that write take an open transaction; all of them take the snapshot that the person sees.
Instants are minutes since 1970-01-01T00:00Z.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal

from relplanner.bulk import collection_paused
from relplanner.calendars import (
    WorkingCalendar,
    compile_calendar,
    format_instant,
    from_datetime,
    parse_instant,
    to_datetime,
)
from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.plan.rows import PlanRow
from relplanner.plan.rules import named
from relplanner.releases.calendar_book import CalendarBook
from relplanner.releases.dates import NetworkCompiler
from relplanner.releases.family import activity_of, summaries_of
from relplanner.releases.movable import movable
from relplanner.releases.tables import Activity, Link, Release
from relplanner.schedule import Schedule, compute
from relplanner.snapshot import Snapshot

End = Literal["start", "finish"]
Unit = Literal["hour", "day"]
Updates = dict[str, dict[str, Any]]

_LINK_KIND = {
    ("finish", "start"): "FS", ("start", "start"): "SS", ("finish", "finish"): "FF",
    ("start", "finish"): "SF",
}  # fmt: skip
_ABOUT_THE_FINISH = ("FNET", "FNLT", "MFO")
_DATELESS = ("ASAP", "ALAP")
_DAY_MIN = 24 * 60


def calendar_of(snapshot: Snapshot, activity: Any) -> WorkingCalendar:
    """The working calendar that an activity's dates are computed with, its people's time in it."""
    return calendar_by_key(snapshot, book_of(snapshot).key_of(activity))


def calendar_by_key(snapshot: Snapshot, key: str) -> WorkingCalendar:
    """The working calendar of a key in `book_of(snapshot).specs`."""
    known: _Compiled | None = snapshot.derived.get(_Compiled)
    if known is None:
        known = snapshot.derived[_Compiled] = _Compiled(snapshot)
    return known.of(key)


def book_of(snapshot: Snapshot) -> CalendarBook:
    """The calendars of a snapshot, read when they are asked for first."""
    known: CalendarBook | None = snapshot.derived.get(CalendarBook)
    if known is None:
        known = snapshot.derived[CalendarBook] = CalendarBook(snapshot.plan, snapshot.records)
    return known


class _Compiled:
    """The calendars of a snapshot, each compiled when it is asked for first."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._book = book_of(snapshot)
        starts = (parse_instant(one.start_at) for one in snapshot.records(Release))
        self._first = min(starts, default=0)
        self._made: dict[str, WorkingCalendar] = {}

    def of(self, key: str) -> WorkingCalendar:
        if key not in self._made:
            self._made[key] = compile_calendar(
                self._book.specs[key], self._first, self._first + 366 * _DAY_MIN
            )
        return self._made[key]


def snap_start(snapshot: Snapshot, activity_id: str, instant: int, unit: Unit) -> int:
    """The working time nearest to an instant at which the activity can start.

    Args:
        snapshot: The plan.
        activity_id: Whose calendar counts.
        instant: Where the hand is.
        unit: To the beginning of the first working hour or of the working day.
    """
    calendar = calendar_of(snapshot, activity_of(snapshot, activity_id))
    local = to_datetime(instant, calendar.spec.zone)
    if unit == "hour":
        # Of the clock there: zones may be half an hour off.
        past_min = (local.minute + 30) % 60 - 30
        return int(calendar.next(instant - past_min))
    midnight = local.replace(hour=0, minute=0)
    candidates = {
        int(calendar.next(from_datetime(midnight + dt.timedelta(days=shift))))
        for shift in (-1, 0, 1, 2)
    }
    return min(candidates, key=lambda one: (abs(one - instant), one))


def move_updates(snapshot: Snapshot, ids: Collection[str], led_id: str, start_min: int) -> Updates:
    """The new constraints of activities that are dragged together.

    Args:
        snapshot: The plan.
        ids: The selected activities; see `shift_updates`.
        led_id: The one under the hand, whose start goes to `start_min`; the others move by the
            same working time.
        start_min: Its new start.

    Raises:
        PlannerError: As `shift_updates`.
    """
    led = activity_of(snapshot, led_id)
    now_min = int(snapshot.schedule.of(led_id).start)
    by_work_min = int(calendar_of(snapshot, led).between(now_min, start_min))
    return shift_updates(snapshot, ids, by_work_min)


def shift_updates(snapshot: Snapshot, ids: Collection[str], by_work_min: int) -> Updates:
    """The new constraints of activities that move by the same working time.

    An activity as soon or as late as possible gets "start no earlier than"; one with a constraint
    keeps its kind, with the date moved. A summary takes along those of its parts that wait for no
    other part, the others follow, and its own "start no earlier than"; what is finished in it
    stays.

    Args:
        snapshot: The plan.
        ids: The selected activities.
        by_work_min: Working minutes, of each activity's calendar; negative for earlier.

    Raises:
        InvalidInputError: For a finished activity, or one that isn't there.
        RuleError: For a summary of which everything is finished.
    """
    updates: Updates = {}
    for activity in movable(snapshot, ids):
        kind, at_min = _shifted(snapshot, activity, by_work_min)
        updates[activity.id] = {"constraint_kind": kind, "constraint_at": format_instant(at_min)}
    return updates


def _shifted(snapshot: Snapshot, activity: Any, by_work_min: int) -> tuple[str, int]:
    """Kind and instant of the constraint of an activity that moves."""
    dates, calendar = snapshot.schedule.of(activity.id), calendar_of(snapshot, activity)
    kind = "SNET" if activity.constraint_kind in _DATELESS else activity.constraint_kind
    # What holds it back now may be later than its own date: it moves from where it is.
    if kind == "FNET":
        now_min = dates.finish
    elif kind == "SNET" and not dates.is_summary:
        now_min = dates.start
    else:
        now_min = parse_instant(activity.constraint_at)
    moved = int(calendar.add(now_min, by_work_min))
    if kind in _ABOUT_THE_FINISH and not dates.is_milestone:
        return kind, int(calendar.previous(moved))
    return kind, int(calendar.next(moved))


def effective(snapshot: Snapshot, updates: Updates, after: Schedule) -> Updates:
    """Of the updates of a move, those that move something.

    Whoever drags a bar before what it waits for doesn't want a date that shows nowhere until, some
    day, a link is gone. An activity that stays where it is keeps its constraint; one that what
    comes before it holds back is as soon as possible.

    Args:
        snapshot: The plan.
        updates: From `move_updates` or `shift_updates`.
        after: The dates with them.
    """
    found: Updates = {}
    for activity_id, values in updates.items():
        before, now = snapshot.schedule.of(activity_id), after.of(activity_id)
        if (before.start, before.finish) == (now.start, now.finish):
            continue
        asked_min = parse_instant(values["constraint_at"])
        if values["constraint_kind"] == "SNET" and not now.is_summary and asked_min < now.start:
            calendar = calendar_of(snapshot, activity_of(snapshot, activity_id))
            if calendar.between(asked_min, now.start) > 0:
                found[activity_id] = {"constraint_kind": "ASAP", "constraint_at": None}
                continue
        found[activity_id] = values
    return found


def move_activities(
    tx: Transaction,
    snapshot: Snapshot,
    ids: Sequence[str],
    *,
    by_work_min: int | None = None,
    start_min: int | None = None,
) -> Updates:
    """Moves activities, by a working time or to a start; see `shift_updates`.

    Args:
        tx: The open change.
        snapshot: The plan before it.
        ids: The activities.
        by_work_min: Working minutes; negative for earlier.
        start_min: Where the first of `ids` is to start, an instant; the others move along.

    Returns:
        What was written.

    Raises:
        PlannerError: As `shift_updates`.
    """
    if (by_work_min is None) == (start_min is None):
        msg = "say either by how much or to where"
        raise ValueError(msg)
    if start_min is not None:
        updates = move_updates(snapshot, ids, ids[0], start_min) if ids else {}
    else:
        updates = shift_updates(snapshot, ids, by_work_min or 0)
    write_updates(tx, updates)
    return updates


def write_updates(tx: Transaction, updates: Updates) -> None:
    """Writes what `move_updates` or `resizing.resize_updates` worked out."""
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

    with collection_paused():
        return compute(compiler_of(snapshot).network_of(snapshot.plan, records))


def compiler_of(snapshot: Snapshot) -> NetworkCompiler:
    """What compiles a snapshot's network again and again, each time with a little elsewhere."""
    compiler: NetworkCompiler = snapshot.derived.setdefault(NetworkCompiler, NetworkCompiler())
    return compiler


def link_kind(from_end: End, to_end: End) -> str:
    """The kind of a link that is drawn between these ends."""
    return _LINK_KIND[from_end, to_end]


def link_activities(
    tx: Transaction, snapshot: Snapshot, predecessor_id: str, successor_id: str, kind: str = "FS"
) -> str:
    """Makes the successor wait for the predecessor; the link's id.

    Raises:
        InvalidInputError: When there is such a link, or one is inside of the other.
        RuleError: When the change is committed, for a circle.
    """
    before, after = (activity_of(snapshot, one) for one in (predecessor_id, successor_id))
    if tx.rows(Link, predecessor_id=predecessor_id, successor_id=successor_id, kind=kind):
        raise InvalidInputError(f"{named(after)} waits for {named(before)} already ({kind}).")
    for inner, outer in ((before, after), (after, before)):
        if any(one.id == outer.id for one in summaries_of(snapshot, inner)):
            raise InvalidInputError(
                f"{named(inner)} is inside of {named(outer)}; a summary and what is in it can't "
                "wait for each other.",
                todo="Link it to another part.",
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
