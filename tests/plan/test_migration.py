"""Plans of older formats: converted whole or not at all, with a backup before.

How a step works is tried with one that is made up; that the true ones lose nothing, with stored
plans of the older formats.
"""

from __future__ import annotations

import datetime as dt
import gzip
import sqlite3
import struct
from pathlib import Path

import pytest

from relplanner import ChangeFreeze, Plan, Release
from relplanner.calendars import to_datetime
from relplanner.checks import check_plan
from relplanner.errors import DamagedPlanError, EnvironmentFailure
from relplanner.plan import backup, lifecycle, migrate, migrations, opening, store
from relplanner.plan.migrations import CURRENT, VERSIONS, SchemaVersion
from relplanner.signoff.verify import signature_states
from tests.plan.factory import INSTANT, dump, small_plan

HOUR = dt.timedelta(hours=1)
STORED = Path(__file__).parents[1] / "fixtures" / "plans"

# From an imagined format 0, which had no column `strategy` in releases, to format 1.
WITHOUT = VERSIONS[CURRENT].schema.replace(
    next(
        line
        for line in VERSIONS[CURRENT].schema.splitlines(True)
        if '"strategy" TEXT CHECK' in line
    ),
    "",
)
RELEASE_SQL = next(
    sql
    for sql in store.statements(VERSIONS[CURRENT].schema)
    if sql.startswith('CREATE TABLE "release" ')
)
OLD_COLUMNS = [line.split('"')[1] for line in RELEASE_SQL.splitlines()[1:-1]]
OLD_COLUMNS.remove("strategy")
LISTED = ", ".join(f'"{name}"' for name in OLD_COLUMNS)
STEPS = (
    RELEASE_SQL.rstrip(";").replace('"release"', '"release_new"', 1),
    f'INSERT INTO "release_new" ({LISTED}) SELECT {LISTED} FROM "release"',
    'DROP TABLE "release"',
    'ALTER TABLE "release_new" RENAME TO "release"',
    'CREATE INDEX "release_calendar_id" ON "release"("calendar_id")',
    'CREATE INDEX "release_manager_id" ON "release"("manager_id")',
)


@pytest.fixture
def formats(monkeypatch):
    """The program as it will be one format later: what is stored as 1 is the older one."""
    newer = {
        1: SchemaVersion(1, WITHOUT),
        2: SchemaVersion(2, VERSIONS[CURRENT].schema, STEPS),
    }
    for module in (migrations, store, migrate, opening):
        if hasattr(module, "VERSIONS"):
            monkeypatch.setattr(module, "VERSIONS", newer)
    for module in (migrations, migrate, opening, lifecycle):
        if hasattr(module, "CURRENT"):
            monkeypatch.setattr(module, "CURRENT", 2)
    store.expected_schema.cache_clear()
    yield newer
    store.expected_schema.cache_clear()


@pytest.fixture
def older(tmp_path, formats):
    """A plan of the older format: the newer one's file with the column taken out."""
    path = tmp_path / "old.relplan"
    with small_plan(path) as plan:
        content = dump(plan)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA legacy_alter_table = ON")
    connection.execute('ALTER TABLE "release" DROP COLUMN "strategy"')
    connection.execute("PRAGMA writable_schema = ON")
    sql = next(s for s in store.statements(WITHOUT) if s.startswith('CREATE TABLE "release" '))
    connection.execute(
        "UPDATE sqlite_schema SET sql = ? WHERE name = 'release'", (sql.rstrip(";"),)
    )
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    return path, content


def rollback_journal(pages, size):
    """What SQLite keeps beside a file to take back a write (file format, section 3)."""
    header = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
    header += struct.pack(">5I", len(pages), 0, len(pages), 512, size)
    records = [
        struct.pack(">I", number) + page + struct.pack(">I", sum(page[size - 200 : 0 : -200]))
        for number, page in enumerate(pages, 1)
    ]
    return header.ljust(512, b"\0") + b"".join(records)


def test_that_a_conversion_broken_off_while_it_was_written_is_done_again(tmp_path):
    path = tmp_path / "old.relplan"
    old = (STORED / "2" / "small.relplan").read_bytes()
    path.write_bytes(old)
    with Plan.open(path) as plan:
        content = dump(plan)
    size = int.from_bytes(old[16:18], "big")
    pages = [old[at : at + size] for at in range(0, len(old), size)]
    # The new pages were written, the journal of the old ones was not yet deleted.
    (tmp_path / "old.relplan-journal").write_bytes(rollback_journal(pages, size))
    with Plan.open(path) as plan:
        assert dump(plan) == content
        assert any("converted" in notice for notice in plan.notices)
    assert check_plan(path).findings == ()


