"""The line that says what the signs on a timeline mean."""

from __future__ import annotations

import functools
from typing import Any, NamedTuple

import numpy as np

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.language import say
from relplanner.charts.sheet import Sheet
from relplanner.charts.timeline_paint import (
    BASELINE,
    BASELINE_PT,
    INACTIVE,
    STATUS_LINE,
    TODAY_LINE,
    paint_empty_diamonds,
    paint_shapes,
    place_of,
)
from relplanner.timeline import (
    Options,
    Scene,
    TimelineLinks,
    TimelineRow,
    TimelineRows,
    build_scene,
)
from relplanner.timeline.rows import NO_INSTANT, RELEASE, SUMMARY, Ints

_SWATCH_PT = 20.0
_AFTER_SWATCH_PT = 4.0
_BETWEEN_PT = 14.0
LEGEND_LINE_PT = 13.0
_GHOST_PT = 3.5
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
    "suspended": _Sign("interrupted", _row("activity", 1, 19, rest=(7, 13))),
    "critical": _Sign("critical (thick lower edge)", _row("activity", 1, 19, critical=True)),
    "float": _Sign("total float", _row("activity", 1, 8, late=18, total_float_min=1)),
    "milestone": _Sign("milestone", _row("milestone", 10, 10)),
    "reached": _Sign("milestone reached (tick)", _row("milestone", 10, 10, percent_complete=100)),
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
    "inactive": _Sign("not active", None),
    "beyond": _Sign("goes on, or lies, beyond the page", None),
    "today": _Sign("today", None),
    "status": _Sign("status date", None),
    "weekend": _Sign("days off", None),
    "holiday": _Sign("holiday", None),
    "freeze": _Sign("change freeze, no deployment (hatched)", None),
    "soft freeze": _Sign("change freeze, deployment needs approval (hatched)", None),
}


def signs_used(
    scene: Scene, *, linked: bool, compared: bool, goes_on: bool, grouped: bool, inactive: bool
) -> list[str]:
    """Which signs occur in a chart, in the order of the legend.

    Args:
        scene: All rows, and all the time that is drawn.
        linked: Whether links are drawn.
        compared: Whether dates of a baseline are drawn.
        goes_on: Whether bars go on beyond a page.
        grouped: Whether the headings are those of groups instead of releases.
        inactive: Whether there are rows of what doesn't count.
    """
    parts, diamonds, due = scene.parts, scene.milestones, scene.deadlines
    release = bool((scene.brackets.kind == RELEASE).any())
    shades = {shade.kind for shade in scene.shades}
    used = {
        "activity": (~parts.critical).any(),
        "progress": (parts.done_x > parts.x0).any(),
        "suspended": len(scene.gaps.x0) > 0,
        "critical": parts.critical.any(),
        "float": len(scene.tails.x0) > 0,
        "milestone": (~diamonds.critical & ~diamonds.done).any(),
        "reached": (~diamonds.critical & diamonds.done).any(),
        "critical milestone": diamonds.critical.any(),
        "summary": (scene.brackets.kind == SUMMARY).any(),
        "release": release and not grouped,
        "group": release and grouped,
        "deadline": (~due.missed).any(),
        "missed": due.missed.any(),
        "link": linked,
        "baseline": compared,
        "inactive": inactive,
        "beyond": goes_on,
        "today": scene.now_x is not None,
        "status": scene.status_x is not None,
        **{shade: shade in shades for shade in style.SHADES},
    }
    return [name for name in _SIGNS if used[name]]


def is_linked(rows: TimelineRows, links: TimelineLinks, scene: Scene) -> bool:
    """Whether a link reaches into the time of a scene."""
    ends = links.predecessor, links.successor
    first = np.minimum(*(rows.start_min[one] for one in ends))
    last = np.maximum(*(rows.finish_min[one] for one in ends))
    return lies_in(first, last, scene)


def lies_in(starts: Ints, finishes: Ints, scene: Scene) -> bool:
    """Whether a stretch of time reaches into that of a scene; `NO_INSTANT` is none."""
    scale = scene.scale
    inside = (finishes >= scale.first_min) & (starts <= scale.last_min) & (starts != NO_INSTANT)
    return bool(inside.any())


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
        sheet.rectangles(x + 1, top, x + 11, top + BASELINE_PT, **BASELINE)
        paint_empty_diamonds(sheet, right - 4, middle, _GHOST_PT, None)
    elif name == "inactive":
        sheet.rectangles(x + 2, y + 2, right - 2, y + LEGEND_LINE_PT - 2, **INACTIVE)
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
