"""The baselines of an MS Project file: the dates of its tasks as they were agreed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from relplanner.calendars import format_instant
from relplanner.exchange.mspdi.tasks import FileTask
from relplanner.exchange.mspdi.values import Findings, Values
from relplanner.plan.door import Transaction
from relplanner.releases.tables import Activity, Baseline, BaselineActivity

MOST_NUMBER = 10


class FileBaseline(NamedTuple):
    """What a baseline says of a task.

    Attributes:
        number: Which baseline, from 0 to 10.
        place: The index of the task.
        values: The columns of the row that say when it was to be.
    """

    number: int
    place: int
    values: dict[str, Any]


def read_baselines(
    tasks: Sequence[FileTask], zone: str, findings: Findings
) -> tuple[FileBaseline, ...]:
    """The baselines that have a start and a finish; the others are marked at their task."""
    found = []
    for place, task in enumerate(tasks):
        for element in task.element.all("Baseline"):
            values = Values(element, f"{task.values.place}, baseline", zone, findings, task.row)
            number = values.integer("Number", 0, 0, MOST_NUMBER)
            start, finish = values.moment("Start"), values.moment("Finish")
            if start is None or finish is None:
                task.marks["baselines without dates, left out"] = 1
                continue
            found.append(
                FileBaseline(
                    number,
                    place,
                    {
                        "start_at": format_instant(start),
                        "finish_at": format_instant(finish),
                        "duration_min": values.duration("Duration") or 0,
                        "is_summary": task.is_summary,
                    },
                )
            )
    return tuple(found)


def make_baselines(
    tx: Transaction, found: Sequence[FileBaseline], activities: Sequence[Activity], source: str
) -> None:
    """Makes the baselines of a file, one for each number.

    Args:
        tx: The change that it belongs to.
        found: What they say.
        activities: The activities that the tasks became, in the same order.
        source: What the project is called.
    """
    made: dict[int, str] = {}
    for number in sorted({one.number for one in found}):
        name = f"Baseline {number}" if number else "Baseline"
        made[number] = tx.insert(Baseline(name=f"{name} of {source}")).id
    for one in found:
        activity = activities[one.place]
        tx.insert(
            BaselineActivity(
                baseline_id=made[one.number],
                activity_ref=activity.id,
                release_ref=activity.release_id,
                activity_code=activity.code,
                name=activity.name,
                **one.values,
            )
        )
