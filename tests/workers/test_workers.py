"""Questions to a process of its own: answers, errors, Cancel, death, and nothing left running."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
import time

import pytest

from relplanner.errors import EnvironmentFailure, InvalidInputError, RuleError
from relplanner.progress import Cancelled
from relplanner.workers import answering, asking, dispatch, starting
from relplanner.workers.asking import WorkerBugError, ask

SERVE = "from relplanner.workers.answering import answer\n"


@pytest.fixture
def worker(monkeypatch, started):
    """Gives the worker a work of the test's own: the text of a function `work`."""

    def serve(work: str) -> None:
        code = SERVE + work + "\nanswer(work)"
        monkeypatch.setattr(starting, "command", lambda: [sys.executable, "-c", code])

    return serve


class Heard:
    """Takes reports; cancels once it has heard a certain one."""

    def __init__(self, cancel_at: str = "no such report") -> None:
        self.steps: list[tuple[int, int, str]] = []
        self.cancel_at = cancel_at
        self.cancelled_s = 0.0

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total, what))
        if what == self.cancel_at:
            self.cancelled_s = self.cancelled_s or time.monotonic()
            raise Cancelled


def test_that_a_worker_gets_every_value_and_gives_its_result(worker):
    worker("def work(values, progress): return sum(len(one) for one in values)")
    assert ask("any", ([0] * size for size in range(500)), where="here") == 500 * 499 // 2


def test_that_reports_come_over_in_order_and_are_asked_for_while_there_are_none(worker):
    worker("""
import time
def work(values, progress):
    list(values)
    progress.step(1, 2, "first")
    time.sleep(0.5)
    progress.step(2, 2, "second")
""")
    heard = Heard()
    ask("any", ["go"], where="here", progress=heard)
    told = [one for one in heard.steps if one[2]]
    assert list(dict.fromkeys(told)) == [(1, 2, "first"), (2, 2, "second")]
    assert told.count((1, 2, "first")) > 2


@pytest.mark.parametrize("kind", [InvalidInputError, EnvironmentFailure, RuleError])
def test_that_an_error_comes_back_as_the_same_error_with_the_same_sentence(worker, kind):
    worker(f"""
from relplanner.errors import *
def work(values, progress):
    raise {kind.__name__}("It can't be “done”.", where="row 3", todo="Change it.")
""")
    with pytest.raises(kind) as caught:
        ask("any", [], where="here")
    assert type(caught.value) is kind
    assert str(caught.value) == "row 3: It can't be “done”. Change it."


def test_that_an_error_of_one_module_comes_back_as_the_nearest_kind_that_all_know(worker):
    worker("""
from relplanner.calendars.spec import CalendarError
class Odd(CalendarError): pass
def work(values, progress):
    raise Odd("No work on any day.", todo="Add a shift.")
""")
    with pytest.raises(Exception, match=r"No work on any day\. Add a shift\.") as caught:
        ask("any", [], where="here")
    assert type(caught.value).__name__ == "PlannerError"


def test_that_a_bug_in_a_worker_comes_with_its_traceback(worker):
    worker("def work(values, progress): return {}['missing']")
    with pytest.raises(WorkerBugError, match=r"(?s)Traceback.*in work.*KeyError: 'missing'"):
        ask("any", [], where="here")


def test_that_too_little_memory_in_a_worker_is_said_calmly(worker):
    worker("def work(values, progress): raise MemoryError")
    with pytest.raises(EnvironmentFailure, match="There is not enough memory"):
        ask("any", [], where="here")


@pytest.mark.parametrize(
    ("death", "told"),
    [
        ("os._exit(3)", "status 3"),
        pytest.param(
            "os.kill(os.getpid(), 9)", "SIGKILL",
            marks=pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals"),
        ),
    ],
)  # fmt: skip
def test_that_a_worker_that_dies_is_told_calmly_and_tidied_up_after(worker, death, told, started):
    worker(f"import os\ndef work(values, progress): {death}")
    tidied: list[int] = []
    with pytest.raises(EnvironmentFailure, match=f"^here: .* ended before it was done .{told}"):
        ask("any", ["x" * 1000] * 1000, where="here", tidy=tidied.append)
    assert tidied == [started[0].pid]


