"""What is written on a timeline: dates in words, and text cut to fit.

Without other words the month and day names are the program's own and not those of the machine's
locale, so that a picture looks the same wherever it is drawn.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ELLIPSIS = "…"
_JOINER = "\u200d"
_HOUR_MIN = 60
_CLOCK_DAY_MIN = 24 * _HOUR_MIN

TextWidth = Callable[[str], float]
"""Width of a line of text in the painter's unit and font."""


@dataclass(frozen=True)
class DateWords:
    """How a language writes dates, and spans of time.

    Attributes:
        months: January first.
        short_months: Their usual short forms.
        weekdays: Monday first.
        short_weekdays: Their usual short forms.
        after_day: What stands behind the day of a month (in German a full stop).
        week: The word before the number of a week, and its short form.
        decimal: What stands before decimals.
        spans: Days, hours and minutes behind a number.
        elapsed_spans: The same by the clock.
    """

    months: tuple[str, ...] = MONTHS
    short_months: tuple[str, ...] = tuple(name[:3] for name in MONTHS)
    weekdays: tuple[str, ...] = WEEKDAYS
    short_weekdays: tuple[str, ...] = tuple(name[:3] for name in WEEKDAYS)
    after_day: str = ""
    week: tuple[str, str] = ("week ", "w")
    decimal: str = "."
    spans: tuple[str, str, str] = ("d", "h", "min")
    elapsed_spans: tuple[str, str, str] = ("ed", "eh", "emin")

    def day(self, at: date, *, short: bool = True) -> str:
        """A day without its year ("3 Mar", "3 March")."""
        months = self.short_months if short else self.months
        return f"{at.day}{self.after_day} {months[at.month - 1]}"

    def number(self, value: float) -> str:
        """A number with at most one decimal ("7.5")."""
        return f"{value:.1f}".removesuffix(".0").replace(".", self.decimal)


ENGLISH = DateWords()


def short_date(moment: date) -> str:
    """A date as it stands in narrow columns ("3 Mar 2026")."""
    return f"{moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}"


def float_text(
    minutes: int, minutes_per_day: int, words: DateWords = ENGLISH, *, by_clock: bool = False
) -> str:
    """Total float in days, or in hours where it is less than one ("3 d", "1.5 d", "−4 h").

    By the clock a day has 24 hours, and the unit says that it is elapsed time ("2 ed").
    """
    size, day_min = abs(minutes), _CLOCK_DAY_MIN if by_clock else minutes_per_day
    days, hours, plain = words.elapsed_spans if by_clock and size else words.spans
    if size >= day_min:
        number, unit = size / day_min, days
    elif size >= _HOUR_MIN:
        number, unit = size / _HOUR_MIN, hours
    else:
        number, unit = float(size), plain if size else days
    return f"{'−' if minutes < 0 else ''}{words.number(number)} {unit}"


def labels_for(
    unit: str, step: int, line: str, walls: Sequence[int], words: DateWords = ENGLISH
) -> list[tuple[str, ...]]:
    """Labels of header cells, for each the longest first.

    Args:
        unit: What a cell spans ("hour", "day", ...).
        step: How many of them.
        line: `minor` for the lower line, which leaves out what the upper one says; or `major`.
        walls: Readings of the wall clock at their starts, minutes since 1970-01-01T00:00.
        words: The language.
    """
    labels = _LABELS[unit, line]
    return [labels(_EPOCH + timedelta(minutes=wall), step, words) for wall in walls]


def _day_major(at: datetime, step: int, words: DateWords) -> tuple[str, ...]:  # noqa: ARG001
    short = words.short_weekdays[at.weekday()]
    return (
        f"{words.weekdays[at.weekday()]} {words.day(at, short=False)} {at.year}",
        f"{short} {words.day(at)} {at.year}",
        f"{short} {words.day(at)}",
        words.day(at),
        f"{at.day}",
    )


def _week_major(at: datetime, step: int, words: DateWords) -> tuple[str, ...]:  # noqa: ARG001
    week = at.isocalendar().week
    return (
        f"{words.day(at, short=False)} {at.year} · {words.week[0]}{week}",
        f"{words.day(at)} {at.year} · {words.week[1]}{week}",
        f"{words.day(at)} {at.year}",
        words.day(at),
    )


def _month_major(at: datetime, step: int, words: DateWords) -> tuple[str, ...]:  # noqa: ARG001
    month, short = words.months[at.month - 1], words.short_months[at.month - 1]
    return (f"{month} {at.year}", f"{short} {at.year}", short)


def _years(at: datetime, step: int, words: DateWords) -> tuple[str, ...]:  # noqa: ARG001
    if step == 1:
        return (f"{at.year}",)
    return (f"{at.year}–{at.year + step - 1}", f"{at.year}")


_LABELS: dict[tuple[str, str], Callable[[datetime, int, DateWords], tuple[str, ...]]] = {
    ("minute", "minor"): lambda at, *_: (f"{at:%H:%M}",),
    ("hour", "minor"): lambda at, *_: (f"{at:%H:%M}", f"{at:%H}"),
    ("day", "minor"): lambda at, _, words: (
        f"{words.short_weekdays[at.weekday()]} {at.day}",
        f"{at.day}",
    ),
    ("day", "major"): _day_major,
    ("week", "minor"): lambda at, _, words: (words.day(at), f"{at.day}"),
    ("week", "major"): _week_major,
    ("month", "minor"): lambda at, _, words: (
        words.months[at.month - 1],
        words.short_months[at.month - 1],
    ),
    ("month", "major"): _month_major,
    ("quarter", "minor"): lambda at, *_: (f"Q{at.month // 3 + 1}",),
    ("quarter", "major"): lambda at, *_: (
        f"Q{at.month // 3 + 1} {at.year}",
        f"Q{at.month // 3 + 1}",
    ),
    ("year", "minor"): lambda at, step, words: _years(at, step, words)[-1:],
    ("year", "major"): _years,
}


def fitting(labels: Sequence[str], room: float, width_of: TextWidth) -> str:
    """The first of the labels that fits into `room`, or an empty text."""
    for label in labels:
        if width_of(label) <= room:
            return label
    return ""


def elided(text: str, room: float, width_of: TextWidth) -> str:
    """`text`, cut and ended in … where it is wider than `room`; empty where nothing fits.

    A letter keeps its accents, and no half of a joined emoji is left over.
    """
    if width_of(text) <= room:
        return text
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle] + ELLIPSIS) <= room:
            low = middle
        else:
            high = middle - 1
    while low > 0 and (_joins(text[low]) or text[low - 1] == _JOINER):
        low -= 1
    kept = text[:low].rstrip()
    return kept + ELLIPSIS if kept else ""


def _joins(character: str) -> bool:
    """Whether a character belongs to the one before it."""
    return unicodedata.combining(character) > 0 or character in f"{_JOINER}\ufe0e\ufe0f"
