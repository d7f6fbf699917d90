"""kill -9 and full disks: nothing that was acknowledged is lost, nothing is half-done."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys

import pytest

from relplanner import Activity, Plan, Release
from relplanner.checks import check_plan
from relplanner.errors import EnvironmentFailure
from relplanner.plan import filelock
from tests.plan.factory import INSTANT, dump, remembered, small_plan

posix_only = pytest.mark.skipif(os.name == "nt", reason="SIGKILL and tmpfs are POSIX")


@posix_only
def test_that_a_kill_at_any_moment_loses_no_acknowledged_change(tmp_path, full_size, project_root):
    kills = 500 if full_size else 50
    done = subprocess.run(
        [sys.executable, "-m", "tests.plan.crash_loop", str(tmp_path), str(kills)],
        capture_output=True, text=True, cwd=project_root, check=False, timeout=kills * 3,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["lost"] == 0, seen
    assert seen["bad"] == []
    assert seen["with_work"] > kills // 2
    assert seen["slowest_open_s"] < 1


def fill(folder, leave):
    """Fills a disk up to about `leave` bytes."""
    filler = folder / "filler"
    free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    filler.write_bytes(b"x" * max(0, free - leave))
    return filler


def break_off_a_write(path):
    """Leaves a plan as a program does that is killed while it writes."""
    program = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size=1'); c.execute('PRAGMA cache_spill=1');"
        "c.execute('BEGIN IMMEDIATE'); c.execute('CREATE TABLE junk (x)');"
        "c.executemany('INSERT INTO junk VALUES (?)', [('x' * 3000,)] * 60);"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert path.with_name(path.name + "-journal").stat().st_size > 0


def add_much(plan):
    with plan.change("Add much") as tx:
        for _ in range(200):
            tx.insert(Activity(name="Much", release_id=plan.find("R-1").id, notes="x" * 400))


def failure_of(attempt, plan):
    """The sentence in which an attempt fails; empty when it succeeds."""
    try:
        attempt(plan)
    except EnvironmentFailure as error:
        return str(error)
    return ""


def test_that_a_change_on_a_full_disk_is_refused_and_can_be_made_later(small_disk):
    with small_plan(small_disk / "p.relplan") as plan:
        release = plan.rows(Release)[0]
        refused = []
        for leave in range(0, 512 * 1024, 16 * 1024):
            filler = fill(small_disk, leave)
            for attempt in (add_much, Plan.undo):
                before, head = dump(plan), plan.head
                sentence = failure_of(attempt, plan)
                if sentence:
                    refused.append(sentence)
                    assert (dump(plan), plan.head, remembered(plan)) == (before, head, before)
                    break
            filler.unlink()
        assert len(refused) > 5
        assert all("disk is full" in sentence for sentence in refused)
        with plan.change("Now there is room") as tx:
            tx.insert(Activity(name="Fits", release_id=release.id))
    assert check_plan(small_disk / "p.relplan").state == "sound"


def test_that_a_plan_cant_be_made_on_a_full_disk_and_leaves_nothing(small_disk):
    fill(small_disk, 8192)
    with pytest.raises(EnvironmentFailure, match="disk is full"):
        Plan.create(small_disk / "p.relplan")
    assert [one.name for one in small_disk.iterdir()] == ["filler"]


def test_that_a_copy_to_a_full_disk_leaves_the_old_file_and_works_elsewhere(small_disk, tmp_path):
    with small_plan(tmp_path / "p.relplan") as plan:
        old = small_disk / "copy.relplan"
        old.write_bytes(b"the old copy")
        filler = fill(small_disk, 16384)
        with pytest.raises(EnvironmentFailure, match=r"disk is full.*|full"):
            plan.save_copy(old)
        assert old.read_bytes() == b"the old copy"
        assert {one.name for one in small_disk.iterdir()} == {"copy.relplan", "filler"}
        filler.unlink()
        plan.save_copy(old)
    assert check_plan(old).state == "sound"


def test_that_a_backup_on_a_full_disk_is_told_and_the_plan_goes_on(
    small_disk, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_DATA_HOME", str(small_disk))
    fill(small_disk, 4096)
    small_plan(tmp_path / "p.relplan").close()
    with Plan.open(tmp_path / "p.relplan") as plan:
        assert any("No backup could be made" in notice for notice in plan.notices)
        with plan.change("Go on") as tx:
            tx.insert(Release(name="Summer", start_at=INSTANT))
        with pytest.raises(EnvironmentFailure, match="full"):
            plan.backup()
    assert list(small_disk.rglob("*.relplan")) == []


def test_that_a_plan_on_a_read_only_disk_can_be_read_checked_and_copied(small_disk, tmp_path):
    small_plan(small_disk / "p.relplan").close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with Plan.open(small_disk / "p.relplan") as plan:
        assert plan.read_only
        assert plan.notices[0].startswith("Opened read-only")
        assert len(plan.snapshot().records(Activity)) == 4
        copy = plan.save_copy(tmp_path / "copy")
    assert check_plan(small_disk / "p.relplan").state == "sound"
    with Plan.open(copy) as plan:
        assert not plan.read_only


@posix_only
def test_that_a_broken_off_write_on_a_read_only_disk_is_explained(small_disk):
    path = small_disk / "p.relplan"
    small_plan(path).close()
    break_off_a_write(path)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(EnvironmentFailure, match="broken off"):
        Plan.open(path)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    with Plan.open(path) as plan:
        assert len(plan.rows(Activity)) == 4
    assert check_plan(path).state == "sound"


@posix_only
def test_that_a_broken_off_write_is_rolled_back_also_for_those_who_only_read(tmp_path):
    path = tmp_path / "p.relplan"
    small_plan(path).close()
    for look in (
        lambda: Plan.open(path, read_only=True).close(),
        lambda: check_plan(path),
    ):
        break_off_a_write(path)
        look()
        assert check_plan(path).state == "sound"
        assert [one.name for one in tmp_path.iterdir()] == ["p.relplan"]


@posix_only
def test_that_a_broken_off_write_is_left_to_whoever_has_the_plan_open(tmp_path):
    path = tmp_path / "p.relplan"
    small_plan(path).close()
    break_off_a_write(path)
    lock = filelock.acquire(path, dt.datetime.now(dt.UTC))
    with pytest.raises(EnvironmentFailure, match="broken off"):
        Plan.open(path, read_only=True)
    lock.release()
    with Plan.open(path, read_only=True) as plan:
        assert len(plan.rows(Activity)) == 4
