"""Blocks of texts from the clipboard, written over the rows of a register and into new ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.ids import new_id
from relplanner.plan.door import Transaction
from relplanner.registers.defaults import defaults_of, fill_new_row, parent_of_new
from relplanner.registers.drafts import Draft, Drafts, reading_order
from relplanner.registers.formats import ISO_FORMATS, Formats
from relplanner.registers.listing import Listing
from relplanner.registers.reading import CellError
from relplanner.registers.references import titles_of
from relplanner.registers.shape import Register
from relplanner.snapshot import Snapshot


def paste(  # noqa: PLR0913 - what a table knows where a block is dropped
    tx: Transaction,
    snapshot: Snapshot,
    listing: Listing,
    row: int,
    field: int,
    visible: Sequence[int],
    block: list[list[str]],
    *,
    parent_id: str = "",
    formats: Formats = ISO_FORMATS,
    new_people: Iterable[str] = (),
) -> list[str]:
    """Writes a block of texts from one cell on, over the visible fields; one change.

    Rows past the end are new rows, blank ones are left out. A cell that can't be edited is
    passed over where its text is what is there, and in new rows. Predecessors may name rows of
    the same block, by the name or the code that stands there; those come before rows of the plan.

    Args:
        tx: The change.
        snapshot: The plan as it is before the change.
        listing: What the table shows.
        row: The row of the first cell; `len(listing)` for new rows only.
        field: The place of its field in the register.
        visible: The places of the visible fields, in the order of the table.
        block: The texts; rows may be of different lengths.
        parent_id: The release, risk, ... of new rows.
        formats: How dates, numbers, yes and no are written.
        new_people: Names of people whom cells name and who are added first.

    Returns:
        The ids of the rows that were written to, in the order of the block.

    Raises:
        CellError: For a text that can't be taken, naming the cell.
        InvalidInputError: When the block is wider than the table from that cell on.
    """
    register = listing.register
    keys = _keys_from(register, field, visible, block)
    drafts = Drafts(snapshot, register, formats)
    drafts.add_people(tx, new_people)
    rows = _rows_of(drafts, listing, row, keys, block)
    _read(drafts, register, rows, parent_id)
    taken: set[str] = set()
    new = [draft for draft, _ in rows if draft.is_new]
    for draft in new:
        _insert(tx, snapshot, register, drafts, draft, parent_id, taken)
    for draft, _ in rows:
        if not draft.is_new and not draft.is_empty:
            drafts.write(tx, draft)
    # A link may name a row that comes further down, so all rows are there first.
    for draft in new:
        drafts.link(tx, draft)
    drafts.follow(tx, [draft for draft, _ in rows])
    return [draft.row_id for draft, _ in rows]


def replace_rows(
    tx: Transaction,
    snapshot: Snapshot,
    register: Register,
    parent_id: str,
    rows: Iterable[tuple[str, dict[str, str]]],
    formats: Formats = ISO_FORMATS,
    *,
    new_people: Iterable[str] = (),
) -> None:
    """Makes what belongs to a parent what a person has written: rows go, change and come.

    Args:
        tx: The change.
        snapshot: The plan as it is before the change.
        register: What the rows are of; it has a parent.
        parent_id: To what they belong.
        rows: The id of each row, empty for a new one, and its texts by field. Rows of the parent
            that aren't among them are deleted.
        formats: How dates, numbers, yes and no are written.
        new_people: Names of people whom cells name and who are added first.

    Raises:
        CellError: For a text that can't be taken, naming the cell.
    """
    drafts = Drafts(snapshot, register, formats)
    drafts.add_people(tx, new_people)
    wanted = list(rows)
    kept = {row_id for row_id, _ in wanted}
    for record in snapshot.records(register.table):
        if getattr(record, register.parent) == parent_id and record.id not in kept:
            tx.delete(register.table, record.id)
    taken: set[str] = set()
    for row_id, cells in wanted:
        draft = (
            drafts.of_row(row_id)
            if row_id
            else Draft(new_id(), None, f"New {register.noun}", is_new=True)
        )
        for key, text in cells.items():
            _take(drafts, register, draft, key, text, parent_id)
        if draft.is_new:
            _insert(tx, snapshot, register, drafts, draft, parent_id, taken)
        elif not draft.is_empty:
            drafts.write(tx, draft)


def read_cell_of_new(
    snapshot: Snapshot,
    register: Register,
    key: str,
    text: str,
    *,
    parent_id: str = "",
    formats: Formats = ISO_FORMATS,
) -> str:
    """A cell of a row that isn't there yet, as it will be shown; nothing is written.

    Raises:
        CellError: For a text that can't be taken.
    """
    draft = Draft(new_id(), None, f"New {register.noun}", is_new=True)
    Drafts(snapshot, register, formats).take(draft, key, text, parent_id)
    if register.field(key).kind != "reference":
        return text
    return titles_of(snapshot, register.columns[key].table)[str(draft.values[key])]


# -- internals ---------------------------------------------------------------------------------

_Cells = dict[str, str]


def _keys_from(
    register: Register, field: int, visible: Sequence[int], block: list[list[str]]
) -> list[str]:
    from_there = list(visible)[list(visible).index(field) :]
    widths = [
        max((place + 1 for place, text in enumerate(texts) if text.strip()), default=0)
        for texts in block
    ]
    width = max(widths, default=0)
    if width > len(from_there):
        raise InvalidInputError(
            f"The clipboard has {width} columns, but there are only {len(from_there)} from "
            f"{register.fields[field].label} on.",
            todo="Begin further left, or show more columns.",
        )
    return [register.fields[place].key for place in from_there]


def _rows_of(
    drafts: Drafts, listing: Listing, row: int, keys: Sequence[str], block: list[list[str]]
) -> list[tuple[Draft, _Cells]]:
    """A draft for each row of the block, with its texts by field."""
    rows = []
    for number, texts in enumerate(block):
        cells = dict(zip(keys, texts, strict=False))
        at = row + number
        if at < len(listing):
            rows.append((drafts.of_row(listing.ids[at]), cells))
        elif any(text.strip() for text in texts):
            where = f"Row {number + 1} of what was pasted"
            rows.append((Draft(new_id(), None, where, is_new=True), cells))
    return rows


def _read(
    drafts: Drafts, register: Register, rows: Iterable[tuple[Draft, _Cells]], parent_id: str
) -> None:
    """Reads all cells; those that may name other rows of the block once these have names."""
    naming = [one.key for one in register.fields if one.kind == "predecessors"]
    for draft, cells in rows:
        for key in sorted(cells, key=reading_order):
            if key not in naming:
                _take(drafts, register, draft, key, cells[key], parent_id)
    if naming and any(cells.get(key, "").strip() for _, cells in rows for key in naming):
        drafts.announce({
            draft.row_id: [cells.get("code", ""), cells.get("name", "")]
            for draft, cells in rows
            if draft.is_new
        })  # fmt: skip
        for draft, cells in rows:
            for key in naming:
                if key in cells:
                    _take(drafts, register, draft, key, cells[key], parent_id)


def _take(
    drafts: Drafts, register: Register, draft: Draft, key: str, text: str, parent_id: str
) -> None:
    if not draft.is_new:
        drafts.take(draft, key, text)
    elif register.field(key).editable and text.strip():
        drafts.take(draft, key, text, parent_id)


def _insert(
    tx: Transaction,
    snapshot: Snapshot,
    register: Register,
    drafts: Drafts,
    draft: Draft,
    parent_id: str,
    taken: set[str],
) -> None:
    scope: dict[str, Any] = {}
    if register.parent and register.parent not in draft.values:
        scope[register.parent] = parent_of_new(register, snapshot, parent_id)
    try:
        values = defaults_of(register, snapshot, {**scope, **draft.values}, "", taken)
    except InvalidInputError as error:
        raise CellError(error.what, where=draft.where, todo=error.todo) from None
    drafts.insert(tx, draft, {**values, **scope})
    fill_new_row(tx, register.table, draft.row_id)
