"""Sentences that explain a date, before any language and locale has said them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from relplanner.releases.duration import DurationText

Value = str | int | dt.date | dt.datetime


class ValueFormat(Protocol):
    """How the values of a sentence are written."""

    def day(self, value: dt.date) -> str:
        """A day as text."""
        ...

    def instant(self, value: dt.datetime, *, is_end: bool = False) -> str:
        """A moment in the plan's zone as text; midnight may be told as the end of a day."""
        ...

    def duration(self, text: str) -> str:
        """A duration as text, made of how the library writes it."""
        ...

    def word(self, value: str) -> str:
        """A word out of a pick list, as people read it."""
        ...


class Word(str):
    """A word out of a pick list."""

    __slots__ = ()


class Ending(dt.datetime):
    """A moment at which something ends; midnight belongs to the day before."""

    @classmethod
    def of(cls, moment: dt.datetime) -> Ending:
        """The same moment."""
        return cls.combine(moment.date(), moment.timetz())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that any language and locale can say.

    Attributes:
        pieces: Plain English with the names of `values` in braces; to be said one after the other.
        values: What stands there; moments are in the plan's zone.
        activity_id: The activity that it is about.
    """

    pieces: tuple[str, ...]
    values: Mapping[str, Value]
    activity_id: str = ""

    def text(self, formats: ValueFormat, translate: Callable[[str], str] = str) -> str:
        """The sentence, as `formats` and `translate` say it."""
        shown = {name: shown_value(value, formats) for name, value in self.values.items()}
        return "".join(map(translate, self.pieces)).format(**shown)


def shown_value(value: Value, formats: ValueFormat) -> str:
    """A value of a sentence as text."""
    # A datetime is a date too.
    if isinstance(value, dt.datetime):
        return formats.instant(value, is_end=isinstance(value, Ending))
    if isinstance(value, dt.date):
        return formats.day(value)
    if isinstance(value, DurationText):
        return formats.duration(value)
    return formats.word(value) if isinstance(value, Word) else str(value)
