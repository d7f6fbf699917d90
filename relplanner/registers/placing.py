"""Where rows stand among their siblings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.plan.numbering import POSITION_STEP
from relplanner.registers.shape import Register
from relplanner.snapshot import Snapshot


def scope_columns(register: Register) -> tuple[str, ...]:
    """The columns in which siblings are alike."""
    parents = (register.parent,) if register.parent else ()
    return (*parents, "parent_id") if register.is_outline else parents


def siblings_of(register: Register, snapshot: Snapshot, scope: dict[str, Any]) -> list[Any]:
    """The rows whose scope columns have these values, in order."""
    wanted = list(scope.items())
    return [
        one
        for one in snapshot.records(register.table)
        if all(getattr(one, column) == value for column, value in wanted)
    ]


def record_of(register: Register, snapshot: Snapshot, row_id: str) -> Any:
    """A row of the register.

    Raises:
        InvalidInputError: When there is none with this id.
    """
    record = snapshot.by_id(register.table).get(row_id)
    if record is None:
        raise InvalidInputError(
            f"This {register.noun} is not in the plan any more.", todo="Look again."
        )
    return record


def room_at(siblings: Sequence[Any], at: int, count: int) -> tuple[list[int], dict[str, int]]:
    """Positions for new rows before the sibling at `at` (or behind all).

    Returns:
        The positions, and those of siblings that have to make room, by id. Never 0, which the
        door takes for "last".
    """
    low = siblings[at - 1].position if at > 0 else None
    high = siblings[at].position if at < len(siblings) else None
    if low is None:
        low = 0 if high is None else high - POSITION_STEP * (count + 1)
    if high is None:
        high = low + POSITION_STEP * (count + 1)
    step = (high - low) // (count + 1)
    made = [low + step * number for number in range(1, count + 1)]
    if step > 1 and 0 in made:
        # In the middle between here and the next: as far from 0 as can be.
        made = [one + step // 2 for one in made]
    if step > 0 and 0 not in made:
        return made, {}
    places = [*range(at), *range(at + count, len(siblings) + count)]
    moved = {
        one.id: POSITION_STEP * (place + 1) for one, place in zip(siblings, places, strict=True)
    }
    return [POSITION_STEP * (place + 1) for place in range(at, at + count)], moved


def topmost(register: Register, snapshot: Snapshot, ids: Iterable[str]) -> list[str]:
    """The rows among these that are not under another one of them, in the order of the plan."""
    wanted = set(ids)
    records = snapshot.by_id(register.table)
    if not register.is_outline:
        return [row_id for row_id in records if row_id in wanted]

    def is_inside(record: Any) -> bool:
        parent_id = record.parent_id
        while parent_id is not None:
            if parent_id in wanted:
                return True
            parent_id = records[parent_id].parent_id
        return False

    chosen = [one.id for one, _ in snapshot.outline() if one.id in wanted]
    return [row_id for row_id in chosen if not is_inside(records[row_id])]


def those_below(register: Register, snapshot: Snapshot, ids: Iterable[str]) -> dict[str, list[Any]]:
    """All that are under each of some rows, parents first."""
    children: dict[str | None, list[Any]] = {}
    if register.is_outline:
        for one in snapshot.records(register.table):
            children.setdefault(one.parent_id, []).append(one)
    found = {}
    for row_id in ids:
        below = list(children.get(row_id, ()))
        for one in below:
            below += children.get(one.id, ())
        found[row_id] = below
    return found
