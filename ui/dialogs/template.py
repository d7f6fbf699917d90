"""Choosing the template that a new plan begins with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidget, QWidget

from relplanner.templates import Template, templates
from ui.dialogs.base import Dialog, plain_label
from ui.guarding import guarded
from ui.tables.roomy import give_room

_translate = QCoreApplication.translate


@guarded
class TemplateDialog(Dialog):
    """Lists the templates that ship with the program.

    Attributes:
        chosen: The current one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _translate("TemplateDialog", "New from template"),
            _translate("TemplateDialog", "Begin with it"),
            parent,
        )
        self._templates = templates()
        self.chosen: Template = self._templates[0]
        self.list = QListWidget()
        give_room(self.list)
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.addItems([_translate("Templates", one.title) for one in self._templates])
        self.about = plain_label("", muted=True)
        self.about.setMinimumHeight(64)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.about)
        self.resize(520, 320)
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemActivated.connect(self.accept)
        self.list.setCurrentRow(0)

    def _tell(self, row: int) -> None:
        self.chosen = self._templates[row]
        self.about.setText(_translate("Templates", self.chosen.description))
