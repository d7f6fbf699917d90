"""What stands at a time on a chart, as a tool tip: names of freezes that have no room, lines."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from ui.guarding import guarded
from ui.timeline.dates import day_text

if TYPE_CHECKING:
    from ui.timeline.chart import GanttChart

_NEAR_PX = 4.0


@guarded
class TimeTips(QObject):
    """Answers when the hand rests on a chart."""

    def __init__(self, chart: GanttChart) -> None:
        super().__init__(chart)
        self.chart = chart
        # Kept, for at the end of the program the chart may go before its filter does.
        self._surface = chart.viewport()
        self._surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt's name
        """Shows the words, as plain text."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        words = self.words(event.pos().x())
        shown = f"<p>{html.escape(words)}</p>" if words else ""
        QToolTip.showText(event.globalPos(), shown, self._surface)
        return True

    def words(self, x: float) -> str:
        """What stands at a place, from left to right on the chart."""
        chart, zone = self.chart, self.chart.zone
        for name, instant in (
            (self.tr("Status date"), chart.status_min), (self.tr("Today"), chart.now_min)
        ):  # fmt: skip
            if instant is not None and abs(chart.sight.x(instant) - x) <= _NEAR_PX:
                return f"{name}: {day_text(instant, zone)}"
        at = chart.sight.instant(x)
        return "; ".join(
            self.tr("{0}: {1} to {2}").format(
                one.name, day_text(one.start_min, zone), day_text(one.finish_min, zone, is_end=True)
            )
            for one in chart.shading
            if one.name and one.start_min <= at < one.finish_min
        )
