"""The Gantt chart: paints the rows and the time in sight, scrolls, zooms, knows what is where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from relplanner.timeline import Options, Scene, Span, TimelineLinks, TimelineRows, build_scene
from relplanner.timeline.hitting import Hit, hit
from relplanner.timeline.rows import ACTIVITY, MILESTONE
from ui.guarding import guarded
from ui.theme import current, look
from ui.timeline.dates import date_words
from ui.timeline.line_words import paint_words
from ui.timeline.overlays import (
    KNOB_PX,
    paint_baseline,
    paint_ghosts,
    paint_inactive,
    paint_knobs,
    paint_lit,
    paint_selection,
    paint_was,
)
from ui.timeline.painter import (
    Texts,
    paint_ground,
    paint_header,
    paint_names,
    paint_shapes,
)
from ui.timeline.sight import Sight
from ui.timeline.tips import TimeTips

ROW_PX = 28
HEADER_PX = 48
WEEK_MIN = 7 * 24 * 60
_EMPTY_MIN = 4 * WEEK_MIN
_FIT_MARGIN_PX = 48.0
_WHEEL_STEP = 120.0
_ZOOM_PER_STEP = 1.25
_REACH_PX = 6.0
# A bar of which less is in sight is brought there; a milestone counts as that wide.
_SEEN_PX = 24.0
_MAX_SCROLL = 2**30

End = Literal["start", "finish"]


@dataclass(frozen=True)
class Ghost:
    """A bar as it would be: painted over the chart while a hand drags.

    Attributes:
        row: Where.
        start_min: Start, minutes since the epoch.
        finish_min: Finish; the same for a milestone.
        led: Whether it is dragged itself, or only follows.
    """

    row: int
    start_min: int
    finish_min: int
    led: bool


@guarded
class GanttChart(QAbstractScrollArea):
    """Paints what is in sight of the headless scene. What hands do on it lives in `hands`.

    Signals:
        sight_changed: Another stretch of time is in sight.
    """

    sight_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.rows = TimelineRows.of(())
        self.links: TimelineLinks | None = None
        self.sight = Sight()
        self.zone = "UTC"
        self.shading: Sequence[Span] = ()
        self.now_min: int | None = None
        self.status_min: int | None = None
        self.row_px = ROW_PX
        self.current_row = -1
        self.selected: frozenset[int] = frozenset()
        self.ghosts: tuple[Ghost, ...] = ()
        # The rows of the chain that is explained, what it explains first; and a baseline's dates.
        self.lit: tuple[int, ...] = ()
        self.baseline: Mapping[str, tuple[int, int]] = {}
        # In a trial, the dates of before of what would move.
        self.was: Mapping[str, tuple[int, int]] = {}
        # The ids of what isn't active.
        self.inactive: frozenset[str] = frozenset()
        self.link_line: tuple[QPointF, QPointF] | None = None
        self.hover_row = -1
        self._first_px = 0.0
        self._scene: Scene | None = None
        self._texts: tuple[Texts, Texts] | None = None
        self._syncing = False
        # Fitted once, it stays fitted while the window takes its size, until somebody moves.
        self._fitted, self._least_min = False, 0
        self.tips = TimeTips(self)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled_across)
        look.changed.connect(self.viewport().update)

    # -- content -------------------------------------------------------------------------------

    def show_rows(
        self,
        rows: TimelineRows,
        links: TimelineLinks | None,
        zone: str,
    ) -> None:
        """Paints other rows; what is in sight stays."""
        was_empty = not len(self.rows)
        self.rows, self.links, self.zone = rows, links, zone
        self.ghosts, self.lit = (), ()
        if self.current_row >= len(rows):
            self.current_row = -1
        if self._outgrown() or (was_empty and self._fitted):
            self.fit(self._least_min)
        self._measure()
        self._moved()

    def show_times(self, shading: Sequence[Span], now_min: int, status_min: int | None) -> None:
        """Shades other times and moves the lines of today and the status date."""
        self.shading, self.now_min, self.status_min = shading, now_min, status_min

    def select(self, row: int, selected: frozenset[int] = frozenset()) -> None:
        """Marks the current row and the selected ones."""
        self.current_row = row
        self.selected = selected or (frozenset({row}) if row >= 0 else frozenset())
        self.viewport().update()

    def fit(self, at_least_min: int = 0) -> None:
        """Shows the whole time of the rows, and goes on doing so until somebody moves.

        Args:
            at_least_min: Shows no less than so many minutes, so that a first short activity
                doesn't fill the chart with its hours.
        """
        self._fitted, self._least_min = True, at_least_min
        span = self.rows.time_range()
        width = self.viewport().width()
        if span is not None:
            first, last = span
            self.sight.fit(first, max(last, first + at_least_min), width, _FIT_MARGIN_PX)
        elif self.now_min is not None:
            self.sight.fit(self.now_min, self.now_min + _EMPTY_MIN, width, _FIT_MARGIN_PX)
        self._measure()
        self._moved()

    def _outgrown(self) -> bool:
        """Whether what was fitted isn't all in sight any more."""
        span = self.rows.time_range()
        if span is None or not self._fitted:
            return False
        return self.sight.x(span[0]) < 0 or self.sight.x(span[1]) > self.viewport().width()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zooms at a place; at the middle when None."""
        self._fitted = False
        self.sight.zoom(factor, self.viewport().width() / 2 if x is None else x)
        self._measure()
        self._moved()

    def go_to(self, instant: float) -> None:
        """Brings an instant to a quarter of the width."""
        self._fitted = False
        width = self.viewport().width() / self.sight.px_per_min
        self.sight.first_min = instant - width / 4
        self._measure()
        self._moved()

    def show_span(self, first_min: float, last_min: float) -> None:
        """Shows a stretch of time from edge to edge."""
        self._fitted = False
        self.sight.show(first_min, last_min, self.viewport().width())
        self._measure()
        self._moved()

    def reveal(self, row: int) -> None:
        """Brings a row's bar into sight, up and down and across."""
        if not 0 <= row < len(self.rows):
            return
        self.reveal_row(row)
        start, finish = int(self.rows.start_min[row]), int(self.rows.finish_min[row])
        left, right = self.sight.x(start) - _SEEN_PX / 2, self.sight.x(finish) + _SEEN_PX / 2
        if min(right, self.viewport().width()) - max(left, 0) < _SEEN_PX:
            self.go_to(start)

    def reveal_row(self, row: int) -> None:
        """Scrolls up or down until a row is in sight."""
        bar = self.verticalScrollBar()
        top = row * self.row_px
        room = self.viewport().height() - HEADER_PX
        if top < bar.value():
            bar.setValue(top)
        elif top + self.row_px > bar.value() + room:
            bar.setValue(top + self.row_px - room)

    # -- geometry ------------------------------------------------------------------------------

    @property
    def scene(self) -> Scene:
        """What is painted below the header; its first row may reach above it by `offset_px`."""
        if self._scene is None:
            self._scene = self._build()
        return self._scene

    @property
    def offset_px(self) -> int:
        """How much of the scene's first row is above the sight."""
        return self.verticalScrollBar().value() % self.row_px

    def hit(self, at: QPointF | QPoint) -> Hit | None:
        """What lies at a point of the viewport; None on the header and below the rows."""
        y = at.y() - HEADER_PX
        return None if y < 0 else hit(self.scene, at.x(), y + self.offset_px, _REACH_PX)

    def row_rect(self, row: int) -> QRect:
        """Where a row is on the viewport."""
        top = HEADER_PX + row * self.row_px - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self.row_px)

    def bar_rect(self, row: int) -> QRectF:
        """Where a row's bar is on the viewport, not clipped."""
        area = QRectF(self.row_rect(row))
        left = self.sight.x(int(self.rows.start_min[row]))
        right = self.sight.x(int(self.rows.finish_min[row]))
        return QRectF(left, area.top() + self.row_px / 4, right - left, self.row_px / 2)

    def hover(self, row: int) -> None:
        """Shows the knobs of a row's bar, from which links are drawn; none for -1."""
        if row != self.hover_row:
            self.hover_row = row
            self.viewport().update()

    def knob_at(self, at: QPointF) -> tuple[int, End] | None:
        """The row and end whose knob lies at a point of the viewport."""
        row = self.hover_row
        for end, knob in self.knobs(row):
            if (at - knob).manhattanLength() <= KNOB_PX + 3:
                return row, end
        return None

    def knobs(self, row: int) -> tuple[tuple[End, QPointF], ...]:
        """The ends of a row from which links are drawn, and where they are."""
        if not 0 <= row < len(self.rows) or self.rows.kind[row] not in {ACTIVITY, MILESTONE}:
            return ()
        box = self.bar_rect(row)
        half = self.row_px * 0.35 if self.rows.kind[row] == MILESTONE else 0.0
        away, y = half + KNOB_PX + 5, box.center().y()
        return ("start", QPointF(box.left() - away, y)), ("finish", QPointF(box.right() + away, y))

    def _build(self) -> Scene:
        bold, plain = self._faces()
        bar = self.verticalScrollBar()
        first = bar.value() // self.row_px
        room = self.viewport().height() - HEADER_PX + self.offset_px
        last = first + max(0, -(-room // self.row_px))
        width = max(1, self.viewport().width())
        start = round(self.sight.first_min)
        span = max(1, round(width / self.sight.px_per_min))
        options = Options(
            width=width, row_height=self.row_px, zone=self.zone, text_width=plain.width,
            label_kind="name", shading=self.shading, now_min=self.now_min, gap=5.0,
            status_min=self.status_min, major_width=bold.width, words=date_words(),
        )  # fmt: skip
        return build_scene(self.rows, self.links, (first, last), (start, start + span), options)

    def _faces(self) -> tuple[Texts, Texts]:
        if self._texts is None:
            bold = QFont(self.font())
            bold.setWeight(QFont.Weight.DemiBold)
            self._texts = (Texts(bold), Texts(self.font()))
        return self._texts

    # -- scrolling -----------------------------------------------------------------------------

    def _measure(self) -> None:
        """Gives the scroll bars the size of the plan around what is in sight."""
        self._syncing = True
        room = self.viewport().height() - HEADER_PX
        down = self.verticalScrollBar()
        down.setRange(0, max(0, len(self.rows) * self.row_px - room))
        down.setPageStep(max(1, room))
        down.setSingleStep(self.row_px)
        width = self.viewport().width()
        span = self.rows.time_range() or (round(self.sight.first_min),) * 2
        first = min(self.sight.first_min, span[0] - width / self.sight.px_per_min)
        last = max(self.sight.instant(width), span[1] + width / self.sight.px_per_min)
        self._first_px = first
        across = self.horizontalScrollBar()
        total = (last - first) * self.sight.px_per_min - width
        across.setRange(0, min(_MAX_SCROLL, max(0, round(total))))
        across.setPageStep(max(1, width))
        across.setSingleStep(24)
        across.setValue(round((self.sight.first_min - first) * self.sight.px_per_min))
        self._syncing = False

    def _scrolled_across(self, value: int) -> None:
        if not self._syncing:
            self._fitted = False
            self.sight.first_min = self._first_px + value / self.sight.px_per_min
            self._moved()

    def _moved(self) -> None:
        self._scene = None
        self.viewport().update()
        self.sight_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Shows more or less."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit(self._least_min)
            return
        self._measure()
        self._moved()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002 - Qt's name
        """Everything is painted anew: the header stays where it is."""
        self._moved()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl zooms at the pointer, Shift scrolls across, else up and down."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = (turned.y() or turned.x()) / _WHEEL_STEP
            self.zoom(_ZOOM_PER_STEP**steps, event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (turned.y() or turned.x()))
            event.accept()
        else:
            super().wheelEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The hand is elsewhere."""
        super().leaveEvent(event)
        self.hover(-1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another font: lays texts out anew."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._texts = None
            self._moved()

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paints everything in sight."""
        theme, scene, (bold, plain) = current(), self.scene, self._faces()
        area = self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.fillRect(area, QColor(theme.surface))
        painter.save()
        painter.setClipRect(QRect(0, HEADER_PX, area.width(), area.height() - HEADER_PX))
        painter.translate(0, HEADER_PX - self.offset_px)
        paint_ground(painter, scene, theme)
        paint_selection(self, painter)
        paint_baseline(self, painter)
        paint_was(self, painter)
        paint_names(painter, scene, self.offset_px, theme, plain)
        paint_shapes(painter, scene, theme, plain)
        paint_inactive(self, painter)
        paint_lit(self, painter)
        paint_ghosts(self, painter, HEADER_PX)
        painter.restore()
        paint_knobs(self, painter)
        top = HEADER_PX - self.offset_px
        lowest = min(area.height(), top + scene.height + HEADER_PX)
        paint_words(painter, scene, (top, HEADER_PX, lowest), theme, plain)
        paint_header(painter, scene, HEADER_PX, theme, (bold, plain))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.end()
