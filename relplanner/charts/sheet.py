"""A sheet of paper in points, y downwards: shapes and texts in the order in which they are put.

Nothing is painted here. matplotlib makes pictures of it (`pictures`), `pdf` writes it as a page,
and the window paints it for its preview and its printers: one layout, several painters.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.charts import style
from relplanner.charts.fonts import Typeface

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]
Align = Literal["left", "center", "right"]

# Half of the height of a capital letter in DejaVu Sans, in ems.
_HALF_CAPITAL = 0.365
_HATCH_PT = 0.5
_HATCH_STEP_PT = 17.0


class Shapes(NamedTuple):
    """Polygons or lines that look the same.

    Attributes:
        points: Corners, shape (n, corners, 2).
        closed: Whether they are polygons.
        fill: Colour of the inside (`#rrggbb` or `#rrggbbaa`); None for none.
        edge: Colour of the line; None for none.
        line: Width of the line.
        dashes: Lengths of strokes and gaps, in widths of the line; empty for a whole line.
        clip: Rectangle outside of which nothing shows (x0, y0, x1, y1), or None.
    """

    points: Floats
    closed: bool
    fill: str | None
    edge: str | None
    line: float
    dashes: tuple[float, ...]
    clip: Box | None


class Text(NamedTuple):
    """A text on the sheet: its place is on the base line; angle in degrees, counterclockwise."""

    x: float
    y: float
    text: str
    size: float
    color: str
    bold: bool
    angle: float


class Sheet:
    """One page.

    Attributes:
        width: In points.
        height: In points.
        face: The fonts.
        shapes: From back to front.
        texts: In front of all shapes.
    """

    def __init__(self, width: float, height: float, face: Typeface) -> None:
        self.width, self.height, self.face = width, height, face
        self.shapes: list[Shapes] = []
        self.texts: list[Text] = []

    def rectangles(  # noqa: PLR0913 - a rectangle has that many properties
        self,
        x0: Any,
        y0: Any,
        x1: Any,
        y1: Any,
        *,
        fill: str | None,
        edge: str | None = None,
        line: float = 0.6,
        hatch: str | None = None,
        clip: Box | None = None,
    ) -> None:
        r"""Rectangles given by arrays (or numbers) of their edges; `hatch` in the edge's colour.

        A hatch is a text of `/`, `\` or `x`; the longer, the denser.
        """
        edges = [np.atleast_1d(np.asarray(one, np.float64)) for one in (x0, y0, x1, y1)]
        left, top, right, bottom = np.broadcast_arrays(*edges)
        corners = np.stack([left, top, right, top, right, bottom, left, bottom], axis=-1)
        boxes = corners.reshape(-1, 4, 2)
        self.polygons(boxes, fill=fill, edge=edge, line=line, clip=clip)
        if hatch and edge:
            self.lines(_hatched(boxes, hatch), color=edge, line=_HATCH_PT, clip=clip)

    def polygons(
        self,
        corners: Any,
        *,
        fill: str | None,
        edge: str | None = None,
        line: float = 0.6,
        clip: Box | None = None,
    ) -> None:
        """Filled shapes of equally many corners, shape (n, corners, 2)."""
        points = np.asarray(corners, np.float64)
        if len(points):
            self.shapes.append(Shapes(points, True, fill, edge, line, (), clip))

    def lines(
        self,
        points: Any,
        *,
        color: str,
        line: float = 0.6,
        dashes: tuple[float, ...] = (),
        clip: Box | None = None,
    ) -> None:
        """Lines of equally many points, shape (n, points, 2)."""
        places = np.asarray(points, np.float64)
        if len(places):
            self.shapes.append(Shapes(places, False, None, color, line, dashes, clip))

    def text(  # noqa: PLR0913 - a text has that many properties
        self,
        x: float,
        middle: float,
        text: str,
        *,
        size: float = style.TEXT_PT,
        color: str = style.INK,
        bold: bool = False,
        align: Align = "left",
        room: float | None = None,
        angle: Literal[0, 90] = 0,
    ) -> float:
        """Puts a line of text, its middle at a height; cut with … where it is wider than `room`.

        Returns:
            Its width.
        """
        shown = self.face.clean(text)
        if room is not None:
            shown = self.cut(shown, room, size, bold)
        width = self.face.width(shown, size, bold)
        if not shown:
            return 0.0
        along = {"left": 0.0, "center": width / 2, "right": width}[align]
        if angle:
            place = (x + _HALF_CAPITAL * size, middle + along)
        else:
            place = (x - along, middle + _HALF_CAPITAL * size)
        self.texts.append(Text(*place, shown, size, color, bold, angle))
        return width

    def cut(self, text: str, room: float, size: float, bold: bool = False) -> str:
        """A cleaned text cut to a width."""
        from relplanner.timeline.words import elided

        return elided(text, room, lambda part: self.face.width(part, size, bold))


def _hatched(boxes: Floats, hatch: str) -> list[list[tuple[float, float]]]:
    """Slanting lines in rectangles, shape (n, 4, 2)."""
    step = _HATCH_STEP_PT / len(hatch)
    found = []
    rising, falling = "\\" not in hatch, "/" not in hatch
    for (x0, y0), _, (x1, y1), _ in boxes.tolist():
        for at in np.arange(np.ceil((x0 + y0) / step), (x1 + y1) / step).tolist() if rising else ():
            left, right = max(x0, at * step - y1), min(x1, at * step - y0)
            found.append([(left, at * step - left), (right, at * step - right)])
        for at in (
            np.arange(np.ceil((x0 - y1) / step), (x1 - y0) / step).tolist() if falling else ()
        ):
            left, right = max(x0, at * step + y0), min(x1, at * step + y1)
            found.append([(left, left - at * step), (right, right - at * step)])
    return found
