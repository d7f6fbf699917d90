"""The plans that were opened last: open one, find one that was moved, forget one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

# Dialogs are imported when they are opened: Qt's classes for them take a while to make.
from PySide6 import QtWidgets
from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.window import MainWindow


class Recent(QObject):
    """What can be done with the list of the plans opened last."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window

    def fill(self, menu: QtWidgets.QMenu) -> None:
        """Lists them in a menu; those that are missing can be chosen, too, to do something."""
        menu.clear()
        for path in self.window.settings.recent:
            text = str(path) if path.is_file() else self.tr("{0} (missing)").format(path)
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, path=path: self.window.session.open(path)
            )
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def locate(self, path: Path) -> None:
        """Asks where a plan is now, opens it and forgets the old place."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.window, self.tr("Where is {0} now?").format(path.name),
            self.window.settings.folder(), self.tr("Plans (*.relplan)"),
        )  # fmt: skip
        if name and self.window.session.open(Path(name)):
            self.window.settings.forget(path)

    def forget(self, path: Path) -> None:
        """Takes a plan out of the list; its file is left alone."""
        self.window.settings.forget(path)
        self.window.welcome.refresh()
