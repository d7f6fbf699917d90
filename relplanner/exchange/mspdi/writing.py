"""Writing a plan as MS Project XML (MSPDI): `export_project`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from pathlib import Path
from typing import Any

from relplanner.atomic import written_beside
from relplanner.calendars import parse_instant, to_datetime
from relplanner.exchange.mspdi.content import Content, Line
from relplanner.exchange.mspdi.writing_calendars import write_calendar
from relplanner.exchange.mspdi.xmltext import Field, XmlWriter
from relplanner.progress import Progress, report
from relplanner.snapshot import Snapshot

_NAMESPACE = ' xmlns="http://schemas.microsoft.com/project"'
_LINK_TYPES = {"FF": 0, "FS": 1, "SF": 2, "SS": 3}
_CONSTRAINTS = ("ASAP", "ALAP", "MSO", "MFO", "SNET", "SNLT", "FNET", "FNLT")
_FORMATS = {"m": 3, "h": 5, "d": 7, "w": 9, "em": 4, "eh": 6, "ed": 8, "ew": 10}
_LAG_FORMATS = {"working": 7, "elapsed": 8, "percent": 19}
_FIXED_UNITS, _FIXED_DURATION = 0, 1
_NOBODY = -65535
# The schema asks for one, whether anything has a price or not; this is MS Project's own usual one.
_CURRENCY = "USD"
_REPORT_EVERY = 1000


def export_project(
    snapshot: Snapshot,
    path: Path,
    *,
    now: dt.datetime,
    release_ids: Collection[str] | None = None,
    progress: Progress | None = None,
) -> None:
    """Writes a plan with its computed dates, for MS Project, ProjectLibre and MPXJ.

    One release is the project itself. Of several each becomes a summary that starts no earlier
    than its release. Dates are on the wall clock of the plan's zone, for the format knows no
    zones. What waits for a release that isn't written is held at its computed start.

    Args:
        snapshot: The plan.
        path: The file.
        now: When it is made.
        release_ids: Only these releases; all when None.
        progress: Hears how far it is, and may cancel.

    Raises:
        InvalidInputError: Where there is no release.
        EnvironmentFailure: Where it can't be written; an old file is as it was.
        Cancelled: As `progress` wishes; an old file is as it was.
    """
    content = Content(snapshot, release_ids)
    with (
        written_beside(Path(path)) as temporary,
        temporary.open("w", encoding="utf-8", newline="\n") as file,
    ):
        file.write('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
        _Writing(content, XmlWriter(file), now, progress).write()


class _Writing:
    """One run of `export_project`."""

    def __init__(
        self, content: Content, xml: XmlWriter, now: dt.datetime, progress: Progress | None
    ) -> None:
        self._content = content
        self._xml = xml
        self._now = now
        self._progress = progress
        self._zone = content.zone

    def write(self) -> None:
        self._xml.start("Project", _NAMESPACE)
        self._xml.fields(self._project())
        for tag, write in (
            ("Calendars", self._calendars), ("Tasks", self._tasks),
            ("Resources", self._resources), ("Assignments", self._assignments),
        ):  # fmt: skip
            self._xml.start(tag)
            write()
            self._xml.end()
        self._xml.end()

    def _project(self) -> list[Field]:
        content, plan = self._content, self._content.plan
        return [
            ("SaveVersion", 14),
            ("Name", content.title),
            ("Title", content.title),
            ("CreationDate", self._now.strftime("%Y-%m-%dT%H:%M:%S")),
            ("ScheduleFromStart", int(content.target is None)),
            ("StartDate", self._date(content.start)),
            (
                "FinishDate",
                self._date(content.finish if content.target is None else content.target),
            ),
            ("CriticalSlackLimit", plan.slack_limit_days),
            ("CurrencyCode", _CURRENCY),
            ("CalendarUID", content.project_calendar_uid),
            ("MinutesPerDay", plan.minutes_per_day),
            ("MinutesPerWeek", plan.minutes_per_week),
            ("DefaultTaskType", _FIXED_DURATION),
            ("DurationFormat", 7),
            ("HonorConstraints", 1),
            ("NewTasksAreManual", 0),
        ]

    def _calendars(self) -> None:
        for uid, spec, week in self._content.base_calendars():
            write_calendar(self._xml, uid, spec.name, week)
        for one in self._content.people:
            write_calendar(
                self._xml, one.calendar_uid, one.record.name, None, one.absences, one.base_uid
            )

    def _tasks(self) -> None:
        self._xml.whole(
            "Task",
            [
                ("UID", 0), ("ID", 0), ("Name", self._content.title), ("Type", _FIXED_DURATION),
                ("IsNull", 0), ("OutlineNumber", "0"), ("OutlineLevel", 0),
                ("Start", self._date(self._content.start)),
                ("Finish", self._date(self._content.finish)), ("Summary", 1),
            ],
        )  # fmt: skip
        for done, line in enumerate(self._content.lines):
            if done % _REPORT_EVERY == 0:
                report(self._progress, done, len(self._content.lines), "Writing tasks")
            self._xml.start("Task")
            self._xml.fields(self._first_half(line))
            self._xml.fields(self._second_half(line))
            for uid, link in line.predecessors:
                self._link(uid, link)
            for number, one in line.baselines:
                self._xml.whole(
                    "Baseline",
                    [
                        ("Number", number), ("Start", self._stored(one.start_at)),
                        ("Finish", self._stored(one.finish_at)),
                        ("Duration", _duration(one.duration_min)),
                    ],
                )  # fmt: skip
            self._xml.end()

    def _first_half(self, line: Line) -> list[Field]:
        return [
            ("UID", line.uid),
            ("ID", line.number),
            ("Name", line.name),
            ("Active", int(line.is_active)),
            ("Manual", 0),
            ("Type", _FIXED_DURATION if line.is_fixed else _FIXED_UNITS),
            ("IsNull", 0),
            ("Contact", line.owner or None),
            ("WBS", line.outline_number),
            ("OutlineNumber", line.outline_number),
            ("OutlineLevel", line.level),
            ("Priority", 500),
            ("Start", self._date(line.start)),
            ("Finish", self._date(line.finish)),
            ("Duration", _duration(line.duration_min)),
            ("DurationFormat", _FORMATS[line.duration_unit]),
            ("Stop", self._stored(line.suspended_at or (line.resumes_at and line.actual_start_at))),
            ("Resume", self._stored(line.resumes_at)),
            ("EffortDriven", 0),
            ("Estimated", 0),
            ("Milestone", int(line.is_milestone)),
            ("Summary", int(line.is_summary)),
            ("Critical", int(line.critical)),
        ]

    def _second_half(self, line: Line) -> list[Field]:
        dates = line.dates
        computed: list[Field] = []
        if dates is not None:
            computed = [
                ("EarlyStart", self._date(dates.early_start)),
                ("EarlyFinish", self._date(dates.early_finish)),
                ("LateStart", self._date(dates.late_start)),
                ("LateFinish", self._date(dates.late_finish)),
                ("FreeSlack", 10 * dates.free_float_min),
                ("TotalSlack", 10 * dates.total_float_min),
            ]
        return [
            *computed,
            ("PercentComplete", line.percent),
            ("ActualStart", self._stored(line.actual_start_at)),
            ("ActualFinish", self._stored(line.actual_finish_at)),
            (
                "RemainingDuration",
                None if line.remaining_min is None else _duration(line.remaining_min),
            ),
            ("ConstraintType", _CONSTRAINTS.index(line.constraint)),
            ("CalendarUID", -1 if line.calendar_uid is None else line.calendar_uid),
            ("ConstraintDate", self._date(line.constraint_at)),
            ("Deadline", self._stored(line.deadline_at)),
            ("IgnoreResourceCalendar", int(line.ignores_people)),
            ("Notes", line.notes or None),
        ]

    def _link(self, uid: int, link: Any) -> None:
        scale = 1 if link.lag_kind == "percent" else 10
        self._xml.whole(
            "PredecessorLink",
            [
                ("PredecessorUID", uid),
                ("Type", _LINK_TYPES[link.kind]),
                ("CrossProject", 0),
                ("LinkLag", scale * link.lag_min),
                ("LagFormat", _LAG_FORMATS[link.lag_kind]),
            ],
        )

    def _resources(self) -> None:
        plan = self._content.plan
        for one in self._content.people:
            record = one.record
            units = record.capacity_min_per_day / plan.minutes_per_day
            self._xml.whole(
                "Resource",
                [
                    ("UID", one.uid), ("ID", one.uid), ("Name", record.name), ("Type", 1),
                    ("IsNull", 0), ("Group", record.team or None),
                    ("EmailAddress", record.email or None), ("MaxUnits", f"{units:.4g}"),
                    ("CalendarUID", one.calendar_uid), ("Notes", record.notes or None),
                    ("IsInactive", int(not record.active)),
                ],
            )  # fmt: skip

    def _assignments(self) -> None:
        for uid, (line, person, share) in enumerate(self._content.assignments(), 1):
            self._xml.start("Assignment")
            self._xml.fields(
                [
                    ("UID", uid), ("TaskUID", line.uid),
                    ("ResourceUID", _NOBODY if person is None else person.uid),
                    ("Finish", self._date(line.finish)), ("Start", self._date(line.start)),
                    ("Units", f"{share / 100:g}"),
                    ("Work", _duration(round(line.duration_min * share / 100))),
                ],
            )  # fmt: skip
            self._parts(uid, line, share)
            self._xml.end()

    def _parts(self, uid: int, line: Line, share: int) -> None:
        """From when to when somebody works on what pauses, and that nobody does in between."""
        before = None
        for start, finish, work_min in line.parts:
            for first, last, minutes in ((before, start, 0), (start, finish, work_min)):
                if first is not None:
                    self._xml.whole(
                        "TimephasedData",
                        [
                            ("Type", 1), ("UID", uid), ("Start", self._date(first)),
                            ("Finish", self._date(last)), ("Unit", 2),
                            ("Value", _work(minutes, share)),
                        ],
                    )  # fmt: skip
            before = finish

    def _date(self, instant: int | None) -> str | None:
        if instant is None:
            return None
        return to_datetime(instant, self._zone).strftime("%Y-%m-%dT%H:%M:%S")

    def _stored(self, text: str | None) -> str | None:
        return None if text is None else self._date(parse_instant(text))


def _work(minutes: int, share: int) -> str:
    """How much work that is for so many percent: a second at least where there is any."""
    seconds = max(1, round(60 * minutes * share / 100)) if minutes else 0
    return f"PT{seconds // 3600}H{seconds // 60 % 60}M{seconds % 60}S"


def _duration(minutes: int) -> str:
    return f"PT{minutes // 60}H{minutes % 60}M0S"
