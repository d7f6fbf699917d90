"""What is being typed is kept when the plan is closed, however that is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from relplanner.planner import Plan
from relplanner.releases.tables import Release, ScopeItem
from tests.gui.typed import type_scope_item
from ui.places import RISKS, Place

KEY = Qt.Key


def names_in(path):
    with Plan.open(path, read_only=True) as plan:
        return [one.name for one in plan.rows(ScopeItem)]


@pytest.mark.parametrize("how", ["close plan", "close window", "open another"])
def test_that_a_cell_that_is_being_typed_is_kept(planner, tmp_path, how):
    path = planner.session.plan.path
    type_scope_item(planner, "Typed at the last moment")
    if how == "close plan":
        planner.commands["close"].trigger()
    elif how == "close window":
        planner.close()
    else:
        planner.session.adopt(Plan.create(tmp_path / "another.relplan"))
    assert "Typed at the last moment" in names_in(path)


def test_that_quitting_after_two_typed_rows_keeps_both_and_shows_no_fault(planner):
    path = planner.session.plan.path
    type_scope_item(planner, "First of two")
    planner.go(Place(RISKS, planner.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    type_scope_item(planner, "Second of two")
    planner.commands["quit"].trigger()
    assert not planner.isVisible()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == []
    assert {"First of two", "Second of two"} <= set(names_in(path))
