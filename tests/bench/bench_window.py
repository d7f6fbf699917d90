"""How quick the window is: its start beside an empty one, frames, edits, opening, memory.

Everything is measured in processes of their own, offscreen; what is compared runs by turns.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from relplanner.sample import create_sample
from tests.bench.bigplan import big_plan
from tests.bench.figures import Figure, aimed, figure

ROOT = Path(__file__).parents[2]
_TURNS = 7


def main(full: bool = False) -> list[Figure]:
    """All figures; `full` adds the plan of 100,000 activities."""
    pytest.importorskip("PySide6.QtWidgets", reason="needs Qt", exc_type=ImportError)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample = folder / "sample.relplan"
        create_sample(sample).close()
        figures = _starts(folder, sample)
        figures += _edits(folder, sample, "in the sample", 30)
        figures += _big(folder, 10_000, median_ms=6, worst_ms=16, open_s=1.5, megabytes=350)
        if full:
            figures += _big(folder, 100_000, median_ms=8, worst_ms=33, open_s=None, megabytes=465)
            figures += _edits(folder, folder / "100000.relplan", "at 100,000", 300)
        return figures


def probe(*words: str | Path) -> dict[str, Any]:
    """What a process of its own has measured."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_probe", *map(str, words)],
        cwd=ROOT, env=_environment(), check=True, capture_output=True, text=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _environment() -> dict[str, str]:
    """As on a person's computer: offscreen, but with the bytecode of all modules kept."""
    found = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    found["PYTHONPYCACHEPREFIX"] = str(ROOT / ".cache" / "bytecode")
    return found


def _seconds(*words: str | Path) -> float:
    started = time.time()
    return float(probe(*words)["at"]) - started


def _starts(folder: Path, sample: Path) -> list[Figure]:
    kinds: dict[str, tuple[str | Path, ...]] = {
        "empty": (), "shell": (folder,), "timeline": (folder, sample),
    }  # fmt: skip
    taken: dict[str, list[float]] = {kind: [] for kind in kinds}
    for turn in range(_TURNS + 1):
        for kind, words in kinds.items():
            seconds = _seconds(kind, *words)
            if turn:  # the first start reads everything from the disk
                taken[kind].append(seconds)
    middle = {kind: statistics.median(values) for kind, values in taken.items()}
    return [
        figure("start: an empty QMainWindow painted", middle["empty"] * 1000, "ms", None),
        figure("start: the shell painted", middle["shell"] * 1000, "ms", None),
        figure("start: shell to empty window", middle["shell"] / middle["empty"], "x", 2),
        figure("start: sample's timeline to empty", middle["timeline"] / middle["empty"], "x", 5),
    ]


def _edits(folder: Path, path: Path, where: str, aim_ms: float) -> list[Figure]:
    found = probe("edits", folder, path)
    return [
        aimed(f"one edit to repainted window {where}", found["edit_ms"], "ms", aim_ms),
        aimed(f"its undo to repainted window {where}", found["undo_ms"], "ms", aim_ms),
    ]


def _big(
    folder: Path,
    size: int,
    *,
    median_ms: float,
    worst_ms: float,
    open_s: float | None,
    megabytes: float,
) -> list[Figure]:
    path = folder / f"{size}.relplan"
    big_plan(path, size, releases=1).close()
    found = probe("frames", folder, path)
    figures = [
        aimed(f"{size:,}: scroll and zoom, median frame", found["median_ms"], "ms", median_ms),
        aimed(f"{size:,}: scroll and zoom, worst frame", found["worst_ms"], "ms", worst_ms),
        figure(f"{size:,}: open to painted timeline", found["open_s"], "s", open_s),
        figure(f"{size:,}: memory of the program", found["opened_mb"], "MB", megabytes),
    ]
    if open_s is None:
        figures[-1]["aim"] = 450
        return figures
    pauses = {
        "while exporting": probe("export", folder, path)["pause_ms"],
        "while a print is laid out": probe("preview", folder, path)["pause_ms"],
    }
    return [
        *figures, *_edits(folder, path, f"at {size:,}", 50),
        *(
            figure(f"{size:,}: longest pause of the window {when}", pause, "ms", 100)
            for when, pause in pauses.items()
        ),
    ]  # fmt: skip
