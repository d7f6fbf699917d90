"""From one compiled network to the next after a change of a few links: its edges are spliced."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relplanner.changed import Window
from relplanner.schedule.compiling import Compiled, Reading, level_of
from relplanner.schedule.graph import LinkColumns, joins_of
from relplanner.schedule.joins import Joins
from relplanner.schedule.network import Edges
from relplanner.schedule.outline import Outline
from relplanner.schedule.rows import PERCENT
from relplanner.schedule.sorting import (
    sorted_edges,
    sorted_joins,
    sorted_nodes,
    sorted_places,
    weights,
)

Ints = NDArray[np.int64]

# Beyond these, sorting all edges anew is as quick.
_MOST_LINKS = 16
_NOWHERE = 1 << 60


def relinked(before: Compiled, now: Reading, part: Window) -> Compiled | None:
    """What is compiled after a change of a few links between activities.

    Args:
        before: What was compiled.
        now: What has been read, which differs only in links.
        part: Where they differ.

    Returns:
        None where more than edges and the order of the nodes could be other ones.

    Raises:
        NetworkError: A link that can't be.
        CycleError: Activities wait for each other in a circle.
    """
    was = before.reading
    if max(part.old_end, part.new_end) - part.first > _MOST_LINKS or _of_summaries(was, now):
        return None
    outline = now.outline
    gone = _joins(was, part.first, part.old_end)
    come = _joins(now, part.first, part.new_end)
    if not (_between_leaves(gone, outline) and _between_leaves(come, outline)):
        return None
    node_of, old = before.graph.node_of, before.graph.joins
    come = replace(come, src=node_of[come.src], dst=node_of[come.dst])
    # The edges of links that count come last, in their order.
    first = len(old.src) - int(_counted(was.links, outline)[part.first :].sum())
    end = first + len(gone.src)
    new = Joins(
        *(
            np.concatenate([mine[:first], added, mine[end:]])
            for mine, added in zip(old.columns(), come.columns(), strict=True)
        )
    )
    place = first, end, first + len(come.src)
    change = _Change(before, old, new, place)
    if not change.keeps_order():
        return _reordered(before, now, new, place)
    network = replace(before.network, rows=outline.rows, edges=change.edges())
    graph = replace(before.graph, joins=new)
    return replace(before, reading=now, network=network, graph=graph, joins=change.joins)


def _reordered(before: Compiled, now: Reading, new: Joins, part: tuple[int, int, int]) -> Compiled:
    """The same nodes with other edges, in another order."""
    known, outline, was = before.network, now.outline, before.place
    graph = replace(before.graph, joins=new, span=known.nodes.span[was], task=known.nodes.task[was])
    level = level_of(graph, outline, before, part)
    nodes, place = sorted_nodes(graph, level, outline.release)
    joins = sorted_joins(graph, place)
    bounds = known.bounds

    def moved(values: NDArray[Any]) -> NDArray[Any]:
        found = np.empty_like(values)
        found[place] = values[was]
        return found

    network = replace(
        known,
        rows=outline.rows,
        node_of=sorted_places(graph, place),
        nodes=nodes,
        edges=sorted_edges(nodes, joins),
        bounds=replace(
            bounds, low=moved(bounds.low), cap=moved(bounds.cap), high=moved(bounds.high),
            pinned=moved(bounds.pinned), alap=moved(bounds.alap),
        ),
    )  # fmt: skip
    return Compiled(now, network, before.reach, before.asked, graph, level, place, joins)


def _of_summaries(was: Reading, now: Reading) -> bool:
    """Whether a lag is a part of how long a summary lasts, which other links may change."""
    return any(
        bool(one.outline.is_summary[one.links.src[one.links.lag_kind == PERCENT]].any())
        for one in (was, now)
    )


def _joins(reading: Reading, first: int, end: int) -> Joins:
    """What some of the links say, between activities; without those that don't count."""
    rows = reading.rows.links[first:end]
    columns = LinkColumns(*(column[first:end] for column in reading.links))
    return joins_of(rows, columns, reading.outline, np.zeros(len(reading.outline.ids), np.int64))


def _between_leaves(joins: Joins, outline: Outline) -> bool:
    """Whether each is one edge, between the activities' own nodes."""
    src, dst = joins.src, joins.dst
    special = outline.is_summary[src] | outline.is_summary[dst]
    special |= outline.elapsed[dst] & (joins.lag_min != 0)
    special |= outline.begun[src] & ~joins.from_finish
    return not special.any()


def _counted(links: LinkColumns, outline: Outline) -> NDArray[np.bool_]:
    counts: NDArray[np.bool_] = (
        outline.active[links.src] & outline.active[links.dst] & ~outline.finished[links.dst]
    )
    return counts


class _Splice:
    """What leaves arrays of one length, and what comes into them.

    Args:
        count: Their length.
        gone: Places of what leaves, ascending.
        come: Places, afterwards, of what comes, ascending.
    """

    def __init__(self, count: int, gone: list[int], come: list[int]) -> None:
        self.gone = gone
        # How many of those that stay come before each new one.
        self.cuts = [place - number for number, place in enumerate(come)]
        self.pieces: list[tuple[int, int] | int] = []
        waiting = list(enumerate(self.cuts))
        kept = 0
        for first, end in zip([0, *(place + 1 for place in gone)], [*gone, count], strict=True):
            begin = first
            while waiting and waiting[0][1] <= kept + end - begin:
                number, cut = waiting.pop(0)
                self.pieces.append((begin, begin + cut - kept))
                self.pieces.append(number)
                begin, kept = begin + cut - kept, cut
            self.pieces.append((begin, end))
            kept += end - begin

    def of(self, values: NDArray[Any], added: NDArray[Any]) -> NDArray[Any]:
        """An array afterwards, with these values where something has come."""
        found: NDArray[Any] = np.concatenate(
            [
                added[piece : piece + 1] if isinstance(piece, int) else values[slice(*piece)]
                for piece in self.pieces
            ]
        )
        return found

    def moved(self, places: Ints) -> Ints:
        """Where what was at these places is afterwards; `_NOWHERE` for what is gone."""
        kept = places.copy()
        for place in self.gone:
            kept -= places > place
        found = kept.copy()
        for cut in self.cuts:
            found += kept >= cut
        for place in self.gone:
            found[places == place] = _NOWHERE
        return found


