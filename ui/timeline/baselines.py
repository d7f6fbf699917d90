"""Baselines on the timeline: taking one, showing one under the bars, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QLineEdit,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from relplanner.calendars import parse_instant
from ui.dialogs.base import Dialog, ask
from ui.session import Session
from ui.timeline.dates import moment_text

if TYPE_CHECKING:
    from relplanner.releases.baselines import Variance

_translate = QCoreApplication.translate
_DAY_MIN = 1440


class Baselines(QObject):
    """The menu of the baselines of a plan.

    Signals:
        shown: The dates of the chosen baseline by activity, {} for none.
    """

    shown = Signal(dict)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self._parent = session, parent
        self.code = ""
        self.menu = QMenu(parent)
        self.menu.aboutToShow.connect(self._fill)

    def refresh(self) -> None:
        """Shows the chosen baseline as it is now."""
        self.shown.emit(self._dates())

    def _fill(self) -> None:
        from relplanner.releases.tables import Baseline

        self.menu.clear()
        add: Callable[[str], QAction] = self.menu.addAction
        take = add(self.tr("Take a baseline..."))
        take.setEnabled(self.session.can_write)
        take.triggered.connect(self._take)
        compare = add(self.tr("What has changed since..."))
        compare.setEnabled(bool(self.code))
        compare.triggered.connect(self._compare)
        self.menu.addSeparator()
        group = QActionGroup(self.menu)
        known = [(one.code, f"{one.code} {one.name}") for one in self._records(Baseline)]
        for code, text in [("", self.tr("Show none")), *known]:
            action = add(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(code == self.code)
            action.triggered.connect(lambda _checked=False, code=code: self.choose(code))
            group.addAction(action)

    def choose(self, code: str) -> None:
        """Shows the baseline with this code; none for an empty one."""
        self.code = code
        self.refresh()

    def _records(self, table: type) -> tuple:  # type: ignore[type-arg]
        return self.session.snapshot.records(table) if self.session.has_plan else ()

    def _dates(self) -> dict[str, tuple[int, int]]:
        from relplanner.releases.baselines import kept_of
        from relplanner.releases.tables import Baseline

        chosen = next((one for one in self._records(Baseline) if one.code == self.code), None)
        if chosen is None:
            self.code = ""
            return {}
        kept = kept_of(self.session.snapshot, chosen.id)
        return {
            activity_id: (parse_instant(one.start_at), parse_instant(one.finish_at))
            for activity_id, one in kept.items()
        }

    def _take(self) -> None:
        dialog = Dialog(self.tr("Take a baseline"), self.tr("Take"), self._parent)
        name = QLineEdit()
        name.setAccessibleName(self.tr("Name"))
        form = QFormLayout()
        form.addRow(self.tr("Name"), name)
        dialog.column.addLayout(form)
        agree = dialog.accept_button
        assert agree is not None
        agree.setEnabled(False)
        name.textChanged.connect(lambda text: agree.setEnabled(bool(text.strip())))
        ask(dialog, lambda: self._keep(name.text().strip()))

    def _keep(self, name: str) -> None:
        from relplanner.actor import current_user
        from relplanner.releases.baselines import keep

        snapshot, made = self.session.snapshot, []
        if self.session.run(
            f"Take the baseline {name}",
            lambda tx: made.append(keep(tx, snapshot, name, taken_by=current_user())),
        ):
            self.choose(made[0].code)

    def _compare(self) -> None:
        from relplanner.releases.baselines import compare

        found = [one for one in compare(self.session.snapshot, self.code) if one.change != "same"]
        VarianceDialog(self.code, found, self.session.snapshot.zone, self._parent).open()


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
