"""Plans in which one thing is wrong: that one is named, and nothing else."""

from __future__ import annotations

import pytest

from relplanner.readiness import overview
from relplanner.releases.tables import Activity, ExternalDependency, Link, Release
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan
from relplanner.signoff import items, signers, signing
from relplanner.signoff.keys import create_key
from relplanner.signoff.tables import Checklist, ChecklistItem, SigningKey
from relplanner.testing.tables import Assignment
from tests.readiness.conftest import MONDAY

FAR, NEAR, CLOSE = "2026-03-02", "2026-03-10", "2026-03-18"


def test_that_nothing_blocks_a_calm_release(calm):
    for day in (FAR, NEAR):
        assert calm.blocks(day) == []


def test_that_going_live_after_the_target_blocks(calm):
    calm.set(calm.release, target_at="2026-03-20T16:59Z")
    assert calm.blocks() == [
        (
            "blocker",
            "R-1 Spring goes live 2026-03-20 17:00, after its target 2026-03-20 16:59.",
            "timeline",
        )
    ]


def test_that_going_live_at_the_minute_of_the_target_is_fine(calm):
    calm.set(calm.release, target_at="2026-03-20T17:00Z")
    assert calm.blocks() == []


def test_that_hypercare_after_the_target_is_fine(calm):
    calm.set(calm.release, target_at="2026-03-20T17:00Z")
    watch = calm.add(
        Activity(name="Watch", release_id=calm.release.id, duration_min=4800, stage="hypercare")
    )
    calm.add(Link(predecessor_id=calm.test.id, successor_id=watch.id))
    assert calm.blocks() == []


def test_that_a_missed_deadline_blocks_and_what_comes_before_is_not_named(calm):
    calm.set(calm.test, deadline_at="2026-03-19T17:00Z")
    before = calm.add(Activity(name="Set up", release_id=calm.release.id, duration_min=9 * 480))
    calm.add(Link(predecessor_id=before.id, successor_id=calm.test.id))
    sentence = "A-2 Test finishes 2026-03-20 17:00, after its deadline 2026-03-19 17:00."
    assert calm.blocks() == [("blocker", sentence, "timeline")]


def test_that_a_missed_deadline_of_what_is_done_blocks_nothing(calm):
    calm.set(calm.build, deadline_at="2026-03-04T17:00Z")
    assert calm.blocks() == []


def test_that_the_last_before_a_fixed_date_that_comes_too_early_is_named(calm):
    due = calm.add(
        Activity(
            name="Hand over", release_id=calm.release.id, constraint_kind="FNLT",
            constraint_at="2026-03-18T17:00Z",
        )
    )  # fmt: skip
    before = calm.add(Activity(name="Set up", release_id=calm.release.id, duration_min=9 * 480))
    calm.add(Link(predecessor_id=before.id, successor_id=calm.test.id))
    calm.add(Link(predecessor_id=calm.test.id, successor_id=due.id))
    # Friday 20 March to Wednesday 18 March.
    sentence = "A-2 Test is 2d too late for A-3 Hand over."
    assert calm.blocks() == [("blocker", sentence, "timeline")]


def test_that_what_goes_on_by_the_clock_is_too_late_by_the_clock(calm):
    soak = calm.add(
        Activity(
            name="Soak", release_id=calm.release.id, duration_min=3 * 1440, duration_unit="ed",
            constraint_kind="SNET", constraint_at="2026-03-09T09:00Z",
        )
    )  # fmt: skip
    fixed = calm.add(
        Activity(
            name="Freeze", release_id=calm.release.id, constraint_kind="MSO",
            constraint_at="2026-03-10T15:00Z",
        )
    )  # fmt: skip
    calm.add(Link(predecessor_id=soak.id, successor_id=fixed.id))
    # Until Thursday 12 March, 9:00; Tuesday 15:00 is 42 hours before.
    sentence = "A-3 Soak is 1.75ed too late for A-4 Freeze."
    assert ("blocker", sentence, "timeline") in calm.blocks()


def test_that_what_is_done_is_not_too_late_for_a_fixed_date(calm):
    fixed = calm.add(
        Activity(
            name="Freeze", release_id=calm.release.id, constraint_kind="MSO",
            constraint_at="2026-03-10T17:00Z", percent_complete=100,
        )
    )  # fmt: skip
    calm.add(Link(predecessor_id=calm.build.id, successor_id=fixed.id))
    assert calm.blocks() == []
    calm.set(calm.build, percent_complete=90)
    sentence = "A-1 Build is 3d too late for A-3 Freeze."
    assert ("blocker", sentence, "timeline") in calm.blocks()


