"""Trying changes in the window: what is tried and what it moves, to be taken or dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from relplanner.errors import PlannerError
from ui.banner import BannerButton
from ui.formats import days_text
from ui.recognizing import said_fully
from ui.telling import frozen_text

if TYPE_CHECKING:
    from relplanner.releases.what_if import MovedRelease
    from relplanner.trial import NewCode, Trial
    from ui.window import MainWindow

_MOST_RELEASES = 2
_MOST_FREEZES = 2


class Trying(QObject):
    """The trial of a window: a banner over the views says that it is on, and what it comes to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        for action_id, slot in {
            "try_changes": self.session.begin_trial,
            "take_trial": self.take,
            "drop_trial": self.drop,
            "moved_dates": self.show_moved,
        }.items():
            window.commands.connect_to(action_id, slot)
        self.session.trial_changed.connect(self._on_trial)
        self.session.changed.connect(self._show)
        self.session.leaving.connect(self._ask)
        self.session.recoded.connect(self._tell_codes)
        # What was answered when the tried changes were to be taken last.
        self._named = ("", "")

    def take(self) -> None:
        """Asks what the tried changes are to be called, and writes them as one change."""
        self._take(lambda: None)

    def drop(self) -> None:
        """Goes back to the plan, after asking where there is something to lose."""
        trial = self.session.trial
        if trial is None or not trial.tried:
            self.session.drop_trial()
            return
        from ui.dialogs.base import confirm

        confirm(
            self.window, self.tr("Drop the tried changes"), self._tried(trial),
            self.tr("They are gone then; nothing of them was written."), self.tr("Drop"),
            self.session.drop_trial,
        )  # fmt: skip

    def show_moved(self) -> None:
        """Lists the dates that would move."""
        from ui.dialogs.trying import MovedDatesDialog

        if self.session.trial is not None:
            MovedDatesDialog(self.session.trial, self.window).open()

    def save_copy(self) -> None:
        """Writes a copy of the plan with the tried changes; they stay tried here."""
        trial = self.session.trial
        if trial is None:
            return
        if not trial.tried:
            self.window.say(self.tr("Nothing was tried yet: change something first."))
            return
        from PySide6.QtWidgets import QFileDialog

        from relplanner.plan.store import SUFFIX
        from ui.files import suggested

        name = self._named[0] or trial.tried[-1]
        chosen, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Save a copy with the tried changes"),
            suggested(self.session, trial.base.path.stem, name, suffix=SUFFIX),
            self.tr("Plans (*.relplan)"),
        )  # fmt: skip
        if not chosen:
            return
        try:
            path = trial.save_copy(chosen, name, reason=self._named[1])
        except PlannerError as error:
            self.session.tell(error, self.save_copy)
            return
        words = self.tr("Saved a copy with the tried changes as {0}. Here they stay tried.").format(
            path
        )
        self.window.say(words)
        done = self.window.done
        done.say(words, BannerButton(self.tr("Close"), done.clear))

    def _take(self, then: Callable[[], object]) -> None:
        from ui.dialogs.base import ask
        from ui.dialogs.trying import TakeTrialDialog

        trial = self.session.trial
        if trial is None:
            return
        if not trial.tried:
            self.window.say(self.tr("Nothing was tried yet: change something first."))
            return
        dialog = TakeTrialDialog(trial.tried, self.window)

        def write() -> None:
            self._named = dialog.summary(), dialog.reason.text().strip()
            self.session.take_trial(*self._named, then)

        ask(dialog, write)

    def _ask(self, then: Callable[[], object], stay: Callable[[], object] | None) -> None:
        """Something would end the trial: takes or drops it first, or stays."""
        from ui.dialogs.trying import ask_before_leaving

        trial = self.session.trial
        if trial is None:
            return

        def drop() -> None:
            self.session.drop_trial()
            then()

        ask_before_leaving(
            self.window, self._tried(trial), lambda: self._take(then), drop, stay or (lambda: None)
        )

    # -- what the banner says ------------------------------------------------------------------

    def _on_trial(self) -> None:
        on = self.session.trial is not None
        if not on:
            self._named = ("", "")
        self.window.commands.allow(plan=True, write=self.session.can_write, trial=on)
        self.window.undoing.show()
        self.window.saved.show_moment(self.session.plan.saved_at)
        self._show()

    def _show(self) -> None:
        trial = self.session.trial
        if trial is None:
            self.window.tried.clear()
            return
        self.window.saved.show_trial()
        commands = self.window.commands
        copy = BannerButton(self.tr("Save a copy with them..."), self.save_copy)
        self.window.tried.say(
            self._state(trial),
            BannerButton(
                self.tr("Take as one change..."), commands["take_trial"].trigger, primary=True
            ),
            BannerButton(self.tr("Drop"), commands["drop_trial"].trigger),
            BannerButton(self.tr("Show moved dates..."), commands["moved_dates"].trigger),
            *([copy] if trial.base.read_only else []),
        )

    def _state(self, trial: Trial) -> str:
        if not trial.tried and trial.base.read_only:
            return self.tr(
                "You are trying changes on a plan that is open for reading only. They can be taken "
                "once it is free, or saved in a copy."
            )
        if not trial.tried:
            return self.tr(
                "You are trying changes: edit as usual. Nothing is written before you take them."
            )
        try:
            count = trial.moved_count
        except PlannerError as error:
            without = self.tr("With them no dates can be computed: {0}").format(said_fully(error))
            return f"{self._tried(trial)} {without}"
        moved = (
            self.tr("No date would move.") if not count
            else self.tr("1 date would move.") if count == 1
            else self.tr("{0} dates would move.").format(count)
        )  # fmt: skip
        releases = trial.moved_releases()
        told = [self._tried(trial), moved, *map(self._release, releases[:_MOST_RELEASES])]
        if len(releases) > _MOST_RELEASES:
            rest = len(releases) - _MOST_RELEASES
            told.append(self.tr("Further releases that would move: {0}.").format(rest))
        frozen = trial.into_freezes()
        told += map(frozen_text, frozen[:_MOST_FREEZES])
        if len(frozen) > _MOST_FREEZES:
            rest = len(frozen) - _MOST_FREEZES
            told.append(self.tr("Further deployments in change freezes: {0}.").format(rest))
        return " ".join(told)

    def _tried(self, trial: Trial) -> str:
        if len(trial.tried) == 1:
            return self.tr("1 change is tried and not written.")
        return self.tr("{0} changes are tried and not written.").format(len(trial.tried))

    def _tell_codes(self, new_codes: tuple[NewCode, ...]) -> None:
        """Says which rows have other codes now than while they were tried."""
        pairs = ", ".join(f"{one.tried} → {one.code}" for one in new_codes)
        words = self.tr(
            "The plan has given codes of tried rows to others meanwhile, so these have new ones: "
            "{0}."
        ).format(pairs)
        self.window.done.say(words, BannerButton(self.tr("Close"), self.window.done.clear))

    def _release(self, one: MovedRelease) -> str:
        told = (
            self.tr("{0} {1} would go live {2} later.") if one.later_min > 0
            else self.tr("{0} {1} would go live {2} earlier.")
        )  # fmt: skip
        return told.format(one.code, one.name, days_text(abs(one.later_min)))
