"""Who can test when: load, people, absences, assignments."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from relplanner.testing.load import assigned_load
from ui.panels.load_map import LoadMap
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.theme import GRID_PX
from ui.views import View


class TestersView(View):
    """The load of everybody who works on the release; the people of the plan below."""

    __test__ = False

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.map = LoadMap()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("muted", True)
        self.weeks = QCheckBox(self.tr("By &week"))
        self.everything = QCheckBox(self.tr("&All releases"))
        self.people = RegisterTable(session, "people")
        self.absences = RegisterTable(session, "absences")
        self.skills = RegisterTable(session, "person_skills")
        self.assignments = RegisterTable(session, "person_assignments")
        self.tabs = QTabWidget()
        for table, title in (
            (self.people, self.tr("People")),
            (self.absences, self.tr("Absences")),
            (self.assignments, self.tr("Assignments")),
            (self.skills, self.tr("Skills")),
        ):
            table.table.setAccessibleName(title)
            self.tabs.addTab(table, title)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        row.setSpacing(4 * GRID_PX)
        row.addWidget(self.words, 1)
        row.addWidget(self.everything)
        row.addWidget(self.weeks)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.map, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(self.tabs)
        splitter.setSizes([420, 340])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.first = self.map
        self.map.pointed.connect(self.words.setText)
        self.map.opened.connect(self._open)
        self.weeks.toggled.connect(self.map.show_weeks)
        self.everything.toggled.connect(self.rebuild)
        self.tabs.currentChanged.connect(self._show_tab)

    def rebuild(self) -> None:
        """Shows load and people as they are now."""
        if not self.session.has_plan:
            return
        only = None if self.everything.isChecked() else {self.place.release_id}
        load = assigned_load(self.session.snapshot, release_ids=only)
        self.map.show_load(load, self.session.plan.clock().date())
        self.words.setText(self.map.words(*self.map.cell))
        self._show_tab()

    def reveal(self, row_id: str) -> None:
        """Selects a person, or a row about one."""
        for at, table in enumerate((self.people, self.absences, self.assignments, self.skills)):
            table.refresh()
            if table.listing.row_of(row_id) is not None:
                self.tabs.setCurrentIndex(at)
                table.select_row(row_id)

    def _show_tab(self) -> None:
        table = self.tabs.currentWidget()
        if isinstance(table, RegisterTable):
            table.refresh()

    def _open(self, person_id: str) -> None:
        self.tabs.setCurrentWidget(self.people)
        self.people.select_row(person_id)
        self.people.table.setFocus()
