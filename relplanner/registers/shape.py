"""What registers and their fields are made of, and how a column of a table becomes a field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from relplanner.errors import InvalidInputError
from relplanner.plan.columns import ColumnSpec
from relplanner.plan.rows import PlanRow
from relplanner.registry import REGISTRY

FieldKind = Literal[
    "text", "long text", "integer", "boolean", "day", "instant", "choice", "reference",
    "duration", "predecessors", "pauses", "code", "zone", "time", "week",
]  # fmt: skip
Align = Literal["left", "right", "center"]

# A text column that holds more than this is written in lines rather than in a cell.
_LONGEST_CELL = 4_000

_WIDTHS: Mapping[str, int] = {
    "text": 18, "long text": 40, "integer": 10, "boolean": 8, "day": 12, "instant": 17,
    "choice": 14, "reference": 22, "duration": 8, "predecessors": 18, "pauses": 14, "code": 8,
    "zone": 20, "time": 10,
}  # fmt: skip
_ALIGN: Mapping[str, Align] = {"integer": "right", "duration": "right", "boolean": "center"}


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a register.

    Attributes:
        key: The column of the table, or the name of a computed value.
        label: What people call it, in English.
        kind: How it is shown, read and edited.
        editable: Whether it can be written; codes and most computed values can't.
        required: Whether it must have a value.
        width_chars: The usual width, in characters.
        choices: The allowed words of a choice, or the words of a computed one in their order.
        align: Where its text stands.
        shown: Whether it is in the default set of columns.
        since: The field with the start of what ends here, if it says when something ends: then
            midnight belongs to the day before, unless both are the same moment.
    """

    key: str
    label: str
    kind: FieldKind
    editable: bool = True
    required: bool = False
    width_chars: int = 12
    choices: tuple[str, ...] = ()
    align: Align = "left"
    shown: bool = True
    since: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """A table of the plan with its fields.

    Attributes:
        key: Its name in the program.
        table: The rows that it shows.
        noun: What people call one row.
        fields: Its columns in their usual order.
        parent: The column that scopes it (`release_id`); empty for one of the whole plan.
    """

    key: str
    table: type[PlanRow]
    noun: str
    fields: tuple[Field, ...]
    parent: str = ""

    def index_of(self, key: str) -> int:
        """The place of a field.

        Raises:
            InvalidInputError: When there is none with this key.
        """
        for place, field in enumerate(self.fields):
            if field.key == key:
                return place
        raise InvalidInputError(
            f"The register of {self.noun} has no field {key!r}.",
            todo=f"Its fields are: {', '.join(field.key for field in self.fields)}.",
        )

    def field(self, key: str) -> Field:
        """The field with this key.

        Raises:
            InvalidInputError: When there is none.
        """
        return self.fields[self.index_of(key)]

    def shown_fields(self, parent_id: str = "") -> tuple[int, ...]:
        """The places of the fields that are shown unless a person chose others.

        A table of one parent's rows doesn't repeat the parent in each of them.
        """
        return tuple(
            place
            for place, field in enumerate(self.fields)
            if field.shown and not (parent_id and field.key == self.parent)
        )

    @property
    def is_outline(self) -> bool:
        """Whether its rows are under each other."""
        return "parent_id" in self.columns

    @property
    def has_order(self) -> bool:
        """Whether people put its rows in order."""
        return "position" in self.columns

    @property
    def columns(self) -> Mapping[str, ColumnSpec]:
        """The columns of its table."""
        return REGISTRY.of(self.table).columns


def column(
    table: type[PlanRow],
    key: str,
    *,
    shown: bool = True,
    width: int = 0,
    editable: bool = True,
    label: str = "",
    kind: FieldKind | None = None,
) -> Field:
    """The field of a column of a table: kind, label and choices are those of the column."""
    spec = REGISTRY.of(table).columns[key]
    kind = kind or _kind(key, spec)
    return Field(
        key=key,
        label=label or spec.label,
        kind=kind,
        editable=editable and kind != "code" and spec.kind != "stamp",
        required=spec.required,
        width_chars=width or _WIDTHS[kind],
        choices=spec.choices,
        align=_ALIGN.get(kind, "left"),
        shown=shown,
        since=spec.since,
    )


def columns(table: type[PlanRow], keys: str, *, shown: bool = True) -> tuple[Field, ...]:
    """The fields of several columns, their keys separated by blanks."""
    return tuple(column(table, key, shown=shown) for key in keys.split())


def computed(
    key: str,
    label: str,
    kind: FieldKind,
    *,
    editable: bool = False,
    shown: bool = True,
    width: int = 0,
    choices: Iterable[str] = (),
    since: str = "",
) -> Field:
    """The field of a value that the plan computes."""
    return Field(
        key=key,
        label=label,
        kind=kind,
        editable=editable,
        width_chars=width or _WIDTHS[kind],
        choices=tuple(choices),
        align=_ALIGN.get(kind, "left"),
        shown=shown,
        since=since,
    )


def _kind(key: str, spec: ColumnSpec) -> FieldKind:
    if key == "code":
        return "code"
    if key == "zone":
        return "zone"
    if spec.unit == "min":
        return "duration"
    if spec.kind == "text":
        return "long text" if spec.max_length > _LONGEST_CELL else "text"
    kinds: Mapping[str, FieldKind] = {
        "integer": "integer", "boolean": "boolean", "day": "day", "instant": "instant",
        "stamp": "instant", "choice": "choice", "ref": "reference",
    }  # fmt: skip
    return kinds[spec.kind]
