"""What a file says of the project as a whole: its name, when it is, what is critical."""

from __future__ import annotations

import datetime as dt
from typing import Any

from relplanner.calendars import format_instant
from relplanner.exchange.mspdi.reading import ProjectFile
from relplanner.exchange.mspdi.tasks import Tasks
from relplanner.exchange.mspdi.values import Findings, Values
from relplanner.plan.tables import MAX_SLACK_DAYS


class Heading:
    """The project's own fields.

    Args:
        file: The file.
        tasks: Its tasks, whose dates stand in where the project has none.
        zone: The plan's zone.
        findings: Where problems go.

    Attributes:
        day_min: How many minutes a day has.
        week_min: How many minutes a week has.
        name: What it is called.
        start_at: When it starts, an instant.
        has_no_start: Whether the file doesn't say when it starts.
        finish_at: When it finishes, an instant; None where the file doesn't say.
        calendar_uid: The UID of its calendar; empty where none is named.
        is_backward: Whether it is scheduled from its finish.
        target_at: The finish that it is scheduled from; None where it isn't, or none is known.
        several_paths: Whether every chain of links has a critical path of its own.
        slack_days: Up to how many days of slack tasks are critical.
    """

    def __init__(self, file: ProjectFile, tasks: Tasks, zone: str, findings: Findings) -> None:
        values = Values(file.project, "Project", zone, findings)
        self._values, self._tasks = values, tasks
        self.day_min = values.integer("MinutesPerDay", 480, 1, 1440)
        self.week_min = values.integer("MinutesPerWeek", 5 * self.day_min, 1, 10080)
        said = values.text("Title", 400) or tasks.project_name
        named = values.text("Name", 400).removesuffix(".xml").removesuffix(".mpp")
        self.name = said or named or file.path.stem[:400] or "Imported project"
        self.finish_at = values.moment("FinishDate")
        self.start_at, self.has_no_start = self._start()
        self.calendar_uid = values.text("CalendarUID").replace("-1", "")
        self.is_backward = not values.flag("ScheduleFromStart", usual=True)
        self.target_at = self._target() if self.is_backward else None
        self.several_paths = values.flag("MultipleCriticalPaths")
        self.slack_days = values.number("CriticalSlackLimit", 0.0)

    @property
    def whole_slack_days(self) -> int:
        """`slack_days` as a plan can hold it."""
        return min(max(int(self.slack_days), 0), MAX_SLACK_DAYS)

    @property
    def release_values(self) -> dict[str, Any]:
        """The columns of the release that say when it is."""
        values: dict[str, Any] = {"start_at": format_instant(self.start_at)}
        if self.target_at is not None:
            values |= {"schedule_from": "target", "target_at": format_instant(self.target_at)}
        return values

    def _start(self) -> tuple[int, bool]:
        start = self._values.moment("StartDate")
        if start is not None:
            return start, False
        dates = [
            at
            for one in self._tasks.kept
            for at in (one.start, one.constraint_at, one.actual_start)
            if at is not None
        ]
        today = dt.datetime.now(dt.UTC).replace(hour=0, minute=0)
        usual = self.finish_at if self.finish_at is not None else int(today.timestamp()) // 60
        return min(dates, default=usual), not self._values.has("StartDate")

    def _target(self) -> int | None:
        if self.finish_at is not None:
            return self.finish_at
        finishes = [one.finish for one in self._tasks.kept if one.finish is not None]
        return max(finishes, default=None)
