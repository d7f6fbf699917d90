"""Links and outline become nodes and edges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.changed import Window
from relplanner.schedule.columns import clipped
from relplanner.schedule.joins import Joins, joined
from relplanner.schedule.network import NEVER
from relplanner.schedule.outline import Outline
from relplanner.schedule.rows import (
    ELAPSED,
    LAG_KINDS,
    LINK_KINDS,
    MAX_DURATION_MIN,
    PERCENT,
    LinkRow,
    NetworkError,
    label,
)
from relplanner.schedule.views import column_of

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

# The extra nodes of a summary: the ends that links leave from, and those that they arrive at.
OUT_FINISH, OUT_START, IN_START, IN_FINISH = range(4)


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in no particular order, and edges between them.

    Node arrays have shape (n,); see `relplanner.schedule.network`.

    Attributes:
        joins: The edges.
        fixed_at: Instants at which nodes stand whatever links say, `NEVER` elsewhere.
    """

    activity: Ints
    calendar: Ints
    task: Ints
    span: Ints
    earliest: Bools
    owner: Ints
    node_of: Ints
    joins: Joins
    fixed_at: Ints


def _bad_link(row: LinkRow, outline: Outline, what: str, todo: str = "") -> NetworkError:
    names = []
    for key in (row.predecessor_id, row.successor_id):
        place = outline.index.get(key)
        names.append(f"“{key}”" if place is None else label(outline.rows[place]))
    return NetworkError(what, where=f"Link {names[0]} → {names[1]}", todo=todo)


def _ends(keys: Sequence[str], links: Sequence[LinkRow], outline: Outline) -> Ints:
    index = outline.index
    try:
        return np.array([index[key] for key in keys], np.int64)
    except KeyError:
        place = next(i for i, key in enumerate(keys) if key not in index)
        raise _bad_link(links[place], outline, f"There is no activity “{keys[place]}”.") from None


def _codes(
    keys: Sequence[str], known: tuple[str, ...], links: Sequence[LinkRow], outline: Outline
) -> Ints:
    codes = {key: code for code, key in enumerate(known)}
    try:
        return np.array([codes[key] for key in keys], np.int64)
    except KeyError:
        place = next(i for i, key in enumerate(keys) if key not in codes)
        raise _bad_link(
            links[place],
            outline,
            f"There is no link or lag of the kind “{keys[place]}”.",
            f"Use one of {', '.join(known)}.",
        ) from None


def _check_family(links: Sequence[LinkRow], outline: Outline, src: Ints, dst: Ints) -> None:
    own = np.flatnonzero(src == dst)
    if len(own):
        raise _bad_link(links[int(own[0])], outline, "An activity can't wait for itself.")
    summary = outline.is_summary
    for place in np.flatnonzero(summary[src] | summary[dst]).tolist():
        for upper, lower in ((src[place], dst[place]), (dst[place], src[place])):
            above = int(outline.parent[lower])
            while above >= 0:
                if above == upper:
                    raise _bad_link(
                        links[place],
                        outline,
                        "A summary and an activity inside of it can't wait for each other.",
                        "Link the activities inside of the summary instead.",
                    )
                above = int(outline.parent[above])


class LinkColumns(NamedTuple):
    """What links say, as arrays of shape (k,).

    Attributes:
        src: Place of the predecessor.
        dst: Place of the successor.
        kind: Place of the kind in `LINK_KINDS`.
        lag_kind: Place in `LAG_KINDS`.
        lag: As given, but those of more than a century are a little more than one.
    """

    src: Ints
    dst: Ints
    kind: Ints
    lag_kind: Ints
    lag: Ints

    def changed(self, part: Window, links: Sequence[LinkRow], outline: Outline) -> LinkColumns:
        """The columns with other links in a part of them."""
        given = read_links(links[part.first : part.new_end], outline)
        return LinkColumns(
            *(
                np.concatenate([mine[: part.first], new, mine[part.old_end :]])
                for mine, new in zip(self, given, strict=True)
            )
        )


def read_links(links: Sequence[LinkRow], outline: Outline) -> LinkColumns:
    """The columns of these links.

    Raises:
        NetworkError: A link that names something unknown.
    """

    def column(name: str) -> list[Any]:
        return column_of(links, LinkRow, name)

    return LinkColumns(
        _ends(column("predecessor_id"), links, outline),
        _ends(column("successor_id"), links, outline),
        _codes(column("kind"), LINK_KINDS, links, outline),
        _codes(column("lag_kind"), LAG_KINDS, links, outline),
        clipped(column("lag_min"), MAX_DURATION_MIN + 1),
    )


