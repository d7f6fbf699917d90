"""Editing a register: texts into cells, rows added, copied, moved and deleted.

Everything works inside of a change that the caller opened (`with plan.change(...) as tx`), on the
snapshot from before it. All cells are read before the first one is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.registers.copying import copy_row
from relplanner.registers.defaults import defaults_of, fill_new_row, parent_of_new
from relplanner.registers.drafts import Draft, Drafts, reading_order
from relplanner.registers.formats import ISO_FORMATS, Formats
from relplanner.registers.listing import Listing
from relplanner.registers.placing import (
    record_of,
    room_at,
    scope_columns,
    siblings_of,
    those_below,
    topmost,
)
from relplanner.registers.reading import CellError
from relplanner.registers.shape import Register
from relplanner.registry import REGISTRY
from relplanner.releases.family import with_parts
from relplanner.releases.outlining import duplicate_activities
from relplanner.releases.tables import Activity
from relplanner.snapshot import Snapshot
from relplanner.testing.assigning import not_assigned_to_copies

__all__ = [
    "Cell", "CellError", "delete_rows", "duplicate_rows", "fill_down", "insert_rows",
    "left_out_by_copying", "move_rows", "set_texts",
]  # fmt: skip

Cell = tuple[str, str, str]
"""Row id, field key, text."""


def set_texts(
    tx: Transaction,
    snapshot: Snapshot,
    register: Register,
    cells: Iterable[Cell],
    formats: Formats = ISO_FORMATS,
    *,
    new_people: Iterable[str] = (),
) -> None:
    """Sets cells by their texts, as a person types them.

    A text that is what the cell shows already changes nothing. On an activity, a start sets the
    constraint "start no earlier than", a finish "finish no earlier than"; emptying one makes it
    as soon as possible. A duration is read with its unit; a reference by code, name or both.
    What progress means for others of its columns is written with it, see `releases.actuals`.

    Args:
        tx: The change.
        snapshot: The plan as it is before the change.
        register: What is edited.
        cells: Which cells.
        formats: How dates, numbers, yes and no are written.
        new_people: Names of people whom cells name and who are added first.

    Raises:
        CellError: For a text that can't be taken or a cell that can't be edited.
    """
    drafts = Drafts(snapshot, register, formats)
    drafts.add_people(tx, new_people)
    rows: dict[str, Draft] = {}
    for row_id, key, text in sorted(cells, key=lambda cell: reading_order(cell[1])):
        if row_id not in rows:
            rows[row_id] = drafts.of_row(row_id)
        drafts.take(rows[row_id], key, text)
    for draft in rows.values():
        if not draft.is_empty:
            drafts.write(tx, draft)
    drafts.follow(tx, rows.values())


def insert_rows(
    tx: Transaction,
    snapshot: Snapshot,
    register: Register,
    *,
    parent_id: str = "",
    before_id: str = "",
    count: int = 1,
    names: Sequence[str] = (),
) -> list[str]:
    """Adds new rows with usual values; people fill them in afterwards.

    Args:
        tx: The change.
        snapshot: The plan as it is before the change.
        register: What gets rows.
        parent_id: The release, risk, ... that they belong to; where empty, that of `before_id`,
            or the only one there is.
        before_id: The row before which they are put, under the same summary; last when empty.
        count: How many, where there are no names.
        names: What they are called, one row each.

    Returns:
        Their ids.

    Raises:
        InvalidInputError: Where a parent or something else that they need is missing.
    """
    before = record_of(register, snapshot, before_id) if before_id else None
    scope = _scope_of_new(register, snapshot, parent_id, before)
    total = len(names) or count
    positions = _make_room(tx, register, snapshot, scope, before, total)
    ids = []
    taken: set[str] = set()
    for number in range(total):
        name = names[number] if names else ""
        values = defaults_of(register, snapshot, {**scope}, name, taken)
        if positions:
            values["position"] = positions[number]
        row = tx.insert(register.table(**values))
        ids.append(row.id)
        fill_new_row(tx, register.table, ids[-1])
    return ids


def duplicate_rows(
    tx: Transaction, snapshot: Snapshot, register: Register, ids: Iterable[str]
) -> list[str]:
    """Copies rows, each with its parts, and puts every copy behind its original.

    Activities are copied as `releases.outlining.duplicate_activities` does. What happened to an
    original (progress, ticks, confirmations) is not copied.

    Returns:
        The ids of the copies, without their parts.

    Raises:
        InvalidInputError: For a register whose rows can't be copied.
    """
    if register.table is Activity:
        return duplicate_activities(tx, snapshot, list(ids))
    copies = []
    for row_id in topmost(register, snapshot, ids):
        values: dict[str, Any] = {}
        if register.has_order:
            original = record_of(register, snapshot, row_id)
            scope = {column: getattr(original, column) for column in scope_columns(register)}
            siblings = siblings_of(register, snapshot, scope)
            at = next(place for place, one in enumerate(siblings) if one.id == row_id) + 1
            (values["position"],), moved = room_at(siblings, at, 1)
            _put(tx, register, moved)
        copies.append(copy_row(tx, snapshot, register, row_id, values))
    return copies


def left_out_by_copying(snapshot: Snapshot, register: Register, ids: Iterable[str]) -> list[str]:
    """Who is assigned to one of some rows and would not be to its copy: `P-3 Mira Weber`."""
    if register.table is not Activity:
        return []
    copied = {part.id for row_id in ids for part in with_parts(snapshot, row_id)}
    return not_assigned_to_copies(snapshot, copied)


def delete_rows(
    tx: Transaction, snapshot: Snapshot, register: Register, ids: Iterable[str]
) -> None:
    """Deletes rows with all that is under them and belongs to them.

    Raises:
        RuleError: When something that refers to one of them stands in the way.
    """
    for row_id in topmost(register, snapshot, ids):
        tx.delete(register.table, row_id)


def move_rows(
    tx: Transaction,
    snapshot: Snapshot,
    register: Register,
    ids: Iterable[str],
    before_id: str,
) -> None:
    """Puts rows before another one, and under its summary; with an empty id, behind all others.

    Raises:
        InvalidInputError: For a register without an order, or a row that would be put under
            itself.
    """
    if not register.has_order:
        raise InvalidInputError(
            f"The rows of this table have no order of their own ({register.noun}).",
            todo="Sort the table by one of its columns.",
        )
    chosen = topmost(register, snapshot, ids)
    if not chosen:
        return
    target = record_of(register, snapshot, before_id or chosen[-1])
    scope = {column: getattr(target, column) for column in scope_columns(register)}
    if register.is_outline and not before_id:
        scope["parent_id"] = None
    moved_ids = set(chosen)
    below = those_below(register, snapshot, chosen)
    under = {*moved_ids, *(one.id for rows in below.values() for one in rows)}
    if scope.get("parent_id") in under:
        raise InvalidInputError(
            f"{REGISTRY.of(register.table).title_of(target._asdict())} is under one of the rows "
            "to move.",
            todo="Move them before another row.",
        )
    others = [one for one in siblings_of(register, snapshot, scope) if one.id not in moved_ids]
    following = _following(register, snapshot, scope, before_id, moved_ids)
    at = next((place for place, one in enumerate(others) if one.id == following), len(others))
    positions, moved = room_at(others, at, len(chosen))
    _put(tx, register, moved)
    for row_id, position in zip(chosen, positions, strict=True):
        for one in below[row_id]:
            tx.update(register.table, one.id, **{register.parent: scope[register.parent]})
        tx.update(register.table, row_id, position=position, **scope)


def fill_down(
    tx: Transaction,
    snapshot: Snapshot,
    listing: Listing,
    rows: Sequence[int],
    fields: Sequence[int],
    formats: Formats = ISO_FORMATS,
) -> None:
    """Writes the texts of the first of some rows into the others.

    Raises:
        CellError: For a cell that can't take it.
    """
    cells = [
        (listing.ids[row], listing.register.fields[field].key, listing.text(rows[0], field))
        for row in rows[1:]
        for field in fields
    ]
    set_texts(tx, snapshot, listing.register, cells, formats)


# -- internals ---------------------------------------------------------------------------------


def _scope_of_new(
    register: Register, snapshot: Snapshot, parent_id: str, before: Any
) -> dict[str, Any]:
    if before is not None:
        return {column: getattr(before, column) for column in scope_columns(register)}
    scope: dict[str, Any] = {"parent_id": None} if register.is_outline else {}
    if register.parent:
        scope[register.parent] = parent_of_new(register, snapshot, parent_id)
    return scope


def _make_room(
    tx: Transaction,
    register: Register,
    snapshot: Snapshot,
    scope: dict[str, Any],
    before: Any,
    count: int,
) -> list[int]:
    """Positions before a row; none where the door puts new rows last."""
    if before is None or not register.has_order:
        return []
    siblings = siblings_of(register, snapshot, scope)
    at = next(place for place, one in enumerate(siblings) if one.id == before.id)
    positions, moved = room_at(siblings, at, count)
    _put(tx, register, moved)
    return positions


def _following(
    register: Register,
    snapshot: Snapshot,
    scope: dict[str, Any],
    before_id: str,
    chosen: set[str],
) -> str:
    """The first sibling from `before_id` on that stays where it is; empty for none."""
    ids = [one.id for one in siblings_of(register, snapshot, scope)]
    if before_id not in ids:
        return ""
    return next((one for one in ids[ids.index(before_id) :] if one not in chosen), "")


def _put(tx: Transaction, register: Register, positions: dict[str, int]) -> None:
    for row_id, position in positions.items():
        tx.update(register.table, row_id, position=position)
