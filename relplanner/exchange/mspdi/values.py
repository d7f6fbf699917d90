"""The values in an MS Project file: numbers, dates, durations, and complaints about them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from relplanner.calendars import from_datetime
from relplanner.calendars.zones import zone_info
from relplanner.errors import PlannerError
from relplanner.exchange.mspdi.reading import Element
from relplanner.exchange.table_import_types import Problem, Severity, shown
from relplanner.plan.columns import EARLIEST_YEAR, LATEST_YEAR
from relplanner.releases.tables import MAX_DURATION_MIN

T = TypeVar("T")

_ELAPSED_FORMATS = {4, 6, 8, 10, 12, 36, 38, 40, 42, 44}
_PERCENT_FORMATS, _ELAPSED_PERCENT_FORMATS = {19, 51}, {20, 52}
_UNITS = {3: "m", 4: "m", 5: "h", 6: "h", 7: "d", 8: "d", 9: "w", 10: "w"}
_ESTIMATED = 32
_DURATION = re.compile(
    r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?",
    re.ASCII,
)
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d*)?([eE][+-]?\d{1,2})?", re.ASCII)
_MAX_TEXT = 60
# What MS Project shows, and some programs write, where there is no date.
_NONE = {"", "NA", "N/A"}
IS_LEFT_OUT = "It is left out."
"""What becomes of something wrong where that doesn't stand in the way."""


class ElementProblem(Problem):
    """A problem with an element of the file; `letter` holds its place in words."""

    __slots__ = ()

    @property
    def where(self) -> str:
        """The element, the field, and what it holds: `Task UID 5 “Build”, Duration: “P1Y”`."""
        held = f": “{self.value[:_MAX_TEXT]}”" if self.header and self.value else ""
        parts = [part for part in (self.letter, f"{self.header}{held}") if part]
        return ", ".join(parts) or "The file"


@dataclass
class Findings:
    """What is wrong with a file, and what was decided for many of its elements.

    Attributes:
        skips_bad: Whether what is wrong is left out, which the person is told of, and doesn't
            stand in the way.
        problems: Problems with single elements, in the order they were found.
        rounded: How many values had seconds and were rounded to the minute, by field.
    """

    skips_bad: bool = False
    problems: list[Problem] = field(default_factory=list)
    rounded: Counter[str] = field(default_factory=Counter)

    def add(
        self,
        severity: Severity,
        what: str,
        *,
        place: str = "",
        tag: str = "",
        row: int | None = None,
        value: str = "",
        todo: str = "",
    ) -> None:
        """Takes note of a problem with an element, one of its fields, or the whole file."""
        self.problems.append(ElementProblem(severity, row, place, tag, shown(value), what, todo))

    def complain(
        self,
        what: str,
        *,
        place: str = "",
        tag: str = "",
        row: int | None = None,
        value: str = "",
        todo: str = "",
        instead: str = IS_LEFT_OUT,
    ) -> None:
        """Takes note of something wrong that the rest could be imported without.

        Args:
            what: What is wrong, a sentence.
            place: How the element is called.
            tag: The field.
            row: The ID of the task.
            value: What the field holds.
            todo: What the person can do, a sentence.
            instead: What is done where such things are left out, a sentence.
        """
        severity: Severity = "warning" if self.skips_bad else "error"
        advice = instead if self.skips_bad else todo
        self.add(severity, what, place=place, tag=tag, row=row, value=value, todo=advice)

    @property
    def has_errors(self) -> bool:
        """Whether anything stands in the way of an import."""
        return any(one.severity == "error" for one in self.problems)


