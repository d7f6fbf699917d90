"""What a hand does to rows under headings, and what it finds there."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from relplanner.timeline.rows import RELEASE

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def group(view, downs):
    """Opens the menu by its key and goes down so often."""
    view.chart.setFocus()
    QTest.keyClick(view.chart, KEY.Key_G, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is view.grouping.menu
    for _ in range(downs):
        QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    # Offscreen nothing makes the window the active one again.
    view.window().activateWindow()
    QTest.qWait(20)


def go(view, row, key="name"):
    """Makes a cell the current one."""
    index = view.outline.model.index(row, view.outline.register.index_of(key))
    # The table's own way would add to what is selected, where the last key was one with Ctrl.
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.outline.table.selectionModel().setCurrentIndex(index, flags)


def headings(view):
    rows = view.chart.rows
    return [rows.name[row] for row in range(len(rows)) if rows.kind[row] == RELEASE]


def row_of_name(view, name):
    rows = view.chart.rows
    return next(row for row in range(len(rows)) if rows.name[row] == name)


def at(view, row, key):
    return view.outline.listing.text(row, view.outline.register.index_of(key))


def group_of(view, row_id):
    """The title of the heading that an activity is under."""
    rows = view.chart.rows
    row = rows.place_of[row_id]
    return next(rows.name[one] for one in range(row, -1, -1) if rows.kind[one] == RELEASE)


def type_into(view, row, key, text):
    """Goes to a cell, types over it and presses Enter."""
    go(view, row, key)
    table = view.outline.table
    table.setFocus()
    QTest.keyClick(table, KEY.Key_F2)
    field = next(one for one in table.findChildren(QLineEdit) if one.isVisible())
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, KEY.Key_Return)
    QTest.qWait(20)
