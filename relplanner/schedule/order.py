"""Topological levels of a graph, and a loop where there is none.

Kahn's algorithm (A. B. Kahn, "Topological sorting of large networks", CACM 5(11), 1962), taken in
breadth-first order so that a node's level is the length of the longest chain before it.
"""

from __future__ import annotations

from collections import Counter
from heapq import heapify, heappop, heappush
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule.network import Edges

Ints = NDArray[np.int64]

# Beyond these, working out all levels anew is quicker.
_MOST_EDGES = 64
_MOST_NODES = 3000


def stable_order(keys: Ints) -> Ints:
    """What sorts keys of 0 to 2**32 - 1, equal ones as they stand.

    NumPy sorts 16 bits by their digits, which is ten times as quick as comparing.
    """
    order: Ints = np.argsort(keys.astype(np.uint16), kind="stable")
    high = keys >> 16
    if high.any():
        order = order[np.argsort(high[order].astype(np.uint16), kind="stable")]
    return order


def pointers(sorted_keys: Ints, count: int) -> Ints:
    """Where each key's run begins in an array sorted by key, shape (count + 1,)."""
    found: Ints = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(sorted_keys, minlength=count), out=found[1:])
    return found


def levels(count: int, src: Ints, dst: Ints) -> Ints | None:
    """The level of each node, or None if the graph has a loop.

    Args:
        count: Number of nodes.
        src: Node at the tail of each edge, shape (m,).
        dst: Node at the head of each edge, shape (m,).
    """
    by_src = stable_order(src)
    starts = pointers(src[by_src], count).tolist()
    heads = dst[by_src].tolist()
    waiting = np.bincount(dst, minlength=count)
    queue = np.flatnonzero(waiting == 0).tolist()
    waits = waiting.tolist()
    level = [0] * count
    # The list grows while it is walked: it is the queue of Kahn's algorithm.
    for node in queue:
        after = level[node] + 1
        for head in heads[starts[node] : starts[node + 1]]:
            left = waits[head] - 1
            waits[head] = left
            if not left:
                level[head] = after
                queue.append(head)
    if len(queue) < count:
        return None
    return np.array(level, np.int64)


class Sorted(NamedTuple):
    """Nodes in topological order.

    Attributes:
        level: Level of each node as given, shape (n,).
        place: Its place in the order, shape (n,).
        level_ptr: Place of the first node of each level, shape (levels + 1,).
        edges: The edges between places.
    """

    level: Ints
    place: Ints
    level_ptr: Ints
    edges: Edges


def relevelled(known: Sorted, gone: Ints, come: Ints) -> Ints | None:
    """The levels after a change of a few edges, or None where they had better be worked out anew.

    Where none has changed it is the same array.

    Args:
        known: How the nodes were sorted.
        gone: Both ends of the edges that are no more, shape (2, k).
        come: Both ends of the edges that are new, shape (2, j).
    """
    if max(gone.shape[1], come.shape[1]) > _MOST_EDGES:
        return None
    place = known.place
    by_place = np.repeat(np.arange(len(known.level_ptr) - 1), np.diff(known.level_ptr))
    changed = _Relevelling(
        by_place, known.edges, place[gone].tolist(), place[come].tolist()
    ).changed()
    if not changed:
        return None if changed is None else known.level
    inverse = np.empty_like(place)
    inverse[place] = np.arange(len(place))
    found = known.level.copy()
    found[inverse[list(changed)]] = list(changed.values())
    return found


def different(before: Ints, after: Ints) -> tuple[int, int, int] | None:
    """Where the part begins in which edges differ, and where it ends in both; None without.

    Args:
        before: Both ends of the edges so far, shape (2, m).
        after: Both ends of the edges now, shape (2, k).
    """
    most = min(before.shape[1], after.shape[1])
    same = (before[:, :most] == after[:, :most]).all(axis=0)
    if same.all() and before.shape == after.shape:
        return None
    first = most if same.all() else int(same.argmin())
    left = most - first
    same = (before[:, ::-1][:, :left] == after[:, ::-1][:, :left]).all(axis=0)
    last = left if same.all() else int(same.argmin())
    return first, before.shape[1] - last, after.shape[1] - last


