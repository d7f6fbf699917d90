"""Why a date is what it is: chains known beforehand, and laws over the sample."""

from __future__ import annotations

import pytest

from relplanner.errors import InvalidInputError
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from relplanner.planner import Plan
from relplanner.registers.formats import ISO_FORMATS
from relplanner.releases.explaining import explain, slips
from relplanner.releases.tables import Activity, Link, Release
from relplanner.sample import create_sample
from relplanner.testing.tables import Absence, Assignment, Person


class Made:
    """A release from Monday 2 March 2026, 9 to 17 UTC, of four activities."""

    def __init__(self, plan):
        self.plan = plan
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z"))
            self.home = home.id
            days = {"Build": 5, "Test": 2, "Docs": 1, "Live": 0}
            for name, count in days.items():
                row = Activity(name=name, release_id=home.id, duration_min=480 * count)
                setattr(self, name.lower(), tx.insert(row).id)
            tx.insert(Link(predecessor_id=self.build, successor_id=self.test))
            tx.insert(Link(predecessor_id=self.test, successor_id=self.live))
            tx.insert(Link(predecessor_id=self.docs, successor_id=self.live))

    def set(self, activity_id, **values):
        with self.plan.change("Set") as tx:
            tx.update(Activity, activity_id, **values)

    def told(self, activity_id):
        found = explain(self.plan.snapshot(), activity_id)
        return [one.text(ISO_FORMATS) for one in found.chain], found.critical.text(ISO_FORMATS)


@pytest.fixture
def made(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        yield Made(plan)


def test_that_a_chain_leads_back_to_the_start_of_the_release(made):
    chain, critical = made.told(made.live)
    assert chain == [
        "A-4 Live starts 2026-03-10 17:00 because A-2 Test finishes 2026-03-10 17:00.",
        (
            "A-2 Test starts 2026-03-09 09:00 because A-1 Build finishes 2026-03-06 17:00; that "
            "is the next working time of Standard."
        ),
        "A-1 Build starts 2026-03-02 09:00, with its release R-1 R.",
    ]
    assert critical == "A-4 Live is critical: its release ends with it."


@pytest.mark.parametrize(
    ("kind", "at", "told"),
    [
        # Test starts on Monday the 9th and finishes on Tuesday the 10th, after Build.
        ("SNET", "2026-03-04T09:00Z", "stays at 2026-03-09 09:00: “SNET 2026-03-04 09:00”"),
        ("FNET", "2026-03-04T17:00Z", "stays at 2026-03-10 17:00: “FNET 2026-03-04 17:00”"),
        # On Friday evening nobody works before Monday morning.
        ("SNET", "2026-03-06T17:00Z", ""),
        ("SNET", "2026-03-09T09:00Z", ""),
        ("SNET", "2026-03-11T09:00Z", ""),
        ("SNLT", "2026-03-04T09:00Z", ""),
        ("MSO", "2026-03-04T09:00Z", ""),
    ],
)
def test_that_a_date_no_earlier_than_without_effect_is_told(kind, at, told, made):
    made.set(made.test, constraint_kind=kind, constraint_at=at)
    found = [one.text(ISO_FORMATS) for one in explain(made.plan.snapshot(), made.test).idle]
    assert found == ([f"A-2 Test {told} has no effect."] if told else [])


def test_that_what_has_begun_has_no_date_without_effect(made):
    made.set(
        made.test, constraint_kind="SNET", constraint_at="2026-03-02T09:00Z",
        actual_start_at="2026-03-05T09:00Z",
    )  # fmt: skip
    assert explain(made.plan.snapshot(), made.test).idle == ()


def test_that_a_holiday_in_between_is_named(made):
    calendar_id = made.plan.snapshot().plan.calendar_id
    with made.plan.change("Add") as tx:
        tx.insert(
            CalendarException(
                calendar_id=calendar_id, name="Holi", first_day="2026-03-09", last_day="2026-03-09"
            )
        )
    chain, _ = made.told(made.test)
    assert chain[0].endswith("that is the next working time of Standard after Holi.")


def test_that_float_says_who_would_be_late_first(made):
    assert made.told(made.docs)[1] == (
        "A-3 Docs isn't critical: it can slip 6d before A-4 Live is too late."
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"constraint_kind": "SNET", "constraint_at": "2026-03-04T09:00Z"},
         "A-3 Docs starts 2026-03-04 09:00 because of its constraint SNET 2026-03-04 09:00."),
        ({"actual_start_at": "2026-03-02T10:00Z"}, "A-3 Docs began 2026-03-02 10:00."),
        ({"actual_start_at": "2026-03-02T10:00Z", "actual_finish_at": "2026-03-02T12:00Z"},
         "A-3 Docs began 2026-03-02 10:00 and is finished."),
    ],
)  # fmt: skip
def test_that_what_an_activity_has_of_its_own_is_told(values, expected, made):
    made.set(made.docs, **values)
    assert made.told(made.docs)[0] == [expected]


