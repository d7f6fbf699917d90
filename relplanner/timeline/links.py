"""The links between the rows of a timeline, found by the rows that they pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np

from relplanner.timeline.rows import Codes, Ints, TimelineRows, frozen

LINK_KINDS = ("FS", "SS", "FF", "SF")
_BLOCK = 256


@dataclass(frozen=True, eq=False)
class TimelineLinks:
    """Links between rows, found quickly by the rows that they pass.

    Attributes:
        id: Their ids, in the order of the columns.
        predecessor: Row of the predecessor, shape (n,).
        successor: Row of the successor, shape (n,).
        kind: Index into `LINK_KINDS`, shape (n,).
        top: The upper of the two rows, shape (n,), ascending.
        bottom: The lower of them, shape (n,).
        block_bottom: Greatest `bottom` of each block of 256, shape (blocks,).
    """

    id: tuple[str, ...]
    predecessor: Ints
    successor: Ints
    kind: Codes
    top: Ints
    bottom: Ints
    block_bottom: Ints

    def __len__(self) -> int:
        return len(self.id)

    def touching(self, first: int, last: int) -> Ints:
        """Places of the links that begin, end or pass in the rows from `first` to before `last`.

        Looks only at blocks of links that reach so far down, which are few where links are short.
        """
        end = int(np.searchsorted(self.top, last, side="left"))
        blocks = np.flatnonzero(self.block_bottom[: -(-end // _BLOCK)] >= first)
        near = (blocks[:, None] * _BLOCK + np.arange(_BLOCK)).ravel()
        near = near[: np.searchsorted(near, end)]
        found: Ints = near[self.bottom[near] >= first]
        return found


def timeline_links(records: Iterable[Any], rows: TimelineRows) -> TimelineLinks:
    """The links whose two ends are among the rows.

    Args:
        records: Link records (`id`, `predecessor_id`, `successor_id`, `kind`).
        rows: The rows of the timeline.
    """
    index = rows.place_of
    code_of = {kind: code for code, kind in enumerate(LINK_KINDS)}
    links = list(records)
    ids, kinds, predecessors, successors = (
        [getattr(one, name) for one in links]
        for name in ("id", "kind", "predecessor_id", "successor_id")
    )
    predecessor, successor = (
        np.fromiter(map(index.get, ends, repeat(-1)), np.int64, len(links))
        for ends in (predecessors, successors)
    )
    top = np.minimum(predecessor, successor)
    order = np.argsort(top, kind="stable")
    order = order[top[order] >= 0]
    bottom = np.maximum(predecessor, successor)[order]
    begins = np.arange(0, len(order), _BLOCK)
    return TimelineLinks(
        id=tuple([ids[place] for place in order.tolist()]),
        predecessor=frozen(predecessor[order], np.int64),
        successor=frozen(successor[order], np.int64),
        kind=frozen([code_of[kinds[place]] for place in order.tolist()], np.uint8),
        top=frozen(top[order], np.int64),
        bottom=frozen(bottom, np.int64),
        block_bottom=frozen(np.maximum.reduceat(bottom, begins) if len(order) else [], np.int64),
    )
