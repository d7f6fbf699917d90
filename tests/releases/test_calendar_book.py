"""By which calendar activities are worked on: inheritance, recurring days, assigned people."""

from __future__ import annotations

import calendar as python_calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.calendars.recurring import occurrences
from relplanner.errors import RuleError
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.planner import Plan
from relplanner.releases.calendar_book import calendar_specs
from relplanner.releases.tables import Activity, Link, Release
from relplanner.testing.tables import Absence, Assignment, Person

UTC = "%d %H:%M"


class Small:
    """A release that starts on Monday 2 March 2026; the plan works Monday to Friday, 9 to 17."""

    def __init__(self, plan):
        self.plan = plan
        self.release = self.add(Release(name="R", start_at="2026-03-02T09:00Z"))

    def add(self, row):
        with self.plan.change("Add") as tx:
            return tx.insert(row)

    def calendar(self, name, shifts=(), **values):
        """A calendar with shifts given as (weekday, from hour, to hour)."""
        with self.plan.change("Add") as tx:
            made = tx.insert(Calendar(name=name, **values))
            for weekday, start, finish in shifts:
                tx.insert(
                    WorkingShift(
                        calendar_id=made.id, weekday=weekday, start_min=60 * start,
                        finish_min=60 * finish,
                    )
                )  # fmt: skip
        return made

    def activity(self, days, **values):
        return self.add(
            Activity(name="A", release_id=self.release.id, duration_min=480 * days, **values)
        )

    def span(self, activity):
        found = self.plan.schedule().of(activity.id)
        return tuple(
            dt.datetime.fromtimestamp(60 * one, dt.UTC).strftime(UTC)
            for one in (found.start, found.finish)
        )

    def spec(self, one):
        snapshot = self.plan.snapshot()
        return calendar_specs(snapshot.plan, snapshot.records)[one.id]


