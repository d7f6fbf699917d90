"""The outline of activities: duplicate, indent, outdent, up and down; releases are added here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from relplanner.errors import InvalidInputError
from relplanner.ids import new_id
from relplanner.plan.door import Transaction
from relplanner.plan.rules import named
from relplanner.releases.family import uppermost, with_parts
from relplanner.releases.ordering import Siblings
from relplanner.releases.starting import start_of_new
from relplanner.releases.tables import Activity, Link, Pause, Release
from relplanner.snapshot import Snapshot
from relplanner.testing.assigning import copy_assignments


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
        start_at: When its first activities may start; see `starting.start_of_new` where None.
    """
    return tx.insert(Release(name=name, start_at=start_at or start_of_new(snapshot))).id


def duplicate_activities(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> list[str]:
    """Copies activities with their parts, and the links among what is copied.

    The copies stand behind the last of the originals; nothing in them is done. Those who are
    assigned to an original are to its copy, see `testing.assigning`.

    Returns:
        The ids of the copies of the selected activities.
    """
    heads = uppermost(snapshot, ids)
    copies: dict[str, str] = {}
    for head in heads:
        for record in with_parts(snapshot, head):
            copies[record.id] = new_id()
    for original, copy_id in copies.items():
        record = snapshot.by_id(Activity)[original]
        tx.insert(
            Activity(
                **Activity.values_of_copy(record)
                | {"id": copy_id, "parent_id": copies.get(record.parent_id, record.parent_id)}
            )
        )
    for pause in snapshot.records(Pause):
        if pause.activity_id in copies:
            tx.insert(
                Pause(**Pause.values_of_copy(pause) | {"activity_id": copies[pause.activity_id]})
            )
    copy_assignments(tx, snapshot, copies)
    copy_links(tx, snapshot, copies)
    lists = Siblings(tx, snapshot)
    for head in reversed(heads):
        record = snapshot.by_id(Activity)[head]
        siblings = lists.of(record.release_id, record.parent_id)
        siblings.remove(copies[head])
        last = heads[-1] if heads[-1] in siblings else head
        siblings.insert(siblings.index(last) + 1, copies[head])
    lists.write()
    return [copies[head] for head in heads]


def copy_links(tx: Transaction, snapshot: Snapshot, copies: Mapping[str, str]) -> None:
    """Links copies of activities as the originals are linked among themselves.

    Args:
        tx: The open change.
        snapshot: The plan before it.
        copies: The ids of the copies by those of the originals.
    """
    for link in snapshot.records(Link):
        ends = copies.get(link.predecessor_id), copies.get(link.successor_id)
        if None not in ends:
            values = Link.values_of_copy(link)
            values["predecessor_id"], values["successor_id"] = ends
            tx.insert(Link(**values))


def indent(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> None:
    """Puts activities under the sibling above them.

    Raises:
        InvalidInputError: For one that has no sibling above.
    """
    lists = Siblings(tx, snapshot)
    for activity_id in uppermost(snapshot, ids):
        record = tx.get(Activity, activity_id)
        siblings = lists.of(record.release_id, record.parent_id)
        at = siblings.index(activity_id)
        if at == 0:
            raise InvalidInputError(
                f"{named(record)} is the first at its depth; there is nothing to put it under.",
                todo="Move it below another activity first.",
            )
        above = siblings[at - 1]
        lists.of(record.release_id, above).append(siblings.pop(at))
        tx.update(Activity, activity_id, parent_id=above)
    lists.write()


def outdent(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> None:
    """Takes activities out of their summary, each in the row where it stands.

    What stands below it in that summary becomes a part of it, as in MS Project: the rows keep
    their order, and only the chosen ones come up by one. One that is linked with what would become
    its part can't be its summary, and goes behind its former summary instead.

    Raises:
        InvalidInputError: For one that is under none.
    """
    lists = Siblings(tx, snapshot)
    for activity_id in reversed(uppermost(snapshot, ids)):
        record = tx.get(Activity, activity_id)
        if record.parent_id is None:
            raise InvalidInputError(f"{named(record)} is under no summary.")
        parent = tx.get(Activity, record.parent_id)
        inside = lists.of(record.release_id, parent.id)
        at = inside.index(activity_id)
        below = [] if _is_linked(snapshot, activity_id, inside[at + 1 :]) else inside[at + 1 :]
        del inside[at : at + 1 + len(below)]
        lists.of(record.release_id, activity_id).extend(below)
        for one in below:
            tx.update(Activity, one, parent_id=activity_id)
        siblings = lists.of(parent.release_id, parent.parent_id)
        siblings.insert(siblings.index(parent.id) + 1, activity_id)
        tx.update(Activity, activity_id, parent_id=parent.parent_id)
    lists.write()


def move_by_one(tx: Transaction, snapshot: Snapshot, ids: Collection[str], step: int) -> None:
    """Moves activities one place up (-1) or down (+1) among their siblings.

    At the end of their siblings they stay where they are.
    """
    chosen = uppermost(snapshot, ids)
    lists = Siblings(tx, snapshot)
    for activity_id in chosen if step < 0 else reversed(chosen):
        record = tx.get(Activity, activity_id)
        siblings = lists.of(record.release_id, record.parent_id)
        at = siblings.index(activity_id)
        to = at + step
        if 0 <= to < len(siblings) and siblings[to] not in chosen:
            siblings[at], siblings[to] = siblings[to], siblings[at]
    lists.write()


def move_up(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> None:
    """Moves activities one place up among their siblings; see `move_by_one`."""
    move_by_one(tx, snapshot, ids, -1)


def move_down(tx: Transaction, snapshot: Snapshot, ids: Collection[str]) -> None:
    """Moves activities one place down among their siblings; see `move_by_one`."""
    move_by_one(tx, snapshot, ids, 1)


def _is_linked(snapshot: Snapshot, activity_id: str, others: list[str]) -> bool:
    """Whether an activity is linked with one of others or of their parts."""
    linked = {
        end
        for link in snapshot.records(Link)
        if activity_id in {link.predecessor_id, link.successor_id}
        for end in (link.predecessor_id, link.successor_id)
    }
    return any(part.id in linked for other in others for part in with_parts(snapshot, other))
