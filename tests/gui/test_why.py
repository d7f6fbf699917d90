"""The panel that explains dates, and baselines under the bars."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from relplanner.actor import current_user
from relplanner.releases.tables import Activity, Baseline, Release
from ui.dialogs.base import Dialog
from ui.dialogs.baselines import VarianceDialog
from ui.places import TIMELINE, Place


@pytest.fixture
def view(qtbot, planner):
    release = planner.session.plan.rows(Release)[1]
    planner.go(Place(TIMELINE, release.id))
    view = planner.view(TIMELINE)
    view.chart.fit()
    qtbot.wait(20)
    return view


def choose(view, code):
    activity = view.session.plan.find(code)
    view.reveal(activity.id)
    return activity.id


def why_action(view):
    return next(one for one in view.tools() if one.text() == "Why is it there?")


def test_that_the_panel_tells_the_chain_and_lights_it(qtbot, view):
    ids = view.chart.rows.place_of
    activity_id = choose(view, "A-77")
    why_action(view).trigger()
    assert view.why.isVisible()
    assert view.why.critical.text().startswith("A-77")
    assert "because A-76" in view.why.chain.item(0).text()
    assert view.chart.lit[0] == ids[activity_id]
    assert len(view.chart.lit) > 2
    other = choose(view, "A-76")
    qtbot.waitUntil(lambda: view.chart.lit[:1] == (ids[other],), timeout=2000)
    why_action(view).trigger()
    assert not view.why.isVisible()
    assert view.chart.lit == ()


def test_that_a_sentence_leads_to_its_activity(view):
    choose(view, "A-77")
    why_action(view).trigger()
    view.why.chain.setCurrentRow(1)
    view.why.chain.setFocus()
    QTest.keyClick(view.why.chain, Qt.Key.Key_Return)
    assert view.outline.current_id == view.session.plan.find("A-76").id


def test_that_a_change_is_explained_anew(qtbot, view):
    activity_id = choose(view, "A-76")
    why_action(view).trigger()
    view.session.run(
        "Fix it",
        lambda tx: tx.update(
            Activity, activity_id, constraint_kind="MSO", constraint_at="2027-02-06T19:00Z"
        ),
    )
    qtbot.waitUntil(
        lambda: (
            view.why.chain.count()
            and "constraint must start on 06/02" in view.why.chain.item(0).text()
        ),
        timeout=2000,
    )


def test_that_lengths_and_constraints_are_told_in_the_language_of_the_window(qtbot, german, view):
    activity_id = choose(view, "A-77")
    view.session.run(
        "Fix it",
        lambda tx: tx.update(
            Activity, activity_id, constraint_kind="MSO", constraint_at="2027-01-04T09:00Z"
        ),
    )
    view.why.set_open(True)
    [sentence] = [view.why.chain.item(at).text() for at in range(view.why.chain.count())]
    assert "muss beginnen am 04.01.2027" in sentence
    choose(view, "A-76")
    qtbot.waitUntil(lambda: view.why.critical.text().startswith("A-76"), timeout=2000)
    # A length of work or of the clock is written as the columns write it: 19,5 T, 3 fT.
    assert re.search(r"\d (T|Std\.?|fT)\b", view.why.critical.text()), view.why.critical.text()


def test_that_a_baseline_is_taken_shown_and_compared(qtbot, planner, view):
    view.baselines.menu.aboutToShow.emit()
    actions = {one.text(): one for one in view.baselines.menu.actions()}
    actions["Take a baseline..."].trigger()
    dialog = next(one for one in view.findChildren(Dialog) if one.isVisible())
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.findChild(QLineEdit), "Agreed")
    dialog.accept_button.click()
    [made] = planner.session.plan.rows(Baseline)
    assert made.name == "Agreed"
    activity = planner.session.plan.find("A-77")
    was = view.session.snapshot.schedule.of(activity.id)
    assert view.chart.baseline[activity.id] == (was.start, was.finish)
    view.session.run(
        "Longer", lambda tx: tx.update(Activity, activity.id, duration_min=4 * 60), reason="Slow"
    )
    assert view.chart.baseline[activity.id] == (was.start, was.finish)
    view.baselines.menu.aboutToShow.emit()
    actions = {one.text(): one for one in view.baselines.menu.actions()}
    actions["What has changed since..."].trigger()
    [changes] = [one for one in view.findChildren(VarianceDialog) if one.isVisible()]
    codes = [changes.table.item(row, 0).text() for row in range(changes.table.rowCount())]
    row = codes.index("A-77")
    heads = [changes.table.horizontalHeaderItem(n).text() for n in range(11)]
    cells = dict(zip(heads, (changes.table.item(row, n).text() for n in range(11)), strict=True))
    assert cells["Start"] == cells["Start was"]
    assert cells["Start by"] == "0d"
    assert cells["Finish"] != cells["Finish was"]
    # An hour of it is left for the next night, of whose eight hours two more are needed.
    assert (cells["Longer by"], cells["More float"]) == ("+3h", "+5h")
    [line] = [
        [changes.scope.item(row, column).text() for column in range(4)]
        for row in range(changes.scope.rowCount())
    ]
    assert line[0].startswith("changed Duration of A-77")
    assert line[0].endswith("to 4h")
    assert (line[1], line[3]) == (current_user(), "Longer (Slow)")
    changes.reject()
    view.session.undo()
    view.session.undo()
    assert view.chart.baseline == {}
