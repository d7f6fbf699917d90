"""Noticing that the file of an open plan was changed or replaced by somebody else."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from relplanner.errors import ConflictError, EnvironmentFailure, ReadOnlyError


class FileWatch:
    """Remembers which file was opened, and how it was last seen."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._identity = path.stat()
        self._data_version = self._read_data_version()

    def refuse_foreign_writes(self) -> None:
        """Stops a change when the file isn't as this program left it. Inside the transaction.

        Raises:
            ConflictError: When another program has changed or replaced it.
            EnvironmentFailure: When it is gone.
        """
        try:
            same = os.path.samestat(self._path.stat(), self._identity)
        except OSError as error:
            raise EnvironmentFailure(
                "The plan's file is gone; it was moved or deleted, or its drive was removed.",
                where=str(self._path),
                todo="Save a copy elsewhere; everything up to the last change is in it.",
            ) from error
        if not same:
            raise ConflictError(
                "The plan's file was replaced by another one (a sync program, say).",
                where=str(self._path),
                todo="Save a copy under another name, then open the file anew and compare.",
            )
        if self._read_data_version() != self._data_version:
            raise ConflictError(
                "Another program has changed the plan since it was opened.",
                where=str(self._path),
                todo="Close it and open it anew.",
            )

    def read_only_error(self, notices: list[str]) -> ReadOnlyError:
        """The error for a change to a plan that is open for reading only."""
        why = next((notice for notice in notices if notice.startswith("Opened read-only")), "")
        return ReadOnlyError(
            why or "The plan is open for reading only.",
            where=str(self._path),
            todo="Save a copy and change that.",
        )

    def _read_data_version(self) -> int:
        # Differs from its last value when another connection has committed (never for our own).
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)
