"""Reading comma-separated and tab-separated text: encoding, delimiter, quotes, limits."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_child import MAX_COLUMNS, MAX_ROWS
from relplanner.exchange.table_import_columns import HEADER_WITHIN_ROWS, header_score
from relplanner.exchange.table_import_types import Cell, TableRow, column_letter

MAX_FILE_BYTES = 50_000_000
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = (",", ";", "\t", "|")
_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars"}
_SAMPLE_CHARACTERS = 65_536
_MOST_DELIMITERS_IN_LINE = 10_000
# How our own export keeps a spreadsheet program from taking text for a formula.
_GUARDED = re.compile(r"'[=+\-@\t\r]")


def read_text_table(
    path: Path, encoding: str | None, named: frozenset[str]
) -> tuple[list[TableRow], list[str]]:
    """The rows of a text file that hold anything, and notices.

    Args:
        path: The file.
        encoding: Its encoding where the person knows it.
        named: Normal forms of headers that the person has named.

    Raises:
        InvalidInputError: When it isn't text in a known encoding, or too large.
    """
    content = path.read_bytes()
    if len(content) > MAX_FILE_BYTES:
        raise InvalidInputError(
            f"The file has {len(content) // 1_000_000} MB; up to {MAX_FILE_BYTES // 1_000_000} MB "
            "are read.",
            where=str(path),
            todo="Split it into several.",
        )
    text, notices = _decoded(content, path, encoding)
    stated = re.match(r"sep=(.)\r?\n", text)
    delimiter = stated[1] if stated else _delimiter(text, named, tabs=path.suffix.lower() == ".tsv")
    if delimiter != ("\t" if path.suffix.lower() == ".tsv" else ","):
        notices.append(f"The columns are separated by {_NAMES.get(delimiter, repr(delimiter))}.")
    try:
        rows = _rows(text, delimiter, strict=True)
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise InvalidInputError(
                "A quotation mark is opened and never closed.",
                where=str(path),
                todo='Double quotation marks inside of a cell ("") and close every quoted cell.',
            ) from error
        rows = _sloppy_rows(text, delimiter, path, notices)
    # What tells spreadsheet programs the delimiter counts as a row for them as well.
    return [one for one in rows if not (stated and one.number == 1)], notices


def _sloppy_rows(text: str, delimiter: str, path: Path, notices: list[str]) -> list[TableRow]:
    try:
        rows = _rows(text, delimiter, strict=False)
    except csv.Error as error:
        raise InvalidInputError(
            f"The text can't be split into cells ({error}).",
            where=str(path),
            todo="Open it in a spreadsheet program and save it as CSV again.",
        ) from error
    notices.append(
        "Quotation marks stand where none belong; look whether the cells were split well."
    )
    return rows


def _decoded(content: bytes, path: Path, encoding: str | None) -> tuple[str, list[str]]:
    notices: list[str] = []
    chosen = encoding or next((name for bom, name in _BOMS if content.startswith(bom)), "utf-8")
    try:
        text = content.decode(chosen)
    except LookupError as error:
        raise InvalidInputError(
            f"There is no encoding {chosen!r}.", todo="Use utf-8, utf-16 or cp1252, for instance."
        ) from error
    except UnicodeError as error:
        if encoding or chosen != "utf-8":
            raise _not_decoded(path, chosen) from error
        try:
            text = content.decode("cp1252")
        except UnicodeError:
            raise _not_decoded(path, "utf-8 or cp1252") from error
        notices.append(
            "The text is not UTF-8 and was read as Windows-1252 (cp1252); look at the accents, "
            "and name the encoding if they are wrong."
        )
    if "\0" in text:
        raise InvalidInputError(
            "The file holds NUL characters, so it is not text in this encoding.",
            where=str(path),
            todo="Name its encoding (utf-16, for instance), or save it as CSV in UTF-8.",
        )
    return text.removeprefix("\ufeff"), notices


def _not_decoded(path: Path, encoding: str) -> InvalidInputError:
    return InvalidInputError(
        f"The file is not text in the encoding {encoding}.",
        where=str(path),
        todo="Save it as CSV in UTF-8, or name its encoding.",
    )


def _delimiter(text: str, named: frozenset[str], *, tabs: bool) -> str:
    """The delimiter with which the head looks most like a table: known headers, equal widths."""
    sample = text[:_SAMPLE_CHARACTERS]

    def score(delimiter: str) -> tuple[int, float, bool]:
        try:
            head = list(islice(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter),
                               HEADER_WITHIN_ROWS * 3))  # fmt: skip
        except csv.Error:
            return (0, 0.0, False)
        widths = Counter(len(record) for record in head if len(record) > 1)
        agreeing = max(widths.values(), default=0) / max(len(head), 1)
        known = max((header_score(one, named) for one in head[:HEADER_WITHIN_ROWS]), default=0)
        return (known, agreeing, tabs and delimiter == "\t")

    return max(_DELIMITERS, key=score)


def _rows(text: str, delimiter: str, *, strict: bool) -> list[TableRow]:
    rows: list[TableRow] = []
    for number, record in enumerate(_split(text, delimiter, strict=strict), 1):
        cells = [_cell(value) for value in record]
        while cells and cells[-1] is None:
            cells.pop()
        if not cells:
            continue
        if len(cells) > MAX_COLUMNS:
            raise _too_wide(column_letter(len(cells) - 1))
        rows.append(TableRow(number, tuple(cells)))
        if len(rows) > MAX_ROWS + HEADER_WITHIN_ROWS:
            raise InvalidInputError(
                f"The file has more than {MAX_ROWS} rows.", todo="Split it into several."
            )
    return rows


def _split(text: str, delimiter: str, *, strict: bool) -> Iterator[list[str]]:
    """The cells of each row; an error says in which line of the file it is."""
    reader = csv.reader(_guarded_lines(text, delimiter), delimiter=delimiter, strict=strict)
    try:
        yield from reader
    except csv.Error as error:
        raise csv.Error(f"line {reader.line_num}: {error}") from error


def _guarded_lines(text: str, delimiter: str) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        if line.count(delimiter) > _MOST_DELIMITERS_IN_LINE:
            raise _too_wide("beyond")
        yield line


def _too_wide(letter: str) -> InvalidInputError:
    return InvalidInputError(
        f"The table has more than {MAX_COLUMNS} columns ({letter}).",
        todo="Delete what is to the right of the table.",
    )


def _cell(value: str) -> Cell:
    if _GUARDED.match(value):
        return value[1:]
    return value if value.strip() else None
