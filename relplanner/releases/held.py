"""Whether a date "no earlier than" has an effect, or something else holds the activity later."""

from __future__ import annotations

from typing import Any

from relplanner.calendars import parse_instant
from relplanner.releases.editing import calendar_of
from relplanner.snapshot import Snapshot

HOLDS = {"SNET": "start", "FNET": "finish"}
"""Which end each of these constraints holds."""


def is_beaten(
    snapshot: Snapshot, activity: Any, kind: str | None, at: str | None, span: tuple[int, int]
) -> bool:
    """Whether an activity comes later than a constraint asks for, by working time.

    Args:
        snapshot: The plan.
        activity: Whose calendar counts.
        kind: The kind of the constraint; only those "no earlier than" can be beaten.
        at: Its date, as it is stored.
        span: Start and finish of the activity with it, instants.
    """
    if kind not in HOLDS or at is None:
        return False
    reached_min = span[0] if kind == "SNET" else span[1]
    asked_min = parse_instant(at)
    if asked_min >= reached_min:
        return False
    return int(calendar_of(snapshot, activity).between(asked_min, reached_min)) > 0


def is_idle(snapshot: Snapshot, activity: Any) -> bool:
    """Whether the constraint of an activity that hasn't begun has no effect."""
    kind = activity.constraint_kind
    if kind not in HOLDS or activity.actual_start_at is not None:
        return False
    schedule = snapshot.schedule
    place = schedule.index[activity.id]
    if schedule.is_summary[place] or not schedule.active[place]:
        return False
    span = int(schedule.start[place]), int(schedule.finish[place])
    return is_beaten(snapshot, activity, kind, activity.constraint_at, span)
