"""The line that says what the signs on a timeline mean."""

from __future__ import annotations

import functools
from collections.abc import Collection
from typing import Any, NamedTuple

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.language import say
from relplanner.charts.sheet import Sheet
from relplanner.charts.timeline_paint import (
    BASELINE,
    BASELINE_PT,
    STATUS_LINE,
    TODAY_LINE,
    paint_shapes,
    place_of,
)
from relplanner.timeline import (
    NO_INSTANT,
    ROW_KINDS,
    Options,
    Scene,
    Span,
    TimelineLinks,
    TimelineRow,
    TimelineRows,
    build_scene,
)

_SWATCH_PT = 20.0
_AFTER_SWATCH_PT = 4.0
_BETWEEN_PT = 14.0
LEGEND_LINE_PT = 13.0
_DAY = 1440


class _Sign(NamedTuple):
    """A sign: its words, and the row that shows it, if it is one that stands in a row."""

    words: str
    row: TimelineRow | None


def _row(kind: Any, start: int, finish: int, **values: Any) -> TimelineRow:
    """A row for a swatch that is 20 days wide."""
    late, rest = values.pop("late", finish), values.pop("rest", None)
    if rest is not None:
        values |= {"paused_min": rest[0] * _DAY, "resumed_min": rest[1] * _DAY}
    return TimelineRow("", "", "", 1, kind, start * _DAY, finish * _DAY, late * _DAY, **values)


_SIGNS: dict[str, _Sign] = {
    "activity": _Sign("activity", _row("activity", 1, 19)),
    "progress": _Sign("done so far", _row("activity", 1, 19, percent_complete=55)),
    "suspended": _Sign("suspended", _row("activity", 1, 19, rest=(7, 13))),
    "critical": _Sign("critical (thick lower edge)", _row("activity", 1, 19, critical=True)),
    "float": _Sign("total float", _row("activity", 1, 8, late=18, total_float_min=1)),
    "milestone": _Sign("milestone", _row("milestone", 10, 10)),
    "critical milestone": _Sign(
        "critical milestone (dot)", _row("milestone", 10, 10, critical=True)
    ),
    "summary": _Sign("summary", _row("summary", 1, 19)),
    "release": _Sign("release", _row("release", 1, 19)),
    "group": _Sign("group", _row("release", 1, 19)),
    "deadline": _Sign("deadline or target", _row("activity", 0, 0, deadline_min=10 * _DAY)),
    "missed": _Sign("deadline missed", _row("summary", 30, 31, deadline_min=10 * _DAY)),
    "link": _Sign("dependency", None),
    "baseline": _Sign("baseline", None),
    "beyond": _Sign("goes on, or lies, beyond the page", None),
    "today": _Sign("today", None),
    "status": _Sign("status date", None),
    "weekend": _Sign("days off", None),
    "holiday": _Sign("holiday", None),
    "freeze": _Sign("change freeze, no deployment (hatched)", None),
    "soft freeze": _Sign("change freeze, deployment needs approval (hatched)", None),
}


def signs_used(
    rows: TimelineRows,
    links: TimelineLinks,
    shading: Collection[Span],
    lines: tuple[int | None, int | None],
    time_range: tuple[int, int],
    goes_on: bool,
    grouped: bool,
    compared: bool,
) -> list[str]:
    """Which signs occur in a chart, in the order of the legend.

    Args:
        rows: All rows.
        links: All links.
        shading: Stretches of time that are shaded.
        lines: Instants of today and of the status date.
        time_range: From when to when is drawn.
        goes_on: Whether bars go on beyond a page.
        grouped: Whether the headings are those of groups instead of releases.
        compared: Whether a baseline is drawn.
    """
    release, summary, activity, milestone = (rows.kind == kind for kind in range(len(ROW_KINDS)))
    due = rows.deadline_min != NO_INSTANT
    late = due & (rows.finish_min > rows.deadline_min)
    shades = {span.kind for span in shading}
    used = {
        "activity": (activity & ~rows.critical).any(),
        "progress": (activity & (rows.percent_complete > 0)).any(),
        "suspended": (activity & (rows.resumed_min != NO_INSTANT)).any(),
        "critical": (activity & rows.critical).any(),
        "float": ((rows.total_float_min > 0) & (activity | milestone)).any(),
        "milestone": (milestone & ~rows.critical).any(),
        "critical milestone": (milestone & rows.critical).any(),
        "summary": summary.any(),
        "release": not grouped and release.any(),
        "group": grouped and release.any(),
        "deadline": (due & ~late).any(),
        "missed": late.any(),
        "link": len(links) > 0,
        "baseline": compared,
        "beyond": goes_on,
        **{
            name: at is not None and time_range[0] <= at <= time_range[1]
            for name, at in zip(("today", "status"), lines, strict=True)
        },
        **{shade: shade in shades for shade in style.SHADES},
    }
    return [name for name in _SIGNS if used[name]]


