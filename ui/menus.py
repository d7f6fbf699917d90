"""The menu bar: the declared actions, and what can be done in the view in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.actions import MENUS, SPECS

if TYPE_CHECKING:
    from ui.window import MainWindow


class Menus(QObject):
    """Fills the menu bar of a window.

    Attributes:
        recent: The menu of the plans that were open lately.
        edit: The menu that also shows what can be done in the view in front.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.menus: dict[str, QMenu] = {}
        for name, text in MENUS:
            menu = window.menuBar().addMenu(window.commands.translated(text))
            menu.setObjectName(name)
            self.menus[name] = menu
            self._fill(menu, name)
        self.edit = self.menus["edit"]
        self._here: QObject | None = None
        self.edit.aboutToShow.connect(self._show_here)

    def _fill(self, menu: QMenu, name: str) -> None:
        group = 0
        for spec in SPECS:
            if spec.menu != name:
                continue
            if spec.group != group:
                menu.addSeparator()
                group = spec.group
            menu.addAction(self.window.commands[spec.id])
            if spec.id == "open":
                self.recent = menu.addMenu(self.tr("Open &recent"))

    def _show_here(self) -> None:
        """Puts what can be done in the view in front at the end of the menu, anew each time."""
        if self._here is not None:
            self._here.deleteLater()
        self._here = QObject(self)
        line = QAction(self._here)
        line.setSeparator(True)
        found = self.window.actions_here(self._here)
        for action in self.edit.actions():
            if action.property("here"):
                self.edit.removeAction(action)
        for action in [line, *found] if found else ():
            action.setProperty("here", True)
            self.edit.addAction(action)
