"""Menus of rows: on the outline, on the chart, and what they offer that the mouse does too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from relplanner.releases.outlining import add_release
from relplanner.releases.tables import Activity, Link
from tests.gui.bars import middle, open_activities, shop_timeline
from ui.places import TIMELINE, Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def active(qtbot, planner):
    """The window, getting the keys."""
    with qtbot.waitActive(planner):
        planner.activateWindow()
    return planner


@pytest.fixture
def view(qtbot, active):
    return shop_timeline(active, qtbot)


def open_menu():
    QTest.qWait(50)  # offscreen, a list that is still being shown takes the next one with it
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu, text):
    [action] = [one for one in menu.actions() if one.text() == text]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    QTest.qWait(5)


def ask_for_menu(widget, at, reason=QContextMenuEvent.Reason.Mouse):
    event = QContextMenuEvent(reason, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def test_that_a_bar_has_the_menu_of_its_row(view):
    row = open_activities(view)[1]
    name = view.session.snapshot.by_id(Activity)[view.chart.rows.id[row]].name
    ask_for_menu(view.chart.viewport(), middle(view, row))
    assert view.outline.current_id == view.chart.rows.id[row]
    choose(open_menu(), "Delete rows")
    assert name not in {one.name for one in view.session.plan.rows(Activity)}


def test_that_several_selected_bars_stay_selected_under_their_menu(view):
    rows = open_activities(view)[:2]
    ids = [view.chart.rows.id[row] for row in rows]
    view.outline.select_rows(ids, ids[0])
    ask_for_menu(view.chart.viewport(), middle(view, rows[1]))
    choose(open_menu(), "Link in order")
    before, after = ids
    pairs = {(one.predecessor_id, one.successor_id) for one in view.session.plan.rows(Link)}
    assert (before, after) in pairs
    assert view.outline.selected_ids == ids


def test_that_columns_are_shown_and_hidden_by_keys(view):
    table = view.outline.table
    notes = view.outline.register.index_of("notes")
    assert table.isColumnHidden(notes)
    ask_for_menu(table.viewport(), QPoint(60, 60), QContextMenuEvent.Reason.Keyboard)
    choose(open_menu(), "Choose columns...")
    choose(open_menu(), "Notes")
    assert not table.isColumnHidden(notes)


def test_that_rows_are_sorted_by_keys_and_put_back(view):
    table, outline = view.outline.table, view.outline
    plain = outline.listing.ids
    table.setCurrentIndex(table.model().index(0, outline.register.index_of("duration_min")))
    lengths = []
    for _ in range(3):
        ask_for_menu(table.viewport(), QPoint(60, 60), QContextMenuEvent.Reason.Keyboard)
        choose(open_menu(), "Sort by this column")
        records = view.session.snapshot.by_id(Activity)
        parent = next(one.parent_id for one in records.values() if one.code == "A-76")
        listed = (records[one] for one in outline.listing.ids)
        lengths.append([one.duration_min for one in listed if one.parent_id == parent])
    assert lengths[0] == sorted(lengths[0]) != lengths[2]
    assert lengths[1] == sorted(lengths[1], reverse=True)
    assert outline.listing.ids == plain


def test_that_what_is_typed_first_into_an_empty_release_is_a_name(active):
    session = active.session
    made: list[str] = []
    snapshot = session.snapshot
    session.run("Add", lambda tx: made.append(add_release(tx, snapshot, "New")))
    active.go(Place(TIMELINE, made[0]))
    table = active.view(TIMELINE).outline.table
    table.setFocus()
    QTest.keyClick(table, "A")
    QTest.keyClicks(QApplication.focusWidget(), "nnounce")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.qWait(20)
    [activity] = [one for one in session.plan.rows(Activity) if one.release_id == made[0]]
    assert activity.name == "Announce"


def test_that_what_is_typed_at_the_code_of_a_new_row_is_its_name(view):
    table = view.outline.table
    table.setFocus()
    last = table.model().rowCount() - 1
    table.setCurrentIndex(table.model().index(last, view.outline.register.index_of("code")))
    QTest.keyClick(table, "X")
    QTest.keyClicks(QApplication.focusWidget(), "ylophone")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.qWait(20)
    assert "Xylophone" in {one.name for one in view.session.plan.rows(Activity)}
