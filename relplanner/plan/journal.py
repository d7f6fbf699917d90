"""The journal: every change, who made it, when, why, from what to what, in a chain of hashes.

An entry's hash covers the entry, the hash of its row changes, the plan's id and the hash of the
entry before; each row change carries the digest of the row after it. So the journal proves the
order and content of all changes, and the rows as they are now.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from relplanner.canonical import canonical_bytes, canonical_text, digest
from relplanner.plan.columns import Stored
from relplanner.plan.rows import Values

Op = Literal["insert", "update", "delete", "digest"]

GENESIS = "0" * 64

ENTRY_COLUMNS = (
    "seq", "at", "zone", "actor", "program", "kind", "summary", "reason", "step", "target",
    "row_count", "rows_hash", "prev_hash", "hash",
)  # fmt: skip
_ENTRY_SELECT = f"SELECT {', '.join(ENTRY_COLUMNS)} FROM journal"
_ROW_SELECT = "SELECT seq, n, table_name, row_id, op, old, new, digest FROM journal_row"


@dataclass(frozen=True, slots=True)
class Entry:
    """One change in the journal.

    Attributes:
        seq: 1, 2, 3, ... without gaps.
        at: UTC with milliseconds.
        zone: The offset from UTC where it was made.
        kind: `create`, `change`, `import`, `undo`, `redo`, `revert`, `sign` or `migration`.
        summary: What was meant, in words.
        reason: Why, where somebody said it.
        step: Changes with the same step are undone together.
        target: The entries that an undo or redo takes back, as a JSON list; else empty.
        rows_hash: SHA-256 over the row changes in order.
    """

    seq: int
    at: str
    zone: str
    actor: str
    program: str
    kind: str
    summary: str
    reason: str
    step: str
    target: str
    row_count: int
    rows_hash: str
    prev_hash: str
    hash: str

    def expected_hash(self, plan_id: str) -> str:
        """The hash that this entry must have in the plan `plan_id`."""
        values: dict[str, object] = {
            column: getattr(self, column) for column in ENTRY_COLUMNS if column != "hash"
        }
        return digest("relplan-journal-v1", {"plan": plan_id, **values})

    @property
    def targets(self) -> tuple[int, ...]:
        """The entries that an undo or redo takes back."""
        return tuple(json.loads(self.target)) if self.target else ()


@dataclass(frozen=True, slots=True)
class RowChange:
    """What happened to one row in one change.

    Attributes:
        old: The columns that changed, before; all of them for a delete; empty for an insert.
        new: The same, after; empty for a delete.
        digest: The digest of the whole row after it; empty for a delete.
    """

    table: str
    row_id: str
    op: Op
    old: Values
    new: Values
    digest: str

    @property
    def inverse(self) -> RowChange:
        """What takes it back; without a digest."""
        ops: dict[Op, Op] = {"insert": "delete", "delete": "insert"}
        op = ops.get(self.op, self.op)
        return RowChange(self.table, self.row_id, op, self.new, self.old, "")


def row_digest(table: str, values: Values) -> str:
    """The digest of a row. Columns without a value don't count, so a new column changes none."""
    present = {name: value for name, value in values.items() if value is not None}
    return digest("relplan-row-v1", [table, present])


