"""A table and a chart side by side on one scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTableView, QWidget

from ui.timeline.chart import GanttChart

_TABLE_PX, _CHART_PX = 720, 560
# In a narrow window the table gives way first: its columns can be scrolled.
_LEAST_TABLE_PX, _LEAST_CHART_PX = 240, 360


class TimelinePane(QSplitter):
    """Keeps the rows of a table and of a chart at the same height.

    The table must have rows as high as the chart's, and a header as high as the chart's.
    """

    def __init__(self, table: QTableView, chart: GanttChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.chart = chart
        self._syncing = False
        chart.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        chart.verticalScrollBar().valueChanged.connect(self._to_table)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        table.verticalScrollBar().valueChanged.connect(self._to_chart)
        table.verticalScrollBar().rangeChanged.connect(
            lambda: self._to_table(self.chart.verticalScrollBar().value())
        )
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)

    def join(self, left: QWidget) -> None:
        """Puts the widget that holds the table on the left, and joins the scroll bars."""
        self.addWidget(left)
        self.addWidget(self.chart)
        left.setMinimumWidth(_LEAST_TABLE_PX)
        self.chart.setMinimumWidth(_LEAST_CHART_PX)
        self.setSizes([_TABLE_PX, _CHART_PX])
        self.setStretchFactor(1, 1)

    def _to_chart(self, value: int) -> None:
        if not self._syncing:
            self._syncing = True
            self.chart.verticalScrollBar().setValue(value)
            self._syncing = False

    def _to_table(self, value: int) -> None:
        if not self._syncing:
            self._syncing = True
            self.table.verticalScrollBar().setValue(value)
            self._syncing = False
