"""Looking things up in the journal: by person, words, kind, period, and what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relplanner.plan.journal import Entry

if TYPE_CHECKING:
    from relplanner.planner import Plan
    from relplanner.snapshot import Snapshot

KINDS = ("create", "change", "import", "undo", "redo", "revert", "sign", "migration")


@dataclass(frozen=True)
class JournalFilter:
    """What is looked for; an empty condition holds always.

    Attributes:
        words: Each must be in the summary, the reason or the person's name, in any case.
        actor: The person, exactly.
        kind: One of `KINDS`.
        first_day: From the beginning of this day in `zone`.
        last_day: To the end of this day.
        zone: Of the days.
        seqs: Only these entries; None for all.
    """

    words: str = ""
    actor: str = ""
    kind: str = ""
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    zone: dt.tzinfo = dt.UTC
    seqs: frozenset[int] | None = field(default=None, repr=False)

    def find(
        self, entries: Iterable[Entry], said: Callable[[str], str] | None = None
    ) -> list[Entry]:
        """The entries that fit, newest first.

        Args:
            entries: All of them.
            said: How a summary reads in the person's language; words are looked for there, too.
        """
        words = self.words.casefold().split()
        since, until = self._bounds()
        found = [
            entry
            for entry in entries
            if (self.seqs is None or entry.seq in self.seqs)
            and (not self.actor or entry.actor == self.actor)
            and (not self.kind or entry.kind == self.kind)
            and (not since or entry.at >= since)
            and (not until or entry.at < until)
            and (not words or _has(entry, words, said))
        ]
        found.reverse()
        return found

    def _bounds(self) -> tuple[str, str]:
        """The period as entries write their time, so that texts can be compared."""
        since = until = ""
        if self.first_day is not None:
            since = _stamp(self.first_day, self.zone)
        if self.last_day is not None:
            until = _stamp(self.last_day + dt.timedelta(days=1), self.zone)
        return since, until


def entries_about_release(plan: Plan, snapshot: Snapshot, release_id: str) -> frozenset[int]:
    """Numbers of the entries about a release and all that is or was a part of it."""
    ids, pending = {release_id}, [("release", release_id)]
    children: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for table, info in plan.registry.tables.items():
        parts = [name for name, spec in info.references.items() if spec.on_delete == "cascade"]
        for record in snapshot.records(info.row_class) if parts else ():
            for column in parts:
                owner = (info.references[column].table, getattr(record, column))
                children.setdefault(owner, []).append((table, record.id))
    while pending:
        for child in children.get(pending.pop(), ()):
            if child[1] not in ids:
                ids.add(child[1])
                pending.append(child)
    return frozenset(plan.entries_about(ids, [release_id]))


def actors(entries: Iterable[Entry]) -> list[str]:
    """Everybody who made an entry, by name."""
    return sorted({entry.actor for entry in entries}, key=str.casefold)


def can_be_reverted(plan: Plan, entry: Entry) -> bool:
    """Whether an entry is one that can be taken back at all, in a plan open for writing."""
    return not plan.read_only and entry.kind not in {"create", "sign", "migration"}


def _has(entry: Entry, words: list[str], said: Callable[[str], str] | None) -> bool:
    text = f"{entry.summary}\n{entry.reason}\n{entry.actor}".casefold()
    missing = [word for word in words if word not in text]
    if not missing or said is None:
        return not missing
    shown = said(entry.summary).casefold()
    return all(word in shown for word in missing)


def _stamp(day: dt.date, zone: dt.tzinfo) -> str:
    moment = dt.datetime.combine(day, dt.time(), zone).astimezone(dt.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
