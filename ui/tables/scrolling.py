"""What all tables have in common: rows of one height, and scrolling that moves what is painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from ui.guarding import guarded
from ui.tables.frozen import FrozenColumns
from ui.theme import current

_Index = QModelIndex | QPersistentModelIndex
_ScrollHint = QAbstractItemView.ScrollHint


@guarded
class ScrollingTable(QTableView):
    """A table whose rows all have one height.

    A style sheet makes Qt take a table for translucent and paint all of it anew at each step of
    scrolling, cell by cell. It isn't: its own ground is painted here first.

    Args:
        row_px: The height of a row.
        parent: The widget that it belongs to.

    Attributes:
        freezable: The columns that stay in sight after the first one, where they follow it.
    """

    def __init__(self, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.freezable: frozenset[int] = frozenset()
        self._frozen: FrozenColumns | None = None
        self.horizontalScrollBar().valueChanged.connect(self._freeze)
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

    def leave_by(self, event: QKeyEvent) -> bool:
        """Goes to the next widget, or back, where Ctrl+Tab was pressed; whether it was."""
        if event.key() not in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        QWidget.focusNextPrevChild(self, not back)
        event.accept()
        return True

    @property
    def rows_in_sight(self) -> range:
        """The rows of which anything can be seen."""
        count = self.model().rowCount() if self.model() is not None else 0
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(first, 0), (last if last >= 0 else count - 1) + 1)

    # -- columns that stay in sight ------------------------------------------------------------

    @property
    def frozen(self) -> list[int]:
        """The columns that stay in sight now; none while nothing is scrolled sideways."""
        return [] if self._frozen is None else list(self._frozen.widths)

    def _freeze(self, value: int) -> None:
        # Most tables are never scrolled sideways.
        if value and self._frozen is None and self.model() is not None:
            self._frozen = FrozenColumns(self, self.freezable)
            self._frozen.place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Takes the columns that stay along."""
        super().resizeEvent(event)
        if self._frozen is not None:
            self._frozen.place()

    def indexAt(self, pos: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """The cell that is seen there."""
        column = None if self._frozen is None else self._frozen.column_at(pos.x())
        if column is None:
            return super().indexAt(pos)
        return self.model().index(self.rowAt(pos.y()), column)

    def visualRect(self, index: _Index) -> QRect:  # noqa: N802 - Qt's name
        """Where a cell is seen."""
        cell = super().visualRect(index)
        return cell if self._frozen is None else self._frozen.seen_at(index.column(), cell)

    def scrollTo(  # noqa: N802 - Qt's name
        self, index: _Index, hint: _ScrollHint = _ScrollHint.EnsureVisible
    ) -> None:
        """Brings a cell in sight; not behind the columns that stay."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        if self._frozen is not None and index.column() in self._frozen.widths:
            super().scrollTo(index, hint)
            bar.setValue(before)
            return
        super().scrollTo(index, hint)
        if self._frozen is not None:
            bar.setValue(bar.value() - max(0, self._frozen.width - self.visualRect(index).left()))
            if bar.value() > before:
                bar.setValue(bar.value() + self._cut_off(index.column()))

    def _cut_off(self, column: int) -> int:
        """How much is seen of the column that the ones that stay hide the beginning of.

        Nothing where so much would push the cells of `column` behind them, too.
        """
        assert self._frozen is not None
        header, edge = self.horizontalHeader(), self._frozen.width
        cut = header.logicalIndexAt(edge)
        if cut < 0 or cut in self._frozen.widths or header.sectionViewportPosition(cut) == edge:
            return 0
        seen = header.sectionViewportPosition(cut) + header.sectionSize(cut) - edge
        return seen if header.sectionViewportPosition(column) - seen >= edge else 0

    def edit(self, index: _Index, *how: Any) -> Any:
        """Lets the editor be seen where a column stays."""
        result = super().edit(index, *how)
        if self.state() == QAbstractItemView.State.EditingState:
            self._show_editor()
        return result

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Covers the cell again."""
        super().closeEditor(editor, hint)
        self._show_editor()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Keeps an editor where its cell is seen."""
        super().updateGeometries()
        self._show_editor()

    def _show_editor(self) -> None:
        if self._frozen is None:
            return
        editing = self.state() == QAbstractItemView.State.EditingState
        index = self.currentIndex()
        is_here = editing and index.column() in self._frozen.widths
        self._frozen.leave_open(self.visualRect(index) if is_here else QRect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the ground, then the cells."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(current().surface))
        painter.end()
        super().paintEvent(event)
