"""Predecessors or successors as one cell: reading it, and making the links what it says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.registers.formats import Formats
from relplanner.registers.references import Names, title_of
from relplanner.registry import REGISTRY
from relplanner.releases.predecessors import (
    Predecessor,
    format_lag,
    parse_predecessor,
    split_predecessors,
)
from relplanner.releases.tables import LINK_KINDS, Activity, Link
from relplanner.snapshot import Snapshot

Side = Literal["predecessors", "successors"]
_ENDS = {
    "predecessors": ("successor_id", "predecessor_id"),
    "successors": ("predecessor_id", "successor_id"),
}


class Wanted(NamedTuple):
    """A link that a cell asks for; lags as in `Link`.

    Attributes:
        other_id: The activity at its other end.
    """

    other_id: str
    kind: str
    lag_min: int
    lag_kind: str


class Entry(NamedTuple):
    """A link of an activity as three texts of their own.

    Attributes:
        reference: The activity at its other end: code and name, or one of them.
        kind: FS, SS, FF or SF; FS where it is empty.
        lag: Such as `+2d`, `-50%`; empty for none.
    """

    reference: str
    kind: str = ""
    lag: str = ""


def entries_of(snapshot: Snapshot, activity_id: str, side: Side, formats: Formats) -> list[Entry]:
    """The links on one side of an activity, in the order in which they were made."""
    here, there = _ENDS[side]
    info, activities = REGISTRY.of(Activity), snapshot.by_id(Activity)
    found = []
    for link in snapshot.records(Link):
        if getattr(link, here) != activity_id:
            continue
        one = Predecessor("", link.kind, link.lag_min, link.lag_kind)
        lag = format_lag(one, *_lengths(snapshot))
        other = activities[getattr(link, there)]
        found.append(Entry(title_of(info, other), link.kind, formats.duration(lag)))
    return found


def cell_of(snapshot: Snapshot, entries: Iterable[Entry], release_id: str) -> str:
    """The text of a cell that has these links, as `read_predecessors` takes it.

    Raises:
        InvalidInputError: For an entry that names nothing, or several, and for a kind or a lag
            that is none.
    """
    names, activities = Names(snapshot, "activity"), snapshot.by_id(Activity)
    written = []
    for one in entries:
        reference, lag = one.reference.strip(), one.lag.strip()
        if names.knows(reference) or not reference.isdecimal():
            reference = activities[names.find(reference, release_id=release_id)].code
        sign = "" if not lag or lag[0] in "+-" else "+"
        kind = one.kind.strip().upper() or LINK_KINDS[0]
        if kind not in LINK_KINDS:
            raise InvalidInputError(
                f"“{kind}” is not a type of link.", todo=f"Use one of: {', '.join(LINK_KINDS)}."
            )
        try:
            parse_predecessor(f"1{kind}{sign}{lag}", *_lengths(snapshot))
        except InvalidInputError:
            raise InvalidInputError(
                f"“{lag}” is not a lag.", todo="Write it like 2d, -4h, 2ed or 50%."
            ) from None
        written.append(f"{reference}{kind}{sign}{lag}")
    return ", ".join(written)


def read_predecessors(
    text: str, snapshot: Snapshot, names: Names, *, release_id: str, activity_id: str
) -> list[Wanted]:
    """The links that the text of a cell of predecessors, or of successors, asks for.

    An entry names an activity by its code (`A-3`), by the number of its code (`3`), or by its
    name where it has no kind and no lag.

    Raises:
        InvalidInputError: For an entry that isn't one, names nothing or several, or is there
            twice.
    """
    found: dict[tuple[str, str], Wanted] = {}
    entries = [text] if names.knows(text) else split_predecessors(text)
    for entry in entries:
        one = _entry(entry, snapshot, names)
        reference = one.reference
        if reference.isdecimal() and not names.knows(reference):
            reference = f"{Activity.CODE_PREFIX}-{int(reference[:12])}"
        other_id = names.find(reference, release_id=release_id)
        if other_id == activity_id:
            raise InvalidInputError(f"“{entry}” is the activity itself; it can't wait for itself.")
        wanted = Wanted(other_id, one.kind, one.lag_min, one.lag_kind)
        if found.setdefault((other_id, one.kind), wanted) != wanted:
            raise InvalidInputError(
                f"“{entry}” is there twice, with different lags.", todo="Remove one of them."
            )
    return list(found.values())


def write_links(tx: Transaction, activity_id: str, wanted: list[Wanted], side: Side) -> None:
    """Adds, changes and removes links until the activity has exactly these on one side."""
    here, there = _ENDS[side]
    missing = {(one.other_id, one.kind): one for one in wanted}
    spare: dict[str, list[Link]] = {}
    for link in tx.rows(Link, **{here: activity_id}):
        other_id = getattr(link, there)
        one = missing.pop((other_id, link.kind), None)
        if one is None:
            spare.setdefault(other_id, []).append(link)
        else:
            tx.update(Link, link.id, lag_min=one.lag_min, lag_kind=one.lag_kind)
    changed = []
    for one in missing.values():
        # The same activity with another kind is the same link, changed.
        of_same = spare.get(one.other_id)
        changed.append((of_same.pop() if of_same else None, one))
    for links in spare.values():
        for link in links:
            tx.delete(Link, link.id)
    for old, one in changed:
        values = {"kind": one.kind, "lag_min": one.lag_min, "lag_kind": one.lag_kind}
        if old is None:
            tx.insert(Link(**{here: activity_id, there: one.other_id}, **values))
        else:
            tx.update(Link, old.id, **values)


def _entry(text: str, snapshot: Snapshot, names: Names) -> Predecessor:
    if names.knows(text):
        return Predecessor(text)
    return parse_predecessor(text, *_lengths(snapshot))


def _lengths(snapshot: Snapshot) -> tuple[int, int]:
    """Working minutes of a day and of a week."""
    return snapshot.plan.minutes_per_day, snapshot.plan.minutes_per_week
