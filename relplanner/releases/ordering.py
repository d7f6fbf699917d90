"""Positions of siblings, changed for as few of them as possible.

Every changed position is a row in the journal and something that an undo of an older change may
stumble on, so an activity that moves up by one changes one row and not all behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from relplanner.plan.door import Transaction
from relplanner.plan.numbering import POSITION_STEP
from relplanner.releases.tables import Activity
from relplanner.snapshot import Snapshot


class Siblings:
    """Lists of sibling activities, to be rearranged; `write` makes it so."""

    def __init__(self, tx: Transaction, snapshot: Snapshot) -> None:
        self._tx, self._snapshot = tx, snapshot
        self._lists: dict[tuple[str, str | None], list[str]] = {}
        self._before: dict[tuple[str, str | None], tuple[str, ...]] = {}
        self._position: dict[str, int] = {}

    def of(self, release_id: str, parent_id: str | None) -> list[str]:
        """The activities directly under a summary, or at the top of a release, in order.

        The list is there to be changed; the caller sets `parent_id` of what it moves to another.
        """
        key = (release_id, parent_id)
        if key not in self._lists:
            now = self._now(release_id, parent_id)
            self._position |= now
            self._lists[key] = sorted(now, key=lambda one: (now[one], one))
            self._before[key] = tuple(self._lists[key])
        return self._lists[key]

    def _now(self, release_id: str, parent_id: str | None) -> dict[str, int]:
        """Positions as the open change has them: the snapshot, and what was touched since.

        Asking the change for all siblings would take half a second for ten thousand.
        """
        found = {
            one.id: one.position
            for one in self._snapshot.records(Activity)
            if one.parent_id == parent_id and one.release_id == release_id
        }
        for (table, activity_id), (_, values) in self._tx.touched_rows().items():
            if table != Activity.TABLE:
                continue
            found.pop(activity_id, None)
            if values and (values["release_id"], values["parent_id"]) == (release_id, parent_id):
                found[activity_id] = int(values["position"] or 0)
        return found

    def write(self) -> None:
        """Gives positions to the siblings in the lists that were changed."""
        for key, ids in self._lists.items():
            if tuple(ids) == self._before[key]:
                continue
            positions = [self._position[activity_id] for activity_id in ids]
            for place, position in new_positions(positions).items():
                self._tx.update(Activity, ids[place], position=position)


def new_positions(positions: Sequence[int]) -> dict[int, int]:
    """What to change so that positions ascend in the order in which they are given.

    Args:
        positions: Those that the siblings have now, in the order that they are to have.

    Returns:
        New positions by place; never 0, which means "last" for a new row.
    """
    changed: dict[int, int] = {}
    before = -1
    for after in [*_longest_ascent(positions), len(positions)]:
        low = positions[before] if before >= 0 else None
        high = positions[after] if after < len(positions) else None
        made = _between(low, high, after - before - 1)
        if made is None:
            # Too little room before this one: it moves too, which gives the room behind it.
            continue
        changed |= dict(zip(range(before + 1, after), made, strict=True))
        before = after
    return {place: made for place, made in changed.items() if made != positions[place]}


def _between(low: int | None, high: int | None, count: int) -> list[int] | None:
    """So many positions between two, either of which may be missing; None without room."""
    if count == 0:
        return []
    room = POSITION_STEP * (count + 1)
    if low is None:
        low = 0 if high is None else min(high, 0) - room
    if high is None:
        high = low + room
    step = (high - low) // (count + 1)
    # A step of two leaves a place beside the 0.
    made = [low + step * number or 1 for number in range(1, count + 1)]
    return made if step > 1 else None


def _longest_ascent(values: Sequence[int]) -> list[int]:
    """Places of the longest strictly ascending selection, by patience sorting."""
    tops: list[int] = []
    top_places: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        pile = bisect_left(tops, value)
        before.append(top_places[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [value]
        top_places[pile : pile + 1] = [place]
    found = []
    at = top_places[-1] if top_places else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]
