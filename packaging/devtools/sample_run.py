"""The start of the program: the window, or the main job without one."""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path

from devtools import environment
from devtools.terminal import DevError, run, say

_FOLDER = "release-plan-output"
_OUTPUTS = ("timeline.png", "timeline.pdf", "checklist.xlsx")


def has_display() -> bool:
    """Whether a window can be shown: Qt can be loaded, and on Linux there is a display."""
    if sys.platform.startswith("linux"):
        asked = os.environ.get("QT_QPA_PLATFORM", "")
        if not (asked or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            return False
        if asked in {"offscreen", "minimal"}:
            return False
    return environment.qt_libraries_found()


def open_window(plan: Path | None) -> int:
    """Open the window, with a plan if one is given, until it is closed."""
    if plan is not None and not plan.is_file():
        raise DevError(f"There is no plan {plan.absolute()}.")
    words: list[str | Path] = [] if plan is None else [plan.absolute()]
    say(f"relplanner {' '.join(str(word) for word in words)}".rstrip())
    return run([environment.python(), "-m", "ui", *words], cwd=Path.cwd())


def do_main_job(plan: Path | None) -> int:
    """Plan the sample, or take the given plan, and write its outputs into a folder of their own.

    Returns:
        0 when all is written and the workbook is proved, else the status of what failed.
    """
    if plan is not None and not plan.is_file():
        raise DevError(f"There is no plan {plan.absolute()}.")
    folder = fresh_folder()
    if plan is None:
        plan = folder / "sample.relplan"
        status = _relplan("sample", plan)
        if status != 0:
            return status
    for name in _OUTPUTS:
        status = _relplan("export", plan.absolute(), folder / name)
        if status != 0:
            return status
    status = _relplan("verify", folder / "checklist.xlsx")
    say("")
    say(f"The outputs are in {folder}")
    for path in sorted(folder.iterdir()):
        say(f"    {path.name}")
    say(f"relplan itself is {environment.script('relplan')}")
    return status


def _relplan(*words: str | Path) -> int:
    say(f"relplan {' '.join(str(word) for word in words)}")
    return run([environment.python(), "-m", "relplanner.cli", *words], cwd=Path.cwd())


def fresh_folder() -> Path:
    """A new folder under the current one, or at home where that can't be written.

    A new one each time: what a person has done to an earlier sample is theirs.
    """
    refused: OSError | None = None
    for parent in (Path.cwd(), Path.home()):
        for number in itertools.count(1):
            folder = parent / (_FOLDER if number == 1 else f"{_FOLDER}-{number}")
            try:
                folder.mkdir()
            except FileExistsError:
                continue
            except OSError as error:
                refused = error
                break
            return folder
    raise DevError(f"No folder can be made for the outputs: {refused}")
