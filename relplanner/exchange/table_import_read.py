"""Reading a table from a file: `read_table`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from relplanner.errors import EnvironmentFailure, InvalidInputError
from relplanner.exchange.table_import_child import MAX_FILE_BYTES, MAX_ROWS
from relplanner.exchange.table_import_columns import header_index, normal_header
from relplanner.exchange.table_import_text import read_text_table
from relplanner.exchange.table_import_types import Table, TableRow, cell_text
from relplanner.exchange.table_import_workbook import read_workbook
from relplanner.progress import Progress

TEXT_ENDINGS = (".csv", ".tsv", ".txt", ".tab")
WORKBOOK_ENDING = ".xlsx"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SAVE_AS = {
    ".xls": "Open it in a spreadsheet program and save it as .xlsx.",
    ".xlsb": "Open it in Excel and save it as .xlsx.",
    ".xlsm": "It may hold macros: open it in Excel and save it as .xlsx.",
    ".xltx": "It is a template: make a workbook of it and save it as .xlsx.",
    ".ods": "Open it in LibreOffice and save it as .xlsx or CSV.",
    ".numbers": "Open it in Numbers and export it to Excel (.xlsx) or CSV.",
    ".mpp": "Open it in MS Project and save it as .xlsx or CSV.",
    ".gsheet": "Open it in Google Sheets and download it as .xlsx or CSV.",
}


def read_table(
    path: str | Path,
    *,
    sheet: str = "",
    encoding: str | None = None,
    named: Collection[str] = (),
    progress: Progress | None = None,
) -> Table:
    """Reads a table from a .csv, .tsv or .xlsx file; formulas are never calculated.

    The row of headers is looked for within the first 20 rows; what is above it is left alone.

    Args:
        path: The file.
        sheet: The sheet of a workbook; empty for the one that looks most like activities.
        encoding: The encoding of a text file; recognised when None.
        named: Headers that the person has named, which help to find the row of headers.
        progress: Is told while a large workbook is read.

    Raises:
        InvalidInputError: When the file can't be read as a table.
        EnvironmentFailure: When it can't be read at all.
        Cancelled: From `progress`.
    """
    file = Path(path)
    ending = _checked_ending(file)
    known = frozenset(normal_header(header) for header in named if header.strip())
    notices: list[str] = []
    try:
        if ending == WORKBOOK_ENDING:
            title, titles, rows = read_workbook(file, sheet, known, progress)
            others = [f"“{one}”" for one in titles if one != title]
            if others:
                notices.append(f"The sheet “{title}” was read, not {', '.join(others[:10])}.")
        else:
            title = ""
            rows, notices = read_text_table(file, encoding, known)
    except InvalidInputError as error:
        raise InvalidInputError(error.what, where=error.where or str(file), todo=error.todo) from (
            error
        )
    if not rows:
        raise InvalidInputError("The table is empty.", where=str(file))
    return _table(file, title, rows, notices, known)


def _table(
    file: Path, title: str, rows: list[TableRow], notices: list[str], known: frozenset[str]
) -> Table:
    head = header_index([row.cells for row in rows[:20]], known)
    below = rows[head + 1 :]
    if len(below) > MAX_ROWS:
        raise InvalidInputError(
            f"The table has more than {MAX_ROWS} rows.",
            where=str(file),
            todo="Split it into several.",
        )
    width = max(len(row.cells) for row in rows[head:])
    headers = [" ".join(cell_text(cell).split()) for cell in rows[head].cells]
    headers += [""] * (width - len(headers))
    return Table(file, title, rows[head].number, tuple(headers), tuple(below), tuple(notices))


def _checked_ending(file: Path) -> str:
    ending = file.suffix.lower()
    if ending in _SAVE_AS:
        raise InvalidInputError(
            f"Files of the kind {ending} are not read.", where=str(file), todo=_SAVE_AS[ending]
        )
    if ending not in (*TEXT_ENDINGS, WORKBOOK_ENDING):
        raise InvalidInputError(
            f"Files of the kind {ending or 'without an ending'} are not read as tables.",
            where=str(file),
            todo="Save the table as .xlsx, .csv or .tsv.",
        )
    try:
        with file.open("rb") as stream:
            magic = stream.read(4)
        size = file.stat().st_size
    except OSError as error:
        raise EnvironmentFailure(
            f"The file can't be read ({error.strerror}).", where=str(file)
        ) from error
    _refuse_disguise(file, ending, magic)
    if size > MAX_FILE_BYTES:
        raise InvalidInputError(
            f"The file has {size // 1_000_000} MB; up to {MAX_FILE_BYTES // 1_000_000} MB are "
            "read.",
            where=str(file),
            todo="Copy the table into a new workbook, or split it.",
        )
    return ending


def _refuse_disguise(file: Path, ending: str, magic: bytes) -> None:
    if magic == _OLE:
        raise InvalidInputError(
            "The file is an old workbook (.xls), or one that is protected by a password.",
            where=str(file),
            todo="Open it in a spreadsheet program and save it as .xlsx without a password.",
        )
    if magic == _ZIP and ending in TEXT_ENDINGS:
        raise InvalidInputError(
            f"The file ends in {ending} but is not text.",
            where=str(file),
            todo="If it is a workbook, rename it to end in .xlsx.",
        )
    if magic and magic != _ZIP and ending == WORKBOOK_ENDING:
        raise InvalidInputError(
            "The file is not a workbook, or it is damaged.",
            where=str(file),
            todo="If it is text, rename it to end in .csv; else save it as .xlsx again.",
        )
