"""Rows under headings, on the real window and a real plan file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from relplanner.releases.tables import Activity
from relplanner.timeline.rows import ACTIVITY, RELEASE
from tests.gui.bars import shop_timeline
from tests.gui.grouped import at, go, group, headings, row_of_name
from ui.places import ALL, OVERVIEW, Place
from ui.timeline.grouping import GroupMenu
from ui.timeline.release_view import TimelineView

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
# The offscreen platform says so of menus that come up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def view(qtbot, planner):
    """The timeline of the sample's second release."""
    return shop_timeline(planner, qtbot)


def test_that_the_menu_groups_by_stage_with_counts_and_goes_back_to_the_outline(view):
    outline = view.chart.rows.id
    group(view, 1)
    records = view.session.snapshot.records(Activity)
    count = {}
    for one in records:
        is_summary = view.session.snapshot.schedule.of(one.id).is_summary
        if one.release_id == view.place.release_id and not is_summary:
            count[one.stage] = count.get(one.stage, 0) + 1
    stages = ("planning", "building", "testing", "deployment", "hypercare")
    assert headings(view) == [f"{one.capitalize()} ({count[one]})" for one in stages]
    assert view.outline.listing.ids == view.chart.rows.id
    QAbstractItemModelTester(
        view.outline.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    [back] = [one for one in view.actions_here(view) if one.text() == "No grouping"]
    back.trigger()  # as the palette and the Edit menu do
    assert view.chart.rows.id == view.outline.listing.ids == outline


def test_that_bars_under_headings_move_by_hand_and_key_and_stay_selected(view):
    group(view, 2)
    rows, snapshot = view.chart.rows, view.session.snapshot
    row = next(
        row for row in range(len(rows))
        if rows.kind[row] == ACTIVITY and not snapshot.by_id(Activity)[rows.id[row]].actual_start_at
        and snapshot.by_id(Activity)[rows.id[row]].constraint_kind == "ASAP"
    )  # fmt: skip
    moved = rows.id[row]
    view.chart.reveal(row)
    at = view.chart.bar_rect(row).center().toPoint()
    surface = view.chart.viewport()
    QTest.mousePress(surface, LEFT, Qt.KeyboardModifier.NoModifier, at)
    for part in (60, 120):
        QTest.mouseMove(surface, at + QPoint(part, 0))
        QTest.qWait(15)
    QTest.mouseRelease(surface, LEFT, Qt.KeyboardModifier.NoModifier, at + QPoint(120, 0))
    before, after = snapshot.schedule.of(moved), view.session.snapshot.schedule.of(moved)
    assert after.start > before.start
    assert view.outline.current_id == moved
    assert view.chart.rows.id[view.chart.current_row] == moved
    QTest.keyClick(view.chart, KEY.Key_Right, CTRL)
    assert view.session.snapshot.schedule.of(moved).start > after.start


def test_that_headings_can_be_walked_over_closed_and_never_moved(view):
    group(view, 1)
    seq = view.session.plan.head[0]
    view.chart.setFocus()
    go(view, 0)
    QTest.keyClick(view.chart, KEY.Key_Right, CTRL)
    QTest.keyClick(view.chart, KEY.Key_Right, CTRL | SHIFT)
    QTest.keyClick(view.chart, KEY.Key_Delete)
    assert view.session.plan.head[0] == seq
    QTest.keyClick(view.chart, KEY.Key_Down)
    assert view.outline.current_id == view.chart.rows.id[1]
    table = view.outline.table
    go(view, 0)
    table.setFocus()
    before = len(view.chart.rows)
    QTest.keyClick(table, KEY.Key_Left)
    closed = view.chart.rows
    assert len(closed) < before
    assert closed.kind[:2].tolist() == [RELEASE, RELEASE]
    hidden = view.grouped.rows.id[1]
    view.reveal(hidden)
    assert view.chart.rows.id[view.chart.current_row] == hidden
    assert len(view.chart.rows) == before


def test_that_order_and_depth_cannot_be_changed_under_headings(view):
    words = {"Indent", "Outdent", "Move up", "Move down"}
    actions = [one for one in view.bar.named_actions if one.text() in words]
    assert len(actions) == 4
    group(view, 1)
    row = row_of_name(view, "System test")
    go(view, row)
    seq = view.session.plan.head[0]
    for key, modifiers in (
        (KEY.Key_Up, Qt.KeyboardModifier.AltModifier),
        (KEY.Key_Right, Qt.KeyboardModifier.AltModifier | SHIFT),
    ):
        QTest.keyClick(view.chart, key, modifiers)
    assert view.session.plan.head[0] == seq
    assert not any(one.isEnabled() for one in actions)
    assert all("not while rows are grouped" in one.toolTip() for one in actions)
    view.grouping.choose("")
    assert all(one.isEnabled() for one in actions)
    assert not any("grouped" in one.toolTip() for one in actions)


def test_that_filter_find_and_undo_go_on_under_headings(view):
    group(view, 1)
    QTest.keyClick(view.chart, KEY.Key_F, CTRL | SHIFT)
    QTest.keyClicks(view.outline.filter, "test")
    assert 0 < len(headings(view)) < len(view.chart.rows)
    shown = [row for row in view.chart.rows if row.kind != "release"]
    assert shown
    QTest.keyClick(view.outline.filter, KEY.Key_Down)
    assert view.outline.table.hasFocus()
    QTest.keyClick(view.outline.table, KEY.Key_F, CTRL)
    QTest.keyClicks(view.finder.field, shown[-1].code)
    assert view.outline.current_id == shown[-1].id
    assert view.finder.counted.text() == "1 of 1"
    view.session.run("Rename", lambda tx: tx.update(Activity, shown[-1].id, name="New test"))
    assert view.outline.current_id == shown[-1].id
    assert view.chart.rows.name[view.chart.current_row] == "New test"


def test_that_the_grouping_is_remembered_and_a_new_activity_goes_back_to_the_outline(view):
    group(view, 1)
    assert GroupMenu("release", frozenset({"release"}), view).by == "stage"
    again = TimelineView(view.session)
    again.show_place(view.place)
    again.refresh()
    assert [one for one in headings(again) if one.startswith("Testing (")]
    again.deleteLater()
    QTest.keyClick(view.chart, KEY.Key_A, CTRL | SHIFT)
    assert view.grouping.by == ""
    assert view.chart.rows.id == view.outline.listing.ids
    assert not headings(view)


def test_that_all_releases_are_grouped_by_release_stage_owner_and_team(qtbot, planner):
    planner.go(Place(ALL))
    qtbot.wait(20)
    view = planner.view(ALL)
    activities = sum(
        not planner.session.snapshot.schedule.of(one.id).is_summary
        for one in planner.session.snapshot.records(Activity)
    )
    for by in ("release", "stage", "owner", "team"):
        view.grouping.choose(by)
        counts = [int(name.rpartition("(")[2].rstrip(")")) for name in headings(view)]
        assert sum(counts) == activities
        assert len(view.chart.rows) == activities + len(counts)
    view.table.choose((0,), 0)
    view.table.setFocus()
    QTest.keyClick(view.table, KEY.Key_Return)
    assert view.chart.rows.kind[1] == RELEASE  # closed, not gone to
    assert planner.place.view == ALL
    view.grouping.choose("")
    view.table.choose((0,), 0)
    QTest.keyClick(view.table, KEY.Key_Return)
    assert planner.place.view == OVERVIEW


def test_that_headings_and_bars_stay_at_the_same_row(view, qtbot):
    view.window().resize(1500, 600)
    qtbot.wait(20)
    table, chart = view.outline.table.verticalScrollBar(), view.chart.verticalScrollBar()
    assert chart.maximum() > 200
    view.grouping.choose("stage")
    qtbot.wait(20)
    chart.setValue(140)
    assert table.value() == 140
    table.setValue(84)
    assert chart.value() == 84
    view.grouping.choose("")
    qtbot.wait(20)
    assert table.value() == chart.value()


def test_that_headings_write_float_as_the_rows_under_them_do(german, view):
    view.grouping.choose("owner")
    rows = view.chart.rows
    heads = [row for row in range(len(rows)) if rows.kind[row] == RELEASE]
    for first, last in zip(heads, [*heads[1:], len(rows)], strict=True):
        least = min(range(first + 1, last), key=lambda row: rows.total_float_min[row])
        assert at(view, first, "total_float") == at(view, least, "total_float")
    assert any("," in at(view, row, "total_float") for row in heads)


def test_that_groups_are_closed_and_opened_by_the_arrow_and_a_double_click(view):
    view.grouping.choose("stage")
    table, before = view.outline.table, len(view.chart.rows)
    name = view.outline.register.index_of("name")

    def cell():
        return table.visualRect(view.outline.model.index(0, name))

    QTest.mouseClick(table.viewport(), LEFT, NONE, cell().topLeft() + QPoint(10, 10))
    closed = len(view.chart.rows)
    assert closed < before
    assert view.outline.listing.ids == view.chart.rows.id
    QTest.mouseDClick(table.viewport(), LEFT, NONE, cell().center())
    assert len(view.chart.rows) == before
    QTest.mouseDClick(table.viewport(), LEFT, NONE, cell().center())
    assert len(view.chart.rows) == closed
