"""How long the way back takes, and when it must begin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple


class RollbackTiming(NamedTuple):
    """The timing of a rollback plan.

    Attributes:
        total_min: Elapsed minutes of all steps, one after the other.
        begins_after_min: For each step by its id, minutes after the rollback began.
        latest_start_at: When it must begin to end before the point of no return, in UTC; None
            where that point isn't known.
    """

    total_min: int
    begins_after_min: dict[str, int]
    latest_start_at: dt.datetime | None


def rollback_timing(plan: Any, steps: Iterable[Any]) -> RollbackTiming:
    """The timing of a rollback plan from its record and the records of its steps, in order."""
    begins: dict[str, int] = {}
    total_min = 0
    for step in steps:
        begins[step.id] = total_min
        total_min += step.duration_min
    latest = None
    if plan.point_of_no_return_at is not None:
        point = dt.datetime.fromisoformat(plan.point_of_no_return_at)
        latest = point - dt.timedelta(minutes=total_min)
    return RollbackTiming(total_min, begins, latest)
