"""The names of shaded stretches of time, put where they hide neither a bar nor its label."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.sheet import Box, Sheet
from relplanner.timeline.scene import Scene
from relplanner.timeline.shapes import Shade

VEIL_PT = 3.4
"""Half of the height of what keeps lines behind a text from being read as letters."""
_ROUND_PT = 1.0
# Further down nobody looks for a name.
_MOST_ROWS = 400
_Floats = NDArray[np.float64]


def paint_names(sheet: Sheet, scene: Scene, corner: tuple[float, float], clip: Box) -> None:
    """Puts the names of the shades of a scene, each on a veil; `corner` is the scene's place."""
    taken = _taken(scene, sheet.face)
    for shade in scene.shades:
        if not shade.text:
            continue
        box = _room_for(shade, scene, sheet.face, taken)
        taken = np.vstack([taken, box])
        x0, y0, x1, y1 = box + np.tile(corner, 2)
        sheet.rectangles(x0, y0, x1, y1, fill=style.VEIL, clip=clip)
        sheet.text(
            (x0 + x1) / 2, (y0 + y1) / 2, shade.text, color=style.INK, align="center",
            angle=90 if shade.upright else 0,
        )  # fmt: skip


def _taken(scene: Scene, face: Typeface) -> _Floats:
    """The boxes of what stands in the rows: bars, diamonds, marks, labels; shape (n, 4)."""
    bars, marks, due = (scene.parts, scene.brackets), scene.milestones, scene.deadlines
    high = (due.y1 - due.y0) / 2
    labels = []
    for one in scene.labels:
        width = face.width(face.clean(one.text), style.TEXT_PT)
        left = one.x if one.align == "left" else one.x - width
        labels.append((left, one.y - VEIL_PT, left + width, one.y + VEIL_PT))
    return np.vstack([
        *(np.stack([one.x0, one.y0, one.x1, one.y1], axis=-1) for one in bars),
        np.stack(
            [marks.x - marks.radius, marks.y - marks.radius,
             marks.x + marks.radius, marks.y + marks.radius], axis=-1,
        ),
        np.stack([due.x - high, due.y0, due.x + high, due.y1], axis=-1),
        np.reshape(np.asarray(labels, np.float64), (-1, 4)),
    ])  # fmt: skip


def _room_for(shade: Shade, scene: Scene, face: Typeface, taken: _Floats) -> _Floats:
    """The first box from above that hides nothing; else the one that hides least."""
    long = face.width(face.clean(shade.text), style.TEXT_PT) + 2 * _ROUND_PT
    thick = 2 * (VEIL_PT + _ROUND_PT)
    width, high = (thick, long) if shade.upright else (long, thick)
    middle = (shade.x0 + shade.x1 - width) / 2
    edges = (shade.x0 + _ROUND_PT, shade.x1 - _ROUND_PT - width)
    lefts = [middle, *(edges if edges[0] < edges[1] else ())]
    near = taken[(taken[:, 0] < shade.x1) & (taken[:, 2] > shade.x0)]
    best, least = np.zeros(4), np.inf
    # The first row is mostly that of a release, whose bar goes through all.
    last = min(_MOST_ROWS, max(2, int((scene.height - high) // scene.row_height) + 1))
    for row in range(1, last):
        top = row * scene.row_height + (scene.row_height - thick) / 2
        for left in lefts:
            box = np.array([left, top, left + width, top + high])
            hidden = _common(near, box)
            if hidden < least:
                best, least = box, hidden
            if not hidden:
                return best
    return best


def _common(boxes: _Floats, box: _Floats) -> float:
    """The area that boxes have in common with one."""
    sides = np.minimum(boxes[:, 2:], box[2:]) - np.maximum(boxes[:, :2], box[:2])
    return float(np.prod(np.maximum(sides, 0), axis=1).sum())
