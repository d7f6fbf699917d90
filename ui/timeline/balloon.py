"""Words that follow the hand while it drags."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QWidget

_OFF_PX = 18


class Balloon(QLabel):
    """A plain label over a chart, kept inside of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("balloon")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(8, 4, 8, 4)
        self.setAutoFillBackground(True)
        self._inside = parent
        self.hide()

    def say(self, words: str, at: QPointF) -> None:
        """Shows words near a point of the chart; hides for none."""
        if not words:
            self.hide()
            return
        self.setText(words)
        self.adjustSize()
        room = self._inside.rect()
        x = min(at.x() + _OFF_PX, room.width() - self.width() - 4)
        y = at.y() + _OFF_PX
        if y + self.height() > room.height():
            y = at.y() - self.height() - _OFF_PX
        self.move(round(max(4, x)), round(max(4, y)))
        self.show()
        self.raise_()
