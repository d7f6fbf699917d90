"""By how much dates differ: in working time, as durations and floats are told."""

from __future__ import annotations

from typing import Any

from relplanner.releases.duration import goes_by_clock
from relplanner.releases.editing import calendar_of
from relplanner.snapshot import Snapshot


def later_min(snapshot: Snapshot, activity: Any, was: int, now: int) -> int:
    """By how much later a date of an activity is, in minutes; negative for earlier.

    Zero where nobody works in between.

    Args:
        snapshot: What holds the activity.
        activity: Its record.
        was: The instant that is compared with.
        now: The instant now.
    """
    if was == now or counts_by_clock(snapshot, activity):
        return now - was
    return int(calendar_of(snapshot, activity).between(was, now))


def counts_by_clock(snapshot: Snapshot, activity: Any) -> bool:
    """Whether all spans of an activity are elapsed time, not working time: its duration is."""
    schedule = snapshot.schedule
    return goes_by_clock(activity) and not schedule.is_summary[schedule.index[activity.id]]
