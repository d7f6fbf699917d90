"""Columns that are set aside: what planners compute, and bars that are drawn in cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relplanner.exchange.table_import_columns import Column, normal_header
from relplanner.exchange.table_import_types import Table, cell_text, column_letter, shown

_FLOAT = {
    "total float", "total float, days", "total float (min)", "total slack", "free float",
    "free float (min)", "free slack",
}  # fmt: skip
# Beside float they are computed too; elsewhere somebody may mean something by them.
_BESIDE_FLOAT = {"critical", "late", "late start", "late finish"}


def computed_columns(table: Table, columns: Sequence[Column]) -> list[int]:
    """The places of the columns that hold what follows from others."""
    headers = {
        place: normal_header(header)
        for place, header in enumerate(table.columns)
        if place not in {column.place for column in columns}
    }
    if _FLOAT.isdisjoint(headers.values()):
        return []
    return [place for place, one in headers.items() if one in _FLOAT | _BESIDE_FLOAT]


def drawn_columns(table: Table, columns: Sequence[Column]) -> list[int]:
    """The places of columns of a day, a week or a month in which there are signs, and no words."""
    known = {column.place for column in columns}
    return [
        place
        for place, header in enumerate(table.columns)
        if place not in known and header and not any(map(str.isalpha, header))
        and _is_drawn(table, place)
    ]  # fmt: skip


def _is_drawn(table: Table, place: int) -> bool:
    cells = (row.cells[place] for row in table.rows if place < len(row.cells))
    written = "".join(cell_text(one) for one in cells if one is not None).strip()
    return bool(written) and not any(map(str.isalnum, written))


def aside_notices(table: Table, columns: Sequence[Column]) -> Iterator[str]:
    """What was set aside, and why."""
    computed, drawn = computed_columns(table, columns), drawn_columns(table, columns)
    if computed:
        named = ", ".join(f"{column_letter(k)} ({shown(table.columns[k])})" for k in computed)
        yield f"Left out, because a planner computes it: columns {named}."
    if drawn:
        first, last = column_letter(drawn[0]), column_letter(drawn[-1])
        yield f"Left out, because bars are drawn in it: columns {first} to {last}."
