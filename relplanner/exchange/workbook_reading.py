"""Reading an exported workbook back: its cells, and whatever could hide or change what they show.

Nothing in the file is trusted: sizes are capped, and XML goes through defusedxml.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.exchange.workbook_sheet import Value

MAX_ROWS, MAX_COLUMNS = 250_000, 1000

Cells = dict[int, Value]

# Elements of a sheet that the planner never writes, and what people call them.
_FOREIGN = {
    "mergeCell": "merged cells", "conditionalFormatting": "conditional formatting",
    "legacyDrawing": "comments or buttons", "picture": "a background picture",
    "oleObject": "embedded objects", "control": "controls", "hyperlink": "links",
    "sparklineGroup": "sparklines", "tablePart": "a table",
}  # fmt: skip
_ACTIVE_PARTS = ("xl/vbaProject", "xl/externalLinks/", "xl/embeddings/", "xl/activeX/", "customUI/")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[[^\]]*\]')
_MOST_NAMED = 5


def rows_of(sheet: Any) -> Iterator[tuple[int, Cells]]:
    """Rows of a sheet of openpyxl (read-only) with their cells by column, counted from 0.

    Raises:
        InvalidInputError: For more rows or columns than any export has.
    """
    # The sheet's own statement of its size may be wrong, and would hide rows.
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if number > MAX_ROWS:
            raise _too_large()
        found: Cells = {}
        row = -1
        for cell in cells:
            if cell.value is None:
                continue
            row, column = cell.row - 1, cell.column - 1
            if row >= MAX_ROWS or column >= MAX_COLUMNS:
                raise _too_large()
            found[column] = _plain(cell)
        if found:
            yield row, found


def _plain(cell: Any) -> Value:
    value = cell.value
    if cell.data_type in {"f", "e"}:
        # Never equal to a text or number: the planner writes no formulas and no errors.
        return f"\x00{cell.data_type} {value}"
    if isinstance(value, str):
        from openpyxl.utils.escape import unescape

        return str(unescape(value))
    if isinstance(value, dt.time):
        # Midnight of day 0 in a date column.
        return (value.hour * 60 + value.minute) / 1440
    return value  # type: ignore[no-any-return]


def _too_large() -> InvalidInputError:
    return InvalidInputError("The workbook has more rows or columns than any export.")


class SheetLook:
    """What of a sheet can't be seen, or covers or changes what can.

    Attributes:
        rows: Numbers of hidden rows, or `all`.
        columns: Ranges of hidden columns.
        foreign: What the planner never writes, in words.
    """

    def __init__(self, archive: zipfile.ZipFile, part: str) -> None:
        self.rows: list[str] = []
        self.columns: list[str] = []
        self.foreign: set[str] = set()
        with archive.open(part) as file:
            self._read(file)

    def sentences(self, name: str) -> list[str]:
        """The findings."""
        found = []
        if self.rows:
            found.append(f"In the sheet '{name}' {_listed('row', self.rows)} hidden.")
        if self.columns:
            found.append(f"In the sheet '{name}' {_listed('column', self.columns)} hidden.")
        if self.foreign:
            found.append(
                f"The sheet '{name}' has {', '.join(sorted(self.foreign))}, which the planner "
                "doesn't write: they can cover or change what is seen."
            )
        return found

    def _read(self, file: Any) -> None:
        from defusedxml.ElementTree import iterparse

        data: Any = None
        for event, element in iterparse(file, events=("start", "end")):
            tag = element.tag.rpartition("}")[2]
            if event == "end":
                # Of 100,000 rows none needs to be kept.
                if tag == "row" and data is not None:
                    data.clear()
            elif tag == "sheetData":
                data = element
            elif tag == "row":
                if _unseen(element, "ht"):
                    self.rows.append(element.get("r") or "?")
            elif tag == "col":
                if _unseen(element, "width"):
                    self.columns.append(_range(element))
            elif tag == "sheetFormatPr":
                if element.get("zeroHeight") in _TRUE or _tiny(element.get("defaultRowHeight")):
                    self.rows.append("all")
                if _tiny(element.get("defaultColWidth")):
                    self.columns.append("all")
            elif tag in _FOREIGN:
                self.foreign.add(_FOREIGN[tag])


_TRUE = {"1", "true"}


def _unseen(element: Any, size: str) -> bool:
    return element.get("hidden") in _TRUE or _tiny(element.get(size))


def _tiny(size: str | None) -> bool:
    """So low or narrow that nobody can read it."""
    return size is not None and float(size) < 1


def _range(element: Any) -> str:
    from openpyxl.utils import get_column_letter

    first, last = (get_column_letter(int(element.get(side))) for side in ("min", "max"))
    return first if first == last else f"{first} to {last}"


def _listed(noun: str, names: list[str]) -> str:
    if names == ["all"]:
        return f"all {noun}s are"
    shown = ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
    return f"{noun} {shown} is" if len(names) == 1 else f"{noun}s {shown} are"


def foreign_parts(archive: zipfile.ZipFile) -> list[str]:
    """Findings about parts of the file that are no sheet's cells.

    Raises:
        InvalidInputError: When two parts have one name: programs differ in which they read.
    """
    from defusedxml.ElementTree import fromstring

    names = archive.namelist()
    if len(set(names)) < len(names):
        raise InvalidInputError("The workbook has two parts of the same name.")
    found = []
    if any(name.startswith(_ACTIVE_PARTS) for name in names):
        found.append("The workbook has macros, links to other files or embedded objects.")
    for name in names:
        # LibreOffice writes an empty drawing for every sheet with a filter.
        if re.fullmatch(r"xl/drawings/[^/]*\.xml", name) and len(fromstring(archive.read(name))):
            found.append("The workbook has pictures or shapes, which can cover what is seen.")
            break
    if "xl/styles.xml" in names:
        codes = _number_formats(fromstring(archive.read("xl/styles.xml")))
        found += [
            f"The number format {code[:60]!r} shows something else than the cell holds."
            for code in codes
            if deceives(code)
        ]
    return found


def _number_formats(styles: Any) -> list[str]:
    """The codes of the number formats that cells and conditions use."""
    space = styles.tag.rpartition("}")[0] + "}"
    codes = {
        one.get("numFmtId"): one.get("formatCode") or "" for one in styles.iter(f"{space}numFmt")
    }
    used = {one.get("numFmtId") for one in styles.iterfind(f"{space}cellXfs/{space}xf")}
    used |= {one.get("numFmtId") for one in styles.iterfind(f"{space}dxfs//{space}numFmt")}
    return sorted(codes[number] for number in used if number in codes)


def deceives(code: str) -> bool:
    """Whether a number format shows letters or digits of its own, or nothing at all.

    `"approved"` or `;;;` in a format let a cell show what it doesn't hold. Signs and currency
    symbols may stand there.
    """
    literals = [match[1] or match[2] or "" for match in _LITERAL.finditer(code)]
    if any(character.isalnum() for text in literals for character in text):
        return True
    bare = _LITERAL.sub("x", code)
    return any(not section for section in bare.split(";")) or bool(re.search("[1-9]", bare))
