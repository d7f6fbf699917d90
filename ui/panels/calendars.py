"""The plan's working calendars: their weeks, their exceptions, and a year of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from relplanner.calendars import days_of
from relplanner.releases.calendar_book import calendar_specs
from ui.panels.week_editor import WeekEditor
from ui.panels.year_strip import YearStrip, days_of_year
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.theme import GRID_PX
from ui.views import View

_FIRST_YEAR, _LAST_YEAR = 1970, 2200


class CalendarsView(View):
    """Calendars above; below, what the chosen one says."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.calendars = RegisterTable(
            session, "calendars", title=self.tr("Working calendars"), leads=True
        )
        self.exceptions = RegisterTable(
            session, "calendar_exceptions", title=self.tr("Holidays and other exceptions")
        )
        self.holidays = QPushButton(self.tr("Add &holidays of a country..."))
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty("subheading", True)
        self.heading.setWordWrap(True)
        self.week = WeekEditor(session)
        self.year = QSpinBox()
        self.year.setRange(_FIRST_YEAR, _LAST_YEAR)
        self.year.setAccessibleName(self.tr("Year"))
        self.year.setMinimumWidth(20 * GRID_PX)
        self.year.lineEdit().setTextMargins(GRID_PX, 0, 0, 0)
        self.strip = YearStrip()
        self.first = self.calendars.table
        self._year_chosen = False
        self._build()
        self.calendars.selection_changed.connect(self._show_calendar)
        self.holidays.clicked.connect(self._add_holidays)
        self.year.valueChanged.connect(self._show_year)

    def forget(self) -> None:
        """Another plan: its own year."""
        super().forget()
        self._year_chosen = False

    def rebuild(self) -> None:
        """Shows the calendars as they are now."""
        self.calendars.refresh()
        if not self._year_chosen:
            self._year_chosen = True
            self.year.setValue(self.session.plan.clock().year)
            self.calendars.select_row(self.session.snapshot.plan.calendar_id)
        self._show_calendar()

    def reveal(self, row_id: str) -> None:
        """Selects a calendar, or an exception of one."""
        from relplanner.plan.tables import CalendarException

        one = self.session.snapshot.by_id(CalendarException).get(row_id)
        self.calendars.select_row(row_id if one is None else one.calendar_id)
        if one is not None:
            self.exceptions.select_row(row_id)

    @property
    def calendar_id(self) -> str:
        """The chosen calendar; empty where there is none."""
        return self.calendars.current_id

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(*[2 * GRID_PX] * 4)
        column.setSpacing(2 * GRID_PX)
        column.addWidget(self.heading)
        column.addWidget(self.week)
        row = QHBoxLayout()
        label = QLabel(self.tr("&Year"))
        label.setBuddy(self.year)
        row.addWidget(label)
        row.addWidget(self.year)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.strip)
        column.addStretch(1)
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setFrameShape(QScrollArea.Shape.NoFrame)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(left)
        # Narrower, the days at the end of each month would be out of sight.
        page.setMinimumWidth(
            left.minimumSizeHint().width() + page.verticalScrollBar().sizeHint().width()
        )
        self.below = QSplitter()
        self.below.setChildrenCollapsible(False)
        self.below.addWidget(page)
        self.below.addWidget(self._exceptions())
        self.below.setSizes([600, 620])
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.calendars)
        splitter.addWidget(self.below)
        splitter.setSizes([200, 560])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _exceptions(self) -> QWidget:
        """The table of the exceptions, and below it what fills it."""
        right, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(*[2 * GRID_PX] * 4)
        row.addWidget(self.holidays)
        row.addStretch(1)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.exceptions)
        column.addLayout(row)
        return right

    def _show_calendar(self) -> None:
        from relplanner.plan.tables import Calendar

        calendar_id = self.calendar_id
        self.below.setVisible(bool(calendar_id))
        if not calendar_id or not self.session.has_plan:
            return
        calendar = self.session.snapshot.by_id(Calendar)[calendar_id]
        called = f"{calendar.code} {calendar.name}"
        usual = self.session.snapshot.plan.calendar_id == calendar_id
        self.heading.setText(
            self.tr("Working week of {0}, the plan's standard calendar").format(called)
            if usual
            else self.tr("Working week of {0}").format(called)
        )
        self.holidays.setEnabled(self.session.can_write)
        self.week.show_calendar(calendar_id)
        self.exceptions.set_parent_id(calendar_id)
        self.exceptions.refresh()
        self._show_year()

    def _show_year(self) -> None:
        if not self.session.has_plan or not self.calendar_id:
            return
        snapshot = self.session.snapshot
        spec = calendar_specs(snapshot.plan, snapshot.records)[self.calendar_id]
        self.strip.show_days(list(days_of(spec, *days_of_year(self.year.value()))))

    def _add_holidays(self) -> None:
        from ui.dialogs.holidays import HolidaysDialog

        HolidaysDialog(self.session, self.calendar_id, self.year.value(), self.window()).open()
