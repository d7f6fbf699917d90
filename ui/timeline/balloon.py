"""Words that follow the hand while it drags."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QWidget

_OFF_PX = 18
_EDGE_PX = 4


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
        room = self._inside.rect()
        self.setText(words)
        self.setWordWrap(False)
        self.adjustSize()
        widest = room.width() - 2 * _EDGE_PX
        if self.width() > widest:
            # A narrow chart: the words go on in the next line instead of beyond its edge.
            self.setWordWrap(True)
            self.resize(widest, self.heightForWidth(widest))
        x = min(at.x() + _OFF_PX, room.width() - self.width() - _EDGE_PX)
        y = at.y() + _OFF_PX
        if y + self.height() > room.height():
            y = at.y() - self.height() - _OFF_PX
        self.move(round(max(_EDGE_PX, x)), round(max(_EDGE_PX, y)))
        self.show()
        self.raise_()
