"""A short table in a dialog, whose rows are written together with all else that stands there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.guarding import guarded
from ui.labels import plain_label, warning_label
from ui.tables.editors import Delegate, new_person_of, text_of
from ui.theme import GRID_PX, current

_Index = QModelIndex | QPersistentModelIndex
_ROW_ID = Qt.ItemDataRole.UserRole
_NEW_PERSON = Qt.ItemDataRole.UserRole + 1
_ROW_PX = 26


@dataclass(frozen=True)
class Column:
    """A column of such a table.

    Attributes:
        label: Its heading.
        editor: Makes what a cell is edited with, in its parent.
        width_px: How wide; one of 0 takes the room that is left.
        usual: What stands there in a new row.
    """

    label: str
    editor: Callable[[QWidget], QWidget]
    width_px: int = 0
    usual: str = ""


@guarded
class EntryTable(QTableWidget):
    """Rows of texts to type into; an empty last row is for a new one, Del takes rows away.

    Args:
        name: What screen readers call it.
        columns: Its columns.
        rows: The id of each row, and its texts.
        can_edit: Whether it is more than for reading.
    """

    def __init__(
        self, name: str, columns: Sequence[Column], rows: Sequence[tuple[str, Sequence[str]]],
        *, can_edit: bool,
    ) -> None:  # fmt: skip
        super().__init__(0, len(columns))
        self.columns, self.can_edit = columns, can_edit
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([one.label for one in columns])
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setItemDelegate(_EntryDelegate(self))
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.AnyKeyPressed | trigger.EditKeyPressed
            if can_edit
            else trigger.NoEditTriggers
        )
        for place, one in enumerate(columns):
            mode = QHeaderView.ResizeMode
            self.horizontalHeader().setSectionResizeMode(
                place, mode.Interactive if one.width_px else mode.Stretch
            )
            needed = self.horizontalHeader().sectionSizeHint(place)
            self.setColumnWidth(place, max(one.width_px, needed))
        for row_id, texts in rows:
            self._append(row_id, texts)
        self._add_blank()
        self.itemChanged.connect(self._on_changed)

    @property
    def entries(self) -> list[tuple[str, list[str]]]:
        """The id of each row that says something, empty for a new one, and its texts."""
        rows = [
            (self._id_of(row), [self._text(row, one) for one in range(len(self.columns))])
            for row in range(self.rowCount())
        ]
        return [(row_id, texts) for row_id, texts in rows if row_id or texts[0].strip()]

    @property
    def new_people(self) -> list[str]:
        """Names of people whom somebody chose to add, as they stand in the table."""
        found = [self.item(row, 0) for row in range(self.rowCount())]
        names = [one.text() for one in found if one is not None and one.data(_NEW_PERSON)]
        return list(dict.fromkeys(names))

    def remove_selected(self) -> None:
        """Takes the selected rows away, but for the one for a new one."""
        if not self.can_edit:
            return
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        for row in sorted(chosen - {self.rowCount() - 1}, reverse=True):
            self.removeRow(row)

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Keeps the focus, which a list that opens while one types would leave to a button.

        When that list goes, Qt looks for the button among widgets of which some are gone, and dies.
        """
        self.setFocus()
        super().closeEditor(editor, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Del takes rows away; Enter edits, where it would agree to the dialog."""
        editing_now = self.state() == QAbstractItemView.State.EditingState
        if not editing_now and event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
        elif (
            not editing_now
            and self.can_edit
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and self.currentIndex().isValid()
        ):
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _append(self, row_id: str, texts: Sequence[str]) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for place, text in enumerate(texts):
            self.setItem(row, place, QTableWidgetItem(text))
        self._item(row, 0).setData(_ROW_ID, row_id)

    def _add_blank(self) -> None:
        if self.can_edit:
            self._append("", [""] * len(self.columns))

    def _on_changed(self, item: QTableWidgetItem) -> None:
        """What is typed into the last row begins a new one, with what usually stands there."""
        if item.row() != self.rowCount() - 1 or not item.text().strip() or item.column():
            return
        self.blockSignals(True)
        for place, one in enumerate(self.columns):
            if one.usual and not self._text(item.row(), place):
                self._item(item.row(), place).setText(one.usual)
        self._add_blank()
        self.blockSignals(False)

    def _item(self, row: int, place: int) -> QTableWidgetItem:
        found = self.item(row, place)
        assert found is not None
        return found

    def _text(self, row: int, place: int) -> str:
        return self._item(row, place).text()

    def _id_of(self, row: int) -> str:
        return str(self._item(row, 0).data(_ROW_ID) or "")


@guarded
class _EntryDelegate(Delegate):
    """Makes the editor of a column."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Says of the empty last row what it is for."""
        super().initStyleOption(option, index)
        table = self.parent()
        assert isinstance(table, EntryTable)
        is_last = table.can_edit and index.row() == table.rowCount() - 1
        if is_last and not index.column() and not option.text:
            option.text = self.tr("Type here to add")
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
            option.palette.setColor(QPalette.ColorRole.Text, QColor(current().muted))

    def createEditor(  # noqa: N802 - Qt's name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: _Index,
    ) -> QWidget:
        """The editor of a cell."""
        table = self.parent()
        assert isinstance(table, EntryTable)
        column = table.columns[index.column()]
        editor = self.fitted(column.editor(parent))
        editor.setAccessibleName(column.label)
        return editor

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        """Keeps the editor's text, and whether it names a person who is to be added."""
        # Read first: at each change of the cell Qt fills the editor anew.
        name, text = new_person_of(editor), text_of(editor)
        model.setData(index, bool(name), _NEW_PERSON)
        model.setData(index, name or text)


class EntryPanel(QWidget):
    """Such a table under its heading, with room for what is wrong with it and a button.

    Args:
        table: The table.
        heading: What stands above it.
    """

    def __init__(self, table: EntryTable, heading: str) -> None:
        super().__init__()
        self.table = table
        self.told = warning_label()
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove from {0}").format(heading))
        self.remove.setToolTip(self.tr("Remove the selected rows (Del)"))
        self.remove.setAutoDefault(False)
        self.remove.setVisible(table.can_edit)
        self.remove.setEnabled(False)
        self.remove.clicked.connect(table.remove_selected)
        table.itemSelectionChanged.connect(self._allow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        top = QHBoxLayout()
        top.addWidget(plain_label(heading), 1)
        top.addWidget(self.remove)
        column.addLayout(top)
        column.addWidget(table, 1)
        column.addWidget(self.told)

    def tell(self, words: str) -> None:
        """Says below the table what is wrong with it, and goes there; nothing when empty."""
        self.told.setText(f"⚠ {words}")
        self.told.setVisible(bool(words))
        self.table.setAccessibleDescription(words)
        if words:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        last = self.table.rowCount() - 1
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        self.remove.setEnabled(self.table.can_edit and bool(rows - {last}))
