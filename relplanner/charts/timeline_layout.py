"""Which rows and which days of a timeline are on which page."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from relplanner.charts.paper import check_count
from relplanner.charts.timeline_pages import Chart, Page, Place, frame_of
from relplanner.errors import InvalidInputError
from relplanner.page_setup import PageSetup
from relplanner.timeline.rows import RELEASE, SUMMARY
from relplanner.timeline.scale import boundaries

ROW_PT = 14.0
_TIGHT_ROW_PT = 13.0
"""So low rows may get where that spares a page, which would have a few rows only."""
LEAST_ROW_PT = 9.0
"""Lower rows have no room for texts of 7 points."""
# A picture that isn't paged grows with the rows up to this height; then the rows get lower.
MAX_ROWS_PT = 7200.0


def pages_of(chart: Chart, setup: PageSetup) -> list[Page]:
    """The pages of a chart, those of the same rows one after the other.

    Raises:
        InvalidInputError: It doesn't fit as it is asked for.
    """
    frame = frame_of(chart, setup.size[0], ROW_PT)
    room = setup.size[1] - frame.top - frame.below
    chunks, row_height = _rows_of_pages(chart, setup, room)
    cuts = _days_of_pages(chart, setup.pages_wide)
    check_count(len(chunks) * len(cuts))
    longest = max(last - first for first, last in cuts)
    return [
        Page(
            setup.size, rows, row_height, cut, (cut[1] - cut[0]) / longest,
            Place(column, len(cuts), line, len(chunks)),
        )
        for line, rows in enumerate(chunks)
        for column, cut in enumerate(cuts)
    ]  # fmt: skip


def _rows_of_pages(
    chart: Chart, setup: PageSetup, room: float
) -> tuple[list[tuple[int, int]], float]:
    """The rows of each page, and how high each is: lower where few pages are to hold all."""
    kinds = chart.rows.kind.tolist()
    capacity = max(1, int(room // ROW_PT))
    chunks = row_chunks(kinds, capacity)
    if setup.pages_high is None or len(chunks) <= setup.pages_high:
        return _tightened(kinds, chunks, room)
    most = max(1, int(room // LEAST_ROW_PT))
    wanted = range(max(capacity, -(-len(kinds) // setup.pages_high)), most + 1)
    for capacity in wanted:
        chunks = row_chunks(kinds, capacity)
        if len(chunks) <= setup.pages_high:
            return chunks, min(ROW_PT, room / capacity)
    needed = len(row_chunks(kinds, most))
    raise InvalidInputError(
        f"{len(kinds):,} rows don't fit on pages {setup.page} if only {setup.pages_high:,} lie"
        f" below each other: the texts would get smaller than 7 points. A page holds {most} rows.",
        todo=f"Take {needed:,} pages high, a larger page or fewer releases.",
    )


def _tightened(
    kinds: Sequence[int], chunks: list[tuple[int, int]], room: float
) -> tuple[list[tuple[int, int]], float]:
    """The rows of each page a little closer together where they need a page less then."""
    for capacity in range(int(room // ROW_PT) + 1, int(room // _TIGHT_ROW_PT) + 1):
        fewer = row_chunks(kinds, capacity)
        if len(fewer) < len(chunks):
            return fewer, room / capacity
    return chunks, ROW_PT


def _days_of_pages(chart: Chart, pages_wide: int) -> list[tuple[int, int]]:
    """From when to when each page in a row of pages goes: whole days, shared out evenly."""
    starts, _ = boundaries(*chart.time_range, chart.zone, "day")
    edges = [max(int(starts[0]), chart.time_range[0]), *starts[1:-1].tolist()]
    edges.append(min(int(starts[-1]), chart.time_range[1]))
    days = len(edges) - 1
    if pages_wide > days:
        raise InvalidInputError(
            f"The days to draw, {days}, can't be spread over {pages_wide} pages.",
            todo=f"Take at most {days}, or a longer time.",
        )
    share, rest = divmod(days, pages_wide)
    sizes = (share + (number < rest) for number in range(pages_wide))
    at = itertools.accumulate(sizes, initial=0)
    return [(edges[first], edges[last]) for first, last in itertools.pairwise(at)]


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
    count = len(chart.rows)
    row_height = min(ROW_PT, MAX_ROWS_PT / count)
    frame = frame_of(chart, width, row_height)
    height = frame.top + count * row_height + frame.below
    return Page(
        (width, height), (0, count), row_height, chart.time_range, 1.0, Place(0, 1, 0, 1)
    )  # fmt: skip
