"""Keeping the dates that must not move: tasks scheduled by hand, or begun before the project.

The planner computes every date, so a date that stays is a constraint: a task starts no earlier
than its date, or must start on it where its predecessors would push it further.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relplanner.calendars import format_instant
from relplanner.exchange.mspdi.interruptions import Rests
from relplanner.exchange.mspdi.tasks import FileTask
from relplanner.exchange.mspdi.trial import Trial
from relplanner.exchange.table_import_types import PlannedLink
from relplanner.releases.tables import Activity
from relplanner.schedule import Schedule

_MOST_ROUNDS = 12


def hold_dates(trial: Trial, tasks: Sequence[FileTask]) -> Schedule:
    """Gives constraints to the tasks whose dates must not move.

    Args:
        trial: The activities; their constraints are changed.
        tasks: What they are made of, in the same order.

    Returns:
        The dates with these constraints.

    Raises:
        PlannerError: See `Trial.computed`.
    """
    held = [index for index, one in enumerate(tasks) if one.hold is not None]
    for index in held:
        _constrain(tasks[index], trial.activities[index], "SNET")
    schedule = trial.computed()
    wanted = [tasks[index].hold or 0 for index in held]
    for _ in range(_MOST_ROUNDS if held else 0):
        starts = [int(schedule.start[index]) for index in held]
        moved = False
        for index, gap in zip(held, trial.working_min(held, starts, wanted), strict=True):
            activity = trial.activities[index]
            if gap and activity.constraint_kind != "MSO":
                _constrain(tasks[index], activity, "MSO")
                moved = True
        if not moved:
            break
        schedule = trial.computed()
    return schedule


def let_begin_early(trial: Trial, tasks: Sequence[FileTask], waiting: set[int], at: int) -> None:
    """Lets tasks start before the project where the file says that they do.

    In MS Project a task that waits for others starts when they let it, be it before the project
    starts; in a release nothing does but for a constraint.

    Args:
        trial: The activities; their constraints are changed.
        tasks: What they are made of, in the same order.
        waiting: The indexes of those that wait for others.
        at: When the project starts.
    """
    for index in sorted(waiting):
        task, activity = tasks[index], trial.activities[index]
        early = task.start is not None and task.start < at and task.actual_start is None
        if early and task.constraint == "ASAP" and not task.is_summary and task.hold is None:
            task.marks["tasks that start before the project does, let by a constraint"] = 1
            activity.constraint_kind = "SNET"
            activity.constraint_at = format_instant(task.start or 0)  # type: ignore[assignment]


def mark_late_ones(tasks: Sequence[FileTask], links: Iterable[PlannedLink]) -> None:
    """Marks tasks as late as possible for which others wait that aren't.

    MS Project also moves those as late as it can; in a plan they stay, and so does the task before
    them.

    Args:
        tasks: The tasks of a project that is scheduled from its start.
        links: The links between them.
    """
    for link in links:
        before, after = tasks[int(link.predecessor)], tasks[link.successor]
        if before.constraint == "ALAP" and after.constraint != "ALAP" and not before.is_summary:
            before.marks["tasks as late as possible, which push nothing that waits for them"] = 1


def _constrain(task: FileTask, activity: Activity, kind: str) -> None:
    if task.constraint not in {"ASAP", "SNET", "MSO"}:
        task.marks["constraints of tasks that keep their dates, replaced"] = 1
    reason = (
        "activities of other projects, kept at their dates" if task.is_external
        else "manually scheduled tasks, kept at their dates by a constraint"
    )  # fmt: skip
    task.marks[reason] = 1
    activity.constraint_kind = kind
    activity.constraint_at = format_instant(task.hold or 0)  # type: ignore[assignment]


def mark_interrupted(trial: Trial, tasks: Sequence[FileTask], pauses: Rests) -> None:
    """Marks the tasks that pause, and those that have more working time than they take otherwise.

    Args:
        trial: The activities.
        tasks: What they are made of, in the same order.
        pauses: Those that are known, by the task's index.
    """
    for index in pauses:
        tasks[index].marks["tasks that are interrupted (split), which pause as planned"] = 1
    places = [
        index
        for index, one in enumerate(tasks)
        if not one.is_summary and one.duration and one.start is not None and one.finish is not None
        and index not in pauses
    ]  # fmt: skip
    starts = [tasks[index].start or 0 for index in places]
    finishes = [tasks[index].finish or 0 for index in places]
    halts = [trial.halted(*one) for one in zip(places, starts, strict=True)]
    halted = trial.working_min(places, [one[0] for one in halts], [one[1] for one in halts])
    whole = trial.working_min(places, starts, finishes)
    for index, worked in zip(places, whole - halted, strict=True):
        if worked > trial.activities[index].duration_min:
            tasks[index].marks["tasks that are interrupted (split), which run through"] = 1
