"""Who has how much to do on which day: a heat map of people by days."""

from __future__ import annotations

import datetime as dt
import html

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from relplanner.testing.load import REASONS, Load, by_week
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.theme import current, look
from ui.timeline.dates import date_words

_NAME_PX = 168
_HEAD_PX = 44
_ROW_PX = 28
_DAY_PX = 34
_WEEK_PX = 52
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@guarded
class LoadMap(QAbstractScrollArea):
    """Paints the cells in sight; the names and the dates stay.

    Signals:
        pointed: Another cell is the current one (its words).
        opened: Enter was pressed on a cell, or it was double-clicked (person's id, its first day).
    """

    pointed = Signal(str)
    opened = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Load of the testers"))
        self.load: Load | None = None
        self.weekly = False
        self._days: Load | None = None
        self.cell = (0, 0)
        look.changed.connect(self.viewport().update)

    def show_load(self, load: Load | None, today: dt.date | None = None) -> None:
        """Shows the load by days; the current cell goes to today at first."""
        first_time = self._days is None
        self._days = load
        self._choose_unit()
        if first_time and self.load is not None and today is not None:
            column = self._column_of(today)
            self.cell = (0, column)
            self.horizontalScrollBar().setValue(max(0, (column - 2) * self.column_px))

    def show_weeks(self, weekly: bool) -> None:
        """Shows weeks instead of days."""
        day = self.load.days[self.cell[1]] if self.load is not None and self.load.days else None
        self.weekly = weekly
        self._choose_unit()
        if day is not None:
            self.cell = (self.cell[0], self._column_of(day))
            self.horizontalScrollBar().setValue(max(0, (self.cell[1] - 2) * self.column_px))

    @property
    def column_px(self) -> int:
        """Width of a column."""
        return _WEEK_PX if self.weekly else _DAY_PX

    def words(self, row: int, column: int) -> str:
        """A cell in words."""
        load = self.load
        if load is None or not (0 <= row < len(load.ids) and 0 <= column < len(load.days)):
            return ""
        formats = LocaleFormats()
        day = formats.weekday(load.days[column])
        if self.weekly:
            day = self.tr("week from {0}").format(day)
        work, can = int(load.work_min[row, column]), int(load.capacity_min[row, column])
        told = [
            f"{load.names[row]}, {day}",
            self.tr("{0} h of {1} h").format(_hours(work), _hours(can)),
        ]
        reason = REASONS[int(load.reason[row, column])]
        if reason:
            told.append(self._reason_word(reason))
        if work > can:
            told.append(self.tr("overloaded"))
        if load.away_days[row, column]:
            told.append(self.tr("away while something assigned goes on"))
        return ": ".join((told[0], ", ".join(told[1:])))

    def _letter(self, reason: str) -> str:
        """What stands in a cell without work: the first letter of why, nothing for a day off."""
        if reason in {"", "day off"}:
            return ""
        if reason == "holiday":
            return self.tr("H", "letter for a public holiday")
        return self._reason_word(reason)[:1].upper()

    def _reason_word(self, reason: str) -> str:
        """Why somebody can't work; kinds of absences are called as in their pick list."""
        words = {"day off": self.tr("day off"), "holiday": self.tr("public holiday")}
        return words.get(reason) or LocaleFormats().word(reason)

    # -- geometry ------------------------------------------------------------------------------

    def _choose_unit(self) -> None:
        days = self._days
        self.load = days if days is None or not self.weekly else by_week(days)
        if self.load is not None:
            row = min(self.cell[0], len(self.load.ids) - 1)
            self.cell = (max(0, row), max(0, min(self.cell[1], len(self.load.days) - 1)))
        self._measure()
        self.viewport().update()

    def _column_of(self, day: dt.date) -> int:
        assert self.load is not None
        before = [at for at, first in enumerate(self.load.days) if first <= day]
        return before[-1] if before else 0

    def _measure(self) -> None:
        load = self.load
        room = self.viewport().size()
        width = 0 if load is None else len(load.days) * self.column_px
        height = 0 if load is None else len(load.ids) * _ROW_PX
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, width - (room.width() - _NAME_PX)))
        across.setPageStep(max(1, room.width() - _NAME_PX))
        across.setSingleStep(self.column_px)
        down.setRange(0, max(0, height - (room.height() - _HEAD_PX)))
        down.setPageStep(max(1, room.height() - _HEAD_PX))
        down.setSingleStep(_ROW_PX)

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell is on the viewport."""
        left = _NAME_PX + column * self.column_px - self.horizontalScrollBar().value()
        top = _HEAD_PX + row * _ROW_PX - self.verticalScrollBar().value()
        return QRect(left, top, self.column_px, _ROW_PX)

    def _cell_at(self, at: QPoint) -> tuple[int, int] | None:
        if self.load is None or at.x() < _NAME_PX or at.y() < _HEAD_PX:
            return None
        row = (at.y() - _HEAD_PX + self.verticalScrollBar().value()) // _ROW_PX
        column = (at.x() - _NAME_PX + self.horizontalScrollBar().value()) // self.column_px
        if row < len(self.load.ids) and column < len(self.load.days):
            return row, column
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Shows more or less."""
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002 - Qt's name
        """Everything is painted anew: names and dates stay where they are."""
        self.viewport().update()

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paints what is in sight."""
        theme = current()
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        painter.fillRect(area, QColor(theme.surface))
        if self.load is None:
            painter.setPen(QColor(theme.muted))
            words = self.tr("Nobody is assigned to anything yet. Assign people in the table below.")
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
            painter.end()
            return
        first = self.horizontalScrollBar().value() // self.column_px
        last = min(len(self.load.days), first + area.width() // self.column_px + 2)
        top = self.verticalScrollBar().value() // _ROW_PX
        bottom = min(len(self.load.ids), top + area.height() // _ROW_PX + 2)
        for row in range(top, bottom):
            for column in range(first, last):
                self._paint_cell(painter, row, column)
        self._paint_cursor(painter)
        self._paint_names(painter, (top, bottom), area)
        self._paint_dates(painter, (first, last), area)
        painter.end()

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        theme, load = current(), self.load
        assert load is not None
        box = QRectF(self.cell_rect(row, column)).adjusted(0.5, 0.5, -0.5, -0.5)
        work, can = int(load.work_min[row, column]), int(load.capacity_min[row, column])
        reason = REASONS[int(load.reason[row, column])]
        ground = QColor(theme.surface)
        if work > can:
            ground = QColor(theme.risk_extreme)
        elif reason:
            ground = QColor(theme.weekend if reason == "day off" else theme.holiday)
        elif work:
            ground = QColor(theme.bar)
            ground.setAlpha(90 if work * 2 <= can else 200)
        painter.fillRect(box, ground)
        if reason and reason != "day off":
            painter.fillRect(box, QBrush(QColor(theme.line), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QColor(theme.hairline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        text = _hours(work) if work else self._letter(reason)
        if work > can:
            text = f"{text}!"
        if text:
            painter.setPen(QColor(theme.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if load.away_days[row, column]:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.bad))
            corner = box.topRight()
            left, below = QPointF(corner.x() - 8, corner.y()), QPointF(corner.x(), corner.y() + 8)
            painter.drawPolygon(QPolygonF([corner, left, below]))

    def _paint_cursor(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        color = QColor(current().accent if self.hasFocus() else current().line)
        painter.setPen(QPen(color, 2))
        painter.drawRect(self.cell_rect(*self.cell).adjusted(1, 1, -1, -1))

    def _paint_names(self, painter: QPainter, rows: tuple[int, int], area: QRect) -> None:
        theme, load = current(), self.load
        assert load is not None
        painter.fillRect(QRect(0, 0, _NAME_PX, area.height()), QColor(theme.surface))
        painter.setPen(QColor(theme.ink))
        metrics = self.fontMetrics()
        for row in range(*rows):
            box = QRect(8, self.cell_rect(row, 0).top(), _NAME_PX - 16, _ROW_PX)
            name = metrics.elidedText(load.names[row], Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QColor(theme.line))
        painter.drawLine(_NAME_PX - 1, 0, _NAME_PX - 1, area.height())

    def _paint_dates(self, painter: QPainter, columns: tuple[int, int], area: QRect) -> None:
        theme, load = current(), self.load
        assert load is not None
        painter.fillRect(QRect(0, 0, area.width(), _HEAD_PX), QColor(theme.surface_raised))
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, _HEAD_PX - 1, area.width(), _HEAD_PX - 1)
        painter.save()
        painter.setClipRect(QRect(_NAME_PX, 0, area.width() - _NAME_PX, _HEAD_PX))
        locale = self.locale()
        month = None
        for column in range(*columns):
            day = load.days[column]
            left = self.cell_rect(0, column).left()
            if (day.year, day.month) != month:
                month = (day.year, day.month)
                painter.setPen(QColor(theme.ink))
                name = locale.standaloneMonthName(day.month, locale.FormatType.ShortFormat)
                at = max(left, _NAME_PX) + 4
                painter.drawText(
                    QRect(at, 2, 120, 20), Qt.AlignmentFlag.AlignVCenter, f"{name} {day.year}"
                )
            painter.setPen(QColor(theme.muted))
            box = QRect(left, 22, self.column_px, 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
        painter.restore()

    # -- hands and keys ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows walk the cells, Enter opens the person."""
        load = self.load
        step = _STEPS.get(Qt.Key(event.key()))
        if load is None or (event.modifiers() and step is None):
            super().keyPressEvent(event)
        elif step is not None:
            row = min(len(load.ids) - 1, max(0, self.cell[0] + step[0]))
            column = min(len(load.days) - 1, max(0, self.cell[1] + step[1]))
            self._go_to(row, column)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(load.ids[self.cell[0]], load.days[self.cell[1]])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Makes a cell the current one."""
        cell = self._cell_at(event.position().toPoint())
        if cell is not None:
            self._go_to(*cell)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Opens the person of a cell."""
        cell = self._cell_at(event.position().toPoint())
        if cell is not None and self.load is not None:
            self.opened.emit(self.load.ids[cell[0]], self.load.days[cell[1]])

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tells a cell in words as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.pos()
            cell = self._cell_at(at)
            words = self.words(*cell) if cell is not None else ""
            QToolTip.showText(
                self.viewport().mapToGlobal(at), f"<p>{html.escape(words)}</p>" if words else ""
            )
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Shows the focus, and says the cell."""
        super().focusInEvent(event)
        self.pointed.emit(self.words(*self.cell))
        self.viewport().update()

    def _go_to(self, row: int, column: int) -> None:
        self.cell = (row, column)
        box, area = self.cell_rect(row, column), self.viewport().rect()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if box.left() < _NAME_PX:
            across.setValue(across.value() - (_NAME_PX - box.left()))
        elif box.right() > area.right():
            across.setValue(across.value() + box.right() - area.right())
        if box.top() < _HEAD_PX:
            down.setValue(down.value() - (_HEAD_PX - box.top()))
        elif box.bottom() > area.bottom():
            down.setValue(down.value() + box.bottom() - area.bottom())
        words = self.words(row, column)
        self.setAccessibleDescription(words)
        self.pointed.emit(words)
        self.viewport().update()


def _hours(minutes: int) -> str:
    """Hours with at most one decimal."""
    return date_words().number(minutes / 60)
