"""What a new row begins with."""

from __future__ import annotations

import datetime as dt
from typing import Any

from relplanner.calendars.zones import zone_info
from relplanner.errors import InvalidInputError
from relplanner.plan.columns import ColumnSpec
from relplanner.plan.door import Transaction
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, WorkingShift
from relplanner.registers.drafts import missing_parent
from relplanner.registers.listing import parent_table
from relplanner.registers.shape import Register
from relplanner.registry import REGISTRY
from relplanner.releases.tables import Activity
from relplanner.snapshot import Snapshot

_DAY_STARTS_MIN, _DAY_ENDS_MIN = 9 * 60, 17 * 60
_MONDAY, _FRIDAY = 1, 5


def parent_of_new(register: Register, snapshot: Snapshot, parent_id: str) -> str:
    """The parent of a new row: the one named, else the only one there is.

    Raises:
        InvalidInputError: When none is named and there are several, or none at all.
    """
    if parent_id:
        return parent_id
    parents = snapshot.records(parent_table(register))
    if len(parents) != 1:
        raise missing_parent(register)
    return str(parents[0].id)


def defaults_of(
    register: Register, snapshot: Snapshot, known: dict[str, Any], name: str, taken: set[str]
) -> dict[str, Any]:
    """The columns that a new row must have: those known, the others with usual values.

    Args:
        register: What gets a row.
        snapshot: The plan.
        known: Columns that are given.
        name: What the row is called; "New activity" when empty.
        taken: References that new rows of the same edit use already; gets this one's.

    Raises:
        InvalidInputError: Where there is nothing that it could refer to.
    """
    found = dict(known)
    if register.table is Activity:
        found.setdefault("duration_min", snapshot.plan.minutes_per_day)
    for column, spec in register.columns.items():
        declared = register.table.COLUMNS[column]
        if column in found or not declared.is_required:
            continue
        if spec.kind == "text":
            found[column] = name or _new_name(register, snapshot, column, spec, taken)
        elif spec.kind == "ref":
            found[column] = _free_reference(register, snapshot, column, spec, found, taken)
        elif spec.kind == "day":
            found[column] = dt.datetime.now(zone_info(snapshot.zone)).date()
        else:
            found[column] = _start(register, snapshot)
    return found


def fill_new_row(tx: Transaction, table: type[PlanRow], row_id: str) -> None:
    """Gives a new row the parts that it can't be without: a calendar its working week."""
    if table is Calendar:
        for weekday in range(_MONDAY, _FRIDAY + 1):
            tx.insert(
                WorkingShift(
                    calendar_id=row_id, weekday=weekday,
                    start_min=_DAY_STARTS_MIN, finish_min=_DAY_ENDS_MIN,
                )
            )  # fmt: skip


def _new_name(
    register: Register, snapshot: Snapshot, column: str, spec: ColumnSpec, taken: set[str]
) -> str:
    plain = f"New {register.noun}"
    if not spec.unique:
        return plain
    used = {getattr(one, column) for one in snapshot.records(register.table)} | taken
    number, found = 1, plain
    while found in used:
        number += 1
        found = f"{plain} {number}"
    taken.add(found)
    return found


def _free_reference(
    register: Register,
    snapshot: Snapshot,
    column: str,
    spec: ColumnSpec,
    known: dict[str, Any],
    taken: set[str],
) -> str:
    """The first row that can be referred to without repeating what must be unique."""
    used = set(taken)
    for unique in register.table.UNIQUE:
        others = [one for one in unique if one in known]
        used |= {
            getattr(one, column)
            for one in snapshot.records(register.table)
            if column in unique and all(getattr(one, other) == known[other] for other in others)
        }
    info = REGISTRY.tables[spec.table]
    for one in snapshot.records(info.row_class):
        if one.id not in used:
            taken.add(one.id)
            return str(one.id)
    raise InvalidInputError(
        f"There is no further {info.noun} for a new {register.noun}.",
        todo=f"Add the {info.noun} first.",
    )


def _start(register: Register, snapshot: Snapshot) -> object:
    """Where the newest row starts, else this morning."""
    rows = snapshot.records(register.table)
    if rows:
        return max(one.start_at for one in rows)
    today = dt.datetime.now(zone_info(snapshot.zone))
    return today.replace(hour=_DAY_STARTS_MIN // 60, minute=0, second=0, microsecond=0)
