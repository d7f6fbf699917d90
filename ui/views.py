"""What all views of the window have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.guarding import guarded
from ui.places import ALL, Place
from ui.session import Session

if TYPE_CHECKING:
    from relplanner.groupings import Grouping
    from relplanner.plan.changes import ChangeSet
    from ui.paper.shown import OnScreen

VIEWS = {
    "all": "ui.timeline.view:AllReleasesView",
    "calendars": "ui.panels.calendars:CalendarsView",
    "timeline": "ui.timeline.release_view:TimelineView",
    "overview": "ui.panels.overview:OverviewView",
    "scope": "ui.panels.registers:ScopeView",
    "dependencies": "ui.panels.registers:DependenciesView",
    "risks": "ui.panels.risks:RisksView",
    "testers": "ui.panels.testers:TestersView",
    "environments": "ui.panels.registers:EnvironmentsView",
    "rollback": "ui.panels.rollback:RollbackView",
    "checklists": "ui.panels.checklists:ChecklistsView",
    "audit": "ui.panels.audit:AuditView",
}
"""Where each view lives; imported when it is first shown."""


@guarded
class View(QWidget):
    """One place of the window. A hidden view goes stale and is brought up to date when shown.

    A subclass builds its widgets in `__init__`, fills them in `rebuild`, and may do less than that
    for a change in `absorb`. It never shows a plan's text as rich text.

    Attributes:
        first: The widget in which one begins to work.

    Signals:
        go: Asks the window to go to a `Place`.
    """

    go = Signal(object)
    # Not Qt's focus proxy: with one, Tab jumps to it past everything that stands before.
    first: QWidget | None = None

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.place = Place(ALL)
        self._stale = True
        self._could_write = False
        session.changed.connect(self._on_changed)
        session.trial_changed.connect(self._on_trial)

    def show_place(self, place: Place) -> None:
        """Shows the view for a release, and brings a row into sight where one is named."""
        if place._replace(row_id="") != self.place._replace(row_id=""):
            self._stale = True
        self.place = place
        if self.isVisible():
            self.refresh()
            if place.row_id:
                self.reveal(place.row_id)

    def forget(self) -> None:
        """Another plan is open, or none: what is shown is no longer true."""
        self._stale = True

    def refresh(self) -> None:
        """Brings the view up to date, if it isn't."""
        if self._stale and self.session.has_plan:
            self._stale = False
            self._could_write = self.session.can_write
            self.rebuild()

    def rebuild(self) -> None:
        """Fills the widgets from the plan."""
        raise TypeError(f"{type(self).__name__} has no rebuild()")

    def absorb(self, changes: ChangeSet) -> None:  # noqa: ARG002 - for subclasses
        """Takes a committed change in while the view is visible."""
        self.rebuild()

    def reveal(self, row_id: str) -> None:
        """Selects a row and brings it into sight; views without rows do nothing."""

    def actions_here(self, parent: QObject) -> list[QAction]:
        """What can be done in the table in which one works, and with the view's tools.

        Args:
            parent: Whose the table's actions are.
        """
        from ui.tables.register_view import RegisterTable

        tables = [one for one in self.findChildren(RegisterTable) if one.isVisible()]
        if not tables:
            return self.tools()
        focused = QApplication.focusWidget()
        here = next((one for one in tables if focused and one.isAncestorOf(focused)), tables[0])
        return [*here.actions_here(parent), *self.tools()]

    @property
    def group_by(self) -> Grouping:
        """By what its rows are grouped now; empty for views that don't."""
        return ""

    @property
    def on_screen(self) -> OnScreen | None:
        """Which rows of a timeline are seen; None where all are, in their order."""
        return None

    def tools(self) -> list[QAction]:
        """The actions of the view's own tool bar."""
        return []

    def take_focus(self) -> None:
        """Puts the focus where one begins to work."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Brings the view up to date."""
        super().showEvent(event)
        self.refresh()
        if self.place.row_id and self.session.has_plan:
            self.reveal(self.place.row_id)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and not self._stale:
            self.absorb(changes)
        else:
            self._stale = True

    def _on_trial(self) -> None:
        """In a trial can be changed what is open for reading only."""
        if self._could_write != self.session.can_write:
            self._stale = True
            if self.isVisible():
                self.refresh()
