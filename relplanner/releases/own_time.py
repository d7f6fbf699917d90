"""The time in which an activity is worked on: of its calendar and its people, or of the clock."""

from __future__ import annotations

from typing import Any

from relplanner.releases.duration import goes_by_clock
from relplanner.releases.editing import calendar_of
from relplanner.snapshot import Snapshot

_DAY_MIN = 24 * 60


class OwnTime:
    """Steps from instant to instant in the time in which an activity is worked on.

    Args:
        snapshot: The plan.
        activity: Its record, which needs no place in the snapshot.

    Attributes:
        day_min: How many of its minutes a day is.
    """

    def __init__(self, snapshot: Snapshot, activity: Any) -> None:
        by_clock = goes_by_clock(activity)
        self._calendar = None if by_clock else calendar_of(snapshot, activity)
        self.day_min = _DAY_MIN if by_clock else int(snapshot.plan.minutes_per_day)

    def later(self, instant: int, minutes: int) -> int:
        """The instant so many minutes later; before it for a negative number."""
        if self._calendar is None or not minutes:
            return instant + minutes
        return int(self._calendar.add(instant, minutes))

    def between(self, first: int, last: int) -> int:
        """How many minutes lie between two instants; negative where the last one is earlier."""
        return last - first if self._calendar is None else int(self._calendar.between(first, last))

    def next(self, instant: int) -> int:
        """The first instant from here on at which work can go on."""
        return instant if self._calendar is None else int(self._calendar.next(instant))

    def previous(self, instant: int) -> int:
        """The last instant up to here at which work can end."""
        return instant if self._calendar is None else int(self._calendar.previous(instant))
