"""How quick charts are."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from relplanner.page_setup import PageSetup
from tests.bench.bigplan import big_plan

Figure = dict[str, Any]


def main(full: bool = False) -> list[Figure]:
    """The timeline of 10,000 bars, as a picture and as a PDF of some 200 pages."""
    from relplanner.charts.timeline_chart import draw_timeline

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with big_plan(folder / "p.relplan", 10_000) as plan:
            snapshot = plan.snapshot()
        taken = []
        for _ in range(3):
            started = time.perf_counter()
            draw_timeline(snapshot, folder / "t.png", setup=PageSetup("A4"), dpi=72)
            taken.append(time.perf_counter() - started)
        found = [_figure("timeline of 10,000 bars to PNG", statistics.median(taken), 3.0)]
        taken = []
        for _ in range(3):
            started = time.perf_counter()
            draw_timeline(snapshot, folder / "t.pdf")
            taken.append(time.perf_counter() - started)
        found.append(_figure("timeline of 10,000 bars to PDF pages", statistics.median(taken), 6.0))
    return found


def _figure(name: str, value: float, bound: float | None) -> Figure:
    return {"name": name, "value": round(value, 2), "unit": "s", "bound": bound}
