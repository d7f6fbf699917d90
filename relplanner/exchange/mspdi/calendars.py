"""The calendars of an MS Project file as the planner's: a week and the days that differ."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from relplanner.calendars import CalendarError, CalendarSpec, DayException, Shift
from relplanner.calendars.spec import DAY_MIN, check_spec
from relplanner.errors import InvalidInputError
from relplanner.exchange.mspdi.reading import Element
from relplanner.exchange.mspdi.recurrence import (
    DAILY,
    Recurrence,
    day_of_last,
    days_looked_at,
    days_of,
    skipped_ahead,
)
from relplanner.exchange.mspdi.values import Findings, Values, day_of, minute_of_day

STANDARD_DAY: tuple[Shift, ...] = ((480, 720), (780, 1020))
"""MS Project's working day, 08:00 to 12:00 and 13:00 to 17:00, for days that a file leaves out."""

STANDARD_WEEK = (*(STANDARD_DAY,) * 5, (), ())

_MAX_DEPTH = 20
MAX_DAYS = 5_000_000
"""Days that the exceptions of all calendars may take to be worked out: some seconds."""

_MARGIN = dt.timedelta(days=366)
Day = tuple[tuple[Shift, ...], str]


@dataclass(slots=True)
class FileCalendar:
    """A calendar of the file.

    Attributes:
        uid: Its UID.
        name: Its name.
        place: How it is named in messages.
        is_base: Whether tasks can name it; else it is the calendar of a resource.
        base_uid: The calendar that it departs from; empty for none.
        week: What it says of weekdays, 0 is Monday.
        days: What it says of single days, by their number.
    """

    uid: str
    name: str
    place: str
    is_base: bool
    base_uid: str
    week: dict[int, tuple[Shift, ...]] = field(default_factory=dict)
    days: dict[int, Day] = field(default_factory=dict)


