"""Rows of activities as columns of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule.network import NEVER
from relplanner.schedule.rows import CONSTRAINT_KINDS, MAX_DURATION_MIN, ActivityRow
from relplanner.schedule.views import column_of

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

# Of an activity may be many; what is longer leads out of all years.
_MAX_PAUSES_MIN = 1 << 40

KIND_CODE = {kind: code for code, kind in enumerate(CONSTRAINT_KINDS)}


@dataclass(frozen=True, slots=True)
class Columns:
    """What activities say, as arrays of shape (n,), not checked.

    Attributes:
        duration_min: Durations, those of more than a century a little more than one.
        kind: Constraint code, see `KIND_CODE`; -1 for one that isn't there.
        constraint_at: Constraint instants, `NEVER` without.
        deadline_at: Deadlines, `NEVER` without.
        elapsed: Which go on by the clock.
        active: Which say that they count.
        started: When they really began, `NEVER` where nobody said so.
        ended: When they were really finished, likewise.
        remaining_min: What is left, within a century.
        resumes_at: When what is left goes on at the earliest, `NEVER` without.
        done: Of which nothing is left to be done.
        pause_min: Planned pauses in what is still to be done.
        paused_min: Those in what is done.
    """

    duration_min: Ints
    kind: Ints
    constraint_at: Ints
    deadline_at: Ints
    elapsed: Bools
    active: Bools
    started: Ints
    ended: Ints
    remaining_min: Ints
    resumes_at: Ints
    done: Bools
    pause_min: Ints
    paused_min: Ints

    def changed(self, places: Sequence[int], rows: Sequence[ActivityRow]) -> Columns:
        """The columns with other rows at some places; what stays the same is the same array."""
        if not len(places):
            return self
        chosen = np.array(places, np.int64)
        given = read_columns([rows[place] for place in places])
        found: dict[str, Any] = {}
        for field in fields(self):
            mine, new = getattr(self, field.name), getattr(given, field.name)
            if not np.array_equal(mine[chosen], new):
                found[field.name] = mine.copy()
                found[field.name][chosen] = new
        return replace(self, **found) if found else self


def read_columns(rows: Sequence[ActivityRow]) -> Columns:
    """The columns of these rows."""

    def column(name: str) -> list[Any]:
        return column_of(rows, ActivityRow, name)

    return Columns(
        duration_min=clipped(column("duration_min"), MAX_DURATION_MIN + 1),
        kind=np.array([KIND_CODE.get(kind, -1) for kind in column("constraint_kind")], np.int64),
        constraint_at=_instants(column("constraint_at")),
        deadline_at=_instants(column("deadline_at")),
        elapsed=_flags(column("elapsed"), usual=False),
        active=_flags(column("active"), usual=True),
        started=_instants(column("actual_start")),
        ended=_instants(column("actual_finish")),
        remaining_min=np.maximum(clipped(column("remaining_min"), MAX_DURATION_MIN), 0),
        resumes_at=_instants(column("resumes_at")),
        done=_flags(column("done"), usual=False),
        pause_min=np.maximum(clipped(column("pause_min"), _MAX_PAUSES_MIN), 0),
        paused_min=np.maximum(clipped(column("paused_min"), _MAX_PAUSES_MIN), 0),
    )


def clipped(values: Sequence[int], limit: int) -> Ints:
    """Integers of any size as an array; what is beyond the limit stays beyond it."""
    try:
        return np.clip(np.array(values, np.int64), -limit, limit)
    except OverflowError:
        return np.array([min(max(value, -limit), limit) for value in values], np.int64)


def _instants(values: Sequence[int | None]) -> Ints:
    # Counting is much quicker than looking at each, and most columns are empty.
    if values.count(None) == len(values):
        return np.full(len(values), NEVER)
    return np.array([NEVER if value is None else value for value in values], np.int64)


def _flags(values: Sequence[bool], usual: bool) -> Bools:
    if values.count(usual) == len(values):
        return np.full(len(values), usual)
    return np.array(values, np.bool_)