def test_that_a_missed_deadline_of_a_summary_is_named_once(calm):
    summary = calm.add(
        Activity(name="Stage", release_id=calm.release.id, deadline_at="2026-03-19T17:00Z")
    )
    calm.set(calm.test, parent_id=summary.id)
    sentence = "A-3 Stage finishes 2026-03-20 17:00, after its deadline 2026-03-19 17:00."
    assert calm.blocks() == [("blocker", sentence, "timeline")]


def test_that_being_too_late_for_another_release_blocks_this_one(calm):
    other = calm.add(Release(name="Other", start_at="2026-03-02T09:00Z"))
    waits = calm.add(
        Activity(
            name="Waits", release_id=other.id, duration_min=480, deadline_at="2026-03-20T17:00Z"
        )
    )
    calm.add(Link(predecessor_id=calm.test.id, successor_id=waits.id))
    sentence = "A-2 Test is 1d too late for A-3 Waits."
    assert calm.blocks() == [("blocker", sentence, "timeline")]


@pytest.mark.parametrize(
    ("state", "needed_by", "expected"),
    [
        ("failed", "2026-05-30", ("blocker", "DEP-1 Disks? – failed.")),
        ("failed", None, ("blocker", "DEP-1 Disks? – failed.")),
        ("open", "2026-03-01", ("blocker", "DEP-1 Disks? – needed by 2026-03-01, still open.")),
        ("open", "2026-03-02", ("warning", "DEP-1 Disks? – still open, needed by 2026-03-02.")),
        ("open", "2026-03-16", ("warning", "DEP-1 Disks? – still open, needed by 2026-03-16.")),
        ("open", "2026-03-17", None),
        ("open", None, None),
        (
            "promised", "2026-03-01",
            ("blocker", "DEP-1 Disks? – promised and needed by 2026-03-01, not ready."),
        ),
        ("promised", "2026-03-02", None),
        ("ready", "2026-03-01", None),
    ],
)  # fmt: skip
def test_that_an_external_dependency_blocks(calm, state, needed_by, expected):
    calm.add(
        ExternalDependency(
            name="Disks?", release_id=calm.release.id, state=state, needed_by=needed_by
        )
    )
    assert calm.blocks() == ([] if expected is None else [(*expected, "dependencies")])


def test_that_a_dependency_without_a_day_is_needed_when_its_activity_starts(calm):
    calm.add(
        ExternalDependency(name="Disks?", release_id=calm.release.id, activity_id=calm.test.id)
    )
    assert calm.blocks(FAR) == [
        ("warning", "DEP-1 Disks? – still open, needed by 2026-03-16.", "dependencies")
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"likelihood": 5, "impact": 5, "mitigation": "x"}, ("blocker", "extreme without owner")),
        ({"likelihood": 3, "impact": 5, "owned": True}, ("blocker", "extreme without mitigation")),
        ({"likelihood": 5, "impact": 4}, ("blocker", "extreme without owner and mitigation")),
        ({"likelihood": 2, "impact": 5}, ("warning", "high without owner and mitigation")),
        ({"likelihood": 5, "impact": 5, "owned": True, "mitigation": "x"}, None),
        ({"likelihood": 5, "impact": 5, "owned": True, "response": "accept"}, None),
        ({"likelihood": 5, "impact": 5, "state": "closed"}, None),
        ({"likelihood": 3, "impact": 3}, None),
    ],
)
def test_that_an_unanswered_risk_blocks(calm, values, expected):
    owner = calm.doer.id if values.pop("owned", False) else None
    calm.add(Risk(name="Fire", release_id=calm.release.id, owner_id=owner, **values))
    wanted = []
    if expected:
        severity, words = expected
        wanted = [(severity, f"RSK-1 Fire is a risk rated {words}.", "risks")]
    assert calm.blocks() == wanted


def test_that_an_action_answers_a_risk_until_it_is_dropped(calm):
    risk = calm.add(
        Risk(name="Fire", release_id=calm.release.id, owner_id=calm.doer.id, likelihood=5, impact=5)
    )
    action = calm.add(RiskAction(risk_id=risk.id, name="Sprinklers"))
    assert calm.blocks() == []
    calm.set(action, state="dropped")
    assert [one[0] for one in calm.blocks()] == ["blocker"]


def test_that_a_declined_assignment_blocks_where_it_is_critical(calm):
    assignment = calm.add(
        Assignment(activity_id=calm.test.id, person_id=calm.doer.id, confirmation="declined")
    )
    sentence = "Dora Doer declined A-2 Test, which starts 2026-03-16 09:00."
    assert calm.blocks() == [("blocker", sentence, "testers")]
    longer = calm.add(
        Activity(name="Docs", release_id=calm.release.id, duration_min=30 * 480, stage="building")
    )
    assert calm.blocks() == [("warning", sentence, "testers")]
    calm.drop(longer)
    calm.set(assignment, confirmation="confirmed")
    assert calm.blocks() == []
    calm.set(assignment, confirmation="declined")
    calm.set(calm.test, percent_complete=100)
    assert calm.blocks() == []


