"""What a change touched: the one thing that listeners, caches and the journal work from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from relplanner.plan.journal import Op, RowChange


@dataclass(frozen=True)
class ChangeSet:
    """A committed change, as listeners get it.

    Attributes:
        seq: Its number in the journal.
        kind: As in the journal.
        summary: As in the journal.
        actor: Who made it.
        initiator: The object that was passed to `change`, so that a view can tell its own edits.
        rows: The row changes in order.
    """

    seq: int
    kind: str
    summary: str
    actor: str
    initiator: object = None
    rows: tuple[RowChange, ...] = field(default=(), repr=False)

    def touches(self, *tables: str) -> bool:
        """Whether a row of one of these tables was touched."""
        return any(row.table in tables for row in self.rows)

    def ops(self, table: str) -> Mapping[str, Op]:
        """What happened to each touched row of `table`, by id."""
        return {row.row_id: row.op for row in self.rows if row.table == table}

    def columns(self, table: str, row_id: str) -> frozenset[str]:
        """The columns of a row that changed (all of them for an insert or delete)."""
        for row in self.rows:
            if row.table == table and row.row_id == row_id:
                return frozenset(row.old) | frozenset(row.new)
        return frozenset()
