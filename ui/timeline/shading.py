"""Days off and change freezes of a plan, as the chart shades them; today, the status date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from relplanner.calendars import parse_instant
from relplanner.calendars.working import WorkingCalendar
from relplanner.timeline import Span, free_days

if TYPE_CHECKING:
    from relplanner.planner import Plan
    from relplanner.snapshot import Snapshot

_YEAR_MIN = 366 * 24 * 60
_MAX_YEARS = 30


class Shading:
    """Made once as long as the calendar and the plan's years stay what they are."""

    def __init__(self) -> None:
        self._key: object = None
        self._spans: Sequence[Span] = ()

    def of(self, snapshot: Snapshot, release_id: str = "") -> Sequence[Span]:
        """What is shaded for a release, or for all where the id is empty."""
        from relplanner.environments.freezes import freeze_spans

        found = freeze_spans(snapshot, {release_id} if release_id else None)
        return (*self._days_off(snapshot), *found)

    def _days_off(self, snapshot: Snapshot) -> Sequence[Span]:
        """The days off, from a year before the plan's first date to a year after its last."""
        from relplanner.releases.calendar_book import calendar_specs

        schedule = snapshot.schedule
        if not len(schedule.start):
            return ()
        specs = calendar_specs(snapshot.plan, snapshot.records)
        spec = specs.get(snapshot.plan.calendar_id)
        first = int(schedule.start.min()) // _YEAR_MIN - 1
        last = min(int(schedule.finish.max()) // _YEAR_MIN + 2, first + _MAX_YEARS)
        key = (spec, first, last, snapshot.zone)
        if spec is not None and key != self._key:
            span = (first * _YEAR_MIN, last * _YEAR_MIN)
            self._spans = free_days(WorkingCalendar(spec, *span), *span, snapshot.zone)
            self._key = key
        return self._spans


def line_instants(plan: Plan, snapshot: Snapshot) -> tuple[int, int | None]:
    """The instants of the lines: the plan's clock, and the status date if there is one."""
    status = snapshot.plan.status_at
    return int(plan.clock().timestamp() // 60), None if status is None else parse_instant(status)
