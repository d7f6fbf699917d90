"""Calendars whose people have only a few days in common with them, or none."""

from __future__ import annotations

import datetime as dt

from relplanner.calendars import CalendarSpec, DayException, compile_calendar, parse_instant
from relplanner.schedule import ActivityRow, ReleaseRow, compile_network, compute

EVENING = (1200, 1680)
WINDOW = CalendarSpec("w", "Window", "UTC", ((),) * 5 + ((EVENING,), ()))
SATURDAY = dt.date(2026, 11, 14).toordinal()
MIRA = CalendarSpec(
    "m", "Mira", "UTC", (((540, 1020),),) * 5 + ((), ()),
    (DayException(SATURDAY, SATURDAY, ((1200, 1440),), "Deployment"),),
)  # fmt: skip
BEGIN, END = parse_instant("2026-11-02T08:00Z"), parse_instant("2026-12-31T08:00Z")


def shifts_of(spec):
    found = compile_calendar(spec, BEGIN, END)
    starts, finishes, _ = found.intervals
    return [
        (start, finish)
        for start, finish in zip(starts.tolist(), finishes.tolist(), strict=True)
        if BEGIN <= start < END
    ]


def test_that_work_goes_on_without_people_after_the_last_day_in_common():
    found = shifts_of(WINDOW._replace(people=(MIRA,)))
    alone = shifts_of(WINDOW)
    together = parse_instant("2026-11-14T20:00Z"), parse_instant("2026-11-15T00:00Z")
    rest = parse_instant("2026-11-15T00:00Z"), parse_instant("2026-11-15T04:00Z")
    assert found == [together, rest, *(one for one in alone if one[0] > rest[1])]


def test_that_a_calendar_goes_on_alone_where_nothing_is_in_common():
    nobody = MIRA._replace(exceptions=())
    assert shifts_of(WINDOW._replace(people=(nobody,))) == shifts_of(WINDOW)


def test_that_a_week_in_common_never_ends():
    night = MIRA._replace(weekly=((),) * 5 + (((1300, 1400),), ()))
    calendar = compile_calendar(WINDOW._replace(people=(night,)), BEGIN, END)
    assert calendar.alone_from is None
    assert calendar.add(BEGIN, 100 * 60) > parse_instant("2027-12-01T00:00Z")


def test_that_growing_keeps_the_day_in_common():
    spec = WINDOW._replace(people=(MIRA,))
    short = compile_calendar(spec, BEGIN, BEGIN + 1440)
    long = compile_calendar(spec, BEGIN, END + 900 * 1440)
    for minutes in (60, 240, 300, 5000):
        assert short.add(BEGIN, minutes) == long.add(BEGIN, minutes)


def test_that_there_is_work_long_before_the_only_day_in_common():
    calendar = compile_calendar(WINDOW._replace(people=(MIRA,)), BEGIN, END)
    first = parse_instant("2026-11-14T20:00Z")
    # Nothing in the year before it, then the last window without her: 2025-11-08 to 09, 04:00.
    assert calendar.add(first, -60) == parse_instant("2025-11-09T03:00Z")
    assert calendar.between(parse_instant("2025-11-14T00:00Z"), first) == 0


def test_that_what_is_due_before_the_only_day_in_common_has_negative_float():
    calendars = {"w": WINDOW._replace(people=(MIRA,))}
    due = parse_instant("2026-11-07T12:00Z")
    row = ActivityRow("a", "A-1", "Deploy", None, "r", 60, "w", deadline_at=due)
    release = ReleaseRow("r", "R-1", BEGIN, "w")
    dates = compute(compile_network([row], [], [release], calendars)).of("a")
    assert dates.early_start == parse_instant("2026-11-14T20:00Z")
    assert dates.late_finish < due
    assert dates.total_float_min == -60


def test_that_hours_in_common_until_a_zone_changed_its_rules_are_none_any_more():
    """Samoa went over the date line on 30 December 2011: from UTC-11 to UTC+13."""
    window = CalendarSpec("w", "Window", "UTC", (((1200, 1260),), *((),) * 6))
    # Monday 20:00 UTC was Monday 09:00 in Apia; since then it is Tuesday 09:00.
    person = CalendarSpec("p", "Person", "Pacific/Apia", (((480, 720),), *((),) * 6))
    both = window._replace(people=(person,))
    assert shifts_of(both) == shifts_of(window)
    before = parse_instant("2011-11-01T00:00Z")
    found = compile_calendar(both, before, END)
    assert found.alone_from == parse_instant("2011-12-26T21:00Z")
    assert found.add(before, 60) == parse_instant("2011-11-07T21:00Z")


def test_that_hours_in_common_since_a_zone_changed_its_rules_are_there():
    window = CalendarSpec("w", "Window", "UTC", (((1200, 1260),), *((),) * 6))
    person = CalendarSpec("p", "Person", "Pacific/Apia", ((), ((480, 720),), *((),) * 5))
    calendar = compile_calendar(window._replace(people=(person,)), BEGIN, END)
    assert calendar.alone_from is None
