"""Connections to a plan's SQLite file, and the sentences for what can go wrong with them."""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from relplanner.errors import (
    BusyError,
    DamagedPlanError,
    EnvironmentFailure,
    NotAPlanError,
    PlannerError,
    WayOut,
)
from relplanner.plan.migrations import VERSIONS
from relplanner.plan.waiting import Patience

APPLICATION_ID = int.from_bytes(b"RPLN", "big")
SUFFIX = ".relplan"
MAX_VALUE_BYTES = 64 * 1024 * 1024

Connection = sqlite3.Connection
_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "cache_size=-16384",
)

SchemaRow = tuple[str, str, str, str]

_FAILURES: dict[str, tuple[str, str, WayOut]] = {
    "SQLITE_FULL": (
        "The disk is full; the change was not made, and the plan is as it was before.",
        "Free some space, or save a copy elsewhere.",
        "elsewhere",
    ),
    "SQLITE_READONLY": (
        "The plan can't be written.",
        "Check the permissions of the file and its folder, or save a copy elsewhere.",
        "elsewhere",
    ),
    "SQLITE_CANTOPEN": (
        "The file can't be opened.",
        "Check that it exists and that you may read it and write in its folder.",
        "retry",
    ),
    "SQLITE_BUSY": (
        "Another program is using the file.",
        "Close it there, or open the plan read-only.",
        "retry",
    ),
    "SQLITE_LOCKED": (
        "Another program is using the file.",
        "Close it there and try again.",
        "retry",
    ),
    "SQLITE_IOERR": (
        "The disk reported an error; the change was not made.",
        "Check the disk or the network drive, and save a copy elsewhere.",
        "elsewhere",
    ),
    "SQLITE_NOMEM": ("There is not enough memory.", "Close other programs and try again.", "retry"),
    "SQLITE_TOOBIG": (
        "A value in the file is larger than a plan may hold.",
        "Restore the plan from a backup.",
        "restore",
    ),
    "SQLITE_INTERRUPT": (
        "Reading the file took too long and was stopped.",
        "Restore the plan from a backup.",
        "restore",
    ),
}

_BUSY = {"SQLITE_BUSY", "SQLITE_LOCKED"}


def failure(error: sqlite3.Error, path: Path) -> PlannerError | None:
    """The sentence for what SQLite said; None where it speaks of a bug, not of the environment."""
    name = getattr(error, "sqlite_errorname", "") or ""
    family = "_".join(name.split("_")[:2])
    if family in _FAILURES:
        what, todo, way_out = _FAILURES[family]
        kind = BusyError if family in _BUSY else EnvironmentFailure
        return kind(what, where=str(path), todo=todo, way_out=way_out)
    if family == "SQLITE_NOTADB":
        return NotAPlanError(
            "This is not a plan.",
            where=str(path),
            todo="Choose another file.",
            way_out="choose plan",
        )
    # Python's own error about a text that is none has no name.
    undecodable = not name and "Could not decode to UTF-8" in str(error)
    if family == "SQLITE_CORRUPT" or isinstance(error, sqlite3.DataError) or undecodable:
        return damaged(path, "The file is damaged.")
    return None


def refuse_busy(status: int, _remaining: int, _total: int) -> None:
    """Ends a backup that came upon a busy file; the connection has waited for it before.

    Raises:
        sqlite3.OperationalError: Where it is busy.
    """
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorname = "SQLITE_BUSY"
        raise error


@contextlib.contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turns errors of the environment into sentences; lets bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        told = failure(error, path)
        if told is None:
            raise
        raise told from error


@contextlib.contextmanager
def read_plainly(path: Path) -> Iterator[None]:
    """`told_plainly` for reading a file that may be damaged in any way.

    A damaged name in the schema makes even the text of SQLite's error undecodable.
    """
    try:
        with told_plainly(path):
            yield
    except UnicodeDecodeError as error:
        raise damaged(path, "The file is damaged: it has text that is none.") from error