class Calendars:
    """All calendars of a file, each worked out when it is asked for.

    Args:
        elements: The elements.
        zone: The plan's zone.
        span: The first and the last day that the project speaks of; what recurs is worked out
            for these days and a year around them.
        findings: Where problems go.

    Attributes:
        trimmed: How many exceptions recur beyond the days that were worked out.
        standard_days: How many weekdays were working days without hours.
        baseless: The names of calendars whose base isn't in the file.
    """

    def __init__(
        self,
        elements: list[Element],
        zone: str,
        span: tuple[dt.date, dt.date],
        findings: Findings,
    ) -> None:
        self._zone = zone
        self._findings = findings
        self._span = span[0] - _MARGIN, span[1] + _MARGIN
        self._days_left = MAX_DAYS
        self.trimmed = 0
        self.standard_days = 0
        self.baseless: list[str] = []
        self.known: dict[str, FileCalendar] = {}
        self._specs: dict[str, CalendarSpec | None] = {}
        for element in elements:
            made = self._read(element)
            if made.uid in self.known:
                self._complain(made, "Another calendar has the same UID.", "UID")
            self.known.setdefault(made.uid, made)

    def spec(self, uid: str) -> CalendarSpec | None:
        """The calendar with this UID; None where there is none, or where it can't be used.

        A calendar of a resource that departs in nothing is the one that it is based on.
        """
        if uid not in self._specs:
            self._specs[uid] = self._worked_out(uid)
        return self._specs[uid]

    def _worked_out(self, uid: str) -> CalendarSpec | None:
        chain: list[FileCalendar] = []
        while uid in self.known and len(chain) < _MAX_DEPTH:
            chain.append(self.known[uid])
            uid = chain[-1].base_uid
            if not uid:
                # It is based on none; a calendar without a UID is nobody's base.
                break
        if not chain:
            return None
        if uid not in {"", "0"} and uid not in self.known:
            # MS Project itself writes 0 for none.
            self.baseless.append(chain[0].name or chain[0].uid)
        if len(chain) == _MAX_DEPTH:
            self._complain(chain[0], "It is based on itself.", "BaseCalendarUID")
            return None
        while len(chain) > 1 and not chain[0].week and not chain[0].days:
            del chain[0]
        week: dict[int, tuple[Shift, ...]] = dict(enumerate(STANDARD_WEEK))
        days: dict[int, Day] = {}
        for one in reversed(chain):
            week.update(one.week)
            days.update(one.days)
        name = chain[0].name or f"Calendar {chain[0].uid}"
        weekly = tuple(tuple(sorted(week[day])) for day in range(7))
        spec = CalendarSpec(chain[0].uid, name, self._zone, weekly, tuple(_runs(days)))
        return spec if self._is_usable(spec, chain[0]) else None

    def _is_usable(self, spec: CalendarSpec, one: FileCalendar) -> bool:
        try:
            check_spec(spec)
        except CalendarError as error:
            self._complain(one, error.what, "WeekDays", error.todo)
            return False
        if not any(spec.weekly):
            self._complain(
                one, "Its week has no working time.", "WeekDays",
                "Give at least one weekday a working time.",
            )  # fmt: skip
            return False
        week = [
            (day * DAY_MIN + start, day * DAY_MIN + finish)
            for day in range(8)
            for start, finish in spec.weekly[day % 7]
        ]
        for shifts in (week, *(exception.shifts for exception in spec.exceptions)):
            ends = [finish for _, finish in sorted(shifts)]
            if any(start < end for end, (start, _) in zip(ends, sorted(shifts)[1:], strict=False)):
                self._complain(one, "Working times of a day overlap.", "WorkingTimes")
                return False
        return True

    def _read(self, element: Element) -> FileCalendar:
        fields = element.fields
        uid, base_uid = fields.get("UID", ""), fields.get("BaseCalendarUID", "").replace("-1", "")
        name = " ".join(fields.get("Name", "").split())[:400]
        where = f"Calendar UID {uid} “{name}”"
        made = FileCalendar(
            uid,
            name,
            where,
            fields.get("IsBaseCalendar", "1").casefold() in {"1", "true"},
            # Some programs name a calendar that is based on none as its own base.
            "" if base_uid == uid else base_uid,
        )
        legacy: list[Element] = []
        dated: frozenset[int] = frozenset()
        for day in element.all("WeekDays", "WeekDay"):
            kind = self._values(day, made).integer("DayType", 0, 0, 7)
            if kind:
                made.week[(kind - 2) % 7] = self._hours(day, made)
            else:
                legacy.append(day)
        # Later ones win: a week for a while, then what old programs read, then the exceptions.
        for other in element.all("WorkWeeks", "WorkWeek"):
            self._add_week(other, made)
        for one in legacy:
            dated |= frozenset(self._add_exception(one, made))
        for one in element.all("Exceptions", "Exception"):
            self._add_exception(one, made, dated)
        return made

    def _values(self, element: Element, owner: FileCalendar) -> Values:
        return Values(element, owner.place, self._zone, self._findings)

    def _hours(self, element: Element, owner: FileCalendar) -> tuple[Shift, ...]:
        found: list[Shift] = []
        times = list(element.all("WorkingTimes", "WorkingTime"))
        if not self._values(element, owner).flag("DayWorking", usual=bool(times)):
            return ()
        for time in times:
            texts = [time.fields.get(tag, "") for tag in ("FromTime", "ToTime")]
            if not any(texts):
                continue
            start, finish = (minute_of_day(text) for text in texts)
            if start is None or finish is None or (start == finish and start not in {0, 1440}):
                self._complain(
                    owner, f"“{texts[0]}” to “{texts[1]}” is no working time.", "WorkingTime",
                    "Write it like 08:00:00 to 12:00:00.",
                )  # fmt: skip
                continue
            start %= 1440
            # Midnight at the end of a shift is written as 00:00.
            found.append((start, finish if finish > start else finish + 1440))
        if not found:
            self.standard_days += 1
            return STANDARD_DAY
        return tuple(found)

    def _period(self, element: Element, owner: FileCalendar) -> tuple[dt.date, dt.date] | None:
        period = next(element.all("TimePeriod"), None)
        texts = [period.fields.get(tag, "") for tag in ("FromDate", "ToDate")] if period else []
        days = [day_of(text) for text in texts]
        name = element.fields.get("Name", "")
        if len(days) != 2 or days[0] is None or days[1] is None:
            self._complain(owner, f"The exception “{name}” has no period.", "TimePeriod")
            return None
        if days[1] < days[0]:
            self._complain(owner, f"The exception “{name}” ends before it starts.", "TimePeriod")
            return None
        return days[0], days[1]

    def _add_week(self, element: Element, owner: FileCalendar) -> None:
        period = self._period(element, owner)
        if period is None:
            return
        week: dict[int, tuple[Shift, ...]] = {}
        for day in element.all("WeekDays", "WeekDay"):
            kind = self._values(day, owner).integer("DayType", 0, 0, 7)
            if kind:
                week[(kind - 2) % 7] = self._hours(day, owner)
        name = " ".join(element.fields.get("Name", "").split())[:400] or "Other working week"
        for date in self._days_of(Recurrence(DAILY, *period), owner):
            if date.weekday() in week:
                owner.days[date.toordinal()] = (week[date.weekday()], name)

    def _add_exception(
        self, element: Element, owner: FileCalendar, dated: frozenset[int] = frozenset()
    ) -> list[int]:
        """Takes an exception over; the days on which it falls, by their numbers.

        Args:
            element: What the file says.
            owner: The calendar.
            dated: The days that the program wrote one by one beside such rules: where a rule falls
                on some of them it falls on no other day.
        """
        period = self._period(element, owner)
        if period is None:
            return []
        values = self._values(element, owner)
        mask = values.integer("DaysOfWeek", 0, 0, 127)
        weekdays = frozenset((bit - 1) % 7 for bit in range(7) if mask >> bit & 1)
        counts = values.flag("EnteredByOccurrences")
        often = values.integer("Occurrences", 0, 0, 100_000) if counts else 0
        rule = Recurrence(
            values.integer("Type", 1, 0, 9), *period,
            period=max(1, values.integer("Period", 1, 0, 1000)),
            weekdays=weekdays,
            item=values.integer("MonthItem", 0, 0, 9),
            place=values.integer("MonthPosition", 0, 0, 4),
            month=values.integer("Month", 0, 0, 11),
            month_day=max(1, values.integer("MonthDay", 1, 0, 31)),
            occurrences=often or None,
        )  # fmt: skip
        if rule.last == rule.first:
            # MS Project writes the last of the days; who counts them may leave that out.
            rule = replace(rule, last=day_of_last(rule))
        shifts = self._hours(element, owner)
        name = " ".join(element.fields.get("Name", "").split())[:400]
        usual = "Working day" if shifts else "Not working"
        found = [day.toordinal() for day in self._days_of(rule, owner)]
        if not dated.isdisjoint(found):
            found = [day for day in found if day in dated]
        for day in found:
            said = name or owner.days.get(day, ((), ""))[1] or usual
            owner.days[day] = (shifts, said)
        return found

    def _days_of(self, rule: Recurrence, owner: FileCalendar) -> Iterator[dt.date]:
        """The days of a rule, for as long as the project.

        Raises:
            InvalidInputError: Where all rules together would take too long.
        """
        rule = self._within(rule)
        self._days_left -= days_looked_at(rule)
        if self._days_left < 0:
            raise InvalidInputError(
                f"The exceptions of the calendars go over more than {MAX_DAYS} days.",
                where=owner.place,
                todo="Remove those that recur for centuries, in MS Project under Change Working "
                "Time, or save the project without this calendar.",
            )
        return days_of(rule)

    def _within(self, rule: Recurrence) -> Recurrence:
        """A rule that doesn't go on for decades beyond the project."""
        if (rule.last - rule.first).days <= 31:
            return rule
        low, high = self._span
        if rule.last > high:
            self.trimmed += 1
            rule = replace(rule, last=max(high, rule.first))
        return skipped_ahead(rule, min(low, rule.last))

    def _complain(self, one: FileCalendar, what: str, tag: str, todo: str = "") -> None:
        self._findings.complain(what, place=one.place, tag=tag, todo=todo)


def _runs(days: dict[int, Day]) -> list[DayException]:
    """Days that follow each other and are alike, as one exception each."""
    runs: list[DayException] = []
    for number in sorted(days):
        shifts, name = days[number]
        last = runs[-1] if runs else None
        if last and last.last_day == number - 1 and (last.shifts, last.name) == (shifts, name):
            runs[-1] = last._replace(last_day=number)
        else:
            runs.append(DayException(number, number, tuple(sorted(shifts)), name))
    return runs


def same_hours(one: CalendarSpec, other: CalendarSpec) -> bool:
    """Whether two calendars have the same working time, whatever they are called."""
    return _hours_of(one) == _hours_of(other)


def _hours_of(spec: CalendarSpec) -> tuple[object, ...]:
    exceptions = Counter((e.first_day, e.last_day, e.shifts) for e in spec.exceptions)
    return (spec.zone, spec.weekly, frozenset(exceptions.items()))
