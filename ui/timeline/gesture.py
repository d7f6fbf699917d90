"""Drags on a chart: where they lead, in words and ghosts, and the change that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QPointF

from relplanner.calendars import to_datetime
from relplanner.releases import editing, resizing
from relplanner.releases.describing import effect_of, effect_texts
from relplanner.releases.explaining import explain
from relplanner.timeline.rows import RELEASE
from ui.explained import chain_texts
from ui.session import Session
from ui.timeline.chart import GanttChart, Ghost
from ui.timeline.dates import span_texts

if TYPE_CHECKING:
    from relplanner.schedule import Schedule

_translate = QCoreApplication.translate
_MOST_GHOSTS = 400


class Gesture:
    """A drag that is under way. `go_to` may raise a `PlannerError`: then there is no such place."""

    def __init__(self, chart: GanttChart, session: Session, row: int) -> None:
        self.chart, self.session, self.row = chart, session, row
        self.snapshot = session.snapshot
        self.updates: editing.Updates = {}
        self.schedule: Schedule | None = None
        self._ids = [chart.rows.id[row]]

    def go_to(self, at: QPointF) -> None:
        """Follows the hand."""

    def finish(self) -> str:
        """Makes the change, one undo step; nothing where nothing has moved.

        Returns:
            Why nothing was changed, where that needs saying.
        """
        return ""

    def ghosts(self) -> tuple[Ghost, ...]:
        """The bars as they would be, led and following."""
        if self.schedule is None:
            return ()
        rows, schedule = self.chart.rows, self.schedule
        first, last = self.chart.scene.row_range
        found = []
        for row in range(first, last):
            place = schedule.index.get(rows.id[row])
            if place is None:
                continue
            start, finish = int(schedule.start[place]), int(schedule.finish[place])
            if (start, finish) != (int(rows.start_min[row]), int(rows.finish_min[row])):
                found.append(Ghost(row, start, finish, rows.id[row] in self.updates))
        return tuple(found[:_MOST_GHOSTS])

    def words(self) -> str:
        """What would be, for people."""
        if self.schedule is None or self._record() is None:
            return ""
        led = self.chart.rows.id[self.row]
        ids = [led, *(one for one in self._ids if one != led)]
        effect = effect_of(self.snapshot, ids, self.updates, self.schedule)
        zone = self.chart.zone
        dates, follows = effect_texts(
            self.snapshot,
            effect,
            lambda text: _translate("Drag", text),
            lambda start, finish: span_texts(start, finish, zone),
        )
        return "\n".join([dates, *follows])

    def line(self) -> tuple[QPointF, QPointF] | None:
        """A line that follows the hand; for links."""
        return None

    def _record(self) -> Any:
        from relplanner.releases.tables import Activity

        return self.snapshot.by_id(Activity).get(self.chart.rows.id[self.row])

    def _try(self, updates: editing.Updates) -> None:
        if updates != self.updates:
            self.updates = updates
            self.schedule = editing.preview(self.snapshot, updates)

    def _write(self, summary: str) -> None:
        if self.updates:
            self.session.run(summary, lambda tx: editing.write_updates(tx, self.updates))


class MoveGesture(Gesture):
    """Moves bars, milestones, summaries."""

    def __init__(
        self, chart: GanttChart, session: Session, start: QPointF, row: int, rows: frozenset[int]
    ) -> None:
        super().__init__(chart, session, row)
        self._start = start
        self._ids = [chart.rows.id[one] for one in sorted(rows) if chart.rows.kind[one] != RELEASE]
        self._from_min = int(chart.rows.start_min[row])

    def go_to(self, at: QPointF) -> None:
        """Moves the start by as much as the hand, to the next working time."""
        sight = self.chart.sight
        away = (at.x() - self._start.x()) / sight.px_per_min
        self._move_to(round(self._from_min + away))

    def step(self, direction: int) -> str:
        """Moves by one unit of the zoom, from the keyboard; says why where nothing moves."""
        unit = self.chart.sight.snap_unit
        minutes = 60 if unit == "hour" else 24 * 60
        before = dict(self.updates)
        for count in range(1, 15):
            self._move_to(self._from_min + direction * count * minutes)
            if self.updates != before and self.updates:
                break
        return self.finish()

    def finish(self) -> str:
        """Makes the change; says why where nothing moves."""
        record = self._record()
        if not self.updates or self.schedule is None or record is None:
            return ""
        asked = self.updates
        self.updates = editing.effective(self.snapshot, asked, self.schedule)
        if not self.updates:
            stays = _translate("Drag", "{0} stays where it is: what comes before it holds it.")
            return self._told(stays.format(record.code))
        held_back = self.updates.get(record.id) != asked.get(record.id)
        count = len(self._ids)
        if count == 1:
            start_min = self.schedule.of(record.id).start
            # The journal keeps English; whoever reads it sees the date in their own way.
            to = f"{to_datetime(start_min, self.chart.zone):%Y-%m-%d %H:%M}"
            self._write(f"Move {record.code} {record.name} to {to}")
        else:
            self._write(f"Move {count} activities")
        if not held_back:
            return ""
        return self._told(_translate("Drag", "{0} can't come earlier.").format(record.code))

    def _told(self, what: str) -> str:
        """What has become of the activity under the hand, and what drives it."""
        found = explain(self.session.snapshot, self.chart.rows.id[self.row])
        return " ".join([what, *chain_texts(found)[:1]])

    def _move_to(self, instant: int) -> None:
        if not self._ids or self._record() is None:
            return
        unit = self.chart.sight.snap_unit
        led = self.chart.rows.id[self.row]
        to = editing.snap_start(self.snapshot, led, instant, unit)
        if to == self._from_min:
            self.updates, self.schedule = {}, self.snapshot.schedule
            return
        self._try(editing.move_updates(self.snapshot, self._ids, led, to))


class ResizeGesture(Gesture):
    """Drags the finish of an activity."""

    def __init__(self, chart: GanttChart, session: Session, start: QPointF, row: int) -> None:
        super().__init__(chart, session, row)
        self._start = start

    def go_to(self, at: QPointF) -> None:
        """The finish follows the hand, in whole units of the zoom."""
        away = (at.x() - self._start.x()) / self.chart.sight.px_per_min
        self._finish_at(round(int(self.chart.rows.finish_min[self.row]) + away))

    def step(self, direction: int) -> str:
        """Longer or shorter by one unit of the zoom, from the keyboard."""
        record = self._record()
        if record is None:
            return ""
        unit = self.chart.sight.snap_unit
        step = resizing.unit_min(self.snapshot, record.id, unit)
        duration_min = max(step, record.duration_min + direction * step)
        to = resizing.finish_after(self.snapshot, record.id, duration_min)
        self._try(resizing.resize_updates(self.snapshot, record.id, to))
        return self.finish()

    def finish(self) -> str:
        """Makes the change."""
        record = self._record()
        if (
            record is not None
            and self.updates.get(record.id, {}).get("duration_min", record.duration_min)
            != record.duration_min
        ):
            from relplanner.releases.duration import format_duration

            plan = self.snapshot.plan
            duration = format_duration(
                self.updates[record.id]["duration_min"], record.duration_unit,
                plan.minutes_per_day, plan.minutes_per_week,
            )  # fmt: skip
            self._write(f"Set {record.code} {record.name} to {duration}")
        return ""

    def _finish_at(self, instant: int) -> None:
        record = self._record()
        if record is None:
            return
        unit = self.chart.sight.snap_unit
        to = resizing.snap_finish(self.snapshot, record.id, instant, unit)
        self._try(resizing.resize_updates(self.snapshot, record.id, to))


class LinkGesture(Gesture):
    """Draws a link from an end of a bar to an end of another one."""

    def __init__(self, chart: GanttChart, session: Session, row: int, end: editing.End) -> None:
        super().__init__(chart, session, row)
        self._end = end
        self._to: tuple[int, editing.End] | None = None
        box = chart.bar_rect(row)
        x = box.right() if end == "finish" else box.left()
        self._from = QPointF(x, box.center().y())
        self._at = self._from

    def go_to(self, at: QPointF) -> None:
        """Finds the end under the hand: the left half of a bar is its start."""
        self._at = at
        found = self.chart.hit(at)
        self._to = None
        if found is None or found.row == self.row or self.chart.rows.kind[found.row] == RELEASE:
            return
        box = self.chart.bar_rect(found.row)
        self._to = (found.row, "start" if at.x() <= box.center().x() else "finish")

    def words(self) -> str:
        """Which link it would be."""
        rows = self.chart.rows
        if self._to is None:
            return _translate("Drag", "Drop on another bar to link it")
        row, end = self._to
        kind = editing.link_kind(self._end, end)
        told = {
            "FS": _translate("Drag", "{1} starts after {0} finishes (FS)"),
            "SS": _translate("Drag", "{1} starts after {0} starts (SS)"),
            "FF": _translate("Drag", "{1} finishes after {0} finishes (FF)"),
            "SF": _translate("Drag", "{1} finishes after {0} starts (SF)"),
        }[kind]
        return told.format(rows.code[self.row], rows.code[row])

    def ghosts(self) -> tuple[Ghost, ...]:
        """A frame on the bar that would be linked."""
        if self._to is None:
            return ()
        rows, (row, _) = self.chart.rows, self._to
        return (Ghost(row, int(rows.start_min[row]), int(rows.finish_min[row]), led=True),)

    def line(self) -> tuple[QPointF, QPointF] | None:
        """From the end where it began to the hand."""
        return self._from, self._at

    def finish(self) -> str:
        """Makes the link."""
        if self._to is None:
            return ""
        rows, (row, end) = self.chart.rows, self._to
        kind = editing.link_kind(self._end, end)
        self.session.run(
            f"Link {rows.code[self.row]} to {rows.code[row]} ({kind})",
            lambda tx: editing.link_activities(
                tx, self.snapshot, rows.id[self.row], rows.id[row], kind
            ),
        )
        return ""
