"""How much float the days off of calendars take away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from relplanner.bulk import collection_paused
from relplanner.releases.calendar_book import CalendarBook
from relplanner.releases.editing import book_of, compiler_of
from relplanner.releases.tables import Activity
from relplanner.schedule import Schedule, compute
from relplanner.snapshot import Snapshot

# A chain may go through many calendars, and each costs a calculation.
_MOST_CALENDARS = 3


class Loss(NamedTuple):
    """What an activity would have without the days off of a calendar.

    Attributes:
        calendar_id: The calendar.
        float_min: How much more total float, working minutes of the activity's calendar.
    """

    calendar_id: str
    float_min: int


def lost_float(snapshot: Snapshot, activity_id: str, chain: Sequence[str]) -> list[Loss]:
    """What the days off of the calendars of a chain take from an activity's float.

    Days off are holidays and other exceptions without work, those of a base calendar included
    with the calendar that builds on it; people's leave is none. Each calendar is looked at by
    itself, those of assigned people too: the plan is calculated once more as if its days off were
    usual days, and those of all other calendars stayed.

    Args:
        snapshot: The plan.
        activity_id: The activity.
        chain: The ids of the activities that it depends on, itself included.
    """
    book = book_of(snapshot)
    records = snapshot.by_id(Activity)
    used = dict.fromkeys(
        calendar_id
        for one in (activity_id, *chain)
        for calendar_id in book.calendars_of(records[one])
    )
    with_days_off = [
        calendar_id
        for calendar_id in used
        if not all(day.shifts for day in book.specs[calendar_id].exceptions)
    ]
    has = snapshot.schedule.of(activity_id).total_float_min
    found = []
    for calendar_id in with_days_off[:_MOST_CALENDARS]:
        more = _without_days_off(snapshot, calendar_id).of(activity_id).total_float_min - has
        if more > 0:
            found.append(Loss(calendar_id, more))
    return found


def _without_days_off(snapshot: Snapshot, calendar_id: str) -> Schedule:
    """The dates if a calendar had no days off; worked out once for a snapshot."""
    key = _without_days_off, calendar_id
    known: Schedule | None = snapshot.derived.get(key)
    if known is not None:
        return known
    book = CalendarBook(snapshot.plan, snapshot.records, without_days_off=calendar_id)
    with collection_paused():
        network = compiler_of(snapshot).fork().network_of(snapshot.plan, snapshot.records, book)
        found = snapshot.derived[key] = compute(network)
    return found
