"""What every table of a plan has in common: the base class of its rows and its description."""

from __future__ import annotations

import functools
import re
import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

from relplanner.errors import InvalidInputError
from relplanner.plan.columns import Column, ColumnSpec, Stored

Values = dict[str, Stored]
Row = TypeVar("Row", bound="PlanRow")
_OWN = {"id", "code", "position"}
_PLACE = re.compile(r"\{(\w+)\}")


class PlanRow:
    """Base of all rows. A subclass declares its columns with the functions of `columns`.

    Rows are checked at the door when they are written, not when they are made. `sqlmodels` makes
    SQLModel classes of the same declarations; they aren't made here, because importing SQLModel
    and building its classes takes longer than opening a plan.

    Class attributes:
        TABLE: The name of its table in the file.
        COLUMNS: Its columns by name, in the order of the file; made from the declarations.
        CODE_PREFIX: The letters of its short codes (`A` for `A-104`); empty for tables without.
        NOUN: What people call one such row ("activity").
        TITLE: The column that names a row best in a sentence; empty where none does.
        PHRASE: How a sentence names a row without code and name, with its columns in braces
            ("{predecessor_id} → {successor_id}").
        UNIQUE: Sets of columns that no two rows may share.
        NOT_COPIED: The columns that say what has happened to a row (progress, ticks,
            confirmations), which didn't happen to its copies; those begin as new rows do.

    Attributes:
        id: The id that every row has; the door makes it.
    """

    TABLE: ClassVar[str] = ""
    COLUMNS: ClassVar[Mapping[str, Column]] = MappingProxyType({})
    CODE_PREFIX: ClassVar[str] = ""
    NOUN: ClassVar[str] = ""
    TITLE: ClassVar[str] = "name"
    PHRASE: ClassVar[str] = ""
    UNIQUE: ClassVar[tuple[tuple[str, ...], ...]] = ()
    NOT_COPIED: ClassVar[tuple[str, ...]] = ()

    id: str

    def __init_subclass__(cls) -> None:
        declared = {name: value for name, value in vars(cls).items() if isinstance(value, Column)}
        cls.COLUMNS = MappingProxyType(declared)
        for name in declared:
            # Else a column that was forgotten when a row was made would read as its declaration.
            delattr(cls, name)

    def __init__(self, **values: Any) -> None:
        """Makes a row; columns that aren't given have their usual values, else None.

        Raises:
            InvalidInputError: For a column that the table doesn't have.
        """
        columns = self.COLUMNS
        for name in values:
            if name not in columns:
                raise InvalidInputError(f"The {self.NOUN} has no column {name!r}.")
        for name, column in columns.items():
            setattr(self, name, values[name] if name in values else column.make_default())

    @classmethod
    def values_of_copy(cls, record: Any) -> dict[str, Any]:
        """What a copy of a stored row takes over from it.

        All columns but `NOT_COPIED` and its id, code and position, which are its own.
        """
        return {
            name: column.spec.from_stored(getattr(record, name))
            for name, column in cls.COLUMNS.items()
            if name not in _OWN and name not in cls.NOT_COPIED
        }

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # rows can be changed

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({values})"


@dataclass(frozen=True)
class TableInfo:
    """A table as the document sees it.

    Attributes:
        row_class: The class that declares it.
        name: The name of the table in the file.
        columns: Its columns in the order of the file, `id` first.
        references: Those of its columns that point to another row.
    """

    row_class: type[PlanRow]
    name: str
    columns: dict[str, ColumnSpec]
    references: dict[str, ColumnSpec]

    @property
    def noun(self) -> str:
        """What people call one row."""
        return self.row_class.NOUN

    def title_of(self, values: Mapping[str, Any]) -> str:
        """How a row is called in a sentence: `A-12 Regression test`, or its noun."""
        code = values.get("code")
        title = values.get(self.row_class.TITLE) if self.row_class.TITLE else None
        words = [str(word) for word in (code, title) if word]
        return " ".join(words) if words else self.noun

    def phrased(self, values: Mapping[str, Any], told: Callable[[ColumnSpec, Stored], str]) -> str:
        """How a row is called in a sentence, one without code and name by those that it is of.

        An assignment, for instance, is "P-7 Aditi Rao on A-58 Regression test".

        Args:
            values: The row.
            told: A value of one of its columns in words.
        """
        phrase = self.row_class.PHRASE
        if not phrase:
            return self.title_of(values)
        return _PLACE.sub(lambda at: told(self.columns[at[1]], values.get(at[1])), phrase)


