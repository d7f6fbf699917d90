"""What stands at a place of a chart, said where the hand rests and to screen readers."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from ui.formats import days_text
from ui.guarding import guarded
from ui.timeline.dates import day_text, span_texts

if TYPE_CHECKING:
    from relplanner.timeline import Span
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
        at = event.pos()
        lines = (self.moved(QPointF(at)) or self.bar(QPointF(at)), self.words(at.x()))
        shown = "".join(f"<p>{html.escape(one)}</p>" for one in lines if one)
        QToolTip.showText(event.globalPos(), shown, self._surface)
        return True

    def moved(self, at: QPointF) -> str:
        """What the dashed frame at a place says: where a bar was that tried changes move."""
        chart, zone = self.chart, self.chart.zone
        found = chart.hit(at)
        row = -1 if found is None else found.row
        was = chart.was.get(chart.rows.id[row]) if row >= 0 else None
        if was is None:
            return ""
        left, right = (chart.sight.x(one) for one in was)
        if not left - _NEAR_PX <= at.x() <= max(right, left) + _NEAR_PX:
            return ""
        rows = chart.rows
        now = int(rows.start_min[row]), int(rows.finish_min[row])
        by = (
            days_text(after - before, signed=True) for before, after in zip(was, now, strict=True)
        )
        name = f"{rows.code[row]} {rows.name[row]}".strip()
        return self.tr("{0} was {1} to {2}; by the clock start {3}, finish {4}").format(
            name, *span_texts(*was, zone), *by
        )

    def bar(self, at: QPointF) -> str:
        """What the bar at a place is, and from when to when: its name may be cut beside it."""
        chart = self.chart
        found = chart.hit(at)
        if found is None or found.part == "row":
            return ""
        rows, row = chart.rows, found.row
        name = f"{rows.code[row]} {rows.name[row]}".strip()
        start, finish = span_texts(int(rows.start_min[row]), int(rows.finish_min[row]), chart.zone)
        if start == finish:
            return f"{name}: {start}"
        return self.tr("{0}: {1} to {2}").format(name, start, finish)

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
            self._told(one)
            for one in chart.shading
            if one.name and one.start_min <= at < one.finish_min
        )

    def describe(self, usual: str) -> None:
        """Says of the chart what it usually is, and which change freezes are on it."""
        freezes = [f"{self._told(one)}." for one in self.chart.shading if one.name]
        self.chart.setAccessibleDescription(" ".join([usual, *freezes]))

    def _told(self, one: Span) -> str:
        zone = self.chart.zone
        told = (
            self.tr("{0}, no deployment: {1} to {2}") if one.kind == "freeze"
            else self.tr("{0}, deployment needs an approval: {1} to {2}")
        )  # fmt: skip
        return told.format(one.name, *span_texts(one.start_min, one.finish_min, zone))
