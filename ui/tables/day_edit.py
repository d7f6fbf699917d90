"""A cell with a day: typed as any text, or picked from a calendar."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from relplanner.midnight import DAY_END, day_ended, says_day_end
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.theme.icons import icon


@guarded
class DayEdit(QLineEdit):
    """A line for a day, or a moment, with a calendar behind its button and behind Alt+Down.

    Not Qt's own editor of dates: that takes what is typed apart while it is typed, and makes
    another day of it than was meant.
    """

    def __init__(self, parent: QWidget, formats: LocaleFormats) -> None:
        super().__init__(parent)
        self._formats = formats
        action = self.addAction(icon("today"), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(self.tr("Calendar (Alt+Down)"))
        action.triggered.connect(self.open_calendar)

    def open_calendar(self) -> QCalendarWidget:
        """Shows a calendar at the day that stands here, or at today."""
        # A child of the editor: the table takes the focus in it for the editor's own.
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setAccessibleName(self.tr("Calendar"))
        day, _ = self._parts()
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(lambda chosen: self._take(calendar, chosen))
        calendar.activated.connect(lambda chosen: self._take(calendar, chosen))
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.setFocus()
        return calendar

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Alt+Down opens the calendar, as in every list."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _parts(self) -> tuple[dt.date | None, str]:
        """The day that stands here, if one does, and the time of day as it is written."""
        try:
            moment = self._formats.parse_instant(self.text())
        except ValueError:
            try:
                return self._formats.parse_day(self.text()), ""
            except ValueError:
                return None, ""  # no day yet: a calendar begins with today
        # The end of a day is written with that day, and is the first moment of the next.
        if says_day_end(self.text()):
            return day_ended(moment), DAY_END
        return moment.date(), self._formats.time(moment)

    def _take(self, calendar: QCalendarWidget, chosen: QDate) -> None:
        _, time = self._parts()
        day = self._formats.day(dt.date(chosen.year(), chosen.month(), chosen.day()))
        self.setText(f"{day} {time}".rstrip())
        calendar.close()
        self.setFocus()
