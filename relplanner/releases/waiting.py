"""What an activity waits for: the link that decides, and when nobody works in between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from relplanner.calendars import CalendarSpec, compile_calendar, days_of, to_datetime
from relplanner.releases.completion import remaining_min
from relplanner.releases.editing import calendar_of
from relplanner.releases.family import activity_of, summaries_of
from relplanner.releases.pauses import resting_min, rests_in
from relplanner.releases.tables import Link
from relplanner.snapshot import Snapshot


class Gap(NamedTuple):
    """A time in which an activity could go on, if somebody worked.

    Attributes:
        calendar: The name of its calendar.
        people: The names of the people for whom it waits as well; empty where it doesn't.
        days: The names of the days off in between.
    """

    calendar: str
    people: tuple[str, ...]
    days: tuple[str, ...]


class Waiting:
    """Finds what the activities of a snapshot wait for."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._links: dict[str, list[Any]] = {}
        for link in snapshot.records(Link):
            self._links.setdefault(link.successor_id, []).append(link)

    def link(self, activity_id: str, before: str) -> Any | None:
        """The link that makes one activity wait for another, also over summaries above them.

        Of several the one that asks for the latest start; None where there is none.
        """
        sources = {one.id for one in self._upward(before)}
        found = [
            link
            for target in self._upward(activity_id)
            for link in self._links.get(target.id, ())
            if link.predecessor_id in sources
        ]
        if len(found) < 2:
            return found[0] if found else None
        return max(found, key=lambda link: self._asked(link, activity_id, before))

    def gap(self, activity_id: str, first_min: int, last_min: int) -> Gap | None:
        """Why nobody works on an activity between two instants; None where somebody does."""
        calendar = calendar_of(self._snapshot, activity_of(self._snapshot, activity_id))
        if last_min <= first_min or calendar.between(first_min, last_min):
            return None
        spec = calendar.spec._replace(people=())
        alone = compile_calendar(spec, first_min, last_min)
        people = calendar.spec.people if alone.between(first_min, last_min) else ()
        # Of several people each may be away at another time, and none of them is the reason.
        asked = [spec, *(people if len(people) == 1 else ())]
        days = [name for one in asked for name in _days_off(one, first_min, last_min)]
        names = tuple(one.name for one in people)
        return Gap(spec.name, names, tuple(dict.fromkeys(days)))

    def _upward(self, activity_id: str) -> list[Any]:
        one = activity_of(self._snapshot, activity_id)
        return [one, *summaries_of(self._snapshot, one)]

    def _asked(self, link: Any, activity_id: str, before: str) -> tuple[int, bool]:
        """What a link asks of the start of what is left; of two alike FS goes first.

        Working minutes of its calendar, an instant where it goes on by the clock.
        """
        schedule, one = self._snapshot.schedule, activity_of(self._snapshot, activity_id)
        driver = schedule.of(before)
        at = driver.start if link.kind.startswith("S") else driver.finish
        lag = link.lag_min
        if link.lag_kind == "percent":
            lag = lag * int(schedule.duration_min[schedule.index[link.predecessor_id]]) // 100
        elif link.lag_kind == "elapsed":
            at, lag = at + lag, 0
        left = remaining_min(one) if one.actual_start_at is not None else one.duration_min
        left += resting_min(one, rests_in(self._snapshot).get(activity_id, ()))[0]
        calendar = calendar_of(self._snapshot, one)
        if schedule.of(activity_id).by_clock:
            # Its lags are working time, but its duration goes on by the clock.
            asked = calendar.add(at, lag) if lag else at
        else:
            asked = calendar.to_work(at) + lag
        return asked - left * link.kind.endswith("F"), link.kind == "FS"


def _days_off(spec: CalendarSpec, first_min: int, last_min: int) -> Iterator[str]:
    """The exceptions between two instants by which there is no work on a day that has some."""
    first, last = (to_datetime(one, spec.zone).date() for one in (first_min, last_min))
    for day in days_of(spec, first, last):
        usual = spec.weekly[day.day.weekday()]
        if day.name and not day.minutes and usual and first < day.day < last:
            yield day.name