def damaged(path: Path, what: str) -> DamagedPlanError:
    """The error for a damaged or altered plan."""
    return DamagedPlanError(
        what,
        where=str(path),
        todo="See what it is with 'relplan check', and restore a backup with 'relplan restore'.",
        way_out="restore",
    )


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection in autocommit with the settings of a plan.

    Args:
        path: The file. Its name is passed as an escaped URI, so `?` or `%` in it mean nothing.
        mode: `ro`, `rw`, or `immutable` (read without any lock, for read-only media).
    """
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?{query}",
        uri=True,
        isolation_level=None,
        timeout=Patience.wait_s,
        cached_statements=512,
    )
    # EXTRA also syncs the folder after the journal is deleted: a commit that was acknowledged
    # survives a power cut.
    return _settled(connection, "synchronous=EXTRA" if mode == "rw" else "query_only=ON")


def connect_to_nothing() -> sqlite3.Connection:
    """A connection to an empty database of its own, which vanishes when it is closed.

    SQLite keeps it in memory, and beyond the size of its cache in a temporary file.
    """
    connection = sqlite3.connect("", isolation_level=None, cached_statements=512)
    return _settled(connection, "synchronous=OFF")


def _settled(connection: sqlite3.Connection, last: str) -> sqlite3.Connection:
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)
        for pragma in (*_PRAGMAS, last):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def file_content(connection: sqlite3.Connection, sha256: str) -> bytes | None:
    """A file that is kept in the plan; None where there is none with this hash."""
    row = connection.execute(
        "SELECT content FROM file_content WHERE sha256 = ?", (sha256,)
    ).fetchone()
    return None if row is None else bytes(row[0])


def is_writable(path: Path) -> bool:
    """Whether the file itself can be opened for writing."""
    try:
        with path.open("rb+"):
            return True
    except OSError:
        return False


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE ... COMMIT; rolls back when the block raises.

    Python 3.11's own transaction handling would commit DDL on the way; this doesn't.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def make_empty(connection: sqlite3.Connection, version: int) -> None:
    """Makes the structure of schema `version` in an empty database, in the open transaction."""
    for statement in statements(VERSIONS[version].schema):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={version}")


def statements(script: str) -> list[str]:
    """The statements of a script, one by one (triggers kept whole)."""
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found


def schema_rows(connection: sqlite3.Connection) -> set[SchemaRow]:
    """Every object of the database as (type, name, table, SQL with its white space folded)."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM main.sqlite_schema")
    return {(kind, name, table, " ".join((sql or "").split())) for kind, name, table, sql in rows}


@functools.cache
def expected_schema(version: int) -> frozenset[SchemaRow]:
    """The objects that a plan of schema `version` has, neither more nor fewer."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        make_empty(connection, version)
        return frozenset(schema_rows(connection))
    finally:
        connection.close()


def guard(connection: sqlite3.Connection, tables: tuple[str, ...]) -> None:
    """Makes every write to `tables` on this connection fail unless the door is open.

    TEMP triggers, so nothing of them is in the file. The door opens with `open_door`.
    """
    connection.execute("CREATE TEMP TABLE door (open INTEGER NOT NULL)")
    connection.execute("INSERT INTO temp.door VALUES (0)")
    for table in (*tables, "journal", "journal_row", "file_content"):
        for verb in ("INSERT", "UPDATE", "DELETE"):
            connection.execute(
                f'CREATE TEMP TRIGGER "door_{table}_{verb}" BEFORE {verb} ON main."{table}" '
                "WHEN (SELECT open FROM temp.door) = 0 "
                "BEGIN SELECT RAISE(ABORT, 'written outside of plan.change()'); END"
            )


def open_door(connection: sqlite3.Connection, *, is_open: bool) -> None:
    """Lets writes through, or stops them again."""
    connection.execute("UPDATE temp.door SET open = ?", (int(is_open),))
