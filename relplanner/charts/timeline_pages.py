"""Pages of a timeline: what stands where on them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.calendars import to_datetime
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.furniture import (
    FOOTER_PT,
    MARGIN_PT,
    TITLE_PT,
    paint_footer,
    paint_title,
)
from relplanner.charts.language import Language, date_text, say
from relplanner.charts.sheet import Sheet
from relplanner.charts.timeline_columns import Columns
from relplanner.charts.timeline_edges import goes_beyond, paint_edges
from relplanner.charts.timeline_legend import (
    LEGEND_LINE_PT,
    is_linked,
    legend_lines,
    lies_in,
    paint_legend,
    signs_used,
)
from relplanner.charts.timeline_paint import (
    HEADER_LINE_PT,
    Baseline,
    paint_baseline,
    paint_ground,
    paint_header,
    paint_inactive,
    paint_reached_before,
    paint_shapes,
    place_of,
)
from relplanner.timeline import (
    Options,
    Span,
    TimelineLinks,
    TimelineRows,
    build_scene,
)
from relplanner.timeline.labels import LabelKind

_GAP_PT = 8.0


class Chart(NamedTuple):
    """All that the pages have in common."""

    rows: TimelineRows
    links: TimelineLinks
    shading: tuple[Span, ...]
    time_range: tuple[int, int]
    pages_wide: int
    now_min: int | None
    status_min: int | None
    label_kind: LabelKind
    zone: str
    face: Typeface
    columns: Columns
    title: str
    subtitle: str
    footer: str
    grouped: bool
    baseline: Baseline | None
    inactive: NDArray[np.bool_]


class Place(NamedTuple):
    """Where a page lies among the others: they are numbered from left to right, then down.

    Attributes:
        column: From 0.
        columns: How many pages lie beside each other.
        line: From 0.
        lines: How many lie below each other.
    """

    column: int
    columns: int
    line: int
    lines: int

    @property
    def number(self) -> int:
        """Of the page, from 1."""
        return self.line * self.columns + self.column + 1

    @property
    def words(self) -> str:
        """Which page it is, and which ones lie around it."""
        told = say("Page {0} of {1}", self.number, self.lines * self.columns)
        if self.columns == 1:
            return told
        around = (
            ("←", self.column > 0, -1),
            ("→", self.column + 1 < self.columns, 1),
            ("↑", self.line > 0, -self.columns),
            ("↓", self.line + 1 < self.lines, self.columns),
        )
        next_to = "  ".join(f"{sign} {self.number + step}" for sign, there, step in around if there)
        return (
            told
            + " "
            + say(
                "(dates {0} of {1}, rows {2} of {3})",
                self.column + 1,
                self.columns,
                self.line + 1,
                self.lines,
            )
            + f"   {next_to}"
        )


class Page(NamedTuple):
    """What is on a page.

    Attributes:
        size: Width and height in points.
        row_range: First row and the row after the last.
        row_height: In points.
        time_range: First and last instant.
        share: Part of the width that its days take; less than 1 where it has fewer than others.
        place: Where it lies among the others.
    """

    size: tuple[float, float]
    row_range: tuple[int, int]
    row_height: float
    time_range: tuple[int, int]
    share: float
    place: Place


class Frame(NamedTuple):
    """Measures of a page: top of the rows, height of what is below them, lines of the legend."""

    top: float
    below: float
    legend: list[list[str]]


def frame_of(chart: Chart, width: float, row_height: float) -> Frame:
    """The measures that all pages of a width have in common."""
    signs = _signs(chart, (width - 2 * MARGIN_PT - chart.columns.width), row_height)
    legend = legend_lines(chart.face, signs, width - 2 * MARGIN_PT)
    below = _GAP_PT + len(legend) * LEGEND_LINE_PT + FOOTER_PT + MARGIN_PT
    return Frame(MARGIN_PT + TITLE_PT + 2 * HEADER_LINE_PT, below, legend)


def _signs(chart: Chart, width: float, row_height: float) -> list[str]:
    """What the legend explains: the signs that stand anywhere on the pages."""
    before, after = goes_beyond(chart.rows, chart.time_range)
    options = Options(
        width=width * chart.pages_wide,
        row_height=row_height,
        zone=chart.zone,
        text_width=lambda text: chart.face.width(chart.face.clean(text), style.TEXT_PT),
        label_kind="none",
        shading=chart.shading,
        now_min=chart.now_min,
        status_min=chart.status_min,
    )
    scene = build_scene(chart.rows, None, (0, len(chart.rows)), chart.time_range, options)
    return signs_used(
        scene,
        linked=row_height >= options.detail_height and is_linked(chart.rows, chart.links, scene),
        compared=chart.baseline is not None and lies_in(*chart.baseline, scene),
        goes_on=chart.pages_wide > 1 or bool((before | after).any()),
        grouped=chart.grouped,
        inactive=bool(chart.inactive.any()),
    )


def sheet_of(chart: Chart, frame: Frame, page: Page) -> Sheet:
    """A page, drawn."""
    sheet = Sheet(*page.size, chart.face)
    row_height = page.row_height
    left = MARGIN_PT + chart.columns.width
    face = chart.face
    options = Options(
        width=(sheet.width - MARGIN_PT - left) * page.share,
        row_height=row_height,
        zone=chart.zone,
        text_width=lambda text: face.width(face.clean(text), style.TEXT_PT),
        label_kind=chart.label_kind if row_height >= style.TEXT_PT + 1 else "none",
        shading=chart.shading,
        now_min=chart.now_min,
        status_min=chart.status_min,
        words=Language.current.dates,
    )
    scene = build_scene(chart.rows, chart.links, page.row_range, page.time_range, options)
    place = place_of(scene, left, frame.top)
    was = [one[slice(*page.row_range)] for one in chart.baseline or ()]
    paint_ground(sheet, scene, place)
    if was:
        paint_reached_before(sheet, scene, place, (was[0], was[1]))
    paint_shapes(sheet, scene, place)
    if was:
        paint_baseline(sheet, scene, place, (was[0], was[1]))
    paint_inactive(sheet, chart.inactive[slice(*page.row_range)], scene, place)
    paint_edges(sheet, chart.rows[slice(*page.row_range)], page.time_range, scene, place)
    paint_header(sheet, scene, place)
    chart.columns.paint(sheet, chart.rows, scene, (MARGIN_PT, frame.top))
    paint_title(sheet, chart.title, _subtitle(chart, page))
    legend_top = frame.top + scene.height + _GAP_PT
    paint_legend(sheet, frame.legend, MARGIN_PT, legend_top)
    notes = []
    if row_height < style.TEXT_PT + 1:
        notes.append(say("{0} rows: a PDF names every one", f"{len(chart.rows):,}"))
    words = " · ".join((chart.footer, *notes))
    paint_footer(sheet, words, page.place.words)
    return sheet


def _subtitle(chart: Chart, page: Page) -> str:
    dates = _dates(chart.time_range, chart.zone)
    if page.time_range != chart.time_range:
        dates = say("{0}, of {1}", _dates(page.time_range, chart.zone), dates)
    return f"{dates} ({chart.zone})   |   {chart.subtitle}"


def _dates(span: tuple[int, int], zone: str) -> str:
    first, last = (date_text(to_datetime(one, zone)) for one in (span[0], span[1] - 1))
    return say("{0} to {1}", first, last)
