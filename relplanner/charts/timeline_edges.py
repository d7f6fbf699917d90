"""Arrows at the edges of a page, where bars go on beyond it or lie there altogether."""

from __future__ import annotations

import numpy as np

from relplanner.charts import style
from relplanner.charts.sheet import Sheet
from relplanner.charts.timeline_paint import Place
from relplanner.timeline import Scene, TimelineRows
from relplanner.timeline.rows import Bools

_LENGTH_PT = 5.0
_HALF_PT = 3.0
_INSET_PT = 1.0


def goes_beyond(rows: TimelineRows, time_range: tuple[int, int]) -> tuple[Bools, Bools]:
    """Which rows have something before a stretch of time, and which after it."""
    return rows.start_min < time_range[0], rows.finish_min > time_range[1]


def paint_edges(
    sheet: Sheet, rows: TimelineRows, time_range: tuple[int, int], scene: Scene, place: Place
) -> None:
    """Puts the arrows: full where the bar is cut, hollow where all of it lies beyond.

    Args:
        sheet: Where to.
        rows: Those of the scene.
        time_range: That of the scene.
        scene: What has been painted.
        place: Where.
    """
    before, after = goes_beyond(rows, time_range)
    outside = (rows.finish_min <= time_range[0]) | (rows.start_min >= time_range[1])
    outside &= before | after
    for beyond, edge, inward in (
        (before, place.x + _INSET_PT, 1.0),
        (after, place.x + scene.width - _INSET_PT, -1.0),
    ):
        for hollow in (False, True):
            at = np.flatnonzero(beyond & (outside == hollow))
            y = place.y + (at + 0.5) * scene.row_height
            tip, back = np.full(len(at), edge), np.full(len(at), edge + inward * _LENGTH_PT)
            corners = np.stack([tip, y, back, y - _HALF_PT, back, y + _HALF_PT], axis=-1)
            for critical, color in ((False, style.ACCENT), (True, style.CRITICAL_DARK)):
                chosen = corners[rows.critical[at] == critical].reshape(-1, 3, 2)
                sheet.polygons(chosen, fill=style.GROUND if hollow else color, edge=color, line=0.7)