class _Change:
    """The sorted edges before and after a change of a few.

    Args:
        before: What was compiled.
        old: The edges so far, in the order of the links.
        new: The edges now.
        part: Where the two differ: its begin in both, its end in the old and in the new ones.
    """

    def __init__(
        self, before: Compiled, old: Joins, new: Joins, part: tuple[int, int, int]
    ) -> None:
        first, old_end, new_end = part
        self.nodes, self.was = before.network.nodes, before.network.edges
        place = before.place
        self.gone_src, self.gone_dst = place[old.src[first:old_end]], place[old.dst[first:old_end]]
        come_src, come_dst = place[new.src[first:new_end]], place[new.dst[first:new_end]]
        self.in_ptr = _pointers(self.was.in_ptr, self.gone_dst, come_dst)
        self.out_ptr = _pointers(self.was.out_ptr, self.gone_src, come_src)
        gone = _places(old.dst, range(first, old_end), self.was.in_ptr[self.gone_dst])
        come = _places(new.dst, range(first, new_end), self.in_ptr[come_dst])
        order = np.argsort(come)
        self.come = come[order]
        self.added = replace(
            new.of(np.arange(first, new_end)[order]), src=come_src[order], dst=come_dst[order]
        )
        self.splice = _Splice(len(old.src), np.sort(gone).tolist(), self.come.tolist())
        self.joins = Joins(
            *(
                self.splice.of(mine, new_one)
                for mine, new_one in zip(before.joins.columns(), self.added.columns(), strict=True)
            )
        )

    def keeps_order(self) -> bool:
        """Whether each node keeps its level, and its place within: the busy ones come first."""
        level_ptr = self.nodes.level_ptr

        def level(nodes: Ints) -> Ints:
            found: Ints = np.searchsorted(level_ptr, nodes, "right") - 1
            return found

        if (level(self.added.src) >= level(self.added.dst)).any():
            return False
        for node in np.unique(self.gone_dst):
            tails = self.joins.src[self.in_ptr[node] : self.in_ptr[node + 1]]
            if int(level(tails).max(initial=-1)) + 1 != int(level(np.array([node]))[0]):
                return False
        tails = np.append(self.gone_src, self.added.src)
        busy_before = self.was.out_ptr[tails + 1] > self.was.out_ptr[tails]
        busy_now = self.out_ptr[tails + 1] > self.out_ptr[tails]
        return bool((busy_before == busy_now).all())

    def edges(self) -> Edges:
        """The edges now."""
        was, splice = self.was, self.splice
        found = weights(self.nodes, self.added)
        moved_far = splice.moved(was.far)
        apart = np.flatnonzero(found.apart)
        far = np.append(moved_far, self.come[apart])
        order = np.argsort(far, kind="stable")
        order = order[far[order] != _NOWHERE]

        def merged(mine: Ints, added: Ints) -> Ints:
            both: Ints = np.append(mine, added[apart])[order]
            return both

        return Edges(
            src=self.joins.src,
            dst=self.joins.dst,
            ahead=splice.of(was.ahead, found.ahead + found.lag),
            back=splice.of(was.back, found.back + found.lag),
            passed=splice.of(was.passed, found.passed),
            in_ptr=self.in_ptr,
            out=self._out(),
            out_ptr=self.out_ptr,
            far=far[order],
            far_ahead=merged(was.far_ahead, found.ahead),
            far_back=merged(was.far_back, found.back),
            far_lag=merged(was.far_lag, found.lag),
            far_elapsed_min=merged(was.far_elapsed_min, self.added.elapsed_min),
        )

    def _out(self) -> Ints:
        """The edges by their predecessors, those of one in their order."""
        was = self.was
        moved = self.splice.moved(was.out)
        gone = np.flatnonzero(moved == _NOWHERE).tolist()
        come, values = [], []
        by_tail = sorted(zip(self.added.src.tolist(), self.come.tolist(), strict=True))
        for tail, edge in by_tail:
            beside = moved[was.out_ptr[tail] : was.out_ptr[tail + 1]]
            earlier = sum(one == tail and other < edge for one, other in by_tail)
            come.append(int(self.out_ptr[tail]) + int((beside < edge).sum()) + earlier)
            values.append(edge)
        return _Splice(len(moved), gone, come).of(moved, np.array(values, np.int64))


def _pointers(was: Ints, gone: Ints, come: Ints) -> Ints:
    """Where each node's run begins now."""
    found = was.copy()
    for keys, step in ((gone, -1), (come, 1)):
        for key in keys.tolist():
            found[key + 1 :] += step
    return found


def _places(dst: Ints, rows: range, begin: Ints) -> Ints:
    """Sorted places of these edges: after those of the same node that were made before."""
    found = [
        int(start) + int(np.count_nonzero(dst[:row] == dst[row]))
        for row, start in zip(rows, begin, strict=True)
    ]
    return np.array(found, np.int64)
