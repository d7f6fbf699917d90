"""The obviously correct dates of a plan: every minute of some months is asked whether it is worked.

Nothing of the calculation is used: calendars with their bases, recurring exceptions and zones,
people with leave, links, progress and the status date are read from the rows by what the manual
says. Dates are instants; no positions, weights or compiled arrays.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import numpy as np

from relplanner.calendars import parse_instant
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.tables import Activity, Link, Pause, Release
from relplanner.testing.tables import Absence, Assignment, Person

FIRST = parse_instant("2026-02-01T00:00Z")
COUNT = 150 * 1440
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_EPOCH_DAY = dt.date(1970, 1, 1).toordinal()
_DAYS = range(dt.date(2026, 1, 29).toordinal(), dt.date(2026, 7, 4).toordinal())
_clocks: dict[str, np.ndarray] = {}


class NobodyWorksError(Exception):
    """A calendar has no work in common with its people any more; what then counts is another's."""


class Span(NamedTuple):
    start: int
    finish: int


def wall_clock(zone: str) -> np.ndarray:
    """The greatest reading of a zone's clock up to each minute, in its minutes since 1970."""
    if zone not in _clocks:
        info = ZoneInfo(zone)
        minutes = range(FIRST, FIRST + COUNT, 15)
        offsets = [
            (_EPOCH + dt.timedelta(minutes=one)).astimezone(info).utcoffset() for one in minutes
        ]
        moved = np.repeat(
            [one // dt.timedelta(minutes=1) for one in offsets if one is not None], 15
        )
        _clocks[zone] = np.maximum.accumulate(np.arange(FIRST, FIRST + COUNT) + moved)
    return _clocks[zone]


def recurs_on(one: Any, day: dt.date) -> bool:
    first, last = dt.date.fromisoformat(one.first_day), dt.date.fromisoformat(one.last_day)
    if not first <= day <= last:
        return False
    if one.recurs == "no":
        return True
    if one.recurs == "weekly":
        return (day - first).days % (7 * one.every) == 0
    months = 12 * (day.year - first.year) + day.month - first.month
    if months % (one.every * (12 if one.recurs.startswith("yearly") else 1)):
        return False
    if one.recurs.endswith("by day"):
        return day.day == first.day
    alike = [
        other
        for number in range(1, 32)
        if (other := _day(day.year, day.month, number)) and other.weekday() == first.weekday()
    ]
    week = (first.day - 1) // 7
    return day == (alike[week] if week < len(alike) else alike[-1])


def _day(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


class Worked:
    """The minutes in which something is worked on."""

    def __init__(self, minutes: np.ndarray) -> None:
        if not minutes[-40 * 1440 :].any():
            raise NobodyWorksError
        self.before = np.concatenate([[0], np.cumsum(minutes)])
        self.listed = np.flatnonzero(minutes) + FIRST

    def work(self, instant: int) -> int:
        return int(self.before[instant - FIRST])

    def start(self, work: int) -> int:
        return int(self.listed[work])

    def finish(self, work: int) -> int:
        return int(self.listed[work - 1]) + 1

    def reached(self, instant: int) -> int:
        """When a milestone is reached: at once while there is work or just was, else later."""
        was = self.before[instant - FIRST] > self.before[instant - FIRST - 1]
        return instant if was else self.start(self.work(instant))


class Minutes:
    """The early dates of the active activities of a snapshot.

    Attributes:
        spans: Start and finish of each activity without parts.
        worked: The minutes that each is worked on in.
    """

    def __init__(self, snapshot: Any) -> None:
        self.snapshot, self.plan = snapshot, snapshot.plan
        self.calendars = snapshot.by_id(Calendar)
        self.activities = snapshot.by_id(Activity)
        self.releases = snapshot.by_id(Release)
        self.people = snapshot.by_id(Person)
        above = {one.parent_id for one in self.activities.values()}
        self.leaves = {
            key: one
            for key, one in self.activities.items()
            if key not in above and all(other.active for other in self._upward(one))
        }
        self.worked = {key: Worked(self._minutes_of(one)) for key, one in self.leaves.items()}
        self.links: dict[str, list[tuple[Any, str]]] = {}
        for link in snapshot.records(Link):
            for before in self._inside(link.predecessor_id):
                for after in self._inside(link.successor_id):
                    self.links.setdefault(after, []).append((link, before))
        self.rests: dict[str, list[Any]] = {}
        for pause in snapshot.records(Pause):
            self.rests.setdefault(pause.activity_id, []).append(pause)
        self.spans: dict[str, Span] = {}
        for key in self.leaves:
            self._place(key)

    # -- who works when --------------------------------------------------------------------------

    def _line(self, calendar_id: str) -> list[Any]:
        one = self.calendars[calendar_id]
        return [one, *(self._line(one.base_id) if one.base_id else [])]

    def _of_calendar(self, calendar_id: str, away: tuple[Any, ...] = ()) -> np.ndarray:
        line = self._line(calendar_id)
        zone = next((one.zone for one in line if one.zone), self.plan.zone)
        shifts = self.snapshot.records(WorkingShift)
        own = [[one for one in shifts if one.calendar_id == other.id] for other in line]
        week = next((one for one in own if one), [])
        days = {
            day: [
                (one.start_min, one.finish_min)
                for one in week
                if one.weekday == dt.date.fromordinal(day).isoweekday()
            ]
            for day in _DAYS
        }
        for other in reversed(line):
            days |= self._exceptions(other.id)
        return self._minutes(zone, self._without(days, away))

    def _exceptions(self, calendar_id: str) -> dict[int, list[tuple[int, int]]]:
        found: dict[int, list[tuple[int, int]]] = {}
        mine = [
            one
            for one in self.snapshot.records(CalendarException)
            if one.calendar_id == calendar_id
        ]
        for one in sorted(mine, key=lambda one: one.kind == "working"):
            hours = [(one.start_min, one.finish_min)] if one.kind == "working" else []
            found |= {day: hours for day in _DAYS if recurs_on(one, dt.date.fromordinal(day))}
        return found

    @staticmethod
    def _without(
        days: dict[int, list[tuple[int, int]]], away: tuple[Any, ...]
    ) -> dict[int, list[tuple[int, int]]]:
        for one in away:
            for day in days:
                if one.first_day <= dt.date.fromordinal(day).isoformat() <= one.last_day:
                    days[day] = []
        return days

    @staticmethod
    def _minutes(zone: str, days: dict[int, list[tuple[int, int]]]) -> np.ndarray:
        clock, found = wall_clock(zone), np.zeros(COUNT, np.bool_)
        for day, shifts in days.items():
            midnight = (day - _EPOCH_DAY) * 1440
            for start, finish in shifts:
                first, last = np.searchsorted(clock, [midnight + start, midnight + finish])
                found[first:last] = True
        return found

    def _minutes_of(self, activity: Any) -> np.ndarray:
        release = self.releases[activity.release_id]
        own = activity.calendar_id or release.calendar_id or self.plan.calendar_id
        found = self._of_calendar(own)
        assigned = [
            self.people[one.person_id]
            for one in self.snapshot.records(Assignment)
            if one.activity_id == activity.id and one.confirmation != "declined"
        ]
        if not assigned or activity.ignores_people:
            return found
        somebody = np.zeros(COUNT, np.bool_)
        for person in assigned:
            away = tuple(
                one for one in self.snapshot.records(Absence) if one.person_id == person.id
            )
            if person.calendar_id:
                somebody |= self._of_calendar(person.calendar_id, away)
            else:
                always = self._without({day: [(0, 1440)] for day in _DAYS}, away)
                somebody |= self._minutes(person.zone or self.plan.zone, always)
        return found & somebody

    # -- dates -----------------------------------------------------------------------------------

    def _upward(self, one: Any) -> list[Any]:
        above = self.activities[one.parent_id] if one.parent_id else None
        return [one, *(self._upward(above) if above else [])]

    def _inside(self, key: str) -> list[str]:
        return [
            leaf
            for leaf, one in self.leaves.items()
            if any(other.id == key for other in self._upward(one))
        ]

    @staticmethod
    def left(one: Any) -> int:
        """What is left of the duration of an activity."""
        if one.actual_start_at is None:
            return int(one.duration_min)
        if one.remaining_min is not None:
            return int(one.remaining_min)
        return (int(one.duration_min) * (100 - one.percent_complete) + 50) // 100

    def _rested(self, one: Any, first: int, last: int) -> int:
        """How long an activity pauses after more than `first` and up to `last` of its work."""
        return sum(
            int(pause.lasts_min)
            for pause in self.rests.get(one.id, ())
            if first < pause.after_min <= last and pause.after_min < one.duration_min
        )

    def _place(self, key: str) -> Span:
        if key in self.spans:
            return self.spans[key]
        one = self.leaves[key]
        began = parse_instant(one.actual_start_at) if one.actual_start_at else None
        if one.actual_finish_at is not None and began is not None:
            found = Span(began, parse_instant(one.actual_finish_at))
        else:
            starts, finishes = self._asked(key, one, began)
            found = self._span(key, one, starts, finishes)
            found = found if began is None else found._replace(start=began)
        self.spans[key] = found
        return found

    def _asked(self, key: str, one: Any, began: int | None) -> tuple[list[int], list[int]]:
        """The instants before which it doesn't start (what is left of it), and doesn't finish."""
        starts, finishes, worked = [], [], self.worked[key]
        if began is not None:
            done = max(one.duration_min - self.left(one), 0)
            done += self._rested(one, 0, done)
            by_clock = one.duration_unit.startswith("e")
            goes_on = began + done if by_clock else worked.finish(worked.work(began) + done)
            starts.append(goes_on if done else began)
            starts += [parse_instant(one.resumes_at)] if one.resumes_at else []
        elif one.constraint_kind == "SNET":
            starts.append(parse_instant(one.constraint_at))
        else:
            starts.append(parse_instant(self.releases[one.release_id].start_at))
            if one.constraint_kind == "FNET":
                finishes.append(parse_instant(one.constraint_at))
        if self.plan.status_at is not None and (one.percent_complete < 100 or one.remaining_min):
            starts.append(parse_instant(self.plan.status_at))
        for link, before in self.links.get(key, ()):
            span = self._place(before)
            at = span.start if link.kind.startswith("S") else span.finish
            at = self._later(key, link, at)
            (finishes if link.kind.endswith("F") else starts).append(at)
        return starts, finishes

    def _later(self, key: str, link: Any, at: int) -> int:
        """An instant moved by the lag of a link, for activities that are worked on by shifts."""
        if link.lag_kind == "elapsed" or not link.lag_min:
            return at + int(link.lag_min)
        lag = int(link.lag_min)
        if link.lag_kind == "percent":
            scaled = self.activities[link.predecessor_id].duration_min * lag
            lag = (abs(scaled) + 50) // 100 * (1 if scaled >= 0 else -1)
        worked = self.worked[key]
        # It is over with its last minute, at the end of a shift if need be.
        over = worked.finish if lag > 0 else worked.start
        return over(worked.work(at) + lag)

    def _span(self, key: str, one: Any, starts: list[int], finishes: list[int]) -> Span:
        left, worked = self.left(one), self.worked[key]
        done = 0 if one.actual_start_at is None else max(one.duration_min - left, 0)
        left += self._rested(one, done, one.duration_min)
        if one.duration_unit.startswith("e"):
            start = max([*starts, *(at - left for at in finishes)])
            return Span(start, start + left)
        if not left:
            at = max(worked.reached(at) for at in (*starts, *finishes))
            return Span(at, at)
        work = max([*map(worked.work, starts), *(worked.work(at) - left for at in finishes)])
        return Span(worked.start(work), worked.finish(work + left))
