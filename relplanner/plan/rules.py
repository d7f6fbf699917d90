"""The form of a rule: what must hold in a plan after every change.

A rule is a function that looks at the candidate state through a `View` and yields a `Finding` for
everything that must not be. Rules of an area live in its `rules.py` and are listed in `registry`.
They look at what was touched, never at the whole plan, so that a small change stays quick.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from relplanner.plan.rows import PlanRow


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule objects to.

    Attributes:
        message: A whole sentence that names the row.
        table: The name of the table.
        row_id: The row.
        column: The column, where it is one.
    """

    message: str
    table: str = ""
    row_id: str = ""
    column: str = ""


class View(Protocol):
    """The plan as it would be after the change. Records are named tuples of stored values."""

    def touched(self, table: type[PlanRow], *columns: str) -> list[Any]:
        """The rows that were inserted, or of which one of `columns` (or any column) changed."""
        ...

    def deleted(self, table: type[PlanRow]) -> list[Any]:
        """The rows that were deleted, as they were."""
        ...

    def before(self, table: type[PlanRow], row_id: str) -> Any | None:
        """A touched row as it was before the change; None for one that was inserted."""
        ...

    def record(self, table: type[PlanRow], row_id: str) -> Any | None:
        """A row, or None where there is none."""
        ...

    def records(self, table: type[PlanRow], **equal: object) -> list[Any]:
        """The rows whose columns equal the given stored values."""
        ...

    def values(self, table: type[PlanRow], *columns: str, **equal: object) -> list[tuple[Any, ...]]:
        """These columns of all rows, or of those whose columns equal the given stored values."""
        ...

    def has_file(self, sha256: str) -> bool:
        """Whether a file with this hash is kept in the plan."""
        ...


Rule = Callable[[View], Iterable[Finding]]


def named(record: Any) -> str:
    """How a sentence names a record: its code and name, as far as it has them."""
    words = [getattr(record, column, None) for column in ("code", "name")]
    return " ".join(str(word) for word in words if word)
