"""Changes that are tried on a copy of a plan, and then taken as one change, or dropped.

The copy is a plan like any other, in no file: it is changed, undone and read in the same ways, by
the same rules. Nothing is written to the plan, and nobody is kept from it, until the tried changes
are taken. Ids that rows got in the trial stay theirs, and so do codes that the plan has not given
to other rows meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from relplanner.actor import current_user
from relplanner.atomic import written_beside
from relplanner.environments.freezes import Conflict, new_conflicts
from relplanner.errors import ConflictError
from relplanner.plan.backup import place_of_copy
from relplanner.plan.changes import ChangeSet
from relplanner.plan.journal import RowChange
from relplanner.releases.what_if import (
    MovedDate,
    MovedRelease,
    Span,
    WhatIf,
    moved_dates,
    moved_releases,
)

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction
    from relplanner.planner import Plan
    from relplanner.snapshot import Snapshot

_MOST_NAMED = 10


class NewCode(NamedTuple):
    """A row whose code the plan gave to another row while it was only tried.

    Attributes:
        tried: Its code in the trial.
        code: Its code in the plan.
    """

    tried: str
    code: str


class Trial:
    """What `plan.try_out()` gives.

    Attributes:
        base: The plan; nothing of it changes before `take`.
        plan: The copy on which changes are tried.
    """

    def __init__(self, base: Plan, copy: Plan) -> None:
        self.base = base
        self.plan = copy
        self._begun_at = base.head[0]
        self._before = base.snapshot()
        self._after = copy.snapshot()

    def __enter__(self) -> Trial:
        """The trial itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Drops what was not taken."""
        self.close()

    def close(self) -> None:
        """Drops the copy; does nothing the second time."""
        self.plan.close()

    @property
    def tried(self) -> tuple[str, ...]:
        """What was tried and not undone, a summary for each change, oldest first."""
        return tuple(step.label for step in self.plan.undo_steps)

    @property
    def rows(self) -> list[RowChange]:
        """What was done to which row, in order, undone things too."""
        entries = self.plan.journal(self._begun_at + 1)
        return [change for entry in entries for change in self.plan.row_changes(entry.seq)]

    @property
    def before(self) -> Snapshot:
        """The plan as it is; made once per change."""
        if self._before.head_seq != self.base.head[0]:
            self._before = self.base.snapshot()
        return self._before

    @property
    def after(self) -> Snapshot:
        """The plan as it would be; made once per change."""
        if self._after.head_seq != self.plan.head[0]:
            self._after = self.plan.snapshot()
        return self._after

    @property
    def dropped(self) -> ChangeSet:
        """What becomes of the rows when it is dropped, for those who show the copy."""
        rows = tuple(change.inverse for change in reversed(self.rows))
        return ChangeSet(
            self.base.head[0], "drop", "Drop the tried changes", current_user(), rows=rows
        )

    @property
    def was(self) -> dict[str, Span]:
        """Start and finish, as they are, of the activities and releases that would move."""
        schedule = self.before.schedule
        starts = dict(zip(schedule.release_ids, schedule.release_start.tolist(), strict=True))
        return {
            **{one.release_id: (starts[one.release_id], one.was) for one in self.moved_releases()},
            **self._what_if.spans_before(),
        }

    @property
    def moved_count(self) -> int:
        """How many activities would have other dates, come or go, without the summaries."""
        return self._what_if.moved_count

    @property
    def _what_if(self) -> WhatIf:
        return WhatIf(self.before.schedule, self.after.schedule)

    def moved_dates(self) -> list[MovedDate]:
        """The activities that would start or finish at another time, come or go."""
        return moved_dates(self.before, self.after)

    def moved_releases(self) -> list[MovedRelease]:
        """The releases that would go live at another time."""
        return moved_releases(self.before, self.after)

    def go_on_with(self, plan: Plan) -> None:
        """Takes place of the plan by the same one, opened anew: for writing, say.

        Raises:
            ConflictError: Where it is another plan.
        """
        if plan.plan_id != self.base.plan_id:
            raise ConflictError(
                "This is another plan than the one on which changes are tried.",
                where=str(plan.path),
                todo="Drop the tried changes and try them again.",
            )
        self.base = plan

    def into_freezes(self) -> list[Conflict]:
        """What would be deployed inside of a change freeze, and isn't planned so."""
        return new_conflicts(self.before, self.after)

    def take(
        self, summary: str, actor: str | None = None, *, reason: str = "", initiator: object = None
    ) -> tuple[NewCode, ...]:
        """Makes the tried changes in the plan: one journal entry, one undo step.

        Args:
            summary: What is meant, in words.
            actor: Who does it; whoever is logged in when None.
            reason: Why, where it must be said.
            initiator: Handed on to the listeners.

        Returns:
            The rows that have other codes in the plan than in the trial.

        Raises:
            ConflictError: Where the plan has moved on since the trial began; nothing is changed.
            PlannerError: As `Plan.change` says, and where no dates can be computed with what was
                tried; nothing is changed.
        """
        return self._take_in(self.base, summary, actor, reason, initiator)

    def save_copy(
        self, path: str | Path, summary: str, actor: str | None = None, *, reason: str = ""
    ) -> Path:
        """Writes a copy of the plan in which the tried changes are taken; the trial goes on.

        Returns:
            Where it is.

        Raises:
            PlannerError: As `take` and `Plan.save_copy` say; what was there is as it was.
        """
        self.plan.schedule()
        target = place_of_copy(path, self.base.path)
        with written_beside(target) as beside:
            self.base.save_copy(beside)
            with type(self.base).open(beside, clock=self.base.clock) as copy:
                self._take_in(copy, summary, actor, reason, None)
        return target

    def _take_in(
        self, plan: Plan, summary: str, actor: str | None, reason: str, initiator: object
    ) -> tuple[NewCode, ...]:
        self.plan.schedule()
        entries = self.plan.journal(self._begun_at + 1)
        kind = "import" if any(entry.kind == "import" for entry in entries) else "change"
        # What was undone leaves nothing to do.
        done = sorted(seq for step in self.plan.undo_steps for seq in step.seqs)
        changes = [self.plan.row_changes(seq) for seq in done]
        with plan.change(summary, actor, reason=reason, kind=kind, initiator=initiator) as tx:
            codes = _Codes(tx, changes, self._codes_given(plan))
            said: list[str] = []
            for rows in changes:
                said += filter(None, [self._do_again(tx, codes.put_into(one)) for one in rows])
                tx.settle()
            if said:
                raise ConflictError(
                    f"The plan has changed since the trial began: {' '.join(said[:_MOST_NAMED])}",
                    where=str(self.base.path),
                    todo="Drop the tried changes and try them again.",
                )
        return codes.new

    def _codes_given(self, plan: Plan) -> dict[tuple[str, str], str]:
        """The ids of the rows that the plan got since the trial began, by their tables and codes.

        Also where such a row is gone again: a code is never given twice.
        """
        entries = plan.journal(self._begun_at + 1)
        return {
            (change.table, str(change.new["code"])): change.row_id
            for entry in entries
            for change in plan.row_changes(entry.seq)
            if change.op == "insert" and "code" in change.new
        }

    def _do_again(self, tx: Transaction, change: RowChange) -> str:
        kept = change.new.get("sha256")
        if kept:
            tx.store_file(self.plan.file_content(str(kept)))
        return tx.do_again(change)


