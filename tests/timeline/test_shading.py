from __future__ import annotations

import datetime as dt

from relplanner.calendars import (
    CalendarSpec,
    DayException,
    compile_calendar,
    parse_instant,
    to_datetime,
)
from relplanner.timeline.shading import free_days

BERLIN = "Europe/Berlin"
NINE_TO_FIVE = ((540, 1020),)
FIRST, LAST = parse_instant("2026-09-28T00:00Z"), parse_instant("2026-11-02T12:00Z")


def calendar(*exceptions: DayException):
    spec = CalendarSpec("c", "Standard", BERLIN, (NINE_TO_FIVE,) * 5 + ((), ()), exceptions)
    return compile_calendar(spec, FIRST, LAST)


def day(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


def days_of(spans, kind: str) -> set[str]:
    found = set()
    for span in spans:
        at = to_datetime(span.start_min, BERLIN)
        assert (at.hour, at.minute) == (0, 0)
        while span.kind == kind and at < to_datetime(span.finish_min, BERLIN):
            found.add(at.date().isoformat())
            at += dt.timedelta(days=1)
    return found


def test_that_weekends_and_holidays_are_told_apart():
    unity = DayException(day("2026-10-03"), day("2026-10-03"), (), "German Unity Day")  # Saturday
    bridge = DayException(day("2026-10-30"), day("2026-10-30"), (), "Bridge day")  # Friday
    extra = DayException(day("2026-10-10"), day("2026-10-10"), NINE_TO_FIVE, "Release Saturday")
    spans = free_days(calendar(unity, bridge, extra), FIRST, LAST, BERLIN)
    weekdays = {
        day.isoformat()
        for day in (dt.date(2026, 9, 28) + dt.timedelta(days=n) for n in range(36))
        if day.weekday() >= 5
    }
    assert days_of(spans, "weekend") == weekdays - {"2026-10-10"}
    assert days_of(spans, "holiday") == {"2026-10-30"}


def test_that_a_weekend_is_one_span_and_an_hour_longer_when_the_clocks_go_back():
    spans = free_days(calendar(), FIRST, LAST, BERLIN)
    lengths = [span.finish_min - span.start_min for span in spans]
    assert lengths == [2880, 2880, 2880, 2880 + 60, 2880]


def test_that_a_week_without_days_off_has_no_spans():
    spec = CalendarSpec("c", "Always", BERLIN, (((0, 1440),),) * 7)
    assert free_days(compile_calendar(spec, FIRST, LAST), FIRST, LAST, BERLIN) == ()
