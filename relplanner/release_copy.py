"""A new release like another one: the next of its kind, with nothing done yet."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

from relplanner.calendars import parse_instant, to_datetime
from relplanner.ids import new_id
from relplanner.plan.door import Transaction
from relplanner.plan.rows import PlanRow
from relplanner.registry import REGISTRY
from relplanner.releases.outlining import copy_links
from relplanner.releases.tables import Activity, ExternalDependency, Pause, Release, ReleaseSystem
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.snapshot import Snapshot
from relplanner.testing.assigning import copy_assignments, not_assigned_to_copies

# What is copied: owners before what belongs to them, by the column that says to whom.
_COPIED: tuple[tuple[type[PlanRow], str], ...] = (
    (ReleaseSystem, "release_id"),
    (Activity, "release_id"),
    (Pause, "activity_id"),
    (ExternalDependency, "release_id"),
    (Risk, "release_id"),
    (RiskAction, "risk_id"),
    (RollbackPlan, "release_id"),
    (RollbackStep, "rollback_plan_id"),
    (Checklist, "release_id"),
    (ChecklistItem, "checklist_id"),
)


def copy_release(
    tx: Transaction,
    snapshot: Snapshot,
    release_id: str,
    *,
    name: str,
    start: dt.datetime,
) -> str:
    """Makes a new release with the activities, links, risks, checklists and rollback of another.

    Dates that somebody has set (constraints, deadlines, due days) move by as many days as the
    release's start does, and keep their time of day. Nothing in the copy is done, confirmed or
    signed; scope, version and evidence stay with the original, and so does who is assigned but no
    longer active.

    Args:
        tx: The open change.
        snapshot: The plan.
        release_id: The original.
        name: What the new release is called.
        start: When it starts, aware.

    Returns:
        The id of the new release.
    """
    original = snapshot.by_id(Release)[release_id]
    zone = zoneinfo.ZoneInfo(snapshot.zone)
    before = to_datetime(parse_instant(original.start_at), snapshot.zone)
    shift = start.astimezone(zone).date() - before.date()
    values = _values(original, Release, shift, zone) | {"name": name, "start_at": start}
    ids = {release_id: tx.insert(Release(**values)).id}
    for table, owner in _COPIED:
        chosen = [one for one in snapshot.records(table) if getattr(one, owner) in ids]
        # Ids first: a summary may come after its parts.
        ids |= {one.id: new_id() for one in chosen}
        for one in chosen:
            values = _values(one, table, shift, zone)
            for column, spec in REGISTRY.of(table).references.items():
                if spec.table != "person":
                    values[column] = ids.get(values[column], values[column])
            tx.insert(table(**values, id=ids[one.id]))
    copy_assignments(tx, snapshot, ids)
    copy_links(tx, snapshot, ids)
    return ids[release_id]


def left_out_of_copy(snapshot: Snapshot, release_id: str) -> list[str]:
    """Who is assigned in a release and would not be in its copy, see `testing.assigning`."""
    activities = {one.id for one in snapshot.records(Activity) if one.release_id == release_id}
    return not_assigned_to_copies(snapshot, activities)


def _values(
    record: Any, table: type[PlanRow], shift: dt.timedelta, zone: dt.tzinfo
) -> dict[str, Any]:
    """The columns of a copy, its days moved; nine o'clock stays nine o'clock in the zone."""
    values = table.values_of_copy(record)
    for column, value in values.items():
        kind = table.COLUMNS[column].spec.kind
        if value is not None and kind == "day":
            values[column] = value + shift
        elif value is not None and kind == "instant":
            values[column] = (value.astimezone(zone) + shift).astimezone(dt.UTC)
    return values
