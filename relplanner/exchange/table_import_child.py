"""Reading a workbook from elsewhere, in a process of its own with little room.

A workbook is a zip of XML: a small file can unfold to gigabytes, and its parser can be led into
almost any exception. So a worker reads it (see `relplanner.workers`), and this module writes
there what it found to standard output, one JSON value a line: first the sheet, then the rows
`[number, [cells]]`, last `{"end": ...}`; or one `{"error": ...}` and nothing else that counts.
Limits follow what was measured on zip bombs and mutated workbooks; `MAX_...` names them.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
import sys
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

from relplanner.errors import InvalidInputError, PlannerError
from relplanner.exchange.table_import_columns import (
    HEADER_WITHIN_ROWS,
    NEEDED_TIMES,
    header_score,
    meaning,
    normal_header,
)
from relplanner.exchange.table_import_types import column_letter

MAX_FILE_BYTES = 100_000_000
MAX_INFLATED_BYTES = 100_000_000
MAX_RATIO = 200
MAX_MEMBERS = 2_000
MAX_ROWS, MAX_COLUMNS = 100_000, 200
MAX_ROW_NUMBER = 1_048_576
MAX_TEXT = 20_000_000
MEMORY_BYTES = 2**30
_CPU_SECONDS = 60
# Below this a high ratio is a small file of blanks, not a bomb.
_SMALL_BYTES = 10_000_000
_FORMULA = re.compile(rb"<(?:\w{1,20}:)?f[\s/>]")
_LONGEST_TAG = 24

Line = dict[str, Any] | list[Any]


def read_for_parent(arguments: list[str]) -> None:
    """Reads a workbook within limits and writes what it holds to standard output.

    Args:
        arguments: The file, the sheet (or an empty text), and headers that the person has named.
    """
    _limit_resources()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    write_workbook(Path(arguments[0]), arguments[1], frozenset(arguments[2:]), sys.stdout)


def _limit_resources() -> None:
    try:
        import resource
    except ImportError:  # Windows has none; the other limits hold there
        return
    for what, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, _CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(what, (wanted, hard))
    # openpyxl takes numpy along where it finds it; reading doesn't need it.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]


def write_workbook(path: Path, sheet: str, named: frozenset[str], out: IO[str]) -> None:
    """Writes what a workbook holds to `out`, or one line that says why not."""
    try:
        for line in workbook_lines(path, sheet, named):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    except PlannerError as error:
        problem = {"what": error.what, "todo": error.todo}
    except MemoryError:
        problem = {
            "what": f"Reading it needs more than {MEMORY_BYTES // 2**30} GiB of memory.",
            "todo": "Copy the table into a new workbook, or save it as CSV.",
        }
    except Exception as error:  # whatever the parser makes of a damaged file
        problem = {
            "what": f"The workbook can't be read ({_cause_of(error)}).",
            "todo": "Open it in a spreadsheet program and save it as .xlsx again.",
        }
    else:
        return
    out.write("\n" + json.dumps({"error": problem}) + "\n")


def _cause_of(error: BaseException | None) -> str:
    """What went wrong, in words where it was an attack; openpyxl wraps what it catches."""
    first = type(error).__name__
    while error is not None:
        if type(error).__name__ in {"EntitiesForbidden", "DTDForbidden"}:
            return "its XML defines entities, as no spreadsheet program does"
        error = error.__cause__ or error.__context__
    return first


def workbook_lines(path: Path, sheet: str, named: frozenset[str]) -> Iterator[Line]:
    """The sheet, its rows and the end, as values for JSON.

    Args:
        path: The workbook.
        sheet: The sheet to read; empty for the one that looks most like activities.
        named: Normal forms of headers that the person has named.

    Raises:
        InvalidInputError: For what a person can do something about.
        Exception: Whatever the parser raises.
    """
    has_formulas = inspect_zip(path)
    warnings.simplefilter("ignore")
    with path.open("rb") as first, path.open("rb") as second:
        workbook = _load(first, values=True)
        sheets = [one for one in workbook.worksheets if one.sheet_state == "visible"]
        chosen = _choose(sheets, sheet, named)
        formulas = None
        if has_formulas:
            twins = _load(second, values=False).worksheets
            formulas = _rows(next(one for one in twins if one.title == chosen.title))
        yield {"sheet": chosen.title, "sheets": [one.title for one in sheets]}
        yield from _row_lines(_rows(chosen), formulas)
        yield {"end": True}


def inspect_zip(path: Path) -> bool:
    """Looks at the sizes before anything is parsed.

    Returns:
        Whether a sheet holds formulas.

    Raises:
        InvalidInputError: For a file that isn't a zip or would unfold to too much.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _refuse_bomb(members, path.stat().st_size)
            total, formulas = 0, False
            for member in members:
                tail = b""
                with archive.open(member) as stream:
                    while piece := stream.read(1 << 16):
                        total += len(piece)
                        if total > MAX_INFLATED_BYTES:
                            raise _bomb(total)
                        formulas = formulas or bool(_FORMULA.search(tail + piece))
                        tail = piece[-_LONGEST_TAG:]
            return formulas
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise InvalidInputError(
            "The file is not a workbook, or it is damaged or protected by a password.",
            todo="Open it in a spreadsheet program and save it as .xlsx without a password.",
        ) from error


