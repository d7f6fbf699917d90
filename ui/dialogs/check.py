"""What proving a plan has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.base import Dialog
from ui.labels import plain_label
from ui.recognizing import said

if TYPE_CHECKING:
    from relplanner.plan.checking import CheckReport

_translate = QCoreApplication.translate


def show_check(parent: QWidget, report: CheckReport) -> None:
    """Shows the verdict in a sentence, and every finding below."""
    dialog = Dialog(_translate("CheckDialog", "Prove the plan"), parent=parent)
    if not report.findings:
        words = _translate(
            "CheckDialog",
            "✓ The plan is sound: file, rows, kept files, journal and signatures' heads are as "
            "they were written.",
        )
    else:
        words = _translate("CheckDialog", "✗ The plan was altered outside of the program.")
    dialog.column.addWidget(plain_label(words))
    if report.findings:
        text = QPlainTextEdit("\n".join(map(said, report.findings)))
        text.setReadOnly(True)
        text.setAccessibleName(_translate("CheckDialog", "Findings"))
        dialog.column.addWidget(text)
    dialog.resize(520, 160 if not report.findings else 400)
    dialog.open()
