"""Rules of the plan itself: zones and working calendars."""

from __future__ import annotations

import datetime as dt
import itertools
import zoneinfo
from collections.abc import Iterable, Iterator
from typing import Any

from relplanner.plan.rules import Finding, View, named
from relplanner.plan.tables import Calendar, CalendarException, PlanInfo, WorkingShift

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY_MIN = 1440


def is_zone(zone: str) -> bool:
    """Whether `zone` is an IANA time zone that this machine knows."""
    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        # OSError: a name such as "Europe" is a folder of the zone database.
        return False
    return True


def zone_findings(records: Iterable[Any], table: str) -> Iterator[Finding]:
    """What is wrong with the `zone` of these records."""
    for one in records:
        if one.zone and not is_zone(one.zone):
            yield Finding(
                f"The time zone {one.zone!r} of {named(one)} is unknown; use a name such as "
                "Europe/Berlin.",
                table, one.id, "zone",
            )  # fmt: skip


def zones_are_known(view: View) -> Iterable[Finding]:
    """The plan's and its calendars' time zones are IANA names."""
    yield from zone_findings(view.touched(PlanInfo, "zone"), "plan")
    yield from zone_findings(view.touched(Calendar, "zone"), "calendar")


def one_plan_with_a_calendar(view: View) -> Iterable[Finding]:
    """There is exactly one plan row, and it names a calendar."""
    touched = view.touched(PlanInfo)
    if view.deleted(PlanInfo) or (touched and len(view.records(PlanInfo)) != 1):
        yield Finding("A plan file holds exactly one plan.", "plan")
    for plan in touched:
        if plan.calendar_id is None:
            yield Finding("The plan needs a calendar.", "plan", plan.id, "calendar_id")


def calendars_have_work(view: View) -> Iterable[Finding]:
    """Every calendar has working time, in shifts that don't overlap."""
    calendars = {one.id for one in view.touched(Calendar)}
    calendars |= {one.calendar_id for one in view.touched(WorkingShift)}
    calendars |= {one.calendar_id for one in view.deleted(WorkingShift)}
    for calendar_id in sorted(calendars):
        calendar = view.record(Calendar, calendar_id)
        if calendar is None:
            continue
        shifts = view.records(WorkingShift, calendar_id=calendar_id)
        if not shifts and calendar.base_id is None:
            yield Finding(
                f"The calendar {named(calendar)} has no working time.", "calendar", calendar_id
            )
        yield from _overlaps(calendar, shifts)


def extra_shifts_are_possible(view: View) -> Iterable[Finding]:
    """The hours of an extra working day begin on it and last a day at most."""
    for one in view.touched(CalendarException):
        begin, end = one.start_min, one.finish_min
        if one.kind != "working" or begin is None or end is None:
            continue
        if not 0 <= begin < _DAY_MIN or not begin < end <= begin + _DAY_MIN:
            yield Finding(
                f"The hours of the extra working day {named(one)} are not possible: they begin "
                "between 00:00 and 23:59, end after that and last at most 24 hours.",
                "calendar_exception", one.id, "finish_min",
            )  # fmt: skip


def bases_lead_to_an_end(view: View) -> Iterable[Finding]:
    """No calendar builds on itself, over any number of others."""
    for one in view.touched(Calendar, "base_id"):
        seen, at = [one.id], one.base_id
        while at is not None and at not in seen:
            seen.append(at)
            base = view.record(Calendar, at)
            at = base.base_id if base is not None else None
        if at is not None:
            yield Finding(
                f"The calendar {named(one)} would build on itself.", "calendar", one.id, "base_id"
            )


def recurring_days_are_few(view: View) -> Iterable[Finding]:
    """An exception recurs a few thousand times at most."""
    recurring = [one for one in view.touched(CalendarException) if one.recurs != "no"]
    if not recurring:
        return
    # Brings numpy along, which opening and checking a plan can do without.
    from relplanner.calendars.recurring import MOST_OCCURRENCES, occurrences

    for one in recurring:
        if one.last_day < one.first_day:
            continue
        first, last = (dt.date.fromisoformat(day) for day in (one.first_day, one.last_day))
        days = occurrences(one.recurs, one.every, first, last)
        if next(itertools.islice(days, MOST_OCCURRENCES, None), None) is not None:
            yield Finding(
                f"The calendar exception {one.name} recurs more than {MOST_OCCURRENCES} times. "
                "Give it an earlier last day.",
                "calendar_exception", one.id, "last_day",
            )  # fmt: skip


def exceptions_are_whole(view: View) -> Iterable[Finding]:
    """An exception doesn't end before it begins; only a working one has hours, and has both."""
    for one in view.touched(CalendarException):
        if one.last_day < one.first_day:
            yield Finding(
                f"The calendar exception {one.name} ends before it begins.",
                "calendar_exception", one.id, "last_day",
            )  # fmt: skip
        hours = [one.start_min is not None, one.finish_min is not None]
        if (one.kind == "working" and not all(hours)) or (one.kind != "working" and any(hours)):
            yield Finding(
                f"The calendar exception {one.name} must have hours if it is a working one, "
                "and none otherwise.",
                "calendar_exception", one.id, "start_min",
            )  # fmt: skip
        elif one.kind == "working" and not one.start_min < one.finish_min:
            yield Finding(
                f"The hours of the calendar exception {one.name} end before they begin.",
                "calendar_exception", one.id, "finish_min",
            )  # fmt: skip


def _overlaps(calendar: Any, shifts: list[Any]) -> Iterator[Finding]:
    """Shifts on the line of the week, the last one's night carried over to Monday."""
    spans = sorted(
        ((one.weekday - 1) * _DAY_MIN + one.start_min, one.finish_min - one.start_min, one)
        for one in shifts
    )
    week = 7 * _DAY_MIN
    for place, (start, length, one) in enumerate(spans):
        following = spans[(place + 1) % len(spans)][0] + (week if place + 1 == len(spans) else 0)
        day = _DAYS[one.weekday - 1]
        if not 0 < length <= _DAY_MIN:
            yield Finding(
                f"A shift of the calendar {named(calendar)} on {day} doesn't end after it "
                "begins, within a day.",
                "working_shift", one.id, "finish_min",
            )  # fmt: skip
        elif start + length > following:
            yield Finding(
                f"Two shifts of the calendar {named(calendar)} overlap on {day}.",
                "working_shift", one.id,
            )  # fmt: skip


RULES = (
    zones_are_known, one_plan_with_a_calendar, calendars_have_work, bases_lead_to_an_end,
    exceptions_are_whole, extra_shifts_are_possible, recurring_days_are_few,
)  # fmt: skip
