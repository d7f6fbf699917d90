"""The worker's side: reads the question, does the work, says how far it is and how it ended."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from typing import IO, Any

from relplanner import errors
from relplanner.errors import EnvironmentFailure, PlannerError
from relplanner.progress import Cancelled, Progress

Work = Callable[[Iterator[Any], Progress], Any]
_BETWEEN_STEPS_S = 0.05
_NICENESS = 5


def step_back() -> None:
    """Lets the window come first where there are too few processors for both."""
    if hasattr(os, "nice"):  # Windows is told when the worker is started
        os.nice(_NICENESS)


def answer(work: Work) -> None:
    """Answers the one question on standard input.

    Args:
        work: Gets the values of the question and whom to report to; what it gives must be fit
            for JSON. It hears of Cancel once it has taken all values, so it takes them first.
    """
    out = sys.stdout.buffer
    # What a library prints must not get between the lines of the answer.
    sys.stdout = sys.stderr
    answer_on(work, sys.stdin.buffer, out)


def answer_on(work: Work, question: IO[bytes], out: IO[bytes]) -> None:
    """Like `answer`, on any two streams; `question` needs a file number to hear of its end."""
    teller = _Teller(out)
    try:
        teller.tell({"result": work(_values(question, teller.stop), teller)})
    except PlannerError as error:
        teller.tell({"error": _as_value(error)})
    except MemoryError:
        short = EnvironmentFailure("There is not enough memory.", todo="Close other programs.")
        teller.tell({"error": _as_value(short)})
    except Exception:  # a bug: the asking program shows the report
        teller.tell({"bug": traceback.format_exc()})


class _Teller:
    """The `Progress` of the work; hears whether the asking program still wants it."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._told_s = -_BETWEEN_STEPS_S
        self.stop = threading.Event()

    def step(self, done: int, total: int, what: str) -> None:
        """Passes a report on, but not more often than anybody can read."""
        if self.stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told_s >= _BETWEEN_STEPS_S:
            self._told_s = now
            self.tell({"step": [done, total, what]})

    def tell(self, value: dict[str, Any]) -> None:
        """Writes one line, at once.

        A pipe that nobody reads any more means that the asking program is gone.
        """
        try:
            self._out.write(json.dumps(value).encode("ascii") + b"\n")
            self._out.flush()
        except BrokenPipeError:
            self.stop.set()


def _values(question: IO[bytes], stop: threading.Event) -> Iterator[Any]:
    """The values of a question; from its end on, `stop` is set when the stream ends.

    Raises:
        Cancelled: When the stream ends in the middle.
    """
    for line in question:
        value = json.loads(line)
        if value == {"end": True}:
            watch = threading.Thread(target=_watch, args=(question.fileno(), stop), daemon=True)
            watch.start()
            return
        yield value
    raise Cancelled


def _watch(file_number: int, stop: threading.Event) -> None:
    # Past Python's buffer, whose lock a thread that waits would hold when the program ends.
    os.read(file_number, 1)
    stop.set()


def _as_value(error: PlannerError) -> dict[str, str]:
    """An error as a value; of classes that only some module knows, the nearest that all know."""
    known = {Cancelled, *(one for one in vars(errors).values() if isinstance(one, type))}
    kind = next(one.__name__ for one in type(error).__mro__ if one in known)
    return {
        "kind": kind, "what": error.what, "where": error.where, "todo": error.todo,
        "way_out": error.way_out,
    }  # fmt: skip
