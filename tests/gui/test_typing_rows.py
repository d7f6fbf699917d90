"""Rows typed one after the other, without a hand on the mouse, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.releases.tables import Activity, Release
from relplanner.rollback.tables import RollbackStep
from ui.places import RISKS, ROLLBACK, SCOPE, TIMELINE, Place
from ui.tables.register_view import RegisterTable

KEY = Qt.Key


def table_of(window, view, key):
    window.go(Place(view, window.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    return next(
        one for one in window.view(view).findChildren(RegisterTable) if one.register.key == key
    )


def to_new_row(table, key="name"):
    table.table.setFocus()
    last = table.model.rowCount() - 1
    table.table.setCurrentIndex(table.model.index(last, table.register.index_of(key)))


def type_there(text, key):
    """Types to whatever has the focus, as a hand does."""
    QTest.keyClicks(QApplication.focusWidget(), text[0])
    QTest.keyClicks(QApplication.focusWidget(), text[1:])
    QTest.keyClick(QApplication.focusWidget(), key)
    QTest.qWait(5)


@pytest.mark.parametrize(
    ("view", "key"),
    [(TIMELINE, "activities"), (SCOPE, "scope"), (RISKS, "risks"), (ROLLBACK, "rollback_steps")],
)
@pytest.mark.parametrize("end", [KEY.Key_Tab, KEY.Key_Return])
def test_that_the_focus_stays_in_the_table_after_a_new_row(planner, view, key, end):
    table = table_of(planner, view, key)
    to_new_row(table)
    type_there("Kick-off", end)
    assert QApplication.focusWidget() is table.table
    assert table.filter.text() == ""


def test_that_activities_with_durations_are_typed_in_a_flow(planner):
    table = table_of(planner, TIMELINE, "activities")
    for name, duration in (("Kick-off", "1d"), ("Build it", "10d"), ("Ship it", "4h")):
        to_new_row(table)
        type_there(name, KEY.Key_Tab)
        type_there(duration, KEY.Key_Return)
    found = {one.name: one.duration_min for one in planner.session.plan.rows(Activity)}
    assert [found[name] for name in ("Kick-off", "Build it", "Ship it")] == [480, 4800, 240]


def test_that_rollback_steps_with_durations_are_typed_in_a_flow(planner):
    table = table_of(planner, ROLLBACK, "rollback_steps")
    count = len(planner.session.plan.rows(RollbackStep))
    to_new_row(table)
    type_there("Ring the bell", KEY.Key_Return)
    type_there("Tell the others", KEY.Key_Return)
    assert len(planner.session.plan.rows(RollbackStep)) == count + 2