class _BadValueError(Exception):
    """Why a value can't be read; becomes a problem with the field."""

    def __init__(self, what: str, todo: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.todo = todo


class Values:
    """The fields of one element as numbers, dates and durations.

    A field that can't be read becomes an error that names the element, the field and the value,
    and reads as if it were missing.

    Args:
        element: The element.
        place: How it is named in messages.
        zone: The IANA zone that its dates are meant in; files say none.
        findings: Where problems go.
        row: The ID that the program shows for the task.
    """

    def __init__(
        self, element: Element, place: str, zone: str, findings: Findings, row: int | None = None
    ) -> None:
        self._fields = element.fields
        self._zone = zone
        self._findings = findings
        self.place = place
        self.row = row

    def text(self, tag: str, most: int = 0) -> str:
        """A text on one line; as it is, where `most` is 0."""
        text = self._fields.get(tag, "")
        return " ".join(text.split())[:most] if most else text

    def has(self, tag: str) -> bool:
        """Whether the field is there and says something."""
        return self._fields.get(tag, "").upper() not in _NONE

    def flag(self, tag: str, *, usual: bool = False) -> bool:
        """A yes or no, written as 1 or 0, or in words."""
        text = self._fields.get(tag, "").casefold()
        if text in {"1", "true", "-1"}:
            return True
        if text in {"0", "false"}:
            return False
        if text:
            self.complain(tag, "It must be 1 or 0.")
        return usual

    def integer(self, tag: str, usual: int, low: int, high: int) -> int:
        """A whole number; a decimal one is rounded.

        Args:
            tag: The field.
            usual: Where it is missing.
            low: The least that it may be.
            high: The most that it may be.
        """
        number = self.number(tag, float(usual))
        if not low <= round(number) <= high:
            self.complain(tag, f"It must be from {low} to {high}.")
            return usual
        return round(number)

    def tenths(self, tag: str, most: int) -> int:
        """Tenths of a minute, as MS Project writes lags; other programs write a duration.

        Args:
            tag: The field; 0 where it is missing.
            most: The most that it may be, either way.
        """
        if not self.text(tag).lstrip("-").startswith("P"):
            return self.integer(tag, 0, -most, most)
        found = round(self._read(tag, _seconds, 0.0) / 6)
        if abs(found) <= most:
            return found
        self.complain(tag, f"It must be from {-most} to {most}.")
        return 0

    def number(self, tag: str, usual: float) -> float:
        """A number with a decimal point."""
        return self._read(tag, _number, usual)

    def result(self, tag: str) -> int | None:
        """What another program has computed; None where it says nothing that can be read."""
        text = self._fields.get(tag, "")
        return round(float(text)) if _NUMBER.fullmatch(text) else None

    def moment(self, tag: str) -> int | None:
        """A date and time as an instant (minutes); None where it is missing or there is none."""
        return self._read(tag, self._moment, None) if self.has(tag) else None

    def duration(self, tag: str) -> int | None:
        """A duration (`PT8H0M0S`) in minutes; None where it is missing."""
        return self._read(tag, self._duration, None)

    def complain(self, tag: str, what: str, todo: str = "", instead: str = IS_LEFT_OUT) -> None:
        """Takes note of something wrong with a field; see `Findings.complain`."""
        self._findings.complain(
            what, place=self.place, tag=tag, row=self.row, value=self._fields.get(tag, ""),
            todo=todo, instead=instead,
        )  # fmt: skip

    def _read(self, tag: str, read: Callable[[str], T], usual: T) -> T:
        text = self._fields.get(tag, "")
        if not text:
            return usual
        try:
            return read(text)
        except _BadValueError as error:
            self.complain(tag, error.what, error.todo)
            return usual

    def _moment(self, text: str) -> int:
        moment = _datetime(text)
        if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
            raise _BadValueError(
                f"The year {moment.year} is no year that a plan can hold.",
                f"Use one from {EARLIEST_YEAR} to {LATEST_YEAR}, or remove the date.",
            )
        if moment.second or moment.microsecond:
            self._findings.rounded["dates"] += 1
            moment = moment.replace(second=0, microsecond=0)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone_info(self._zone))
        try:
            return from_datetime(moment)
        except PlannerError as error:
            raise _BadValueError(error.what) from error

    def _duration(self, text: str) -> int:
        seconds = _seconds(text)
        minutes = round(seconds / 60)
        if minutes * 60 != seconds:
            self._findings.rounded["durations"] += 1
        if minutes < 0:
            raise _BadValueError("A duration can't be negative.")
        if minutes > MAX_DURATION_MIN:
            raise _BadValueError("That is longer than twenty years.", "Correct the duration.")
        return minutes


def day_of(text: str) -> dt.date | None:
    """The day of a date and time; None where it isn't one."""
    try:
        return _datetime(text).date()
    except _BadValueError:
        return None


def minute_of_day(text: str) -> int | None:
    """The minute of a time of day (`17:00:00`), 1440 for 24:00; None where it isn't one."""
    match = re.fullmatch(r"(?:\d{4}-\d\d-\d\dT)?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?", text)
    if not match:
        return None
    minute = int(match[1]) * 60 + int(match[2])
    return minute if int(match[2]) < 60 and minute <= 1440 else None


def is_elapsed(unit: int) -> bool:
    """Whether a format counts time by the clock."""
    return unit in _ELAPSED_FORMATS


def is_percent(unit: int) -> bool:
    """Whether a format is a percentage of working time."""
    return unit in _PERCENT_FORMATS


def is_elapsed_percent(unit: int) -> bool:
    """Whether a format is a percentage that counts by the clock."""
    return unit in _ELAPSED_PERCENT_FORMATS


def unit_of(unit: int) -> str:
    """The plan's unit that is nearest to how MS Project shows a duration."""
    return _UNITS.get(unit - _ESTIMATED if unit > _ESTIMATED + 2 else unit, "d")


def _number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise _BadValueError("It must be a number.")
    return float(text)


def _datetime(text: str) -> dt.datetime:
    # XML allows 24:00 for the end of a day, which Python doesn't read.
    whole = re.fullmatch(r"(\d{4}-\d\d-\d\d)T24:00(:00(\.0+)?)?(.*)", text[:_MAX_TEXT])
    try:
        if whole:
            return dt.datetime.fromisoformat(f"{whole[1]}T00:00{whole[4]}") + dt.timedelta(days=1)
        return dt.datetime.fromisoformat(text[:_MAX_TEXT])
    except (ValueError, OverflowError) as error:
        raise _BadValueError(
            "It is not a date and time.", "Write it like 2026-03-02T08:00:00."
        ) from error


def _seconds(text: str) -> float:
    match = _DURATION.fullmatch(text[:_MAX_TEXT])
    if not match or text.endswith(("P", "T")):
        raise _BadValueError("It is not a duration.", "Write it like PT16H0M0S.")
    sign, years, months, weeks, days, hours, minutes, seconds = match.groups()
    if int(years or 0) or int(months or 0):
        raise _BadValueError(
            "A duration of years or months has no certain length.",
            "Write it in hours, like PT320H0M0S.",
        )
    in_days = 7 * float(weeks or 0) + float(days or 0)
    total = 3600 * (24 * in_days + float(hours or 0)) + 60 * float(minutes or 0)
    return (-1 if sign else 1) * (total + float(seconds or 0))
