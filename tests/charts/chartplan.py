"""A plan as a release manager would have it: two releases, some seventy activities."""

from __future__ import annotations

from pathlib import Path

from relplanner import (
    Absence,
    Activity,
    Assignment,
    Calendar,
    CalendarException,
    Link,
    Person,
    Plan,
    Release,
    Risk,
    WorkingShift,
)

_DAY, _HOUR = 480, 60

# code letter, name, days, predecessors, owner, percent complete; indented ones are in a summary.
_PAYMENTS = """
Planning
  p1 Agree scope with the product owners|3||Ana|100
  p2 Write release brief and success metrics|2|p1|Ana|100
  p3 Impact analysis: SEPA instant, card acquiring, ledger|4|p1|Tom|100
  p4 Scope frozen|0|p2,p3|Ana|100
Building
  b1 Ledger: double-entry posting for instant payments|12|p4|Tom|70
  b2 Payment gateway: retry and idempotency keys|9|p4|Mei|80
  b3 Fraud rules: velocity limits per merchant|8|p4|Ravi|45
  b4 Back office: dispute screens|10|b2|Lena|10
  b5 Database migration scripts, forward and back|5|b1|Tom|0
  b6 API documentation and change log|3|b4|Lena|0
  b7 Feature toggles reviewed|1|b2,b3|Mei|0
  b8 Code frozen|0|b5,b6,b7|Ana|0
Testing
  t1 Set up staging with masked production data|3|p4|Ravi|100
  t2 System test: ledger and reconciliation|8|b8,t1|Priya|0
  t3 System test: card and instant payments|7|b8,t1|Jonas|0
  t4 Fix and retest, first round|4|t2,t3|Tom|0
  t5 Performance test: 1,200 payments per second|4|t4|Ravi|0
  t6 Security test by the external laboratory|5|t4|Mei|0
  t7 User acceptance test: treasury and customer care|6|t4|Priya|0
  t8 Rollback rehearsal on staging|1|t5|Tom|0
  t9 Test exit: no open critical defects|0|t5,t6,t7,t8|Ana|0
Deployment
  d1 Train customer care|2|t7|Lena|0
  d2 Freeze of the core banking interface agreed|1|t4|Ana|0
  d3 Change advisory board|0|t9|Ana|0
  d4 Go/no-go checklist signed|1|d3,d1,d2|Ana|0
  d5 Deploy to production, wave 1 (5 % of merchants)|1|d4|Tom|0
  d6 Observe wave 1|3|d5|Ravi|0
  d7 Deploy to production, wave 2 (all merchants)|1|d6|Tom|0
  d8 Live|0|d7|Ana|0
Hypercare
  h1 Hypercare, first week|5|d8|Mei|0
  h2 Hypercare, second week|5|h1|Lena|0
  h3 Review with support and operations|1|h2|Ana|0
  h4 Decommission the old gateway|4|h2|Tom|0
  h5 Release closed|0|h3,h4|Ana|0
"""
_MOBILE = """
Planning
  q1 Scope and store requirements|3||Lena|100
  q2 Accessibility goals (WCAG 2.2 AA)|2|q1|Lena|100
  q3 Scope frozen|0|q2|Lena|100
Building
  c1 New payment sheet, iOS|12|q3|Mei|60
  c2 New payment sheet, Android|13|q3|Jonas|55
  c3 Push notifications for instant payments|6|q3|Ravi|90
  c4 Offline mode: queue and conflict screens|9|c1|Mei|0
  c5 Translations into 14 languages|5|c1,c2|Lena|0
  c6 Release candidate 1|0|c4,c5,c3|Lena|0
Testing
  u1 Device farm booked and set up|2|q3|Jonas|100
  u2 Regression test on 24 devices|7|c6,u1|Jonas|0
  u3 Accessibility audit|4|c6|Priya|0
  u4 End-to-end with Payments 4.2 on staging|5|c6,t3|Priya|0
  u5 Fix and retest|4|u2,u3,u4|Mei|0
  u6 Beta with 500 customers|8|u5|Lena|0
  u7 Release candidate 2|0|u6|Lena|0
Deployment
  e1 Store listings, screenshots, release notes|3|c5|Lena|0
  e2 Store review|4|u7,e1|Lena|0
  e3 Staged roll-out 1 % → 10 %|4|e2,d8|Jonas|0
  e4 Staged roll-out to all|5|e3|Jonas|0
  e5 Live for everybody|0|e4|Lena|0
Hypercare
  f1 Watch crash rate and ratings|8|e5|Ravi|0
  f2 Hotfix window|5|e5|Mei|0
  f3 Lessons learnt|1|f1,f2|Lena|0
"""
_PEOPLE = {
    "Ana": ("Ana Ruiz Calderón", "Release manager", "Europe/Madrid", "ES"),
    "Tom": ("Tom Brandt", "Developer", "Europe/Berlin", "DE"),
    "Mei": ("Mei Tanaka", "Developer", "Europe/Berlin", "DE"),
    "Ravi": ("Ravi Deshpande", "Operations", "Asia/Kolkata", "IN"),
    "Lena": ("Lena Sørensen", "Product", "Europe/Copenhagen", "DK"),
    "Priya": ("Priya Nambiar", "Tester", "Asia/Kolkata", "IN"),
    "Jonas": ("Jonas Weiß", "Tester", "Europe/Berlin", "DE"),
}
_RISKS = (
    ("Ledger migration runs longer than the window", 4, 5, 2, 4),
    ("Acquirer certificate expires in the release week", 2, 5, 1, 5),
    ("Security laboratory is late", 4, 3, 3, 3),
    ("Store review rejects the app", 3, 4, 2, 4),
    ("Masked data set incomplete", 3, 3, 1, 3),
    ("Key tester on leave during acceptance", 4, 3, 2, 2),
    ("Instant payment scheme rule change", 2, 4, 2, 3),
    ("Translations late", 4, 2, 3, 1),
    ("Device farm outage", 2, 2, 1, 2),
    ("Rollback script untested on full volume", 3, 5, 2, 5),
    ("Peak load underestimated", 3, 4, 2, 3),
    ("Customer care not trained in time", 3, 2, None, None),
)


