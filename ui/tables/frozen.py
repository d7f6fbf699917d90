"""The first columns of a table stay in sight while the others are scrolled sideways.

A second view of the same model and selection lies over the table, as Qt's documentation proposes,
but only while the table is scrolled, and only to be looked at: the table itself answers for what
is under the mouse, so that keys, editing and selection go one way. The heading above it is one of
its own, for there a click sorts and a drag at the edge makes wider.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.guarding import guarded
from ui.theme import current

_Index = QModelIndex | QPersistentModelIndex
_MOST_OF_WIDTH = 0.6
_LEAST_PX = 96
_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def leading_columns(table: QTableView, freezable: frozenset[int]) -> dict[int, int]:
    """The columns that stay, and how wide: the first one shown, and those of `freezable` after it.

    As much of them as leaves room for the others.
    """
    header = table.horizontalHeader()
    room = int(table.viewport().width() * _MOST_OF_WIDTH)
    found: dict[int, int] = {}
    for visual in range(header.count()):
        column = header.logicalIndex(visual)
        if header.isSectionHidden(column):
            continue
        wanted = header.sectionSize(column)
        width = min(wanted, room)
        if width < min(wanted, _LEAST_PX) or (found and column not in freezable):
            break
        found[column] = width
        room -= width
    return found


class FrozenColumns(QObject):
    """What lies over a table while it is scrolled sideways.

    Attributes:
        widths: The columns that stay in sight now, from the left, and how wide they are there;
            none while it isn't scrolled.
    """

    def __init__(self, table: QTableView, freezable: frozenset[int]) -> None:
        super().__init__(table)
        self._table, self._freezable = table, freezable
        self.widths: dict[int, int] = {}
        self._syncing = False
        self.body = _Body(table)
        self.header = QHeaderView(Qt.Orientation.Horizontal, table)
        self.header.setObjectName("frozen header")
        self.header.setModel(table.model())
        self.header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.header.setHighlightSections(False)
        self.header.setDefaultAlignment(table.horizontalHeader().defaultAlignment())
        self.header.hide()
        self._connect()

    @property
    def width(self) -> int:
        """How much of the table's left is covered, in pixels."""
        return sum(self.widths.values())

    def seen_at(self, column: int, cell: QRect) -> QRect:
        """Where a cell of the table is seen."""
        if column not in self.widths:
            return cell
        left = 0
        for other, width in self.widths.items():
            if other == column:
                break
            left += width
        return QRect(left, cell.top(), min(cell.width(), self.widths[column]), cell.height())

    def column_at(self, x: int) -> int | None:
        """Which column stays at this place of the table's viewport."""
        for column, width in self.widths.items():
            x -= width
            if x < 0:
                return column
        return None

    def place(self) -> None:
        """Shows, moves or hides it, as the table is scrolled and sized now."""
        table = self._table
        scrolled = table.horizontalScrollBar().value() > 0
        self.widths = leading_columns(table, self._freezable) if scrolled else {}
        shown = bool(self.widths)
        if shown:
            self._take_columns()
            room, head = table.viewport().geometry(), table.horizontalHeader().geometry()
            self.body.setGeometry(room.x(), room.y(), self.width, room.height())
            self.header.setGeometry(head.x(), head.y(), self.width, head.height())
            self.body.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.body.setVisible(shown)
        self.header.setVisible(shown)

    def leave_open(self, cell: QRect) -> None:
        """Lets a cell of the table be seen, in which an editor is; an empty one covers it again."""
        if cell.isValid():
            self.body.setMask(QRegion(self.body.rect()).subtracted(QRegion(cell)))
        else:
            self.body.clearMask()

    # -- internals -----------------------------------------------------------------------------

    def _connect(self) -> None:
        table, header = self._table, self._table.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.geometriesChanged):
            signal.connect(self.place)
        table.horizontalScrollBar().valueChanged.connect(self.place)
        table.verticalScrollBar().valueChanged.connect(self.body.verticalScrollBar().setValue)
        header.sortIndicatorChanged.connect(self._show_sorting)
        own = self.header
        own.sectionResized.connect(self._make_wider)
        own.sortIndicatorChanged.connect(self._sort)
        own.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        own.customContextMenuRequested.connect(
            lambda at: header.customContextMenuRequested.emit(QPoint(at))
        )

    def _take_columns(self) -> None:
        header = self._table.horizontalHeader()
        state = header.saveState()
        self._syncing = True
        for own in (self.header, self.body.horizontalHeader()):
            own.restoreState(state)
            own.setStretchLastSection(False)
            own.setSectionsMovable(False)
            own.setSectionsClickable(header.sectionsClickable())
            for column in range(header.count()):
                own.setSectionHidden(column, column not in self.widths)
                if column in self.widths:
                    own.resizeSection(column, self.widths[column])
        self._syncing = False

    def _make_wider(self, column: int, _before: int, width: int) -> None:
        if not self._syncing and width:
            self._table.setColumnWidth(column, width)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        if not self._syncing:
            self._table.horizontalHeader().setSortIndicator(column, order)

    def _show_sorting(self, column: int, order: Qt.SortOrder) -> None:
        if not self._syncing:
            self._syncing = True
            self.header.setSortIndicator(column, order)
            self._syncing = False


@guarded
class _Body(QTableView):
    """The cells, to be looked at."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setObjectName("frozen columns")
        self.setAccessibleName(self.tr("Columns that stay in sight"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_FocusOfTable(table, self))
        self.setModel(table.model())
        selection = self.selectionModel()
        self.setSelectionModel(table.selectionModel())
        selection.deleteLater()
        self.setSelectionBehavior(table.selectionBehavior())
        self.setAutoScroll(False)
        self.setShowGrid(table.showGrid())
        self.setWordWrap(False)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setHorizontalScrollMode(table.horizontalScrollMode())
        self.setHorizontalScrollBarPolicy(_OFF)
        self.setVerticalScrollBarPolicy(_OFF)
        self.horizontalHeader().hide()
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(table.verticalHeader().minimumSectionSize())
        rows.setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        self.hide()

    def setSelectionModel(self, selection: QItemSelectionModel) -> None:  # noqa: N802 - Qt's name
        """Paints anew where the current cell moves, too."""
        super().setSelectionModel(selection)
        selection.currentChanged.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the ground, the cells, and where the columns that move begin."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(current().surface))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        edge = self.viewport().width() - 1
        painter.setPen(QColor(current().line))
        painter.drawLine(edge, 0, edge, self.viewport().height())
        painter.end()


@guarded
class _FocusOfTable(QStyledItemDelegate):
    """Marks the current cell where the table, not its copy, has the focus."""

    def __init__(self, table: QTableView, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        super().initStyleOption(option, index)
        if index == self._table.currentIndex() and self._table.hasFocus():
            option.state |= QStyle.StateFlag.State_HasFocus
