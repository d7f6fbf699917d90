"""When a new release starts."""

from __future__ import annotations

import datetime as dt
import zoneinfo

from relplanner.calendars import compile_calendar, from_datetime, to_datetime
from relplanner.calendars.zones import zone_info
from relplanner.releases.editing import book_of
from relplanner.releases.tables import Release
from relplanner.snapshot import Snapshot

_AHEAD_MIN = 60 * 24 * 60


def start_of_new(snapshot: Snapshot, now: dt.datetime | None = None) -> dt.datetime:
    """When a release starts for which nobody has said it.

    As the release that starts last; the first one when work begins today by the plan's calendar,
    or on the next day on which it does.

    Args:
        snapshot: The plan.
        now: What counts as now, aware; the clock's time when None.

    Raises:
        InvalidInputError: Where the plan's calendar has no working time.
    """
    starts = [dt.datetime.fromisoformat(one.start_at) for one in snapshot.records(Release)]
    if starts:
        return max(starts)
    zone = _zone(snapshot)
    today = (now or dt.datetime.now(dt.UTC)).astimezone(zone).date()
    return _next_work(snapshot, today)


def start_on(snapshot: Snapshot, day: dt.date) -> dt.datetime:
    """When a release starts of which only the day is known.

    When work begins on it by the plan's calendar; where nobody works on it, at the time of day at
    which the next working day begins.

    Raises:
        InvalidInputError: Where the plan's calendar has no working time.
    """
    zone = _zone(snapshot)
    begins = _next_work(snapshot, day).astimezone(zone)
    return dt.datetime.combine(day, begins.time(), zone).astimezone(dt.UTC)


def _zone(snapshot: Snapshot) -> zoneinfo.ZoneInfo:
    return zone_info(book_of(snapshot).specs[snapshot.plan.calendar_id].zone)


def _next_work(snapshot: Snapshot, day: dt.date) -> dt.datetime:
    """The first working minute of a day or, where it has none, after it."""
    spec = book_of(snapshot).specs[snapshot.plan.calendar_id]
    midnight = from_datetime(dt.datetime.combine(day, dt.time(), zone_info(spec.zone)))
    calendar = compile_calendar(spec, midnight, midnight + _AHEAD_MIN)
    return to_datetime(int(calendar.next(midnight)), "UTC")
