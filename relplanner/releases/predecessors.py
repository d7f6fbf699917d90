"""Predecessors as people write them in a cell: `3FS+2d, 7SS, A-12FF-50%`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from relplanner.errors import InvalidInputError
from relplanner.releases.duration import format_duration, parse_duration

_LAG = r"(?P<sign>[+-])\s*(?P<lag>\d+(?:[.,]\d+)?)\s*(?P<unit>%|[a-zA-Z]*)\.?"
# A lag needs its kind before it, because codes have dashes too; after a mere number it doesn't.
_ENTRIES = (
    re.compile(rf"(?P<ref>\d+)\s*(?P<kind>FS|SS|FF|SF)?\s*(?:{_LAG})?", re.IGNORECASE),
    re.compile(
        rf"(?P<ref>[^\s,;+-][^\s,;]*?)\s*(?P<kind>FS|SS|FF|SF)\s*(?:{_LAG})?", re.IGNORECASE
    ),
    re.compile(r"(?P<ref>[^\s,;+-](?:[^\s,;+]*[^\s,;+-])?)(?P<kind>)(?P<lag>)(?P<sign>)(?P<unit>)"),
)
# A comma between the digits of a lag is a decimal comma: 3FS+1,5d.
_SEPARATOR = re.compile(r"[;\n]|(?<![+-]\d),|(?<=[+-]\d),(?!\d+\s*(?:%|e?[a-zA-Z]))")


@dataclass(frozen=True, slots=True)
class Predecessor:
    """One entry of a predecessors cell.

    Attributes:
        reference: What it names: a row number, an id of the table, or a code.
        kind: FS, SS, FF or SF.
        lag_min: Minutes, negative for a lead; whole percent for `percent`.
        lag_kind: `working`, `elapsed` or `percent`.
    """

    reference: str
    kind: str = "FS"
    lag_min: int = 0
    lag_kind: str = "working"


def parse_predecessors(text: str, minutes_per_day: int, minutes_per_week: int) -> list[Predecessor]:
    """The entries of a cell, separated by comma, semicolon or line break.

    A comma between two digits of a lag (`3FS+1,5d`) is a decimal comma.

    Raises:
        InvalidInputError: For an entry that isn't one, naming it.
    """
    entries = split_predecessors(text)
    return [parse_predecessor(one, minutes_per_day, minutes_per_week) for one in entries]


def split_predecessors(text: str) -> list[str]:
    """The entries of a cell as they were written, without blank ones."""
    return [entry.strip() for entry in _SEPARATOR.split(text) if entry.strip()]


def parse_predecessor(text: str, minutes_per_day: int, minutes_per_week: int) -> Predecessor:
    """One entry of a cell.

    Raises:
        InvalidInputError: When it isn't one, naming it.
    """
    match = next(filter(None, (pattern.fullmatch(text) for pattern in _ENTRIES)), None)
    if match is None:
        raise InvalidInputError(
            f"{text!r} is not a predecessor.",
            todo="Write it like 3, 3FS+2d, 7SS or A-12FF-1d, several with commas between.",
        )
    kind = (match["kind"] or "FS").upper()
    if not match["lag"]:
        return Predecessor(match["ref"], kind)
    sign = -1 if match["sign"] == "-" else 1
    unit = match["unit"]
    if unit == "%":
        if not match["lag"].isdigit():
            raise InvalidInputError(f"The lag of {text!r} is not a whole percentage.")
        return Predecessor(match["ref"], kind, sign * int(match["lag"]), "percent")
    # "f", for "fortlaufend", in German.
    elapsed = unit[:1].lower() in {"e", "f"}
    # An elapsed day has 24 hours, an elapsed week seven of them.
    day, week = (1440, 10080) if elapsed else (minutes_per_day, minutes_per_week)
    minutes, _ = parse_duration(match["lag"] + (unit[1:] if elapsed else unit), day, week)
    return Predecessor(match["ref"], kind, sign * minutes, "elapsed" if elapsed else "working")


def format_predecessors(
    entries: Iterable[Predecessor], minutes_per_day: int, minutes_per_week: int
) -> str:
    """Entries as they are written in a cell: `A-3, A-7SS, A-9FS+2d`."""
    return ", ".join(
        entry.reference + _suffix(entry, minutes_per_day, minutes_per_week) for entry in entries
    )


def _suffix(entry: Predecessor, minutes_per_day: int, minutes_per_week: int) -> str:
    if not entry.lag_min:
        return "" if entry.kind == "FS" else entry.kind
    return entry.kind + format_lag(entry, minutes_per_day, minutes_per_week)


def format_lag(lag: Predecessor, minutes_per_day: int, minutes_per_week: int) -> str:
    """The lag of an entry as it is written in a cell: `+2d`, `-1ed`, `+50%`; empty for none."""
    if not lag.lag_min:
        return ""
    sign, amount = ("-" if lag.lag_min < 0 else "+"), abs(lag.lag_min)
    if lag.lag_kind == "percent":
        return f"{sign}{amount}%"
    if lag.lag_kind == "elapsed":
        return sign + format_duration(amount, "ed", minutes_per_day, minutes_per_week)
    return sign + format_duration(amount, "d", minutes_per_day, minutes_per_week)
