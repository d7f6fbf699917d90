"""What every table of a plan has in common: the base class of its rows and its description."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import SQLModel

from relplanner.plan.columns import ColumnSpec, Stored


class PlanRow(SQLModel):
    """Base of all rows. A subclass declares its columns with the functions of `columns`.

    Class attributes:
        CODE_PREFIX: The letters of its short codes (`A` for `A-104`); empty for tables without.
        NOUN: What people call one such row ("activity").
        TITLE: The column that names a row best in a sentence; empty where none does.
    """

    CODE_PREFIX: ClassVar[str] = ""
    NOUN: ClassVar[str] = ""
    TITLE: ClassVar[str] = "name"


@dataclass(frozen=True)
class TableInfo:
    """A table as the document sees it.

    Attributes:
        row_class: The SQLModel class.
        name: The name of the table in the file.
        columns: Its columns in the order of the file, `id` first.
        references: Those of its columns that point to another row.
        unique_sets: Sets of columns that no two rows may share.
    """

    row_class: type[PlanRow]
    name: str
    columns: dict[str, ColumnSpec]
    references: dict[str, ColumnSpec]
    unique_sets: tuple[tuple[str, ...], ...]

    @property
    def noun(self) -> str:
        """What people call one row."""
        return self.row_class.NOUN

    @functools.cached_property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(self.columns)

    @functools.cached_property
    def plain(self) -> bool:
        """Whether every stored value is also the value that Python sees."""
        converted = {"boolean", "day", "instant", "stamp"}
        return not any(spec.kind in converted for spec in self.columns.values())

    def make_row(self, stored: tuple[Stored, ...]) -> PlanRow:
        """A row object from the stored values, in the order of the columns."""
        if self.plain:
            return self.row_class(**dict(zip(self.columns, stored, strict=True)))
        values: dict[str, Any] = {
            column: spec.from_stored(value)
            for (column, spec), value in zip(self.columns.items(), stored, strict=True)
        }
        return self.row_class(**values)

    def title_of(self, values: dict[str, Stored]) -> str:
        """How a row is called in a sentence: `A-12 Regression test`, or its noun."""
        code = values.get("code")
        title = values.get(self.row_class.TITLE) if self.row_class.TITLE else None
        words = [str(word) for word in (code, title) if word]
        return " ".join(words) if words else self.noun


def describe(row_class: type[PlanRow]) -> TableInfo:
    """The description of the table that `row_class` declares."""
    table = row_class.__table__  # type: ignore[attr-defined]
    columns = {column.name: column.info["spec"] for column in table.columns}
    references = {name: spec for name, spec in columns.items() if spec.kind == "ref"}
    unique_sets = tuple(row_class.UNIQUE) if hasattr(row_class, "UNIQUE") else ()
    return TableInfo(row_class, table.name, columns, references, unique_sets)


class Registry:
    """All tables of a plan, in an order in which parents come before their parts."""

    def __init__(self, row_classes: tuple[type[PlanRow], ...]) -> None:
        self.tables: dict[str, TableInfo] = {}
        self._by_class: dict[type[PlanRow], TableInfo] = {}
        for row_class in row_classes:
            info = describe(row_class)
            self.tables[info.name] = info
            self._by_class[row_class] = info
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

    def with_code(self, code: str) -> TableInfo | None:
        """The table whose codes look like `code` (`A-104`), or None."""
        prefix = code.rpartition("-")[0]
        for info in self.tables.values():
            if prefix and info.row_class.CODE_PREFIX == prefix:
                return info
        return None
