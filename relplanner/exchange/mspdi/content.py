"""What a plan has to say as a project: lines, people and calendars with their UIDs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from relplanner.calendars import CalendarSpec, DayException, parse_instant
from relplanner.errors import InvalidInputError
from relplanner.exchange.mspdi.baselines import MOST_NUMBER
from relplanner.exchange.mspdi.writing_calendars import WallWeek
from relplanner.releases.calendar_book import calendar_specs
from relplanner.releases.completion import percent_complete_of
from relplanner.releases.gaps import parts_in
from relplanner.releases.tables import Activity, Baseline, BaselineActivity, Link, Release
from relplanner.schedule import ActivityDates
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Absence, Assignment, Person

_MAX_UID = 2**31 - 1
_ALWAYS = "around the clock"
_MARGIN_MIN = 92 * 1440


@dataclass(slots=True)
class Line:
    """A task of the project: an activity, or a release above its activities.

    Attributes:
        uid: Its UID; the one that it was imported with where that is free.
        number: Its ID, the place in the list.
        dates: What was computed; None for a release.
        predecessors: (UID, record of the link) of each link that ends here.
        baselines: (number, record of the row) of the baselines that know it.
        ignores_people: Whether the calendars of the people who work on it don't move it.
        is_fixed: Whether it takes as long whoever works on it: by people's hours it doesn't.
        remaining_min: What is left, where it has begun.
    """

    uid: int
    number: int
    name: str
    level: int
    outline_number: str
    start: int
    finish: int
    duration_min: int
    duration_unit: str = "d"
    is_summary: bool = True
    is_milestone: bool = False
    critical: bool = False
    dates: ActivityDates | None = None
    percent: int = 0
    constraint: str = "ASAP"
    constraint_at: int | None = None
    deadline_at: str | None = None
    actual_start_at: str | None = None
    actual_finish_at: str | None = None
    remaining_min: int | None = None
    suspended_at: str | None = None
    resumes_at: str | None = None
    is_active: bool = True
    calendar_uid: int | None = None
    ignores_people: bool = False
    is_fixed: bool = True
    owner: str = ""
    notes: str = ""
    predecessors: list[tuple[int, Any]] = field(default_factory=list)
    parts: tuple[tuple[int, int, int], ...] = ()
    baselines: list[tuple[int, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Worker:
    """A person as a resource, with a calendar of its own for the absences."""

    uid: int
    record: Any
    calendar_uid: int
    base_uid: int
    absences: list[DayException]


class Content:
    """Everything that is written of a plan.

    Args:
        snapshot: The plan.
        release_ids: Only these releases; all when None.

    Attributes:
        lines: The tasks in outline order.
        people: Who works on them.
        start: When the project starts, an instant.
        finish: When its last task finishes.
        target: What it is scheduled back from, an instant; None where it isn't.

    Raises:
        InvalidInputError: Where there is no release.
    """

    def __init__(self, snapshot: Snapshot, release_ids: Collection[str] | None) -> None:
        self._snapshot = snapshot
        self.plan, self.zone = snapshot.plan, snapshot.zone
        self._releases = [
            one for one in snapshot.records(Release) if release_ids is None or one.id in release_ids
        ]
        if not self._releases:
            raise InvalidInputError(
                "There is no release to export.", todo="Make one, or import activities."
            )
        self._single = self._releases[0] if len(self._releases) == 1 else None
        self.title = self._single.name if self._single else self.plan.name
        self.start = min(parse_instant(one.start_at) for one in self._releases)
        self.target = self._target()
        self._specs = calendar_specs(self.plan, snapshot.records)
        self._calendar_uids: dict[str, int] = {}
        self._project_calendar = self._calendar_of(self._single) if self._single else (
            self.plan.calendar_id
        )  # fmt: skip
        self.project_calendar_uid = self._calendar_uid(self._project_calendar)
        self._working: dict[str, list[Any]] = {}
        for one in snapshot.records(Assignment):
            self._working.setdefault(one.activity_id, []).append(one)
        self._absent: dict[str, list[DayException]] = {}
        for one in snapshot.records(Absence):
            first, last = map(dt.date.fromisoformat, (one.first_day, one.last_day))
            self._absent.setdefault(one.person_id, []).append(
                DayException(first.toordinal(), last.toordinal(), (), one.kind)
            )
        # Who works on something with other hours than the project's, by no calendar of their own.
        self._at_all_hours: set[str] = set()
        self.lines, self._line_of = self._all_lines()
        self._leave_out_usual_calendars()
        self.finish = max((one.finish for one in self.lines), default=self.start)
        self._add_links()
        self._add_baselines()
        self.people = self._workers(everybody=release_ids is None)

    def _target(self) -> int | None:
        """The instant that the project is scheduled back from, if it is."""
        one = self._single
        if one is None or one.schedule_from != "target" or one.target_at is None:
            return None
        return parse_instant(one.target_at)

    def base_calendars(self) -> Iterator[tuple[int, CalendarSpec, WallWeek]]:
        """The calendars for tasks: UID, calendar, and how it reads in the plan's zone."""
        around_the_clock = CalendarSpec(_ALWAYS, "24 hours", self.zone, (((0, 1440),),) * 7)
        for calendar_id, uid in self._calendar_uids.items():
            spec = self._specs.get(calendar_id, around_the_clock)
            yield uid, spec, WallWeek(spec, self.zone, self.start, self.finish + _MARGIN_MIN)

    def assignments(self) -> Iterator[tuple[Line, Worker | None, int]]:
        """Who works on which task with how many percent."""
        workers = {one.record.id: one for one in self.people}
        for activity_id, line in self._line_of.items():
            working = self._working.get(activity_id, ())
            for one in working:
                yield line, workers[one.person_id], one.allocation_pct
            if line.parts and not working:
                # MS Project keeps interruptions with assignments: here that of nobody.
                yield line, None, 100

    def _calendar_of(self, release: Any) -> str:
        return str(release.calendar_id or self.plan.calendar_id)

    def _calendar_uid(self, calendar_id: str) -> int:
        return self._calendar_uids.setdefault(calendar_id, len(self._calendar_uids) + 1)

    def _all_lines(self) -> tuple[list[Line], dict[str, Line]]:
        lines: list[Line] = []
        of: dict[str, Line] = {}
        uids = self._uids()
        complete = percent_complete_of(self._snapshot)
        counters: list[int] = []
        above = 1 if self._single else 2
        for release in self._releases:
            outline = self._snapshot.outline(release.id)
            if not self._single:
                number = _numbered(counters, 1)
                lines.append(self._release_line(release, uids[release.id], len(lines) + 1, number))
            for one, depth in outline:
                number = _numbered(counters, depth + above)
                line = self._line(one, release, uids[one.id], len(lines) + 1)
                line.level, line.outline_number = depth + above, number
                line.percent = complete[one.id]
                lines.append(line)
                of[one.id] = line
        return lines, of

    def _uids(self) -> dict[str, int]:
        """A UID for each activity, and for each release where there are several."""
        wanted = [
            one for release in self._releases for one, _ in self._snapshot.outline(release.id)
        ]
        known: dict[str, int] = {}
        taken: set[int] = {0}
        for one in wanted:
            text = one.source_id
            uid = int(text) if text.isascii() and text.isdigit() and len(text) < 11 else 0
            if 0 < uid <= _MAX_UID and uid not in taken:
                known[one.id] = uid
                taken.add(uid)
        free = 1
        for one in (*wanted, *self._releases):
            while free in taken:
                free += 1
            if one.id not in known:
                known[one.id] = free
                taken.add(free)
        return known

    def _release_line(self, release: Any, uid: int, number: int, outline_number: str) -> Line:
        schedule = self._snapshot.schedule
        place = schedule.release_ids.index(release.id)
        start_at = parse_instant(release.start_at)
        return Line(
            uid, number, f"{release.code} {release.name}", 1, outline_number,
            int(schedule.release_start[place]), int(schedule.release_finish[place]), 0,
            constraint="SNET", constraint_at=start_at, notes=release.description,
        )  # fmt: skip

    def _line(self, one: Any, release: Any, uid: int, number: int) -> Line:
        schedule = self._snapshot.schedule
        dates = schedule.of(one.id)
        people = self._snapshot.by_id(Person)
        line = Line(
            uid, number, one.name, 1, "", dates.start, dates.finish,
            int(schedule.duration_min[schedule.index[one.id]]),
            "d" if dates.is_summary else one.duration_unit,
            dates.is_summary, dates.is_milestone, dates.critical, dates,
            constraint=one.constraint_kind,
            constraint_at=None if one.constraint_at is None else parse_instant(one.constraint_at),
            deadline_at=one.deadline_at, actual_start_at=one.actual_start_at,
            actual_finish_at=one.actual_finish_at, remaining_min=_remaining_min(one),
            suspended_at=one.suspended_at, resumes_at=one.resumes_at, is_active=bool(one.active),
            owner=people[one.owner_id].name if one.owner_id else "", notes=one.notes,
            parts=parts_in(self._snapshot, one.id),
        )  # fmt: skip
        if not dates.is_summary:
            self._set_calendar(line, one, one.calendar_id or self._calendar_of(release))
        return line

    def _set_calendar(self, line: Line, one: Any, calendar_id: str) -> None:
        line.ignores_people = bool(one.ignores_people)
        workers = {share.person_id for share in self._working.get(one.id, ())}
        line.is_fixed = line.ignores_people or not workers
        if calendar_id != self._project_calendar and not line.ignores_people:
            self._at_all_hours |= workers
        # MS Project goes by the people's hours alone unless the task has a calendar.
        if workers or line.ignores_people or calendar_id != self._project_calendar:
            line.calendar_uid = self._calendar_uid(calendar_id)

    def _leave_out_usual_calendars(self) -> None:
        """Where all who work on a task do so in the project's hours, it needs no word of them."""
        people = self._snapshot.by_id(Person)
        for key, line in self._line_of.items():
            usual = line.calendar_uid == self.project_calendar_uid and not line.ignores_people
            if usual and all(
                share.person_id not in self._absent
                and self._base_of(people[share.person_id]) == self._project_calendar
                for share in self._working[key]
            ):
                line.calendar_uid = None

    def _add_links(self) -> None:
        for link in self._snapshot.records(Link):
            line = self._line_of.get(link.successor_id)
            before = self._line_of.get(link.predecessor_id)
            if line is not None and before is not None:
                line.predecessors.append((before.uid, link))
            elif line is not None and line.constraint == "ASAP":
                line.constraint, line.constraint_at = "SNET", line.start

    def _add_baselines(self) -> None:
        """The newest baselines; MS Project has room for eleven."""
        newest = self._snapshot.records(Baseline)[-MOST_NUMBER - 1 :]
        numbers = {one.id: number for number, one in enumerate(newest)}
        for one in self._snapshot.records(BaselineActivity):
            line = self._line_of.get(one.activity_ref)
            if line is not None and one.baseline_id in numbers:
                line.baselines.append((numbers[one.baseline_id], one))

    def _base_of(self, person: Any) -> str:
        """The calendar that the absences of a person are exceptions from."""
        if person.calendar_id:
            return str(person.calendar_id)
        return _ALWAYS if person.id in self._at_all_hours else self._project_calendar

    def _workers(self, *, everybody: bool) -> list[Worker]:
        wanted = {
            one.person_id for key in self._line_of for one in self._working.get(key, ())
        }  # fmt: skip
        activities = self._snapshot.by_id(Activity)
        wanted |= {activities[key].owner_id for key in self._line_of}
        records = [
            one for one in self._snapshot.records(Person) if everybody or one.id in wanted
        ]  # fmt: skip
        bases = [self._calendar_uid(self._base_of(one)) for one in records]
        first = len(self._calendar_uids)
        return [
            Worker(place, one, first + place, base, self._absent.get(one.id, []))
            for place, (one, base) in enumerate(zip(records, bases, strict=True), 1)
        ]


def _remaining_min(one: Any) -> int | None:
    """What is left of an activity that has begun and isn't finished."""
    if one.actual_start_at is None or one.actual_finish_at is not None:
        return None
    if one.remaining_min is not None:
        return int(one.remaining_min)
    return int(one.duration_min * (100 - one.percent_complete) + 50) // 100


def _numbered(counters: list[int], level: int) -> str:
    """The next outline number of a level ("1.2.3")."""
    del counters[level:]
    counters += [0] * (level - len(counters))
    counters[level - 1] += 1
    return ".".join(map(str, counters))
