"""Topological levels of a graph, and a loop where there is none.

Kahn's algorithm (A. B. Kahn, "Topological sorting of large networks", CACM 5(11), 1962), taken in
breadth-first order so that a node's level is the length of the longest chain before it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


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
    by_src = np.argsort(src, kind="stable")
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
