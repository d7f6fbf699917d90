"""Activities as columns, and the outline of summaries above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars import CalendarSpec
from relplanner.schedule.columns import KIND_CODE, Columns
from relplanner.schedule.network import NEVER
from relplanner.schedule.rows import (
    CONSTRAINT_KINDS,
    MAX_DURATION_MIN,
    ActivityRow,
    CycleError,
    NetworkError,
    ReleaseRow,
    label,
)
from relplanner.schedule.views import column_of

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

UNDATED = ("ASAP", "ALAP")


@dataclass(frozen=True, slots=True)
class Outline:
    """Activities as arrays of shape (n,), checked.

    Attributes:
        rows: The activities as given.
        ids: Their ids.
        index: Place of each id.
        parent: Index of the summary above, -1 without.
        layers: Indices by depth, top first.
        is_summary: Which have children.
        duration_min: Durations of leaves, 0 for summaries.
        release: Index of the release.
        calendar_ids: Ids of the calendars in use, in the order of the codes in `calendar`.
        calendar: Place in `calendar_ids`.
        kind: Constraint code, see `KIND_CODE`.
        constraint_at: Constraint instants, `NEVER` without.
        deadline_at: Deadlines, `NEVER` without.
        elapsed: Which go on by the clock.
        active: Which count; a summary without anything active inside doesn't.
        begun: Which have begun and aren't finished.
        finished: Which are finished.
        actual_start: When they really began, `NEVER` where they haven't.
        actual_finish: When they were really finished, `NEVER` where they aren't.
        remaining_min: What is left of those that have begun.
        resumes_at: When what is left goes on at the earliest, `NEVER` without.
        done: Of which nothing is left to be done.
        pause_min: How long leaves are planned to pause in what is still to be done.
        paused_min: How long they have paused in what is done.
    """

    rows: Sequence[ActivityRow]
    ids: tuple[str, ...]
    index: Mapping[str, int]
    parent: Ints
    layers: tuple[Ints, ...]
    is_summary: Bools
    duration_min: Ints
    release: Ints
    calendar_ids: tuple[str, ...]
    calendar: Ints
    kind: Ints
    constraint_at: Ints
    deadline_at: Ints
    elapsed: Bools
    active: Bools
    begun: Bools
    finished: Bools
    actual_start: Ints
    actual_finish: Ints
    remaining_min: Ints
    resumes_at: Ints
    done: Bools
    pause_min: Ints
    paused_min: Ints


def _where(row: ActivityRow) -> str:
    return f"Activity {label(row)}"


def _lookup(
    index: Mapping[str, int], keys: Sequence[str], rows: Sequence[ActivityRow], what: str
) -> list[int]:
    try:
        return [index[key] for key in keys]
    except KeyError:
        place = next(i for i, key in enumerate(keys) if key not in index)
        raise NetworkError(
            f"It names the {what} “{keys[place]}”, which does not exist.", where=_where(rows[place])
        ) from None


def _durations(rows: Sequence[ActivityRow], given: Ints, summary: Bools) -> Ints:
    durations = np.where(summary, 0, given)
    bad = np.flatnonzero((durations < 0) | (durations > MAX_DURATION_MIN))
    if len(bad):
        row = rows[int(bad[0])]
        raise NetworkError(
            f"A duration of {row.duration_min} minutes is not possible.",
            where=_where(row),
            todo=f"It must lie between 0 and {MAX_DURATION_MIN} minutes (a century).",
        )
    return durations


def _layers(parent: Ints, rows: Sequence[ActivityRow]) -> tuple[Ints, ...]:
    """Activities by depth, top first.

    Raises:
        CycleError: An activity is its own ancestor.
    """
    depth = np.zeros(len(parent), np.int64)
    deeper = np.flatnonzero(parent >= 0)
    above = parent[deeper]
    deepest = 0
    while len(deeper):
        deepest += 1
        if deepest > len(parent):
            raise _outline_loop(parent, int(deeper[0]), rows)
        depth[deeper] += 1
        above = parent[above]
        keep = above >= 0
        deeper, above = deeper[keep], above[keep]
    order = np.argsort(depth, kind="stable")
    return tuple(np.split(order, np.cumsum(np.bincount(depth, minlength=deepest + 1))[:-1]))


def _outline_loop(parent: Ints, start: int, rows: Sequence[ActivityRow]) -> CycleError:
    seen: list[int] = []
    while start not in seen:
        seen.append(start)
        start = int(parent[start])
    loop = seen[seen.index(start) :]
    return CycleError(tuple(rows[i].id for i in loop), tuple(label(rows[i]) for i in loop))


def _check_constraints(rows: Sequence[ActivityRow], codes: Ints, at: Ints) -> None:
    bad = np.flatnonzero((codes < 0) | ((codes >= len(UNDATED)) & (at == NEVER)))
    if not len(bad):
        return
    row = rows[int(bad[0])]
    if row.constraint_kind not in KIND_CODE:
        raise NetworkError(
            f"There is no constraint “{row.constraint_kind}”.",
            where=_where(row),
            todo=f"Use one of {', '.join(CONSTRAINT_KINDS)}.",
        )
    raise NetworkError(
        f"The constraint {row.constraint_kind} has no date.",
        where=_where(row),
        todo="Give it one, or choose ASAP.",
    )


@dataclass(frozen=True, slots=True)
class Tree:
    """Where activities stand, and the calendars they go by.

    Attributes:
        ids: Their ids.
        index: Place of each id.
        parent: Index of the summary above, -1 without.
        is_summary: Which have children.
        layers: Indices by depth, top first.
        release: Index of the release.
        calendar_ids: Ids of the calendars in use, in the order of the codes in `calendar`.
        calendar: Place in `calendar_ids`.
    """

    ids: tuple[str, ...]
    index: Mapping[str, int]
    parent: Ints
    is_summary: Bools
    layers: tuple[Ints, ...]
    release: Ints
    calendar_ids: tuple[str, ...]
    calendar: Ints


def build_tree(
    rows: Sequence[ActivityRow],
    releases: Sequence[ReleaseRow],
    calendars: Mapping[str, CalendarSpec],
) -> Tree:
    """Check what activities name and find it.

    Raises:
        NetworkError: An id that is there twice, or a row that names something unknown.
        CycleError: An activity is its own ancestor.
    """
    ids, parents, homes, own = (
        column_of(rows, ActivityRow, name)
        for name in ("id", "parent_id", "release_id", "calendar_id")
    )
    index = {key: place for place, key in enumerate(ids)}
    if len(index) < len(ids):
        twice = next(row for place, row in enumerate(rows) if index[row.id] != place)
        raise NetworkError(f"The id “{twice.id}” is there twice.", where=_where(twice))
    known: dict[str | None, int] = {None: -1}
    known.update(index)
    parent = np.array(_lookup(known, parents, rows, "parent"), np.int64)  # type: ignore[arg-type]
    summary = np.zeros(len(ids), np.bool_)
    summary[parent[parent >= 0]] = True
    layers = _layers(parent, rows)
    return Tree(
        tuple(ids), index, parent, summary, layers,
        *_calendars(homes, own, rows, (releases, calendars)),
    )  # fmt: skip


def _calendars(
    homes: Sequence[str],
    own: Sequence[str | None],
    rows: Sequence[ActivityRow],
    known: tuple[Sequence[ReleaseRow], Mapping[str, CalendarSpec]],
) -> tuple[Ints, tuple[str, ...], Ints]:
    """Place of each activity's release, the calendars in use, and the place of each one's."""
    releases, calendars = known
    release_index = {release.id: place for place, release in enumerate(releases)}
    release = _lookup(release_index, homes, rows, "release")
    usual = [row.calendar_id for row in releases]
    wanted = [usual[place] if key is None else key for key, place in zip(own, release, strict=True)]
    used = tuple(dict.fromkeys(wanted))
    index = {key: place for place, key in enumerate(used) if key in calendars}
    calendar = _lookup(index, wanted, rows, "calendar")
    return np.array(release, np.int64), used, np.array(calendar, np.int64)


def _active(own: Bools, parent: Ints, summary: Bools, layers: tuple[Ints, ...]) -> Bools:
    """Which activities count: all above must be active, and of a summary something inside."""
    if own.all():
        return own
    active = own.copy()
    for layer in layers[1:]:
        active[layer] &= active[parent[layer]]
    inside = np.zeros(len(own), np.bool_)
    for layer in layers[:0:-1]:
        lively = layer[active[layer] & (~summary[layer] | inside[layer])]
        inside[parent[lively]] = True
    return active & (~summary | inside)


def build_outline(rows: Sequence[ActivityRow], tree: Tree, columns: Columns) -> Outline:
    """Check the activities.

    Args:
        rows: The activities.
        tree: Where they stand.
        columns: What they say.

    Raises:
        NetworkError: A row with an impossible value.
    """
    summary = tree.is_summary
    started, ended = columns.started.copy(), columns.ended.copy()
    started[summary] = ended[summary] = NEVER
    # Of what only its finish is known, the finish is all that counts.
    started = np.where(started == NEVER, ended, np.minimum(started, ended))
    durations = _durations(rows, columns.duration_min, summary)
    _check_constraints(rows, columns.kind, columns.constraint_at)
    return Outline(
        rows=rows,
        ids=tree.ids,
        index=tree.index,
        parent=tree.parent,
        layers=tree.layers,
        is_summary=summary,
        duration_min=durations,
        release=tree.release,
        calendar_ids=tree.calendar_ids,
        calendar=tree.calendar,
        kind=columns.kind,
        constraint_at=columns.constraint_at,
        deadline_at=columns.deadline_at,
        elapsed=columns.elapsed & ~summary,
        active=_active(columns.active, tree.parent, summary, tree.layers),
        begun=(started != NEVER) & (ended == NEVER),
        finished=ended != NEVER,
        actual_start=started,
        actual_finish=ended,
        # What is left is asked only of what has begun.
        remaining_min=np.where(started == NEVER, 0, columns.remaining_min),
        resumes_at=columns.resumes_at,
        done=columns.done,
        pause_min=np.where(summary, 0, columns.pause_min),
        paused_min=columns.paused_min,
    )
