"""The timeline of a plan as PNG, SVG, or a PDF of as many pages as its rows need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from pathlib import Path
from typing import Any

import numpy as np

from relplanner.calendars import compile_calendar, from_datetime, parse_instant, to_datetime
from relplanner.calendars.zones import first_moment_of
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.furniture import footer_words
from relplanner.charts.language import say
from relplanner.charts.paper import Paper, check_format, write_paper
from relplanner.charts.timeline_columns import Columns
from relplanner.charts.timeline_layout import pages_of, picture_of
from relplanner.charts.timeline_pages import Chart, Page, frame_of, sheet_of
from relplanner.errors import InvalidInputError
from relplanner.page_setup import PageSetup
from relplanner.progress import Progress, report
from relplanner.timeline import Span, free_days, open_places, timeline_links, timeline_rows
from relplanner.timeline.labels import LabelKind
from relplanner.timeline.rows import RELEASE, Ints, TimelineRows, instants
from relplanner.timeline.scale import boundaries
from relplanner.timeline.words import short_date

_NAMED_RELEASES = 4
# Share of the time range that is left free on the right, for labels of the last bars.
_ROOM_FOR_LABELS = 0.04
# The most of a page's width that the outline takes, where names need it.
_OUTLINE = {True: 0.5, False: 0.56}
_DAY_MIN = 1440
_MOST_YEARS = 100
_GROUPED = {
    "release": "grouped by release",
    "stage": "grouped by stage",
    "owner": "grouped by owner",
    "team": "grouped by team",
}


def draw_timeline(
    snapshot: Any,
    path: str | Path,
    *,
    setup: PageSetup | None = None,
    release_ids: Collection[str] | None = None,
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
        setup: The paper, over how many pages, from when to when; A3 when None.
        release_ids: Only these releases; all when None.
        now: Where the today line stands, and when it is made; the clock's time when None.
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
    report(progress, 0, 1, "Reading the plan")
    with style.drawing():
        paper = timeline_paper(
            snapshot, setup or PageSetup(), release_ids=release_ids, now=now,
            label_kind=label_kind, paged=ending == ".pdf",
        )  # fmt: skip
        return write_paper(path, paper, dpi=dpi, progress=progress)


def timeline_paper(
    snapshot: Any,
    setup: PageSetup,
    *,
    release_ids: Collection[str] | None = None,
    now: dt.datetime | None = None,
    label_kind: LabelKind = "owner",
    paged: bool = True,
) -> Paper:
    """The pages of a timeline, within `style.drawing`; arguments as for `draw_timeline`.

    Raises:
        InvalidInputError: There is nothing to draw, or the setup isn't possible.
    """
    setup.check()
    chart = _chart(snapshot, setup, release_ids, now or dt.datetime.now(dt.UTC), label_kind)
    pages: list[Page]
    pages = pages_of(chart, setup) if paged else [picture_of(chart, setup.size[0])]
    frame = frame_of(chart, setup.size[0], pages[0].row_height)
    return Paper(
        chart.title, len(pages), lambda number: sheet_of(chart, frame, pages[number])
    )  # fmt: skip


def _chart(
    snapshot: Any,
    setup: PageSetup,
    release_ids: Collection[str] | None,
    now: dt.datetime,
    label_kind: LabelKind,
) -> Chart:
    from relplanner.environments.freezes import freeze_spans
    from relplanner.releases.grouping import grouped_by
    from relplanner.releases.tables import Link, Release
    from relplanner.testing.tables import Person

    zone = snapshot.zone
    rows = timeline_rows(snapshot, snapshot.records(Release), snapshot.records(Person), release_ids)
    by, span = setup.group_by, rows.time_range()
    if span is None:
        raise InvalidInputError("There is no release to draw.", todo="Add or choose one.")
    shown = _shown(setup, span, zone)
    subtitle = _subtitle(snapshot, setup, rows)
    rows, in_order = _chosen(rows, setup)
    if by:
        rows = grouped_by(by, snapshot, rows, _heading, by_start=in_order)
        if not len(rows):
            raise InvalidInputError(
                "There is no activity to group.", todo="Add one, or draw the outline."
            )
    rows = rows.take(open_places(rows.id, rows.depth, frozenset(setup.closed)))
    frozen = [
        one
        for one in freeze_spans(snapshot, release_ids)
        if one.start_min < shown[1] and one.finish_min > shown[0]
    ]
    shading = (*_shading(snapshot, shown), *frozen)
    named_spans = (one.name for one in shading)
    texts = (*rows.name, *rows.code, *rows.owner, *named_spans)
    face = Typeface([snapshot.plan.name, subtitle, *texts])
    width, inactive = setup.size[0], snapshot.schedule.inactive_ids
    return Chart(
        rows=rows,
        links=timeline_links(snapshot.records(Link), rows),
        shading=shading,
        time_range=shown,
        pages_wide=setup.pages_wide,
        now_min=from_datetime(now),
        status_min=parse_instant(status) if (status := snapshot.plan.status_at) else None,
        label_kind=label_kind,
        zone=zone,
        face=face,
        columns=Columns.of(
            rows, face, zone, snapshot.plan.minutes_per_day, width * _OUTLINE[setup.landscape]
        ),
        title=snapshot.plan.name,
        subtitle=subtitle,
        footer=footer_words(snapshot, now),
        grouped=bool(by),
        baseline=_baseline(snapshot, setup.baseline, rows),
        inactive=np.array([one in inactive for one in rows.id], np.bool_),
    )


def _chosen(rows: TimelineRows, setup: PageSetup) -> tuple[TimelineRows, bool]:
    """The rows that are to be drawn, and whether they are in the order of the plan."""
    if setup.only is None:
        return rows, True
    listed = set(setup.only)
    heads = [place for place, one in enumerate(rows.id)
             if rows.kind[place] == RELEASE and one not in listed]  # fmt: skip
    places = heads + [rows.place_of[one] for one in setup.only if one in rows.place_of]
    return rows.take(places), places == sorted(places)


def _subtitle(snapshot: Any, setup: PageSetup, rows: TimelineRows) -> str:
    """What is drawn: which releases, how grouped, with which baseline."""
    from relplanner.releases.baselines import baseline_with

    heads = [row for row in rows if row.kind == "release"]
    named = " · ".join(f"{row.code} {row.name}" for row in heads[:_NAMED_RELEASES])
    if len(heads) > _NAMED_RELEASES:
        named += " · " + say("and {0} more releases", len(heads) - _NAMED_RELEASES)
    told = [named]
    if setup.group_by:
        told.append(say(_GROUPED[setup.group_by]))
    if setup.only is not None or setup.closed:
        told.append(say("not all rows are shown"))
    if setup.baseline:
        baseline = baseline_with(snapshot, setup.baseline)
        told.append(say("baseline {0}", f"{baseline.code} {baseline.name}"))
    return "   |   ".join(told)


def _baseline(snapshot: Any, code: str, rows: TimelineRows) -> tuple[Ints, Ints] | None:
    """Start and finish of each row in a baseline; None where none is to be drawn."""
    from relplanner.releases.baselines import spans_of

    if not code:
        return None
    spans = spans_of(snapshot, code)
    kept = [spans.get(one, (None, None)) for one in rows.id]
    return instants(start for start, _ in kept), instants(finish for _, finish in kept)


def _heading(word: str) -> str:
    """A stage, or a word for none, as a heading in the language in use."""
    said = say(word)
    return said[:1].upper() + said[1:]


def _shown(setup: PageSetup, span: tuple[int, int], zone: str) -> tuple[int, int]:
    """From when to when is drawn: the days of the setup, else as the activities need."""
    whole = _whole_days(*span, zone)
    first = whole[0] if setup.first_day is None else _start_of(setup.first_day, zone)
    last = whole[1]
    if setup.last_day is not None:
        last = _start_of(setup.last_day + dt.timedelta(days=1), zone)
    if last <= first or last <= whole[0] or first >= whole[1]:
        starts, ends = (short_date(to_datetime(one, zone)) for one in (span[0], span[1]))
        raise InvalidInputError(
            "The plan has nothing in the time to draw.",
            todo=f"Choose days between {starts} and {ends}.",
        )
    if last - first > _MOST_YEARS * 366 * _DAY_MIN:
        raise InvalidInputError(
            f"More than {_MOST_YEARS} years can't be drawn.", todo="Choose a shorter time."
        )
    return first, last


def _start_of(day: dt.date, zone: str) -> int:
    """The first moment of a day."""
    wall = from_datetime(dt.datetime.combine(day, dt.time(), dt.UTC))
    return int(first_moment_of(zone, np.array([wall]), day.year, day.year)[0])


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
