"""A plan with something in every table that an export shows; the same every time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from relplanner import (
    Absence,
    Activity,
    Assignment,
    Calendar,
    Checklist,
    ChecklistItem,
    ExternalDependency,
    Link,
    Person,
    PersonSkill,
    Plan,
    Release,
    Risk,
    RiskAction,
    RollbackPlan,
    RollbackStep,
    Skill,
    WorkingShift,
)
from relplanner.plan.door import Transaction
from relplanner.signoff import items, signers
from relplanner.signoff.keys import create_key
from relplanner.signoff.signing import sign_checklist

NOW = dt.datetime(2030, 3, 12, 14, 30, tzinfo=dt.UTC)
DAY = 480

_STAGES = (
    ("planning", "Scope and requirements", (("Agree the scope", 3), ("Review the design", 2))),
    ("building", "Build", (("Payment service: tokenised cards", 10), ("Ledger: new postings", 8),
                           ("Web shop: checkout", 6), ("Build and package", 1))),
    ("testing", "Test", (("System test", 8), ("Regression test", 5), ("Performance test", 3),
                         ("User acceptance test", 5), ("Security review", 2))),
    ("deployment", "Deploy", (("Deploy to staging", 1), ("Rehearse the rollback", 1),
                              ("Deploy to production", 1))),
    ("hypercare", "Hypercare", (("Watch and support", 10),)),
)  # fmt: skip
_PEOPLE = (
    ("Mira Weber", "Release manager", "Platform", "DE", "Europe/Berlin"),
    ("Ravi Nair", "Test lead", "Quality", "IN", "Asia/Kolkata"),
    ("Ana Souza", "Tester", "Quality", "BR", "America/Sao_Paulo"),
    ("Tom Baker", "Operations", "Platform", "GB", "Europe/London"),
    ("Yuki Mori", "Tester", "Quality", "JP", "Asia/Tokyo"),
)
_RISKS = (
    ("Card scheme certification is late", 4, 5, 2, 4),
    ("Ledger migration takes longer than the window", 3, 4, 2, 3),
    ("Testers in two countries are on leave together", 4, 3, None, None),
    ("Staging differs from production", 2, 4, None, None),
    ("Performance drops under peak load", 3, 3, 2, 2),
    ("A vendor changes an interface without notice", 2, 2, None, None),
)
_ITEMS = (
    ("All critical defects are closed", "Query: severity 1 and 2, state open."),
    ("Regression test passed", "At least 98 % of the cases; list the exceptions."),
    ("Rollback was rehearsed on staging", "Within the last 14 days, with timings."),
    ("Security review is signed", ""),
    ("Support is trained", ""),
)
_STEPS = (
    ("Decide and announce", 5), ("Stop the traffic", 5), ("Switch back to the old version", 15),
    ("Restore the ledger's snapshot", 40), ("Smoke test", 15), ("Open the traffic", 5),
)  # fmt: skip


class Autumn:
    """The plan, the two keys that sign in it, and its journal's hashes.

    Checklist CL-1 is complete and signed by author and approver, CL-2 is open.
    """

    def __init__(self, folder: Path) -> None:
        self.now = NOW
        self.plan = Plan.create(
            folder / "autumn.relplan", name="Autumn releases", zone="Europe/Berlin",
            actor="Mira Weber", clock=lambda: self.now,
        )  # fmt: skip
        with self.plan.change("Plan the autumn releases") as tx:
            people = _people(tx)
            self.releases = [
                _release(tx, people, "Payments", "4.2", "2030-03-04T08:00Z"),
                _release(tx, people, "Web shop", "12.0", "2030-03-18T08:00Z"),
            ]
            _risks(tx, self.releases[0], people)
            _rollback(tx, self.releases[0], people)
            self.checklists = [
                _checklist(tx, self.releases[0], people, "Go/no-go", done=True),
                _checklist(tx, self.releases[1], people, "Readiness for test", done=False),
            ]
        self.author, self.approver = create_key(), create_key()
        signers.enrol_key(self.plan, self.author.public_key, "Mira Weber")
        signers.enrol_key(self.plan, self.approver.public_key, "Ravi Nair")
        self.signatures = [
            sign_checklist(self.plan, self.checklists[0], self.author, "author"),
            sign_checklist(self.plan, self.checklists[0], self.approver, "approver"),
        ]

    @property
    def hashes(self) -> dict[int, str]:
        """The hash of each journal entry."""
        return {entry.seq: entry.hash for entry in self.plan.journal()}


def _people(tx: Transaction) -> list[Person]:
    leave = tx.insert(Calendar(name="Four days a week"))
    for weekday in range(1, 5):
        tx.insert(WorkingShift(calendar_id=leave.id, weekday=weekday))
    skill = tx.insert(Skill(name="Payments"))
    found = []
    for name, role, team, country, zone in _PEOPLE:
        row = tx.insert(Person(name=name, role=role, team=team, country=country, zone=zone))
        tx.insert(PersonSkill(person_id=row.id, skill_id=skill.id, level=len(found) % 5 + 1))
        found.append(row)
    tx.update(Person, found[4].id, calendar_id=leave.id)
    tx.insert(Absence(person_id=found[1].id, first_day="2030-03-25", last_day="2030-03-29"))
    tx.insert(
        Absence(person_id=found[2].id, first_day="2030-04-01", last_day="2030-04-05",
                kind="training")
    )  # fmt: skip
    return found


def _release(tx: Transaction, people: list[Person], name: str, version: str, start: str) -> Release:
    release = tx.insert(
        Release(name=name, version=version, start_at=start, state="in progress",
                target_at="2030-05-15T16:00Z", manager_id=people[0].id)
    )  # fmt: skip
    last = None
    for number, (stage, title, work) in enumerate(_STAGES):
        summary = tx.insert(Activity(name=title, release_id=release.id, stage=stage))
        for activity, days in work:
            row = tx.insert(
                Activity(
                    name=activity, release_id=release.id, parent_id=summary.id, stage=stage,
                    duration_min=days * DAY, owner_id=people[number % 5].id,
                    percent_complete=100 if stage == "planning" else 0,
                )
            )  # fmt: skip
            if last is not None:
                tx.insert(Link(predecessor_id=last, successor_id=row.id))
            if stage in {"planning", "deployment"} or activity in {"System test", "Web shop"}:
                last = row.id
            if stage == "testing":
                tx.insert(
                    Assignment(activity_id=row.id, person_id=people[1 + number % 3].id,
                               allocation_pct=50, confirmation="asked")
                )  # fmt: skip
        gate = tx.insert(
            Activity(name=f"{title} complete", release_id=release.id, parent_id=summary.id,
                     stage=stage, deadline_at="2030-04-19T15:00Z" if number == 2 else None)
        )  # fmt: skip
        tx.insert(Link(predecessor_id=row.id, successor_id=gate.id, lag_min=DAY))
        last = gate.id
    tx.insert(
        ExternalDependency(release_id=release.id, name="Can the scheme test with us in April?",
                           provider="Card scheme", needed_by="2030-04-01", state="promised")
    )  # fmt: skip
    return release


def _risks(tx: Transaction, release: Release, people: list[Person]) -> None:
    for number, (name, likelihood, impact, left_likelihood, left_impact) in enumerate(_RISKS):
        row = tx.insert(
            Risk(
                release_id=release.id, name=name, likelihood=likelihood, impact=impact,
                residual_likelihood=left_likelihood, residual_impact=left_impact,
                owner_id=people[number % 5].id, mitigation="Ask early, plan a way round.",
                review_on="2030-03-20",
            )
        )  # fmt: skip
        if number < 2:
            tx.insert(RiskAction(risk_id=row.id, name="Book a second slot", due_on="2030-03-22"))


def _rollback(tx: Transaction, release: Release, people: list[Person]) -> None:
    row = tx.insert(
        RollbackPlan(
            release_id=release.id, name="Back to 4.1", strategy="switch back",
            trigger="More than 1 % of payments fail for 10 minutes.", state="rehearsed",
            decision_maker_id=people[0].id, point_of_no_return_at="2030-05-16T02:00Z",
            rehearsed_on="2030-05-02", data_loss="Postings since the switch are replayed.",
        )
    )  # fmt: skip
    for name, minutes in _STEPS:
        tx.insert(
            RollbackStep(rollback_plan_id=row.id, name=name, duration_min=minutes,
                         owner_id=people[3].id, verification="Seen on the dashboard.")
        )  # fmt: skip


def _checklist(
    tx: Transaction, release: Release, people: list[Person], name: str, *, done: bool
) -> Checklist:
    checklist = tx.insert(
        Checklist(release_id=release.id, name=name, purpose="Before the deployment may start.")
    )
    for number, (title, guidance) in enumerate(_ITEMS):
        item = tx.insert(
            ChecklistItem(checklist_id=checklist.id, name=title, guidance=guidance,
                          owner_id=people[number].id)
        )  # fmt: skip
        if done and number == 4:
            items.mark_not_applicable(tx, item.id, "No change for support.", "Mira Weber", NOW)
        elif done:
            items.tick(tx, item.id, "Mira Weber", NOW)
        if done and number == 1:
            items.attach_link(tx, item.id, "Run 812", "https://ci.example/812", "Ravi Nair", NOW)
            items.attach_file(tx, item.id, "result.txt", b"498 of 500", "Ravi Nair", NOW)
    return checklist
