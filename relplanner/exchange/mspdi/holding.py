"""Keeping the dates that must not move: tasks that are scheduled by hand or have started.

The planner computes every date, so a date that stays is a constraint: a task starts no earlier
than its date, or must start on it where its predecessors would push it further.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from relplanner.calendars import CalendarSpec, WorkingCalendar, compile_calendar
from relplanner.exchange.mspdi.tasks import FileTask
from relplanner.exchange.table_import_types import PlannedLink
from relplanner.schedule import (
    ActivityRow,
    LinkRow,
    ReleaseRow,
    Schedule,
    compile_network,
    compute,
)

_MOST_ROUNDS = 12
_RELEASE = "release"


@dataclass(slots=True)
class Network:
    """What the dates are computed from.

    Attributes:
        tasks: The tasks.
        durations: Their durations in minutes, in the same order.
        calendar_ids: Their calendars; None for that of the release.
        links: The links between them.
        start_at: When the release starts, an instant.
        calendar_id: The calendar of the release.
        specs: The calendars by id.
    """

    tasks: Sequence[FileTask]
    durations: Sequence[int]
    calendar_ids: Sequence[str | None]
    links: Sequence[PlannedLink]
    start_at: int
    calendar_id: str
    specs: Mapping[str, CalendarSpec]
    _compiled: dict[str, WorkingCalendar] = field(default_factory=dict)

    def computed(self) -> Schedule:
        """The dates, by the indexes of the tasks as ids.

        Raises:
            PlannerError: See `compile_network`: a circle, no working time.
        """
        activities = [
            ActivityRow(
                str(index), f"UID {one.uid}", one.name,
                None if one.parent is None else str(one.parent), _RELEASE,
                self.durations[index], self.calendar_ids[index],
                one.constraint, one.constraint_at, one.deadline,
            )
            for index, one in enumerate(self.tasks)
        ]  # fmt: skip
        links = [
            LinkRow(
                str(index), str(one.predecessor), str(one.successor), one.kind, one.lag_min,
                one.lag_kind,
            )
            for index, one in enumerate(self.links)
        ]  # fmt: skip
        release = ReleaseRow(_RELEASE, "The project", self.start_at, self.calendar_id)
        return compute(compile_network(activities, links, [release], self.specs))

    def gaps(self, places: Sequence[int], have: Sequence[int], want: Sequence[int]) -> list[int]:
        """Working minutes from one instant to another, each in the calendar of its task.

        Args:
            places: Indexes of tasks, shape (n,).
            have: Instants, shape (n,).
            want: Instants, shape (n,).

        Returns:
            Shape (n,); negative where `want` is before `have`, 0 where they are the same date.
        """
        keys = [self.calendar_ids[place] or self.calendar_id for place in places]
        found = np.zeros(len(places), np.int64)
        first, last = np.array(have, np.int64), np.array(want, np.int64)
        for key in dict.fromkeys(keys):
            chosen = np.flatnonzero(np.array([one == key for one in keys], np.bool_))
            found[chosen] = self.calendar(key).between(first[chosen], last[chosen])
        return [int(gap) for gap in found]

    def calendar(self, key: str) -> WorkingCalendar:
        """A calendar, compiled."""
        if key not in self._compiled:
            self._compiled[key] = compile_calendar(self.specs[key], self.start_at, self.start_at)
        return self._compiled[key]


def hold_dates(network: Network) -> Schedule:
    """Gives constraints to the tasks whose dates must not move, where they would.

    Returns:
        The dates with these constraints.

    Raises:
        PlannerError: See `Network.computed`.
    """
    held = [index for index, one in enumerate(network.tasks) if one.hold is not None]
    for index in held:
        if network.tasks[index].is_manual:
            _constrain(network.tasks[index], "SNET")
    schedule = network.computed()
    wanted = [network.tasks[index].hold or 0 for index in held]
    for _ in range(_MOST_ROUNDS):
        starts = [int(schedule.start[index]) for index in held]
        moved = False
        for index, gap in zip(held, network.gaps(held, starts, wanted), strict=True):
            task = network.tasks[index]
            if gap and task.constraint != "MSO":
                _constrain(task, "SNET" if gap > 0 and task.constraint != "SNET" else "MSO")
                moved = True
        if not moved:
            break
        schedule = network.computed()
    return schedule


def _constrain(task: FileTask, kind: str) -> None:
    if task.constraint not in {"ASAP", "SNET", "MSO"}:
        task.marks["constraints of tasks that keep their dates, replaced"] = 1
    reason = (
        "activities of other projects, kept at their dates" if task.is_external
        else "manually scheduled tasks, kept at their dates by a constraint" if task.is_manual
        else "started tasks, kept at their dates by a constraint"
    )  # fmt: skip
    task.marks[reason] = 1
    task.constraint, task.constraint_at = kind, task.hold


def mark_interrupted(network: Network) -> None:
    """Marks the tasks that have more working time between their dates than they take."""
    places = [
        index
        for index, one in enumerate(network.tasks)
        if not one.is_summary and one.duration and one.start is not None and one.finish is not None
    ]
    starts = [network.tasks[index].start or 0 for index in places]
    finishes = [network.tasks[index].finish or 0 for index in places]
    for index, worked in zip(places, network.gaps(places, starts, finishes), strict=True):
        if worked > network.durations[index]:
            network.tasks[index].marks["tasks that are interrupted (split), which run through"] = 1


def moved_tasks(network: Network, schedule: Schedule) -> list[str]:
    """The leaf tasks whose computed start or finish is another date than the file's."""
    found: dict[int, None] = {}
    for said, have in (("start", schedule.start), ("finish", schedule.finish)):
        places = [
            index
            for index, one in enumerate(network.tasks)
            if not one.is_summary and getattr(one, said) is not None
        ]
        want = [getattr(network.tasks[index], said) for index in places]
        gaps = network.gaps(places, [int(have[index]) for index in places], want)
        found.update(dict.fromkeys(p for p, gap in zip(places, gaps, strict=True) if gap))
    return [network.tasks[index].label for index in sorted(found)]
