"""From the cells of a row to what they say: durations, dates, flags, people, notes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_columns import Column
from relplanner.exchange.table_import_dates import (
    FIRST_YEAR,
    LAST_YEAR,
    AmbiguousDateError,
    DateOrder,
    Moment,
    Span,
    read_date,
)
from relplanner.exchange.table_import_orders import DATE_FIELDS
from relplanner.exchange.table_import_types import (
    Cell,
    Complaints,
    ErrorCell,
    Table,
    TableRow,
    cell_text,
    shown,
)
from relplanner.exchange.table_import_words import (
    constraint_of,
    people_of,
    says_not_yet,
    says_nothing,
    stage_of,
    yes_or_no,
)
from relplanner.releases.duration import minutes_of, parse_duration
from relplanner.releases.pauses import Rest, parse_rests
from relplanner.releases.tables import MAX_DURATION_MIN

_SPAN_FIELDS = ("start", "when")
_TAB_WIDTH = 4
_FIGURE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%?)")


@dataclass(slots=True)
class Draft:
    """What a row of the table says, before it is set in relation to the others.

    Attributes:
        number: The number of the row in the sheet.
        indent: The white space before the name, in columns.
        duration: Working minutes and the unit they were written in.
        predecessors: The cells that name them, with the place of their column.
        people: Names, allocations, and whether they own the activity or merely work on it.
    """

    number: int
    name: str = ""
    indent: int = 0
    source_id: str = ""
    duration: tuple[int, str] | None = None
    start: Moment | None = None
    finish: Moment | None = None
    when: Moment | None = None
    deadline: Moment | None = None
    constraint: str | None = None
    constraint_at: Moment | None = None
    actual_start: Moment | None = None
    actual_finish: Moment | None = None
    predecessors: list[tuple[int, Cell]] = field(default_factory=list)
    owners: list[tuple[str, int]] = field(default_factory=list)
    resources: list[tuple[str, int]] = field(default_factory=list)
    stage: str | None = None
    milestone: bool | None = None
    level: int | None = None
    wbs: str = ""
    parent: str = ""
    percent: int = 0
    rests: tuple[Rest, ...] = ()
    notes: list[str] = field(default_factory=list)


class _Lengths(NamedTuple):
    """What a day and a week of duration mean, in minutes."""

    minutes_per_day: int
    minutes_per_week: int


class CellReader:
    """Reads the rows of a table, collecting what is wrong with them.

    Args:
        table: The table.
        columns: The columns whose meaning is known.
        orders: The order of dates in figures, by the place of the column.
        minutes_per_day: What a day of duration means.
        minutes_per_week: What a week means.
        complaints: Where problems go.
        aside: Places of columns that say nothing.
    """

    def __init__(
        self,
        table: Table,
        columns: Sequence[Column],
        orders: dict[int, DateOrder | None],
        minutes_per_day: int,
        minutes_per_week: int,
        complaints: Complaints,
        aside: Sequence[int] = (),
    ) -> None:
        self._table = table
        # What the minutes of pauses are is said by the duration.
        self._columns = sorted(columns, key=lambda one: one.field == "pauses")
        self._orders = orders
        self._per_day, self._per_week = minutes_per_day, minutes_per_week
        self._complaints = complaints
        known = {*(column.place for column in columns), *aside}
        self._others = [k for k in range(len(table.columns)) if k not in known]
        self._readers: dict[str, Callable[[Draft, Column, Cell], None]] = {
            "name": self._name, "id": self._id, "duration": self._duration,
            "predecessors": self._predecessors, "owner": self._owner,
            "resources": self._resources, "stage": self._stage, "milestone": self._milestone,
            "level": self._level, "wbs": self._wbs, "parent": self._parent,
            "percent": self._percent, "pauses": self._pauses, "notes": self._notes,
            "constraint": self._constraint,
            **dict.fromkeys(DATE_FIELDS, self._date),
        }  # fmt: skip

    def read(self, row: TableRow) -> Draft:
        """What a row says; problems go to the complaints."""
        draft = Draft(row.number)
        width = len(row.cells)
        for column in self._columns:
            cell = row.cells[column.place] if column.place < width else None
            if cell is None or cell == "":
                continue
            try:
                if isinstance(cell, ErrorCell):
                    raise InvalidInputError(
                        f"The cell holds no value but “{shown(cell)}”.",
                        todo="Correct the formula, or write the value.",
                    )
                self._readers[column.field](draft, column, cell)
            except AmbiguousDateError:
                continue  # told once for the whole column
            except InvalidInputError as error:
                self._complaints.add(
                    "error", error.what, row=row.number, column=column.place, value=cell,
                    todo=error.todo,
                )  # fmt: skip
        for place in self._others:
            if place < width and row.cells[place] is not None:
                self._remark(draft, place, cell_text(row.cells[place]))
        if not draft.name:
            self._complaints.add(
                "error", "The row has no name.", row=row.number,
                todo="Name the activity, or delete the row.",
            )  # fmt: skip
        return draft

    def _warn(self, draft: Draft, column: Column, cell: Cell, what: str, todo: str = "") -> None:
        self._complaints.add(
            "warning", what, row=draft.number, column=column.place, value=cell, todo=todo
        )

    def _remark(self, draft: Draft, place: int, text: str) -> None:
        """Keeps a text that has no column of its own in the notes."""
        if text.strip():
            header = self._table.columns[place]
            draft.notes.append(f"{header}: {text.strip()}" if header else text.strip())

    # -- texts -------------------------------------------------------------------------------

    def _name(self, draft: Draft, _column: Column, cell: Cell) -> None:
        text = cell_text(cell)
        draft.name = " ".join(text.split())
        before = text[: len(text) - len(text.lstrip())]
        draft.indent = len(before.replace("\t", " " * _TAB_WIDTH))

    def _id(self, draft: Draft, _column: Column, cell: Cell) -> None:
        draft.source_id = cell_text(cell).strip()

    def _wbs(self, draft: Draft, _column: Column, cell: Cell) -> None:
        draft.wbs = cell_text(cell).strip().rstrip(".")

    def _parent(self, draft: Draft, _column: Column, cell: Cell) -> None:
        text = cell_text(cell).strip()
        draft.parent = "" if says_nothing(text) else text

    def _notes(self, draft: Draft, _column: Column, cell: Cell) -> None:
        draft.notes.insert(0, cell_text(cell).strip())

    def _predecessors(self, draft: Draft, column: Column, cell: Cell) -> None:
        if isinstance(cell, dt.date | dt.timedelta | bool):
            raise InvalidInputError(
                "A spreadsheet program has made a date or a time of the predecessors.",
                todo="Format the column as text and write them anew.",
            )
        if not says_nothing(cell_text(cell)):
            draft.predecessors.append((column.place, cell))

    # -- people ------------------------------------------------------------------------------

    def _owner(self, draft: Draft, _column: Column, cell: Cell) -> None:
        draft.owners = people_of(cell_text(cell), commas=False)

    def _resources(self, draft: Draft, column: Column, cell: Cell) -> None:
        draft.resources = people_of(cell_text(cell), commas=True)
        for name, share in draft.resources:
            if not 1 <= share <= 100:
                self._warn(
                    draft, column, cell,
                    f"{shown(name)} is to work {share} % of the time; "
                    f"{min(max(share, 1), 100)} % is taken.",
                )  # fmt: skip
        draft.resources = [(name, min(max(share, 1), 100)) for name, share in draft.resources]

    # -- words and figures -------------------------------------------------------------------

    def _stage(self, draft: Draft, column: Column, cell: Cell) -> None:
        text = cell_text(cell)
        if says_nothing(text):
            return
        draft.stage = stage_of(text)
        if draft.stage is None:
            self._warn(
                draft, column, cell,
                f"“{shown(text)}” is no stage that is known; it goes to the notes.",
                "Use planning, building, testing, deployment or hypercare.",
            )  # fmt: skip
        if draft.stage is None or draft.stage != text.strip().casefold():
            self._remark(draft, column.place, text)

    def _milestone(self, draft: Draft, column: Column, cell: Cell) -> None:
        text = cell_text(cell)
        draft.milestone = yes_or_no(text)
        if draft.milestone is None:
            self._warn(
                draft, column, cell, f"“{shown(text)}” is neither yes nor no; it goes to the notes."
            )
            self._remark(draft, column.place, text)

    def _level(self, draft: Draft, _column: Column, cell: Cell) -> None:
        text = cell_text(cell).strip()
        if not text.isdecimal() or len(text) > 3:
            raise InvalidInputError(
                f"“{shown(text)}” is not an outline level.", todo="Write a whole number such as 1."
            )
        draft.level = int(text)

    def _percent(self, draft: Draft, _column: Column, cell: Cell) -> None:
        text = cell_text(cell).strip()
        match = _FIGURE.fullmatch(text)
        value = float(match[1].replace(",", ".")) if match else None
        if value is None and yes_or_no(text) is not None:
            value = 100.0 if yes_or_no(text) else 0.0
        elif match and not match[2] and value and value < 1:
            value *= 100  # 0.5 is how spreadsheets keep 50 %
        if value is None or value > 100:
            if says_nothing(text):
                return
            raise InvalidInputError(
                f"“{shown(text)}” is not a percentage from 0 to 100.", todo="Write it like 50 %."
            )
        draft.percent = round(value)

    def _constraint(self, draft: Draft, _column: Column, cell: Cell) -> None:
        if not says_nothing(cell_text(cell)):
            draft.constraint = constraint_of(cell_text(cell))

    # -- durations and dates -----------------------------------------------------------------

    def _duration(self, draft: Draft, column: Column, cell: Cell) -> None:
        if isinstance(cell, dt.timedelta):
            draft.duration = self._limited(cell / dt.timedelta(minutes=1), cell), "h"
            return
        if isinstance(cell, bool | dt.date):
            raise InvalidInputError(
                "The cell holds a date or a yes or no, not a duration.", todo="Write it like 3d."
            )
        unit = column.unit or "d"
        if isinstance(cell, str) and column.unit == "s" and cell.strip().isdecimal():
            cell = int(cell)
        if isinstance(cell, int | float):
            per_unit = 1 / 60 if unit == "s" else minutes_of(unit, self._per_day, self._per_week)
            draft.duration = self._limited(cell * per_unit, cell), "h" if unit == "s" else unit
            return
        text = cell_text(cell)
        if says_not_yet(text):
            self._warn(draft, column, cell, "The duration isn't known yet; it is left open.")
        elif not says_nothing(text):
            # Where it can't be read that is told, and not that there is none.
            draft.duration = self._per_day, "d"
            draft.duration = parse_duration(
                text,
                self._per_day,
                self._per_week,
                default_unit="h" if unit == "s" else unit,
                elapsed=True,
            )

    def _pauses(self, draft: Draft, _column: Column, cell: Cell) -> None:
        if not says_nothing(text := cell_text(cell)):
            by_clock = draft.duration is not None and draft.duration[1].startswith("e")
            lengths = _Lengths(self._per_day, self._per_week)
            draft.rests = tuple(parse_rests(text, lengths, by_clock=by_clock))

    def _limited(self, minutes: float, cell: Cell) -> int:
        if not 0 <= minutes <= MAX_DURATION_MIN:
            raise InvalidInputError(
                f"The duration {shown(cell_text(cell))} is negative or longer than twenty years.",
                todo="Check it and its unit.",
            )
        return round(minutes)

    def _date(self, draft: Draft, column: Column, cell: Cell) -> None:
        span = self._span(draft, column, cell)
        if span is None:
            return
        if span.last and column.field not in _SPAN_FIELDS:
            raise InvalidInputError("The cell holds a range.", todo="Write one date.")
        moments = [one and _zoned(one, column) for one in (span.first, span.last)]
        setattr(draft, column.field, moments[0])
        if span.last:
            # What a range says about the end, unless a column of its own says so.
            draft.start, draft.when = moments[0], None
            draft.finish = draft.finish or moments[1]
        if span.contradiction:
            self._warn(draft, column, cell, span.contradiction, "Check which one is meant.")
        if span.left_out:
            self._warn(
                draft, column, cell,
                f"Only {span.first.day.isoformat()} was read; the whole text goes to the notes.",
            )  # fmt: skip
            self._remark(draft, column.place, cell_text(cell))

    def _span(self, draft: Draft, column: Column, cell: Cell) -> Span | None:
        if isinstance(cell, dt.datetime):
            minute = cell.hour * 60 + cell.minute
            return Span(_in_reach(Moment(cell.date(), minute or None)))
        if isinstance(cell, dt.date):
            return Span(_in_reach(Moment(cell)))
        if not isinstance(cell, str):
            raise InvalidInputError(
                f"{shown(cell_text(cell))} is a number, not a date.",
                todo="Format the column as dates, or write it like 2025-10-09.",
            )
        if says_not_yet(cell):
            self._warn(draft, column, cell, "The date isn't known yet; it is left open.")
        if says_nothing(cell) or says_not_yet(cell):
            return None
        return read_date(cell, self._orders.get(column.place))


def _in_reach(moment: Moment) -> Moment:
    if not FIRST_YEAR <= moment.day.year <= LAST_YEAR:
        raise InvalidInputError(
            f"The date is in the year {moment.day.year}.",
            todo=f"Use a year from {FIRST_YEAR} to {LAST_YEAR}.",
        )
    return moment


def _zoned(moment: Moment, column: Column) -> Moment:
    if column.utc and moment.minute is not None and moment.offset_min is None:
        return moment._replace(offset_min=0)
    return moment


def reads_as_yes_or_no(values: Sequence[Any]) -> bool:
    """Whether cells hold nothing but yes and no, as a column of flags does."""
    texts = [cell_text(value) for value in values if value is not None]
    return bool(texts) and all(yes_or_no(text) is not None for text in texts)
