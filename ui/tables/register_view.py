"""A register with its filter field: what every view of the window puts its tables in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from relplanner.registers import REGISTERS, Listing, list_rows
from ui.guarding import guarded
from ui.session import Session
from ui.tables.columns import Columns
from ui.tables.grid import RegisterGrid
from ui.tables.model import RegisterModel
from ui.tables.row_actions import row_actions
from ui.theme import GRID_PX

if TYPE_CHECKING:
    from relplanner.registers.listing import Order

ROW_PX = 28
_translate = QCoreApplication.translate


@guarded
class RegisterTable(QWidget):
    """The generic editable table of a register.

    Args:
        session: The open plan.
        register_key: Which register.
        parent_id: To what its rows belong; all when empty.
        title: Written above the table, where there is one.
        row_px: Height of the rows.
        header_px: Height of the header; as usual when 0.
        parent: The widget that it is in.

    Attributes:
        collapsed: The ids of the rows and headings that are closed.
        order: By what it is sorted; as in the plan when None.
        arrange: Puts the rows of an outline, beside each other, under headings; None for the
            outline itself.
        more_actions: What the view does with rows; its menu has them, too.
        leads: Whether something below shows the parts of the current row: then one always is
            current, the first where no other was.

    Signals:
        selection_changed: Other rows are selected, or another cell is the current one.
        listing_changed: Other rows are listed, or the same ones with other cells.
        row_activated: Enter with Ctrl was pressed on a row (its id).
    """

    selection_changed = Signal()
    listing_changed = Signal()
    row_activated = Signal(str)

    def __init__(
        self, session: Session, register_key: str, *, parent_id: str = "", title: str = "",
        row_px: int = ROW_PX, header_px: int = 0, leads: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.leads = leads
        self.session = session
        self.register = REGISTERS[register_key]
        self.parent_id = parent_id
        self.model = RegisterModel(session, self.register, self)
        self.table = RegisterGrid(self.model, row_px)
        self.table.setAccessibleName(title or self.model.formats.word(self.register.noun))
        if header_px:
            self.table.horizontalHeader().setFixedHeight(header_px)
        self.collapsed: frozenset[str] = frozenset()
        self.order: Order | None = None
        self.arrange: Callable[[Listing], Listing] | None = None
        self.more_actions: list[QAction] = []
        self.columns = Columns(self.table, self.register)
        self._build(title)
        self._connect()

    # -- for views -----------------------------------------------------------------------------

    @property
    def listing(self) -> Listing:
        """What is listed."""
        if self.model.listing is None:
            self.refresh()
        assert self.model.listing is not None
        return self.model.listing

    @property
    def selected_ids(self) -> list[str]:
        """Ids of the rows in which anything is selected, from top to bottom."""
        return self.table.selected_ids()

    @property
    def current_id(self) -> str:
        """Id of the current row; empty where there is none, and for a heading."""
        row, listing = self.table.currentIndex().row(), self.model.listing
        found = self.current_row_id
        return "" if not found or listing is None or listing.is_heading(row) else found

    @property
    def current_row_id(self) -> str:
        """Id of the current row or heading; empty where there is none."""
        row, listing = self.table.currentIndex().row(), self.model.listing
        return listing.ids[row] if listing is not None and 0 <= row < len(listing) else ""

    def set_parent_id(self, parent_id: str) -> None:
        """Shows the rows of something else; `refresh` lists them."""
        if parent_id != self.parent_id:
            self.parent_id = parent_id
            self.collapsed = frozenset()
            # What was looked for elsewhere would hide rows here without anybody knowing why.
            self.filter.clear()
            self.model.drop_draft()
            self.columns.show_for(parent_id)

    def refresh(self) -> None:
        """Lists anew; keeps what is selected, and the place."""
        if not self.session.has_plan:
            return
        current, chosen = self.current_row_id, self.selected_ids
        column = self.table.currentIndex().column()
        self.model.parent_id = self.parent_id
        listing = list_rows(
            self.register, self.session.snapshot, parent_id=self.parent_id, order=self.order,
            find=self.filter.text(), collapsed=self.collapsed, formats=self.model.formats,
            fields=self.table.visible_fields, flat=self.arrange is not None,
        )  # fmt: skip
        if self.arrange is not None:
            listing = self.arrange(listing)
        before, could_add = self.model.listing, self.model.with_new_row
        can_add = self.session.can_write and not self.filter.text()
        self.model.show_listing(
            listing, self.collapsed, new_row=can_add, seen=self.table.rows_in_sight,
            fields=self.table.visible_fields,
        )  # fmt: skip
        if before is None or before.ids != listing.ids or could_add != can_add:
            self.table.select_ids(chosen, current, column)
        if self.leads and len(listing) and not self.table.currentIndex().isValid():
            self.select_row(listing.ids[0])
        if self.current_row_id != current:
            # Rows that are listed no more go without a word.
            self.selection_changed.emit()
        self.empty.setVisible(not len(listing))
        self._place_empty()
        self.listing_changed.emit()

    def select_row(self, row_id: str) -> None:
        """Selects a row and brings it into sight; opens what hides it."""
        self.select_rows([row_id], row_id)

    def select_rows(self, ids: list[str], current_id: str) -> None:
        """Selects rows; one of them becomes the current one."""
        if current_id and self.listing.row_of(current_id) is None:
            self.filter.clear()
            self.collapsed = frozenset()
            self.refresh()
        self.table.select_ids(ids, current_id)

    def set_title(self, title: str) -> None:
        """Writes a title above the table."""
        self.title.setText(title)
        self.table.setAccessibleName(title)

    def give_filter(self, key: str, placeholder: str, home: QWidget) -> QLineEdit:
        """The filter field, for a view that puts it elsewhere; nothing stays above the table.

        Args:
            key: The key that leads to it, instead of Ctrl+F.
            placeholder: What stands in it while it is empty.
            home: In which widget the key counts.
        """
        self._find_key.setParent(home)
        self._find_key.setKey(QKeySequence(key))
        self.filter.setPlaceholderText(placeholder)
        self.top.removeWidget(self.filter)
        self.top.setContentsMargins(0, 0, 0, 0)
        self.title.hide()
        return self.filter

    def insert_row(self) -> None:
        """Adds a row and begins to edit its name."""
        self.table.insert_row()

    # -- building ------------------------------------------------------------------------------

    def _build(self, title: str) -> None:
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter (Ctrl+F)"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setMaximumWidth(70 * GRID_PX)
        self.filter.installEventFilter(self)
        self.title = QLabel(title)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("subheading", True)
        self.top = QHBoxLayout()
        self.top.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        self.top.addWidget(self.title)
        self.top.addStretch(1)
        self.top.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.top)
        column.addWidget(self.table, 1)
        self.empty = QLabel(self._empty_words(), self.table.viewport())
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setProperty("muted", True)
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.empty.hide()
        self.table.viewport().installEventFilter(self)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.refresh)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self._sort)
        # Qt selects the whole column at a click on its heading. Here that sorts, and what is
        # selected stays: the next key may delete it.
        self._chosen: tuple[list[str], str] = ([], "")
        header.viewport().installEventFilter(self)
        header.sectionPressed.connect(self._choose_again)
        header.sectionEntered.connect(self._choose_again)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.columns.choose)
        self.columns.changed.connect(self.refresh)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.toggled.connect(self._toggle)
        self.table.wants_rows.connect(self._on_wanted)
        self.table.selectionModel().selectionChanged.connect(self.selection_changed)
        self.table.selectionModel().currentChanged.connect(self.selection_changed)
        self._find_key = QShortcut(QKeySequence.StandardKey.Find, self)
        self._find_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._find_key.activated.connect(self._focus_find)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self.table)
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.activated.connect(lambda: self.row_activated.emit(self.current_id))

    def _empty_words(self) -> str:
        return self.tr("Nothing here yet. Type in the row above, press Ins, or paste from Excel.")

    # -- events --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Esc clears the filter, Down goes to the table; the empty words stay in the middle."""
        if (
            watched is self.table.horizontalHeader().viewport()
            and event.type() == QEvent.Type.MouseButtonPress
        ):
            self._chosen = (self.selected_ids, self.current_row_id)
        if watched is self.filter and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                self.table.setFocus()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
        elif watched is self.table.viewport() and event.type() == QEvent.Type.Resize:
            self._place_empty()
        return False

    def _place_empty(self) -> None:
        room = self.table.viewport().rect()
        words = (
            self.tr("No row has all these words.") if self.filter.text() else self._empty_words()
        )
        self.empty.setText(words)
        self.empty.setGeometry(room.adjusted(8, 2 * ROW_PX, -8, 0))

    def _focus_find(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _choose_again(self) -> None:
        self.table.clearSelection()
        self.table.select_ids(*self._chosen)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        if column < 0:
            self.order = None
        else:
            key = self.register.fields[column].key
            self.order = (key, order == Qt.SortOrder.DescendingOrder)
        self.refresh()

    def _toggle(self, row_id: str) -> None:
        self.collapsed ^= {row_id}
        self.refresh()

    def _on_wanted(self, ids: list[str]) -> None:
        if ids and self.listing.row_of(ids[0]) is None:
            self.refresh()
        self.select_rows(ids, ids[0] if ids else "")

    def _show_menu(self, at: QPoint) -> None:
        menu = self.row_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def row_menu(self) -> QMenu:
        """The actions on rows, with their keys."""
        menu = QMenu(self)
        menu.addActions(self.actions_here(menu))
        if self.more_actions:
            menu.addSeparator()
            menu.addActions(self.more_actions)
        return menu

    def actions_here(self, parent: QObject) -> list[QAction]:
        """What can be done with the rows, the order and the columns; they belong to `parent`."""
        sort = QAction(self.tr("Sort by this column"), parent)
        sort.triggered.connect(self._sort_by_current)
        choose = QAction(self.tr("Choose columns..."), parent)
        choose.triggered.connect(self._choose_columns)
        return [*row_actions(self.table, parent), sort, choose]

    def _choose_columns(self) -> None:
        """Opens the menu of the columns below their headings, after the one that asked for it."""
        below = QPoint(0, self.table.horizontalHeader().height())
        QTimer.singleShot(0, self, lambda: self.columns.choose(below))

    def _sort_by_current(self) -> None:
        """As a click on the heading: ascending, descending, and as in the plan again."""
        header, column = self.table.horizontalHeader(), self.table.currentIndex().column()
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if column < 0:
            return
        if header.sortIndicatorSection() != column:
            header.setSortIndicator(column, ascending)
        elif header.sortIndicatorOrder() == ascending:
            header.setSortIndicator(column, descending)
        else:
            header.setSortIndicator(-1, ascending)
