"""An export by a worker is the one that the program itself would write, or nothing."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import os
import sys

import pytest

from relplanner import Activity
from relplanner.charts.language import Language
from relplanner.errors import EnvironmentFailure, InvalidInputError
from relplanner.exporting import export_file
from relplanner.exporting_worker import export_in_worker
from relplanner.page_setup import PageSetup, Picture
from relplanner.progress import Cancelled
from relplanner.signoff.verify import signature_states, signed_hashes
from relplanner.timeline.words import ENGLISH, MONTHS
from relplanner.workers import starting
from tests.exchange.autumn import NOW, Autumn


@pytest.fixture
def autumn(tmp_path):
    made = Autumn(tmp_path)
    yield made
    made.plan.close()


def export(plan, path, by=export_in_worker, **options):
    by(plan.snapshot(), path, journal_hashes=signed_hashes(plan), now=NOW, **options)


@pytest.fixture
def same_stamps(monkeypatch):
    """Makes what a file says about the time of its making the same for all."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")


def fill(path):
    """Takes all the room that a disk has left."""
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(4096)):
            pass


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json", "svg", "png", "pdf"])
def test_that_the_bytes_are_those_of_an_export_by_the_program_itself(
    autumn, tmp_path, ending, same_stamps
):
    export(autumn.plan, tmp_path / f"by worker.{ending}")
    export(autumn.plan, tmp_path / f"by itself.{ending}", export_file)
    expected = (tmp_path / f"by itself.{ending}").read_bytes()
    assert (tmp_path / f"by worker.{ending}").read_bytes() == expected


@pytest.mark.parametrize("view", ["risks", "load"])
def test_that_the_choice_of_view_and_releases_goes_over(autumn, tmp_path, view, same_stamps):
    only = frozenset({autumn.plan.records(Activity)[0].release_id})
    for name, by in (("worker", export_in_worker), ("itself", export_file)):
        export(autumn.plan, tmp_path / f"{name}.svg", by, picture=Picture(view), release_ids=only)
    assert (tmp_path / "worker.svg").read_bytes() == (tmp_path / "itself.svg").read_bytes()


def test_that_the_setup_of_the_print_goes_over(autumn, tmp_path, same_stamps):
    setup = PageSetup("Letter", False, 2, 1, dt.date(2030, 4, 1), dt.date(2030, 4, 30))
    for name, by in (("worker", export_in_worker), ("itself", export_file)):
        export(autumn.plan, tmp_path / f"{name}.pdf", by, picture=Picture(setup=setup))
    found = (tmp_path / "worker.pdf").read_bytes()
    assert found == (tmp_path / "itself.pdf").read_bytes()
    assert found.count(b"/MediaBox [0 0 612.00 792.00]") == 2


def test_that_the_language_of_the_print_goes_over(autumn, tmp_path, same_stamps):
    months = ("Jänner", *MONTHS[1:3], "Aprilis", *MONTHS[4:])
    language = Language({"Today": "Heute"}, dataclasses.replace(ENGLISH, months=months))
    for name, by in (("worker", export_in_worker), ("itself", export_file)):
        picture = Picture(language=language)
        export(autumn.plan, tmp_path / f"{name}.svg", by, picture=picture)
    found = (tmp_path / "worker.svg").read_bytes()
    assert found == (tmp_path / "itself.svg").read_bytes()
    export(autumn.plan, tmp_path / "english.svg")
    assert found != (tmp_path / "english.svg").read_bytes()


def test_that_the_export_shows_the_plan_as_it_was_when_asked(autumn, tmp_path):
    first = autumn.plan.records(Activity)[0]

    class Editing:
        """Renames and moves on while the worker writes."""

        edited = False

        def step(self, done, total, what):
            if not self.edited:
                self.edited = True
                with autumn.plan.change("Rename meanwhile") as tx:
                    tx.update(Activity, first.id, name="Renamed meanwhile")

    export(autumn.plan, tmp_path / "before.csv", export_file)
    editing = Editing()
    export(autumn.plan, tmp_path / "out.csv", progress=editing)
    assert editing.edited
    assert autumn.plan.get(Activity, first.id).name == "Renamed meanwhile"
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "before.csv").read_bytes()


def test_that_errors_say_the_same_as_those_of_the_program_itself(autumn, tmp_path):
    paths = [tmp_path / "missing" / "out.xlsx", tmp_path / "folder.csv", tmp_path / "out.docx"]
    paths[1].mkdir()
    for path in paths:
        told = []
        for by in (export_in_worker, export_file):
            with pytest.raises((EnvironmentFailure, InvalidInputError)) as caught:
                export(autumn.plan, path, by)
            told.append((type(caught.value), str(caught.value), vars(caught.value)))
        assert told[0] == told[1]


def test_that_a_full_disk_is_told_and_leaves_the_old_file(autumn, small_disk):
    target = small_disk / "out.json"
    target.write_bytes(b"old")
    fill(small_disk / "fills the disk")
    with pytest.raises(EnvironmentFailure, match=r"The disk is full\. The old file is as it was\."):
        export(autumn.plan, target)
    assert target.read_bytes() == b"old"
    assert sorted(one.name for one in small_disk.iterdir()) == ["fills the disk", "out.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
@pytest.mark.parametrize("ending", ["xlsx", "csv", "json", "pdf"])
def test_that_a_worker_killed_in_the_midst_leaves_the_old_file_and_nothing_else(
    autumn, tmp_path, monkeypatch, ending
):
    code = (
        "import os, sys\nfrom pathlib import Path\nimport relplanner.workers.answering as a\n"
        "def step(self, done, total, what):\n"
        "    if any(Path(sys.argv[1]).glob('.out*')): os.kill(os.getpid(), 9)\n"
        "a._Teller.step = step\n"
        "from relplanner.workers.dispatch import run_if_asked\nrun_if_asked(sys.argv[2:])"
    )
    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.setattr(
        starting, "command", lambda: [sys.executable, "-c", code, str(folder)]
    )  # fmt: skip
    target = folder / f"out.{ending}"
    target.write_bytes(b"old")
    with pytest.raises(EnvironmentFailure, match=r"SIGKILL.*Try again") as caught:
        export(autumn.plan, target)
    assert str(target) in str(caught.value)
    assert target.read_bytes() == b"old"
    assert list(folder.iterdir()) == [target]


def test_that_cancelling_leaves_the_old_file_and_nothing_else(autumn, tmp_path):
    class Impatient:
        def step(self, done, total, what):
            if what:
                raise Cancelled

    folder = tmp_path / "folder"
    folder.mkdir()
    target = folder / "out.pdf"
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        export(autumn.plan, target, progress=Impatient())
    assert target.read_bytes() == b"old"
    assert list(folder.iterdir()) == [target]


def test_that_the_hashes_that_signatures_name_judge_them_like_all_hashes(autumn):
    snapshot, every = autumn.plan.snapshot(), {one.seq: one.hash for one in autumn.plan.journal()}
    named = signed_hashes(autumn.plan)
    states = signature_states(snapshot, named)
    assert states == signature_states(snapshot, every)
    assert states[0] != signature_states(snapshot, {})[0]
    assert 0 < len(named) < len(every)
