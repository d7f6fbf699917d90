"""Files that aren't sound plans: a clear sentence, nothing run, nothing changed."""

from __future__ import annotations

import contextlib
import random
import re
import sqlite3
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner import Plan
from relplanner.checks import check_plan
from relplanner.errors import (
    DamagedPlanError,
    EnvironmentFailure,
    NewerPlanError,
    NotAPlanError,
    PlannerError,
)
from relplanner.plan import store
from relplanner.plan.migrations import CURRENT
from tests.plan.factory import small_plan


@pytest.fixture
def path(tmp_path):
    with small_plan(tmp_path / "p.relplan") as plan:
        return plan.path


def refused(path, kind):
    """Opens in every way, expects the same refusal, and gives its sentence."""
    before = path.read_bytes() if path.exists() else None
    sentences = set()
    for read_only in (False, True):
        with pytest.raises(kind) as caught:
            Plan.open(path, read_only)
        sentences.add(str(caught.value))
    assert (path.read_bytes() if path.exists() else None) == before
    assert sorted(one.name for one in path.parent.iterdir() if one != path) == []
    assert len(sentences) == 1
    return sentences.pop()


def altered(path, *statements):
    """Changes a plan the way a person with a database program would."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 a workbook", "not a plan"),
        (b"<html>", "not a plan"),
        (b"\x00" * 5000, "not a plan"),
        (b"SQLite format 3\x00short", "cut off"),
    ],
)
def test_that_a_file_of_another_kind_is_named_as_such(tmp_path, content, said):
    path = tmp_path / "x.relplan"
    path.write_bytes(content)
    assert said in refused(path, PlannerError)
    assert check_plan(path).exit_status == 2


def test_that_a_missing_file_and_a_folder_earn_a_sentence(tmp_path):
    assert "can't be read" in refused(tmp_path / "none.relplan", EnvironmentFailure)
    folder = tmp_path / "folder.relplan"
    folder.mkdir()
    with pytest.raises(EnvironmentFailure, match="can't be read"):
        Plan.open(folder)


def test_that_a_database_of_another_program_is_not_a_plan(tmp_path):
    path = tmp_path / "x.relplan"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    assert "another program" in refused(path, NotAPlanError)


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER forge AFTER UPDATE ON activity BEGIN DELETE FROM risk; END",
        "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION SELECT n+1 FROM c) SELECT 1",
        "CREATE TABLE extra (n INTEGER)",
        "CREATE INDEX extra_index ON activity (name)",
        "CREATE VIRTUAL TABLE words USING fts5(word)",
        "ALTER TABLE activity ADD COLUMN bomb TEXT AS (hex(zeroblob(400000000)))",
        "DROP INDEX activity_release_id",
        "DROP TRIGGER journal_no_update",
        "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'risk'",
    ],
)
def test_that_a_foreign_structure_is_refused_before_anything_of_it_runs(path, planted):
    altered(path, planted)
    started = time.monotonic()
    sentence = refused(path, PlannerError)
    assert "structure" in sentence or "damaged" in sentence
    assert time.monotonic() - started < 5
    assert check_plan(path).exit_status == 2


def test_that_a_planted_view_in_the_place_of_a_table_is_never_asked(path):
    altered(path, "DROP TABLE risk_action", "CREATE VIEW risk_action AS SELECT 1 / 0 AS id")
    assert "view risk_action, which no plan has" in refused(path, NotAPlanError)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_that_a_truncated_plan_is_named_as_damaged(path, part):
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    sentence = refused(path, PlannerError)
    assert "damaged" in sentence
    assert check_plan(path).exit_status in {1, 2}


def test_that_a_changed_row_a_removed_row_and_a_foreign_row_are_found(path):
    altered(
        path,
        "UPDATE activity SET name = 'Bild' WHERE code = 'A-2'",
        "UPDATE link SET lag_min = lag_min + 1",
        "DELETE FROM risk",
        "INSERT INTO skill VALUES ('01890000-0000-7000-8000-000000000000', 'Forging', '')",
    )
    report = check_plan(path)
    assert report.exit_status == 1
    text = " ".join(report.findings)
    assert "The activity A-2 Bild was altered outside of the program." in text
    assert re.search(r"The link A-\d [^.]+ → A-\d [^.]+ was altered outside of the program\.", text)
    assert "The skill Forging was put in outside of the program." in text
    assert "A row of risk was removed outside of the program" in text


def test_that_a_rewritten_journal_is_found_at_opening_and_by_the_check(path):
    altered(path, "DROP TRIGGER journal_no_update")
    altered(
        path,
        "UPDATE journal SET actor = 'somebody else' WHERE seq = 2",
        'CREATE TRIGGER "journal_no_update" BEFORE UPDATE ON "journal"\n'
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    )
    assert "Journal entry 2 was altered" in refused(path, DamagedPlanError)
    assert "Journal entry 2 was altered." in check_plan(path).findings


def test_that_an_unknown_older_format_is_refused(path):
    altered(path, "PRAGMA user_version = 0")
    assert "none that ever was" in refused(path, NotAPlanError)
    altered(path, f"PRAGMA user_version = {CURRENT + 1}")
    assert "newer version" in refused(path, NewerPlanError)
    assert check_plan(path).exit_status == 2


def test_that_a_plan_in_write_ahead_mode_is_opened_and_put_right(path):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    with Plan.open(path) as plan:
        assert len(plan.journal()) == 2
    assert path.read_bytes()[18:20] == b"\x01\x01"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def content_of(path):
    """Everything that a reader could get out of a database; None where it can't be read."""
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            tables = connection.execute(
                "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"
            ).fetchall()
            marks = [
                connection.execute(f"PRAGMA {name}").fetchone()
                for name in ("application_id", "user_version", "encoding")
            ]
            rows = {
                name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
                for kind, name, _, _ in tables
                if kind == "table"
            }
            indexed = {
                table: connection.execute(
                    f'SELECT count(*) FROM "{table}" INDEXED BY "{name}" WHERE 1'
                ).fetchone()
                for kind, name, table, _ in tables
                if kind == "index" and not name.startswith("sqlite_")
            }
            sound = connection.execute("PRAGMA integrity_check").fetchall()
            return tables, marks, rows, indexed, sound
        finally:
            connection.close()
    except (sqlite3.Error, OverflowError, UnicodeDecodeError, ValueError):
        return None


