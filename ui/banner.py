"""A line above the views that says something which stays true for a while, with buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.labels import plain_label
from ui.theme import GRID_PX


class BannerButton(NamedTuple):
    """A button of a banner.

    Attributes:
        text: What it says.
        doing: What it does.
        primary: Whether it is what most people want now.
    """

    text: str
    doing: Callable[[], object]
    primary: bool = False


class Banner(QFrame):
    """Plain text and buttons; hidden while there is nothing to say."""

    def __init__(self, name: str = "notice", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words = plain_label()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3 * GRID_PX, GRID_PX, 3 * GRID_PX, GRID_PX)
        self._row.setSpacing(2 * GRID_PX)
        self._row.addWidget(self._words, 1)
        self.buttons: list[QPushButton] = []
        self._shown: tuple[str, list[tuple[str, bool]]] = ("", [])
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str, *buttons: BannerButton) -> None:
        """Says something else; hides where there are no words."""
        wanted = (words, [(one.text, one.primary) for one in buttons])
        self.setVisible(bool(words))
        if wanted == self._shown:
            # A button that has the focus, or is being pressed, stays.
            return
        self._shown = wanted
        self._words.setText(words)
        self._words.setAccessibleName(words)
        for old in self.buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        for one in buttons:
            button = QPushButton(one.text)
            button.setProperty("primary", one.primary)
            button.clicked.connect(lambda _checked=False, doing=one.doing: doing())
            self._row.addWidget(button)
            self.buttons.append(button)

    def clear(self) -> None:
        """Says nothing any more."""
        self.say("")
