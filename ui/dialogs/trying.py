"""Taking what was tried, the dates that would move, and what happens to a trial on leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from relplanner.readiness import newly_missed
from relplanner.releases.duration import format_difference
from relplanner.releases.tables import Release
from ui.dialogs.base import Dialog
from ui.formats import LocaleFormats
from ui.labels import plain_label
from ui.recognizing import said
from ui.said import said_of_readiness
from ui.theme import GRID_PX
from ui.timeline.dates import moment_text, span_texts

if TYPE_CHECKING:
    from relplanner.releases.what_if import MovedDate, MovedRelease
    from relplanner.trial import Trial

_translate = QCoreApplication.translate
_LIST_PX = 30 * GRID_PX
_BY = 3
_MOST_MISSED = 4


class TakeTrialDialog(Dialog):
    """Asks what the tried changes are to be called, and why they are made."""

    def __init__(self, tried: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(
            _translate("TakeTrialDialog", "Take the tried changes"),
            _translate("TakeTrialDialog", "Take"), parent,
        )  # fmt: skip
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was tried"))
        self.list.addItems([said(one) for one in tried])
        self.list.setFixedHeight(_LIST_PX)
        self.name, self.reason = QLineEdit(), QLineEdit()
        form = QFormLayout()
        for editor, words in (
            (self.name, self.tr("What is changed")), (self.reason, self.tr("Why")),
        ):  # fmt: skip
            editor.setAccessibleName(words)
            form.addRow(words, editor)
        self.column.addWidget(
            plain_label(self.tr("They are written as one change, which one Undo takes back:"))
        )
        self.column.addWidget(self.list)
        self.column.addLayout(form)
        agree = self.accept_button
        assert agree is not None
        self.name.textChanged.connect(lambda text: agree.setEnabled(bool(text.strip())))
        self._only = tried[0] if len(tried) == 1 else ""
        self.name.setText(said(self._only))
        agree.setEnabled(bool(self.name.text()))
        self.resize(120 * GRID_PX, self.sizeHint().height())
        self.name.setFocus()

    def summary(self) -> str:
        """What the changes are called; in the journal's English where it is what was offered."""
        name = self.name.text().strip()
        return self._only if name == said(self._only).strip() else name


class MovedDatesDialog(Dialog):
    """The releases and activities that would have other dates with what was tried."""

    def __init__(self, trial: Trial, parent: QWidget | None = None) -> None:
        title = _translate("MovedDatesDialog", "Dates that would move")
        super().__init__(title, parent=parent)
        heads = [
            self.tr("Code"), self.tr("What"), self.tr("Change"), self.tr("Finish by"),
            self.tr("Finish"), self.tr("Would finish"), self.tr("Start"), self.tr("Would start"),
            self.tr("Release"),
        ]  # fmt: skip
        self._zone, self._plan = trial.after.zone, trial.after.plan
        self._releases = {
            one.id: f"{one.code} {one.name}"
            for snapshot in (trial.before, trial.after)
            for one in snapshot.records(Release)
        }
        for text in self._missed(trial):
            self.column.addWidget(plain_label(text))
        rows = [
            *map(self._of_release, trial.moved_releases()),
            *(self._of_activity(one) for one in trial.moved_dates() if not one.is_summary),
        ]
        self.table = QTableWidget(len(rows), len(heads))
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column == _BY:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        self.column.addWidget(
            self.table if rows else plain_label(self.tr("No date would move with what was tried."))
        )
        if rows:
            self.resize(290 * GRID_PX, 130 * GRID_PX)

    def _missed(self, trial: Trial) -> list[str]:
        """Deadlines, targets and fixed dates that would be missed, and aren't so far."""
        found = newly_missed(trial.before, trial.after, trial.plan.clock())
        told = [
            f"⚠ {missed.text(LocaleFormats(), said_of_readiness)}"
            for missed in found[:_MOST_MISSED]
        ]
        if len(found) > _MOST_MISSED:
            rest = len(found) - _MOST_MISSED
            told.append(self.tr("Further dates that would be missed: {0}.").format(rest))
        return told

    def _later(self, minutes: int | None, *, by_clock: bool) -> str:
        if minutes is None:
            return ""
        return LocaleFormats().duration(format_difference(minutes, by_clock, self._plan))

    def _of_release(self, one: MovedRelease) -> tuple[str, ...]:
        was, would_be = (moment_text(at, self._zone) for at in (one.was, one.would_be))
        by = self._later(one.later_min, by_clock=True)
        return (
            one.code, one.name, self.tr("goes live"), by, was, would_be, "", "",
            self._releases[one.release_id],
        )  # fmt: skip

    def _of_activity(self, one: MovedDate) -> tuple[str, ...]:
        words = {
            "moved": self.tr("moved"), "added": self.tr("added"), "removed": self.tr("removed"),
        }  # fmt: skip
        (start, finish), (would_start, would_finish) = (
            ("", "") if span is None else span_texts(*span, self._zone)
            for span in (one.was, one.would_be)
        )
        by = self._later(one.finish_by_min, by_clock=one.by_clock)
        return (
            one.code, one.name, words[one.change], by, finish, would_finish, start, would_start,
            self._releases[one.release_id],
        )  # fmt: skip


def ask_before_leaving(
    parent: QWidget,
    tried: str,
    take: Callable[[], object],
    drop: Callable[[], object],
    stay: Callable[[], object],
) -> None:
    """Asks what is to become of what was tried before something ends the trial.

    Args:
        parent: The window.
        tried: What was tried, in words.
        take: Takes it and goes on.
        drop: Drops it and goes on.
        stay: Nothing happens.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_translate("LeavingTrial", "Changes are being tried"))
    box.setText(tried)
    box.setInformativeText(
        _translate("LeavingTrial", "Take them into the plan, or drop them and go on?")
    )
    answers: dict[QAbstractButton, Callable[[], object]] = {}
    for text, role, doing in (
        (_translate("LeavingTrial", "Take as one change..."), "AcceptRole", take),
        (_translate("LeavingTrial", "Drop"), "DestructiveRole", drop),
    ):
        answers[box.addButton(text, QMessageBox.ButtonRole[role])] = doing
    safe = box.addButton(QMessageBox.StandardButton.Cancel)
    answers[safe] = stay
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.buttonClicked.connect(lambda button: answers[button]())
    box.finished.connect(box.deleteLater)
    box.open()
