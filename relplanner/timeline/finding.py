"""Finding rows of a timeline by a few words."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from relplanner.folding import fold
from relplanner.timeline.rows import TimelineRows


def found_rows(rows: TimelineRows, words: str) -> list[int]:
    """The rows that have every one of these words in code, name or owner, ascending.

    Case and accents don't count. No words find nothing.
    """
    wanted = fold(words).split()
    if not wanted:
        return []
    found: Sequence[int] = range(len(rows))
    for word in wanted:
        found = [row for row in found if word in rows.searched[row]]
    return list(found)


def next_found(found: Sequence[int], row: int, step: int) -> int | None:
    """Place in `found` of the next row after another one, around the end; None for no rows.

    Args:
        found: Rows, ascending.
        row: From where, -1 for before the first; with a step of 0 the row itself counts too.
        step: 1 for the next one, -1 for the one before.
    """
    if not found:
        return None
    if step < 0:
        return (bisect.bisect_left(found, row) - 1) % len(found)
    after = bisect.bisect_right(found, row) if step else bisect.bisect_left(found, row)
    return after % len(found)
