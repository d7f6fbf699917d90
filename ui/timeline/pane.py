"""A table and a chart side by side on one scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTableView, QWidget

from ui.guarding import guarded
from ui.timeline.chart import GanttChart

_TABLE_PX, _CHART_PX = 720, 560
# In a narrow window the table gives way first: its columns can be scrolled.
_LEAST_TABLE_PX, _LEAST_CHART_PX = 240, 360


@guarded
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
        self._by_hand = False
        self.splitterMoved.connect(self._moved_by_hand)
        table.horizontalHeader().sectionResized.connect(self._on_section)

    def join(self, left: QWidget) -> None:
        """Puts the widget that holds the table on the left, and joins the scroll bars."""
        self.addWidget(left)
        self.addWidget(self.chart)
        left.setMinimumWidth(_LEAST_TABLE_PX)
        self.chart.setMinimumWidth(_LEAST_CHART_PX)
        self.setSizes([_TABLE_PX, _CHART_PX])
        self.setStretchFactor(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ends the table where a column ends: a date that is cut off reads as another one."""
        super().resizeEvent(event)
        if not self._by_hand:
            self._end_with_a_column()

    def _moved_by_hand(self) -> None:
        self._by_hand = True

    def _on_section(self, _: int, was_px: int, is_px: int) -> None:
        """A column that comes or goes has no width before or after it; one that is dragged has."""
        if not self._by_hand and 0 in {was_px, is_px}:
            self._end_with_a_column()

    def _end_with_a_column(self) -> None:
        header, both = self.table.horizontalHeader(), sum(self.sizes())
        frame = self.table.width() - self.table.viewport().width()
        most = min(_TABLE_PX, both - self.chart.minimumWidth()) - frame
        ends = [
            header.sectionPosition(column) + header.sectionSize(column)
            for column in range(header.count())
            if not header.isSectionHidden(column)
        ]
        fitting = [end for end in ends if end <= most]
        # Where all fit, what is left beside them is theirs, too.
        width = frame + (most if len(fitting) == len(ends) else max(fitting, default=0))
        if width >= _LEAST_TABLE_PX:
            self.setSizes([width, both - width])

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
