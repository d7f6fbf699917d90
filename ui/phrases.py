"""How rows without a name of their own are called inside of a sentence, in the person's language.

The library calls them by others: an assignment is "P-7 Aditi Rao on A-58 Regression test". Only
where those others stand with their codes is this known to be no text that somebody has typed.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from relplanner.midnight import DAY_END
from ui.formats import LocaleFormats
from ui.said_words import PHRASES

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# As the journal's sentences have dates (`relplanner.sentences`), whatever the locale.
_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})(?: (\d\d):(\d\d))?")
_PLAIN_DAY = rf"\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{4}}"
_STORED_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PLACE = re.compile(r"\{(\w+)\}")
_DAYS = {"first_day", "last_day"}


def said_day(text: str) -> str | None:
    """A day or a moment of the journal's sentences in the locale; None for any other text."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    day, month, year, hour, minute = found.groups()
    formats = LocaleFormats()
    try:
        date = dt.date(int(year), _MONTHS.index(month) + 1, int(day))
        if hour is None:
            return formats.day(date)
        if f"{hour}:{minute}" == DAY_END:
            return f"{formats.day(date)} {DAY_END}"
        return formats.instant(dt.datetime.combine(date, dt.time(int(hour), int(minute))))
    except ValueError:
        return None  # There is no such day.


def said_title(text: str) -> str:
    """How a row is called; as it is where that isn't one of our phrases."""
    for phrase, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            return _filled(QCoreApplication.translate("Phrases", phrase), found.groupdict())
    return text


def _filled(phrase: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        phrase = phrase.replace(f"{{{name}}}", _day_or_text(value) if name in _DAYS else value)
    return phrase


def _day_or_text(value: str) -> str:
    """A day as a sentence has it, or as it is stored."""
    if _STORED_DAY.fullmatch(value):
        return LocaleFormats().day(dt.date.fromisoformat(value))
    return said_day(value) or value


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    from relplanner.registry import REGISTRY

    found = []
    for info in REGISTRY.tables.values():
        phrase = info.row_class.PHRASE
        if phrase not in PHRASES:
            continue
        pattern = ""
        for at, part in enumerate(_PLACE.split(phrase)):
            if at % 2 == 0:
                pattern += re.escape(part)
                continue
            spec = info.columns[part]
            prefix = REGISTRY.tables[spec.table].row_class.CODE_PREFIX if spec.table else ""
            value = f"(?:{_PLAIN_DAY}|{_STORED_DAY.pattern})"
            if prefix:
                value = rf"{prefix}-\d+ .+"
            elif part not in _DAYS:
                value = ".+"
            pattern += f"(?P<{part}>{value})"
        found.append((phrase, re.compile(pattern, re.DOTALL)))
    return tuple(found)
