"""From a snapshot of a plan to the rows of its timeline; no database is needed for that."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import repeat
from operator import attrgetter
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars.instant import parse_instant
from relplanner.timeline.rows import (
    ACTIVITY,
    MILESTONE,
    NO_INSTANT,
    RELEASE,
    SUMMARY,
    Codes,
    Ints,
    TimelineRows,
    frozen,
    instants,
)


class PlanSnapshot(Protocol):
    """What is asked of a snapshot of a plan."""

    schedule: Any
    plan: Any

    def outline(self, release_id: str | None = None) -> list[tuple[Any, int]]:
        """Activity records in outline order, each with its depth."""


class _Lines(NamedTuple):
    """Records in the order of the rows.

    Attributes:
        records: Release and activity records, shape (n,).
        depths: 0 for releases.
        heads: Rows of the releases, ascending, shape (releases,).
        place: Place of each activity in the schedule, shape (n,); 0 for releases.
    """

    records: list[Any]
    depths: list[int]
    heads: list[int]
    place: Ints

    def of_activities(self, values: NDArray[Any]) -> NDArray[Any]:
        """Values of the schedule by row; 0 or False for releases."""
        taken = values[self.place] if len(values) else np.zeros(len(self.place), values.dtype)
        taken[self.heads] = 0
        return taken

    def column(self, name: str, of_release: str = "", fill: object = None) -> list[Any]:
        """A column of the activity records; of the releases another one of theirs, or `fill`."""
        values = [fill] * len(self.records)
        get = attrgetter(name)
        for head, end in zip(self.heads, [*self.heads, len(self.records)][1:], strict=True):
            if of_release:
                values[head] = getattr(self.records[head], of_release)
            values[head + 1 : end] = map(get, self.records[head + 1 : end])
        return values


def timeline_rows(
    snapshot: PlanSnapshot,
    releases: Iterable[Any],
    people: Iterable[Any] = (),
    release_ids: Collection[str] | None = None,
) -> TimelineRows:
    """The rows of a plan's timeline: each release, then its activities in outline order.

    Args:
        snapshot: The plan.
        releases: Its release records, in the order in which they are to appear.
        people: Its person records, for the owners' names.
        release_ids: Only these releases; all when None.
    """
    wanted = [one for one in releases if release_ids is None or one.id in release_ids]
    lines, names = _lines(snapshot, wanted), {one.id: one.name for one in people}
    return _columns(lines, snapshot.schedule, names, snapshot.plan.status_at)


def _lines(snapshot: PlanSnapshot, releases: list[Any]) -> _Lines:
    parts: dict[str, list[tuple[Any, int]]] = {one.id: [] for one in releases}
    if len(releases) == 1:
        parts[releases[0].id] = snapshot.outline(releases[0].id)
    else:
        for pair in snapshot.outline():
            found = parts.get(pair[0].release_id)
            if found is not None:
                found.append(pair)
    records: list[Any] = []
    depths: list[int] = []
    heads: list[int] = []
    for release in releases:
        heads.append(len(records))
        records.append(release)
        depths.append(0)
        records += [record for record, _ in parts[release.id]]
        depths += [depth + 1 for _, depth in parts[release.id]]
    ids = map(attrgetter("id"), records)
    place = np.fromiter(map(snapshot.schedule.index.get, ids, repeat(0)), np.int64, len(records))
    return _Lines(records, depths, heads, place)


def _columns(
    lines: _Lines, schedule: Any, names: dict[str, str], status_at: str | None
) -> TimelineRows:
    of = lines.of_activities
    kind = np.full(len(lines.records), ACTIVITY, np.uint8)
    kind[of(schedule.is_summary)] = SUMMARY
    kind[of(schedule.is_milestone)] = MILESTONE
    kind[lines.heads] = RELEASE
    values: dict[str, NDArray[Any]] = {
        "start_min": of(schedule.start),
        "finish_min": of(schedule.finish),
        "late_finish_min": of(schedule.late_finish),
        "total_float_min": of(schedule.total_float_min),
        "critical": of(schedule.critical),
    }
    _fill_heads(lines, schedule, values)
    done = np.array(lines.column("percent_complete", fill=0), np.int64)
    weight = np.where((kind == ACTIVITY) & of(schedule.active), of(schedule.duration_min), 0)
    values["percent_complete"] = _rolled_up(done, weight, lines.depths, kind)
    values |= _rests(lines, values, status_at)
    constraints = lines.column("constraint_kind", fill="ASAP")
    owners = lines.column("owner_id", "manager_id")
    releases = lines.column("release_id", "id")
    return TimelineRows(
        id=tuple(lines.column("id", "id")),
        code=tuple(lines.column("code", "code")),
        name=tuple(lines.column("name", "name")),
        depth=tuple(lines.depths),
        kind=frozen(kind, np.uint8),
        deadline_min=_parsed(lines.column("deadline_at", "target_at")),
        constraint=tuple(["" if one == "ASAP" else one for one in constraints]),
        owner=tuple([names.get(one, "") for one in owners]),
        release_id=tuple(releases),
        **{name: frozen(value, value.dtype) for name, value in values.items()},
    )


def _rests(
    lines: _Lines, values: dict[str, NDArray[Any]], status_at: str | None
) -> dict[str, NDArray[Any]]:
    """From when to when suspended work rests.

    What is left of it goes on when it is resumed, and not before the status date.
    """
    pause, resume = (_parsed(lines.column(name)) for name in ("suspended_at", "resumes_at"))
    over = np.array([one is not None for one in lines.column("actual_finish_at")], np.bool_)
    [status] = _parsed([status_at])
    resume = np.where(over, resume, np.maximum(resume, status))
    start, finish = values["start_min"], values["finish_min"]
    rests = (start < pause) & (pause < resume) & (resume < finish)
    return {
        name: np.where(rests, column, NO_INSTANT)
        for name, column in (("paused_min", pause), ("resumed_min", resume))
    }


def _fill_heads(lines: _Lines, schedule: Any, values: dict[str, NDArray[Any]]) -> None:
    """Dates, float and criticality of the releases.

    A release ends when it is live, for that is what its target date is about; hypercare follows.
    """
    number_of = {key: number for number, key in enumerate(schedule.release_ids)}
    ends = [*lines.heads, len(lines.records)][1:]
    in_hypercare = np.array([stage == "hypercare" for stage in lines.column("stage")], np.bool_)
    until_live = ~in_hypercare & lines.of_activities(schedule.counts)
    for head, end in zip(lines.heads, ends, strict=True):
        number = number_of[lines.records[head].id]
        live = values["finish_min"][head + 1 : end][until_live[head + 1 : end]]
        finish = live.max() if len(live) else schedule.release_finish[number]
        values["start_min"][head] = schedule.release_start[number]
        values["finish_min"][head] = values["late_finish_min"][head] = finish
        if head + 1 < end:
            inside = slice(head + 1, end)
            values["critical"][head] = values["critical"][inside].any()
            values["total_float_min"][head] = values["total_float_min"][inside].min()


def _parsed(texts: list[str | None]) -> Ints:
    known: dict[str | None, int] = {None: NO_INSTANT}
    known |= {text: parse_instant(text) for text in set(texts) if text is not None}
    return instants([known[text] for text in texts])


def _rolled_up(done: Ints, weight: Ints, depths: list[int], kind: Codes) -> Ints:
    """Percent complete, with that of summaries and releases weighed by their parts' durations.

    The parts of a row are the rows below it up to the next one that isn't deeper. Where no part
    has a duration, it is 0.
    """
    weights = np.append(0, np.cumsum(weight)).tolist()
    earned = np.append(0, np.cumsum(weight * done)).tolist()
    result = done.copy()
    has_parts = np.isin(kind, (RELEASE, SUMMARY))
    steps_back = np.diff(np.array(depths, np.int64), prepend=0) < 0
    open_at: list[int] = []
    for row in [*np.flatnonzero(has_parts | steps_back).tolist(), len(depths)]:
        depth = depths[row] if row < len(depths) else -1
        while open_at and depth <= depths[open_at[-1]]:
            head = open_at.pop()
            total = weights[row] - weights[head]
            result[head] = (earned[row] - earned[head]) // total if total else 0
        if depth >= 0 and has_parts[row]:
            open_at.append(row)
    return result
