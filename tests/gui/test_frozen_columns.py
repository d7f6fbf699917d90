"""Code and name stay in sight while a table is scrolled sideways, and are cells as all others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from relplanner.releases.tables import Activity, Release
from ui.places import ALL, RISKS, TIMELINE, Place
from ui.tables.register_view import RegisterTable

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def outline(qtbot, planner):
    """The outline of a timeline in a window that is too narrow for it, scrolled to the right."""
    planner.resize(1000, 700)
    planner.go(Place(TIMELINE, planner.session.snapshot.records(Release)[1].id))
    table = planner.view(TIMELINE).outline
    QApplication.processEvents()
    bar = table.table.horizontalScrollBar()
    assert bar.maximum() > 200
    bar.setValue(bar.maximum())
    return table


def place_of(outline, key):
    return outline.register.index_of(key)


def body_of(grid):
    return grid.findChild(QTableView, "frozen columns")


def header_of(grid):
    return grid.findChild(QHeaderView, "frozen header")


def cell_middle(grid, row, column):
    return grid.visualRect(grid.model().index(row, column)).center()


def click(grid, row, column, modifier=Qt.KeyboardModifier.NoModifier):
    """A click on what is seen at a place of the screen, whatever lies there."""
    at = cell_middle(grid, row, column)
    whole = grid.viewport().mapTo(grid.window(), at)
    target = grid.window().childAt(whole)
    QTest.mouseClick(target, LEFT, modifier, target.mapFrom(grid.window(), whole))


def test_that_code_and_name_are_painted_at_the_left_however_far_one_scrolls(outline):
    grid = outline.table
    code, name = place_of(outline, "code"), place_of(outline, "name")
    assert grid.frozen == [code, name]
    body = body_of(grid)
    assert body.isVisible()
    assert body.x() == grid.viewport().x()
    picture = body.grab().toImage()
    grid.horizontalScrollBar().setValue(0)
    QApplication.processEvents()
    assert grid.frozen == []
    assert not body.isVisible()
    # What is painted there is what the table itself paints in its place.
    cell = grid.visualRect(grid.model().index(2, code))
    whole = QImage.Format.Format_RGB32
    seen = grid.viewport().grab().toImage().copy(cell)
    assert picture.copy(cell).convertToFormat(whole) == seen.convertToFormat(whole)


def test_that_a_frozen_cell_is_clicked_where_it_is_seen(outline):
    grid, name = outline.table, place_of(outline, "name")
    scrolled = grid.horizontalScrollBar().value()
    click(grid, 3, name)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (3, name)
    assert grid.horizontalScrollBar().value() == scrolled
    click(grid, 5, name, Qt.KeyboardModifier.ShiftModifier)
    assert grid.selected_rows() == [3, 4, 5]
    assert grid.selected_fields() == [name]


def test_that_keys_walk_through_frozen_cells_and_never_behind_them(outline):
    grid = outline.table
    code, name = place_of(outline, "code"), place_of(outline, "name")
    grid.setFocus()
    bar = grid.horizontalScrollBar()
    scrolled = bar.value()
    grid.setCurrentIndex(grid.model().index(1, name))
    assert bar.value() == scrolled
    QTest.keyClick(grid, KEY.Key_Left)
    assert grid.currentIndex().column() == code
    assert bar.value() == scrolled
    # From the last column back to the first that moves: each is seen beside those that stay.
    moving = [one for one in grid.visible_fields if one not in {code, name}]
    grid.setCurrentIndex(grid.model().index(1, moving[-1]))
    for column in reversed(moving):
        assert grid.currentIndex().column() == column
        edge = grid.visualRect(grid.model().index(1, name)).right() if grid.frozen else 0
        assert grid.visualRect(grid.currentIndex()).left() > edge
        QTest.keyClick(grid, KEY.Key_Left)


@pytest.mark.parametrize("how", ["F2", "typing", "double click"])
def test_that_a_frozen_name_is_edited_where_it_is_seen(qtbot, planner, outline, how):
    grid, name = outline.table, place_of(outline, "name")
    scrolled = grid.horizontalScrollBar().value()
    row = next(r for r in range(len(outline.listing)) if not outline.listing.has_children[r])
    row_id = outline.listing.ids[row]
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(row, name))
    if how == "double click":
        QTest.mouseClick(grid.viewport(), LEFT, pos=cell_middle(grid, row, name))
        QTest.mouseDClick(grid.viewport(), LEFT, pos=cell_middle(grid, row, name))
    else:
        QTest.keyClick(grid, KEY.Key_F2 if how == "F2" else KEY.Key_X)
    editor = QApplication.focusWidget()
    assert editor is not grid
    assert grid.horizontalScrollBar().value() == scrolled
    cell = grid.visualRect(grid.currentIndex())
    assert cell.contains(editor.geometry().center())
    # Nothing lies over it.
    middle = editor.mapTo(grid.window(), editor.rect().center())
    assert grid.window().childAt(middle) is editor
    mask = body_of(grid).mask()
    assert not mask.isEmpty()
    assert not mask.contains(cell.center())
    editor.selectAll()
    QTest.keyClicks(editor, "Edited in sight")
    QTest.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: planner.session.plan.get(Activity, row_id).name == "Edited in sight")
    assert body_of(grid).mask().isEmpty()


def test_that_a_branch_is_closed_by_the_arrow_of_a_frozen_name(qtbot, outline):
    grid, name = outline.table, place_of(outline, "name")
    row = outline.listing.has_children.index(True)
    count = len(outline.listing)
    cell = grid.visualRect(grid.model().index(row, name))
    QTest.mouseClick(grid.viewport(), LEFT, pos=QPoint(cell.left() + 8, cell.center().y()))
    assert len(outline.listing) < count


def test_that_the_frozen_heading_sorts_and_makes_wider(qtbot, outline):
    grid, name = outline.table, place_of(outline, "name")
    header = header_of(grid)
    assert header.isVisible()
    left = header.sectionViewportPosition(name)
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(left + header.sectionSize(name) // 2, 10))
    assert outline.order == ("name", False)
    header.resizeSection(name, 200)
    assert grid.columnWidth(name) == 200
    grid.setColumnWidth(name, 222)
    grid.setColumnWidth(name, 100)
    assert header.sectionSize(name) == 100
    edge = header.sectionViewportPosition(name) + header.sectionSize(name)
    assert grid.visualRect(grid.model().index(0, name)).right() <= edge


def test_that_frozen_rows_keep_beside_their_others(outline):
    grid = outline.table
    body = body_of(grid)
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    QApplication.processEvents()
    for row in grid.rows_in_sight:
        assert body.rowViewportPosition(row) == grid.rowViewportPosition(row)
    assert body.selectionModel() is grid.selectionModel()


@pytest.mark.parametrize("width_px", [60, 120, 240, 900])
def test_that_those_that_stay_leave_room_for_the_others(outline, width_px):
    grid = outline.table
    grid.setColumnWidth(place_of(outline, "name"), width_px)
    grid.horizontalScrollBar().setValue(grid.horizontalScrollBar().maximum())
    QApplication.processEvents()
    right = max(grid.visualRect(grid.model().index(0, one)).right() for one in grid.frozen)
    assert place_of(outline, "name") in grid.frozen
    assert right < 0.6 * grid.viewport().width()


def test_that_a_copied_block_with_frozen_cells_is_what_was_selected(outline):
    grid, name = outline.table, place_of(outline, "name")
    model = grid.model()
    grid.selectionModel().select(
        model.index(1, name), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    grid.copy()
    assert QGuiApplication.clipboard().text().strip() == outline.listing.text(1, name)


def test_that_the_names_of_all_releases_stay(qtbot, planner):
    planner.resize(1000, 700)
    planner.go(Place(ALL))
    table = planner.view(ALL).table
    QApplication.processEvents()
    planner.view(ALL).pane.setSizes([560, 400])
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    assert table.frozen == [0]


def test_that_other_registers_freeze_in_the_same_way(qtbot, planner):
    planner.resize(1000, 700)
    planner.go(Place(RISKS, planner.session.snapshot.records(Release)[1].id))
    QApplication.processEvents()
    table = next(
        one
        for one in planner.view(RISKS).findChildren(RegisterTable)
        if one.register.key == "risks"
    )
    bar = table.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    keys = [table.register.fields[place].key for place in table.table.frozen]
    assert keys[0] == table.register.fields[table.table.visible_fields[0]].key
