"""Progress typed in the real window: the dates that go with it, told and undone as one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.calendars import from_datetime
from relplanner.planner import Plan
from tests.gui.bars import shop_timeline


def typed(view, code, key, text):
    """Types into a cell of the outline and leaves it with Enter."""
    table = view.outline
    plan = view.session.plan
    row = table.listing.row_of(plan.find(code).id)
    field = table.register.index_of(key)
    table.table.setColumnHidden(field, False)
    table.table.setFocus()
    table.table.setCurrentIndex(table.model.index(row, field))
    QTest.keyClicks(table.table, text[0])
    QTest.keyClicks(QApplication.focusWidget(), text[1:])
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.qWait(5)


def test_that_a_typed_percentage_brings_its_dates_and_says_so(qtbot, planner):
    view = shop_timeline(planner, qtbot)
    plan = planner.session.plan
    planned = plan.schedule().of(plan.find("A-69").id)
    typed(view, "A-69", "percent_complete", "100")
    with Plan.open(plan.path, read_only=True) as written:
        row = written.find("A-69")
    assert row.percent_complete == 100
    assert [from_datetime(at) for at in (row.actual_start_at, row.actual_finish_at)] == [
        planned.start, planned.finish,
    ]  # fmt: skip
    told = planner.statusBar().currentMessage()
    assert told.startswith("A-69 Upgrade production to Orchestrator 1.36: 100 % done, began ")
    assert told.endswith(". Set % done of A-69 Upgrade production to Orchestrator 1.36")
    planner.commands["undo"].trigger()
    row = plan.find("A-69")
    assert (row.percent_complete, row.actual_start_at, row.actual_finish_at) == (0, None, None)
    typed(view, "A-69", "percent_complete", "30")
    typed(view, "A-69", "percent_complete", "0")
    told = planner.statusBar().currentMessage()
    assert told.startswith("A-69 Upgrade production to Orchestrator 1.36: 0 % done, not begun. ")


def test_that_a_percentage_written_over_several_rows_is_one_step(qtbot, planner):
    view = shop_timeline(planner, qtbot)
    typed(view, "A-69", "percent_complete", "50")
    table, plan = view.outline, planner.session.plan
    at = table.listing.row_of(plan.find("A-69").id)
    field = table.register.index_of("percent_complete")
    table.table.setCurrentIndex(table.model.index(at, field))
    QTest.keyClick(table.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    before = plan.head[0]
    table.table.setCurrentIndex(table.model.index(at + 1, field))
    QTest.keyClick(table.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(5)
    ids = table.listing.ids[at + 1 : at + 3]
    assert plan.head[0] == before + 1
    assert [change.row_id for change in plan.row_changes(before + 1)] == list(ids)
    assert all("actual_start_at" in change.new for change in plan.row_changes(before + 1))
    assert "Further activities with progress: 1." in planner.statusBar().currentMessage()
