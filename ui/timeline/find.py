"""Finding rows of a timeline as you type: jumps from one to the next and counts them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from relplanner.timeline import TimelineRows, found_rows, next_found
from ui.guarding import guarded
from ui.theme import GRID_PX
from ui.timeline.bar import IconBar

_FIELD_PX = 70 * GRID_PX
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@guarded
class FindBar(IconBar):
    """A line to type in, the count of what is found, and the way from one to the next.

    Args:
        rows: Gives the rows to look in.
        current_id: Gives the id of the current row; empty for none.
        home: In which widget the keys count.

    Signals:
        found: This row is to be selected and shown (its id).
        closed: Somebody wants to go on with the rows.
    """

    found = Signal(str)
    closed = Signal()

    def __init__(
        self, rows: Callable[[], TimelineRows], current_id: Callable[[], str], home: QWidget
    ) -> None:
        super().__init__()
        self._rows, self._current_id = rows, current_id
        self._known: tuple[TimelineRows | None, str, Sequence[int]] = (None, "", ())
        self._from = -1
        self.setWindowTitle(self.tr("Find"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Find an activity by code, name or owner"))
        self.field.setPlaceholderText(self.tr("Code, name or owner"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(_FIELD_PX)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._typed)
        self.field.textChanged.connect(self.count)
        self.counted = QLabel()
        self.counted.setTextFormat(Qt.TextFormat.PlainText)
        self.counted.setContentsMargins(2 * GRID_PX, 0, 2 * GRID_PX, 0)
        self.addWidget(self.field)
        self.steps = [
            self.add(self.tr("Find next"), "down", ("F3",), lambda: self.go(1)),
            self.add(self.tr("Find previous"), "up", ("Shift+F3",), lambda: self.go(-1)),
        ]
        self.addWidget(self.counted)
        self.add_space()
        self.add(self.tr("Close the search"), "close", (), self.dismiss)
        # The keys count beside the bar too, also while it is hidden.
        for action in self.steps:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            home.addAction(action)
        self.hide()

    def begin(self) -> None:
        """Opens the bar and puts the cursor into its line."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.count()

    def dismiss(self) -> None:
        """Closes the bar."""
        self.hide()
        self.closed.emit()

    def go(self, step: int) -> None:
        """Shows the next row that is found (1) or the one before (-1); 0 keeps one that fits."""
        if self.isHidden():
            self.begin()
        rows, found = self._rows(), self._found()
        at = next_found(found, self._row() if step else self._from, step)
        if at is not None:
            self._from = found[at] if step else self._from
            self.found.emit(rows.id[found[at]])
        self.count()

    def count(self) -> None:
        """Says which of how many rows the current one is."""
        if self.isHidden():
            return
        found, row = self._found(), self._row()
        if not self.field.text().strip():
            words = ""
        elif not found:
            words = self.tr("Nothing found")
        elif row in found:
            words = self.tr("{0} of {1}").format(found.index(row) + 1, len(found))
        else:
            words = self.tr("{0} found").format(len(found))
        self.counted.setText(words)
        self.counted.setAccessibleName(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter and Down go on, Shift+Enter and Up go back, Esc closes."""
        if watched is not self.field:
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._from = self._row()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in _ENTER:
            self.go(-1 if back else 1)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.go(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _typed(self) -> None:
        self.go(0)

    def _row(self) -> int:
        return self._rows().place_of.get(self._current_id(), -1)

    def _found(self) -> Sequence[int]:
        """The rows found; looked for anew where words or rows are other ones."""
        rows, words = self._rows(), self.field.text()
        if self._known[0] is not rows or self._known[1] != words:
            self._known = (rows, words, found_rows(rows, words))
        return self._known[2]
