"""What follows from an edited value for others of its row, so that one cell can be edited alone."""

from __future__ import annotations

import datetime as dt
from typing import Any

from relplanner.calendars import format_instant, parse_instant
from relplanner.environments.tables import ChangeFreeze
from relplanner.plan.columns import Stored
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import CalendarException, WorkingShift
from relplanner.releases.tables import Activity
from relplanner.risks.tables import Risk
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Absence, Assignment

Values = dict[str, Stored]

DATELESS = {"ASAP", "ALAP"}
_DAY_MIN = 1440
_USUAL_HOURS = (9 * 60, 17 * 60)
_ENDS_OF_STRETCH = ("start_at", "finish_at")
AT_FINISH = {"FNET", "FNLT", "MFO"}


def settle(table: type[PlanRow], values: Values, record: Any, snapshot: Snapshot) -> Values:
    """The values together with those that follow from them.

    Args:
        table: The row's table.
        values: The edited columns.
        record: The row as it was; None for a new one.
        snapshot: The plan as it was.
    """
    if table is Activity:
        return _constraint(values, record, snapshot)
    if table is Risk:
        return _residual(values, record)
    if table is CalendarException:
        values = _hours(values, record, snapshot)
    if table in {Absence, CalendarException} and record is not None:
        return _period(values, record)
    if table is ChangeFreeze and record is not None:
        return _stretch(values, record)
    if table is Assignment and "confirmation" in values:
        return _confirmation(values, record)
    return values


def _constraint(values: Values, record: Any, snapshot: Snapshot) -> Values:
    """A kind that takes no date drops it; one that needs a date keeps where the activity is."""
    before = record.constraint_kind if record is not None else "ASAP"
    if "constraint_kind" in values:
        kind = values["constraint_kind"]
        if kind in DATELESS:
            return values if values.get("constraint_at") else {**values, "constraint_at": None}
        known = values.get("constraint_at") or (record.constraint_at if record else None)
        if known is None and record is not None:
            dates, place = snapshot.schedule, snapshot.schedule.index[record.id]
            at_finish = kind in AT_FINISH
            known = format_instant(int((dates.finish if at_finish else dates.start)[place]))
        return {**values, "constraint_at": known}
    if "constraint_at" in values:
        if values["constraint_at"] is None:
            return {**values, "constraint_kind": before if before in DATELESS else "ASAP"}
        return {**values, "constraint_kind": "SNET" if before in DATELESS else before}
    return values


def _residual(values: Values, record: Any) -> Values:
    """Half a residual risk is completed by the half of the risk itself."""
    likelihood, impact = "residual_likelihood", "residual_impact"
    found = dict(values)
    for edited, other in ((likelihood, impact), (impact, likelihood)):
        if edited not in values or other in values:
            continue
        if values[edited] is None:
            found[other] = None
        elif getattr(record, other, None) is None:
            inherent = other.removeprefix("residual_")
            found[other] = values.get(inherent) or getattr(record, inherent, None) or 3
    return found


def _hours(values: Values, record: Any, snapshot: Snapshot) -> Values:
    """An exception with hours is a working one; one that works has hours, the calendar's own.

    An end that is not after the start is one of the next day.
    """
    hours = ("start_min", "finish_min")
    if "kind" in values and values["kind"] != "working":
        return {**values, **dict.fromkeys(hours)}
    given = [values[one] for one in hours if one in values]
    if "kind" not in values and not given:
        return values
    if "kind" not in values and given.count(None) == len(given):
        return {**values, "kind": "nonworking", **dict.fromkeys(hours)}
    calendar_id = values.get("calendar_id", getattr(record, "calendar_id", None))
    usual = _usual_hours(snapshot, calendar_id)
    start, finish = (
        next(int(one) for one in (values.get(key), getattr(record, key, None), other)
             if one is not None)
        for key, other in zip(hours, usual, strict=True)
    )  # fmt: skip
    if values.get("finish_min") is not None and finish <= start:
        finish += _DAY_MIN
    return {**values, "kind": "working", "start_min": start, "finish_min": finish}


def _usual_hours(snapshot: Snapshot, calendar_id: Any) -> tuple[int, int]:
    """From the first to the last working minute of a calendar's first working weekday."""
    shifts = [one for one in snapshot.records(WorkingShift) if one.calendar_id == calendar_id]
    first = min((one.weekday for one in shifts), default=0)
    day = [one for one in shifts if one.weekday == first]
    if not day:
        return _USUAL_HOURS
    return min(one.start_min for one in day), max(one.finish_min for one in day)


def _period(values: Values, record: Any) -> Values:
    """A period that is put behind its end, or before its start, keeps its length."""
    first = values.get("first_day", record.first_day)
    last = values.get("last_day", record.last_day)
    if str(first) <= str(last) or len(values.keys() & {"first_day", "last_day"}) != 1:
        return values
    length = dt.date.fromisoformat(record.last_day) - dt.date.fromisoformat(record.first_day)
    if "first_day" in values:
        return {**values, "last_day": (dt.date.fromisoformat(str(first)) + length).isoformat()}
    return {**values, "first_day": (dt.date.fromisoformat(str(last)) - length).isoformat()}


def _stretch(values: Values, record: Any) -> Values:
    """The same for moments."""
    start, finish = (
        parse_instant(str(values.get(key, getattr(record, key)))) for key in _ENDS_OF_STRETCH
    )
    if start < finish or len(values.keys() & set(_ENDS_OF_STRETCH)) != 1:
        return values
    length = parse_instant(record.finish_at) - parse_instant(record.start_at)
    if "start_at" in values:
        return {**values, "finish_at": format_instant(start + length)}
    return {**values, "start_at": format_instant(finish - length)}


def _confirmation(values: Values, record: Any) -> Values:
    """When a person confirmed is kept beside it, and only then."""
    if values["confirmation"] == "confirmed":
        known = record.confirmed_at if record is not None else None
        now = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return {**values, "confirmed_at": known or now}
    return {**values, "confirmed_at": None}
