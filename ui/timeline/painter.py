"""Paints a timeline's scene with QPainter: the window's counterpart of `relplanner.charts`."""

from __future__ import annotations

from functools import cache

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QStaticText,
)

from relplanner.timeline.naming import Letters, name_places
from relplanner.timeline.rows import RELEASE
from relplanner.timeline.scene import Scene
from relplanner.timeline.shapes import Bars, Heading, Label
from ui.theme import Theme

_ARROW_PX = 4.5
_MIN_BAR_PX = 1.5
_HATCH_OPACITY = 0.35
# Of each shade the colour of the theme, from back to front.
_GROUNDS = {
    "freeze": "freeze", "soft freeze": "freeze", "weekend": "weekend", "holiday": "holiday",
}  # fmt: skip
# In the same directions as on paper.
_HATCHES = {"freeze": Qt.BrushStyle.BDiagPattern, "soft freeze": Qt.BrushStyle.FDiagPattern}
_EDGED_FROM_PX = 6.0
_LINED_FROM_PX = 8.0
_MAX_TEXTS = 4000
_PAD_PX = 2.0

Widths = dict[str, float]


class Texts:
    """Laid out texts of one font, kept: laying out is what painting a text costs."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self._widths: Widths = {}
        self._static: dict[str, QStaticText] = {}

    def width(self, text: str) -> float:
        """Width of a text in pixels."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) > _MAX_TEXTS:
                self._widths.clear()
            known = self._widths[text] = self.metrics.horizontalAdvance(text)
        return known

    def static(self, text: str) -> QStaticText:
        """The text, laid out as plain text."""
        known = self._static.get(text)
        if known is None:
            if len(self._static) > _MAX_TEXTS:
                self._static.clear()
            known = QStaticText(text)
            known.setTextFormat(Qt.TextFormat.PlainText)
            known.prepare(font=self.font)
            self._static[text] = known
        return known


@cache
def _color(name: str) -> QColor:
    return QColor(name)


