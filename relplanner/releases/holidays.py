"""Freezing a country's public holidays into a calendar of the plan."""

from __future__ import annotations

import datetime as dt

from relplanner.calendars import holiday_days, holidays_version
from relplanner.plan.door import Transaction
from relplanner.plan.tables import CalendarException, HolidaySet


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
    holidays = tx.insert(
        HolidaySet(
            calendar_id=calendar_id, country=country, subdivision=subdivision,
            first_year=first_year, last_year=last_year, source=f"holidays {holidays_version()}",
        )
    )  # fmt: skip
    for holiday in found:
        day = dt.date.fromordinal(holiday.day)
        tx.insert(
            CalendarException(
                calendar_id=calendar_id, first_day=day, last_day=day, name=holiday.name,
                kind="holiday", holiday_set_id=holidays.id,
            )
        )  # fmt: skip
    return holidays
