"""One thing that somebody should look at, as a sentence that any language and locale can say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from relplanner.registers.formats import ISO_FORMATS
from relplanner.releases.explained import Value, ValueFormat, shown_value

Severity = Literal["blocker", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = ("blocker", "warning", "note")
"""The worst first."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that blocks, comes next, or is late.

    Attributes:
        severity: How bad it is.
        template: A plain English sentence with the names of `values` in braces.
        values: What stands in the braces; days and moments (in the plan's zone) as they are.
        table: The table of the row that it is about.
        row_id: That row.
        place: The view in which it can be mended: `timeline`, `risks`, `checklists`, ...
        person_ids: Who must act; empty when nobody is named.
        at_min: When it is or was due, an instant in minutes since the epoch; orders items.
    """

    severity: Severity
    template: str
    values: Mapping[str, Value]
    table: str
    row_id: str
    place: str
    person_ids: tuple[str, ...] = ()
    at_min: int = 0
    translate_values: tuple[str, ...] = field(default=())

    def text(
        self,
        formats: ValueFormat = ISO_FORMATS,
        translate: Callable[[str], str] = str,
    ) -> str:
        """The sentence.

        Args:
            formats: How dates are written; as in ISO 8601 unless told.
            translate: Gives the template in the reader's language.
        """
        shown = {name: shown_value(value, formats) for name, value in self.values.items()}
        for name in self.translate_values:
            shown[name] = translate(shown[name])
        return translate(self.template).format(**shown)

    @property
    def order(self) -> tuple[int, int]:
        """What sorts items: the worst first, then the earliest."""
        return SEVERITIES.index(self.severity), self.at_min