def joins_of(
    links: Sequence[LinkRow], columns: LinkColumns, outline: Outline, inside_min: Ints
) -> Joins:
    """What links that count say of activities, see `build_graph`."""
    src, dst, kind, lag_kind, lag = columns
    _check_family(links, outline, src, dst)
    lag = lag.copy()
    percent = lag_kind == PERCENT
    # Half a minute and more counts as one, also for leads: rounded away from zero.
    above = src[percent]
    length_min = np.where(outline.is_summary[above], inside_min[above], outline.duration_min[above])
    scaled = length_min * lag[percent]
    lag[percent] = np.sign(scaled) * ((np.abs(scaled) + 50) // 100)
    for place in np.flatnonzero(np.abs(lag) > MAX_DURATION_MIN)[:1].tolist():
        raise _bad_link(
            links[place],
            outline,
            f"A lag of {links[place].lag_min} is not possible.",
            f"It must not exceed {MAX_DURATION_MIN} minutes (a century).",
        )
    elapsed = lag_kind == ELAPSED
    found = Joins(
        src,
        dst,
        from_finish=(kind == 0) | (kind == 2),
        to_finish=(kind == 2) | (kind == 3),
        lag_min=np.where(elapsed, 0, lag),
        elapsed_min=np.where(elapsed, lag, 0),
    )
    # What doesn't count moves nothing, and what is finished waits for nothing any more.
    counts = outline.active[src] & outline.active[dst] & ~outline.finished[dst]
    return found if counts.all() else found.of(counts)


class _Builder:
    """Collects the extra nodes of summaries, and edges."""

    def __init__(self, outline: Outline, clock: int) -> None:
        self.outline = outline
        self.leaves = np.flatnonzero(~outline.is_summary)
        self.node_of = np.full(len(outline.ids), -1, np.int64)
        self.node_of[self.leaves] = np.arange(len(self.leaves))
        # Where all share one calendar its positions are exact; else only the clock's are.
        by_clock = (outline.elapsed | outline.finished) & ~outline.is_summary
        single = len(outline.calendar_ids) == 1 and not by_clock.any()
        self.between = 0 if single else clock
        self.leaf_calendar = np.where(by_clock, clock, outline.calendar)[self.leaves]
        self.owner: list[int] = []
        self.calendar: list[int] = []
        self.earliest: list[bool] = []
        self.fixed_at: list[int] = []
        self.joins: list[Joins] = []
        # Where links from the start of an activity begin: of what has begun, at what is past.
        self.start_of = self.node_of.copy()
        for place in np.flatnonzero(outline.begun & outline.active).tolist():
            at = int(outline.actual_start[place])
            self.start_of[place] = self.extra_node(place, clock, fixed_at=at)

    def extra_node(
        self, owner: int, calendar: int, *, earliest: bool = False, fixed_at: int = NEVER
    ) -> int:
        self.owner.append(owner)
        self.calendar.append(calendar)
        self.earliest.append(earliest)
        self.fixed_at.append(fixed_at)
        return len(self.leaves) + len(self.owner) - 1

    def summary_nodes(self, role: int, linked: Ints) -> Mapping[int, int]:
        """Nodes of one role for these summaries and those inside of them, joined to children."""
        outline = self.outline
        need = np.zeros(len(outline.ids), np.bool_)
        need[linked] = True
        for layer in outline.layers[1:]:
            need[layer] |= need[outline.parent[layer]]
        inner = np.flatnonzero(need & outline.is_summary)
        node = {
            int(place): self.extra_node(int(place), self.between, earliest=role == OUT_START)
            for place in inner
        }
        counts = (outline.parent >= 0) & outline.active
        if role in (IN_START, IN_FINISH):
            counts &= ~outline.finished
        children = np.flatnonzero(counts & need[outline.parent])
        ends = np.array([node[int(p)] for p in outline.parent[children]], np.int64)
        leaf = self.start_of if role == OUT_START else self.node_of
        mine = np.array(
            [node[c] if outline.is_summary[c] else leaf[c] for c in children.tolist()],
            np.int64,
        )
        src, dst = (mine, ends) if role in (OUT_FINISH, OUT_START) else (ends, mine)
        zero = np.zeros(len(children), np.int64)
        self.joins.append(
            Joins(
                src,
                dst,
                from_finish=np.full(len(children), role == OUT_FINISH),
                to_finish=np.full(len(children), role == IN_FINISH),
                lag_min=zero,
                elapsed_min=zero,
            )
        )
        return node

    def add_links(self, links: Joins) -> None:
        summary = self.outline.is_summary
        src = np.where(links.from_finish, self.node_of[links.src], self.start_of[links.src])
        dst = self.node_of[links.dst]
        for role, chosen in (
            (OUT_FINISH, summary[links.src] & links.from_finish),
            (OUT_START, summary[links.src] & ~links.from_finish),
        ):
            if chosen.any():
                node = self.summary_nodes(role, links.src[chosen])
                src[chosen] = [node[int(place)] for place in links.src[chosen]]
        lag = links.lag_min.copy()
        for role, chosen in (
            (IN_START, summary[links.dst] & ~links.to_finish),
            (IN_FINISH, summary[links.dst] & links.to_finish),
        ):
            if not chosen.any():
                continue
            node = self.summary_nodes(role, links.dst[chosen])
            for place in np.flatnonzero(chosen).tolist():
                owner = int(links.dst[place])
                dst[place] = node[owner]
                if lag[place]:
                    dst[place] = self._lagged(owner, node[owner])
        to_finish = links.to_finish.copy()
        for place in np.flatnonzero(self.outline.elapsed[links.dst] & (lag != 0)).tolist():
            # Its own calendar counts the lag, though its duration goes on by the clock.
            owner = int(links.dst[place])
            dst[place] = self._lagged(owner, int(dst[place]), to_finish=bool(to_finish[place]))
            to_finish[place] = False
        self.joins.append(Joins(src, dst, links.from_finish, to_finish, lag, links.elapsed_min))

    def _lagged(self, owner: int, target: int, *, to_finish: bool = False) -> int:
        """A node in the successor's own calendar, where the lag of a link to it is counted."""
        node = self.extra_node(owner, int(self.outline.calendar[owner]))
        none = np.zeros(1, np.int64)
        one = np.ones(1, np.int64)
        no = np.zeros(1, np.bool_)
        self.joins.append(Joins(one * node, one * target, no, np.array([to_finish]), none, none))
        return node


def _length_min(outline: Outline) -> Ints:
    """What is to be planned of each activity, with its pauses: what is left, or what it took."""
    begun = np.where(outline.begun, outline.remaining_min, outline.duration_min)
    took = np.where(outline.finished, outline.actual_finish - outline.actual_start, 0)
    length: Ints = np.where(outline.finished, took, begun + outline.pause_min)
    return length


def build_graph(
    links: Sequence[LinkRow],
    columns: LinkColumns,
    outline: Outline,
    clock: int,
    inside_min: Ints,
) -> Graph:
    """Check the links and make nodes and edges of them.

    Args:
        links: The links.
        columns: What they say.
        outline: The activities.
        clock: Place of the calendar that always works.
        inside_min: How long summaries last of which lags are a part, shape (n,).

    Raises:
        NetworkError: A link that joins an activity with itself or with its own summary, or has
            an impossible lag.
    """
    builder = _Builder(outline, clock)
    builder.add_links(joins_of(links, columns, outline, inside_min))
    leaves, extra = builder.leaves, len(builder.owner)
    span = np.append(2 * _length_min(outline)[leaves], np.zeros(extra, np.int64))
    return Graph(
        activity=np.append(leaves, np.full(extra, -1, np.int64)),
        calendar=np.append(builder.leaf_calendar, np.array(builder.calendar, np.int64)),
        task=(span > 0).astype(np.int64),
        span=span,
        earliest=np.append(np.zeros(len(leaves), np.bool_), np.array(builder.earliest, np.bool_)),
        owner=np.append(leaves, np.array(builder.owner, np.int64)),
        node_of=builder.node_of,
        joins=joined(builder.joins),
        fixed_at=np.append(
            np.where(outline.finished, outline.actual_start, NEVER)[leaves],
            np.array(builder.fixed_at, np.int64),
        ),
    )
