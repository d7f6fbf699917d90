"""The calculation: early and late dates, float, critical path."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule import wide
from relplanner.schedule.dates import Schedule
from relplanner.schedule.network import NEVER, Bounds, Network
from relplanner.schedule.passes import Passes
from relplanner.schedule.rows import ActivityRow
from relplanner.schedule.views import column_of

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_ALONE = (
    "Nobody who is assigned works when its calendar does, or not long enough; its dates leave "
    "them out."
)


def _release_finish(network: Network, finish: Ints) -> Ints:
    """Latest early finish of each release, its start where it has no activity that counts."""
    latest: Ints = np.full(len(network.release_ids), -NEVER)
    nodes = network.nodes
    real = nodes.activity >= 0
    real[real] = network.active[nodes.activity[real]]
    np.maximum.at(latest, nodes.release[real], finish[real])
    return np.where(latest > -NEVER, latest, network.release_start)


def _roll_up(network: Network, values: Ints, smallest: bool) -> None:
    """Fill in summaries from what counts inside, from the bottom of the outline."""
    values[network.is_summary] = NEVER if smallest else -NEVER
    join = np.minimum if smallest else np.maximum
    for layer in network.layers[:0:-1]:
        above = network.parent[layer]
        counts = network.active[layer] | ~network.active[above]
        join.at(values, above[counts], values[layer[counts]])


def _latest_starts(network: Network, release_finish: Ints) -> Ints:
    """Positions of starts with which everything is finished when its release is, shape (n,)."""
    nodes, table = network.nodes, network.clocks.table()
    # Many share few dates and calendars: each pair is looked up once.
    releases = len(release_finish)
    pair = nodes.calendar * releases + nodes.release
    latest = np.zeros((len(network.clocks.calendars) + 1) * releases, np.int64)
    latest[pair] = 1
    used = np.flatnonzero(latest)
    latest[used] = table.back(used // releases, release_finish[used % releases])
    limit: Ints = latest[pair] - nodes.span
    limit |= nodes.task
    limit[nodes.activity < 0] = NEVER
    return limit


def _from_targets(network: Network, passes: Passes) -> Bounds:
    """Bounds in which releases that are scheduled backward begin as late as they can.

    Their activities are drawn back from the target, the first of them tells when the release has
    to begin, and from there it is calculated like any other.
    """
    bounds, nodes, edges = network.bounds, network.nodes, network.edges
    drawn = network.target_at[nodes.release] != NEVER
    if not drawn.any():
        return bounds
    known = np.where(network.target_at != NEVER, network.target_at, network.release_start)
    table = network.clocks.table()
    limit = (table.back(nodes.calendar, known[nodes.release]) - nodes.span) | nodes.task
    high = np.where(bounds.pinned, bounds.high, np.minimum(bounds.high, limit))
    # What other releases need comes later: here they only get dates that are within reach.
    late = passes.backward(high, bounds.pinned, ~drawn[edges.dst])
    mine = drawn & (nodes.activity >= 0)
    table = network.clocks.table()
    past = network.begun | network.finished
    mine[mine] = ~past[nodes.activity[mine]]
    counts = mine.copy()
    counts[mine] = network.active[nodes.activity[mine]]
    first = np.full(len(network.release_ids), NEVER)
    np.minimum.at(first, nodes.release[counts], table.instant(nodes.calendar, late)[counts])
    begin = np.where(first < NEVER, first, network.release_start)
    low = bounds.low.copy()
    asked = table.ahead(nodes.calendar[mine], begin[nodes.release[mine]]) | nodes.task[mine]
    low[mine] = np.where(bounds.pinned[mine], low[mine], np.maximum(low[mine], asked))
    return replace(bounds, low=low)


def compute(network: Network) -> Schedule:
    """Calculate a compiled network.

    Raises:
        NetworkError: The dates leave the years 1900 to 2999, or a calendar runs out of working
            time; the message names the activity.
    """
    nodes = network.nodes
    passes = Passes(network)
    bounds = _from_targets(network, passes)
    early = passes.forward(bounds)
    early_finish = passes.finish_at(early)
    late, limit, release_finish, loose = _late(passes, bounds, early, early_finish)
    real, following = nodes.activity >= 0, early
    if not real.all():
        following = passes.backward(np.where(real, early, NEVER), real, loose)
    room = wide.room_behind(network, network.clocks.table(), following, loose)
    free = (np.minimum(room, limit) >> 1) - (early >> 1)
    free = np.minimum(free, np.maximum((late >> 1) - (early >> 1), 0))
    planned = _planned(passes, bounds, early, late, loose)
    dates = [_dates(passes, early, early_finish), _dates(passes, late, passes.finish_at(late))]
    if planned is not early:
        dates.append(_dates(passes, planned, passes.finish_at(planned)))
    return _schedule(network, dates, (late >> 1) - (early >> 1), free, release_finish)


def _planned(passes: Passes, bounds: Bounds, early: Ints, late: Ints, loose: Bools | None) -> Ints:
    """Starts as they are planned: early, but what is drawn to its end as late as it can be."""
    network, nodes = passes.network, passes.network.nodes
    real, backward = nodes.activity >= 0, network.target_at != NEVER
    drawn = bounds.alap
    if backward.any():
        drawn = drawn.copy()
        drawn[real] |= backward[nodes.release[real]] & _unconstrained(network)[nodes.activity[real]]
    if not drawn.any():
        return early
    wish = np.where(drawn, late, np.where(real, early, NEVER))
    wish = passes.backward(wish, real & ~drawn, loose)
    return np.maximum(early, wish)


def _late(
    passes: Passes, bounds: Bounds, early: Ints, early_finish: Ints
) -> tuple[Ints, Ints, Ints, Bools | None]:
    """Late starts, the latest ones that releases allow, release finishes, and loose edges."""
    network = passes.network
    table = network.clocks.table()
    release_finish = _release_finish(network, early_finish)
    has_target = network.target_at != NEVER
    limit = _latest_starts(network, np.where(has_target, network.target_at, release_finish))
    loose = wide.loose_edges(network, table, early)
    high = np.where(bounds.pinned, bounds.high, np.minimum(bounds.high, limit))
    late = passes.backward(high, bounds.pinned, loose)
    # The two dates at the edge of a shift are one: late is never shown before early then.
    late = np.where(late >> 1 == early >> 1, np.maximum(late, early), late)
    return late, limit, release_finish, loose


class Found(NamedTuple):
    """What dates are explained from.

    Attributes:
        bounds: The bounds that hold.
        early: Early starts as positions, shape (n,).
        late: Late starts as positions, shape (n,).
        planned: Starts as they are planned, as positions, shape (n,).
        loose: Edges that don't decide when a summary starts, shape (m,), or None.
    """

    bounds: Bounds
    early: Ints
    late: Ints
    planned: Ints
    loose: Bools | None


def found_in(network: Network) -> Found:
    """Both passes of a network, for explaining its dates.

    Raises:
        NetworkError: As `compute`.
    """
    passes = Passes(network)
    bounds = _from_targets(network, passes)
    early = passes.forward(bounds)
    late, _, _, loose = _late(passes, bounds, early, passes.finish_at(early))
    return Found(bounds, early, late, _planned(passes, bounds, early, late, loose), loose)


def _unconstrained(network: Network) -> Bools:
    """Activities that may be drawn to the target: nothing holds them and they haven't begun."""
    kinds = column_of(network.rows, ActivityRow, "constraint_kind")
    free = np.array([kind == "ASAP" for kind in kinds], np.bool_)
    return free & ~network.begun & ~network.finished


