"""Work in the background: the window goes on, Cancel works, nothing half-done is left."""

from __future__ import annotations

import statistics
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


class Heartbeat:
    """Counts how long the window's thread is ever kept from its events."""

    def __init__(self):
        self.longest_s = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(10)

    def _beat(self):
        now = time.perf_counter()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now


@pytest.mark.bench
def test_that_the_window_goes_on_while_ten_thousand_activities_are_exported(
    qtbot, window, big, tmp_path
):
    assert window.session.open(big)
    commands = window.findChild(Commands)
    qtbot.wait(200)
    longest = []
    for number in range(3):
        beat = Heartbeat()
        with qtbot.waitSignal(window.jobs.idle, timeout=60_000):
            commands.export_to(tmp_path / f"{number}.xlsx", None)
        longest.append(beat.longest_s)
        assert (tmp_path / f"{number}.xlsx").stat().st_size > 100_000
    # A tenth of a second is what people notice; the machine may be busy with other things.
    assert statistics.median(longest) < 0.1, longest


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
