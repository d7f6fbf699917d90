"""The scene: plain shapes and texts that every painter of a timeline draws.

`build_scene` cuts a rectangle out of a plan, so many rows by so much time, and says where each
bar, link and label is in it. The window, matplotlib and the workbook paint what it says; none of
them computes a place. Places are in the painter's unit: x from the left edge of the time range,
y downwards from the top of the first row. Shapes lie inside of `0..width` by `0..height`, and
diamonds have their centre there; links may reach `Options.margin` beyond, so painters clip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from relplanner.timeline.labels import LabelKind, make_labels
from relplanner.timeline.links import TimelineLinks
from relplanner.timeline.routing import Grid, route, visible_links
from relplanner.timeline.rows import (
    ACTIVITY,
    MILESTONE,
    NO_INSTANT,
    RELEASE,
    SUMMARY,
    Ints,
    TimelineRow,
    TimelineRows,
    frozen,
)
from relplanner.timeline.scale import Tick, TimeScale, Unit, header
from relplanner.timeline.shading import Span
from relplanner.timeline.shapes import (
    Bands,
    Bars,
    Deadlines,
    Gaps,
    Heading,
    Label,
    Links,
    Milestones,
    Shade,
    Tails,
)
from relplanner.timeline.splitting import split
from relplanner.timeline.words import ENGLISH, DateWords, TextWidth, elided, fitting

_BRACKET_HEIGHT = 0.32
_MIN_SHADE = 1.0
# How many digits' width a line of text is high.
_LINE_IN_DIGITS = 2.0
_NO_ROUTES = Links(
    frozen([], np.int64),
    frozen(np.empty((0, 6, 2)), np.float64),
    frozen([], np.bool_),
    frozen(np.empty((0, 2)), np.float64),
    frozen([], np.bool_),
)


@dataclass(frozen=True)
class Options:
    """How a scene is laid out.

    Attributes:
        width: Of the time range, in the painter's unit.
        row_height: Of a row.
        zone: IANA zone in which days begin.
        text_width: Width of a text in the painter's font for labels and dates.
        major_width: The same for the upper line of dates, where its font is another one.
        words: The language of the dates.
        bar_height: Part of the row's height that a bar takes.
        label_kind: What stands beside the bars.
        gap: Between a bar and its label, and between a bar and a line that goes round it.
        shading: Stretches of time to shade, in any order.
        now_min: Instant of the today line, if it is wanted.
        status_min: Instant of the line of the status date, if there is one.
        max_passing: At most so many links that only pass through are laid out, the shortest
            ones; in a tangle of thousands nobody could follow one.
        detail_height: Rows lower than this have neither labels nor links nor float tails.
    """

    width: float
    row_height: float
    zone: str
    text_width: TextWidth
    major_width: TextWidth | None = None
    words: DateWords = ENGLISH
    bar_height: float = 0.5
    label_kind: LabelKind = "owner"
    gap: float = 4.0
    shading: Sequence[Span] = ()
    now_min: int | None = None
    status_min: int | None = None
    max_passing: int = 60
    detail_height: float = 6.0

    @property
    def margin(self) -> float:
        """How far links may reach beyond the edges."""
        return 2 * self.row_height


@dataclass(frozen=True, eq=False)
class Scene:
    """What is to be painted, from back to front: made by `build_scene`.

    Attributes:
        scale: The time scale.
        height: Of all rows together; the width is that of the scale.
        row_height: Of one row.
        row_range: First row and row after the last.
        minor_unit: Unit of the lower line of dates.
        major_unit: Unit of the upper line.
        minor: Cells of the lower line of dates; their left edges are the grid.
        major: Cells of the upper line.
        bands: The rows.
        shades: Days off and other shaded times.
        tails: Float.
        links: Dependencies.
        brackets: Summaries and releases.
        bars: Activities.
        parts: The same as they are painted: several bars for one whose work pauses.
        gaps: The lines between such two.
        milestones: Milestones.
        deadlines: Deadlines and target dates.
        labels: Texts beside the bars.
        now_x: Place of the today line, or None.
        status_x: Place of the line of the status date, or None.
    """

    scale: TimeScale
    height: float
    row_height: float
    row_range: tuple[int, int]
    minor_unit: Unit
    major_unit: Unit
    minor: tuple[Heading, ...]
    major: tuple[Heading, ...]
    bands: Bands
    shades: tuple[Shade, ...]
    tails: Tails
    links: Links
    brackets: Bars
    bars: Bars
    parts: Bars
    gaps: Gaps
    milestones: Milestones
    deadlines: Deadlines
    labels: tuple[Label, ...]
    now_x: float | None
    status_x: float | None

    @property
    def width(self) -> float:
        """Of the time range."""
        return self.scale.width


class _Cut(NamedTuple):
    """The rows of a scene as columns, with what is computed from them once."""

    rows: TimelineRows
    row: Ints
    scale: TimeScale
    grid: Grid


def build_scene(
    rows: Sequence[TimelineRow],
    links: TimelineLinks | None,
    row_range: tuple[int, int],
    time_range: tuple[int, int],
    options: Options,
) -> Scene:
    """What there is to paint in some rows during some time.

    The work grows with the rows in the range, not with those of the plan.

    Args:
        rows: All rows of the timeline; quickest as `TimelineRows`.
        links: Their links; None for a scene without.
        row_range: First row and the row after the last; cut to the rows that there are.
        time_range: First and last instant, minutes since the epoch.
        options: How it is laid out.

    Raises:
        ValueError: The time range or the width is empty.
        InstantError: The time range leaves the years in which the planner computes.
        CalendarError: There is no such zone.
    """
    columns = TimelineRows.of(rows)
    scale = TimeScale(*time_range, options.width, options.zone)
    cut = _cut(columns, row_range, scale, options)
    first, last = cut.grid.first, cut.grid.last
    height = (last - first) * options.row_height
    dates = header(scale, options.text_width("0"), options.words)
    detailed = options.row_height >= options.detail_height
    bars = _bars(cut, (ACTIVITY,))
    parts, gaps = split(bars, cut.rows, first, scale)
    milestones, deadlines = _milestones(cut), _deadlines(cut)
    return Scene(
        scale=scale,
        height=height,
        row_height=options.row_height,
        row_range=(first, last),
        minor_unit=dates.minor_unit,
        major_unit=dates.major_unit,
        minor=_minor_headings(dates.minor, options),
        major=tuple(_heading(tick, options, "left", options.major_width) for tick in dates.major),
        bands=_bands(cut),
        shades=_shades(options, scale, height),
        tails=_tails(cut, detailed),
        links=_routes(cut, links, columns, options) if detailed else _NO_ROUTES,
        brackets=_bars(cut, (RELEASE, SUMMARY)),
        bars=bars,
        parts=parts,
        gaps=gaps,
        milestones=milestones,
        deadlines=deadlines,
        labels=_labels(cut, (bars, milestones, deadlines, gaps), options) if detailed else (),
        now_x=_line(options.now_min, scale),
        status_x=_line(options.status_min, scale),
    )


def _cut(
    columns: TimelineRows, row_range: tuple[int, int], scale: TimeScale, options: Options
) -> _Cut:
    """The rows of a range, as far as there are such, and where they lie."""
    first = max(0, min(row_range[0], len(columns)))
    last = max(first, min(row_range[1], len(columns)))
    half_bar = options.row_height * options.bar_height / 2
    radius = min(half_bar * 1.25, options.row_height / 2)
    grid = Grid(first, last, options.row_height, half_bar, radius, options.gap, options.margin)
    return _Cut(columns[first:last], np.arange(first, last), scale, grid)


def _routes(
    cut: _Cut, links: TimelineLinks | None, columns: TimelineRows, options: Options
) -> Links:
    if links is None:
        return _NO_ROUTES
    chosen = visible_links(links, cut.grid, options.max_passing)
    return route(links, chosen, columns, cut.scale, cut.grid)


def _labels(
    cut: _Cut, shapes: tuple[Bars, Milestones, Deadlines, Gaps], options: Options
) -> tuple[Label, ...]:
    return make_labels(
        options.label_kind, cut.rows, cut.scale, cut.grid, options.text_width, shapes,
        options.words,
    )  # fmt: skip


def _frozen_columns(kind: Any, *columns: Any) -> Any:
    return kind(*(frozen(column, column.dtype) for column in columns))


def _bars(cut: _Cut, kinds: tuple[int, ...]) -> Bars:
    rows, scale, grid = cut.rows, cut.scale, cut.grid
    shown = (rows.finish_min > scale.first_min) & (rows.start_min < scale.last_min)
    wanted = rows.kind == kinds[0] if len(kinds) == 1 else np.isin(rows.kind, kinds)
    at = np.flatnonzero(wanted & shown)
    start, finish = rows.start_min[at], rows.finish_min[at]
    left, right = scale.x(start), scale.x(finish)
    done = left + (right - left) * (rows.percent_complete[at] / 100)
    low = 0.5 - grid.half_bar / grid.height
    high = 1 - low if kinds[0] == ACTIVITY else low + _BRACKET_HEIGHT
    top = (cut.row[at] - grid.first) * grid.height
    width = scale.width
    columns = (
        cut.row[at], rows.kind[at], np.clip(left, 0, width), np.clip(right, 0, width),
        top + low * grid.height, top + high * grid.height, np.clip(done, 0, width),
        rows.critical[at], left < 0, right > width,
    )  # fmt: skip
    made: Bars = _frozen_columns(Bars, *columns)
    return made


def _milestones(cut: _Cut) -> Milestones:
    rows, scale, grid = cut.rows, cut.scale, cut.grid
    shown = (rows.finish_min >= scale.first_min) & (rows.finish_min <= scale.last_min)
    at = np.flatnonzero((rows.kind == MILESTONE) & shown)
    made: Milestones = _frozen_columns(
        Milestones, cut.row[at], scale.x(rows.finish_min[at]), grid.middle(cut.row[at]),
        np.full(len(at), grid.radius), rows.critical[at], rows.percent_complete[at] >= 100,
    )  # fmt: skip
    return made


def _tails(cut: _Cut, detailed: bool) -> Tails:
    rows, scale, grid = cut.rows, cut.scale, cut.grid
    # A late finish on Monday morning is no float for work that ends on Friday evening: the total
    # float says whether there is any.
    shown = (rows.total_float_min > 0) & (rows.late_finish_min > rows.finish_min)
    shown &= (rows.late_finish_min > scale.first_min) & (rows.finish_min < scale.last_min)
    shown &= rows.kind >= ACTIVITY
    at = np.flatnonzero(shown) if detailed else np.empty(0, np.int64)
    right = scale.x(rows.late_finish_min[at])
    made: Tails = _frozen_columns(
        Tails, cut.row[at], np.clip(scale.x(rows.finish_min[at]), 0, scale.width),
        np.clip(right, 0, scale.width), grid.middle(cut.row[at]) + grid.half_bar,
        right <= scale.width,
    )  # fmt: skip
    return made


def _deadlines(cut: _Cut) -> Deadlines:
    rows, scale, grid = cut.rows, cut.scale, cut.grid
    due = rows.deadline_min
    shown = (due != NO_INSTANT) & (due >= scale.first_min) & (due <= scale.last_min)
    at = np.flatnonzero(shown)
    middle = grid.middle(cut.row[at])
    made: Deadlines = _frozen_columns(
        Deadlines, cut.row[at], scale.x(due[at]), middle - grid.half_bar, middle + grid.half_bar,
        rows.finish_min[at] > due[at],
    )  # fmt: skip
    return made


def _bands(cut: _Cut) -> Bands:
    top = (cut.row - cut.grid.first) * cut.grid.height
    made: Bands = _frozen_columns(
        Bands,
        cut.row,
        top,
        top + cut.grid.height,
        cut.rows.kind,
        np.array(cut.rows.depth, np.int64),
    )
    return made


def _shades(options: Options, scale: TimeScale, height: float) -> tuple[Shade, ...]:
    found = []
    for span in options.shading:
        if span.finish_min > scale.first_min and span.start_min < scale.last_min:
            x0 = max(0.0, (span.start_min - scale.first_min) * scale.per_min)
            x1 = min(scale.width, (span.finish_min - scale.first_min) * scale.per_min)
            if x1 - x0 >= _MIN_SHADE:
                named = _named(span.name, x1 - x0, height, options) if span.name else ("", False)
                found.append(Shade(x0, x1, span.kind, *named))
    return tuple(found)


def _named(name: str, width: float, height: float, options: Options) -> tuple[str, bool]:
    """A shade's name as it fits, and whether it runs upwards."""
    room = width - 2 * options.gap
    if options.text_width(name) <= room:
        return name, False
    if width < _LINE_IN_DIGITS * options.text_width("0"):
        return "", False
    across = elided(name, room, options.text_width)
    upwards = elided(name, height - 2 * options.gap, options.text_width)
    return (upwards, True) if len(upwards) > len(across) else (across, False)


def _minor_headings(ticks: Sequence[Tick], options: Options) -> tuple[Heading, ...]:
    """The lower line; all its cells say as much as the one with the least room can say.

    Cells that are cut off at an edge don't count.
    """
    least = 0
    for tick in ticks[1:-1]:
        wanted = _heading(tick, options, "center").text
        if wanted:
            least = max(least, tick.labels.index(wanted))
    shorter = (tick._replace(labels=tick.labels[least:] or tick.labels[-1:]) for tick in ticks)
    return tuple(_heading(tick, options, "center") for tick in shorter)


def _heading(
    tick: Tick, options: Options, align: Any, width_of: TextWidth | None = None
) -> Heading:
    pad = options.gap / 2
    text = fitting(tick.labels, tick.x1 - tick.x0 - 2 * pad, width_of or options.text_width)
    at = (tick.x0 + tick.x1) / 2 if align == "center" else tick.x0 + pad
    return Heading(tick.x0, tick.x1, text, at, align)


def _line(instant: int | None, scale: TimeScale) -> float | None:
    if instant is None or not scale.first_min <= instant <= scale.last_min:
        return None
    return (instant - scale.first_min) * scale.per_min