def _refuse_bomb(members: list[zipfile.ZipInfo], size: int) -> None:
    inflated = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS:
        raise InvalidInputError(
            f"The workbook has {len(members)} parts; at most {MAX_MEMBERS} are read.",
            todo="Copy the table into a new workbook.",
        )
    steep = inflated > _SMALL_BYTES and inflated > MAX_RATIO * max(size, 1)
    if inflated > MAX_INFLATED_BYTES or steep:
        raise _bomb(inflated)


def _bomb(inflated: int) -> InvalidInputError:
    return InvalidInputError(
        f"The workbook unfolds to {inflated // 1_000_000} MB; at most "
        f"{MAX_INFLATED_BYTES // 1_000_000} MB and {MAX_RATIO} times its size are read.",
        todo="Copy the table into a new workbook, or save it as CSV.",
    )


def _load(stream: IO[bytes], *, values: bool) -> Any:
    import openpyxl

    if not openpyxl.DEFUSEDXML:
        raise InvalidInputError(
            "Workbooks are not read without the library defusedxml.", todo="Install it."
        )
    return openpyxl.load_workbook(stream, read_only=True, data_only=values, keep_links=False)


def _choose(sheets: list[Any], wanted: str, named: frozenset[str]) -> Any:
    titles = ", ".join(f"“{one.title}”" for one in sheets[:20])
    if wanted:
        for one in sheets:
            if one.title.casefold() == wanted.casefold():
                return one
        raise InvalidInputError(
            f"The workbook has no visible sheet “{wanted}”.", todo=f"It has: {titles}."
        )
    if not sheets:
        raise InvalidInputError("The workbook has no visible sheet.")
    if len(sheets) == 1:
        return sheets[0]
    # The first of the best.
    return max(sheets, key=lambda one: _sheet_score(one, named))


def _sheet_score(sheet: Any, named: frozenset[str]) -> tuple[bool, bool, int]:
    best = (False, False, 0)
    for _, cells in islice(_rows(sheet), HEADER_WITHIN_ROWS):
        texts = [cell.value for cell in cells if isinstance(cell.value, str)]
        score = header_score(texts, named)
        fields = {found.field for found in map(meaning, texts) if found}
        timed = any(name in fields for name in NEEDED_TIMES)
        by_person = any(normal_header(text) in named for text in texts)
        best = max(best, (by_person, timed and score > 1, score))
    return best


def _rows(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Row numbers and cells; never trusts the size that the sheet states for itself."""
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if number > MAX_ROW_NUMBER:
            raise InvalidInputError(f"The sheet has more than {MAX_ROW_NUMBER} rows.")
        yield number, cells


def _row_lines(
    rows: Iterator[tuple[int, tuple[Any, ...]]],
    formulas: Iterator[tuple[int, tuple[Any, ...]]] | None,
) -> Iterator[Line]:
    count = characters = 0
    for number, cells in rows:
        values = [_json_cell(cell) for cell in cells]
        if formulas is not None:
            for index, cell in enumerate(next(formulas)[1]):
                if cell.data_type == "f" and values[index] is None:
                    values[index] = {"e": "formula without a value"}
        while values and values[-1] is None:
            values.pop()
        if not values:
            continue
        count += 1
        characters += sum(len(one) if isinstance(one, str) else 1 for one in values)
        _refuse_large(count, len(values), characters)
        yield [number, values]


def _refuse_large(rows: int, columns: int, characters: int) -> None:
    if rows > MAX_ROWS + HEADER_WITHIN_ROWS:
        raise InvalidInputError(
            f"The sheet has more than {MAX_ROWS} rows with something in them.",
            todo="Split it into several.",
        )
    if columns > MAX_COLUMNS:
        raise InvalidInputError(
            f"The sheet has something in column {column_letter(columns - 1)}; at most "
            f"{MAX_COLUMNS} columns are read.",
            todo="Delete what is to the right of the table.",
        )
    if characters > MAX_TEXT:
        raise InvalidInputError(
            f"The sheet holds more than {MAX_TEXT // 1_000_000} million characters.",
            todo="Split it into several.",
        )


def _json_cell(cell: Any) -> Any:
    value = cell.value
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return {"e": value} if cell.data_type == "e" else value or None
    if isinstance(value, int | float):
        return _json_number(value, cell)
    if isinstance(value, dt.datetime):
        rounded = value.replace(tzinfo=None) + dt.timedelta(seconds=30)
        day = rounded.date().isoformat()
        minute = rounded.hour * 60 + rounded.minute
        return {"t": f"{day}T{minute // 60:02}:{minute % 60:02}"} if minute else {"d": day}
    if isinstance(value, dt.date):
        return {"d": value.isoformat()}
    if isinstance(value, dt.timedelta):
        return {"m": round(value / dt.timedelta(minutes=1))}
    return str(value)


def _json_number(value: float, cell: Any) -> Any:
    if not math.isfinite(value):
        return {"e": "number out of range"}
    if "%" in (cell.number_format or ""):
        return f"{round(value * 100, 6):g}%"
    return value
