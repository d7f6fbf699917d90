"""What lies under a point of a scene: for hands and screen readers alike."""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np

from relplanner.timeline.scene import Scene
from relplanner.timeline.shapes import Bars

Part = Literal["body", "start", "finish", "milestone", "bracket", "row"]

_LEAST_BODY = 8.0


class Hit(NamedTuple):
    """What was hit.

    Attributes:
        row: Row in the whole timeline.
        part: `start` and `finish` are the ends of an activity's bar; `row` is beside everything.
    """

    row: int
    part: Part


def hit(scene: Scene, x: float, y: float, reach: float) -> Hit | None:
    """What lies at a point of the scene; None below the last row.

    Args:
        scene: The scene.
        x: In the scene's unit.
        y: In the scene's unit, from the top of its first row.
        reach: How near to an end counts as the end, and to a milestone as on it.
    """
    first, last = scene.row_range
    row = first + int(y // scene.row_height)
    if y < 0 or row >= last:
        return None
    diamonds = scene.milestones
    for place in np.flatnonzero(diamonds.row == row):
        if abs(x - diamonds.x[place]) <= diamonds.radius[place] + reach / 2:
            return Hit(row, "milestone")
    found = _of_bar(scene.bars, row, x, reach)
    if found is not None:
        return found
    for place in np.flatnonzero(scene.brackets.row == row):
        if scene.brackets.x0[place] - reach <= x <= scene.brackets.x1[place] + reach:
            return Hit(row, "bracket")
    return Hit(row, "row")


def _of_bar(bars: Bars, row: int, x: float, reach: float) -> Hit | None:
    for place in np.flatnonzero(bars.row == row):
        left, right = float(bars.x0[place]), float(bars.x1[place])
        if not left - reach <= x <= right + reach:
            continue
        # A short bar keeps a body that can be taken; its ends reach outwards only.
        inner = min(reach, max(0.0, (right - left - _LEAST_BODY) / 2))
        if x > right - inner and not bars.cut_right[place]:
            return Hit(row, "finish")
        if x < left + inner and not bars.cut_left[place]:
            return Hit(row, "start")
        return Hit(row, "body")
    return None
