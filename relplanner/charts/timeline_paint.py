"""Paints a timeline's scene on a sheet: bars, links, dates, and what the signs mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.charts import style
from relplanner.charts.language import say
from relplanner.charts.sheet import Box, Sheet
from relplanner.charts.timeline_names import VEIL_PT, paint_names
from relplanner.timeline.rows import NO_INSTANT, RELEASE, Ints
from relplanner.timeline.scene import Scene
from relplanner.timeline.shapes import Bars, Deadlines, Gaps, Heading, Links, Milestones, Tails

HEADER_LINE_PT = 15.0
TODAY_LINE: Mapping[str, Any] = {"color": style.ACCENT, "line": 0.9, "dashes": (4, 2)}
STATUS_LINE: Mapping[str, Any] = {"color": style.INK, "line": 0.9, "dashes": (6, 2, 1, 2, 1, 2)}
_MIN_BAR_PT = 0.75
_EDGED_FROM_PT = 4.4
_LINED_FROM_PT = 6.0
_ARROW = 3.4
_APART_PT = 4.0
BASELINE_PT = 2.2
BASELINE: Mapping[str, Any] = {"fill": style.GROUND, "edge": style.MUTED, "line": 0.5}
INACTIVE: Mapping[str, Any] = {"fill": None, "edge": style.LINE, "line": 0.4, "hatch": "\\\\"}
_UNDER_PT = 0.4
# Half of the width of a diamond of a baseline, in heights of a row: a bit less than of others.
_GHOST = 0.3
_Floats = NDArray[np.float64]
Baseline = tuple[Ints, Ints]
"""Starts and finishes of rows in a baseline; `NO_INSTANT` where it has none."""


class Place(NamedTuple):
    """Where a scene's corner lies on the sheet, and the rectangle that it fills."""

    x: float
    y: float
    clip: Box


def place_of(scene: Scene, x: float, y: float) -> Place:
    """The place of a scene whose upper left corner is at these points."""
    return Place(x, y, (x, y, x + scene.width, y + scene.height))


def paint_shapes(sheet: Sheet, scene: Scene, place: Place) -> None:
    """What stands in the rows, without the ground."""
    _paint_tails(sheet, scene.tails, place)
    _paint_links(sheet, scene.links, place)
    paint_names(sheet, scene, place[:2], place.clip)
    _paint_brackets(sheet, scene.brackets, place)
    _paint_gaps(sheet, scene.gaps, place)
    _paint_bars(sheet, scene.parts, place)
    _paint_milestones(sheet, scene.milestones, place)
    _paint_deadlines(sheet, scene.deadlines, place)
    for at, line in ((scene.status_x, STATUS_LINE), (scene.now_x, TODAY_LINE)):
        if at is not None:
            x = place.x + at
            sheet.lines([[(x, place.y), (x, place.clip[3])]], **line)
    _paint_labels(sheet, scene, place)


def paint_inactive(sheet: Sheet, inactive: NDArray[np.bool_], scene: Scene, place: Place) -> None:
    """Rows of what doesn't count, hatched over.

    Args:
        sheet: Where to.
        inactive: Which of the scene's rows don't.
        scene: What has been painted.
        place: Where.
    """
    top = place.y + scene.row_height * np.flatnonzero(inactive)
    sheet.rectangles(
        place.x, top, place.clip[2], top + scene.row_height, clip=place.clip, **INACTIVE
    )


def paint_reached_before(sheet: Sheet, scene: Scene, place: Place, was: Baseline) -> None:
    """Where the milestones of a baseline were, as empty diamonds; to be painted over."""
    starts, finishes = was
    at = np.flatnonzero((starts != NO_INSTANT) & (starts == finishes))
    x, y = place.x + scene.scale.x(starts[at]), place.y + _middle(scene, at)
    paint_empty_diamonds(sheet, x, y, scene.row_height * _GHOST, place.clip)


def paint_empty_diamonds(sheet: Sheet, x: Any, y: Any, radius: float, clip: Box | None) -> None:
    """What stands for a milestone in a baseline, at places given by arrays (or numbers)."""
    sheet.polygons(_diamonds(np.atleast_1d(x), np.atleast_1d(y), radius), **BASELINE, clip=clip)


