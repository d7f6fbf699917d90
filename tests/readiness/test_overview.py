from __future__ import annotations

import datetime as dt

import pytest

from relplanner.errors import InvalidInputError
from relplanner.readiness import overview
from relplanner.readiness.items import Item
from relplanner.releases.tables import Activity, ExternalDependency, Link
from relplanner.risks.tables import Risk, RiskAction
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.testing.tables import Assignment
from tests.readiness.conftest import MONDAY


def sentences(items):
    return [one.text() for one in items]


def test_that_an_unknown_release_is_refused(calm):
    with pytest.raises(InvalidInputError, match="no such release"):
        overview(calm.plan.snapshot(), "nothing", MONDAY)


def test_that_the_summary_counts_days_work_and_the_critical_path(calm):
    calm.set(calm.test, percent_complete=30)
    summary = calm.seen().summary
    assert (summary.code, summary.name, summary.state) == ("R-1", "Spring", "in progress")
    assert summary.live_at == dt.datetime(2026, 3, 20, 17, 0, tzinfo=dt.UTC)
    assert summary.days_to_live == 18
    assert summary.slack_days == 31
    # 10 days done and 30 % of 5 days, of 15 days.
    assert summary.percent_complete == int(100 * (10 + 1.5) / 15)
    assert (summary.activities, summary.done) == (2, 1)
    # Only the test: Monday 16 March 9:00 to Friday 20 March 17:00.
    assert (summary.critical, summary.critical_days) == (1, 5)


def test_that_the_critical_path_lasts_from_its_first_start_to_its_last_finish(calm):
    """Thursday 12 March 9:00 to Friday 20 March 17:00, nights and the weekend included."""
    before = calm.add(
        Activity(
            name="Set up", release_id=calm.release.id, duration_min=2 * 480,
            constraint_kind="SNET", constraint_at="2026-03-12T09:00Z",
        )
    )  # fmt: skip
    calm.add(Link(predecessor_id=before.id, successor_id=calm.test.id))
    summary = calm.seen().summary
    assert (summary.critical, summary.critical_days) == (2, 9)


def test_that_days_are_counted_in_the_zone_of_the_plan(calm):
    late_evening = dt.datetime(2026, 3, 20, 23, 30, tzinfo=dt.UTC)
    seen = overview(calm.plan.snapshot(), calm.release.id, late_evening)
    assert seen.summary.days_to_live == 0
    with calm.plan.change("Move to Tokyo") as tx:
        tx.update(type(calm.plan.info), calm.plan.plan_id, zone="Asia/Tokyo")
    seen = overview(calm.plan.snapshot(), calm.release.id, late_evening)
    live = seen.summary.live_at
    assert live.tzinfo is not None
    assert str(live.tzinfo) == "Asia/Tokyo"
    assert seen.summary.days_to_live == (live.date() - dt.date(2026, 3, 21)).days


def test_that_what_starts_in_the_next_14_days_is_next_in_order_of_time(calm):
    calm.add(
        Activity(
            name="Freeze", release_id=calm.release.id, constraint_kind="MSO",
            constraint_at="2026-03-10T09:00Z",
        )
    )  # fmt: skip
    calm.add(
        Activity(
            name="Later", release_id=calm.release.id, duration_min=480, constraint_kind="MSO",
            constraint_at="2026-03-17T09:00Z",
        )
    )  # fmt: skip
    assert sentences(calm.seen("2026-03-02").coming) == [
        "A-3 Freeze is due 2026-03-10 09:00.",
        "A-2 Test starts 2026-03-16 09:00.",
    ]


def test_that_what_has_begun_is_not_next(calm):
    calm.set(calm.test, percent_complete=5)
    assert calm.seen("2026-03-10").coming == ()


def test_that_a_start_that_was_missed_is_overdue_before_the_finish_is(calm):
    assert sentences(calm.seen("2026-03-17").overdue) == [
        "A-2 Test should have started 2026-03-16 09:00."
    ]
    calm.set(calm.test, percent_complete=5)
    assert calm.seen("2026-03-17").overdue == ()


def test_that_a_milestone_that_was_passed_is_overdue(calm):
    calm.add(Activity(name="Freeze", release_id=calm.release.id))
    assert sentences(calm.seen("2026-03-03").overdue) == [
        "A-3 Freeze should have been reached 2026-03-02 09:00."
    ]


