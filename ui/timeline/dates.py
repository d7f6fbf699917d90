"""Dates of a timeline in the person's way of writing them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from relplanner.calendars import to_datetime
from relplanner.timeline.words import ENGLISH, DateWords
from ui.formats import day_pattern

_MIDNIGHT = (0, 0)
_translate = QCoreApplication.translate


def day_text(instant_min: int, zone: str, *, is_end: bool = False) -> str:
    """The day of an instant; an end at midnight belongs to the day that it ends.

    Args:
        instant_min: Minutes since the epoch.
        zone: IANA zone.
        is_end: Whether it is a finish.
    """
    moment = to_datetime(instant_min, zone)
    if is_end and (moment.hour, moment.minute) == _MIDNIGHT:
        moment = to_datetime(instant_min - 1, zone)
    locale = QLocale()
    day = QDate(moment.year, moment.month, moment.day)
    return locale.toString(day, day_pattern(locale.name()))


def date_words() -> DateWords:
    """The names of months and days in the person's language."""
    return _words_of(QLocale().name())


@cache
def _words_of(name: str) -> DateWords:
    locale = QLocale(name)
    if locale.language() == QLocale.Language.English:
        return ENGLISH
    short, long = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat
    months, days = range(1, 13), range(1, 8)
    return DateWords(
        tuple(locale.standaloneMonthName(one, long) for one in months),
        tuple(locale.standaloneMonthName(one, short) for one in months),
        tuple(locale.standaloneDayName(one, long) for one in days),
        tuple(locale.standaloneDayName(one, short) for one in days),
        "." if ". " in locale.dateFormat(long) else "",
        (_translate("Dates", "week "), _translate("Dates", "w")),
        locale.decimalPoint(),
        (_unit("{0}d"), _unit("{0}h"), _unit("{0}m")),
        (_unit("{0}ed"), _unit("{0}eh"), _unit("{0}em")),
    )


def _unit(duration: str) -> str:
    """What stands behind the number of such a duration."""
    return _translate("Durations", duration).removeprefix("{0}").strip()


def moment_text(instant_min: int, zone: str) -> str:
    """Weekday, day and time of an instant ("Tue 03/03/2026 09:00")."""
    moment = to_datetime(instant_min, zone)
    locale = QLocale()
    day = QDate(moment.year, moment.month, moment.day)
    at = QDateTime(day, QTime(moment.hour, moment.minute))
    return locale.toString(at, f"ddd {day_pattern(locale.name())} HH:mm")
