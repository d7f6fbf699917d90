"""What a working calendar is made of: plain values, before anything is computed."""

from __future__ import annotations

from typing import NamedTuple

from relplanner.errors import PlannerError

DAY_MIN = 1440

Shift = tuple[int, int]
"""Local start and finish minute of the day; the finish may pass 1440 (a shift over midnight)."""


class CalendarError(PlannerError):
    """A calendar that can't be worked with; the message names it."""


class DayException(NamedTuple):
    """Days on which a calendar departs from its working week.

    Attributes:
        first_day: First day, proleptic day number (`date.toordinal()`).
        last_day: Last day, inclusive.
        shifts: The shifts that begin on each of these days; empty means not working.
        name: What people call it ("Diwali", "Release weekend").
    """

    first_day: int
    last_day: int
    shifts: tuple[Shift, ...]
    name: str


class CalendarSpec(NamedTuple):
    """A working calendar as people define it.

    Attributes:
        id: The calendar's id.
        name: Its name, used in messages.
        zone: IANA zone in which its shifts are meant ("Asia/Kolkata").
        weekly: Seven entries, Monday first, each the shifts that begin on that weekday.
        exceptions: Departures from the week; for a day in several of them the last one counts.
            A shift that began the evening before goes on past midnight into an exception.
        people: Where there are any, work happens only while one of these works as well.
    """

    id: str
    name: str
    zone: str
    weekly: tuple[tuple[Shift, ...], ...]
    exceptions: tuple[DayException, ...] = ()
    people: tuple[CalendarSpec, ...] = ()


def _check_shifts(shifts: tuple[Shift, ...], calendar: str, day: str) -> None:
    for start, finish in shifts:
        if not 0 <= start < DAY_MIN or not start < finish <= start + DAY_MIN:
            raise CalendarError(
                f"The shift from minute {start} to minute {finish} is not possible.",
                where=f"Calendar “{calendar}”, {day}",
                todo="A shift starts between 00:00 and 23:59, ends after its start and lasts "
                "at most 24 hours.",
            )


def check_spec(spec: CalendarSpec) -> None:
    """Refuse a calendar that can't be computed with.

    Raises:
        CalendarError: Not seven weekdays, an impossible shift, an exception that ends before it
            starts, or no working time at all.
    """
    if len(spec.weekly) != 7:
        raise CalendarError(
            f"A working week has seven days, this one has {len(spec.weekly)}.",
            where=f"Calendar “{spec.name}”",
        )
    for number, shifts in enumerate(spec.weekly):
        _check_shifts(shifts, spec.name, f"weekday {number + 1}")
    for exception in spec.exceptions:
        if exception.last_day < exception.first_day:
            raise CalendarError(
                f"The exception “{exception.name}” ends before it starts.",
                where=f"Calendar “{spec.name}”",
            )
        _check_shifts(exception.shifts, spec.name, f"exception “{exception.name}”")
    if not any(spec.weekly) and not any(exception.shifts for exception in spec.exceptions):
        raise no_working_time(spec)
    for person in spec.people:
        check_spec(person)


def no_working_time(spec: CalendarSpec, when: str = "") -> CalendarError:
    """The error for a calendar that offers no (more) working time."""
    return CalendarError(
        f"The calendar has no working time{when}.",
        where=f"Calendar “{spec.name}”",
        todo="Give at least one weekday a shift.",
    )