def test_that_actions_on_risks_come_due_and_become_overdue(calm):
    risk = calm.add(Risk(name="Fire", release_id=calm.release.id, likelihood=1, impact=1))
    calm.add(RiskAction(risk_id=risk.id, name="Drill", due_on="2026-03-05"))
    assert "RA-1 Drill is due 2026-03-05." in sentences(calm.seen("2026-03-05").coming)
    assert sentences(calm.seen("2026-03-06").overdue) == ["RA-1 Drill was due 2026-03-05."]
    calm.set(risk, state="closed")
    assert calm.seen("2026-03-06").overdue == ()


def test_that_people_who_have_not_confirmed_are_named_before_the_work_starts(calm):
    assignment = calm.add(
        Assignment(activity_id=calm.test.id, person_id=calm.lead.id, confirmation="asked")
    )
    sentence = "Ines Lead hasn't confirmed A-2 Test yet, which starts 2026-03-16 09:00."
    assert sentence in sentences(calm.seen("2026-03-10").coming)
    calm.set(assignment, confirmation="confirmed")
    assert sentences(calm.seen("2026-03-10").coming) == ["A-2 Test starts 2026-03-16 09:00."]


def test_that_who_must_act_is_grouped_with_the_worst_off_first_and_nobody_last(calm):
    calm.set(calm.release, manager_id=None)
    calm.add(
        ExternalDependency(
            name="Disks?", release_id=calm.release.id, state="failed", owner_id=calm.lead.id
        )
    )
    calm.add(ExternalDependency(name="Power?", release_id=calm.release.id, state="failed"))
    people = calm.seen("2026-03-10").people
    assert [(one.name, one.worst, sentences(one.items)) for one in people] == [
        ("Ines Lead", "blocker", ["DEP-1 Disks? – failed."]),
        ("Dora Doer", "note", ["A-2 Test starts 2026-03-16 09:00."]),
        ("", "blocker", ["DEP-2 Power? – failed."]),
    ]


def test_that_the_release_manager_acts_where_nobody_else_is_named(calm):
    calm.add(ExternalDependency(name="Power?", release_id=calm.release.id, state="failed"))
    assert calm.seen().people[0].name == "Ines Lead"


def test_that_what_is_in_two_sections_counts_once_for_a_person(calm):
    calm.set(calm.test, percent_complete=10)
    seen = calm.seen("2026-03-23")
    assert len(seen.blocks) == len(seen.overdue) == 1
    assert [len(one.items) for one in seen.people] == [1]


def test_that_owners_of_open_checklist_items_must_act(calm):
    checklist = calm.add(Checklist(name="Go/no-go", release_id=calm.release.id))
    calm.add(ChecklistItem(checklist_id=checklist.id, name="Backups", owner_id=calm.doer.id))
    [doer] = [one for one in calm.seen("2026-03-10").people if one.name == "Dora Doer"]
    assert "CI-1 Backups of CL-1 is open." in sentences(doer.items)


def test_that_a_sentence_takes_the_readers_language_and_dates():
    class Formats:
        def day(self, value):
            return f"{value:%d.%m.%Y}"

        def instant(self, value):
            return f"{value:%d.%m.%Y %H:%M}"

    item = Item(
        "note", "{what} is due {day}, {level}.",
        {"what": "A-1 {day}", "day": dt.date(2026, 3, 2), "level": "high"},
        "activity", "1", "timeline", translate_values=("level",),
    )  # fmt: skip
    german = {"{what} is due {day}, {level}.": "{what} ist {day} fällig, {level}.", "high": "hoch"}
    assert item.text() == "A-1 {day} is due 2026-03-02, high."
    assert item.text(Formats(), german.__getitem__) == "A-1 {day} ist 02.03.2026 fällig, hoch."


def test_that_a_release_without_activities_has_an_overview(calm):
    for one in (calm.build, calm.test):
        calm.drop(one)
    summary = calm.seen().summary
    assert (summary.percent_complete, summary.activities, summary.critical_days) == (0, 0, 0)


@pytest.mark.parametrize("state", ["rolled back", "cancelled"])
def test_that_a_release_that_was_given_up_asks_nothing_of_anybody(calm, state):
    calm.set(calm.release, state=state)
    seen = calm.seen("2026-03-17")
    assert (seen.blocks, seen.coming, seen.overdue, seen.people) == ((), (), (), ())
