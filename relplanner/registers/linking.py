"""Predecessors as one cell: reading it, and making the links what it says."""

from __future__ import annotations

from typing import NamedTuple

from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.registers.references import Names
from relplanner.releases.predecessors import Predecessor, parse_predecessor, split_predecessors
from relplanner.releases.tables import Activity, Link
from relplanner.snapshot import Snapshot


class Wanted(NamedTuple):
    """A link that a cell asks for; lags as in `Link`."""

    predecessor_id: str
    kind: str
    lag_min: int
    lag_kind: str


def read_predecessors(
    text: str, snapshot: Snapshot, names: Names, *, release_id: str, activity_id: str
) -> list[Wanted]:
    """The links that the text of a predecessors cell asks for.

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
        predecessor_id = names.find(reference, release_id=release_id)
        if predecessor_id == activity_id:
            raise InvalidInputError(f"“{entry}” is the activity itself; it can't wait for itself.")
        wanted = Wanted(predecessor_id, one.kind, one.lag_min, one.lag_kind)
        if found.setdefault((predecessor_id, one.kind), wanted) != wanted:
            raise InvalidInputError(
                f"“{entry}” is there twice, with different lags.", todo="Remove one of them."
            )
    return list(found.values())


def write_predecessors(tx: Transaction, activity_id: str, wanted: list[Wanted]) -> None:
    """Adds, changes and removes links until the activity waits for exactly these."""
    missing = {(one.predecessor_id, one.kind): one for one in wanted}
    spare: dict[str, list[Link]] = {}
    for link in tx.rows(Link, successor_id=activity_id):
        one = missing.pop((link.predecessor_id, link.kind), None)
        if one is None:
            spare.setdefault(link.predecessor_id, []).append(link)
        else:
            tx.update(Link, link.id, lag_min=one.lag_min, lag_kind=one.lag_kind)
    changed = []
    for one in missing.values():
        # The same predecessor with another kind is the same link, changed.
        of_same = spare.get(one.predecessor_id)
        changed.append((of_same.pop() if of_same else None, one))
    for links in spare.values():
        for link in links:
            tx.delete(Link, link.id)
    for old, one in changed:
        if old is None:
            tx.insert(
                Link(
                    predecessor_id=one.predecessor_id, successor_id=activity_id, kind=one.kind,
                    lag_min=one.lag_min, lag_kind=one.lag_kind,
                )
            )  # fmt: skip
        else:
            tx.update(Link, old.id, kind=one.kind, lag_min=one.lag_min, lag_kind=one.lag_kind)


def _entry(text: str, snapshot: Snapshot, names: Names) -> Predecessor:
    if names.knows(text):
        return Predecessor(text)
    plan = snapshot.plan
    return parse_predecessor(text, plan.minutes_per_day, plan.minutes_per_week)