def flip_bits(path, flips, seed):
    """Flips one bit at a time; gives (harmful, missed, crashed) as lists of places."""
    chance, content = random.Random(seed), path.read_bytes()
    sound = content_of(path)
    harmful, missed, crashed = [], [], []
    victim = path.with_name("victim.relplan")
    for _ in range(flips):
        place, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        victim.write_bytes(content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :])
        try:
            reported = check_plan(victim).exit_status != 0
        except Exception as error:
            crashed.append((place, repr(error)))
            continue
        if content_of(victim) != sound:
            harmful.append(place)
            if not reported:
                missed.append(place)
    return harmful, missed, crashed


def test_that_flipped_bits_are_reported_and_none_crashes(path, full_size):
    flips = 5000 if full_size else 1000
    harmful, missed, crashed = flip_bits(path, flips, seed=7)
    assert crashed == []
    assert len(harmful) > flips // 20
    assert len(missed) <= len(harmful) // 100, missed


def test_that_opening_a_plan_with_a_flipped_bit_never_ends_in_a_traceback(path):
    chance, content = random.Random(11), path.read_bytes()
    victim = path.with_name("victim.relplan")
    for _ in range(150):
        place, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        victim.write_bytes(content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :])
        with contextlib.suppress(PlannerError), Plan.open(victim, read_only=True) as plan:
            assert plan.head[0] == 2


@settings(max_examples=60)
@given(st.binary(max_size=3000))
def test_that_no_bytes_at_all_make_the_opening_crash(tmp_path_factory, tail):
    path = tmp_path_factory.mktemp("bytes") / "x.relplan"
    header = bytearray(b"SQLite format 3\x00" + b"\x10\x00\x01\x01\x00\x40\x20\x20" + bytes(76))
    header[68:72] = store.APPLICATION_ID.to_bytes(4, "big")
    header[60:64] = CURRENT.to_bytes(4, "big")
    path.write_bytes(bytes(header) + tail)
    with pytest.raises(PlannerError):
        Plan.open(path)
    assert check_plan(path).exit_status in {1, 2}