def test_that_an_overdue_critical_activity_blocks_and_others_are_only_overdue(calm):
    calm.set(calm.build, percent_complete=90)
    calm.set(calm.build, constraint_kind="ASAP")
    seen = calm.seen("2026-03-14")
    assert seen.blocks == ()
    sentence = "A-1 Build should have finished 2026-03-13 17:00; it is 90% complete."
    assert [(one.severity, one.text()) for one in seen.overdue] == [("warning", sentence)]
    calm.set(calm.test, constraint_kind="ASAP", constraint_at=None)
    calm.add(Link(predecessor_id=calm.build.id, successor_id=calm.test.id))
    assert calm.blocks("2026-03-14") == [("blocker", sentence, "timeline")]


def a_checklist(calm, state="open"):
    checklist = calm.add(Checklist(name="Go/no-go", release_id=calm.release.id))
    item = calm.add(ChecklistItem(checklist_id=checklist.id, name="Backups", owner_id=calm.doer.id))
    if state == "done":
        with calm.plan.change("Tick") as tx:
            items.tick(tx, item.id, "Dora Doer", MONDAY)
    return checklist, item


def sign(calm, checklist, meaning="approver", signer=None):
    key = create_key()
    person = signer or calm.lead
    signers.enrol_key(calm.plan, key.public_key, person.name, person_id=person.id)
    signing.sign_checklist(calm.plan, checklist, key, meaning)


@pytest.mark.parametrize(("day", "severity"), [(FAR, None), (NEAR, "warning"), (CLOSE, "blocker")])
def test_that_open_items_of_a_signed_checklist_block_near_go_live(calm, day, severity):
    checklist, _ = a_checklist(calm)
    sign(calm, checklist, "reviewer")
    calm.set(calm.test, percent_complete=100)
    wanted = (severity, "CL-1 Go/no-go has one open item.", "checklists")
    assert calm.blocks(day) == ([wanted] if severity else [])


def test_that_an_open_checklist_is_not_also_said_to_be_unsigned(calm):
    a_checklist(calm)
    sentence = "CL-1 Go/no-go has one open item."
    assert calm.blocks(NEAR) == [("warning", sentence, "checklists")]


def test_that_a_signature_that_was_made_on_another_journal_does_not_count(calm):
    checklist, _ = a_checklist(calm, "done")
    sign(calm, checklist)
    now = MONDAY.replace(day=10)
    hashes = {entry.seq: "0" * 64 for entry in calm.plan.journal()}
    [item] = overview(calm.plan.snapshot(), calm.release.id, now, hashes).blocks
    assert item.text() == "CL-1 Go/no-go has no signature that holds."


def test_that_a_signature_outlives_its_key(calm):
    checklist, _ = a_checklist(calm, "done")
    sign(calm, checklist)
    [key] = calm.plan.rows(SigningKey)
    signers.revoke_key(calm.plan, key, reason="She left")
    assert calm.blocks(NEAR) == []


def test_that_a_checklist_that_nobody_signed_blocks_near_go_live(calm):
    a_checklist(calm, "done")
    assert calm.blocks(FAR) == []
    assert calm.blocks(NEAR) == [("warning", "CL-1 Go/no-go isn't signed.", "checklists")]


def test_that_a_checklist_that_changed_after_signing_blocks_until_it_is_signed_again(calm):
    checklist, item = a_checklist(calm, "done")
    sign(calm, checklist)
    assert calm.blocks(NEAR) == []
    calm.set(item, guidance="All of them")
    sentence = "CL-1 Go/no-go has changed since it was signed."
    assert calm.blocks(NEAR) == [("warning", sentence, "checklists")]
    sign(calm, checklist)
    assert calm.blocks(NEAR) == []


def test_that_who_signed_an_older_text_is_named_though_another_signature_holds(calm):
    checklist, item = a_checklist(calm, "done")
    sign(calm, checklist, signer=calm.lead)
    calm.set(item, guidance="All of them")
    sign(calm, checklist, signer=calm.doer)
    sentence = "CL-1 Go/no-go has changed since Ines Lead signed it."
    assert calm.blocks(NEAR) == [("warning", sentence, "checklists")]
    sign(calm, checklist, signer=calm.lead)
    assert calm.blocks(NEAR) == []


