"""Sheets as pages of a PDF (ISO 32000-1), shapes as vectors and texts as texts.

matplotlib writes PDFs too, but takes 0.3 s for a page of a timeline, most of it for placing each
letter by itself. This takes a few milliseconds. It is for letters that stand as they are, one
beside the other (`Typeface.plain`); where a writing has to be joined or turned, or the letters are
in other fonts, matplotlib is asked.
"""

from __future__ import annotations

import functools
import zlib
from pathlib import Path
from types import TracebackType
from typing import IO

from relplanner.charts.pdf_fonts import PdfFont
from relplanner.charts.sheet import Shapes, Sheet, Text

_CATALOG, _PAGES, _INFO, _RESOURCES = 1, 2, 3, 4
_HEADER = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"


class PdfWriter:
    """A PDF that is being written; a context manager. The same sheets give the same bytes.

    Args:
        path: The file; an old one is replaced.
        title: What it says that it is.
    """

    def __init__(self, path: Path, title: str) -> None:
        self._path, self._title = path, title
        self._offsets: dict[int, int] = {}
        self._next = _RESOURCES + 1
        self._pages: list[int] = []
        self._fonts: dict[bool, PdfFont] = {}
        self._opacities: dict[str, str] = {}

    def __enter__(self) -> PdfWriter:
        self._file: IO[bytes] = self._path.open("wb")
        self._file.write(_HEADER)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._file:
            if kind is None:
                self._finish()

    def add(self, sheet: Sheet) -> None:
        """Writes a page."""
        content = "\n".join(
            [*(self._drawn(one, sheet.height) for one in sheet.shapes), *self._written(sheet), ""]
        )
        stream = self._stream(content.encode("ascii"))
        page = self._object(
            f"<< /Type /Page /Parent {_PAGES} 0 R /MediaBox [0 0 {sheet.width:.2f}"
            f" {sheet.height:.2f}] /Resources {_RESOURCES} 0 R /Contents {stream} 0 R >>"
        )
        self._pages.append(page)

    # -- what is on a page ---------------------------------------------------------------------

    def _drawn(self, shapes: Shapes, height: float) -> str:
        """Operators that draw shapes (8.5)."""
        parts = ["q"]
        if shapes.clip is not None:
            x0, y0, x1, y1 = shapes.clip
            parts.append(f"{x0:.2f} {height - y1:.2f} {x1 - x0:.2f} {y1 - y0:.2f} re W n")
        if shapes.fill is not None:
            parts += [self._opacity(shapes.fill), _color(shapes.fill) + " rg"]
        if shapes.edge is not None:
            dashes = " ".join(f"{one * shapes.line:g}" for one in shapes.dashes)
            parts.append(f"{_color(shapes.edge)} RG {shapes.line:g} w [{dashes}] 0 d")
        places = shapes.points * (1, -1) + (0, height)
        corners = places.shape[1]
        if shapes.closed:
            paint = "B" if shapes.fill and shapes.edge else "f" if shapes.fill else "S"
            one = "%.2f %.2f m" + " %.2f %.2f l" * (corners - 1) + f" h {paint}\n"
            parts.append((one * len(places)) % tuple(places.ravel().tolist()))
        else:
            one = "%.2f %.2f m" + " %.2f %.2f l" * (corners - 1) + "\n"
            parts.append((one * len(places)) % tuple(places.ravel().tolist()) + "S")
        return "\n".join([*filter(None, parts), "Q"])

    def _opacity(self, color: str) -> str:
        """Sets how far a colour covers what is behind it; nothing for one that covers it all."""
        if len(color) < 9:
            return ""
        return f"/{self._opacities.setdefault(color[7:9], f'O{color[7:9]}')} gs"

    def _written(self, sheet: Sheet) -> list[str]:
        """Operators that write the texts (9.4)."""
        parts = ["BT"]
        last: tuple[bool, float, str] | None = None
        for one in sheet.texts:
            look = one.bold, one.size, one.color
            font = self._font(sheet, one.bold)
            if look != last:
                parts.append(f"/{font.name} {one.size:g} Tf {_color(one.color)} rg")
                last = look
            parts.append(f"{_matrix(one, sheet.height)} Tm <{font.encoded(one.text)}> Tj")
        return [*parts, "ET"]

    def _font(self, sheet: Sheet, bold: bool) -> PdfFont:
        if bold not in self._fonts:
            self._fonts[bold] = PdfFont("F1" if bold else "F0", *sheet.face.file(bold))
        return self._fonts[bold]

    # -- objects -------------------------------------------------------------------------------

    def _object(self, body: str | bytes, number: int | None = None) -> int:
        """Writes an object (7.3.10), gives its number."""
        if number is None:
            number, self._next = self._next, self._next + 1
        self._offsets[number] = self._file.tell()
        data = body.encode("ascii") if isinstance(body, str) else body
        self._file.write(b"%d 0 obj\n%b\nendobj\n" % (number, data))
        return number

    def _stream(self, data: bytes, facts: str = "") -> int:
        packed = zlib.compress(data)
        head = f"<< /Length {len(packed)} /Filter /FlateDecode {facts}>>\nstream\n"
        return self._object(head.encode("ascii") + packed + b"\nendstream")

    def _finish(self) -> None:
        fonts = " ".join(
            f"/{font.name} {font.write(self._object, self._stream)} 0 R"
            for _, font in sorted(self._fonts.items())
        )
        states = " ".join(
            f"/{name} << /ca {int(opacity, 16) / 255:.3f} >>"
            for opacity, name in self._opacities.items()
        )
        self._object(f"<< /Font << {fonts} >> /ExtGState << {states} >> >>", _RESOURCES)
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._object(f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>", _PAGES)
        self._object(
            f"<< /Type /Catalog /Pages {_PAGES} 0 R"
            " /ViewerPreferences << /DisplayDocTitle true >> >>",
            _CATALOG,
        )
        title = self._title.encode("utf-16-be", "replace").hex().upper()
        self._object(f"<< /Title <FEFF{title}> /Creator (relplanner) >>", _INFO)
        self._write_places()

    def _write_places(self) -> None:
        """The table of where each object is (7.5.4), and the trailer."""
        start = self._file.tell()
        rows = [f"{self._offsets[number]:010d} 00000 n \n" for number in range(1, self._next)]
        self._file.write(
            (
                f"xref\n0 {self._next}\n0000000000 65535 f \n{''.join(rows)}trailer\n"
                f"<< /Size {self._next} /Root {_CATALOG} 0 R /Info {_INFO} 0 R >>\n"
                f"startxref\n{start}\n%%EOF\n"
            ).encode("ascii")
        )


@functools.lru_cache(maxsize=64)
def _color(color: str) -> str:
    return " ".join(f"{int(color[at : at + 2], 16) / 255:.3g}" for at in (1, 3, 5))


def _matrix(text: Text, height: float) -> str:
    turn = "0 1 -1 0" if text.angle else "1 0 0 1"
    return f"{turn} {text.x:.2f} {height - text.y:.2f}"