def test_that_an_older_plan_is_converted_after_a_backup_and_stays_provable(older, formats):
    path, content = older
    before = path.read_bytes()
    with Plan.open(path) as plan:
        assert dump(plan) == content
        assert any("converted" in notice for notice in plan.notices)
        assert plan.journal()[-1].kind == "migration"
        assert plan.undo_label == ""
        with plan.change("Use the new column") as tx:
            tx.update(Release, plan.rows(Release)[0].id, strategy="canary")
        kept = backup.list_backups(plan.plan_id)
    assert check_plan(path).findings == ()
    assert "migration" in [one.reason for one in kept]
    original = next(one for one in kept if one.reason == "migration")
    old = sqlite3.connect(original.path)
    assert old.execute("PRAGMA user_version").fetchone() == (1,)
    old.close()
    assert before != path.read_bytes()


def test_that_reading_an_older_plan_shows_it_converted_and_leaves_the_file(older):
    path, content = older
    before = path.read_bytes()
    with Plan.open(path, read_only=True) as plan:
        assert dump(plan) == content
        assert "the file is as it was" in plan.notices[0]
    assert path.read_bytes() == before
    assert check_plan(path).state == "sound"


@pytest.mark.parametrize("failing", range(len(STEPS)))
def test_that_a_conversion_that_fails_at_any_statement_leaves_the_old_plan(
    older, formats, failing, monkeypatch
):
    path, _ = older
    steps = (*STEPS[: failing + 1], "INSERT INTO nowhere VALUES (1)", *STEPS[failing + 1 :])
    monkeypatch.setitem(formats, 2, SchemaVersion(2, formats[2].schema, steps))
    before = content_of_old(path)
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        Plan.open(path)
    assert content_of_old(path) == before


def test_that_a_conversion_to_something_else_than_the_shipped_structure_is_rolled_back(
    older, formats, monkeypatch
):
    path, _ = older
    monkeypatch.setitem(formats, 2, SchemaVersion(2, formats[2].schema, STEPS[:-1]))
    before = content_of_old(path)
    with pytest.raises(Exception, match="it lacks index release_manager_id"):
        Plan.open(path)
    assert content_of_old(path) == before


def test_that_without_a_backup_nothing_is_converted(older, tmp_path, monkeypatch):
    path, _ = older
    monkeypatch.setenv("XDG_DATA_HOME", str(path))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(path))
    before = path.read_bytes()
    with pytest.raises(EnvironmentFailure, match="No backup was made"):
        Plan.open(path)
    assert path.read_bytes() == before


def test_that_an_older_plan_with_dangling_rows_isnt_converted(older):
    path, _ = older
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE activity SET owner_id = 'nobody'")
    connection.commit()
    connection.close()
    with pytest.raises(DamagedPlanError, match="points to one that isn't there"):
        Plan.open(path)


def content_of_old(path):
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump()), connection.execute("PRAGMA user_version").fetchone()
    finally:
        connection.close()


@pytest.mark.parametrize("version", sorted(VERSIONS))
def test_that_a_stored_plan_of_every_format_opens_with_all_it_holds(version, tmp_path):
    path = tmp_path / "stored.relplan"
    path.write_bytes((STORED / str(version) / "small.relplan").read_bytes())
    with Plan.open(path) as plan:
        assert [row.code for row, _ in plan.snapshot().outline()] == ["A-1", "A-3", "A-2", "A-4"]
        assert [row.name for row in plan.rows(Release)] == ["Spring"]
        assert len(plan.journal()) >= 2
    assert check_plan(path).state == "sound"


def test_that_a_plan_of_format_2_keeps_every_row_and_date_and_has_room_for_freezes(tmp_path):
    path = tmp_path / "winter.relplan"
    path.write_bytes(gzip.decompress((STORED / "2" / "sample.relplan.gz").read_bytes()))
    old = sqlite3.connect(path)
    names = [name for (name,) in old.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    before = {
        name: old.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall() for name in names
    }
    old.close()
    assert "change_freeze" not in names
    assert sum(map(len, before.values())) > 1000

    with Plan.open(path) as plan:
        assert plan.rows(ChangeFreeze) == []
        live = plan.schedule().of(plan.find("A-79").id).finish
        assert to_datetime(live, plan.info.zone).isoformat() == "2027-01-24T04:00:00+01:00"
        hashes = {entry.seq: entry.hash for entry in plan.journal()}
        assert [one.word for one in signature_states(plan.snapshot(), hashes)] == ["valid"] * 2
        with plan.change("Freeze") as tx:
            tx.insert(ChangeFreeze(name="F", start_at=INSTANT, finish_at=INSTANT + HOUR))
    assert check_plan(path).findings == ()

    new = sqlite3.connect(path)
    assert new.execute("PRAGMA user_version").fetchone() == (CURRENT,)
    for name, rows in before.items():
        kept = new.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()
        if name in {"journal", "journal_row"}:  # what was done since comes after it
            assert kept[: len(rows)] == rows
        elif name == "plan":  # critical is what has no float, as it was
            assert kept == [(*row, 0) for row in rows]
        else:
            assert kept == rows, name
    new.close()
