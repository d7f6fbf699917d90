"""Dates of a timeline in the person's way of writing them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from relplanner.calendars import to_datetime
from relplanner.midnight import DAY_END, day_and_time, day_ended
from relplanner.timeline.words import ENGLISH, DateWords
from ui.formats import LocaleFormats

_translate = QCoreApplication.translate


def day_text(instant_min: int, zone: str, *, is_end: bool = False) -> str:
    """The day of an instant; an end at midnight belongs to the day that it ends.

    Args:
        instant_min: Minutes since the epoch.
        zone: IANA zone.
        is_end: Whether it is a finish.
    """
    day, _ = day_and_time(to_datetime(instant_min, zone), is_end=is_end)
    return LocaleFormats().day(day)


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


def moment_text(instant_min: int, zone: str, *, is_end: bool = False) -> str:
    """Weekday, day and time of an instant ("Tue 03/03/2026 09:00").

    Args:
        instant_min: Minutes since the epoch.
        zone: IANA zone.
        is_end: Whether something ends then: midnight is 24:00 of the day before.
    """
    moment, formats = to_datetime(instant_min, zone), LocaleFormats()
    over = day_ended(moment) if is_end else None
    return f"{formats.weekday(over or moment)} {DAY_END if over else formats.time(moment)}"


def span_texts(start_min: int, finish_min: int, zone: str) -> tuple[str, str]:
    """From when to when, as `moment_text`; where both are one moment, no day ends then."""
    is_end = finish_min > start_min
    return moment_text(start_min, zone), moment_text(finish_min, zone, is_end=is_end)