def make_plan(path: Path) -> Plan:
    """The plan, open for writing."""
    plan = Plan.create(path, name="Payments and mobile, autumn 2026", zone="Europe/Berlin")
    with plan.change("Make the plan", actor="Ana Ruiz Calderón") as tx:
        calendar = tx.rows(Calendar)[0]
        for day, name in (("2026-10-03", "German Unity Day"), ("2026-10-30", "Day off for all")):
            tx.insert(
                CalendarException(
                    calendar_id=calendar.id, first_day=day, last_day=day, name=name, kind="holiday"
                )
            )
        people = _people(tx)
        payments = tx.insert(
            Release(
                name="Payments 4.2", start_at="2026-08-31T07:00Z",
                target_at="2026-11-12T16:00Z", manager_id=people["Ana"],
            )
        )  # fmt: skip
        mobile = tx.insert(
            Release(
                name="Mobile app 8.0", start_at="2026-09-07T07:00Z",
                target_at="2026-12-18T16:00Z", manager_id=people["Lena"],
            )
        )  # fmt: skip
        ids: dict[str, str] = {}
        waits: list[tuple[str, str]] = []
        for text, release in ((_PAYMENTS, payments), (_MOBILE, mobile)):
            _activities(tx, text, release.id, people, (ids, waits))
        for before, after in waits:
            tx.insert(Link(predecessor_id=ids[before], successor_id=ids[after]))
        tx.insert(Link(predecessor_id=ids["h1"], successor_id=ids["h2"], kind="SS", lag_min=1440))
        tx.insert(Link(predecessor_id=ids["f1"], successor_id=ids["f2"], kind="FF"))
        tx.update(Activity, ids["t9"], deadline_at="2026-11-02T16:00Z")
        tx.update(Activity, ids["c6"], deadline_at="2026-10-16T15:00Z")
        for name, likelihood, impact, after_likelihood, after_impact in _RISKS:
            tx.insert(
                Risk(
                    release_id=payments.id, name=name, likelihood=likelihood, impact=impact,
                    residual_likelihood=after_likelihood, residual_impact=after_impact,
                )
            )  # fmt: skip
    return plan


def _people(tx) -> dict[str, str]:
    india = tx.insert(Calendar(name="India", zone="Asia/Kolkata"))
    for weekday in range(1, 6):
        tx.insert(
            WorkingShift(calendar_id=india.id, weekday=weekday, start_min=570, finish_min=1050)
        )
    for first, last, name in (
        ("2026-10-02", "2026-10-02", "Gandhi Jayanti"),
        ("2026-11-09", "2026-11-10", "Diwali"),
    ):
        tx.insert(
            CalendarException(
                calendar_id=india.id, first_day=first, last_day=last, name=name, kind="holiday"
            )
        )
    ids = {}
    for short, (name, role, zone, country) in _PEOPLE.items():
        person = tx.insert(
            Person(
                name=name, role=role, zone=zone, country=country,
                calendar_id=india.id if country == "IN" else None,
                capacity_min_per_day=360 if short == "Priya" else 480,
            )
        )  # fmt: skip
        ids[short] = person.id
    tx.insert(Absence(person_id=ids["Jonas"], first_day="2026-10-12", last_day="2026-10-16"))
    tx.insert(
        Absence(
            person_id=ids["Priya"], first_day="2026-10-26", last_day="2026-10-27", kind="training"
        )
    )
    tx.insert(
        Absence(
            person_id=ids["Mei"], first_day="2026-10-05", last_day="2026-10-05", kind="sickness"
        )
    )
    return ids


def _activities(tx, text: str, release_id: str, people: dict[str, str], found) -> None:
    ids, waits = found
    summary = None
    for line in filter(None, text.splitlines()):
        if not line.startswith(" "):
            summary = tx.insert(Activity(name=line, release_id=release_id, stage=line.lower()))
            continue
        short, _, rest = line.strip().partition(" ")
        name, days, before, owner, percent = rest.split("|")
        row = tx.insert(
            Activity(
                name=name, ignores_people=True, release_id=release_id, parent_id=summary.id,
                duration_min=int(days) * _DAY, owner_id=people[owner],
                percent_complete=int(percent),
            )
        )  # fmt: skip
        ids[short] = row.id
        waits.extend((one, short) for one in before.split(",") if one)
        if int(days):
            tx.insert(
                Assignment(
                    activity_id=row.id, person_id=people[owner],
                    allocation_pct=50 if owner in {"Ana", "Lena"} else 100,
                )
            )  # fmt: skip
