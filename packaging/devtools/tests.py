"""Running the tests and the benches."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from devtools import environment
from devtools.peers import fetch_peers
from devtools.terminal import ROOT, run, warn

COVERAGE_REPORT = ROOT / "build" / "coverage" / "report.json"
_MAX_WORKERS = 8
_OWN_WORKERS = ("-n", "--numprocesses", "--pdb", "--trace", "-pno:xdist", "--collect-only", "--co")
_NO_TESTS_COLLECTED = 5


def run_tests(words: list[str], *, coverage: bool, full: bool) -> int:
    """Run pytest on all cores; `words` go to it as they are. Gives its exit status."""
    command: list[str | Path] = [environment.python(), "-m", "pytest", *_without_qt()]
    if not any(word.startswith(_OWN_WORKERS) for word in words):
        workers = min(max(os.cpu_count() or 2, 2), _MAX_WORKERS)
        command += ["-n", str(workers), "--dist=worksteal"]
    if full:
        command.append("--full")
    if not coverage:
        return run([*command, *words])
    COVERAGE_REPORT.parent.mkdir(parents=True, exist_ok=True)
    COVERAGE_REPORT.unlink(missing_ok=True)
    command += ["--cov", "--cov-report=term:skip-covered"]
    if words:
        return run([*command, *words])  # part of the tests: no report for `check` to judge
    # Reported beside and moved into place, with the time of the start: files changed during
    # the run are newer than the report.
    start = time.time()
    with tempfile.TemporaryDirectory(dir=COVERAGE_REPORT.parent) as folder:
        beside = Path(folder) / "report.json"
        status = run([*command, f"--cov-report=json:{beside}"])
        if beside.exists():  # also when tests fail: what they covered is covered
            os.utime(beside, (start, start))
            beside.replace(COVERAGE_REPORT)
    return status


def run_benches(*, full: bool) -> int:
    """Run what is marked `bench`, one after the other; `full` takes the big sizes."""
    command: list[str | Path] = [environment.python(), "-m", "pytest", *_without_qt()]
    command += ["-m", "bench", "-p", "no:xdist", "-rPf"]
    if full:
        fetch_peers()
        command.append("--full")
    status = run(command)
    if status == _NO_TESTS_COLLECTED:
        warn("bench: there is nothing marked `bench` yet")
    return status


def _without_qt() -> list[str]:
    """Where Qt can't be loaded pytest-qt can't either: tests that need it are skipped."""
    if environment.qt_libraries_found():
        return []
    return ["-p", "no:pytest-qt", "-W", "ignore:Unknown config option:pytest.PytestConfigWarning"]
