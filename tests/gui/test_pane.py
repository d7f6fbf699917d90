"""The table and the chart beside each other: how the window's width is shared."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from relplanner.releases.tables import Release
from ui.places import ALL, TIMELINE, Place


def ends_with_a_column(pane):
    """Whether no column in sight is cut off."""
    table, header = pane.table, pane.table.horizontalHeader()
    ends = [
        header.sectionViewportPosition(column) + header.sectionSize(column)
        for column in range(header.count())
        if not header.isSectionHidden(column)
    ]
    room = table.viewport().width()
    return room in ends or max(ends) < room


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
    assert ends_with_a_column(pane)
    assert pane.chart.width() >= pane.chart.minimumWidth()


def test_that_the_table_ends_with_a_column_also_when_one_is_hidden_and_shown_again(planner):
    planner.resize(1300, 800)
    planner.go(Place(TIMELINE, planner.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    pane = planner.view(planner.place.view).pane
    before, column = pane.sizes(), pane.table.columnAt(350)
    for hides in (True, False):
        pane.table.setColumnHidden(column, hides)
        assert ends_with_a_column(pane)
        assert (pane.sizes() == before) is not hides