def paint_baseline(sheet: Sheet, scene: Scene, place: Place, was: Baseline) -> None:
    """The dates of a baseline along the lower edges of the rows: empty, so that none is a summary.

    Args:
        sheet: Where to.
        scene: What has been painted.
        place: Where.
        was: Starts and finishes of the rows of the scene; `NO_INSTANT` where it has none.
    """
    starts, finishes = was
    at = np.flatnonzero(starts != NO_INSTANT)
    x0, x1 = (place.x + scene.scale.x(one[at]) for one in was)
    # Below a diamond as wide as it is.
    half = np.where(starts[at] == finishes[at], scene.row_height * _GHOST, 0)
    bottom = place.y + scene.bands.y1[at] - _UNDER_PT
    sheet.rectangles(
        x0 - half, bottom - BASELINE_PT, np.maximum(x1 + half, x0 + BASELINE_PT), bottom,
        **BASELINE, clip=place.clip,
    )  # fmt: skip


def paint_header(sheet: Sheet, scene: Scene, place: Place) -> None:
    """The two lines of dates above the scene, and the words over today and the status date."""
    top, middle = place.y - 2 * HEADER_LINE_PT, place.y - HEADER_LINE_PT
    right = place.x + scene.width
    for cells, y, bold in ((scene.major, top, True), (scene.minor, middle, False)):
        _paint_cells(sheet, cells, place.x, y, bold)
    for y, color in ((top, style.HAIRLINE), (middle, style.HAIRLINE), (place.y, style.LINE)):
        sheet.lines([[(place.x, y), (right, y)]], color=color)
    taken: list[tuple[float, float]] = []
    for at, words, color in (
        (scene.now_x, say("today"), style.ACCENT),
        (scene.status_x, say("status date"), style.INK),
    ):
        if at is None:
            continue
        x, width = place.x + at, sheet.face.width(words, style.SMALL_PT)
        left = min(x - width / 2, right - width)
        for x0, x1 in taken:
            if x0 - _APART_PT < left + width and left < x1 + _APART_PT:
                left = x0 - _APART_PT - width if x < (x0 + x1) / 2 else x1 + _APART_PT
        taken.append((left, left + width))
        sheet.text(left, top - 5, words, size=style.SMALL_PT, color=color)
        sheet.polygons([[(x - 2.5, top), (x + 2.5, top), (x, top + 4)]], fill=color)


def _paint_cells(sheet: Sheet, cells: tuple[Heading, ...], x: float, y: float, bold: bool) -> None:
    bottom = y + HEADER_LINE_PT
    sheet.lines(
        [[(x + cell.x0, y), (x + cell.x0, bottom)] for cell in cells if cell.x0 > 0],
        color=style.HAIRLINE,
    )
    for cell in cells:
        if cell.text:
            sheet.text(
                x + cell.text_x, (y + bottom) / 2, cell.text, bold=bold, align=cell.align,
                color=style.INK if bold else style.MUTED,
            )  # fmt: skip


def paint_ground(sheet: Sheet, scene: Scene, place: Place) -> None:
    """What lies behind the rows: shades, bands and lines."""
    right, bottom = place.x + scene.width, place.y + scene.height
    for kind, color in style.SHADES.items():
        _paint_shades(sheet, scene, place, kind, fill=color)
    for kind, hatch in style.HATCHES.items():
        _paint_shades(
            sheet, scene, place, kind, fill=None, edge=style.FREEZE_LINE, line=0.4, hatch=hatch
        )
    heads = scene.bands.kind == RELEASE
    tops, bottoms = place.y + scene.bands.y0[heads], place.y + scene.bands.y1[heads]
    sheet.rectangles(place.x, tops, right, bottoms, fill=style.RELEASE_BAND)
    for cells, color in ((scene.minor, style.HAIRLINE), (scene.major, "#c3ccd6")):
        starts = [place.x + cell.x0 for cell in cells if cell.x0 > 0]
        sheet.lines(
            [[(x, place.y), (x, bottom)] for x in starts],
            color=color, line=0.4, clip=place.clip,
        )  # fmt: skip
    if scene.row_height >= _LINED_FROM_PT:
        edges = place.y + scene.bands.y1
        sheet.lines(_pairs(place.x, edges, right, edges), color=style.HAIRLINE, line=0.4)


