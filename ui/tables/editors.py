"""What a cell is edited with: a line, lines, a list, a date."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from relplanner.registers import choices_of
from ui.guarding import guarded
from ui.tables.day_edit import DayEdit
from ui.tables.model import RegisterModel, label_of

_Index = QModelIndex | QPersistentModelIndex
_LINES_PX = (320, 120)
_FREE_FROM = 3


@guarded
class Delegate(QStyledItemDelegate):
    """Makes the editor that fits a field, and hands its text to the model."""

    def createEditor(  # noqa: N802 - Qt's name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: _Index,
    ) -> QWidget:
        """The editor of a cell."""
        model = index.model()
        assert isinstance(model, RegisterModel)
        field = model.register.fields[index.column()]
        editor: QWidget
        if field.kind in {"choice", "reference"}:
            editor = _pick_list(parent, model, index.column())
        elif field.kind == "long text":
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
        elif field.kind == "boolean":
            editor = _list_of([model.formats.yes_no(True), model.formats.yes_no(False)], parent)
        elif field.kind == "day":
            editor = DayEdit(parent, model.formats)
        else:
            editor = QLineEdit(parent)
            editor.setFrame(False)
        editor.setAccessibleName(label_of(field.label))
        editor.setAutoFillBackground(True)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802 - Qt's name
        """Shows the cell's text in its editor."""
        model = index.model()
        assert isinstance(model, RegisterModel)
        new = model.is_new_row(index.row())
        text = "" if new else str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentText(text)
            line = editor.lineEdit()
            if line is not None:
                line.selectAll()
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        """Hands the editor's text to the model."""
        model.setData(index, text_of(editor))

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: _Index,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Lines get more room than a cell has."""
        box: QRect = option.rect
        if isinstance(editor, QPlainTextEdit):
            width, height = _LINES_PX
            box = QRect(box.left(), box.top(), max(box.width(), width), height)
            room = editor.parentWidget()
            if room is not None:
                box.moveBottom(min(box.bottom(), room.height() - 2))
                box.moveRight(min(box.right(), room.width() - 2))
                box.moveTop(max(0, box.top()))
        editor.setGeometry(box)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """In lines Enter keeps, Alt+Enter and Shift+Enter break the line."""
        if (
            isinstance(editor, QPlainTextEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            if event.modifiers() & (
                Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
            ):
                editor.insertPlainText("\n")
                return True
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)


def text_of(editor: QWidget) -> str:
    """What an editor holds, as the register reads it."""
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    assert isinstance(editor, QLineEdit)
    return editor.text()


def _pick_list(parent: QWidget, model: RegisterModel, column: int) -> QComboBox:
    field = model.register.fields[column]
    words = choices_of(model.register, field, model.session.snapshot, model.parent_id)
    if field.kind == "choice":
        words = [model.formats.word(one) for one in words]
    if not field.required:
        words = ["", *words]
    return _list_of(words, parent)


def _list_of(words: list[str], parent: QWidget) -> QComboBox:
    """A list to pick from; typing narrows it to what holds the typed letters."""
    box = QComboBox(parent)
    box.setFrame(False)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(words)
    completer = QCompleter(words, box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if len(words) > _FREE_FROM:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(completer)
    return box
