"""Stretches of time that are shaded behind the bars: days on which nobody works, change freezes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from relplanner.calendars.working import WorkingCalendar
from relplanner.timeline.scale import boundaries

_DAYS_IN_WEEK = 7
# Day numbers since 1970-01-01, a Thursday: adding this gives 0 for Mondays, modulo seven.
_TO_WEEKDAY = 3


class Span(NamedTuple):
    """A stretch of time with a meaning.

    Attributes:
        start_min: First instant.
        finish_min: Instant at which it ends.
        kind: `weekend` (days off in the working week), `holiday` (exceptions), `freeze`, or
            `soft freeze`.
        name: What people call it; empty for days off.
    """

    start_min: int
    finish_min: int
    kind: str
    name: str = ""


def free_days(
    calendar: WorkingCalendar, first_min: int, last_min: int, zone: str
) -> tuple[Span, ...]:
    """The days without any working time; neighbours of one kind are one span.

    A day off that the working week has anyway is `weekend`, any other `holiday`.

    Args:
        calendar: Whose days.
        first_min: Start of the stretch that is looked at, an instant.
        last_min: Its end.
        zone: IANA zone in which days begin.
    """
    starts, walls = boundaries(first_min, last_min, zone, "day")
    free = np.flatnonzero(np.diff(np.asarray(calendar.to_work(starts))) == 0)
    weekday = (walls[free] // 1440 + _TO_WEEKDAY) % _DAYS_IN_WEEK
    off = np.array([not shifts for shifts in calendar.spec.weekly])
    usual = off[weekday]
    if not len(free):
        return ()
    opens = np.append(True, (np.diff(free) > 1) | (usual[1:] != usual[:-1]))
    closes = np.append(opens[1:], True)
    return tuple(
        Span(start, finish, "weekend" if is_usual else "holiday")
        for start, finish, is_usual in zip(
            starts[free[opens]].tolist(),
            starts[free[closes] + 1].tolist(),
            usual[opens].tolist(),
            strict=True,
        )
    )
