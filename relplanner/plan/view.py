"""The candidate state of a change, as rules see it."""

from __future__ import annotations

import sqlite3
from typing import Any

from relplanner.plan.door import Touched
from relplanner.plan.rows import PlanRow, Registry, TableInfo, Values


class CandidateView:
    """A `rules.View` over the open transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        registry: Registry,
        touched: dict[tuple[str, str], Touched],
    ) -> None:
        self._connection = connection
        self._registry = registry
        self._by_table: dict[str, dict[str, Touched]] = {}
        for (table, row_id), both in touched.items():
            self._by_table.setdefault(table, {})[row_id] = both

    def touched(self, table: type[PlanRow], *columns: str) -> list[Any]:
        """The rows that were inserted, or of which one of `columns` (or any column) changed."""
        info = self._registry.of(table)
        return [
            self._record(info, new)
            for old, new in self._by_table.get(info.name, {}).values()
            if new is not None
            and (old is None or not columns or any(old[c] != new[c] for c in columns))
        ]

    def deleted(self, table: type[PlanRow]) -> list[Any]:
        """The rows that were deleted, as they were."""
        info = self._registry.of(table)
        return [
            self._record(info, old)
            for old, new in self._by_table.get(info.name, {}).values()
            if new is None and old is not None
        ]

    def before(self, table: type[PlanRow], row_id: str) -> Any | None:
        """A touched row as it was before the change; None for one that was inserted."""
        info = self._registry.of(table)
        old, _ = self._by_table.get(info.name, {}).get(row_id, (None, None))
        return None if old is None else self._record(info, old)

    def record(self, table: type[PlanRow], row_id: str) -> Any | None:
        """A row, or None where there is none."""
        sql = self._registry.sql(self._registry.of(table))
        stored = sql.one(self._connection, row_id)
        return None if stored is None else sql.record._make(stored)

    def records(self, table: type[PlanRow], **equal: Any) -> list[Any]:
        """The rows whose columns equal the given stored values."""
        sql = self._registry.sql(self._registry.of(table))
        return sql.records(sql.where(self._connection, dict(equal)))

    def values(self, table: type[PlanRow], *columns: str, **equal: Any) -> list[tuple[Any, ...]]:
        """These columns of all rows, or of those whose columns equal the given stored values."""
        sql = self._registry.sql(self._registry.of(table))
        return sql.columns(self._connection, columns, equal)

    def has_file(self, sha256: str) -> bool:
        """Whether a file with this hash is kept in the plan."""
        row = self._connection.execute(
            "SELECT 1 FROM file_content WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return row is not None

    def _record(self, info: TableInfo, values: Values) -> Any:
        return self._registry.sql(info).record(**values)
