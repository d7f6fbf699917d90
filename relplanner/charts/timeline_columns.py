"""The outline left of the bars: code, name, start, finish and total float of each row."""

from __future__ import annotations

import bisect
import datetime as dt
from typing import NamedTuple

import numpy as np

from relplanner.calendars import to_datetime
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.language import Language, say
from relplanner.charts.language import date_text as language_date
from relplanner.charts.sheet import Align, Sheet
from relplanner.charts.table_paper import wrapped
from relplanner.charts.timeline_paint import HEADER_LINE_PT
from relplanner.midnight import day_and_time
from relplanner.timeline import Scene, TimelineRow, TimelineRows
from relplanner.timeline.rows import RELEASE, SUMMARY
from relplanner.timeline.words import ELLIPSIS, float_text

_PAD_PT = 4.0
_INDENT_PT = 9.0
_MAX_INDENT_PT = 60.0
_MAX_CODE_PT = 70.0
_MIN_NAME_PT = 90.0
# Of each of two lines that share a row, and how high the row has to be for them.
_LINE_PT, _TWO_LINES_PT = 7.0, 13.0
_HEADINGS = ("Code", "Name", "Start", "Finish", "Total float")
_ALIGN: tuple[Align, ...] = ("left", "left", "right", "right", "right")
_NAME, _START, _FINISH, _FLOAT = 1, 2, 3, 4
# With a day less on both sides, for zones.
_YEAR_MIN = 363 * 1440


class Columns(NamedTuple):
    """Places of the columns, in points from the left edge of the outline.

    Attributes:
        edges: Left edges of the five columns and the right edge of the last, shape (6,).
        zone: IANA zone in which dates are written.
        minutes_per_day: What a day of float means.
        with_years: Whether dates have their years; without them each still is one day only.
    """

    edges: tuple[float, ...]
    zone: str
    minutes_per_day: int
    with_years: bool = True

    @property
    def width(self) -> float:
        """Of all columns."""
        return self.edges[-1]

    @staticmethod
    def of(
        rows: TimelineRows, face: Typeface, zone: str, minutes_per_day: int, max_width: float
    ) -> Columns:
        """Columns as wide as their texts need.

        Where that is too much, dates within a year leave theirs out, and then the names give way.
        """

        def widest(texts: set[str], bold: bool = False) -> float:
            return max(
                (face.width(face.clean(one), style.TEXT_PT, bold) for one in texts), default=0
            )

        code = min(widest(set(rows.code), bold=True), _MAX_CODE_PT)
        name = max(
            face.width(face.clean(one), style.TEXT_PT, depth == 0) + _indent(depth)
            for one, depth in zip(rows.name, rows.depth, strict=True)
        )
        heads = {say(heading) for heading in _HEADINGS[_START : _FINISH + 1]}

        def date_width(with_years: bool) -> float:
            return max(widest(heads), widest(_dates(rows, with_years), bold=True))

        words = Language.current.dates
        floats = set(zip(rows.total_float_min.tolist(), rows.by_clock.tolist(), strict=True))
        slacks = {
            float_text(minutes, minutes_per_day, words, by_clock=by_clock)
            for minutes, by_clock in floats
        }
        slack = widest(slacks | {say(_HEADINGS[-1])})
        room = max_width - code - slack - 2 * _PAD_PT * len(_HEADINGS)
        with_years = name + 2 * date_width(True) <= room or not _within_a_year(rows)
        date = date_width(with_years)
        name = max(_MIN_NAME_PT, min(name, room - 2 * date))
        widths = (code, name, date, date, slack)
        edges = np.append(0, np.cumsum([one + 2 * _PAD_PT for one in widths]))
        return Columns(tuple(edges.tolist()), zone, minutes_per_day, with_years)

    def paint(
        self, sheet: Sheet, rows: TimelineRows, scene: Scene, corner: tuple[float, float]
    ) -> None:
        """Puts the outline beside a scene; `corner` is where its first row begins."""
        left, top = corner
        right, bottom = left + self.width, top + scene.height
        bands = scene.bands
        heads = bands.kind == RELEASE
        sheet.rectangles(
            left, top + bands.y0[heads], right, top + bands.y1[heads], fill=style.RELEASE_BAND
        )
        if scene.row_height >= style.TEXT_PT:
            edges = top + bands.y1
            ends = [np.full(len(edges), left), edges, np.full(len(edges), right), edges]
            sheet.lines(np.stack(ends, axis=-1).reshape(-1, 2, 2), color=style.HAIRLINE, line=0.4)
            for place, row in enumerate(rows[slice(*scene.row_range)]):
                middle = top + (place + 0.5) * scene.row_height
                self._paint_row(sheet, row, (left, middle), scene.row_height)
        else:
            self._paint_heads(sheet, rows, scene, corner)
        sheet.lines([[(right, top - 2 * HEADER_LINE_PT), (right, bottom)]], color=style.LINE)
        self._paint_headings(sheet, rows, scene, corner)

    def _paint_row(
        self, sheet: Sheet, row: TimelineRow, spot: tuple[float, float], height: float
    ) -> None:
        left, middle = spot
        bold = row.kind in {"release", "summary"}
        late = row.deadline_min is not None and row.finish_min > row.deadline_min
        cells = (
            row.code,
            row.name,
            *self._dates(row),
            float_text(
                row.total_float_min,
                self.minutes_per_day,
                Language.current.dates,
                by_clock=row.by_clock,
            ),
        )
        for number, (text, align) in enumerate(zip(cells, _ALIGN, strict=True)):
            x0, x1 = self.edges[number] + _PAD_PT, self.edges[number + 1] - _PAD_PT
            if number == _NAME:
                x0 += _indent(row.depth)
                if _paint_in_two(sheet, text, (left + x0, middle), x1 - x0, height, bold=bold):
                    continue
            alarming = (number == _FLOAT and row.total_float_min < 0) or (
                number == _FINISH and late
            )
            sheet.text(
                left + (x1 if align == "right" else x0), middle, text, align=align,
                room=x1 - x0, bold=(bold and number <= _NAME) or alarming,
                color=style.CRITICAL_DARK if alarming else style.INK,
            )  # fmt: skip

    def _dates(self, row: TimelineRow) -> tuple[str, str]:
        """The days of its start and its finish."""
        is_end = row.finish_min > row.start_min
        return (
            date_text(row.start_min, self.zone, with_years=self.with_years),
            date_text(row.finish_min, self.zone, is_end=is_end, with_years=self.with_years),
        )

    def _paint_heads(
        self, sheet: Sheet, rows: TimelineRows, scene: Scene, corner: tuple[float, float]
    ) -> None:
        """Names the releases, and summaries between them, where rows are too low for each."""
        left, top = corner
        taken: list[float] = []
        for kind in (RELEASE, SUMMARY):
            for place in np.flatnonzero(scene.bands.kind == kind).tolist():
                row = rows[scene.row_range[0] + place]
                y = top + max(style.TEXT_PT / 2, (place + 0.5) * scene.row_height)
                at = bisect.bisect(taken, y)
                if any(
                    abs(y - other) < style.TEXT_PT + 2 for other in taken[max(0, at - 1) : at + 1]
                ):
                    continue
                taken.insert(at, y)
                x = left + _PAD_PT + _indent(row.depth)
                sheet.text(
                    x, y, f"{row.code}  {row.name}".strip(), bold=kind == RELEASE,
                    room=left + self.width - _PAD_PT - x,
                )  # fmt: skip

    def _paint_headings(
        self, sheet: Sheet, rows: TimelineRows, scene: Scene, corner: tuple[float, float]
    ) -> None:
        left, top = corner
        right = left + self.width
        middle = top - HEADER_LINE_PT / 2
        if scene.row_height >= style.TEXT_PT:
            for number, (text, align) in enumerate(zip(map(say, _HEADINGS), _ALIGN, strict=True)):
                x0, x1 = self.edges[number] + _PAD_PT, self.edges[number + 1] - _PAD_PT
                sheet.text(
                    left + (x1 if align == "right" else x0), middle, text, align=align,
                    color=style.MUTED, room=x1 - x0,
                )  # fmt: skip
        above = headings_above(rows, scene.row_range[0])
        if above:
            sheet.text(
                left + _PAD_PT, middle - HEADER_LINE_PT, f"{ELLIPSIS} {' › '.join(above)}",
                color=style.MUTED, room=self.width - 2 * _PAD_PT,
            )  # fmt: skip
        for y, color in ((top - 2 * HEADER_LINE_PT, style.HAIRLINE), (top, style.LINE)):
            sheet.lines([[(left, y), (right, y)]], color=color)


