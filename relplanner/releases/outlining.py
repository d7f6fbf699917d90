"""The outline of activities: add, delete, duplicate, indent, outdent, put elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.ids import new_id
from relplanner.plan.door import Transaction
from relplanner.plan.rules import named
from relplanner.releases.tables import Activity, Link, Release
from relplanner.snapshot import Snapshot

_STEP = 1024


def add_release(
    tx: Transaction,
    snapshot: Snapshot,
    name: str,
    *,
    start_at: dt.datetime | None = None,
) -> str:
    """Adds a release behind the others; its id.

    Args:
        tx: The open change.
        snapshot: The plan.
        name: What it is called.
        start_at: When its first activities may start; as the last release where None.
    """
    if start_at is None:
        starts = [dt.datetime.fromisoformat(one.start_at) for one in snapshot.records(Release)]
        start_at = max(starts) if starts else _this_hour()
    return tx.insert(Release(name=name, start_at=start_at)).id


def add_activity(
    tx: Transaction,
    snapshot: Snapshot,
    release_id: str,
    *,
    name: str,
    after_id: str = "",
    duration_min: int | None = None,
) -> str:
    """Adds an activity below another one, at the same depth; last in the release without one.

    Args:
        tx: The open change.
        snapshot: The plan.
        release_id: The release.
        name: What it is called.
        after_id: The activity that it follows.
        duration_min: Working minutes; a day where None, a milestone for 0.
    """
    after = snapshot.by_id(Activity).get(after_id)
    parent_id = after.parent_id if after is not None else None
    made = tx.insert(
        Activity(
            release_id=release_id, parent_id=parent_id, name=name,
            duration_min=snapshot.plan.minutes_per_day if duration_min is None else duration_min,
        )
    )  # fmt: skip
    if after is not None:
        siblings = [one.id for one in _siblings(snapshot, release_id, parent_id)]
        siblings.insert(siblings.index(after_id) + 1, made.id)
        _renumber(tx, siblings)
    return made.id


def delete_activities(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> int:
    """Deletes activities with their parts and links; gives how many were selected."""
    for activity_id in _uppermost(snapshot, ids):
        tx.delete(Activity, activity_id)
    return len(ids)


def duplicate_activities(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> list[str]:
    """Copies activities with their parts, and the links among what is copied.

    The copies stand behind the last of the originals; nothing in them is done.

    Returns:
        The ids of the copies of the selected activities.
    """
    heads = _uppermost(snapshot, ids)
    copies: dict[str, str] = {}
    for head in heads:
        for record in _with_parts(snapshot, head):
            copies[record.id] = new_id()
    for original, copy_id in copies.items():
        record = snapshot.by_id(Activity)[original]
        tx.insert(
            Activity(
                **_copied(record), id=copy_id,
                parent_id=copies.get(record.parent_id, record.parent_id),
            )
        )  # fmt: skip
    for link in snapshot.records(Link):
        if link.predecessor_id in copies and link.successor_id in copies:
            tx.insert(
                Link(
                    predecessor_id=copies[link.predecessor_id],
                    successor_id=copies[link.successor_id],
                    kind=link.kind, lag_min=link.lag_min, lag_kind=link.lag_kind,
                )
            )  # fmt: skip
    for head in reversed(heads):
        record = snapshot.by_id(Activity)[head]
        siblings = [one.id for one in tx.rows(
            Activity, release_id=record.release_id, parent_id=record.parent_id
        ) if one.id != copies[head]]  # fmt: skip
        siblings.insert(siblings.index(heads[-1] if heads[-1] in siblings else head) + 1,
                        copies[head])  # fmt: skip
        _renumber(tx, siblings)
    return [copies[head] for head in heads]


def indent(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> None:
    """Puts activities under the sibling above them.

    Raises:
        InvalidInputError: For one that has no sibling above.
    """
    for activity_id in _uppermost(snapshot, ids):
        record = tx.get(Activity, activity_id)
        siblings = [
            one.id
            for one in tx.rows(Activity, release_id=record.release_id, parent_id=record.parent_id)
        ]
        at = siblings.index(activity_id)
        if at == 0:
            raise InvalidInputError(
                f"{named(record)} is the first at its depth; there is nothing to put it under.",
                todo="Move it below another activity first.",
            )
        above = siblings[at - 1]
        inside = [one.id for one in tx.rows(
            Activity, release_id=record.release_id, parent_id=above
        )]  # fmt: skip
        tx.update(Activity, activity_id, parent_id=above)
        _renumber(tx, [*inside, activity_id])


def outdent(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> None:
    """Takes activities out of their summary and puts them behind it.

    Raises:
        InvalidInputError: For one that is under none.
    """
    for activity_id in reversed(_uppermost(snapshot, ids)):
        record = tx.get(Activity, activity_id)
        if record.parent_id is None:
            raise InvalidInputError(f"{named(record)} is under no summary.")
        parent = tx.get(Activity, record.parent_id)
        siblings = [one.id for one in tx.rows(
            Activity, release_id=parent.release_id, parent_id=parent.parent_id
        )]  # fmt: skip
        tx.update(Activity, activity_id, parent_id=parent.parent_id)
        siblings.insert(siblings.index(parent.id) + 1, activity_id)
        _renumber(tx, siblings)


def move_by_one(tx: Transaction, snapshot: Snapshot, ids: Collection[str], step: int) -> None:
    """Moves activities one place up (-1) or down (+1) among their siblings.

    At the end of their siblings they stay where they are.
    """
    chosen = _uppermost(snapshot, ids)
    for activity_id in chosen if step < 0 else reversed(chosen):
        record = tx.get(Activity, activity_id)
        siblings = [
            one.id
            for one in tx.rows(Activity, release_id=record.release_id, parent_id=record.parent_id)
        ]
        at = siblings.index(activity_id)
        to = at + step
        if 0 <= to < len(siblings) and siblings[to] not in chosen:
            siblings[at], siblings[to] = siblings[to], siblings[at]
            _renumber(tx, siblings)


def _renumber(tx: Transaction, ids: Sequence[str]) -> None:
    """Gives siblings ascending positions, leaving alone those that are in order already."""
    last = 0
    for activity_id in ids:
        position = tx.get(Activity, activity_id).position
        if position <= last:
            position = last + _STEP
            tx.update(Activity, activity_id, position=position)
        last = position


def _siblings(snapshot: Snapshot, release_id: str, parent_id: str | None) -> list[Any]:
    return [
        one
        for one in snapshot.records(Activity)
        if one.release_id == release_id and one.parent_id == parent_id
    ]


def _uppermost(snapshot: Snapshot, ids: Collection[str]) -> list[str]:
    """The selected activities that aren't inside of another selected one, in outline order."""
    wanted, records = set(ids), snapshot.by_id(Activity)
    found = []
    for record, _ in snapshot.outline():
        if record.id not in wanted:
            continue
        above = record.parent_id
        while above is not None and above not in wanted:
            above = records[above].parent_id
        if above is None:
            found.append(record.id)
    return found


def _with_parts(snapshot: Snapshot, activity_id: str) -> Iterable[Any]:
    """An activity and all that is inside of it, summaries first."""
    children: dict[str, list[Any]] = {}
    for one in snapshot.records(Activity):
        if one.parent_id is not None:
            children.setdefault(one.parent_id, []).append(one)
    pending = [snapshot.by_id(Activity)[activity_id]]
    while pending:
        record = pending.pop(0)
        yield record
        pending += children.get(record.id, [])


def _copied(record: Any) -> dict[str, Any]:
    """The columns of an activity that its copy takes over."""
    kept = (
        "release_id", "name", "stage", "duration_min", "duration_unit", "calendar_id", "owner_id",
        "constraint_kind", "notes",
    )  # fmt: skip
    values = {name: getattr(record, name) for name in kept}
    for name in ("constraint_at", "deadline_at"):
        text = getattr(record, name)
        values[name] = None if text is None else dt.datetime.fromisoformat(text)
    return values


def _this_hour() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(minute=0, second=0, microsecond=0)
