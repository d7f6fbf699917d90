"""Working out what an MS Project file is going to make, without making anything."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relplanner.bulk import collection_paused
from relplanner.calendars import CalendarSpec, format_instant, to_datetime
from relplanner.errors import InvalidInputError, PlannerError
from relplanner.exchange.mspdi.calendars import Calendars
from relplanner.exchange.mspdi.choosing import Chosen, ChosenCalendar
from relplanner.exchange.mspdi.holding import Network, hold_dates, mark_interrupted, moved_tasks
from relplanner.exchange.mspdi.links import Links
from relplanner.exchange.mspdi.notices import Decisions, notices_of
from relplanner.exchange.mspdi.people import FilePerson, People
from relplanner.exchange.mspdi.reading import ProjectFile, read_file
from relplanner.exchange.mspdi.tally import Tally
from relplanner.exchange.mspdi.tasks import FileTask, Tasks
from relplanner.exchange.mspdi.values import Findings, Values
from relplanner.exchange.table_import_types import (
    ImportPreview,
    PlannedAssignment,
    PlannedRow,
    Table,
)
from relplanner.plan.tables import Calendar, PlanInfo
from relplanner.planner import Plan
from relplanner.progress import Progress, report
from relplanner.registry import REGISTRY
from relplanner.releases.calendar_book import calendar_specs
from relplanner.releases.predecessors import Predecessor, format_predecessors
from relplanner.releases.tables import Activity, Release
from relplanner.schedule import Schedule
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Person


@dataclass(frozen=True)
class MspdiPreview(ImportPreview):
    """What an MS Project file is going to make; nothing of it is in the plan yet.

    Attributes:
        calendars: The calendars that are going to be made, with the ids that they will have.
        calendar_id: The calendar of the release.
        plan_values: Columns of the plan itself that are going to change, because it is empty.
        fates: What became of the tasks, links, resources and assignments that were read: by kind,
            how many met which fate; "kept" is the one of those in the plan.
    """

    people: tuple[FilePerson, ...]
    calendars: tuple[ChosenCalendar, ...]
    calendar_id: str
    plan_values: dict[str, Any]
    fates: dict[str, dict[str, int]]

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """What became of what was read, by kind."""
        return self.fates


def plan_project_import(
    plan: Plan | Snapshot, path: str | Path, *, progress: Progress | None = None
) -> MspdiPreview:
    """Works out what importing an MS Project XML file would make. Nothing is written.

    It always makes a new release. A plan without any release takes over what a day and a week
    mean and the project's calendar too.

    Args:
        plan: The plan, or a snapshot of it (then this may run in another thread).
        path: The file. Its dates have no zone: they are taken as dates in the plan's.
        progress: Is told how far it is.

    Returns:
        The preview: what is going to be made, and what is wrong with which task.

    Raises:
        InvalidInputError: When it isn't such a file, is damaged, or is unreasonably large.
        EnvironmentFailure: When it can't be read at all.
        Cancelled: From `progress`.
    """
    with collection_paused():
        file = read_file(path, progress=progress)
        report(progress, 0, 0, "Working out the dates")
        return _Planning(plan, file).preview()


class _Planning:
    """One run of `plan_project_import`, after the file was read."""

    def __init__(self, plan: Plan | Snapshot, file: ProjectFile) -> None:
        self._plan = plan
        self._file = file
        self._findings = Findings()
        self._tally = Tally()
        (self._info,) = plan.records(PlanInfo)
        zone = self._info.zone
        self._project = Values(file.project, "Project", zone, self._findings)
        self._is_empty = not plan.records(Release)
        self._day_min = self._project.integer("MinutesPerDay", 480, 1, 1440)
        self._week_min = self._project.integer("MinutesPerWeek", 5 * self._day_min, 1, 10080)
        self._tasks = Tasks(file, zone, self._findings, self._tally)
        self._links = Links(self._tasks, zone, self._findings, self._tally)
        self._links.count_of_left_out(file.tasks)
        self._people = People(
            file, zone, self._day_min, plan.records(Person), self._findings, self._tally
        )
        self._assignments = self._people.assignments(file.assignments, self._tasks)
        self._start_at, self._has_no_start = self._start()
        self._calendars = Calendars(file.calendars, zone, self._span(), self._findings)
        self._chosen = Chosen(
            self._calendars, self._project.text("CalendarUID").replace("-1", ""),
            self._known_calendars(), zone,
        )  # fmt: skip

    def preview(self) -> MspdiPreview:
        if not self._tasks.kept:
            self._findings.add(
                "error", "The project has no task that could become an activity.",
                todo="Save it with its tasks.",
            )  # fmt: skip
        decisions = Decisions(self._file, self._tally, self._findings, self._info)
        rows: list[PlannedRow] = []
        if not self._findings.has_errors:
            rows = self._rows(decisions)
        per_day, per_week = self._units()
        problems = tuple(self._findings.problems)
        return MspdiPreview(
            table=Table(self._file.path, "", 0, (), ()),
            columns=(),
            release_id=None,
            release_name=self._name(),
            release_start=format_instant(self._start_at),
            rows=tuple(rows),
            links=tuple(self._links.found) if rows else (),
            people=tuple(self._people.planned),
            problems=problems,
            notices=() if self._findings.has_errors else tuple(notices_of(decisions)),
            zone=self._info.zone,
            minutes_per_day=per_day,
            minutes_per_week=per_week,
            plan_id=self._plan.plan_id,
            head_seq=(
                self._plan.head_seq if isinstance(self._plan, Snapshot) else self._plan.head[0]
            ),
            calendars=tuple(self._chosen.made),
            calendar_id=self._chosen.project_id,
            plan_values=self._plan_values(),
            fates={kind: dict(fates) for kind, fates in self._tally.fates.items()},
        )

    def _units(self) -> tuple[int, int]:
        if self._is_empty:
            return self._day_min, self._week_min
        return self._info.minutes_per_day, self._info.minutes_per_week

    def _plan_values(self) -> dict[str, Any]:
        if not self._is_empty:
            return {}
        wanted = {
            "minutes_per_day": self._day_min, "minutes_per_week": self._week_min,
            "calendar_id": self._chosen.project_id,
        }  # fmt: skip
        return {key: value for key, value in wanted.items() if getattr(self._info, key) != value}

    def _name(self) -> str:
        said = self._project.text("Title", 400) or self._tasks.project_name
        named = self._project.text("Name", 400).removesuffix(".xml").removesuffix(".mpp")
        return said or named or self._file.path.stem[:400] or "Imported project"

    def _start(self) -> tuple[int, bool]:
        """When the project starts, and whether the file doesn't say."""
        start = self._project.moment("StartDate")
        if start is not None:
            return start, False
        dates = [
            at
            for one in self._tasks.kept
            for at in (one.start, one.constraint_at, one.actual_start)
            if at is not None
        ]
        finish = self._project.moment("FinishDate")
        today = dt.datetime.now(dt.UTC).replace(hour=0, minute=0)
        usual = finish if finish is not None else int(today.timestamp()) // 60
        return min(dates, default=usual), not self._project.has("StartDate")

    def _span(self) -> tuple[dt.date, dt.date]:
        """The first and the last day that the project speaks of."""
        known = [self._start_at, self._project.moment("FinishDate")]
        known += [
            at
            for one in self._tasks.kept
            for at in (one.start, one.finish, one.constraint_at, one.deadline, one.actual_finish)
        ]
        days = [to_datetime(at, self._info.zone).date() for at in known if at is not None]
        # Where dates are missing, all tasks one after the other are the longest that it can take.
        total = sum(one.duration or 0 for one in self._tasks.kept if not one.is_summary)
        reach = dt.timedelta(days=min(3 * total // self._day_min, 3660))
        return min(days), max(*days, min(days) + reach)

    def _known_calendars(self) -> list[CalendarSpec]:
        specs = calendar_specs(self._info, self._plan.records)
        ids = {one.id for one in self._plan.records(Calendar)}
        return [spec for spec in specs.values() if spec.id in ids]

    def _rows(self, decisions: Decisions) -> list[PlannedRow]:
        kept = self._tasks.kept
        calendar_ids = [
            self._chosen.for_task(one, self._people.planned, self._assignments.get(index, ()))
            for index, one in enumerate(kept)
        ]
        people = [self._chosen.for_person(one.calendar_uid) for one in self._people.planned]
        for one, calendar_id in zip(self._people.planned, people, strict=True):
            one.values["calendar_id"] = calendar_id
        if self._findings.has_errors:
            return []
        network = Network(
            kept, [0] * len(kept), calendar_ids, self._links.found, self._start_at,
            self._chosen.project_id, self._chosen.specs,
        )  # fmt: skip
        try:
            network.durations = [
                self._duration(network, index, one) for index, one in enumerate(kept)
            ]
            schedule = hold_dates(network)
            mark_interrupted(network)
            decisions.moved = moved_tasks(network, schedule)
        except PlannerError as error:
            self._findings.add("error", error.what, place=error.where, todo=error.todo)
            return []
        self._fill(decisions, schedule)
        before = self._written_links()
        return [
            self._row(index, one, calendar_ids[index], network.durations[index], before)
            for index, one in enumerate(kept)
        ]

    def _fill(self, decisions: Decisions, schedule: Schedule) -> None:
        decisions.tasks = self._tasks.kept
        decisions.named = [self._links.notices, self._people.notices, self._chosen.notices]
        decisions.calendars = self._calendars
        decisions.unused = self._chosen.unused()
        decisions.has_no_start = self._has_no_start
        decisions.from_finish = not self._project.flag("ScheduleFromStart", usual=True)
        decisions.units = None if self._is_empty else (self._day_min, self._week_min)
        decisions.new_people = [one.name for one in self._people.planned if not one.person_id]
        decisions.finish = int(schedule.release_finish[0])

    def _duration(self, network: Network, index: int, task: FileTask) -> int:
        """The duration; where the file says none, what lies between the dates, or a day."""
        if task.is_summary:
            return 0
        if task.duration is not None:
            return task.duration
        if task.is_milestone:
            return 0
        task.marks["tasks without a duration, which take it from their dates or last a day"] = 1
        if task.start is not None and task.finish is not None and task.finish >= task.start:
            calendar = network.calendar(network.calendar_ids[index] or network.calendar_id)
            return int(calendar.between(task.start, task.finish))
        return self._day_min

    def _row(
        self,
        index: int,
        task: FileTask,
        calendar_id: str | None,
        duration: int,
        before: dict[int, str],
    ) -> PlannedRow:
        assignments = tuple(self._assignments.get(index, ()))
        return PlannedRow(
            task.row,
            self._depth(task),
            task.parent,
            before.get(index, ""),
            self._owner(task, assignments),
            assignments,
            self._values(task, calendar_id, duration),
        )

    def _depth(self, task: FileTask) -> int:
        depth = 0
        while task.parent is not None:
            task, depth = self._tasks.kept[task.parent], depth + 1
        return depth

    def _owner(self, task: FileTask, assignments: tuple[PlannedAssignment, ...]) -> int | None:
        """Whom the file names as contact, or the first who works on it."""
        contact = task.values.text("Contact", 500)
        owner = self._people.named(contact) if contact else None
        if contact and owner is None:
            task.marks["contacts who are no resource, left out"] = 1
        if owner is None and assignments:
            owner = assignments[0].person
        return owner

    def _values(self, task: FileTask, calendar_id: str | None, duration: int) -> dict[str, Any]:
        values: dict[str, Any] = {
            "name": task.name,
            "source_id": task.uid,
            "stage": None,
            "duration_min": duration,
            "duration_unit": "h" if task.is_elapsed and task.unit != "m" else task.unit,
            "calendar_id": calendar_id,
            "constraint_kind": task.constraint,
            "constraint_at": _text(task.constraint_at),
            "deadline_at": _text(task.deadline),
            "percent_complete": task.percent,
            "actual_start_at": _text(task.actual_start),
            "actual_finish_at": _text(task.actual_finish),
            "notes": task.notes,
        }
        specs = REGISTRY.of(Activity).columns
        for name, value in values.items():
            try:
                specs[name].to_stored(value)
            except InvalidInputError as error:
                self._findings.add(
                    "error", error.what, place=task.values.place, row=task.row, todo=error.todo
                )
        return values

    def _written_links(self) -> dict[int, str]:
        """The links of each task as people write them, with UIDs, for showing."""
        entries: dict[int, list[Predecessor]] = {}
        for link in self._links.found:
            uid = self._tasks.kept[int(link.predecessor)].uid
            entries.setdefault(link.successor, []).append(
                Predecessor(uid, link.kind, link.lag_min, link.lag_kind)
            )
        units = self._units()
        return {index: format_predecessors(some, *units) for index, some in entries.items()}


def _text(instant: int | None) -> str | None:
    return None if instant is None else format_instant(instant)
