"""Restoring a plan from one of its backups."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from relplanner.plan.backup import Backup, list_backups
from ui.actions import QT_TRANSLATE_NOOP
from ui.dialogs.base import Dialog
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.labels import plain_label
from ui.tables.roomy import give_room

_REASONS = {
    "open": QT_TRANSLATE_NOOP("RestoreDialog", "when it was opened"),
    "timer": QT_TRANSLATE_NOOP("RestoreDialog", "while working"),
    "migration": QT_TRANSLATE_NOOP("RestoreDialog", "before a new format"),
    "import": QT_TRANSLATE_NOOP("RestoreDialog", "before an import"),
    "restore": QT_TRANSLATE_NOOP("RestoreDialog", "before restoring"),
    "manual": QT_TRANSLATE_NOOP("RestoreDialog", "by hand"),
}


@guarded
class RestoreDialog(Dialog):
    """Lists the backups of a plan.

    Attributes:
        chosen: The backup to put in the plan's place, once accepted.
    """

    def __init__(self, plan_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RestoreDialog", "Restore from backup"),
            QCoreApplication.translate("RestoreDialog", "Restore"),
            parent,
        )
        self.chosen: Backup | None = None
        self._backups = list_backups(plan_id)
        self.list = QTreeWidget()
        give_room(self.list)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Why"), self.tr("Journal entry")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        locale, formats = QLocale(), LocaleFormats()
        for backup in self._backups:
            item = QTreeWidgetItem(
                [
                    formats.on_plan_clock(backup.made_at),
                    self.tr(_REASONS.get(backup.reason, backup.reason)),
                    locale.toString(backup.seq),
                ]
            )
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight)
            self.list.addTopLevelItem(item)
        for column in range(3):
            self.list.resizeColumnToContents(column)
        words = self.tr(
            "The plan goes back to what it was then. What is there now is kept beside it as a "
            "file of its own; nothing is lost."
        )
        if not self._backups:
            words = self.tr("There is no backup of this plan on this computer yet.")
        self.column.addWidget(plain_label(words))
        self.column.addWidget(self.list)
        self.resize(560, 420)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        elif self.accept_button is not None:
            self.accept_button.setEnabled(False)
        self.list.itemActivated.connect(self.accept)

    def accept(self) -> None:
        """Takes the current backup."""
        item = self.list.currentItem()
        at = -1 if item is None else self.list.indexOfTopLevelItem(item)
        if at >= 0:
            self.chosen = self._backups[at]
            super().accept()
