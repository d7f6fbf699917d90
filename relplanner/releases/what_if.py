"""What would be: the dates before and after a change that was only tried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np

from relplanner.releases.dates import live_of
from relplanner.releases.differing import counts_by_clock, later_min
from relplanner.releases.tables import Activity, Release
from relplanner.schedule import Schedule
from relplanner.snapshot import Snapshot

Span = tuple[int, int]


class TakenBack(Exception):  # noqa: N818 - no error: it ends a change that was only tried
    """Ends a change so that nothing of it stays."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The dates as they are, and as they would be.

    Attributes:
        before: The dates of the plan.
        after: The dates with the change.
    """

    before: Schedule
    after: Schedule

    @property
    def moved(self) -> tuple[str, ...]:
        """The ids of the activities that would start or finish at another time, new ones too."""
        _, moved = self._compared()
        return tuple(self.after.ids[place] for place in np.flatnonzero(moved).tolist())

    @property
    def gone(self) -> tuple[str, ...]:
        """The ids of the activities that would not be there any more."""
        return tuple(row_id for row_id in self.before.ids if row_id not in self.after.index)

    @property
    def moved_count(self) -> int:
        """How many activities would have other dates, come or go; summaries aren't counted."""
        was, moved = self._compared()
        counted = self.after.active.copy()
        if len(self.before.ids):
            counted |= (was >= 0) & self.before.active[was]
        gone = sum(not self.before.of(one).is_summary for one in self.gone)
        return int(np.count_nonzero(moved & counted & ~self.after.is_summary)) + gone

    def spans_before(self) -> dict[str, Span]:
        """Start and finish, as they are, of the activities that would have others."""
        was, moved = self._compared()
        places = np.flatnonzero(moved & (was >= 0))
        spans = zip(
            self.before.start[was[places]].tolist(), self.before.finish[was[places]].tolist(),
            strict=True,
        )  # fmt: skip
        return dict(zip((self.after.ids[place] for place in places.tolist()), spans, strict=True))

    def _compared(self) -> tuple[Any, Any]:
        """For each activity of after, its place before (-1 for none), and whether it moved."""
        before, after = self.before, self.after
        get = before.index.get
        was = np.fromiter((get(one, -1) for one in after.ids), np.int64, len(after.ids))
        moved = was < 0
        if len(before.ids):
            moved |= (before.start[was] != after.start) | (before.finish[was] != after.finish)
        return was, moved

    def release_later_min(self, release_id: str) -> int:
        """How much later a release would finish, elapsed minutes; negative for earlier.

        Raises:
            ValueError: For a release that isn't there before and after.
        """
        finishes = [
            int(one.release_finish[one.release_ids.index(release_id)])
            for one in (self.before, self.after)
        ]
        return finishes[1] - finishes[0]


class MovedDate(NamedTuple):
    """An activity whose dates would be others; instants are minutes since the epoch.

    Attributes:
        activity_id: Its id.
        code: Its code.
        name: Its name; that of before where it would be gone.
        release_id: The id of its release.
        change: Whether it is there before and after, or only after or before.
        was: Its start and finish; None where it would be new.
        would_be: Its start and finish with the tried changes; None where it would be gone.
        is_summary: Whether it is a summary.
        start_by_min: How much later it would start, working minutes of its calendar; None where
            it would be new or gone.
        finish_by_min: How much later it would finish, likewise.
        by_clock: Whether these are elapsed time: its duration is.
    """

    activity_id: str
    code: str
    name: str
    release_id: str
    change: Literal["moved", "added", "removed"]
    was: Span | None
    would_be: Span | None
    is_summary: bool
    start_by_min: int | None
    finish_by_min: int | None
    by_clock: bool


class MovedRelease(NamedTuple):
    """A release that would go live at another time; instants are minutes since the epoch."""

    release_id: str
    code: str
    name: str
    was: int
    would_be: int

    @property
    def later_min(self) -> int:
        """How much later it would be live, elapsed minutes; negative for earlier."""
        return self.would_be - self.was


def moved_dates(before: Snapshot, after: Snapshot) -> list[MovedDate]:
    """The activities that would start or finish at another time, come or go.

    In the order of the outline; what would be gone stands at the end. What isn't active before
    and after is left out.
    """
    found = WhatIf(before.schedule, after.schedule)
    records = before.by_id(Activity)
    moved = set(found.moved)
    return [
        *(
            _moved(one, before, after)
            for one, _ in (after.outline() if moved else ())
            if one.id in moved and any(_counts(each.schedule, one.id) for each in (before, after))
        ),
        *(_moved(records[one], before, after) for one in found.gone),
    ]


def moved_releases(before: Snapshot, after: Snapshot) -> list[MovedRelease]:
    """The releases that would go live at another time, in their order; none that come or go."""
    was = live_of(before)
    return [
        MovedRelease(one.id, one.code, one.name, was[one.id], live)
        for one in after.records(Release)
        if one.id in was and (live := live_of(after)[one.id]) != was[one.id]
    ]


def _counts(schedule: Schedule, row_id: str) -> bool:
    """Whether an activity is there, and neither it nor a summary above it is inactive."""
    return row_id in schedule.index and bool(schedule.active[schedule.index[row_id]])


def _moved(one: Any, before: Snapshot, after: Snapshot) -> MovedDate:
    was, would_be = _span(before.schedule, one.id), _span(after.schedule, one.id)
    change: Literal["moved", "added", "removed"] = "moved"
    if was is None or would_be is None:
        change = "added" if was is None else "removed"
    where = after if would_be is not None else before
    by: tuple[int | None, ...] = (None, None)
    if was is not None and would_be is not None:
        by = tuple(later_min(after, one, *ends) for ends in zip(was, would_be, strict=True))
    return MovedDate(
        one.id, one.code, one.name, one.release_id, change, was, would_be,
        where.schedule.of(one.id).is_summary, by[0], by[1], counts_by_clock(where, one),
    )  # fmt: skip


def _span(schedule: Schedule, row_id: str) -> Span | None:
    if row_id not in schedule.index:
        return None
    dates = schedule.of(row_id)
    return dates.start, dates.finish