def legend_lines(face: Typeface, signs: list[str], width: float) -> list[list[str]]:
    """The signs in as many lines as they need."""
    lines: list[list[str]] = [[]]
    x = 0.0
    for name in signs:
        size = _width(face, name)
        if x + size > width and lines[-1]:
            lines.append([])
            x = 0.0
        lines[-1].append(name)
        x += size + _BETWEEN_PT
    return lines


def paint_legend(sheet: Sheet, lines: list[list[str]], left: float, top: float) -> None:
    """Puts the legend's lines below each other."""
    for number, names in enumerate(lines):
        x, y = left, top + number * LEGEND_LINE_PT
        for name in names:
            _paint_swatch(sheet, name, x, y)
            sheet.text(
                x + _SWATCH_PT + _AFTER_SWATCH_PT, y + LEGEND_LINE_PT / 2, say(_SIGNS[name].words),
                size=style.SMALL_PT, color=style.MUTED,
            )  # fmt: skip
            x += _width(sheet.face, name) + _BETWEEN_PT


def _width(face: Typeface, name: str) -> float:
    words = face.width(say(_SIGNS[name].words), style.SMALL_PT)
    return _SWATCH_PT + _AFTER_SWATCH_PT + words


def _paint_swatch(sheet: Sheet, name: str, x: float, y: float) -> None:
    sign = _SIGNS[name]
    middle, right = y + LEGEND_LINE_PT / 2, x + _SWATCH_PT
    if sign.row is not None:
        scene = _scene_of(sign.row)
        paint_shapes(sheet, scene, place_of(scene, x, y))
    elif name in style.SHADES:
        sheet.rectangles(
            x + 2, y + 2, right - 2, y + LEGEND_LINE_PT - 2, fill=style.SHADES[name],
            edge=style.LINE, line=0.4, hatch=style.HATCHES.get(name),
        )  # fmt: skip
    elif name == "baseline":
        top = middle - BASELINE_PT / 2
        sheet.rectangles(x + 1, top, right - 1, top + BASELINE_PT, **BASELINE)
    elif name == "beyond":
        for tip, fill in ((x + 2, style.ACCENT), (x + 11, style.GROUND)):
            arrow = [(tip + 5, middle), (tip, middle - 3), (tip, middle + 3)]
            sheet.polygons([arrow], fill=fill, edge=style.ACCENT, line=0.7)
    elif name in {"today", "status"}:
        line = TODAY_LINE if name == "today" else STATUS_LINE
        sheet.lines([[(x + 10, y + 1), (x + 10, y + LEGEND_LINE_PT - 1)]], **line)
    else:
        sheet.lines([[(x + 2, middle), (right - 4, middle)]], color=style.LINE)
        head = [(right - 1, middle), (right - 5, middle - 2), (right - 5, middle + 2)]
        sheet.polygons([head], fill=style.LINE)


@functools.cache
def _scene_of(row: TimelineRow) -> Scene:
    """What stands for a row in the legend of every page."""
    options = Options(
        width=_SWATCH_PT, row_height=LEGEND_LINE_PT, zone="UTC", text_width=lambda _: _SWATCH_PT,
        label_kind="none",
    )  # fmt: skip
    return build_scene([row], None, (0, 1), (0, 20 * _DAY), options)
