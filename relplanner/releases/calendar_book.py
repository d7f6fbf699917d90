"""The working calendars of a plan, and by which of them each activity is worked on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from relplanner.calendars import CalendarSpec, DayException
from relplanner.calendars.recurring import occurrences
from relplanner.calendars.spec import DAY_MIN
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.tables import Release
from relplanner.testing.tables import Absence, Assignment, Person

RecordsOf = Callable[[type[PlanRow]], Iterable[Any]]

# Where two exceptions fall on one day, the one that makes it a working day wins.
_EXCEPTION_ORDER = {"holiday": 0, "nonworking": 1, "working": 2}
_ALWAYS = (((0, DAY_MIN),),) * 7
_WITHOUT_WORK: tuple[tuple[tuple[int, int], ...], ...] = ((),) * 7


def calendar_specs(plan: Any, records_of: RecordsOf) -> dict[str, CalendarSpec]:
    """Every working calendar of a plan by its id.

    A calendar that builds on another one has that one's exceptions before its own, and its week
    where it has no shifts itself.
    """
    weeks: dict[str, list[list[tuple[int, int]]]] = {}
    for shift in records_of(WorkingShift):
        week = weeks.setdefault(shift.calendar_id, [[] for _ in range(7)])
        week[shift.weekday - 1].append((shift.start_min, shift.finish_min))
    exceptions = _exceptions(records_of(CalendarException))
    calendars = {one.id: one for one in records_of(Calendar)}
    found: dict[str, CalendarSpec] = {}

    def spec_of(calendar_id: str, seen: tuple[str, ...] = ()) -> CalendarSpec:
        known = found.get(calendar_id)
        if known is not None:
            return known
        one = calendars[calendar_id]
        base = None
        # A circle of bases is refused at the door; a damaged plan may hold one.
        if one.base_id in calendars and one.base_id not in (*seen, calendar_id):
            base = spec_of(one.base_id, (*seen, calendar_id))
        own = weeks.get(calendar_id)
        week = tuple(tuple(sorted(day)) for day in own) if own else _WITHOUT_WORK
        if base is not None and not own:
            week = base.weekly
        inherited = base.exceptions if base is not None else ()
        found[calendar_id] = CalendarSpec(
            one.id, one.name, one.zone or (base.zone if base is not None else plan.zone), week,
            (*inherited, *exceptions.get(calendar_id, ())),
        )  # fmt: skip
        return found[calendar_id]

    for calendar_id in calendars:
        spec_of(calendar_id)
    return found


def _exceptions(records: Iterable[Any]) -> dict[str, list[DayException]]:
    """The exceptions of each calendar; those that come later win."""
    ordered = sorted(records, key=lambda one: (_EXCEPTION_ORDER[one.kind], one.id))
    found: dict[str, dict[tuple[int, int, str], DayException]] = {}
    for one in ordered:
        mine = found.setdefault(one.calendar_id, {})
        shifts = ((one.start_min, one.finish_min),) if one.kind == "working" else ()
        for first, last in _spans(one):
            key = first, last, "working" if shifts else one.id
            known = mine.get(key)
            hours = tuple(sorted({*known.shifts, *shifts})) if known is not None else shifts
            mine[key] = DayException(first, last, hours, one.name)
    return {calendar_id: list(mine.values()) for calendar_id, mine in found.items()}


def _spans(one: Any) -> Iterable[tuple[int, int]]:
    """First and last day of each stretch of days that an exception means."""
    first, last = (dt.date.fromisoformat(day) for day in (one.first_day, one.last_day))
    if one.recurs == "no":
        yield first.toordinal(), last.toordinal()
        return
    for day in occurrences(one.recurs, one.every, first, last):
        yield day.toordinal(), day.toordinal()


class CalendarBook:
    """By which calendar each activity of a plan is worked on.

    An activity's own calendar counts, else its release's, else the plan's. Where people are
    assigned to it who have a calendar of their own or are away at times, work happens only while
    one of them works too; who declined doesn't count. An activity may ignore its people's hours.

    Args:
        plan: The record of the plan itself.
        records_of: Gives the records of a table.
        without_days_off: The id of a calendar to look at as if it had no days off; calendars that
            build on it, or that it builds on, keep theirs.

    Attributes:
        specs: The calendars by id, and after `key_of` those with people by their keys.
    """

    def __init__(self, plan: Any, records_of: RecordsOf, *, without_days_off: str = "") -> None:
        self.specs = calendar_specs(plan, records_of)
        if without_days_off:
            spec = self.specs[without_days_off]
            worked = tuple(one for one in spec.exceptions if one.shifts)
            self.specs[without_days_off] = spec._replace(exceptions=worked)
        self._plan = plan
        self._releases = {one.id: one for one in records_of(Release)}
        self._people = _restricted(plan, self.specs, records_of)
        self._assigned: dict[str, list[str]] = {}
        free: set[str] = set()
        for one in records_of(Assignment) if self._people else ():
            if one.confirmation == "declined":
                continue
            self._assigned.setdefault(one.activity_id, []).append(one.person_id)
            if one.person_id not in self._people:
                free.add(one.activity_id)
        # Who is there at all times can go on while the others are away.
        for activity_id in free:
            del self._assigned[activity_id]

    @property
    def assigned(self) -> Collection[str]:
        """The ids of the activities for which somebody's own time may count."""
        return self._assigned.keys()

    def base_key(self, activity: Any) -> str:
        """The id of the calendar of an activity, people left out."""
        release = self._releases[activity.release_id]
        return str(activity.calendar_id or release.calendar_id or self._plan.calendar_id)

    def calendars_of(self, activity: Any) -> list[str]:
        """The ids of the calendars that an activity goes by, those of its people at the end."""
        base = self.base_key(activity)
        people = [] if activity.ignores_people else self._assigned.get(activity.id, [])
        found = [base, *(self._people[one].id for one in people)]
        # Who has no calendar is there whenever he isn't away.
        return [one for one in dict.fromkeys(found) if one in self.specs]

    def key_of(self, activity: Any) -> str:
        """The key in `specs` of what an activity is worked on by."""
        return self._joint(activity, self._assigned.get(activity.id, ()))

    def key_with(self, activity: Any, person_id: str) -> str:
        """The key in `specs` of when one of its people works on an activity."""
        return self._joint(activity, [person_id] if person_id in self._people else ())

    def _joint(self, activity: Any, people: Collection[str]) -> str:
        base = self.base_key(activity)
        if not people or activity.ignores_people:
            return base
        chosen = tuple(sorted(set(people)))
        key = "+".join((base, *chosen))
        if key not in self.specs:
            specs = tuple(self._people[one] for one in chosen)
            self.specs[key] = self.specs[base]._replace(id=key, people=specs)
        return key


def _restricted(
    plan: Any, specs: Mapping[str, CalendarSpec], records_of: RecordsOf
) -> dict[str, CalendarSpec]:
    """The calendars of people who have one of their own or are away at times."""
    away: dict[str, list[DayException]] = {}
    for one in records_of(Absence):
        first, last = (
            dt.date.fromisoformat(day).toordinal() for day in (one.first_day, one.last_day)
        )
        away.setdefault(one.person_id, []).append(DayException(first, last, (), one.kind))
    found = {}
    for person in records_of(Person):
        days = tuple(away.get(person.id, ()))
        own = specs.get(person.calendar_id) if person.calendar_id else None
        if own is None and not days:
            continue
        if own is None:
            own = CalendarSpec(person.id, person.name, person.zone or plan.zone, _ALWAYS)
        found[person.id] = own._replace(name=person.name, exceptions=(*own.exceptions, *days))
    return found
