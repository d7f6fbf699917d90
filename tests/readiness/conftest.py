from __future__ import annotations

import datetime as dt

import pytest

from relplanner.planner import Plan
from relplanner.readiness import overview
from relplanner.releases.tables import Activity, Release
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.testing.tables import Person

MONDAY = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)


class Calm:
    """A release that nothing blocks; tests spoil one thing of it.

    It starts on Monday 2 March 2026 at 9; work is from 9 to 17 UTC. A-1 Build takes ten days
    and was finished early; A-2 Test takes five and finishes on Friday 20 March at 17, which is
    when it goes live. The target is a month later. It is looked at on 2 March unless told.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        with plan.change("Fill") as tx:
            self.lead = tx.insert(Person(name="Ines Lead"))
            self.doer = tx.insert(Person(name="Dora Doer"))
            self.release = tx.insert(
                Release(
                    name="Spring", start_at="2026-03-02T09:00Z", target_at="2026-04-20T17:00Z",
                    manager_id=self.lead.id, state="in progress",
                )
            )  # fmt: skip
            self.build = tx.insert(
                Activity(
                    name="Build", release_id=self.release.id, duration_min=10 * 480,
                    percent_complete=100, owner_id=self.doer.id,
                )
            )  # fmt: skip
            self.test = tx.insert(
                Activity(
                    name="Test", release_id=self.release.id, duration_min=5 * 480,
                    constraint_kind="SNET", constraint_at="2026-03-16T09:00Z",
                    owner_id=self.doer.id,
                )
            )  # fmt: skip
            self.way_back = tx.insert(
                RollbackPlan(
                    name="Switch back", release_id=self.release.id, state="rehearsed",
                    rehearsed_on="2026-02-20",
                )
            )  # fmt: skip
            self.step = tx.insert(
                RollbackStep(rollback_plan_id=self.way_back.id, name="Switch", duration_min=10)
            )

    def add(self, row):
        """Adds a row to the plan."""
        with self.plan.change("Add") as tx:
            return tx.insert(row)

    def set(self, row, **values):
        """Changes a row of the plan."""
        with self.plan.change("Change") as tx:
            tx.update(type(row), row.id, **values)

    def drop(self, row):
        """Deletes a row of the plan."""
        with self.plan.change("Delete") as tx:
            tx.delete(type(row), row.id)

    def seen(self, on: str = ""):
        """The overview as of noon of a day."""
        now = dt.datetime.fromisoformat(f"{on}T12:00Z") if on else MONDAY
        hashes = {entry.seq: entry.hash for entry in self.plan.journal()}
        return overview(self.plan.snapshot(), self.release.id, now, hashes)

    def blocks(self, on: str = "") -> list[tuple[str, str, str]]:
        """What blocks: (severity, sentence, place)."""
        return [(one.severity, one.text(), one.place) for one in self.seen(on).blocks]


@pytest.fixture
def calm(tmp_path):
    with Plan.create(tmp_path / "calm.relplan", zone="UTC") as plan:
        yield Calm(plan)
