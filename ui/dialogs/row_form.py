"""All fields of one row, to be edited together: one change, one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from relplanner.errors import PlannerError
from relplanner.registers import CellError, Listing, Register, list_rows
from relplanner.registers.editing import set_texts
from ui.dialogs.base import Dialog
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.labels import plain_label, warning_label
from ui.recognizing import said
from ui.session import Session
from ui.tables.editors import make_editor, new_person_of, set_text, text_of
from ui.tables.model import label_of
from ui.theme import GRID_PX
from ui.ways_out import told_error

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction

_LINES_PX = 18 * GRID_PX
_translate = QCoreApplication.translate


class RowForm(QWidget):
    """The fields of a row, each with room for what is wrong with it.

    Args:
        session: The open plan.
        listing: Rows of a register in the person's language, among them this one.
        row_id: Which row.
        keys: Which fields, in this order; those that can't be edited are shown for reading. All
            that can be edited when empty.
        for_reading: Whether none of them can be edited here.

    Attributes:
        editors: By the keys of the fields that can be edited.
        told: What is wrong with a field, below it.
    """

    def __init__(
        self, session: Session, listing: Listing, row_id: str, keys: Sequence[str] = (),
        *, for_reading: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        register = listing.register
        self.register, self.row_id = register, row_id
        self._for_reading = for_reading or not session.can_write
        self.formats = LocaleFormats()
        self.editors: dict[str, QWidget] = {}
        self._at_first: dict[str, str] = {}
        self.told: dict[str, QLabel] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 2 * GRID_PX, 0)
        form.setHorizontalSpacing(4 * GRID_PX)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key in keys or [one.key for one in register.fields if one.editable]:
            label = label_of(register.field(key).label)
            form.addRow(label, self._field(session, listing, key, label))
        for lines in self.findChildren(QPlainTextEdit) if form.rowCount() > 1 else ():
            lines.setFixedHeight(_LINES_PX)

    def _field(self, session: Session, listing: Listing, key: str, label: str) -> QWidget:
        """The editor of a field, or what it says where it can't be edited."""
        register, place = self.register, self.register.index_of(key)
        row = listing.row_of(self.row_id)
        assert row is not None
        if self._for_reading or not register.fields[place].editable:
            return _for_reading(label, listing.text(row, place), "")
        if why_fixed := said(listing.why_fixed(row, place)):
            return _for_reading(label, listing.text(row, place), why_fixed)
        editor = make_editor(self, session, register, register.fields[place], self.formats)
        set_text(editor, listing.text(row, place))
        if isinstance(editor, QComboBox):
            editor.setMinimumContentsLength(20)
        self.editors[key], self._at_first[key] = editor, text_of(editor)
        return self._with_room(key, editor)

    @property
    def cells(self) -> list[tuple[str, str, str]]:
        """What somebody has written into the fields, as `set_texts` takes it.

        The others may be other ones by now: the plan can change behind a dialog.
        """
        texts = {key: new_person_of(one) or text_of(one) for key, one in self.editors.items()}
        return [
            (self.row_id, key, text) for key, text in texts.items() if text != self._at_first[key]
        ]

    @property
    def new_people(self) -> list[str]:
        """Names of people whom somebody chose to add."""
        names = [new_person_of(editor) for editor in self.editors.values()]
        return list(dict.fromkeys(name for name in names if name))

    def tell(self, key: str, words: str) -> None:
        """Says below a field what is wrong with it, and goes there; nothing at the others."""
        for known, label in self.told.items():
            label.hide()
            self.editors[known].setAccessibleDescription("")
        if key in self.told:
            self.told[key].setText(f"⚠ {words}")
            self.told[key].show()
            self.editors[key].setAccessibleDescription(words)
            self.editors[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _with_room(self, key: str, editor: QWidget) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(editor)
        self.told[key] = warning_label()
        column.addWidget(self.told[key])
        return box


def _for_reading(label: str, text: str, why: str) -> QWidget:
    """What a field says that can't be edited: to be reached by keys and copied."""
    if "\n" in text:
        lines = QPlainTextEdit(text)
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        shown: QWidget = lines
    else:
        line = QLineEdit(text)
        line.setReadOnly(True)
        shown = line
    shown.setAccessibleName(label)
    if not why:
        return shown
    shown.setAccessibleDescription(why)
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID_PX)
    column.addWidget(shown)
    column.addWidget(plain_label(why, muted=True))
    return box


def page_of(form: QWidget, name: str) -> QScrollArea:
    """A page that scrolls a form up and down where it has no room."""
    page = QScrollArea()
    page.setFrameShape(QFrame.Shape.NoFrame)
    page.setWidgetResizable(True)
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setAccessibleName(name)
    page.setWidget(form)
    return page


@guarded
class EditDialog(Dialog):
    """Writes what stands in it as one change; stays open where something can't be taken.

    A subclass says what is written and where an error is told.

    Args:
        session: The open plan.
        title: Of the window.
        summary: What the journal says was done.
        parent: The window that it belongs to.
    """

    def __init__(
        self, session: Session, title: str, summary: str, parent: QWidget | None = None
    ) -> None:
        apply = _translate("RowDialog", "Apply") if session.can_write else ""
        super().__init__(title, apply, parent)
        self._session, self._summary = session, summary
        self._snapshot = session.snapshot
        self.told = warning_label()

    def write(self, tx: Transaction) -> None:  # noqa: ARG002 - for subclasses
        """Writes what stands in the dialog."""
        raise TypeError(f"{type(self).__name__} has no write()")

    def written(self) -> None:
        """What follows once it is written; nothing, where a subclass says nothing else."""

    def tell_at(self, key: str, words: str) -> bool:  # noqa: ARG002 - for subclasses
        """Says at a field what is wrong with it, at none for an empty key; whether it has one."""
        raise TypeError(f"{type(self).__name__} has no tell_at()")

    def accept(self) -> None:
        """Writes all as one change to the plan as it is by now, or says what can't be taken."""
        try:
            self._snapshot = self._session.snapshot
            self._session.attempt(self._summary, self.write, then=self.written)
        except PlannerError as error:
            words = told_error(error)
            key = error.field_key if isinstance(error, CellError) else ""
            self.told.setText(f"⚠ {words}")
            self.told.setVisible(not self.tell_at(key, words))
            return
        super().accept()


@guarded
class RowDialog(EditDialog):
    """Edits one row.

    Args:
        session: The open plan.
        register: What the row is of.
        row_id: Which row.
        title: Of the window.
        summary: What the journal says was done.
        parent: The window that it belongs to.
    """

    def __init__(
        self, session: Session, register: Register, row_id: str, title: str, summary: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(session, title, summary, parent)
        self._register = register
        listing = list_rows(register, session.snapshot, formats=LocaleFormats())
        self.form = RowForm(session, listing, row_id)
        self.page = page_of(self.form, title)
        self.column.addWidget(self.page, 1)
        self.column.addWidget(self.told)
        room = self.form.sizeHint().height() + 34 * GRID_PX
        self.resize(150 * GRID_PX, min(room, 175 * GRID_PX))
        next(iter(self.form.editors.values())).setFocus()

    def write(self, tx: Transaction) -> None:
        """All fields."""
        form = self.form
        set_texts(
            tx, self._snapshot, self._register, form.cells, form.formats,
            new_people=form.new_people,
        )  # fmt: skip

    def tell_at(self, key: str, words: str) -> bool:
        """Below the field."""
        self.form.tell(key, words)
        return key in self.form.told
