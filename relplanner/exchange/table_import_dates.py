"""Dates as people write them in tables.

ISO 8601 (`2025-10-09 14:00`), words (`Thursday 9th October 2025`, `Oct 9, 2025`), figures
(`09.10.2025`, `10/9/25 2:00 PM`), ranges (`Monday 10th - Thursday 13th November 2025`).
Whether figures with slashes or dashes are day or month first is never guessed: the weekday beside
them, another value of the column, the header or the person decides.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, NamedTuple

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_types import shown

DateOrder = Literal["dmy", "mdy"]

FIRST_YEAR, LAST_YEAR = 1970, 2200
_PIVOT_YEAR = 70  # two figures: 1970 to 2069, as POSIX reads them
_MAX_TEXT = 200

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH_OF = {
    **{name: k for k, name in enumerate(_MONTHS, 1)},
    **{name[:3]: k for k, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_OF = {
    **{name: k for k, name in enumerate(_WEEKDAYS)},
    **{name[:3]: k for k, name in enumerate(_WEEKDAYS)},
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip

_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(_WEEKDAY_OF)})\b[.,]?\s*)?"
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_TIME = (
    r"(?:(?:\s*,\s*|\s+|t)(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>z\b|utc|gmt|[+-]\d{2}:?\d{2})?)?"
)
_REST = r"\s*(?P<rest>\(.*\))?"
_WHOLE = tuple(
    re.compile(_WEEKDAY + form + _TIME + _REST)
    for form in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
        r"(?P<year>(?:19|2[012])\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)",
        rf"{_DAY}(?:\s+of\s+|[\s./-]*){_MONTH}[\s,./'-]*{_YEAR}",
        rf"{_MONTH}[\s./-]*{_DAY}(?:\s*,\s*|[\s/-]+){_YEAR}",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    )
)
_FIGURES = re.compile(
    _WEEKDAY + rf"(?P<first>\d{{1,2}})(?P<sep>[/-])(?P<second>\d{{1,2}})(?P=sep){_YEAR}"
    + _TIME + _REST
)  # fmt: skip
# 02:00 UTC Friday 14th June 2024: the time goes behind the date.
_TIME_FIRST = re.compile(
    r"(\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?)"
    r"(?:\s*,\s*|\s+)(?:on\s+)?(.+)"
)
_PARTS = (
    re.compile(_WEEKDAY + rf"{_DAY}(?:\s+(?:of\s+)?{_MONTH}[\s,]*)?(?:[\s,]+(?P<year>\d{{4}}))?"),
    re.compile(_WEEKDAY + rf"{_MONTH}\s*{_DAY}(?:[\s,]+(?P<year>\d{{4}}))?"),
)
_BETWEEN = re.compile(
    r"\s*(?:–|—|→|\.\.\.?)\s*|\s+(?:-|to|until|till|through|thru)\s+"
    r"|(?<=\d)-(?=\d{1,2}(?:st|nd|rd|th)?\s+[a-z])"
)
_EITHER = re.compile(r"\s+(?:/|or)\s+|\s*\|\s*")


class Moment(NamedTuple):
    """A date as it was written.

    Attributes:
        day: The calendar day.
        minute: The minute of that day, 1440 for its end (24:00); None for a whole day.
        offset_min: Its offset from UTC where one was written; None for the plan's zone.
    """

    day: dt.date
    minute: int | None = None
    offset_min: int | None = None


class Span(NamedTuple):
    """What a cell with a date says.

    Attributes:
        first: The date, or the first one of a range.
        last: The last one of a range; None for a single date.
        left_out: The part of the text that wasn't read (`(AoE) / Friday 10th October 2025`).
        contradiction: A sentence where a weekday doesn't fit its date; else empty.
    """

    first: Moment
    last: Moment | None = None
    left_out: str = ""
    contradiction: str = ""


class AmbiguousDateError(InvalidInputError):
    """Figures that can be day first or month first."""


class _Read(NamedTuple):
    moment: Moment
    rest: str
    contradiction: str


def read_date(text: str, order: DateOrder | None = None) -> Span:
    """What a text says about a date.

    Args:
        text: Any text.
        order: Whether figures with slashes or dashes are day or month first.

    Raises:
        AmbiguousDateError: When that matters and isn't known.
        InvalidInputError: For anything that isn't a date.
    """
    plain = _plain(text)
    alternatives = _EITHER.split(plain, maxsplit=1)
    left_out = plain[len(alternatives[0]) :].strip() if len(alternatives) > 1 else ""
    span = _read_span(alternatives[0], order)
    if span is None:
        raise _not_a_date(text)
    rest = " ".join(filter(None, (span.left_out, left_out)))
    return span._replace(left_out=rest)


def order_shown_by(text: str) -> DateOrder | None:
    """The order that figures in a text can only have, by their size or their weekday."""
    match = _FIGURES.match(_EITHER.split(_plain(text), maxsplit=1)[0])
    if not match:
        return None
    fits = [order for order in _orders() if _figures_fit(match, order)]
    return fits[0] if len(fits) == 1 else None


def _orders() -> tuple[DateOrder, DateOrder]:
    return "dmy", "mdy"


def _plain(text: str) -> str:
    if len(text) > _MAX_TEXT:
        raise _not_a_date(text)
    return " ".join(text.replace("**", "").split()).casefold()


def _not_a_date(text: str) -> InvalidInputError:
    return InvalidInputError(
        f"“{shown(text)}” is not a date.", todo="Write it like 2025-10-09 or 9 Oct 2025."
    )


def _read_span(text: str, order: DateOrder | None) -> Span | None:
    one = _read_one(text, order)
    if one:
        return Span(one.moment, None, one.rest, one.contradiction)
    for gap in _BETWEEN.finditer(text):
        last = _read_one(text[gap.end() :], order)
        first = _read_one(text[: gap.start()], order)
        if first is None or last is None:
            first, last = _borrowed(text[: gap.start()], text[gap.end() :], first, last)
        if first and last:
            return _range(first, last)
    return None


def _range(first: _Read, last: _Read) -> Span:
    if last.moment.day < first.moment.day:
        raise InvalidInputError(
            f"The range ends on {last.moment.day}, before it starts on {first.moment.day}."
        )
    rest = " ".join(filter(None, (first.rest, last.rest)))
    return Span(first.moment, last.moment, rest, first.contradiction or last.contradiction)


def _read_one(text: str, order: DateOrder | None) -> _Read | None:
    time_first = _TIME_FIRST.fullmatch(text)
    if time_first:
        text = f"{time_first[2]} {time_first[1]}"
    match = next(filter(None, (form.fullmatch(text) for form in _WHOLE)), None)
    if match:
        month = _MONTH_OF.get(match["month"]) or int(match["month"])
        return _made(match, int(match["day"]), month)
    match = _FIGURES.fullmatch(text)
    if not match:
        return None
    first, second = int(match["first"]), int(match["second"])
    fits = [one for one in _orders() if _figures_fit(match, one)]
    if order is None and len(fits) != 1 and first != second:
        raise AmbiguousDateError(f"“{text}” can be day first or month first.")
    chosen = order or (fits[0] if fits else "dmy")
    day, month = (first, second) if chosen == "dmy" else (second, first)
    return _made(match, day, month)


def _figures_fit(match: re.Match[str], order: DateOrder) -> bool:
    figures = int(match["first"]), int(match["second"])
    day, month = figures if order == "dmy" else figures[::-1]
    try:
        date = dt.date(_year(match["year"]), month, day)
    except ValueError:
        return False
    return match["weekday"] is None or _WEEKDAY_OF[match["weekday"]] == date.weekday()


def _year(text: str) -> int:
    number = int(text)
    if len(text) > 2:
        return number
    return number + (1900 if number >= _PIVOT_YEAR else 2000)


def _made(match: re.Match[str], day: int, month: int) -> _Read:
    minute, offset = _time_of_day(match)
    rest = match["rest"] or ""
    if rest.strip("() ") in _WEEKDAY_OF:
        weekday, rest = rest.strip("() "), ""
    else:
        weekday = match["weekday"]
    date = _date(_year(match["year"]), month, day)
    return _Read(Moment(date, minute, offset), rest, _contradiction(date, weekday))


def _date(year: int, month: int, day: int) -> dt.date:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        raise InvalidInputError(
            f"There is no day {day} in month {month} of {year}.", todo="Correct the date."
        ) from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InvalidInputError(
            f"The date is in the year {year}.", todo=f"Use a year from {FIRST_YEAR} to {LAST_YEAR}."
        )
    return date


def _contradiction(date: dt.date, weekday: str | None) -> str:
    if not weekday or _WEEKDAY_OF[weekday] == date.weekday():
        return ""
    return (
        f"{date.isoformat()} is a {_WEEKDAYS[date.weekday()].title()}, "
        f"not a {_WEEKDAYS[_WEEKDAY_OF[weekday]].title()}."
    )


def _time_of_day(match: re.Match[str]) -> tuple[int | None, int | None]:
    if match["hour"] is None:
        return None, None
    hour, minute = int(match["hour"]), int(match["minute"])
    half = (match["half"] or "")[:1]
    if half and not 1 <= hour <= 12:
        hour = 99
    elif half:
        hour = hour % 12 + (12 if half == "p" else 0)
    is_day_end = hour == 24 and not minute
    if minute > 59 or (hour > 23 and not is_day_end):
        raise InvalidInputError(f"“{match[0]}” has an impossible time of day.")
    zone = match["zone"]
    if zone is None and not hour and not minute:
        return None, None  # how many programs write a day without a time
    return hour * 60 + minute, _offset(zone)


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone in {"z", "utc", "gmt"}:
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    if minutes > 18 * 60:
        raise InvalidInputError(f"The offset {zone} from UTC is impossible.")
    return -minutes if zone[0] == "-" else minutes


def _borrowed(
    left: str, right: str, first: _Read | None, last: _Read | None
) -> tuple[_Read | None, _Read | None]:
    """Both ends of a range where one lacks the month or the year that the other has."""
    a, b = _parts(left, first), _parts(right, last)
    year, month = (b.get("year") or a.get("year"), b.get("month") or a.get("month"))
    if not a or not b or not year or not month:
        return None, None
    last = _from_parts(b, year, month)
    first = _from_parts(a, year, month)
    if "year" not in a and first.moment.day > last.moment.day:
        # From 29 December to 3 January 2026.
        first = _from_parts(a, str(int(year) - 1), month)
    return first, last


def _parts(text: str, known: _Read | None) -> dict[str, str]:
    if known:
        day = known.moment.day
        return {"year": str(day.year), "month": _MONTHS[day.month - 1], "day": str(day.day)}
    match = next(filter(None, (form.fullmatch(text.strip()) for form in _PARTS)), None)
    return {name: part for name, part in match.groupdict().items() if part} if match else {}


def _from_parts(parts: dict[str, str], year: str, month: str) -> _Read:
    date = _date(
        _year(parts.get("year", year)), _MONTH_OF[parts.get("month", month)], int(parts["day"])
    )
    return _Read(Moment(date), "", _contradiction(date, parts.get("weekday")))
