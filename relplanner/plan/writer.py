"""How a change is carried out: transaction, rules, journal, commit, and telling who listens."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from relplanner.errors import ConflictError, RuleError
from relplanner.plan import journal, store
from relplanner.plan.changes import ChangeSet
from relplanner.plan.door import Transaction
from relplanner.plan.history import History, Step
from relplanner.plan.journal import Entry, RowChange
from relplanner.plan.lifecycle import OpenFile
from relplanner.plan.numbering import Numbering
from relplanner.plan.rows import Registry
from relplanner.plan.rules import Rule
from relplanner.plan.view import CandidateView
from relplanner.plan.watch import FileWatch

Listener = Callable[[ChangeSet], None]

_MOST_NAMED = 10


class Writer:
    """Carries out the changes of one open plan, and knows where its journal stands.

    Attributes:
        head: The newest journal entry.
        history: What can be undone and redone.
        listeners: Called with every committed change, in order.
    """

    def __init__(
        self, file: OpenFile, registry: Registry, rules: tuple[Rule, ...], plan_id: str
    ) -> None:
        self.head: Entry | None = None
        self.history = History()
        self.listeners: list[Listener] = []
        self._file = file
        self._connection = file.connection
        self._registry = registry
        self._rules = rules
        self._plan_id = plan_id
        self._numbering = Numbering(file.connection)
        self._watch = FileWatch(
            file.path, file.connection, is_copy=file.is_copy, is_trial=file.is_trial
        )
        self._changing = False
        for entry in journal.entries(file.connection):
            # In a trial only what is tried is undone.
            if not file.is_trial:
                self.history.add(entry)
            self.head = entry

    @contextlib.contextmanager
    def writing(self, draft: Entry, initiator: object = None) -> Iterator[Transaction]:
        """One transaction and one journal entry, or nothing at all.

        Raises:
            PlannerError: As `Document.change` says.
        """
        if not self._file.can_write:
            raise self._watch.read_only_error(self._file.why_read_only)
        if self._changing:
            msg = "plan.change() inside of plan.change(): pass the transaction on instead"
            raise RuntimeError(msg)
        self._changing = True
        tx = Transaction(self._connection, self._registry, self._numbering)
        entry: Entry | None = None
        try:
            with store.told_plainly(self._file.path), store.transaction(self._connection):
                self._watch.refuse_foreign_writes()
                store.open_door(self._connection, is_open=True)
                yield tx
                entry = self._seal(tx, draft)
        except BaseException:
            self._numbering.forget()
            raise
        finally:
            self._changing = False
        if entry is not None:
            self._announce(entry, tx.row_changes(), initiator)

    def put_back(self, step: Step, draft: Entry) -> ChangeSet | None:
        """Writes the inverse of a step as a new change.

        Returns:
            What it touched; None when there was nothing left to take back.

        Raises:
            ConflictError: When a row has moved on since, naming it; nothing is changed.
        """
        heard: list[ChangeSet] = []
        self.listeners.insert(0, heard.append)
        try:
            with self.writing(draft) as tx:
                self._put_back_rows(step, tx)
        finally:
            self.listeners.remove(heard.append)
        return heard[0] if heard else None

    def follow(self) -> None:
        """Takes in what another program has committed, and tells it the listeners.

        Raises:
            PlannerError: As `Document.follow` says.
        """
        with store.told_plainly(self._file.path):
            if not self._watch.has_news():
                return
            self._connection.execute("BEGIN")
            try:
                news = self._read_news()
            finally:
                self._connection.execute("ROLLBACK")
        for entry, rows in news:
            self._announce(entry, rows, None)

    def _read_news(self) -> list[tuple[Entry, list[RowChange]]]:
        known = self.head.seq if self.head else 0
        same = journal.entries(self._connection, known, known)
        newer = journal.entries(self._connection, known + 1)
        # A journal that was put back or replaced doesn't go on from what is known here.
        if [one.hash for one in same] != ([self.head.hash] if self.head else []):
            raise self._watch.other_plan()
        if journal.chain_faults(newer, self._plan_id, self.head):
            raise self._watch.other_plan()
        return [(entry, journal.row_changes(self._connection, entry.seq)) for entry in newer]

    def _put_back_rows(self, step: Step, tx: Transaction) -> None:
        sentences = []
        for seq in reversed(step.seqs):
            changes = reversed(journal.row_changes(self._connection, seq))
            sentences += [tx.put_back(change) for change in changes]
            tx.settle()
        moved_on = [sentence for sentence in sentences if sentence]
        if moved_on:
            summary, what = step.label, " ".join(moved_on[:_MOST_NAMED])
            raise ConflictError(
                f"'{summary}' can't be taken back: {what}",
                where=str(self._file.path),
                todo="Undo or change those first.",
            )
        # Rows came and went by themselves, with codes of their own.
        self._numbering.forget()

    def refuse_findings(self, tx: Transaction) -> None:
        """Checks the candidate state of an open change.

        Raises:
            RuleError: Where a rule objects, or something that is referred to is missing.
        """
        touched = tx.touched_rows()
        if not touched:
            return
        tx.refuse_dangling()
        view = CandidateView(self._connection, self._registry, touched)
        findings = [finding.message for rule in self._rules for finding in rule(view)]
        if findings:
            more = len(findings) - _MOST_NAMED
            rest = [f"And {more} more."] if more > 0 else []
            raise RuleError(" ".join(findings[:_MOST_NAMED] + rest))

    def _seal(self, tx: Transaction, draft: Entry) -> Entry | None:
        """Checks the candidate state and journals it; the last thing before the commit."""
        self.refuse_findings(tx)
        entry = None
        if tx.touched_rows():
            entry = journal.append(
                self._connection, self._plan_id, self.head, draft, tx.row_changes()
            )
        store.open_door(self._connection, is_open=False)
        return entry

    def _announce(self, entry: Entry, rows: list[RowChange], initiator: object) -> None:
        self.head = entry
        self.history.add(entry)
        changes = ChangeSet(
            entry.seq, entry.kind, entry.summary, entry.actor, initiator, tuple(rows)
        )
        for listener in tuple(self.listeners):
            listener(changes)
