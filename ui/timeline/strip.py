"""The whole plan in a narrow strip, with what the chart shows as a handle on it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from relplanner.timeline import TimelineRows
from ui.guarding import guarded
from ui.theme import look
from ui.timeline.chart import GanttChart
from ui.timeline.dates import day_text
from ui.timeline.sight import FARTHEST_PX_PER_MIN, NEAREST_PX_PER_MIN
from ui.timeline.strip_painter import HEIGHT_PX, paint_handle, picture_of

_REACH_PX = 5.0
_LEAST_PX = 8.0
_MARGIN = 0.02
_STEP = 1 / 8
_ZOOM = 1.5
_SAID_AFTER_MS = 150

Part = Literal["start", "finish", "body"]
_MOVES: dict[Qt.Key, float] = {
    Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP,
    Qt.Key.Key_PageUp: -1.0, Qt.Key.Key_PageDown: 1.0,
}  # fmt: skip
_ZOOMS: dict[Qt.Key, float] = {
    Qt.Key.Key_Plus: _ZOOM, Qt.Key.Key_Equal: _ZOOM, Qt.Key.Key_Minus: 1 / _ZOOM
}  # fmt: skip


class _Drag(NamedTuple):
    """A drag of the handle: which part, where it began, and what was in sight then."""

    part: Part
    x: float
    first_min: float
    last_min: float


@guarded
class TimeStrip(QWidget):
    """Shows how much goes on when in the whole plan; moves and zooms a chart.

    Drag the handle to move, its edges to zoom; a click beside it goes there. With the focus on it
    the arrows and Page Up and Down move, + and - zoom, Home and End go to the ends.
    """

    def __init__(self, chart: GanttChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.rows = TimelineRows.of(())
        self._span: tuple[int, int] | None = None
        self._picture: QPixmap | None = None
        self._seen: object = None
        self._drag: _Drag | None = None
        self.setFixedHeight(HEIGHT_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("The whole time, with what is in sight"))
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(_SAID_AFTER_MS)
        self._said.timeout.connect(self._say)
        chart.sight_changed.connect(self._on_sight)
        look.changed.connect(self._repaint)

    def show_rows(self, rows: TimelineRows) -> None:
        """Shows other rows, also those that are closed or filtered out in the chart."""
        if rows is self.rows:
            return
        self.rows = rows
        span = rows.time_range()
        if span is not None:
            spare = max(60, round((span[1] - span[0]) * _MARGIN))
            span = span[0] - spare, span[1] + spare
        self._span = span
        self._repaint()
        self._on_sight()

    # -- geometry ------------------------------------------------------------------------------

    @property
    def in_sight(self) -> tuple[float, float]:
        """What the chart shows, from instant to instant."""
        sight = self.chart.sight
        return sight.first_min, sight.instant(self.chart.viewport().width())

    def place_of(self, instant: float) -> float:
        """Place of an instant; 0 where nothing is shown."""
        if self._span is None:
            return 0.0
        first, last = self._span
        return (instant - first) / (last - first) * self.width()

    @property
    def handle(self) -> QRectF:
        """Where the handle is, at least so wide that it can be taken."""
        left, right = (min(max(0.0, self.place_of(one)), self.width()) for one in self.in_sight)
        left = min(left, self.width() - _LEAST_PX)
        return QRectF(left, 0, max(_LEAST_PX, right - left), self.height())

    def part_at(self, x: float) -> Part | None:
        """The part of the handle at a place; None beside it."""
        handle = self.handle
        # A narrow handle keeps a middle to be taken at.
        inner = min(_REACH_PX, handle.width() / 4)
        if handle.left() - _REACH_PX <= x < handle.left() + inner:
            return "start"
        if handle.right() - inner < x <= handle.right() + _REACH_PX:
            return "finish"
        return "body" if handle.left() <= x <= handle.right() else None

    # -- hands ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Takes the handle, or puts it where the hand is."""
        if event.button() != Qt.MouseButton.LeftButton or self._span is None:
            super().mousePressEvent(event)
            return
        x, part = event.position().x(), self.part_at(event.position().x())
        if part is None:
            first, last = self.in_sight
            middle = self._span[0] + x / self.width() * (self._span[1] - self._span[0])
            self.chart.show_span(middle - (last - first) / 2, middle + (last - first) / 2)
            part = "body"
        self._drag = _Drag(part, x, *self.in_sight)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Moves what is in sight, or one end of it."""
        x = event.position().x()
        if self._drag is None or self._span is None:
            over = self.part_at(x) in {"start", "finish"} and self._span is not None
            shape = Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        part, began, first, last = self._drag
        away = (x - began) / self.width() * (self._span[1] - self._span[0])
        width = self.chart.viewport().width()
        least, most = width / NEAREST_PX_PER_MIN, width / FARTHEST_PX_PER_MIN
        if part == "body":
            self.chart.show_span(first + away, last + away)
        elif part == "start":
            self.chart.show_span(min(max(first + away, last - most), last - least), last)
        else:
            self.chart.show_span(first, max(min(last + away, first + most), first + least))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Lets go."""
        super().mouseReleaseEvent(event)
        self._drag = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Moves and zooms by keys."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        first, last = self.in_sight
        if self._span is None or modifiers & ~plain:
            super().keyPressEvent(event)
        elif key in _MOVES:
            by = _MOVES[key] * (last - first)
            self.chart.show_span(first + by, last + by)
        elif key in _ZOOMS:
            self.chart.zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_Home:
            self.chart.show_span(self._span[0], self._span[0] + last - first)
        elif key == Qt.Key.Key_End:
            self.chart.show_span(self._span[1] - (last - first), self._span[1])
        else:
            super().keyPressEvent(event)

    # -- painting ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width."""
        super().resizeEvent(event)
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._repaint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """The picture of the plan, which is kept, and the handle on it."""
        if self._picture is None:
            self._picture = picture_of(self.chart, self.rows, self._span, self)
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._picture)
        if self._span is not None:
            paint_handle(painter, self.handle, self.width(), focused=self.hasFocus())
        painter.end()

    def _repaint(self) -> None:
        self._picture = None
        self.update()

    def _on_sight(self) -> None:
        seen = (self.in_sight, self._span)
        if seen != self._seen:
            self._seen = seen
            self.update()
            self._said.start()

    def _say(self) -> None:
        """Says in words what is in sight."""
        if self._span is None:
            self.setAccessibleDescription("")
            return
        zone = self.chart.zone
        texts = [day_text(round(one), zone) for one in (*self.in_sight, *self._span)]
        words = self.tr("In sight: {0} to {1}, of {2} to {3}. Arrows move, + and - zoom.")
        self.setAccessibleDescription(words.format(*texts))
