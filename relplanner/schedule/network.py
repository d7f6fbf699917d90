"""The compiled network: arrays in topological order, ready for the passes.

Every leaf activity is a node whose one unknown is the position of its start; its duration is
constant in its own calendar, so all four link types and their lags become one kind of edge,
`start(successor) >= start(predecessor) + weight`. Links of a summary go through extra nodes that
stand for its start and finish, one edge per child, so that ten links between two summaries of a
thousand activities cost two thousand edges and not ten million.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relplanner.schedule.positions import Clocks
from relplanner.schedule.rows import ActivityRow, SlackLimit

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NEVER = 1 << 60
"""Stands for a bound that isn't there."""


@dataclass(frozen=True, slots=True)
class Nodes:
    """Nodes in topological order, all arrays of shape (n,).

    Attributes:
        activity: Index of the activity, -1 for what stands beside one: the start or finish of a
            summary, the past start of what has begun, the end of a lag.
        owner: Index of the activity that it is or stands beside.
        calendar: Place of its calendar in the clocks.
        task: 1 for an activity with a duration (side 1 of a position), else 0.
        span: Twice the duration, in minutes.
        release: Index of its release, or that of its summary.
        earliest: True where the smallest edge counts instead of the greatest (a summary starts
            with its first activity).
        level_ptr: First node of each level, shape (levels + 1,).
        busy_end: Per level the end of its nodes that have successors, shape (levels,).
    """

    activity: Ints
    owner: Ints
    calendar: Ints
    task: Ints
    span: Ints
    release: Ints
    earliest: Bools
    level_ptr: Ints
    busy_end: Ints


@dataclass(frozen=True, slots=True)
class Edges:
    """Edges sorted by successor node, arrays of shape (m,) unless said otherwise.

    Attributes:
        src: Predecessor node.
        dst: Successor node.
        ahead: Weight in the forward pass.
        back: Weight in the backward pass.
        passed: 1 where a lag has to pass before a milestone: it can be where the lag is over, at
            the end of a shift, and need not wait for the next one. Else 0.
        in_ptr: First edge of each node, shape (n + 1,).
        out: Edges in the order of their predecessor nodes.
        out_ptr: First entry of `out` of each node, shape (n + 1,).
        far: Indices of edges between calendars or with an elapsed lag, ascending, shape (f,).
        far_ahead: Their offset in the predecessor's calendar, forward, shape (f,).
        far_back: The same backward, shape (f,).
        far_lag: Their offset in the successor's calendar, shape (f,).
        far_elapsed_min: Their elapsed lag, shape (f,).
    """

    src: Ints
    dst: Ints
    ahead: Ints
    back: Ints
    passed: Ints
    in_ptr: Ints
    out: Ints
    out_ptr: Ints
    far: Ints
    far_ahead: Ints
    far_back: Ints
    far_lag: Ints
    far_elapsed_min: Ints


@dataclass(frozen=True, slots=True)
class Bounds:
    """What dates and constraints ask of the nodes, as positions of their starts, shape (n,).

    Attributes:
        low: No start before this.
        cap: No start after this, even against links (SNLT, FNLT, MSO, MFO).
        high: No late start after this.
        pinned: The late start is `high` whatever follows (MSO, MFO).
        capped: Whether any cap is set.
        alap: As late as possible.
    """

    low: Ints
    cap: Ints
    high: Ints
    pinned: Bools
    capped: bool
    alap: Bools


@dataclass(frozen=True, slots=True)
class Network:
    """A compiled network; see `compile_network`.

    Arrays are over all activities in the order given, unless they say otherwise.

    Attributes:
        ids: Ids of the activities.
        index: Place of each id.
        rows: The activities as given.
        parent: Index of the summary above, -1 without.
        layers: Indices of the activities by depth in the outline, top first.
        is_summary: Which have children.
        duration_min: Durations of leaves as given, 0 for summaries.
        calendar: Place of each activity's calendar in `clocks`.
        release: Index of each activity's release.
        release_ids: Ids of the releases.
        release_start: Their starts, instants.
        deadline_at: Deadlines as instants, `NEVER` without.
        node_of: The node of each activity, -1 for summaries.
        nodes: The nodes.
        edges: The edges.
        bounds: The bounds.
        clocks: The calendars.
        remarks: What was given and could not be taken into account: (activity id, sentence).
        target_at: Of releases that are scheduled backward, their targets; `NEVER` of others.
        active: Which activities count.
        begun: Which have begun and aren't finished; their nodes are what is left of them.
        finished: Which are finished.
        done: Of which nothing is left to be done, whether or not their actual dates are known.
        actual_start: When those began, `NEVER` elsewhere.
        slack_limit: Up to how much total float activities are critical.
    """

    ids: tuple[str, ...]
    index: Mapping[str, int]
    rows: Sequence[ActivityRow]
    parent: Ints
    layers: tuple[Ints, ...]
    is_summary: Bools
    duration_min: Ints
    calendar: Ints
    release: Ints
    release_ids: tuple[str, ...]
    release_start: Ints
    deadline_at: Ints
    node_of: Ints
    nodes: Nodes
    edges: Edges
    bounds: Bounds
    clocks: Clocks
    remarks: tuple[tuple[str, str], ...]
    target_at: Ints
    active: Bools
    begun: Bools
    finished: Bools
    done: Bools
    actual_start: Ints
    slack_limit: SlackLimit
