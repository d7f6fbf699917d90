"""Work in the background: the window goes on, Cancel works, nothing half-done is left."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QTimer

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


def test_that_progress_is_not_shown_for_what_takes_a_moment(qtbot, planner):
    shown = []
    planner.jobs.reported.connect(lambda *told: shown.append(told))
    gate = threading.Event()
    with qtbot.waitSignal(planner.jobs.idle):
        planner.jobs.start("Quick", lambda _progress: gate.wait(0.1), lambda _done: None)
    assert shown == []