def _over_all(network: Network, per_node: Ints) -> Ints:
    """Values of leaves over all activities; summaries are still to be filled in."""
    if not len(per_node):
        return np.zeros(len(network.ids), np.int64)
    # The place of a summary without a node, -1, takes the last one's value for a moment.
    values = per_node[network.node_of]
    values[network.is_summary] = 0
    return values


def _dates(passes: Passes, position: Ints, finish_at: Ints) -> tuple[Ints, Ints]:
    """Start and finish of all activities, instants.

    Args:
        passes: The calculation.
        position: Positions of the starts of nodes.
        finish_at: Their finishes, instants.
    """
    network = passes.network
    start_at = network.clocks.table().instant(passes.calendar, position)
    start, finish = _over_all(network, start_at), _over_all(network, finish_at)
    # The node of what has begun is what is left of it.
    start[network.begun] = network.actual_start[network.begun]
    _roll_up(network, start, smallest=True)
    _roll_up(network, finish, smallest=False)
    return start, finish


def _left_out(network: Network, finish: Ints) -> list[tuple[str, str]]:
    """Remarks on activities that are worked on when nobody who is assigned works any more."""
    late = np.zeros(len(network.ids), np.bool_)
    for place, calendar in enumerate(network.clocks.calendars):
        if calendar.alone_from is not None:
            late |= (network.calendar == place) & (finish > calendar.alone_from)
    late &= ~network.is_summary & network.active & ~network.finished
    return [(network.ids[place], _ALONE) for place in np.flatnonzero(late).tolist()]


