"""In which language a chart is drawn: English, or what the asking program says.

Charts are drawn one at a time (`style.drawing`), so the language in use is one for the program.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

from relplanner.timeline.words import ENGLISH, DateWords


@dataclass(frozen=True)
class Language:
    """Words of a language.

    Attributes:
        texts: English texts, as they stand in `say`, and their translations.
        dates: How dates are written.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    dates: DateWords = ENGLISH
    current: ClassVar[Language]

    def values(self) -> dict[str, Any]:
        """As values fit for JSON; `of_values` takes them back."""
        return {"texts": dict(self.texts), "dates": asdict(self.dates)}

    @staticmethod
    def of_values(values: Mapping[str, Any]) -> Language:
        """The language that `values` gave."""
        dates: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values["dates"].items()
        }
        return Language(values["texts"], DateWords(**dates))


Language.current = Language()


def say(text: str, *values: object) -> str:
    """A text of a chart in the language in use, with values for `{0}`, `{1}`, ... in it."""
    found = Language.current.texts.get(text, text)
    return found.format(*values) if values else found


def date_text(day: dt.date) -> str:
    """A day as it stands in narrow columns ("3 Mar 2026")."""
    return f"{Language.current.dates.day(day)} {day.year}"
