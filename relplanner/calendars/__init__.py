"""Working weeks, holidays and zones become integer arithmetic on working minutes.

Everything here is plain values and numpy arrays: no database, no files, no clock.

* `CalendarSpec` is what people define: a zone, a working week, exceptions.
* `compile_calendar` makes a `WorkingCalendar` of it: `add`, `between`, `next`, `previous` over
  whole arrays of instants.
* `parse_instant`, `format_instant`, `to_datetime`, `from_datetime` translate instants.
* `holiday_days` reads a country's public holidays.

A shift is meant on the wall clock of the calendar's zone and belongs to the day on which it
starts. It runs from the first moment the clock reaches its start to the first moment the clock
reaches its finish, so a night shift over the change to summer time is an hour shorter.
"""

from relplanner.calendars.days import CalendarDay, days_of
from relplanner.calendars.holiday_data import (
    HolidayDay,
    holiday_countries,
    holiday_days,
    holiday_subdivisions,
    holidays_version,
)
from relplanner.calendars.instant import (
    InstantError,
    format_instant,
    from_datetime,
    parse_instant,
    to_datetime,
)
from relplanner.calendars.spec import CalendarError, CalendarSpec, DayException, Shift
from relplanner.calendars.working import WorkingCalendar, compile_calendar

__all__ = [
    "CalendarDay",
    "CalendarError",
    "CalendarSpec",
    "DayException",
    "HolidayDay",
    "InstantError",
    "Shift",
    "WorkingCalendar",
    "compile_calendar",
    "days_of",
    "format_instant",
    "from_datetime",
    "holiday_countries",
    "holiday_days",
    "holiday_subdivisions",
    "holidays_version",
    "parse_instant",
    "to_datetime",
]
