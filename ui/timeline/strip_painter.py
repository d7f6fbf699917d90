"""Paints the strip of the whole plan: how much goes on when, dates, milestones, the handle."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from relplanner.timeline import Density, TimelineRows, TimeScale, density
from relplanner.timeline.scale import header
from relplanner.timeline.words import fitting
from ui.theme import Theme, current
from ui.timeline.chart import GanttChart
from ui.timeline.dates import date_words

HEIGHT_PX = 42
_WORK_PX = 20
_TOP_PX = 4
_BASE = _TOP_PX + _WORK_PX
_TICK_PX = 5
_LIVE_PX = 4.0
_DIM = 130
_DIM_PX = _BASE + 2
_PAD_PX = 4.0


def picture_of(
    chart: GanttChart, rows: TimelineRows, span: tuple[int, int] | None, strip: QWidget
) -> QPixmap:
    """The strip without its handle: made once for a plan, a width and a theme."""
    theme, width = current(), max(1, strip.width())
    factor = strip.devicePixelRatioF()
    made = QPixmap(round(width * factor), round(HEIGHT_PX * factor))
    made.setDevicePixelRatio(factor)
    made.fill(QColor(theme.surface))
    painter = QPainter(made)
    painter.setFont(strip.font())
    if span is not None:
        scale = TimeScale(*span, width, chart.zone)
        _paint_dates(painter, scale, theme, strip)
        _paint_work(painter, density(rows, *span, width), theme)
        lines = (
            (chart.status_min, QPen(QColor(theme.ink), 1.5, Qt.PenStyle.DashDotDotLine)),
            (chart.now_min, QPen(QColor(theme.accent), 1.5, Qt.PenStyle.DashLine)),
        )
        for instant, pen in lines:
            if instant is not None and span[0] <= instant <= span[1]:
                x = (instant - scale.first_min) * scale.per_min
                painter.setPen(pen)
                painter.drawLine(QLineF(x, 0, x, HEIGHT_PX))
    painter.setPen(QColor(theme.line))
    painter.drawLine(QLineF(0, HEIGHT_PX - 0.5, width, HEIGHT_PX - 0.5))
    painter.end()
    return made


def paint_handle(painter: QPainter, handle: QRectF, width: int, *, focused: bool) -> None:
    """A frame around what is in sight; what isn't lies under a veil."""
    theme = current()
    veil = QColor(theme.window)
    veil.setAlpha(_DIM)
    # The dates below stay as they are, so that they can be read.
    painter.fillRect(QRectF(0, 0, handle.left(), _DIM_PX), veil)
    painter.fillRect(QRectF(handle.right(), 0, width - handle.right(), _DIM_PX), veil)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), 3.0 if focused else 1.0))
    painter.drawRect(handle.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(QColor(theme.accent), 3.0))
    middle = handle.center().y()
    for x in (handle.left() + 1.5, handle.right() - 1.5):
        painter.drawLine(QLineF(x, middle - 6, x, middle + 6))


def _paint_dates(painter: QPainter, scale: TimeScale, theme: Theme, strip: QWidget) -> None:
    metrics = QFontMetricsF(strip.font())
    cells = header(scale, metrics.horizontalAdvance("0"), date_words()).major
    for cell in cells:
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(QLineF(cell.x0, 0, cell.x0, HEIGHT_PX))
        text = fitting(cell.labels, cell.x1 - cell.x0 - 2 * _PAD_PX, metrics.horizontalAdvance)
        painter.setPen(QColor(theme.muted))
        painter.drawText(QPointF(cell.x0 + _PAD_PX, HEIGHT_PX - metrics.descent() - 2), text)


def _paint_work(painter: QPainter, found: Density, theme: Theme) -> None:
    """A column for each pixel; critical work has a thick lower edge, as its bars have."""
    picture = _columns(found, theme)
    high, width = picture.shape
    image = QImage(picture.data, width, high, 4 * width, QImage.Format.Format_ARGB32)
    painter.drawImage(QPointF(0, 0), image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    middle = _BASE + _TICK_PX
    for x in found.live.nonzero()[0].tolist():
        corners = [
            QPointF(x - _LIVE_PX, middle), QPointF(x, middle - _LIVE_PX),
            QPointF(x + _LIVE_PX, middle), QPointF(x, middle + _LIVE_PX),
        ]  # fmt: skip
        painter.drawPolygon(QPolygonF(corners))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _columns(found: Density, theme: Theme) -> NDArray[np.uint32]:
    """The columns and the ticks of the milestones as pixels: a thousand lines would take long."""
    picture = np.zeros((_BASE + _TICK_PX, len(found.at_work)), np.uint32)
    above = np.ceil(found.at_work * (_WORK_PX / max(1, int(found.at_work.max()))))
    rows = np.arange(len(picture))[:, None]
    picture[(rows >= _BASE - above) & (rows < _BASE)] = QColor(theme.bar).rgba()
    edge = (rows >= _BASE - 2) & (rows < _BASE + 1) & (found.critical > 0)
    picture[edge] = QColor(theme.critical).rgba()
    # A tick is two pixels wide, where the strip has a second one.
    ticks = found.milestones | np.append(False, found.milestones[:-1])
    picture[(rows >= _BASE) & ticks] = QColor(theme.bracket).rgba()
    return picture
