"""Which work brings a release to where it runs."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relplanner.releases.completion import parent_places
from relplanner.releases.tables import STAGES, Activity

Ints = NDArray[np.int64]

_STAGES = {stage: number for number, stage in enumerate(STAGES)}
_NO_STAGE = -1


def deploying(snapshot: Any) -> Ints:
    """The places in the schedule of the activities that deploy something, in their order.

    These have the stage of deployment, or have none and the nearest summary above them that has
    one has that; summaries themselves and what isn't active are left out.

    Args:
        snapshot: The plan, from `plan.snapshot()`; the answer is kept with it.
    """
    known: Ints | None = snapshot.derived.get(deploying)
    if known is None:
        known = snapshot.derived[deploying] = _found(snapshot)
    return known


def _found(snapshot: Any) -> Ints:
    records, parents = snapshot.records(Activity), parent_places(snapshot)
    words = map(attrgetter("stage"), records)
    # The schedule has the activities in the order of their records.
    stages: Ints = np.fromiter(
        (_STAGES.get(word, _NO_STAGE) for word in words), np.int64, len(records)
    )
    above = parents
    while (open_ones := np.flatnonzero((stages == _NO_STAGE) & (above >= 0))).size:
        stages[open_ones] = stages[above[open_ones]]
        above = np.where(above >= 0, parents[above], -1)
    return np.flatnonzero((stages == _STAGES["deployment"]) & snapshot.schedule.counts)
