"""The timeline of a plan as PNG, SVG, or a PDF of as many pages as its rows need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from pathlib import Path
from typing import Any

from relplanner.calendars import compile_calendar, from_datetime, parse_instant, to_datetime
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.furniture import footer_words
from relplanner.charts.sheet import check_format, page_size, write_chart
from relplanner.charts.timeline_columns import Columns
from relplanner.charts.timeline_pages import Chart, pages_of, picture_of, sheet_of
from relplanner.errors import InvalidInputError
from relplanner.progress import Progress, report
from relplanner.timeline import Span, free_days, timeline_links, timeline_rows
from relplanner.timeline.labels import LabelKind
from relplanner.timeline.scale import boundaries
from relplanner.timeline.words import short_date

_NAMED_RELEASES = 4
# Share of the time range that is left free on the right, for labels of the last bars.
_ROOM_FOR_LABELS = 0.04
_DAY_MIN = 1440


def draw_timeline(  # noqa: PLR0913 - a print has that many settings
    snapshot: Any,
    path: str | Path,
    *,
    release_ids: Collection[str] | None = None,
    page: str = "A3",
    pages_wide: int = 1,
    time_range: tuple[dt.datetime, dt.datetime] | None = None,
    now: dt.datetime | None = None,
    label_kind: LabelKind = "owner",
    dpi: float = 150,
    progress: Progress | None = None,
) -> int:
    """Draws the timeline of a plan into a file.

    A PDF has pages of the given size, with the dates and the outline repeated on each; PNG and
    SVG are one picture as wide as the page and as high as the rows need. Where that would be
    over 7,200 points (some 500 rows), the rows get lower and only releases are named.

    Args:
        snapshot: The plan, from `plan.snapshot()`.
        path: The file; its ending says which format: .png, .svg or .pdf.
        release_ids: Only these releases; all when None.
        page: `A4` to `A1`, `Letter`, `Legal` or `Tabloid`; landscape.
        pages_wide: Over how many pages the time is spread, in a PDF.
        time_range: From when to when, aware datetimes; as the activities need when None.
        now: Where the today line stands; the clock's time when None.
        label_kind: What stands beside the bars: `owner`, `name`, `code` or `none`.
        dpi: Dots per inch of a PNG.
        progress: Told after every page; may cancel.

    Returns:
        How many pages were written.

    Raises:
        InvalidInputError: There is nothing to draw, or an argument isn't possible.
        EnvironmentFailure: The file can't be written; an old one is as it was.
        Cancelled: The progress asked to stop; an old file is as it was.
    """
    path = Path(path)
    ending = check_format(path)
    size = page_size(page)
    if pages_wide < 1:
        raise InvalidInputError(
            f"The time can't be spread over {pages_wide} pages.", todo="Take 1 or more."
        )
    report(progress, 0, 1, "Reading the plan")
    with style.drawing():
        chart = _chart(snapshot, release_ids, time_range, now, label_kind, size[0])
        paged = ending == ".pdf"
        pages = pages_of(chart, size, pages_wide) if paged else [picture_of(chart, size[0])]
        write_chart(
            path, len(pages), lambda number: sheet_of(chart, pages[number]),
            title=chart.title, dpi=dpi, progress=progress,
        )  # fmt: skip
    return len(pages)


def _chart(
    snapshot: Any,
    release_ids: Collection[str] | None,
    time_range: tuple[dt.datetime, dt.datetime] | None,
    now: dt.datetime | None,
    label_kind: LabelKind,
    width: float,
) -> Chart:
    from relplanner.releases.freezes import freezes
    from relplanner.releases.tables import Link, Release
    from relplanner.testing.tables import Person

    zone = snapshot.zone
    rows = timeline_rows(snapshot, snapshot.records(Release), snapshot.records(Person), release_ids)
    span = rows.time_range()
    if span is None:
        raise InvalidInputError("There is no release to draw.", todo="Add or choose one.")
    if time_range is not None:
        shown = from_datetime(time_range[0]), from_datetime(time_range[1])
        if shown[1] <= shown[0]:
            raise InvalidInputError(
                "The time to draw ends before it begins.", todo="Give a later end."
            )
    else:
        shown = _whole_days(*span, zone)
    heads = [row for row in rows if row.kind == "release"]
    named = " · ".join(f"{row.code} {row.name}" for row in heads[:_NAMED_RELEASES])
    more = (
        f" · and {len(heads) - _NAMED_RELEASES} more releases"
        if len(heads) > _NAMED_RELEASES
        else ""
    )
    face = Typeface([snapshot.plan.name, *rows.name, *rows.code, *rows.owner])
    dates = f"{_date(shown[0], zone)} to {_date(shown[1] - 1, zone)} ({zone})"
    return Chart(
        rows=rows,
        links=timeline_links(snapshot.records(Link), rows),
        shading=(*_shading(snapshot, shown), *freezes(snapshot, release_ids)),
        time_range=shown,
        now_min=from_datetime(now or dt.datetime.now(dt.UTC)),
        status_min=parse_instant(status) if (status := snapshot.plan.status_at) else None,
        label_kind=label_kind,
        zone=zone,
        face=face,
        columns=Columns.of(rows, face, zone, snapshot.plan.minutes_per_day, width * 0.42),
        title=snapshot.plan.name,
        subtitle=f"{dates}   |   {named}{more}",
        footer=footer_words(snapshot),
    )


def _date(instant: int, zone: str) -> str:
    return short_date(to_datetime(instant, zone))


def _whole_days(first: int, last: int, zone: str) -> tuple[int, int]:
    """The range with a day before it and room for labels behind it, in whole days."""
    room = max(_DAY_MIN, int((last - first) * _ROOM_FOR_LABELS))
    starts, _ = boundaries(first - _DAY_MIN // 2, last + room, zone, "day")
    return int(starts[0]), int(starts[-1])


def _shading(snapshot: Any, shown: tuple[int, int]) -> tuple[Span, ...]:
    """The days off of the plan's calendar."""
    from relplanner.releases.calendar_book import calendar_specs

    spec = calendar_specs(snapshot.plan, snapshot.records).get(snapshot.plan.calendar_id)
    if spec is None or not any(spec.weekly):
        return ()
    return free_days(compile_calendar(spec, *shown), *shown, snapshot.zone)
