"""From rows to a compiled network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars import CalendarSpec, WorkingCalendar, compile_calendar
from relplanner.schedule.graph import Graph, build_graph
from relplanner.schedule.kept import Kept
from relplanner.schedule.network import NEVER, Bounds, Edges, Network, Nodes
from relplanner.schedule.order import find_loop, levels, pointers
from relplanner.schedule.outline import KIND_CODE, Outline, build_outline
from relplanner.schedule.positions import Clocks, Positions
from relplanner.schedule.rows import ActivityRow, CycleError, LinkRow, ReleaseRow, label

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_MARGIN_MIN = 370 * 1440
_MOST_REACH = 10
_ALAP, _SNET, _SNLT, _FNET, _FNLT, _MSO, _MFO = (
    KIND_CODE[kind] for kind in ("ALAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO")
)


@lru_cache(maxsize=256)
def _calendar(spec: CalendarSpec, origin: int, reach: int) -> WorkingCalendar:
    """Compiled calendars are kept: after an edit of an activity they are still good.

    Networks get copies, so that one typing error of a century doesn't slow down all that follow.
    """
    return compile_calendar(spec, origin, origin + reach * 2 * _MARGIN_MIN)


def _clocks(
    outline: Outline, given: Sequence[Ints], calendars: Mapping[str, CalendarSpec]
) -> tuple[Clocks, list[tuple[str, str]]]:
    """The calendars, long enough for what is known now, and remarks about them.

    One in which nobody of those assigned ever works is taken without them.
    """
    dates = [
        at[at != NEVER]
        for at in (
            *given, outline.constraint_at, outline.deadline_at, outline.actual_start,
            outline.actual_finish, outline.resumes_at,
        )
    ]  # fmt: skip
    known = np.concatenate(dates)
    low = int(known.min()) - _MARGIN_MIN if len(known) else 0
    high = int(known.max()) + _MARGIN_MIN if len(known) else 0
    # A round origin, so that a release moved by a day finds its calendar compiled.
    origin = low - low % (4 * _MARGIN_MIN)
    # Long enough at once for all but typing errors: growing costs as much as compiling.
    reach = min(max(1, -(-(high - origin) // (2 * _MARGIN_MIN))), _MOST_REACH)
    compiled = [_calendar(calendars[key], origin, reach).copy() for key in outline.calendar_ids]
    hopeless = []
    for place, calendar in enumerate(compiled):
        calendar.cover_instants(low, high)
        if calendar.spec.people and not len(calendar.intervals.starts):
            hopeless.append(place)
            alone = _calendar(calendar.spec._replace(people=()), origin, reach).copy()
            alone.cover_instants(low, high)
            compiled[place] = alone
    return Clocks(compiled), [
        (
            outline.ids[place],
            "Nobody who is assigned ever works when its calendar does; its dates leave them out.",
        )
        for place in np.flatnonzero(np.isin(outline.calendar, hopeless)).tolist()
        if not outline.is_summary[place]
    ]


def _cycle(graph: Graph, outline: Outline) -> CycleError:
    loop = find_loop(len(graph.activity), graph.src.tolist(), graph.dst.tolist())
    owners = list(dict.fromkeys(int(graph.owner[node]) for node in loop))
    rows = outline.rows
    return CycleError(
        tuple(rows[place].id for place in owners), tuple(label(rows[place]) for place in owners)
    )


def _sorted_nodes(graph: Graph, outline: Outline, kept: Kept) -> tuple[Nodes, Ints]:
    """Nodes in topological order, and the new place of each."""
    count = len(graph.activity)
    ends = (count, graph.src.tobytes(), graph.dst.tobytes())
    level = kept.remembered("levels", ends, lambda: levels(count, graph.src, graph.dst))
    if level is None:
        raise _cycle(graph, outline)
    idle = np.bincount(graph.src, minlength=count) == 0
    order = np.argsort(2 * level + idle, kind="stable")
    place = np.empty(count, np.int64)
    place[order] = np.arange(count)
    deepest = int(level.max(initial=-1)) + 1
    level_ptr = pointers(level[order], deepest)
    busy = np.bincount(level[~idle], minlength=deepest)
    release = outline.release[np.maximum(graph.activity, 0)]
    release[graph.activity < 0] = -1
    return (
        Nodes(
            activity=graph.activity[order],
            calendar=graph.calendar[order],
            task=graph.task[order],
            span=graph.span[order],
            release=release[order],
            earliest=graph.earliest[order],
            level_ptr=level_ptr,
            busy_end=level_ptr[:-1] + busy,
        ),
        place,
    )


def _sorted_edges(graph: Graph, nodes: Nodes, place: Ints) -> Edges:
    count = len(nodes.activity)
    order = np.argsort(place[graph.dst], kind="stable")
    src, dst = place[graph.src[order]], place[graph.dst[order]]
    from_finish = graph.from_finish[order]
    # A task's finish lies at side 0: one less than its start at side 1 plus twice its duration.
    back = np.where(from_finish, nodes.span[src], 0)
    ahead = back - (from_finish & (nodes.task[src] == 1))
    lag = 2 * graph.lag_min[order] - np.where(graph.to_finish[order], nodes.span[dst], 0)
    elapsed = graph.elapsed_min[order]
    apart = (nodes.calendar[src] != nodes.calendar[dst]) | (elapsed != 0)
    far = np.flatnonzero(apart)
    # Within one calendar both ends of a gap are one date. Where the clock counts, the start of a
    # shift is too late for what has to come by the end of the last one.
    back += (apart | (nodes.activity[dst] < 0)) & ~from_finish & (nodes.task[src] == 1)
    out = np.argsort(src, kind="stable")
    return Edges(
        src=src,
        dst=dst,
        ahead=ahead + lag,
        back=back + lag,
        in_ptr=pointers(dst, count),
        out=out,
        out_ptr=pointers(src[out], count),
        far=far,
        far_ahead=ahead[far],
        far_back=back[far],
        far_lag=lag[far],
        far_elapsed_min=elapsed[far],
    )


def _inherited(outline: Outline) -> tuple[Ints, Ints, list[tuple[str, str]]]:
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

    def __init__(self, outline: Outline, nodes: Nodes, table: Positions) -> None:
        self.outline, self.nodes, self.table = outline, nodes, table
        self.real = np.flatnonzero(nodes.activity >= 0)
        self.activity, self.calendar = nodes.activity[self.real], nodes.calendar[self.real]
        self.span, self.task = nodes.span[self.real], nodes.task[self.real]
        # What has begun stands where it stands: its constraint has had its time.
        past = outline.begun | outline.finished
        self.kind = np.where(past, 0, outline.kind)[self.activity]
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

    def lowest(self, release_start: Ints, above: Ints, status_at: int | None) -> Ints:
        """No start before these; `release_start` is `-NEVER` for releases without one."""
        low = np.full(len(self.real), -NEVER)
        asked = release_start[self.nodes.release[self.real]]
        chosen = asked > -NEVER
        low[chosen] = self.starting(chosen, asked)
        chosen = self.kind == _SNET
        low[chosen] = self.starting(chosen, self.at)
        held = above[self.activity]
        chosen = held > -NEVER
        low[chosen] = np.maximum(low[chosen], self.starting(chosen, held))
        chosen = self.kind == _FNET
        low[chosen] = np.maximum(low[chosen], self.finishing(chosen, self.at, forward=True))
        if status_at is not None:
            now = np.full(len(self.real), status_at)
            chosen = ~self.outline.finished[self.activity]
            low[chosen] = np.maximum(low[chosen], self.starting(chosen, now))
        self._go_on(low, status_at)
        return low

    def _go_on(self, low: Ints, status_at: int | None) -> None:
        """What has begun goes on after what is done of it, not before now or when it resumes."""
        chosen = self.outline.begun[self.activity]
        if not chosen.any():
            return
        activity = self.activity[chosen]
        done_min = self.outline.duration_min[activity] - self.outline.remaining_min[activity]
        began = self.outline.actual_start[self.activity]
        done_min = np.maximum(done_min, 0)
        rest = self.starting(chosen, began) + 2 * done_min
        # Where nothing is left it ends with the shift in which the last of it was done.
        rest -= (rest & 1) * ((self.task[chosen] == 0) & (done_min > 0))
        rest |= self.task[chosen]
        for instants in (
            self.outline.resumes_at[self.activity],
            np.full(len(self.real), NEVER if status_at is None else status_at),
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


def _bounds(
    outline: Outline, nodes: Nodes, starts: tuple[Ints, Ints, int | None], table: Positions
) -> tuple[Bounds, list[tuple[str, str]]]:
    """The bounds of all nodes, and what could not be taken into account.

    Args:
        outline: The activities.
        nodes: The nodes.
        starts: Where releases start, at what nodes stand whatever happens, and the status date.
        table: The calendars.
    """
    release_start, fixed_at, status_at = starts
    count = len(nodes.activity)
    low, cap, high = np.full(count, -NEVER), np.full(count, NEVER), np.full(count, NEVER)
    bounding = _Bounding(outline, nodes, table)
    real, activity = bounding.real, bounding.activity
    above_low, above_high, remarks = _inherited(outline)
    own_low = bounding.lowest(release_start, above_low, status_at)
    own_cap, own_high = bounding.caps(own_low)
    for instants in (outline.deadline_at[activity], above_high[activity]):
        chosen = instants != NEVER
        latest = bounding.finishing(chosen, instants, forward=False)
        own_high[chosen] = np.minimum(own_high[chosen], latest)
    low[real], cap[real], high[real] = own_low, own_cap, own_high
    pinned, alap = np.zeros(count, np.bool_), np.zeros(count, np.bool_)
    pinned[real] = (bounding.kind == _MSO) | (bounding.kind == _MFO)
    alap[real] = bounding.kind == _ALAP
    fixed = fixed_at != NEVER
    if fixed.any():
        stands = table.ahead(nodes.calendar[fixed], fixed_at[fixed]) | nodes.task[fixed]
        for edge in (low, cap, high):
            edge[fixed] = stands
        pinned |= fixed
    return Bounds(low, cap, high, pinned, bool((cap < NEVER).any()), alap), remarks


def _targets(releases: Sequence[ReleaseRow]) -> Ints:
    return np.array(
        [NEVER if row.target_at is None else row.target_at for row in releases], np.int64
    )


def compile_network(
    activities: Iterable[ActivityRow],
    links: Iterable[LinkRow],
    releases: Iterable[ReleaseRow],
    calendars: Mapping[str, CalendarSpec],
    kept: Kept | None = None,
    *,
    status_at: int | None = None,
) -> Network:
    """Check rows and compile them into arrays for `compute`.

    Args:
        activities: Activities in any order; tuples in the order of `ActivityRow`'s fields do.
        links: Links in any order.
        releases: The releases that activities name.
        calendars: Calendars by id.
        kept: What the last call with it found out; makes it quicker where the same tuple of links
            comes again.
        status_at: The status date, an instant: what isn't done by then is planned after it.

    Raises:
        NetworkError: A row that can't be; the message names it.
        CycleError: Activities wait for each other in a circle.
        CalendarError: A calendar that can't be worked with.
    """
    release_rows = tuple(releases)
    kept = kept or Kept()
    outline = build_outline(tuple(activities), release_rows, calendars, kept)
    given = [
        np.array([row.start_at for row in release_rows], np.int64),
        _targets(release_rows),
        np.array([NEVER if status_at is None else status_at]),
    ]
    clocks, alone = _clocks(outline, given, calendars)
    graph = build_graph(tuple(links), outline, clocks.clock, kept)
    nodes, place = _sorted_nodes(graph, outline, kept)
    edges = _sorted_edges(graph, nodes, place)
    release_start, target_at = given[0], given[1]
    fixed_at = np.full(len(place), NEVER)
    fixed_at[place] = graph.fixed_at
    from_start = np.where(target_at == NEVER, release_start, -NEVER)
    bounds, remarks = _bounds(outline, nodes, (from_start, fixed_at, status_at), clocks.table())
    node_of = graph.node_of.copy()
    node_of[node_of >= 0] = place[node_of[node_of >= 0]]
    return Network(
        ids=outline.ids,
        index=outline.index,
        rows=outline.rows,
        parent=outline.parent,
        layers=outline.layers,
        is_summary=outline.is_summary,
        duration_min=outline.duration_min,
        calendar=outline.calendar,
        release=outline.release,
        release_ids=tuple(row.id for row in release_rows),
        release_start=release_start,
        deadline_at=outline.deadline_at,
        node_of=node_of,
        nodes=nodes,
        edges=edges,
        bounds=bounds,
        clocks=clocks,
        remarks=(*remarks, *alone),
        target_at=target_at,
        active=outline.active,
        begun=outline.begun & outline.active,
        finished=outline.finished,
        actual_start=outline.actual_start,
    )
