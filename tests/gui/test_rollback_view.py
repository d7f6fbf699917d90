"""The way back: the chosen plan's steps, and how long they take in words."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from relplanner import Plan, Release
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from ui.places import ROLLBACK, Place
from ui.tables.register_view import RegisterTable

POINT = dt.datetime(2027, 3, 1, 6, tzinfo=dt.UTC)


@pytest.fixture
def plan(tmp_path):
    """RB-1 takes 65 minutes; RB-2, which has a point of no return, 2 hours; RB-3 has no steps."""
    with Plan.create(tmp_path / "p.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at=POINT)).id
            for name, point, durations in (
                ("Switch", None, (5, 60)), ("Restore", POINT, (30, 90)), ("Hope", POINT, ()),
            ):  # fmt: skip
                back = tx.insert(
                    RollbackPlan(name=name, release_id=home, point_of_no_return_at=point)
                )
                for minutes in durations:
                    tx.insert(
                        RollbackStep(
                            rollback_plan_id=back.id, name=f"{minutes}", duration_min=minutes
                        )
                    )  # fmt: skip
        yield plan


@pytest.fixture
def view(window, plan):
    window.session.adopt(plan)
    window.go(Place("rollback", plan.rows(Release)[0].id))
    return window.view("rollback")


def steps(view):
    """The names of the steps that are seen."""
    listing = view.steps.listing
    return [listing.record(row).name for row in range(len(listing))]


def test_that_the_first_plan_is_chosen_and_its_time_told(view):
    assert steps(view) == ["5", "60"]
    assert view.timing.text() == (
        "The way back takes 1 h 5 min. It has no point of no return yet."
    )  # fmt: skip


def test_that_another_plan_is_chosen_by_keys_with_when_it_must_begin(qtbot, view):
    view.plans.table.setFocus()
    qtbot.keyClick(view.plans.table, Qt.Key.Key_Down)
    assert steps(view) == ["30", "90"]
    # Seven o'clock in Berlin, less two hours.
    assert view.timing.text() == (
        "The way back takes 2 h. It must begin by Mon 01/03/2027 05:00 to end before the point of "
        "no return."
    )
    qtbot.keyClick(view.plans.table, Qt.Key.Key_Down)
    assert steps(view) == []
    assert view.timing.text().startswith("No step has a duration yet")


def test_that_a_longer_step_is_told_at_once(view, plan):
    with plan.change("Longer") as tx:
        tx.update(RollbackStep, plan.rows(RollbackStep)[0].id, duration_min=55)
    assert view.timing.text().startswith("The way back takes 1 h 55 min.")


def test_that_a_filter_that_hides_all_plans_says_so(qtbot, view):
    qtbot.keyClicks(view.plans.filter, "nothing like it")
    assert view.timing.text() == "The filter hides all rollback plans."
    assert not view.steps.isVisible()
    view.plans.filter.clear()
    assert steps(view) == ["5", "60"]
    assert view.steps.isVisible()


def test_that_without_a_plan_it_says_how_to_begin_one(view, plan):
    with plan.change("None") as tx:
        for one in plan.rows(RollbackPlan):
            tx.delete(RollbackPlan, one.id)
    assert view.timing.text().startswith("There is no way back yet.")
    assert not view.steps.isVisible()


def test_that_a_found_step_is_shown_in_its_plan(window, view, plan):
    step = plan.rows(RollbackStep, name="90")[0]
    view.reveal(step.id)
    assert view.plans.current_id == step.rollback_plan_id
    assert view.steps.current_id == step.id


def test_that_the_names_of_steps_are_whole_in_a_wide_window(planner, qtbot):
    planner.resize(2560, 1440)
    planner.go(Place(ROLLBACK, planner.session.plan.rows(Release)[1].id))
    qtbot.wait(30)
    (steps,) = [
        one for one in planner.view(ROLLBACK).findChildren(RegisterTable)
        if one.register.key == "rollback_steps"
    ]  # fmt: skip
    place = steps.register.index_of("name")
    letters = steps.table.fontMetrics()
    longest = max(
        letters.horizontalAdvance(steps.model.index(row, place).data())
        for row in range(steps.model.rowCount() - 1)
    )
    assert steps.table.columnWidth(place) > longest + 8
    # All columns still are in sight.
    assert steps.table.horizontalScrollBar().maximum() == 0
