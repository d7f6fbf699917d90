"""The activities that the tasks of an MS Project file become."""

from __future__ import annotations

from typing import Any

from relplanner.calendars import format_instant
from relplanner.errors import InvalidInputError
from relplanner.exchange.mspdi.tasks import FileTask
from relplanner.exchange.mspdi.values import Findings
from relplanner.registry import REGISTRY
from relplanner.releases.tables import Activity

# What an import decides for itself: ids, the place and the owner come with the making.
_COLUMNS = {
    "name", "source_id", "stage", "duration_min", "duration_unit", "calendar_id",
    "constraint_kind", "constraint_at", "deadline_at", "percent_complete", "actual_start_at",
    "actual_finish_at", "notes", "active", "remaining_min", "suspended_at", "resumes_at",
    "ignores_people",
}  # fmt: skip


def activity_of(index: int, task: FileTask, release_id: str, calendar_id: str | None) -> Activity:
    """The activity that a task becomes, with instants as text and indexes as ids."""
    values: dict[str, Any] = {
        "name": task.name,
        "source_id": task.uid,
        "stage": None,
        "duration_min": 0 if task.is_summary else task.duration or 0,
        "duration_unit": f"e{task.unit}" if task.is_elapsed else task.unit,
        "calendar_id": calendar_id,
        "constraint_kind": task.constraint,
        "constraint_at": _text(task.constraint_at),
        "deadline_at": _text(task.deadline),
        "percent_complete": task.percent,
        "actual_start_at": _text(task.actual_start),
        "actual_finish_at": _text(task.actual_finish),
        "notes": task.notes,
        "active": task.is_active,
        "ignores_people": task.ignores_people,
    }
    return Activity(
        id=str(index),
        code=f"UID {task.uid}",
        release_id=release_id,
        parent_id=None if task.parent is None else str(task.parent),
        position=index,
        **values,
    )


def values_of(activity: Activity, task: FileTask, findings: Findings) -> dict[str, Any]:
    """The columns of an activity, with a complaint of each that a plan can't hold."""
    specs = REGISTRY.of(Activity).columns
    found: dict[str, Any] = {}
    for name, value in vars(activity).items():
        if name not in _COLUMNS:
            continue
        try:
            specs[name].to_stored(value)
            found[name] = value
        except InvalidInputError as error:
            findings.complain(error.what, place=task.values.place, row=task.row, todo=error.todo)
    return found


def _text(instant: int | None) -> str | None:
    return None if instant is None else format_instant(instant)
