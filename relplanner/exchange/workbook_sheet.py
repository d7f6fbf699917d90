"""One sheet as it is written: typed cells, clean text, and the digest of what it shows."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import re
import zlib
import zoneinfo
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, NamedTuple

from relplanner.canonical import canonical_text
from relplanner.progress import Progress, report

LONGEST_TEXT = 32_767
"""Characters in a cell, those beyond U+FFFF counting as two (Excel specifications and limits)."""

_TELL_EVERY = 500
_LINE_HEIGHT = 13.2
_HIGHEST_ROW = 409
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's day 0, in no zone
_FIRST_DATE = dt.datetime(1900, 3, 1)  # noqa: DTZ001
# What XML 1.0 can't hold, and the carriage return, which spreadsheets fold into a line feed.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")

Value = str | int | float | bool | dt.datetime | dt.date | None


class Remarks:
    """What had to be shown otherwise than it is in the plan; told on the Summary sheet."""

    def __init__(self) -> None:
        self.cut: list[str] = []
        self.controls = 0

    def clean(self, text: str, where: str) -> str:
        """`text` as a cell can hold it; what is shown otherwise is remarked.

        Line ends become line feeds, as in every spreadsheet.
        """
        text = text.replace("\r\n", "\n")
        if _CONTROL.search(text):
            self.controls += 1
            text = _CONTROL.sub(_visible, text)
        if len(text) > LONGEST_TEXT // 2 and len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
            self.cut.append(where)
            text = _cut(text)
        return text

    def sentences(self) -> list[str]:
        """What to tell, in sentences."""
        found = []
        if self.cut:
            found.append(
                f"{len(self.cut)} texts are longer than a cell can hold and end in a note there "
                f"({', '.join(self.cut[:5])}{', …' if len(self.cut) > 5 else ''}); the whole texts "
                "are in the plan."
            )
        if self.controls:
            found.append(
                f"{self.controls} texts have control characters, shown as symbols such as ␛."
            )
        return found


def _cut(text: str) -> str:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    note = f"… [{len(text)} characters; the whole text is in the plan, SHA-256 {sha256}]"
    # Two bytes each; half of a character that counts as two is dropped.
    kept = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - len(note))]
    return kept.decode("utf-16-le", "ignore") + note


class Work:
    """Counts rows as they are done, and tells the progress every few hundred."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def step(self, what: str) -> None:
        """One more row is about to be done.

        Raises:
            Cancelled: As the progress wishes.
        """
        if self._done % _TELL_EVERY == 0:
            report(self._progress, min(self._done, self._total), self._total, what)
        self._done += 1

    def finish(self, what: str) -> None:
        """Only what can't be counted is left to do.

        Raises:
            Cancelled: As the progress wishes.
        """
        report(self._progress, self._total, self._total, what)


class Column(NamedTuple):
    """A column of a table: its header, its width in characters, and whether it holds numbers."""

    header: str
    width: float
    numeric: bool = False


