"""Undo and redo with open eyes: what it is, whose it was, and where it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.formats import LocaleFormats
from ui.labels import tip_with_keys
from ui.places import ALL, AUDIT, OVERVIEW, Place
from ui.recognizing import said

if TYPE_CHECKING:
    from relplanner.plan.changes import ChangeSet
    from relplanner.plan.history import Step
    from ui.window import MainWindow

_TELL_ANYTHING = {OVERVIEW, AUDIT}


class Undoing(QObject):
    """The actions Undo and Redo of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session

    def undo(self) -> None:
        """Takes back the newest step; asks first where it is another person's."""
        self._after_asking(self.session.plan.next_undo, redo=False)

    def redo(self) -> None:
        """Does again what was undone last; asks first where another person undid it."""
        self._after_asking(self.session.plan.next_redo, redo=True)

    def show(self) -> None:
        """Lets the menu say what would be undone and redone."""
        plan = self.session.plan
        for action_id, text, named, label in (
            ("undo", self.tr("&Undo"), self.tr("&Undo “{0}”"), plan.undo_label),
            ("redo", self.tr("&Redo"), self.tr("&Redo “{0}”"), plan.redo_label),
        ):
            action = self.window.commands[action_id]
            action.setEnabled(bool(label) and self.session.can_write)
            shown = said(label).replace("&", "&&")
            action.setText(named.format(shown) if label else text)
            plain = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            action.setToolTip(tip_with_keys(plain, action))
            action.setIconText(text.replace("&", ""))

    def _after_asking(self, step: Step | None, *, redo: bool) -> None:
        from relplanner.actor import current_user

        if step is None:
            return
        if step.actor == current_user():
            self._do(step, redo=redo)
            return
        from ui.dialogs.base import confirm

        told = self.tr("{0} did that on {1}.") if not redo else self.tr("{0} undid that on {1}.")
        at = LocaleFormats().on_plan_clock(step.at)
        confirm(
            self.window,
            self.tr("Redo") if redo else self.tr("Undo"),
            (self.tr("Do “{0}” again?") if redo else self.tr("Undo “{0}”?")).format(
                said(step.label)
            ),
            told.format(step.actor, at),
            self.tr("Redo") if redo else self.tr("Undo"),
            lambda: self._do(step, redo=redo),
        )

    def _do(self, step: Step, *, redo: bool) -> None:
        changes = self.session.redo() if redo else self.session.undo()
        if changes is None:
            return
        told = self.tr("Done again: {0}") if redo else self.tr("Undone: {0}")
        self.window.say(told.format(said(step.label)))
        self._go_there(changes)

    def _go_there(self, changes: ChangeSet) -> None:
        """Goes to what was changed, where the view in front doesn't show it."""
        from relplanner.search import find_row

        place, snapshot = self.window.place, self.session.snapshot
        found = [find_row(snapshot, row.table, row.row_id) for row in changes.rows]
        shown = [one for one in found if one is not None]
        here = [one for one in shown if one.release_id in {"", place.release_id}]
        if place.view in _TELL_ANYTHING:
            is_shown = len(here) == len(shown)
        else:
            is_shown = place.view == ALL or any(one.place == place.view for one in here)
        if not shown or is_shown:
            return
        first = next((one for one in shown if one.release_id == place.release_id), shown[0])
        row_id = "" if first.table == "release" else first.row_id
        self.window.go(Place(first.place, first.release_id or place.release_id, row_id))
