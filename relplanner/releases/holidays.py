"""Freezing a country's public holidays into a calendar of the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from relplanner.calendars import HolidayDay, holiday_days, holidays_version
from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.plan.tables import CalendarException, HolidaySet
from relplanner.snapshot import Snapshot


def add_holidays(
    tx: Transaction,
    snapshot: Snapshot,
    calendar_id: str,
    country: str,
    subdivision: str,
    first_year: int,
    last_year: int,
    language: str = "en",
) -> int:
    """Like `freeze_holidays`, but passes over days that the calendar has as holidays already.

    Args:
        tx: The change.
        snapshot: The plan as it is before the change.
        calendar_id: The calendar.
        country: ISO 3166-1 alpha-2, such as DE.
        subdivision: ISO 3166-2 without the country, such as BY; empty for the whole country.
        first_year: The first year.
        last_year: The last year.
        language: ISO 639-1 code of that in which the days are called, where they are known in it.

    Returns:
        How many days were added.

    Raises:
        CalendarError: For an unknown country or subdivision.
        InvalidInputError: Where there is nothing to add.
    """
    if last_year < first_year:
        raise InvalidInputError("The last year is before the first one.", todo="Change the years.")
    known = {
        one.first_day
        for one in snapshot.records(CalendarException)
        if one.calendar_id == calendar_id
        and one.kind == "holiday"
        and one.first_day == one.last_day
    }
    years = range(first_year, last_year + 1)
    found = holiday_days(country, subdivision or None, years, language)
    new = [one for one in found if dt.date.fromordinal(one.day).isoformat() not in known]
    if not new:
        raise InvalidInputError(
            "The calendar has all of these holidays already."
            if found
            else "No public holidays are known for these years.",
            todo="Choose other years.",
        )
    _write(tx, calendar_id, (country, subdivision, first_year, last_year), new)
    return len(new)


def freeze_holidays(
    tx: Transaction,
    calendar_id: str,
    country: str,
    subdivision: str,
    first_year: int,
    last_year: int,
) -> HolidaySet:
    """Writes the public holidays of some years into a calendar, with where they came from.

    They are kept as they are known today: a later version of the library moves no date of the
    plan by itself.

    Args:
        tx: The change.
        calendar_id: The calendar.
        country: ISO 3166-1 alpha-2, such as DE.
        subdivision: ISO 3166-2 without the country, such as BY; empty for the whole country.
        first_year: The first year.
        last_year: The last year.

    Raises:
        CalendarError: For an unknown country or subdivision, with what may have been meant.
    """
    found = holiday_days(country, subdivision or None, range(first_year, last_year + 1))
    return _write(tx, calendar_id, (country, subdivision, first_year, last_year), found)


def _write(
    tx: Transaction, calendar_id: str, which: tuple[str, str, int, int], days: Iterable[HolidayDay]
) -> HolidaySet:
    country, subdivision, first_year, last_year = which
    holidays = tx.insert(
        HolidaySet(
            calendar_id=calendar_id, country=country, subdivision=subdivision,
            first_year=first_year, last_year=last_year, source=f"holidays {holidays_version()}",
        )
    )  # fmt: skip
    for holiday in days:
        day = dt.date.fromordinal(holiday.day)
        tx.insert(
            CalendarException(
                calendar_id=calendar_id, first_day=day, last_day=day, name=holiday.name,
                kind="holiday", holiday_set_id=holidays.id,
            )
        )  # fmt: skip
    return holidays
