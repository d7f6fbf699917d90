"""How values are written and read on screen, so that a table speaks the person's language."""

from __future__ import annotations

import datetime as dt
import re
from typing import Protocol

from relplanner.midnight import end_of

_AT_END = re.compile(r"(\d{4}-\d\d-\d\d)[ T]24:00(?::00)?(Z|[+-]\d\d:\d\d)?")


class Formats(Protocol):
    """How values look, and how they are read. The window has one for the person's locale."""

    def day(self, value: dt.date) -> str:
        """A day as text."""
        ...

    def instant(self, value: dt.datetime, *, is_end: bool = False) -> str:
        """A moment as text; it is aware and already in the plan's zone.

        Args:
            value: The moment.
            is_end: Whether something ends then, so that midnight may be told as the end of a day.
        """
        ...

    def parse_day(self, text: str) -> dt.date:
        """The day that a text says.

        Raises:
            ValueError: When it isn't one.
        """
        ...

    def parse_instant(self, text: str) -> dt.datetime:
        """The moment that a text says; without a zone it is meant in the plan's.

        Raises:
            ValueError: When it isn't one, also where the time of day is missing.
        """
        ...

    def yes_no(self, value: bool) -> str:
        """A boolean as a word."""
        ...

    def word(self, value: str) -> str:
        """A word out of a pick list, as people read it."""
        ...

    def number(self, value: int) -> str:
        """A whole number as text."""
        ...

    def duration(self, text: str) -> str:
        """A duration as text, made of how the library writes it: `10.5d`."""
        ...

    def week(self, text: str) -> str:
        """A working week as text, made of how the library writes it: `Mon-Fri 09:00-17:00`."""
        ...


class IsoFormats:
    """Dates as in ISO 8601, but with a blank before the time: `2026-03-02 09:00`."""

    def day(self, value: dt.date) -> str:
        """`2026-03-02`."""
        return value.isoformat()

    def instant(self, value: dt.datetime, *, is_end: bool = False) -> str:  # noqa: ARG002
        """`2026-03-02 09:00`; the end of a day as 00:00 of the next, as programs read it."""
        return value.replace(tzinfo=None).isoformat(" ", "minutes")

    def parse_day(self, text: str) -> dt.date:
        """Takes `2026-03-02`."""
        return dt.date.fromisoformat(text.strip())

    def parse_instant(self, text: str) -> dt.datetime:
        """Takes `2026-03-02 09:00`, also with `T`, seconds or an offset, and `24:00`."""
        plain = text.strip()
        ends = _AT_END.fullmatch(plain)
        if ends:
            day, offset = ends.groups()
            midnight = end_of(dt.date.fromisoformat(day))
            return dt.datetime.fromisoformat(f"{midnight.isoformat()}{offset or ''}")
        if ":" not in plain:
            msg = f"{plain!r} has no time of day"
            raise ValueError(msg)
        return dt.datetime.fromisoformat(plain)

    def yes_no(self, value: bool) -> str:
        """`yes` or `no`."""
        return "yes" if value else "no"

    def word(self, value: str) -> str:
        """The word itself."""
        return value

    def number(self, value: int) -> str:
        """Digits without separators."""
        return str(value)

    def duration(self, text: str) -> str:
        """The text itself."""
        return text

    def week(self, text: str) -> str:
        """The text itself."""
        return text


ISO_FORMATS: Formats = IsoFormats()

_LONGEST_QUOTE = 60


def shortened(text: str) -> str:
    """A text as an error quotes it: not too long, and without what can't be seen."""
    seen = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return seen if len(seen) <= _LONGEST_QUOTE else seen[: _LONGEST_QUOTE - 1] + "…"
