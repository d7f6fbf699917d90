"""Where a sheet differs from the one that was exported, told by rows and cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

Marks = tuple[int, str]

_MARK = re.compile("([A-Z]+)([0-9a-f]{4})")
_MOST_NAMED = 8


def differences(exported: Sequence[Marks], shown: Sequence[Marks]) -> str:
    """What was done to a sheet, as the end of a sentence ("cell B5 was changed").

    Args:
        exported: Rows (counted from 0) with the marks of their cells, as `SheetDigest.add_row`
            gives them.
        shown: The same of the sheet as it is now.

    Returns:
        Empty where the marks tell no difference.
    """
    first = 0
    while first < min(len(exported), len(shown)) and exported[first] == shown[first]:
        first += 1
    before, after = exported[first:], shown[first:]
    moved = _moved(before, after)
    tail = 0
    while tail < min(len(before), len(after)) and _same_moved(
        before[-1 - tail], after[-1 - tail], moved
    ):
        tail += 1
    before, after = before[: len(before) - tail], after[: len(after) - tail]
    if not before and not after:
        return f"{abs(moved)} rows were moved" if moved and tail else ""
    if not moved:
        return _cells(dict(before), dict(after))
    if moved > 0 and not before:
        return f"{_rows([row for row, _ in after])} added"
    if moved < 0 and not after:
        return f"{_rows([row for row, _ in before])} removed"
    if not before:
        return f"{_rows([row for row, _ in after])} added"
    last = max(row for row, _ in (*before, *after)) + 1
    return f"rows {before[0][0] + 1} to {last} were changed, and rows added or removed there"


def _moved(before: Sequence[Marks], after: Sequence[Marks]) -> int:
    """By how many rows the end of the sheet has moved down."""
    if before and after and before[-1][1] == after[-1][1]:
        return after[-1][0] - before[-1][0]
    return 0


def _same_moved(old: Marks, new: Marks, moved: int) -> bool:
    return (old[0] + moved, old[1]) == new


def _rows(rows: Sequence[int]) -> str:
    first, last = rows[0] + 1, rows[-1] + 1
    return f"row {first} was" if first == last else f"rows {first} to {last} were"


def _cells(before: dict[int, str], after: dict[int, str]) -> str:
    """Cells that were changed, filled or emptied, where no row has moved."""
    found: dict[str, list[str]] = {"changed": [], "filled": [], "emptied": []}
    for row in sorted({*before, *after}):
        old, new = (dict(_MARK.findall(marks.get(row, ""))) for marks in (before, after))
        for column in sorted({*old, *new}, key=lambda name: (len(name), name)):
            if old.get(column) != new.get(column):
                how = "filled" if column not in old else "changed" if column in new else "emptied"
                found[how].append(f"{column}{row + 1}")
    return "; ".join(_told(names, how) for how, names in found.items() if names)


def _told(names: list[str], how: str) -> str:
    if len(names) == 1:
        return f"cell {names[0]} was {how}"
    more = len(names) - _MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return f"cells {', '.join(names[:_MOST_NAMED])}{rest} were {how}"
