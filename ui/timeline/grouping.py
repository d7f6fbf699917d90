"""By what the rows of a timeline are grouped: a menu, remembered for the next start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from relplanner.groupings import Grouping
from ui.actions import QT_TRANSLATE_NOOP
from ui.settings import Settings

_translate = QCoreApplication.translate

_TEXTS: dict[Grouping, str] = {
    "": QT_TRANSLATE_NOOP("Grouping", "No grouping"),
    "release": QT_TRANSLATE_NOOP("Grouping", "Group by release"),
    "stage": QT_TRANSLATE_NOOP("Grouping", "Group by stage"),
    "owner": QT_TRANSLATE_NOOP("Grouping", "Group by owner"),
    "team": QT_TRANSLATE_NOOP("Grouping", "Group by team"),
}
_NONE = (
    QT_TRANSLATE_NOOP("Grouping", "No stage"),
    QT_TRANSLATE_NOOP("Grouping", "No owner"),
    QT_TRANSLATE_NOOP("Grouping", "No team"),
)


def grouping_names() -> dict[Grouping, str]:
    """What groupings are called, in the person's language."""
    return {by: _translate("Grouping", text) for by, text in _TEXTS.items()}


class GroupMenu(QObject):
    """The choice of a grouping.

    Args:
        key: Under which name it is remembered.
        without: Groupings that make no sense here.
        parent: The view that groups.

    Signals:
        changed: Another grouping is chosen.
    """

    changed = Signal()

    def __init__(self, key: str, without: frozenset[Grouping], parent: QWidget) -> None:
        super().__init__(parent)
        self._key = f"timeline/group/{key}"
        self.menu = QMenu(parent)
        self.actions: dict[Grouping, QAction] = {}
        group = QActionGroup(self)
        kept = str(Settings.current().store.value(self._key, ""))
        for by, name in grouping_names().items():
            if by in without:
                continue
            action = QAction(name, self)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, by=by: self.choose(by))
            group.addAction(action)
            action.setChecked(by == kept or not by)
            self.menu.addAction(action)
            self.actions[by] = action

    @property
    def by(self) -> Grouping:
        """What is chosen; empty for the outline."""
        return next((by for by, action in self.actions.items() if action.isChecked()), "")

    def choose(self, by: Grouping) -> None:
        """Groups otherwise, and remembers it."""
        self.actions[by].setChecked(True)
        Settings.current().store.setValue(self._key, by)
        self.changed.emit()

    def pop_up(self, at: QPoint) -> None:
        """Shows the menu, with what is chosen in front."""
        self.menu.popup(at)
        self.menu.setActiveAction(self.actions[self.by])

    @staticmethod
    def word(text: str) -> str:
        """A stage, or a word for none, in the person's language and as a heading."""
        said = _translate("Grouping" if text in _NONE else "Words", text)
        return said[:1].upper() + said[1:]
