"""Changes of the scope since a baseline: what, who, when and why, on the whole."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner.errors import InvalidInputError
from relplanner.planner import Plan
from relplanner.releases.baselines import take
from relplanner.releases.tables import Activity, Release, ScopeItem
from relplanner.scope_changes import scope_changes

START = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


@pytest.fixture
def plan(tmp_path):
    """A release with two scope items and two activities, and a baseline of it."""
    now = [START]

    def clock():
        now[0] += dt.timedelta(hours=1)
        return now[0]

    with Plan.create(tmp_path / "p.relplan", zone="UTC", clock=clock) as plan:
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            for name in ("Search", "Basket"):
                tx.insert(ScopeItem(name=name, release_id=home))
            for name in ("Build", "Test"):
                tx.insert(Activity(name=name, release_id=home, duration_min=480))
        take(plan, "Agreed")
        yield plan


def found(plan, code="BL-1"):
    return {one.code: one for one in scope_changes(plan, code)}


def authors(change):
    return [(one.by, one.reason) for one in change.touches]


def test_that_nothing_is_told_right_after_the_baseline_and_of_dates_and_progress(plan):
    assert scope_changes(plan, "BL-1") == []
    with plan.change("Go on") as tx:
        tx.update(Activity, plan.find("A-1").id, percent_complete=50)
        tx.update(
            Activity, plan.find("A-2").id, constraint_kind="SNET", constraint_at="2026-04-01T09:00Z"
        )
    assert scope_changes(plan, "BL-1") == []


def test_that_who_only_reports_progress_or_moves_dates_has_no_part_in_the_scope(plan):
    with plan.change("Longer", "anna", reason="The law") as tx:
        tx.update(Activity, plan.find("A-1").id, duration_min=960)
    with plan.change("Begin", "ben") as tx:
        tx.update(Activity, plan.find("A-1").id, percent_complete=50)
    with plan.change("Move", "cleo") as tx:
        tx.update(
            Activity, plan.find("A-1").id, constraint_kind="SNET", constraint_at="2026-04-01T09:00Z"
        )
    with plan.change("Rename and go on", "dora") as tx:
        tx.update(Activity, plan.find("A-1").id, name="Build it", percent_complete=60)
    assert authors(found(plan)["A-1"]) == [("anna", "The law"), ("dora", "")]


def test_that_who_when_and_why_are_told_of_what_was_added_removed_and_changed(plan):
    home = plan.find("R-1").id
    with plan.change("Add reviews", "anna", reason="The law") as tx:
        tx.insert(ScopeItem(name="Reviews", release_id=home))
    with plan.change("Drop the basket", "ben", reason="No budget") as tx:
        tx.delete(ScopeItem, plan.find("SC-2").id)
    with plan.change("More building", "cem") as tx:
        tx.update(Activity, plan.find("A-1").id, duration_min=3 * 480)
    with plan.change("Call it otherwise", "dora", reason="Clearer") as tx:
        tx.update(Activity, plan.find("A-1").id, name="Build all")
    changes = scope_changes(plan, "BL-1")
    assert [(one.code, one.change) for one in changes] == [
        ("SC-3", "added"), ("SC-2", "removed"), ("A-1", "changed"),
    ]  # fmt: skip
    added, removed, changed = changes
    assert authors(added) == [("anna", "The law")]
    assert authors(removed) == [("ben", "No budget")]
    assert (removed.name, removed.release_id) == ("Basket", home)
    assert authors(changed) == [("cem", ""), ("dora", "Clearer")]
    assert changed.told == (
        "changed A-1 Build all: Name from 'Build' to 'Build all'; Duration from 1d to 3d"
    )
    entry = plan.journal()[-1]
    assert (changed.touches[-1].seq, changed.touches[-1].at) == (entry.seq, entry.at)


def test_that_what_is_changed_back_or_comes_and_goes_is_no_change(plan):
    with plan.change("Rename") as tx:
        tx.update(Activity, plan.find("A-1").id, name="Make")
    with plan.change("Rename") as tx:
        tx.update(Activity, plan.find("A-1").id, name="Build")
    with plan.change("Add") as tx:
        made = tx.insert(ScopeItem(name="Fleeting", release_id=plan.find("R-1").id)).id
    with plan.change("Delete") as tx:
        tx.delete(ScopeItem, made)
    assert scope_changes(plan, "BL-1") == []


def test_that_what_was_undone_is_nobodys_and_what_was_redone_is_the_first_ones(plan):
    with plan.change("Longer", "anna") as tx:
        tx.update(Activity, plan.find("A-1").id, duration_min=960)
    plan.undo("ben")
    assert scope_changes(plan, "BL-1") == []
    plan.redo("cem")
    assert authors(found(plan)["A-1"]) == [("anna", "")]
    plan.undo("ben")
    with plan.change("Rename", "dora") as tx:
        tx.update(Activity, plan.find("A-1").id, name="Make")
    assert authors(found(plan)["A-1"]) == [("dora", "")]


def test_that_taking_back_an_older_entry_is_a_change_by_who_does_it(plan):
    seq = plan.head[0]
    with plan.change("Longer", "anna") as tx:
        tx.update(Activity, plan.find("A-1").id, duration_min=960)
    take(plan, "Later")
    plan.revert(seq + 1, "ben")
    assert authors(found(plan, "BL-2")["A-1"]) == [("ben", "")]
    assert found(plan, "BL-1") == {}


def test_that_only_what_came_after_the_baseline_counts(plan):
    with plan.change("Longer", "anna") as tx:
        tx.update(Activity, plan.find("A-1").id, duration_min=960)
    take(plan, "Later")
    with plan.change("Out", "ben", reason="Too late") as tx:
        tx.update(ScopeItem, plan.find("SC-1").id, in_scope=False)
    assert list(found(plan, "BL-1")) == ["A-1", "SC-1"]
    [only] = scope_changes(plan, "BL-2")
    assert only.told == "changed In scope of SC-1 Search from yes to no"


def test_that_an_unknown_baseline_is_refused(plan):
    with pytest.raises(InvalidInputError, match="BL-7"):
        scope_changes(plan, "BL-7")
