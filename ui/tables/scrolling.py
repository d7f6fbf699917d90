"""What all tables have in common: rows of one height, and scrolling that moves what is painted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.guarding import guarded
from ui.theme import current


@guarded
class ScrollingTable(QTableView):
    """A table whose rows all have one height.

    A style sheet makes Qt take a table for translucent and paint all of it anew at each step of
    scrolling, cell by cell. It isn't: its own ground is painted here first.

    Args:
        row_px: The height of a row.
        parent: The widget that it belongs to.
    """

    def __init__(self, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(row_px)
        rows.setDefaultSectionSize(row_px)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @property
    def rows_in_sight(self) -> range:
        """The rows of which anything can be seen."""
        count = self.model().rowCount() if self.model() is not None else 0
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(first, 0), (last if last >= 0 else count - 1) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the ground, then the cells."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(current().surface))
        painter.end()
        super().paintEvent(event)
