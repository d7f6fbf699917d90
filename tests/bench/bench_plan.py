"""How quick the document is: edits, undo, opening, checking, starting."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from relplanner import Activity, Link, Plan
from relplanner.checks import check_plan
from tests.bench.bigplan import big_plan
from tests.bench.figures import Figure, figure, median_ms

# Runs in a process of its own, so that its peak memory is that of opening and nothing else.
_OPENING = """
import json, sys, time
from relplanner import Plan
started = time.perf_counter()
plan = Plan.open(sys.argv[1])
plan.schedule()
seconds = time.perf_counter() - started
# Not getrusage: that remembers the size of the process that started this one.
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
print(json.dumps([seconds, peak]))
"""


def main(full: bool = False) -> list[Figure]:
    """All figures; `full` adds the plan of 100,000 activities."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        figures = _sample(folder) + _edits(folder, 10_000)
        figures += _opening(folder, 10_000, seconds=1.0, megabytes=400)
        figures += _start(folder)
        if full:
            big_plan(folder / "100000.relplan", 100_000).close()
            figures += _opening(folder, 100_000, seconds=4.0, megabytes=400)
    return figures


def _sample(folder: Path) -> list[Figure]:
    from relplanner.sample import create_sample

    with create_sample(folder / "sample.relplan") as plan:
        return [figure("edit in the sample, door to listeners", _edit(plan), "ms", 5)]


def _edit(plan: Plan) -> float:
    activity = next(iter(plan.records(Activity)))
    plan.records(Link)
    heard: list[object] = []
    plan.listen(heard.append)

    def work(number: int) -> None:
        with plan.change("Longer") as tx:
            tx.update(Activity, activity.id, duration_min=60 + number, notes=f"{number}")

    taken = median_ms(work, 51)
    if len(heard) != 51:
        msg = "a listener missed a change"
        raise AssertionError(msg)
    return taken


def _edits(folder: Path, size: int) -> list[Figure]:
    with big_plan(folder / f"{size}.relplan", size) as plan:
        activities = list(plan.records(Activity))
        edit = _edit(plan)
        first, later = activities[5], activities[18]

        def link(_number: int) -> None:
            with plan.change("Link") as tx:
                tx.insert(Link(predecessor_id=first.id, successor_id=later.id, kind="SF"))
            plan.undo()

        def shift(number: int) -> None:
            with plan.change("Shift 1,000 activities") as tx:
                for one in activities[:1000]:
                    tx.update(
                        Activity, one.id, constraint_kind="SNET",
                        constraint_at=f"2026-05-{4 + number:02}T08:00Z",
                    )  # fmt: skip

        linked = median_ms(link, 11)
        shifted = median_ms(shift, 5)
        undone = median_ms(lambda _: plan.undo(), 5)
    return [
        figure(f"edit at {size} activities", edit, "ms", 10),
        figure(f"link and its undo at {size} activities", linked, "ms", 10),
        figure(f"shift of 1,000 activities at {size}", shifted, "ms", 300),
        figure(f"undo of that shift at {size}", undone, "ms", 500),
    ]


def _opening(folder: Path, size: int, *, seconds: float, megabytes: float) -> list[Figure]:
    path = folder / f"{size}.relplan"
    runs = [_program(_OPENING, str(path)) for _ in range(3)]
    started = time.perf_counter()
    report = check_plan(path)
    checked = time.perf_counter() - started
    if report.state != "sound":
        raise AssertionError(report.findings)
    return [
        figure(
            f"open {size} activities with dates",
            statistics.median(r[0] for r in runs),
            "s",
            seconds,
        ),
        figure(f"its peak memory at {size}", max(r[1] for r in runs), "MB", megabytes),
        figure(f"check {size} activities", checked, "s", 30),
    ]


def _start(folder: Path) -> list[Figure]:
    """The program's start, as a whole process, beside Python's own."""
    path = str(folder / "sample.relplan")
    bare = median_ms(lambda _: _run("-c", "pass"), 5)
    checked = median_ms(lambda _: _run("-m", "relplanner", "check", path), 5)
    helped = median_ms(lambda _: _run("-m", "relplanner", "--help"), 5)
    return [
        figure("start of Python", bare, "ms", 1000),
        figure("relplan --help, whole process", helped, "ms", 1000),
        figure("relplan check of the sample, whole process", checked, "ms", 3000),
    ]


def _program(program: str, *arguments: str) -> list[float]:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    found: list[float] = json.loads(done.stdout)
    return found


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
