"""Public holidays from the `holidays` library, imported only when asked for.

Its data changes between versions, so a plan stores the days together with `holidays_version()`
when a country's calendar is added, and never looks them up again by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from relplanner.calendars.spec import CalendarError


class HolidayDay(NamedTuple):
    """A public holiday.

    Attributes:
        day: Proleptic day number (`date.toordinal()`).
        name: Its name in the language that was asked for where the library has it, else in English,
            else in the country's own.
    """

    day: int
    name: str


def holidays_version() -> str:
    """Version of the library that the days come from."""
    from importlib.metadata import version

    return version("holidays")


def holiday_countries() -> tuple[str, ...]:
    """The ISO 3166-1 alpha-2 codes of the countries whose holidays are known, in order."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


def holiday_subdivisions(country: str) -> dict[str, str]:
    """The parts of a country that have holidays of their own: names by ISO 3166-2 codes.

    A part without a known name is called by its code. Empty for a country without parts, and for
    one that isn't known.
    """
    import holidays

    known = holidays.list_supported_countries(include_aliases=False).get(country, [])
    if not known:
        return {}
    aliases = getattr(holidays.country_holidays(country), "subdivisions_aliases", {})
    names: dict[str, str] = {}
    for name, code in aliases.items():
        names.setdefault(code, name)
    return {code: names.get(code, code) for code in known}


def _near(asked: str, known: Iterable[str]) -> str:
    names = sorted(known)
    upper = {name.upper(): name for name in names}
    close = get_close_matches(asked.upper(), list(upper), n=5, cutoff=0.5)
    near = [upper[name] for name in close] or [n for n in names if n[:1] == asked[:1].upper()]
    return f"Did you mean one of {', '.join(near or names)}?"


def _known_language(known: Sequence[str], asked: str) -> str | None:
    """The first of the languages that is the asked one, else English; None for the country's."""
    return next(
        (name for want in (asked, "en") for name in known if name.partition("_")[0] == want), None
    )


def holiday_days(
    country: str, subdivision: str | None, years: Sequence[int], language: str = "en"
) -> tuple[HolidayDay, ...]:
    """The public holidays of a country, or of one of its parts, in the given years.

    Args:
        country: ISO 3166-1 alpha-2 code ("IN").
        subdivision: ISO 3166-2 code without the country ("MH"), or None.
        years: Calendar years.
        language: ISO 639-1 code of that in which the days are called, where they are known in it.

    Returns:
        The days in order; several holidays on one day are one entry with joined names.

    Raises:
        CalendarError: The library knows no such country or subdivision.
    """
    import holidays

    supported = holidays.list_supported_countries(include_aliases=False)
    if country not in supported:
        raise CalendarError(
            f"There are no public holidays for the country “{country}”.",
            todo=_near(country, supported),
        )
    if subdivision is not None and subdivision not in supported[country]:
        parts = supported[country]
        raise CalendarError(
            f"There are no public holidays for “{subdivision}” in {country}.",
            todo=_near(subdivision, parts) if parts else "Leave the subdivision empty.",
        )
    found = holidays.country_holidays(
        country, subdiv=subdivision, years=list(years),
        language=_known_language(holidays.country_holidays(country).supported_languages, language),
    )  # fmt: skip
    return tuple(
        HolidayDay(day.toordinal(), name)
        for day, name in sorted(found.items())
        if day.year in set(years)
    )