def _paint_in_two(
    sheet: Sheet, name: str, spot: tuple[float, float], room: float, height: float, *, bold: bool
) -> bool:
    """Puts a name that is too long for a line into two; False where it isn't, or rows are low."""
    if height < _TWO_LINES_PT:
        return False
    if sheet.face.width(sheet.face.clean(name), style.TEXT_PT, bold) <= room:
        return False
    first, *rest = wrapped(sheet.face, name, room, _LINE_PT, bold)
    for line, text in ((-1, first), (1, " ".join(rest))):
        y = spot[1] + line * height / 4
        sheet.text(spot[0], y, text, size=_LINE_PT, room=room, bold=bold)
    return True


def headings_above(rows: TimelineRows, first: int) -> list[str]:
    """The release or group, and summaries, that a row is in, outermost first; pages repeat them."""
    found: list[str] = []
    depth = rows.depth[first] if first < len(rows) else 0
    for place in range(first - 1, -1, -1):
        if depth == 0:
            break
        if rows.depth[place] < depth:
            depth = rows.depth[place]
            found.append(f"{rows.code[place]} {rows.name[place]}".strip())
    return found[::-1]


def date_text(instant: int, zone: str, *, is_end: bool = False, with_years: bool = True) -> str:
    """The day of an instant; an end at midnight belongs to the day that it ends."""
    day, _ = day_and_time(to_datetime(instant, zone), is_end=is_end)
    return _day_text(day, with_years)


def _day_text(day: dt.date, with_years: bool) -> str:
    return language_date(day) if with_years else Language.current.dates.day(day)


def _dates(rows: TimelineRows, with_years: bool) -> set[str]:
    """The longest dates of the months in which rows start or finish."""
    days = np.concatenate([rows.start_min, rows.finish_min]).astype("M8[m]")
    months = np.unique(days.astype("M8[M]")).tolist()
    return {_day_text(month.replace(day=28), with_years) for month in months}


def _within_a_year(rows: TimelineRows) -> bool:
    """Whether no two of its dates are the same days of two years."""
    return int(rows.finish_min.max()) - int(rows.start_min.min()) < _YEAR_MIN


def _indent(depth: int) -> float:
    return min(depth * _INDENT_PT, _MAX_INDENT_PT)