def describe(row_class: type[PlanRow]) -> TableInfo:
    """The description of the table that `row_class` declares."""
    columns = {name: column.spec for name, column in row_class.COLUMNS.items()}
    references = {name: spec for name, spec in columns.items() if spec.kind == "ref"}
    return TableInfo(row_class, row_class.TABLE, columns, references)


class TableSql:
    """The SQL of one table and a named tuple for its stored rows.

    Attributes:
        record: The named tuple's class: the columns in order, holding stored values.
    """

    def __init__(self, info: TableInfo) -> None:
        columns = ", ".join(f'"{name}"' for name in info.columns)
        self.info = info
        self.record: Any = namedtuple(info.name.title().replace("_", ""), info.columns)  # type: ignore[misc]
        self.select = f'SELECT {columns} FROM "{info.name}"'
        self.insert = (
            f'INSERT INTO "{info.name}" ({columns}) VALUES ({", ".join("?" * len(info.columns))})'
        )
        self.delete = f'DELETE FROM "{info.name}" WHERE "id" = ?'
        self._order = '"position", "id"' if "position" in info.columns else '"id"'
        self._repeated = [
            place
            for place, spec in enumerate(info.columns.values())
            if spec.kind == "ref" or spec.choices
        ]

    def one(self, connection: sqlite3.Connection, row_id: str) -> tuple[Stored, ...] | None:
        """The stored row with this id, or None."""
        row: tuple[Stored, ...] | None = connection.execute(
            f'{self.select} WHERE "id" = ?', (row_id,)
        ).fetchone()
        return row

    def values(self, connection: sqlite3.Connection, row_id: str) -> Values | None:
        """The stored row as column -> value, or None."""
        row = self.one(connection, row_id)
        return None if row is None else dict(zip(self.info.columns, row, strict=True))

    def where(
        self, connection: sqlite3.Connection, equal: dict[str, Stored]
    ) -> list[tuple[Stored, ...]]:
        """The stored rows whose columns have these values, by position, else by id.

        Raises:
            InvalidInputError: For a column that the table doesn't have.
        """
        for column in equal:
            if column not in self.info.columns:
                raise InvalidInputError(f"The {self.info.noun} has no column {column!r}.")
        conditions = " AND ".join(f'"{column}" IS ?' for column in equal)
        clause = f" WHERE {conditions}" if equal else ""
        return connection.execute(
            f"{self.select}{clause} ORDER BY {self._order}", tuple(equal.values())
        ).fetchall()

    def ids_where(self, connection: sqlite3.Connection, column: str, value: Stored) -> list[str]:
        """The ids of the rows whose `column` is `value`."""
        rows = connection.execute(
            f'SELECT "id" FROM "{self.info.name}" WHERE "{column}" = ?', (value,)
        )
        return [row_id for (row_id,) in rows]

    def columns(
        self, connection: sqlite3.Connection, names: tuple[str, ...], equal: dict[str, Stored]
    ) -> list[tuple[Stored, ...]]:
        """Some columns of all rows, or of those whose columns have these values."""
        statement = _columns_sql(self.info.name, names, tuple(equal))
        return connection.execute(statement, tuple(equal.values())).fetchall()

    def update(self, columns: Sequence[str]) -> str:
        """The statement that sets `columns` of the row with the id that comes last."""
        return _update_sql(self.info.name, tuple(columns))

    def records(self, rows: Iterable[tuple[Stored, ...]]) -> list[Any]:
        """Stored rows as records; the same text in references and choices is one object.

        SQLite gives a new one for each cell, which takes half the memory of a big plan.
        """
        columns = list(zip(*rows, strict=True))
        if not columns:
            return []
        for place in self._repeated:
            texts: dict[Stored, Stored] = {}
            columns[place] = tuple(map(texts.setdefault, columns[place], columns[place]))
        return list(map(self.record._make, zip(*columns, strict=True)))


