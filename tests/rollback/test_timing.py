"""How long the way back takes, added up by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner import Plan, Release
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.rollback.timing import rollback_timing


@pytest.fixture
def plan(tmp_path):
    """A way back of three steps, of 5, 0 and 40 minutes."""
    with Plan.create(tmp_path / "p.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Fill") as tx:
            release = tx.insert(Release(name="R", start_at="2026-03-02T08:00Z"))
            back = tx.insert(RollbackPlan(name="Back", release_id=release.id))
            for name, minutes in (("Call", 5), ("Decide", 0), ("Restore", 40)):
                tx.insert(
                    RollbackStep(rollback_plan_id=back.id, name=name, duration_min=minutes)
                )  # fmt: skip
        yield plan


def timing(plan):
    snapshot = plan.snapshot()
    [back] = snapshot.records(RollbackPlan)
    return rollback_timing(back, snapshot.records(RollbackStep))


def test_that_each_step_begins_when_those_before_it_are_done(plan):
    names = {one.id: one.name for one in plan.rows(RollbackStep)}
    found = timing(plan)
    assert found.total_min == 45
    assert {names[one]: after for one, after in found.begins_after_min.items()} == {
        "Call": 0, "Decide": 5, "Restore": 5,
    }  # fmt: skip


def test_that_it_has_to_begin_so_that_it_ends_at_the_point_of_no_return(plan):
    assert timing(plan).latest_start_at is None
    with plan.change("Point") as tx:
        [back] = plan.rows(RollbackPlan)
        # Half past midnight in summer: the day before, an hour and a quarter earlier in UTC.
        tx.update(RollbackPlan, back.id, point_of_no_return_at="2026-06-02T00:30+02:00")
    assert timing(plan).latest_start_at == dt.datetime(2026, 6, 1, 21, 45, tzinfo=dt.UTC)


def test_that_a_way_back_without_steps_takes_no_time(plan):
    with plan.change("No steps") as tx:
        for one in plan.rows(RollbackStep):
            tx.delete(RollbackStep, one.id)
    assert timing(plan) == (0, {}, None)
