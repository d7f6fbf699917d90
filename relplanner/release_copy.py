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
from relplanner.releases.tables import Activity, ExternalDependency, Link, Release, ReleaseSystem
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Assignment

# What is copied, owners before what belongs to them, and what a copy begins with.
_COPIED: tuple[tuple[type[PlanRow], str, dict[str, Any]], ...] = (
    (ReleaseSystem, "release_id", {"version": ""}),
    (Activity, "release_id", {
        "percent_complete": 0, "actual_start_at": None, "actual_finish_at": None, "source_id": "",
    }),
    (Assignment, "activity_id", {"confirmation": "not asked", "confirmed_at": None}),
    (ExternalDependency, "release_id", {"state": "open", "format_agreed": False}),
    (Risk, "release_id", {"state": "open"}),
    (RiskAction, "risk_id", {"state": "open"}),
    (RollbackPlan, "release_id", {"state": "draft", "rehearsed_on": None}),
    (RollbackStep, "rollback_plan_id", {}),
    (Checklist, "release_id", {}),
    (ChecklistItem, "checklist_id", {
        "state": "open", "reason": "", "done_by": "", "done_at": None,
    }),
)  # fmt: skip
_OWN = ("id", "code", "position")


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
    signed; scope, version and evidence stay with the original.

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
    values = _values(original, Release, shift, zone) | {
        "name": name, "version": "", "state": "draft", "start_at": start,
    }  # fmt: skip
    ids = {release_id: tx.insert(Release(**values)).id}
    for table, owner, fresh in _COPIED:
        chosen = [one for one in snapshot.records(table) if getattr(one, owner) in ids]
        # Ids first: a summary may come after its parts.
        ids |= {one.id: new_id() for one in chosen}
        for one in chosen:
            values = _values(one, table, shift, zone) | fresh
            for column, spec in REGISTRY.of(table).references.items():
                if spec.table != "person":
                    values[column] = ids.get(values[column], values[column])
            tx.insert(table(**values, id=ids[one.id]))
    for link in snapshot.records(Link):
        if link.predecessor_id in ids and link.successor_id in ids:
            tx.insert(
                Link(
                    predecessor_id=ids[link.predecessor_id], successor_id=ids[link.successor_id],
                    kind=link.kind, lag_min=link.lag_min, lag_kind=link.lag_kind,
                )
            )  # fmt: skip
    return ids[release_id]


def _values(
    record: Any, table: type[PlanRow], shift: dt.timedelta, zone: dt.tzinfo
) -> dict[str, Any]:
    """The columns of a record, with its days moved; nine o'clock stays nine o'clock in the zone."""
    values: dict[str, Any] = {}
    for column, spec in REGISTRY.of(table).columns.items():
        if column in _OWN:
            continue
        value = spec.from_stored(getattr(record, column))
        if value is not None and spec.kind == "day":
            value += shift
        elif value is not None and spec.kind == "instant":
            value = (value.astimezone(zone) + shift).astimezone(dt.UTC)
        values[column] = value
    return values
