"""Opening a file that may come from anywhere: it is a program until it is proved a document.

The order matters (nothing is queried before the structure is known to be ours): size, header,
read-only connection with limits, schema against the shipped one, SQLite's own check, foreign
keys, the chain of the journal.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from pathlib import Path

from relplanner.errors import (
    DamagedPlanError,
    EnvironmentFailure,
    NewerPlanError,
    NotAPlanError,
)
from relplanner.plan import filelock, journal, store
from relplanner.plan.migrations import CURRENT, VERSIONS

MAX_FILE_BYTES = 4 * 2**30
_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\x00"
_TIME_LIMIT_S = 60.0
_STEPS_BETWEEN_LOOKS = 100_000

_ALLOWED_ACTIONS = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_PRAGMA,
}


def schema_version_of(path: Path) -> int:
    """The version of the plan format, from the header alone, without asking SQLite anything.

    It is what SQLite calls `user_version` (SQLite file format, section 1.3).

    Raises:
        NotAPlanError: For anything that isn't a plan.
        DamagedPlanError: For one that ends within its header.
        NewerPlanError: For a later version than this program knows; the bytes were not touched.
        EnvironmentFailure: Where the file can't be read.
    """
    head, size = _head_and_size(path)
    _refuse_other_files(path, head, size)
    version = int.from_bytes(head[60:64], "big")
    if version > CURRENT:
        raise NewerPlanError(
            f"This plan was written by a newer version of the program (plan format "
            f"{version}; this program knows up to {CURRENT}). Your data was not modified.",
            where=str(path),
            todo="Open it with the newer version.",
        )
    if version not in VERSIONS:
        raise NotAPlanError(f"Its plan format {version} is none that ever was.", where=str(path))
    return version


def _head_and_size(path: Path) -> tuple[bytes, int]:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES), size
    except OSError as error:
        gone = isinstance(error, FileNotFoundError | NotADirectoryError)
        raise EnvironmentFailure(
            f"The file can't be read ({error.strerror}).",
            where=str(path),
            todo="Check the path and its permissions.",
            way_out="missing" if gone else "retry",
        ) from error


def _refuse_other_files(path: Path, head: bytes, size: int) -> None:
    where = str(path)
    if size == 0:
        raise NotAPlanError(
            "The file is empty.",
            where=where,
            todo="Restore it (relplan restore).",
            way_out="restore",
        )
    if not head.startswith(_MAGIC):
        raise NotAPlanError(
            "This is not a plan.",
            where=where,
            todo="Choose a .relplan file, or import this one into a plan (relplan import).",
            way_out="choose plan",
        )
    if len(head) < _HEADER_BYTES:
        raise DamagedPlanError(
            "The file is cut off.",
            where=where,
            todo="Restore it from a backup (relplan restore).",
            way_out="restore",
        )
    if int.from_bytes(head[68:72], "big") != store.APPLICATION_ID:
        raise NotAPlanError(
            "This is a database of another program, not a plan.",
            where=where,
            todo="Choose a .relplan file.",
            way_out="choose plan",
        )
    if size > MAX_FILE_BYTES:
        raise NotAPlanError(f"The file has {size // 2**30} GB; no plan is that big.", where=where)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A read-only connection, also on a medium that can't be written.

    Raises:
        PlannerError: Where the file can't be opened or is in the middle of a broken-off write.
    """
    with store.read_plainly(path):
        try:
            return _connected(path, "ro")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
                return _connect_despite(path, error)
            raise


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    """A connection that has read the first page, so that what stands in the way shows now."""
    connection = store.connect(path, mode)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_despite(path: Path, error: sqlite3.OperationalError) -> sqlite3.Connection:
    """For a broken-off write, or a medium on which SQLite can't even take a lock."""
    journal_path = path.with_name(path.name + "-journal")
    if journal_path.exists() and journal_path.stat().st_size > 0:
        raise EnvironmentFailure(
            "The last change to this plan was broken off, and can't be rolled back here: the file "
            "or its folder can't be written, or another machine has left its lock behind.",
            where=str(path),
            todo="Copy the plan and the file ending in -journal beside it to a folder that you "
            "may write to, and open it there.",
        ) from error
    return _connected(path, "immutable")


