"""The plain values of a table import: cells, tables, problems, what is going to be made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from relplanner.releases.pauses import Rest

Severity = Literal["error", "warning"]

_MOST_SHOWN = 80


class ErrorCell(str):
    """A cell that holds no value but an error of the spreadsheet program (`#REF!`)."""

    __slots__ = ()


Cell = str | int | float | bool | dt.datetime | dt.date | dt.timedelta | None
"""A datetime is a date with a time of day, without a zone; a whole day is a date."""


def column_letter(index: int) -> str:
    """The letters over a column, as spreadsheet programs show them (0 is A, 26 is AA)."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_text(cell: Cell) -> str:
    """A cell as text, as people would read it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    if isinstance(cell, dt.timedelta):
        return f"{cell // dt.timedelta(minutes=1)} min"
    return str(cell)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with something in it.

    Attributes:
        number: Its number in the sheet, from 1, as spreadsheet programs show it.
        cells: Its cells; missing ones at the end are empty.
    """

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was read, before anything is made of it.

    Attributes:
        path: The file.
        sheet: The sheet of the workbook; empty for text files.
        header_row: The number of the row that holds the headers.
        columns: The headers.
        rows: The rows below that hold anything.
        notices: What the person should know about how it was read, in sentences.
    """

    path: Path
    sheet: str
    header_row: int
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the table that stands in the way, or that somebody should look at.

    Attributes:
        severity: An `error` keeps the table from being imported, a `warning` doesn't.
        row: The number of the row in the sheet; None for the table as a whole.
        letter: The letters over the column; empty for the row as a whole.
        header: The header of the column.
        value: What the cell holds.
        what: What is wrong, a sentence.
        todo: What to do, a sentence, if anything.
    """

    severity: Severity
    row: int | None
    letter: str
    header: str
    value: str
    what: str
    todo: str = ""

    def __str__(self) -> str:
        """The whole problem: `Row 12, column C (Start): what todo`."""
        return " ".join(filter(None, (f"{self.where}:", self.what, self.todo)))

    @property
    def where(self) -> str:
        """The place, in words."""
        parts = [] if self.row is None else [f"row {self.row}"]
        if self.letter:
            parts.append(f"column {self.letter} ({self.header})")
        place = ", ".join(parts) or "the table"
        return place[0].upper() + place[1:]


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What is made of a column.

    Attributes:
        letter: The letters over it.
        header: Its header.
        field: What it means (see `table_import_columns.FIELDS`); empty where that isn't known,
            then its values go to the notes of the activities.
    """

    letter: str
    header: str
    field: str


@dataclass(frozen=True, slots=True)
class PlannedAssignment:
    """Somebody who works on an activity.

    Attributes:
        person: The index in `ImportPreview.people`.
        allocation_pct: Share of the working time.
    """

    person: int
    allocation_pct: int


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Somebody whom the table names.

    Attributes:
        name: The name.
        person_id: The id of the person in the plan; None for one that is going to be made.
    """

    name: str
    person_id: str | None


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """An activity that is going to be made.

    Attributes:
        row: The number of its row in the sheet.
        depth: How deep it is in the outline, from 0.
        parent: The index of its summary among the planned rows.
        predecessors: Its links, as people write them.
        owner: The index in `ImportPreview.people`.
        values: The columns of the activity that have another value than usual.
        rests: When it pauses as planned.
    """

    row: int
    depth: int
    parent: int | None
    predecessors: str
    owner: int | None
    assignments: tuple[PlannedAssignment, ...]
    values: dict[str, Any]
    rests: tuple[Rest, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedLink:
    """A link that is going to be made.

    Attributes:
        predecessor: An index among the planned rows, or the id of an activity of the plan.
        successor: An index among the planned rows.
    """

    predecessor: int | str
    successor: int
    kind: str
    lag_min: int
    lag_kind: str


@dataclass(frozen=True)
class ImportPreview:
    """What an import is going to make; nothing of it is in the plan yet.

    Attributes:
        table: The table that it was made from.
        columns: What is made of each column.
        release_id: The release that the activities go to; None for a new one.
        release_name: Its name.
        release_start: When a new release starts, ISO 8601.
        rows: The activities, in order, summaries before what is under them.
        links: The links between them.
        people: Everybody whom the table names.
        problems: What is wrong, by row.
        notices: What the person should know, in sentences.
        zone: The zone in which the plan shows dates.
        minutes_per_day: What a day of duration means.
        minutes_per_week: What a week means.
        plan_id: The plan that it was made for.
        head_seq: The newest journal entry of the plan at that time.
    """

    table: Table
    columns: tuple[ColumnUse, ...]
    release_id: str | None
    release_name: str
    release_start: str
    rows: tuple[PlannedRow, ...]
    links: tuple[PlannedLink, ...]
    people: tuple[PlannedPerson, ...]
    problems: tuple[Problem, ...]
    notices: tuple[str, ...]
    zone: str
    minutes_per_day: int
    minutes_per_week: int
    plan_id: str
    head_seq: int

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the table from being imported."""
        return tuple(one for one in self.problems if one.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that don't."""
        return tuple(one for one in self.problems if one.severity == "warning")

    @property
    def new_people(self) -> tuple[str, ...]:
        """Names of the people who are going to be made."""
        return tuple(one.name for one in self.people if one.person_id is None)

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """What became of what was read, by kind, where more is read than rows."""
        return {}

    @property
    def is_partial(self) -> bool:
        """Whether something is left out because it is wrong, and somebody said so."""
        return bool(self.left_out)

    @property
    def left_out(self) -> tuple[int, ...]:
        """The numbers of the rows that aren't imported, because somebody said so."""
        return ()

    @property
    def summary(self) -> str:
        """The line of the journal: `Import 49 activities from k8s.csv`."""
        count = len(self.rows)
        noun = "activity" if count == 1 else "activities"
        file = self.table.path.name
        left = len(self.left_out)
        if left:
            rows = "row" if left == 1 else "rows"
            return f"Import {count} {noun} from {file}, leaving out {left} {rows}"
        return f"Import {count} {noun} from {file}"


@dataclass
class Complaints:
    """Collects the problems of a table, knowing its columns."""

    table: Table
    found: list[Problem] = field(default_factory=list)

    def add(
        self,
        severity: Severity,
        what: str,
        *,
        row: int | None = None,
        column: int | None = None,
        value: Cell = None,
        todo: str = "",
    ) -> None:
        """Takes note of a problem with a cell, a row or the whole table."""
        letter, header = "", ""
        if column is not None:
            letter, header = column_letter(column), self.table.columns[column]
        self.found.append(
            Problem(severity, row, letter, shown(header), shown(cell_text(value)), what, todo)
        )

    def in_order(self) -> Iterable[Problem]:
        """The problems by row, those of the whole table first."""
        return sorted(self.found, key=lambda one: (one.row or 0, len(one.letter), one.letter))


def shown(text: str) -> str:
    """A text from a file as it is named in a sentence: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST_SHOWN else line[: _MOST_SHOWN - 1] + "…"
