"""What became of the scope since a baseline, and who did it when and why, told from the journal.

The scope is what a release is to contain and what is to be done for it: its scope items, and name,
stage, duration, release and activeness of its activities. Dates that follow from these are told by
`releases.baselines.compare`; progress is no change of the scope.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from relplanner.plan.journal import Entry, RowChange
from relplanner.releases.baselines import baseline_with
from relplanner.releases.tables import Activity, Baseline, ScopeItem
from relplanner.sentences import Narrator

if TYPE_CHECKING:
    from relplanner.plan.rows import PlanRow, Values
    from relplanner.planner import Plan

_TABLES: dict[str, type[PlanRow]] = {"scope_item": ScopeItem, "activity": Activity}
_COLUMNS = {
    "scope_item": (
        "name", "kind", "in_scope", "description", "owner_id", "reference", "release_id",
    ),
    "activity": ("name", "stage", "duration_min", "active", "release_id"),
}  # fmt: skip


class Touch(NamedTuple):
    """A journal entry that had a part in a change of the scope.

    Attributes:
        seq: Its number.
        by: Who made it.
        at: When, as in the journal: UTC, ISO 8601.
        summary: What was meant, in words.
        reason: Why, where it was said; else empty.
    """

    seq: int
    by: str
    at: str
    summary: str
    reason: str


class ScopeChange(NamedTuple):
    """What became of a scope item or an activity since a baseline.

    Attributes:
        table: `scope_item` or `activity`.
        row_id: Its id.
        code: Its code.
        name: What it is called now, or was called last where it is gone.
        release_id: The id of its release.
        change: What was done on the whole.
        told: The same in a sentence of the journal.
        touches: Who had a part in it, oldest first; what was undone is left out.
    """

    table: str
    row_id: str
    code: str
    name: str
    release_id: str
    change: Literal["added", "removed", "changed"]
    told: str
    touches: tuple[Touch, ...]


def scope_change_of(values: list[Any]) -> ScopeChange:
    """A change of the scope out of what JSON makes of it: lists in the place of tuples."""
    touches = tuple(Touch._make(one) for one in values[-1])
    return ScopeChange._make([*values[:-1], touches])


class Since(NamedTuple):
    """What exports say of a baseline, gathered while the journal is at hand.

    Attributes:
        code: The baseline's code.
        scope: What became of the scope since.
    """

    code: str
    scope: tuple[ScopeChange, ...]


def since_baseline(plan: Plan, code: str = "") -> Since | None:
    """What exports say of a baseline: the newest one where none is named; None without any.

    Raises:
        InvalidInputError: When the plan has no baseline with this code.
    """
    baselines = plan.records(Baseline)
    if not code and not baselines:
        return None
    newest = code or max(baselines, key=lambda one: (one.taken_at or "", one.id)).code
    return Since(newest, tuple(scope_changes(plan, newest)))


def scope_changes(plan: Plan, code: str) -> list[ScopeChange]:
    """What was added to the scope, removed from it and changed in it since a baseline.

    On the whole: what was changed and changed back isn't listed. In the order of the last touch.

    Args:
        plan: The plan.
        code: Of the baseline.

    Raises:
        InvalidInputError: When the plan has no baseline with this code.
    """
    snapshot = plan.snapshot()
    taken = min(plan.entries_about([baseline_with(snapshot, code).id]))
    entries = plan.journal(taken + 1)
    live = _live(entries, taken)
    rows: dict[tuple[str, str], _Row] = {}
    for entry in entries:
        for change in plan.row_changes(entry.seq):
            if change.table in _TABLES:
                row = rows.setdefault((change.table, change.row_id), _Row(change))
                row.take(change)
                if entry.seq in live and _matters(change):
                    row.touches.append(
                        Touch(entry.seq, entry.actor, entry.at, entry.summary, entry.reason)
                    )
    narrator = Narrator(plan)
    found = []
    for (table, row_id), row in rows.items():
        now = snapshot.by_id(_TABLES[table]).get(row_id)
        net = row.net(None if now is None else now._asdict())
        if net is not None:
            found.append(_told(net, row, now, narrator))
    return sorted(found, key=lambda one: [touch.seq for touch in one.touches][-1:])


class _Row:
    """A row as it was when the baseline was taken, as far as the journal has touched it since."""

    def __init__(self, first: RowChange) -> None:
        self.table, self.row_id = first.table, first.row_id
        self.was_there = first.op != "insert"
        self.old: Values = {}
        self.touches: list[Touch] = []

    def take(self, change: RowChange) -> None:
        """Remembers the oldest value of each column."""
        self.old = {**change.old, **self.old}

    def net(self, now: Values | None) -> RowChange | None:
        """What was done on the whole; None for nothing that matters."""
        if not self.was_there:
            return (
                None if now is None else RowChange(self.table, self.row_id, "insert", {}, now, "")
            )
        if now is None:
            return RowChange(self.table, self.row_id, "delete", self.old, {}, "")
        differs = [
            column for column in _COLUMNS[self.table]
            if column in self.old and self.old[column] != now[column]
        ]  # fmt: skip
        if not differs:
            return None
        old, new = ({column: values[column] for column in differs} for values in (self.old, now))
        return RowChange(self.table, self.row_id, "update", old, new, "")


def _matters(change: RowChange) -> bool:
    """Whether a change of a row is one of the scope: progress and dates aren't."""
    return change.op != "update" or not change.new.keys().isdisjoint(_COLUMNS[change.table])


def _told(net: RowChange, row: _Row, now: Any, narrator: Narrator) -> ScopeChange:
    values = net.old if now is None else now._asdict()
    words: dict[str, Literal["added", "removed", "changed"]] = {
        "insert": "added", "delete": "removed", "update": "changed",
    }  # fmt: skip
    return ScopeChange(
        net.table, net.row_id, str(values["code"]), str(values["name"]),
        str(values["release_id"]), words[net.op], narrator.of_change(net), tuple(row.touches),
    )  # fmt: skip


def _live(entries: list[Entry], taken: int) -> set[int]:
    """The numbers of the entries of which something is left: made, and not undone since.

    Undoing something from before the baseline is a change of its own.
    """
    live: set[int] = set()
    stands_for: dict[int, set[int]] = {}
    for entry in entries:
        if entry.kind not in {"undo", "redo"} or min(entry.targets) <= taken:
            stands_for[entry.seq] = {entry.seq}
            live.add(entry.seq)
            continue
        originals = set().union(*(stands_for[target] for target in entry.targets))
        stands_for[entry.seq] = originals
        live = live - originals if entry.kind == "undo" else live | originals
    return live
