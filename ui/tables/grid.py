"""The table widget with the habits of a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QWidget,
)

from relplanner.errors import PlannerError
from ui.guarding import guarded
from ui.recognizing import said
from ui.tables.edited import EditedTable
from ui.tables.editors import Delegate, offer_in
from ui.tables.model import RegisterModel, label_of
from ui.tables.selecting import rows_as_selection
from ui.ways_out import told_error

if TYPE_CHECKING:
    pass

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ARROW_PX = 20
_WALKS = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


@guarded
class RegisterGrid(EditedTable):
    """Cells to type into; every key does what it does in a spreadsheet.

    Signals:
        toggled: A branch of the outline is to be opened or closed (its id).
    """

    toggled = Signal(str)

    def __init__(self, model: RegisterModel, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(model, row_px, parent)
        self.setItemDelegate(Delegate(self))
        self._refused = False
        self._holds_refused = False
        # The column in which a run of Tabs began: Enter goes back to it.
        self._run_start: int | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(True)
        self.setCornerButtonEnabled(False)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSortIndicatorClearable(True)
        model.refused.connect(self._on_refused)
        # The editor still closes after the change, and takes what was said before with it.
        model.noted.connect(self._on_noted, Qt.ConnectionType.QueuedConnection)

    # -- editing -------------------------------------------------------------------------------

    def commitData(self, editor: QWidget) -> None:  # noqa: N802 - Qt's name
        """Writes the cell; remembers whether the text was refused."""
        self._refused = False
        super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:  # noqa: N802 - Qt's name
        """Stays open with a refused text; Enter goes down, Tab to the right."""
        if self._refused and hint != _Hint.RevertModelCache:
            self._refused, self._holds_refused = False, True
            editor.setFocus()
            return
        self.bubble.hide()
        self._refused = self._holds_refused = False
        super().closeEditor(editor, _Hint.NoHint)
        step = {
            _Hint.EditNextItem: (0, 1),
            _Hint.EditPreviousItem: (0, -1),
            _Hint.SubmitModelCache: (1, 0),
        }.get(hint)
        if step is not None:
            # A new row lists anew; Qt has then taken the editor away and moved the focus on.
            self.setFocus()
            back = bool(QGuiApplication.keyboardModifiers() & _SHIFT) and step == (1, 0)
            self._step(-1 if back else step[0], step[1])
            if hint == _Hint.SubmitModelCache:
                self._go_to_lacking()

    def _go_to_lacking(self) -> None:
        """Enter in a row that still lacks something goes on with that."""
        model, lacking = self.register_model, self.register_model.lacking
        if not lacking or not model.is_new_row(self.currentIndex().row()):
            return
        shown = next((one for one in lacking if one in self.visible_fields), None)
        if shown is not None:
            self.setCurrentIndex(model.index(self.currentIndex().row(), shown))
            return
        label = label_of(model.register.fields[lacking[0]].label)
        self.bubble.say(
            self.tr("Still needed: {0}. Show its column to fill it in.").format(label),
            self.visualRect(self.currentIndex()),
        )

    def _on_refused(self, index: _Index, error: PlannerError) -> None:
        self._refused = True
        told, offer = told_error(error), offer_in(QApplication.focusWidget())
        if offer:
            told += " " + self.tr("Or choose in the list: {0} (Down, then Enter).").format(offer)
        self.bubble.say(told, self.visualRect(QModelIndex(index)))  # type: ignore[arg-type]

    def _on_noted(self, row_id: str, column: int, words: str) -> None:
        listing = self.register_model.listing
        row = None if listing is None else listing.row_of(row_id)
        if row is not None and self.state() != QAbstractItemView.State.EditingState:
            cell = self.visualRect(self.register_model.index(row, column))
            self.bubble.remark(words, cell)

    def _edit_current(self) -> None:
        """Edits the cell, or says why it can't be edited."""
        index, listing = self.currentIndex(), self.register_model.listing
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif index.isValid() and listing is not None and index.row() < len(listing):
            why = said(listing.why_fixed(index.row(), index.column()))
            self.say_here(why or self.tr("The plan is read-only."))

    def _step(self, down: int, right: int) -> None:
        index, visible = self.currentIndex(), self.visible_fields
        if not index.isValid() or index.column() not in visible:
            return
        row = max(0, min(self.register_model.rowCount() - 1, index.row() + down))
        if right and self._run_start is None:
            self._run_start = index.column()
        column = self._run_start if down and self._run_start in visible else index.column()
        at = visible.index(column) + right
        if at >= len(visible):
            row, at = min(self.register_model.rowCount() - 1, row + 1), 0
        elif at < 0:
            row, at = max(0, row - 1), len(visible) - 1
        self.setCurrentIndex(self.register_model.index(row, visible[at]))

    # -- keys and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Spreadsheet keys; anything else begins to edit, or moves."""
        # An editor lets Enter through to here; what it means is said when the editor closes.
        editing_now = self.state() == QAbstractItemView.State.EditingState
        if not editing_now and (self._command(event) or self._walk(event)):
            event.accept()
            return
        if self.leave_by(event):
            return
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
            return
        if event.key() in _WALKS:
            self._run_start = None
        if not editing_now and _is_typing(event):
            index = self.currentIndex()
            fixed = index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable
            if fixed and not self._go_to_name_of_new(index.row()):
                self._edit_current()
                event.accept()
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Begins at the name of the first row; Qt would at its code, which nobody types."""
        model = self.register_model
        if not self.currentIndex().isValid() and model.name_field in self.visible_fields:
            self.selectionModel().setCurrentIndex(
                model.index(0, model.name_field), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        super().focusInEvent(event)

    def _go_to_name_of_new(self, row: int) -> bool:
        """What is typed at the code of the row for a new one is its name; whether it was there."""
        model = self.register_model
        name = model.index(row, model.name_field)
        if not model.is_new_row(row) or not name.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.setCurrentIndex(name)
        return model.name_field in self.visible_fields

    def _command(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        for standard, doing in (
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Cut, self.cut),
            (QKeySequence.StandardKey.Paste, self.paste),
        ):
            if event.matches(standard):
                doing()
                return True
        doings: dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]] = {
            (Qt.Key.Key_D, _CTRL): self.fill_down,
            (Qt.Key.Key_D, _CTRL | _SHIFT): self.duplicate_rows,
            (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier): self.insert_row,
            (Qt.Key.Key_Insert, Qt.KeyboardModifier.KeypadModifier): self.insert_row,
            (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier): self.clear_cells,
            (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier): self.clear_cells,
            (Qt.Key.Key_Delete, _CTRL): self.delete_rows,
            (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier): self.move_up,
            (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier): self.move_down,
            (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier): self._edit_current,
        }
        found = doings.get((key, modifiers))
        if found is not None:
            found()
        return found is not None

    def _walk(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), bool(event.modifiers() & _SHIFT)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~_SHIFT:
            self._step(-1 if shift else 1, 0)
            return True
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} and not event.modifiers() & _CTRL:
            return self._tab(back=key == Qt.Key.Key_Backtab or shift)
        index, model = self.currentIndex(), self.register_model
        if key == Qt.Key.Key_Escape and model.draft:
            self.bubble.hide()
            model.drop_draft()
            return True
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            return self._toggle_boolean(index)
        listing = model.listing
        if (
            listing is not None
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and 0 <= index.row() < len(listing)
            and index.column() == model.name_field
            and listing.has_children[index.row()]
        ):
            closed = listing.ids[index.row()] in model.closed
            if (key == Qt.Key.Key_Left and not closed) or (key == Qt.Key.Key_Right and closed):
                self.toggled.emit(listing.ids[index.row()])
                return True
        return False

    def _tab(self, *, back: bool) -> bool:
        """A cell to the right or left; out of the table after the last and before the first."""
        index, visible = self.currentIndex(), self.visible_fields
        last_row = 0 if back else self.register_model.rowCount() - 1
        last_field = visible[0 if back else -1] if visible else -1
        if not index.isValid() or (index.row(), index.column()) == (last_row, last_field):
            return False
        self._step(0, -1 if back else 1)
        return True

    def _toggle_boolean(self, index: QModelIndex) -> bool:
        model, listing = self.register_model, self.register_model.listing
        if listing is None or not index.isValid() or index.row() >= len(listing):
            return False
        field = model.register.fields[index.column()]
        if field.kind != "boolean" or listing.why_fixed(index.row(), index.column()):
            return False
        value = bool(listing.value(index.row(), index.column()))
        return model.setData(index, model.formats.yes_no(not value))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on the outline's arrow opens or closes the branch."""
        if self._holds_refused:
            # The text that was refused is still open: one cell can't be left with another marked.
            event.accept()
            return
        self._run_start = None
        index = self.indexAt(event.position().toPoint())
        model, listing = self.register_model, self.register_model.listing
        if (
            listing is not None
            and index.isValid()
            and index.column() == model.name_field
            and index.row() < len(listing)
            and listing.has_children[index.row()]
        ):
            left = self.visualRect(index).left()
            indent = self.fontMetrics().horizontalAdvance("    ") * listing.depth[index.row()]
            if 0 <= event.position().x() - left - indent <= _ARROW_PX:
                self.toggled.emit(listing.ids[index.row()])
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Opens or closes a group; anything else is edited."""
        index, listing = self.indexAt(event.position().toPoint()), self.register_model.listing
        row = index.row()
        if listing is not None and 0 <= row < len(listing) and listing.is_heading(row):
            self.toggled.emit(listing.ids[row])
        else:
            super().mouseDoubleClickEvent(event)

    def select_ids(self, ids: list[str], current_id: str, column: int = -1) -> None:
        """Selects whole rows and makes one of them the current one.

        Args:
            ids: The rows.
            current_id: The one that becomes current.
            column: In which column; in the current one, or that of the names, where it isn't shown.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            # What is being typed is kept first, for after that other rows may be listed.
            self.selectionModel().setCurrentIndex(
                QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        listing, model = self.register_model.listing, self.register_model
        if listing is None:
            return
        selection = self.selectionModel()
        wanted = (column, self.currentIndex().column())
        column = next((one for one in wanted if one in self.visible_fields), model.name_field)
        row = listing.row_of(current_id)
        if row is not None:
            selection.setCurrentIndex(
                model.index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(model.index(row, column))
        found = (listing.row_of(row_id) for row_id in ids if row_id != current_id)
        others = rows_as_selection(model, (at for at in found if at is not None), column, column)
        if not others.isEmpty():
            selection.select(others, QItemSelectionModel.SelectionFlag.Select)


def _is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    plain = not event.modifiers() & (_CTRL | Qt.KeyboardModifier.MetaModifier)
    return plain and bool(event.text()) and event.text().isprintable()
