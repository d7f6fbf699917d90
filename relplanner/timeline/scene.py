"""The scene: plain shapes and texts that every painter of a timeline draws.

`build_scene` cuts a rectangle out of a plan, so many rows by so much time, and says where each
bar, link and label is in it. The window, matplotlib and the workbook paint what it says; none of
them computes a place. Places are in the painter's unit: x from the left edge of the time range,
y downwards from the top of the first row. Shapes lie inside of `0..width` by `0..height`, but
for links, which may reach `Options.margin` beyond, so that painters clip there.

Shapes of one sort are columns (read-only arrays of the same length), because ten thousand of
them are then made and painted at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.timeline.labels import Label, LabelKind, make_labels
from relplanner.timeline.links import TimelineLinks
from relplanner.timeline.routing import Links, route
from relplanner.timeline.rows import (
    ACTIVITY,
    MILESTONE,
    NO_INSTANT,
    RELEASE,
    Bools,
    Codes,
    Ints,
    TimelineRow,
    TimelineRows,
)
from relplanner.timeline.scale import Floats, Tick, TimeScale, Unit, header
from relplanner.timeline.shading import Span
from relplanner.timeline.words import TextWidth, elided, fitting


@dataclass(frozen=True)
class Options:
    """How a scene is laid out.

    Attributes:
        width: Of the time range, in the painter's unit.
        row_height: Of a row.
        zone: IANA zone in which days begin.
        text_width: Width of a text in the painter's font.
        bar_height: Part of the row's height that a bar takes.
        label_kind: What stands beside the bars.
        label_gap: Distance between a bar and its label.
        shading: Stretches of time to shade, in any order.
        now_min: Instant of the today line, if it is wanted.
        with_links: Whether links are laid out.
        max_passing: At most so many links that only pass through are laid out, the shortest
            ones; in a tangle of thousands nobody could follow one.
        detail_height: Rows lower than this have neither labels nor links nor float tails.
        minutes_per_day: What a day means when shades narrower than a day's pixel are left out.
    """

    width: float
    row_height: float
    zone: str
    text_width: TextWidth
    bar_height: float = 0.5
    label_kind: LabelKind = "owner"
    label_gap: float = 4.0
    shading: Sequence[Span] = ()
    now_min: int | None = None
    with_links: bool = True
    max_passing: int = 60
    detail_height: float = 6.0

    @property
    def margin(self) -> float:
        """How far links may reach beyond the edges."""
        return 2 * self.row_height


class Bars(NamedTuple):
    """Activities with a duration; columns.

    Attributes:
        row: Row in the whole timeline.
        x0: Place of the start, clipped.
        x1: Place of the finish, clipped.
        y0: Top.
        y1: Bottom.
        done_x: Place up to which it is complete, between `x0` and `x1`.
        critical: Whether it is on the critical path.
        cut_left: Whether it begins left of the scene.
        cut_right: Whether it goes on right of it.
    """

    row: Ints
    x0: Floats
    x1: Floats
    y0: Floats
    y1: Floats
    done_x: Floats
    critical: Bools
    cut_left: Bools
    cut_right: Bools


class Brackets(NamedTuple):
    """Summaries and releases; columns like those of `Bars`, `release` tells the two apart."""

    row: Ints
    x0: Floats
    x1: Floats
    y0: Floats
    y1: Floats
    done_x: Floats
    critical: Bools
    cut_left: Bools
    cut_right: Bools
    release: Bools


class Milestones(NamedTuple):
    """Diamonds; columns: row, centre, half of the width and height, critical, complete."""

    row: Ints
    x: Floats
    y: Floats
    radius: Floats
    critical: Bools
    done: Bools


class Tails(NamedTuple):
    """Total float as lines from the finish to the late finish; columns.

    Attributes:
        row: Row in the whole timeline.
        x0: From, clipped.
        x1: To, clipped.
        y: Height.
        ends: Whether the right end is the late finish and not the edge of the scene.
    """

    row: Ints
    x0: Floats
    x1: Floats
    y: Floats
    ends: Bools


class Deadlines(NamedTuple):
    """Marks at deadlines and target dates; columns: row, place, top, bottom, missed."""

    row: Ints
    x: Floats
    y0: Floats
    y1: Floats
    missed: Bools


class Shade(NamedTuple):
    """A stretch of time shaded from top to bottom."""

    x0: float
    x1: float
    kind: str


class Heading(NamedTuple):
    """A cell of the header: its edges, its words where they have room, and their place."""

    x0: float
    x1: float
    text: str
    text_x: float
    align: Literal["left", "center"]


class Band(NamedTuple):
    """A row: its number in the whole timeline, top and bottom, what it holds, its depth."""

    row: int
    y0: float
    y1: float
    kind: int
    depth: int


@dataclass(frozen=True, eq=False)
class Scene:
    """What is to be painted; see the module. Made by `build_scene`."""

    scale: TimeScale
    width: float
    height: float
    row_range: tuple[int, int]
    row_height: float
    minor_unit: Unit
    major_unit: Unit
    minor: tuple[Heading, ...]
    major: tuple[Heading, ...]
    shades: tuple[Shade, ...]
    bands: tuple[Band, ...]
    bars: Bars
    brackets: Brackets
    milestones: Milestones
    tails: Tails
    deadlines: Deadlines
    links: Links
    labels: tuple[Label, ...] = field(repr=False)
    now_x: float | None
