"""A plan that is open for reading: follows who writes it, and offers it once it is free."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from relplanner.errors import ConflictError, PlannerError
from ui.banner import BannerButton
from ui.formats import LocaleFormats
from ui.recognizing import said
from ui.ways_out import told_error

if TYPE_CHECKING:
    from relplanner.plan.filelock import Holder
    from ui.window import MainWindow

LOOK_EVERY_MS = 2000
_LONGEST_NAME = 60


class Following(QObject):
    """Looks at the file now and then while the window's plan can't be changed here.

    Says in the window's banner who writes the plan, and what else is to be known about how it was
    opened.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        self._writer: Holder | None = None
        self._trouble: PlannerError | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.session.trial_changed.connect(self._on_trial)

    def begin(self) -> None:
        """Another plan is open, or none."""
        self._writer = self._trouble = None
        self._timer.stop()
        if not self.session.has_plan:
            self.window.notice.clear()
            return
        if self.session.plan.read_only:
            self._writer = self.session.plan.held_by
            self._timer.start()
        self._show()

    def look(self) -> None:
        """Takes in what was written meanwhile, and who writes now."""
        if not self.session.has_plan or not self.session.plan.read_only:
            self._timer.stop()
            return
        plan = self.session.plan
        self._trouble = None
        try:
            plan.follow()
        except ConflictError as error:
            # What is there now has nothing to do with what is shown.
            if self.session.reopen(read_only=True, quiet=True):
                self.window.say(self.tr("The plan's file was replaced; this is the new one."))
                return
            self._trouble = error
            # It was looked at from end to end, which isn't to be done every other second.
            self._timer.stop()
        except PlannerError as error:
            if error.way_out == "retry":
                # Somebody is writing at this moment.
                return
            self._trouble = error
        self._writer = plan.present_holder()
        self._show()

    def _on_trial(self) -> None:
        """A trial goes on from the plan as it was: what is written meanwhile is shown after it."""
        if self.session.trial is not None:
            self.window.notice.clear()
        elif self.session.has_plan:
            if self.session.plan.read_only:
                self._timer.start()
            self._show()

    def try_writing(self) -> None:
        """Opens the plan for writing where nobody else has it open."""
        if not self.session.reopen():
            return
        if self.session.plan.read_only:
            self.window.say(self.tr("It still can't be opened for writing."))
        else:
            self.window.say(self.tr("The plan is open for writing now."))

    # -- what the banner says ------------------------------------------------------------------

    def _show(self) -> None:
        plan = self.session.plan
        told = [said(one) for one in plan.notices if one != plan.why_read_only]
        if not plan.read_only:
            self.window.notice.say("\n".join(told))
            return
        free = self._writer is None and self._trouble is None
        told.insert(0, self._state())
        if self._trouble is not None:
            told.append(f"⚠ {told_error(self._trouble)}")
        can_be_had = free and (plan.held_by is not None or not plan.why_read_only)
        self.window.notice.say(
            "\n".join(told),
            BannerButton(self.tr("Try again for writing"), self.try_writing, primary=can_be_had),
        )

    def _state(self) -> str:
        plan, writer = self.session.plan, self._writer
        if writer is None:
            if plan.held_by is not None and self._trouble is None:
                return self.tr("{0} has closed the plan: you can have it for writing now.").format(
                    _short(plan.held_by.user)
                )
            why = "" if plan.held_by is not None else plan.why_read_only
            return said(why) or self.tr("The plan is open for reading only.")
        user, host, since = _short(writer.user), _short(writer.host), self._since(writer.since)
        if since:
            return self.tr(
                "Read-only: {0} has the plan open on {1} since {2}. Their changes show here."
            ).format(user, host, since)
        return self.tr("Read-only: {0} has the plan open on {1}. Their changes show here.").format(
            user, host
        )

    def _since(self, stamp: str) -> str:
        """A stamp of a lock file in the plan's zone; empty where it isn't one."""
        try:
            moment = dt.datetime.fromisoformat(stamp)
            return "" if moment.tzinfo is None else LocaleFormats().on_plan_clock(moment)
        except (ValueError, OverflowError):
            # Anybody may have written the lock file.
            return ""


def _short(name: str) -> str:
    """A name out of a lock file on one line."""
    return " ".join(name.split())[:_LONGEST_NAME]
