"""The load of people: what is assigned to them, day by day on their own clocks."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import numpy as np
import pytest

from relplanner import Absence, Activity, Assignment, Calendar, Person, Plan, Release, WorkingShift
from relplanner.calendars import CalendarSpec, compile_calendar
from relplanner.releases.holidays import freeze_holidays
from relplanner.testing.load import REASONS, Work, Worker, assigned_load, by_week, load_of

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


def walked(plan, days):
    """Minutes of each day, one by one, on the clock of Bengaluru: when Berlin works, too."""
    spans = [plan.schedule().of(one.id) for one in plan.rows(Activity)]
    found = []
    for day in days:
        minutes = [0, 0]
        for place, dates in enumerate(spans):
            for minute in range(600, 1080):
                at = dt.datetime.combine(day, dt.time(minute // 60, minute % 60), KOLKATA)
                there = at.astimezone(BERLIN)
                both = there.weekday() < 5 and 9 <= there.hour < 17
                minutes[place] += both and dates.start <= at.timestamp() / 60 < dates.finish
        found.append(minutes)
    return found


def reasons(load, person=0):
    return {
        day: REASONS[code]
        for day, code in zip(load.days, load.reason[person].tolist(), strict=True)
    }


def test_that_each_day_has_the_minutes_that_a_walk_finds(plan):
    load = assigned_load(plan.snapshot())
    assert load.names == ("Ravi",)
    expected, owed = [], [0, 0]
    for minutes, off in zip(walked(plan, load.days), reasons(load).values(), strict=True):
        before = [(one + 50) // 100 for one in owed]
        for place, share in enumerate((50, 75)):
            owed[place] += 0 if off else minutes[place] * share
        expected.append(sum((one + 50) // 100 for one in owed) - sum(before))
    assert load.work_min[0].tolist() == expected
    assert sum(expected) > 2000


def test_that_somebody_has_as_much_work_as_the_activities_have_hours(plan):
    """Work is duration times share, as in MS Project: the dates count common hours only."""
    load = assigned_load(plan.snapshot())
    assert load.work_min.sum() == 10 * 480 * SHARES[0] // 100 + 4 * 480 * SHARES[1] // 100


def night_shift(tx, plan, **values):
    """Four hours from 22:00 in Berlin, as a calendar of its own; its activity and who does it."""
    calendar = tx.insert(Calendar(name="Nights", zone="Europe/Berlin"))
    for weekday in range(1, 6):
        tx.insert(
            WorkingShift(
                calendar_id=calendar.id, weekday=weekday, start_min=1320, finish_min=1440 + 120
            )
        )
    [release] = plan.rows(Release)
    return tx.insert(
        Activity(
            name="Cutover", release_id=release.id, duration_min=240, calendar_id=calendar.id,
            constraint_kind="MSO", constraint_at="2027-02-02T21:00Z", **values,
        )
    )  # fmt: skip


def load_of_one(plan, activity_id):
    snapshot = plan.snapshot()
    [person_id] = {
        one.person_id for one in snapshot.records(Assignment) if one.activity_id == activity_id
    }
    load = assigned_load(snapshot, dt.date(2027, 2, 1), dt.date(2027, 2, 5), person_ids=[person_id])
    return dict(zip(load.days, load.work_min[0].tolist(), strict=True))


def test_that_who_has_no_calendar_has_the_work_of_a_night_at_night(plan):
    with plan.change("Cutover") as tx:
        one = night_shift(tx, plan)
        person = tx.insert(Person(name="Nia", zone="Europe/Berlin"))
        tx.insert(Assignment(activity_id=one.id, person_id=person.id, allocation_pct=100))
    found = load_of_one(plan, one.id)
    assert found[dt.date(2027, 2, 2)] == found[dt.date(2027, 2, 3)] == 120
    assert sum(found.values()) == 240


def test_that_a_night_into_a_day_off_of_the_plans_week_is_a_day_of_who_has_no_calendar(plan):
    with plan.change("Cutover") as tx:
        one = night_shift(tx, plan)
        tx.update(Activity, one.id, constraint_at="2027-02-05T21:00Z")  # Friday, 22:00 in Berlin
        person = tx.insert(Person(name="Nia", zone="Europe/Berlin"))
        tx.insert(Assignment(activity_id=one.id, person_id=person.id, allocation_pct=100))
    load = assigned_load(plan.snapshot(), person_ids=[person.id])
    assert [day.isoformat() for day in load.days] == ["2027-02-05", "2027-02-06"]
    assert reasons(load)[dt.date(2027, 2, 6)] == ""
    assert load.work_min[0].tolist() == [120, 120]
    assert load.capacity_min[0].tolist() == [480, 480]


def test_that_the_night_of_who_has_a_calendar_is_beyond_it_on_a_day_off(plan):
    [ravi] = plan.rows(Person)
    with plan.change("Cutover") as tx:
        one = night_shift(tx, plan, ignores_people=True)
        tx.update(Activity, one.id, constraint_at="2027-02-05T21:00Z")
        for row in plan.rows(Assignment):
            tx.delete(Assignment, row.id)
        tx.insert(Assignment(activity_id=one.id, person_id=ravi.id, allocation_pct=100))
    load = assigned_load(plan.snapshot())
    # From 22:00 on Friday in Berlin it is Saturday in Bengaluru.
    [saturday] = np.flatnonzero(load.work_min[0]).tolist()
    assert load.days[saturday] == dt.date(2027, 2, 6)
    assert reasons(load)[dt.date(2027, 2, 6)] == "day off"
    assert load.overload_min[0, saturday] == 240


def weekender(tx):
    """Somebody who works at weekends only."""
    calendar = tx.insert(Calendar(name="Weekends", zone="Europe/Berlin"))
    for weekday in (6, 7):
        tx.insert(
            WorkingShift(calendar_id=calendar.id, weekday=weekday, start_min=540, finish_min=1020)
        )
    return tx.insert(Person(name="Nia", zone="Europe/Berlin", calendar_id=calendar.id))


@pytest.mark.parametrize("others", [True, False])
def test_that_who_has_no_hours_in_common_works_on_it_only_where_nobody_else_does(plan, others):
    before = assigned_load(plan.snapshot())
    with plan.change("Nia, too") as tx:
        nia = weekender(tx)
        for row in plan.rows(Assignment):
            tx.insert(Assignment(activity_id=row.activity_id, person_id=nia.id, allocation_pct=100))
            if not others:
                tx.delete(Assignment, row.id)
    load = assigned_load(plan.snapshot())
    mine = load.names.index("Nia")
    # Ten days and four days of eight hours, where the dates are calculated without her hours.
    assert load.work_min[mine].sum() == (0 if others else 14 * 480)
    if others:
        assert load.days == before.days
        assert load.work_min[1 - mine].tolist() == before.work_min[0].tolist()


def test_that_an_activity_that_ignores_hours_gives_its_people_its_own(plan):
    [ravi] = plan.rows(Person)
    with plan.change("Cutover") as tx:
        one = night_shift(tx, plan, ignores_people=True)
        for row in plan.rows(Assignment):
            tx.delete(Assignment, row.id)
        tx.insert(Assignment(activity_id=one.id, person_id=ravi.id, allocation_pct=50))
    # 22:00 to 02:00 in Berlin is 02:30 to 06:30 of the next morning in Bengaluru.
    found = load_of_one(plan, one.id)
    assert found[dt.date(2027, 2, 3)] == sum(found.values()) == 120


def test_that_elapsed_time_takes_the_persons_own_working_time(plan):
    [ravi] = plan.rows(Person)
    with plan.change("Soak test") as tx:
        for row in plan.rows(Assignment):
            tx.delete(Assignment, row.id)
        one = night_shift(tx, plan, duration_unit="eh")
        tx.update(Activity, one.id, duration_min=2880)
        tx.insert(Assignment(activity_id=one.id, person_id=ravi.id, allocation_pct=100))
    # From 02:30 on Wednesday to 02:30 on Friday: two days of eight hours.
    found = load_of_one(plan, one.id)
    assert found[dt.date(2027, 2, 3)] == found[dt.date(2027, 2, 4)] == 480
    assert sum(found.values()) == 960


@pytest.mark.parametrize(("weekdays", "away"), [((1, 2, 3), 0), ((1, 2, 3, 4, 5), 1)])
def test_that_who_is_away_is_missed_only_where_the_calendar_of_the_release_has_work(
    plan, weekdays, away
):
    [release] = plan.rows(Release)
    with plan.change("Work on some days") as tx:
        calendar = tx.insert(Calendar(name="Some days"))
        for weekday in weekdays:
            shift = {"weekday": weekday, "start_min": 540, "finish_min": 1020}
            tx.insert(WorkingShift(calendar_id=calendar.id, **shift))
        tx.update(Release, release.id, calendar_id=calendar.id)
    load = assigned_load(plan.snapshot())
    thursday = load.days.index(dt.date(2027, 1, 21))
    assert REASONS[load.reason[0][thursday]] == "leave"
    assert load.away_days[0][thursday] == away


def test_that_the_days_of_somebody_without_a_zone_begin_where_the_calendar_is(plan):
    usual = assigned_load(plan.snapshot())
    with plan.change("No zone") as tx:
        tx.update(Person, plan.rows(Person)[0].id, zone="")
    found = assigned_load(plan.snapshot())
    assert found.work_min.tolist() == usual.work_min.tolist()
    assert found.capacity_min.tolist() == usual.capacity_min.tolist()


def test_that_the_days_asked_for_are_shown_whether_or_not_anybody_works_then(plan):
    asked = [dt.date(2027, 1, 14) + dt.timedelta(days=number) for number in range(9)]
    part = assigned_load(plan.snapshot(), asked[0], asked[-1])
    assert list(part.days) == asked
    whole = assigned_load(plan.snapshot())
    begun = part.days.index(whole.days[0])
    assert not part.work_min[0][:begun].any()
    assert part.work_min[0][begun:].tolist() == whole.work_min[0][: len(asked) - begun].tolist()


def test_that_holidays_weekends_and_leave_take_load_and_capacity_away(plan):
    first = dt.date(2027, 1, 18)
    load = assigned_load(plan.snapshot(), first, first + dt.timedelta(days=11))
    told = reasons(load)
    assert told[dt.date(2027, 1, 21)] == "leave"
    assert told[dt.date(2027, 1, 23)] == "day off"
    assert told[dt.date(2027, 1, 26)] == "holiday"  # Republic Day
    assert told[dt.date(2027, 1, 22)] == ""
    off = load.reason[0] > 0
    assert (load.work_min[0, off] == 0).all()
    assert (load.capacity_min[0, off] == 0).all()
    assert (load.capacity_min[0, ~off] == 480).all()


def test_that_days_away_while_the_activity_goes_on_are_marked(plan):
    load = assigned_load(plan.snapshot())
    away = {day for day, is_away in zip(load.days, load.away_days[0], strict=True) if is_away}
    assert away == {dt.date(2027, 1, 21), dt.date(2027, 1, 26)}


def test_that_more_than_a_persons_capacity_is_overload(plan):
    with plan.change("All of both") as tx:
        for row in plan.rows(Assignment):
            tx.update(Assignment, row.id, allocation_pct=100)
    load = assigned_load(plan.snapshot())
    # Berlin and Bengaluru have 270 minutes of a day in common: 540 of 480 minutes.
    both = load.work_min[0] == 540
    assert both.any()
    assert (load.overload_min[0, both] == 60).all()
    assert (load.overload_min[0, load.work_min[0] <= 480] == 0).all()


def test_that_a_low_capacity_is_a_limit(plan):
    with plan.change("Part time") as tx:
        tx.update(Person, plan.rows(Person)[0].id, capacity_min_per_day=200)
    load = assigned_load(plan.snapshot())
    assert set(load.capacity_min[0].tolist()) == {0, 200}


def test_that_weeks_sum_their_days(plan):
    first = dt.date(2027, 1, 20)  # a Wednesday
    days = assigned_load(plan.snapshot(), first, first + dt.timedelta(days=20))
    weeks = by_week(days)
    assert [day.isoformat() for day in weeks.days] == [
        "2027-01-18", "2027-01-25", "2027-02-01", "2027-02-08",
    ]  # fmt: skip
    for name in ("work_min", "capacity_min", "away_days"):
        per_day = getattr(days, name)[0].tolist()
        assert getattr(weeks, name)[0].tolist() == [
            sum(per_day[:5]), sum(per_day[5:12]), sum(per_day[12:19]), sum(per_day[19:]),
        ]  # fmt: skip


def test_that_a_week_of_leave_says_so(plan):
    with plan.change("Leave") as tx:
        tx.insert(
            Absence(
                person_id=plan.rows(Person)[0].id, first_day="2027-01-25", last_day="2027-01-29"
            )
        )
    weeks = by_week(assigned_load(plan.snapshot()))
    assert reasons(weeks)[dt.date(2027, 1, 25)] == "leave"
    assert reasons(weeks)[dt.date(2027, 1, 18)] == ""


def test_that_a_declined_assignment_is_no_load(plan):
    with plan.change("Decline") as tx:
        for one in plan.rows(Assignment):
            tx.update(Assignment, one.id, confirmation="declined")
    assert assigned_load(plan.snapshot()) is None


def test_that_only_chosen_releases_count(plan):
    [release] = plan.rows(Release)
    assert assigned_load(plan.snapshot(), release_ids={release.id}) is not None
    assert assigned_load(plan.snapshot(), release_ids=set()) is None


def test_that_a_plan_without_assignments_has_no_load(tmp_path):
    with Plan.create(tmp_path / "q.relplan") as plan:
        assert assigned_load(plan.snapshot()) is None


def test_that_rounding_is_carried_on():
    spec = CalendarSpec("c", "Short days", "UTC", (((540, 547),),) * 7)
    calendar = compile_calendar(spec, 0, 40 * 1440)
    worker = Worker("p", "P", "UTC", calendar, 480)
    work = Work("p", 0, 30 * 1440, calendar, calendar, 33)
    load = load_of([worker], [work], dt.date(1970, 1, 1), dt.date(1970, 1, 30))
    assert set(load.work_min[0].tolist()) == {2, 3}  # 7 minutes a day, a third of them
    assert load.work_min.sum() == round(30 * 7 * 0.33)
