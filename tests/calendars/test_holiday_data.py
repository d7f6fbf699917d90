from __future__ import annotations

import subprocess
import sys
from datetime import date

import holidays
import pytest

from relplanner.calendars import CalendarError, holiday_days, holidays_version


def days(found):
    return {date.fromordinal(item.day).isoformat(): item.name for item in found}


def test_that_fixed_holidays_are_on_their_days():
    found = days(holiday_days("DE", "BY", [2026, 2027]))
    assert found["2026-10-03"] == "German Unity Day"
    assert "2026-01-06" in found
    assert "2026-01-06" not in days(holiday_days("DE", "BE", [2026]))
    assert {key[:4] for key in found} == {"2026", "2027"}


@pytest.mark.parametrize(
    ("country", "language", "name"),
    # The last one isn't known in German, and Austria's own language is.
    [("DE", "de", "Neujahr"), ("AT", "de", "Neujahr"), ("US", "de", "New Year's Day"),
     ("DE", "en", "New Year's Day")],
)  # fmt: skip
def test_that_holidays_are_called_in_the_language_where_it_is_known(country, language, name):
    assert days(holiday_days(country, None, [2026], language))["2026-01-01"] == name


def test_that_days_come_in_order_and_only_for_the_years_asked():
    found = holiday_days("IN", "MH", [2027, 2026])
    assert [item.day for item in found] == sorted(item.day for item in found)
    assert {date.fromordinal(item.day).year for item in found} == {2026, 2027}
    assert "2026-01-26" in days(found)


def test_that_a_day_off_for_a_holiday_of_another_year_is_not_one_of_the_years_asked():
    # New Year's Day of 2022 was a Saturday: the day off for it was the Friday before.
    assert "2021-12-31" in days(holiday_days("US", None, [2021, 2022]))
    assert {key[:4] for key in days(holiday_days("US", None, [2022]))} == {"2022"}


def test_that_the_version_is_that_of_the_library():
    assert holidays_version() == holidays.__version__


@pytest.mark.parametrize(
    ("country", "subdivision", "near"),
    [("XQ", None, "XK"), ("de", None, "DE"), ("DE", "BAY", "BY"), ("", None, "DE")],
)
def test_that_an_unknown_place_is_refused_with_near_matches(country, subdivision, near):
    with pytest.raises(CalendarError, match=rf"\b{near}\b"):
        holiday_days(country, subdivision, [2026])


def test_that_a_country_without_subdivisions_says_so():
    with pytest.raises(CalendarError, match="Leave the subdivision empty"):
        holiday_days("JP", "13", [2026])


def test_that_the_library_is_not_loaded_before_it_is_needed():
    code = "import sys, relplanner.calendars; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
