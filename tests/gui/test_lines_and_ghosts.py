"""What lies over and under the bars: the words at the line of today, the dates of a baseline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from relplanner.releases.baselines import take
from relplanner.releases.tables import Activity
from tests.gui.bars import shop_timeline
from ui.theme import current
from ui.timeline.chart import HEADER_PX

LINE_PX = 3


@pytest.fixture
def view(planner, qtbot):
    return shop_timeline(planner, qtbot, 620)


def names_of_rows_in_sight(chart):
    """Where the names stand on the viewport, of rows that are all in sight, top down."""
    texts = chart._faces()[1]
    high = texts.metrics.height()
    found = []
    for label in chart.scene.labels:
        width = texts.width(label.text)
        left = label.x if label.align == "left" else label.x - width
        top = label.y - high / 2 + HEADER_PX - chart.offset_px
        box = QRect(round(left), round(top), round(width), high)
        if chart.viewport().rect().contains(box):
            found.append(box)
    return sorted(found, key=lambda one: one.top())


def painted(chart, now_min, qtbot):
    chart.show_times(chart.shading, now_min, None)
    chart._moved()
    qtbot.wait(20)
    return chart.viewport().grab().toImage()


def test_that_the_word_at_the_line_of_today_covers_no_name(view, qtbot):
    chart = view.chart
    chart.verticalScrollBar().setValue(chart.verticalScrollBar().maximum())
    for box in names_of_rows_in_sight(chart)[-3:]:
        line_x = box.center().x()
        bare = painted(chart, None, qtbot)
        with_line = painted(chart, round(chart.sight.instant(line_x)), qtbot)
        changed = [
            (x, y)
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
            if abs(x - line_x) > LINE_PX and bare.pixel(x, y) != with_line.pixel(x, y)
        ]
        assert changed == []
        # It is said all the same, above or below.
        rest = [
            (x, y)
            for x in range(line_x - 20, line_x + 20)
            for y in range(HEADER_PX + 2, bare.height())
            if abs(x - line_x) > LINE_PX and bare.pixel(x, y) != with_line.pixel(x, y)
        ]
        assert len(rest) > 50


def test_that_the_dates_of_a_baseline_are_an_empty_bar_and_no_summary(view, qtbot):
    session, chart = view.session, view.chart
    code = take(session.plan, "Agreed")
    activity = session.plan.find("A-57")
    session.run("Longer", lambda tx: tx.update(Activity, activity.id, duration_min=20 * 480))
    view.baselines.choose(code)
    for one in ("A-57", "A-55"):  # an activity and the summary that it is in
        row = chart.rows.place_of[session.plan.find(one).id]
        chart.reveal_row(row)
        qtbot.wait(20)
        left, right = (chart.sight.x(at) for at in chart.baseline[chart.rows.id[row]])
        image, bottom = chart.viewport().grab().toImage(), chart.row_rect(row).bottom()
        assert right - left > 20
        # Just left of its end, where nothing else is painted.
        x = round(right) - 4
        column = [image.pixelColor(x, bottom - up).name() for up in range(1, 6)]
        assert current().surface in column
        assert current().muted in column
        assert column.count(current().muted) <= 2


def test_that_a_milestone_of_a_baseline_is_an_empty_diamond(view, qtbot):
    session, chart = view.session, view.chart
    view.baselines.choose(take(session.plan, "Agreed"))
    activity = session.plan.find("A-57")
    session.run("Longer", lambda tx: tx.update(Activity, activity.id, duration_min=20 * 480))
    row = chart.rows.place_of[session.plan.find("A-62").id]  # it waits for A-57
    chart.reveal_row(row)
    qtbot.wait(20)
    start, finish = chart.baseline[chart.rows.id[row]]
    assert start == finish
    image, bottom = chart.viewport().grab().toImage(), chart.row_rect(row).bottom()
    x = round(chart.sight.x(start))
    across = {image.pixelColor(x + by, bottom - 3).name() for by in (-4, -3, -2, 2, 3, 4)}
    assert current().muted in {image.pixelColor(x + by, bottom - 4).name() for by in range(-5, 6)}
    assert across != {current().muted}
