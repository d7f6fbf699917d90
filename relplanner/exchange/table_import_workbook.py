"""The parent's side of reading a workbook: starts the child, waits, takes what it says."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import time
from collections.abc import Collection
from pathlib import Path
from typing import Any

from relplanner.errors import EnvironmentFailure, InvalidInputError
from relplanner.exchange.table_import_types import Cell, ErrorCell, TableRow
from relplanner.progress import Progress, report
from relplanner.workers import starting

TIMEOUT_SECONDS = 30
_POLL_SECONDS = 0.2


def read_workbook(
    path: Path, sheet: str, named: Collection[str], progress: Progress | None = None
) -> tuple[str, list[str], list[TableRow]]:
    """The rows of one sheet of a workbook.

    Args:
        path: An .xlsx file.
        sheet: The sheet; empty for the one that looks most like activities.
        named: Normal forms of headers that the person has named.
        progress: Polled while waiting.

    Returns:
        The title of the sheet, the titles of all visible sheets, the rows.

    Raises:
        InvalidInputError: When it can't be read, for whatever reason.
        EnvironmentFailure: When the reading process can't be started.
        Cancelled: From `progress`.
    """
    output = _run([str(path), sheet, *named], path, progress)
    return parse_lines(output, path)


def parse_lines(output: bytes, path: Path) -> tuple[str, list[str], list[TableRow]]:
    """What the child has said, checked."""
    head: dict[str, Any] = {}
    rows: list[TableRow] = []
    ended = False
    try:
        for text in output.split(b"\n"):
            if not text.startswith((b"[", b"{")):
                continue
            line = json.loads(text)
            if isinstance(line, list):
                rows.append(TableRow(line[0], tuple(map(_cell, line[1]))))
            elif "error" in line:
                problem = line["error"]
                raise InvalidInputError(problem["what"], where=str(path), todo=problem["todo"])
            elif "end" in line:
                ended = True
            else:
                head = line
    except (ValueError, LookupError, TypeError):
        ended = False
    if not ended:
        raise InvalidInputError(
            "The workbook can't be read: the reading of it broke off.",
            where=str(path),
            todo="Copy the table into a new workbook, or save it as CSV.",
        )
    return head["sheet"], head["sheets"], rows


def _cell(value: Any) -> Cell:
    if not isinstance(value, dict):
        found: Cell = value
        return found
    ((kind, inner),) = value.items()
    if kind == "d":
        return dt.date.fromisoformat(inner)
    if kind == "t":
        return dt.datetime.fromisoformat(inner)  # the plan's zone; it is added later
    return dt.timedelta(minutes=inner) if kind == "m" else ErrorCell(inner)


def _run(arguments: list[str], path: Path, progress: Progress | None) -> bytes:
    try:
        process = starting.start([starting.READ_WORKBOOK, *arguments], stdin=subprocess.DEVNULL)
    except OSError as error:
        raise EnvironmentFailure(
            f"The process that reads workbooks can't be started ({error.strerror}).",
            where=str(path),
            todo="Save the table as CSV and import that.",
        ) from error
    with process:
        try:
            return _wait(process, path, progress)
        finally:
            process.kill()


def _wait(process: subprocess.Popen[bytes], path: Path, progress: Progress | None) -> bytes:
    started = time.monotonic()
    while True:
        try:
            return process.communicate(timeout=_POLL_SECONDS)[0]
        except subprocess.TimeoutExpired:
            report(progress, 0, 0, f"Reading {path.name}")
        if time.monotonic() - started > TIMEOUT_SECONDS:
            raise InvalidInputError(
                f"Reading the workbook took more than {TIMEOUT_SECONDS} seconds.",
                where=str(path),
                todo="Copy the table into a new workbook, or save it as CSV.",
            )
