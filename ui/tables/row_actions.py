"""What one can do with the rows and cells of a table, for menus and the palette."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ui.actions import QT_TRANSLATE_NOOP
from ui.tables.grid import RegisterGrid

_ACTIONS = (
    ("cut", "Ctrl+X", QT_TRANSLATE_NOOP("Rows", "Cut")),
    ("copy", "Ctrl+C", QT_TRANSLATE_NOOP("Rows", "Copy")),
    ("paste", "Ctrl+V", QT_TRANSLATE_NOOP("Rows", "Paste")),
    ("fill_down", "Ctrl+D", QT_TRANSLATE_NOOP("Rows", "Fill down")),
    ("clear_cells", "Del", QT_TRANSLATE_NOOP("Rows", "Clear cells")),
    ("insert_row", "Ins", QT_TRANSLATE_NOOP("Rows", "Insert a row")),
    ("duplicate_rows", "Ctrl+Shift+D", QT_TRANSLATE_NOOP("Rows", "Duplicate rows")),
    ("delete_rows", "Ctrl+Del", QT_TRANSLATE_NOOP("Rows", "Delete rows")),
    ("move_up", "Alt+Up", QT_TRANSLATE_NOOP("Rows", "Move rows up")),
    ("move_down", "Alt+Down", QT_TRANSLATE_NOOP("Rows", "Move rows down")),
)
_READING = {"copy"}


def row_actions(table: RegisterGrid, parent: QObject) -> list[QAction]:
    """The actions of a table, as its menu and that of the window show them.

    Args:
        table: On what they act.
        parent: Whose they are; they go with it.
    """
    found = []
    for name, keys, text in _ACTIONS:
        action = QAction(QCoreApplication.translate("Rows", text), parent)
        # Shown only: the table takes these keys itself.
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False, name=name: getattr(table, name)())
        action.setEnabled(table.register_model.session.can_write or name in _READING)
        found.append(action)
    return found
