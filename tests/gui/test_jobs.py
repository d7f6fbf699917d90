"""Work in the background: the window goes on, Cancel works, nothing half-done is left."""

from __future__ import annotations

import threading
import time

import openpyxl
import pytest
from PySide6.QtCore import QTimer

from relplanner import Activity
from relplanner.errors import EnvironmentFailure
from relplanner.workers import asking
from tests.bench.bigplan import big_plan
from ui.commands import Commands


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    path = tmp_path_factory.mktemp("big") / "big.relplan"
    big_plan(path, 10_000).close()
    return path


def test_that_the_window_goes_on_while_ten_thousand_activities_are_exported(
    qtbot, window, big, tmp_path
):
    # How long its longest pause is, is measured in tests/bench/bench_window.py.
    assert window.session.open(big)
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(window.jobs.busy))
    timer.start(10)
    with qtbot.waitSignal(window.jobs.idle, timeout=60_000):
        window.findChild(Commands).export_to(tmp_path / "out.xlsx", None)
    timer.stop()
    assert (tmp_path / "out.xlsx").stat().st_size > 100_000
    assert sum(beats) > 10


def test_that_cancelling_an_export_stops_it_soon_and_leaves_the_old_file(
    qtbot, window, big, tmp_path
):
    assert window.session.open(big)
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"what was there before")
    commands = window.findChild(Commands)
    commands.export_to(target, None)
    qtbot.waitUntil(window.job_cancel.isVisible, timeout=20_000)
    cancelled_at = time.perf_counter()
    with qtbot.waitSignal(window.jobs.cancelled, timeout=20_000):
        window.job_cancel.click()
    assert time.perf_counter() - cancelled_at < 2
    assert target.read_bytes() == b"what was there before"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("out")] == ["out.xlsx"]


def exporting(qtbot, window, big, target):
    """Opens the plan and begins an export; gives when its progress shows."""
    assert window.session.open(big)
    window.findChild(Commands).export_to(target, None)
    qtbot.waitUntil(window.job_cancel.isVisible, timeout=20_000)


def test_that_edits_during_an_export_are_kept_and_not_in_it(qtbot, window, big, tmp_path):
    target = tmp_path / "out.xlsx"
    exporting(qtbot, window, big, target)
    first = window.session.plan.records(Activity)[0]
    try:
        with qtbot.waitSignal(window.jobs.idle, timeout=60_000):
            assert window.session.run(
                "Rename", lambda tx: tx.update(Activity, first.id, name="Renamed meanwhile")
            )
        assert window.session.plan.get(Activity, first.id).name == "Renamed meanwhile"
        sheet = openpyxl.load_workbook(target, read_only=True)["Schedule"]
        texts = {cell for row in sheet.iter_rows(values_only=True) for cell in row}
        sheet.parent.close()
        assert {one for one in texts if isinstance(one, str) and first.name in one}
        assert "Renamed meanwhile" not in texts
    finally:
        window.session.undo()


def test_that_an_export_whose_process_is_killed_is_told_in_a_calm_sentence(
    qtbot, window, big, tmp_path, started
):
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"what was there before")
    exporting(qtbot, window, big, target)
    window.session.failed.disconnect()
    with qtbot.waitSignal(window.session.failed, timeout=20_000) as told:
        started[0].kill()
    assert isinstance(told.args[0], EnvironmentFailure)
    assert "ended before it was done" in told.args[0].what
    assert told.args[0].where == str(target)
    assert target.read_bytes() == b"what was there before"
    assert [one.name for one in tmp_path.iterdir() if "out" in one.name] == ["out.xlsx"]


def test_that_a_folder_that_is_missing_is_told_as_by_the_library(qtbot, planner, tmp_path):
    planner.session.failed.disconnect()
    with qtbot.waitSignal(planner.session.failed, timeout=20_000) as told:
        planner.findChild(Commands).export_to(tmp_path / "missing" / "out.csv", None)
    assert isinstance(told.args[0], EnvironmentFailure)
    assert told.args[0].what == "The folder or file doesn't exist. Nothing was written."


def test_that_a_disk_that_is_too_small_leaves_the_old_file(qtbot, window, big, small_disk):
    target = small_disk / "out.json"
    target.write_bytes(b"what was there before")
    assert window.session.open(big)
    window.session.failed.disconnect()
    with qtbot.waitSignal(window.session.failed, timeout=60_000) as told:
        window.findChild(Commands).export_to(target, None)
    assert told.args[0].what == "The disk is full. The old file is as it was."
    assert [one.name for one in small_disk.iterdir()] == ["out.json"]
    assert target.read_bytes() == b"what was there before"


def test_that_no_process_and_no_file_stays_when_the_window_closes_during_an_export(
    qtbot, window, big, tmp_path, started
):
    exporting(qtbot, window, big, tmp_path / "out.xlsx")
    assert started[0].poll() is None
    closed_at = time.perf_counter()
    window.close()
    assert time.perf_counter() - closed_at < asking.GRACE_S + 2
    assert started[0].returncode is not None
    assert not [one.name for one in tmp_path.iterdir() if "out" in one.name]


def test_that_progress_is_not_shown_for_what_takes_a_moment(qtbot, planner):
    shown = []
    planner.jobs.reported.connect(lambda *told: shown.append(told))
    gate = threading.Event()
    with qtbot.waitSignal(planner.jobs.idle):
        planner.jobs.start("Quick", lambda _progress: gate.wait(0.1), lambda _done: None)
    assert shown == []
