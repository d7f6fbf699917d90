"""Says in passing what was changed, and what has come into a change freeze or followed by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from relplanner.errors import PlannerError
from ui.formats import LocaleFormats
from ui.recognizing import said

if TYPE_CHECKING:
    from relplanner.environments.freezes import Conflict
    from relplanner.plan.changes import ChangeSet
    from ui.window import MainWindow


def frozen_text(one: Conflict) -> str:
    """That something is to be deployed inside of a change freeze."""
    told = (
        QCoreApplication.translate("Telling", "{0} {1} is inside of the change freeze {2} {3}.")
        if one.freeze.kind == "hard"
        else QCoreApplication.translate(
            "Telling", "{0} {1} is inside of the change freeze {2} {3} and needs an approval."
        )
    )
    return told.format(one.row.code, one.row.name, one.freeze.code, one.freeze.name)


def progress_text(activity: Any) -> str:
    """How far an activity is, and since when."""
    from relplanner.plan.rules import named

    began, finished = (
        at and LocaleFormats().on_plan_clock(at)
        for at in (activity.actual_start_at, activity.actual_finish_at)
    )
    if finished:
        told = QCoreApplication.translate("Telling", "{0}: {1} % done, began {2}, finished {3}.")
    elif began:
        told = QCoreApplication.translate("Telling", "{0}: {1} % done, began {2}.")
    else:
        told = QCoreApplication.translate("Telling", "{0}: {1} % done, not begun.")
    return told.format(named(activity), activity.percent_complete, began, finished)


class Telling(QObject):
    """Tells the changes of a window's plan in its status bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.session = window, window.session
        # What is inside of freezes already is no news.
        self._frozen: frozenset[tuple[str, str]] = frozenset()
        self.session.opened.connect(self._look)
        self.session.changed.connect(self._tell)
        self._look()

    def _tell(self, changes: ChangeSet) -> None:
        new = self._look()
        if changes.kind == "drop":
            return
        # What matters more comes first: the status bar may have no room for the rest.
        words = [frozen_text(one) for one in new[:1]]
        if len(new) > 1:
            more = len(new) - 1
            words.append(self.tr("Further deployments in change freezes: {0}.").format(more))
        words += self._recorded(changes)
        # What somebody else does in a plan that is read along is not one's own doing.
        told = "{1}" if self.session.can_write else self.tr("{0}: {1}")
        self.window.say(" ".join([*words, told.format(changes.actor, said(changes.summary))]))

    def _recorded(self, changes: ChangeSet) -> list[str]:
        """The progress of activities that got actual dates with a percentage, or lost them."""
        from relplanner.releases.actuals import recorded
        from relplanner.releases.tables import Activity

        ids, plan = recorded(changes.rows), self.session.plan
        words = [progress_text(plan.get(Activity, one)) for one in ids[:1]]
        if len(ids) > 1:
            words.append(self.tr("Further activities with progress: {0}.").format(len(ids) - 1))
        return words

    def _look(self) -> list[Conflict]:
        """What is inside of freezes and wasn't the last time."""
        known, found = self._frozen, self._found()
        self._frozen = frozenset(one.key for one in found)
        return [one for one in found if one.key not in known]

    def _found(self) -> list[Conflict]:
        if not self.session.has_plan:
            return []
        from relplanner.environments.tables import ChangeFreeze

        if not self.session.plan.records(ChangeFreeze):
            return []
        from relplanner.environments.freezes import conflicts

        try:
            return conflicts(self.session.snapshot)
        except PlannerError:  # the views say why there are no dates
            return []