def test_that_a_lag_and_the_kind_of_a_link_are_told(made):
    with made.plan.change("Link") as tx:
        tx.insert(
            Link(predecessor_id=made.build, successor_id=made.docs, kind="SS", lag_min=2 * 480)
        )
    assert made.told(made.docs)[0][0] == (
        "A-3 Docs starts 2026-03-04 09:00 because A-1 Build starts 2026-03-02 09:00, "
        "with a lag of 2d."
    )


def test_that_a_slip_moves_what_has_no_room_and_nothing_else(made):
    snapshot = made.plan.snapshot()
    moved = slips(snapshot, made.docs, 6 * 480)
    assert [one.activity_id for one in moved] == [made.docs]
    moved = slips(snapshot, made.docs, 8 * 480)
    assert [one.activity_id for one in moved] == [made.docs, made.live]
    assert [one.later_min for one in moved] == [8 * 480, 2 * 480]
    assert (
        made.plan.snapshot().schedule.of(made.docs).start == snapshot.schedule.of(made.docs).start
    )


def test_that_what_has_begun_can_not_slip(made):
    made.set(made.docs, actual_start_at="2026-03-02T10:00Z")
    with pytest.raises(InvalidInputError, match="it has begun"):
        slips(made.plan.snapshot(), made.docs, 480)


def test_that_every_date_of_the_sample_is_explained_down_to_its_root(tmp_path):
    """Taking the first driver's slack away moves it: each chain is one that really drives."""
    with create_sample(tmp_path / "sample.relplan") as plan:
        snapshot = plan.snapshot()
    schedule = snapshot.schedule
    for one in snapshot.records(Activity):
        found = explain(snapshot, one.id)
        starts = [schedule.of(row_id).early_start for row_id in found.drives[1:]]
        assert found.chain, one.code
        dates = schedule.of(one.id)
        drawn = dates.start > dates.early_start
        if not dates.is_summary and not drawn and len(found.drives) > 1:
            # What drives comes before what it drives, for finish-to-start chains at least.
            assert min(starts) <= dates.early_start


def _india(made):
    """A calendar of the usual hours that has 4 and 5 March off."""
    with made.plan.change("Add") as tx:
        india = tx.insert(Calendar(name="India", zone="UTC")).id
        for weekday in range(1, 6):
            tx.insert(
                WorkingShift(calendar_id=india, weekday=weekday, start_min=540, finish_min=1020)
            )
        tx.insert(
            CalendarException(
                calendar_id=india, name="Holi", first_day="2026-03-04", last_day="2026-03-05"
            )
        )
    return india


