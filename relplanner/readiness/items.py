"""One thing that somebody should look at, as a sentence that any language and locale can say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from relplanner.registers.formats import ISO_FORMATS
from relplanner.releases.duration import DurationText

Severity = Literal["blocker", "warning", "note"]
Value = str | int | dt.date | dt.datetime

SEVERITIES: tuple[Severity, ...] = ("blocker", "warning", "note")
"""The worst first."""


class DateFormats(Protocol):
    """How days and moments are written."""

    def day(self, value: dt.date) -> str:
        """A day as text."""
        ...

    def instant(self, value: dt.datetime) -> str:
        """A moment as text; it is aware and already in the plan's zone."""
        ...

    def duration(self, text: str) -> str:
        """A duration as text, made of how the library writes it: `10.5d`."""
        ...


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
        formats: DateFormats = ISO_FORMATS,
        translate: Callable[[str], str] = str,
    ) -> str:
        """The sentence.

        Args:
            formats: How dates are written; as in ISO 8601 unless told.
            translate: Gives the template in the reader's language.
        """
        shown = {name: _shown(value, formats) for name, value in self.values.items()}
        for name in self.translate_values:
            shown[name] = translate(shown[name])
        return translate(self.template).format(**shown)

    @property
    def order(self) -> tuple[int, int]:
        """What sorts items: the worst first, then the earliest."""
        return SEVERITIES.index(self.severity), self.at_min


def _shown(value: Value, formats: DateFormats) -> str:
    if isinstance(value, DurationText):
        return formats.duration(value)
    # A datetime is a date too.
    if isinstance(value, dt.datetime):
        return formats.instant(value)
    return formats.day(value) if isinstance(value, dt.date) else str(value)
