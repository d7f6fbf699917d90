"""The words of today and the status date at their lines, beside what stands in the rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from relplanner.timeline.scene import Scene
from ui.theme import Theme
from ui.timeline.painter import Texts

_WORDS_PX = 4.0


def paint_words(
    painter: QPainter, scene: Scene, room: tuple[float, float, float], theme: Theme, texts: Texts
) -> None:
    """The words of today and the status date, as far down as they cover no bar and no name.

    Args:
        painter: Paints on the viewport.
        scene: What is painted there.
        room: Where the scene's rows begin, where those in sight do, and how far words may go down.
        theme: The colours.
        texts: The font.
    """
    high = texts.metrics.height()
    scene_top, top_in_sight, bottom = room
    boxes = _boxes_in_rows(scene, texts)
    taken: list[tuple[float, float]] = []
    for x, words, color in (
        (scene.now_x, QCoreApplication.translate("Chart", "Today"), theme.accent),
        (scene.status_x, QCoreApplication.translate("Chart", "Status date"), theme.ink),
    ):
        if x is None:
            continue
        width = texts.width(words)
        left = max(0.0, min(x - width / 2, scene.width - width))
        above = sum(left < x1 + _WORDS_PX and x0 - _WORDS_PX < left + width for x0, x1 in taken)
        taken.append((left, left + width))
        lowest = bottom - (above + 1) * (high + _WORDS_PX)
        top = lowest
        near = boxes[(boxes[:, 0] < left + width + 3) & (boxes[:, 2] > left - 3)]
        while ((near[:, 1] + scene_top < top + high) & (near[:, 3] + scene_top > top)).any():
            top -= _WORDS_PX
            if top < top_in_sight:
                top = lowest
                break
        painter.fillRect(QRectF(left - 3, top, width + 6, high), QColor(theme.surface))
        painter.setPen(QPen(QColor(color)))
        painter.drawStaticText(QPointF(left, top), texts.static(words))


def _boxes_in_rows(scene: Scene, texts: Texts) -> NDArray[np.float64]:
    """Left, top, right and bottom of what stands in the rows and is to be read."""
    half = texts.metrics.height() / 2
    names = []
    for label in scene.labels:
        width = texts.width(label.text)
        left = label.x if label.align == "left" else label.x - width
        names.append((left, label.y - half, left + width, label.y + half))
    x, y, r = scene.milestones.x, scene.milestones.y, scene.milestones.radius
    return np.concatenate(
        [
            np.array(names, np.float64).reshape(-1, 4),
            *(
                np.stack([bars.x0, bars.y0, bars.x1, bars.y1], axis=1)
                for bars in (scene.parts, scene.brackets)
            ),
            np.stack([x - r, y - r, x + r, y + r], axis=1),
        ]
    )
