"""When a new release starts."""

from __future__ import annotations

import datetime as dt

from relplanner.calendars import compile_calendar, from_datetime, to_datetime
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
    spec = book_of(snapshot).specs[snapshot.plan.calendar_id]
    at = from_datetime(now or dt.datetime.now(dt.UTC))
    midnight = from_datetime(to_datetime(at, spec.zone).replace(hour=0, minute=0))
    calendar = compile_calendar(spec, midnight, midnight + _AHEAD_MIN)
    return to_datetime(int(calendar.next(midnight)), "UTC")
