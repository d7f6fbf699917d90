"""Taking a plan of an older schema version to the current one: all or nothing."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

from relplanner.errors import DamagedPlanError
from relplanner.ids import new_id
from relplanner.plan import journal, opening, store
from relplanner.plan.journal import RowChange
from relplanner.plan.migrations import CURRENT, VERSIONS
from relplanner.plan.rows import Registry
from relplanner.version import VERSION

Clock = Callable[[], dt.datetime]


def migrate_file(path: Path, registry: Registry, clock: Clock) -> None:
    """Converts the file in one transaction. Whoever calls has made a backup and holds the lock.

    Raises:
        PlannerError: Where it can't be written; the file is as it was.
    """
    with store.told_plainly(path):
        connection = store.connect(path, "rw")
        try:
            _migrate(connection, path, registry, clock)
        finally:
            connection.close()


def migrated_in_memory(
    source: sqlite3.Connection, path: Path, registry: Registry, clock: Clock
) -> sqlite3.Connection:
    """A converted copy of the plan in memory, for reading; the file is not touched."""
    with store.told_plainly(path):
        copy = sqlite3.connect(":memory:", isolation_level=None)
        source.backup(copy)
        _migrate(copy, path, registry, clock)
        copy.execute("PRAGMA query_only=ON")
    return copy


def _migrate(connection: sqlite3.Connection, path: Path, registry: Registry, clock: Clock) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    # Tables may be made anew on the way; what points to them is checked at the end.
    connection.execute("PRAGMA foreign_keys=OFF")
    with store.transaction(connection):
        for number in range(version + 1, CURRENT + 1):
            for statement in VERSIONS[number].steps:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version={CURRENT}")
        opening.refuse_foreign_schema(connection, path, CURRENT)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise DamagedPlanError(
                "The plan can't be converted: a row points to one that isn't there. "
                "It is as it was.",
                where=str(path),
                todo="Restore an older backup.",
            )
        _journal_migration(connection, path, registry, clock, version)
    connection.execute("PRAGMA foreign_keys=ON")


def _journal_migration(
    connection: sqlite3.Connection, path: Path, registry: Registry, clock: Clock, version: int
) -> None:
    """Writes an entry with the digests of all rows that the conversion has changed."""
    known = journal.latest_digests(connection)
    changes = []
    for info in registry.tables.values():
        for stored in registry.sql(info).where(connection, {}):
            values = dict(zip(info.columns, stored, strict=True))
            digest = journal.row_digest(info.name, values)
            if known.get((info.name, str(values["id"]))) != digest:
                changes.append(RowChange(info.name, str(values["id"]), "digest", {}, {}, digest))
    now = clock()
    draft = journal.draft(
        now,
        actor="relplanner",
        program=VERSION,
        kind="migration",
        summary=f"Convert the plan from format {version} to {CURRENT}",
        step=new_id(),
    )
    plan_id = opening.only_plan_id(connection, path)
    journal.append(connection, plan_id, journal.last_entry(connection), draft, changes)
