"""Taking a baseline, and what has changed since one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.dialogs.base import Dialog, ask
from ui.timeline.dates import moment_text

if TYPE_CHECKING:
    from relplanner.releases.baselines import Variance

_translate = QCoreApplication.translate
_DAY_MIN = 1440


def take_baseline(parent: QWidget, then: Callable[[str], object]) -> None:
    """Asks what a baseline is to be called; `then` gets the name."""
    dialog = TakeBaselineDialog(parent)
    ask(dialog, lambda: then(dialog.name.text().strip()))


class TakeBaselineDialog(Dialog):
    """Asks for the name of a baseline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _translate("TakeBaselineDialog", "Take a baseline"),
            _translate("TakeBaselineDialog", "Take"), parent,
        )  # fmt: skip
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        self.column.addLayout(form)
        agree = self.accept_button
        assert agree is not None
        agree.setEnabled(False)
        self.name.textChanged.connect(lambda text: agree.setEnabled(bool(text.strip())))


class VarianceDialog(Dialog):
    """What was added, removed and moved since a baseline."""

    def __init__(
        self, code: str, found: list[Variance], zone: str, parent: QWidget | None = None
    ) -> None:
        title = _translate("VarianceDialog", "Changed since {0}").format(code)
        super().__init__(title, parent=parent)
        heads = [
            self.tr("Code"), self.tr("Activity"), self.tr("Change"), self.tr("Start"),
            self.tr("Finish"), self.tr("Start by"), self.tr("Finish by"), self.tr("Was"),
        ]  # fmt: skip
        self.table = QTableWidget(len(found), len(heads))
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        words = {
            "moved": self.tr("moved"), "added": self.tr("added"), "removed": self.tr("removed"),
        }  # fmt: skip
        for row, one in enumerate(found):
            texts = (
                one.code, one.name, words[one.change], _moment(one.start, zone),
                _moment(one.finish, zone), _days(one.start_by_min), _days(one.finish_by_min),
                _moment(one.was_finish, zone),
            )  # fmt: skip
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self.column.addWidget(self.table)
        self.resize(900, 520)


def _moment(instant: int | None, zone: str) -> str:
    return "" if instant is None else moment_text(instant, zone)


def _days(minutes: int | None) -> str:
    if minutes is None:
        return ""
    return _translate("VarianceDialog", "{0} d").format(f"{minutes / _DAY_MIN:+.1f}")
