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
    task = nodes.task
    start: Ints = np.minimum(bounds.low | task, bounds.cap)
    waits = bool(edges.passed.any())
    level_ptr = nodes.level_ptr.tolist()
    edge_ptr = edges.in_ptr[nodes.level_ptr].tolist()
    far_ptr = np.searchsorted(edges.far, edges.in_ptr[nodes.level_ptr]).tolist()
    special = [bool(part.any()) for part in np.split(nodes.earliest, level_ptr[1:-1])]
    for level in range(1, len(level_ptr) - 1):
        n0, n1 = level_ptr[level], level_ptr[level + 1]
        e0, e1 = edge_ptr[level], edge_ptr[level + 1]
        f0, f1 = far_ptr[level], far_ptr[level + 1]
        asked = start[edges.src[e0:e1]] + edges.ahead[e0:e1]
        if f1 > f0:
            part = slice(f0, f1)
            asked[edges.far[part] - e0] = far_ahead(network, table, part, start)
        if waits:
            asked = asked & ~edges.passed[e0:e1]
        begins = edges.in_ptr[n0:n1] - e0
        best = np.maximum.reduceat(asked, begins)
        if special[level]:
            best = np.where(nodes.earliest[n0:n1], np.minimum.reduceat(asked, begins), best)
        best = np.maximum(best, bounds.low[n0:n1]) | task[n0:n1]
        start[n0:n1] = np.minimum(best, bounds.cap[n0:n1]) if bounds.capped else best
    return start


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
    task = nodes.task
    start: Ints = high | task
    order = _OutOrder(network)
    src_first = nodes.level_ptr.tolist()
    busy_end = nodes.busy_end.tolist()
    pins, waits = bool(pinned.any()), bool(edges.passed.any())
    for level in range(len(busy_end) - 1, -1, -1):
        n0, n1 = src_first[level], busy_end[level]
        if n1 == n0:
            continue
        o0, o1 = order.edge_ptr[level], order.edge_ptr[level + 1]
        chosen = edges.out[o0:o1]
        heads = start[order.dst[o0:o1]]
        allowed = (heads | edges.passed[chosen] if waits else heads) - order.back[o0:o1]
        f0, f1 = order.far_ptr[level], order.far_ptr[level + 1]
        if f1 > f0:
            allowed[order.far_at[f0:f1] - o0] = far_back(
                network, table, order.far_part[f0:f1], start
            )
        if loose is not None:
            allowed[loose[chosen]] = NEVER
        best = np.minimum.reduceat(allowed, edges.out_ptr[n0:n1] - o0)
        best = np.minimum(best, high[n0:n1]) | task[n0:n1]
        start[n0:n1] = np.where(pinned[n0:n1], start[n0:n1], best) if pins else best
    return start


class _OutOrder:
    """Edges in the order of their predecessors, as the backward pass walks them."""

    def __init__(self, network: Network) -> None:
        edges, level_ptr = network.edges, network.nodes.level_ptr
        self.dst = edges.dst[edges.out]
        self.back = edges.back[edges.out]
        self.edge_ptr = edges.out_ptr[level_ptr].tolist()
        place = np.empty(len(edges.out), np.int64)
        place[edges.out] = np.arange(len(edges.out))
        self.far_part = np.argsort(place[edges.far], kind="stable")
        self.far_at = place[edges.far][self.far_part]
        self.far_ptr = np.searchsorted(self.far_at, edges.out_ptr[level_ptr]).tolist()


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
