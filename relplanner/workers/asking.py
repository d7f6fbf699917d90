"""The asking side: starts a worker, hands over the question, waits, cancels, cleans up."""

from __future__ import annotations

import contextlib
import json
import queue
import signal
import subprocess
import threading
from collections.abc import Callable, Iterable
from typing import IO, Any

from relplanner import errors
from relplanner.errors import EnvironmentFailure, PlannerError
from relplanner.progress import Cancelled, Progress, report
from relplanner.workers.starting import start

GRACE_S = 1.0
"""How long a worker has to stop by itself."""
_POLL_S = 0.1


class WorkerBugError(RuntimeError):
    """A bug in a worker: its traceback, as text."""


def ask(
    flag: str,
    question: Iterable[Any],
    *,
    where: str,
    progress: Progress | None = None,
    tidy: Callable[[int], None] = lambda _pid: None,
) -> Any:
    """Has a worker answer a question; to be called by any thread but the window's.

    Args:
        flag: What `dispatch` knows it by.
        question: Values fit for JSON; taken one by one by a thread, so that others can run.
        where: What it concerns, for errors: the file.
        progress: Asked several times a second, whether or not the worker has said something.
        tidy: Called with the worker's process id when it had to be killed or died.

    Returns:
        What the work gave.

    Raises:
        PlannerError: As the worker says.
        EnvironmentFailure: When it can't be started, or dies.
        Cancelled: As `progress` wishes; the worker has ended then.
        WorkerBugError: For a bug in the worker.
    """
    try:
        process = start([flag])
    except OSError as error:
        raise EnvironmentFailure(
            f"The process that does the work can't be started ({error.strerror}).",
            where=where,
            todo="Close other programs and try again.",
            way_out="retry",
        ) from error
    talk = _Talk(process, question)
    try:
        last = talk.follow(progress)
    except Cancelled:
        last = talk.end()
        # It may have been done before it heard of the wish.
        if "result" not in last:
            raise
    finally:
        talk.end()
        if process.returncode != 0:
            tidy(process.pid)
    return _result(last, process.returncode, where)


class _Talk:
    """The two pipes of a worker, each with a thread, because either may block."""

    def __init__(self, process: subprocess.Popen[bytes], question: Iterable[Any]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._last: dict[str, Any] = {}
        self._steps: queue.SimpleQueue[tuple[int, int, str] | None] = queue.SimpleQueue()
        self._enough = threading.Event()
        self._threads = (
            threading.Thread(target=self._hand_over, args=(process.stdin, question), daemon=True),
            threading.Thread(target=self._listen, args=(process.stdout,), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def follow(self, progress: Progress | None) -> dict[str, Any]:
        """Reports what the worker reports, until it ends; gives the last that it has said."""
        latest: tuple[int, int, str] | None = (0, 0, "")
        while latest is not None:
            report(progress, *latest)
            with contextlib.suppress(queue.Empty):
                latest = self._steps.get(timeout=_POLL_S)
        return self._last

    def end(self) -> dict[str, Any]:
        """Makes the worker end, with force if it must be; gives the last that it has said."""
        self._enough.set()
        try:
            self._process.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join()
        return self._last

    def _hand_over(self, pipe: IO[bytes], question: Iterable[Any]) -> None:
        # A worker that reads no more has said why, or has died; both are heard by the other side.
        with contextlib.suppress(OSError), pipe:
            for value in question:
                if self._enough.is_set():
                    return
                pipe.write(json.dumps(value).encode("ascii") + b"\n")
            pipe.write(b'{"end": true}\n')
            pipe.flush()
            self._enough.wait()

    def _listen(self, pipe: IO[bytes]) -> None:
        try:
            with pipe:
                for line in pipe:
                    self._hear(line)
        finally:
            # Whatever happens here, nobody waits for ever.
            self._steps.put(None)

    def _hear(self, line: bytes) -> None:
        if not line.endswith(b"\n"):
            return  # half a line: it was killed
        said = json.loads(line)
        if "step" in said:
            done, total, what = said["step"]
            self._steps.put((done, total, what))
        else:
            self._last = said


def _result(last: dict[str, Any], status: int, where: str) -> Any:
    if "result" in last:
        return last["result"]
    if "bug" in last:
        raise WorkerBugError(last["bug"])
    if "error" in last:
        raise _as_error(last["error"])
    raise EnvironmentFailure(
        f"The process that does the work has ended before it was done ({_reason(status)}). "
        "Nothing was changed.",
        where=where,
        todo="Try again; close other programs if the memory is short.",
        way_out="retry",
    )


def _as_error(said: dict[str, Any]) -> PlannerError:
    if said["kind"] == Cancelled.__name__:
        return Cancelled()
    kind: type[PlannerError] = getattr(errors, said["kind"])
    return kind(
        said["what"], where=said["where"], todo=said["todo"], way_out=said["way_out"]
    )  # fmt: skip


def _reason(status: int) -> str:
    if status >= 0:
        return f"status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"
