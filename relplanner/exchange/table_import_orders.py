"""Deciding, column by column, whether dates in figures are day first or month first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_columns import Column
from relplanner.exchange.table_import_dates import (
    AmbiguousDateError,
    DateOrder,
    order_shown_by,
    read_date,
)
from relplanner.exchange.table_import_types import Complaints, Table, column_letter, shown

DATE_FIELDS = (
    "start", "finish", "when", "deadline", "constraint_at", "actual_start", "actual_finish",
)  # fmt: skip
_CHOOSE = "Say which: date order dmy (day first) or mdy (month first)."
_NAMES = {"dmy": "day first", "mdy": "month first"}


class _Evidence(NamedTuple):
    """What the values of one column show.

    Attributes:
        rows: The first row that can only be in this order, and its text.
        unclear: The first row that can be both, and its text.
    """

    rows: dict[DateOrder, tuple[int, str]]
    unclear: tuple[int, str] | None


def decide_orders(
    table: Table,
    columns: Sequence[Column],
    date_order: DateOrder | None,
    complaints: Complaints,
    notices: list[str],
) -> dict[int, DateOrder | None]:
    """The order of the figures of every date column, by its place.

    What the person says goes first, then the header, the column's own values, those of the other
    columns. A column that stays unclear gets one problem of its own.
    """
    dated = [column for column in columns if column.field in DATE_FIELDS]
    evidence = {column.place: _evidence_of(table, column.place) for column in dated}
    shown_anywhere = {order for one in evidence.values() for order in one.rows}
    orders: dict[int, DateOrder | None] = {}
    for column in dated:
        found = evidence[column.place]
        said: DateOrder | None = date_order or (
            "dmy" if column.date_order == "dmy" else "mdy" if column.date_order == "mdy" else None
        )
        own = list(found.rows)
        if said or not found.unclear:
            orders[column.place] = said
        elif len(own) == 1 or (not own and len(shown_anywhere) == 1):
            order = own[0] if own else next(iter(shown_anywhere))
            orders[column.place] = order
            notices.append(_reason(table, column.place, order, evidence))
        else:
            orders[column.place] = None
            _complain(column.place, found, complaints)
    return orders


def _evidence_of(table: Table, place: int) -> _Evidence:
    rows: dict[DateOrder, tuple[int, str]] = {}
    unclear: tuple[int, str] | None = None
    for row in table.rows:
        cell = row.cells[place] if place < len(row.cells) else None
        if not isinstance(cell, str) or not ("/" in cell or "-" in cell):
            continue
        try:
            order = order_shown_by(cell)
            if order:
                rows.setdefault(order, (row.number, cell))
            elif unclear is None:
                read_date(cell)
        except AmbiguousDateError:
            unclear = (row.number, cell)
        except InvalidInputError:
            continue  # the row itself is going to be complained about
    return _Evidence(rows, unclear)


def _reason(table: Table, place: int, order: DateOrder, evidence: dict[int, _Evidence]) -> str:
    home = place if order in evidence[place].rows else next(
        other for other, one in evidence.items() if order in one.rows
    )  # fmt: skip
    row, text = evidence[home].rows[order]
    return (
        f"Dates in figures in column {column_letter(place)} ({shown(table.columns[place])}) are "
        f"read {_NAMES[order]}: row {row} has “{shown(text)}” in column {column_letter(home)}."
    )


def _complain(place: int, found: _Evidence, complaints: Complaints) -> None:
    row, text = found.unclear or (None, "")
    if found.rows:
        places = " and ".join(
            f"row {number} is {_NAMES[order]} (“{shown(value)}”)"
            for order, (number, value) in found.rows.items()
        )
        what = f"The column mixes orders of day and month: {places}."
    else:
        what = f"“{shown(text)}” can be day first or month first, and no other value settles it."
    complaints.add("error", what, row=row, column=place, value=text, todo=_CHOOSE)
