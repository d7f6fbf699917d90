"""How days are written on screen, wherever the person is."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QLocale

from ui.formats import LocaleFormats, day_pattern

DAY = dt.date(2026, 11, 5)


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("en_GB", "05/11/2026"),
        ("en_US", "11/5/2026"),
        ("de_DE", "05.11.2026"),
        ("sv_SE", "2026-11-05"),
        ("C", "2026-11-05"),
    ],
)
def test_that_days_are_written_as_the_locale_does_and_without_one_as_iso_does(locale, written):
    formats = LocaleFormats(QLocale(locale))
    assert formats.day(DAY) == written
    assert formats.parse_day(written) == DAY


def test_that_the_year_has_four_digits_in_every_locale_there_is():
    everything = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    names = {locale.name() for locale in everything}
    assert len(names) > 300
    assert [name for name in sorted(names) if day_pattern(name).count("y") != 4] == []
