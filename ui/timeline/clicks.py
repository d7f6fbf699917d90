"""What clicks do on a chart on which nothing is moved: choose a row, and go there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from ui.guarding import guarded
from ui.timeline.chart import GanttChart


@guarded
class Clicks(QObject):
    """Watches a chart's mouse.

    Signals:
        chosen: There was a click on a row (its number).
        activated: There was a double click on a row (its number).
    """

    chosen = Signal(int)
    activated = Signal(int)

    def __init__(self, chart: GanttChart) -> None:
        super().__init__(chart)
        self.chart = chart
        # Kept, for at the end of the program the chart may go before its filter does.
        self._surface = chart.viewport()
        self._surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt's name
        """Tells of clicks on rows."""
        told = {
            QEvent.Type.MouseButtonPress: self.chosen,
            QEvent.Type.MouseButtonDblClick: self.activated,
        }.get(event.type())
        if told is None or not isinstance(event, QMouseEvent):
            return False
        found = self.chart.hit(event.position())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        self.chart.setFocus(Qt.FocusReason.MouseFocusReason)
        told.emit(found.row)
        return True
