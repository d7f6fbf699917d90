"""Working out what an MS Project file is going to make, without making anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from relplanner.bulk import collection_paused
from relplanner.calendars import CalendarSpec, format_instant, to_datetime
from relplanner.errors import PlannerError
from relplanner.exchange.mspdi.activities import activity_of, values_of
from relplanner.exchange.mspdi.baselines import read_baselines
from relplanner.exchange.mspdi.calendars import Calendars
from relplanner.exchange.mspdi.choosing import Chosen
from relplanner.exchange.mspdi.comparing import differences
from relplanner.exchange.mspdi.heading import Heading
from relplanner.exchange.mspdi.holding import (
    hold_dates,
    let_begin_early,
    mark_interrupted,
    mark_late_ones,
)
from relplanner.exchange.mspdi.interruptions import Rests, interruptions, pause_rows
from relplanner.exchange.mspdi.links import Links
from relplanner.exchange.mspdi.notices import Decisions, notices_of
from relplanner.exchange.mspdi.people import People
from relplanner.exchange.mspdi.preview import MspdiPreview
from relplanner.exchange.mspdi.reading import ProjectFile, read_file
from relplanner.exchange.mspdi.tally import Tally
from relplanner.exchange.mspdi.tasks import FileTask, Tasks
from relplanner.exchange.mspdi.trial import Trial, calendar_rows
from relplanner.exchange.mspdi.values import Findings
from relplanner.exchange.table_import_types import (
    PlannedAssignment,
    PlannedRow,
    Table,
)
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, PlanInfo
from relplanner.planner import Plan
from relplanner.progress import Cancelled, Progress, report
from relplanner.releases.calendar_book import calendar_specs
from relplanner.releases.predecessors import Predecessor, format_predecessors
from relplanner.releases.tables import Activity, Link, Release
from relplanner.schedule import CycleError, Schedule
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Assignment, Person

_RELEASE = "release"
_MOST_CIRCLES = 200


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
        The preview: what is going to be made, and what is wrong with which task. Where something
        is, `rest` is what could be made without it.

    Raises:
        InvalidInputError: When it isn't such a file, is damaged, or is unreasonably large.
        EnvironmentFailure: When it can't be read at all.
        Cancelled: From `progress`.
    """
    with collection_paused():
        file = read_file(path, progress=progress)
        preview = _Planning(plan, file, progress).preview()
        if not preview.errors:
            return preview
        rest = _Planning(plan, file, progress, skips_bad=True).preview()
        return replace(preview, rest=rest if rest.rows and not rest.errors else None)


