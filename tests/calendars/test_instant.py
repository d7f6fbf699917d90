from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.calendars import (
    CalendarError,
    InstantError,
    format_instant,
    from_datetime,
    parse_instant,
    to_datetime,
)

FIRST = parse_instant("1900-01-01T00:00Z")
LAST = parse_instant("2999-12-31T23:59Z")


@given(st.integers(FIRST, LAST))
def test_that_text_and_number_say_the_same_as_the_standard_library(minutes):
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    assert format_instant(minutes) == moment.strftime("%Y-%m-%dT%H:%MZ")
    assert parse_instant(format_instant(minutes)) == minutes
    assert from_datetime(moment) == minutes
    assert to_datetime(minutes, "UTC") == moment


@given(
    st.datetimes(datetime(1900, 1, 2), datetime(2999, 12, 30)),  # noqa: DTZ001 - given a zone below
    st.integers(-720, 840),
)
def test_that_an_offset_is_taken_into_account(moment, offset):
    sign, size = "-" if offset < 0 else "+", abs(offset)
    text = f"{moment:%Y-%m-%dT%H:%M}{sign}{size // 60:02d}:{size % 60:02d}"
    whole = moment.replace(second=0, microsecond=0, tzinfo=UTC) - timedelta(minutes=offset)
    assert parse_instant(text) == from_datetime(whole)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-03-03T09:00", "time zone"),
        ("2026-03-03", "time zone"),
        ("2026-03-03T09:00:30Z", "seconds"),
        ("2026-03-03T09:00:00.5Z", "seconds"),
        ("0001-01-01T00:00Z", "1900 to 2999"),
        ("0001-01-01T00:00+14:00", "1900 to 2999"),
        ("9999-12-31T23:59Z", "1900 to 2999"),
        ("9999-12-31T23:59-14:00", "1900 to 2999"),
        ("3000-01-01T00:00Z", "1900 to 2999"),
        ("1900-01-01T00:00+01:00", "1900 to 2999"),
        ("2026-02-30T09:00Z", "not a date"),
        ("2026-13-01T09:00Z", "not a date"),
        ("2026-03-03T24:01Z", "not a date"),
        ("2026-03-03T09:60Z", "not a date"),
        ("2026-3-3T09:00Z", "not a date"),
        ("٢٠٢٦-03-03T09:00Z", "not a date"),
        ("2026-03-03T٠٩:00Z", "not a date"),
        ("+026-03-03T09:00Z", "not a date"),
        ("tomorrow", "not a date"),
        ("", "not a date"),
        ("9" * 5000, "not a date"),
    ],
)
def test_that_what_is_not_an_instant_is_refused_with_the_reason(text, told):
    with pytest.raises(InstantError, match=told) as caught:
        parse_instant(text)
    assert len(str(caught.value)) < 250


def test_that_whole_seconds_of_zero_are_fine():
    assert parse_instant("2026-03-03T09:00:00Z") == parse_instant("2026-03-03T09:00Z")


def test_that_instants_out_of_range_are_not_written():
    for minutes in (FIRST - 1, LAST + 1, 10**18, -(10**18)):
        with pytest.raises(InstantError, match="1900 to 2999"):
            format_instant(minutes)


def test_that_a_datetime_without_zone_is_refused():
    with pytest.raises(InstantError, match="time zone"):
        from_datetime(datetime(2026, 3, 3))  # noqa: DTZ001 - the point of the test
    with pytest.raises(InstantError, match="1900 to 2999"):
        from_datetime(datetime(1, 1, 1, tzinfo=UTC))


def test_that_an_instant_is_shown_on_a_zone_s_clock():
    shown = to_datetime(parse_instant("2026-03-03T09:00Z"), "Asia/Kolkata")
    assert shown.isoformat() == "2026-03-03T14:30:00+05:30"
    with pytest.raises(CalendarError, match="Atlantis"):
        to_datetime(0, "Atlantis")
