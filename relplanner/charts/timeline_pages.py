"""Pages of a timeline: what stands where on them, and which rows are on which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.furniture import (
    FOOTER_PT,
    MARGIN_PT,
    TITLE_PT,
    paint_footer,
    paint_title,
)
from relplanner.charts.sheet import Sheet
from relplanner.charts.timeline_columns import Columns
from relplanner.charts.timeline_legend import (
    LEGEND_LINE_PT,
    legend_lines,
    paint_legend,
    signs_used,
)
from relplanner.charts.timeline_paint import (
    HEADER_LINE_PT,
    paint_header,
    paint_scene,
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
from relplanner.timeline.rows import RELEASE, SUMMARY

ROW_PT = 14.0
_GAP_PT = 8.0
# A picture that isn't paged grows with the rows up to this height; then the rows get lower.
MAX_ROWS_PT = 7200.0


class Chart(NamedTuple):
    """All that the pages have in common."""

    rows: TimelineRows
    links: TimelineLinks
    shading: tuple[Span, ...]
    time_range: tuple[int, int]
    now_min: int | None
    status_min: int | None
    label_kind: LabelKind
    zone: str
    face: Typeface
    columns: Columns
    title: str
    subtitle: str
    footer: str


class Page(NamedTuple):
    """What is on a page.

    Attributes:
        size: Width and height in points.
        row_range: First row and the row after the last.
        row_height: In points.
        time_range: First and last instant.
        number: From 1.
        total: How many pages there are.
    """

    size: tuple[float, float]
    row_range: tuple[int, int]
    row_height: float
    time_range: tuple[int, int]
    number: int
    total: int


class _Frame(NamedTuple):
    """Measures of a page: top of the rows, height of what is below them, lines of the legend."""

    top: float
    below: float
    legend: list[list[str]]


def _frame(chart: Chart, width: float) -> _Frame:
    signs = signs_used(
        chart.rows, chart.links, chart.shading, (chart.now_min, chart.status_min),
        chart.time_range,
    )  # fmt: skip
    legend = legend_lines(chart.face, signs, width - 2 * MARGIN_PT)
    below = _GAP_PT + len(legend) * LEGEND_LINE_PT + FOOTER_PT + MARGIN_PT
    return _Frame(MARGIN_PT + TITLE_PT + 2 * HEADER_LINE_PT, below, legend)


def pages_of(chart: Chart, size: tuple[float, float], pages_wide: int) -> list[Page]:
    """The pages of a chart, those of the same rows one after the other.

    Args:
        chart: The chart.
        size: Width and height of a page in points.
        pages_wide: Over how many pages the time is spread.
    """
    frame = _frame(chart, size[0])
    capacity = max(1, int((size[1] - frame.top - frame.below) // ROW_PT))
    chunks = row_chunks(chart.rows.kind.tolist(), capacity)
    first, last = chart.time_range
    cuts = [first + (last - first) * part // pages_wide for part in range(pages_wide + 1)]
    places = [(rows, cuts[part : part + 2]) for rows in chunks for part in range(pages_wide)]
    return [
        Page(size, rows, ROW_PT, (cut[0], cut[1]), number, len(places))
        for number, (rows, cut) in enumerate(places, 1)
    ]


def row_chunks(kinds: Sequence[int], capacity: int) -> list[tuple[int, int]]:
    """Ranges of at most `capacity` rows, none of which ends in the heading of what follows.

    Args:
        kinds: Kind of each row, an index into `ROW_KINDS`.
        capacity: How many rows fit on a page, 1 or more.
    """
    chunks = []
    first = 0
    while first < len(kinds):
        last = min(first + capacity, len(kinds))
        end = last
        while last < len(kinds) and end > first and kinds[end - 1] in {RELEASE, SUMMARY}:
            end -= 1
        # A page of headings only has to end in one.
        end = last if end == first else end
        chunks.append((first, end))
        first = end
    return chunks


def picture_of(chart: Chart, width: float) -> Page:
    """One page for the whole chart, as high as it needs; rows get lower where that is too much."""
    frame = _frame(chart, width)
    count = len(chart.rows)
    row_height = min(ROW_PT, MAX_ROWS_PT / count)
    height = frame.top + count * row_height + frame.below
    return Page((width, height), (0, count), row_height, chart.time_range, 1, 1)


def sheet_of(chart: Chart, page: Page) -> Sheet:
    """A page, drawn."""
    sheet = Sheet(*page.size, chart.face)
    row_height = page.row_height
    frame = _frame(chart, sheet.width)
    left = MARGIN_PT + chart.columns.width
    face = chart.face
    options = Options(
        width=sheet.width - MARGIN_PT - left,
        row_height=row_height,
        zone=chart.zone,
        text_width=lambda text: face.width(face.clean(text), style.TEXT_PT),
        label_kind=chart.label_kind if row_height >= style.TEXT_PT + 1 else "none",
        shading=chart.shading,
        now_min=chart.now_min,
        status_min=chart.status_min,
    )
    scene = build_scene(chart.rows, chart.links, page.row_range, page.time_range, options)
    place = place_of(scene, left, frame.top)
    paint_scene(sheet, scene, place)
    paint_header(sheet, scene, place)
    chart.columns.paint(sheet, chart.rows, scene, (MARGIN_PT, frame.top))
    paint_title(sheet, chart.title, chart.subtitle)
    legend_top = frame.top + scene.height + _GAP_PT
    paint_legend(sheet, frame.legend, MARGIN_PT, legend_top)
    notes = []
    if row_height < style.TEXT_PT + 1:
        notes.append(f"{len(chart.rows):,} rows: a PDF names every one")
    words = " · ".join((chart.footer, *notes))
    paint_footer(sheet, words, f"Page {page.number} of {page.total}")
    return sheet