class RowsHasher:
    """SHA-256 over the row changes of an entry, fed one by one as they are stored."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256(b"relplan-journal-rows-v1\n")

    def add(self, stored: Sequence[Stored]) -> None:
        """Takes (n, table, row id, op, old text, new text, digest)."""
        self._hash.update(canonical_bytes(list(stored)) + b"\n")

    def hexdigest(self) -> str:
        """The hash in hex."""
        return self._hash.hexdigest()


def draft(
    now: dt.datetime, *, actor: str, program: str, kind: str, summary: str, step: str,
    reason: str = "", target: tuple[int, ...] = (),
) -> Entry:  # fmt: skip
    """An entry that `append` has yet to number and seal.

    Args:
        now: Aware; its offset is kept beside the time in UTC.
        actor: Who makes the change.
        program: The version of the program.
        kind: As in `Entry`.
        summary: As in `Entry`.
        step: As in `Entry`.
        reason: As in `Entry`.
        target: The entries that it takes back.
    """
    at = now.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    zone = now.isoformat()[-6:] if now.utcoffset() else "+00:00"
    taken_back = canonical_text(list(target)) if target else ""
    return Entry(
        0, at, zone, actor, program, kind, summary, reason, step, taken_back, 0, "", "", ""
    )


def append(
    connection: sqlite3.Connection, plan_id: str, head: Entry | None, draft: Entry,
    changes: Iterable[RowChange],
) -> Entry:  # fmt: skip
    """Writes the entry after `head` with its row changes, in the open transaction.

    Args:
        connection: Inside a transaction, with the door open.
        plan_id: Bound into the hash, so an entry can't be moved to another plan.
        head: The last entry so far.
        draft: The entry; its numbers and hashes are filled in here.
        changes: What happened to which row.

    Returns:
        The entry as written.
    """
    seq = head.seq + 1 if head else 1
    hasher, stored = RowsHasher(), []
    for n, change in enumerate(changes):
        row = (
            n, change.table, change.row_id, change.op,
            canonical_text(change.old), canonical_text(change.new), change.digest,
        )  # fmt: skip
        hasher.add(row)
        stored.append((seq, *row))
    values = {column: getattr(draft, column) for column in ENTRY_COLUMNS}
    values |= {
        "seq": seq,
        "row_count": len(stored),
        "rows_hash": hasher.hexdigest(),
        "prev_hash": head.hash if head else GENESIS,
    }
    unsealed = Entry(**values)
    entry = Entry(**{**values, "hash": unsealed.expected_hash(plan_id)})
    marks = ", ".join("?" * len(ENTRY_COLUMNS))
    connection.execute(
        f"INSERT INTO journal VALUES ({marks})",
        tuple(getattr(entry, column) for column in ENTRY_COLUMNS),
    )
    connection.executemany("INSERT INTO journal_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)", stored)
    return entry


def entries(connection: sqlite3.Connection, first: int = 1, last: int | None = None) -> list[Entry]:
    """The entries from `first` to `last` (or the end), oldest first."""
    upper = 2**53 if last is None else last
    rows = connection.execute(
        f"{_ENTRY_SELECT} WHERE seq BETWEEN ? AND ? ORDER BY seq", (first, upper)
    )
    return [Entry(*row) for row in rows]


def last_entry(connection: sqlite3.Connection) -> Entry | None:
    """The newest entry, or None in an empty journal."""
    row = connection.execute(f"{_ENTRY_SELECT} ORDER BY seq DESC LIMIT 1").fetchone()
    return Entry(*row) if row else None


def row_changes(connection: sqlite3.Connection, seq: int) -> list[RowChange]:
    """The row changes of one entry, in order."""
    rows = connection.execute(f"{_ROW_SELECT} WHERE seq = ? ORDER BY n", (seq,))
    return [
        RowChange(table, row_id, op, json.loads(old), json.loads(new), row_hash)
        for _, _, table, row_id, op, old, new, row_hash in rows
    ]


def raw_row_changes(connection: sqlite3.Connection) -> Iterator[tuple[int, tuple[Stored, ...]]]:
    """All row changes as they are stored: the entry's number, and what `RowsHasher` takes."""
    for seq, *row in connection.execute(f"{_ROW_SELECT} ORDER BY seq, n"):
        yield seq, tuple(row)


def entries_about(
    connection: sqlite3.Connection, row_ids: Iterable[str], owner_ids: Iterable[str] = ()
) -> set[int]:
    """Numbers of the entries that touched one of these rows, or named one of these owners."""
    rows = connection.execute(
        "SELECT DISTINCT seq FROM journal_row "
        "WHERE row_id IN (SELECT value FROM json_each(?))", (json.dumps(list(row_ids)),)
    )  # fmt: skip
    found: set[int] = {seq for (seq,) in rows}
    for owner_id in owner_ids:
        # An id is 36 characters that occur nowhere else, so looking for it in the texts is exact.
        rows = connection.execute(
            "SELECT DISTINCT seq FROM journal_row WHERE instr(new, ?1) OR instr(old, ?1)",
            (owner_id,),
        )
        found.update(seq for (seq,) in rows)
    return found


def last_values(connection: sqlite3.Connection, table: str, row_id: str) -> Values | None:
    """The values that a deleted row had when it was deleted last; None where it never was."""
    row = connection.execute(
        "SELECT old FROM journal_row WHERE table_name = ? AND row_id = ? AND op = 'delete' "
        "ORDER BY seq DESC LIMIT 1",
        (table, row_id),
    ).fetchone()
    return json.loads(row[0]) if row else None


def latest_digests(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """(table, row id) -> the digest that the journal last gave it; empty for a deleted row."""
    rows = connection.execute("SELECT table_name, row_id, digest FROM journal_row ORDER BY seq, n")
    return {(table, row_id): row_hash for table, row_id, row_hash in rows}


def chain_faults(found: Sequence[Entry], plan_id: str, after: Entry | None = None) -> list[str]:
    """Where the chain of entries is broken, as sentences; empty for an unbroken chain.

    Args:
        found: The entries, oldest first.
        plan_id: Of the plan.
        after: The entry that the first of them must follow; None for those from the beginning.
    """
    faults, head, first = [], GENESIS, 1
    if after is not None:
        head, first = after.hash, after.seq + 1
    for place, entry in enumerate(found, start=first):
        if entry.seq != place:
            faults.append(f"Journal entry {place} is missing.")
            break
        if entry.prev_hash != head:
            faults.append(f"Journal entry {entry.seq} doesn't follow entry {entry.seq - 1}.")
        if entry.hash != entry.expected_hash(plan_id):
            faults.append(f"Journal entry {entry.seq} was altered.")
        head = entry.hash
    return faults
