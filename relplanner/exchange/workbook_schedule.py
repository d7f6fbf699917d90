"""The Schedule sheet: every activity with real dates, and a Gantt drawn in cells."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np

from relplanner.calendars import parse_instant, to_datetime
from relplanner.exchange.csv_export import predecessor_texts
from relplanner.exchange.workbook_sheet import Column, Sheet, Work
from relplanner.exchange.workbook_style import ACCENT, CRITICAL, MILESTONE, SUMMARY, Styles
from relplanner.releases.completion import percent_complete_of
from relplanner.releases.duration import float_days, format_duration
from relplanner.releases.pauses import format_rests, rests_in
from relplanner.releases.tables import Release
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Person

COLUMNS = (
    Column("Code", 8), Column("Activity", 40), Column("Release", 8), Column("Stage", 11),
    Column("Owner", 16), Column("Start", 15), Column("Finish", 15),
    Column("Duration", 10, numeric=True), Column("Total float, days", 11, numeric=True),
    Column("Critical", 8), Column("% done", 11, numeric=True), Column("Deadline", 15),
    Column("Late", 6), Column("Predecessors", 18), Column("Pauses", 14),
)  # fmt: skip
FIRST_ROW = 4
_GANTT_COLUMN = len(COLUMNS)
_MOST_COLUMNS = 120
# Of all bars together: a million would take ten seconds more.
_MOST_CELLS = 400_000
_DAY_MIN = 1440
_WEEK = 7
_STEPS_DAYS = (1, _WEEK, 28, 91)
_GANTT_WIDTH = 2.2
# The mark in a cell says by its form what the colour says.
_SUMMARY_MARK, _BAR_MARK, _CRITICAL_MARK, _MILESTONE_MARK = "▬", "■", "▲", "◆"


class ScheduleSheet:
    """Writes the sheet.

    Attributes:
        row_count: How many activities it shows.
    """

    def __init__(
        self, sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
    ) -> None:
        self._sheet = sheet
        self._styles = styles
        self._snapshot = snapshot
        self._releases = snapshot.by_id(Release)
        self._people = snapshot.by_id(Person)
        self._outline = [
            (one, depth) for one, depth in snapshot.outline() if one.release_id in release_ids
        ]
        self._predecessors = predecessor_texts(snapshot)
        self._rests = rests_in(snapshot)
        self._complete = percent_complete_of(snapshot)
        self._known_times: dict[int, dt.datetime] = {}
        self._names: dict[tuple[bool, int], Any] = {}
        self._text, self._late = styles.text(wrap=False), styles.late()
        self._moments = (styles.moment(), styles.moment(bold=True))
        self._rights = (styles.right(), styles.right(bold=True))
        self._days, self._percent = styles.days(), styles.percent()
        self._starts, self._step_days = self._columns()
        self.row_count = len(self._outline)

    def write(self, work: Work) -> None:
        """Writes everything from the title to the last row."""
        sheet, styles = self._sheet, self._styles
        sheet.write(0, 0, f"Schedule of {self._snapshot.plan.name}", styles.title())
        sheet.write(
            1, 0,
            f"Times are in {self._snapshot.zone}. {_MILESTONE_MARK} milestone, {_CRITICAL_MARK} "
            f"critical, {_BAR_MARK} not critical, {_SUMMARY_MARK} summary.",
            styles.subtitle(),
        )  # fmt: skip
        self._set_widths()
        self._write_axis()
        for place, (activity, depth) in enumerate(self._outline):
            work.step("Writing the schedule")
            self._write_activity(FIRST_ROW + place, activity, depth)
        self._set_up(FIRST_ROW + max(self.row_count, 1) - 1)

    def _write_activity(self, row: int, activity: Any, depth: int) -> None:
        sheet, schedule, text = self._sheet, self._snapshot.schedule, self._text
        place = schedule.index[activity.id]
        start, finish = int(schedule.start[place]), int(schedule.finish[place])
        is_summary = bool(schedule.is_summary[place])
        bold, plan = is_summary, self._snapshot.plan
        moment = self._moments[bold]
        owner = self._people[activity.owner_id].name if activity.owner_id else ""
        late = bool(schedule.missed_deadline[place])
        # Not the ActivityDates tuple: attributes one by one are quicker for 100,000 rows.
        values = (
            (activity.code, text),
            (activity.name, self._name_style(bold, depth)),
            (self._releases[activity.release_id].code, text),
            (activity.stage or "", text),
            (owner, text),
            (self._local(start), moment),
            (self._local(finish), moment),
            (
                format_duration(
                    int(schedule.duration_min[place]),
                    "d" if is_summary else activity.duration_unit,
                    plan.minutes_per_day,
                    plan.minutes_per_week,
                    rounded=is_summary,
                ),
                self._rights[bold],
            ),
            (
                float_days(
                    int(schedule.total_float_min[place]), bool(schedule.by_clock[place]), plan
                ),
                self._days,
            ),
            ("critical" if schedule.critical[place] else "", text),
            (self._complete[activity.id] / 100, self._percent),
            (self._local(parse_instant(activity.deadline_at)) if activity.deadline_at else None,
             self._late if late else moment),
            ("late" if late else "", self._late),
            (self._predecessors.get(activity.id, ""), text),
            (format_rests(self._rests.get(activity.id, ()), activity, plan), text),
        )  # fmt: skip
        for column, (value, style) in enumerate(values):
            sheet.write(row, column, value, style)
        if depth:
            sheet.set_level(min(depth, 7))
        sheet.identify(activity.id)
        self._write_bar(row, place, start, finish)

    def _name_style(self, bold: bool, depth: int) -> Any:
        key = bold, depth
        if key not in self._names:
            self._names[key] = self._styles.text(bold=bold, indent=depth, wrap=False)
        return self._names[key]

    def _write_bar(self, row: int, place: int, start: int, finish: int) -> None:
        if not self._starts:
            return
        schedule = self._snapshot.schedule
        first = self._column_of(start)
        last = max(first, self._column_of(finish - 1)) if finish > start else first
        critical = bool(schedule.critical[place])
        if schedule.is_milestone[place]:
            mark, colour = _MILESTONE_MARK, CRITICAL if critical else MILESTONE
        elif schedule.is_summary[place]:
            mark, colour = _SUMMARY_MARK, SUMMARY
        else:
            mark, colour = (_CRITICAL_MARK, CRITICAL) if critical else (_BAR_MARK, ACCENT)
        style = self._styles.bar(colour)
        for column in range(first, last + 1):
            self._sheet.write(row, _GANTT_COLUMN + column, mark, style)

    def _column_of(self, minute: int) -> int:
        days = (self._local(minute).date() - self._starts[0]).days
        return min(max(days // self._step_days, 0), len(self._starts) - 1)

    def _columns(self) -> tuple[list[dt.date], int]:
        """The first day of each Gantt column, and how many days a column spans.

        Days where they fit, else weeks, and so on until neither the columns nor the cells of all
        bars together are too many.
        """
        schedule = self._snapshot.schedule
        if not self._outline:
            return [], 1
        places = [schedule.index[one.id] for one, _ in self._outline]
        starts, finishes = schedule.start[places], schedule.finish[places]
        first = self._local(int(np.min(starts))).date()
        last = self._local(int(np.max(finishes))).date()
        first -= dt.timedelta(days=first.weekday())
        span = (last - first).days + 1
        lengths = (finishes - starts) // _DAY_MIN
        step = 1
        for step in (*_STEPS_DAYS, span // _MOST_COLUMNS + 1, span):
            if span <= step * _MOST_COLUMNS and int(np.sum(lengths // step + 1)) <= _MOST_CELLS:
                break
        return [first + dt.timedelta(days=day) for day in range(0, span, step)], step

    def _local(self, minute: int) -> dt.datetime:
        """An instant on the wall clock of the plan's zone."""
        known = self._known_times.get(minute)
        if known is None:
            known = to_datetime(minute, self._snapshot.zone).replace(tzinfo=None)
            self._known_times[minute] = known
        return known

    def _set_widths(self) -> None:
        self._sheet.set_widths(COLUMNS)
        for place, start in enumerate(self._starts):
            column = _GANTT_COLUMN + place
            begins = self._step_days > 1 or start.weekday() == 0
            style = self._styles.week() if begins else None
            self._sheet.raw.set_column(column, column, _GANTT_WIDTH, style)

    def _write_axis(self) -> None:
        """The header over the table, and over the Gantt the months and the columns' days."""
        sheet, styles, upright = self._sheet, self._styles, self._step_days > _WEEK
        row, month = FIRST_ROW - 1, ""
        for place, start in enumerate(self._starts):
            if not upright and f"{start:%b %Y}" != month:
                month = f"{start:%b %Y}"
                # Two columns are too few for its name.
                if place + 2 < len(self._starts) and self._starts[place + 2].month == start.month:
                    sheet.write(row - 1, _GANTT_COLUMN + place, month, styles.month())
        sheet.headers(row, COLUMNS, styles)
        for place, start in enumerate(self._starts):
            sheet.write(row, _GANTT_COLUMN + place, start, styles.axis(upright=upright))
        sheet.raw.set_row(row, 34)

    def _set_up(self, last_row: int) -> None:
        raw = self._sheet.raw
        raw.freeze_panes(FIRST_ROW, 2)
        raw.autofilter(FIRST_ROW - 1, 0, last_row, len(COLUMNS) - 1)
        raw.outline_settings(True, False, False, False)
        raw.repeat_rows(FIRST_ROW - 2, FIRST_ROW - 1)
        raw.repeat_columns(0, 1)
