"""Creating, opening, copying and sharing a plan file."""

from __future__ import annotations

import datetime as dt
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import zoneinfo
from pathlib import Path

import pytest

from relplanner import Activity, Plan, Release
from relplanner.errors import (
    ConflictError,
    EnvironmentFailure,
    InvalidInputError,
    NewerPlanError,
    PlannerError,
    ReadOnlyError,
)
from relplanner.plan import filelock, store
from relplanner.plan.migrations import CURRENT
from tests.plan.factory import INSTANT, dump, small_plan


@pytest.fixture
def path(tmp_path):
    with small_plan(tmp_path / "autumn.relplan") as plan:
        return plan.path


def test_that_a_new_plan_has_the_ending_and_the_marks_of_a_plan(tmp_path):
    with Plan.create(tmp_path / "autumn") as plan:
        assert plan.path == tmp_path / "autumn.relplan"
    header = plan.path.read_bytes()[:100]
    assert header[68:72] == b"RPLN"
    assert int.from_bytes(header[60:64], "big") == CURRENT
    assert list(tmp_path.iterdir()) == [plan.path]


def test_that_a_file_is_never_written_over_by_a_new_plan(tmp_path):
    path = tmp_path / "notes.relplan"
    path.write_text("my notes")
    with pytest.raises(InvalidInputError, match="already"):
        Plan.create(path)
    assert path.read_text() == "my notes"


def test_that_a_new_plan_in_an_unknown_zone_leaves_no_file(tmp_path):
    with pytest.raises(PlannerError, match=r"'Mars/Base' of .* is unknown"):
        Plan.create(tmp_path / "p.relplan", zone="Mars/Base")
    assert list(tmp_path.iterdir()) == []


def test_that_commits_are_durable_and_no_second_file_stays_beside_the_plan(path):
    with Plan.open(path) as plan:
        pragma = {
            name: plan._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        }
    assert pragma == {
        "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0,
    }  # fmt: skip
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_that_every_table_is_strict(path):
    with Plan.open(path, read_only=True) as plan:
        rows = plan._connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' "
            "AND type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
    assert len(rows) > 25
    assert all(strict for _, strict in rows)


def test_that_a_write_around_the_door_fails_in_every_table(path):
    with Plan.open(path) as plan:
        before = dump(plan)
        for table in (*plan.registry.tables, "journal", "journal_row", "file_content"):
            column = "n" if table == "journal_row" else "rowid"
            for sql in (f'DELETE FROM "{table}"', f'UPDATE "{table}" SET {column} = {column} + 1'):
                if plan._connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]:
                    with pytest.raises(sqlite3.IntegrityError, match=r"plan\.change|append-only"):
                        plan._connection.execute(sql)
        assert dump(plan) == before


def test_that_it_is_told_in_utc_since_when_somebody_has_the_plan(path):
    noon_in_kolkata = dt.datetime(2026, 3, 3, 12, tzinfo=zoneinfo.ZoneInfo("Asia/Kolkata"))
    with Plan.open(path, clock=lambda: noon_in_kolkata), Plan.open(path) as second:
        assert second.why_read_only.endswith(" since 2026-03-03T06:30Z.")


def test_that_a_second_opener_gets_it_read_only_and_is_told_who_has_it(path):
    with Plan.open(path) as first, Plan.open(path) as second:
        assert not first.read_only
        assert second.read_only
        assert re.search(r"Opened read-only: .+ has it open on .+ since \d{4}", second.notices[0])
        with pytest.raises(ReadOnlyError, match="has it open"), second.change("No") as tx:
            tx.insert(Release(name="No", start_at=INSTANT))
        with first.change("Add a release") as tx:
            tx.insert(Release(name="Summer", start_at=INSTANT))
        assert {row.name for row in second.rows(Release)} == {"Spring", "Summer"}
    with Plan.open(path) as third:
        assert not third.read_only


