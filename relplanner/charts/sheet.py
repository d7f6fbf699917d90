"""A sheet of paper in points, y downwards, on which shapes and texts are put by the thousand.

Shapes become matplotlib collections and texts one artist of our own: an artist for each bar and
each word takes a hundred times as long.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from relplanner.atomic import written_beside
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.errors import InvalidInputError
from relplanner.progress import Progress, report

Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]
Align = Literal["left", "center", "right"]

FORMATS = (".png", ".svg", ".pdf")
_MAX_PIXELS = 60_000
# Half of the height of a capital letter in DejaVu Sans, in ems.
_HALF_CAPITAL = 0.365


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
    """

    def __init__(self, width: float, height: float, face: Typeface) -> None:
        from matplotlib.figure import Figure

        self.width, self.height, self.face = width, height, face
        self.figure: Any = Figure(figsize=(width / 72, height / 72), facecolor=style.GROUND)
        self._axes: Any = self.figure.add_axes((0, 0, 1, 1), frameon=False)
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._order = 0
        self._texts: list[Text] = []
        self._put_text: Any = _text_artist(self._texts, face)
        self._axes.add_artist(self._put_text)

    def rectangles(  # noqa: PLR0913 - a rectangle has that many properties
        self,
        x0: Any,
        y0: Any,
        x1: Any,
        y1: Any,
        *,
        fill: str | None,
        edge: str = "none",
        line: float = 0.6,
        hatch: str | None = None,
        clip: Box | None = None,
    ) -> None:
        """Rectangles given by arrays (or numbers) of their edges; `hatch` in the edge's colour."""
        edges = [np.atleast_1d(np.asarray(one, np.float64)) for one in (x0, y0, x1, y1)]
        left, top, right, bottom = np.broadcast_arrays(*edges)
        corners = np.stack([left, top, right, top, right, bottom, left, bottom], axis=-1).reshape(
            -1, 4, 2
        )
        self.polygons(corners, fill=fill, edge=edge, line=line, hatch=hatch, clip=clip)

    def polygons(
        self,
        corners: Any,
        *,
        fill: str | None,
        edge: str = "none",
        line: float = 0.6,
        hatch: str | None = None,
        clip: Box | None = None,
    ) -> None:
        """Filled shapes of equally many corners, shape (n, corners, 2)."""
        from matplotlib.collections import PolyCollection

        if not len(corners):
            return
        self._add(
            PolyCollection(
                corners, facecolors=fill or "none", edgecolors=edge, linewidths=line, hatch=hatch
            ),
            clip,
        )

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
        from matplotlib.collections import LineCollection

        if not len(points):
            return
        style_of = (0, dashes) if dashes else "solid"
        self._add(
            LineCollection(points, colors=color, linewidths=line, linestyles=[style_of]), clip
        )

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
        self._texts.append(Text(*place, shown, size, color, bold, angle))
        return width

    def cut(self, text: str, room: float, size: float, bold: bool = False) -> str:
        """A cleaned text cut to a width."""
        from relplanner.timeline.words import elided

        return elided(text, room, lambda part: self.face.width(part, size, bold))

    def _add(self, collection: Any, clip: Box | None) -> None:
        from matplotlib.patches import Rectangle

        self._order += 1
        collection.set_zorder(self._order)
        self._axes.add_collection(collection, autolim=False)
        if clip is not None:
            x0, y0, x1, y1 = clip
            frame = Rectangle((x0, y0), x1 - x0, y1 - y0, transform=self._axes.transData)
            collection.set_clip_path(frame)
        else:
            collection.set_clip_on(False)
        self._put_text.set_zorder(self._order + 1)


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


def check_format(path: Path) -> str:
    """The ending of a chart's file.

    Raises:
        InvalidInputError: It is none that charts can be written as.
    """
    ending = path.suffix.lower()
    if ending not in FORMATS:
        raise InvalidInputError(
            f"A chart can't be written as “{path.suffix or path.name}”.",
            where=str(path),
            todo=f"End the name in {', '.join(FORMATS[:-1])} or {FORMATS[-1]}.",
        )
    return ending


def page_size(page: str) -> tuple[float, float]:
    """Width and height of a landscape page in points.

    Raises:
        InvalidInputError: There is no such size.
    """
    by_name = {name.lower(): size for name, size in style.PAGES_MM.items()}
    if page.lower() not in by_name:
        raise InvalidInputError(
            f"There is no page size “{page}”.", todo=f"Use one of {', '.join(style.PAGES_MM)}."
        )
    width, height = by_name[page.lower()]
    return width * style.POINTS_PER_MM, height * style.POINTS_PER_MM


def write_chart(
    path: Path,
    pages: int,
    drawn: Callable[[int], Sheet],
    *,
    title: str,
    dpi: float,
    progress: Progress | None,
) -> None:
    """Draws pages into a file; an old one stays as it is until all are drawn.

    Args:
        path: The file; its ending has been checked.
        pages: How many there are; 1 but for a PDF.
        drawn: Draws the page of a number, from 0.
        title: What the file says that it is.
        dpi: Dots per inch of a PNG.
        progress: Told before every page; may cancel.

    Raises:
        InvalidInputError: A picture would be larger than pictures can be.
        EnvironmentFailure: The file can't be written.
        Cancelled: The progress asked to stop.
    """
    with written_beside(path) as file:
        with _writer(file, check_format(path), title, dpi) as write:
            for number in range(pages):
                report(progress, number, pages, f"Drawing page {number + 1} of {pages}")
                write(drawn(number))
        report(progress, pages, pages, "Writing the file")


@contextlib.contextmanager
def _writer(file: Path, ending: str, title: str, dpi: float) -> Iterator[Callable[[Sheet], None]]:
    if ending == ".pdf":
        from matplotlib.backends.backend_pdf import PdfPages

        # No date, so that the same plan gives the same bytes.
        facts = {"Title": title, "Creator": "relplanner", "CreationDate": None}
        with PdfPages(file, metadata=facts) as pdf:
            yield lambda sheet: pdf.savefig(sheet.figure)
    elif ending == ".svg":
        facts = {"Title": title, "Creator": "relplanner", "Date": None}
        yield lambda sheet: sheet.figure.savefig(file, format="svg", metadata=facts)
    else:
        yield lambda sheet: _write_png(sheet, file, title, dpi)


def _write_png(sheet: Sheet, file: Path, title: str, dpi: float) -> None:
    if not 0 < max(sheet.width, sheet.height) * dpi / 72 <= _MAX_PIXELS:
        raise InvalidInputError(
            f"A picture of {sheet.width / 72:.0f} × {sheet.height / 72:.0f} inches at"
            f" {dpi:g} dots per inch is not possible.",
            todo="Take other dots per inch, or write a PDF.",
        )
    facts = {"Title": title, "Software": "relplanner"}
    sheet.figure.savefig(file, format="png", dpi=dpi, metadata=facts)
