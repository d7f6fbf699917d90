"""A release at a moment: what the questions about its readiness are answered from."""

from __future__ import annotations

import datetime as dt
import functools
import zoneinfo
from typing import Any

from relplanner.calendars import from_datetime, parse_instant, to_datetime
from relplanner.errors import InvalidInputError
from relplanner.plan.rows import PlanRow
from relplanner.readiness.items import Severity
from relplanner.releases.completion import ENDED, done, is_before_live
from relplanner.releases.dates import live_of
from relplanner.releases.tables import Activity, Release
from relplanner.schedule import Schedule
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Person

AHEAD_DAYS = 14
"""What is due in so many days is next, or near."""
CLOSE_DAYS = 3
"""So many days before go-live, what should be done by then blocks it."""

DAY_MIN = 24 * 60
_GIVEN_UP = {"rolled back", "cancelled"}


class Situation:
    """A release of a snapshot, seen at one moment.

    Attributes:
        now: The moment, in the plan's zone.
        today: Its day there.
        now_min: The same as an instant, in minutes since the epoch.
        live_min: When the release goes live, as an instant.
    """

    def __init__(self, snapshot: Snapshot, release_id: str, now: dt.datetime) -> None:
        release = snapshot.by_id(Release).get(release_id)
        if release is None:
            raise InvalidInputError(
                "There is no such release in this plan.", todo="Choose another release."
            )
        self.snapshot = snapshot
        self.release: Any = release
        self.schedule: Schedule = snapshot.schedule
        self.now = now.astimezone(zoneinfo.ZoneInfo(snapshot.zone))
        self.today = self.now.date()
        self.now_min = from_datetime(self.now)
        self.live_min = live_of(snapshot)[release_id]

    @property
    def has_ended(self) -> bool:
        """Whether the release is out, taken back or given up: nothing blocks it any more."""
        return self.release.state in ENDED

    @property
    def is_given_up(self) -> bool:
        """Whether nobody works on it any more."""
        return self.release.state in _GIVEN_UP

    @functools.cached_property
    def tasks(self) -> list[tuple[Any, int]]:
        """The release's activities that count and are no summaries, with their places."""
        counts, index = self.schedule.counts, self.schedule.index
        return [
            (one, index[one.id])
            for one in self.snapshot.records(Activity)
            if one.release_id == self.release.id and counts[index[one.id]]
        ]

    @functools.cached_property
    def critical(self) -> frozenset[str]:
        """The ids of the critical activities until go-live that aren't done."""
        return frozenset(
            one.id
            for one, place in self.tasks
            if self.schedule.critical[place] and is_before_live(one) and not done(one)
        )

    @property
    def people(self) -> dict[str, Any]:
        """Everybody by id."""
        return self.snapshot.by_id(Person)

    @property
    def days_to_live(self) -> int:
        """Calendar days from today to go-live; negative where that is in the past."""
        return (self.moment(self.live_min).date() - self.today).days

    def records(self, table: type[PlanRow]) -> list[Any]:
        """The rows of a table that are the release's own."""
        return [one for one in self.snapshot.records(table) if one.release_id == self.release.id]

    def moment(self, instant: int) -> dt.datetime:
        """An instant in the plan's zone."""
        return to_datetime(instant, self.snapshot.zone)

    def stored(self, text: str) -> dt.datetime:
        """A stored instant in the plan's zone."""
        return self.moment(parse_instant(text))

    def responsible(self, *person_ids: str | None) -> tuple[str, ...]:
        """The first who is named, else the release manager, else nobody."""
        return tuple(one for one in (*person_ids, self.release.manager_id) if one)[:1]

    def days_until(self, day: str) -> int:
        """Calendar days from today to a stored day."""
        return (dt.date.fromisoformat(day) - self.today).days

    def urgency(self) -> Severity:
        """How bad it is that something isn't there that go-live needs."""
        if self.days_to_live <= CLOSE_DAYS:
            return "blocker"
        return "warning" if self.days_to_live <= AHEAD_DAYS else "note"


def day_min(day: dt.date) -> int:
    """A day as minutes since the epoch, for ordering."""
    return (day - dt.date(1970, 1, 1)).days * DAY_MIN
