"""The working week of a calendar as people write it: `09:00-12:30, 13:00-17:00` for each day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from relplanner.calendars import Shift
from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.plan.tables import WorkingShift
from relplanner.registers.clock import DAY_MIN, clock_text, read_clock
from relplanner.registers.formats import shortened
from relplanner.snapshot import Snapshot

WEEKDAYS = range(1, 8)
_DASH = re.compile(r"\s*[-\N{EN DASH}]\s*")


def hours_text(shifts: Iterable[Shift]) -> str:
    """The shifts of a day in words; empty for a day without work.

    An end past midnight is written as the time of day that the clock then shows.
    """
    return ", ".join(
        f"{clock_text(start)}-{clock_text(finish).removesuffix(' +1')}"
        for start, finish in sorted(shifts)
    )


def read_hours(text: str) -> tuple[Shift, ...]:
    """The shifts that a text means; one that doesn't end after its start ends on the next day.

    Raises:
        InvalidInputError: When it means none.
    """
    found = []
    for part in text.replace(";", ",").split(","):
        if not part.strip():
            continue
        ends = _DASH.split(part.strip())
        if len(ends) != 2:
            raise InvalidInputError(
                f"“{shortened(part.strip())}” is not a stretch of working time.",
                todo="Write it like 09:00-17:00, and several like 09:00-12:30, 13:00-17:00.",
            )
        start, finish = (read_clock(one) for one in ends)
        if start >= DAY_MIN:
            raise InvalidInputError(
                f"“{shortened(part.strip())}” begins on the next day.",
                todo="Write it at the day on which it begins.",
            )
        found.append((start, finish if finish > start else finish + DAY_MIN))
    return tuple(sorted(found))


def week_of(snapshot: Snapshot, calendar_id: str) -> dict[int, tuple[Shift, ...]]:
    """The shifts of each weekday of a calendar; 1 is Monday."""
    week: dict[int, list[Shift]] = {weekday: [] for weekday in WEEKDAYS}
    for one in snapshot.records(WorkingShift):
        if one.calendar_id == calendar_id:
            week[one.weekday].append((one.start_min, one.finish_min))
    return {weekday: tuple(sorted(shifts)) for weekday, shifts in week.items()}


def set_week(
    tx: Transaction,
    snapshot: Snapshot,
    calendar_id: str,
    week: Mapping[int, Iterable[Shift]],
) -> None:
    """Gives weekdays of a calendar other shifts; those that stay are left as they are.

    Args:
        tx: The change.
        snapshot: The plan as it is before the change.
        calendar_id: Which calendar.
        week: The shifts of each weekday that is to be set; 1 is Monday.

    Raises:
        RuleError: Where shifts overlap, or no working time is left.
    """
    for weekday, shifts in week.items():
        wanted = set(shifts)
        for one in snapshot.records(WorkingShift):
            if one.calendar_id != calendar_id or one.weekday != weekday:
                continue
            if (one.start_min, one.finish_min) in wanted:
                wanted.remove((one.start_min, one.finish_min))
            else:
                tx.delete(WorkingShift, one.id)
        for start, finish in sorted(wanted):
            tx.insert(
                WorkingShift(
                    calendar_id=calendar_id, weekday=weekday, start_min=start, finish_min=finish
                )
            )