def test_that_a_worker_that_cannot_be_started_is_told_calmly(monkeypatch, tmp_path):
    monkeypatch.setattr(starting, "command", lambda: [str(tmp_path / "missing")])
    with pytest.raises(EnvironmentFailure, match=r"^here: The process .* can't be started"):
        ask("any", [], where="here")


def test_that_cancelling_stops_the_work_at_its_next_step_and_lets_it_clean_up(worker, tmp_path):
    worker(f"""
import time
from pathlib import Path
def work(values, progress):
    list(values)
    try:
        while True:
            progress.step(0, 0, "again")
            time.sleep(0.01)
    finally:
        Path({str(tmp_path / "cleaned")!r}).touch()
""")
    tidied: list[int] = []
    with pytest.raises(Cancelled):
        ask("any", ["go"], where="here", progress=Heard("again"), tidy=tidied.append)
    assert (tmp_path / "cleaned").exists()
    assert tidied == []


def test_that_work_that_does_not_hear_is_ended_after_its_grace(worker, started):
    worker("""
import time
def work(values, progress):
    progress.step(0, 0, "deaf")
    time.sleep(60)
""")
    tidied: list[int] = []
    heard = Heard("deaf")
    with pytest.raises(Cancelled):
        # More than a pipe holds: the thread that hands over is stuck too.
        ask("any", ["x" * 1000] * 1000, where="here", progress=heard, tidy=tidied.append)
    assert time.monotonic() - heard.cancelled_s < asking.GRACE_S + 2
    assert started[0].returncode not in {None, 0}
    assert tidied == [started[0].pid]


def test_that_what_was_done_before_the_wish_to_stop_was_heard_counts(worker):
    worker("""
import time
def work(values, progress):
    list(values)
    progress.step(1, 1, "moved into place")
    time.sleep(0.3)
    return "done"
""")
    assert ask("any", ["go"], where="here", progress=Heard("moved into place")) == "done"


def test_that_a_worker_ends_by_itself_when_the_asking_program_is_gone(worker, tmp_path):
    worker("""
import time
def work(values, progress):
    list(values)
    while True:
        progress.step(0, 0, "again")
        time.sleep(0.01)
""")
    process = starting.start([])
    process.stdin.write(b'"go"\n{"end": true}\n')
    process.stdin.flush()
    assert b"again" in process.stdout.readline()
    # As when the program is killed: the system closes its ends of both pipes.
    process.stdin.close()
    process.stdout.close()
    assert process.wait(timeout=20) is not None


def test_that_what_a_library_prints_does_not_get_into_the_answer(worker):
    worker("def work(values, progress): print('{}'); print('hello'); return 1")
    assert ask("any", [], where="here") == 1


def test_that_no_thread_stays_behind(worker):
    before = threading.active_count()
    worker("def work(values, progress): return list(values)")
    ask("any", [1], where="here")
    assert threading.active_count() == before


def test_that_a_question_that_breaks_off_is_not_answered_as_if_it_were_whole():
    read, write = os.pipe()
    os.write(write, b"[1]\n[2]\n")
    os.close(write)
    out = io.BytesIO()
    with os.fdopen(read, "rb") as question:
        answering.answer_on(lambda values, _progress: sum(map(sum, values)), question, out)
    assert json.loads(out.getvalue())["error"]["kind"] == "Cancelled"


def test_that_a_program_started_by_a_person_is_no_worker():
    for words in ([], ["show", "a.relplan"], ["--read-workbook"], ["a.relplan"]):
        assert not dispatch.run_if_asked(words)


def test_that_a_frozen_program_works_by_its_own_start(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert starting.command() == [sys.executable]


def test_that_a_worker_takes_its_modules_from_this_very_program(tmp_path, project_root):
    (tmp_path / "relplanner.py").write_text("raise SystemExit(9)")
    code = "import relplanner; print(relplanner.__file__)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, env=starting.environment(),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == str(project_root / "relplanner" / "__init__.py")
