"""The working week of a calendar: seven lines to type hours into."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from relplanner.errors import PlannerError
from relplanner.registers.week import WEEKDAYS, hours_text, read_hours, set_week, week_of
from ui.guarding import guarded
from ui.labels import warning_label
from ui.session import Session
from ui.theme import GRID_PX
from ui.ways_out import told_error

_MONDAY = 1
_WORKDAYS = range(2, 6)


@guarded
class WeekEditor(QWidget):
    """Hours of each weekday, such as `09:00-12:30, 13:00-17:00`; empty is a day off.

    A text that can't be taken is told below the lines, and stays to be put right.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.calendar_id = ""
        self.lines: dict[int, QLineEdit] = {}
        self._labels: dict[int, QLabel] = {}
        self._shown: dict[int, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID_PX)
        grid.setVerticalSpacing(GRID_PX)
        for weekday in WEEKDAYS:
            line = QLineEdit()
            line.setPlaceholderText(self.tr("no work"))
            line.editingFinished.connect(lambda weekday=weekday: self._write(weekday))
            label = QLabel()
            label.setBuddy(line)
            grid.addWidget(label, weekday, 0)
            grid.addWidget(line, weekday, 1)
            self.lines[weekday], self._labels[weekday] = line, label
        self.same = QPushButton(self.tr("Same hours from &Tuesday to Friday"))
        self.same.clicked.connect(self._repeat_monday)
        self.told = warning_label()
        grid.addWidget(self.same, len(self.lines) + 1, 1)
        grid.addWidget(self.told, len(self.lines) + 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_calendar(self, calendar_id: str) -> None:
        """Shows the week of a calendar as it is now."""
        changed = calendar_id != self.calendar_id
        self.calendar_id = calendar_id
        week = week_of(self.session.snapshot, calendar_id)
        names = QLocale()
        for weekday, line in self.lines.items():
            name = names.standaloneDayName(weekday, QLocale.FormatType.LongFormat)
            self._labels[weekday].setText(name)
            line.setAccessibleName(name)
            line.setReadOnly(not self.session.can_write)
            text = hours_text(week[weekday])
            # What somebody is typing is not taken away by a change elsewhere.
            if changed or text != self._shown.get(weekday):
                line.setText(text)
            self._shown[weekday] = text
        self.same.setEnabled(self.session.can_write)
        if changed:
            self.told.hide()

    def _write(self, weekday: int) -> None:
        text = self.lines[weekday].text()
        if not self.session.can_write or text == self._shown.get(weekday, text):
            return
        self._set({weekday: text}, f"Set the hours of {_ENGLISH[weekday]}")

    def _repeat_monday(self) -> None:
        hours = self.lines[_MONDAY].text()
        self._set(dict.fromkeys(_WORKDAYS, hours), "Set the hours from Tuesday to Friday")

    def _set(self, texts: dict[int, str], summary: str) -> None:
        from relplanner.plan.tables import Calendar

        session, calendar_id = self.session, self.calendar_id
        calendar = session.snapshot.by_id(Calendar).get(calendar_id)
        if calendar is None:
            return
        snapshot = session.snapshot
        try:
            week = {weekday: read_hours(text) for weekday, text in texts.items()}
            session.attempt(
                f"{summary} in {calendar.code}",
                lambda tx: set_week(tx, snapshot, calendar_id, week),
            )
        except PlannerError as error:
            words = told_error(error)
            self.told.setText(f"⚠ {words}")
            self.told.show()
            return
        self.told.hide()
        self.show_calendar(calendar_id)
        for weekday in texts:
            self.lines[weekday].setText(self._shown[weekday])


_ENGLISH = dict(
    zip(
        WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)
