"""`relplan check`: proving that a plan is whole, from its file to its last row.

SQLite's own check finds few flipped bits (a seventh, measured), so every row is compared with its
digest in the journal, and the journal with its chain of hashes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from relplanner.errors import PlannerError
from relplanner.plan import journal, opening, store
from relplanner.plan.rows import Registry, Values

Proof = Callable[[sqlite3.Connection, list[journal.Entry]], Iterable[str]]
State = Literal["sound", "altered", "unreadable"]

EXIT_STATUS: dict[State, int] = {"sound": 0, "altered": 1, "unreadable": 2}
_MOST_OF_A_KIND = 20
_DOCUMENT_TABLES = {"journal", "journal_row", "file_content"}


@dataclass(frozen=True)
class CheckReport:
    """What a check found.

    Attributes:
        path: The file.
        state: `sound`, `altered` (something differs from what the journal proves) or
            `unreadable` (not a plan, or too damaged to read).
        findings: Sentences; empty for a sound plan.
        plan_id: The plan's id, as far as it could be read.
        entries: How many journal entries were proved.
        rows: How many rows were proved.
        head: The hash of the last journal entry: compare it with one kept elsewhere (in an
            exported workbook, a signature) to notice a cut-off journal.
    """

    path: Path
    state: State
    findings: tuple[str, ...]
    plan_id: str = ""
    entries: int = 0
    rows: int = 0
    head: str = ""

    @property
    def exit_status(self) -> int:
        """0, 1 or 2, for sound, altered, unreadable."""
        return EXIT_STATUS[self.state]


def check(path: str | Path, registry: Registry, proofs: tuple[Proof, ...] = ()) -> CheckReport:
    """Checks a plan without changing it. Never raises for a bad file; the report says it.

    A write that was broken off is rolled back first, where nobody has the plan open.

    Args:
        path: The file.
        registry: Its tables.
        proofs: What areas prove besides: functions of the connection and the journal's entries
            that yield sentences.
    """
    path = Path(path)
    try:
        opening.schema_version_of(path)
        opening.recover_for_reading(path, dt.datetime.now(dt.UTC))
        # What was broken off may have been a conversion.
        version = opening.schema_version_of(path)
        connection = opening.connect_read_only(path)
    except PlannerError as error:
        return _unreadable(path, error)
    try:
        with opening.limited(connection), store.read_plainly(path):
            return _checked(connection, path, registry, proofs, version)
    except (PlannerError, sqlite3.Error, ValueError) as error:
        return _unreadable(path, error)
    finally:
        connection.close()


def _checked(
    connection: sqlite3.Connection,
    path: Path,
    registry: Registry,
    proofs: tuple[Proof, ...],
    version: int,
) -> CheckReport:
    opening.refuse_foreign_schema(connection, path, version)
    findings = list(_file_faults(connection))
    plan_id = opening.only_plan_id(connection, path)
    entries = journal.entries(connection)
    findings += _chain_faults(connection, entries, plan_id)
    proved = _RowProof(connection, registry)
    findings += proved.faults()
    findings += _kept_file_faults(connection)
    for prove in proofs:
        findings += prove(connection, entries)
    return CheckReport(
        path,
        "altered" if findings else "sound",
        tuple(findings),
        plan_id,
        len(entries),
        proved.count,
        entries[-1].hash if entries else "",
    )


def _unreadable(path: Path, error: Exception) -> CheckReport:
    # Other errors than ours: a damaged file can hold anything where a number or JSON should be.
    if isinstance(error, PlannerError):
        message = error.what
    else:
        message = f"The file can't be read as a plan ({error})."
    return CheckReport(path, "unreadable", (message,))


def _file_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds."""
    rows = connection.execute(f"PRAGMA integrity_check({_MOST_OF_A_KIND})").fetchall()
    for (message,) in rows:
        if message != "ok":
            yield f"SQLite: {message}."
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of {table} points to a row of {parent} that isn't there."


def _chain_faults(
    connection: sqlite3.Connection, entries: list[journal.Entry], plan_id: str
) -> Iterator[str]:
    """Broken links of the chain, and entries whose row changes aren't those they were made with."""
    if not entries:
        yield "The journal is empty."
    yield from journal.chain_faults(entries, plan_id)
    expected = {entry.seq: entry for entry in entries}
    hashers: dict[int, journal.RowsHasher] = {}
    counts: dict[int, int] = {}
    for seq, stored in journal.raw_row_changes(connection):
        hashers.setdefault(seq, journal.RowsHasher()).add(stored)
        counts[seq] = counts.get(seq, 0) + 1
    for seq in counts.keys() - expected.keys():
        yield f"The journal has row changes of an entry {seq} that isn't there."
    empty = journal.RowsHasher()
    for seq, entry in expected.items():
        found = hashers.get(seq, empty).hexdigest()
        if found != entry.rows_hash or counts.get(seq, 0) != entry.row_count:
            yield f"The row changes of journal entry {seq} were altered."


class _RowProof:
    """Compares every row of every table with the digest that the journal last gave it."""

    def __init__(self, connection: sqlite3.Connection, registry: Registry) -> None:
        self._connection = connection
        self._registry = registry
        self.count = 0

    def faults(self) -> Iterator[str]:
        """A sentence for each row that isn't what the journal says."""
        digests = journal.latest_digests(self._connection)
        for table in self._tables():
            for values in self._rows(table):
                self.count += 1
                expected = digests.pop((table, str(values["id"])), None)
                if not expected:
                    yield f"The {self._title(table, values)} was put in outside of the program."
                elif journal.row_digest(table, values) != expected:
                    yield f"The {self._title(table, values)} was altered outside of the program."
        for (table, row_id), expected in digests.items():
            if expected:
                yield f"A row of {table} was removed outside of the program ({row_id})."

    def _tables(self) -> list[str]:
        """The tables that the file has: those of its own schema version, maybe an older one."""
        rows = self._connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return [name for (name,) in rows if name not in _DOCUMENT_TABLES]

    def _rows(self, table: str) -> Iterator[Values]:
        return _as_values(self._connection.execute(f'SELECT * FROM "{table}"'))

    def _title(self, table: str, values: Values) -> str:
        info = self._registry.tables.get(table)
        if info is None:
            return f"row of {table}"
        return f"{info.noun} {self._registry.called(info, values, self._row)}"

    def _row(self, table: str, row_id: str) -> Values | None:
        rows = self._connection.execute(f'SELECT * FROM "{table}" WHERE "id" = ?', (row_id,))
        return next(_as_values(rows), None)


def _as_values(rows: sqlite3.Cursor) -> Iterator[Values]:
    """The rows of a query by the names of their columns."""
    columns = [column for column, *_ in rows.description]
    return (dict(zip(columns, stored, strict=True)) for stored in rows)


def _kept_file_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Kept files that aren't what their hash says."""
    for sha256, content in connection.execute("SELECT sha256, content FROM file_content"):
        if hashlib.sha256(content).hexdigest() != sha256:
            yield f"The kept file {sha256[:16]}... was altered."