def _release_start(network: Network, start: Ints) -> Ints:
    """Earliest start of each release, its own where it has no activity."""
    leaf = ~network.is_summary & network.active
    first = np.full(len(network.release_ids), NEVER)
    np.minimum.at(first, network.release[leaf], start[leaf])
    return np.where(first < NEVER, first, network.release_start)


def _fill_in_summaries(
    network: Network, dates: list[tuple[Ints, Ints]], total: Ints, duration: Ints
) -> None:
    """Total float and duration of summaries, put into those of all activities.

    Their float is the room that their starts and finishes have. Where work inside has begun the
    start can't slip any more, only the finish can.
    """
    above = np.flatnonzero(network.is_summary)
    if not len(above):
        return
    past = (network.active & (network.begun | network.finished)).astype(np.int64)
    _roll_up(network, past, smallest=False)
    table, calendar = network.clocks.table(), network.calendar[above]
    (start, finish), (late_start, late_finish) = (
        [table.ahead(calendar, date[above]) >> 1 for date in span] for span in dates[:2]
    )
    of_finish = late_finish - finish
    of_both = np.minimum(late_start - start, of_finish)
    total[above] = np.where(past[above] > 0, of_finish, of_both)
    duration[above] = finish - start


def _schedule(
    network: Network, dates: list[tuple[Ints, Ints]], total: Ints, free: Ints, release_finish: Ints
) -> Schedule:
    """What has been found, over all activities.

    Args:
        network: The network.
        dates: Early starts and finishes, late ones, and planned ones where they are others.
        total: Total float of nodes.
        free: Free float of nodes.
        release_finish: When releases are finished.
    """
    (early_start, early_finish), (late_start, late_finish) = dates[:2]
    start, finish = dates[-1] if len(dates) > 2 else dates[0]
    total = _over_all(network, total)
    room = _over_all(network, free)
    by_clock = _over_all(network, network.nodes.calendar == network.clocks.clock).astype(np.bool_)
    counts = ~network.is_summary & network.active & ~network.done
    limit = network.slack_limit
    least = np.where(by_clock, limit.clock_min, limit.working_min) if any(limit) else 0
    critical = (counts & (total <= least)).astype(np.int64)
    _roll_up(network, room, smallest=True)
    _roll_up(network, critical, smallest=False)
    duration = network.duration_min.copy()
    _fill_in_summaries(network, dates, total, duration)
    return Schedule(
        ids=network.ids,
        index=network.index,
        start=start,
        finish=finish,
        early_start=early_start,
        early_finish=early_finish,
        late_start=late_start,
        late_finish=late_finish,
        total_float_min=total,
        free_float_min=room,
        duration_min=duration,
        critical=critical > 0,
        is_summary=network.is_summary,
        is_milestone=~network.is_summary & (network.duration_min == 0),
        missed_deadline=(finish > network.deadline_at) & network.active,
        release_ids=network.release_ids,
        release_start=_release_start(network, start),
        release_finish=release_finish,
        remarks=(*network.remarks, *_left_out(network, early_finish)),
        active=network.active,
        status=network.begun + 2 * network.finished.astype(np.int64),
        by_clock=by_clock & ~network.finished,
    )
