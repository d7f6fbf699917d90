"""All fields of one row, to be edited together: one change, one undo step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from relplanner.errors import PlannerError
from relplanner.registers import CellError, Register, list_rows
from relplanner.registers.editing import set_texts
from ui.dialogs.base import Dialog
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.session import Session
from ui.tables.editors import make_editor, new_person_of, set_text, text_of
from ui.tables.model import label_of
from ui.theme import GRID_PX
from ui.ways_out import told_error

_LINES_PX = 18 * GRID_PX
_translate = QCoreApplication.translate


class RowForm(QWidget):
    """The editable fields of a row, each with room for what is wrong with it.

    Args:
        session: The open plan.
        register: What the row is of.
        row_id: Which row.

    Attributes:
        editors: By the keys of the fields.
        told: What is wrong with a field, below it.
    """

    def __init__(self, session: Session, register: Register, row_id: str) -> None:
        super().__init__()
        self.register, self.row_id = register, row_id
        self.formats = LocaleFormats()
        self.editors: dict[str, QWidget] = {}
        self.told: dict[str, QLabel] = {}
        listing = list_rows(register, session.snapshot, formats=self.formats)
        row = listing.row_of(row_id)
        assert row is not None
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 2 * GRID_PX, 0)
        form.setHorizontalSpacing(4 * GRID_PX)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for place, field in enumerate(register.fields):
            if not field.editable:
                continue
            editor = make_editor(self, session, register, field, self.formats)
            set_text(editor, listing.text(row, place))
            if isinstance(editor, QPlainTextEdit):
                editor.setFixedHeight(_LINES_PX)
            if isinstance(editor, QComboBox):
                editor.setMinimumContentsLength(20)
            form.addRow(label_of(field.label), self._with_room(field.key, editor))
            self.editors[field.key] = editor

    @property
    def cells(self) -> list[tuple[str, str, str]]:
        """What stands in the fields, as `set_texts` takes it."""
        return [
            (self.row_id, key, new_person_of(editor) or text_of(editor))
            for key, editor in self.editors.items()
        ]

    @property
    def new_people(self) -> list[str]:
        """Names of people whom somebody chose to add."""
        names = [new_person_of(editor) for editor in self.editors.values()]
        return list(dict.fromkeys(name for name in names if name))

    def tell(self, key: str, words: str) -> None:
        """Says below a field what is wrong with it, and goes there; nothing at the others."""
        for label in self.told.values():
            label.hide()
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
        told = QLabel()
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        told.setProperty("danger", True)
        told.hide()
        column.addWidget(told)
        self.told[key] = told
        return box


@guarded
class RowDialog(Dialog):
    """Edits one row. It stays open where something can't be taken, and says so at the field.

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
        super().__init__(title, _translate("RowDialog", "Apply"), parent)
        self._session, self._register, self._summary = session, register, summary
        self._snapshot = session.snapshot
        self.form = RowForm(session, register, row_id)
        self.page = QScrollArea()
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setAccessibleName(title)
        self.page.setWidget(self.form)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setProperty("danger", True)
        self.told.hide()
        self.column.addWidget(self.page, 1)
        self.column.addWidget(self.told)
        room = self.form.sizeHint().height() + 34 * GRID_PX
        self.resize(150 * GRID_PX, min(room, 175 * GRID_PX))
        next(iter(self.form.editors.values())).setFocus()

    def accept(self) -> None:
        """Writes all fields as one change, or says what can't be taken."""
        form = self.form
        try:
            self._session.attempt(
                self._summary,
                lambda tx: set_texts(
                    tx, self._snapshot, self._register, form.cells, form.formats,
                    new_people=form.new_people,
                ),
            )  # fmt: skip
        except PlannerError as error:
            words = told_error(error)
            key = error.field_key if isinstance(error, CellError) else ""
            form.tell(key, words)
            self.told.setText(f"⚠ {words}")
            self.told.setVisible(not key)
            return
        super().accept()
