"""Who works on a copy of an activity."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from relplanner.plan.door import Transaction
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Assignment, Person


def copy_assignments(tx: Transaction, snapshot: Snapshot, copies: Mapping[str, str]) -> None:
    """Assigns the people of activities to copies of these, unless they are no longer active.

    Nobody has confirmed it for the copies yet.

    Args:
        tx: The open change.
        snapshot: The plan before it.
        copies: The ids of the copies by those of the originals.
    """
    people = snapshot.by_id(Person)
    for one in snapshot.records(Assignment):
        if one.activity_id in copies and people[one.person_id].active:
            values = Assignment.values_of_copy(one) | {"activity_id": copies[one.activity_id]}
            tx.insert(Assignment(**values))


def not_assigned_to_copies(snapshot: Snapshot, activity_ids: Collection[str]) -> list[str]:
    """The people who are assigned to activities and wouldn't be to their copies.

    Returns:
        What they are called, each once: `P-3 Mira Weber`.
    """
    working = {
        one.person_id for one in snapshot.records(Assignment) if one.activity_id in activity_ids
    }
    people = snapshot.records(Person)
    return [f"{one.code} {one.name}" for one in people if one.id in working and not one.active]
