"""What a cell is edited with: a line, lines, a list, a date."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from relplanner.calendars.zones import zone_names
from relplanner.registers import Field, Register, choices_of
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.session import Session
from ui.tables.day_edit import DayEdit
from ui.tables.model import RegisterModel, label_of

_Index = QModelIndex | QPersistentModelIndex
_LINES_PX = (320, 120)
_FREE_FROM = 3
_Hint = QStyledItemDelegate.EndEditHint
_ENDS = {
    int(Qt.Key.Key_Return): _Hint.SubmitModelCache,
    int(Qt.Key.Key_Enter): _Hint.SubmitModelCache,
    int(Qt.Key.Key_Tab): _Hint.EditNextItem,
    int(Qt.Key.Key_Backtab): _Hint.EditPreviousItem,
}
_PEOPLE = "person"
_OFFER, _OFFERED_NAME = "newPersonOffer", "newPersonName"
_translate = QCoreApplication.translate


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
        return self.fitted(
            make_editor(
                parent, model.session, model.register, field, model.formats, model.parent_id
            )
        )

    def fitted(self, editor: QWidget) -> QWidget:
        """An editor as a cell has it."""
        if isinstance(editor, QLineEdit | QComboBox):
            editor.setFrame(False)
        if isinstance(editor, QComboBox):
            _KeysOfList(editor, self)
        editor.setAutoFillBackground(True)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802 - Qt's name
        """Shows the cell's text in its editor."""
        set_text(editor, str(index.data(Qt.ItemDataRole.EditRole) or ""))
        if isinstance(editor, QPlainTextEdit):
            editor.selectAll()
        elif isinstance(editor, QComboBox) and (line := editor.lineEdit()) is not None:
            line.selectAll()

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        """Hands the editor's text to the model."""
        assert isinstance(model, RegisterModel)
        name = new_person_of(editor)
        if name:
            model.set_to_new_person(index, name)
        else:
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
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            # The view's own action with this key waits until the cell is left.
            event.accept()
            return True
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


@guarded
class _KeysOfList(QObject):
    """Enter and Tab in the list that opens while one types do what they do in the cell."""

    def __init__(self, box: QComboBox, delegate: Delegate) -> None:
        super().__init__(box)
        self._box, self._delegate = box, delegate
        completer = box.completer()
        # Not kept: the object that PySide makes of it may be void later, while the list lives.
        words = completer.popup() if completer is not None else None
        if words is not None:
            words.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Takes what is chosen in the list, else what was typed."""
        if (
            not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or event.key() not in _ENDS
            or not isinstance(watched, QAbstractItemView)
        ):
            return False
        chosen = watched.currentIndex()
        if chosen.isValid():
            self._box.setCurrentText(str(chosen.data()))
        watched.hide()
        self._delegate.commitData.emit(self._box)
        self._delegate.closeEditor.emit(self._box, _ENDS[event.key()])
        return True


def text_of(editor: QWidget) -> str:
    """What an editor holds, as the register reads it."""
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    assert isinstance(editor, QLineEdit)
    return editor.text()


def set_text(editor: QWidget, text: str) -> None:
    """Shows a text in an editor."""
    if isinstance(editor, QComboBox):
        editor.setCurrentText(text)
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)


def make_editor(
    parent: QWidget,
    session: Session,
    register: Register,
    field: Field,
    formats: LocaleFormats,
    parent_id: str = "",
) -> QWidget:
    """The editor of a field: a line, lines, a list to pick from, a day with a calendar.

    Args:
        parent: What it is in.
        session: The open plan, for the rows that a reference can name.
        register: Of which the field is.
        field: Which one.
        formats: How values are written.
        parent_id: Narrows the rows of a reference to those of this release.
    """
    editor: QWidget
    if field.kind == "choice":
        words = [formats.word(one) for one in field.choices]
        editor = pick_list(words if field.required else ["", *words], parent)
    elif field.kind == "reference":
        words = choices_of(register, field, session.snapshot, parent_id)
        editor = pick_list(words if field.required else ["", *words], parent)
        if register.columns[field.key].table == _PEOPLE:
            _offer_new_person(editor, words)
    elif field.kind == "zone":
        editor = pick_list(list(zone_names()), parent)
    elif field.kind == "long text":
        editor = QPlainTextEdit(parent)
        editor.setTabChangesFocus(True)
    elif field.kind == "boolean":
        editor = pick_list([formats.yes_no(True), formats.yes_no(False)], parent)
    elif field.kind in {"day", "instant"}:
        editor = DayEdit(parent, formats)
    else:
        editor = QLineEdit(parent)
    editor.setAccessibleName(label_of(field.label))
    return editor


def pick_list(words: list[str], parent: QWidget | None = None) -> QComboBox:
    """A list to pick from; typing narrows it to what holds the typed letters."""
    box = QComboBox(parent)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(words)
    completer = QCompleter(QStringListModel(words, box), box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if len(words) > _FREE_FROM:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(completer)
    return box


def new_person_of(editor: QWidget) -> str:
    """The name of the person whom somebody chose to add in a list of people; mostly empty."""
    offer = editor.property(_OFFER)
    if isinstance(editor, QComboBox) and offer and editor.currentText() == offer:
        return str(editor.property(_OFFERED_NAME))
    return ""


def offer_in(editor: QWidget | None) -> str:
    """The entry of a list of people that adds whom somebody has typed; empty for none."""
    return str(editor.property(_OFFER) or "") if isinstance(editor, QComboBox) else ""


def _offer_new_person(box: QComboBox, people: list[str]) -> None:
    """A name that nobody has can be added from the list that opens while it is typed."""
    completer, line = box.completer(), box.lineEdit()
    assert completer is not None
    assert line is not None
    words = completer.model()
    assert isinstance(words, QStringListModel)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def offer(text: str) -> None:
        name = " ".join(text.split())
        nobody = bool(name) and all(name.casefold() not in one.casefold() for one in people)
        told = _translate("Delegate", "Add person “{0}”").format(name) if nobody else ""
        box.setProperty(_OFFER, told)
        box.setProperty(_OFFERED_NAME, name)
        words.setStringList([*people, told] if told else people)

    line.textEdited.connect(offer)