@functools.lru_cache(maxsize=512)
def _columns_sql(table: str, columns: tuple[str, ...], equal: tuple[str, ...]) -> str:
    listed = ", ".join(f'"{column}"' for column in columns)
    conditions = " AND ".join(f'"{column}" IS ?' for column in equal)
    clause = f" WHERE {conditions}" if equal else ""
    return f'SELECT {listed} FROM "{table}"{clause}'


@functools.lru_cache(maxsize=512)
def _update_sql(table: str, columns: tuple[str, ...]) -> str:
    sets = ", ".join(f'"{column}" = ?' for column in columns)
    return f'UPDATE "{table}" SET {sets} WHERE "id" = ?'


class Registry:
    """All tables of a plan, in an order in which parents come before their parts.

    Attributes:
        tables: By name.
        referrers: For each table, the (table, column, column's description) that point to it.
    """

    def __init__(self, row_classes: tuple[type[PlanRow], ...]) -> None:
        self.tables: dict[str, TableInfo] = {}
        self._by_class: dict[type[PlanRow], TableInfo] = {}
        for row_class in row_classes:
            info = describe(row_class)
            self.tables[info.name] = info
            self._by_class[row_class] = info
        self._sql = {name: TableSql(info) for name, info in self.tables.items()}
        self.referrers: dict[str, list[tuple[TableInfo, str, ColumnSpec]]] = {
            name: [] for name in self.tables
        }
        for info in self.tables.values():
            for column, spec in info.references.items():
                self.referrers[spec.table].append((info, column, spec))

    def of(self, row_class: type[PlanRow]) -> TableInfo:
        """The table of `row_class`.

        Raises:
            KeyError: For a class that isn't a table of the plan.
        """
        return self._by_class[row_class]

    def sql(self, info: TableInfo) -> TableSql:
        """The statements of a table."""
        return self._sql[info.name]

    def called(
        self, info: TableInfo, values: Values, find: Callable[[str, str], Values | None]
    ) -> str:
        """How a row is called in a sentence of the document itself, see `TableInfo.phrased`.

        Args:
            info: Its table.
            values: What is stored of it.
            find: A row by the name of its table and its id; None where nothing is known of it.
        """

        def told(spec: ColumnSpec, value: Stored) -> str:
            if spec.kind == "ref":
                other = self.tables[spec.table]
                return other.title_of(find(spec.table, str(value)) or {})
            if spec.unit == "min" and isinstance(value, int):
                # How long a day of work is, only the areas know.
                return f"{value}m" if value % 60 else f"{value // 60}h"
            return str(value)

        return info.phrased(values, told)

    def with_code(self, code: str) -> TableInfo | None:
        """The table whose codes look like `code` (`A-104`), or None."""
        prefix = code.rpartition("-")[0]
        for info in self.tables.values():
            if prefix and prefix == info.row_class.CODE_PREFIX:
                return info
        return None

    def make_row(self, row_class: type[Row], values: Values) -> Row:
        """A row object with Python values from stored ones."""
        columns = self.of(row_class).columns
        return row_class(
            **{name: columns[name].from_stored(value) for name, value in values.items()}
        )

    def select(
        self, connection: sqlite3.Connection, row_class: type[Row], equal: Mapping[str, object]
    ) -> list[Row]:
        """The rows whose columns have these (Python or stored) values, in position order.

        Raises:
            InvalidInputError: For an unknown column or a value that can't be in it.
        """
        info = self.of(row_class)
        wanted: Values = {}
        for column, value in equal.items():
            if column not in info.columns:
                raise InvalidInputError(f"The {info.noun} has no column {column!r}.")
            wanted[column] = None if value is None else info.columns[column].to_stored(value)
        return [
            self.make_row(row_class, dict(zip(info.columns, stored, strict=True)))
            for stored in self.sql(info).where(connection, wanted)
        ]
