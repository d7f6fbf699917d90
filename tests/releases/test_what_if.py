"""Trying changes out: the dates are those that the change gives, and nothing of it stays."""

from __future__ import annotations

import pytest

from relplanner.errors import PlannerError
from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Link, Release
from relplanner.sample import create_sample


@pytest.fixture
def plan(tmp_path):
    with create_sample(tmp_path / "sample.relplan") as plan:
        yield plan


def spans(schedule):
    return {one: (schedule.of(one).start, schedule.of(one).finish) for one in schedule.ids}


def test_that_a_trial_gives_the_dates_of_the_change_and_leaves_no_trace(plan):
    activity = plan.find("A-57")

    def work(tx):
        tx.update(Activity, activity.id, duration_min=activity.duration_min + 5 * 480)
        new = Activity(name="Extra round", release_id=activity.release_id, duration_min=960)
        tx.insert(new)
        tx.insert(Link(predecessor_id=activity.id, successor_id=new.id))
        tx.delete(Activity, plan.find("A-59").id)

    content, head, label = plan.path.read_bytes(), plan.head, plan.undo_label
    heard = []
    plan.listen(heard.append)
    tried = plan.what_if(work)
    assert (plan.path.read_bytes(), plan.head, plan.undo_label) == (content, head, label)
    assert heard == []
    assert spans(plan.schedule()) == spans(tried.before)
    with plan.change("Really") as tx:
        work(tx)
    after = spans(plan.schedule())
    codes = {one.id: one.code for one in plan.rows(Activity)}
    # The new activity has another id the second time.
    assert {key: value for key, value in spans(tried.after).items() if key in after} == {
        key: value for key, value in after.items() if key in tried.after.index
    }
    moved = {codes[one] for one in tried.moved if one in codes}
    assert {"A-57", "A-61"} <= moved
    assert len(tried.gone) == 1


def test_that_a_trial_says_how_much_later_a_release_would_be(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            one = tx.insert(Activity(name="A", release_id=home, duration_min=480)).id
        tried = plan.what_if(lambda tx: tx.update(Activity, one, duration_min=3 * 480))
        assert tried.release_later_min(home) == 2 * 1440
        assert tried.moved == (one,)


def test_that_a_trial_that_can_not_be_says_why_and_leaves_no_trace(plan):
    first = plan.rows(Link)[0]
    head = plan.head
    with pytest.raises(PlannerError, match="circle"):
        plan.what_if(
            lambda tx: tx.insert(
                Link(predecessor_id=first.successor_id, successor_id=first.predecessor_id)
            )
        )
    assert plan.head == head
    with plan.change("Still works") as tx:
        tx.update(Activity, first.successor_id, notes="Yes")