class Sheet:
    """Writes the cells of one sheet, row by row from the top.

    Rows must come in order (the workbook is written in constant memory); the columns of a row
    in any order.

    Attributes:
        name: What its tab says.
        raw: XlsxWriter's worksheet.
        marks: The rows (counted from 0) that hold something, with the marks of their cells.
        ids: The id of what a row shows, by the row.
    """

    def __init__(self, book: Any, name: str, remarks: Remarks) -> None:
        self.name = name
        self.raw = book.add_worksheet(name)
        self.marks: list[tuple[int, str]] = []
        self.ids: dict[int, str] = {}
        self._remarks = remarks
        self._digest = SheetDigest(name)
        self._row = -1
        self._cells: dict[int, Value] = {}
        self._widths: dict[int, float] = {}
        self._lines = 1
        self._level = 0

    def set_widths(self, columns: Sequence[Column]) -> None:
        """Sets the columns' widths, from the first on; call it before writing."""
        for place, column in enumerate(columns):
            self.raw.set_column(place, place, column.width)
            self._widths[place] = column.width

    def set_level(self, level: int) -> None:
        """Puts the row that was last written to on an outline level (0 to 7)."""
        self._level = level

    def identify(self, row_id: str) -> None:
        """Says which row of the plan the row that was last written to shows."""
        self.ids[self._row] = row_id

    def write(self, row: int, column: int, value: Value, style: Any) -> None:
        """Writes one cell by the type of its value; None leaves a styled blank."""
        if row != self._row:
            self._finish_row()
            self._row = row
        if isinstance(value, dt.date):
            value = serial(value)
        if isinstance(value, str):
            value = self._remarks.clean(value, f"{self.name} row {row + 1}")
            if style.text_wrap:
                self._lines = max(self._lines, self._lines_of(value, column))
        if value is None or value == "":
            self.raw.write_blank(row, column, None, style)
        elif isinstance(value, str):
            self.raw.write_string(row, column, value, style)
        else:
            self.raw.write_number(row, column, value, style)
        self._cells[column] = value

    def row(self, row: int, values: Mapping[int, tuple[Value, Any]]) -> None:
        """Writes several cells of a row: column -> (value, style)."""
        for column, (value, style) in values.items():
            self.write(row, column, value, style)

    def headers(self, row: int, columns: Sequence[Column], styles: Any) -> None:
        """Writes the headers of a table."""
        for place, column in enumerate(columns):
            self.write(row, place, column.header, styles.header(numeric=column.numeric))

    def digest(self) -> str:
        """The digest of everything written; nothing may be written after."""
        self._finish_row()
        return self._digest.hexdigest()

    def _lines_of(self, text: str, column: int) -> int:
        # The width counts digits; of a text in a proportional font a little more fits in a line.
        width = self._widths.get(column, 8.43)
        return sum(
            1 if len(line) <= 1.1 * width else _wrapped(line, width) for line in text.split("\n")
        )

    def _finish_row(self) -> None:
        if self._cells:
            marks = self._digest.add_row(self._row, self._cells)
            if marks:
                self.marks.append((self._row, marks))
            self._cells = {}
        # Programs differ in whether they make rows as high as wrapped text needs: say it.
        if self._lines > 1 or self._level:
            height = min(_LINE_HEIGHT * self._lines + 3, _HIGHEST_ROW) if self._lines > 1 else None
            self.raw.set_row(self._row, height, None, {"level": self._level})
            self._lines, self._level = 1, 0


def _wrapped(line: str, room: float) -> int:
    """In how many lines a program shows one: broken at spaces, words that are too long inside."""
    lines, used = 1, 0.0
    for word in line.split(" "):
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, 0
        used += len(word) + bool(used)
        if used > room:
            more = ceil(used / room) - 1
            lines, used = lines + more, used - more * room
    return lines


class SheetDigest:
    """SHA-256 over what a sheet shows: place, type and value of each cell, and what is hidden.

    The same for a sheet being written and one being read, also after another program has saved
    it: numbers and dates count to six decimals, empty cells don't.
    """

    def __init__(self, name: str) -> None:
        self._hash = hashlib.sha256(f"relplan-sheet-v1\n{canonical_text(name)}\n".encode())

    def add_row(self, row: int, cells: Mapping[int, Value]) -> str:
        """Takes a row (counted from 0) with its cells by column (from 0); gives its marks.

        The marks are two bytes of each cell's checksum behind the cell's column (`A0f3cB77e1`).
        They only tell where something differs; whether it does is the digest's to say.
        """
        marks = []
        for column in sorted(cells):
            shown = canonical_cell(cells[column])
            if shown is not None:
                content = shown.encode()
                self._hash.update(b"%d,%d,%b\n" % (row, column, content))
                marks.append(f"{column_letters(column)}{zlib.crc32(content) & 0xFFFF:04x}")
        return "".join(marks)

    def hexdigest(self) -> str:
        """The digest in hex."""
        return self._hash.hexdigest()


def canonical_cell(value: Value) -> str | None:
    """A cell's type and value as they count for the digest; None for an empty one."""
    if isinstance(value, dt.date):
        value = serial(value)
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return f"s,{canonical_text(value)}"
    if isinstance(value, bool):
        return f"b,{int(value)}"
    return f"n,{round(float(value), 6):.6f}"


@functools.cache
def column_letters(column: int) -> str:
    """The name of a column counted from 0: A, Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def serial(moment: dt.datetime | dt.date) -> float | str:
    """A date as spreadsheets count it: days since 30 December 1899.

    Before March 1900 spreadsheets disagree (Excel has a 29 February 1900): such a date is text.
    """
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time())
    moment = moment.replace(tzinfo=None)
    if moment < _FIRST_DATE:
        return moment.isoformat(" ", "minutes").removesuffix(" 00:00")
    return (moment - _EPOCH) / dt.timedelta(days=1)


def local_stamp(stamp: str | None, zone: str) -> dt.datetime | None:
    """A stored stamp in a zone; None for none."""
    if not stamp:
        return None
    return dt.datetime.fromisoformat(stamp).astimezone(zoneinfo.ZoneInfo(zone))


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
