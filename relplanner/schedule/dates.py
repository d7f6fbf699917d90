"""What the calculation says: the dates of all activities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_FINISHED = 2


class ActivityDates(NamedTuple):
    """What the calculation says about one activity; instants and minutes as in `Schedule`."""

    start: int
    finish: int
    early_start: int
    early_finish: int
    late_start: int
    late_finish: int
    total_float_min: int
    free_float_min: int
    critical: bool
    is_summary: bool
    is_milestone: bool
    missed_deadline: bool
    by_clock: bool


@dataclass(frozen=True, slots=True)
class Schedule:
    """Dates of all activities; immutable, arrays in the order of `ids`.

    Attributes:
        ids: Ids of the activities, in the order given.
        index: Place of each id in the arrays.
        start: Scheduled starts, instants: the early ones, but late for ALAP activities.
        finish: Scheduled finishes, instants.
        early_start: Early starts, instants (minutes since the epoch, UTC).
        early_finish: Early finishes, instants.
        late_start: Late starts, instants.
        late_finish: Late finishes, instants.
        total_float_min: Total float, working minutes of the activity's calendar; may be negative.
        free_float_min: Free float, working minutes of the activity's calendar.
        by_clock: Goes on by the clock (elapsed), and so does its float: minutes of the clock.
        duration_min: Durations; for summaries the working time from early start to early finish.
        critical: Total float of zero or less, or up to the limit that the plan sets, where it
            counts and isn't done; for summaries that of any activity inside.
        is_summary: Has activities inside.
        is_milestone: Has no duration and nothing inside.
        missed_deadline: Counts, and finishes after its deadline.
        release_ids: Ids of the releases, in the order given.
        release_start: Earliest start of each release, its own start if it has no activity.
        release_finish: Latest early finish of each release, its start if it has no activity.
        remarks: What was given and could not be taken into account: (activity id, sentence).
        active: Whether it counts.
        status: 0 where nothing has begun, 1 where it has, 2 where it is finished; 0 for summaries.
    """

    ids: tuple[str, ...]
    index: Mapping[str, int]
    start: Ints
    finish: Ints
    early_start: Ints
    early_finish: Ints
    late_start: Ints
    late_finish: Ints
    total_float_min: Ints
    free_float_min: Ints
    duration_min: Ints
    critical: Bools
    is_summary: Bools
    is_milestone: Bools
    missed_deadline: Bools
    release_ids: tuple[str, ...]
    release_start: Ints
    release_finish: Ints
    remarks: tuple[tuple[str, str], ...]
    active: Bools
    status: Ints
    by_clock: Bools

    @property
    def finished(self) -> Bools:
        """The activities that are finished; no summaries."""
        found: Bools = self.status == _FINISHED
        return found

    @property
    def inactive_ids(self) -> frozenset[str]:
        """The ids of the activities and summaries that don't count."""
        return frozenset(self.ids[place] for place in np.flatnonzero(~self.active).tolist())

    @property
    def counts(self) -> Bools:
        """The activities by which releases and people are measured: active, and no summaries."""
        return self.active & ~self.is_summary

    def of(self, activity_id: str) -> ActivityDates:
        """The dates of one activity.

        Raises:
            KeyError: There is no activity with this id.
        """
        place = self.index[activity_id]
        return ActivityDates(*(getattr(self, name)[place].item() for name in ActivityDates._fields))
