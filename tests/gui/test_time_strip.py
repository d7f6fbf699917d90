"""The strip of the whole plan above the chart, by real clicks, drags and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from relplanner.releases.tables import Activity, Release
from tests.gui.bars import shop_timeline
from ui.places import ALL, Place
from ui.theme import LIGHT

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot, planner):
    """The timeline of the sample's second release, zoomed in."""
    view = shop_timeline(planner, qtbot)
    view.chart.zoom(3)
    qtbot.wait(20)
    return view


def at(strip, x):
    return QPoint(round(x), strip.height() // 2)


def drag(strip, start, end):
    QTest.mousePress(strip, LEFT, NONE, at(strip, start))
    QTest.mouseMove(strip, at(strip, (start + end) / 2))
    QTest.mouseMove(strip, at(strip, end))
    QTest.mouseRelease(strip, LEFT, NONE, at(strip, end))


def minutes_per_px(strip):
    """By two places far apart, as a ruler would measure it."""
    first, last = strip.rows.time_range()
    return (last - first) / (strip.place_of(last) - strip.place_of(first))


def test_that_the_whole_plan_is_in_the_strip_and_the_handle_is_what_is_in_sight(view):
    strip = view.strip
    first, last = strip.rows.time_range()
    assert 0 < strip.place_of(first) < 0.05 * strip.width()
    assert 0.95 * strip.width() < strip.place_of(last) < strip.width()
    sight = view.chart.sight
    shown = sight.instant(view.chart.viewport().width()) - sight.first_min
    assert strip.handle.width() == pytest.approx(shown / minutes_per_px(strip), abs=1)
    assert strip.handle.left() == pytest.approx(strip.place_of(sight.first_min), abs=1)


def test_that_dragging_the_handle_scrolls_as_far_and_keeps_the_zoom(view):
    strip, before = view.strip, view.strip.in_sight
    middle = strip.handle.center().x()
    drag(strip, middle, middle + 100)
    away = strip.in_sight[0] - before[0]
    assert away == pytest.approx(100 * minutes_per_px(strip), rel=0.02)
    assert strip.in_sight[1] - strip.in_sight[0] == pytest.approx(before[1] - before[0])


def test_that_dragging_an_edge_zooms_and_the_other_edge_stays(view):
    strip, (first, last) = view.strip, view.strip.in_sight
    right = strip.handle.right()
    drag(strip, right - 1, right + 80)
    assert strip.in_sight[0] == pytest.approx(first, abs=60)
    assert strip.in_sight[1] - last == pytest.approx(80 * minutes_per_px(strip), rel=0.05)
    (first, last), left = strip.in_sight, strip.handle.left()
    drag(strip, left + 1, left + 60)
    assert strip.in_sight[1] == pytest.approx(last, abs=60)
    assert strip.in_sight[0] - first == pytest.approx(60 * minutes_per_px(strip), rel=0.05)
    drag(strip, strip.handle.left() + 1, strip.width() + 400)
    assert strip.in_sight[1] == pytest.approx(last, abs=60)
    assert strip.in_sight[0] < last


def test_that_a_click_beside_the_handle_goes_there(view):
    strip, length = view.strip, view.strip.in_sight[1] - view.strip.in_sight[0]
    QTest.mouseClick(strip, LEFT, NONE, at(strip, strip.width() - 30))
    first, last = strip.in_sight
    assert strip.place_of((first + last) / 2) == pytest.approx(strip.width() - 30, abs=1)
    assert last - first == pytest.approx(length)


def test_that_keys_move_and_zoom(view):
    strip = view.strip
    strip.setFocus()
    first, last = strip.in_sight
    length = last - first
    for key, moved in (
        (KEY.Key_Right, length / 8), (KEY.Key_Left, 0), (KEY.Key_PageDown, length),
        (KEY.Key_PageUp, 0),
    ):  # fmt: skip
        QTest.keyClick(strip, key)
        assert strip.in_sight[0] - first == pytest.approx(moved, abs=1)
    QTest.keyClick(strip, KEY.Key_Plus)
    assert strip.in_sight[1] - strip.in_sight[0] == pytest.approx(length / 1.5)
    QTest.keyClick(strip, KEY.Key_Minus)
    assert strip.in_sight[1] - strip.in_sight[0] == pytest.approx(length)
    QTest.keyClick(strip, KEY.Key_Home)
    assert strip.place_of(strip.in_sight[0]) == pytest.approx(0, abs=1)
    QTest.keyClick(strip, KEY.Key_End)
    assert strip.place_of(strip.in_sight[1]) == pytest.approx(strip.width(), abs=1)


def test_that_what_is_in_sight_is_said_in_words(view, qtbot):
    strip = view.strip
    strip.setFocus()
    QTest.keyClick(strip, KEY.Key_Home)
    qtbot.waitUntil(lambda: "In sight" in strip.accessibleDescription())
    qtbot.wait(200)
    interface = QAccessible.queryAccessibleInterface(strip)
    assert interface.text(QAccessible.Text.Name)
    words = interface.text(QAccessible.Text.Description)
    assert words.startswith("In sight: 09/10/2026 to ")
    assert "of 09/10/2026 to" in words


def test_that_columns_are_as_high_as_work_is_dense(view):
    image = view.strip.grab().toImage()
    snapshot, strip = view.session.snapshot, view.strip
    dates = [
        snapshot.schedule.of(one.id) for one in snapshot.records(Activity)
        if one.release_id == view.place.release_id
    ]  # fmt: skip

    def work(x):
        instant = strip.rows.time_range()[0] + (
            x + 0.5 - strip.place_of(strip.rows.time_range()[0])
        ) * minutes_per_px(strip)
        return sum(
            one.start < instant < one.finish for one in dates
            if not one.is_summary and not one.is_milestone
        )  # fmt: skip

    def high(x):
        column = [image.pixelColor(x, y) for y in range(4, 22)]
        return sum(one == QColor(LIGHT.bar) for one in column)

    left, right = (round(one) for one in (strip.handle.left() + 6, strip.handle.right() - 6))
    counted = {}
    for x in range(left, right):
        if work(x - 1) == work(x) == work(x + 1):
            counted.setdefault(work(x), set()).add(high(x))
    assert len(counted) >= 4
    heights = [max(counted[count]) for count in sorted(counted)]
    assert heights == sorted(heights)
    assert heights[-1] > heights[0]


def test_that_the_strip_of_all_releases_shows_what_is_closed(qtbot, planner):
    planner.go(Place(ALL))
    qtbot.wait(20)
    view = planner.view(ALL)
    assert len(view.chart.rows) == len(planner.session.plan.rows(Release))
    assert len(view.strip.rows) == sum(
        len(planner.session.plan.rows(one)) for one in (Release, Activity)
    )
