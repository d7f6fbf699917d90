"""The tasks of an MS Project file, one at a time and as an outline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from relplanner.exchange.mspdi.ordering import outlined
from relplanner.exchange.mspdi.reading import Element, ProjectFile
from relplanner.exchange.mspdi.tally import IS_BAD, Tally
from relplanner.exchange.mspdi.values import Findings, Values, is_elapsed, unit_of
from relplanner.exchange.table_import_types import shown

# The order of the numbers in the file.
_CONSTRAINTS = ("ASAP", "ALAP", "MSO", "MFO", "SNET", "SNLT", "FNET", "FNLT")
_AT_FINISH = {"FNET", "FNLT", "MFO"}
_DATELESS = {"ASAP", "ALAP"}
_MAX_NAME, _MAX_NOTES, _MAX_LEVEL = 500, 20_000, 1000
_FIXED_DURATION, _FIXED_WORK = 1, 2


@dataclass(slots=True)
class FileTask:
    """A task that becomes an activity; instants and durations in minutes.

    Attributes:
        values: Its fields, for whoever reads further ones.
        row: Its ID, else its place in the file.
        level: How deep it is in the outline.
        parent: The index of its summary.
        is_summary: Whether tasks are under it.
        duration: None where the file says none.
        is_elapsed: Whether its duration counts by the clock.
        start: What the file says it starts at.
        hold: The start that it must keep: it is scheduled by hand, or belongs to another project.
        remaining: What is left of its duration, where it has begun.
        stop: Until when it was worked on, where it has begun.
        resume: When work on it goes on.
        is_manual: Whether it is scheduled by hand or belongs to another project.
        ignores_people: Whether the hours of the people who work on it don't move it.
        slack_tenths: The total slack that the file says, in tenths of a minute; None for none.
        is_critical: Whether the file calls it critical; None where it doesn't say.
    """

    uid: str
    values: Values
    element: Element
    row: int
    name: str
    level: int
    parent: int | None = None
    is_summary: bool = False
    duration: int | None = None
    unit: str = "d"
    is_elapsed: bool = False
    start: int | None = None
    finish: int | None = None
    hold: int | None = None
    is_manual: bool = False
    is_external: bool = False
    is_milestone: bool = False
    is_active: bool = True
    constraint: str = "ASAP"
    constraint_at: int | None = None
    deadline: int | None = None
    percent: int = 0
    actual_start: int | None = None
    actual_finish: int | None = None
    remaining: int | None = None
    stop: int | None = None
    resume: int | None = None
    notes: str = ""
    calendar_uid: str = ""
    ignores_people: bool = False
    slack_tenths: int | None = None
    is_critical: bool | None = None
    marks: Counter[str] = field(default_factory=Counter)

    @property
    def label(self) -> str:
        """How it is called in messages."""
        return f"UID {self.uid} {shown(self.name)}"

    @property
    def is_fixed(self) -> bool:
        """Whether it takes as long whoever works on it (fixed duration)."""
        return self.values.result("Type") == _FIXED_DURATION


class Tasks:
    """The tasks that become activities.

    Attributes:
        kept: In the order of the file.
        place: Their indexes by UID.
        gone: UIDs of tasks that were left out, with the reason.
        left_out: All tasks that were left out.
        bad: The IDs of those that were left out because something is wrong with them, or with the
            task that they are under.
        project_name: What the project summary is called.
        by_id: Whether they are in the order of their IDs, which isn't that of the file.
    """

    def __init__(self, file: ProjectFile, zone: str, findings: Findings, tally: Tally) -> None:
        self._zone = zone
        self._findings = findings
        self._tally = tally
        self.kept: list[FileTask] = []
        self.place: dict[str, int] = {}
        self.gone: dict[str, str] = {}
        self.left_out: list[Element] = []
        self.bad: list[int] = []
        self.project_name = ""
        self._inactive_level: int | None = None
        self._bad_level: int | None = None
        elements = outlined(file.tasks)
        self.by_id = elements != file.tasks
        for number, element in enumerate(elements, 1):
            self._take(element, self._values(element, number))
        self._set_parents()
        for task in self.kept:
            self._read(task)

    def _values(self, element: Element, number: int) -> Values:
        name = shown(element.fields.get("Name", ""))
        uid = element.fields.get("UID")
        if uid:
            where = f"Task UID {uid} “{name}”" if name else f"Task UID {uid}"
        else:
            where = f"Task {number} “{name}”" if name else f"Task {number}"
        identity = element.fields.get("ID", "")
        row = int(identity) if identity.isascii() and identity.isdigit() else number
        return Values(element, where, self._zone, self._findings, min(row, 10**9))

    def _take(self, element: Element, values: Values) -> None:
        if values.flag("IsNull"):
            # An empty row may stand anywhere in the outline.
            self._leave_out(element, values, "they are empty rows")
            return
        level = _level(values)
        if self._inactive_level is not None and level <= self._inactive_level:
            self._inactive_level = None
        if self._inactive_level is None and not values.flag("Active", usual=True):
            self._inactive_level = level
        if self._bad_level is not None and level <= self._bad_level:
            self._bad_level = None
        if values.text("UID") == "0" and level == 0 and values.text("ID") in {"0", ""}:
            self.project_name = values.text("Name", _MAX_NAME)
            self._leave_out(element, values, "it is the summary of the project itself", "")
        elif self._is_bad(values, level):
            self.bad.append(values.row or 0)
            self._leave_out(element, values, IS_BAD)
        else:
            self._keep(values, element, level)
            if self._inactive_level is not None:
                self.kept[-1].is_active = False
                self.kept[-1].marks["inactive tasks, which stay inactive"] = 1

    def _leave_out(
        self, element: Element, values: Values, fate: str, name: str | None = None
    ) -> None:
        self.left_out.append(element)
        if values.text("UID") not in self.place:
            self.gone[values.text("UID")] = fate
        self._tally.count("tasks", fate, values.text("Name", _MAX_NAME) if name is None else name)

    def _is_bad(self, values: Values, level: int) -> bool:
        """Complains of a task that can't be told from others; whether it is left out for that."""
        uid = values.text("UID")
        if self._bad_level is not None:
            values.complain("", "It is under a task that something is wrong with.")
        elif not uid:
            values.complain("UID", "The task has no UID.", "Give each task its own number.")
        elif uid in self.place:
            values.complain("UID", "Another task has the same UID.", "Give each task its own.")
        else:
            return False
        if self._findings.skips_bad and self._bad_level is None:
            self._bad_level = level
        return self._findings.skips_bad

    def _keep(self, values: Values, element: Element, level: int) -> None:
        uid, name = values.text("UID"), values.text("Name")
        if len(name) > _MAX_NAME:
            values.complain(
                "Name", f"The name is longer than {_MAX_NAME} characters.", instead="It is cut."
            )
            name = name[:_MAX_NAME]
        self.place.setdefault(uid, len(self.kept))
        self.kept.append(
            FileTask(uid, values, element, values.row or 0, name or f"(unnamed task {uid})", level)
        )
        self.kept[-1].marks["without a name"] = not name
        self._tally.count("tasks")

    def _set_parents(self) -> None:
        above: list[int] = []
        for index, task in enumerate(self.kept):
            while above and self.kept[above[-1]].level >= task.level:
                above.pop()
            if above:
                task.parent = above[-1]
                self.kept[above[-1]].is_summary = True
            above.append(index)

    def _read(self, task: FileTask) -> None:
        values = task.values
        form = values.integer("DurationFormat", 7, 0, 100)
        task.duration = values.duration("Duration")
        task.unit, task.is_elapsed = unit_of(form), is_elapsed(form)
        task.start, task.finish = values.moment("Start"), values.moment("Finish")
        task.is_milestone = values.flag("Milestone")
        task.is_external = values.flag("ExternalTask")
        task.is_manual = values.flag("Manual") or task.is_external
        task.deadline = values.moment("Deadline")
        if not task.is_summary:
            # That of a summary follows from what is under it.
            task.percent = values.integer("PercentComplete", 0, 0, 100)
        task.calendar_uid = values.text("CalendarUID").replace("-1", "")
        task.ignores_people = bool(task.calendar_uid) and values.flag("IgnoreResourceCalendar")
        _read_constraint(task)
        _read_actuals(task)
        notes = values.text("Notes").replace("\r\n", "\n").replace("\r", "\n")
        task.notes = notes[:_MAX_NOTES]
        task.slack_tenths = values.result("TotalSlack")
        critical = values.result("Critical")
        task.is_critical = None if critical is None else critical == 1
        self._hold(task)
        self._mark(task, form, notes)

    def _hold(self, task: FileTask) -> None:
        if task.is_summary:
            _bound_inside(task)
            return
        if task.is_manual and task.actual_start is None and task.is_active:
            manual = task.values.moment("ManualStart")
            task.hold = task.start if manual is None else manual
            if task.hold is None:
                task.marks["manually scheduled tasks without a date, planned by their links"] = 1

    def _mark(self, task: FileTask, form: int, notes: str) -> None:
        values, leaf = task.values, not task.is_summary
        if task.is_milestone and leaf and task.duration:
            task.marks["milestones with a duration, which they keep"] = 1
        if values.flag("Recurring"):
            task.marks["recurring tasks, which become ordinary activities"] = 1
        if values.flag("IsSubproject"):
            task.marks["inserted projects, whose tasks are in files of their own"] = 1
        if values.flag("Estimated") and leaf:
            task.marks["durations marked as estimates, without the mark"] = 1
        if leaf and values.result("Type") == _FIXED_WORK:
            # Fixed units and fixed duration are how a plan goes about its activities, too.
            task.marks["tasks of fixed work, whose duration stays the same here"] = 1
        if form in {11, 12, 43, 44} and leaf:
            task.marks["durations in months, shown in days"] = 1
        if len(notes) > _MAX_NOTES:
            task.marks[f"notes cut to {_MAX_NOTES} characters"] = 1
        wbs = values.text("WBS")
        if wbs and values.has("OutlineNumber") and wbs != values.text("OutlineNumber"):
            task.marks["WBS codes of their own, left out"] = 1
        if task.is_summary and task.constraint not in {"ASAP", "SNET", "FNLT"}:
            task.marks["constraints of summaries, which have no effect there"] = 1


