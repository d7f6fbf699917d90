"""Planned interruptions of tasks (splits): gaps in the timephased work of their assignments.

MS Project keeps no splits of a task: they are where none of its assignments has work between two
that have. Reading keeps from when to when an assignment has work, and forgets the rest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from relplanner.calendars import from_datetime
from relplanner.calendars.zones import zone_info
from relplanner.errors import PlannerError
from relplanner.exchange.mspdi.reading import Element
from relplanner.exchange.mspdi.tasks import FileTask, Tasks
from relplanner.exchange.mspdi.trial import Trial
from relplanner.releases.pauses import Rest
from relplanner.releases.tables import Pause

Span = tuple[int, int]
Rests = dict[int, list[Rest]]


def interruptions(elements: Iterable[Element], tasks: Tasks, trial: Trial, zone: str) -> Rests:
    """The pauses of tasks, by the task's index.

    Only where they explain why a task takes as long as it does: work that is spread over a task
    otherwise has gaps, too.

    Args:
        elements: The assignments.
        tasks: The tasks.
        trial: What they are going to be, with their durations.
        zone: By whose clock the file's dates are.
    """
    found: Rests = {}
    for index, spans in _worked(elements, tasks, zone).items():
        gaps = _between(spans)
        if gaps:
            rests = _rests(trial, index, tasks.kept[index], gaps)
            if rests:
                found[index] = rests
    return found


def pause_rows(found: Rests, ids: Sequence[str]) -> list[Pause]:
    """The rows of these pauses.

    Args:
        found: By the place of the activity.
        ids: The ids of the activities.
    """
    return [
        Pause(activity_id=ids[index], after_min=one.after_min, lasts_min=one.lasts_min)
        for index, rests in found.items()
        for one in rests
    ]


def _worked(elements: Iterable[Element], tasks: Tasks, zone: str) -> dict[int, list[Span]]:
    """From when to when somebody has work of each task."""
    found: dict[int, list[Span]] = {}
    for element in elements:
        index = tasks.place.get(element.fields.get("TaskUID", ""))
        if index is not None and element.worked:
            found.setdefault(index, []).extend(_instants(element.worked, zone))
    return found


def _instants(worked: Iterable[tuple[str, str]], zone: str) -> list[Span]:
    """The spans as instants; none where a date is none, for dates of results are no inputs."""
    try:
        return [(_instant(start, zone), _instant(finish, zone)) for start, finish in worked]
    except (ValueError, PlannerError):
        return []


def _instant(text: str, zone: str) -> int:
    moment = dt.datetime.fromisoformat(text).replace(second=0, microsecond=0)
    return from_datetime(moment if moment.tzinfo else moment.replace(tzinfo=zone_info(zone)))


def _between(spans: list[Span]) -> list[Span]:
    gaps: list[Span] = []
    until = None
    for start, finish in sorted(spans):
        if until is not None and start > until:
            gaps.append((until, start))
        until = finish if until is None else max(until, finish)
    return gaps


def _rests(trial: Trial, index: int, task: FileTask, gaps: list[Span]) -> list[Rest]:
    activity = trial.activities[index]
    if task.is_summary or task.start is None or task.finish is None or task.actual_finish:
        return []
    if not activity.duration_min:
        return []
    # Suspended work is no pause: the file says so in words of its own.
    halted = trial.halted(index, task.start)
    gaps = [one for one in gaps if one != halted]
    if any(begin < halted[1] and halted[0] < end for begin, end in gaps):
        return []
    edges = [at for gap in gaps for at in gap]
    places = [index] * (len(edges) + 1)
    *parts, last = trial.working_min(places, [task.start, *edges], [*edges, task.finish]).tolist()
    (halted_min,) = trial.working_min([index], [halted[0]], [halted[1]]).tolist()
    rests, worked = [], 0
    for (begin, _), before, lasting in zip(gaps, parts[::2], parts[1::2], strict=True):
        worked += before
        if lasting > 0:
            rests.append(Rest(worked - halted_min * (begin >= halted[1]), lasting))
    inside = all(0 < one.after_min < activity.duration_min for one in rests)
    is_told = worked + last - halted_min == activity.duration_min
    return rests if inside and is_told else []