def recover(path: Path) -> None:
    """Lets SQLite roll back a write that was broken off, if there is one.

    Only for whoever holds the plan's lock. Reads one page; runs nothing from the file.
    """
    if not path.with_name(path.name + "-journal").exists():
        return
    with store.read_plainly(path):
        connection = store.connect(path, "rw")
        try:
            connection.execute("PRAGMA main.schema_version").fetchone()
        finally:
            connection.close()


def recover_for_reading(path: Path, now: dt.datetime) -> None:
    """`recover` for whoever only reads; takes the plan's lock for that moment.

    Where the lock can't be had, nothing is done: either somebody is writing, which is no
    broken-off write, or `connect_read_only` says what stands in the way.
    """
    if not path.with_name(path.name + "-journal").exists() or not store.is_writable(path):
        return
    try:
        lock = filelock.acquire(path, now)
    except OSError:
        return
    if isinstance(lock, filelock.PlanLock):
        try:
            recover(path)
        finally:
            lock.release()


def prove(connection: sqlite3.Connection, path: Path, version: int) -> str:
    """Proves that the file is a sound plan of schema `version`.

    Returns:
        The plan's id.

    Raises:
        NotAPlanError: For a structure that isn't ours (a planted trigger or view, say).
        DamagedPlanError: For a damaged or altered file.
    """
    with limited(connection), store.read_plainly(path):
        refuse_foreign_schema(connection, path, version)
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise store.damaged(path, "SQLite finds the file damaged.")
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise store.damaged(path, "A row points to one that isn't there.")
        plan_id = only_plan_id(connection, path)
        faults = journal.chain_faults(journal.entries(connection), plan_id)
        if faults:
            raise store.damaged(path, " ".join(faults[:3]))
    return plan_id


def refuse_foreign_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Compares every object of the file with those of the shipped schema.

    Raises:
        NotAPlanError: Naming what is too much, missing or different.
    """
    found, expected = store.schema_rows(connection), store.expected_schema(version)
    if found == expected:
        return
    too_many = sorted(f"{kind} {name}" for kind, name, _, _ in found - expected)
    missing = sorted(f"{kind} {name}" for kind, name, _, _ in expected - found)
    parts = []
    if too_many:
        parts.append(f"it has {', '.join(too_many[:5])}, which no plan has")
    if missing:
        parts.append(f"it lacks {', '.join(missing[:5])}")
    raise NotAPlanError(
        f"The structure of this file is not that of a plan: {'; '.join(parts)}. "
        "Nothing of it was run.",
        where=str(path),
        todo="Don't trust it; ask where it comes from, or restore a backup.",
    )


def only_plan_id(connection: sqlite3.Connection, path: Path) -> str:
    """The id in the one row of the table `plan`.

    Raises:
        DamagedPlanError: When there isn't exactly one.
    """
    rows = connection.execute('SELECT "id" FROM "plan" LIMIT 2').fetchall()
    if len(rows) != 1:
        raise store.damaged(path, "The plan's own row is missing or not the only one.")
    return str(rows[0][0])


class limited:  # noqa: N801 - used like a function: with limited(connection):
    """Inside the block nothing but reading is possible on the connection, for a limited time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        until = time.monotonic() + _TIME_LIMIT_S

        def authorize(
            action: int, _first: str | None, _second: str | None, _database: str | None,
            trigger_or_view: str | None,
        ) -> int:  # fmt: skip
            if action in _ALLOWED_ACTIONS and trigger_or_view is None:
                return sqlite3.SQLITE_OK
            return sqlite3.SQLITE_DENY

        self._connection.set_authorizer(authorize)
        self._connection.set_progress_handler(
            lambda: int(time.monotonic() > until), _STEPS_BETWEEN_LOOKS
        )

    def __exit__(self, *_exception: object) -> None:
        self._connection.set_authorizer(None)
        self._connection.set_progress_handler(None, 0)
