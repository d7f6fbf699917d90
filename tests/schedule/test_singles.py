"""Positions of single values are those of the tables for arrays, also where calendars grow."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from relplanner.calendars import CalendarSpec, DayException, compile_calendar
from relplanner.schedule.positions import Clocks, Positions
from relplanner.schedule.singles import UNSURE, OneByOne
from tests.schedule.oneline import ANY_MINUTE, MONDAY, OFFICE

DAY = 1440
# Nights from 22:00 to 06:00, and two days off.
NIGHTS = CalendarSpec(
    "n", "Nights", "Asia/Kolkata", (((1320, 1800),),) * 5 + ((), ()),
    (DayException(MONDAY // DAY + 719163 + 2, MONDAY // DAY + 719163 + 3, (), "Off"),),
)  # fmt: skip


def calendars(days):
    return [compile_calendar(spec, MONDAY, MONDAY + days * DAY) for spec in (OFFICE, NIGHTS)]


@given(
    st.integers(0, 1), st.integers(0, 80), st.sampled_from((0, 1, 7 * 60, 8 * 60, 9 * 60, 17 * 60)),
    st.integers(-1, 1), st.integers(-600, 60_000),
)  # fmt: skip
def test_that_single_values_are_translated_as_arrays_are(calendar, day, minute, beside, position):
    """The calendars of single values begin with two weeks, and grow from there by themselves."""
    singles = OneByOne(calendars(14))
    singles.refresh()
    wide = calendars(14)
    for one in wide:
        one.cover_instants(MONDAY - 400 * DAY, MONDAY + 400 * DAY)
    table = Positions([one.intervals for one in wide])
    instant = MONDAY + day * DAY + minute + beside
    at, place = np.array([instant]), np.array([position])
    assert [singles.ahead(calendar, instant)] == table.ahead(calendar, at)
    assert [singles.back(calendar, instant)] == table.back(calendar, at)
    assert [singles.instant(calendar, position)] == table.instant(calendar, place)


@given(
    st.sampled_from((OFFICE, NIGHTS, ANY_MINUTE)),
    st.integers(-600, 60_000),
    st.integers(-DAY, 60 * DAY),
)
def test_that_cells_say_what_the_functions_say_or_that_they_are_unsure(spec, position, minute):
    singles = OneByOne([compile_calendar(spec, MONDAY, MONDAY + 60 * DAY)])
    singles.refresh()
    instant = MONDAY + minute
    first, end, cell, gaps = singles.works[0]
    if first <= position < end and (gap := gaps[(position - first) // cell]) != UNSURE:
        assert singles.instant(0, position) == (position >> 1) + gap
    first, end, cell, cells = singles.aheads[0]
    if first <= instant < end and (said := cells[(instant - first) // cell]) != UNSURE:
        assert singles.ahead(0, instant) == (said if said & 1 else 2 * instant + said)
    first, end, cell, cells = singles.backs[0]
    if first <= instant < end and (said := cells[(instant - first) // cell]) != UNSURE:
        assert singles.back(0, instant) == (said - 1 if said & 1 else 2 * instant + said + 1)


def test_that_cells_are_sure_where_all_shifts_begin_at_the_hour():
    singles = OneByOne(calendars(60))
    singles.refresh()
    for grids in (singles.works, singles.aheads, singles.backs):
        for *_, cells in grids[:2]:
            assert cells
            assert UNSURE not in cells


def test_that_both_edges_of_the_last_shift_are_the_positions_beside_them():
    """Friday 13 March in two weeks of 40 hours: shifts are 08:00 to 12:00 and 13:00 to 17:00."""
    singles = OneByOne(calendars(12))
    singles.refresh()
    (calendar, *_) = singles._calendars
    start, finish = (int(ends[-1]) for ends in calendar.intervals[:2])
    work = int(calendar.intervals.work_before[-1])
    assert singles.ahead(0, start) == 2 * work + 1
    assert singles.back(0, start) == 2 * work + 1
    assert singles.ahead(0, start + 1) == 2 * (work + 1)
    assert singles.back(0, finish) == 2 * (work + finish - start)
    assert singles.ahead(0, finish) == 2 * (work + finish - start)


def test_that_copies_grow_without_the_other_noticing():
    first = OneByOne(calendars(14))
    first.refresh()
    other = first.copy([one.copy() for one in first._calendars])
    works, aheads = [*first.works], [*first.aheads]
    other.ahead(0, MONDAY + 900 * DAY)
    assert all(one is before for one, before in zip(first.works, works, strict=True))
    assert all(one is before for one, before in zip(first.aheads, aheads, strict=True))
    assert other.works[0] is not first.works[0]


def test_that_copies_of_the_calendars_of_a_network_share_nothing_that_grows():
    first = Clocks(calendars(14))
    first.singles()
    before = [one.intervals for one in first.calendars]
    other = first.copy()
    other.singles().ahead(0, MONDAY + 900 * DAY)
    assert all(one.intervals is then for one, then in zip(first.calendars, before, strict=True))
    assert len(other.calendars[0].intervals.starts) > len(before[0].starts)
    far = MONDAY + 900 * DAY
    assert other.table().ahead(0, np.array([far])) == [first.singles().ahead(0, far)]
