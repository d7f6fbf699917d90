"""The next short code and the next position of a table's rows."""

from __future__ import annotations

import sqlite3

from relplanner.plan.rows import TableInfo

POSITION_STEP = 1024


class Numbering:
    """Gives out codes and positions; derived from the file, so nothing of it is stored.

    A code is never given twice in a plan, not even after its row was deleted: the journal
    remembers deleted rows.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._codes: dict[str, int] = {}
        self._positions: dict[str, int] = {}

    def next_code(self, info: TableInfo) -> str:
        """The next free code of a table, such as `A-105`."""
        prefix = info.row_class.CODE_PREFIX
        if info.name not in self._codes:
            self._codes[info.name] = self._highest_code(info, prefix)
        self._codes[info.name] += 1
        return f"{prefix}-{self._codes[info.name]}"

    def next_position(self, info: TableInfo) -> int:
        """A position behind every row of the table."""
        if info.name not in self._positions:
            (last,) = self._connection.execute(
                f'SELECT max("position") FROM "{info.name}"'
            ).fetchone()
            self._positions[info.name] = last or 0
        self._positions[info.name] += POSITION_STEP
        return self._positions[info.name]

    def placed(self, info: TableInfo, position: int) -> None:
        """Takes note of a position that was given by hand: the next one is behind it, too."""
        if position > self._positions.get(info.name, position):
            self._positions[info.name] = position

    def forget(self) -> None:
        """Reads the file anew next time: after a rollback, an undo, or codes given by hand."""
        self._codes.clear()
        self._positions.clear()

    def _highest_code(self, info: TableInfo, prefix: str) -> int:
        pattern, start = f"{prefix}-*", len(prefix) + 2
        number = "max(CAST(substr(code, ?) AS INTEGER))"
        (here,) = self._connection.execute(
            f'SELECT {number} FROM "{info.name}" WHERE code GLOB ?',
            (start, pattern),
        ).fetchone()
        (gone,) = self._connection.execute(
            f"SELECT {number} FROM (SELECT json_extract(old, '$.code') AS code FROM journal_row "
            "WHERE table_name = ? AND op = 'delete') WHERE code GLOB ?",
            (start, info.name, pattern),
        ).fetchone()
        return max(here or 0, gone or 0)
