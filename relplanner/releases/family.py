"""Which activities are inside of which, as a snapshot has it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.releases.tables import Activity
from relplanner.snapshot import Snapshot

Children = dict[str, list[Any]]

_KEY = "activities by their summary"


def activity_of(snapshot: Snapshot, activity_id: str) -> Any:
    """The record of an activity.

    Raises:
        InvalidInputError: When it isn't in the plan, or no longer.
    """
    record = snapshot.by_id(Activity).get(activity_id)
    if record is None:
        raise InvalidInputError("This activity is not in the plan any more.", todo="Look again.")
    return record


def children_of(snapshot: Snapshot) -> Children:
    """The activities directly under each summary, by the summary's id, in order."""
    known: Children | None = snapshot.derived.get(_KEY)
    if known is None:
        known = {}
        for one in snapshot.records(Activity):
            if one.parent_id is not None:
                known.setdefault(one.parent_id, []).append(one)
        snapshot.derived[_KEY] = known
    return known


def with_parts(snapshot: Snapshot, activity_id: str) -> Iterator[Any]:
    """An activity and all that is inside of it, summaries before their parts."""
    children = children_of(snapshot)
    pending = [activity_of(snapshot, activity_id)]
    while pending:
        record = pending.pop()
        yield record
        pending += reversed(children.get(record.id, []))


def summaries_of(snapshot: Snapshot, activity: Any) -> Iterator[Any]:
    """The summaries that an activity is inside of, the nearest first."""
    records = snapshot.by_id(Activity)
    while activity.parent_id is not None:
        activity = records[activity.parent_id]
        yield activity


def uppermost(snapshot: Snapshot, ids: Collection[str]) -> list[str]:
    """The chosen activities that aren't inside of another chosen one, in outline order."""
    wanted = set(ids)
    found = {
        activity_id
        for activity_id in wanted
        if all(
            above.id not in wanted
            for above in summaries_of(snapshot, activity_of(snapshot, activity_id))
        )
    }
    if len(found) < 2:
        return list(found)
    return [record.id for record, _ in snapshot.outline() if record.id in found]
