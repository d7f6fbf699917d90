"""What is being typed is kept when the plan is closed, however that is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.planner import Plan
from relplanner.releases.tables import Release, ScopeItem
from ui.places import RISKS, SCOPE, Place
from ui.tables.register_view import RegisterTable

KEY = Qt.Key


def type_new_row(window, view, text):
    """Types into the row for a new one, and presses nothing after it."""
    window.go(Place(view, window.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    table = next(
        one for one in window.view(view).findChildren(RegisterTable)
        if one.register.key == "scope"
    )  # fmt: skip
    grid = table.table
    grid.setFocus()
    last = table.model.rowCount() - 1
    grid.setCurrentIndex(table.model.index(last, table.register.index_of("name")))
    QTest.keyClicks(grid, text[0])
    QTest.keyClicks(QApplication.focusWidget(), text[1:])


def names_in(path):
    with Plan.open(path, read_only=True) as plan:
        return [one.name for one in plan.rows(ScopeItem)]


@pytest.mark.parametrize("how", ["close plan", "close window", "open another"])
def test_that_a_cell_that_is_being_typed_is_kept(planner, tmp_path, how):
    path = planner.session.plan.path
    type_new_row(planner, SCOPE, "Typed at the last moment")
    if how == "close plan":
        planner.commands["close"].trigger()
    elif how == "close window":
        planner.close()
    else:
        planner.session.adopt(Plan.create(tmp_path / "another.relplan"))
    assert "Typed at the last moment" in names_in(path)


def test_that_quitting_after_two_typed_rows_keeps_both_and_shows_no_fault(planner):
    path = planner.session.plan.path
    type_new_row(planner, SCOPE, "First of two")
    planner.go(Place(RISKS, planner.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    type_new_row(planner, SCOPE, "Second of two")
    planner.commands["quit"].trigger()
    assert not planner.isVisible()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == []
    assert {"First of two", "Second of two"} <= set(names_in(path))
