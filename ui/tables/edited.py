"""A table whose rows and cells can be edited as a whole: clipboard, fill, insert, delete, move."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionRange, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from relplanner.registers import editing, pasting
from relplanner.registers.clipboard import from_tsv, texts_of, to_tsv
from relplanner.registers.defaults import can_begin_empty, needed_of_new
from ui.guarding import guarded
from ui.tables.bubble import Bubble
from ui.tables.model import RegisterModel
from ui.tables.scrolling import ScrollingTable

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction
    from relplanner.snapshot import Snapshot


@guarded
class EditedTable(ScrollingTable):
    """Works on what is selected; each edit is one change and one undo step.

    Signals:
        wants_rows: Rows are to be selected once they are listed (their ids).
    """

    wants_rows = Signal(list)

    def __init__(self, model: RegisterModel, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(row_px, parent)
        self.register_model = model
        self.setModel(model)
        self.freezable = frozenset(
            place
            for place, field in enumerate(model.register.fields)
            if field.key in {"code", "name"}
        )
        self.bubble = Bubble(self)
        model.added.connect(lambda row_id: self.wants_rows.emit([row_id]))

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
        """Rows of the listing in which anything is selected, ascending; headings aren't."""
        listing = self.register_model.listing
        rows: set[int] = set()
        for part in self._parts():
            rows.update(range(part.top(), part.bottom() + 1))
        if listing is None:
            return []
        return sorted(row for row in rows if row < len(listing) and not listing.is_heading(row))

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
        count, at_row = len(block), listing.plain_row(at_row)
        self._make_rows(
            f"Paste {count} {'row' if count == 1 else 'rows'}",
            lambda tx, snapshot: pasting.paste(
                tx, snapshot, listing.plain, at_row, at_field, visible, block,
                parent_id=model.parent_id, formats=model.formats,
            ),
        )  # fmt: skip

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
        if not cells and model.session.can_write:
            self.say_here(self.tr("There is nothing here that can be emptied."))
        else:
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
        span = [row for row in range(rows[0], rows[-1] + 1) if not listing.is_heading(row)]
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
        if model.with_new_row and not can_begin_empty(
            model.register, model.session.snapshot, model.parent_id
        ):
            self._begin_row()
            return
        row = self.currentIndex().row()
        in_plan = 0 <= row < len(listing) and not listing.is_heading(row)
        before = listing.ids[row] if in_plan else ""
        self._make_rows(
            f"Add a new {model.register.noun}",
            lambda tx, snapshot: editing.insert_rows(
                tx, snapshot, model.register, parent_id=model.parent_id, before_id=before
            ),
        )

    def _begin_row(self) -> None:
        """Goes to the row for a new one and begins with what that can't do without."""
        model = self.register_model
        needed = needed_of_new(model.register, model.session.snapshot, model.parent_id, model.draft)
        places = [model.register.index_of(key) for key in needed]
        at = next((one for one in places if one in self.visible_fields), -1)
        index = model.index(model.rowCount() - 1, max(at, 0))
        self.setCurrentIndex(index)
        if at >= 0:
            self.edit(index)

    def duplicate_rows(self) -> None:
        """Copies the selected rows."""
        model, ids = self.register_model, self.selected_ids()
        if not ids:
            return
        left_out = editing.left_out_by_copying(model.session.snapshot, model.register, ids)

        def say_who() -> None:
            if left_out:
                words = self.tr("No longer active, and so not assigned to the copy: {0}")
                cell = self.visualRect(self.currentIndex())
                self.bubble.remark(words.format(", ".join(left_out)), cell)

        self._make_rows(
            f"Duplicate {len(ids)} {self._noun(ids)}",
            lambda tx, snapshot: editing.duplicate_rows(tx, snapshot, model.register, ids),
            say_who,
        )

    def delete_rows(self) -> None:
        """Deletes the selected rows."""
        model, ids = self.register_model, self.selected_ids()
        if ids:
            row = self.currentIndex().row()

            def go_near() -> None:
                last = max(0, min(row, model.rowCount() - 1))
                self.setCurrentIndex(model.index(last, self.visible_fields[0]))

            self._change(
                f"Delete {len(ids)} {self._noun(ids)}",
                lambda tx, snapshot: editing.delete_rows(tx, snapshot, model.register, ids),
                then=go_near,
            )

    def move_up(self) -> None:
        """Moves the selected rows one place up."""
        self.move_rows(-1)

    def move_down(self) -> None:
        """Moves the selected rows one place down."""
        self.move_rows(1)

    def move_rows(self, step: int) -> None:
        """Moves the selected rows one place up (-1) or down (+1)."""
        listing, model = self.register_model.listing, self.register_model
        rows, ids = self.selected_rows(), self.selected_ids()
        if listing is None or not ids or not model.register.has_order:
            return
        if listing.is_grouped:
            self.say_here(self.tr("Rows can't be put elsewhere while they are grouped."))
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
            f"Move {len(ids)} {self._noun(ids)}",
            lambda tx, snapshot: editing.move_rows(tx, snapshot, model.register, ids, before),
        )

    def _noun(self, ids: list[str]) -> str:
        """What so many rows are called."""
        from relplanner.sentences import plural

        noun = self.register_model.register.noun
        return noun if len(ids) == 1 else plural(noun)

    def _make_rows(
        self,
        summary: str,
        work: Callable[[Transaction, Snapshot], list[str]],
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Makes rows, of which `work` gives the ids, selects them, and does what follows."""
        made: list[str] = []

        def make(tx: Transaction, snapshot: Snapshot) -> None:
            made[:] = work(tx, snapshot)

        def select() -> None:
            self.wants_rows.emit(made)
            then()

        self._change(summary, make, select)

    def _change(
        self,
        summary: str,
        work: Callable[[Transaction, Snapshot], object],
        then: Callable[[], object] | None = None,
    ) -> None:
        session = self.register_model.session
        if not session.can_write:
            self.say_here(self.tr("The plan is read-only."))
            return
        snapshot = session.snapshot
        session.run(summary, lambda tx: work(tx, snapshot), then=then)

    def say_here(self, words: str) -> None:
        """Says something at the current cell."""
        self.bubble.say(words, self.visualRect(self.currentIndex()))
