"""Calendars as MS Project keeps them: on the wall clock of the plan's zone, day by day.

MS Project knows no zones and no shift over midnight. A calendar in another zone than the plan's is
moved by the difference between both at one moment, and a night shift becomes two pieces.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from relplanner.calendars import CalendarSpec, DayException, Shift, to_datetime
from relplanner.exchange.mspdi.xmltext import XmlWriter

DAY_MIN = 1440
_MONDAY = dt.date(2024, 1, 1).toordinal()
_MOST_DAYS = 40_000


class WallWeek:
    """A calendar on the wall clock of a zone.

    Args:
        spec: The calendar.
        zone: The plan's zone.
        at: The instant at which both zones are compared.

    Attributes:
        week: The shifts of each weekday, Monday first, none over midnight.
        exceptions: Days that differ from the week.
    """

    def __init__(self, spec: CalendarSpec, zone: str, at: int) -> None:
        there = to_datetime(at, spec.zone).utcoffset() or dt.timedelta()
        here = to_datetime(at, zone).utcoffset() or dt.timedelta()
        self._offset = int((here - there) / dt.timedelta(minutes=1))
        self._spec = spec
        self._begins: dict[int, DayException] = {}
        for one in spec.exceptions:
            last = min(one.last_day, one.first_day + _MOST_DAYS)
            self._begins.update(dict.fromkeys(range(one.first_day, last + 1), one))
        self.week = tuple(self._worked(_MONDAY + day, is_usual=True) for day in range(7))
        self.exceptions = list(self._differing())

    def _begun(self, day: int, *, is_usual: bool) -> tuple[Shift, ...]:
        if not is_usual and day in self._begins:
            return self._begins[day].shifts
        return self._spec.weekly[(day - _MONDAY) % 7]

    def _worked(self, day: int, *, is_usual: bool = False) -> tuple[Shift, ...]:
        """What is worked on a day from midnight to midnight."""
        found = []
        for before in (1, 0, -1):
            for shift in self._begun(day - before, is_usual=is_usual):
                start, finish = (one + self._offset - before * DAY_MIN for one in shift)
                if finish > 0 and start < DAY_MIN:
                    found.append((max(start, 0), min(finish, DAY_MIN)))
        return tuple(sorted(found))

    def _differing(self) -> Iterator[DayException]:
        """The days that differ from the week, those alike in a row as one."""
        touched = {day + near for day in self._begins for near in (-1, 0, 1)}
        last: DayException | None = None
        for day in sorted(touched):
            shifts = self._worked(day)
            if day not in self._begins and shifts == self.week[(day - _MONDAY) % 7]:
                continue
            near = self._begins.get(day) or self._begins.get(day - 1) or self._begins[day + 1]
            if last and last[1:] == (day - 1, shifts, near.name):
                last = last._replace(last_day=day)
                continue
            if last:
                yield last
            last = DayException(day, day, shifts, near.name)
        if last:
            yield last


def write_calendar(
    xml: XmlWriter,
    uid: int,
    name: str,
    week: tuple[tuple[Shift, ...], ...] | None,
    exceptions: Iterable[DayException],
    base_uid: int | None = None,
) -> None:
    """Writes a calendar.

    Args:
        xml: Where to.
        uid: Its UID.
        name: Its name.
        week: The shifts of the weekdays, Monday first; None for those of the base calendar.
        exceptions: The days that differ.
        base_uid: The calendar that this one, a resource's, departs from.
    """
    days = list(exceptions)
    xml.start("Calendar")
    xml.fields(
        [
            ("UID", uid), ("Name", name), ("IsBaseCalendar", int(base_uid is None)),
            ("BaseCalendarUID", -1 if base_uid is None else base_uid),
        ]
    )  # fmt: skip
    if week is not None or days:
        xml.start("WeekDays")
        for kind in range(1, 8) if week is not None else ():
            # 1 is Sunday.
            _write_day(xml, kind, week[(kind - 2) % 7] if week else ())
        for one in days:
            # Programs that don't read exceptions read them here.
            _write_day(xml, 0, one.shifts, one)
        xml.end()
    if days:
        xml.start("Exceptions")
        for one in days:
            _write_exception(xml, one)
        xml.end()
    xml.end()


def _write_day(
    xml: XmlWriter, kind: int, shifts: tuple[Shift, ...], days: DayException | None = None
) -> None:
    xml.start("WeekDay")
    xml.fields([("DayType", kind), ("DayWorking", int(bool(shifts)))])
    if days is not None:
        _write_period(xml, days)
    _write_times(xml, shifts)
    xml.end()


def _write_exception(xml: XmlWriter, one: DayException) -> None:
    xml.start("Exception")
    xml.fields([("EnteredByOccurrences", 0)])
    _write_period(xml, one)
    xml.fields(
        [
            ("Occurrences", one.last_day - one.first_day + 1), ("Name", one.name), ("Type", 1),
            ("DayWorking", int(bool(one.shifts))),
        ]
    )  # fmt: skip
    _write_times(xml, one.shifts)
    xml.end()


def _write_period(xml: XmlWriter, one: DayException) -> None:
    first, last = dt.date.fromordinal(one.first_day), dt.date.fromordinal(one.last_day)
    xml.whole("TimePeriod", [("FromDate", f"{first}T00:00:00"), ("ToDate", f"{last}T23:59:00")])


def _write_times(xml: XmlWriter, shifts: tuple[Shift, ...]) -> None:
    if not shifts:
        return
    xml.start("WorkingTimes")
    for start, finish in shifts:
        xml.whole("WorkingTime", [("FromTime", _time(start)), ("ToTime", _time(finish))])
    xml.end()


def _time(minute: int) -> str:
    """A time of day; midnight at the end of a day is 00:00, as MS Project writes it."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}:00"
