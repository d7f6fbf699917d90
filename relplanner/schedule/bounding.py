"""What dates and constraints ask of the nodes: bounds on the positions of their starts."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule.columns import KIND_CODE
from relplanner.schedule.network import NEVER, Bounds, Nodes
from relplanner.schedule.outline import Outline
from relplanner.schedule.positions import Positions

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_ALAP, _SNET, _SNLT, _FNET, _FNLT, _MSO, _MFO = (
    KIND_CODE[kind] for kind in ("ALAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO")
)


class Given(NamedTuple):
    """Dates that hold for more than one activity.

    Attributes:
        release_start: Where releases start, `-NEVER` for those without a start, shape (r,).
        status_at: The status date, or None.
        low: Earliest starts that summaries ask of what is inside, `-NEVER` without, shape (a,).
        high: Latest finishes that they ask for, `NEVER` without, shape (a,).
    """

    release_start: Ints
    status_at: int | None
    low: Ints
    high: Ints


def inherited(outline: Outline) -> tuple[Ints, Ints, list[tuple[str, str]]]:
    """What summaries ask of all activities inside: earliest start, latest finish, remarks.

    As in MS Project a summary may have an SNET, an FNLT and a deadline.
    """
    count = len(outline.ids)
    low, high = np.full(count, -NEVER), np.full(count, NEVER)
    summary = outline.is_summary
    no_earlier = summary & (outline.kind == _SNET)
    no_later = summary & (outline.kind == _FNLT)
    low[no_earlier] = outline.constraint_at[no_earlier]
    high[no_later] = outline.constraint_at[no_later]
    high[summary] = np.minimum(high[summary], outline.deadline_at[summary])
    for layer in outline.layers[1:]:
        above = outline.parent[layer]
        low[layer] = np.maximum(low[layer], low[above])
        high[layer] = np.minimum(high[layer], high[above])
    other = summary & (outline.kind != 0) & ~no_earlier & ~no_later
    remarks = [
        (
            outline.ids[place],
            f"The constraint {outline.rows[place].constraint_kind} has no effect on a summary.",
        )
        for place in np.flatnonzero(other).tolist()
    ]
    return low, high, remarks


class _Bounding:
    """Turns dates and constraints into positions of starts."""

    def __init__(self, outline: Outline, nodes: Nodes, real: Ints, table: Positions) -> None:
        self.outline, self.nodes, self.table = outline, nodes, table
        self.real = real
        self.activity, self.calendar = nodes.activity[self.real], nodes.calendar[self.real]
        self.span, self.task = nodes.span[self.real], nodes.task[self.real]
        # What has begun stands where it stands: its constraint has had its time.
        past = outline.begun[self.activity] | outline.finished[self.activity]
        self.kind = np.where(past, 0, outline.kind[self.activity])
        self.at = outline.constraint_at[self.activity]

    def starting(self, chosen: Bools, instants: Ints) -> Ints:
        """Positions of starts at instants or later."""
        return self.table.ahead(self.calendar[chosen], instants[chosen]) | self.task[chosen]

    def finishing(self, chosen: Bools, instants: Ints, *, forward: bool) -> Ints:
        """Positions of starts of what finishes at instants, or later, or earlier."""
        move = self.table.ahead if forward else self.table.back
        return (move(self.calendar[chosen], instants[chosen]) - self.span[chosen]) | self.task[
            chosen
        ]

    def lowest(self, given: Given) -> Ints:
        """No start before these."""
        low = np.full(len(self.real), -NEVER)
        asked = given.release_start[self.nodes.release[self.real]]
        chosen = asked > -NEVER
        low[chosen] = self.starting(chosen, asked)
        chosen = self.kind == _SNET
        low[chosen] = self.starting(chosen, self.at)
        held = given.low[self.activity]
        chosen = held > -NEVER
        low[chosen] = np.maximum(low[chosen], self.starting(chosen, held))
        chosen = self.kind == _FNET
        low[chosen] = np.maximum(low[chosen], self.finishing(chosen, self.at, forward=True))
        if given.status_at is not None:
            now = np.full(len(self.real), given.status_at)
            chosen = ~(self.outline.finished | self.outline.done)[self.activity]
            low[chosen] = np.maximum(low[chosen], self.starting(chosen, now))
        self._go_on(low, given.status_at)
        return low

    def _go_on(self, low: Ints, status_at: int | None) -> None:
        """What has begun goes on after what is done of it, not before now or when it resumes."""
        chosen = self.outline.begun[self.activity]
        if not chosen.any():
            return
        activity = self.activity[chosen]
        done_min = self.outline.duration_min[activity] - self.outline.remaining_min[activity]
        began = self.outline.actual_start[self.activity]
        done_min = np.maximum(done_min, 0) + self.outline.paused_min[activity]
        rest = self.starting(chosen, began) + 2 * done_min
        # Where nothing is left it ends with the shift in which the last of it was done.
        rest -= (rest & 1) * ((self.task[chosen] == 0) & (done_min > 0))
        rest |= self.task[chosen]
        for instants in (
            self.outline.resumes_at[self.activity],
            np.where(self.outline.done[self.activity] | (status_at is None), NEVER, status_at or 0),
        ):
            known = instants[chosen] != NEVER
            asked = self.starting(chosen, np.where(instants == NEVER, 0, instants))
            rest = np.where(known, np.maximum(rest, asked), rest)
        low[chosen] = rest

    def caps(self, low: Ints) -> tuple[Ints, Ints]:
        """No start after these against links, and no late start after these; may raise `low`."""
        cap, high = (np.full(len(self.real), NEVER) for _ in range(2))
        for code, fixed in ((_SNLT, False), (_FNLT, False), (_MSO, True), (_MFO, True)):
            chosen = self.kind == code
            if not chosen.any():
                continue
            if code == _MSO:
                edge = self.starting(chosen, self.at)
            elif code == _SNLT:
                edge = self.table.back(self.calendar[chosen], self.at[chosen]) | self.task[chosen]
            else:
                edge = self.finishing(chosen, self.at, forward=False)
            cap[chosen] = high[chosen] = edge
            if fixed:
                low[chosen] = edge
        return cap, high


def bounds_of(
    outline: Outline, nodes: Nodes, fixed_at: Ints, given: Given, table: Positions
) -> Bounds:
    """The bounds of all nodes.

    Args:
        outline: The activities.
        nodes: The nodes.
        fixed_at: Instants at which nodes stand whatever happens, `NEVER` elsewhere, shape (n,).
        given: Dates that hold for more than one.
        table: The calendars.
    """
    count = len(nodes.activity)
    low, cap, high = np.full(count, -NEVER), np.full(count, NEVER), np.full(count, NEVER)
    pinned, alap = np.zeros(count, np.bool_), np.zeros(count, np.bool_)
    empty = Bounds(low, cap, high, pinned, False, alap)
    real = np.flatnonzero(nodes.activity >= 0)
    bounds = _filled(empty, _Bounding(outline, nodes, real, table), given)
    fixed = fixed_at != NEVER
    if fixed.any():
        stands = table.ahead(nodes.calendar[fixed], fixed_at[fixed]) | nodes.task[fixed]
        for edge in (low, cap, high):
            edge[fixed] = stands
        pinned |= fixed
        bounds = replace(bounds, capped=True)
    return bounds


def rebound(
    before: Bounds, chosen: Ints, outline: Outline, nodes: Nodes, given: Given, table: Positions
) -> Bounds:
    """The bounds after a change of some activities that neither have begun nor are finished.

    Args:
        before: The bounds so far.
        chosen: The nodes of those activities, shape (k,).
        outline: The activities now.
        nodes: The nodes now.
        given: As in `bounds_of`, not changed.
        table: As in `bounds_of`.
    """
    copies = Bounds(
        before.low.copy(), before.cap.copy(), before.high.copy(), before.pinned.copy(), False,
        before.alap.copy(),
    )  # fmt: skip
    return _filled(copies, _Bounding(outline, nodes, chosen, table), given)


def _filled(bounds: Bounds, bounding: _Bounding, given: Given) -> Bounds:
    """Bounds with those of some nodes put in; their arrays are changed in place."""
    real, activity = bounding.real, bounding.activity
    low = bounding.lowest(given)
    cap, high = bounding.caps(low)
    for instants in (bounding.outline.deadline_at[activity], given.high[activity]):
        chosen = instants != NEVER
        latest = bounding.finishing(chosen, instants, forward=False)
        high[chosen] = np.minimum(high[chosen], latest)
    bounds.low[real], bounds.cap[real], bounds.high[real] = low, cap, high
    bounds.pinned[real] = (bounding.kind == _MSO) | (bounding.kind == _MFO)
    bounds.alap[real] = bounding.kind == _ALAP
    return replace(bounds, capped=bool((bounds.cap < NEVER).any()))
