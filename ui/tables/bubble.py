"""Why a cell can't be taken, right below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QLabel

_WIDTH_PX = 320
_REMARK_MS = 8000


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
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str, cell: QRect) -> None:
        """Shows words below a cell, or above it where there is no room, until it is hidden."""
        self._show(words, cell, below=True)

    def remark(self, words: str, cell: QRect) -> None:
        """Shows words above a cell that was left, for a while: one goes on below it."""
        self._show(words, cell, below=False)
        self._passing.start(_REMARK_MS)

    def _show(self, words: str, cell: QRect, *, below: bool) -> None:
        self._passing.stop()
        self.setText(f"⚠ {words}")
        self.setAccessibleName(words)
        self.setFixedWidth(_WIDTH_PX)
        self.setFixedHeight(self.heightForWidth(_WIDTH_PX))
        room = self._area.viewport().rect()
        under, over = cell.bottom() + 2, cell.top() - self.height() - 2
        if below:
            top = under if under + self.height() <= room.bottom() else over
        else:
            top = over if over >= room.top() else under
        left = max(2, min(cell.left(), room.right() - self.width() - 2))
        self.move(left, max(2, top))
        self.show()
        self.raise_()
