"""The two passes for networks whose levels are wide: numpy, a level at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule.network import NEVER, Bounds, Network
from relplanner.schedule.positions import Positions

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def far_ahead(network: Network, table: Positions, part: slice | Ints, start: Ints) -> Ints:
    """What the far edges of a part ask of their successors' starts."""
    edges, calendar = network.edges, network.nodes.calendar
    far = edges.far[part]
    src, dst = edges.src[far], edges.dst[far]
    left = table.instant(calendar[src], start[src] + edges.far_ahead[part])
    reached = table.ahead(calendar[dst], left + edges.far_elapsed_min[part])
    return reached + edges.far_lag[part]


def far_back(network: Network, table: Positions, part: slice | Ints, start: Ints) -> Ints:
    """What the far edges of a part allow their predecessors' starts at most."""
    edges, calendar = network.edges, network.nodes.calendar
    far = edges.far[part]
    src, dst = edges.src[far], edges.dst[far]
    reached = table.instant(calendar[dst], (start[dst] | edges.passed[far]) - edges.far_lag[part])
    left = table.back(calendar[src], reached - edges.far_elapsed_min[part])
    allowed: Ints = left - edges.far_back[part]
    return allowed


def forward(network: Network, table: Positions, bounds: Bounds) -> Ints:
    """Early starts as positions, shape (n,)."""
    nodes, edges = network.nodes, network.edges
    src, task, in_ptr = edges.src, nodes.task, edges.in_ptr
    start: Ints = np.minimum(bounds.low | task, bounds.cap)
    asked = edges.ahead.copy()
    kept = ~edges.passed if edges.passed.any() else None
    level_ptr = nodes.level_ptr.tolist()
    edge_ptr = in_ptr[nodes.level_ptr].tolist()
    far_ptr = np.searchsorted(edges.far, in_ptr[nodes.level_ptr]).tolist()
    special = _levels_with(nodes.earliest, nodes.level_ptr)
    # What is done at each level is done in place and without a name where it can be: of levels of
    # a hundred nodes a calculation consists of little else.
    for level in range(1, len(level_ptr) - 1):
        n0, n1 = level_ptr[level], level_ptr[level + 1]
        e0, e1 = edge_ptr[level], edge_ptr[level + 1]
        part = asked[e0:e1]
        part += start[src[e0:e1]]
        f0, f1 = far_ptr[level], far_ptr[level + 1]
        if f1 > f0:
            asked[edges.far[f0:f1]] = far_ahead(network, table, slice(f0, f1), start)
        if kept is not None:
            part &= kept[e0:e1]
        begins, until = in_ptr[n0:n1], asked[:e1]
        best = np.maximum.reduceat(until, begins)
        if level in special:
            first = np.minimum.reduceat(until, begins)
            best = np.where(nodes.earliest[n0:n1], first, best)
        best |= task[n0:n1]
        here = start[n0:n1]
        np.maximum(here, best, out=here)
        if bounds.capped:
            np.minimum(here, bounds.cap[n0:n1], out=here)
    return start


def _levels_with(chosen: Bools, level_ptr: Ints) -> set[int]:
    """The levels that have one of the chosen nodes."""
    found = np.searchsorted(level_ptr, np.flatnonzero(chosen), "right") - 1
    return set(found.tolist())


def loose_edges(network: Network, table: Positions, start: Ints) -> Bools | None:
    """Edges that don't decide when a summary starts (another child does), shape (m,) or None."""
    nodes, edges = network.nodes, network.edges
    if not nodes.earliest.any():
        return None
    into = nodes.earliest[edges.dst]
    asked = start[edges.src] + edges.ahead
    if len(edges.far):
        asked[edges.far] = far_ahead(network, table, slice(None), start)
    return into & ((asked & ~edges.passed) > start[edges.dst])


def backward(
    network: Network, table: Positions, high: Ints, pinned: Bools, loose: Bools | None
) -> Ints:
    """Late starts as positions, shape (n,).

    Args:
        network: The network.
        table: Its positions.
        high: Upper bounds, shape (n,).
        pinned: Nodes that stay at their bound whatever follows, shape (n,).
        loose: Edges that ask nothing, see `loose_edges`.
    """
    nodes, edges = network.nodes, network.edges
    out, out_ptr, task = edges.out, edges.out_ptr, nodes.task
    start: Ints = high | task
    dst, allowed = edges.dst[out], -edges.back[out]
    passed = edges.passed[out] if edges.passed.any() else None
    asks_nothing = None if loose is None else loose[out]
    free = ~pinned if pinned.any() else None
    far = _FarByTail(network)
    level_ptr = nodes.level_ptr.tolist()
    busy_end = nodes.busy_end.tolist()
    edge_ptr = out_ptr[nodes.level_ptr].tolist()
    for level in range(len(busy_end) - 1, -1, -1):
        n0, n1 = level_ptr[level], busy_end[level]
        if n1 == n0:
            continue
        o0, o1 = edge_ptr[level], edge_ptr[level + 1]
        heads = start[dst[o0:o1]]
        if passed is not None:
            heads |= passed[o0:o1]
        part = allowed[o0:o1]
        part += heads
        f0, f1 = far.ptr[level], far.ptr[level + 1]
        if f1 > f0:
            allowed[far.at[f0:f1]] = far_back(network, table, far.part[f0:f1], start)
        if asks_nothing is not None:
            part[asks_nothing[o0:o1]] = NEVER
        best = np.minimum.reduceat(allowed[:o1], out_ptr[n0:n1])
        best |= task[n0:n1]
        here = start[n0:n1]
        if free is None:
            np.minimum(here, best, out=here)
        else:
            np.minimum(here, best, out=here, where=free[n0:n1])
    return start


class _FarByTail:
    """The far edges in the order of their predecessors, as the backward pass walks them.

    Attributes:
        part: Their places among the far edges.
        at: Their places among all edges in that order.
        ptr: The first of each level.
    """

    def __init__(self, network: Network) -> None:
        edges, level_ptr = network.edges, network.nodes.level_ptr
        self.part = self.at = edges.far
        self.ptr = [0] * len(level_ptr)
        if len(edges.far):
            among = np.full(len(edges.out), -1)
            among[edges.far] = np.arange(len(edges.far))
            among = among[edges.out]
            self.at = np.flatnonzero(among >= 0)
            self.part = among[self.at]
            self.ptr = np.searchsorted(self.at, edges.out_ptr[level_ptr]).tolist()


def room_behind(network: Network, table: Positions, following: Ints, loose: Bools | None) -> Ints:
    """How far each node could start later without moving what follows, as positions.

    Args:
        network: The network.
        table: Its positions.
        following: Starts of successors that must stay, shape (n,).
        loose: Edges that ask nothing, see `loose_edges`.

    Returns:
        The greatest start per node, `NEVER` without successors, shape (n,).
    """
    nodes, edges = network.nodes, network.edges
    found: Ints = np.full(len(nodes.task), NEVER)
    if not len(edges.src):
        return found
    allowed = (following[edges.dst] | edges.passed) - edges.back
    if len(edges.far):
        allowed[edges.far] = far_back(network, table, slice(None), following)
    if loose is not None:
        allowed[loose] = NEVER
    np.minimum.at(found, edges.src, allowed)
    found |= nodes.task
    return found
