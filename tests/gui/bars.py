"""Bars of the timeline under test: which can be dragged, where they are, dragging them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from relplanner.releases.tables import Activity, Release
from ui.places import TIMELINE, Place

LEFT = Qt.MouseButton.LeftButton


def shop_timeline(planner, qtbot, height_px=900):
    """The timeline of the sample's second release, fitted into the window."""
    planner.resize(1500, height_px)
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    view = planner.view(TIMELINE)
    view.chart.fit()
    qtbot.wait(20)
    return view


def open_activities(view):
    """Rows of activities with a duration that nobody has begun, and that are in sight."""
    records = view.session.snapshot.by_id(Activity)
    dates = view.session.snapshot.schedule
    rows = view.chart.rows
    return [
        row
        for row in range(len(rows))
        if not dates.of(rows.id[row]).is_summary
        and records[rows.id[row]].duration_min >= 960
        and records[rows.id[row]].actual_start_at is None
        and records[rows.id[row]].constraint_kind == "ASAP"
    ]


def drag(view, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
    """Presses, moves in two steps, and lets go."""
    surface = view.chart.viewport()
    QTest.mousePress(surface, LEFT, modifiers, start)
    for part in (0.5, 1.0):
        at = start + (end - start) * part
        QTest.mouseMove(surface, at)
        QTest.qWait(15)
    QTest.mouseRelease(surface, LEFT, modifiers, end)
    QTest.qWait(5)


def middle(view, row):
    view.chart.reveal(row)
    return view.chart.bar_rect(row).center().toPoint()
