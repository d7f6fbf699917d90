"""What hands and keys do on a chart: select, move, resize, link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QRubberBand

from relplanner.errors import PlannerError
from ui.guarding import guarded
from ui.recognizing import said_fully
from ui.session import Session
from ui.timeline.balloon import Balloon
from ui.timeline.chart import GanttChart, Ghost
from ui.timeline.gesture import Gesture, LinkGesture, MoveGesture, ResizeGesture

if TYPE_CHECKING:
    from relplanner.timeline.hitting import Hit

_SAID_MS = 5000
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@guarded
class Hands(QObject):
    """Watches a chart's mouse and keys and turns them into changes of the plan.

    Signals:
        chosen: Rows are selected (the current row, a frozenset of all).
        unwanted: What is selected is to be deleted.
        wanted: All of the current row is to be shown.
    """

    chosen = Signal(int, object)
    unwanted = Signal()
    wanted = Signal()

    def __init__(self, chart: GanttChart, session: Session) -> None:
        super().__init__(chart)
        self.chart, self.session = chart, session
        self.balloon = Balloon(chart.viewport())
        self._pressed: tuple[QPointF, Hit] | None = None
        self._gesture: Gesture | None = None
        self._at = QPointF()
        # Where a range of rows begins that Shift spans (its id), and a frame that is being drawn.
        self._anchor_id = ""
        self._band: tuple[QPointF, QRubberBand] | None = None
        # A preview may take a while in a large plan: only the newest place of the hand counts.
        self._lag = QTimer(self)
        self._lag.setSingleShot(True)
        self._lag.setInterval(0)
        self._lag.timeout.connect(self._preview)
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(_SAID_MS)
        self._said.timeout.connect(self.balloon.hide)
        # Kept, for at the end of the program the chart may go before its filter does.
        self._surface = chart.viewport()
        self._surface.installEventFilter(self)
        chart.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether a drag is under way."""
        return self._gesture is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Takes the events that mean something here."""
        kind = event.type()
        if watched is self.chart and kind == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._key(event)
        if watched is not self._surface or not isinstance(event, QMouseEvent):
            return False
        if kind == QEvent.Type.MouseButtonDblClick and event.button() == Qt.MouseButton.LeftButton:
            return self._double_click(event)
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            return self._press(event)
        if kind == QEvent.Type.MouseMove:
            return self._move(event)
        if kind == QEvent.Type.MouseButtonRelease:
            return self._release()
        return False

    # -- mouse ---------------------------------------------------------------------------------

    def _press(self, event: QMouseEvent) -> bool:
        self.chart.setFocus(Qt.FocusReason.MouseFocusReason)
        at = event.position()
        knob = self.chart.knob_at(at)
        found = self.chart.hit(at)
        if found is None:
            return False
        selected = self.chart.selected
        if event.modifiers() & _CTRL:
            selected = selected ^ {found.row}
        elif event.modifiers() & _SHIFT and self.chart.current_row >= 0:
            selected = self._range_to(found.row)
        elif found.row not in selected:
            selected = frozenset({found.row})
        if not event.modifiers() & _SHIFT:
            self._anchor_id = self.chart.rows.id[found.row]
        self.chosen.emit(found.row, selected)
        if event.modifiers():
            return True
        if knob is not None and self.session.can_write:
            self._gesture = LinkGesture(self.chart, self.session, *knob)
            return True
        self._pressed = (at, found)
        return True

    def _double_click(self, event: QMouseEvent) -> bool:
        found = self.chart.hit(event.position())
        if found is None or event.modifiers():
            return False
        self.chosen.emit(found.row, frozenset({found.row}))
        self.wanted.emit()
        return True

    def _move(self, event: QMouseEvent) -> bool:
        self._at = event.position()
        if self._gesture is None and self._pressed is not None:
            start, found = self._pressed
            away = (self._at - start).manhattanLength()
            if away >= QApplication.startDragDistance():
                self._pressed = None
                if found.part == "row":
                    self._begin_band(start)
                elif self.session.can_write:
                    self._gesture = self._begin(start, found)
                else:
                    self._explain(self.tr("The plan is read-only."), self._at)
        if self._band is not None:
            start, band = self._band
            band.setGeometry(QRectF(start, self._at).normalized().toAlignedRect())
            return True
        if self._gesture is not None:
            self._lag.start()
            return True
        if not event.buttons():
            self._hover(self._at)
        return False

    def _release(self) -> bool:
        self._pressed = None
        if self._band is not None:
            self._choose_in_band()
            return True
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return False
        self._lag.stop()
        self._show(())
        try:
            gesture.go_to(self._at)
            self._explain(gesture.finish(), self._at)
        except PlannerError as error:
            self.session.failed.emit(error)
        return True

    def _begin(self, start: QPointF, found: Hit) -> Gesture:
        row = found.row
        if found.part == "finish":
            return ResizeGesture(self.chart, self.session, start, row)
        rows = self.chart.selected if row in self.chart.selected else frozenset({row})
        return MoveGesture(self.chart, self.session, start, row, rows)

    def _range_to(self, row: int) -> frozenset[int]:
        """The rows from where a range begins to this one, which is at the current row at first."""
        anchor = self.chart.rows.place_of.get(self._anchor_id, -1)
        if anchor not in self.chart.selected:
            anchor = self.chart.current_row
            self._anchor_id = self.chart.rows.id[anchor]
        low, high = sorted((anchor, row))
        return frozenset(range(low, high + 1))

    def _begin_band(self, start: QPointF) -> None:
        """A frame that selects the bars in it."""
        band = QRubberBand(QRubberBand.Shape.Rectangle, self._surface)
        band.setAccessibleName(self.tr("Selection frame"))
        band.setGeometry(QRectF(start, self._at).normalized().toAlignedRect())
        band.show()
        self._band = (start, band)

    def _end_band(self) -> QRectF:
        """Takes the frame away; gives where it was."""
        assert self._band is not None
        (start, band), self._band = self._band, None
        band.hide()
        band.deleteLater()
        return QRectF(start, self._at).normalized()

    def _choose_in_band(self) -> None:
        frame = self._end_band()
        first, last = self.chart.scene.row_range
        # A milestone has no width, and an empty rectangle meets nothing.
        inside = [
            row for row in range(first, last)
            if frame.intersects(self.chart.bar_rect(row).adjusted(-4, 0, 4, 0))
        ]  # fmt: skip
        if inside:
            self._anchor_id = self.chart.rows.id[inside[0]]
            self.chosen.emit(inside[0], frozenset(inside))

    def _hover(self, at: QPointF) -> None:
        found = self.chart.hit(at)
        self.chart.hover(found.row if found is not None else -1)
        shape = Qt.CursorShape.ArrowCursor
        if found is not None and self.session.can_write:
            if self.chart.knob_at(at) is not None:
                shape = Qt.CursorShape.CrossCursor
            elif found.part == "finish":
                shape = Qt.CursorShape.SizeHorCursor
            elif found.part != "row":
                shape = Qt.CursorShape.OpenHandCursor
        self.chart.viewport().setCursor(shape)

    # -- keys ----------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape and self._band is not None:
            self._end_band()
            return True
        if key == Qt.Key.Key_Escape and self._gesture is not None:
            self._gesture = None
            self._lag.stop()
            self._show(())
            return True
        row = self.chart.current_row
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not modifiers & ~_SHIFT:
            step = 1 if key == Qt.Key.Key_Down else -1
            to = min(len(self.chart.rows) - 1, max(0, row + step))
            if len(self.chart.rows):
                spans = modifiers & _SHIFT and row >= 0
                rows = self._range_to(to) if spans else frozenset({to})
                self._anchor_id = self._anchor_id if spans else self.chart.rows.id[to]
                self.chosen.emit(to, rows)
                self.chart.reveal(to)
            return True
        if key == Qt.Key.Key_A and modifiers == _CTRL and len(self.chart.rows):
            self.chosen.emit(max(0, row), frozenset(range(len(self.chart.rows))))
            return True
        is_delete = key == Qt.Key.Key_Delete and not modifiers & ~_CTRL
        is_enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not modifiers
        if (is_delete or is_enter) and row >= 0:
            (self.unwanted if is_delete else self.wanted).emit()
            return True
        if key in _KEYS and modifiers & _CTRL and row >= 0:
            if not self.session.can_write:
                words = self.tr("The plan is read-only.")
                self._explain(words, self.chart.bar_rect(row).bottomLeft())
                return True
            try:
                rows = self.chart.selected or frozenset({row})
                gesture = (
                    ResizeGesture(self.chart, self.session, QPointF(), row)
                    if modifiers & _SHIFT
                    else MoveGesture(self.chart, self.session, QPointF(), row, rows)
                )
                self._explain(gesture.step(_KEYS[key]), self.chart.bar_rect(row).bottomLeft())
            except PlannerError as error:
                self.session.failed.emit(error)
            return True
        return False

    # -- showing -------------------------------------------------------------------------------

    def _preview(self) -> None:
        if self._gesture is None:
            return
        try:
            self._gesture.go_to(self._at)
            self._show(self._gesture.ghosts(), self._gesture.words())
        except PlannerError as error:
            self._show((), said_fully(error))

    def _explain(self, why: str, at: QPointF) -> None:
        """Says for a while why a bar stays where it is."""
        if why:
            self.balloon.say(why, at)
            self._said.start()

    def _show(self, ghosts: tuple[Ghost, ...], words: str = "") -> None:
        self.chart.ghosts = ghosts
        self.chart.link_line = self._gesture.line() if self._gesture is not None else None
        self._said.stop()
        self.balloon.say(words, self._at)
        self.chart.viewport().update()