def test_that_the_lock_of_a_killed_program_is_taken(path):
    program = (
        "import os, sys; from relplanner import Plan; plan = Plan.open(sys.argv[1]);"
        "print(plan.read_only, flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("False", -9)
    assert filelock.lock_path(path).exists()
    with Plan.open(path) as plan:
        assert not plan.read_only


def test_that_the_lock_of_another_machine_is_respected_until_it_is_taken_over(path):
    filelock.lock_path(path).write_text(
        '{"user": "mira", "host": "elsewhere", "pid": 7, "since": "2026-03-03T09:12Z"}'
    )
    with Plan.open(path) as plan:
        assert plan.notices == [
            "Opened read-only: mira has it open on elsewhere since 2026-03-03T09:12Z."
        ]
    with Plan.open(path, take_over_lock=True) as plan:
        assert not plan.read_only
    assert not filelock.lock_path(path).exists()


def test_that_a_change_by_another_program_is_noticed_before_anything_is_written(path):
    with Plan.open(path) as plan:
        stranger = sqlite3.connect(path, isolation_level=None)
        stranger.execute("UPDATE release SET description = 'from outside'")
        stranger.close()
        with pytest.raises(ConflictError, match="Another program"), plan.change("Edit") as tx:
            tx.insert(Release(name="Summer", start_at=INSTANT))


def test_that_a_replaced_or_removed_file_is_noticed_and_can_be_saved_elsewhere(path, tmp_path):
    with Plan.open(path) as plan:
        path.rename(tmp_path / "moved.relplan")
        with pytest.raises(EnvironmentFailure, match="is gone"), plan.change("Edit") as tx:
            tx.insert(Release(name="Summer", start_at=INSTANT))
        path.write_bytes((tmp_path / "moved.relplan").read_bytes())
        with pytest.raises(ConflictError, match="replaced"), plan.change("Edit") as tx:
            tx.insert(Release(name="Summer", start_at=INSTANT))
        copy = plan.save_copy(tmp_path / "rescued")
    with Plan.open(copy) as rescued:
        assert [row.name for row in rescued.rows(Release)] == ["Spring"]


def test_that_a_newer_plan_is_refused_and_its_bytes_stay(path):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NewerPlanError, match=r"newer version.*not modified"):
        Plan.open(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_that_a_plan_is_opened_whatever_characters_its_name_has(tmp_path):
    for name in ("b%41.relplan", "c#x.relplan", "d?mode=memory.relplan", "Größe ✓.relplan"):
        with Plan.create(tmp_path / name) as plan, plan.change("Add") as tx:
            tx.insert(Release(name=name, start_at=INSTANT))
        with Plan.open(tmp_path / name) as plan:
            assert [row.name for row in plan.rows(Release)] == [name]
    assert len(list(tmp_path.iterdir())) == 4


def test_that_another_thread_is_told_to_use_a_snapshot(path):
    with Plan.open(path) as plan:
        snapshot, caught = plan.snapshot(), []

        def work():
            try:
                plan.rows(Release)
            except RuntimeError as error:
                caught.append(str(error))
            caught.append([record.name for record in snapshot.records(Release)])

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert "snapshot" in caught[0]
    assert caught[1] == ["Spring"]


def test_that_a_snapshot_stays_as_it_was_when_the_plan_goes_on(path):
    with Plan.open(path) as plan:
        snapshot = plan.snapshot()
        with plan.change("Rename") as tx:
            tx.update(Release, plan.rows(Release)[0].id, name="Autumn")
        assert [record.name for record in snapshot.records(Release)] == ["Spring"]
        assert [record.name for record in plan.snapshot().records(Release)] == ["Autumn"]


def test_that_moments_and_days_come_back_as_they_were_given(path):
    berlin = dt.timezone(dt.timedelta(hours=2))
    with Plan.open(path) as plan:
        release = plan.rows(Release)[0]
        with plan.change("Set the target") as tx:
            tx.update(Release, release.id, target_at=dt.datetime(2026, 6, 30, 18, 5, tzinfo=berlin))
        target = plan.get(Release, release.id).target_at
    assert target == dt.datetime(2026, 6, 30, 16, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (dt.datetime(2026, 6, 30, 18, 5), "no time zone"),  # noqa: DTZ001 - that is the test
        (dt.datetime(2026, 6, 30, 18, 5, 30, tzinfo=dt.UTC), "whole minutes"),
        ("0001-01-01T00:00Z", "year 1"),
        ("2026-13-01T00:00Z", "not a date"),
    ],
)
def test_that_a_moment_that_cant_be_kept_is_refused_with_the_reason(path, value, said):
    with (
        Plan.open(path) as plan,
        pytest.raises(InvalidInputError, match=said),
        plan.change("Set") as tx,
    ):
        tx.update(Release, plan.rows(Release)[0].id, target_at=value)


def test_that_a_value_that_cant_be_kept_names_its_row(path):
    with Plan.open(path) as plan:
        release = plan.rows(Release)[0]
        with pytest.raises(InvalidInputError) as refused, plan.change("Set") as tx:
            tx.update(Release, release.id, target_at="soon")
        assert str(refused.value).startswith(f"{release.code} Spring: Target date is 'soon'")
        with pytest.raises(InvalidInputError) as refused, plan.change("Rename") as tx:
            tx.update(Release, release.id, name="")
        assert str(refused.value).startswith(f"{release.code}: Name")
        row = Activity(name="Build", release_id=release.id, percent_complete=150)
        with pytest.raises(InvalidInputError) as refused, plan.change("Add") as tx:
            tx.insert(row)
        assert re.match(r"A-\d+ Build: Percent complete is 150; ", str(refused.value))


