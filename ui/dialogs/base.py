"""What dialogs have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.guarding import guarded
from ui.theme import GRID_PX


def ask(dialog: QDialog, then: Callable[[], object]) -> None:
    """Shows a dialog over its window, without a loop of its own.

    Args:
        dialog: What is asked.
        then: Called once it is accepted, while the dialog can still be read.
    """
    dialog.accepted.connect(then)
    # Dialogs of Qt such as that for printing hide it behind an `open` of their own.
    QDialog.open(dialog)


def confirm(
    parent: QWidget, title: str, question: str, told: str, agree: str, then: Callable[[], object]
) -> QMessageBox:
    """Asks before something that people may not want; plain text, Cancel is the safe answer.

    Args:
        parent: The window.
        title: Of the box.
        question: What would be done.
        told: What follows from it.
        agree: What the button that agrees says.
        then: Called once the person agrees.

    Returns:
        The box, which is shown and goes away by itself.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(question)
    box.setInformativeText(told)
    yes = box.addButton(agree, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))

    def on_clicked(button: QAbstractButton) -> None:
        if button is yes:
            then()

    box.buttonClicked.connect(on_clicked)
    box.finished.connect(box.deleteLater)
    box.open()
    return box


@guarded
class Dialog(QDialog):
    """A dialog with a column of widgets and buttons below.

    Args:
        title: Of the window.
        accept: What the button that agrees says; none where empty (then there is only Close).
        parent: The window that it belongs to.
    """

    def __init__(self, title: str, accept: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = QVBoxLayout()
        self.column.setSpacing(3 * GRID_PX)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(*[5 * GRID_PX] * 4)
        outer.setSpacing(4 * GRID_PX)
        outer.addLayout(self.column)
        self.buttons = QDialogButtonBox()
        self.accept_button: QPushButton | None = None
        if accept:
            self.accept_button = self.buttons.addButton(
                accept, QDialogButtonBox.ButtonRole.AcceptRole
            )
            self.accept_button.setProperty("primary", True)
            # Else Qt takes Cancel for what Return means, where this can't be agreed to yet.
            self.accept_button.setDefault(True)
            self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        else:
            self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        outer.addWidget(self.buttons)
        self._buttons_are_last = False

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name and form
        """Puts the buttons behind the fields, which came later: keys begin in the first field."""
        if visible and not self._buttons_are_last:
            self._buttons_are_last = True
            self.buttons.setParent(None)
            self._outer.addWidget(self.buttons)
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Makes room for all lines of its labels: Qt guesses their number at another width."""
        super().showEvent(event)
        needed = self._outer.heightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def done(self, result: int) -> None:
        """Closes, and goes away with its widgets once nobody asks it any more."""
        super().done(result)
        self.deleteLater()
