"""Several bars at once, by hand and by key, on the real window and a real plan file."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest

from relplanner.releases.tables import Activity
from relplanner.timeline.rows import ACTIVITY
from tests.gui.bars import shop_timeline
from ui.tables.selecting import rows_as_selection

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DAY = 1440


@pytest.fixture
def view(qtbot, planner):
    """The timeline of the sample's second release, all of it in sight."""
    return shop_timeline(planner, qtbot, 1300)


def free_rows(view, count):
    """Neighbouring rows of activities that nobody has begun and no date holds."""
    records, rows = view.session.snapshot.by_id(Activity), view.chart.rows

    def is_free(row):
        record = records[rows.id[row]]
        return (
            rows.kind[row] == ACTIVITY and record.actual_start_at is None
            and record.constraint_kind == "ASAP"
        )  # fmt: skip

    return next(
        list(range(first, first + count)) for first in range(len(rows) - count)
        if all(is_free(row) for row in range(first, first + count))
    )  # fmt: skip


def starts(view, ids):
    return {one: view.session.snapshot.schedule.of(one).start for one in ids}


def click(view, row, modifiers=NONE):
    QTest.mouseClick(view.chart.viewport(), LEFT, modifiers, place_on(view, row))


def place_on(view, row):
    return view.chart.bar_rect(row).center().toPoint()


def drag_by(view, row, days):
    surface, start = view.chart.viewport(), place_on(view, row)
    end = start + QPoint(round(days * DAY * view.chart.sight.px_per_min), 0)
    QTest.mousePress(surface, LEFT, NONE, start)
    for part in (0.5, 1.0):
        QTest.mouseMove(surface, start + (end - start) * part)
        QTest.qWait(15)
    QTest.mouseRelease(surface, LEFT, NONE, end)
    QTest.qWait(10)


@pytest.mark.parametrize("modifiers", [CTRL, SHIFT])
def test_that_selected_bars_are_dragged_together_as_one_step(view, modifiers):
    rows = free_rows(view, 3)
    ids = [view.chart.rows.id[row] for row in rows]
    chosen = rows if modifiers == SHIFT else [rows[0], rows[2]]
    click(view, rows[0])
    click(view, rows[2], modifiers)
    moved = [view.chart.rows.id[row] for row in chosen]
    assert view.outline.selected_ids == moved
    before, seq = starts(view, ids), view.session.plan.head[0]
    drag_by(view, rows[2], 28)
    after = starts(view, ids)
    assert view.session.plan.head[0] == seq + 1
    for one in moved:
        assert after[one] - before[one] >= 20 * DAY
    assert view.outline.selected_ids == moved
    view.session.undo()
    assert starts(view, ids) == before


def test_that_selected_bars_move_by_key_as_one_step_each_time(view):
    rows = free_rows(view, 3)
    ids = [view.chart.rows.id[row] for row in rows]
    click(view, rows[0])
    view.chart.setFocus()
    for _ in range(2):
        QTest.keyClick(view.chart, KEY.Key_Down, SHIFT)
    assert view.outline.selected_ids == ids
    before, seq = starts(view, ids), view.session.plan.head[0]
    for _ in range(3):
        QTest.keyClick(view.chart, KEY.Key_Right, CTRL)
    after = starts(view, ids)
    assert view.session.plan.head[0] == seq + 3
    assert all(after[one] > before[one] for one in ids)
    assert "Move 3 activities" in [entry.summary for entry in view.session.plan.journal()]
    for _ in range(3):
        view.session.undo()
    assert starts(view, ids) == before


def test_that_shift_and_arrows_take_rows_back_on_the_way_home(view):
    rows = free_rows(view, 3)
    ids = [view.chart.rows.id[row] for row in rows]
    click(view, rows[0])
    view.chart.setFocus()
    for key, expected in (
        (KEY.Key_Down, ids[:2]), (KEY.Key_Down, ids), (KEY.Key_Up, ids[:2]), (KEY.Key_Up, ids[:1]),
    ):  # fmt: skip
        QTest.keyClick(view.chart, key, SHIFT)
        assert view.outline.selected_ids == expected


def test_that_ctrl_a_selects_all_rows(view):
    click(view, 3)
    view.chart.setFocus()
    QTest.keyClick(view.chart, KEY.Key_A, CTRL)
    assert view.outline.selected_ids == list(view.chart.rows.id)
    assert view.chart.current_row == 3


def test_that_a_frame_drawn_on_empty_rows_selects_the_bars_in_it(view):
    rows = free_rows(view, 3)
    ids = [view.chart.rows.id[row] for row in rows]
    view.chart.reveal(rows[-1])
    boxes = [view.chart.bar_rect(row) for row in rows]
    left = min(box.left() for box in boxes) - 12
    right = max(box.right() for box in boxes) + 4
    surface = view.chart.viewport()
    start = QPoint(round(left), round(boxes[0].center().y()))
    end = QPoint(round(right), round(boxes[-1].center().y()))
    seq = view.session.plan.head[0]
    for escaped in (True, False):
        click(view, 0)
        QTest.mousePress(surface, LEFT, NONE, start)
        QTest.mouseMove(surface, (start + end) / 2)
        QTest.mouseMove(surface, end)
        if escaped:
            QTest.keyClick(view.chart, KEY.Key_Escape)
        QTest.mouseRelease(surface, LEFT, NONE, end)
        assert (view.outline.selected_ids == ids) != escaped
    assert view.outline.current_id == ids[0]
    assert view.session.plan.head[0] == seq


@given(st.sets(st.integers(0, 39)))
def test_that_rows_selected_at_once_are_those_selected_one_by_one(rows):
    model, selection = QStandardItemModel(40, 3), QItemSelection()
    for row in rows:
        selection.merge(
            QItemSelection(model.index(row, 0), model.index(row, 2)),
            QItemSelectionModel.SelectionFlag.Select,
        )
    expected = {(index.row(), index.column()) for index in selection.indexes()}
    found = rows_as_selection(model, rows, 0, 2).indexes()
    assert {(index.row(), index.column()) for index in found} == expected
    assert len(found) == 3 * len(rows)


def test_that_the_journal_keeps_no_date_in_the_language_of_who_moved_a_bar(german, view, planner):
    row = free_rows(view, 1)[0]
    activity_id = view.chart.rows.id[row]
    code = view.session.snapshot.by_id(Activity)[activity_id].code
    drag_by(view, row, 14)
    zone = zoneinfo.ZoneInfo(view.session.plan.info.zone)
    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    start = view.session.snapshot.schedule.of(activity_id).start
    moment = (epoch + dt.timedelta(minutes=start)).astimezone(zone)
    kept = list(view.session.plan.journal())[-1].summary
    assert kept.startswith(f"Move {code} ")
    assert kept.endswith(f" to {moment:%Y-%m-%d %H:%M}")
    assert (
        planner.statusBar().currentMessage().endswith(f" auf {moment:%d.%m.%Y %H:%M} verschieben")
    )
