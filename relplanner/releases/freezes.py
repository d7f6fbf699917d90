"""Freezes: named days on which nobody is to work, as a timeline shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

import numpy as np

from relplanner.calendars.spec import DAY_MIN
from relplanner.calendars.zones import first_moment_of
from relplanner.plan.tables import Calendar, CalendarException
from relplanner.releases.tables import Release
from relplanner.timeline import Span

_EPOCH_DAY = dt.date(1970, 1, 1).toordinal()


def freezes(snapshot: Any, release_ids: Collection[str] | None = None) -> tuple[Span, ...]:
    """The freezes of a plan, the first one first: non-working days that are no holidays.

    They stand in the plan's calendar, in those of its releases, and in what these build on. What
    recurs is a part of the usual weeks and no freeze.

    Args:
        snapshot: The plan.
        release_ids: Only the calendars of these releases beside that of the plan; all when None.
    """
    calendars = _calendars(snapshot, release_ids)
    found = {
        _span(one, calendars[one.calendar_id])
        for one in snapshot.records(CalendarException)
        if one.kind == "nonworking" and one.recurs == "no" and one.calendar_id in calendars
    }
    return tuple(sorted(found))


def _calendars(snapshot: Any, release_ids: Collection[str] | None) -> dict[str, str]:
    """The zones of the calendars that count, by their ids."""
    records = snapshot.by_id(Calendar)
    wanted = [snapshot.plan.calendar_id]
    wanted += [
        one.calendar_id
        for one in snapshot.records(Release)
        if release_ids is None or one.id in release_ids
    ]
    found: dict[str, str] = {}
    for first in wanted:
        calendar = records.get(first)
        # A circle of bases is refused at the door; a damaged plan may hold one.
        while calendar is not None and calendar.id not in found:
            found[calendar.id] = calendar.zone or snapshot.zone
            calendar = records.get(calendar.base_id)
    return found


def _span(one: Any, zone: str) -> Span:
    first, last = (dt.date.fromisoformat(day) for day in (one.first_day, one.last_day))
    walls = np.array([first.toordinal(), last.toordinal() + 1], np.int64) - _EPOCH_DAY
    start, finish = first_moment_of(zone, walls * DAY_MIN, first.year, last.year + 1).tolist()
    return Span(start, finish, "freeze", one.name)
