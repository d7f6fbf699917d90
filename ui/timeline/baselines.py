"""Baselines on the timeline: taking one, showing one under the bars, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.session import Session


class Baselines(QObject):
    """The menu of the baselines of a plan.

    Signals:
        shown: The dates of the chosen baseline by activity, {} for none.
    """

    shown = Signal(dict)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self._parent = session, parent
        self.menu = QMenu(parent)
        self.menu.aboutToShow.connect(self._fill)

    @property
    def code(self) -> str:
        """The code of the chosen baseline; empty for none."""
        return self.session.baseline_code

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
        compare.triggered.connect(self.compare)
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
        self.session.baseline_code = code
        self.refresh()

    def _records(self, table: type) -> tuple:  # type: ignore[type-arg]
        return self.session.snapshot.records(table) if self.session.has_plan else ()

    def _dates(self) -> dict[str, tuple[int, int]]:
        from relplanner.releases.baselines import spans_of
        from relplanner.releases.tables import Baseline

        if all(one.code != self.code for one in self._records(Baseline)):
            self.session.baseline_code = ""
            return {}
        return spans_of(self.session.snapshot, self.code)

    def _take(self) -> None:
        from ui.dialogs.baselines import take_baseline

        take_baseline(self._parent, self._keep)

    def _keep(self, name: str) -> None:
        from relplanner.actor import current_user
        from relplanner.releases.baselines import keep

        snapshot, made = self.session.snapshot, []
        self.session.run(
            f"Take the baseline {name}",
            lambda tx: made.append(keep(tx, snapshot, name, taken_by=current_user())),
            then=lambda: self.choose(made[-1].code),
        )

    def compare(self) -> None:
        """Shows what has changed since the chosen baseline."""
        from relplanner.releases.baselines import compare
        from relplanner.scope_changes import scope_changes
        from ui.dialogs.baselines import VarianceDialog

        found = [one for one in compare(self.session.snapshot, self.code) if one.change != "same"]
        scope = scope_changes(self.session.plan, self.code)
        VarianceDialog(self.code, found, scope, self.session.snapshot.plan, self._parent).open()