def test_that_days_of_float_lost_to_a_calendar_are_counted(made):
    india = _india(made)
    # Live is on 10 March, the 7th working day: 7 days less 2 off, less 1 of work.
    made.set(made.docs, calendar_id=india)
    found = explain(made.plan.snapshot(), made.docs)
    assert found.critical.text(ISO_FORMATS).startswith("A-3 Docs isn't critical: it can slip 4d")
    assert [one.text(ISO_FORMATS) for one in found.lost] == [
        "A-3 Docs would have 2d more float without the days off of India."
    ]
    # What everybody has off takes nothing away from what everybody waits for.
    assert explain(made.plan.snapshot(), made.live).lost == ()
    made.set(made.docs, actual_start_at="2026-03-02T09:00Z", actual_finish_at="2026-03-02T17:00Z")
    assert explain(made.plan.snapshot(), made.docs).lost == ()


def test_that_calendars_without_days_off_do_not_hide_one_that_has_some(made):
    """Three days in India come before two milestones and Docs, each in another calendar."""
    india = _india(made)
    with made.plan.change("Come before Docs") as tx:
        before = made.docs
        for name in ("First", "Second", "Third", "Draft"):
            calendar_id = india if name == "Draft" else tx.insert(Calendar(name=name)).id
            if name != "Draft":
                for day in range(1, 6):
                    tx.insert(
                        WorkingShift(
                            calendar_id=calendar_id, weekday=day, start_min=540, finish_min=1020
                        )
                    )
            if name == "First":
                tx.update(Activity, made.docs, calendar_id=calendar_id)
                continue
            row = Activity(
                name=name, release_id=made.home, calendar_id=calendar_id,
                duration_min=1440 if name == "Draft" else 0,
            )  # fmt: skip
            made_id = tx.insert(row).id
            tx.insert(Link(predecessor_id=made_id, successor_id=before))
            before = made_id
    # Draft ends on Friday the 6th, Docs on the 9th; without days off on the 4th and the 5th.
    assert [one.text(ISO_FORMATS) for one in explain(made.plan.snapshot(), made.docs).lost] == [
        "A-3 Docs would have 2d more float without the days off of India."
    ]


def test_that_days_of_float_lost_to_the_calendar_of_a_person_are_counted(made):
    india = _india(made)
    with made.plan.change("Assign") as tx:
        ravi = tx.insert(Person(name="Ravi", calendar_id=india)).id
        tx.insert(Assignment(activity_id=made.docs, person_id=ravi))
        tx.insert(Absence(person_id=ravi, first_day="2026-03-06", last_day="2026-03-06"))
    # Live is on 10 March: of seven days two are off in India, on one Ravi is away, one is work.
    found = explain(made.plan.snapshot(), made.docs)
    assert found.critical.text(ISO_FORMATS).startswith("A-3 Docs isn't critical: it can slip 3d")
    assert [one.text(ISO_FORMATS) for one in found.lost] == [
        "A-3 Docs would have 2d more float without the days off of India."
    ]
    made.set(made.docs, ignores_people=True)
    assert explain(made.plan.snapshot(), made.docs).lost == ()


def test_that_the_base_of_a_calendar_keeps_its_days_off_where_others_go_by_it(made):
    """Friday 6 March is off for all, so that Live is on 11 March; India has 4 and 5 off as well."""
    india, usual = _india(made), made.plan.snapshot().plan.calendar_id
    with made.plan.change("Base") as tx:
        tx.update(Calendar, india, base_id=usual)
        day = "2026-03-06"
        tx.insert(CalendarException(calendar_id=usual, name="Day", first_day=day, last_day=day))
    made.set(made.docs, calendar_id=india)
    found = explain(made.plan.snapshot(), made.docs)
    # 2, 3, 9, 10, 11 March less one of work; without days off also 4, 5 and 6.
    assert found.critical.text(ISO_FORMATS).startswith("A-3 Docs isn't critical: it can slip 4d")
    assert [one.text(ISO_FORMATS) for one in found.lost] == [
        "A-3 Docs would have 3d more float without the days off of India."
    ]