class _Planning:
    """One run of `plan_project_import`, after the file was read."""

    def __init__(
        self,
        plan: Plan | Snapshot,
        file: ProjectFile,
        progress: Progress | None,
        *,
        skips_bad: bool = False,
    ) -> None:
        self._plan = plan
        self._file = file
        self._progress = progress
        self._findings = Findings(skips_bad)
        self._tally = Tally()
        (self._info,) = plan.records(PlanInfo)
        zone = self._info.zone
        self._is_empty = not plan.records(Release)
        self._tasks = Tasks(file, zone, self._findings, self._tally)
        self._heading = Heading(file, self._tasks, zone, self._findings)
        self._baselines = read_baselines(self._tasks.kept, zone, self._findings)
        self._pauses: Rests = {}
        self._links = Links(self._tasks, zone, self._findings, self._tally)
        self._people = People(
            file, zone, self._heading.day_min, plan.records(Person), self._findings, self._tally
        )
        self._assignments = self._people.assignments(file.assignments, self._tasks)
        self._calendars = Calendars(file.calendars, zone, self._span(), self._findings)
        self._chosen = Chosen(
            self._calendars, self._heading.calendar_uid, self._known_calendars(), zone
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
        return MspdiPreview(
            table=Table(self._file.path, "", 0, (), ()),
            columns=(),
            release_id=None,
            release_name=self._heading.name,
            release_start=format_instant(self._heading.start_at),
            release_values=self._heading.release_values,
            baselines=self._baselines,
            pauses=self._pauses,
            rows=tuple(rows),
            links=tuple(self._links.found) if rows else (),
            people=tuple(self._people.planned),
            problems=tuple(self._findings.problems),
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
            skips_bad=self._findings.skips_bad,
            skipped=tuple(self._tasks.bad),
        )

    def _units(self) -> tuple[int, int]:
        if self._is_empty:
            return self._heading.day_min, self._heading.week_min
        return self._info.minutes_per_day, self._info.minutes_per_week

    def _plan_values(self) -> dict[str, Any]:
        if not self._is_empty:
            return {}
        wanted = {
            "minutes_per_day": self._heading.day_min, "minutes_per_week": self._heading.week_min,
            "calendar_id": self._chosen.project_id,
            "slack_limit_days": self._heading.whole_slack_days,
        }  # fmt: skip
        return {key: value for key, value in wanted.items() if getattr(self._info, key) != value}

    def _span(self) -> tuple[dt.date, dt.date]:
        """The first and the last day that the project speaks of."""
        known = [self._heading.start_at, self._heading.finish_at]
        known += [
            at
            for one in self._tasks.kept
            for at in (one.start, one.finish, one.constraint_at, one.deadline, one.actual_finish)
        ]
        days = [to_datetime(at, self._info.zone).date() for at in known if at is not None]
        # Where dates are missing, all tasks one after the other are the longest that it can take.
        total = sum(one.duration or 0 for one in self._tasks.kept if not one.is_summary)
        reach = dt.timedelta(days=min(3 * total // self._heading.day_min, 3660))
        return min(days), max(*days, min(days) + reach)

    def _known_calendars(self) -> list[CalendarSpec]:
        specs = calendar_specs(self._info, self._plan.records)
        ids = {one.id for one in self._plan.records(Calendar)}
        return [spec for spec in specs.values() if spec.id in ids]

    def _rows(self, decisions: Decisions) -> list[PlannedRow]:
        """The activities; what stands in the way of them becomes a problem."""
        kept = self._tasks.kept
        calendar_ids = [
            self._chosen.for_task(one, self._people.planned, self._assignments.get(index, ()))
            for index, one in enumerate(kept)
        ]
        for place, person in enumerate(self._people.planned):
            person.values["calendar_id"] = self._chosen.for_person(
                place, person.name, person.calendar_uid
            )
        if self._findings.has_errors:
            return []
        activities = [
            activity_of(index, one, _RELEASE, calendar_ids[index]) for index, one in enumerate(kept)
        ]
        try:
            trial, schedule = self._tried(activities)
            mark_interrupted(trial, kept, self._pauses)
            decisions.other = differences(trial, kept, schedule)
        except Cancelled:
            raise
        except PlannerError as error:
            self._findings.add("error", error.what, place=error.where, todo=error.todo)
            return []
        self._fill(decisions)
        before = self._written_links()
        return [self._row(index, activities[index], before) for index in range(len(kept))]

    def _tried(self, activities: list[Activity]) -> tuple[Trial, Schedule]:
        """The dates that come out.

        Raises:
            PlannerError: Where they can't be calculated.
        """
        for _ in range(_MOST_CIRCLES):
            report(self._progress, 0, 0, "Working out the dates")
            trial = Trial(
                self._plan, self._info._replace(**self._plan_values()),
                Release(id=_RELEASE, name=self._heading.name, calendar_id=self._chosen.project_id,
                        **self._heading.release_values),
                self._other_rows(), activities,
            )  # fmt: skip
            self._set_durations(trial)
            self._pauses = interruptions(
                self._file.assignments, self._tasks, trial, self._info.zone
            )
            trial.pause(pause_rows(self._pauses, [one.id for one in activities]))
            waiting = {link.successor for link in self._links.found}
            let_begin_early(trial, self._tasks.kept, waiting, self._heading.start_at)
            try:
                self._links.refuse_circle()
                return trial, hold_dates(trial, self._tasks.kept)
            except CycleError as error:
                circle = error
                if not self._findings.skips_bad:
                    break
                if not self._links.break_circle(error.members, error.what):
                    break
        raise circle

    def _other_rows(self) -> Iterator[PlanRow]:
        """Everything that is going to be made but the release and its activities."""
        for chosen in self._chosen.made:
            yield from calendar_rows(chosen.id, chosen.spec)
        ids = [one.person_id or f"person {place}" for place, one in enumerate(self._people.planned)]
        for person_id, one in zip(ids, self._people.planned, strict=True):
            if one.person_id is None:
                yield Person(id=person_id, **one.values)
        for index, working in self._assignments.items():
            for share in working:
                yield Assignment(activity_id=str(index), person_id=ids[share.person])
        for link in self._links.found:
            yield Link(
                predecessor_id=str(link.predecessor), successor_id=str(link.successor),
                kind=link.kind, lag_min=link.lag_min, lag_kind=link.lag_kind,
            )  # fmt: skip

    def _set_durations(self, trial: Trial) -> None:
        """Durations that the file leaves out, and what is left of tasks that have begun."""
        for index, task in enumerate(self._tasks.kept):
            activity = trial.activities[index]
            if task.duration is None and not task.is_summary and not task.is_milestone:
                task.marks[
                    "tasks without a duration, which take it from their dates or last a day"
                ] = 1
                dated = task.start is not None and task.finish is not None
                worked = (
                    int(trial.working_min([index], [task.start or 0], [task.finish or 0])[0])
                    if dated else self._heading.day_min
                )  # fmt: skip
                activity.duration_min = max(worked, 0)
            begun = task.actual_start is not None and task.actual_finish is None
            if begun and not task.is_summary and 0 < task.percent < 100:
                self._set_remaining(trial, index, task)

    def _set_remaining(self, trial: Trial, index: int, task: FileTask) -> None:
        activity = trial.activities[index]
        usual = (activity.duration_min * (100 - task.percent) + 50) // 100
        if task.remaining is not None and task.remaining != usual:
            if task.remaining <= activity.duration_min:
                activity.remaining_min = task.remaining
            else:
                task.marks["remaining durations longer than the task, left out"] = 1
        if task.stop is None or task.resume is None:
            return
        begun = task.actual_start or 0
        if begun <= task.stop <= task.resume and (
            trial.working_min([index], [task.stop], [task.resume])[0] > 0
        ):
            activity.suspended_at = format_instant(task.stop)  # type: ignore[assignment]
            activity.resumes_at = format_instant(task.resume)  # type: ignore[assignment]

    def _fill(self, decisions: Decisions) -> None:
        if self._heading.target_at is None:
            mark_late_ones(self._tasks.kept, self._links.found)
        decisions.tasks = self._tasks.kept
        decisions.by_id = self._tasks.by_id
        decisions.named = [self._links.notices, self._people.notices, self._chosen.notices]
        decisions.calendars = self._calendars
        decisions.unused = self._chosen.unused()
        decisions.heading = self._heading
        decisions.kept_slack_days = (
            self._heading.whole_slack_days if self._is_empty else self._info.slack_limit_days
        )
        decisions.units = (
            None if self._is_empty else (self._heading.day_min, self._heading.week_min)
        )
        decisions.lost_baselines = sum(
            1 for one in self._tasks.left_out for _ in one.all("Baseline")
        )
        decisions.baselines = len({one.number for one in self._baselines})
        decisions.new_people = [one.name for one in self._people.planned if not one.person_id]

    def _row(self, index: int, activity: Activity, before: dict[int, str]) -> PlannedRow:
        task = self._tasks.kept[index]
        assignments = tuple(self._assignments.get(index, ()))
        return PlannedRow(
            task.row,
            self._depth(task),
            task.parent,
            before.get(index, ""),
            self._owner(task, assignments),
            assignments,
            values_of(activity, task, self._findings),
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
