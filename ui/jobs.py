"""Work in the background: progress after a moment, a working Cancel, results on our own thread.

A job gets an immutable snapshot and gives a value; applying that value is one change, made by the
window's thread. No thread is ever killed: a job is asked to stop at its next report.

Python lets one thread run at a time, so what works for long in Python does so in a process of its
own (`relplanner.workers`); the job's thread only waits for it, and passes reports and Cancel on.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from relplanner.bulk import collection_paused
from relplanner.errors import PlannerError
from relplanner.progress import Cancelled

_POLL_MS = 50
SHOWN_AFTER_MS = 600


class JobProgress:
    """What a job reports to, from its own thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._latest = (0, 0, "")
        self._stop = threading.Event()

    def step(self, done: int, total: int, what: str) -> None:
        """Takes a report; raises `Cancelled` when the person asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        with self._lock:
            self._latest = (done, total, what)

    @property
    def latest(self) -> tuple[int, int, str]:
        """The newest report: done, total (0 for unknown), what."""
        with self._lock:
            return self._latest

    def cancel(self) -> None:
        """Asks the job to stop at its next report."""
        self._stop.set()


@dataclass
class Job:
    """Work that runs, or ran, in the background."""

    title: str
    work: Callable[[JobProgress], Any]
    done: Callable[[Any], None]
    failed: Callable[[PlannerError], None] | None = None
    progress: JobProgress = field(default_factory=JobProgress)
    result: Any = None
    error: BaseException | None = None
    thread: threading.Thread | None = None
    started_s: float = field(default_factory=time.monotonic)

    @property
    def age_ms(self) -> float:
        """How long ago it began."""
        return (time.monotonic() - self.started_s) * 1000

    def run(self) -> None:
        """Runs in the job's thread.

        Looking for garbage stops all threads, a tenth of a second each time in a large plan.
        """
        try:
            with collection_paused():
                self.result = self.work(self.progress)
        except BaseException as error:
            self.error = error


class Jobs(QObject):
    """The jobs of the window; they run one after the other.

    Signals:
        reported: How the running job is: title, what, done, total; after 0.6 s of work.
        idle: No job is running any more.
        failed: A job can't be done (a `PlannerError`), and whoever began it doesn't tell so.
        cancelled: A job was stopped (its title).
        broke: A job met a bug (the exception).
    """

    reported = Signal(str, str, int, int)
    idle = Signal()
    failed = Signal(object)
    cancelled = Signal(str)
    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Job] = []
        self._running: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._running is not None

    def start(
        self,
        title: str,
        work: Callable[[JobProgress], Any],
        done: Callable[[Any], None],
        failed: Callable[[PlannerError], None] | None = None,
    ) -> None:
        """Runs `work` in the background, then `done` with its result on this thread.

        Args:
            title: What is done, for people ("Export to Excel").
            work: Gets a `Progress`; must not touch the plan or any widget.
            done: Called on the window's thread.
            failed: Called there instead when the job can't be done; else `failed` tells it.
        """
        self._waiting.append(Job(title, work, done, failed))
        if self._running is None:
            self._next()

    def cancel(self) -> None:
        """Asks the running job to stop, and forgets the waiting ones."""
        self._waiting.clear()
        if self._running is not None:
            self._running.progress.cancel()

    def wait(self) -> None:
        """Cancels, and waits for the end: for closing the program."""
        self.cancel()
        if self._running is not None and self._running.thread is not None:
            self._running.thread.join()
        self._running = None
        self._timer.stop()

    def _next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            self.idle.emit()
            return
        job = self._running = self._waiting.pop(0)
        job.started_s = time.monotonic()
        job.thread = threading.Thread(target=job.run, name=job.title, daemon=True)
        job.thread.start()
        self._timer.start()

    def _poll(self) -> None:
        job = self._running
        if job is None or job.thread is None:
            return
        if job.thread.is_alive():
            if job.age_ms >= SHOWN_AFTER_MS:
                done, total, what = job.progress.latest
                self.reported.emit(job.title, what, done, total)
            return
        self._running = None
        self._finish(job)
        if self._running is None:
            self._next()

    def _finish(self, job: Job) -> None:
        if isinstance(job.error, Cancelled):
            self.cancelled.emit(job.title)
        elif isinstance(job.error, PlannerError):
            (job.failed or self.failed.emit)(job.error)
        elif job.error is not None:
            self.broke.emit(job.error)
        else:
            job.done(job.result)
