"""The outline beside a chart of all releases: what is painted there, as a table."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from relplanner.timeline import TimelineRows
from relplanner.timeline.rows import RELEASE, SUMMARY
from relplanner.timeline.words import float_text
from ui.guarding import guarded
from ui.tables.scrolling import ScrollingTable
from ui.tables.selecting import rows_as_selection
from ui.timeline.chart import HEADER_PX, ROW_PX
from ui.timeline.dates import date_words, day_text

_INDENT = "    "
_NAME, _START, _FINISH, _DONE, _FLOAT = range(5)
_WIDTHS_PX = (300, 112, 112, 80, 112)
_Index = QModelIndex | QPersistentModelIndex


@guarded
class OutlineModel(QAbstractTableModel):
    """Rows of a timeline; read-only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TimelineRows.of(())
        self.has_parts: list[bool] = []
        self.closed: frozenset[str] = frozenset()
        self.minutes_per_day = 480
        self.zone = "UTC"

    def show_rows(self, rows: TimelineRows, has_parts: list[bool], closed: frozenset[str]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows, self.has_parts, self.closed = rows, has_parts, closed
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """As many as there are in the timeline."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Name, start, finish, done, float."""
        return 0 if parent.isValid() else len(_WIDTHS_PX)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are called."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Name"), self.tr("Start"), self.tr("Finish"), self.tr("Done"),
                self.tr("Total float"),
            )[section]  # fmt: skip
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        row, column = index.row(), index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(row, column, spoken=role != Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in {_DONE, _FLOAT}:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and self.rows.kind[row] in {RELEASE, SUMMARY}:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _text(self, row: int, column: int, *, spoken: bool) -> str:
        rows = self.rows
        if column == _NAME:
            name = f"{rows.code[row]}  {rows.name[row]}".strip()
            if spoken:
                return name
            arrow = ("▸ " if rows.id[row] in self.closed else "▾ ") if self.has_parts[row] else "  "
            return f"{_INDENT * rows.depth[row]}{arrow}{name}"
        if column == _START:
            return day_text(int(rows.start_min[row]), self.zone)
        if column == _FINISH:
            start, finish = int(rows.start_min[row]), int(rows.finish_min[row])
            return day_text(finish, self.zone, is_end=finish > start)
        if column == _DONE:
            return f"{int(rows.percent_complete[row])} %"
        return float_text(
            int(rows.total_float_min[row]), self.minutes_per_day, date_words(),
            by_clock=bool(rows.by_clock[row]),
        )  # fmt: skip


@guarded
class OutlineTable(ScrollingTable):
    """The outline as a table whose rows are as high as the chart's.

    Signals:
        row_changed: Another row is the current one.
        toggled: A branch is to be opened or closed (its id).
        activated_row: A row was double-clicked, or Enter pressed on it.
    """

    row_changed = Signal(int)
    toggled = Signal(str)
    activated_row = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROW_PX, parent)
        self.outline = OutlineModel(self)
        self.setModel(self.outline)
        self.setAccessibleName(self.tr("Outline"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_PX)
        header.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS_PX):
            self.setColumnWidth(column, width)
        self.doubleClicked.connect(lambda index: self.activated_row.emit(index.row()))

    def show_rows(self, rows: TimelineRows, closed: frozenset[str], parts: list[bool]) -> None:
        """Shows other rows; what is selected stays so."""
        before = self.outline.rows
        current, chosen = self.current_id, [before.id[row] for row in self.chosen_rows]
        self.blockSignals(True)
        self.outline.show_rows(rows, parts, closed)
        if current in rows.place_of:
            places = [rows.place_of[one] for one in chosen if one in rows.place_of]
            self.choose(places, rows.place_of[current], scroll=False)
        self.blockSignals(False)

    def choose(self, rows: Collection[int], current: int, *, scroll: bool = True) -> None:
        """Selects rows; one of them becomes the current one, and comes into sight."""
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        index = self.outline.index(current, max(0, self.currentIndex().column()))
        last = self.outline.columnCount() - 1
        chosen = rows_as_selection(self.outline, {*rows, current}, 0, last)
        selection.select(chosen, flags.ClearAndSelect)
        selection.setCurrentIndex(index, flags.NoUpdate)
        if scroll:
            self.scrollTo(index)

    @property
    def chosen_rows(self) -> frozenset[int]:
        """The selected rows."""
        found = self.selectionModel().selection()
        spans = [found.at(place) for place in range(found.size())]
        return frozenset(row for one in spans for row in range(one.top(), one.bottom() + 1))

    @property
    def current_id(self) -> str:
        """The id of the current row; empty for none."""
        row, rows = self.currentIndex().row(), self.outline.rows
        return rows.id[row] if 0 <= row < len(rows) else ""

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt's
        """Tells the chart."""
        super().currentChanged(current, previous)
        self.row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and right close and open, Enter goes there."""
        if self.leave_by(event):
            return
        row = self.currentIndex().row()
        rows = self.outline.rows
        if 0 <= row < len(rows) and not event.modifiers():
            closed = rows.id[row] in self.outline.closed
            parts = self.outline.has_parts[row]
            if (event.key() == Qt.Key.Key_Left and parts and not closed) or (
                event.key() == Qt.Key.Key_Right and parts and closed
            ):
                self.toggled.emit(rows.id[row])
                return
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.activated_row.emit(row)
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on the arrow opens or closes."""
        index = self.indexAt(event.position().toPoint())
        rows = self.outline.rows
        if index.isValid() and index.column() == _NAME and self.outline.has_parts[index.row()]:
            space = self.fontMetrics().horizontalAdvance(_INDENT) * rows.depth[index.row()]
            x = event.position().x() - self.visualRect(index).left()
            if space <= x <= space + 5 * self.fontMetrics().horizontalAdvance(" ") + 8:
                self.setCurrentIndex(index)
                self.toggled.emit(rows.id[index.row()])
                return
        super().mousePressEvent(event)
