"""The two passes for narrow networks: plain loops over edge lists.

A level of a few nodes costs numpy as much as one of hundreds, so below some width plain integers
win. The results are the same, bit for bit.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule.network import NEVER, Bounds, Network
from relplanner.schedule.singles import UNSURE, OneByOne

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def _plain(network: Network) -> bool:
    edges = network.edges
    return not (len(edges.far) or edges.passed.any() or network.nodes.earliest.any())


class _Crossing(NamedTuple):
    """What is to be known of edges, shape (m,); what is said of calendars only of the far ones.

    Attributes:
        source: Calendar of the predecessor, -1 where both ends are in one calendar.
        target: Calendar of the successor.
        ahead: Weight in the forward pass; of a far edge the offset in the predecessor's calendar.
        back: The same in the backward pass.
        lag: Offset in the successor's calendar.
        elapsed_min: Elapsed lag.
    """

    source: Ints
    target: Ints
    ahead: Ints
    back: Ints
    lag: Ints
    elapsed_min: Ints


def _crossing(network: Network) -> _Crossing:
    edges, calendar = network.edges, network.nodes.calendar
    far, count = edges.far, len(edges.src)

    def filled(values: Ints, usual: Ints) -> Ints:
        usual[far] = values
        return usual

    none = np.zeros(count, np.int64)
    return _Crossing(
        filled(calendar[edges.src[far]], np.full(count, -1)),
        filled(calendar[edges.dst[far]], none.copy()),
        filled(edges.far_ahead, edges.ahead.copy()),
        filled(edges.far_back, edges.back.copy()),
        filled(edges.far_lag, none.copy()),
        filled(edges.far_elapsed_min, none.copy()),
    )


def _listed(values: Ints) -> Iterable[int]:
    return values.tolist() if values.any() else repeat(0, len(values))


def forward(network: Network, singles: OneByOne, bounds: Bounds) -> Ints:
    """Early starts as positions, shape (n,)."""
    nodes, edges = network.nodes, network.edges
    first = np.minimum(bounds.low | nodes.task, bounds.cap)
    first[nodes.earliest] = NEVER
    start = first.tolist()
    if not _plain(network) or bounds.capped:
        return _forward_far(network, singles, bounds, start)
    columns = edges.src, edges.dst, edges.ahead, nodes.task[edges.dst]
    # Edges come in the order of their successors, so a predecessor is always final.
    for tail, head, ahead, side in zip(*(column.tolist() for column in columns), strict=True):
        asked = (start[tail] + ahead) | side
        if asked > start[head]:  # noqa: PLR1730 - max() costs a call per edge
            start[head] = asked
    return np.array(start, np.int64)


def _forward_far(network: Network, singles: OneByOne, bounds: Bounds, start: list[int]) -> Ints:
    """Early starts where some edges lie between calendars, or not only the latest one counts."""
    nodes, edges = network.nodes, network.edges
    special = bounds.capped or bool(nodes.earliest.any())
    cap, earliest = bounds.cap.tolist(), nodes.earliest.tolist()
    found = _crossing(network)
    columns = map(
        _listed,
        (
            edges.src, edges.dst, nodes.task[edges.dst],
            edges.passed, found.source, found.target, found.ahead, found.lag, found.elapsed_min,
        ),
    )  # fmt: skip
    works, times = singles.works, singles.aheads
    # The looks into the grids stand here, and below: a call takes as long as one of them.
    for tail, head, side, passed, source, target, ahead, lag, elapsed in zip(*columns, strict=True):
        asked = start[tail] + ahead
        if source >= 0:
            left = UNSURE
            first, end, cell, gaps = works[source]
            if first <= asked < end:
                left = (asked >> 1) + gaps[(asked - first) // cell] + elapsed
            first, end, cell_min, cells = times[target]
            said = cells[(left - first) // cell_min] if first <= left < end else UNSURE
            if not said & 1:
                asked = 2 * left + said + lag
            elif said != UNSURE:
                asked = said + lag
            else:
                left = singles.instant(source, asked) + elapsed
                asked = singles.ahead(target, left) + lag
        if passed:
            asked &= -2
        asked |= side
        if special:
            asked = min(asked, cap[head])
            if (asked < start[head]) if earliest[head] else (asked > start[head]):
                start[head] = asked
        elif asked > start[head]:
            start[head] = asked
    return np.array(start, np.int64)


def backward(
    network: Network, singles: OneByOne, high: Ints, pinned: Bools, loose: Bools | None
) -> Ints:
    """Late starts as positions, shape (n,); see `relplanner.schedule.wide.backward`."""
    nodes, edges = network.nodes, network.edges
    start = (high | nodes.task).tolist()
    order = edges.out[::-1]
    if loose is not None:
        order = order[~loose[order]]
    if pinned.any():
        order = order[~pinned[edges.src[order]]]
    if len(edges.far) or edges.passed.any():
        return _backward_far(network, singles, order, start)
    src = edges.src[order]
    columns = src, edges.dst[order], edges.back[order], nodes.task[src]
    for tail, head, back, side in zip(*(column.tolist() for column in columns), strict=True):
        allowed = (start[head] - back) | side
        if allowed < start[tail]:  # noqa: PLR1730 - min() costs a call per edge
            start[tail] = allowed
    return np.array(start, np.int64)


def _backward_far(network: Network, singles: OneByOne, order: Ints, start: list[int]) -> Ints:
    """Late starts where some edges lie between calendars, or some lags before milestones.

    Args:
        network: The network.
        singles: Its calendars.
        order: The edges that count, those of later predecessors first.
        start: What the starts are without them.
    """
    nodes, edges, found = network.nodes, network.edges, _crossing(network)
    columns = (
        edges.src, edges.dst, nodes.task[edges.src],
        edges.passed, found.source, found.target, found.back, found.lag, found.elapsed_min,
    )  # fmt: skip
    works, times = singles.works, singles.backs
    for tail, head, side, passed, source, target, back, lag, elapsed in zip(
        *(_listed(column[order]) for column in columns), strict=True
    ):
        allowed = (start[head] | passed) - lag
        if source >= 0:
            reached = UNSURE
            first, end, cell, gaps = works[target]
            if first <= allowed < end:
                reached = (allowed >> 1) + gaps[(allowed - first) // cell] - elapsed
            first, end, cell_min, cells = times[source]
            said = cells[(reached - first) // cell_min] if first <= reached < end else UNSURE
            if not said & 1:
                allowed = 2 * reached + said + 1
            elif said != UNSURE:
                allowed = said - 1
            else:
                reached = singles.instant(target, allowed) - elapsed
                allowed = singles.back(source, reached)
        allowed = (allowed - back) | side
        if allowed < start[tail]:  # noqa: PLR1730 - min() costs a call per edge
            start[tail] = allowed
    return np.array(start, np.int64)