class _Relevelling:
    """Finds the nodes whose longest chain has changed, from where edges have gone or come."""

    def __init__(
        self, level: Ints, edges: Edges, gone: list[list[int]], come: list[list[int]]
    ) -> None:
        self.level, self.edges = level, edges
        self.gone = Counter(zip(*gone, strict=True))
        self.tails: dict[int, list[int]] = {}
        self.heads: dict[int, list[int]] = {}
        for tail, head in zip(*come, strict=True):
            self.tails.setdefault(head, []).append(tail)
            self.heads.setdefault(tail, []).append(head)
        self.begin = {head for _, head in self.gone} | set(self.tails)

    def changed(self) -> dict[int, int] | None:
        """The new levels of those that have one; None where they are many or there is a loop."""
        found: dict[int, int] = {}
        queue = [(int(self.level[node]), node) for node in self.begin]
        heapify(queue)
        for _ in range(_MOST_NODES):
            if not queue:
                return {node: new for node, new in found.items() if new != self.level[node]}
            _, node = heappop(queue)
            now = 0
            for tail in self._tails(node):
                now = max(now, found.get(tail, int(self.level[tail])) + 1)
            if now != found.get(node, int(self.level[node])):
                found[node] = now
                for head in self._heads(node):
                    heappush(queue, (found.get(head, int(self.level[head])), head))
        return None

    def _tails(self, node: int) -> list[int]:
        edges = self.edges
        old = edges.src[edges.in_ptr[node] : edges.in_ptr[node + 1]].tolist()
        for tail in set(old):
            for _ in range(self.gone.get((tail, node), 0)):
                old.remove(tail)
        return [*old, *self.tails.get(node, ())]

    def _heads(self, node: int) -> list[int]:
        edges = self.edges
        out = edges.out[edges.out_ptr[node] : edges.out_ptr[node + 1]]
        # One that has gone is looked at once too often, which changes nothing.
        return [*edges.dst[out].tolist(), *self.heads.get(node, ())]


def find_loop(count: int, src: list[int], dst: list[int]) -> list[int]:
    """A loop of few nodes, in order; empty if there is none.

    Nodes that can't be on a loop are peeled off from both sides; from the first one left the
    shortest way back to itself is taken, or, where that node only hangs between loops, to the
    first node met again.
    """
    heads: list[list[int]] = [[] for _ in range(count)]
    tails: list[list[int]] = [[] for _ in range(count)]
    for tail, head in zip(src, dst, strict=True):
        heads[tail].append(head)
        tails[head].append(tail)
    left = _peel(count, heads, tails) & _peel(count, tails, heads)
    if not left:
        return []
    start = _on_loop(min(left), heads, left)
    return _shortest_loop(start, heads, left)


def _peel(count: int, heads: list[list[int]], tails: list[list[int]]) -> set[int]:
    waits = [len(tails[node]) for node in range(count)]
    queue = [node for node in range(count) if not waits[node]]
    for node in queue:
        for head in heads[node]:
            waits[head] -= 1
            if not waits[head]:
                queue.append(head)
    return set(range(count)).difference(queue)


def _on_loop(node: int, heads: list[list[int]], left: set[int]) -> int:
    """A node that certainly lies on a loop: walk on until one is met again."""
    seen: set[int] = set()
    while node not in seen:
        seen.add(node)
        node = next(head for head in heads[node] if head in left)
    return node


def _shortest_loop(start: int, heads: list[list[int]], left: set[int]) -> list[int]:
    """The shortest way from a node on a loop back to itself, breadth first."""
    came_from: dict[int, int] = {}
    queue = [start]
    for node in queue:
        for head in heads[node]:
            if head in left and head not in came_from:
                came_from[head] = node
                queue.append(head)
        if start in came_from:
            break
    loop = [came_from[start]]
    while loop[-1] != start:
        loop.append(came_from[loop[-1]])
    return loop[::-1]
