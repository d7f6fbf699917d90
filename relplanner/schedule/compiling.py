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

_MARGIN_MIN = 370 * 1440
_ALAP, _SNET, _SNLT, _FNET, _FNLT, _MSO, _MFO = (
    KIND_CODE[kind] for kind in ("ALAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO")
)


@lru_cache(maxsize=256)
def _calendar(spec: CalendarSpec, origin: int) -> WorkingCalendar:
    """Compiled calendars are kept: after an edit of an activity they are still good.

    Networks get copies, so that one typing error of a century doesn't slow down all that follow.
    """
    return compile_calendar(spec, origin, origin + 2 * _MARGIN_MIN)


def _clocks(
    outline: Outline, releases: Sequence[ReleaseRow], calendars: Mapping[str, CalendarSpec]
) -> Clocks:
    dates = [np.array([row.start_at for row in releases], np.int64)]
    dates += [at[at != NEVER] for at in (outline.constraint_at, outline.deadline_at)]
    known = np.concatenate(dates)
    low = int(known.min()) - _MARGIN_MIN if len(known) else 0
    high = int(known.max()) + _MARGIN_MIN if len(known) else 0
    # A round origin, so that a release moved by a day finds its calendar compiled.
    origin = low - low % (4 * _MARGIN_MIN)
    compiled = [_calendar(calendars[key], origin).copy() for key in outline.calendar_ids]
    for calendar in compiled:
        calendar.cover_instants(low, high)
    return Clocks(compiled)


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


def _bounds(
    outline: Outline, nodes: Nodes, release_start: Ints, table: Positions
) -> tuple[Bounds, list[tuple[str, str]]]:
    count = len(nodes.activity)
    low, cap, high = np.full(count, -NEVER), np.full(count, NEVER), np.full(count, NEVER)
    real = np.flatnonzero(nodes.activity >= 0)
    activity, calendar = nodes.activity[real], nodes.calendar[real]
    span, task = nodes.span[real], nodes.task[real]
    kind, at = outline.kind[activity], outline.constraint_at[activity]
    above_low, above_high, remarks = _inherited(outline)

    def starting(chosen: NDArray[np.bool_], instants: Ints) -> Ints:
        return table.ahead(calendar[chosen], instants[chosen]) | task[chosen]

    def finishing(chosen: NDArray[np.bool_], instants: Ints, *, forward: bool) -> Ints:
        move = table.ahead if forward else table.back
        return (move(calendar[chosen], instants[chosen]) - span[chosen]) | task[chosen]

    own_low = starting(np.ones(len(real), np.bool_), release_start[nodes.release[real]])
    held, bound = above_low[activity], above_high[activity]
    chosen = kind == _SNET
    own_low[chosen] = starting(chosen, at)
    chosen = held > -NEVER
    own_low[chosen] = np.maximum(own_low[chosen], starting(chosen, held))
    chosen = kind == _FNET
    own_low[chosen] = np.maximum(own_low[chosen], finishing(chosen, at, forward=True))
    own_cap, own_high = cap[real], high[real]
    for code, fixed in ((_SNLT, False), (_FNLT, False), (_MSO, True), (_MFO, True)):
        chosen = kind == code
        if not chosen.any():
            continue
        if code == _MSO:
            edge = starting(chosen, at)
        elif code == _SNLT:
            edge = table.back(calendar[chosen], at[chosen]) | task[chosen]
        else:
            edge = finishing(chosen, at, forward=False)
        own_cap[chosen] = own_high[chosen] = edge
        if fixed:
            own_low[chosen] = edge
    for instants in (outline.deadline_at[activity], bound):
        chosen = instants != NEVER
        own_high[chosen] = np.minimum(own_high[chosen], finishing(chosen, instants, forward=False))
    low[real], cap[real], high[real] = own_low, own_cap, own_high
    pinned, alap = np.zeros(count, np.bool_), np.zeros(count, np.bool_)
    pinned[real] = (kind == _MSO) | (kind == _MFO)
    alap[real] = kind == _ALAP
    capped = bool((own_cap < NEVER).any())
    return Bounds(low, cap, high, pinned, capped, alap), remarks


def compile_network(
    activities: Iterable[ActivityRow],
    links: Iterable[LinkRow],
    releases: Iterable[ReleaseRow],
    calendars: Mapping[str, CalendarSpec],
    kept: Kept | None = None,
) -> Network:
    """Check rows and compile them into arrays for `compute`.

    Args:
        activities: Activities in any order; tuples in the order of `ActivityRow`'s fields do.
        links: Links in any order.
        releases: The releases that activities name.
        calendars: Calendars by id.
        kept: What the last call with it found out; makes it quicker where the same tuple of links
            comes again.

    Raises:
        NetworkError: A row that can't be; the message names it.
        CycleError: Activities wait for each other in a circle.
        CalendarError: A calendar that can't be worked with.
    """
    release_rows = tuple(releases)
    kept = kept or Kept()
    outline = build_outline(tuple(activities), release_rows, calendars, kept)
    clocks = _clocks(outline, release_rows, calendars)
    graph = build_graph(tuple(links), outline, clocks.clock, kept)
    nodes, place = _sorted_nodes(graph, outline, kept)
    edges = _sorted_edges(graph, nodes, place)
    release_start = np.array([row.start_at for row in release_rows], np.int64)
    bounds, remarks = _bounds(outline, nodes, release_start, clocks.table())
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
        remarks=tuple(remarks),
    )
