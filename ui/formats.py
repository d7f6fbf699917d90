"""Dates, numbers and truth values as the person's locale writes and reads them.

Years always have four digits: a two-digit year is refused, for nobody can tell which it is.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from relplanner.constraints import CONSTRAINT_WORDS
from relplanner.midnight import DAY_END, day_ended, end_of, says_day_end

_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?", re.IGNORECASE)
LENGTH = re.compile(r"([+-]?\d+(?:\.\d+)?)(e?[mhdw])")
_NOON_HOUR = 12
_HOUR_MIN, _DAY_MIN = 60, 1440


@cache
def day_pattern(locale_name: str) -> str:
    """The locale's short form of a day, with a four-digit year; without a locale that of ISO."""
    locale = QLocale(locale_name)
    if locale.language() == QLocale.Language.C:
        return "yyyy-MM-dd"
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


class PlanClock:
    """By whose clock the window shows moments, everywhere; the status bar names it.

    Attributes:
        zone: That of the open plan; None while there is none, for the computer's own.
    """

    zone: dt.tzinfo | None = None


def days_text(minutes: int, *, signed: bool = False) -> str:
    """Elapsed time in days, less than a day in hours: 3 d, 1.5 d, 4 h; signed: +3 d, -4 h."""
    unit = _HOUR_MIN if 0 < abs(minutes) < _DAY_MIN else _DAY_MIN
    number = QLocale().toString(abs(minutes) / unit, "f", 0 if minutes % unit == 0 else 1)
    sign = "-" if minutes < 0 else "+" if signed and minutes else ""
    if unit == _HOUR_MIN:
        return QCoreApplication.translate("Formats", "{0} h").format(sign + number)
    return QCoreApplication.translate("Formats", "{0} d").format(sign + number)


class LocaleFormats:
    """How values look on screen; implements `relplanner.registers.Formats`."""

    def __init__(self, locale: QLocale | None = None) -> None:
        self._locale = QLocale() if locale is None else locale
        self.pattern = day_pattern(self._locale.name())

    def day(self, value: dt.date) -> str:
        """A day, such as 14/03/2026."""
        return self._locale.toString(QDate(value.year, value.month, value.day), self.pattern)

    def instant(self, value: dt.datetime, *, is_end: bool = False) -> str:
        """A moment, such as 14/03/2026 09:00; it is aware and in the zone to be shown.

        Where something ends, midnight is the end of the day before: 13/03/2026 24:00.
        """
        over = day_ended(value) if is_end else None
        return f"{self.day(over)} {DAY_END}" if over else f"{self.day(value)} {self.time(value)}"

    def on_plan_clock(self, value: dt.datetime | str) -> str:
        """A moment, aware or as the plan stores it, by the clock of the plan's zone.

        Raises:
            ValueError: For a text that is none.
        """
        moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
        return self.instant(moment.astimezone(PlanClock.zone))

    def time(self, value: dt.datetime) -> str:
        """A time of day, in 24 hours."""
        return self._locale.toString(QTime(value.hour, value.minute), "HH:mm")

    def weekday(self, value: dt.date) -> str:
        """A day with its weekday, such as Sat 14/03/2026."""
        day = QDate(value.year, value.month, value.day)
        return self._locale.toString(QDateTime(day, QTime(0, 0)), f"ddd {self.pattern}")

    def parse_day(self, text: str) -> dt.date:
        """Reads a day in the locale's form or as ISO 8601.

        Raises:
            ValueError: For anything else, and for a two-digit year.
        """
        text = text.strip()
        match = _ISO_DAY.fullmatch(text)
        if match:
            return dt.date(*(int(one) for one in match.groups()))
        found = self._locale.toDate(text, self.pattern)
        if not found.isValid():
            loose = self.pattern.replace("dd", "d").replace("MM", "M")
            found = self._locale.toDate(text, loose)
        if not found.isValid() or found.year() < 1000:
            raise ValueError(text)
        return dt.date(found.year(), found.month(), found.day())

    def parse_instant(self, text: str) -> dt.datetime:
        """Reads a day with a time; naive, as it was typed. 24:00 is the midnight after the day.

        Raises:
            ValueError: For anything else, also where the time is missing.
        """
        words = text.strip().replace("T", " ").rsplit(" ", 1)
        if len(words) == 2 and words[1].casefold().rstrip(".") in {"am", "pm", "a.m", "p.m"}:
            head, _, tail = words[0].rpartition(" ")
            words = [head, f"{tail} {words[1]}"]
        if len(words) != 2:
            raise ValueError(text)
        match = _TIME.fullmatch(words[1])
        if not match:
            raise ValueError(text)
        hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").casefold()
        if half:
            hour = hour % _NOON_HOUR + (_NOON_HOUR if half.startswith("p") else 0)
        elif says_day_end(words[1]):
            return end_of(self.parse_day(words[0]))
        return dt.datetime.combine(self.parse_day(words[0]), dt.time(hour, minute))

    def yes_no(self, value: bool) -> str:
        """Yes or no, in the person's language."""
        if value:
            return QCoreApplication.translate("Formats", "yes")
        return QCoreApplication.translate("Formats", "no")

    def word(self, value: str) -> str:
        """A word out of a pick list, in the person's language; kinds of constraints in full."""
        said = QCoreApplication.translate("Words", value)
        return CONSTRAINT_WORDS.get(value, said) if said == value else said

    def duration(self, text: str) -> str:
        """A duration as the library writes it (`10.5d`), in the person's language."""
        match = LENGTH.fullmatch(text)
        if match is None:
            return text
        number, unit = match.groups()
        source = "{0}" + unit
        written = QCoreApplication.translate("Durations", source)
        return written.format(number.replace(".", self._locale.decimalPoint()))

    def week(self, text: str) -> str:
        """A working week as the library writes it, with the person's names of the days."""
        short = QLocale.FormatType.ShortFormat
        for day in range(1, 8):
            name = self._locale.standaloneDayName(day, short).rstrip(".")
            text = text.replace(QLocale.c().dayName(day, short), name)
        return text

    def number(self, value: int) -> str:
        """A whole number with the locale's digits, without grouping."""
        locale = QLocale(self._locale)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(value)
