"""Why dates are what they are: several links, people, what has begun, what is drawn to its end."""

from __future__ import annotations

import pytest

from relplanner.calendars import parse_instant
from relplanner.plan.tables import Calendar, CalendarException, PlanInfo, WorkingShift
from relplanner.planner import Plan
from relplanner.registers.formats import ISO_FORMATS
from relplanner.releases.explaining import explain
from relplanner.releases.tables import Activity, Link, Release
from relplanner.releases.waiting import Gap, Waiting
from relplanner.testing.tables import Absence, Assignment, Person


class Made:
    """A release from Monday 2 March 2026, 9 to 17 UTC, with activities of so many days."""

    def __init__(self, plan):
        self.plan = plan
        with plan.change("Fill") as tx:
            self.home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id

    def add(self, name, days, parent=None, **values):
        with self.plan.change("Add") as tx:
            row = Activity(name=name, release_id=self.home, duration_min=480 * days)
            row.parent_id = parent
            return tx.insert(row).id if not values else self._with(tx, tx.insert(row).id, values)

    def _with(self, tx, row_id, values):
        tx.update(Activity, row_id, **values)
        return row_id

    def link(self, before, after, kind="FS", lag=0):
        with self.plan.change("Link") as tx:
            tx.insert(Link(predecessor_id=before, successor_id=after, kind=kind, lag_min=lag))

    def told(self, activity_id):
        found = explain(self.plan.snapshot(), activity_id)
        return [one.text(ISO_FORMATS) for one in found.chain]


