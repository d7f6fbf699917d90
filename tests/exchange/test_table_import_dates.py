"""Dates as people write them in tables."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_dates import (
    AmbiguousDateError,
    Moment,
    order_shown_by,
    read_date,
)

NINTH = dt.date(2025, 10, 9)
DAYS = st.dates(dt.date(1970, 1, 1), dt.date(2200, 12, 31))
WORDS = (
    "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%d.%m.%Y", "%d %b %Y", "%d %B %Y", "%d-%b-%Y",
    "%d/%b/%Y", "%b %d, %Y", "%B %d %Y", "%A %d %B %Y", "%a %d %b %Y", "%a, %b %d, %Y",
    "%A, %Y-%m-%d", "%Y-%m-%d (%a)",
)  # fmt: skip


@given(DAYS, st.sampled_from(WORDS))
def test_that_a_day_reads_back_from_every_way_of_writing_it(day, form):
    span = read_date(day.strftime(form))
    assert (span.first, span.last, span.left_out, span.contradiction) == (Moment(day), None, "", "")


@given(DAYS, st.sampled_from("/-"), st.sampled_from(["dmy", "mdy"]), st.booleans())
def test_that_figures_read_back_in_the_order_that_is_said(day, sep, order, padded):
    parts = [f"{one:02}" if padded else str(one) for one in (day.day, day.month)]
    if order == "mdy":
        parts.reverse()
    text = sep.join([*parts, str(day.year)])
    assert read_date(text, order).first == Moment(day)
    if day.day > 12:
        assert order_shown_by(text) == order
        assert read_date(text).first == Moment(day)
    elif day.day != day.month:
        assert order_shown_by(text) is None
        with pytest.raises(AmbiguousDateError):
            read_date(text)


@given(DAYS, st.integers(1, 1439), st.sampled_from(["%H:%M", "%I:%M %p", "%H:%M:00", "%I:%M%p"]))
def test_that_a_time_of_day_reads_back(day, minute, form):
    moment = dt.datetime.combine(day, dt.time(minute // 60, minute % 60))
    text = f"{day:%d %B %Y} {moment.strftime(form)}"
    assert read_date(text).first == Moment(day, minute)


@pytest.mark.parametrize(
    ("text", "minute", "offset"),
    [
        ("2025-10-09T14:00Z", 840, 0),
        ("2025-10-09 14:00 UTC", 840, 0),
        ("2025-10-09T14:00:59.5+05:30", 840, 330),
        ("2025-10-09T00:00:00-0700", 0, -420),
        ("9 October 2025, 2:00 p.m.", 840, None),
        ("Thursday 9th October 2025 at 12:30 AM", 30, None),
        ("02:00 UTC Thursday 9th October 2025", 120, 0),
        ("09/Oct/25 12:00 AM", None, None),
        ("2025-10-09 00:00:00", None, None),
    ],
)
def test_that_zones_and_halves_of_the_day_are_understood(text, minute, offset):
    assert read_date(text).first == Moment(NINTH, minute, offset)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Monday 10th - Thursday 13th November 2025", "2025-11-10", "2025-11-13"),
        ("Nov 10 - 13, 2025", "2025-11-10", "2025-11-13"),
        ("10-13 November 2025", "2025-11-10", "2025-11-13"),
        ("30 November to 2 December 2025", "2025-11-30", "2025-12-02"),
        ("29 December – 3 January 2026", "2025-12-29", "2026-01-03"),
        ("2025-11-10 .. 2025-11-13", "2025-11-10", "2025-11-13"),
        ("10.11.2025 → 13.11.2025", "2025-11-10", "2025-11-13"),
    ],
)
def test_that_a_range_lends_its_month_and_year(text, first, last):
    span = read_date(text)
    assert span.last is not None
    assert (str(span.first.day), str(span.last.day)) == (first, last)


def test_that_of_two_dates_the_first_is_taken_and_the_rest_is_named():
    span = read_date("Thursday 9th October 2025 (AoE) / Friday 10th October 2025, 12:00 UTC")
    assert span.first == Moment(NINTH)
    assert span.left_out == "(aoe) / friday 10th october 2025, 12:00 utc"


def test_that_a_weekday_that_does_not_fit_is_told():
    assert read_date("Friday 9 October 2025").contradiction == (
        "2025-10-09 is a Thursday, not a Friday."
    )


def test_that_a_weekday_settles_the_order_of_figures():
    # 6 October 2025 is a Monday, 10 June 2025 a Tuesday.
    assert order_shown_by("Mon 10/6/25") == "mdy"
    assert read_date("Tue 10/6/25").first.day == dt.date(2025, 6, 10)


@pytest.mark.parametrize(
    "text",
    [
        "YYYY-MM-DD", "soon", "9 Oct", "2025", "Q4 2025", "2025-13-01", "31 Feb 2025", "32.1.2025",
        "2025-10-09 24:01", "2025-10-09 25:00", "2025-10-09 13:00 PM", "9 Oct 2025 - 7 Oct 2025",
        "0001-01-01", "9999-12-31", "12:00", "2025-10-09 x", "9 Oct 2025 +99:00", "1" * 300,
        "=A1", "",
    ],
)  # fmt: skip
def test_that_anything_else_is_refused_in_words(text):
    with pytest.raises(InvalidInputError) as caught:
        read_date(text)
    assert caught.value.what.endswith(".")


@given(st.text(max_size=60), st.sampled_from([None, "dmy", "mdy"]))
def test_that_no_text_breaks_the_reading(text, order):
    try:
        span = read_date(text, order)
    except InvalidInputError:
        return
    assert 1970 <= span.first.day.year <= 2200
    assert span.last is None or span.last.day >= span.first.day


PIECES = st.sampled_from(
    ["mon", "9", "10th", "31", "oct", "february", "2025", "25", "/", "-", " ", ", ", ".", ":", "t",
     "12:00", "99:99", "am", "z", "+02:00", "(", ")", " - ", " to ", " or ", "of "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from([None, "dmy", "mdy"]))
def test_that_no_shuffled_date_breaks_the_reading(text, order):
    test_that_no_text_breaks_the_reading.hypothesis.inner_test(text, order)
