"""Durations as people write and read them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.errors import InvalidInputError
from relplanner.releases.duration import format_duration, format_float, parse_duration


@pytest.mark.parametrize(
    ("text", "minutes", "unit"),
    [
        ("3d", 1440, "d"), ("3 days", 1440, "d"), ("3", 1440, "d"), ("2.5 h", 150, "h"),
        ("2,5h", 150, "h"), ("1w", 2400, "w"), ("90 min", 90, "m"), ("0", 0, "d"),
        ("1 Day?", 480, "d"), (" 4 hrs ", 240, "h"), ("0.25d", 120, "d"), ("2,5 T", 1200, "d"),
        ("3 Tage", 1440, "d"), ("4 Std.", 240, "h"), ("2 Wochen", 4800, "w"), ("9 Min.", 9, "m"),
    ],
)  # fmt: skip
def test_that_usual_ways_of_writing_a_duration_are_understood(text, minutes, unit):
    assert parse_duration(text, 480, 2400) == (minutes, unit)


@pytest.mark.parametrize(
    ("text", "minutes"), [("11.12d", 5338), ("1,33 Tage", 638), ("0.13 days", 62), ("2.6m", 3)]
)
def test_that_days_of_two_decimals_are_rounded_to_minutes(text, minutes):
    """By hand: 11.12 days of 480 minutes are 5337.6, 1.33 are 638.4, 0.13 are 62.4."""
    assert parse_duration(text, 480, 2400)[0] == minutes


@pytest.mark.parametrize(
    "text", ["", "soon", "-3d", "3 fortnights", "3d 4h", "1e5d", "0.333m", "9999w", "3ed", "d"]
)
def test_that_anything_else_is_refused_with_its_text(text):
    with pytest.raises(InvalidInputError) as caught:
        parse_duration(text, 480, 2400)
    assert repr(text) in str(caught.value)


@given(st.integers(0, 10**6), st.sampled_from("mhdw"), st.integers(1, 1440))
def test_that_a_shown_duration_reads_back_as_itself(minutes, unit, per_day):
    shown = format_duration(minutes, unit, per_day, 5 * per_day)
    assert parse_duration(shown, per_day, 5 * per_day)[0] == minutes


def test_that_a_duration_is_shown_in_its_unit_as_long_as_that_is_exact():
    assert [format_duration(m, "d", 480, 2400) for m in (480, 1440, 120, 125, -480, 0)] == [
        "1d", "3d", "0.25d", "125m", "-1d", "0d",
    ]  # fmt: skip


def test_that_a_length_nobody_has_written_is_rounded_to_two_decimals():
    # 31 days and 4.5 hours: 31.5625 days.
    assert format_duration(15150, "d", 480, 2400, rounded=True) == "31.56d"
    assert format_duration(14399, "d", 480, 2400, rounded=True) == "30d"
    assert format_duration(125, "d", 480, 2400, rounded=True) == "0.26d"


def test_that_float_is_exact_below_a_day_and_to_a_hundredth_of_one_above():
    plan = SimpleNamespace(minutes_per_day=480, minutes_per_week=2400)
    assert [format_float(minutes, False, plan) for minutes in (125, 480, 1237, -1237)] == [
        "125m", "1d", "2.58d", "-2.58d",
    ]  # fmt: skip
    assert [format_float(minutes, True, plan) for minutes in (480, 8160)] == ["8eh", "5.67ed"]


def test_that_elapsed_durations_are_read_and_written_where_they_are_allowed():
    assert parse_duration("2ed", 480, 2400, elapsed=True) == (2880, "ed")
    assert parse_duration("1.5 ew", 480, 2400, elapsed=True) == (15120, "ew")
    assert parse_duration("2 fT", 480, 2400, elapsed=True) == (2880, "ed")
    assert format_duration(2880, "ed", 480, 2400) == "2ed"
    assert format_duration(2890, "ed", 480, 2400) == "2890em"
    with pytest.raises(InvalidInputError, match="elapsed time"):
        parse_duration("2ed", 480, 2400)
