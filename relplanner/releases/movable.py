"""What moves when a hand moves activities: of summaries, the parts that the others follow."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from relplanner.errors import InvalidInputError, RuleError
from relplanner.plan.rules import named
from relplanner.releases.family import activity_of, children_of, with_parts
from relplanner.releases.tables import Link
from relplanner.snapshot import Snapshot


def movable(snapshot: Snapshot, ids: Collection[str]) -> list[Any]:
    """What gets a new constraint when these activities are moved.

    Raises:
        InvalidInputError: For a finished activity, or one that isn't there.
        RuleError: For a summary of which everything is finished.
    """
    children = children_of(snapshot)
    found: dict[str, Any] = {}
    for activity_id in ids:
        activity = activity_of(snapshot, activity_id)
        if activity_id not in children:
            refuse_finished(activity)
            found[activity_id] = activity
            continue
        leading = _leading_parts(snapshot, activity_id)
        if not leading:
            raise RuleError(
                f"Everything in {named(activity)} is finished.",
                todo="Clear the actual finish of what is to move.",
            )
        found |= {one.id: one for one in leading}
    return list(found.values())


def _leading_parts(snapshot: Snapshot, summary_id: str) -> list[Any]:
    """The unfinished parts of a summary that wait for no other unfinished part of it.

    And the summaries, itself among them, whose own constraint would hold the parts back; none
    where every part is finished.
    """
    children = children_of(snapshot)
    family = list(with_parts(snapshot, summary_id))
    parents = {one.id: one.parent_id for one in family}
    moving: set[str] = set()
    for one in reversed(family):
        # From below: a summary is unfinished where one of its parts is.
        inside = children.get(one.id)
        unfinished = one.actual_finish_at is None
        if any(part.id in moving for part in inside) if inside else unfinished:
            moving.add(one.id)
    waiting = {
        link.successor_id
        for link in snapshot.records(Link)
        if link.successor_id in moving and link.predecessor_id in moving
    }
    found = []
    for one in family:
        if one.id in children:
            if one.id in moving and one.constraint_kind == "SNET":
                found.append(one)
        elif one.id in moving and not _waits(one.id, waiting, parents, summary_id):
            found.append(one)
    return found


def _waits(
    activity_id: str, waiting: set[str], parents: dict[str, str | None], summary_id: str
) -> bool:
    """Whether an activity, or a summary above it and below the given one, waits."""
    at: str | None = activity_id
    while at is not None and at != summary_id:
        if at in waiting:
            return True
        at = parents[at]
    return False


def refuse_finished(activity: Any) -> None:
    """Stops an edit of what is finished.

    Raises:
        InvalidInputError: For an activity with an actual finish.
    """
    if activity.actual_finish_at is not None:
        raise InvalidInputError(
            f"{named(activity)} is finished.", todo="Clear its actual finish to change it."
        )
