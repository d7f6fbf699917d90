"""The values of registers that are computed from the plan: dates, floats, scores, sums."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

import numpy as np

from relplanner.environments.freezes import conflicts
from relplanner.environments.tables import ChangeFreeze
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.releases.completion import percent_complete_of
from relplanner.releases.dates import live_of
from relplanner.releases.pauses import Rests, rests_in
from relplanner.releases.tables import Activity, Link, Release
from relplanner.risks.scoring import level, score
from relplanner.risks.tables import Risk
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem, Evidence, Signature
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Assignment, Person, PersonSkill, Skill

Made = Callable[["Facts", Any], Any]

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class LinksByEnd:
    """The links at one end of each activity, in the order in which they were made.

    Places are kept sorted by activity: a list for each of a hundred thousand activities would
    take thirty times the memory.

    Args:
        links: The link records.
        index: A place for each activity's id.
        at: The column with the activity that is asked about.
        other: The column with the one at the other end.
    """

    def __init__(self, links: tuple[Any, ...], index: Mapping[str, int], at: str, other: str):
        self.links = links
        self._index, self._other = index, attrgetter(other)
        ends = np.fromiter(map(index.__getitem__, map(attrgetter(at), links)), np.int64, len(links))
        self._order = np.argsort(ends, kind="stable")
        self._first = np.searchsorted(ends[self._order], np.arange(len(index) + 1))

    def is_about(self, index: Mapping[str, int]) -> bool:
        """Whether the activities have these places."""
        return self._index is index

    def of(self, activity_id: str) -> list[tuple[str, Any]]:
        """(id at the other end, link) for each link of an activity."""
        place = self._index[activity_id]
        found = self._order[self._first[place] : self._first[place + 1]].tolist()
        return [(self._other(self.links[one]), self.links[one]) for one in found]


# The last links by their ends: while no link changes, a plan's snapshots have the same tuple.
_LINKS_BY_END: dict[str, LinksByEnd] = {}


class Facts:
    """What a snapshot says beyond its rows, each found once, when it is asked for first."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._activities = snapshot.records(Activity)
        self._index = snapshot.schedule.index

    def of_schedule(self, name: str, activity_id: str) -> Any:
        """One of the schedule's values of an activity, as a plain Python value."""
        return getattr(self._snapshot.schedule, name)[self._index[activity_id]].item()

    @property
    def percent_complete(self) -> Mapping[str, int]:
        """Percent complete of each activity; of summaries as their parts are."""
        return percent_complete_of(self._snapshot)

    def code_of(self, activity_id: str) -> str:
        """The code of an activity."""
        # The schedule has the activities in the order of their records.
        return str(self._activities[self._index[activity_id]].code)

    @functools.cached_property
    def predecessors(self) -> LinksByEnd:
        """For each activity that waits: (predecessor's id, link)."""
        return self._links("successor_id", "predecessor_id")

    @functools.cached_property
    def successors(self) -> LinksByEnd:
        """For each activity that others wait for: (successor's id, link)."""
        return self._links("predecessor_id", "successor_id")

    def _links(self, at: str, other: str) -> LinksByEnd:
        records = self._snapshot.records(Link)
        known = _LINKS_BY_END.get(at)
        if known is None or known.links is not records or not known.is_about(self._index):
            known = _LINKS_BY_END[at] = LinksByEnd(records, self._index, at, other)
        return known

    @property
    def rests(self) -> Mapping[str, Rests]:
        """The planned pauses of the activities that have any."""
        return rests_in(self._snapshot)

    @property
    def go_live(self) -> dict[str, int]:
        """When each release is live."""
        return live_of(self._snapshot)

    @functools.cached_property
    def frozen(self) -> Counter[str]:
        """How many deployments and go-lives are inside of each change freeze."""
        return Counter(one.freeze.id for one in conflicts(self._snapshot))

    @functools.cached_property
    def skills(self) -> dict[str, str]:
        """Each person's skills with their levels."""
        names = {one.id: one.name for one in self._snapshot.records(Skill)}
        found: dict[str, list[str]] = {}
        for one in self._snapshot.records(PersonSkill):
            found.setdefault(one.person_id, []).append(f"{names[one.skill_id]} ({one.level})")
        return {person_id: ", ".join(sorted(texts)) for person_id, texts in found.items()}

    @functools.cached_property
    def steps(self) -> dict[str, tuple[int, int]]:
        """For each rollback step: its number in its plan, and minutes until it begins."""
        found: dict[str, tuple[int, int]] = {}
        so_far: dict[str, tuple[int, int]] = {}
        for one in self._snapshot.records(RollbackStep):
            number, elapsed = so_far.get(one.rollback_plan_id, (1, 0))
            found[one.id] = number, elapsed
            so_far[one.rollback_plan_id] = number + 1, elapsed + one.duration_min
        return found

    @functools.cached_property
    def rollback_minutes(self) -> Counter[str]:
        """How long each rollback plan takes, in minutes."""
        found: Counter[str] = Counter()
        for one in self._snapshot.records(RollbackStep):
            found[one.rollback_plan_id] += one.duration_min
        return found

    @functools.lru_cache(maxsize=16)  # noqa: B019 - as long-lived as the snapshot's cells
    def counts(self, table: type[PlanRow], column: str, state: str = "") -> Counter[str]:
        """How many rows of a table (in one state) point to each row by a column."""
        return Counter(
            getattr(one, column)
            for one in self._snapshot.records(table)
            if not state or one.state == state
        )

    @functools.cached_property
    def weeks(self) -> dict[str, str]:
        """The working week of each calendar, such as `Mon-Fri 09:00-17:00`."""
        days: dict[str, dict[int, list[str]]] = {}
        shifts = sorted(self._snapshot.records(WorkingShift), key=lambda one: one.start_min)
        for one in shifts:
            span = f"{_clock(one.start_min)}-{_clock(one.finish_min)}"
            days.setdefault(one.calendar_id, {}).setdefault(one.weekday, []).append(span)
        return {calendar_id: _week(hours) for calendar_id, hours in days.items()}


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def _week(hours: dict[int, list[str]]) -> str:
    """Days of the same hours that follow each other, together."""
    parts: list[tuple[int, int, str]] = []
    for weekday in sorted(hours):
        text = " ".join(hours[weekday])
        if parts and parts[-1][1] == weekday - 1 and parts[-1][2] == text:
            parts[-1] = parts[-1][0], weekday, text
        else:
            parts.append((weekday, weekday, text))
    return ", ".join(
        f"{_WEEKDAYS[first - 1]}{'-' + _WEEKDAYS[last - 1] if last > first else ''} {text}"
        for first, last, text in parts
    )


