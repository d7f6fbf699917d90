"""The obviously correct calendar: every minute is asked, with datetime and zoneinfo."""

from __future__ import annotations

from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from relplanner.calendars import CalendarSpec

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def wall_clock(instant: int, zone: str) -> datetime:
    return (EPOCH + timedelta(minutes=instant)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@lru_cache(maxsize=100_000)
def first_reached(reading: datetime, zone: str) -> int:
    """The first minute at which the wall clock shows this reading or a later one."""
    minute = (reading.replace(tzinfo=UTC) - EPOCH) // timedelta(minutes=1) - 15 * 60
    while wall_clock(minute, zone) < reading:
        minute += 1
    return minute


class Walk:
    """Working minutes of a range, one by one, as a sorted list."""

    def __init__(self, spec: CalendarSpec, first: int, last: int) -> None:
        self.minutes = sorted(self._minutes(spec, first, last))
        self.first, self.last = first, last

    @staticmethod
    def _minutes(spec: CalendarSpec, first: int, last: int) -> set[int]:
        found: set[int] = set()
        day = wall_clock(first, spec.zone).date() - timedelta(days=2)
        while day <= wall_clock(last, spec.zone).date() + timedelta(days=2):
            shifts = spec.weekly[day.weekday()]
            for exception in spec.exceptions:
                if exception.first_day <= day.toordinal() <= exception.last_day:
                    shifts = exception.shifts
            midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a wall clock
            for start, finish in shifts:
                found.update(
                    range(
                        first_reached(midnight + timedelta(minutes=start), spec.zone),
                        first_reached(midnight + timedelta(minutes=finish), spec.zone),
                    )
                )
            day += timedelta(days=1)
        return {minute for minute in found if first <= minute < last}

    def work(self, instant: int) -> int:
        """Working minutes from the start of the range to an instant."""
        return bisect_left(self.minutes, instant)

    def start(self, work: int) -> int:
        """The minute in which the work after a coordinate begins."""
        return self.minutes[work]

    def finish(self, work: int) -> int:
        """The minute at whose end the work before a coordinate is complete."""
        return self.minutes[work - 1] + 1
