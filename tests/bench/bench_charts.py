"""How quick charts are."""

from __future__ import annotations

import tempfile
from pathlib import Path

from relplanner.page_setup import PageSetup
from tests.bench.bigplan import big_plan
from tests.bench.figures import Figure, figure, median_ms


def main(full: bool = False) -> list[Figure]:
    """The timeline of 10,000 bars, as a picture and as a PDF of some 200 pages."""
    from relplanner.charts.timeline_chart import draw_timeline

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with big_plan(folder / "p.relplan", 10_000) as plan:
            snapshot = plan.snapshot()
        png = median_ms(
            lambda _: draw_timeline(snapshot, folder / "t.png", setup=PageSetup("A4"), dpi=72), 3
        )
        pdf = median_ms(lambda _: draw_timeline(snapshot, folder / "t.pdf"), 3)
    return [
        figure("timeline of 10,000 bars to PNG", png / 1000, "s", 3),
        figure("timeline of 10,000 bars to PDF pages", pdf / 1000, "s", 6),
    ]
