"""The palette: what it lists for what is typed, and where its lines lead."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest

from relplanner.releases.tables import Activity, Release
from relplanner.testing.tables import Person
from tests.bench.bigplan import big_plan
from ui.palette import CommandPalette
from ui.places import Place
from ui.session import Session


@pytest.fixture
def actions(qapp):
    export, find, off, both = (
        QAction(text)
        for text in ("&Export...", "Find && replace", "Export never", "Prove the plan")
    )
    export.setShortcut("Ctrl+E")
    off.setEnabled(False)
    return [export, find, off, both]


@pytest.fixture
def opened(qtbot):
    """Opens palettes, and closes what a test left open."""
    made = []

    def open_palette(*args, **kwargs):
        palette = CommandPalette(*args, **kwargs)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        palette.open()
        qtbot.waitExposed(palette)
        made.append(palette)
        return palette

    yield open_palette
    for one in made:
        one.close()
        one.deleteLater()


@pytest.fixture
def palette(opened, session, actions):
    return opened(session, actions)


def type_text(palette, text):
    palette.line.clear()
    QTest.keyClicks(palette.line, text)


def listed(palette):
    return [one.code or one.name for one in palette.results]


def test_that_it_begins_with_the_actions_that_are_allowed(palette):
    assert listed(palette) == ["Export...", "Find & replace", "Prove the plan"]
    assert palette.results[0].keys == "Ctrl+E"


def test_that_typing_finds_rows_of_the_plan_with_what_they_are_and_whose(palette):
    type_text(palette, "regr fir")
    [one] = palette.results
    assert (one.code, one.name, one.kind) == (
        "A-58", "Regression test, first run", "activity · R-2",
    )  # fmt: skip
    shown = palette.list.model().index(0, 0).data()
    assert shown == "A-58 Regression test, first run activity · R-2"


def test_that_rows_that_begin_so_come_before_actions_and_these_before_the_rest(palette):
    type_text(palette, "ex")
    names = listed(palette)
    assert names.index("CI-7") < names.index("Export...") < names.index("P-1")


def test_that_words_of_an_action_may_be_in_any_order(palette):
    type_text(palette, "plan pro")
    assert "Prove the plan" in listed(palette)


def test_that_enter_goes_to_the_row(qtbot, palette, session):
    activity = session.plan.rows(Activity, code="A-58")[0]
    type_text(palette, "a-58")
    with qtbot.waitSignal(palette.chosen) as asked:
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert asked.args == [Place("timeline", activity.release_id, activity.id)]
    assert not palette.isVisible()


def test_that_up_and_down_choose_and_go_round(palette):
    type_text(palette, "a-1")
    count = len(palette.results)
    assert count > 5
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 2
    for _ in range(3):
        QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == count - 1
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.line, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() > 3
    assert palette.line.hasFocus()


def test_that_a_click_goes_to_the_row(qtbot, palette):
    type_text(palette, "r-2")
    box = palette.list.visualRect(palette.list.model().index(0, 0))
    with qtbot.waitSignal(palette.chosen) as asked:
        QTest.mouseClick(
            palette.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center()
        )  # fmt: skip
    assert asked.args[0].view == "overview"
    assert asked.args[0].row_id == ""


def test_that_enter_runs_the_action_after_the_palette_is_gone(qtbot, palette, actions):
    seen = []
    actions[0].triggered.connect(lambda: seen.append(palette.isVisible()))
    type_text(palette, "export")
    assert palette.results[0].name == "Export..."
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]


def test_that_escape_closes_and_chooses_nothing(qtbot, palette):
    type_text(palette, "a-1")
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_that_people_are_shown_through_the_release_that_is_looked_at(
    qtbot, opened, session, actions
):
    second = session.plan.rows(Release)[1]
    person = session.plan.rows(Person)[0]
    palette = opened(session, actions, release_id=second.id)
    type_text(palette, person.code)
    with qtbot.waitSignal(palette.chosen) as asked:
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert asked.args == [Place("testers", second.id, person.id)]


def test_that_finding_nothing_says_so_and_enter_does_nothing(palette):
    type_text(palette, "zzz<b>")
    assert palette.results == []
    assert "zzz<b>" in palette.hint.text()
    assert palette.hint.textFormat() == Qt.TextFormat.PlainText
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_that_without_a_plan_it_runs_actions_only(opened, actions, qtbot):
    palette = opened(Session(), actions)
    type_text(palette, "prove")
    assert listed(palette) == ["Prove the plan"]
    type_text(palette, "a-1")
    assert "Open a plan" in palette.hint.text()


def test_that_the_model_of_the_results_keeps_the_rules_of_qt(palette):
    QAbstractItemModelTester(
        palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal, palette
    )
    for text in ("a", "a-1", "zzz", ""):
        type_text(palette, text)


def calls_during(doing):
    """How many functions were called: work that no clock and no other program changes."""
    count = 0

    def note(_frame, event, _argument):
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        doing()
    finally:
        sys.setprofile(before)
    return count


def test_that_a_letter_costs_at_most_two_calls_for_each_of_ten_thousand_activities(
    qtbot, opened, tmp_path
):
    session = Session()
    session.adopt(big_plan(tmp_path / "big.relplan", 10_000))
    palette = opened(session, [])
    palette.line.setText("first")

    def type_in(text):
        palette.line.setText(text)
        palette.list.viewport().repaint()

    for text in ("a", "ac", "act", "activity", "activity 5", "77", "-"):
        assert calls_during(lambda text=text: type_in(text)) <= 2 * 10_000, text
    session.close()


def test_that_ctrl_k_in_the_window_finds_and_goes(qtbot, planner):
    release = planner.session.plan.rows(Release)[1]
    planner.activateWindow()
    planner.commands["palette"].trigger()
    [palette] = planner.findChildren(CommandPalette)
    QTest.keyClicks(palette.line, "second payment prov")
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert planner.place.view == "timeline"
    assert planner.place.release_id == release.id
    # It is gone, and doesn't stay in memory for each time that it was opened.
    qtbot.waitUntil(lambda: not planner.findChildren(CommandPalette))


def test_that_a_line_of_the_overview_leads_the_window_there(planner):
    release = planner.session.plan.rows(Release)[0]
    planner.go(Place("overview", release.id))
    view = planner.view("overview")
    planner.go(Place("overview", release.id))
    QTest.keyClick(view.coming.rows[1], Qt.Key.Key_Return)
    assert planner.place.view == "timeline"
    planner.commands["back"].trigger()
    assert planner.place == Place("overview", release.id)
