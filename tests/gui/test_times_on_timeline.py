"""Change freezes, the status date and suspended work on the chart of the real window."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from relplanner.environments.tables import ChangeFreeze
from relplanner.plan.tables import PlanInfo
from relplanner.releases.tables import Activity, Release
from ui.places import TIMELINE, Place
from ui.theme import LIGHT
from ui.timeline.chart import HEADER_PX

# The offscreen platform says so of tool tips that come up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def colors_of(view, x):
    """The colours of the columns of pixels around a place, between header and words."""
    image = view.chart.viewport().grab().toImage()
    columns, rows = range(int(x) - 1, int(x) + 2), range(60, image.height() - 40)
    return {image.pixelColor(column, row).name() for column in columns for row in rows}


def whole_timeline(qtbot, planner):
    """All of the second release, at a size of its own."""
    planner.resize(1500, 900)
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    view = planner.view(TIMELINE)
    view.chart.fit()
    qtbot.wait(20)
    return view


def test_that_freezes_and_the_status_date_appear_once_they_are_set(qtbot, planner):
    session, view = planner.session, whole_timeline(qtbot, planner)
    assert view.chart.scene.status_x is None
    status = dt.datetime(2026, 11, 12, 9, tzinfo=dt.UTC)
    plan = session.snapshot.plan
    [known] = session.plan.rows(ChangeFreeze)
    session.run("Thaw", lambda tx: tx.delete(ChangeFreeze, known.id))
    assert {shade.kind for shade in view.chart.scene.shades} == {"weekend"}
    usual = view.chart.accessibleDescription()
    freeze = ChangeFreeze(
        name="Stocktaking", start_at="2026-12-18T17:00Z", finish_at="2027-01-01T05:00Z"
    )
    session.run("Freeze", lambda tx: tx.insert(freeze))
    session.run("Status date", lambda tx: tx.update(PlanInfo, plan.id, status_at=status))
    scene = view.chart.scene
    expected = view.chart.sight.x(int(status.timestamp() // 60))
    assert scene.status_x == pytest.approx(expected, abs=0.1)
    assert [one.text for one in scene.shades if one.kind == "freeze"] == ["CF-2 Stocktaking"]
    qtbot.wait(20)
    assert QColor(LIGHT.ink).name() in colors_of(view, scene.status_x)
    [shade] = [one for one in scene.shades if one.kind == "freeze"]
    assert QColor(LIGHT.freeze).name() in colors_of(view, shade.x1 - 3)

    told = "CF-2 Stocktaking, no deployment: Fri 18/12/2026 18:00 to Fri 01/01/2027 06:00"
    assert tip_at(view, shade.x1 - 3) == f"<p>{told}</p>"
    assert view.chart.accessibleDescription() == f"{usual} {told}."
    assert tip_at(view, scene.status_x + 1) == "<p>Status date: 12/11/2026</p>"
    assert tip_at(view, scene.now_x - 1) == "<p>Today: 24/11/2026</p>"
    assert view.chart.tips.words(shade.x1 + 3) == ""


def test_that_days_off_are_seen_in_a_freeze_and_a_soft_one_is_hatched_the_other_way(qtbot, planner):
    session = planner.session
    planner.resize(1500, 900)
    planner.go(Place(TIMELINE, session.plan.rows(Release)[1].id))
    view = planner.view(TIMELINE)
    first = round(dt.datetime(2026, 12, 10, tzinfo=dt.UTC).timestamp() / 60)
    view.chart.show_span(first, first + 40 * 1440)
    qtbot.wait(20)
    box = view.chart.row_rect(4)  # between its lines only the ground is painted
    rows = range(box.top() + 3, box.bottom() - 3)

    def slopes(moment, ground):
        """How many pixels the lines of the hatch go down for each to the right."""
        x = round(view.chart.sight.x(round(moment.timestamp() / 60)))
        image = view.chart.viewport().grab().toImage()
        left, right = ({y: image.pixelColor(x + by, y).name() for y in rows} for by in (0, 1))
        assert list(left.values()).count(ground) > len(rows) / 2
        lines = [y for y in rows[1:-1] if left[y] != ground]
        assert lines
        return [by for by in (-1, 1) if all(right[y + by] != ground for y in lines)]

    sunday, monday = (dt.datetime(2026, 12, day, 11, tzinfo=dt.UTC) for day in (27, 28))
    hard = slopes(monday, QColor(LIGHT.freeze).name())
    assert slopes(sunday, QColor(LIGHT.weekend).name()) == hard
    [known] = session.plan.rows(ChangeFreeze)
    session.run("Soften", lambda tx: tx.update(ChangeFreeze, known.id, kind="soft"))
    qtbot.wait(20)
    soft = slopes(monday, QColor(LIGHT.freeze).name())
    assert len(hard) == len(soft) == 1
    assert soft == [-hard[0]]
    assert "deployment needs an approval" in view.chart.accessibleDescription()


def test_that_the_name_of_a_freeze_is_under_no_name_of_an_activity(qtbot, planner):
    session, view = planner.session, whole_timeline(qtbot, planner)
    before = view.chart.viewport().grab().toImage()
    [known] = session.plan.rows(ChangeFreeze)
    session.run("Rename", lambda tx: tx.update(ChangeFreeze, known.id, name="WWWWWWWW WWWW"))
    qtbot.wait(20)
    after = view.chart.viewport().grab().toImage()
    assert before != after
    scene = view.chart.scene
    assert len(scene.labels) > 15
    metrics = view.chart.fontMetrics()
    for label in scene.labels:
        long, high = metrics.horizontalAdvance(label.text), metrics.height()
        left = label.x if label.align == "left" else label.x - long
        box = QRect(round(left), round(HEADER_PX + label.y - high / 2), long, high)
        assert before.copy(box) == after.copy(box), label.text


def test_that_a_bar_tells_its_name_and_dates_where_the_hand_rests(qtbot, planner):
    view = whole_timeline(qtbot, planner)
    scene, rows = view.chart.scene, view.chart.rows
    plain = next(
        row for row in range(len(rows)) if rows.code[row] == "A-53"
    )  # Its name is cut beside its bar.
    assert any(one.text.endswith("…") for one in scene.labels)
    box = view.chart.bar_rect(plain)
    told = "A-53 Automate the regression suite for the new checkout"
    dates = "Mon 09/11/2026 13:00 to Tue 01/12/2026 13:00"
    assert tip_at(view, box.left() + 8, round(box.center().y())) == f"<p>{told}: {dates}</p>"
    milestone = next(row for row in range(len(rows)) if rows.code[row] == "A-51")
    at = view.chart.bar_rect(milestone).center()
    expected = "<p>A-51 Milestone 1: walking skeleton: Fri 13/11/2026 17:00</p>"
    assert tip_at(view, at.x(), round(at.y())) == expected


def tip_at(view, x, y=None):
    """What is said where the hand rests; beside all bars where no height is given."""
    if y is None:
        y = next(y for y in range(200, 800) if view.chart.hit(QPointF(x, y)).part == "row")
    at = QPoint(round(x), y)
    surface = view.chart.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, at, surface.mapToGlobal(at))
    QApplication.sendEvent(surface, event)
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_that_suspended_work_is_painted_in_two_parts(qtbot, planner):
    session = planner.session
    planner.resize(1500, 900)
    release = session.plan.rows(Release)[1]
    planner.go(Place(TIMELINE, release.id))
    view = planner.view(TIMELINE)
    record = next(
        one for one in session.snapshot.records(Activity)
        if one.release_id == release.id and one.actual_start_at and not one.actual_finish_at
        and one.duration_min > 5 * 480
    )  # fmt: skip
    begun = dt.datetime.fromisoformat(record.actual_start_at)
    stop, go = begun + dt.timedelta(days=3), begun + dt.timedelta(days=50)
    session.run("Suspend", lambda tx: tx.update(
        Activity, record.id, suspended_at=stop, resumes_at=go
    ))  # fmt: skip
    view.chart.fit()
    view.reveal(record.id)
    qtbot.wait(20)
    row = view.chart.rows.place_of[record.id]
    image = view.chart.viewport().grab().toImage()
    y = round(view.chart.bar_rect(row).top()) + 2

    def painted(moment):
        x = view.chart.sight.x(int(moment.timestamp() // 60))
        return image.pixelColor(round(x), y).name() in {
            QColor(one).name() for one in (LIGHT.bar, LIGHT.critical)
        }

    assert painted(begun + dt.timedelta(days=1))
    assert not painted(stop + (go - stop) / 2)
    assert painted(go + dt.timedelta(days=1))
