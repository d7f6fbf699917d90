"""All keys of the window, in one list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ui.actions import MENUS, QT_TRANSLATE_NOOP, SPECS
from ui.dialogs.base import Dialog
from ui.tables.roomy import give_room

_translate = QCoreApplication.translate

TABLE_KEYS = (
    ("F2", QT_TRANSLATE_NOOP("Shortcuts", "Edit the cell; typing replaces it")),
    ("Return, Tab", QT_TRANSLATE_NOOP("Shortcuts", "Keep the cell, go down or right")),
    ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Leave the cell as it was")),
    ("Ctrl+C, Ctrl+V", QT_TRANSLATE_NOOP("Shortcuts", "Copy and paste cells, also from Excel")),
    ("Ctrl+D", QT_TRANSLATE_NOOP("Shortcuts", "Fill down")),
    ("Ins", QT_TRANSLATE_NOOP("Shortcuts", "Insert a row")),
    ("Ctrl+Shift+D", QT_TRANSLATE_NOOP("Shortcuts", "Duplicate the rows")),
    ("Ctrl+Del", QT_TRANSLATE_NOOP("Shortcuts", "Delete the rows")),
    ("Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Filter as you type")),
    ("Ctrl+Tab", QT_TRANSLATE_NOOP("Shortcuts", "Leave the table")),
)
TIMELINE_KEYS = (
    ("Ctrl++, Ctrl+-, Ctrl+0", QT_TRANSLATE_NOOP("Shortcuts", "Zoom in, out, fit")),
    ("Ctrl+T", QT_TRANSLATE_NOOP("Shortcuts", "Go to today")),
    ("Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Find an activity by code, name or owner")),
    ("F3, Shift+F3", QT_TRANSLATE_NOOP("Shortcuts", "Next, previous of those found")),
    ("Ctrl+Shift+F", QT_TRANSLATE_NOOP("Shortcuts", "Filter the outline as you type")),
    ("Ctrl+Shift+G", QT_TRANSLATE_NOOP("Shortcuts", "Group the rows")),
    ("Shift+Up, Shift+Down, Ctrl+A", QT_TRANSLATE_NOOP("Shortcuts", "Select several rows, all")),
    ("Alt+Return", QT_TRANSLATE_NOOP("Shortcuts", "All of the activity in one dialog")),
    ("Ctrl+Left, Ctrl+Right", QT_TRANSLATE_NOOP("Shortcuts", "Move the bar")),
    ("Ctrl+Shift+Left, Ctrl+Shift+Right", QT_TRANSLATE_NOOP("Shortcuts", "Resize the bar")),
    ("Ctrl+L", QT_TRANSLATE_NOOP("Shortcuts", "Link the selected activities in order")),
    ("Alt+Shift+Right, Alt+Shift+Left", QT_TRANSLATE_NOOP("Shortcuts", "Indent, outdent")),
    ("Alt+Up, Alt+Down", QT_TRANSLATE_NOOP("Shortcuts", "Move up, down")),
    ("PgUp, PgDown, Home, End", QT_TRANSLATE_NOOP("Shortcuts", "Move on the strip above")),
    ("Left, Right", QT_TRANSLATE_NOOP("Shortcuts", "Close, open a branch")),
)


class ShortcutsDialog(Dialog):
    """Groups of keys and what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_translate("Shortcuts", "Keyboard shortcuts"), parent=parent)
        self.list = QTreeWidget()
        give_room(self.list)
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self.list.setUniformRowHeights(True)
        for name, title in MENUS:
            rows = [
                (_plain(_translate("Actions", spec.text)), _keys(spec.keys))
                for spec in SPECS
                if spec.menu == name and spec.keys
            ]
            self._add(_plain(_translate("Actions", title)), rows)
        for title, keys in (
            (self.tr("Tables"), TABLE_KEYS),
            (self.tr("Timeline"), TIMELINE_KEYS),
        ):
            rows = [
                (_translate("Shortcuts", text), _keys(tuple(key.split(", ")))) for key, text in keys
            ]
            self._add(title, rows)
        self.list.expandAll()
        self.list.setColumnWidth(0, 320)
        self.column.addWidget(self.list)
        self.resize(620, 560)

    def _add(self, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        head = QTreeWidgetItem([title])
        font = self.font()
        font.setBold(True)
        head.setFont(0, font)
        self.list.addTopLevelItem(head)
        for row in rows:
            head.addChild(QTreeWidgetItem(list(row)))


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("...")


def _keys(keys: tuple[str | QKeySequence.StandardKey, ...]) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    # The standard key of this system may be one of those that are named.
    return ", ".join(dict.fromkeys(QKeySequence(key).toString(form) for key in keys))