def _paint_shades(sheet: Sheet, scene: Scene, place: Place, kind: str, **look: Any) -> None:
    spans = [shade for shade in scene.shades if shade.kind == kind]
    sheet.rectangles(
        [place.x + one.x0 for one in spans], place.y, [place.x + one.x1 for one in spans],
        place.y + scene.height, clip=place.clip, **look,
    )  # fmt: skip


def _pairs(x0: Any, y0: Any, x1: Any, y1: Any) -> _Floats:
    """Straight lines as points of shape (n, 2, 2)."""
    columns = np.broadcast_arrays(*(np.asarray(one, np.float64) for one in (x0, y0, x1, y1)))
    return np.stack(columns, axis=-1).reshape(-1, 2, 2)


def _paint_tails(sheet: Sheet, tails: Tails, place: Place) -> None:
    x0, x1, y = place.x + tails.x0, place.x + tails.x1, place.y + tails.y
    sheet.lines(
        _pairs(x0, y, x1, y), color=style.LINE, line=1.0, dashes=(1.2, 1.2), clip=place.clip
    )
    x1, y = x1[tails.ends], y[tails.ends]
    sheet.lines(_pairs(x1, y - 2, x1, y + 2), color=style.LINE, line=0.8, clip=place.clip)


def _paint_gaps(sheet: Sheet, gaps: Gaps, place: Place) -> None:
    x0, x1, y = place.x + gaps.x0, place.x + gaps.x1, place.y + gaps.y
    sheet.lines(_pairs(x0, y, x1, y), color=style.INK, line=0.7, dashes=(1.0, 1.2), clip=place.clip)


def _paint_links(sheet: Sheet, links: Links, place: Place) -> None:
    for critical, color, line in ((False, style.LINE, 0.6), (True, style.CRITICAL, 0.8)):
        chosen = links.critical == critical
        points = links.points[chosen] + (place.x, place.y)
        sheet.lines(points, color=color, line=line, clip=place.clip)
        heads = chosen & links.arrow
        tip = links.points[heads][:, -1] + (place.x, place.y)
        toward = links.toward[heads]
        across = toward[:, ::-1] * (_ARROW / 2)
        back = tip - toward * _ARROW
        corners = np.stack([tip, back + across, back - across], axis=1)
        sheet.polygons(corners, fill=color, clip=place.clip)


def _paint_brackets(sheet: Sheet, bars: Bars, place: Place) -> None:
    for release, color in ((False, style.BRACKET), (True, style.ACCENT)):
        chosen = (bars.kind == RELEASE) == release
        x0, x1 = place.x + bars.x0[chosen], place.x + bars.x1[chosen]
        y0, y1 = place.y + bars.y0[chosen], place.y + bars.y1[chosen]
        x1 = np.maximum(x1, x0 + _MIN_BAR_PT)
        sheet.rectangles(x0, y0, x1, y1, fill=color, clip=place.clip)
        hook = np.minimum((y1 - y0) * 1.2, (x1 - x0) / 2)
        for edge, inner, cut in ((x0, x0 + hook, bars.cut_left), (x1, x1 - hook, bars.cut_right)):
            whole = ~cut[chosen]
            low = y1 + hook
            corners = np.stack([edge, y1 - 0.1, inner, y1 - 0.1, edge, low], axis=-1).reshape(
                -1, 3, 2
            )
            sheet.polygons(corners[whole], fill=color, clip=place.clip)


