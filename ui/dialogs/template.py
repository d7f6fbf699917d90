"""Choosing the template that a new plan begins with, and when its work starts."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from relplanner.templates import Template, next_monday, templates
from ui.dialogs.base import Dialog
from ui.dialogs.new_plan import PlanBasics
from ui.formats import day_pattern
from ui.guarding import guarded
from ui.labels import plain_label
from ui.tables.roomy import give_room
from ui.theme import GRID_PX

_translate = QCoreApplication.translate


@guarded
class TemplateDialog(Dialog):
    """Lists the templates that ship with the program, and what is in the chosen one.

    Attributes:
        chosen: The current one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _translate("TemplateDialog", "New from template"),
            _translate("TemplateDialog", "Choose the file..."),
            parent,
        )
        self._templates = templates()
        self.chosen: Template = self._templates[0]
        self.list = QListWidget()
        give_room(self.list)
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.addItems([_translate("Templates", one.title) for one in self._templates])
        self.list.setFixedHeight(22 * GRID_PX)
        self.about = plain_label("", muted=True)
        self.about.setMinimumHeight(16 * GRID_PX)
        self.basics = PlanBasics()
        monday = next_monday(dt.date.today())  # noqa: DTZ011 - the person's own calendar day
        self.start = QDateEdit(QDate(monday.year, monday.month, monday.day))
        self.start.setCalendarPopup(True)
        self.start.setDisplayFormat(day_pattern(QLocale().name()))
        self.start.setAccessibleName(self.tr("Start"))
        self.basics.form.insertRow(1, self.tr("&Start"), self.start)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("What will be made"))
        self.tree.setHeaderLabels([self.tr("What will be made"), self.tr("Duration")])
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        left = QVBoxLayout()
        for widget in (self.list, self.about, self.basics):
            left.addWidget(widget)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(4 * GRID_PX)
        row.addLayout(left, 1)
        row.addWidget(self.tree, 1)
        self.column.addLayout(row, 1)
        self.resize(220 * GRID_PX, 120 * GRID_PX)
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemActivated.connect(self.accept)
        self.list.setCurrentRow(0)

    @property
    def start_day(self) -> dt.date:
        """When the release starts."""
        day = self.start.date()
        return dt.date(day.year(), day.month(), day.day())

    def accept(self) -> None:
        """Goes on, unless something can't be taken."""
        if self.basics.check():
            super().accept()

    def _tell(self, row: int) -> None:
        self.chosen = self._templates[row]
        self.about.setText(_translate("Templates", self.chosen.description))
        self._show_contents()

    def _show_contents(self) -> None:
        contents = self.chosen.contents
        self.tree.clear()
        above = [self._group(self.tr("Release: {0}").format(contents.release), ())]
        for depth, name, duration in contents.activities:
            item = QTreeWidgetItem([name, duration])
            del above[depth + 1 :]
            above[-1].addChild(item)
            above.append(item)
        self._group(self.tr("Risks: {0}").format(len(contents.risks)), contents.risks)
        self._group(self.tr("Checklist: {0}").format(contents.checklist), contents.items)
        self._group(self.tr("Way back: {0}").format(contents.rollback), contents.steps)
        above[0].setExpanded(True)

    def _group(self, title: str, names: tuple[str, ...]) -> QTreeWidgetItem:
        group = QTreeWidgetItem([title, ""])
        for name in names:
            group.addChild(QTreeWidgetItem([name, ""]))
        self.tree.addTopLevelItem(group)
        return group
