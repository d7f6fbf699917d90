"""The table widget with the habits of a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QWidget,
)

from relplanner.errors import PlannerError
from relplanner.registers import editing, pasting
from relplanner.registers.clipboard import from_tsv, texts_of, to_tsv
from ui.guarding import guarded
from ui.tables.bubble import Bubble
from ui.tables.editors import Delegate
from ui.tables.model import RegisterModel
from ui.tables.scrolling import ScrollingTable

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction
    from relplanner.snapshot import Snapshot

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ARROW_PX = 20


@guarded
class RegisterGrid(ScrollingTable):
    """Cells to type into; every key does what it does in a spreadsheet.

    Signals:
        toggled: A branch of the outline is to be opened or closed (its id).
        wants_row: A row is to be selected once it is listed (its id).
    """

    toggled = Signal(str)
    wants_row = Signal(str)

    def __init__(self, model: RegisterModel, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(row_px, parent)
        self.register_model = model
        self.setModel(model)
        self.setItemDelegate(Delegate(self))
        self.bubble = Bubble(self)
        self._refused = False
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
        model.added.connect(self.wants_row)

    # -- what is selected ----------------------------------------------------------------------

    @property
    def visible_fields(self) -> list[int]:
        """The fields that are shown, in the order in which they are shown."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(at) for at in range(header.count()))
        return [place for place in places if not header.isSectionHidden(place)]

    def _parts(self) -> list[QItemSelectionRange]:
        """The rectangles of the selection."""
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def selected_rows(self) -> list[int]:
        """Rows of the listing in which anything is selected, ascending."""
        count = len(self.register_model.listing or ())
        rows: set[int] = set()
        for part in self._parts():
            rows.update(range(part.top(), part.bottom() + 1))
        return sorted(row for row in rows if row < count)

    def selected_fields(self) -> list[int]:
        """Shown fields in which anything is selected, in their shown order."""
        chosen: set[int] = set()
        for part in self._parts():
            chosen.update(range(part.left(), part.right() + 1))
        return [field for field in self.visible_fields if field in chosen]

    def selected_ids(self) -> list[str]:
        """Ids of the rows in which anything is selected."""
        listing = self.register_model.listing
        return [] if listing is None else [listing.ids[row] for row in self.selected_rows()]

    # -- the clipboard -------------------------------------------------------------------------

    def copy(self) -> None:
        """Puts the selected cells on the clipboard, as a spreadsheet does."""
        listing = self.register_model.listing
        rows, fields = self.selected_rows(), self.selected_fields()
        if listing is not None and rows and fields:
            QGuiApplication.clipboard().setText(to_tsv(texts_of(listing, rows, fields)))

    def cut(self) -> None:
        """Copies the selected cells and empties them."""
        self.copy()
        self.clear_cells()

    def paste(self) -> None:
        """Writes the clipboard's cells from the current cell on; one undo step."""
        block = from_tsv(QGuiApplication.clipboard().text())
        listing, index = self.register_model.listing, self.currentIndex()
        if listing is None or not block or not index.isValid():
            return
        visible, model = self.visible_fields, self.register_model
        rows, fields = self.selected_rows(), self.selected_fields()
        at_row, at_field = index.row(), index.column()
        if len(rows) > 1 or len(fields) > 1:
            at_row, at_field = (rows or [at_row])[0], (fields or [at_field])[0]
            if len(block) == 1 and len(block[0]) == 1:
                # One cell fills all that is selected.
                block = [block[0] * max(1, len(fields)) for _ in rows]
        made: list[str] = []

        def work(tx: Transaction, snapshot: Snapshot) -> None:
            made.extend(
                pasting.paste(
                    tx, snapshot, listing, at_row, at_field, visible, block,
                    parent_id=model.parent_id, formats=model.formats,
                )
            )  # fmt: skip

        count = len(block)
        self._change(f"Paste {count} {'row' if count == 1 else 'rows'}", work)

    # -- rows and cells ------------------------------------------------------------------------

    def clear_cells(self) -> None:
        """Empties the selected cells that can be edited."""
        listing, model = self.register_model.listing, self.register_model
        if listing is None:
            return
        cells = [
            (listing.ids[row], model.register.fields[field].key, "")
            for row in self.selected_rows()
            for field in self.selected_fields()
            if not listing.why_fixed(row, field)
            and not model.register.fields[field].required
            and listing.text(row, field)
        ]
        if cells:
            self._change(
                f"Clear {len(cells)} cells",
                lambda tx, snapshot: editing.set_texts(
                    tx, snapshot, model.register, cells, model.formats
                ),
            )

    def fill_down(self) -> None:
        """Writes the first selected row's cells into the others."""
        listing, model = self.register_model.listing, self.register_model
        rows = self.selected_rows()
        fields = [one for one in self.selected_fields() if model.register.fields[one].editable]
        if listing is None or len(rows) < 2 or not fields:
            return
        span = range(rows[0], rows[-1] + 1)
        self._change(
            f"Fill down {len(span) - 1} rows",
            lambda tx, snapshot: editing.fill_down(
                tx, snapshot, listing, span, fields, model.formats
            ),
        )

    def insert_row(self) -> None:
        """Adds a row above the current one, or the first one."""
        listing, model = self.register_model.listing, self.register_model
        if listing is None:
            return
        row = self.currentIndex().row()
        before = listing.ids[row] if 0 <= row < len(listing) else ""
        made: list[str] = []
        if self._change(
            f"Add a {model.register.noun}",
            lambda tx, snapshot: made.extend(
                editing.insert_rows(
                    tx, snapshot, model.register, parent_id=model.parent_id, before_id=before
                )
            ),
        ):
            self.wants_row.emit(made[0])

    def duplicate_rows(self) -> None:
        """Copies the selected rows."""
        model, ids = self.register_model, self.selected_ids()
        made: list[str] = []
        if ids and self._change(
            f"Duplicate {len(ids)} {model.register.noun}",
            lambda tx, snapshot: made.extend(
                editing.duplicate_rows(tx, snapshot, model.register, ids)
            ),
        ):
            self.wants_row.emit(made[0])

    def delete_rows(self) -> None:
        """Deletes the selected rows."""
        model, ids = self.register_model, self.selected_ids()
        if ids:
            row = self.currentIndex().row()
            self._change(
                f"Delete {len(ids)} {model.register.noun}",
                lambda tx, snapshot: editing.delete_rows(tx, snapshot, model.register, ids),
            )
            last = max(0, min(row, model.rowCount() - 1))
            self.setCurrentIndex(model.index(last, self.visible_fields[0]))

    def move_rows(self, step: int) -> None:
        """Moves the selected rows one place up (-1) or down (+1)."""
        listing, model = self.register_model.listing, self.register_model
        rows, ids = self.selected_rows(), self.selected_ids()
        if listing is None or not ids or not model.register.has_order:
            return
        depth = listing.depth[rows[0]]
        if step < 0:
            above = [r for r in range(rows[0] - 1, -1, -1) if listing.depth[r] <= depth]
            if not above or listing.depth[above[0]] < depth:
                return
            before = listing.ids[above[0]]
        else:
            below = [r for r in range(rows[-1] + 1, len(listing)) if listing.depth[r] <= depth]
            if not below or listing.depth[below[0]] < depth:
                return
            after = [r for r in below[1:] if listing.depth[r] <= depth]
            same = bool(after) and listing.depth[after[0]] == depth
            before = listing.ids[after[0]] if same else ""
        self._change(
            f"Move {len(ids)} {model.register.noun}",
            lambda tx, snapshot: editing.move_rows(tx, snapshot, model.register, ids, before),
        )

    def _change(self, summary: str, work: Callable[[Transaction, Snapshot], object]) -> bool:
        session = self.register_model.session
        if not session.can_write:
            return False
        snapshot = session.snapshot
        return session.run(summary, lambda tx: work(tx, snapshot))

    # -- editing -------------------------------------------------------------------------------

    def commitData(self, editor: QWidget) -> None:  # noqa: N802 - Qt's name
        """Writes the cell; remembers whether the text was refused."""
        self._refused = False
        super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:  # noqa: N802 - Qt's name
        """Stays open with a refused text; Enter goes down, Tab to the right."""
        if self._refused and hint != _Hint.RevertModelCache:
            self._refused = False
            editor.setFocus()
            return
        self.bubble.hide()
        self._refused = False
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

    def _on_refused(self, index: _Index, error: PlannerError) -> None:
        self._refused = True
        words = " ".join(one for one in (error.what, error.todo) if one)
        self.bubble.say(words, self.visualRect(QModelIndex(index)))  # type: ignore[arg-type]

    def _edit_current(self) -> None:
        """Edits the cell, or says why it can't be edited."""
        index, listing = self.currentIndex(), self.register_model.listing
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif index.isValid() and listing is not None and index.row() < len(listing):
            why = listing.why_fixed(index.row(), index.column()) or self.tr(
                "The plan is read-only."
            )
            self.bubble.say(why, self.visualRect(index))

    def _step(self, down: int, right: int) -> None:
        index, visible = self.currentIndex(), self.visible_fields
        if not index.isValid() or index.column() not in visible:
            return
        row = max(0, min(self.register_model.rowCount() - 1, index.row() + down))
        at = visible.index(index.column()) + right
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
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            if event.modifiers() & _CTRL:
                # Out of the table from any of its cells.
                QWidget.focusNextPrevChild(self, not event.modifiers() & _SHIFT)
                event.accept()
                return
            event.ignore()
            return
        super().keyPressEvent(event)

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
            (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier): lambda: self.move_rows(-1),
            (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier): lambda: self.move_rows(1),
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
        index = self.indexAt(event.position().toPoint())
        model, listing = self.register_model, self.register_model.listing
        if (
            listing is not None
            and index.isValid()
            and index.column() == model.name_field
            and index.row() < len(listing)
            and listing.has_children[index.row()]
        ):
            left = self.columnViewportPosition(index.column())
            indent = self.fontMetrics().horizontalAdvance("    ") * listing.depth[index.row()]
            if 0 <= event.position().x() - left - indent <= _ARROW_PX:
                self.toggled.emit(listing.ids[index.row()])
                return
        super().mousePressEvent(event)

    def select_ids(self, ids: list[str], current_id: str) -> None:
        """Selects whole rows and makes one of them the current one."""
        listing, model = self.register_model.listing, self.register_model
        if listing is None:
            return
        selection = self.selectionModel()
        column = self.currentIndex().column()
        column = column if column in self.visible_fields else model.name_field
        row = listing.row_of(current_id)
        if row is not None:
            selection.setCurrentIndex(
                model.index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(model.index(row, column))
        for row_id in ids:
            at = listing.row_of(row_id)
            if at is not None and row_id != current_id:
                selection.select(model.index(at, column), QItemSelectionModel.SelectionFlag.Select)
