"""Cells of rows under headings, on the real window and a real plan file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from relplanner.calendars import to_datetime
from relplanner.releases.tables import Activity
from relplanner.testing.tables import Person
from relplanner.timeline.rows import RELEASE
from tests.gui.bars import shop_timeline
from tests.gui.grouped import at, go, group, group_of, row_of_name, type_into

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
# The offscreen platform says so of menus that come up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def view(qtbot, planner):
    """The timeline of the sample's second release."""
    return shop_timeline(planner, qtbot)


def test_that_cells_are_edited_under_headings(view):
    group(view, 1)
    row = row_of_name(view, "System test")
    edited = view.chart.rows.id[row]
    type_into(view, row, "name", "System test, round 1")
    type_into(view, view.chart.rows.place_of[edited], "duration_min", "21d")
    type_into(view, view.chart.rows.place_of[edited], "start", "01/02/2027 09:00")
    record = view.session.snapshot.by_id(Activity)[edited]
    assert record.name == "System test, round 1"
    assert record.duration_min == 21 * 480
    assert (record.constraint_kind, record.constraint_at) == ("SNET", "2027-02-01T08:00Z")
    row = view.chart.rows.place_of[edited]
    assert view.outline.listing.ids[row] == edited
    assert group_of(view, edited).startswith("Testing (")
    assert [view.session.undo() for _ in range(3)]
    assert view.session.snapshot.by_id(Activity)[edited].name == "System test"


def test_that_a_row_goes_under_another_heading_when_its_stage_changes_and_stays_chosen(view):
    group(view, 1)
    row = row_of_name(view, "System test")
    edited, before = view.chart.rows.id[row], len(view.chart.rows)
    go(view, row, "stage")
    view.session.run("Set", lambda tx: tx.update(Activity, edited, stage="hypercare"))
    assert group_of(view, edited).startswith("Hypercare (")
    assert len(view.chart.rows) == before
    assert view.outline.current_id == edited
    assert view.chart.current_row == view.chart.rows.place_of[edited]


def test_that_headings_tell_what_is_under_them_and_take_no_text(view):
    group(view, 1)
    snapshot, seq = view.session.snapshot, view.session.plan.head[0]
    for row in (row for row, kind in enumerate(view.chart.rows.kind) if kind == RELEASE):
        below = [
            snapshot.schedule.of(one)
            for one in view.chart.rows.id
            if not one.startswith("group:") and group_of(view, one) == at(view, row, "name")
        ]
        formats = view.outline.model.formats
        assert at(view, row, "name").endswith(f"({len(below)})")
        starts, finishes = ([getattr(one, key) for one in below] for key in ("start", "finish"))
        assert at(view, row, "start") == formats.instant(to_datetime(min(starts), snapshot.zone))
        assert at(view, row, "finish") == formats.instant(to_datetime(max(finishes), snapshot.zone))
    table = view.outline.table
    go(view, 0, "duration_min")
    table.setFocus()
    QTest.keyClicks(table, "5")
    assert table.bubble.isVisible()
    assert "follows from the rows under it" in table.bubble.text()
    for key, modifiers in ((KEY.Key_Delete, CTRL), (KEY.Key_Delete, NONE), (KEY.Key_D, CTRL)):
        QTest.keyClick(table, key, modifiers)
    row = row_of_name(view, "System test")
    go(view, row)
    QTest.keyClick(table, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert "while they are grouped" in table.bubble.text()
    assert view.session.plan.head[0] == seq


def test_that_cells_are_copied_filled_and_pasted_past_headings(view):
    group(view, 1)
    rows = view.chart.rows
    second = [row for row in range(len(rows)) if rows.kind[row] == RELEASE][1]
    table = view.outline.table
    whose = [row for row in range(second - 2, second + 3) if row != second]
    ids = [rows.id[row] for row in whose]
    owner = view.session.snapshot.by_id(Activity)[ids[0]].owner_id
    assert owner

    def choose(first, last):
        table.setFocus()
        go(view, first, "owner_id")
        for _ in range(last - first):
            QTest.keyClick(table, KEY.Key_Down, SHIFT)

    choose(second - 2, second + 2)
    assert view.outline.selected_ids == ids
    QTest.keyClick(table, KEY.Key_C, CTRL)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4
    QTest.keyClick(table, KEY.Key_D, CTRL)
    records = view.session.snapshot.by_id(Activity)
    assert [records[one].owner_id for one in ids] == [owner] * 4
    people = view.session.snapshot.records(Person)
    names = [one.name for one in people[:3]]
    QGuiApplication.clipboard().setText("\n".join(names))
    # With other people other dates: the rows under the headings may lie elsewhere now.
    ids = [view.chart.rows.id[row] for row in whose]
    choose(second - 1, second - 1)
    QTest.keyClick(table, KEY.Key_V, CTRL)
    records = view.session.snapshot.by_id(Activity)
    assert [records[one].owner_id for one in ids[1:]] == [one.id for one in people[:3]]


def test_that_a_click_on_a_column_sorts_within_the_groups(view):
    group(view, 1)
    header = view.outline.table.horizontalHeader()
    header.setSortIndicator(view.outline.register.index_of("name"), Qt.SortOrder.AscendingOrder)
    rows = view.chart.rows
    assert view.outline.listing.ids == rows.id
    names, found = [], []
    for row in range(len(rows)):
        if rows.kind[row] == RELEASE:
            names.append([])
        else:
            names[-1].append(rows.name[row].casefold())
            found.append(rows.id[row])
    assert len(names) > 3
    assert all(one == sorted(one) for one in names)
    assert any(one > 1 for one in map(len, names))


def test_that_an_activity_is_added_in_the_row_below_the_groups(view):
    group(view, 1)
    before = view.outline.listing.ids
    go(view, len(view.outline.listing))
    table = view.outline.table
    table.setFocus()
    QTest.keyClicks(table, "N")
    field = next(one for one in table.findChildren(QLineEdit) if one.isVisible())
    QTest.keyClicks(field, "ew one")
    QTest.keyClick(field, KEY.Key_Return)
    QTest.qWait(20)
    [added] = [
        one for one in view.outline.listing.ids
        if one not in before and not one.startswith("group:")
    ]  # fmt: skip
    assert group_of(view, added) == "No stage (1)"
    assert view.grouping.by == "stage"
