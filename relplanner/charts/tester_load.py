"""Who has how much to do when: people by days, or by weeks where the days are too many."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Collection
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.furniture import (
    FOOTER_PT,
    MARGIN_PT,
    TITLE_PT,
    footer_words,
    paint_footer,
    paint_title,
)
from relplanner.charts.language import Language, date_text, say
from relplanner.charts.paper import Paper, check_count, check_format, write_paper
from relplanner.charts.sheet import Sheet
from relplanner.errors import InvalidInputError
from relplanner.page_setup import PageSetup
from relplanner.progress import Progress, report
from relplanner.testing.load import REASONS, Load, assigned_load, by_week
from relplanner.timeline.words import fitting

_NAME_PT = 132.0
_SUM_PT = 148.0
_HOURS_PT = 48.0
_OVER_PT = 104.0
_ROW_PT = 20.0
_HEAD_PT = 40.0
_GAP_PT = 10.0
_LEGEND_PT = 28.0
_TOP_PT = MARGIN_PT + TITLE_PT + _HEAD_PT
_BELOW_PT = _GAP_PT + _LEGEND_PT + FOOTER_PT + MARGIN_PT
_SWATCH_PT = 18.0
_LEAST_DAY_PT = 11.5
_MOST_COLUMN_PT = 60.0
_FRACTION_FROM_PT = 36.0
_WEEK = 7
_HATCH = "#9aa5b1"
_EDGE_PT = 2.5
_CORNER_PT = 5.0

LOOKS = ("free", "up to half", "up to all", "day off", "holiday", "absent", "overloaded")
_WORDS = {
    "free": "free",
    "up to half": "up to half of the person's time",
    "up to all": "up to all of it",
    "overloaded": "overloaded (dark lower edge)",
    "day off": "day off",
    "holiday": "holiday of the person's calendar",
    "absent": "leave or other absence",
}
_LOOKS: dict[str, tuple[str, str | None]] = {
    "free": (style.LOADS[0], None),
    "up to half": (style.LOADS[1], None),
    "up to all": (style.LOADS[2], None),
    "day off": (style.ABSENT, None),
    "holiday": (style.GROUND, "////"),
    "absent": (style.GROUND, "xxxx"),
    "overloaded": (style.OVERLOAD, None),
}


def draw_tester_load(
    snapshot: Any,
    path: str | Path,
    *,
    release_ids: Collection[str] | None = None,
    setup: PageSetup | None = None,
    now: dt.datetime | None = None,
    dpi: float = 150,
    progress: Progress | None = None,
) -> int:
    """Draws the load of everybody who is assigned to something into a file.

    Args:
        snapshot: The plan, from `plan.snapshot()`.
        path: The file; its ending says which format: .png, .svg or .pdf (of as many pages as the
            people need).
        release_ids: Only the work of these releases; of all when None.
        setup: The paper, A3 when None, and from when to when: the days of the assigned activities
            when it says none.
        now: When it is made; the clock's time when None.
        dpi: Dots per inch of a PNG.
        progress: Told after every page; may cancel.

    Returns:
        How many pages were written.

    Raises:
        InvalidInputError: Nobody is assigned to anything, or an argument isn't possible.
        EnvironmentFailure: The file can't be written; an old one is as it was.
        Cancelled: The progress asked to stop; an old file is as it was.
    """
    path = Path(path)
    ending = check_format(path)
    report(progress, 0, 1, "Reading the plan")
    with style.drawing():
        paper = load_paper(
            snapshot, setup or PageSetup(), release_ids=release_ids, now=now,
            paged=ending == ".pdf",
        )  # fmt: skip
        return write_paper(path, paper, dpi=dpi, progress=progress)


def load_paper(
    snapshot: Any,
    setup: PageSetup,
    *,
    release_ids: Collection[str] | None = None,
    now: dt.datetime | None = None,
    paged: bool = True,
) -> Paper:
    """The pages of the load, within `style.drawing`; arguments as for `draw_tester_load`.

    Raises:
        InvalidInputError: Nobody is assigned to anything, or the setup isn't possible.
    """
    setup.check()
    width, height = setup.size
    load = assigned_load(snapshot, setup.first_day, setup.last_day, release_ids)
    if load is None:
        raise InvalidInputError("Nobody is assigned to an activity.", todo="Assign people first.")
    chart = _Chart.of(snapshot, load, width, now or dt.datetime.now(dt.UTC))
    face = Typeface([chart.title, *load.names])
    rows = len(load.ids)
    capacity = max(1, int((height - _TOP_PT - _BELOW_PT) // _ROW_PT))
    if not paged:
        capacity, height = rows, _TOP_PT + rows * _ROW_PT + _BELOW_PT
    starts = range(0, rows, capacity)
    check_count(len(starts))

    def drawn(number: int) -> Sheet:
        sheet = Sheet(width, height, face)
        paint_title(sheet, chart.title, chart.subtitle)
        first = starts[number]
        _paint(sheet, chart, (first, min(first + capacity, rows)))
        paint_footer(sheet, chart.footer, say("Page {0} of {1}", number + 1, len(starts)))
        return sheet

    return Paper(chart.title, len(starts), drawn)


class _Chart(NamedTuple):
    """What all pages have in common.

    Attributes:
        load: What the cells show, by days or weeks.
        overloaded: Days with too much work of each person, shape (p,).
        title: Of the page.
        subtitle: Below it.
        footer: At the bottom.
        column_pt: Width of a column.
    """

    load: Load
    overloaded: NDArray[np.int64]
    title: str
    subtitle: str
    footer: str
    column_pt: float

    @staticmethod
    def of(snapshot: Any, load: Load, width: float, now: dt.datetime) -> _Chart:
        """The chart of a load by days on a page of some width."""
        room = width - 2 * MARGIN_PT - _NAME_PT - _SUM_PT
        days = load.days
        overloaded = (load.overload_min > 0).sum(axis=1)
        if len(days) * _LEAST_DAY_PT > room:
            load = by_week(load)
        weekly = load.days_per_column == _WEEK
        explained = (
            say("hours assigned in each week from Monday, on each person's own calendar")
            if weekly
            else say("hours assigned in each day, on each person's own calendar")
        )
        return _Chart(
            load,
            overloaded,
            f"{snapshot.plan.name}: {say('load of people')}",
            say("{0} to {1}", date_text(days[0]), date_text(days[-1])) + "   |   " + explained,
            footer_words(snapshot, now),
            min(_MOST_COLUMN_PT, room / len(load.days)),
        )


def _paint(sheet: Sheet, chart: _Chart, rows: tuple[int, int]) -> None:
    left = MARGIN_PT + _NAME_PT
    bottom = _TOP_PT + (rows[1] - rows[0]) * _ROW_PT
    _paint_head(sheet, chart, left)
    for place in range(*rows):
        top = _TOP_PT + (place - rows[0]) * _ROW_PT
        _paint_person(sheet, chart, place, top)
    _paint_cells(sheet, chart, rows, left)
    right = left + len(chart.load.days) * chart.column_pt + _SUM_PT
    for y, color in ((_TOP_PT, style.LINE), (bottom, style.LINE)):
        sheet.lines([[(MARGIN_PT, y), (right, y)]], color=color)
    _paint_legend(sheet, chart, bottom + _GAP_PT)


def _paint_head(sheet: Sheet, chart: _Chart, left: float) -> None:
    """Months, and below them the days or the Mondays of the weeks, as many as have room."""
    days, width = chart.load.days, chart.column_pt
    middle = _TOP_PT - _HEAD_PT + 8
    starts = [n for n, day in enumerate(days) if n == 0 or day.month != days[n - 1].month]
    for start, end in zip(starts, [*starts[1:], len(days)], strict=True):
        day = days[start]
        x = left + start * width
        dates = Language.current.dates
        long, short = dates.months[day.month - 1], dates.short_months[day.month - 1]
        words = (f"{long} {day.year}", f"{short} {day.year}")
        shown = fitting(
            (*words, short), (end - start) * width - 4,
            lambda text: sheet.face.width(text, style.TEXT_PT, bold=True),
        )  # fmt: skip
        sheet.text(x + 2, middle, shown, bold=True)
        sheet.lines([[(x, middle - 8), (x, _TOP_PT)]], color=style.HAIRLINE)
    widest = sheet.face.width("30", style.TEXT_PT) + 2
    every = max(1, math.ceil(widest / width))
    for number in range(0, len(days), every):
        x = left + (number + 0.5) * width
        day = days[number]
        if chart.load.days_per_column == 1 and every == 1:
            letter = Language.current.dates.weekdays[day.weekday()][:1]
            sheet.text(
                x, middle + 13, letter, size=style.SMALL_PT, color=style.MUTED, align="center"
            )
        sheet.text(x, _TOP_PT - 7, str(day.day), align="center", color=style.MUTED)
    right = left + len(days) * width
    sheet.text(right + _HOURS_PT, _TOP_PT - 7, say("Sum"), color=style.MUTED, align="right")
    sheet.text(right + _OVER_PT, _TOP_PT - 7, say("Overloaded"), color=style.MUTED, align="right")
    sheet.text(right + _SUM_PT, _TOP_PT - 7, say("Away"), color=style.MUTED, align="right")
    sheet.text(MARGIN_PT, _TOP_PT - 7, say("Person"), color=style.MUTED)


def _paint_person(sheet: Sheet, chart: _Chart, place: int, top: float) -> None:
    middle = top + _ROW_PT / 2
    sheet.text(MARGIN_PT, middle, chart.load.names[place], room=_NAME_PT - 8)
    right = MARGIN_PT + _NAME_PT + len(chart.load.days) * chart.column_pt
    hours = hours_text(int(chart.load.work_min[place].sum()))
    sheet.text(
        right + _HOURS_PT, middle, f"{hours} {Language.current.dates.spans[1]}", align="right"
    )
    away = int(chart.load.away_days[place].sum())
    for days, edge in ((int(chart.overloaded[place]), _OVER_PT), (away, _SUM_PT)):
        if days:
            sheet.text(
                right + edge, middle, say("1 day") if days == 1 else say("{0} days", days),
                bold=True, color=style.CRITICAL_DARK, align="right",
            )  # fmt: skip


def _paint_cells(sheet: Sheet, chart: _Chart, rows: tuple[int, int], left: float) -> None:
    load, width = chart.load, chart.column_pt
    part = slice(*rows)
    work, capacity = load.work_min[part], load.capacity_min[part]
    reason = load.reason[part]
    looks = looks_of(work, capacity, reason)
    for look in LOOKS:
        row, column = np.nonzero(looks == LOOKS.index(look))
        x0, y0 = left + column * width, _TOP_PT + row * _ROW_PT
        _paint_boxes(sheet, look, (x0, y0, x0 + width, y0 + _ROW_PT))
    row, column = np.nonzero(load.away_days[part] > 0)
    _paint_corners(sheet, left + (column + 1) * width, _TOP_PT + row * _ROW_PT)
    for place, day in np.argwhere(work > 0).tolist():
        hours = hours_text(int(work[place, day]))
        of = f"{hours} / {hours_text(int(capacity[place, day]))}"
        text = fitting(
            (of, hours) if width >= _FRACTION_FROM_PT else (hours, f"{work[place, day] / 60:.0f}"),
            width - 1, lambda shown: sheet.face.width(shown, style.SMALL_PT, bold=True),
        )  # fmt: skip
        sheet.text(
            left + (day + 0.5) * width, _TOP_PT + (place + 0.5) * _ROW_PT, text,
            size=style.SMALL_PT, bold=LOOKS[looks[place, day]] == "overloaded", align="center",
        )  # fmt: skip


def _paint_boxes(sheet: Sheet, look: str, box: tuple[Any, Any, Any, Any]) -> None:
    ground, hatch = _LOOKS[look]
    sheet.rectangles(
        *box, fill=ground, edge=_HATCH if hatch else style.HAIRLINE, line=0.4, hatch=hatch
    )
    if look == "overloaded":
        x0, _, x1, y1 = box
        sheet.rectangles(x0, y1 - _EDGE_PT, x1, y1, fill=style.CRITICAL_DARK)


def _paint_corners(sheet: Sheet, right: Any, top: Any) -> None:
    """The mark of a day on which an assigned person is away."""
    corners = [right - _CORNER_PT, top, right, top, right, top + _CORNER_PT]
    sheet.polygons(np.stack(corners, axis=-1).reshape(-1, 3, 2), fill=style.CRITICAL_DARK)


def looks_of(
    work_min: NDArray[np.int64], capacity_min: NDArray[np.int64], reason: NDArray[np.uint8]
) -> NDArray[np.int64]:
    """How each cell looks, an index into `LOOKS`; arrays of one shape."""
    looks = np.where(work_min > 0, LOOKS.index("up to all"), LOOKS.index("free"))
    looks[(work_min > 0) & (work_min * 2 <= capacity_min)] = LOOKS.index("up to half")
    for number, words in enumerate(REASONS[1:], 1):
        looks[reason == number] = LOOKS.index(words if words in LOOKS else "absent")
    looks[work_min > capacity_min] = LOOKS.index("overloaded")
    return looks


def hours_text(minutes: int) -> str:
    """Minutes as hours with at most one decimal ("7.5")."""
    return Language.current.dates.number(minutes / 60)


def _paint_legend(sheet: Sheet, chart: _Chart, top: float) -> None:
    """What the looks mean, in two lines where one is too short."""
    load = chart.load
    used = set(np.unique(looks_of(load.work_min, load.capacity_min, load.reason)).tolist())
    looks = [look for number, look in enumerate(LOOKS) if number in used]
    x = MARGIN_PT
    for look in [*looks, ""] if load.away_days.any() else looks:
        words = say(_WORDS[look] if look else "away while an assigned activity goes on")
        width = _SWATCH_PT + 4 + sheet.face.width(words, style.SMALL_PT)
        if x + width > sheet.width - MARGIN_PT:
            x, top = MARGIN_PT, top + _LEGEND_PT / 2
        right, bottom = x + _SWATCH_PT, top + 10
        if look:
            _paint_boxes(sheet, look, (*np.array([[x], [top]]), *np.array([[right], [bottom]])))
        else:
            sheet.rectangles(
                x, top, right, bottom, fill=style.GROUND, edge=style.HAIRLINE, line=0.4
            )
            _paint_corners(sheet, np.array([right]), np.array([top]))
        sheet.text(right + 4, top + 5, words, size=style.SMALL_PT, color=style.MUTED)
        x += width + 14
