"""One sheet as it is written: typed cells, clean text, and the digest of what it shows."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from typing import Any

from relplanner.canonical import canonical_text

LONGEST_TEXT = 32_767
"""Characters in a cell (Excel specifications and limits)."""

_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's day 0, in no zone
# What XML 1.0 can't hold, and the carriage return, which spreadsheets fold into a line feed.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")

Value = str | int | float | bool | dt.datetime | dt.date | None


class Remarks:
    """What had to be shown otherwise than it is in the plan; told on the Summary sheet."""

    def __init__(self) -> None:
        self.cut: list[str] = []
        self.controls = 0

    def clean(self, text: str, where: str) -> str:
        """`text` as a cell can hold it; what is lost is remarked."""
        if _CONTROL.search(text):
            self.controls += 1
            text = _CONTROL.sub(_visible, text)
        if len(text) > LONGEST_TEXT:
            sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
            note = f"… [{len(text)} characters; the whole text is in the plan, SHA-256 {sha256}]"
            self.cut.append(where)
            text = text[: LONGEST_TEXT - len(note)] + note
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


class Sheet:
    """Writes the cells of one sheet, row by row from the top.

    Rows must come in order (the workbook is written in constant memory); the columns of a row
    in any order.
    """

    def __init__(self, book: Any, name: str, remarks: Remarks) -> None:
        self.name = name
        self.raw = book.add_worksheet(name)
        self._remarks = remarks
        self._digest = SheetDigest(name)
        self._row = -1
        self._cells: dict[int, Value] = {}

    def write(self, row: int, column: int, value: Value, style: Any) -> None:
        """Writes one cell by the type of its value; None leaves a styled blank."""
        if row != self._row:
            self._finish_row()
            self._row = row
        if isinstance(value, str):
            value = self._remarks.clean(value, f"{self.name} row {row + 1}")
            if value:
                self.raw.write_string(row, column, value, style)
            else:
                self.raw.write_blank(row, column, None, style)
        elif value is None:
            self.raw.write_blank(row, column, None, style)
        elif isinstance(value, (dt.datetime, dt.date)):
            self.raw.write_number(row, column, serial(value), style)
        else:
            self.raw.write_number(row, column, value, style)
        self._cells[column] = value

    def row(self, row: int, values: Mapping[int, tuple[Value, Any]]) -> None:
        """Writes several cells of a row: column -> (value, style)."""
        for column, (value, style) in values.items():
            self.write(row, column, value, style)

    def digest(self) -> str:
        """The digest of everything written; nothing may be written after."""
        self._finish_row()
        return self._digest.hexdigest()

    def _finish_row(self) -> None:
        if self._cells:
            self._digest.add_row(self._row, self._cells)
            self._cells = {}


class SheetDigest:
    """SHA-256 over what a sheet shows: place, type and value of each cell, and what is hidden.

    The same for a sheet being written and one being read, also after another program has saved
    it: numbers and dates count to six decimals, empty cells don't.
    """

    def __init__(self, name: str) -> None:
        self._hash = hashlib.sha256(f"relplan-sheet-v1\n{canonical_text(name)}\n".encode())

    def add_row(self, row: int, cells: Mapping[int, Value]) -> None:
        """Takes a row (counted from 0) with its cells by column (from 0)."""
        for column in sorted(cells):
            shown = canonical_cell(cells[column])
            if shown is not None:
                self._hash.update(f"{row},{column},{shown}\n".encode())

    def add_hidden(self, what: str) -> None:
        """Takes something that is hidden: `row 7`, `column 3`, `sheet`."""
        self._hash.update(f"hidden {what}\n".encode())

    def hexdigest(self) -> str:
        """The digest in hex."""
        return self._hash.hexdigest()


def canonical_cell(value: Value) -> str | None:
    """A cell's type and value as they count for the digest; None for an empty one."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return f"s,{canonical_text(value)}"
    if isinstance(value, bool):
        return f"b,{int(value)}"
    if isinstance(value, (dt.datetime, dt.date)):
        value = serial(value)
    return f"n,{round(float(value), 6):.6f}"


def serial(moment: dt.datetime | dt.date) -> float:
    """A date as spreadsheets count it: days since 30 December 1899."""
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time())
    return (moment.replace(tzinfo=None) - _EPOCH) / dt.timedelta(days=1)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
