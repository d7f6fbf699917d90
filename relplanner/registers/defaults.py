"""What a new row begins with."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.plan.columns import ColumnSpec
from relplanner.plan.door import Transaction
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, WorkingShift
from relplanner.registers.drafts import missing_parent
from relplanner.registers.listing import parent_table
from relplanner.registers.shape import Register
from relplanner.releases.starting import start_of_new
from relplanner.releases.tables import Activity, Release
from relplanner.snapshot import Snapshot

_DAY_STARTS_MIN, _DAY_ENDS_MIN = 9 * 60, 17 * 60
_MONDAY, _FRIDAY = 1, 5
_FIRST_DAY, _LAST_DAY = "first_day", "last_day"


def needed_of_new(
    register: Register, snapshot: Snapshot, parent_id: str, given: Collection[str] = ()
) -> list[str]:
    """The keys of the fields that a new row still needs before it can be written, in their order.

    Nothing is invented that a person would have to look for and put right: what it is called, what
    it refers to, on which day it is. A period is of one day until its last one is given.

    Args:
        register: What gets a row.
        snapshot: The plan.
        parent_id: The release, risk, ... that it belongs to; where empty, the only one there is.
        given: The keys of the fields that have a text.
    """
    known = set(given)
    if register.parent and (parent_id or len(snapshot.records(parent_table(register))) == 1):
        known.add(register.parent)
    if _FIRST_DAY in known:
        known.add(_LAST_DAY)
    return [
        field.key
        for field in register.fields
        if field.key not in known
        and field.key in register.columns
        and register.table.COLUMNS[field.key].is_required
        and (
            register.columns[field.key].kind == "text" or _only_a_person_knows(register, field.key)
        )
    ]


def can_begin_empty(register: Register, snapshot: Snapshot, parent_id: str) -> bool:
    """Whether a new row can be there with nothing but a usual name."""
    needed = needed_of_new(register, snapshot, parent_id)
    return all(register.columns[key].kind == "text" for key in needed)


def needs(register: Register, spec: ColumnSpec) -> InvalidInputError:
    """What to say where a new row lacks something that only a person knows."""
    return InvalidInputError(
        f"A new {register.noun} needs a value for {spec.label}.", todo=f"Write its {spec.label}."
    )


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
        InvalidInputError: For something that it needs and that nobody but a person can know:
            what it refers to, on which day it is.
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
        elif column == _LAST_DAY and _FIRST_DAY in found:
            found[column] = found[_FIRST_DAY]
        elif _only_a_person_knows(register, column):
            raise needs(register, spec)
        else:
            found[column] = start_of_new(snapshot)
    return found


def _only_a_person_knows(register: Register, column: str) -> bool:
    """Whether nothing usual can stand there: what it refers to, its day, from when to when."""
    kind = register.columns[column].kind
    return kind in {"ref", "day"} or (kind == "instant" and register.table is not Release)


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
