"""Where the names of shaded stretches of time stand: where they hide neither a bar nor a label."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.timeline.scene import Scene
from relplanner.timeline.shapes import Shade
from relplanner.timeline.words import ELLIPSIS, TextWidth

# Further down nobody looks for a name.
_MOST_ROWS = 400
_Floats = NDArray[np.float64]


class Letters(NamedTuple):
    """How much room words take; in the units of the scene.

    Attributes:
        width: Gives the length of a text.
        height: Of a line of text.
        pad: What a name keeps free on all of its sides.
    """

    width: TextWidth
    height: float
    pad: float


class NamePlace(NamedTuple):
    """A name and the box that it needs, letters and what is free around them."""

    shade: Shade
    x0: float
    y0: float
    x1: float
    y1: float


def name_places(scene: Scene, letters: Letters, top: float) -> list[NamePlace]:
    """The places of the names of a scene's shades: each the first from above that hides nothing.

    Where a name has no such place, its first word, a code, may have one; else the name stands
    where it hides least. Names hide no other name either.

    Args:
        scene: The scene.
        letters: What its words look like.
        top: Names begin in rows that begin here, or below.
    """
    taken, found = _taken(scene, letters), []
    for shade in scene.shades:
        if shade.text:
            shown, box = _placed(shade, scene, letters, taken, top)
            taken = np.vstack([taken, box])
            found.append(NamePlace(shown, *box.tolist()))
    return found


def _placed(
    shade: Shade, scene: Scene, letters: Letters, taken: _Floats, top: float
) -> tuple[Shade, _Floats]:
    """What is shown of a name, and its box; shorter forms only where the name hides something."""
    whole, hidden = _room_for(shade, scene, letters, taken, top)
    if not hidden:
        return shade, whole
    for one in _shorter(shade, letters):
        box, hidden = _room_for(one, scene, letters, taken, top)
        if not hidden:
            return one, box
    return shade, whole


def _shorter(shade: Shade, letters: Letters) -> list[Shade]:
    """The same with its first word only, across where that fits, and upwards."""
    word = shade.text.split()[0].rstrip(ELLIPSIS)
    fits = letters.width(word) + 2 * letters.pad <= shade.x1 - shade.x0
    return [shade._replace(text=word, upright=upright) for upright in (False, True)[not fits :]]


def _taken(scene: Scene, letters: Letters) -> _Floats:
    """The boxes of what stands in the rows: bars, pauses, marks, labels; shape (n, 4)."""
    bars, marks, due = (scene.parts, scene.brackets), scene.milestones, scene.deadlines
    gaps = scene.gaps
    high, half = (due.y1 - due.y0) / 2, letters.height / 2
    labels = []
    for one in scene.labels:
        width = letters.width(one.text)
        left = one.x if one.align == "left" else one.x - width
        labels.append((left, one.y - half, left + width, one.y + half))
    return np.vstack([
        *(np.stack([one.x0, one.y0, one.x1, one.y1], axis=-1) for one in bars),
        np.stack([gaps.x0, gaps.y - 1, gaps.x1, gaps.y + 1], axis=-1),
        np.stack(
            [marks.x - marks.radius, marks.y - marks.radius,
             marks.x + marks.radius, marks.y + marks.radius], axis=-1,
        ),
        np.stack([due.x - high, due.y0, due.x + high, due.y1], axis=-1),
        np.reshape(np.asarray(labels, np.float64), (-1, 4)),
    ])  # fmt: skip


def _room_for(
    shade: Shade, scene: Scene, letters: Letters, taken: _Floats, top: float
) -> tuple[_Floats, float]:
    """The first box from above that hides nothing, else the one that hides least; how much."""
    pad, step = letters.pad, scene.row_height
    long, thick = letters.width(shade.text) + 2 * pad, letters.height + 2 * pad
    width, high = (thick, long) if shade.upright else (long, thick)
    edges = (shade.x0 + pad, shade.x1 - pad - width)
    middle = (shade.x0 + shade.x1 - width) / 2
    lefts = np.array([middle, *(edges if edges[0] < edges[1] else ())])
    first = -int(-top // step)
    last = min(first + _MOST_ROWS, max(first, int((scene.height - high) // step)))
    tops = np.arange(first, last + 1, dtype=np.float64) * float(step) + (step - thick) / 2
    left, right = min(shade.x0, *lefts), max(shade.x1, *(lefts + width))
    near = taken[(taken[:, 0] < right) & (taken[:, 2] > left)]
    # What two boxes have in common is so wide times so high: of all of them a product of matrices.
    wide = _common(near[:, 0], near[:, 2], lefts, width)
    hidden = _common(near[:, 1], near[:, 3], tops, high) @ wide.T
    row, column = divmod(int(np.argmin(hidden)), len(lefts))
    x, y = float(lefts[column]), float(tops[row])
    return np.array([x, y, x + width, y + high]), float(hidden[row, column])


def _common(starts: _Floats, ends: _Floats, begins: _Floats, length: float) -> _Floats:
    """How much each stretch of a length has in common with each of others, (stretches, others)."""
    found: _Floats = np.minimum(ends, begins[:, None] + length)
    found -= np.maximum(starts, begins[:, None])
    return np.maximum(found, 0, out=found)
