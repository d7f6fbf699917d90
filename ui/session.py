"""The open plan, for the window: run a change, tell the views."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from relplanner.bulk import collection_paused
from relplanner.errors import BusyError, PlannerError, ReadOnlyError
from ui.formats import PlanClock
from ui.opening import Opening
from ui.patience import Patience

if TYPE_CHECKING:
    from relplanner.plan.changes import ChangeSet
    from relplanner.plan.door import Transaction
    from relplanner.planner import Plan
    from relplanner.snapshot import Snapshot
    from relplanner.trial import NewCode, Trial


class Session(QObject):
    """At most one open plan.

    Signals:
        opened: Another plan is open now, or none.
        changed: A change was committed (a `ChangeSet`), also by undo and redo.
        closing: The open plan is about to be closed; what is being typed can still be kept.
        trial_changed: Changes are only tried from now on, or no more.
        leaving: What is to be done (a function) would end a trial: it is to be taken or dropped
            first. With what to do where the person stays, or None.
        recoded: Rows that were tried have other codes now that they are taken (`NewCode`s).
        remarked: Something is to be said in passing of what was just done (a text).
        failed: Something that a person asked for can't be done (a `PlannerError`); the window
            shows it in its error door.

    Attributes:
        again: While `failed` tells of an error: what does the same once more, where that makes
            sense.
        baseline_code: The baseline with which the plan is compared; empty for none.
        patience: Keeps what is to be written while another program holds the file.
        opening: Keeps what is to be opened meanwhile.
    """

    opened = Signal()
    closing = Signal()
    changed = Signal(object)
    trial_changed = Signal()
    leaving = Signal(object, object)
    recoded = Signal(object)
    remarked = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._snapshot: Snapshot | None = None
        self._trial: Trial | None = None
        self._stop_listening: Callable[[], None] | None = None
        self.baseline_code = ""
        self.again: Callable[[], object] | None = None
        self.patience = Patience(self)
        self.opening = Opening(self)

    @property
    def has_plan(self) -> bool:
        """Whether a plan is open."""
        return self._plan is not None

    @property
    def plan(self) -> Plan:
        """The open plan, in a trial the copy on which changes are tried; only where `has_plan`."""
        assert self._plan is not None
        return self._plan if self._trial is None else self._trial.plan

    @property
    def trial(self) -> Trial | None:
        """What is being tried; None where changes are written at once."""
        return self._trial

    @property
    def can_write(self) -> bool:
        """Whether a plan is open and can be changed, if only as a trial."""
        return self._plan is not None and not self.plan.read_only

    @property
    def snapshot(self) -> Snapshot:
        """The plan as it is now, for reading; made once per change."""
        if self._snapshot is None:
            self._snapshot = self.plan.snapshot()
        return self._snapshot

    def open(self, path: Path, *, read_only: bool = False, take_over_lock: bool = False) -> bool:
        """Opens a plan in the place of the one that is open; False where that failed, or waits."""
        from relplanner.planner import Plan

        def again() -> bool:
            return self.open(path, read_only=read_only, take_over_lock=take_over_lock)

        if self.asks_first(again):
            return False
        self.opening.stop()
        try:
            plan = Plan.open(path, read_only, take_over_lock=take_over_lock)
        except BusyError:
            self.opening.begin(path, read_only=read_only, take_over_lock=take_over_lock)
            return False
        except PlannerError as error:
            self.tell(error, again)
            return False
        self.adopt(plan)
        return True

    def reopen(self, *, read_only: bool = False, quiet: bool = False) -> bool:
        """Opens the open plan anew, as it is now.

        Where that fails, a plan that was open for reading stays as it is, and one that was open
        for writing is closed.

        Args:
            read_only: For reading only; else for writing, where it can be had.
            quiet: Tells nobody of a failure, for what nobody has asked for.
        """
        from relplanner.planner import Plan

        if self.asks_first(lambda: self.reopen(read_only=read_only, quiet=quiet)):
            return False
        path, could_write = self.plan.path, self.can_write
        self.closing.emit()
        if could_write:
            # Its own lock would stand in the way.
            self.plan.close()
        try:
            plan = Plan.open(path, read_only)
        except PlannerError as error:
            if could_write:
                self._let_go()
                self.opened.emit()
            if could_write and isinstance(error, BusyError):
                self.opening.begin(path, read_only=read_only, take_over_lock=False)
            elif not quiet:
                self.tell(error, lambda: self.open(path, read_only=read_only))
            return False
        self._exchange(plan)
        return True

    def tell(self, error: PlannerError, again: Callable[[], object] | None = None) -> None:
        """Tells of an error, and how to try again."""
        self.again = again
        try:
            self.failed.emit(error)
        finally:
            self.again = None

    def adopt(self, plan: Plan) -> None:
        """Takes an open plan; closes the one before."""
        if self.asks_first(lambda: self.adopt(plan), plan.close):
            return
        if self._plan is not None:
            self.closing.emit()
        self._exchange(plan)

    def _exchange(self, plan: Plan) -> None:
        if self._plan is None or self._plan.plan_id != plan.plan_id:
            self.baseline_code = ""
        self._let_go()
        self._plan = plan
        self._stop_listening = plan.listen(self._on_change)
        PlanClock.zone = zoneinfo.ZoneInfo(plan.info.zone)
        self.opened.emit()

    def close(self) -> None:
        """Closes the plan, if one is open."""
        if self.asks_first(self.close):
            return
        self.opening.stop()
        if self._plan is not None:
            self.closing.emit()
            self._let_go()
            self.opened.emit()

    # -- trying changes ------------------------------------------------------------------------

    def begin_trial(self) -> None:
        """From now on changes are only tried, until they are taken or dropped."""
        if self.patience.give_up():
            # What waits for the file is to be written, not to be tried.
            return
        try:
            trial = self.plan.try_out()
        except PlannerError as error:
            self.tell(error, self.begin_trial)
            return
        trial.plan.listen(self._on_change)
        self._trial, self._snapshot = trial, None
        self.trial_changed.emit()

    def take_trial(
        self, summary: str, reason: str = "", then: Callable[[], object] | None = None
    ) -> bool:
        """Writes what was tried as one change, and does what follows from it.

        Returns:
            Whether it was made, or waits for the file; else `failed` has told why not, and the
            trial goes on.
        """
        trial = self._trial
        assert trial is not None

        new_codes: list[NewCode] = []

        def take() -> None:
            self._have_for_writing(trial)
            # Whoever hears of the change is to see the plan.
            self._trial = self._snapshot = None
            try:
                new_codes[:] = trial.take(summary, reason=reason)
            except BaseException:
                self._trial, self._snapshot = trial, None
                raise

        def end(_result: None) -> None:
            trial.close()
            self.trial_changed.emit()
            if new_codes:
                self.recoded.emit(tuple(new_codes))
            if then is not None:
                then()

        try:
            self.patience.do(take, end)
        except PlannerError as error:
            self.tell(error, lambda: self.take_trial(summary, reason, then))
            return False
        return True

    def _have_for_writing(self, trial: Trial) -> None:
        """Opens the plan of a trial for writing, where it was open for reading only.

        Raises:
            ReadOnlyError: Where somebody else still has it; the trial goes on.
            PlannerError: Where it can't be opened.
        """
        if not trial.base.read_only:
            return
        from relplanner.planner import Plan

        plan = Plan.open(trial.base.path)
        try:
            if plan.read_only:
                raise ReadOnlyError(plan.why_read_only, where=str(plan.path), way_out="keep trying")
            trial.go_on_with(plan)
        except BaseException:
            plan.close()
            raise
        assert self._plan is not None
        if self._stop_listening is not None:
            self._stop_listening()
        self._plan.close()
        self._plan, self._stop_listening = plan, plan.listen(self._on_change)
        self.opened.emit()
        self.trial_changed.emit()

    def drop_trial(self) -> None:
        """Goes back to the plan as it was before the trial."""
        trial, self._trial, self._snapshot = self._trial, None, None
        assert trial is not None
        # In a trial nothing else waits for the file than that it is taken.
        self.patience.forget()
        dropped = trial.dropped
        trial.close()
        if dropped.rows:
            self._on_change(dropped)
        self.trial_changed.emit()

    def asks_first(
        self, then: Callable[[], object], stay: Callable[[], object] | None = None
    ) -> bool:
        """Whether what was tried must be taken or dropped first; who hears `leaving` asks.

        Args:
            then: What would end the trial; done once it was decided.
            stay: Done where the person stays in the trial.
        """
        if self._trial is None:
            return False
        if self._trial.tried:
            self.leaving.emit(then, stay)
            return True
        self.drop_trial()
        return False

    def outside_trial(self, doing: Callable[[], object]) -> Callable[[], object]:
        """The same, refused with a sentence while changes are only tried."""

        def unless_trying() -> None:
            if self._trial is None:
                doing()
                return
            from relplanner.plan.lifecycle import only_tried

            self.tell(only_tried(self.plan.path))

        return unless_trying

    # -- changing ------------------------------------------------------------------------------

    def run(
        self,
        summary: str,
        work: Callable[[Transaction], object],
        *,
        reason: str = "",
        initiator: object = None,
        then: Callable[[], object] | None = None,
    ) -> bool:
        """Makes one change; one undo step.

        Args:
            summary: What is meant, in words.
            work: Makes it; more than once where another program holds the file meanwhile.
            reason: Why.
            initiator: Handed on to the listeners.
            then: What follows once it is made.

        Returns:
            Whether it was made, or waits for the file; else `failed` has told why not.
        """
        try:
            self.attempt(summary, work, reason=reason, initiator=initiator, then=then)
        except PlannerError as error:
            self.tell(
                error,
                lambda: self.run(summary, work, reason=reason, initiator=initiator, then=then),
            )
            return False
        return True

    def attempt(
        self,
        summary: str,
        work: Callable[[Transaction], object],
        *,
        reason: str = "",
        initiator: object = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Like `run`, for callers that show the error themselves.

        Raises:
            PlannerError: Where the change can't be made; nothing was changed.
        """

        def change() -> None:
            with self.plan.change(summary, reason=reason, initiator=initiator) as tx:
                work(tx)

        self.patience.do(change, None if then is None else lambda _: then())

    def undo(self) -> ChangeSet | None:
        """Takes back the newest step; None where nothing was changed, or not yet."""
        return self._guarded(lambda plan: plan.undo())

    def redo(self) -> ChangeSet | None:
        """Does again what was undone last; None as for `undo`."""
        return self._guarded(lambda plan: plan.redo())

    def revert(self, seq: int) -> None:
        """Takes back one journal entry, however old."""
        self._guarded(lambda plan: plan.revert(seq))

    def _guarded(self, work: Callable[[Plan], ChangeSet | None]) -> ChangeSet | None:
        made: list[ChangeSet | None] = []
        try:
            # What is open when the file is free may be the plan again after a trial.
            self.patience.do(lambda: work(self.plan), made.append)
        except PlannerError as error:
            self.tell(error, lambda: self._guarded(work))
        return made[0] if made else None

    def _on_change(self, changes: ChangeSet) -> None:
        self._snapshot = None
        if changes.touches("plan"):
            PlanClock.zone = zoneinfo.ZoneInfo(self.snapshot.zone)
        # Views make thousands of small objects that stay; looking for garbage among them is vain.
        with collection_paused():
            self.changed.emit(changes)

    def _let_go(self) -> None:
        self.patience.give_up()
        if self._stop_listening is not None:
            self._stop_listening()
        if self._plan is not None:
            self._plan.close()
        self._plan = self._snapshot = self._stop_listening = PlanClock.zone = None
