"""All that continuous integration checks beside the tests."""

from __future__ import annotations

import json
import re
import subprocess
import time
from pathlib import Path

from devtools import environment
from devtools.terminal import ROOT, clean_environment, run, say, warn
from devtools.tests import COVERAGE_REPORT, run_tests

FLOOR_FILE = ROOT / "packaging" / "coverage-floor.txt"
_HEADROOM = 1.0
# Where LibreOffice, a Secret Service or the example data are missing, fewer tests run.
_SLACK = 0.5


def run_checks(raise_floor: bool) -> int:
    """Run every check, also after one has failed; give 0 if all passed, else 1."""
    python = environment.python()
    failed: list[str] = []
    for name, command in (
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("ruff format --check", [python, "-m", "ruff", "format", "--check", "."]),
        ("mypy --strict", [python, "-m", "mypy"]),
        ("import contracts", [environment.script("lint-imports")]),
    ):
        say(f"== {name}")
        start = time.monotonic()
        if run([*command]) != 0:
            failed.append(name)
        say(f"   {time.monotonic() - start:.1f} s")
    say("== coverage")
    if not _coverage_is_high_enough(raise_floor):
        failed.append("coverage")
    if failed:
        warn(f"check: failed: {', '.join(failed)}")
        return 1
    say("check: all passed")
    return 0


def _coverage_is_high_enough(raise_floor: bool) -> bool:
    if not _report_is_fresh():
        say("   Nothing measured since the last change: running the tests with coverage.")
        if run_tests([], coverage=True, full=False) != 0 or not COVERAGE_REPORT.exists():
            warn("   The tests fail: there is no coverage to judge.")
            return False
    covered = float(json.loads(COVERAGE_REPORT.read_text("utf-8"))["totals"]["percent_covered"])
    floor = read_floor(FLOOR_FILE.read_text("utf-8"))
    if raise_floor and covered - _SLACK > floor:
        floor = int((covered - _SLACK) * 10) / 10
        FLOOR_FILE.write_text(f"{floor}\n", "utf-8")
    verdict = judge(covered, floor, highest_committed_floor())
    say(f"   {verdict[1]}")
    return verdict[0]


def judge(covered: float, floor: float, highest_ever: float) -> tuple[bool, str]:
    """Whether coverage is high enough, and the sentence that says so (percentages)."""
    if floor < highest_ever:
        return False, f"the floor was {highest_ever} % once and only rises; it says {floor} %"
    if covered < floor:
        return False, f"{covered:.1f} % of relplanner is covered, the floor is {floor} %: add tests"
    if covered >= floor + _HEADROOM:
        return True, (
            f"{covered:.1f} % of relplanner is covered, the floor is {floor} %: raise it with "
            "`packaging/dev.py check --raise-floor`"
        )
    return True, f"{covered:.1f} % of relplanner is covered, the floor is {floor} %"


def read_floor(text: str) -> float:
    """The percentage that a version of the floor's file says."""
    return float(text.strip())


def highest_committed_floor() -> float:
    """The highest floor that history knows; 0 where there is no history to ask."""
    where = str(FLOOR_FILE.relative_to(ROOT).as_posix())
    try:
        log = subprocess.run(
            ["git", "log", "--format=", "--unified=0", "--patch", "--", where],
            cwd=ROOT,
            env=clean_environment(),
            check=False,
            capture_output=True,
            text=True,
        ).stdout
    except OSError:
        return 0.0
    return max((float(m) for m in re.findall(r"^\+(\d+(?:\.\d+)?)$", log, re.MULTILINE)), default=0)


def _report_is_fresh() -> bool:
    if not COVERAGE_REPORT.exists():
        return False
    measured = COVERAGE_REPORT.stat().st_mtime
    return all(p.stat().st_mtime <= measured for p in _measured_files())


def _measured_files() -> list[Path]:
    folders = ("relplanner", "tests", "resources")
    files = [p for folder in folders for p in (ROOT / folder).rglob("*") if p.is_file()]
    return [p for p in files if "__pycache__" not in p.parts]
