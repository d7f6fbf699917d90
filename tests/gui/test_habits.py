"""Habits of a spreadsheet that a table must not break: nothing is silent, nothing is misplaced."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from relplanner.releases.tables import Activity, Release
from ui.places import RISKS, TIMELINE, Place

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(qtbot, planner):
    """The outline of the sample's first release, with the focus."""
    release = planner.session.plan.rows(Release)[0]
    planner.go(Place(TIMELINE, release.id))
    table = planner.view(TIMELINE).outline.table
    table.setFocus()
    return table


def stand(table, row, key):
    """Makes a cell the current one; gives its index."""
    index = table.register_model.index(row, table.register_model.register.index_of(key))
    table.setCurrentIndex(index)
    return index


def key_of(table):
    return table.register_model.register.fields[table.currentIndex().column()].key


def leaf(table):
    listing = table.register_model.listing
    return next(row for row in range(len(listing)) if not listing.has_children[row])


def test_that_a_refused_text_stays_with_its_cell_when_another_is_clicked(table):
    row = leaf(table)
    index = stand(table, row, "duration_min")
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = next(one for one in table.findChildren(QLineEdit) if one.isVisible())
    editor.setText("soon")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.qWait(1)  # Qt lets the editor have the key first
    assert table.bubble.isVisible()
    other = table.register_model.index(row + 1, index.column())
    QTest.mouseClick(
        table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, table.visualRect(other).center()
    )
    assert table.currentIndex() == index
    assert editor.isVisible()
    assert table.bubble.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QTest.mouseClick(
        table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, table.visualRect(other).center()
    )
    assert table.currentIndex() == other


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_that_a_name_that_must_stay_is_said_to(table, key):
    row = leaf(table)
    index = stand(table, row, "name")
    name = index.data()
    QTest.keyClick(table, key)
    assert table.bubble.isVisible()
    assert index.data() == name


def test_that_typing_into_a_code_says_why_it_is_fixed(table):
    stand(table, leaf(table), "code")
    QTest.keyClick(table, Qt.Key.Key_X)
    assert table.bubble.isVisible()


def test_that_enter_after_tabs_goes_to_where_the_run_began(table):
    row = leaf(table)
    stand(table, row, "name")
    QTest.keyClick(table, Qt.Key.Key_Tab)
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert key_of(table) != "name"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert (table.currentIndex().row(), key_of(table)) == (row + 1, "name")
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert key_of(table) != "name"


def test_that_what_was_pasted_is_selected(table):
    model = table.register_model
    stand(table, model.rowCount() - 1, "name")
    QGuiApplication.clipboard().setText("One\nTwo\nThree")
    table.paste()
    plan = model.session.plan
    names = [plan.get(Activity, one).name for one in table.selected_ids()]
    assert names == ["One", "Two", "Three"]


def test_that_the_edit_menu_does_in_the_table_what_its_keys_do(planner, table):
    menu = planner.menus.edit
    count = table.register_model.rowCount()
    stand(table, leaf(table), "name")
    menu.aboutToShow.emit()
    texts = [one.text() for one in menu.actions()]
    assert "Insert a row" in texts
    assert "Indent" in texts
    next(one for one in menu.actions() if one.text() == "Insert a row").trigger()
    assert table.register_model.rowCount() == count + 1
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()].count("Insert a row") == 1


def test_that_the_views_are_a_key_away_and_stay_with_the_release(planner):
    second = planner.session.plan.rows(Release)[1]
    planner.go(Place(TIMELINE, second.id))
    QTest.keyClick(planner, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert planner.place == Place(RISKS, second.id)
    planner.commands["go_all"].trigger()
    assert planner.place == Place("all")