def marked(tasks: Sequence[FileTask]) -> dict[str, list[str]]:
    """The names of the tasks that something is to be told of, by what it is."""
    found: dict[str, list[str]] = {}
    for task in tasks:
        for mark, count in task.marks.items():
            if count:
                found.setdefault(mark, []).append(task.label)
    return found


def _level(values: Values) -> int:
    if values.has("OutlineLevel"):
        return values.integer("OutlineLevel", 1, 0, _MAX_LEVEL)
    number = values.text("OutlineNumber") or values.text("WBS")
    return 0 if number == "0" else number.count(".") + 1


def _read_constraint(task: FileTask) -> None:
    values = task.values
    number = values.integer("ConstraintType", 0, 0, len(_CONSTRAINTS) - 1)
    task.constraint = _CONSTRAINTS[number]
    if task.constraint in _DATELESS:
        return
    task.constraint_at = values.moment("ConstraintDate")
    if values.has("ConstraintDate"):
        if task.constraint_at is None:
            # It can't be read, and a constraint without its date says nothing.
            task.constraint = "ASAP"
        return
    task.constraint_at = task.finish if task.constraint in _AT_FINISH else task.start
    if task.constraint_at is None:
        values.complain(
            "ConstraintDate", f"The constraint {task.constraint} needs a date.",
            "Give it one, or make the task start as soon as possible.",
        )  # fmt: skip
        task.constraint = "ASAP"
    else:
        task.marks["constraints without a date, which take the date of the task"] = 1


def _bound_inside(task: FileTask) -> None:
    """In MS Project the finish of a summary that is scheduled by hand bounds what is under it."""
    if task.is_manual and task.is_active and task.constraint == "ASAP" and task.finish is not None:
        task.constraint, task.constraint_at = "FNLT", task.finish
        task.marks["manually scheduled summaries, whose finish bounds what is under them"] = 1


def _read_actuals(task: FileTask) -> None:
    values = task.values
    task.actual_start, task.actual_finish = (
        values.moment("ActualStart"), values.moment("ActualFinish"),
    )  # fmt: skip
    if task.actual_finish is None:
        if task.actual_start is not None:
            task.remaining = values.duration("RemainingDuration")
            task.stop, task.resume = values.moment("Stop"), values.moment("Resume")
        return
    if task.actual_start is None and not values.has("ActualStart") and task.start is not None:
        task.actual_start = task.start
        task.marks["actual finishes without an actual start, which take the start"] = 1
    if task.actual_start is None or task.actual_finish < task.actual_start:
        values.complain(
            "ActualFinish", "It finishes before it has started.", "Correct the actual dates."
        )
        task.actual_start = task.actual_finish = None
