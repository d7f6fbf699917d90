"""Making what a preview shows, as one change that can be undone: `apply_import`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from relplanner.errors import ConflictError, InvalidInputError
from relplanner.exchange.table_import_types import ImportPreview
from relplanner.ids import new_id
from relplanner.plan.changes import ChangeSet
from relplanner.plan.door import Transaction
from relplanner.planner import Plan
from relplanner.progress import Progress, report
from relplanner.releases.pauses import write_rests
from relplanner.releases.tables import Activity, Link, Release
from relplanner.testing.tables import Assignment, Person

_MOST_NAMED = 5
_REPORT_EVERY = 1000


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import has made.

    Attributes:
        release_id: The release that the activities are in.
        activities: How many there are.
        links: How many links.
        people: How many new people.
        change: The change, as listeners got it.
    """

    release_id: str
    activities: int
    links: int
    people: int
    change: ChangeSet


def apply_import(
    plan: Plan,
    preview: ImportPreview,
    *,
    actor: str | None = None,
    reason: str = "",
    progress: Progress | None = None,
) -> ImportSummary:
    """Makes what a preview shows: all of it, as one change (and one backup before), or nothing.

    Args:
        plan: The plan that the preview was made for.
        preview: From `plan_import`.
        actor: Who does it; whoever is logged in when None.
        reason: Why, for the journal.
        progress: Is told how far it is.

    Raises:
        InvalidInputError: When the preview has errors, naming the first of them.
        ConflictError: When the plan has changed since the preview.
        PlannerError: From the door: read-only, a rule that objects, no room on the disk.
        Cancelled: From `progress`.
    """

    def make(tx: Transaction) -> str:
        return _make(tx, preview, progress)

    return carry_out(plan, preview, make, actor=actor, reason=reason)


def carry_out(
    plan: Plan,
    preview: ImportPreview,
    make: Callable[[Transaction], str],
    *,
    actor: str | None,
    reason: str,
) -> ImportSummary:
    """Carries out an import as one change.

    Args:
        plan: The plan that the preview was made for.
        preview: What is going to be made.
        make: Makes it, and gives the id of the release.
        actor: Who does it; whoever is logged in when None.
        reason: Why, for the journal.

    Raises:
        PlannerError: See `apply_import`.
    """
    _refuse_unfit(plan, preview)
    initiator = object()
    heard: list[ChangeSet] = []

    def hear(changes: ChangeSet) -> None:
        if changes.initiator is initiator:
            heard.append(changes)

    stop = plan.listen(hear)
    try:
        with plan.change(
            preview.summary, actor, reason=reason, kind="import", initiator=initiator
        ) as tx:
            release_id = make(tx)
    finally:
        stop()
    return ImportSummary(
        release_id,
        len(preview.rows),
        len(preview.links),
        len(preview.new_people),
        heard[0],
    )


def _refuse_unfit(plan: Plan, preview: ImportPreview) -> None:
    errors = preview.errors
    if errors:
        more = f" And {len(errors) - _MOST_NAMED} more." if len(errors) > _MOST_NAMED else ""
        raise InvalidInputError(
            " ".join(map(str, errors[:_MOST_NAMED])) + more,
            where=str(preview.table.path),
            todo="Nothing was imported.",
        )
    if preview.plan_id != plan.plan_id or preview.head_seq != plan.head[0]:
        raise ConflictError(
            "The plan has changed since the preview of the import was made.",
            where=str(preview.table.path),
            todo="Make the preview again.",
        )


def _make(tx: Transaction, preview: ImportPreview, progress: Progress | None) -> str:
    release_id = preview.release_id
    if release_id is None:
        start_at = dt.datetime.fromisoformat(preview.release_start)
        made = tx.insert(Release(name=preview.release_name, start_at=start_at))
        release_id = made.id
    people = [
        one.person_id or tx.insert(Person(name=one.name)).id for one in preview.people
    ]  # fmt: skip
    make_activities(tx, preview, release_id, people, progress)
    return release_id


def make_activities(
    tx: Transaction,
    preview: ImportPreview,
    release_id: str,
    people: Sequence[str],
    progress: Progress | None,
) -> list[Activity]:
    """Makes the activities of a preview with who works on them, and the links.

    Args:
        tx: The change that it belongs to.
        preview: What is going to be made.
        release_id: The release that the activities go to.
        people: The ids of the people of the preview, in the same order.
        progress: Is told how far it is.

    Returns:
        The activities, with the codes that they got, in the order of the preview.
    """
    made: list[Activity] = []
    ids = [new_id() for _ in preview.rows]
    for done, row in enumerate(preview.rows):
        if done % _REPORT_EVERY == 0:
            report(progress, done, len(preview.rows), "Importing activities")
        activity = Activity(
            id=ids[done],
            release_id=release_id,
            parent_id=None if row.parent is None else ids[row.parent],
            owner_id=None if row.owner is None else people[row.owner],
            **row.values,
        )
        made.append(tx.insert(activity))
        if row.rests:
            write_rests(tx, ids[done], row.rests)
        for one in row.assignments:
            tx.insert(
                Assignment(
                    activity_id=ids[done],
                    person_id=people[one.person],
                    allocation_pct=one.allocation_pct,
                )
            )
    _make_links(tx, preview, ids)
    return made


def _make_links(tx: Transaction, preview: ImportPreview, ids: Sequence[str]) -> None:
    for link in preview.links:
        before = link.predecessor
        tx.insert(
            Link(
                predecessor_id=ids[before] if isinstance(before, int) else before,
                successor_id=ids[link.successor],
                kind=link.kind,
                lag_min=link.lag_min,
                lag_kind=link.lag_kind,
            )
        )
