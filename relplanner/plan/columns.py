"""The kinds of column that a plan's tables are made of, and what a value of each must be.

A table declares its columns with the functions here (`text`, `integer`, `choice`, ...). Each kind
knows how a value is checked and stored (`to_stored`), how it is read back (`from_stored`), and
its part of the DDL. Rows are checked at the door, with these.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from relplanner.errors import InvalidInputError
from relplanner.ids import is_id, new_id

KindName = Literal["id", "text", "integer", "boolean", "day", "instant", "stamp", "choice", "ref"]
OnDelete = Literal["cascade", "clear", "refuse"]
Stored = str | int | None

_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
_MAX_INTEGER = 2**53 - 1
EARLIEST_YEAR, LATEST_YEAR = 1970, 2200


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """What a column may hold.

    Attributes:
        kind: `instant` is a UTC minute, `stamp` a UTC second, `day` a calendar day, `ref` the id
            of a row of `table`.
        label: What people call it.
        required: Whether it must have a value (for text: one that isn't blank).
        max_length: In characters, for text.
        minimum: For integers, inclusive.
        maximum: For integers, inclusive.
        choices: The allowed words, for a choice.
        table: Where a reference points to.
        on_delete: What happens to this row when the row that it points to is deleted.
        unit: `min` for a length of working or elapsed time in minutes; else empty.
        unique: Whether no two rows may share a value.
        since: The column with the start of what ends at the instant, if it is an end: midnight
            belongs to the day before then, unless both are the same moment.
    """

    kind: KindName
    label: str
    required: bool = False
    max_length: int = 0
    minimum: int = -_MAX_INTEGER
    maximum: int = _MAX_INTEGER
    choices: tuple[str, ...] = ()
    table: str = ""
    on_delete: OnDelete = "refuse"
    unit: str = ""
    unique: bool = False
    since: str = ""

    @property
    def sql_type(self) -> str:
        """The column type of a STRICT table."""
        return "INTEGER" if self.kind in {"integer", "boolean"} else "TEXT"

    def check_sql(self, name: str) -> str:
        """The CHECK expression of the column `name`; empty where there is nothing to check."""
        if self.kind == "boolean":
            return f"{name} IN (0, 1)"
        if self.kind == "choice":
            words = ", ".join(f"'{word}'" for word in self.choices)
            return f"{name} IN ({words})"
        if self.kind == "integer":
            return f"{name} BETWEEN {self.minimum} AND {self.maximum}"
        if self.kind == "text":
            return f"length({name}) <= {self.max_length}"
        return ""

    def to_stored(self, value: object) -> Stored:
        """`value` as it is stored.

        Raises:
            InvalidInputError: Where the value doesn't fit, without `where`; the caller knows it.
        """
        if value is None:
            if self.required:
                raise InvalidInputError(f"{self.label} is missing.", todo="Give it a value.")
            return None
        return _TO_STORED[self.kind](self, value)

    def from_stored(self, value: Stored) -> Any:
        """A stored value as Python sees it: `bool`, `date`, aware `datetime` in UTC, text, int."""
        if value is None:
            return None
        if self.kind == "boolean":
            return bool(value)
        if self.kind == "day":
            return dt.date.fromisoformat(str(value))
        if self.kind in {"instant", "stamp"}:
            return dt.datetime.fromisoformat(str(value))
        return value


def _stored_text(spec: ColumnSpec, value: object) -> str:
    if not isinstance(value, str):
        raise InvalidInputError(f"{spec.label} must be text, not {_described(value)}.")
    found = _NOT_TEXT.search(value)
    if found:
        raise InvalidInputError(
            f"{spec.label} has a character that can't be kept, at position {found.start() + 1}.",
            todo="Remove it.",
        )
    if spec.required and not value.strip():
        raise InvalidInputError(f"{spec.label} is empty.", todo="Give it a value.")
    if len(value) > spec.max_length:
        raise InvalidInputError(
            f"{spec.label} is {len(value)} characters long; at most {spec.max_length} fit.",
            todo="Shorten it.",
        )
    return value


def _stored_integer(spec: ColumnSpec, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidInputError(f"{spec.label} must be a whole number, not {_described(value)}.")
    if not spec.minimum <= value <= spec.maximum:
        raise InvalidInputError(
            f"{spec.label} is {value}; it must be from {spec.minimum} to {spec.maximum}."
        )
    return value


def _stored_boolean(spec: ColumnSpec, value: object) -> int:
    if not isinstance(value, bool):
        raise InvalidInputError(f"{spec.label} must be true or false, not {_described(value)}.")
    return int(value)


def _stored_choice(spec: ColumnSpec, value: object) -> str:
    if not isinstance(value, str) or value not in spec.choices:
        raise InvalidInputError(
            f"{spec.label} is {_described(value)}.", todo=f"Use one of: {', '.join(spec.choices)}."
        )
    return value


def _stored_day(spec: ColumnSpec, value: object) -> str:
    day = value
    if isinstance(day, str):
        try:
            day = dt.date.fromisoformat(day)
        except ValueError:
            day = None
    if isinstance(day, dt.datetime) or not isinstance(day, dt.date):
        raise InvalidInputError(
            f"{spec.label} is {_described(value)}, which is not a day.",
            todo="Write it as YYYY-MM-DD.",
        )
    _refuse_year(spec, day.year)
    return day.isoformat()


def _stored_moment(spec: ColumnSpec, value: object) -> dt.datetime:
    moment = value
    if isinstance(moment, str):
        try:
            moment = dt.datetime.fromisoformat(moment)
        except ValueError:
            moment = None
    if not isinstance(moment, dt.datetime):
        raise InvalidInputError(
            f"{spec.label} is {_described(value)}, which is not a date and time.",
            todo="Write it as YYYY-MM-DDTHH:MM with Z or an offset.",
        )
    if moment.tzinfo is None:
        raise InvalidInputError(
            f"{spec.label} {moment.isoformat()} has no time zone.",
            todo="Add Z (UTC) or an offset such as +01:00.",
        )
    _refuse_year(spec, moment.year)
    return moment.astimezone(dt.UTC)


def _stored_instant(spec: ColumnSpec, value: object) -> str:
    moment = _stored_moment(spec, value)
    if moment.second or moment.microsecond:
        raise InvalidInputError(
            f"{spec.label} {moment.isoformat()} has seconds; the plan keeps whole minutes.",
            todo="Round it to the minute.",
        )
    return moment.strftime("%Y-%m-%dT%H:%MZ")


def _stored_stamp(spec: ColumnSpec, value: object) -> str:
    return _stored_moment(spec, value).strftime("%Y-%m-%dT%H:%M:%SZ")


def _stored_id(spec: ColumnSpec, value: object) -> str:
    if not isinstance(value, str) or not is_id(value):
        raise InvalidInputError(f"{spec.label} is {_described(value)}, which is not an id.")
    return value


def _refuse_year(spec: ColumnSpec, year: int) -> None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise InvalidInputError(
            f"{spec.label} is in the year {year}.",
            todo=f"Use a year from {EARLIEST_YEAR} to {LATEST_YEAR}.",
        )


def _described(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


_TO_STORED: dict[str, Callable[[ColumnSpec, object], Stored]] = {
    "id": _stored_id,
    "ref": _stored_id,
    "text": _stored_text,
    "integer": _stored_integer,
    "boolean": _stored_boolean,
    "choice": _stored_choice,
    "day": _stored_day,
    "instant": _stored_instant,
    "stamp": _stored_stamp,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A declared column.

    Attributes:
        spec: What it may hold.
        default: Its value in a new row that doesn't give one.
        factory: Makes that value anew for each row, in place of `default`.
        is_required: Whether whoever makes a row must give the value; there is no usual one.
    """

    spec: ColumnSpec
    default: object = None
    factory: Callable[[], object] | None = None
    is_required: bool = False

    def make_default(self) -> object:
        """The value in a new row that doesn't give one."""
        return self.default if self.factory is None else self.factory()


def _field(spec: ColumnSpec, **usual: Any) -> Any:
    return Column(spec, **usual, is_required=spec.required and not usual)


def row_id() -> Any:
    """The id of a row: made when the row object is made."""
    spec = ColumnSpec("id", "Id", required=True)
    return _field(spec, factory=new_id)


def code() -> Any:
    """The short code (`A-104`) by which people call the row; the door gives the next one."""
    spec = ColumnSpec("text", "Code", required=True, max_length=40, unique=True)
    return _field(spec, default="")


def position() -> Any:
    """The place of the row among its siblings; the door puts a new one last."""
    return _field(ColumnSpec("integer", "Position", required=True), default=0)


def name(label: str = "Name", *, unique: bool = False) -> Any:
    """A required short text."""
    return _field(ColumnSpec("text", label, required=True, max_length=500, unique=unique))


def text(label: str, *, max_length: int = 20_000) -> Any:
    """An optional text; empty when nobody wrote one."""
    return _field(ColumnSpec("text", label, max_length=max_length), default="")


def integer(label: str, default: int, minimum: int, maximum: int) -> Any:
    """A whole number that always has a value."""
    spec = ColumnSpec("integer", label, required=True, minimum=minimum, maximum=maximum)
    return _field(spec, default=default)


def minutes(label: str, default: int, minimum: int, maximum: int) -> Any:
    """A length of time in minutes."""
    spec = ColumnSpec("integer", label, required=True, minimum=minimum, maximum=maximum, unit="min")
    return _field(spec, default=default)


def optional_integer(label: str, minimum: int, maximum: int) -> Any:
    """A whole number that may be unknown."""
    return _field(ColumnSpec("integer", label, minimum=minimum, maximum=maximum), default=None)


def optional_minutes(label: str, minimum: int, maximum: int) -> Any:
    """A length of time in minutes that may be unknown."""
    spec = ColumnSpec("integer", label, minimum=minimum, maximum=maximum, unit="min")
    return _field(spec, default=None)


def boolean(label: str, *, default: bool) -> Any:
    """Yes or no."""
    return _field(ColumnSpec("boolean", label, required=True), default=default)


def choice(label: str, choices: tuple[str, ...], default: str) -> Any:
    """One of the words in `choices`."""
    return _field(ColumnSpec("choice", label, required=True, choices=choices), default=default)


def optional_choice(label: str, choices: tuple[str, ...]) -> Any:
    """One of the words in `choices`, or none yet."""
    return _field(ColumnSpec("choice", label, choices=choices), default=None)


def day(label: str, *, required: bool = False) -> Any:
    """A calendar day."""
    spec = ColumnSpec("day", label, required=required)
    return _field(spec) if required else _field(spec, default=None)


def instant(label: str, *, required: bool = False, since: str = "") -> Any:
    """A moment in UTC, to the minute; an end names the column with the start."""
    spec = ColumnSpec("instant", label, required=required, since=since)
    return _field(spec) if required else _field(spec, default=None)


def stamp(label: str, *, required: bool = False) -> Any:
    """A moment in UTC, to the second: when somebody did something in the program."""
    spec = ColumnSpec("stamp", label, required=required)
    return _field(spec) if required else _field(spec, default=None)


def part_of(table: str, label: str) -> Any:
    """The row that this one is a part of: deleting that one deletes this one."""
    return _field(ColumnSpec("ref", label, required=True, table=table, on_delete="cascade"))


def belongs_to(table: str, label: str) -> Any:
    """A row that this one can't do without: it can't be deleted while this one is there."""
    return _field(ColumnSpec("ref", label, required=True, table=table, on_delete="refuse"))


def points_to(table: str, label: str, *, on_delete: OnDelete = "clear") -> Any:
    """A row that this one mentions, or none: when that one is deleted, the mention is cleared."""
    return _field(ColumnSpec("ref", label, table=table, on_delete=on_delete), default=None)
