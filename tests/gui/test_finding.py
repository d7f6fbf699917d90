"""Finding activities as one types, on the real window and a real plan file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from relplanner.releases.tables import Activity, Release
from relplanner.testing.tables import Person
from ui.places import ALL, TIMELINE, Place

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot, planner):
    """The timeline of the sample's second release."""
    planner.resize(1500, 900)
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    qtbot.wait(20)
    return planner.view(TIMELINE)


def expected_ids(view, word, order):
    """Ids of the activities that have a word in code, name or owner, found by reading them all."""
    snapshot = view.session.snapshot
    people = snapshot.by_id(Person)
    return [
        row_id for row_id in order
        if word in " ".join((
            (one := snapshot.by_id(Activity)[row_id]).code, one.name,
            people[one.owner_id].name if one.owner_id else "",
        )).lower()
    ]  # fmt: skip


def order_of(view):
    return [record.id for record, _ in view.session.snapshot.outline(view.place.release_id)]


def in_sight(view):
    row = view.chart.current_row
    box, area = view.chart.bar_rect(row), view.chart.viewport().rect()
    return box.intersects(area.toRectF()) and box.top() >= 0 and box.bottom() <= area.bottom()


@pytest.mark.parametrize("place", ["table", "chart"])
def test_that_ctrl_f_finds_as_one_types_and_f3_goes_round(view, place):
    (view.outline.table if place == "table" else view.chart).setFocus()
    QTest.keyClick(view.focusWidget(), KEY.Key_F, CTRL)
    assert view.finder.isVisible()
    assert view.finder.field.hasFocus()
    QTest.keyClicks(view.finder.field, "test")
    expected = expected_ids(view, "test", order_of(view))
    assert len(expected) > 2
    assert view.outline.current_id == expected[0]
    assert view.finder.counted.text() == f"1 of {len(expected)}"
    for number, row_id in enumerate([*expected[1:], expected[0]], 2):
        QTest.keyClick(view.finder.field, KEY.Key_F3)
        assert view.outline.current_id == row_id
        assert view.outline.selected_ids == [row_id]
        assert in_sight(view)
        assert (
            view.finder.counted.text() == f"{(number - 1) % len(expected) + 1} of {len(expected)}"
        )
    QTest.keyClick(view.finder.field, KEY.Key_F3, SHIFT)
    assert view.outline.current_id == expected[-1]
    assert view.finder.field.hasFocus()


def test_that_a_bar_that_is_far_away_comes_into_sight_and_closed_branches_open(view):
    order = order_of(view)
    last = view.session.snapshot.by_id(Activity)[order[-1]]
    while view.chart.sight.px_per_min < 0.5:
        view.chart.zoom(2, 0)
    summaries = {
        one.parent_id for one in view.session.snapshot.records(Activity) if one.parent_id
    }  # fmt: skip
    view.outline.collapsed = frozenset(summaries)
    view.outline.refresh()
    hidden = next(one for one in order if one not in view.chart.rows.place_of)
    view.outline.table.setFocus()
    for row_id in (last.id, hidden):
        record = view.session.snapshot.by_id(Activity)[row_id]
        QTest.keyClick(view.focusWidget(), KEY.Key_F, CTRL)
        QTest.keyClicks(view.finder.field, f"{record.code} {record.name}")
        assert view.outline.current_id == row_id
        assert in_sight(view)


def test_that_longer_words_keep_the_row_that_still_fits_and_what_is_missing_is_said(view):
    view.outline.table.setFocus()
    QTest.keyClick(view.focusWidget(), KEY.Key_F, CTRL)
    QTest.keyClicks(view.finder.field, "te")
    QTest.keyClick(view.finder.field, KEY.Key_Return)
    kept = view.outline.current_id
    name = view.session.snapshot.by_id(Activity)[kept].name
    view.finder.field.clear()
    QTest.keyClicks(view.finder.field, name)
    assert view.outline.current_id == kept
    QTest.keyClicks(view.finder.field, " zzzz")
    assert view.finder.counted.text() == "Nothing found"
    assert view.outline.current_id == kept
    QTest.keyClick(view.finder.field, KEY.Key_Escape)
    assert not view.finder.isVisible()
    assert view.outline.table.hasFocus()


def test_that_what_is_filtered_out_is_not_found(view):
    first, second = expected_ids(view, "test", order_of(view))[:2]
    view.chart.setFocus()
    QTest.keyClick(view.chart, KEY.Key_F, CTRL | SHIFT)
    assert view.outline.filter.hasFocus()
    QTest.keyClicks(view.outline.filter, view.session.snapshot.by_id(Activity)[second].code)
    QTest.keyClick(view.outline.filter, KEY.Key_Down)
    QTest.keyClick(view.focusWidget(), KEY.Key_F, CTRL)
    QTest.keyClicks(view.finder.field, "test")
    assert view.outline.current_id == second
    assert view.outline.filter.text()
    assert first not in view.chart.rows.place_of


def test_that_the_timeline_of_all_releases_finds_what_is_closed(qtbot, planner):
    planner.go(Place(ALL))
    qtbot.wait(20)
    view = planner.view(ALL)
    view.table.setFocus()
    snapshot = planner.session.snapshot
    one = snapshot.records(Activity)[-1]
    assert one.id not in view.chart.rows.place_of
    QTest.keyClick(view.table, KEY.Key_F, CTRL)
    QTest.keyClicks(view.finder.field, one.code)
    row = view.table.currentIndex().row()
    assert view.chart.rows.id[row] == one.id
    view.releases.table.setFocus()
    QTest.keyClick(view.releases.table, KEY.Key_F, CTRL)
    assert view.releases.filter.hasFocus()
