"""Noticing that the file of an open plan was changed or replaced by somebody else."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from relplanner.errors import ConflictError, EnvironmentFailure, ReadOnlyError


class FileWatch:
    """Remembers which file was opened, and how it was last seen."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, *, is_copy: bool, is_trial: bool = False
    ) -> None:
        self._path = path
        self._connection = connection
        self._is_copy = is_copy
        # A trial is in no file: nobody else can write to it.
        self._identity = None if is_trial else path.stat()
        self._data_version = self._read_data_version()

    def refuse_foreign_writes(self) -> None:
        """Stops a change when the file isn't as this program left it. Inside the transaction.

        Raises:
            ConflictError: When another program has changed or replaced it.
            EnvironmentFailure: When it is gone.
        """
        if self._identity is None:
            return
        self._refuse_another_file(self._identity)
        if self._read_data_version() != self._data_version:
            raise ConflictError(
                "Another program has changed the plan since it was opened.",
                where=str(self._path),
                todo="Close it and open it anew.",
                way_out="reopen",
            )

    def has_news(self) -> bool:
        """Whether another program has written to the file since this was asked last.

        Raises:
            ConflictError: When it must be opened anew to be seen as it is now.
            EnvironmentFailure: When it is gone.
        """
        opened = self._identity
        if opened is None:
            return False
        now = self._refuse_another_file(opened)
        if self._is_copy:
            # The connection is to a converted copy, which hears of nothing.
            if (now.st_mtime_ns, now.st_size) != (opened.st_mtime_ns, opened.st_size):
                raise self.other_plan()
            return False
        version = self._read_data_version()
        is_news = version != self._data_version
        self._data_version = version
        return is_news

    def other_plan(self) -> ConflictError:
        """The error for a file that holds something else than what was opened."""
        return ConflictError(
            "The plan's file was replaced by another one (a sync program, say).",
            where=str(self._path),
            todo="Save a copy under another name, then open the file anew and compare.",
            way_out="reopen",
        )

    def _refuse_another_file(self, opened: os.stat_result) -> os.stat_result:
        try:
            now = self._path.stat()
        except OSError as error:
            raise EnvironmentFailure(
                "The plan's file is gone; it was moved or deleted, or its drive was removed.",
                where=str(self._path),
                todo="Save a copy elsewhere; everything up to the last change is in it.",
                way_out="vanished",
            ) from error
        if not os.path.samestat(now, opened):
            raise self.other_plan()
        return now

    def read_only_error(self, why: str) -> ReadOnlyError:
        """The error for a change to a plan that is open for reading only."""
        return ReadOnlyError(
            why or "The plan is open for reading only.",
            where=str(self._path),
            todo="Save a copy and change that.",
            way_out="read-only",
        )

    def _read_data_version(self) -> int:
        # Differs from its last value when another connection has committed (never for our own).
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)
