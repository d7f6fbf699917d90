"""A plan that is open for reading follows what another program writes to it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from relplanner.errors import ConflictError, EnvironmentFailure, ReadOnlyError
from relplanner.plan import filelock
from relplanner.planner import Plan
from relplanner.registry import TABLES
from relplanner.releases.outlining import add_release
from relplanner.releases.tables import Activity, Release
from relplanner.sample import create_sample


@pytest.fixture
def writer(tmp_path):
    with create_sample(tmp_path / "shared.relplan") as plan:
        yield plan


@pytest.fixture
def reader(writer):
    with Plan.open(writer.path) as plan:
        assert plan.read_only
        yield plan


def test_that_a_reader_sees_every_change_of_the_writer_as_if_it_had_opened_anew(writer, reader):
    reader.snapshot()
    activity = writer.rows(Activity)[5]
    with writer.change("Longer") as tx:
        tx.update(Activity, activity.id, duration_min=activity.duration_min + 480)
    with writer.change("A release more") as tx:
        add_release(tx, writer.snapshot(), "Third")
    with writer.change("One activity fewer") as tx:
        tx.delete(Activity, writer.rows(Activity)[-1].id)
    writer.undo()
    heard = []
    reader.listen(lambda changes: heard.append(changes.summary))
    reader.follow()
    assert heard == [
        "Longer", "A release more", "One activity fewer", "Undo: One activity fewer",
    ]  # fmt: skip
    assert reader.head == writer.head
    with Plan.open(writer.path, read_only=True) as fresh:
        there, seen = fresh.snapshot(), reader.snapshot()
        for table in TABLES:
            assert seen.records(table) == there.records(table)
        assert seen.schedule.finish.tolist() == there.schedule.finish.tolist()


def test_that_following_without_news_tells_nobody_anything(writer, reader):
    heard = []
    reader.listen(heard.append)
    reader.follow()
    writer.follow()
    assert heard == []


def test_that_following_makes_a_plan_no_more_writable_than_it_was(writer, reader):
    with writer.change("Rename") as tx:
        tx.update(Release, writer.rows(Release)[0].id, name="Renamed")
    reader.follow()
    with pytest.raises(ReadOnlyError, match="has it open"), reader.change("Mine too"):
        pass


def test_that_another_file_in_the_plans_place_is_noticed(writer, reader, tmp_path):
    other = writer.save_copy(tmp_path / "other.relplan")
    other.replace(writer.path)
    with pytest.raises(ConflictError, match="replaced") as caught:
        reader.follow()
    assert caught.value.way_out == "reopen"


def test_that_another_journal_in_the_same_file_is_noticed(writer, reader, tmp_path):
    old = writer.save_copy(tmp_path / "old.relplan")
    path = writer.path
    with writer.change("Rename") as tx:
        tx.update(Release, writer.rows(Release)[0].id, name="Renamed")
    reader.follow()
    writer.close()
    with Plan.open(old) as forked, forked.change("Go another way") as tx:
        tx.update(Release, forked.rows(Release)[0].id, name="Otherwise")
    # The bytes change, the file stays the same one.
    shutil.copyfile(old, path)
    with pytest.raises(ConflictError, match="replaced"):
        reader.follow()


def test_that_a_file_that_is_gone_is_told(writer, reader):
    writer.path.unlink()
    with pytest.raises(EnvironmentFailure, match="gone") as caught:
        reader.follow()
    assert caught.value.way_out == "vanished"


def test_that_a_plan_whose_file_is_gone_can_still_be_copied_over_an_existing_file(writer, tmp_path):
    target = tmp_path / "rescued.relplan"
    target.write_bytes(b"something older")
    writer.path.unlink()
    writer.save_copy(target)
    with Plan.open(target) as rescued:
        assert rescued.head == writer.head


def test_that_no_backup_of_a_file_that_is_gone_is_an_error_of_the_environment(writer):
    with writer.change("Rename") as tx:
        tx.update(Release, writer.rows(Release)[0].id, name="Renamed")
    writer.path.unlink()
    with pytest.raises(EnvironmentFailure, match="can't be opened"):
        writer.backup()


def test_that_a_reader_knows_who_writes_and_when_they_have_gone(writer, reader):
    assert reader.held_by is not None
    assert reader.held_by.host == socket.gethostname()
    assert reader.present_holder() == reader.held_by
    assert reader.why_read_only == f"Opened read-only: {reader.held_by.sentence()}."
    writer.close()
    assert reader.present_holder() is None


def test_that_looking_who_writes_takes_the_plan_from_nobody(writer, reader):
    for _ in range(3):
        reader.present_holder()
    with writer.change("Rename") as tx:
        tx.update(Release, writer.rows(Release)[0].id, name="Renamed")
    writer.close()
    reader.present_holder()
    assert not filelock.lock_path(reader.path).exists()
    with Plan.open(reader.path) as mine:
        assert not mine.read_only


def test_that_a_lock_file_left_by_a_program_that_died_names_no_holder(tmp_path):
    path = tmp_path / "left.relplan"
    Plan.create(path).close()
    dying = (
        "import os, sys; from relplanner.planner import Plan\n"
        "plan = Plan.open(sys.argv[1]); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", dying, str(path)], check=False)
    assert filelock.holder(path) is not None
    assert filelock.present_holder(path) is None


def test_that_a_lock_of_another_machine_is_taken_at_its_word(tmp_path):
    path = tmp_path / "share.relplan"
    Plan.create(path).close()
    filelock.lock_path(path).write_text(
        '{"user": "anna", "host": "elsewhere", "pid": 1, "since": "2026-03-03T09:12Z"}'
    )
    found = filelock.present_holder(path)
    assert found is not None
    assert (found.user, found.host) == ("anna", "elsewhere")


def test_that_a_converted_view_of_an_older_plan_is_outdated_once_it_is_converted(tmp_path):
    oldest = min((Path(__file__).parents[1] / "fixtures" / "plans").iterdir())
    path = tmp_path / "old.relplan"
    shutil.copyfile(oldest / "small.relplan", path)
    with Plan.open(path, read_only=True) as reader:
        assert any("shown converted" in notice for notice in reader.notices)
        reader.follow()
        Plan.open(path).close()
        with pytest.raises(ConflictError) as caught:
            reader.follow()
    assert caught.value.way_out == "reopen"
