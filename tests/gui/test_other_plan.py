"""Nothing of one plan is shown as if it were of another."""

from __future__ import annotations

import pytest

from relplanner.planner import Plan
from relplanner.releases.tables import Release
from relplanner.risks.tables import Risk
from relplanner.signoff.tables import Checklist
from ui.places import CHECKLISTS, RISKS, Place


@pytest.fixture
def empty(tmp_path):
    """A plan with one release and nothing in it."""
    plan = Plan.create(tmp_path / "empty.relplan")
    with plan.change("Add a release") as tx:
        tx.insert(Release(name="First", start_at="2026-03-02T08:00Z"))
    return plan


def test_that_an_empty_plan_shows_no_items_and_signatures_of_the_one_before(planner, empty):
    signed = planner.session.plan.rows(Checklist)[0]
    planner.go(Place(CHECKLISTS, signed.release_id))
    view = planner.view(CHECKLISTS)
    assert view.items.isVisible()
    assert view.signatures.topLevelItem(0).text(0).startswith("✓")
    planner.session.adopt(empty)
    planner.go(Place(CHECKLISTS, empty.rows(Release)[0].id))
    assert not view.items.isVisible()
    assert not view.buttons["sign"].isEnabled()
    shown = [view.signatures.topLevelItem(at) for at in range(view.signatures.topLevelItemCount())]
    assert not any(one.text(0).startswith(("✓", "△", "✗")) for one in shown)


def test_that_deleting_the_last_checklist_takes_its_items_out_of_sight(planner):
    checklist = planner.session.plan.rows(Checklist)[1]
    planner.go(Place(CHECKLISTS, checklist.release_id))
    view = planner.view(CHECKLISTS)
    assert view.items.isVisible()
    planner.session.run("Delete", lambda tx: tx.delete(Checklist, checklist.id))
    assert not view.items.isVisible()
    planner.session.undo()
    assert view.items.isVisible()
    assert view.buttons["sign"].isEnabled()


def test_that_an_empty_plan_shows_no_actions_of_a_risk_of_the_one_before(planner, empty):
    risk = planner.session.plan.rows(Risk)[0]
    planner.go(Place(RISKS, risk.release_id, risk.id))
    view = planner.view(RISKS)
    assert view.actions_table.isVisible()
    planner.session.adopt(empty)
    planner.go(Place(RISKS, empty.rows(Release)[0].id))
    assert not view.actions_table.isVisible()
