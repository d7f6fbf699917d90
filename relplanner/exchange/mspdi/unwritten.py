"""What of a plan has no place in MS Project XML, so that whoever hands it on knows."""

from __future__ import annotations

from collections.abc import Collection

from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.plan.rows import PlanRow
from relplanner.releases.tables import Activity, ExternalDependency, ScopeItem, System
from relplanner.risks.tables import Risk
from relplanner.rollback.tables import RollbackPlan
from relplanner.sentences import plural
from relplanner.signoff.tables import Checklist
from relplanner.snapshot import Snapshot

UNWRITTEN: tuple[type[PlanRow], ...] = (
    System, ScopeItem, ExternalDependency, Risk, Environment, ChangeFreeze, RollbackPlan, Checklist,
)  # fmt: skip
"""Tables of which nothing is written, with what belongs to their rows."""


def unwritten(snapshot: Snapshot, release_ids: Collection[str] | None = None) -> list[str]:
    """What `export_project` leaves out: `the stage of 43 activities`, `10 risks`.

    Args:
        snapshot: The plan.
        release_ids: The releases that are written; all when None.
    """
    staged = sum(
        one.stage is not None
        for one in snapshot.records(Activity)
        if release_ids is None or one.release_id in release_ids
    )
    found = [f"the stage of {_counted(staged, Activity.NOUN)}"] if staged else []
    for table in UNWRITTEN:
        # What belongs to no release is everybody's.
        count = sum(
            release_ids is None or getattr(one, "release_id", None) in {None, *release_ids}
            for one in snapshot.records(table)
        )
        if count:
            found.append(_counted(count, table.NOUN))
    return found


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun if count == 1 else plural(noun)}"