def _paint_bars(sheet: Sheet, bars: Bars, place: Place) -> None:
    """Critical bars are darker, have a dark edge and a thick line below: not only another hue."""
    looks = (
        (False, style.BAR, style.ACCENT, style.ACCENT),
        (True, style.CRITICAL, style.CRITICAL_DARK, style.CRITICAL_DARK),
    )
    for critical, fill, edge, done in looks:
        chosen = bars.critical == critical
        if not chosen.any():
            continue
        x0, y0 = place.x + bars.x0[chosen], place.y + bars.y0[chosen]
        x1 = np.maximum(place.x + bars.x1[chosen], x0 + _MIN_BAR_PT)
        y1 = place.y + bars.y1[chosen]
        high = float(y1[0] - y0[0])
        edged = high >= _EDGED_FROM_PT
        sheet.rectangles(
            x0, y0, x1, y1, fill=fill, edge=edge if edged else None, line=0.5, clip=place.clip
        )
        done_x = place.x + bars.done_x[chosen]
        begun = done_x > x0
        if edged:
            third = high / 3
            sheet.rectangles(
                x0[begun], y0[begun] + third, done_x[begun], y1[begun] - third, fill=done,
                clip=place.clip,
            )  # fmt: skip
        if edged and critical:
            sheet.rectangles(x0, y1 - 1.2, x1, y1 + 0.4, fill=edge, clip=place.clip)


def _paint_labels(sheet: Sheet, scene: Scene, place: Place) -> None:
    """Labels, each on a veil that keeps the lines behind it from being read as letters."""
    boxes = []
    for label in scene.labels:
        x, y = place.x + label.x, place.y + label.y
        width = sheet.text(x, y, label.text, color=style.MUTED, align=label.align)
        left = x if label.align == "left" else x - width
        boxes.append((left - 1, y - VEIL_PT, left + width + 1, y + VEIL_PT))
    if boxes:
        x0, y0, x1, y1 = np.transpose(boxes)
        sheet.rectangles(x0, y0, x1, y1, fill=style.VEIL, clip=place.clip)


def _paint_milestones(sheet: Sheet, diamonds: Milestones, place: Place) -> None:
    x, y, r = place.x + diamonds.x, place.y + diamonds.y, diamonds.radius
    corners = _diamonds(x, y, r)
    # Half of a diamond may stand out of the scene where it lies on its edge.
    for critical, fill, edge in (
        (False, style.BRACKET, style.INK),
        (True, style.CRITICAL, style.CRITICAL_DARK),
    ):
        sheet.polygons(corners[diamonds.critical == critical], fill=fill, edge=edge, line=0.8)
    dots = diamonds.critical
    half = r[dots] * 0.3
    sheet.rectangles(
        x[dots] - half, y[dots] - half, x[dots] + half, y[dots] + half, fill=style.GROUND
    )
    tick = np.array([[-0.4, 0.0], [-0.1, 0.35], [0.45, -0.35]])
    done = diamonds.done & ~diamonds.critical
    ticks = np.stack([x[done], y[done]], axis=-1)[:, None, :] + tick * r[done][:, None, None]
    sheet.lines(ticks, color=style.GROUND, line=0.9)


def _diamonds(x: Any, y: Any, radius: Any) -> _Floats:
    points = [x, y - radius, x + radius, y, x, y + radius, x - radius, y]
    return np.stack(points, axis=-1).reshape(-1, 4, 2)


def _middle(scene: Scene, at: Any) -> Any:
    return (scene.bands.y0[at] + scene.bands.y1[at]) / 2


def _paint_deadlines(sheet: Sheet, marks: Deadlines, place: Place) -> None:
    for missed, fill, edge in (
        (False, style.GROUND, style.INK),
        (True, style.CRITICAL, style.CRITICAL_DARK),
    ):
        chosen = marks.missed == missed
        x, y0 = place.x + marks.x[chosen], place.y + marks.y0[chosen]
        y1 = place.y + marks.y1[chosen]
        sheet.lines(_pairs(x, y0, x, y1), color=edge, line=0.8)
        size = (y1 - y0) / 2
        corners = np.stack(
            [x - size, y0 - 1, x + size, y0 - 1, x, y0 + size * 1.2], axis=-1
        ).reshape(-1, 3, 2)
        sheet.polygons(corners, fill=fill, edge=edge, line=0.6)
