"""A year of a calendar at a glance: which days are worked on, and which are not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from relplanner.calendars import CalendarDay
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.theme import GRID_PX, Theme, current, look

_MONTHS, _DAYS = 12, 31
_LABEL_PX = 11 * GRID_PX
_ROW_PX, _SMALLEST_CELL_PX, _LARGEST_CELL_PX = 5 * GRID_PX, 4 * GRID_PX, 8 * GRID_PX
_FONT_SHARE = 0.8


@guarded
class YearStrip(QWidget):
    """Twelve rows of days. A day off is shaded; an exception is marked, and told when pointed at.

    Holidays and other days off that aren't usual have a corner filled; days with other hours than
    usual are framed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: dict[tuple[int, int], CalendarDay] = {}
        self.setMinimumHeight(_MONTHS * _ROW_PX)
        self.setMinimumWidth(_LABEL_PX + _DAYS * _SMALLEST_CELL_PX)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for all months."""
        return QSize(_LABEL_PX + _DAYS * 6 * GRID_PX, _MONTHS * _ROW_PX)

    def show_days(self, days: Sequence[CalendarDay]) -> None:
        """Shows the days of a year."""
        self.days = {(one.day.month, one.day.day): one for one in days}
        working = sum(one.minutes > 0 for one in days)
        special = sum(not one.is_usual for one in days)
        self.setAccessibleName(
            self.tr("{0} working days, {1} days off, {2} of them or others by exception").format(
                working, len(days) - working, special
            )
        )
        self.update()

    def told(self, day: CalendarDay) -> str:
        """A day in words."""
        formats = LocaleFormats()
        hours, minutes = divmod(day.minutes, 60)
        work = self.tr("{0}:{1} h of work").format(hours, f"{minutes:02}")
        words = [formats.weekday(day.day), work if day.minutes else self.tr("no work"), day.name]
        return " · ".join(one for one in words if one)

    def box_of(self, month: int, day: int) -> QRectF:
        """Where a day is painted."""
        cell = self._cell_px
        return QRectF(_LABEL_PX + (day - 1) * cell, (month - 1) * _ROW_PX, cell, _ROW_PX)

    def day_at(self, at: QPointF) -> CalendarDay | None:
        """The day that is painted at a point, if there is one."""
        day = int((at.x() - _LABEL_PX) // self._cell_px) + 1
        return self.days.get((int(at.y() // _ROW_PX) + 1, day))

    def event(self, event: QEvent) -> bool:
        """Tells what a day is when it is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            if day is None:
                QToolTip.hideText()
            else:
                # Rich text is told by its tags: a name out of a file must not begin one.
                QToolTip.showText(event.globalPos(), self.told(day).replace("<", "‹"), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paints the months."""
        painter, theme = QPainter(self), current()
        font = QFont(self.font())
        font.setPixelSize(max(8, round(self.fontMetrics().height() * _FONT_SHARE * _FONT_SHARE)))
        names = QLocale()
        for month in range(1, _MONTHS + 1):
            painter.setFont(self.font())
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                QRectF(0, (month - 1) * _ROW_PX, _LABEL_PX, _ROW_PX),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
                names.standaloneMonthName(month, QLocale.FormatType.ShortFormat),
            )
        painter.setFont(font)
        for one in self.days.values():
            self._paint_day(painter, theme, one)

    @property
    def _cell_px(self) -> int:
        room = (self.width() - _LABEL_PX) // _DAYS
        return max(_SMALLEST_CELL_PX, min(room, _LARGEST_CELL_PX))

    def _paint_day(self, painter: QPainter, theme: Theme, one: CalendarDay) -> None:
        box = self.box_of(one.day.month, one.day.day).adjusted(0, 0, -1, -1)
        off = one.minutes == 0
        painter.fillRect(box, QColor(theme.holiday if off else theme.surface))
        if not one.is_usual:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if off:
                corner = box.topRight()
                painter.setBrush(QColor(theme.ink))
                painter.setPen(Qt.PenStyle.NoPen)
                side = QPointF(-GRID_PX, 0), QPointF(0, GRID_PX)
                painter.drawPolygon([corner, corner + side[0], corner + side[1]])
            else:
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(theme.ink if not one.is_usual or not off else theme.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(one.day.day))


def days_of_year(year: int) -> tuple[dt.date, dt.date]:
    """The first and the last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)
