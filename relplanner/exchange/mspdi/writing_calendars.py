"""Calendars as MS Project keeps them: on the wall clock of the plan's zone, day by day.

MS Project knows no zones and no shift over midnight. A calendar in another zone than the plan's is
moved by the difference between both, which may change with daylight saving time, and a night shift
becomes two pieces.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from relplanner.calendars import CalendarSpec, DayException, Shift, to_datetime
from relplanner.calendars.zones import EPOCH_ORDINAL
from relplanner.exchange.mspdi.xmltext import XmlWriter

DAY_MIN = 1440
_MONDAY = dt.date(2024, 1, 1).toordinal()
_MOST_DAYS = 40_000


class WallWeek:
    """A calendar on the wall clock of a zone.

    Args:
        spec: The calendar.
        zone: The plan's zone.
        first: The instant at which the project starts; the week is the one of that time.
        last: The instant until which other weeks are worked out, where the zones have daylight
            saving time at different times.

    Attributes:
        week: The shifts of each weekday, Monday first, none over midnight.
        other_weeks: (first day, last day, week) of the times at which the week is another one.
        exceptions: Days that differ from the week.
    """

    def __init__(self, spec: CalendarSpec, zone: str, first: int, last: int) -> None:
        self._spec = spec
        self._zone = zone
        self._begins: dict[int, DayException] = {}
        for one in spec.exceptions:
            until = min(one.last_day, one.first_day + _MOST_DAYS)
            self._begins.update(dict.fromkeys(range(one.first_day, until + 1), one))
        begin, end = (at // DAY_MIN + EPOCH_ORDINAL for at in (first, last))
        self._usual_offset = self._offset(begin)
        self.week = self._week(self._usual_offset)
        self.other_weeks: list[tuple[int, int, tuple[tuple[Shift, ...], ...]]] = []
        if spec.zone != zone:
            self._find_other_weeks(begin, end)
        self.exceptions = list(self._differing())

    def _offset(self, day: int) -> int:
        """How many minutes the plan's clock is ahead of the calendar's, on the noon of a day."""
        if self._spec.zone == self._zone:
            return 0
        noon = (day - EPOCH_ORDINAL) * DAY_MIN + DAY_MIN // 2
        there = to_datetime(noon, self._spec.zone).utcoffset() or dt.timedelta()
        here = to_datetime(noon, self._zone).utcoffset() or dt.timedelta()
        return int((here - there) / dt.timedelta(minutes=1))

    def _week(self, offset: int) -> tuple[tuple[Shift, ...], ...]:
        return tuple(self._worked(_MONDAY + day, offset, is_usual=True) for day in range(7))

    def _find_other_weeks(self, begin: int, end: int) -> None:
        for day in range(begin, end + 1):
            offset = self._offset(day)
            if offset == self._usual_offset:
                continue
            week = self._week(offset)
            last = self.other_weeks[-1] if self.other_weeks else None
            if last and last[1:] == (day - 1, week):
                self.other_weeks[-1] = (last[0], day, week)
            else:
                self.other_weeks.append((day, day, week))

    def _begun(self, day: int, *, is_usual: bool) -> tuple[Shift, ...]:
        if not is_usual and day in self._begins:
            return self._begins[day].shifts
        return self._spec.weekly[(day - _MONDAY) % 7]

    def _worked(self, day: int, offset: int, *, is_usual: bool = False) -> tuple[Shift, ...]:
        """What is worked on a day from midnight to midnight."""
        found = []
        for before in (1, 0, -1):
            for shift in self._begun(day - before, is_usual=is_usual):
                start, finish = (one + offset - before * DAY_MIN for one in shift)
                if finish > 0 and start < DAY_MIN:
                    found.append((max(start, 0), min(finish, DAY_MIN)))
        return tuple(sorted(found))

    def _differing(self) -> Iterator[DayException]:
        """The days that differ from the week, those alike in a row as one."""
        touched = {day + near for day in self._begins for near in (-1, 0, 1)}
        last: DayException | None = None
        for day in sorted(touched):
            offset = self._offset(day)
            shifts = self._worked(day, offset)
            if day not in self._begins and shifts == self._worked(day, offset, is_usual=True):
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
    hours: WallWeek | None,
    absences: Iterable[DayException] = (),
    base_uid: int | None = None,
) -> None:
    """Writes a calendar.

    Args:
        xml: Where to.
        uid: Its UID.
        name: Its name.
        hours: The week and what differs from it; None for those of the base calendar.
        absences: The days off, for the calendar of a resource.
        base_uid: The calendar that this one, a resource's, departs from.
    """
    days = list(hours.exceptions if hours else absences)
    xml.start("Calendar")
    xml.fields(
        [
            ("UID", uid), ("Name", name), ("IsBaseCalendar", int(base_uid is None)),
            ("BaseCalendarUID", -1 if base_uid is None else base_uid),
        ]
    )  # fmt: skip
    if hours or days:
        xml.start("WeekDays")
        if hours:
            _write_week(xml, hours.week)
        for one in days:
            # Programs that don't read exceptions read them here.
            _write_day(xml, 0, one.shifts, one)
        xml.end()
    if days:
        xml.start("Exceptions")
        for one in days:
            _write_exception(xml, one)
        xml.end()
    if hours and hours.other_weeks:
        _write_other_weeks(xml, hours)
    xml.end()


def _write_other_weeks(xml: XmlWriter, hours: WallWeek) -> None:
    xml.start("WorkWeeks")
    for first, last, week in hours.other_weeks:
        xml.start("WorkWeek")
        _write_period(xml, first, last)
        xml.fields([("Name", "Other time of the year")])
        xml.start("WeekDays")
        _write_week(xml, week)
        xml.end()
        xml.end()
    xml.end()


def _write_week(xml: XmlWriter, week: tuple[tuple[Shift, ...], ...]) -> None:
    for kind in range(1, 8):
        # 1 is Sunday.
        _write_day(xml, kind, week[(kind - 2) % 7])


def _write_day(
    xml: XmlWriter, kind: int, shifts: tuple[Shift, ...], days: DayException | None = None
) -> None:
    xml.start("WeekDay")
    xml.fields([("DayType", kind), ("DayWorking", int(bool(shifts)))])
    if days is not None:
        _write_period(xml, days.first_day, days.last_day)
    _write_times(xml, shifts)
    xml.end()


def _write_exception(xml: XmlWriter, one: DayException) -> None:
    xml.start("Exception")
    xml.fields([("EnteredByOccurrences", 0)])
    _write_period(xml, one.first_day, one.last_day)
    xml.fields(
        [
            ("Occurrences", one.last_day - one.first_day + 1), ("Name", one.name), ("Type", 1),
            ("DayWorking", int(bool(one.shifts))),
        ]
    )  # fmt: skip
    _write_times(xml, one.shifts)
    xml.end()


def _write_period(xml: XmlWriter, first_day: int, last_day: int) -> None:
    first, last = dt.date.fromordinal(first_day), dt.date.fromordinal(last_day)
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
