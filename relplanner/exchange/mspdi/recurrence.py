"""On which days a recurring calendar exception of MS Project falls: `days_of`."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

DAILY, YEARLY_DAY, YEARLY_PLACE, MONTHLY_DAY, MONTHLY_PLACE, WEEKLY = 1, 2, 3, 4, 5, 6
EVERY_FEW_DAYS, EVERY_FEW_WORKDAYS = 7, 8
_LAST_PLACE = 4
_WORKDAYS, _WEEKEND = frozenset(range(5)), frozenset((5, 6))
_ALL_DAYS = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Recurrence:
    """When an exception recurs, in the terms of MS Project's file.

    Attributes:
        kind: 1 daily, 2 yearly on a day, 3 yearly on a place in a month, 4 monthly on a day,
            5 monthly on a place, 6 weekly, 7 every few days, 8 every few workdays; any other is
            every day of the period.
        first: The first day of the period.
        last: The last day of the period, inclusive.
        period: After how many days, weeks or months.
        weekdays: Which weekdays (0 is Monday), for weekly ones.
        item: What is counted in a month: 0 days, 1 workdays, 2 days of the weekend, 3 Sundays to
            9 Saturdays.
        place: Which of them: 0 the first to 3 the fourth, 4 the last.
        month: The month from 0, for yearly ones.
        month_day: The day of the month.
        occurrences: How often at most; None where the period says.
    """

    kind: int
    first: dt.date
    last: dt.date
    period: int = 1
    weekdays: frozenset[int] = frozenset()
    item: int = 0
    place: int = 0
    month: int = 0
    month_day: int = 1
    occurrences: int | None = None


def days_of(rule: Recurrence) -> Iterator[dt.date]:
    """The days on which an exception falls, in order, within its period."""
    found = (day for day in _candidates(rule) if rule.first <= day <= rule.last)
    return islice(found, rule.occurrences)


def day_of_last(rule: Recurrence) -> dt.date:
    """A day by which a rule has fallen on as many days as it says; its last one where it doesn't.

    Args:
        rule: What recurs, from its first day on.
    """
    if rule.occurrences is None or rule.occurrences == 1:
        return rule.last
    days = {
        YEARLY_DAY: 366, YEARLY_PLACE: 366, WEEKLY: 7 * rule.period,
        MONTHLY_DAY: 31 * rule.period, MONTHLY_PLACE: 31 * rule.period,
        EVERY_FEW_WORKDAYS: 3 * rule.period,
    }.get(rule.kind, rule.period)  # fmt: skip
    furthest = rule.first.toordinal() + days * (rule.occurrences + 1)
    return dt.date.fromordinal(min(furthest, dt.date.max.toordinal()))


def days_looked_at(rule: Recurrence) -> int:
    """About how many days `days_of` goes through for a rule, whether it falls on them or not."""
    days = (rule.last - rule.first).days + 1
    return 1 + days // {YEARLY_DAY: 365, YEARLY_PLACE: 12, MONTHLY_DAY: 30}.get(rule.kind, 1)


def skipped_ahead(rule: Recurrence, low: dt.date) -> Recurrence:
    """A rule that falls on the same days from `low` on, but begins near it where it can."""
    if rule.kind in range(YEARLY_DAY, WEEKLY) or rule.occurrences is not None:
        return rule
    cycle = {
        WEEKLY: 7 * rule.period, EVERY_FEW_WORKDAYS: 7 * rule.period,
        DAILY: rule.period, EVERY_FEW_DAYS: rule.period,
    }.get(rule.kind, 1)  # fmt: skip
    cycles = max((low - rule.first).days, 0) // cycle
    return replace(rule, first=rule.first + dt.timedelta(days=cycles * cycle))


def _candidates(rule: Recurrence) -> Iterator[dt.date]:
    if rule.kind == WEEKLY:
        yield from _weekly(rule)
    elif rule.kind in {MONTHLY_DAY, MONTHLY_PLACE}:
        # Months are counted from the first in which the day is still to come.
        late = rule.kind == MONTHLY_DAY and rule.month_day < rule.first.day
        yield from _in_months(rule, _months(rule, int(late)))
    elif rule.kind in {YEARLY_DAY, YEARLY_PLACE}:
        years = range(rule.first.year, rule.last.year + 1)
        yield from _in_months(rule, ((year, rule.month + 1) for year in years))
    else:
        counts = _WORKDAYS if rule.kind == EVERY_FEW_WORKDAYS else _ALL_DAYS
        step = rule.period if rule.kind in {DAILY, EVERY_FEW_DAYS, EVERY_FEW_WORKDAYS} else 1
        days = map(dt.date.fromordinal, range(rule.first.toordinal(), rule.last.toordinal() + 1))
        yield from islice((day for day in days if day.weekday() in counts), 0, None, step)


def _weekly(rule: Recurrence) -> Iterator[dt.date]:
    # MS Project's weeks begin on Sunday: that decides which weeks are skipped.
    first = rule.first.toordinal()
    sunday = first - (rule.first.weekday() + 1) % 7
    for number in range(first, rule.last.toordinal() + 1):
        day = dt.date.fromordinal(number)
        if (number - sunday) // 7 % rule.period == 0 and day.weekday() in rule.weekdays:
            yield day


def _months(rule: Recurrence, later: int) -> Iterator[tuple[int, int]]:
    start = rule.first.year * 12 + rule.first.month - 1 + later
    end = rule.last.year * 12 + rule.last.month - 1
    for number in range(start, end + 1, rule.period):
        yield number // 12, number % 12 + 1


def _in_months(rule: Recurrence, months: Iterator[tuple[int, int]]) -> Iterator[dt.date]:
    for year, month in months:
        length = calendar.monthrange(year, month)[1]
        if rule.kind in {MONTHLY_DAY, YEARLY_DAY}:
            # The 31st of a shorter month is its last day, as everywhere in Office.
            yield dt.date(year, month, min(rule.month_day, length))
            continue
        counted = [
            day
            for day in (dt.date(year, month, number) for number in range(1, length + 1))
            if day.weekday() in _counted(rule.item)
        ]
        place = -1 if rule.place == _LAST_PLACE else rule.place
        if place < len(counted):
            yield counted[place]


def _counted(item: int) -> frozenset[int]:
    if item in {0, 1, 2}:
        return (_ALL_DAYS, _WORKDAYS, _WEEKEND)[item]
    return frozenset({(item - 4) % 7})
