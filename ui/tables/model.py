"""A register's listing as a Qt model; nothing is sorted or filtered here."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFont

from relplanner.errors import InvalidInputError, PlannerError, RuleError
from relplanner.registers import Listing, Register, editing, pasting
from relplanner.registers.defaults import needed_of_new
from relplanner.registers.references import row_title
from relplanner.registry import REGISTRY
from ui.explained import idle_texts
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.recognizing import said
from ui.session import Session
from ui.theme import current

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_SIDES = {
    "left": int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
    "right": int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
    "center": int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter),
}
# A state has a shape beside its word; colours are for charts.
_SIGNS = {
    "open": "○", "not asked": "○", "asked": "◔", "promised": "◔", "in progress": "◔",
    "being treated": "◔", "done": "✓", "ready": "✓", "confirmed": "✓", "released": "✓",
    "rehearsed": "✓", "closed": "✓", "not applicable": "–", "dropped": "–", "cancelled": "–",
    "declined": "✗", "failed": "✗", "rolled back": "✗", "occurred": "⚠",
    "critical": "▲", "extreme": "▲", "high": "▲", "medium": "◆", "low": "▽",
}  # fmt: skip
_IDLE = "⚠"
_INDENT = "    "
_WRAPPED_TIP = 80


def signed(word: str, text: str) -> str:
    """A word of a pick list with its shape.

    Args:
        word: As the library says it.
        text: As the person reads it.
    """
    return f"{_SIGNS[word]} {text}" if word in _SIGNS else text


@guarded
class RegisterModel(QAbstractTableModel):
    """The rows of a listing, and one more to type a new row into.

    Signals:
        refused: A text can't be taken (index, `PlannerError`); the editor stays open.
        added: A row was made by typing (its id).
        noted: Something is to be known about a text that was taken (row id, field, a sentence).

    Attributes:
        draft: The texts of a row that is being typed and still lacks something, by their fields.
    """

    refused = Signal(object, object)
    added = Signal(str)
    noted = Signal(str, int, str)

    def __init__(self, session: Session, register: Register, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.register = session, register
        self.listing: Listing | None = None
        self.closed: frozenset[str] = frozenset()
        self.parent_id = ""
        self.with_new_row = False
        self.formats = LocaleFormats()
        self.draft: dict[str, str] = {}
        self._new_people: list[str] = []
        session.opened.connect(self.drop_draft)

    def show_listing(
        self,
        listing: Listing,
        closed: frozenset[str],
        *,
        new_row: bool,
        seen: range = range(0),
        fields: Sequence[int] = (),
    ) -> None:
        """Shows other rows, in place where only cells differ.

        Args:
            listing: The rows.
            closed: The branches that are closed.
            new_row: Whether there is a row for typing a new one.
            seen: The rows that are in sight. Views ask for all others anyway when they come into
                sight, so that only changes of these need be told.
            fields: The fields that are shown.
        """
        before = self.listing
        if (
            before is not None
            and before.ids == listing.ids
            and before.depth == listing.depth
            and (self.closed, self.with_new_row) == (closed, new_row)
        ):
            self.listing = listing
            for row in seen:
                if row < len(listing) and _differ(before, listing, row, fields):
                    last = self.index(row, self.columnCount() - 1)
                    self.dataChanged.emit(self.index(row, 0), last)
            return
        self.beginResetModel()
        self.listing, self.closed, self.with_new_row = listing, closed, new_row
        self.endResetModel()

    @property
    def name_field(self) -> int:
        """The place of the field in which the outline is drawn and new rows are typed."""
        for place, field in enumerate(self.register.fields):
            if field.key == "name":
                return place
        # A table of one parent's rows doesn't show the parent.
        hidden = self.register.parent if self.parent_id else ""
        return next(
            (
                place
                for place, field in enumerate(self.register.fields)
                if field.editable and field.key != hidden
            ),
            0,
        )

    def is_new_row(self, row: int) -> bool:
        """Whether this is the row for typing a new one."""
        return self.with_new_row and row == len(self.listing or ())

    @property
    def lacking(self) -> list[int]:
        """The places of the fields that the draft still needs; none where nothing was typed."""
        if not self.draft or not self.session.has_plan:
            return []
        keys = needed_of_new(self.register, self.session.snapshot, self.parent_id, self.draft)
        return [self.register.index_of(key) for key in keys]

    def drop_draft(self) -> None:
        """Forgets the row that was begun."""
        self._new_people.clear()
        if self.draft:
            self.draft = {}
            self._tell_new_row()

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """The rows of the listing, and the one for a new row."""
        if parent.isValid() or self.listing is None:
            return 0
        return len(self.listing) + int(self.with_new_row)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """The fields of the register."""
        return 0 if parent.isValid() else len(self.register.fields)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """The labels of the fields."""
        if orientation == Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return label_of(self.register.fields[section].label)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Which cells can be edited."""
        if not index.isValid() or self.listing is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.session.can_write:
            return flags
        field = self.register.fields[index.column()]
        if self.is_new_row(index.row()):
            return flags | Qt.ItemFlag.ItemIsEditable if field.editable else flags
        if not self.listing.why_fixed(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: PLR0911
        """A cell."""
        if not index.isValid() or self.listing is None:
            return None
        row, column = index.row(), index.column()
        if self.is_new_row(row):
            return self._of_new_row(column, role)
        if role == _ROLE.DisplayRole:
            return self._shown(row, column)
        if role == _ROLE.EditRole:
            return self.listing.text(row, column)
        if role == _ROLE.AccessibleTextRole:
            texts = [self.listing.text(row, column), *self._without_effect(row, column)]
            return ". ".join(texts)
        if role == _ROLE.TextAlignmentRole:
            return _SIDES[self.register.fields[column].align]
        if role == _ROLE.ToolTipRole:
            return self._tip(row, column)
        if role == _ROLE.ForegroundRole and self._is_muted(row, column):
            return QBrush(QColor(current().muted))
        if role == _ROLE.BackgroundRole and self.listing.is_heading(row):
            return QBrush(QColor(current().band))
        if role == _ROLE.FontRole and self.listing.has_children[row]:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def set_to_new_person(self, index: _Index, name: str) -> bool:
        """Writes the name of a person who is added by the same change."""
        return self._set(index, name, (name,))

    def setData(self, index: _Index, value: Any, role: int = _ROLE.EditRole) -> bool:  # noqa: N802
        """Writes a cell; one change, one undo step."""
        return role == _ROLE.EditRole and self._set(index, str(value), ())

    # -- internals -----------------------------------------------------------------------------

    def _set(self, index: _Index, text: str, new_people: tuple[str, ...]) -> bool:
        if self.listing is None or not index.isValid():
            return False
        try:
            if self.is_new_row(index.row()):
                return self._draft(index.column(), text, new_people)
            if text == self.listing.text(index.row(), index.column()):
                return True
            self._write(index.row(), index.column(), text, new_people)
        except PlannerError as error:
            # The text stays in its cell, to be kept by Enter once that can be done.
            self.refused.emit(index, error)
            if not isinstance(error, InvalidInputError | RuleError):
                self.session.tell(error)
            return False
        return True

    def _write(self, row: int, column: int, text: str, new_people: tuple[str, ...]) -> None:
        assert self.listing is not None
        field, row_id = self.register.fields[column], self.listing.ids[row]
        name = self._row_name(row)
        snapshot = self.session.snapshot
        self.session.attempt(
            f"Set {field.label.lower()} of {name}",
            lambda tx: editing.set_texts(
                tx, snapshot, self.register, [(row_id, field.key, text)], self.formats,
                new_people=new_people,
            ),
            then=lambda: self._note(row_id, column),
        )  # fmt: skip

    def _note(self, row_id: str, column: int) -> None:
        """Tells of a date "no earlier than" that was written and has no effect."""
        row = None if self.listing is None else self.listing.row_of(row_id)
        if row is not None and (told := self._without_effect(row, column)):
            self.noted.emit(row_id, column, " ".join(told))
            self.session.remarked.emit(told[0])

    def _without_effect(self, row: int, column: int) -> list[str]:
        """That a cell shows a date without effect, and why; mostly nothing."""
        assert self.listing is not None
        if not self.listing.has_no_effect(row, column):
            return []
        return idle_texts(self.session.snapshot, self.listing.ids[row])

    def _draft(self, column: int, text: str, new_people: tuple[str, ...]) -> bool:
        """Takes a text into the new row, and makes the row once it has all that it needs."""
        key, snapshot = self.register.fields[column].key, self.session.snapshot
        if not text.strip():
            self.draft.pop(key, None)
            self._tell_new_row()
            return True
        cells = {**self.draft, key: text}
        people = [*self._new_people, *new_people]
        if not needed_of_new(self.register, snapshot, self.parent_id, cells):
            self._add(cells, [one for one in people if one in cells.values()])
            return True
        if not new_people:
            cells[key] = pasting.read_cell_of_new(
                snapshot, self.register, key, text, parent_id=self.parent_id, formats=self.formats
            )
        self.draft, self._new_people = cells, people
        self._tell_new_row()
        return True

    def _add(self, cells: dict[str, str], people: list[str]) -> None:
        assert self.listing is not None
        snapshot, listing = self.session.snapshot, self.listing
        places = [self.register.index_of(key) for key in cells]
        called = cells.get("name") or next(iter(cells.values()))
        begun, made = self.draft, list[str]()

        def work(tx: Transaction) -> None:
            made[:] = pasting.paste(
                tx, snapshot, listing, len(listing), places[0], places, [list(cells.values())],
                parent_id=self.parent_id, formats=self.formats, new_people=people,
            )  # fmt: skip

        def leave() -> None:
            if self.draft is begun:
                self.drop_draft()

        def show() -> None:
            leave()
            self.added.emit(made[0])

        self.session.attempt(
            f"Add {self.register.noun} {called.strip()}"[:200],
            work,
            then=show,
        )
        # It may still wait for the file: what is typed next is another row.
        leave()

    def _tell_new_row(self) -> None:
        row = len(self.listing or ())
        if self.with_new_row:
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _row_name(self, row: int) -> str:
        assert self.listing is not None
        info = REGISTRY.of(self.register.table)
        return row_title(self.session.snapshot, info, self.listing.record(row))

    def _shown(self, row: int, column: int) -> str:
        assert self.listing is not None
        text = self.listing.text(row, column)
        if self.register.fields[column].kind == "long text" or "\n" in text:
            text = text.replace("\n", " ⏎ ")
        if self.register.fields[column].kind == "choice" and text:
            return signed(str(self.listing.value(row, column)), text)
        if column == self.name_field and self.register.is_outline:
            arrow = ""
            if self.listing.has_children[row]:
                arrow = "▸ " if self.listing.ids[row] in self.closed else "▾ "
            return f"{_INDENT * self.listing.depth[row]}{arrow}{text}"
        return f"{text} {_IDLE}" if self.listing.has_no_effect(row, column) else text

    def _is_muted(self, row: int, column: int) -> bool:
        assert self.listing is not None
        fixed = bool(self.listing.why_fixed(row, column))
        return fixed and not self.listing.is_heading(row)

    def _tip(self, row: int, column: int) -> str | None:
        assert self.listing is not None
        why = said(self.listing.why_fixed(row, column))
        text = self.listing.text(row, column)
        why = why or " ".join(self._without_effect(row, column))
        told = why if why else text if len(text) > _WRAPPED_TIP or "\n" in text else ""
        # As rich text, so that Qt wraps long lines; escaped, for the text is data.
        return f"<p>{html.escape(told)}</p>" if told else None

    def _of_new_row(self, column: int, role: int) -> Any:
        drafted = self.draft.get(self.register.fields[column].key, "")
        if role == _ROLE.ForegroundRole:
            return None if drafted else QBrush(QColor(current().muted))
        if role in {_ROLE.DisplayRole, _ROLE.EditRole, _ROLE.AccessibleTextRole} and drafted:
            return drafted
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole} and column in self.lacking:
            return self.tr("needed")
        if column != self.name_field or self.draft:
            return None
        if role == _ROLE.DisplayRole:
            return self.tr("Type here to add")
        if role == _ROLE.AccessibleTextRole:
            return self.tr("New row: type here to add")
        return None


def _differ(before: Listing, after: Listing, row: int, fields: Sequence[int]) -> bool:
    """Whether any shown cell of a row looks different."""
    return before.has_children[row] != after.has_children[row] or any(
        before.text(row, field) != after.text(row, field)
        or bool(before.why_fixed(row, field)) != bool(after.why_fixed(row, field))
        or before.has_no_effect(row, field) != after.has_no_effect(row, field)
        for field in fields
    )


def label_of(label: str) -> str:
    """A field's label in the person's language."""
    return QCoreApplication.translate("Fields", label)
