"""Planned pauses in the real window: typed, drawn, moved and made longer by keys and by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.planner import Plan
from relplanner.releases.editing import calendar_of
from relplanner.releases.tables import Activity, Pause
from tests.gui.bars import drag, shop_timeline
from tests.gui.test_row_dialogs import retype
from ui.dialogs.activity import ActivityDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def typed(view, code, text):
    """Types into the column of the pauses and leaves it with Enter."""
    table = view.outline
    row = table.listing.row_of(view.session.plan.find(code).id)
    field = table.register.index_of("pauses")
    table.table.setColumnHidden(field, False)
    table.table.setFocus()
    table.table.setCurrentIndex(table.model.index(row, field))
    QTest.keyClicks(table.table, text[0])
    QTest.keyClicks(QApplication.focusWidget(), text[1:])
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.qWait(5)
    return view.chart.rows.place_of[view.session.plan.find(code).id]


def parts_of(view, row):
    """How many bars and gaps are drawn of a row."""
    scene = view.chart.scene
    return int((scene.parts.row == row).sum()), int((scene.gaps.row == row).sum())


def test_that_typed_pauses_are_written_drawn_and_undone_as_one_step(qtbot, planner):
    view = shop_timeline(planner, qtbot)
    session = planner.session
    before = session.plan.schedule().of(session.plan.find("A-57").id)
    row = typed(view, "A-57", "2d+3d; 5d+2d")
    view.chart.reveal(row)
    qtbot.wait(20)
    with Plan.open(session.plan.path, read_only=True) as plan:
        assert [(one.after_min, one.lasts_min) for one in plan.rows(Pause)] == [
            (960, 1440), (2400, 960),
        ]  # fmt: skip
    assert session.plan.schedule().of(session.plan.find("A-57").id).finish > before.finish
    assert parts_of(view, row) == (3, 2)
    planner.commands["undo"].trigger()
    qtbot.wait(20)
    assert parts_of(view, row) == (1, 0)
    assert session.plan.schedule().of(session.plan.find("A-57").id) == before


def test_that_a_pausing_bar_gets_longer_and_moves_with_its_pauses(qtbot, planner):
    view = shop_timeline(planner, qtbot)
    plan = planner.session.plan
    row = typed(view, "A-57", "2d+3d")
    view.reveal(plan.find("A-57").id)
    view.chart.setFocus()
    QTest.keyClick(view.chart, Qt.Key.Key_Right, CTRL | SHIFT)
    QTest.qWait(5)
    assert plan.find("A-57").duration_min == 10 * 480
    gap = view.chart.rows[row].gaps[0]
    # By hand, at its right edge, a week further: the work that fits, and the pause as before.
    view.chart.reveal(row)
    bar = view.chart.bar_rect(row)
    edge = QPoint(round(bar.right()) - 2, round(bar.center().y()))
    week_px = round(7 * 1440 * view.chart.sight.px_per_min)
    drag(view, edge, edge + QPoint(week_px, 0))
    one = plan.find("A-57")
    dates = plan.schedule().of(one.id)
    record = planner.session.snapshot.by_id(Activity)[one.id]
    worked = calendar_of(planner.session.snapshot, record).between(dates.start, dates.finish)
    assert 10 * 480 < one.duration_min == worked - 1440
    assert view.chart.rows[row].gaps[0] == gap
    QTest.keyClick(view.chart, Qt.Key.Key_Right, CTRL)
    QTest.qWait(5)
    assert view.chart.rows[row].gaps[0][0] > gap[0]
    assert [one.lasts_min for one in plan.rows(Pause)] == [1440]


def test_that_a_bar_by_the_clock_gets_longer_by_days_of_the_clock(qtbot, planner):
    view = shop_timeline(planner, qtbot)
    plan = planner.session.plan
    with plan.change("By the clock") as tx:
        tx.update(Activity, plan.find("A-57").id, duration_min=3 * 1440, duration_unit="ed")
    qtbot.wait(20)
    view.reveal(plan.find("A-57").id)
    view.chart.setFocus()
    QTest.keyClick(view.chart, Qt.Key.Key_Right, CTRL | SHIFT)
    QTest.qWait(5)
    assert plan.find("A-57").duration_min == 4 * 1440
    # By hand, at its right edge, three days further.
    row = view.chart.rows.place_of[plan.find("A-57").id]
    view.chart.reveal(row)
    bar = view.chart.bar_rect(row)
    edge = QPoint(round(bar.right()) - 2, round(bar.center().y()))
    drag(view, edge, edge + QPoint(round(3 * 1440 * view.chart.sight.px_per_min), 0))
    assert plan.find("A-57").duration_min == 7 * 1440


def test_that_the_dialog_of_an_activity_takes_pauses_and_progress_as_one_step(qtbot, planner):
    view = shop_timeline(planner, qtbot)
    session = planner.session
    one = session.plan.find("A-57")
    head = session.plan.head[0]
    dialog = ActivityDialog(session, one.id, view)
    dialog.open()
    qtbot.waitExposed(dialog)
    retype(dialog.forms["general"].editors["pauses"], "2d+3d")
    retype(dialog.forms["progress"].editors["percent_complete"], "40")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert session.plan.head[0] == head + 1
    made = session.plan.find("A-57")
    assert (made.percent_complete, made.actual_start_at is None) == (40, False)
    assert [row.after_min for row in session.plan.rows(Pause)] == [960]
    assert session.undo() is not None
    assert session.plan.find("A-57") == one
    assert session.plan.rows(Pause) == []
