"""Why a cell can't be taken, right below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel

_WIDTH_PX = 320


class Bubble(QLabel):
    """A plain text over a table, next to the cell that it is about."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area.viewport())
        self._area = area
        self.setObjectName("bubble")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAutoFillBackground(True)
        self.setContentsMargins(8, 6, 8, 6)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str, cell: QRect) -> None:
        """Shows words below a cell, or above it where there is no room."""
        self.setText(f"⚠ {words}")
        self.setAccessibleName(words)
        self.setFixedWidth(_WIDTH_PX)
        self.setFixedHeight(self.heightForWidth(_WIDTH_PX))
        room = self._area.viewport().rect()
        top = cell.bottom() + 2
        if top + self.height() > room.bottom():
            top = cell.top() - self.height() - 2
        left = max(2, min(cell.left(), room.right() - self.width() - 2))
        self.move(left, max(2, top))
        self.show()
        self.raise_()
