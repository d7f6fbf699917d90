"""The error doors: what went wrong, what is safe, and what to do. Bugs become a report."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from relplanner.errors import PlannerError
from relplanner.version import VERSION
from ui.recognizing import said, said_place
from ui.ways_out import advice_of

_translate = QCoreApplication.translate


def show_error(
    parent: QWidget | None,
    error: PlannerError,
    ways_out: dict[str, Callable[[], object]] | None = None,
    safe: str = "",
) -> QMessageBox:
    """Shows an expected error calmly: what is wrong, what is safe, what can be done.

    Args:
        parent: The window.
        error: What went wrong; its words are shown as plain text.
        ways_out: Further buttons and what they do, such as "Save a copy elsewhere...".
        safe: What is safe, a sentence.

    Returns:
        The box, which is shown and goes away by itself.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_translate("Doors", "That can't be done"))
    box.setText(said(error.what))
    details = [advice_of(error), safe, said_place(error.where)]
    box.setInformativeText("\n\n".join(one for one in details if one))
    box.addButton(QMessageBox.StandardButton.Close)
    for text, doing in (ways_out or {}).items():
        button = box.addButton(text, QMessageBox.ButtonRole.ActionRole)
        # Once the box has gone: what is done may show another one.
        button.clicked.connect(
            lambda _checked=False, doing=doing: QTimer.singleShot(0, parent or box, doing)
        )
    box.finished.connect(box.deleteLater)
    box.open()
    return box


class BugReport(QDialog):
    """A fault of the program as a text that can be copied. The program stays up."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in the program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 420)
        words = QLabel(
            self.tr(
                "This should not have happened, and it is not your mistake. Every change that you "
                "saw as saved is in the plan file. You can go on working; to be on the safe side, "
                "close and open the plan again.\n\nPlease pass this report on. Read it first: it "
                "names files of this computer, but nothing out of the plan's tables."
            )
        )
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, self.report, buttons):
            layout.addWidget(widget)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def report_text(error: BaseException) -> str:
    """What is in a report: versions and the traceback, without values of variables."""
    import platform

    lines = traceback.format_exception(type(error), error, error.__traceback__)
    return (
        f"relplanner {VERSION}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}\n\n{''.join(lines)}"
    )


class Doors(QObject):
    """Catches what nobody else has caught, on every thread, and shows it on the window's.

    Args:
        parent: The window.
        tell: Shows an expected error, in the way that all others are shown.

    Signals:
        caught: An exception that escaped (from any thread).
    """

    caught = Signal(object)

    def __init__(self, parent: QWidget, tell: Callable[[PlannerError], object]) -> None:
        super().__init__(parent)
        self._tell = tell
        self._window: QWidget | None = None
        self._shown: QDialog | None = None
        self.caught.connect(self.show, Qt.ConnectionType.QueuedConnection)

    def install(self, window: QWidget) -> None:
        """Takes the place of the interpreter's own handling, for a running program."""
        self._window = window
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def show(self, error: BaseException) -> None:
        """Shows an expected error or a bug; one bug at a time."""
        if isinstance(error, PlannerError):
            self._tell(error)
            return
        if self._shown is not None:
            return
        self._shown = BugReport(report_text(error), self._window)
        self._shown.open()
        self._shown.finished.connect(self._on_closed)

    def _on_closed(self) -> None:
        self._shown = None

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if not isinstance(error, PlannerError):
            sys.stderr.write(report_text(error))
        self.caught.emit(error)
