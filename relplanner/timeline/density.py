"""How much goes on when: a whole plan in as many cells as a narrow strip has pixels."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from relplanner.timeline.rows import ACTIVITY, MILESTONE, RELEASE, Bools, Ints, TimelineRows, frozen


class Density(NamedTuple):
    """What a strip shows; all of shape (cells,).

    Attributes:
        at_work: How many activities go on in each cell, for a part of it or all of it.
        critical: How many of them are critical.
        milestones: Whether a milestone is in it.
        live: Whether a release is live in it.
    """

    at_work: Ints
    critical: Ints
    milestones: Bools
    live: Bools


def density(rows: TimelineRows, first_min: int, last_min: int, cells: int) -> Density:
    """Counts what goes on in each of the cells into which a time is divided evenly.

    Args:
        rows: The rows.
        first_min: Start of the time, an instant.
        last_min: Its end, later.
        cells: How many, 1 or more.
    """
    per_min = cells / (last_min - first_min)
    start = np.floor((rows.start_min - first_min) * per_min).astype(np.int64)
    # A finish on the edge of a cell doesn't reach into it.
    finish = np.ceil((rows.finish_min - first_min) * per_min).astype(np.int64)
    work = (rows.kind == ACTIVITY) & (finish > 0) & (start < cells)

    def counted(chosen: Bools) -> Ints:
        begun = np.bincount(np.clip(start[chosen], 0, cells), minlength=cells + 1)
        ended = np.bincount(np.clip(finish[chosen], 0, cells), minlength=cells + 1)
        return frozen(np.cumsum(begun - ended)[:cells], np.int64)

    def marked(kind: int) -> Bools:
        at = np.floor((rows.finish_min[rows.kind == kind] - first_min) * per_min).astype(np.int64)
        found = np.zeros(cells, np.bool_)
        found[at[(at >= 0) & (at < cells)]] = True
        return frozen(found, np.bool_)

    return Density(counted(work), counted(work & rows.critical), marked(MILESTONE), marked(RELEASE))
