"""Copies of rows with their parts."""

from __future__ import annotations

from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.registers.shape import Register
from relplanner.releases.tables import Release
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.snapshot import Snapshot

_PARTS: dict[type[PlanRow], tuple[tuple[type[PlanRow], str], ...]] = {
    Risk: ((RiskAction, "risk_id"),),
    RollbackPlan: ((RollbackStep, "rollback_plan_id"),),
    Checklist: ((ChecklistItem, "checklist_id"),),
    Calendar: ((WorkingShift, "calendar_id"), (CalendarException, "calendar_id")),
}
_MARK = " (copy)"


def copy_row(
    tx: Transaction, snapshot: Snapshot, register: Register, row_id: str, values: dict[str, Any]
) -> str:
    """Copies a row with its parts; for activities see `releases.outlining`.

    Args:
        tx: The change.
        snapshot: The plan as it is before the change.
        register: What is copied.
        row_id: The original.
        values: Columns that the copy has instead of the original's.

    Returns:
        The id of the copy.

    Raises:
        InvalidInputError: For a release, which is copied with all its parts elsewhere.
    """
    table = register.table
    if table is Release:
        raise InvalidInputError(
            "A release is not copied as a row, because so much belongs to it.",
            todo="Use 'Copy release'.",
        )
    original = snapshot.by_id(table)[row_id]
    first = dict(values)
    name = getattr(original, "name", None)
    if name is not None:
        longest = register.columns["name"].max_length - len(_MARK)
        first["name"] = name[:longest] + _MARK
    copy_id = _copy(tx, table, original, first)
    for part, column in _PARTS.get(table, ()):
        for one in snapshot.records(part):
            if getattr(one, column) == row_id:
                _copy(tx, part, one, {column: copy_id})
    return copy_id


def _copy(tx: Transaction, table: type[PlanRow], original: Any, values: dict[str, Any]) -> str:
    return tx.insert(table(**table.values_of_copy(original) | values)).id
