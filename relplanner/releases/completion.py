"""What is done: activities, releases, and of a summary its parts, weighed by their durations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import repeat
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relplanner.releases.tables import Activity

Ints = NDArray[np.int64]

ENDED = {"released", "rolled back", "cancelled"}
"""The states of releases that are out, taken back or given up."""


def done(activity: Any) -> bool:
    """Whether an activity is complete."""
    return activity.percent_complete == 100 or activity.actual_finish_at is not None


def is_before_live(activity: Any) -> bool:
    """Whether an activity has to be over before its release is live; hypercare begins then."""
    return bool(activity.stage != "hypercare")


def remaining_min(one: Any) -> int:
    """What is left of an activity: as somebody said, else as the percentage says."""
    if one.remaining_min is not None:
        return int(one.remaining_min)
    left = one.duration_min * (100 - one.percent_complete)
    return int(left + 50) // 100


def done_min(activity: Any) -> int:
    """How much of an activity's duration is done: nothing before it has begun."""
    if activity.actual_start_at is None:
        return 0
    return max(0, int(activity.duration_min) - remaining_min(activity))


class Percents(Mapping[str, int]):
    """Percent complete of every activity by its id."""

    def __init__(self, index: Mapping[str, int], values: Ints) -> None:
        self._index, self._values = index, values

    def __getitem__(self, activity_id: str) -> int:
        return int(self._values[self._index[activity_id]])

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


def percent_complete_of(snapshot: Any) -> Mapping[str, int]:
    """Percent complete of every activity by its id, begun percents left out.

    What is finished is complete, whatever was said of it before.

    That of a summary is the mean of the activities under it, weighed by their working minutes; 0
    where none of them has a duration; what isn't active doesn't count. What is stored for a
    summary itself says nothing.

    Args:
        snapshot: The plan, from `plan.snapshot()`; the answer is kept with it.
    """
    known: Percents | None = snapshot.derived.get(percent_complete_of)
    if known is not None:
        return known
    schedule, records = snapshot.schedule, snapshot.records(Activity)
    # The schedule has the activities in the order of their records.
    stored = map(attrgetter("percent_complete"), records)
    percent: Ints = np.fromiter(stored, np.int64, len(records))
    percent[schedule.finished] = 100
    weight = np.where(schedule.counts, schedule.duration_min, 0)
    total, earned = np.zeros_like(weight), np.zeros_like(weight)
    # Each part counts in all summaries above it, one step up after the other.
    above = parents = parent_places(snapshot)
    while (parts := np.flatnonzero(above >= 0)).size:
        np.add.at(total, above[parts], weight[parts])
        np.add.at(earned, above[parts], (weight * percent)[parts])
        above = np.where(above >= 0, parents[above], -1)
    of_summaries = earned // np.maximum(total, 1)
    found = Percents(schedule.index, np.where(schedule.is_summary, of_summaries, percent))
    snapshot.derived[percent_complete_of] = found
    return found


def parent_places(snapshot: Any) -> Ints:
    """The place of the summary above each activity, -1 without; kept while all stay in place."""
    known: Ints | None = snapshot.shapes.get(parent_places)
    if known is None:
        records, index = snapshot.records(Activity), snapshot.schedule.index
        above = map(index.get, map(attrgetter("parent_id"), records), repeat(-1))
        known = snapshot.shapes[parent_places] = np.fromiter(above, np.int64, len(records))
    return known
