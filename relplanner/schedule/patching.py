"""From one compiled network to the next: what a change leaves alone is not compiled anew."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule import bounding
from relplanner.schedule.columns import Columns
from relplanner.schedule.compiling import (
    Compiled,
    Reading,
    Rows,
    compiled,
    reach_of,
    read_rows,
)
from relplanner.schedule.network import Network
from relplanner.schedule.outline import Outline, build_outline
from relplanner.schedule.relinking import relinked
from relplanner.schedule.rows import PERCENT, ActivityRow
from relplanner.schedule.sorting import reweighted
from relplanner.schedule.views import rows_changed, rows_window

Ints = NDArray[np.int64]

_DATES = {"constraint_at", "deadline_at", "resumes_at"}
# Changes of these, where nothing has begun, leave all nodes and edges where they are.
_VALUES = {"duration_min", "pause_min", "kind", "remaining_min"} | _DATES


class Compiler:
    """Compiles networks of rows that change little from one time to the next.

    The arrays are those of `compile_network`, bit for bit. Not for several threads at once.

    Args:
        last: What another one compiled last.
    """

    def __init__(self, last: Compiled | None = None) -> None:
        self.last = last

    def fork(self) -> Compiler:
        """Another one that goes on from here, for another thread: it shares nothing that grows."""
        if self.last is None:
            return Compiler()
        network = self.last.network
        return Compiler(replace(self.last, network=replace(network, clocks=network.clocks.copy())))

    def network_of(self, rows: Rows) -> Network:
        """The network of these rows.

        Raises:
            PlannerError: See `compile_network`.
        """
        found = None if self.last is None else _next(self.last, rows)
        found = found or compiled(read_rows(rows))
        if found.network.slack_limit != rows.slack_limit:
            # What is critical is said of the dates in the end; no array holds it.
            limited = replace(found.network, slack_limit=rows.slack_limit)
            found = replace(found, network=limited)
        self.last = found
        return found.network


def _next(before: Compiled, rows: Rows) -> Compiled | None:
    """What is compiled out of what was; None where activities stand elsewhere."""
    was = before.reading.rows
    if len(rows.activities) != len(was.activities) or not _same_homes(before, rows):
        return None
    places = rows_changed(was.activities, rows.activities)
    if any(_stands(was.activities[one]) != _stands(rows.activities[one]) for one in places):
        return None
    reading = before.reading
    columns = reading.columns.changed(places, rows.activities)
    if columns is reading.columns:
        outline = replace(reading.outline, rows=rows.activities)
    else:
        outline = build_outline(rows.activities, reading.tree, columns)
    links = reading.links
    part = rows_window(was.links, rows.links) if rows.links is not was.links else None
    if part is not None:
        links = links.changed(part, rows.links, outline)
    now = Reading(rows, reading.tree, columns, outline, links)
    if part is None or part.first == part.old_end == part.new_end:
        found = _revalued(before, now, np.array(places, np.int64))
    elif _same_surroundings(was, rows) and columns is reading.columns:
        found = None if before.network.clocks.outgrown() else relinked(before, now, part)
    else:
        found = None
    if found is not None:
        return found
    return compiled(now, before)


def _same_homes(before: Compiled, rows: Rows) -> bool:
    """Whether activities go by the same calendars if nobody says that they don't."""
    was = before.reading.rows
    return [(one.id, one.calendar_id) for one in rows.releases] == [
        (one.id, one.calendar_id) for one in was.releases
    ] and rows.calendars.keys() >= set(before.reading.tree.calendar_ids)


def _same_surroundings(was: Rows, now: Rows) -> bool:
    """Whether nothing but activities and links can be other ones."""
    return (
        was.status_at == now.status_at
        and was.releases == now.releases
        and was.calendars is now.calendars
    )


def _stands(row: ActivityRow) -> tuple[str | None, ...]:
    return row.id, row.parent_id, row.release_id, row.calendar_id


def _differing(before: Columns, after: Columns) -> set[str]:
    """Names of the columns that aren't the same arrays."""
    return {
        field.name
        for field in fields(Columns)
        if getattr(before, field.name) is not getattr(after, field.name)
    }


def _revalued(before: Compiled, now: Reading, places: Ints) -> Compiled | None:
    """What differs only in some numbers, put into copies; None where that isn't all."""
    was, outline = before.reading, now.outline
    different = _differing(was.columns, now.columns)
    if (
        not different <= _VALUES
        or not _same_surroundings(was.rows, now.rows)
        or not _free(was, outline, places, different)
    ):
        return None
    reach = reach_of(now.rows, outline) if different & _DATES else before.reach
    network = before.network
    clocks = network.clocks
    if reach[2:] != before.reach[2:] or clocks.outgrown():
        return None
    for calendar in clocks.calendars:
        calendar.cover_instants(reach.low, reach.high)
    chosen = network.node_of[places] if different else places[:0]
    chosen = chosen[chosen >= 0]
    nodes, edges, bounds = network.nodes, network.edges, network.bounds
    if different & {"duration_min", "pause_min"}:
        span, task = nodes.span.copy(), nodes.task.copy()
        length_min = outline.duration_min + outline.pause_min
        span[chosen] = 2 * length_min[nodes.activity[chosen]]
        task[chosen] = span[chosen] > 0
        nodes = replace(nodes, span=span, task=task)
        touched = np.zeros(len(span), np.bool_)
        touched[chosen] = True
        beside = np.flatnonzero(touched[edges.src] | touched[edges.dst])
        edges = reweighted(edges, beside, nodes, before.joins)
    if len(chosen):
        bounds = bounding.rebound(bounds, chosen, outline, nodes, before.asked, clocks.table())
    network = replace(
        network, rows=outline.rows, duration_min=outline.duration_min,
        deadline_at=outline.deadline_at, nodes=nodes, edges=edges, bounds=bounds,
    )  # fmt: skip
    return replace(before, reading=now, network=network, reach=reach)


def _free(was: Reading, outline: Outline, places: Ints, different: set[str]) -> bool:
    """Whether nothing but the own nodes of these activities hangs on what they say."""
    if not different:
        return True
    leaf = places[~outline.is_summary[places]]
    if (outline.begun[leaf] | outline.finished[leaf]).any():
        return False
    above = places[outline.is_summary[places]]
    for name in different & {"kind", "constraint_at", "deadline_at"}:
        if (getattr(was.outline, name)[above] != getattr(outline, name)[above]).any():
            return False
    percent = was.links.src[was.links.lag_kind == PERCENT]
    if outline.is_summary[percent].any():
        return False
    return "duration_min" not in different or not np.isin(percent, leaf).any()
