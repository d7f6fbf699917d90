"""What is painted over and under the scene of a chart: selection, ghosts, baseline, lit chain."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from ui.theme import current

if TYPE_CHECKING:
    from ui.timeline.chart import GanttChart

KNOB_PX = 4
_BASELINE_PX = 4.0
_LIT_PX = 3.0


def paint_selection(chart: GanttChart, painter: QPainter) -> None:
    """The ground of the selected rows."""
    ground = QColor(current().selection)
    ground.setAlpha(150)
    first, last = chart.scene.row_range
    for row in range(first, last):
        if row in chart.selected:
            top = (row - first) * chart.row_px
            painter.fillRect(QRectF(0, top, chart.scene.width, chart.row_px), ground)


def paint_baseline(chart: GanttChart, painter: QPainter) -> None:
    """The dates of a baseline along the lower edges of the rows: empty, so that none is a summary.

    A milestone is a small empty diamond.
    """
    first, last = chart.scene.row_range
    painter.setPen(QPen(QColor(current().muted), 1))
    painter.setBrush(QColor(current().surface))
    for row in range(first, last) if chart.baseline else ():
        was = chart.baseline.get(chart.rows.id[row])
        if was is None:
            continue
        left, right = (chart.sight.x(one) for one in was)
        bottom = (row - first + 1) * chart.row_px - 1.5
        if left == right:
            half = _BASELINE_PX / 2 + 1
            corners = ((left - half, half), (left, 2 * half), (left + half, half), (left, 0))
            painter.drawPolygon(QPolygonF([QPointF(x, bottom - up) for x, up in corners]))
        else:
            width = max(_BASELINE_PX, right - left)
            painter.drawRect(QRectF(left, bottom - _BASELINE_PX, width, _BASELINE_PX))


def paint_was(chart: GanttChart, painter: QPainter) -> None:
    """Where the bars are that would move with the changes that are tried: empty, dashed bars.

    A dotted line leads from the end of before to that of now.
    """
    first, last = chart.scene.row_range
    pen = QPen(QColor(current().ink), 1.2, Qt.PenStyle.DashLine)
    for row in range(first, last) if chart.was else ():
        was = chart.was.get(chart.rows.id[row])
        if was is None:
            continue
        left, right = (chart.sight.x(one) for one in was)
        now = chart.sight.x(int(chart.rows.finish_min[row]))
        top = (row - first) * chart.row_px + chart.row_px / 8
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(left, top, max(_BASELINE_PX, right - left), chart.row_px * 3 / 4)
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QPen(QColor(current().ink), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(box.right(), box.bottom()), QPointF(now, box.bottom()))


def paint_inactive(chart: GanttChart, painter: QPainter) -> None:
    """A hatched veil over what isn't active."""
    if not chart.inactive:
        return
    first, last = chart.scene.row_range
    veil = QColor(current().surface)
    veil.setAlpha(150)
    for row in range(first, last):
        if chart.rows.id[row] in chart.inactive:
            area = QRectF(0, (row - first) * chart.row_px, chart.scene.width, chart.row_px - 1)
            painter.fillRect(area, veil)
            painter.fillRect(area, QBrush(QColor(current().line), Qt.BrushStyle.BDiagPattern))


def paint_lit(chart: GanttChart, painter: QPainter) -> None:
    """The chain that drives an activity: its bars framed, with a line from each to the next."""
    if not chart.lit:
        return
    first = chart.scene.row_range[0]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(current().accent), _LIT_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    boxes = []
    for row in chart.lit:
        left, right = (
            chart.sight.x(int(one[row])) for one in (chart.rows.start_min, chart.rows.finish_min)
        )
        top = (row - first) * chart.row_px + chart.row_px / 4
        boxes.append(QRectF(left, top, max(_LIT_PX, right - left), chart.row_px / 2))
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 3, 3)
    for after, before in itertools.pairwise(boxes):
        end, start = before.center().y(), after.center().y()
        turn = QPointF(after.left() - 6, end)
        painter.drawLine(QPointF(min(before.right(), turn.x()), end), turn)
        painter.drawLine(turn, QPointF(turn.x(), start))
        painter.drawLine(QPointF(turn.x(), start), QPointF(after.left(), start))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def paint_ghosts(chart: GanttChart, painter: QPainter, header_px: int) -> None:
    """The bars as they would be after a drag, and a link that is being drawn."""
    theme, first = current(), chart.scene.row_range[0]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for ghost in chart.ghosts:
        color = QColor(theme.accent)
        pen = QPen(color, 1.5, Qt.PenStyle.SolidLine if ghost.led else Qt.PenStyle.DashLine)
        color.setAlpha(60 if ghost.led else 20)
        painter.setPen(pen)
        painter.setBrush(color)
        left, right = chart.sight.x(ghost.start_min), chart.sight.x(ghost.finish_min)
        top = (ghost.row - first) * chart.row_px + chart.row_px / 4
        painter.drawRoundedRect(QRectF(left, top, max(4.0, right - left), chart.row_px / 2), 2, 2)
    if chart.link_line is not None:
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.translate(0, chart.offset_px - header_px)
        painter.drawLine(*chart.link_line)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(chart.link_line[1], 4, 4)


def paint_knobs(chart: GanttChart, painter: QPainter) -> None:
    """The ends of the bar under the pointer, from which links are drawn."""
    if chart.ghosts:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(current().accent), 1.5))
    painter.setBrush(QColor(current().surface))
    for _, knob in chart.knobs(chart.hover_row):
        painter.drawEllipse(knob, KNOB_PX, KNOB_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
