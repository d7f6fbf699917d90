"""What is to be put on paper, as pages that are laid out when they are asked for; and its file."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from relplanner.atomic import written_beside
from relplanner.charts.pdf import PdfWriter
from relplanner.charts.pictures import figure_of, write_png, write_svg
from relplanner.charts.sheet import Sheet
from relplanner.errors import InvalidInputError
from relplanner.page_setup import MOST_PAGES
from relplanner.progress import Progress, report

FORMATS = (".png", ".svg", ".pdf")


class Paper(NamedTuple):
    """Pages.

    Attributes:
        title: What they say that they are.
        pages: How many they are.
        drawn: Lays out the page of a number, from 0; to be called within `style.drawing`.
    """

    title: str
    pages: int
    drawn: Callable[[int], Sheet]


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


def check_count(count: int) -> None:
    """Objects to more pages than anybody prints.

    Raises:
        InvalidInputError: With what to do instead.
    """
    if count > MOST_PAGES:
        raise InvalidInputError(
            f"That would be {count:,} pages; at most {MOST_PAGES:,} are printed.",
            todo="Take a larger page, fewer pages in width, a shorter time or fewer releases.",
        )


def write_paper(path: Path, paper: Paper, *, dpi: float, progress: Progress | None) -> int:
    """Writes pages into a file; an old one stays as it is until all are drawn.

    Args:
        path: The file; its ending has been checked.
        paper: The pages; one but for a PDF.
        dpi: Dots per inch of a PNG.
        progress: Told before every page; may cancel.

    Returns:
        How many pages were written.

    Raises:
        InvalidInputError: A picture would be larger than pictures can be.
        EnvironmentFailure: The file can't be written.
        Cancelled: The progress asked to stop.
    """
    count = paper.pages
    with written_beside(path) as file:
        with _writer(file, check_format(path), paper.title, dpi) as write:
            for number in range(count):
                report(progress, number, count, f"Drawing page {number + 1} of {count}")
                write(paper.drawn(number))
        report(progress, count, count, "Writing the file")
    return count


@contextlib.contextmanager
def _writer(file: Path, ending: str, title: str, dpi: float) -> Iterator[Callable[[Sheet], None]]:
    if ending == ".pdf":
        with _PdfPages(file, title) as pdf:
            yield pdf.add
    elif ending == ".svg":
        yield lambda sheet: write_svg(sheet, file, title)
    else:
        yield lambda sheet: write_png(sheet, file, title, dpi)


class _PdfPages(contextlib.ExitStack):
    """A PDF by our own writer, or by matplotlib where letters have to be joined or turned."""

    def __init__(self, file: Path, title: str) -> None:
        super().__init__()
        self._file, self._title = file, title
        self._add: Callable[[Sheet], None] | None = None

    def add(self, sheet: Sheet) -> None:
        """Puts a page behind those that there are."""
        if self._add is None:
            self._add = self._begun(sheet)
        self._add(sheet)

    def _begun(self, sheet: Sheet) -> Callable[[Sheet], None]:
        if sheet.face.plain:
            return self.enter_context(PdfWriter(self._file, self._title)).add
        from matplotlib.backends.backend_pdf import PdfPages

        # No date, so that the same plan gives the same bytes.
        facts = {"Title": self._title, "Creator": "relplanner", "CreationDate": None}
        pdf = self.enter_context(PdfPages(self._file, metadata=facts))
        return lambda page: pdf.savefig(figure_of(page))
