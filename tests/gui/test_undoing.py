"""Undo in the window: whose it is, what it is, and where it shows."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from relplanner.releases.tables import Activity, Release
from relplanner.risks.tables import Risk
from ui.places import OVERVIEW, RISKS, TIMELINE, Place


def boxes(planner):
    return [one for one in planner.findChildren(QMessageBox) if one.isVisible()]


def releases(planner):
    return planner.session.plan.rows(Release)


def test_that_undoing_another_release_goes_there_and_says_what(planner):
    first, second = releases(planner)[:2]
    activity = planner.session.plan.rows(Activity, release_id=second.id)[-1]
    planner.session.run("Rename it", lambda tx: tx.update(Activity, activity.id, name="Renamed"))
    planner.go(Place(TIMELINE, first.id))
    planner.commands["undo"].trigger()
    assert planner.session.plan.get(Activity, activity.id).name == activity.name
    assert planner.place == Place(TIMELINE, second.id, activity.id)
    assert planner.statusBar().currentMessage() == "Undone: Rename it"
    planner.go(Place(RISKS, first.id))
    planner.commands["redo"].trigger()
    assert planner.session.plan.get(Activity, activity.id).name == "Renamed"
    assert planner.place == Place(TIMELINE, second.id, activity.id)


def test_that_undo_stays_where_its_change_shows(planner):
    first = releases(planner)[0]
    risk = planner.session.plan.rows(Risk, release_id=first.id)[0]
    planner.session.run("Set", lambda tx: tx.update(Risk, risk.id, likelihood=5))
    planner.go(Place(OVERVIEW, first.id))
    planner.commands["undo"].trigger()
    assert planner.place == Place(OVERVIEW, first.id)


def test_that_what_others_did_is_undone_only_after_asking(planner):
    """The sample was made by others."""
    plan = planner.session.plan
    head, label = plan.head, plan.undo_label
    planner.commands["undo"].trigger()
    (box,) = boxes(planner)
    assert label in box.text()
    assert plan.next_undo.actor in box.informativeText()
    box.reject()
    assert plan.head == head
    planner.commands["undo"].trigger()
    (box,) = boxes(planner)
    agree = next(one for one in box.buttons() if one.text() == "Undo")
    agree.click()
    assert plan.head[0] == head[0] + 1
    assert plan.redo_label == label
