"""Making what the preview of an MS Project file shows, as one change: `apply_project_import`."""

from __future__ import annotations

from relplanner.exchange.mspdi.baselines import make_baselines
from relplanner.exchange.mspdi.interruptions import pause_rows
from relplanner.exchange.mspdi.preview import MspdiPreview
from relplanner.exchange.mspdi.trial import calendar_rows
from relplanner.exchange.table_import_apply import ImportSummary, carry_out, make_activities
from relplanner.plan.door import Transaction
from relplanner.plan.tables import PlanInfo
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
        for row in calendar_rows(chosen.id, chosen.spec):
            tx.insert(row)
    if preview.plan_values:
        tx.update(PlanInfo, plan.info.id, **preview.plan_values)
    release = tx.insert(
        Release(
            name=preview.release_name,
            calendar_id=preview.calendar_id,
            **preview.release_values,
        )
    )
    people = [
        one.person_id or tx.insert(Person(**one.values)).id for one in preview.people
    ]  # fmt: skip
    activities = make_activities(tx, preview, release.id, people, progress)
    for pause in pause_rows(preview.pauses, [one.id for one in activities]):
        tx.insert(pause)
    make_baselines(tx, preview.baselines, activities, preview.release_name)
    return release.id