def test_that_people_with_more_work_than_a_day_holds_are_named(calm):
    """Test goes from Monday 16 to Friday 20 March, eight hours a day; so does the other one."""
    calm.add(Assignment(activity_id=calm.test.id, person_id=calm.doer.id))
    assert calm.blocks() == []
    other = calm.add(Release(name="Other", start_at="2026-03-16T09:00Z"))
    both = calm.add(Activity(name="Docs", release_id=other.id, duration_min=2 * 480))
    calm.add(Assignment(activity_id=both.id, person_id=calm.doer.id, allocation_pct=50))
    two_days = "Dora Doer has 8 h more from 2026-03-16 to 2026-03-17 than the days hold."
    assert calm.blocks() == [("warning", two_days, "testers")]
    calm.set(both, duration_min=480)
    assert calm.blocks() == [
        ("warning", "Dora Doer has 4 h more on 2026-03-16 than a day holds.", "testers")
    ]
    assert calm.blocks("2026-03-17") == []


def test_that_days_with_too_much_work_that_are_not_in_a_row_are_told_apart(calm):
    calm.add(Assignment(activity_id=calm.test.id, person_id=calm.doer.id))
    other = calm.add(Release(name="Other", start_at="2026-03-16T09:00Z"))
    for name, day, minutes in (("Docs", 16, 960), ("Mails", 19, 480)):
        one = calm.add(
            Activity(
                name=name, release_id=other.id, duration_min=minutes, constraint_kind="SNET",
                constraint_at=f"2026-03-{day}T09:00Z",
            )
        )  # fmt: skip
        calm.add(Assignment(activity_id=one.id, person_id=calm.doer.id, allocation_pct=50))
    assert [sentence for _, sentence, _ in calm.blocks()] == [
        "Dora Doer has 8 h more from 2026-03-16 to 2026-03-17 than the days hold.",
        "Dora Doer has 4 h more on 2026-03-19 than a day holds.",
    ]


def test_that_a_release_without_a_rollback_plan_is_blocked_near_go_live(calm):
    calm.drop(calm.way_back)
    sentence = "R-1 Spring has no rollback plan."
    assert calm.blocks(FAR) == [("warning", sentence, "rollback")]
    assert calm.blocks(NEAR) == [("blocker", sentence, "rollback")]


@pytest.mark.parametrize(
    ("day", "severity"), [(FAR, "note"), (NEAR, "warning"), (CLOSE, "blocker")]
)
def test_that_a_way_back_that_was_not_rehearsed_blocks_the_more_the_nearer(calm, day, severity):
    calm.set(calm.way_back, state="reviewed", rehearsed_on=None)
    calm.set(calm.test, percent_complete=100)
    assert calm.blocks(day) == [(severity, "RB-1 Switch back hasn't been rehearsed.", "rollback")]


def test_that_a_point_of_no_return_without_steps_blocks(calm):
    calm.drop(calm.step)
    assert calm.blocks() == [("note", "RB-1 Switch back has no steps.", "rollback")]
    calm.set(calm.way_back, point_of_no_return_at="2026-03-20T20:00Z")
    sentence = "RB-1 Switch back has a point of no return 2026-03-20 20:00, but no steps."
    assert calm.blocks() == [("blocker", sentence, "rollback")]


@pytest.mark.parametrize("state", ["released", "rolled back", "cancelled"])
def test_that_nothing_blocks_a_release_that_has_ended(calm, state):
    calm.drop(calm.way_back)
    calm.set(calm.release, state=state, target_at="2026-03-03T09:00Z")
    assert calm.blocks(CLOSE) == []


def test_that_another_release_blocks_only_itself(calm):
    other = calm.add(Release(name="Other", start_at="2026-03-02T09:00Z"))
    calm.add(ExternalDependency(name="Disks?", release_id=other.id, state="failed"))
    calm.add(Risk(name="Fire", release_id=other.id, likelihood=5, impact=5))
    calm.add(RollbackPlan(name="Back", release_id=other.id))
    calm.add(Checklist(name="List", release_id=other.id))
    late = calm.add(
        Activity(
            name="Late", release_id=other.id, duration_min=480, deadline_at="2026-03-02T10:00Z"
        )
    )
    calm.add(Assignment(activity_id=late.id, person_id=calm.doer.id, confirmation="declined"))
    assert calm.blocks(NEAR) == []


def test_that_what_is_not_active_asks_nothing_of_anybody(calm):
    calm.add(Assignment(activity_id=calm.test.id, person_id=calm.doer.id, confirmation="declined"))
    calm.set(calm.test, deadline_at="2026-03-10T17:00Z")
    assert calm.blocks() != []
    calm.set(calm.test, active=False)
    assert calm.blocks() == []
    assert calm.seen("2026-04-01").overdue == ()
    assert calm.seen().summary.activities == 1
