from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.timeline.scale import TimeScale, boundaries, header

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 1440
ZONES = ("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe")


def instant(text: str) -> int:
    """Minutes since the epoch of an ISO 8601 text with an offset."""
    return (datetime.fromisoformat(text) - EPOCH) // timedelta(minutes=1)


def local(minutes: int, zone: str) -> datetime:
    return (EPOCH + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))


def labels(line) -> list[str]:
    return [tick.labels[-1] for tick in line]


def test_that_the_ends_of_a_scale_are_at_its_edges():
    scale = TimeScale(1000, 4000, 600.0, "UTC")
    assert scale.x(1000) == 0
    assert scale.x(4000) == 600
    assert scale.x(2500) == 300
    assert scale.x(np.array([1000, 1005])).tolist() == [0, 1]


@given(
    first=st.integers(-10_000_000, 100_000_000),
    length=st.integers(1, 5_000_000),
    width=st.floats(10, 20_000),
    share=st.floats(0, 1),
)
def test_that_a_place_leads_back_to_its_minute(first, length, width, share):
    scale = TimeScale(first, first + length, width, "UTC")
    minute = first + int(share * length)
    assert scale.minutes(float(scale.x(minute))) == minute


@pytest.mark.parametrize(("first", "last", "width"), [(5, 5, 10), (6, 5, 10), (0, 9, 0)])
def test_that_an_empty_scale_is_refused(first, last, width):
    with pytest.raises(ValueError, match="empty"):
        TimeScale(first, last, width, "UTC")


@pytest.mark.parametrize(
    ("days", "minor", "major"),
    [
        (0.1, "minute", "day"),
        (0.5, "hour", "day"),
        (20, "day", "week"),
        (100, "week", "month"),
        (600, "month", "quarter"),
        (2000, "quarter", "year"),
        (9000, "year", "year"),
    ],
)
def test_that_the_units_follow_the_zoom(days, minor, major):
    scale = TimeScale(29_000_000, 29_000_000 + int(days * DAY), 600.0, "Europe/Berlin")
    found = header(scale, 6.0)
    assert (found.minor_unit, found.major_unit) == (minor, major)


@given(
    first=st.integers(0, 50_000_000),
    length=st.integers(10, 30_000_000),
    width=st.floats(50, 4000),
    zone=st.sampled_from(ZONES),
)
def test_that_the_cells_of_a_header_fill_it_without_gaps(first, length, width, zone):
    scale = TimeScale(first, first + length, width, zone)
    found = header(scale, 6.0)
    for line in (found.minor, found.major):
        assert line[0].x0 == 0
        assert line[-1].x1 == pytest.approx(width)
        for left, right in itertools.pairwise(line):
            assert left.x1 == right.x0
            assert left.finish_min == right.start_min
            assert left.start_min < left.finish_min
        for tick in line[1:]:
            assert tick.x0 == pytest.approx(float(scale.x(tick.start_min)))
    # However far one zooms out, the cells keep room for their words.
    assert len(found.minor) <= width / 6 + 3


@pytest.mark.parametrize("zone", ZONES)
def test_that_days_begin_at_local_midnight_all_year(zone):
    starts, _ = boundaries(instant("2026-01-01T12:00Z"), instant("2026-12-31T12:00Z"), zone, "day")
    days = [local(start, zone) for start in starts.tolist()]
    assert {(day.hour, day.minute) for day in days} == {(0, 0)}
    dates = [day.date() for day in days]
    assert all(b - a == timedelta(days=1) for a, b in itertools.pairwise(dates))


def test_that_a_day_whose_midnight_the_clock_skips_begins_at_the_jump():
    # Cairo, 2026-04-24: the clock goes from 00:00 to 01:00.
    starts, _ = boundaries(
        instant("2026-04-23T12:00Z"), instant("2026-04-25T12:00Z"), "Africa/Cairo", "day"
    )
    seen = [local(start, "Africa/Cairo").isoformat()[:16] for start in starts.tolist()]
    assert seen[1] == "2026-04-24T01:00"


def test_that_the_day_on_which_clocks_go_forward_is_an_hour_narrower():
    first, last = instant("2026-03-27T23:00Z"), instant("2026-03-30T22:00Z")
    scale = TimeScale(first, last, 710.0, "Europe/Berlin")
    widths = [tick.x1 - tick.x0 for tick in header(scale, 6.0).minor if tick.x1 > tick.x0]
    days = {}
    for tick in header(scale, 6.0).minor:
        date = local(tick.start_min, "Europe/Berlin").date()
        days[date] = days.get(date, 0) + tick.x1 - tick.x0
    assert len(widths) > 3
    assert [round(width) for width in days.values()] == [240, 230, 240]


def test_that_hours_tell_what_the_clock_shows_when_it_jumps():
    berlin = "Europe/Berlin"
    spring = TimeScale(instant("2026-03-29T00:00Z"), instant("2026-03-29T03:00Z"), 90.0, berlin)
    assert labels(header(spring, 6.0).minor) == ["01", "03", "04"]
    autumn = TimeScale(instant("2026-10-24T23:00Z"), instant("2026-10-25T03:00Z"), 120.0, berlin)
    assert labels(header(autumn, 6.0).minor) == ["01", "02", "02", "03"]


def test_that_weeks_begin_on_monday_and_months_on_the_first():
    first, last = instant("2026-02-18T00:00Z"), instant("2026-06-03T00:00Z")
    weeks, _ = boundaries(first, last, "Asia/Kolkata", "week")
    assert {local(at, "Asia/Kolkata").weekday() for at in weeks.tolist()} == {0}
    assert {b - a for a, b in itertools.pairwise(weeks.tolist())} == {7 * DAY}
    months, _ = boundaries(first, last, "Asia/Kolkata", "month")
    seen = [local(at, "Asia/Kolkata") for at in months.tolist()]
    assert [(at.month, at.day) for at in seen] == [(2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (7, 1)]


def test_that_labels_are_plain_english():
    scale = TimeScale(instant("2026-03-02T00:00Z"), instant("2026-03-16T00:00Z"), 700.0, "UTC")
    found = header(scale, 6.0)
    assert found.minor[0].labels == ("Mon 2", "2")
    assert found.major[0].labels[0] == "2 March 2026 · week 10"
    quarters = TimeScale(instant("2025-10-01T00:00Z"), instant("2030-01-01T00:00Z"), 600.0, "UTC")
    assert labels(header(quarters, 6.0).minor)[:3] == ["Q4", "Q1", "Q2"]
    assert labels(header(quarters, 6.0).major)[:2] == ["2025", "2026"]
    months = TimeScale(instant("2025-10-01T00:00Z"), instant("2026-08-01T00:00Z"), 300.0, "UTC")
    assert [tick.labels[0] for tick in header(months, 6.0).major] == [
        "Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026",
    ]  # fmt: skip


def test_that_decades_begin_at_round_years():
    scale = TimeScale(instant("1987-05-01T00:00Z"), instant("2113-01-01T00:00Z"), 600.0, "UTC")
    found = header(scale, 6.0)
    years = [int(text[:4]) for text in labels(found.minor)]
    step = years[1] - years[0]
    assert all(year % step == 0 for year in years)
    assert all(int(text[:4]) % (10 * step) == 0 for text in labels(found.major))
