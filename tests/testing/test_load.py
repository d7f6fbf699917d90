"""The load of people: what is assigned to them, day by day on their own clocks."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from relplanner import Absence, Activity, Assignment, Calendar, Person, Plan, Release, WorkingShift
from relplanner.releases.holidays import freeze_holidays
from relplanner.testing.load import REASONS, assigned_load, by_week

KOLKATA, BERLIN = zoneinfo.ZoneInfo("Asia/Kolkata"), zoneinfo.ZoneInfo("Europe/Berlin")
SHARES = (50, 75)


@pytest.fixture
def plan(tmp_path):
    """Ravi works 10:00 to 18:00 in Bengaluru, on two activities of a release planned in Berlin."""
    with Plan.create(tmp_path / "p.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Staff") as tx:
            calendar = tx.insert(Calendar(name="Bengaluru", zone="Asia/Kolkata"))
            for weekday in range(1, 6):
                tx.insert(
                    WorkingShift(
                        calendar_id=calendar.id, weekday=weekday, start_min=600, finish_min=1080
                    )
                )
            freeze_holidays(tx, calendar.id, "IN", "KA", 2027, 2027)
            ravi = tx.insert(
                Person(name="Ravi", zone="Asia/Kolkata", country="IN", calendar_id=calendar.id)
            )
            release = tx.insert(Release(name="R", start_at="2027-01-18T08:00Z"))
            for days, share in zip((10, 4), SHARES, strict=True):
                one = tx.insert(
                    Activity(name=f"{days}", release_id=release.id, duration_min=480 * days)
                )
                tx.insert(Assignment(activity_id=one.id, person_id=ravi.id, allocation_pct=share))
            tx.insert(Absence(person_id=ravi.id, first_day="2027-01-21", last_day="2027-01-21"))
        yield plan


def walked(plan, day):
    """Assigned minutes of a day in Bengaluru, minute by minute of the activities' calendar."""
    first = int(dt.datetime.combine(day, dt.time(), KOLKATA).timestamp()) // 60
    total = 0.0
    for one, share in zip(plan.rows(Activity), SHARES, strict=True):
        dates = plan.schedule().of(one.id)
        for minute in range(first, first + 1440):
            local = dt.datetime.fromtimestamp(minute * 60, BERLIN)
            if dates.start <= minute < dates.finish and local.weekday() < 5:
                total += share / 100 * (9 <= local.hour < 17)
    return total


def test_that_each_day_has_the_minutes_that_a_walk_finds(plan):
    load = assigned_load(plan.snapshot())
    for column, day in enumerate(load.days):
        assert abs(load.work_min[0, column] - walked(plan, day)) <= 2, day
    assert load.work_min.sum() == 480 * 10 * 50 // 100 + 480 * 4 * 75 // 100


def test_that_holidays_weekends_and_leave_take_capacity_away_and_say_why(plan):
    load = assigned_load(plan.snapshot(), dt.date(2027, 1, 18), dt.date(2027, 1, 29))
    told = dict(zip(load.days, (REASONS[code] for code in load.reason[0]), strict=True))
    assert told[dt.date(2027, 1, 21)] == "leave"
    assert told[dt.date(2027, 1, 26)] != told[dt.date(2027, 1, 23)] != ""
    assert not told[dt.date(2027, 1, 20)]
    capacity = dict(zip(load.days, load.capacity_min[0].tolist(), strict=True))
    assert capacity[dt.date(2027, 1, 20)] == 480
    assert {capacity[day] for day, reason in told.items() if reason} == {0}


def test_that_weeks_are_the_sum_of_their_days(plan):
    load = assigned_load(plan.snapshot())
    weeks = by_week(load)
    assert weeks.days_per_column == 7
    assert weeks.work_min.sum() == load.work_min.sum()
    assert weeks.capacity_min.sum() == load.capacity_min.sum()


def test_that_a_plan_without_assignments_has_no_load(tmp_path):
    with Plan.create(tmp_path / "q.relplan") as plan:
        assert assigned_load(plan.snapshot()) is None
