"""The working week of a calendar as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.errors import InvalidInputError, RuleError
from relplanner.plan.tables import WorkingShift
from relplanner.registers.week import hours_text, read_hours, set_week, week_of

SHIFTS = st.tuples(st.integers(0, 1439), st.integers(1, 1440)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)


@pytest.mark.parametrize(
    ("text", "shifts"),
    [
        ("", ()),
        ("09:00-17:00", ((540, 1020),)),
        ("9 - 12.30; 13:00\N{EN DASH}17:00", ((540, 750), (780, 1020))),
        ("13-17, 8-12", ((480, 720), (780, 1020))),
        ("22:00-06:00", ((1320, 1800),)),
        ("00:00-24:00", ((0, 1440),)),
        ("06:00-06:00", ((360, 1800),)),
    ],
)
def test_that_hours_are_read_as_people_write_them(text, shifts):
    assert read_hours(text) == shifts


@pytest.mark.parametrize("text", ["9", "9-12-15", "morning", "9-25", "24:00-06:00", "9-"])
def test_that_hours_that_make_no_sense_are_refused(text):
    with pytest.raises(InvalidInputError):
        read_hours(text)


@given(st.lists(SHIFTS, max_size=3, unique=True))
def test_that_every_shift_is_written_so_that_it_is_read(shifts):
    assert read_hours(hours_text(shifts)) == tuple(sorted(shifts))


def test_that_only_the_weekdays_that_are_given_change(small):
    snapshot, calendar_id = small.snapshot(), small.info.calendar_id
    before = {one.id for one in small.rows(WorkingShift, calendar_id=calendar_id)}
    with small.change("Half a Friday") as tx:
        set_week(tx, snapshot, calendar_id, {4: [(540, 1020)], 5: [(540, 780)]})
    week = week_of(small.snapshot(), calendar_id)
    assert week == {**dict.fromkeys(range(1, 5), ((540, 1020),)), 5: ((540, 780),), 6: (), 7: ()}
    after = {one.id for one in small.rows(WorkingShift, calendar_id=calendar_id)}
    # Thursday's shift was what was asked for and is the same row.
    assert len(before & after) == 4


def test_that_a_week_without_work_or_with_overlaps_is_refused(small):
    snapshot, calendar_id = small.snapshot(), small.info.calendar_id
    head = small.head
    with pytest.raises(RuleError, match="no working time"), small.change("None") as tx:
        set_week(tx, snapshot, calendar_id, {day: [] for day in range(1, 8)})
    with pytest.raises(RuleError, match="overlap on Monday"), small.change("Twice") as tx:
        set_week(tx, snapshot, calendar_id, {1: [(540, 720), (660, 800)]})
    assert small.head == head