@pytest.fixture
def small(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        yield Small(plan)


# -- inheritance and recurring days ----------------------------------------------------------------


def test_that_a_calendar_without_shifts_has_the_week_and_holidays_of_its_base(small):
    base = small.calendar("Base", [(day, 8, 12) for day in range(1, 6)], zone="Asia/Kolkata")
    small.add(
        CalendarException(
            calendar_id=base.id, name="Holi", first_day="2026-03-04", last_day="2026-03-04"
        )
    )
    child = small.calendar("Child", base_id=base.id)
    small.add(
        CalendarException(
            calendar_id=child.id, name="Extra", first_day="2026-03-04", last_day="2026-03-04",
            kind="working", start_min=600, finish_min=660,
        )
    )  # fmt: skip
    spec = small.spec(child)
    assert spec.weekly == small.spec(base).weekly
    assert spec.zone == "Asia/Kolkata"
    assert [one.name for one in spec.exceptions] == ["Holi", "Extra"]


def test_that_a_calendar_with_shifts_keeps_its_own_week_and_inherits_the_holidays(small):
    base = small.calendar("Base", [(1, 8, 12)])
    small.add(
        CalendarException(
            calendar_id=base.id, name="Off", first_day="2026-03-09", last_day="2026-03-09"
        )
    )
    child = small.calendar("Child", [(1, 9, 17)], base_id=base.id)
    one = small.activity(2, calendar_id=child.id)
    assert small.span(one) == ("02 09:00", "16 17:00")


def test_that_several_working_exceptions_of_a_day_are_its_shifts(small):
    calendar_id = small.plan.snapshot().plan.calendar_id
    for start, finish in ((480, 600), (900, 960)):
        small.add(
            CalendarException(
                calendar_id=calendar_id, name="Saturday", first_day="2026-03-07",
                last_day="2026-03-07", kind="working", start_min=start, finish_min=finish,
            )
        )  # fmt: skip
    one = small.activity(0)
    small.plan.schedule()
    with small.plan.change("Longer") as tx:
        tx.update(Activity, one.id, duration_min=5 * 480 + 150)
    assert small.span(one) == ("02 09:00", "07 15:30")


def test_that_a_recurring_day_off_is_kept_every_time(small):
    calendar_id = small.plan.snapshot().plan.calendar_id
    small.add(
        CalendarException(
            calendar_id=calendar_id, name="Long weekend", first_day="2026-03-06",
            last_day="2026-12-31", recurs="weekly", every=2, kind="nonworking",
        )
    )  # fmt: skip
    assert small.span(small.activity(10)) == ("02 09:00", "16 17:00")


@given(
    st.sampled_from(["monthly by day", "yearly by day", "monthly by weekday", "yearly by weekday"]),
    st.integers(1, 5),
    st.dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31)),
)
def test_that_recurring_days_are_those_of_a_walk_over_all_days(recurs, every, first):
    """Independent: each day of the next years is looked at."""
    last = first + dt.timedelta(days=4000)
    expected = []
    for offset in range(4001):
        day = first + dt.timedelta(days=offset)
        months = 12 * (day.year - first.year) + day.month - first.month
        step = every * (12 if recurs.startswith("yearly") else 1)
        if months % step:
            continue
        if recurs.endswith("by day"):
            fits = day.day == first.day
        else:
            days = [
                week[first.weekday()]
                for week in python_calendar.monthcalendar(day.year, day.month)
                if week[first.weekday()]
            ]
            fits = day.day == days[min((first.day - 1) // 7, len(days) - 1)]
        if fits:
            expected.append(day)
    assert list(occurrences(recurs, every, first, last)) == expected


def test_that_a_calendar_can_not_build_on_itself(small):
    one = small.calendar("One", [(1, 9, 17)])
    two = small.calendar("Two", base_id=one.id)
    with pytest.raises(RuleError, match="would build on itself"), small.plan.change("Turn") as tx:
        tx.update(Calendar, one.id, base_id=two.id)


# -- people ----------------------------------------------------------------------------------------


def test_that_work_waits_while_the_only_assigned_person_is_away(small):
    person = small.add(Person(name="Mira"))
    one = small.activity(3)
    assert small.span(one) == ("02 09:00", "04 17:00")
    small.add(Assignment(activity_id=one.id, person_id=person.id))
    assert small.span(one) == ("02 09:00", "04 17:00")
    small.add(Absence(person_id=person.id, first_day="2026-03-03", last_day="2026-03-03"))
    assert small.span(one) == ("02 09:00", "05 17:00")


def test_that_work_happens_only_where_activity_and_person_both_work(small):
    """The person works Tuesday to Saturday, 12 to 20; the activity Monday to Friday, 9 to 17."""
    late = small.calendar("Late", [(day, 12, 20) for day in range(2, 7)])
    person = small.add(Person(name="Mira", calendar_id=late.id))
    one = small.activity(1)
    small.add(Assignment(activity_id=one.id, person_id=person.id))
    assert small.span(one) == ("03 12:00", "04 15:00")


def test_that_one_of_several_people_is_enough_and_who_declined_does_not_count(small):
    people = [small.add(Person(name=name)) for name in ("Mira", "Tom")]
    one = small.activity(3)
    assigned = [small.add(Assignment(activity_id=one.id, person_id=person.id)) for person in people]
    for person, day in zip(people, ("2026-03-03", "2026-03-04"), strict=True):
        small.add(Absence(person_id=person.id, first_day=day, last_day=day))
    assert small.span(one) == ("02 09:00", "04 17:00")
    with small.plan.change("Decline") as tx:
        tx.update(Assignment, assigned[1].id, confirmation="declined")
    assert small.span(one) == ("02 09:00", "05 17:00")


def test_that_people_who_never_work_when_the_activity_does_are_left_out_and_told(small):
    nights = small.calendar("Nights", [(day, 1, 5) for day in range(1, 6)])
    person = small.add(Person(name="Mira", calendar_id=nights.id))
    one = small.activity(3)
    small.add(Assignment(activity_id=one.id, person_id=person.id))
    assert small.span(one) == ("02 09:00", "04 17:00")
    remarks = small.plan.schedule().remarks
    assert [(row_id, "leave them out" in words) for row_id, words in remarks] == [(one.id, True)]


def test_that_what_follows_is_moved_by_the_leave_of_another_s_person(small):
    person = small.add(Person(name="Mira"))
    one, two = small.activity(1), small.activity(1)
    small.add(Link(predecessor_id=one.id, successor_id=two.id))
    small.add(Assignment(activity_id=one.id, person_id=person.id))
    small.add(Absence(person_id=person.id, first_day="2026-03-02", last_day="2026-03-06"))
    assert small.span(two) == ("10 09:00", "10 17:00")