@cache
def _pen(name: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(QColor(name), width, style)
    pen.setCosmetic(False)
    return pen


def paint_ground(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Shaded times, the rows of releases, the grid."""
    width, height = scene.width, scene.height
    # In a freeze people go on working: days off are seen inside of it.
    for kind, color in _GROUNDS.items():
        for shade in scene.shades:
            if shade.kind == kind:
                area = QRectF(shade.x0, 0, shade.x1 - shade.x0, height)
                painter.fillRect(area, _color(getattr(theme, color)))
    painter.setOpacity(_HATCH_OPACITY)
    for shade in scene.shades:
        if shade.kind in _HATCHES:
            area = QRectF(shade.x0, 0, shade.x1 - shade.x0, height)
            painter.fillRect(area, QBrush(_color(theme.line), _HATCHES[shade.kind]))
    painter.setOpacity(1.0)
    heads = np.flatnonzero(scene.bands.kind == RELEASE)
    if len(heads) < len(scene.bands.kind):
        for place in heads:
            top = float(scene.bands.y0[place])
            painter.fillRect(QRectF(0, top, width, scene.row_height), _color(theme.band))
    painter.setPen(_pen(theme.hairline))
    lines = [QLineF(cell.x0, 0, cell.x0, height) for cell in scene.minor if cell.x0 > 0]
    if scene.row_height >= _LINED_FROM_PX:
        lines += [QLineF(0, y - 0.5, width, y - 0.5) for y in scene.bands.y1.tolist()]
    if lines:
        painter.drawLines(lines)


def paint_shapes(painter: QPainter, scene: Scene, theme: Theme, texts: Texts) -> None:
    """What stands in the rows, from back to front."""
    _paint_tails(painter, scene, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _paint_links(painter, scene, theme)
    _paint_brackets(painter, scene.brackets, theme)
    _paint_gaps(painter, scene, theme)
    _paint_bars(painter, scene.parts, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_milestones(painter, scene, theme)
    _paint_deadlines(painter, scene, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for at, pen in (
        (scene.status_x, _pen(theme.ink, 1.5, Qt.PenStyle.DashDotDotLine)),
        (scene.now_x, _pen(theme.accent, 1.5, Qt.PenStyle.DashLine)),
    ):
        if at is not None:
            painter.setPen(pen)
            painter.drawLine(QLineF(at, 0, at, scene.height))
    _paint_labels(painter, scene.labels, theme, texts)


def paint_names(painter: QPainter, scene: Scene, top: float, theme: Theme, texts: Texts) -> None:
    """The names of freezes, below `top`: a part of the ground, which hides no activity's name."""
    letters = Letters(texts.width, texts.metrics.height(), _PAD_PX)
    for shade, x0, y0, x1, y1 in name_places(scene, letters, top):
        box = QRectF(x0, y0, x1 - x0, y1 - y0)
        painter.fillRect(box, _color(theme.freeze))
        painter.save()
        painter.translate(box.topLeft())
        if shade.upright:
            painter.translate(0, box.height())
            painter.rotate(-90)
        painter.setPen(_pen(theme.ink))
        painter.setFont(texts.font)
        painter.drawStaticText(QPointF(_PAD_PX, _PAD_PX), texts.static(shade.text))
        painter.restore()


def paint_header(
    painter: QPainter, scene: Scene, height: float, theme: Theme, texts: tuple[Texts, Texts]
) -> None:
    """The two lines of dates, within `height` above the scene; `texts` bold and plain."""
    painter.fillRect(QRectF(0, 0, scene.width, height), _color(theme.surface_raised))
    middle = height / 2
    for cells, top, face, ink in (
        (scene.major, 0.0, texts[0], theme.ink),
        (scene.minor, middle, texts[1], theme.muted),
    ):
        _paint_cells(painter, cells, (top, middle), face, (ink, theme.hairline))
    painter.setPen(_pen(theme.line))
    painter.drawLine(QLineF(0, height - 0.5, scene.width, height - 0.5))
    for x, color in ((scene.status_x, theme.ink), (scene.now_x, theme.accent)):
        if x is None:
            continue
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_color(color))
        corners = [QPointF(x - 4, height - 7), QPointF(x + 4, height - 7), QPointF(x, height - 1)]
        painter.drawPolygon(QPolygonF(corners))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_cells(
    painter: QPainter,
    cells: tuple[Heading, ...],
    span: tuple[float, float],
    face: Texts,
    colors: tuple[str, str],
) -> None:
    top, height = span
    painter.setPen(_pen(colors[1]))
    painter.drawLines([QLineF(one.x0, top, one.x0, top + height) for one in cells])
    painter.setFont(face.font)
    painter.setPen(_pen(colors[0]))
    y = top + (height - face.metrics.height()) / 2
    for cell in cells:
        if cell.text:
            shift = face.width(cell.text) / 2 if cell.align == "center" else 0.0
            painter.drawStaticText(QPointF(cell.text_x - shift, y), face.static(cell.text))


def _paint_tails(painter: QPainter, scene: Scene, theme: Theme) -> None:
    tails = scene.tails
    if not len(tails.row):
        return
    rows = list(
        zip(
            tails.x0.tolist(), tails.x1.tolist(), tails.y.tolist(), tails.ends.tolist(), strict=True
        )
    )
    painter.setPen(_pen(theme.line, 1.0, Qt.PenStyle.DotLine))
    painter.drawLines([QLineF(x0, y, x1, y) for x0, x1, y, _ in rows])
    painter.setPen(_pen(theme.line))
    ends = [QLineF(x1, y - 3, x1, y + 2) for _, x1, y, ends in rows if ends]
    if ends:
        painter.drawLines(ends)


def _paint_gaps(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """A thin dotted line from the part of suspended work that is done to what is left."""
    gaps = scene.gaps
    ends = zip(gaps.x0.tolist(), gaps.x1.tolist(), gaps.y.tolist(), strict=True)
    lines = [QLineF(x0, y, x1, y) for x0, x1, y in ends]
    if lines:
        painter.setPen(_pen(theme.ink, 1.0, Qt.PenStyle.DotLine))
        painter.drawLines(lines)


def _paint_links(painter: QPainter, scene: Scene, theme: Theme) -> None:
    links = scene.links
    for critical, color in ((False, theme.link), (True, theme.critical)):
        chosen = np.flatnonzero(links.critical == critical)
        if not len(chosen):
            continue
        points = links.points[chosen]
        segments = np.concatenate([points[:, :-1], points[:, 1:]], axis=2).reshape(-1, 4)
        moved = (segments[:, 0] != segments[:, 2]) | (segments[:, 1] != segments[:, 3])
        painter.setPen(_pen(color, 1.0))
        painter.drawLines([QLineF(*one) for one in segments[moved].tolist()])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_color(color))
        heads = chosen[links.arrow[chosen]]
        tips, toward = links.points[heads, -1].tolist(), links.toward[heads].tolist()
        for (x, y), (dx, dy) in zip(tips, toward, strict=True):
            back_x, back_y = x - dx * _ARROW_PX, y - dy * _ARROW_PX
            half_x, half_y = dy * _ARROW_PX * 0.6, dx * _ARROW_PX * 0.6
            corners = [
                QPointF(x, y),
                QPointF(back_x + half_x, back_y + half_y),
                QPointF(back_x - half_x, back_y - half_y),
            ]
            painter.drawPolygon(QPolygonF(corners))


def _paint_brackets(painter: QPainter, bars: Bars, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(len(bars.row)):
        color = _color(theme.accent if bars.kind[place] == RELEASE else theme.bracket)
        x0, x1 = float(bars.x0[place]), max(float(bars.x1[place]), float(bars.x0[place]) + 2)
        y0, y1 = float(bars.y0[place]), float(bars.y1[place])
        painter.setBrush(QBrush(color))
        painter.drawRect(QRectF(x0, y0, x1 - x0, y1 - y0))
        hook = min((y1 - y0) * 1.1, (x1 - x0) / 2)
        if not bars.cut_left[place]:
            corners = [QPointF(x0, y1), QPointF(x0 + hook, y1), QPointF(x0, y1 + hook)]
            painter.drawPolygon(QPolygonF(corners))
        if not bars.cut_right[place]:
            corners = [QPointF(x1, y1), QPointF(x1 - hook, y1), QPointF(x1, y1 + hook)]
            painter.drawPolygon(QPolygonF(corners))


def _paint_bars(painter: QPainter, bars: Bars, theme: Theme) -> None:
    """Critical bars have a dark edge and a thick line below: not only another hue."""
    looks = (
        (False, theme.bar, theme.bar_done, theme.bar_done),
        (True, theme.critical, theme.critical_dark, theme.critical_dark),
    )
    for critical, fill, edge, done in looks:
        chosen = bars.critical == critical
        if not chosen.any():
            continue
        x0, y0, y1 = bars.x0[chosen], bars.y0[chosen], bars.y1[chosen]
        x1 = np.maximum(bars.x1[chosen], x0 + _MIN_BAR_PX)
        high = float(y1[0] - y0[0])
        edged = high >= _EDGED_FROM_PX
        boxes = np.stack([x0, y0, x1 - x0, y1 - y0], axis=1).tolist()
        painter.setBrush(_color(fill))
        painter.setPen(_pen(edge) if edged else Qt.PenStyle.NoPen)
        painter.drawRects([QRectF(*box) for box in boxes])
        if not edged:
            continue
        third = high / 3
        done_x = bars.done_x[chosen]
        begun = done_x > x0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_color(done))
        inner = np.stack([x0, y0 + third, done_x - x0, np.full(len(x0), third)], axis=1)
        painter.drawRects([QRectF(*box) for box in inner[begun].tolist()])
        if critical:
            painter.drawRects([QRectF(x, y + h - 1.5, w, 3) for x, y, w, h in boxes])


def _paint_milestones(painter: QPainter, scene: Scene, theme: Theme) -> None:
    diamonds = scene.milestones
    for place in range(len(diamonds.row)):
        x, y = float(diamonds.x[place]), float(diamonds.y[place])
        r = float(diamonds.radius[place])
        critical = bool(diamonds.critical[place])
        painter.setPen(_pen(theme.critical_dark if critical else theme.ink))
        painter.setBrush(_color(theme.critical if critical else theme.bracket))
        corners = [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(_pen(theme.surface, 1.5))
        if diamonds.done[place]:
            tick = [
                QPointF(x - 0.4 * r, y), QPointF(x - 0.1 * r, y + 0.35 * r),
                QPointF(x + 0.45 * r, y - 0.35 * r),
            ]  # fmt: skip
            painter.drawPolyline(QPolygonF(tick))
        elif critical:
            painter.drawPoint(QPointF(x, y))


def _paint_deadlines(painter: QPainter, scene: Scene, theme: Theme) -> None:
    marks = scene.deadlines
    for place in range(len(marks.row)):
        missed = bool(marks.missed[place])
        x, y0, y1 = float(marks.x[place]), float(marks.y0[place]), float(marks.y1[place])
        edge = theme.critical_dark if missed else theme.ink
        painter.setPen(_pen(edge))
        painter.drawLine(QLineF(x, y0, x, y1))
        painter.setBrush(_color(theme.critical if missed else theme.surface))
        size = (y1 - y0) / 2.4
        corners = [QPointF(x - size, y0 - 2), QPointF(x + size, y0 - 2), QPointF(x, y0 + size)]
        painter.drawPolygon(QPolygonF(corners))


def _paint_labels(painter: QPainter, labels: tuple[Label, ...], theme: Theme, texts: Texts) -> None:
    if not labels:
        return
    veil = QColor(theme.surface)
    veil.setAlpha(190)
    high = texts.metrics.height()
    painter.setFont(texts.font)
    painter.setPen(_pen(theme.muted))
    for label in labels:
        width = texts.width(label.text)
        left = label.x if label.align == "left" else label.x - width
        top = label.y - high / 2
        painter.fillRect(QRectF(left - 2, top + 1, width + 4, high - 2), veil)
        painter.drawStaticText(QPointF(left, top), texts.static(label.text))
