"""A start that is typed or dragged before what drives it: said at once, and marked in its cell."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.calendars import to_datetime
from relplanner.releases.tables import Activity
from tests.gui.bars import drag, middle, shop_timeline

KEY, ROLE = Qt.Key, Qt.ItemDataRole
CODE = "A-57"  # System test, which waits for A-56 until Friday 4 December


@pytest.fixture
def view(planner, qtbot):
    return shop_timeline(planner, qtbot)


def cell(view, key):
    outline = view.outline
    row = outline.listing.row_of(view.session.plan.find(CODE).id)
    return outline.model.index(row, outline.register.index_of(key))


def type_start(view, text):
    table = view.outline.table
    table.setFocus()
    table.setCurrentIndex(cell(view, "start"))
    QTest.keyClicks(table, text[0])
    QTest.keyClicks(QApplication.focusWidget(), text[1:])
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QTest.qWait(20)


def test_that_a_start_typed_before_what_drives_it_is_said_to_have_no_effect(planner, view, qtbot):
    before = view.session.snapshot.schedule.of(view.session.plan.find(CODE).id)
    type_start(view, "2026-11-30 09:00")
    activity = view.session.plan.find(CODE)
    assert activity.constraint_kind == "SNET"
    assert view.session.snapshot.schedule.of(activity.id) == before
    bubble = view.outline.table.bubble
    qtbot.waitUntil(bubble.isVisible)
    told = bubble.text()
    assert "stays at 04/12/2026 08:00" in told
    assert "30/11/2026 09:00” has no effect" in told
    assert "because A-56" in told
    passing = planner.statusBar().currentMessage()
    assert passing.endswith("has no effect.")
    assert passing in told
    # One goes on typing below it.
    assert bubble.geometry().bottom() < view.outline.table.visualRect(cell(view, "start")).top()


def test_that_the_cell_is_marked_and_its_tip_says_why_until_it_has_an_effect(planner, view):
    assert cell(view, "start").data(ROLE.DisplayRole) == "04/12/2026 08:00"
    type_start(view, "2026-11-30 09:00")
    start = cell(view, "start")
    assert start.data(ROLE.DisplayRole) == "04/12/2026 08:00 ⚠"
    # What is edited and copied is the date alone.
    assert start.data(ROLE.EditRole) == "04/12/2026 08:00"
    assert "because A-56" in start.data(ROLE.ToolTipRole)
    assert "has no effect" in start.data(ROLE.AccessibleTextRole)
    assert cell(view, "finish").data(ROLE.DisplayRole).endswith(":00")
    type_start(view, "2026-12-14 09:00")
    QTest.qWait(50)
    assert not view.outline.table.bubble.isVisible()
    assert cell(view, "start").data(ROLE.DisplayRole) == "14/12/2026 09:00"
    assert cell(view, "start").data(ROLE.ToolTipRole) is None


def test_that_the_mark_fits_into_its_column(planner, view):
    type_start(view, "2026-11-30 09:00")
    table, index = view.outline.table, cell(view, "start")
    assert table.fontMetrics().horizontalAdvance(index.data()) < table.columnWidth(index.column())


def test_that_a_bar_dragged_too_far_back_tells_what_drives_it(planner, view):
    activity = view.session.plan.find(CODE)
    later = dt.datetime(2026, 12, 14, 9, 0, tzinfo=dt.UTC)
    view.session.run(
        "Later",
        lambda tx: tx.update(Activity, activity.id, constraint_kind="SNET", constraint_at=later),
    )
    row = view.chart.rows.place_of[activity.id]
    at = middle(view, row)
    drag(view, at, at - QPoint(round(30 * 1440 * view.chart.sight.px_per_min), 0))
    told = view.hands.balloon.text()
    assert "A-57 can't come earlier. A-57 System test starts 04/12/2026 08:00" in told
    assert "because A-56" in told
    start = view.session.snapshot.schedule.of(activity.id).start
    assert to_datetime(start, "Europe/Berlin").isoformat() == "2026-12-04T08:00:00+01:00"
    at = middle(view, row)
    drag(view, at, at - QPoint(round(30 * 1440 * view.chart.sight.px_per_min), 0))
    told = view.hands.balloon.text()
    assert "A-57 stays where it is" in told
    assert "because A-56" in told
