"""How a plan file comes to be open: created, or proved and opened for writing or reading."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from relplanner.atomic import environment_failure, is_there, written_beside
from relplanner.errors import InvalidInputError, PlannerError
from relplanner.plan import backup, filelock, migrate, opening, store
from relplanner.plan.migrations import CURRENT
from relplanner.plan.rows import Registry

Clock = Callable[[], dt.datetime]


def local_now() -> dt.datetime:
    """The time of this machine's clock, aware, in its own zone."""
    return dt.datetime.now().astimezone()


@dataclass
class OpenFile:
    """An open plan file.

    Attributes:
        path: The plan.
        connection: To it, or to a converted copy of it.
        lock: Held for writing; None when it is open for reading.
        notices: What the person should know, in sentences.
        why_read_only: The one of them that says why it can't be written; empty for none.
        held_by: Who had it open for writing, where that is why.
        is_copy: Whether the connection is to a converted copy.
        is_trial: Whether it is a copy in no file, on which changes are tried.
    """

    path: Path
    connection: sqlite3.Connection
    lock: filelock.PlanLock | None
    notices: list[str] = field(default_factory=list)
    why_read_only: str = ""
    held_by: filelock.Holder | None = None
    is_copy: bool = False
    is_trial: bool = False

    @property
    def can_write(self) -> bool:
        """Whether rows can be changed through it."""
        return self.lock is not None or self.is_trial

    def close(self) -> None:
        """Closes the connection and gives the lock back."""
        self.connection.close()
        if self.lock is not None:
            self.lock.release()


def create_file(path: Path, registry: Registry, clock: Clock) -> OpenFile:
    """Makes an empty plan file, complete before it gets its name, and opens it for writing.

    Raises:
        InvalidInputError: When a file is already there.
        EnvironmentFailure: Where it can't be made.
    """
    if path.suffix != store.SUFFIX:
        path = path.with_name(path.name + store.SUFFIX)
    if is_there(path):
        raise InvalidInputError(
            "There is a file with this name already; it was left as it is.",
            where=str(path),
            todo="Choose another name, or open that one.",
        )
    with written_beside(path) as temporary, store.told_plainly(path):
        connection = store.connect(temporary, "rw")
        try:
            with store.transaction(connection):
                store.make_empty(connection, CURRENT)
        finally:
            connection.close()
    lock = _acquire(path, clock, take_over=False)
    if isinstance(lock, filelock.Holder):
        raise InvalidInputError(f"{lock.sentence()}.", where=str(path))
    return _for_writing(path, registry, lock, [])


def open_file(
    path: Path, registry: Registry, clock: Clock, *, read_only: bool, take_over_lock: bool
) -> OpenFile:
    """Proves a plan file and opens it; read-only when it can't be had for writing.

    Raises:
        PlannerError: Where it isn't a sound plan, or can't be read.
    """
    version = opening.schema_version_of(path)
    notices: list[str] = []
    lock: filelock.PlanLock | filelock.Holder | None = None
    if not read_only:
        lock = _lock_or_notice(path, clock, notices, take_over=take_over_lock)
    if not isinstance(lock, filelock.PlanLock):
        why = notices[0] if notices else ""
        opening.recover_for_reading(path, clock())
        # What was broken off may have been a conversion.
        version = opening.schema_version_of(path)
        file = _for_reading(path, registry, clock, version, notices)
        file.why_read_only, file.held_by = why, lock
        return file
    try:
        opening.recover(path)
        # A conversion that was broken off is rolled back now; nobody else can begin another.
        version = opening.schema_version_of(path)
        connection = opening.connect_read_only(path)
        try:
            plan_id = opening.prove(connection, path, version)
        finally:
            connection.close()
        if version < CURRENT:
            backup.Backups(path, clock).make(plan_id, "migration")
            migrate.migrate_file(path, registry, clock)
            notices.append("The plan was converted from an older version; a backup was made.")
        return _for_writing(path, registry, lock, notices)
    except BaseException:
        lock.release()
        raise


def copied_file(file: OpenFile, registry: Registry) -> OpenFile:
    """A copy of an open plan in no file: it vanishes when it is closed.

    Raises:
        EnvironmentFailure: Where it can't be read, or there is no room for the copy.
    """
    with store.told_plainly(file.path):
        connection = store.connect_to_nothing()
        try:
            file.connection.backup(connection, progress=store.refuse_busy, sleep=0)
            store.guard(connection, tuple(registry.tables))
        except BaseException:
            connection.close()
            raise
    return OpenFile(file.path, connection, None, is_trial=True)


def refuse_in_trial(file: OpenFile) -> None:
    """Objects to what can't be done with changes that are only tried.

    Raises:
        InvalidInputError: For a trial.
    """
    if file.is_trial:
        raise only_tried(file.path)


def only_tried(path: Path) -> InvalidInputError:
    """The error for what can't be done with changes that are only tried."""
    return InvalidInputError(
        "Changes are only being tried: they can't be signed, exported, printed or copied.",
        where=str(path),
        todo="Take the tried changes or drop them first.",
    )


def _for_writing(
    path: Path, registry: Registry, lock: filelock.PlanLock, notices: list[str]
) -> OpenFile:
    with store.told_plainly(path):
        connection = store.connect(path, "rw")
        try:
            # A write-ahead log beside a document loses edits when the file is mailed.
            connection.execute("PRAGMA journal_mode=DELETE")
            store.guard(connection, tuple(registry.tables))
        except BaseException:
            connection.close()
            raise
    return OpenFile(path, connection, lock, notices)


def _for_reading(
    path: Path, registry: Registry, clock: Clock, version: int, notices: list[str]
) -> OpenFile:
    connection = opening.connect_read_only(path)
    is_copy = version < CURRENT
    try:
        opening.prove(connection, path, version)
        if is_copy:
            converted = migrate.migrated_in_memory(connection, path, registry, clock)
            connection.close()
            connection = converted
            notices.append(
                "This plan is of an older version and is shown converted; the file is as it was."
            )
    except BaseException:
        connection.close()
        raise
    return OpenFile(path, connection, None, notices, is_copy=is_copy)


def _lock_or_notice(
    path: Path, clock: Clock, notices: list[str], *, take_over: bool
) -> filelock.PlanLock | filelock.Holder | None:
    """The lock; else who has it, if anybody, and a notice why the plan is opened read-only."""
    if not store.is_writable(path):
        notices.append("Opened read-only: you may not write this file.")
        return None
    try:
        lock = _acquire(path, clock, take_over=take_over)
    except PlannerError as error:
        notices.append(
            f"Opened read-only: the lock file beside it can't be made. {error.what} "
            "Save a copy in a folder that you may write to, and open that."
        )
        return None
    if isinstance(lock, filelock.Holder):
        notices.append(f"Opened read-only: {lock.sentence()}.")
    return lock


def _acquire(path: Path, clock: Clock, *, take_over: bool) -> filelock.PlanLock | filelock.Holder:
    try:
        return filelock.acquire(path, clock(), take_over=take_over)
    except OSError as error:
        raise environment_failure(error, filelock.lock_path(path)) from error
