"""What a hand does to the finish of an activity on a timeline.

Functions that write take an open transaction; all of them take the snapshot that the person sees.
Instants are minutes since 1970-01-01T00:00Z.
"""

from __future__ import annotations

from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.plan.rules import named
from relplanner.releases.editing import Unit, Updates, write_updates
from relplanner.releases.family import activity_of
from relplanner.releases.movable import refuse_finished
from relplanner.releases.own_time import OwnTime
from relplanner.releases.pauses import lasting_min, rests_in, worked_min
from relplanner.snapshot import Snapshot


def resize_updates(snapshot: Snapshot, activity_id: str, finish_min: int) -> Updates:
    """The new duration of an activity whose finish is dragged.

    Raises:
        InvalidInputError: For a summary, a milestone or a finished activity.
    """
    activity, dates = activity_of(snapshot, activity_id), snapshot.schedule.of(activity_id)
    if dates.is_summary:
        raise InvalidInputError(
            f"{named(activity)} is a summary; it is as long as its parts.",
            todo="Change its parts.",
        )
    if dates.is_milestone:
        raise InvalidInputError(
            f"{named(activity)} is a milestone; it takes no time.",
            todo="Give it a duration if it is to be an activity.",
        )
    refuse_finished(activity)
    duration_min = _Span(snapshot, activity).duration_min(finish_min)
    if duration_min <= 0:
        raise InvalidInputError(
            f"{named(activity)} would have no duration.",
            todo="Set its duration to 0 if it is to be a milestone.",
        )
    return {activity_id: {"duration_min": duration_min}}


def resize_activity(
    tx: Transaction, snapshot: Snapshot, activity_id: str, finish_min: int, unit: Unit = "hour"
) -> int:
    """Gives an activity the duration with which it finishes at an instant.

    Args:
        tx: The open change.
        snapshot: The plan before it.
        activity_id: The activity.
        finish_min: Its new finish; its start stays.
        unit: What it lasts at least: a working hour or day.

    Returns:
        Its duration in minutes of the time in which it is worked on.

    Raises:
        InvalidInputError: For a summary, a milestone or a finished activity.
    """
    least = finish_after(snapshot, activity_id, unit_min(snapshot, activity_id, unit))
    updates = resize_updates(snapshot, activity_id, max(least, finish_min))
    write_updates(tx, updates)
    return int(updates[activity_id]["duration_min"])


def unit_min(snapshot: Snapshot, activity_id: str, unit: Unit) -> int:
    """How many minutes an hour or a day is in the time in which an activity is worked on."""
    return 60 if unit == "hour" else OwnTime(snapshot, activity_of(snapshot, activity_id)).day_min


def snap_finish(snapshot: Snapshot, activity_id: str, instant: int, unit: Unit) -> int:
    """The finish nearest to an instant that makes the duration a whole number of units."""
    span = _Span(snapshot, activity_of(snapshot, activity_id))
    step = unit_min(snapshot, activity_id, unit)
    wanted = span.duration_min(max(span.start_min, instant))
    return span.finish_min(max(step, round(wanted / step) * step))


def finish_after(snapshot: Snapshot, activity_id: str, duration_min: int) -> int:
    """When an activity would finish with a duration, from its start, with its pauses."""
    return _Span(snapshot, activity_of(snapshot, activity_id)).finish_min(duration_min)


class _Span:
    """From the start of an activity to its finish: its work, its pauses, and when it just waits.

    What has begun may go on later than right after what is done: it was suspended, or waits.
    """

    def __init__(self, snapshot: Snapshot, activity: Any) -> None:
        dates, self._time = snapshot.schedule.of(activity.id), OwnTime(snapshot, activity)
        self._rests, self.start_min = rests_in(snapshot).get(activity.id, ()), dates.start
        self._idle_min = 0
        if activity.actual_start_at is not None:
            lasts_min = lasting_min(self._rests, activity.duration_min)
            self._idle_min = self._time.between(dates.start, dates.finish) - lasts_min

    def duration_min(self, finish_min: int) -> int:
        lasts_min = self._time.between(self.start_min, finish_min) - self._idle_min
        return worked_min(self._rests, lasts_min)

    def finish_min(self, duration_min: int) -> int:
        lasts_min = lasting_min(self._rests, duration_min) + self._idle_min
        return self._time.later(self.start_min, lasts_min)