class _Codes:
    """Gives the rows of a trial other codes where the plan gave theirs to other rows.

    Args:
        tx: The change that takes the trial.
        changes: What is to be done again.
        given: The ids of the rows that got codes meanwhile, by table and code.
    """

    def __init__(
        self,
        tx: Transaction,
        changes: Sequence[Sequence[RowChange]],
        given: Mapping[tuple[str, str], str],
    ) -> None:
        self._tx, self._given = tx, given
        self._tried = {
            (change.table, change.row_id): str(change.new["code"])
            for rows in changes
            for change in rows
            if change.op == "insert" and "code" in change.new
        }
        self._new: dict[tuple[str, str], str] = {}

    @property
    def new(self) -> tuple[NewCode, ...]:
        """The rows that have other codes now."""
        return tuple(NewCode(self._tried[key], code) for key, code in self._new.items())

    def put_into(self, change: RowChange) -> RowChange:
        """A change of a row with the code that the row has in the plan."""
        key = change.table, change.row_id
        tried = self._tried.get(key)
        if tried is None:
            return change
        if key not in self._new:
            if self._given.get((change.table, tried), change.row_id) == change.row_id:
                return change
            self._new[key] = self._tx.free_code(change.table, self._tried.values())
        old, new = (
            {**values, "code": self._new[key]} if values.get("code") == tried else values
            for values in (change.old, change.new)
        )
        return replace(change, old=old, new=new)
