"""Selecting many rows of a table at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QItemSelection


def rows_as_selection(
    model: QAbstractItemModel, rows: Iterable[int], first_column: int, last_column: int
) -> QItemSelection:
    """These rows from column to column; neighbours are one range, so that thousands stay quick."""
    found, wanted = QItemSelection(), set(rows)
    begins = sorted(row for row in wanted if row - 1 not in wanted)
    ends = sorted(row for row in wanted if row + 1 not in wanted)
    for begin, end in zip(begins, ends, strict=True):
        found.select(model.index(begin, first_column), model.index(end, last_column))
    return found
