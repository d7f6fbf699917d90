"""The load of testers, against a walk over every minute."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from relplanner import Absence, Activity, Assignment, Calendar, Person, Plan, Release, WorkingShift
from relplanner.releases.holidays import freeze_holidays
from relplanner.testing.load import load_of_testers, loaded_days

KOLKATA = zoneinfo.ZoneInfo("Asia/Kolkata")


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
            for name, days, share in (("Test", 10, 50), ("Retest", 4, 75)):
                one = tx.insert(Activity(name=name, release_id=release.id, duration_min=480 * days))
                tx.insert(Assignment(activity_id=one.id, person_id=ravi.id, allocation_pct=share))
            tx.insert(Absence(person_id=ravi.id, first_day="2027-01-21", last_day="2027-01-21"))
        yield plan


def walked(plan, day):
    """Assigned minutes of a day, minute by minute."""
    minutes = [0, 0]
    for place, one in enumerate(plan.rows(Activity)):
        dates = plan.schedule().of(one.id)
        for minute in range(600, 1080):
            at = dt.datetime.combine(day, dt.time(minute // 60, minute % 60), KOLKATA)
            if dates.start <= at.timestamp() / 60 < dates.finish:
                minutes[place] += 1
    return sum(m * share // 100 for m, share in zip(minutes, (50, 75), strict=True))


def test_that_each_day_has_the_minutes_that_a_walk_finds(plan):
    days = loaded_days(plan.snapshot())
    [load] = load_of_testers(plan.snapshot(), days, None)
    for day, minutes, off in zip(days, load.load_min.tolist(), load.off, strict=True):
        assert minutes == (0 if off else walked(plan, day)), day
    assert load.load_min.sum() > 0


def test_that_holidays_weekends_and_leave_take_load_and_capacity_away(plan):
    days = tuple(dt.date(2027, 1, 18) + dt.timedelta(days=n) for n in range(12))
    [load] = load_of_testers(plan.snapshot(), days, None)
    told = dict(zip(days, load.off, strict=True))
    assert told[dt.date(2027, 1, 21)] == "leave"
    assert told[dt.date(2027, 1, 23)] == "weekend"
    assert told[dt.date(2027, 1, 26)] == "Republic Day"
    off = [bool(reason) for reason in load.off]
    assert (load.load_min[off] == 0).all()
    assert (load.capacity_min[off] == 0).all()


def test_that_more_than_a_persons_capacity_is_overload(plan):
    days = loaded_days(plan.snapshot())
    [load] = load_of_testers(plan.snapshot(), days, None)
    assert load.overloaded.any()
    assert ((load.load_min > 480) == load.overloaded)[load.capacity_min > 0].all()


def test_that_a_plan_without_assignments_has_no_days(tmp_path):
    with Plan.create(tmp_path / "q.relplan") as plan:
        assert loaded_days(plan.snapshot()) == ()