def _dates(name: str) -> Made:
    return lambda facts, record: facts.of_schedule(name, record.id)


def _assigned(name: str) -> Made:
    return lambda facts, record: facts.of_schedule(name, record.activity_id)


def _duration(facts: Facts, record: Any) -> int:
    """A summary's own duration says nothing: it lasts from its first activity to its last."""
    if facts.of_schedule("is_summary", record.id):
        return int(facts.of_schedule("duration_min", record.id))
    return int(record.duration_min)


def _percent_complete(facts: Facts, record: Any) -> int:
    if facts.of_schedule("is_summary", record.id):
        return facts.percent_complete[record.id]
    return int(record.percent_complete)


def _residual(record: Any) -> bool:
    return record.residual_likelihood is not None and record.residual_impact is not None


COMPUTED: dict[tuple[type[PlanRow], str], Made] = {
    (Activity, "duration_min"): _duration,
    (Activity, "percent_complete"): _percent_complete,
    (Activity, "start"): _dates("start"),
    (Activity, "finish"): _dates("finish"),
    (Activity, "late_start"): _dates("late_start"),
    (Activity, "late_finish"): _dates("late_finish"),
    (Activity, "total_float"): _dates("total_float_min"),
    (Activity, "free_float"): _dates("free_float_min"),
    (Activity, "critical"): _dates("critical"),
    (Activity, "predecessors"): lambda facts, one: facts.predecessors.of(one.id),
    (Activity, "successors"): lambda facts, one: facts.successors.of(one.id),
    (Activity, "pauses"): lambda facts, one: facts.rests.get(one.id, ()),
    (Release, "go_live"): lambda facts, one: facts.go_live[one.id],
    (Risk, "score"): lambda _, one: score(one.likelihood, one.impact),
    (Risk, "level"): lambda _, one: level(one.likelihood, one.impact),
    (Risk, "residual_score"): lambda _, one: (
        score(one.residual_likelihood, one.residual_impact) if _residual(one) else None
    ),
    (Risk, "residual_level"): lambda _, one: (
        level(one.residual_likelihood, one.residual_impact) if _residual(one) else None
    ),
    (Person, "skills"): lambda facts, one: facts.skills.get(one.id, ""),
    (Assignment, "start"): _assigned("start"),
    (Assignment, "finish"): _assigned("finish"),
    # Nothing where no step says how long it takes: 0 would read as a promise.
    (RollbackPlan, "takes"): lambda facts, one: facts.rollback_minutes[one.id] or None,
    (RollbackStep, "number"): lambda facts, one: facts.steps[one.id][0],
    (RollbackStep, "starts_after"): lambda facts, one: facts.steps[one.id][1],
    (RollbackStep, "done_after"): lambda facts, one: facts.steps[one.id][1] + one.duration_min,
    (Checklist, "items"): lambda facts, one: facts.counts(ChecklistItem, "checklist_id")[one.id],
    (Checklist, "open_items"): lambda facts, one: facts.counts(
        ChecklistItem, "checklist_id", "open"
    )[one.id],
    (Checklist, "signatures"): lambda facts, one: facts.counts(Signature, "checklist_id")[one.id],
    (ChecklistItem, "evidence"): lambda facts, one: facts.counts(Evidence, "item_id")[one.id],
    (ChangeFreeze, "inside"): lambda facts, one: facts.frozen[one.id],
    (Calendar, "week"): lambda facts, one: facts.weeks.get(one.id, ""),
    (Calendar, "exceptions"): lambda facts, one: facts.counts(CalendarException, "calendar_id")[
        one.id
    ],
}
"""How each computed field is made from a row; instants as minutes, see `calendars.instant`."""
