"""The table and the chart beside each other: how the window's width is shared."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from relplanner.releases.tables import Release
from ui.places import ALL, TIMELINE, Place


@pytest.mark.parametrize("width", [1024, 1280, 1366, 1500])
@pytest.mark.parametrize("whole", [False, True])
def test_that_the_table_beside_the_chart_ends_with_a_column(planner, width, whole):
    planner.resize(width, 800)
    planner.go(Place(ALL) if whole else Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    # Also after it was narrower.
    planner.resize(1000, 800)
    QApplication.processEvents()
    planner.resize(width, 800)
    QApplication.processEvents()
    pane = planner.view(planner.place.view).pane
    table, header = pane.table, pane.table.horizontalHeader()
    ends = [
        header.sectionViewportPosition(column) + header.sectionSize(column)
        for column in range(header.count())
        if not header.isSectionHidden(column)
    ]
    room = table.viewport().width()
    assert room in ends or max(ends) < room
    assert pane.chart.width() >= pane.chart.minimumWidth()
