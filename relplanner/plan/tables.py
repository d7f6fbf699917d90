"""Tables that belong to the plan as a whole: the plan itself and its working calendars."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from relplanner.plan import columns as c
from relplanner.plan.rows import PlanRow

DURATION_UNITS = ("m", "h", "d", "w", "em", "eh", "ed", "ew")
"""Minutes, hours, days, weeks of working time, and the same by the clock (elapsed)."""
MAX_SLACK_DAYS = 9999


class PlanInfo(PlanRow):
    """The plan itself; exactly one row.

    Attributes:
        zone: The IANA zone in which the plan's dates are shown.
        calendar_id: The working calendar of everything that names none.
        minutes_per_day: What "1 day" of duration means, in working minutes.
        minutes_per_week: What "1 week" of duration means, in working minutes.
        status_at: The status date: what isn't done by then is planned from then on. Without one,
            progress moves nothing but what has begun.
        slack_limit_days: Up to how many days of total float an activity is critical, as MS
            Project's CriticalSlackLimit: days of `minutes_per_day`, of 24 hours where its float
            goes by the clock.
    """

    TABLE: ClassVar[str] = "plan"
    NOUN: ClassVar[str] = "plan"

    id: str = c.row_id()
    name: str = c.name()
    description: str = c.text("Description")
    zone: str = c.name("Time zone")
    calendar_id: str | None = c.points_to("calendar", "Calendar", on_delete="refuse")
    minutes_per_day: int = c.integer("Minutes per day", 480, 1, 1440)
    minutes_per_week: int = c.integer("Minutes per week", 2400, 1, 10080)
    status_at: dt.datetime | None = c.instant("Status date")
    slack_limit_days: int = c.integer("Critical up to days of float", 0, 0, MAX_SLACK_DAYS)


class Calendar(PlanRow):
    """A working calendar: a working week and its exceptions.

    Attributes:
        zone: The IANA zone of its hours; empty for the plan's.
        base_id: The calendar that it builds on: it has that one's exceptions before its own, and
            that one's week where it has no shifts itself.
    """

    TABLE: ClassVar[str] = "calendar"
    CODE_PREFIX: ClassVar[str] = "CAL"
    NOUN: ClassVar[str] = "calendar"

    id: str = c.row_id()
    code: str = c.code()
    name: str = c.name()
    zone: str = c.text("Time zone", max_length=100)
    notes: str = c.text("Notes")
    base_id: str | None = c.points_to("calendar", "Base calendar", on_delete="refuse")


class WorkingShift(PlanRow):
    """A stretch of working time that recurs every week.

    Attributes:
        weekday: ISO 8601: 1 is Monday, 7 is Sunday.
        start_min: Minute of the day at which it starts, in the calendar's zone.
        finish_min: Minute of the day at which it ends; over 1440 for a shift over midnight.
    """

    TABLE: ClassVar[str] = "working_shift"
    NOUN: ClassVar[str] = "working shift"
    PHRASE: ClassVar[str] = "{calendar_id}, weekday {weekday}"
    TITLE: ClassVar[str] = ""

    id: str = c.row_id()
    calendar_id: str = c.part_of("calendar", "Calendar")
    weekday: int = c.integer("Weekday", 1, 1, 7)
    start_min: int = c.integer("Start", 540, 0, 1439)
    finish_min: int = c.integer("Finish", 1020, 1, 2879)


class HolidaySet(PlanRow):
    """The public holidays of a country that were frozen into a calendar.

    Attributes:
        country: ISO 3166-1 alpha-2.
        subdivision: ISO 3166-2 part after the dash; empty for the whole country.
        source: The library and version that the days came from.
    """

    TABLE: ClassVar[str] = "holiday_set"
    NOUN: ClassVar[str] = "holiday set"
    TITLE: ClassVar[str] = "country"

    id: str = c.row_id()
    calendar_id: str = c.part_of("calendar", "Calendar")
    country: str = c.name("Country")
    subdivision: str = c.text("Subdivision", max_length=20)
    first_year: int = c.integer("First year", 2026, 1970, 2200)
    last_year: int = c.integer("Last year", 2026, 1970, 2200)
    source: str = c.text("Source", max_length=100)


class CalendarException(PlanRow):
    """Days on which a calendar differs from its week.

    Attributes:
        kind: `holiday` and `nonworking` days have no work; a `working` day has the hours given.
            Several working exceptions for the same days are several shifts of them.
        start_min: Minute of the day, for a working exception.
        finish_min: Minute of the day, for a working exception.
        holiday_set_id: The set that it was frozen with, if any.
        recurs: `no`: all days from the first to the last. Else one day at a time, the first being
            the first day, until the last day: its weekday every few weeks, its day of the month
            or that weekday of the month every few months, and the same by years.
        every: After how many weeks, months or years it recurs.
    """

    TABLE: ClassVar[str] = "calendar_exception"
    NOUN: ClassVar[str] = "calendar exception"
    KINDS: ClassVar[tuple[str, ...]] = ("holiday", "nonworking", "working")
    RECURRENCES: ClassVar[tuple[str, ...]] = (
        "no", "weekly", "monthly by day", "monthly by weekday", "yearly by day",
        "yearly by weekday",
    )  # fmt: skip
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("holiday_set_id",)

    id: str = c.row_id()
    calendar_id: str = c.part_of("calendar", "Calendar")
    first_day: dt.date = c.day("First day", required=True)
    last_day: dt.date = c.day("Last day", required=True)
    name: str = c.name()
    kind: str = c.choice("Kind", KINDS, "holiday")
    start_min: int | None = c.optional_integer("Start", 0, 1439)
    finish_min: int | None = c.optional_integer("Finish", 1, 2879)
    holiday_set_id: str | None = c.points_to("holiday_set", "Holiday set", on_delete="cascade")
    recurs: str = c.choice("Recurs", RECURRENCES, "no")
    every: int = c.integer("Every", 1, 1, 100)
