"""Sheets as matplotlib draws them: PNG, SVG, and a PDF whose letters have to be joined or turned.

Shapes become its collections and texts one artist of our own: an artist for each bar and each word
takes a hundred times as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.sheet import Shapes, Sheet, Text
from relplanner.errors import InvalidInputError

_MAX_PIXELS = 60_000


def figure_of(sheet: Sheet) -> Any:
    """A sheet as a matplotlib figure."""
    from matplotlib.figure import Figure

    figure: Any = Figure(figsize=(sheet.width / 72, sheet.height / 72), facecolor=style.GROUND)
    axes: Any = figure.add_axes((0, 0, 1, 1), frameon=False)
    axes.set_axis_off()
    axes.set_xlim(0, sheet.width)
    axes.set_ylim(sheet.height, 0)
    for order, shapes in enumerate(sheet.shapes, 1):
        _add(axes, order, shapes)
    texts = _text_artist(sheet.texts, sheet.face)
    texts.set_zorder(len(sheet.shapes) + 1)
    axes.add_artist(texts)
    return figure


def _add(axes: Any, order: int, shapes: Shapes) -> None:
    from matplotlib.collections import LineCollection, PolyCollection
    from matplotlib.patches import Rectangle

    collection: Any
    points: Any = shapes.points
    if shapes.closed:
        collection = PolyCollection(
            points, facecolors=shapes.fill or "none", edgecolors=shapes.edge or "none",
            linewidths=shapes.line,
        )  # fmt: skip
    else:
        dashes = (0, shapes.dashes) if shapes.dashes else "solid"
        collection = LineCollection(
            points, colors=shapes.edge, linewidths=shapes.line, linestyles=[dashes]
        )
    collection.set_zorder(order)
    axes.add_collection(collection, autolim=False)
    if shapes.clip is None:
        collection.set_clip_on(False)
    else:
        x0, y0, x1, y1 = shapes.clip
        frame = Rectangle((x0, y0), x1 - x0, y1 - y0, transform=axes.transData)
        collection.set_clip_path(frame)


def _text_artist(texts: Sequence[Text], face: Typeface) -> Any:
    from matplotlib.artist import Artist

    class Texts(Artist):
        """All texts of a sheet; places are in the data coordinates of its axes."""

        def draw(self, renderer: Any) -> None:
            if not texts:
                return
            gc = renderer.new_gc()
            axes: Any = self.axes
            places = axes.transData.transform([(one.x, one.y) for one in texts])
            if renderer.flipy():
                places[:, 1] = renderer.height - places[:, 1]
            for (x, y), one in zip(places.tolist(), texts, strict=True):
                gc.set_foreground(one.color)
                properties = face.properties(one.size, one.bold)
                renderer.draw_text(gc, x, y, one.text, properties, one.angle)
            gc.restore()

    return Texts()


def write_svg(sheet: Sheet, file: Path, title: str) -> None:
    """Writes a sheet as an SVG; the same sheet gives the same bytes."""
    facts = {"Title": title, "Creator": "relplanner", "Date": None}
    figure_of(sheet).savefig(file, format="svg", metadata=facts)


def write_png(sheet: Sheet, file: Path, title: str, dpi: float) -> None:
    """Writes a sheet as a PNG.

    Raises:
        InvalidInputError: It would be larger than pictures can be.
    """
    if not 0 < max(sheet.width, sheet.height) * dpi / 72 <= _MAX_PIXELS:
        raise InvalidInputError(
            f"A picture of {sheet.width / 72:.0f} × {sheet.height / 72:.0f} inches at"
            f" {dpi:g} dots per inch is not possible.",
            todo="Take other dots per inch, or write a PDF.",
        )
    facts = {"Title": title, "Software": "relplanner"}
    figure_of(sheet).savefig(file, format="png", dpi=dpi, metadata=facts)