@pytest.fixture
def made(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        yield Made(plan)


@pytest.mark.parametrize(
    ("finish_lag", "expected"),
    [
        (0, ("A-2 Test starts 2026-03-03 09:00 because A-1 Build starts 2026-03-02 09:00, "
            "with a lag of 1d.")),
        (4, ("A-2 Test finishes 2026-03-12 17:00 because A-1 Build finishes 2026-03-06 17:00, "
            "with a lag of 4d.")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("first", ["SS", "FF"])
def test_that_of_several_links_between_two_that_one_is_named_that_decides(
    finish_lag, expected, first, made
):
    """Build ends on Friday; Test of five days ends on Monday by the start, on Thursday by it."""
    build, test = made.add("Build", 5), made.add("Test", 5)
    links = [("SS", 480), ("FF", 480 * finish_lag)]
    for kind, lag in links if first == "SS" else reversed(links):
        made.link(build, test, kind, lag)
    assert made.told(test)[0] == expected


def test_that_waiting_for_people_is_not_put_down_to_the_calendar(made):
    build, test = made.add("Build", 5), made.add("Test", 1)
    made.link(build, test)
    with made.plan.change("Assign") as tx:
        ravi = tx.insert(Person(name="Ravi")).id
        tx.insert(Assignment(activity_id=test, person_id=ravi))
        tx.insert(Absence(person_id=ravi, first_day="2026-03-09", last_day="2026-03-10"))
    assert made.told(test)[0] == (
        "A-2 Test starts 2026-03-11 09:00 because A-1 Build finishes 2026-03-06 17:00; that is "
        "the next working time that Standard shares with Ravi after leave."
    )


def test_that_a_weekend_is_not_put_down_to_people_who_are_there(made):
    build, test = made.add("Build", 5), made.add("Test", 1)
    made.link(build, test)
    with made.plan.change("Assign") as tx:
        ravi = tx.insert(Person(name="Ravi")).id
        tx.insert(Assignment(activity_id=test, person_id=ravi))
        tx.insert(Absence(person_id=ravi, first_day="2026-04-01", last_day="2026-04-02"))
    assert made.told(test)[0] == (
        "A-2 Test starts 2026-03-09 09:00 because A-1 Build finishes 2026-03-06 17:00; that is "
        "the next working time of Standard."
    )


def test_that_a_holiday_on_a_day_off_is_no_reason(made):
    build, test = made.add("Build", 5), made.add("Test", 1)
    made.link(build, test)
    with made.plan.change("Add") as tx:
        tx.insert(
            CalendarException(
                calendar_id=made.plan.snapshot().plan.calendar_id, name="Saturday feast",
                first_day="2026-03-07", last_day="2026-03-07",
            )
        )  # fmt: skip
    assert made.told(test)[0].endswith("that is the next working time of Standard.")


def test_that_what_is_left_of_what_has_begun_goes_on_after_what_it_waits_for(made):
    build = made.add("Build", 5)
    test = made.add("Test", 2, actual_start_at="2026-03-03T09:00Z", percent_complete=50)
    made.link(build, test)
    assert made.told(test)[0] == (
        "What is left of A-2 Test goes on 2026-03-09 09:00 because A-1 Build finishes "
        "2026-03-06 17:00; that is the next working time of Standard."
    )


def test_that_what_is_left_of_what_has_begun_goes_on_at_the_status_date(made):
    test = made.add("Test", 2, actual_start_at="2026-03-02T09:00Z", percent_complete=50)
    with made.plan.change("Now") as tx:
        tx.update(PlanInfo, made.plan.snapshot().plan.id, status_at="2026-03-05T10:00Z")
    assert made.told(test) == [
        (
            "What is left of A-1 Test goes on 2026-03-05 10:00: what wasn't done by "
            "2026-03-05 10:00 is planned from then on."
        )
    ]


def test_that_of_two_that_began_at_the_same_time_the_linked_one_is_named(made):
    began = {"actual_start_at": "2026-03-02T09:00Z"}
    made.add("Other", 1, **began)
    build, test = made.add("Build", 5, **began), made.add("Test", 1)
    made.link(build, test, "SS", 480)
    assert made.told(test)[0].startswith(
        "A-3 Test starts 2026-03-03 09:00 because A-2 Build starts"
    )


def test_that_a_constraint_against_a_link_is_what_holds(made):
    build = made.add("Build", 5)
    test = made.add("Test", 1, constraint_kind="SNLT", constraint_at="2026-03-04T09:00Z")
    made.link(build, test)
    assert made.told(test) == [
        "A-2 Test starts 2026-03-04 09:00 because of its constraint SNLT 2026-03-04 09:00."
    ]


def test_that_what_is_as_late_as_possible_is_held_by_what_waits_for_it(made):
    build, docs = made.add("Build", 5), made.add("Docs", 1, constraint_kind="ALAP")
    live = made.add("Live", 0)
    made.link(build, live)
    assert made.told(docs) == [
        "A-2 Docs starts 2026-03-06 09:00, as late as its release R-1 R allows."
    ]
    made.link(docs, live, lag=480)
    assert made.told(docs)[:2] == [
        "A-2 Docs starts 2026-03-05 09:00, as late as A-3 Live allows.",
        "A-3 Live starts 2026-03-06 17:00 because A-1 Build finishes 2026-03-06 17:00.",
    ]
    with made.plan.change("Due") as tx:
        tx.update(Activity, docs, deadline_at="2026-03-03T17:00Z")
    assert made.told(docs) == ["A-2 Docs starts 2026-03-03 09:00, as late as its deadline allows."]


def test_that_what_is_drawn_to_the_target_says_so_or_what_waits_for_it(made):
    build, docs, live = made.add("Build", 5), made.add("Docs", 1), made.add("Live", 0)
    made.link(build, live)
    with made.plan.change("Backward") as tx:
        tx.update(Release, made.home, schedule_from="target", target_at="2026-03-20T17:00Z")
    assert made.told(docs) == [
        "A-2 Docs starts 2026-03-20 09:00, so that R-1 R is ready by its target."
    ]
    made.link(docs, live, lag=480)
    assert made.told(docs)[0] == "A-2 Docs starts 2026-03-19 09:00, as late as A-3 Live allows."


def test_that_a_summary_begins_with_an_activity_that_counts(made):
    phase = made.add("Phase", 0)
    made.add("Dropped", 1, phase, active=False)
    late = made.add("Kept", 1, phase, constraint_kind="SNET", constraint_at="2026-03-05T09:00Z")
    assert made.told(phase) == made.told(late)
    assert made.told(late)[0].startswith("A-3 Kept starts 2026-03-05 09:00 because of its")


def test_that_of_links_to_what_goes_on_by_the_clock_the_later_one_is_named(made):
    """By the clock SF asks for Sunday morning; in working time that would be Monday as well."""
    build = made.add("Build", 5)
    soak = made.add("Soak", 0, duration_min=1440, duration_unit="ed")
    made.link(build, soak, "SF", 0)
    made.link(build, soak, "SS", 0)
    assert made.told(soak)[0].startswith("A-2 Soak starts 2026-03-02 09:00 because A-1 Build st")


def test_that_of_two_that_began_at_the_same_time_that_one_is_named_that_decides(made):
    """Review waits for both; a day after the beginning of Draft, which decides."""
    began = {"actual_start_at": "2026-03-02T09:00Z"}
    build, draft = made.add("Build", 5, **began), made.add("Draft", 5, **began)
    review = made.add("Review", 1)
    made.link(build, review, "SS")
    made.link(draft, review, "SS", 480)
    assert made.told(review)[0] == (
        "A-3 Review starts 2026-03-03 09:00 because A-2 Draft starts 2026-03-02 09:00, "
        "with a lag of 1d."
    )
    assert explain(made.plan.snapshot(), review).drives == (review, draft)


def test_that_room_in_which_nobody_works_is_none_and_is_said_so(made):
    with made.plan.change("Early") as tx:
        early = tx.insert(Calendar(name="Early", zone="UTC")).id
        for day in range(1, 6):
            tx.insert(WorkingShift(
                calendar_id=early, weekday=day, start_min=8 * 60, finish_min=16 * 60
            ))  # fmt: skip
    # The release begins an hour after its shift.
    build = made.add("Build", 5, calendar_id=early, duration_min=5 * 480 - 60)
    gate = made.add("Gate", 0)
    live = made.add("Live", 0, constraint_kind="MSO", constraint_at="2026-03-06T17:00Z")
    made.link(build, gate)
    made.link(gate, live)
    snapshot = made.plan.snapshot()
    # Build ends on Friday at 16:00; Live is fixed at 17:00.
    assert [snapshot.schedule.of(one).total_float_min for one in (build, gate)] == [0, 60]
    assert explain(snapshot, build).critical.text(ISO_FORMATS) == (
        "A-1 Build is critical: A-2 Gate waits for it, and has room only outside of the working "
        "time of A-1 Build."
    )
    assert explain(snapshot, gate).critical.text(ISO_FORMATS) == (
        "A-2 Gate isn't critical: it can slip 1h before A-3 Live is too late."
    )


@pytest.mark.parametrize(
    ("first", "last", "is_gap"),
    [
        ("2026-03-06T17:00Z", "2026-03-09T09:00Z", True),
        ("2026-03-06T16:59Z", "2026-03-09T09:00Z", False),
        ("2026-03-06T17:00Z", "2026-03-09T09:01Z", False),
        ("2026-03-09T09:00Z", "2026-03-09T09:00Z", False),
    ],
)
def test_that_a_gap_is_only_where_nobody_works_for_all_of_it(made, first, last, is_gap):
    one = made.add("a", 1)
    gap = Waiting(made.plan.snapshot()).gap(one, parse_instant(first), parse_instant(last))
    assert gap == (Gap("Standard", (), ()) if is_gap else None)
