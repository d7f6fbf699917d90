"""What holds each activity where it is: the links and bounds that its dates come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule import wide
from relplanner.schedule.computing import found_in
from relplanner.schedule.network import NEVER, Network

Ints = NDArray[np.int64]

Bound = Literal["start", "constraint", "summary", "status", "actual", "resumes", "target"]


class Holder(NamedTuple):
    """Something that holds an activity where it is.

    Attributes:
        activity_id: The activity at the other end of a link, or the same one for a bound of its
            own.
        bound: What kind of bound it is; empty for a link.
    """

    activity_id: str
    bound: str = ""


class Driving:
    """Finds what drives the early dates of a network's activities, and what presses late ones.

    Args:
        network: The network.
        status_at: The status date that it was compiled with.
    """

    def __init__(self, network: Network, status_at: int | None = None) -> None:
        self._network, self._status_at = network, status_at
        self._bounds, self._early, self._late, self._planned, self._loose = found_in(network)

    def drivers(self, activity_id: str) -> list[Holder]:
        """What an activity's early start comes from: links first, then bounds of its own.

        Empty for a summary, and for what is finished its actual dates.
        """
        network = self._network
        place = network.index[activity_id]
        node = int(network.node_of[place])
        if node < 0:
            return []
        if network.finished[place]:
            return [Holder(activity_id, "actual")]
        if self._rules_over_links(node):
            return [Holder(activity_id, "constraint")]
        found = [Holder(network.ids[one]) for one in self._leaves_into(node)]
        found += [Holder(activity_id, one) for one in self._own_bounds(place, node)]
        return found

    def pressers(self, activity_id: str) -> list[Holder]:
        """What an activity's late finish comes from: what waits for it, else a bound."""
        return self._behind(activity_id, self._late)

    def delayers(self, activity_id: str) -> list[Holder]:
        """What keeps an activity from starting later that is planned as late as possible.

        Empty where it is planned as early as possible.
        """
        place = self._network.index[activity_id]
        node = int(self._network.node_of[place])
        if node < 0 or int(self._planned[node]) <= int(self._early[node]):
            return []
        return self._behind(activity_id, self._planned)

    def goes_on(self, activity_id: str) -> int:
        """The instant at which what is left of an activity that has begun goes on."""
        network = self._network
        node = [int(network.node_of[network.index[activity_id]])]
        table = network.clocks.table()
        return int(table.instant(network.nodes.calendar[node], self._early[node])[0])

    # -- internals -----------------------------------------------------------------------------

    def _behind(self, activity_id: str, starts: Ints) -> list[Holder]:
        """What keeps an activity from starting later than at one of some starts."""
        network = self._network
        place = network.index[activity_id]
        node = int(network.node_of[place])
        if node < 0 or network.finished[place]:
            return []
        found = [Holder(network.ids[one]) for one in self._leaves_out_of(node, starts)]
        if not found:
            kind = "constraint" if self._bounds.high[node] <= starts[node] else "release"
            found = [Holder(activity_id, kind)]
        return found

    def _rules_over_links(self, node: int) -> bool:
        """Whether a constraint keeps a node earlier than links ask for."""
        if self._bounds.cap[node] > self._early[node]:
            return False
        edges, task = self._network.edges, int(self._network.nodes.task[node])
        into = np.arange(edges.in_ptr[node], edges.in_ptr[node + 1])
        return bool((self._asked(into) | task > self._early[node]).any())

    def _asked(self, edges: Ints) -> Ints:
        """What edges ask of their successors' starts, as positions."""
        network = self._network
        asked = self._early[network.edges.src[edges]] + network.edges.ahead[edges]
        apart, far = self._apart(edges)
        if len(far):
            asked[apart] = wide.far_ahead(network, network.clocks.table(), far, self._early)
        return asked & ~network.edges.passed[edges]

    def _allowed(self, edges: Ints, starts: Ints) -> Ints:
        """What edges allow their predecessors' starts at most, as positions."""
        network = self._network
        heads = starts[network.edges.dst[edges]] | network.edges.passed[edges]
        allowed = heads - network.edges.back[edges]
        apart, far = self._apart(edges)
        if len(far):
            allowed[apart] = wide.far_back(network, network.clocks.table(), far, starts)
        return allowed

    def _apart(self, edges: Ints) -> tuple[Ints, Ints]:
        """Which of some edges lead between calendars, and their places among all that do."""
        far = self._network.edges.far
        place = np.searchsorted(far, edges)
        apart = np.flatnonzero(np.isin(edges, far))
        return apart, place[apart]

    def _leaves_into(self, node: int) -> Iterator[int]:
        """Activities behind the edges that decide a node's early start, through summaries."""
        network = self._network
        nodes, edges = network.nodes, network.edges
        seen, waiting = {node}, [node]
        while waiting:
            at = waiting.pop()
            chosen = np.arange(edges.in_ptr[at], edges.in_ptr[at + 1])
            if not len(chosen):
                continue
            asked = self._asked(chosen) | nodes.task[at]
            deciding = asked >= self._early[at]
            if nodes.earliest[at]:
                deciding = asked <= self._early[at]
            for source in edges.src[chosen[deciding]].tolist():
                if source in seen:
                    continue
                seen.add(source)
                if nodes.activity[source] >= 0:
                    yield int(nodes.activity[source])
                else:
                    if network.begun[nodes.owner[source]] and self._bounds.pinned[source]:
                        # The start of what has begun is past, and nothing is behind it.
                        yield int(nodes.owner[source])
                    waiting.append(source)

    def _leaves_out_of(self, node: int, starts: Ints) -> Iterator[int]:
        """Activities behind the edges that keep a node from starting later, through summaries."""
        network = self._network
        nodes, edges = network.nodes, network.edges
        seen, waiting = {node}, [node]
        while waiting:
            at = waiting.pop()
            chosen = edges.out[edges.out_ptr[at] : edges.out_ptr[at + 1]]
            if self._loose is not None:
                chosen = chosen[~self._loose[chosen]]
            if not len(chosen):
                continue
            allowed = self._allowed(chosen, starts) | nodes.task[at]
            for target in edges.dst[chosen[allowed <= starts[at] | 1]].tolist():
                if target in seen:
                    continue
                seen.add(target)
                if nodes.activity[target] >= 0:
                    yield int(nodes.activity[target])
                else:
                    waiting.append(target)

    def _own_bounds(self, place: int, node: int) -> Iterator[Bound]:
        network, row = self._network, self._network.rows[place]
        low = int(self._bounds.low[node])
        if low < int(self._early[node]) and self._bounds.cap[node] > self._early[node]:
            return
        table = network.clocks.table()
        calendar, task = int(network.nodes.calendar[node]), int(network.nodes.task[node])

        def stands(instant: int | None) -> bool:
            if instant is None or instant == NEVER:
                return False
            return int(table.ahead(calendar, np.array([instant]))[0] | task) == low

        if network.begun[place]:
            yield (
                "resumes"
                if stands(row.resumes_at)
                else ("status" if stands(self._status_at) else "actual")
            )
            return
        if row.constraint_kind not in {"ASAP", "ALAP"}:
            yield "constraint"
            return
        release = int(network.release[place])
        above = int(network.parent[place])
        while above >= 0:
            if network.rows[above].constraint_kind == "SNET" and stands(
                network.rows[above].constraint_at
            ):
                yield "summary"
                return
            above = int(network.parent[above])
        if stands(self._status_at):
            yield "status"
        elif network.target_at[release] != NEVER:
            yield "target"
        else:
            yield "start"
