"""Durations as people write them: `3d`, `2.5 h`, `1w`, `90 min`, `3 Tage`; elapsed: `2ed`."""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.releases.tables import MAX_DURATION_MIN

_MAX_TEXT = 40
# As MS Project writes them, in English and in German.
_UNITS = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "minuten"), "m"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"), "h"),
    **dict.fromkeys(("d", "day", "days", "t", "tag", "tage", "tagen"), "d"),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks", "woche", "wochen"), "w"),
}
_PATTERN = re.compile(r"([+-]?)\s*(\d+(?:[.,]\d+)?)\s*([a-z]*)\.?\s*(\??)", re.IGNORECASE)
_ELAPSED = re.compile(rf"[ef]({'|'.join(_UNITS)})", re.IGNORECASE)


_ELAPSED_DAY, _ELAPSED_WEEK = 1440, 10080


class DurationText(str):
    """A duration as `format_duration` writes it, which a locale may write otherwise."""

    __slots__ = ()


def minutes_of(unit: str, minutes_per_day: int, minutes_per_week: int) -> int:
    """How many minutes one `m`, `h`, `d` or `w` of work is, or one `em`, `eh`, `ed`, `ew`."""
    if unit.startswith("e"):
        return minutes_of(unit[1:], _ELAPSED_DAY, _ELAPSED_WEEK)
    return {"m": 1, "h": 60, "d": minutes_per_day, "w": minutes_per_week}[unit]


def parse_duration(
    text: str,
    minutes_per_day: int,
    minutes_per_week: int,
    *,
    default_unit: str = "d",
    elapsed: bool = False,
) -> tuple[int, str]:
    """A duration in working minutes, and the unit in which it was written.

    Where `elapsed` is allowed, `2ed` is two days by the clock, in minutes of the clock.

    Takes a decimal point or comma, a unit in short or in words, and MS Project's question mark
    for an estimate. A bare number is in `default_unit`. What isn't a whole number of minutes is
    rounded: programs write days to two decimals.

    Raises:
        InvalidInputError: For anything else, with what to write instead.
    """
    match = _PATTERN.fullmatch(text.strip())
    if not match or len(text) > _MAX_TEXT:
        raise _not_a_duration(text)
    sign, number, word, _estimate = match.groups()
    by_clock = _ELAPSED.fullmatch(word) is not None
    if by_clock and not elapsed:
        raise InvalidInputError(
            f"The duration {text!r} is elapsed time; durations are working time.",
            todo="Write the working time, such as 3d, and put waiting time into the lag of a link.",
        )
    plain = word.lower()[1:] if by_clock else word.lower()
    unit = _UNITS.get(plain) if word else default_unit
    if unit is None or sign == "-":
        raise _not_a_duration(text)
    unit = f"e{unit}" if by_clock else unit
    exact = Fraction(number.replace(",", ".")) * minutes_of(unit, minutes_per_day, minutes_per_week)
    minutes = round(exact)
    if exact and not minutes:
        raise InvalidInputError(
            f"The duration {text!r} is shorter than a minute.", todo="Write a minute, or 0."
        )
    if minutes > MAX_DURATION_MIN:
        raise InvalidInputError(
            f"The duration {text!r} is longer than twenty years.", todo="Check the unit."
        )
    return minutes, unit


@functools.lru_cache(maxsize=4096)  # a plan has many activities and few lengths
def format_duration(
    minutes: int, unit: str, minutes_per_day: int, minutes_per_week: int, *, rounded: bool = False
) -> DurationText:
    """A duration as people read it, exactly: in `unit` where that has at most two decimals.

    Otherwise in the largest smaller unit that fits, so that nothing is rounded away; where
    something may be, because nobody has written it, to two decimals.
    """
    by_clock = "e" * unit.startswith("e")
    for plain in ("w", "d", "h", "m")[("w", "d", "h", "m").index(unit[-1]) :]:
        candidate = by_clock + plain
        hundredths = Fraction(
            100 * minutes, minutes_of(candidate, minutes_per_day, minutes_per_week)
        )
        if rounded or hundredths.denominator == 1:
            hundredths = Fraction(round(hundredths))
            whole, rest = divmod(abs(int(hundredths)), 100)
            sign = "-" if minutes < 0 else ""
            decimals = f".{rest:02}".rstrip("0") if rest else ""
            return DurationText(f"{sign}{whole}{decimals}{candidate}")
    return DurationText(f"{minutes}{by_clock}m")


def format_float(minutes: int, by_clock: bool, plan: Any) -> DurationText:
    """Float as people read it: in days, of work or by the clock (`2d`, `2.25ed`).

    From a day on to a hundredth of one, below exactly: nobody has written it.
    """
    unit, day = ("ed", _ELAPSED_DAY) if by_clock else ("d", plan.minutes_per_day)
    return format_duration(
        minutes, unit, plan.minutes_per_day, plan.minutes_per_week, rounded=abs(minutes) >= day
    )


def format_difference(minutes: int, by_clock: bool, plan: Any) -> DurationText:
    """By how much a duration or float differs, in days: `+2d`, `-1ed`, `0d`."""
    return DurationText("+" * (minutes > 0) + format_float(minutes, by_clock, plan))


def float_days(minutes: int, by_clock: bool, plan: Any) -> float:
    """Float as a number of days, of work or of the clock, to a hundredth."""
    return round(minutes / (_ELAPSED_DAY if by_clock else plan.minutes_per_day), 2)


def goes_by_clock(activity: Any) -> bool:
    """Whether the duration of an activity is elapsed time."""
    return bool(activity.duration_unit.startswith("e"))


def _not_a_duration(text: str) -> InvalidInputError:
    return InvalidInputError(
        f"{text!r} is not a duration.", todo="Write it like 3d, 4h, 90min or 2w."
    )
