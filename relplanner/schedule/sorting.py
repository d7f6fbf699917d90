"""Nodes and edges in topological order, and the weights of edges."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule.graph import Graph
from relplanner.schedule.joins import Joins
from relplanner.schedule.network import Edges, Nodes
from relplanner.schedule.order import pointers, stable_order

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


class Weights(NamedTuple):
    """What edges ask for, shape (m,).

    Attributes:
        ahead: Offset in the predecessor's calendar, forward.
        back: The same backward.
        lag: Offset in the successor's calendar.
        apart: Whether the two count by different calendars, or by the clock.
        passed: As in `Edges`.
    """

    ahead: Ints
    back: Ints
    lag: Ints
    apart: Bools
    passed: Ints


def sorted_nodes(graph: Graph, level: Ints, release_of: Ints) -> tuple[Nodes, Ints]:
    """Nodes in topological order, and the new place of each.

    Args:
        graph: The nodes in the order of the activities.
        level: The level of each.
        release_of: The release of each activity.
    """
    count = len(graph.activity)
    idle = np.bincount(graph.joins.src, minlength=count) == 0
    order = stable_order(2 * level + idle)
    place = np.empty(count, np.int64)
    place[order] = np.arange(count)
    deepest = int(level.max(initial=-1)) + 1
    level_ptr = pointers(level[order], deepest)
    busy = np.bincount(level[~idle], minlength=deepest)
    return (
        Nodes(
            activity=graph.activity[order],
            owner=graph.owner[order],
            calendar=graph.calendar[order],
            task=graph.task[order],
            span=graph.span[order],
            release=release_of[graph.owner[order]],
            earliest=graph.earliest[order],
            level_ptr=level_ptr,
            busy_end=level_ptr[:-1] + busy,
        ),
        place,
    )


def sorted_places(graph: Graph, place: Ints) -> Ints:
    """The new place of each activity's node, -1 where it has none."""
    found = graph.node_of.copy()
    found[found >= 0] = place[found[found >= 0]]
    return found


def sorted_joins(graph: Graph, place: Ints) -> Joins:
    """The edges between sorted nodes, by their successors."""
    order = stable_order(place[graph.joins.dst])
    found = graph.joins.of(order)
    return replace(found, src=place[found.src], dst=place[found.dst])


def weights(nodes: Nodes, joins: Joins) -> Weights:
    """What edges ask for."""
    src, dst = joins.src, joins.dst
    starts_task = ~joins.from_finish & (nodes.task[src] == 1)
    # A task's finish lies at side 0: one less than its start at side 1 plus twice its duration.
    back = np.where(joins.from_finish, nodes.span[src], 0)
    ahead = back - (joins.from_finish & (nodes.task[src] == 1))
    lag = 2 * joins.lag_min - np.where(joins.to_finish, nodes.span[dst], 0)
    apart = (nodes.calendar[src] != nodes.calendar[dst]) | (joins.elapsed_min != 0)
    # Within one calendar both ends of a gap are one date. Where the clock counts, the start of a
    # shift is too late for what has to come by the end of the last one.
    back += (apart | (nodes.activity[dst] < 0)) & starts_task
    passed = ((nodes.task[dst] == 0) & (joins.lag_min > 0)).astype(np.int64)
    return Weights(ahead, back, lag, apart, passed)


def sorted_edges(nodes: Nodes, joins: Joins) -> Edges:
    """Edges of joins between sorted nodes."""
    count = len(nodes.activity)
    found = weights(nodes, joins)
    far = np.flatnonzero(found.apart)
    out = stable_order(joins.src)
    return Edges(
        src=joins.src,
        dst=joins.dst,
        ahead=found.ahead + found.lag,
        back=found.back + found.lag,
        passed=found.passed,
        in_ptr=pointers(joins.dst, count),
        out=out,
        out_ptr=pointers(joins.src[out], count),
        far=far,
        far_ahead=found.ahead[far],
        far_back=found.back[far],
        far_lag=found.lag[far],
        far_elapsed_min=joins.elapsed_min[far],
    )


def reweighted(edges: Edges, chosen: Ints, nodes: Nodes, joins: Joins) -> Edges:
    """The edges after a change of durations: only weights are other ones.

    Args:
        edges: The edges so far.
        chosen: Those from or to the nodes that have changed, ascending, shape (k,).
        nodes: The nodes now.
        joins: What all edges say.
    """
    if not len(chosen):
        return edges
    found = weights(nodes, joins.of(chosen))
    ahead, back = edges.ahead.copy(), edges.back.copy()
    ahead[chosen], back[chosen] = found.ahead + found.lag, found.back + found.lag
    changed = replace(edges, ahead=ahead, back=back)
    if not np.array_equal(edges.passed[chosen], found.passed):
        passed = edges.passed.copy()
        passed[chosen] = found.passed
        changed = replace(changed, passed=passed)
    apart = found.apart
    if not apart.any():
        return changed
    far = np.searchsorted(edges.far, chosen[apart])
    far_ahead, far_back = edges.far_ahead.copy(), edges.far_back.copy()
    far_lag = edges.far_lag.copy()
    far_ahead[far], far_back[far] = found.ahead[apart], found.back[apart]
    far_lag[far] = found.lag[apart]
    return replace(changed, far_ahead=far_ahead, far_back=far_back, far_lag=far_lag)
