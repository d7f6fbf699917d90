"""Freezes, the status date and suspended work on the chart of the real window."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from relplanner.plan.tables import CalendarException, PlanInfo
from relplanner.releases.tables import Activity, Release
from ui.places import TIMELINE, Place
from ui.theme import LIGHT

# The offscreen platform says so of tool tips that come up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def colors_of(view, x):
    """The colours of the columns of pixels around a place, between header and words."""
    image = view.chart.viewport().grab().toImage()
    columns, rows = range(int(x) - 1, int(x) + 2), range(60, image.height() - 40)
    return {image.pixelColor(column, row).name() for column in columns for row in rows}


def test_that_freezes_and_the_status_date_appear_once_they_are_set(qtbot, planner):
    session = planner.session
    planner.resize(1500, 900)
    planner.go(Place(TIMELINE, session.plan.rows(Release)[1].id))
    view = planner.view(TIMELINE)
    view.chart.fit()
    qtbot.wait(20)
    assert view.chart.scene.status_x is None
    status = dt.datetime(2026, 11, 12, 9, tzinfo=dt.UTC)
    plan = session.snapshot.plan
    freeze = CalendarException(
        calendar_id=plan.calendar_id, name="Freeze", kind="nonworking",
        first_day=dt.date(2026, 12, 19), last_day=dt.date(2027, 1, 3),
    )  # fmt: skip
    session.run("Freeze", lambda tx: tx.insert(freeze))
    session.run("Status date", lambda tx: tx.update(PlanInfo, plan.id, status_at=status))
    scene = view.chart.scene
    expected = view.chart.sight.x(int(status.timestamp() // 60))
    assert scene.status_x == pytest.approx(expected, abs=0.1)
    assert [shade.text for shade in scene.shades if shade.kind == "freeze"] == ["Freeze"]
    qtbot.wait(20)
    assert QColor(LIGHT.ink).name() in colors_of(view, scene.status_x)
    [shade] = [one for one in scene.shades if one.kind == "freeze"]
    assert QColor(LIGHT.freeze).name() in colors_of(view, shade.x1 - 3)

    assert tip_at(view, shade.x1 - 3) == "<p>Freeze: 19/12/2026 to 03/01/2027</p>"
    assert tip_at(view, scene.status_x + 1) == "<p>Status date: 12/11/2026</p>"
    assert tip_at(view, scene.now_x - 1) == "<p>Today: 24/11/2026</p>"
    assert view.chart.tips.words(shade.x1 + 3) == ""


def tip_at(view, x):
    """What is said where the hand rests."""
    at = QPoint(round(x), 200)
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
    assert painted(go + dt.timedelta(hours=2))
