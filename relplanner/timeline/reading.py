"""From a snapshot of a plan to the rows of its timeline; no database is needed for that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars.instant import parse_instant
from relplanner.timeline.lines import Lines, PlanSnapshot, lines_of
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
    least_float_min,
)


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
    lines = lines_of(snapshot, wanted)
    return _columns(lines, snapshot, people)


def _columns(lines: Lines, snapshot: PlanSnapshot, people: Iterable[Any]) -> TimelineRows:
    of, schedule, gaps = lines.of_activities, snapshot.schedule, snapshot.gaps
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
        "by_clock": of(schedule.by_clock),
    }
    _fill_heads(lines, schedule, values)
    percents = lines.column("percent_complete", fill=0)
    said = lines.made("done", (percents,), lambda: np.array(percents, np.int64))
    done = np.where(of(schedule.finished), 100, said)
    weight = np.where((kind == ACTIVITY) & of(schedule.active), of(schedule.duration_min), 0)
    values["percent_complete"] = _rolled_up(done, weight, lines.depths, kind)
    values |= _rests(lines, values, snapshot.plan.status_at)
    ids = lines.column("id", "id")
    constraints = lines.column("constraint_kind", fill="ASAP")
    owners = lines.column("owner_id", "manager_id")
    return TimelineRows(
        id=ids,
        code=lines.column("code", "code"),
        name=lines.column("name", "name"),
        depth=lines.depths,
        kind=frozen(kind, np.uint8),
        deadline_min=_parsed(lines, "deadline_at", "target_at"),
        constraint=lines.made(
            "constraint",
            (constraints,),
            lambda: tuple(["" if one == "ASAP" else one for one in constraints]),
        ),
        owner=lines.made("owner", (owners, people), lambda: _names(owners, people)),
        release_id=lines.column("release_id", "id"),
        gaps=lines.made("gaps", (ids, gaps), lambda: tuple([gaps.get(one, ()) for one in ids])),
        **{name: frozen(value, value.dtype) for name, value in values.items()},
    )


def _names(owners: tuple[str | None, ...], people: Iterable[Any]) -> tuple[str, ...]:
    name: dict[str | None, str] = {one.id: one.name for one in people}
    return tuple([name.get(one, "") for one in owners])


def _rests(
    lines: Lines, values: dict[str, NDArray[Any]], status_at: str | None
) -> dict[str, NDArray[Any]]:
    """From when to when suspended work rests.

    What is left of it goes on when it is resumed, and not before the status date.
    """
    pause, resume = (_parsed(lines, name) for name in ("suspended_at", "resumes_at"))
    ends = lines.column("actual_finish_at")
    over = lines.made("over", (ends,), lambda: np.array([one is not None for one in ends]))
    status = NO_INSTANT if status_at is None else parse_instant(status_at)
    resume = np.where(over, resume, np.maximum(resume, status))
    start, finish = values["start_min"], values["finish_min"]
    rests = (start < pause) & (pause < resume) & (resume < finish)
    return {
        name: np.where(rests, column, NO_INSTANT)
        for name, column in (("paused_min", pause), ("resumed_min", resume))
    }


def _fill_heads(lines: Lines, schedule: Any, values: dict[str, NDArray[Any]]) -> None:
    """Dates, float and criticality of the releases.

    A release ends when it is live, for that is what its target date is about; hypercare follows.
    """
    number_of = {key: number for number, key in enumerate(schedule.release_ids)}
    ends = [*lines.heads, len(lines.records)][1:]
    stages = lines.column("stage")
    in_hypercare = lines.made(
        "hypercare", (stages,), lambda: np.array([stage == "hypercare" for stage in stages], bool)
    )
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
            values["total_float_min"][head] = least_float_min(
                values["total_float_min"][inside], values["by_clock"][inside]
            )


def _parsed(lines: Lines, name: str, of_release: str = "") -> Ints:
    texts = lines.column(name, of_release)

    def parsed() -> Ints:
        known: dict[str | None, int] = {None: NO_INSTANT}
        known |= {text: parse_instant(text) for text in set(texts) if text is not None}
        return instants([known[text] for text in texts])

    found: Ints = lines.made(name, (texts,), parsed)
    return found


def _rolled_up(done: Ints, weight: Ints, depths: Sequence[int], kind: Codes) -> Ints:
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