def test_that_a_misspelt_column_is_refused():
    with pytest.raises(InvalidInputError, match="no column 'nmae'"):
        Activity(nmae="Build", release_id="x")


def test_that_a_code_is_never_given_twice_even_after_its_row_is_gone(path):
    with Plan.open(path) as plan:
        release = plan.rows(Release)[0]
        with plan.change("Add") as tx:
            first = tx.insert(Activity(name="One", release_id=release.id))
        with plan.change("Delete") as tx:
            tx.delete(Activity, first.id)
    with Plan.open(path) as plan, plan.change("Add") as tx:
        second = tx.insert(Activity(name="Two", release_id=plan.rows(Release)[0].id))
    assert (first.code, second.code) == ("A-5", "A-6")


def test_that_a_code_given_by_hand_must_be_free(path):
    with Plan.open(path) as plan:
        release = plan.rows(Release)[0]
        with pytest.raises(PlannerError, match=r"already has this Code \(A-1\)"):  # noqa: SIM117
            with plan.change("Add") as tx:
                tx.insert(Activity(name="One", code="A-1", release_id=release.id))


def test_that_what_refers_to_a_row_goes_is_cleared_or_stands_in_the_way(path):
    from relplanner import Calendar, Link, Person

    with Plan.open(path) as plan:
        build = plan.find("A-2")
        with plan.change("Delete Build") as tx:
            tx.delete(Activity, build.id)
        assert len(plan.rows(Link)) == 1
        with plan.change("Delete Mira") as tx:
            tx.delete(Person, plan.rows(Person)[0].id)
        assert plan.find("A-3").owner_id is None
        with (
            pytest.raises(PlannerError, match=r"CAL-1 Standard can't be deleted: plan Small"),
            plan.change("Delete the calendar") as tx,
        ):
            tx.delete(Calendar, plan.rows(Calendar)[0].id)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX systems")
def test_that_a_folder_without_write_permission_opens_read_only(everybodys_path):
    path = everybodys_path
    as_nobody(path.parent, 0o555)
    done = run_as_nobody(
        "plan = Plan.open(sys.argv[1]); print(plan.read_only, plan.notices[0]);"
        "print(len(plan.rows(Activity)))",
        path,
    )
    assert re.match(r"True Opened read-only: .*write.*\n4\n", done)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX systems")
def test_that_a_plan_that_may_not_be_read_earns_a_sentence(everybodys_path):
    path = everybodys_path
    as_nobody(path.parent, 0o755)
    path.chmod(0o600)
    done = run_as_nobody(
        "\ntry: Plan.open(sys.argv[1])\nexcept PlannerError as error: print(error)", path
    )
    assert "can't be read" in done
    assert "Traceback" not in done


def test_that_an_unwritable_backup_folder_is_said_and_doesnt_stop_the_work(path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(path))  # a file where the folder should be
    with Plan.open(path) as plan:
        assert not plan.read_only
        assert "No backup could be made" in plan.notices[0]
        with plan.change("Go on") as tx:
            tx.insert(Release(name="Summer", start_at=INSTANT))


@pytest.fixture
def everybodys_path():
    """A plan outside of pytest's folder, which another run may close to other users."""
    with tempfile.TemporaryDirectory(prefix="relplanner-open-") as name:
        with small_plan(Path(name) / "autumn.relplan") as plan:
            path = plan.path
        yield path


def as_nobody(folder, mode):
    """Gives `folder` a mode under which somebody else looks at it."""
    if os.geteuid() != 0:
        pytest.skip("needs root to become somebody else")
    folder.chmod(mode)


def run_as_nobody(program, path):
    """Runs a program as a user who owns nothing; gives what it printed."""
    done = subprocess.run(
        [
            sys.executable, "-c",
            # Everything is imported before: the interpreter's folder may be closed to nobody.
            "import os, sys, zoneinfo, platformdirs, _strptime; zoneinfo.ZoneInfo('UTC');"
            "from relplanner import Activity, Plan; from relplanner.errors import PlannerError;"
            "import relplanner.calendars, relplanner.schedule;"
            "os.setgid(65534); os.setuid(65534);" + program,
            str(path),
        ],
        capture_output=True, text=True, check=False,
        env={**os.environ, "HOME": "/nonexistent", "XDG_DATA_HOME": "/nonexistent"},
    )  # fmt: skip
    return done.stdout + done.stderr


def test_that_the_store_tells_bugs_from_the_environment(path):
    connection = store.connect(path, "ro")
    with pytest.raises(sqlite3.OperationalError), store.told_plainly(path):
        connection.execute("SELECT nothing FROM nowhere")
    connection.close()
