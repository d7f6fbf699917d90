"""The slack limit of a plan, from its settings to what is said of an activity."""

from __future__ import annotations

import pytest

from relplanner import Plan
from relplanner.plan.tables import PlanInfo
from relplanner.registers import ISO_FORMATS
from relplanner.releases.explaining import explain
from relplanner.releases.tables import Activity, Link, Release


@pytest.fixture
def plan(tmp_path):
    """From Monday 2 March 2026: a week of building beside three days of docs, then going live."""
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            ids = [
                tx.insert(Activity(name=name, release_id=home, duration_min=days * 480)).id
                for name, days in (("Build", 5), ("Docs", 3), ("Live", 0), ("Party", 0))
            ]
            for before in ids[:2]:
                tx.insert(Link(predecessor_id=before, successor_id=ids[2]))
            tx.update(Activity, ids[3], deadline_at="2026-03-03T17:00Z")
        yield plan


def limit(plan, days):
    with plan.change("Critical up to") as tx:
        tx.update(PlanInfo, plan.plan_id, slack_limit_days=days)


def told(plan, code):
    return explain(plan.snapshot(), plan.find(code).id).critical.text(ISO_FORMATS)


def critical(plan):
    schedule = plan.schedule()
    return [one.code for one in plan.rows(Activity) if schedule.of(one.id).critical]


def test_that_the_limit_of_the_plan_says_what_is_critical_and_why_says_so(plan):
    assert critical(plan) == ["A-1", "A-3"]
    assert (
        told(plan, "A-2") == "A-2 Docs isn't critical: it can slip 2d before A-3 Live is too late."
    )
    limit(plan, 2)
    assert critical(plan) == ["A-1", "A-2", "A-3", "A-4"]
    assert (
        told(plan, "A-1") == "A-1 Build is critical: A-3 Live waits for it, and has no room either."
    )
    assert told(plan, "A-2") == (
        "A-2 Docs is critical: it can slip 2d before A-3 Live is too late, and up to 2d of float "
        "the plan counts as critical."
    )
    assert told(plan, "A-4") == (
        "A-4 Party is critical: it can slip 2d before its constraint or deadline, and up to 2d of "
        "float the plan counts as critical."
    )
    plan.undo()
    assert critical(plan) == ["A-1", "A-3"]


def test_that_what_waits_for_nothing_is_told_with_its_release(plan):
    with plan.change("No link") as tx:
        (one,) = tx.rows(Link, predecessor_id=plan.find("A-2").id)
        tx.delete(Link, one.id)
    limit(plan, 3)
    assert told(plan, "A-2") == (
        "A-2 Docs is critical: it can slip 2d before its release ends later, and up to 3d of float "
        "the plan counts as critical."
    )


def test_that_what_is_done_without_dates_is_not_told_as_critical(plan):
    with plan.change("Done") as tx:
        tx.update(Activity, plan.find("A-1").id, percent_complete=100)
    assert critical(plan) == ["A-3"]
    assert told(plan, "A-1") == "A-1 Build is done, so it can't delay anything."
