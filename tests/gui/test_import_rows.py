"""The preview of an import offers to leave out bad rows, and shows what that means, by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from relplanner.releases.tables import Activity
from ui.dialogs.importing import ImportDialog, import_table

TABLE = """\
ID,Task,Duration,Predecessors
10,Build the installer,3d,
20,Test the installer,soon,10
30,Ship,0,20
"""


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def dialog_of(qtbot, window):
    def shown():
        return [one for one in window.findChildren(ImportDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def button(dialog, text):
    (found,) = [
        one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == text
    ]
    return found


def names(window):
    return {one.name for one in window.session.snapshot.records(Activity)}


def test_that_the_rest_is_imported_after_the_rows_that_go_missing_were_shown(qtbot, planner, table):
    before = names(planner)
    import_table(planner, table)
    dialog = dialog_of(qtbot, planner)
    assert not dialog.accept_button.isEnabled()
    assert "Row 3, column C (Duration)" in dialog.notes.toPlainText()
    QTest.mouseClick(button(dialog, "Leave out this row..."), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    again = dialog_of(qtbot, planner)
    # Nothing was done yet: the person sees first what is left out, and what is concerned.
    assert names(planner) == before
    assert again.tabs.currentWidget() is again.notes
    words = again.notes.toPlainText()
    assert "Rows that are left out: 3." in words
    assert "It waits for row 3, which is left out; so is this link." in words
    assert again.table.rowCount() == 2
    QTest.mouseClick(again.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(planner) - before == {"Build the installer", "Ship"})
    assert planner.session.plan.undo_label == ("Import 2 activities from t.csv, leaving out 1 row")
    planner.session.undo()
    assert names(planner) == before


def test_that_the_keys_reach_it_and_esc_imports_nothing(qtbot, planner, table):
    before = names(planner)
    import_table(planner, table)
    dialog = dialog_of(qtbot, planner)
    offered = button(dialog, "Leave out this row...")
    offered.setFocus()
    QTest.keyClick(offered, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    again = dialog_of(qtbot, planner)
    QTest.keyClick(again, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not again.isVisible())
    assert names(planner) == before


def test_that_nothing_is_offered_where_it_does_not_help(qtbot, planner, table):
    table.write_text(TABLE.replace("soon", "1d"), encoding="utf-8")
    import_table(planner, table)
    dialog = dialog_of(qtbot, planner)
    assert not [one for one in dialog.findChildren(QPushButton) if "eave out" in one.text()]
    dialog.reject()


def test_that_the_preview_speaks_german(qtbot, german, planner, table):
    rows = "ID,Task,Duration,Start\n1,Build,2.5h,2026-12-07\n2,Ship,2w,\n"
    table.write_text(rows, encoding="utf-8")
    import_table(planner, table)
    dialog = dialog_of(qtbot, planner)
    cells = [
        [dialog.table.item(row, column).text() for column in (3, 4)]
        for row in range(dialog.table.rowCount())
    ]
    assert cells == [["2,5 Std.", "Beginn nicht früher als 07.12.2026 09:00"], ["2 W", ""]]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
