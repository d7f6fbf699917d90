"""Making what the preview of an MS Project file shows, as one change: `apply_project_import`."""

from __future__ import annotations

import datetime as dt

from relplanner.calendars import CalendarSpec
from relplanner.exchange.mspdi.planning import MspdiPreview
from relplanner.exchange.table_import_apply import ImportSummary, carry_out, make_activities
from relplanner.plan.door import Transaction
from relplanner.plan.tables import Calendar, CalendarException, PlanInfo, WorkingShift
from relplanner.planner import Plan
from relplanner.progress import Progress
from relplanner.releases.tables import Release
from relplanner.testing.tables import Person


def apply_project_import(
    plan: Plan,
    preview: MspdiPreview,
    *,
    actor: str | None = None,
    reason: str = "",
    progress: Progress | None = None,
) -> ImportSummary:
    """Makes what a preview shows: all of it, as one change (and one backup before), or nothing.

    Args:
        plan: The plan that the preview was made for.
        preview: From `plan_project_import`.
        actor: Who does it; whoever is logged in when None.
        reason: Why, for the journal.
        progress: Is told how far it is.

    Raises:
        InvalidInputError: When the preview has errors, naming the first of them.
        ConflictError: When the plan has changed since the preview.
        PlannerError: From the door: read-only, a rule that objects, no room on the disk.
        Cancelled: From `progress`.
    """

    def make(tx: Transaction) -> str:
        return _make(tx, plan, preview, progress)

    return carry_out(plan, preview, make, actor=actor, reason=reason)


def _make(tx: Transaction, plan: Plan, preview: MspdiPreview, progress: Progress | None) -> str:
    for chosen in preview.calendars:
        _make_calendar(tx, chosen.id, chosen.spec)
    if preview.plan_values:
        tx.update(PlanInfo, plan.info.id, **preview.plan_values)
    release = tx.insert(
        Release(
            name=preview.release_name,
            start_at=dt.datetime.fromisoformat(preview.release_start),
            calendar_id=preview.calendar_id,
        )
    )
    people = [
        one.person_id or tx.insert(Person(**one.values)).id for one in preview.people
    ]  # fmt: skip
    make_activities(tx, preview, release.id, people, progress)
    return release.id


def _make_calendar(tx: Transaction, calendar_id: str, spec: CalendarSpec) -> None:
    tx.insert(Calendar(id=calendar_id, name=spec.name))
    for weekday, shifts in enumerate(spec.weekly, 1):
        for start, finish in shifts:
            tx.insert(
                WorkingShift(
                    calendar_id=calendar_id, weekday=weekday, start_min=start, finish_min=finish
                )
            )
    for one in spec.exceptions:
        days = {
            "calendar_id": calendar_id,
            "first_day": dt.date.fromordinal(one.first_day),
            "last_day": dt.date.fromordinal(one.last_day),
            "name": one.name,
        }
        if not one.shifts:
            tx.insert(CalendarException(**days, kind="nonworking"))
        for start, finish in one.shifts:
            tx.insert(CalendarException(**days, kind="working", start_min=start, finish_min=finish))
