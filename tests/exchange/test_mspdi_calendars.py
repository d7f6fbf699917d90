"""The calendars of MS Project's files, and how work goes by them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.exchange.mspdi.recurrence import Recurrence, days_of, skipped_ahead
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from tests.exchange.mspdifiles import (
    WORKDAY,
    calendar,
    dates,
    exception,
    imported,
    notices,
    preview_of,
    project,
    task,
    weekdays,
)
from tests.exchange.tablefiles import plan_in

SHIFTS = "<WorkingTime><FromTime>{}</FromTime><ToTime>{}</ToTime></WorkingTime>"


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


def off_days(plan):
    return {
        dt.date.fromordinal(day).isoformat()
        for one in plan.rows(CalendarException)
        for day in range(one.first_day.toordinal(), one.last_day.toordinal() + 1)
    }


def with_exception(*exceptions, start="2026-01-05", finish="2026-12-31"):
    more = f"<StartDate>{start}T08:00:00</StartDate><FinishDate>{finish}T17:00:00</FinishDate>"
    inside = f"<Exceptions>{''.join(exceptions)}</Exceptions>"
    return project([task(1, hours=40)], calendar(more=inside),
                   more=more + "<CalendarUID>1</CalendarUID>")  # fmt: skip


def test_that_days_off_push_work_on(plan):
    made, _ = imported(plan, with_exception(exception("2026-01-06", "2026-01-07")))
    assert dates(plan, made["1"])[1] == "01-13 17:00"
    assert off_days(plan) == {"2026-01-06", "2026-01-07"}


def test_that_a_working_saturday_keeps_its_break(plan):
    more = f"<Type>1</Type><DayWorking>1</DayWorking>{WORKDAY}"
    text = with_exception(exception("2026-01-10", "2026-01-10", more)).replace("PT40H", "PT45H")
    made, _ = imported(plan, text)
    # Five hours on Saturday: 08:00 to 12:00 and an hour after the break.
    assert dates(plan, made["1"])[1] == "01-10 14:00"
    shifts = {(one.start_min, one.finish_min) for one in plan.rows(CalendarException)}
    assert shifts == {(480, 720), (780, 1020)}


RECURRENCES = [
    # Fridays, every other week, from Friday the 2nd of January.
    ("<Type>6</Type><Period>2</Period><DaysOfWeek>32</DaysOfWeek>", "2026-01-02", "2026-02-01",
     {"2026-01-02", "2026-01-16", "2026-01-30"}),
    # The 31st of every month, in shorter ones the last day.
    ("<Type>4</Type><Period>1</Period><MonthDay>31</MonthDay>", "2026-01-01", "2026-05-31",
     {"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"}),
    # The 15th of every third month from the 23rd of March: April has the first of them.
    ("<Type>4</Type><Period>3</Period><MonthDay>15</MonthDay>", "2026-03-23", "2026-12-31",
     {"2026-04-15", "2026-07-15", "2026-10-15"}),
    # The last Monday of May, every year.
    ("<Type>3</Type><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition><Month>4</Month>",
     "2026-01-01", "2027-12-31", {"2026-05-25", "2027-05-31"}),
    # The first workday of every month.
    ("<Type>5</Type><MonthItem>1</MonthItem><MonthPosition>0</MonthPosition>", "2026-01-01",
     "2026-03-31", {"2026-01-01", "2026-02-02", "2026-03-02"}),
    ("<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>", "2026-01-01", "2027-12-31",
     {"2026-12-25", "2027-12-25"}),
    ("<Type>1</Type><Period>3</Period>", "2026-01-01", "2026-01-08",
     {"2026-01-01", "2026-01-04", "2026-01-07"}),
    (("<Type>2</Type><Month>0</Month><MonthDay>6</MonthDay>"
     "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>1</Occurrences>"),
     "2026-01-01", "2027-12-31", {"2026-01-06"}),
    # Counted, with the first day for the last: Mondays, the 31st, and every other workday.
    (("<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>3</Occurrences><Type>6</Type>"
     "<Period>2</Period><DaysOfWeek>2</DaysOfWeek>"), "2026-01-05", "2026-01-05",
     {"2026-01-05", "2026-01-19", "2026-02-02"}),
    (("<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>2</Occurrences><Type>4</Type>"
     "<Period>6</Period><MonthDay>31</MonthDay>"), "2026-01-05", "2026-01-05",
     {"2026-01-31", "2026-07-31"}),
    (("<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>4</Occurrences><Type>8</Type>"
     "<Period>2</Period>"), "2026-01-08", "2026-01-08",
     {"2026-01-08", "2026-01-12", "2026-01-14", "2026-01-16"}),
    # Counted without a number: as long as the period says.
    ("<EnteredByOccurrences>1</EnteredByOccurrences><Type>1</Type>", "2026-01-05", "2026-01-07",
     {"2026-01-05", "2026-01-06", "2026-01-07"}),
    ("<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>0</Occurrences><Type>1</Type>",
     "2026-01-05", "2026-01-06", {"2026-01-05", "2026-01-06"}),
]  # fmt: skip


# What MS Project 2016 itself wrote as single days beside such rules.
OF_MS_PROJECT = [
    ("<Type>7</Type><Period>3</Period>", "2000-02-01", "2000-02-10",
     {"2000-02-01", "2000-02-04", "2000-02-07", "2000-02-10"}),
    ("<Type>6</Type><Period>7</Period><DaysOfWeek>1</DaysOfWeek>", "2001-01-01", "2001-05-27",
     {"2001-02-18", "2001-04-08", "2001-05-27"}),
    ("<Type>6</Type><Period>3</Period><DaysOfWeek>8</DaysOfWeek>", "2001-01-01", "2001-03-28",
     {"2001-01-03", "2001-01-24", "2001-02-14", "2001-03-07", "2001-03-28"}),
    ("<Type>3</Type><Month>2</Month><MonthItem>5</MonthItem><MonthPosition>0</MonthPosition>",
     "2004-01-01", "2007-03-06", {"2004-03-02", "2005-03-01", "2006-03-07", "2007-03-06"}),
    ("<Type>3</Type><Month>4</Month><MonthItem>7</MonthItem><MonthPosition>2</MonthPosition>",
     "2004-01-01", "2006-05-18", {"2004-05-20", "2005-05-19", "2006-05-18"}),
    ("<Type>4</Type><Period>5</Period><MonthDay>4</MonthDay>", "2003-11-01", "2005-02-04",
     {"2003-11-04", "2004-04-04", "2004-09-04", "2005-02-04"}),
    ("<Type>5</Type><Period>1</Period><MonthItem>9</MonthItem><MonthPosition>0</MonthPosition>",
     "2010-01-01", "2010-03-06", {"2010-01-02", "2010-02-06", "2010-03-06"}),
]  # fmt: skip


@pytest.mark.parametrize(("more", "first", "last", "days"), OF_MS_PROJECT)
def test_that_recurring_exceptions_fall_on_the_days_of_ms_project(plan, more, first, last, days):
    text = with_exception(exception(first, last, more), start=first, finish=last)
    imported(plan, text)
    assert off_days(plan) == days


def test_that_every_other_workday_skips_weekends(plan):
    imported(plan, with_exception(
        exception("2026-01-08", "2026-01-16", "<Type>8</Type><Period>2</Period>")
    ))  # fmt: skip
    # Thursday, then Monday, Wednesday and Friday.
    assert off_days(plan) == {"2026-01-08", "2026-01-12", "2026-01-14", "2026-01-16"}


@pytest.mark.parametrize(("more", "first", "last", "days"), RECURRENCES)
def test_that_recurring_exceptions_become_their_days(plan, more, first, last, days):
    imported(plan, with_exception(exception(first, last, more)))
    assert off_days(plan) == days


def test_that_what_recurs_for_decades_ends_a_year_after_the_project_and_is_told(plan):
    more = "<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>"
    _, preview = imported(plan, with_exception(exception("2026-01-01", "2049-12-31", more)))
    assert off_days(plan) == {"2026-12-25", "2027-12-25"}
    assert notices(preview, "go on for years")


def test_that_days_of_old_programs_are_taken_once(plan):
    old = (
        "<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod>"
        "<FromDate>2026-01-06T00:00:00</FromDate><ToDate>2026-01-06T23:59:00</ToDate>"
        "</TimePeriod></WeekDay>"
    )
    inside = f"<Exceptions>{exception('2026-01-06', '2026-01-06')}</Exceptions>"
    imported(plan, project([task(1)], calendar(days=weekdays() + old, more=inside)))
    assert len(plan.rows(CalendarException)) == 1
    plan.undo()
    imported(plan, project([task(1)], calendar(days=weekdays() + old)))
    assert off_days(plan) == {"2026-01-06"}


def test_that_a_rule_falls_on_the_days_that_the_program_wrote_beside_it(plan):
    """MS Project writes every day on which a rule falls once more: that is what it works by."""
    single = "".join(
        "<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod>"
        f"<FromDate>{day}T00:00:00</FromDate><ToDate>{day}T23:59:00</ToDate></TimePeriod></WeekDay>"
        for day in ("2026-01-31", "2026-03-31")
    )
    rule = "<Type>4</Type><Period>1</Period><MonthDay>31</MonthDay>"
    inside = f"<Exceptions>{exception('2026-01-01', '2026-04-30', rule)}</Exceptions>"
    imported(plan, project([task(1)], calendar(days=weekdays() + single, more=inside)))
    assert off_days(plan) == {"2026-01-31", "2026-03-31"}


@pytest.mark.parametrize("day", [2, 7])
def test_that_a_night_that_runs_into_the_next_morning_twice_is_told_before(plan, day):
    """On Monday into Tuesday, and on Saturday into a Sunday of the same kind."""
    night = f"<WorkingTimes>{SHIFTS.format('22:00:00', '06:00:00')}</WorkingTimes>"
    early = f"<WorkingTimes>{SHIFTS.format('05:00:00', '09:00:00')}</WorkingTimes>"
    days = "".join(
        f"<WeekDay><DayType>{kind}</DayType><DayWorking>1</DayWorking>{hours}</WeekDay>"
        for kind, hours in ((day, night), (day % 7 + 1, early))
    )
    preview = preview_of(plan, project([task(1)], calendar(days=days)))
    assert [one.what for one in preview.errors] == ["Working times of a day overlap."]


def test_that_a_calendar_that_names_itself_as_base_is_based_on_none(plan):
    own = calendar(base="1").replace("<IsBaseCalendar>0", "<IsBaseCalendar>1")
    made, _ = imported(plan, project([task(1, hours=16)], own))
    assert dates(plan, made["1"])[1] == "01-06 17:00"


def test_that_another_working_week_for_a_while_becomes_days(plan):
    week = (
        "<WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-01-05T00:00:00</FromDate>"
        "<ToDate>2026-01-11T00:00:00</ToDate></TimePeriod><Name>Sprint</Name><WeekDays>"
        f"<WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay><WeekDay><DayType>7"
        f"</DayType><DayWorking>1</DayWorking>{WORKDAY}</WeekDay></WeekDays></WorkWeek></WorkWeeks>"
    )
    made, _ = imported(plan, project([task(1, hours=40)], calendar(more=week)))
    assert dates(plan, made["1"])[1] == "01-10 17:00"


def test_that_midnight_at_the_end_of_a_shift_is_24_o_clock(plan):
    hours = f"<WorkingTimes>{SHIFTS.format('16:00:00', '00:00:00')}</WorkingTimes>"
    imported(plan, project([task(1)], calendar(days=weekdays(hours=hours))))
    mine = plan.rows(WorkingShift, calendar_id=plan.info.calendar_id)
    assert {(one.start_min, one.finish_min) for one in mine} == {(960, 1440)}


def test_that_a_day_from_midnight_to_midnight_is_24_hours(plan):
    hours = f"<WorkingTimes>{SHIFTS.format('00:00:00', '00:00:00')}</WorkingTimes>"
    made, _ = imported(
        plan,
        project([task(1, hours=30)], calendar(days=weekdays(working=range(1, 8), hours=hours))),
    )
    assert dates(plan, made["1"])[1] == "01-06 14:00"


def test_that_weekdays_that_a_calendar_leaves_out_are_those_of_ms_project(plan):
    friday = "<WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay>"
    made, _ = imported(plan, project([task(1, hours=40)], calendar(days=friday)))
    assert dates(plan, made["1"])[1] == "01-12 17:00"


def test_that_a_task_goes_by_its_own_calendar(plan):
    nights = f"<WorkingTimes>{SHIFTS.format('20:00:00', '00:00:00')}</WorkingTimes>"
    both = calendar() + calendar(2, "Nights", weekdays(hours=nights))
    made, _ = imported(plan, project([task(1, more="<CalendarUID>2</CalendarUID>")], both))
    assert dates(plan, made["1"]) == ("01-05 20:00", "01-07 00:00")


def test_that_calendars_that_nothing_uses_are_named_and_not_made(plan):
    both = calendar() + calendar(2, "Nights")
    _, preview = imported(plan, project([task(1)], both))
    assert "Nights" not in {one.name for one in plan.rows(Calendar)}
    assert notices(preview, "nothing uses, left out: 1 (Nights)")


def test_that_a_project_without_calendars_works_by_the_standard_week(plan):
    made, preview = imported(plan, project([task(1, hours=40)], ""))
    assert dates(plan, made["1"])[1] == "01-09 17:00"
    assert notices(preview, "calendar isn't in the file")


def test_that_a_calendar_that_isnt_in_the_file_is_told_by_the_task(plan):
    _, preview = imported(plan, project([task(1, more="<CalendarUID>7</CalendarUID>")]))
    assert notices(preview, "whose calendar isn't in the file")


DATES = st.dates(dt.date(2020, 1, 1), dt.date(2026, 12, 31))


@given(
    st.sampled_from([0, 1, 6, 7, 8, 9]), DATES, DATES, DATES, st.integers(1, 9),
    st.frozensets(st.integers(0, 6)),
)  # fmt: skip
def test_that_a_rule_skipped_ahead_falls_on_the_same_days_from_there(
    kind, first, last, low, period, weekdays
):
    rule = Recurrence(kind, first, last, period, weekdays)
    ahead = skipped_ahead(rule, low)
    assert [day for day in days_of(ahead) if day >= low] == [
        day for day in days_of(rule) if day >= low
    ]
    assert first > low or low - ahead.first < dt.timedelta(days=63)
    counted = replace(rule, occurrences=3)
    assert skipped_ahead(counted, low) is counted
