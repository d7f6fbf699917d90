"""Backups: made by themselves, thinned, listed and restored."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from relplanner import Plan, Release
from relplanner.errors import EnvironmentFailure, InvalidInputError, PlannerError
from relplanner.plan import backup
from relplanner.plan.backup import Backup, list_backups, plan_id_of, restore, thin
from tests.plan.factory import dump, small_plan


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(tmp_path / "data"))


class Clock:
    """A clock that is set by hand."""

    def __init__(self):
        self.now = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)

    def __call__(self):
        return self.now


def edit(plan, text):
    with plan.change("Edit") as tx:
        tx.update(Release, plan.rows(Release)[0].id, description=text)


@pytest.fixture
def path(tmp_path):
    with small_plan(tmp_path / "plans" / "p.relplan") as plan:
        return plan.path


@pytest.fixture(autouse=True)
def plans_folder(tmp_path):
    (tmp_path / "plans").mkdir()


def test_that_opening_makes_a_backup_only_when_something_has_changed_since(path):
    for _ in range(3):
        with Plan.open(path) as plan:
            plan_id = plan.plan_id
    assert [one.reason for one in list_backups(plan_id)] == ["open"]
    with Plan.open(path) as plan:
        edit(plan, "new")
    with Plan.open(path, read_only=True):
        pass
    assert len(list_backups(plan_id)) == 1
    clock = Clock()
    clock.now = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    with Plan.open(path, clock=clock):
        pass
    assert [one.seq for one in list_backups(plan_id)] == [3, 2]


def test_that_half_an_hour_of_work_makes_a_backup_with_the_next_change(path, monkeypatch):
    with Plan.open(path) as plan:
        edit(plan, "one")
        assert len(list_backups(plan.plan_id)) == 1
        monkeypatch.setattr(backup, "EVERY_S", 0)
        edit(plan, "two")
        newest = list_backups(plan.plan_id)[0]
    assert (newest.reason, newest.seq) == ("timer", 4)
    with Plan.open(newest.path, read_only=True) as copy:
        assert copy.rows(Release)[0].description == "two"


def test_that_thinning_keeps_every_half_hour_of_a_day_then_one_a_day_a_week_a_month(tmp_path):
    now = dt.datetime(2026, 3, 31, 12, 0, tzinfo=dt.UTC)
    made = []
    for half_hours in range(48 * 120):
        at = now - dt.timedelta(minutes=30 * half_hours)
        one = tmp_path / f"{half_hours}"
        one.touch()
        made.append(Backup(one, at, 1, "timer"))
    thin(made, now)
    kept = [one.made_at for one in made if one.path.exists()]
    last_day = [at for at in kept if now - at <= dt.timedelta(days=1)]
    last_week = [at for at in kept if dt.timedelta(days=1) < now - at <= dt.timedelta(days=7)]
    last_month = [at for at in kept if dt.timedelta(days=7) < now - at <= dt.timedelta(days=31)]
    older = [at for at in kept if now - at > dt.timedelta(days=31)]
    assert len(last_day) == 49
    assert len({at.date() for at in last_week}) == len(last_week) == 7
    assert len({at.isocalendar()[:2] for at in last_month}) == len(last_month) <= 5
    assert len({(at.year, at.month) for at in older}) == len(older) <= 4
    assert sorted(kept)[0] < now - dt.timedelta(days=85)


def test_that_a_hundred_openings_in_ten_minutes_leave_one_backup_and_those_made_for_a_reason(
    tmp_path,
):
    now = dt.datetime(2026, 3, 31, 12, 9, tzinfo=dt.UTC)
    made = []
    for second in range(100):
        one = tmp_path / f"{second}"
        one.touch()
        reason = "import" if second in {10, 20} else "open"
        made.append(Backup(one, now - dt.timedelta(seconds=second), 200 - second, reason))
    thin(made, now)
    assert [one.seq for one in made if one.path.exists()] == [200, 190, 180]


def test_that_a_damaged_plan_is_restored_and_the_damaged_bytes_are_kept(path):
    with Plan.open(path) as plan:
        good, plan_id = dump(plan), plan.plan_id
    wreck = path.read_bytes()[:5000] + b"\xff" * 9000
    path.write_bytes(wreck)
    with pytest.raises(PlannerError):
        Plan.open(path)
    assert plan_id_of(path) == plan_id
    aside = restore(list_backups(plan_id)[0].path, path, Clock())
    assert aside.read_bytes() == wreck
    with Plan.open(path) as plan:
        assert dump(plan) == good


def test_that_a_deleted_plan_is_found_by_where_it_was(path):
    with Plan.open(path) as plan:
        good = dump(plan)
    path.unlink()
    assert restore(list_backups(plan_id_of(path))[0].path, path, Clock()) is None
    with Plan.open(path, read_only=True) as plan:
        assert dump(plan) == good
    with pytest.raises(InvalidInputError, match="No backup"):
        plan_id_of(path.with_name("never.relplan"))


def test_that_an_open_plan_isnt_restored_under_its_owner(path):
    with Plan.open(path) as plan:
        newest = plan.backup()
        before = path.read_bytes()
        with pytest.raises(InvalidInputError, match="has it open"):
            restore(newest.path, path, Clock())
        assert path.read_bytes() == before


def test_that_a_damaged_backup_is_refused_and_the_plan_stays(path, tmp_path):
    before = path.read_bytes()
    broken = tmp_path / "broken.relplan"
    broken.write_bytes(before[:-4096])
    with pytest.raises(PlannerError, match="damaged"):
        restore(broken, path, Clock())
    assert path.read_bytes() == before


def test_that_a_broken_off_write_goes_aside_with_its_file_and_comes_back_where_a_restore_fails(
    path, monkeypatch
):
    with Plan.open(path) as plan:
        plan_id = plan.plan_id
    [saved] = list_backups(plan_id)
    write = path.with_name(path.name + "-journal")
    write.write_bytes(b"half of a write")
    content = path.read_bytes()

    def full(_source, _target):
        raise EnvironmentFailure("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(backup, "copy_plan", full)
        with pytest.raises(EnvironmentFailure, match="disk is full"):
            restore(saved.path, path, Clock())
    assert (path.read_bytes(), write.read_bytes()) == (content, b"half of a write")
    aside = restore(saved.path, path, Clock())
    assert not write.exists()
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"half of a write"
    aside.unlink()
    path.unlink()
    write.write_bytes(b"of a plan that is gone")
    assert restore(saved.path, path, Clock()) is None
    assert not write.exists()
    with Plan.open(path) as plan:
        assert plan.plan_id == plan_id


def test_that_a_foreign_file_among_the_backups_is_left_alone(path):
    with Plan.open(path) as plan:
        folder = list_backups(plan.plan_id)[0].path.parent
        (folder / "notes.txt").write_text("mine")
        (folder / "where.json").write_text("not json")
        edit(plan, "again")
        plan.backup()
        assert len(list_backups(plan.plan_id)) == 2
    assert (folder / "notes.txt").read_text() == "mine"
    assert json.loads((folder / "where.json").read_text())["paths"] == [str(path.resolve())]


def test_that_an_import_makes_a_backup_of_the_plan_as_it_was_before(path):
    with Plan.open(path) as plan:
        edit(plan, "before the import")
        with plan.change("Import 2 activities", kind="import") as tx:
            tx.update(Release, plan.rows(Release)[0].id, description="imported")
        newest = list_backups(plan.plan_id)[0]
    assert newest.reason == "import"
    with Plan.open(newest.path, read_only=True) as copy:
        assert copy.rows(Release)[0].description == "before the import"
