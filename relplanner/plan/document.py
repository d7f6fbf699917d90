"""The document: one plan file, open. Reading, the one door for writing, undo and redo."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import ClassVar, TypeVar

from relplanner.actor import current_user
from relplanner.errors import BusyError, InvalidInputError, PlannerError
from relplanner.ids import new_id
from relplanner.plan import journal, store
from relplanner.plan.backup import Backup, Backups, copy_plan, place_of_copy
from relplanner.plan.changes import ChangeSet
from relplanner.plan.door import Transaction
from relplanner.plan.filelock import Holder, present_holder
from relplanner.plan.history import Step
from relplanner.plan.journal import Entry, RowChange
from relplanner.plan.lifecycle import Clock, OpenFile, refuse_in_trial
from relplanner.plan.rows import PlanRow, Registry, Row, Values
from relplanner.plan.rules import Rule
from relplanner.plan.writer import Listener, Writer
from relplanner.version import VERSION

Self = TypeVar("Self", bound="Document")


class Document:
    """A plan file that is open. Belongs to the thread that opened it.

    Attributes:
        path: The file.
        read_only: Whether changes are refused.
        is_trial: Whether it is a copy in no file, on which changes are tried.
        notices: What the person should know about how it was opened, in sentences.
        why_read_only: The one of them that says why it can't be changed; empty for none.
        held_by: Who had it open for writing when it was opened, where that is why.
        plan_id: The id of the plan.
        clock: Where the time comes from.
    """

    registry: ClassVar[Registry]
    rules: ClassVar[tuple[Rule, ...]] = ()

    def __init__(self, file: OpenFile, plan_id: str, clock: Clock) -> None:
        self.path = file.path
        self.read_only = not file.can_write
        self.is_trial = file.is_trial
        self.notices = file.notices
        self.why_read_only = file.why_read_only
        self.held_by = file.held_by
        self.plan_id = plan_id
        self.clock = clock
        self._file = file
        self._connection = file.connection
        self._writer = Writer(file, self.registry, self.rules, plan_id)
        self._writer.listeners.append(self._after_change)
        self._backups = Backups(file.path, clock)
        self._thread = threading.get_ident()
        self._step: str | None = None
        self._closed = False

    def close(self) -> None:
        """Closes the file and gives the lock back; does nothing the second time."""
        if not self._closed:
            self._closed = True
            self._file.close()

    def __enter__(self: Self) -> Self:
        """The document itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Closes it."""
        self.close()

    # -- reading -------------------------------------------------------------------------------

    @property
    def head(self) -> tuple[int, str]:
        """The number and the hash of the newest journal entry."""
        newest = self._writer.head
        return (newest.seq, newest.hash) if newest else (0, journal.GENESIS)

    def rows(self, table: type[Row], **equal: object) -> list[Row]:
        """The rows of a table, in position order, else in the order they were made.

        Args:
            table: The row class.
            equal: Columns that must have these values (None for empty).

        Raises:
            InvalidInputError: For an unknown column or a value that can't be in it.
        """
        with self._reading():
            return self.registry.select(self._connection, table, equal)

    def get(self, table: type[Row], row_id: str) -> Row:
        """The row with this id.

        Raises:
            InvalidInputError: When there is none.
        """
        found = self.rows(table, id=row_id)
        if not found:
            raise InvalidInputError(f"There is no {self.registry.of(table).noun} {row_id!r}.")
        return found[0]

    def find(self, code: str) -> PlanRow:
        """The row with this short code (`A-104`), whatever its table.

        Raises:
            InvalidInputError: When there is none.
        """
        info = self.registry.with_code(code)
        found = self.rows(info.row_class, code=code) if info else []
        if not found:
            raise InvalidInputError(
                f"Nothing in this plan has the code {code!r}.",
                where=str(self.path),
                todo="Codes look like R-1, A-12 or RSK-3; 'relplan show' lists them.",
                way_out="code",
            )
        return found[0]

    def file_content(self, sha256: str) -> bytes:
        """A file that is kept in the plan.

        Raises:
            InvalidInputError: When there is none with this hash.
        """
        with self._reading():
            content = store.file_content(self._connection, sha256)
        if content is None:
            raise InvalidInputError(f"No file with the hash {sha256[:16]}... is kept here.")
        return content

    def journal(self, first: int = 1, last: int | None = None) -> list[Entry]:
        """The journal entries from `first` to `last` (or the end), oldest first."""
        with self._reading():
            return journal.entries(self._connection, first, last)

    def row_changes(self, seq: int) -> list[RowChange]:
        """What one journal entry did to which rows."""
        with self._reading():
            return journal.row_changes(self._connection, seq)

    def entries_about(self, row_ids: Iterable[str], owner_ids: Iterable[str] = ()) -> set[int]:
        """Numbers of the journal entries that concern some rows.

        Args:
            row_ids: Entries that touched one of these rows.
            owner_ids: Entries that touched a row which then named one of these, also one that
                is deleted by now. Reads the whole journal.
        """
        with self._reading():
            return journal.entries_about(self._connection, row_ids, owner_ids)

    def stored_values(self, table: str, row_id: str) -> Values | None:
        """The stored values of a row, also of one that was deleted; None for one that never was."""
        info = self.registry.tables[table]
        with self._reading():
            values = self.registry.sql(info).values(self._connection, row_id)
            return values or journal.last_values(self._connection, table, row_id)

    # -- writing -------------------------------------------------------------------------------

    @contextlib.contextmanager
    def change(
        self,
        summary: str,
        actor: str | None = None,
        *,
        reason: str = "",
        kind: str = "change",
        initiator: object = None,
    ) -> Iterator[Transaction]:
        """The one door. All or nothing: one transaction, one journal entry, one undo step.

        When the block ends, the rules run on the candidate state, the journal gets the old and
        new values, the transaction commits, and the listeners get one `ChangeSet`. When the block
        or a rule raises, file and memory are as before. A block that changes nothing leaves no
        entry.

        Args:
            summary: What is meant, in words ("Shift 3 activities").
            actor: Who does it; whoever is logged in when None.
            reason: Why, where it must be said.
            kind: `change`, `import` (makes a backup before), or `sign` (never undone).
            initiator: Handed on to the listeners.

        Raises:
            ReadOnlyError: When the plan is open for reading only.
            RuleError: When a rule objects.
            ConflictError: When another program has changed the file.
            EnvironmentFailure: When the disk is full, for instance.
        """
        draft = self._draft(summary, actor, kind, reason)
        self._refuse_other_thread()
        if kind == "sign":
            refuse_in_trial(self._file)
        elif kind == "import" and not self.read_only:
            self.back_up_quietly("import")
        with self._writer.writing(draft, initiator) as tx:
            yield tx

    @contextlib.contextmanager
    def group(self) -> Iterator[None]:
        """All changes inside the block are undone as one step."""
        if self._step is not None:
            yield
            return
        self._step = new_id()
        try:
            yield
        finally:
            self._step = None

    def undo(self, actor: str | None = None) -> ChangeSet | None:
        """Takes back the newest step; also one from before the program was started.

        Returns:
            What it touched; None when there is nothing to undo.

        Raises:
            ConflictError: When a row has moved on since, naming it; nothing is changed.
        """
        return self._take_back(self._writer.history.undoable, "undo", "Undo", actor)

    def redo(self, actor: str | None = None) -> ChangeSet | None:
        """Does again what was undone last; None when there is nothing to redo."""
        return self._take_back(self._writer.history.redoable, "redo", "Redo", actor)

    def revert(self, seq: int, actor: str | None = None) -> ChangeSet | None:
        """Takes back one journal entry, however old, as a new change.

        Raises:
            ConflictError: When one of its rows has moved on since.
            InvalidInputError: When there is no such entry, or it can't be taken back.
        """
        found = self.journal(seq, seq)
        if not found or found[0].kind in {"create", "sign", "migration"}:
            raise InvalidInputError(
                f"Journal entry {seq} " + ("can't be taken back." if found else "doesn't exist."),
                where=str(self.path),
            )
        summary = found[0].summary
        return self._put_back(Step((seq,), summary, ""), "revert", f"Revert: {summary}", actor)

    @property
    def next_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        return self._writer.history.undoable[-1] if self._writer.history.undoable else None

    @property
    def next_redo(self) -> Step | None:
        """The step that `redo` would do again; its actor is who undid it."""
        return self._writer.history.redoable[-1] if self._writer.history.redoable else None

    @property
    def undo_steps(self) -> tuple[Step, ...]:
        """What `undo` would take back step by step, oldest first."""
        return tuple(self._writer.history.undoable)

    @property
    def undo_label(self) -> str:
        """What `undo` would take back; empty for nothing."""
        return self.next_undo.label if self.next_undo else ""

    @property
    def redo_label(self) -> str:
        """What `redo` would do again; empty for nothing."""
        return self.next_redo.label if self.next_redo else ""

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` with every committed change.

        Returns:
            A function that stops it.
        """
        self._writer.listeners.append(listener)
        return lambda: self._writer.listeners.remove(listener)

    def follow(self) -> None:
        """Takes in what another program has written to a plan open for reading; tells listeners.

        Raises:
            ConflictError: When the file holds another plan or another journal now.
            EnvironmentFailure: When it is gone or can't be read.
        """
        self._refuse_other_thread()
        if self.read_only:
            self._writer.follow()

    def present_holder(self) -> Holder | None:
        """Who has the plan open for writing at this moment; None once it can be had."""
        return present_holder(self.path)

    # -- copies --------------------------------------------------------------------------------

    def save_copy(self, path: str | Path) -> Path:
        """Writes the whole plan to another file; this one stays open.

        Raises:
            InvalidInputError: When it names the open file itself, or changes are only tried.
            EnvironmentFailure: Where it can't be written.
        """
        refuse_in_trial(self._file)
        target = place_of_copy(path, self.path)
        copy_plan(self._connection, target)
        return target

    def backup(self, reason: str = "manual") -> Backup:
        """Makes a backup now, unless the newest one already holds the same; see `copy_plan`."""
        refuse_in_trial(self._file)
        return self._backups.make(self.plan_id, reason)

    # -- internals -----------------------------------------------------------------------------

    def _after_change(self, changes: ChangeSet) -> None:
        """The first of the listeners."""
        self._committed(changes)
        if not self.read_only and self._backups.is_due():
            self.back_up_quietly("timer")

    def _committed(self, changes: ChangeSet) -> None:
        """Brings what is in memory up to date, before anybody else hears of the change."""

    def _draft(
        self, summary: str, actor: str | None, kind: str, reason: str = "",
        target: tuple[int, ...] = (),
    ) -> Entry:  # fmt: skip
        if not summary.strip():
            raise InvalidInputError("A change needs a summary.", todo="Say what it is for.")
        return journal.draft(
            self.clock(),
            actor=current_user() if actor is None else actor,
            program=VERSION,
            kind=kind,
            summary=summary,
            step=self._step or new_id(),
            reason=reason,
            target=target,
        )

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        self._refuse_other_thread()
        with store.told_plainly(self.path):
            yield

    def back_up_quietly(self, reason: str) -> None:
        """Makes a backup; where that fails, says so in `notices`, for the plan itself is fine."""
        if self.is_trial:
            return
        try:
            self._backups.make(self.plan_id, reason)
        except PlannerError as error:
            if reason == "import" and isinstance(error, BusyError):
                raise  # The import can't be made then either.
            self.notices.append(f"No backup could be made. {error}")

    def _take_back(
        self, steps: list[Step], kind: str, verb: str, actor: str | None
    ) -> ChangeSet | None:
        if not steps:
            return None
        summary = steps[-1].label
        return self._put_back(steps[-1], kind, f"{verb}: {summary}", actor)

    def _put_back(self, step: Step, kind: str, summary: str, actor: str | None) -> ChangeSet | None:
        self._refuse_other_thread()
        return self._writer.put_back(step, self._draft(summary, actor, kind, target=step.seqs))

    def _refuse_other_thread(self) -> None:
        if threading.get_ident() != self._thread:
            msg = "a plan belongs to the thread that opened it; give a snapshot to the other one"
            raise RuntimeError(msg)
        if self._closed:
            msg = "the plan is closed"
            raise RuntimeError(msg)
