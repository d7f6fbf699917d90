"""From rows to a compiled network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars import CalendarSpec, WorkingCalendar, compile_calendar
from relplanner.schedule import bounding
from relplanner.schedule.columns import Columns, read_columns
from relplanner.schedule.computing import compute
from relplanner.schedule.graph import Graph, LinkColumns, build_graph, read_links
from relplanner.schedule.joins import Joins
from relplanner.schedule.network import NEVER, Network
from relplanner.schedule.order import Sorted, different, find_loop, levels, relevelled
from relplanner.schedule.outline import Outline, Tree, build_outline, build_tree
from relplanner.schedule.positions import Clocks
from relplanner.schedule.rows import (
    NO_SLACK,
    PERCENT,
    ActivityRow,
    CycleError,
    LinkRow,
    ReleaseRow,
    SlackLimit,
    label,
)
from relplanner.schedule.sorting import sorted_edges, sorted_joins, sorted_nodes, sorted_places

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_MARGIN_MIN = 370 * 1440
_MOST_REACH = 10


class Rows(NamedTuple):
    """What a network is compiled from, see `compile_network`."""

    activities: Sequence[ActivityRow]
    links: Sequence[LinkRow]
    releases: tuple[ReleaseRow, ...]
    calendars: Mapping[str, CalendarSpec]
    status_at: int | None
    slack_limit: SlackLimit = NO_SLACK


class Reading(NamedTuple):
    """Rows that were read: as columns, checked."""

    rows: Rows
    tree: Tree
    columns: Columns
    outline: Outline
    links: LinkColumns


class Reach(NamedTuple):
    """How far calendars have to go, instants.

    Attributes:
        low: First instant that is known to be needed.
        high: Last one.
        origin: Where they begin to count.
        years: How many spans of two years they cover at once.
    """

    low: int
    high: int
    origin: int
    years: int


@dataclass(frozen=True, slots=True)
class Compiled:
    """A network and how it came about: the next one is made out of it.

    Attributes:
        reading: What it was compiled from.
        network: The network.
        reach: How far its calendars had to go.
        asked: The dates that hold for more than one activity.
        graph: The nodes in the order of the activities, and edges between them. What is said there
            of their durations may be out of date.
        level: Level of each of these nodes.
        place: Place of each in the network.
        joins: What the network's edges say.
    """

    reading: Reading
    network: Network
    reach: Reach
    asked: bounding.Given
    graph: Graph
    level: Ints
    place: Ints
    joins: Joins


@lru_cache(maxsize=256)
def _calendar(spec: CalendarSpec, origin: int, reach: int) -> WorkingCalendar:
    """Compiled calendars are kept: after an edit of an activity they are still good.

    Networks get copies, so that one typing error of a century doesn't slow down all that follow.
    """
    return compile_calendar(spec, origin, origin + reach * 2 * _MARGIN_MIN)


def reach_of(rows: Rows, outline: Outline) -> Reach:
    """How far the calendars have to go for all dates that are known."""
    given = [
        instant
        for one in rows.releases
        for instant in (one.start_at, one.target_at)
        if instant is not None
    ]
    given += [] if rows.status_at is None else [rows.status_at]
    low, high = min(given, default=NEVER), max(given, default=-NEVER)
    for at in (
        outline.constraint_at, outline.deadline_at, outline.actual_start, outline.actual_finish,
        outline.resumes_at,
    ):  # fmt: skip
        low = min(low, int(at.min(initial=NEVER)))
        high = max(high, int(at.max(initial=-NEVER, where=at != NEVER)))
    low, high = (0, 0) if low == NEVER else (low - _MARGIN_MIN, high + _MARGIN_MIN)
    # A round origin, so that a release moved by a day finds its calendar compiled.
    origin = low - low % (4 * _MARGIN_MIN)
    # Long enough at once for all but typing errors: growing costs as much as compiling.
    years = min(max(1, -(-(high - origin) // (2 * _MARGIN_MIN))), _MOST_REACH)
    return Reach(low, high, origin, years)


def _clocks(outline: Outline, calendars: Mapping[str, CalendarSpec], reach: Reach) -> Clocks:
    """The calendars, as long as they have to be for what is known now."""
    _, _, origin, years = reach
    found = [_calendar(calendars[key], origin, years).copy() for key in outline.calendar_ids]
    for calendar in found:
        calendar.cover_instants(reach.low, reach.high)
        if not len(calendar.intervals.starts):
            # All that is known lies in days off: there has to be work later.
            calendar.cover_work(0, 0, strict=False)
    return Clocks(found)


def _cycle(graph: Graph, outline: Outline) -> CycleError:
    loop = find_loop(len(graph.activity), graph.joins.src.tolist(), graph.joins.dst.tolist())
    owners = list(dict.fromkeys(int(graph.owner[node]) for node in loop))
    rows = outline.rows
    return CycleError(
        tuple(rows[place].id for place in owners), tuple(label(rows[place]) for place in owners)
    )


def level_of(
    graph: Graph,
    outline: Outline,
    before: Compiled | None,
    part: tuple[int, int, int] | None = None,
) -> Ints:
    """The level of each node; worked out of those of before where few edges are other ones.

    Args:
        graph: The nodes, and edges between them.
        outline: The activities.
        before: What was compiled before from nearly the same.
        part: Where the edges differ from those of before, where that is known.

    Raises:
        CycleError: Activities wait for each other in a circle.
    """
    count = len(graph.activity)
    found = None
    if before is not None and len(before.level) == count:
        was, now = _ends(before.graph), _ends(graph)
        first, end, new_end = part or different(was, now) or (0, 0, 0)
        network = before.network
        known = Sorted(before.level, before.place, network.nodes.level_ptr, network.edges)
        found = relevelled(known, was[:, first:end], now[:, first:new_end])
    if found is None:
        found = levels(count, graph.joins.src, graph.joins.dst)
    if found is None:
        raise _cycle(graph, outline)
    return found


def read_rows(rows: Rows) -> Reading:
    """Rows as columns.

    Raises:
        NetworkError: A row that can't be; the message names it.
    """
    tree = build_tree(rows.activities, rows.releases, rows.calendars)
    columns = read_columns(rows.activities)
    outline = build_outline(rows.activities, tree, columns)
    return Reading(rows, tree, columns, outline, read_links(rows.links, outline))


def compiled(reading: Reading, before: Compiled | None = None) -> Compiled:
    """The network of what was read.

    A lag may be a part of how long a summary lasts, which only the dates inside of it tell: they
    are calculated with the lags known so far, until all are. As no summary depends on its own
    length, each time at least one more is settled. Only where a release is scheduled backward may
    its calendar keep on moving them; then a remark tells.

    Args:
        reading: What was read.
        before: What was compiled before from nearly the same; makes it quicker.

    Raises:
        PlannerError: See `compile_network`.
    """
    above = _percent_of_summaries(reading)
    inside_min = np.zeros(len(reading.outline.ids), np.int64)
    found = _compiled(reading, inside_min, before)
    for _ in range(len(above) + bool(len(above))):
        lasts = compute(found.network).duration_min[above]
        if (lasts == inside_min[above]).all():
            return found
        inside_min[above] = lasts
        found = _compiled(reading, inside_min, before)
    if len(above) and (compute(found.network).duration_min[above] != inside_min[above]).any():
        found = replace(found, network=_unsettled(found.network, above))
    return found


def _percent_of_summaries(reading: Reading) -> Ints:
    """The summaries of whose length lags are a part, shape (k,), ascending, each once."""
    src = reading.links.src[reading.links.lag_kind == PERCENT]
    # numpy's own `unique` imports a module that takes 9 ms of the start.
    return np.array(sorted({*src[reading.outline.is_summary[src]].tolist()}), np.int64)


def _unsettled(network: Network, above: Ints) -> Network:
    remarks = (
        (network.ids[place], "Lags in percent of how long it lasts are only roughly right.")
        for place in above.tolist()
    )
    return replace(network, remarks=(*network.remarks, *remarks))


def _compiled(reading: Reading, inside_min: Ints, before: Compiled | None) -> Compiled:
    rows, outline = reading.rows, reading.outline
    reach = reach_of(rows, outline)
    clocks = _clocks(outline, rows.calendars, reach)
    if before is not None:
        clocks = clocks.after(before.network.clocks)
    graph = build_graph(rows.links, reading.links, outline, clocks.clock, inside_min)
    level = level_of(graph, outline, before)
    if before is not None and level is before.level and _only_links(before, reading, graph):
        return _relinked(before, reading, graph)
    nodes, place = sorted_nodes(graph, level, outline.release)
    joins = sorted_joins(graph, place)
    fixed_at = np.full(len(place), NEVER)
    fixed_at[place] = graph.fixed_at
    release_start = np.array([row.start_at for row in rows.releases], np.int64)
    target_at = _targets(rows.releases)
    from_start = np.where(target_at == NEVER, release_start, -NEVER)
    low, high, remarks = bounding.inherited(outline)
    asked = bounding.Given(from_start, rows.status_at, low, high)
    network = Network(
        ids=outline.ids,
        index=outline.index,
        rows=outline.rows,
        parent=outline.parent,
        layers=outline.layers,
        is_summary=outline.is_summary,
        duration_min=outline.duration_min,
        calendar=outline.calendar,
        release=outline.release,
        release_ids=tuple(row.id for row in rows.releases),
        release_start=release_start,
        deadline_at=outline.deadline_at,
        node_of=sorted_places(graph, place),
        nodes=nodes,
        edges=sorted_edges(nodes, joins),
        bounds=bounding.bounds_of(outline, nodes, fixed_at, asked, clocks.table()),
        clocks=clocks,
        remarks=tuple(remarks),
        target_at=target_at,
        active=outline.active,
        begun=outline.begun & outline.active,
        finished=outline.finished,
        done=outline.done | outline.finished,
        actual_start=outline.actual_start,
        slack_limit=rows.slack_limit,
    )
    return Compiled(reading, network, reach, asked, graph, level, place, joins)


def _only_links(before: Compiled, reading: Reading, graph: Graph) -> bool:
    """Whether all nodes are what and where they were, where their levels are."""
    was, now = before.reading.rows, reading.rows
    if (
        before.network.clocks.outgrown()
        or before.reading.columns is not reading.columns
        or before.reading.tree is not reading.tree
        or was[2:] != now[2:]
        or any(
            not np.array_equal(getattr(before.graph, name), getattr(graph, name))
            for name in ("owner", "calendar", "earliest", "fixed_at")
        )
    ):
        return False
    # Within a level those without successors come last.
    busy = np.bincount(before.place[graph.joins.src], minlength=len(before.place)) > 0
    return np.array_equal(busy, np.diff(before.network.edges.out_ptr) > 0)


def _relinked(before: Compiled, reading: Reading, graph: Graph) -> Compiled:
    """What differs only in its edges."""
    joins = sorted_joins(graph, before.place)
    edges = sorted_edges(before.network.nodes, joins)
    network = replace(before.network, rows=reading.outline.rows, edges=edges)
    return replace(before, reading=reading, network=network, graph=graph, joins=joins)


def _ends(graph: Graph) -> Ints:
    return np.array([graph.joins.src, graph.joins.dst])


def _targets(releases: Sequence[ReleaseRow]) -> Ints:
    return np.array(
        [NEVER if row.target_at is None else row.target_at for row in releases], np.int64
    )


def compile_network(
    activities: Iterable[ActivityRow],
    links: Iterable[LinkRow],
    releases: Iterable[ReleaseRow],
    calendars: Mapping[str, CalendarSpec],
    *,
    status_at: int | None = None,
    slack_limit: SlackLimit = NO_SLACK,
) -> Network:
    """Check rows and compile them into arrays for `compute`.

    Args:
        activities: Activities in any order; tuples in the order of `ActivityRow`'s fields do.
        links: Links in any order.
        releases: The releases that activities name.
        calendars: Calendars by id.
        status_at: The status date, an instant: what isn't done by then is planned after it.
        slack_limit: Up to how much total float activities are critical.

    Raises:
        NetworkError: A row that can't be; the message names it.
        CycleError: Activities wait for each other in a circle.
        CalendarError: A calendar that can't be worked with.
    """
    given = tuple(activities), tuple(links), tuple(releases)
    rows = Rows(*given, calendars, status_at, slack_limit)
    return compiled(read_rows(rows)).network
