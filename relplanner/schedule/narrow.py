"""The two passes for narrow networks: plain loops over edge lists.

A level of a few nodes costs numpy as much as one of hundreds, so below some width plain integers
win. The results are the same, bit for bit.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule.network import NEVER, Bounds, Network
from relplanner.schedule.positions import OneByOne

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_Far = tuple[int, int, int, int, int, int]


def _plain(network: Network) -> bool:
    return not len(network.edges.far) and not bool(network.nodes.earliest.any())


def _far(network: Network) -> list[_Far | None]:
    """What is to be known of each edge between calendars, None for all others."""
    edges, calendar = network.edges, network.nodes.calendar
    far = edges.far
    columns = (
        calendar[edges.src[far]],
        calendar[edges.dst[far]],
        edges.far_ahead,
        edges.far_back,
        edges.far_lag,
        edges.far_elapsed_min,
    )
    found: list[_Far | None] = [None] * len(edges.src)
    for edge, row in zip(
        far.tolist(), zip(*(c.tolist() for c in columns), strict=True), strict=True
    ):
        found[edge] = row
    return found


def forward(network: Network, singles: OneByOne, bounds: Bounds) -> Ints:
    """Early starts as positions, shape (n,)."""
    nodes, edges = network.nodes, network.edges
    first = np.minimum(bounds.low | nodes.task, bounds.cap)
    first[nodes.earliest] = NEVER
    start = first.tolist()
    src, dst = edges.src.tolist(), edges.dst.tolist()
    weight, task = edges.ahead.tolist(), nodes.task[edges.dst].tolist()
    if _plain(network) and not bounds.capped:
        # Edges come in the order of their successors, so a predecessor is always final.
        for tail, head, ahead, side in zip(src, dst, weight, task, strict=True):
            asked = (start[tail] + ahead) | side
            if asked > start[head]:  # noqa: PLR1730 - max() costs a call per edge
                start[head] = asked
        return np.array(start, np.int64)
    cap, earliest, capped = bounds.cap.tolist(), nodes.earliest.tolist(), bounds.capped
    instant, next_position = singles.instant, singles.ahead
    for tail, head, ahead, side, far in zip(src, dst, weight, task, _far(network), strict=True):
        if far is None:
            asked = (start[tail] + ahead) | side
        else:
            source, target, offset, _, lag, elapsed = far
            left = instant(source, start[tail] + offset)
            asked = (next_position(target, left + elapsed) + lag) | side
        if capped and asked > cap[head]:
            asked = cap[head]
        if (asked < start[head]) if earliest[head] else (asked > start[head]):
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
    src, dst = edges.src[order].tolist(), edges.dst[order].tolist()
    weight, task = edges.back[order].tolist(), nodes.task[edges.src[order]].tolist()
    if not len(edges.far):
        for tail, head, back, side in zip(src, dst, weight, task, strict=True):
            allowed = (start[head] - back) | side
            if allowed < start[tail]:  # noqa: PLR1730 - min() costs a call per edge
                start[tail] = allowed
        return np.array(start, np.int64)
    every = _far(network)
    crossing = [every[edge] for edge in order.tolist()]
    instant, last_position = singles.instant, singles.back
    for tail, head, back, side, far in zip(src, dst, weight, task, crossing, strict=True):
        if far is None:
            allowed = (start[head] - back) | side
        else:
            source, target, _, offset, lag, elapsed = far
            reached = instant(target, start[head] - lag)
            allowed = (last_position(source, reached - elapsed) - offset) | side
        if allowed < start[tail]:  # noqa: PLR1730 - min() costs a call per edge
            start[tail] = allowed
    return np.array(start, np.int64)
