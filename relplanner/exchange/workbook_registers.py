"""The sheets Risks, Testers and Rollback."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from relplanner.calendars import parse_instant, to_datetime
from relplanner.exchange.workbook_sheet import Sheet, Value
from relplanner.exchange.workbook_style import Styles
from relplanner.plan.tables import Calendar
from relplanner.releases.tables import Activity, Release
from relplanner.risks.scoring import level, score
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Absence, Assignment, Person, PersonSkill, Skill

Cells = dict[int, tuple[Value, Any]]

_RISK_HEADERS = (
    ("Code", 9), ("Hazard", 40), ("Release", 9), ("Likelihood", 11), ("Impact", 9), ("Score", 7),
    ("Level", 10), ("Response", 11), ("Mitigation", 46), ("Residual", 9), ("Residual level", 12),
    ("Owner", 18), ("State", 14), ("Next review", 12), ("Actions", 50),
)  # fmt: skip
_PERSON_HEADERS = (
    ("Code", 8), ("Name", 22), ("Role", 24), ("Team", 18), ("Country", 9), ("Time zone", 18),
    ("Calendar", 24), ("Hours a day", 9), ("Skills", 44),
)  # fmt: skip
_STEP_HEADERS = (
    ("No", 6), ("Step", 46), ("Who", 20), ("How", 11), ("Minutes", 9), ("Done after", 11),
    ("Instruction", 50), ("Verification", 46),
)  # fmt: skip
_LIKELIHOODS = ("rare", "unlikely", "possible", "likely", "almost certain")
_IMPACTS = ("negligible", "minor", "moderate", "major", "severe")


def write_risks(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
) -> None:
    """The matrix, coloured and worded, and under it the register, worst first."""
    risks = [one for one in snapshot.records(Risk) if one.release_id in release_ids]
    risks.sort(key=lambda one: (-score(one.likelihood, one.impact), one.id))
    sheet.write(0, 0, f"Risks of {snapshot.plan.name}", styles.title())
    sheet.write(1, 0, "Open risks by likelihood (upwards) and impact.", styles.subtitle())
    row = _write_matrix(sheet, styles, [one for one in risks if one.state != "closed"], 3) + 2
    _write_headers(sheet, styles, row, _RISK_HEADERS)
    people, releases = snapshot.by_id(Person), snapshot.by_id(Release)
    actions: dict[str, list[str]] = {}
    for one in snapshot.records(RiskAction):
        due = f" by {one.due_on}" if one.due_on else ""
        actions.setdefault(one.risk_id, []).append(f"{one.code} {one.name} ({one.state}{due})")
    for place, one in enumerate(risks, start=row + 1):
        inherent = level(one.likelihood, one.impact)
        treated = one.residual_likelihood is not None
        left = level(one.residual_likelihood, one.residual_impact) if treated else None
        values: list[tuple[Value, Any]] = [
            (one.code, styles.text(bold=True)), (one.name, styles.text()),
            (releases[one.release_id].code, styles.text()), (one.likelihood, styles.number()),
            (one.impact, styles.number()), (score(one.likelihood, one.impact), styles.number()),
            (inherent, styles.level(inherent)), (one.response, styles.text()),
            (one.mitigation, styles.text()),
            (score(one.residual_likelihood, one.residual_impact) if treated else None,
             styles.number()),
            (left, styles.level(left) if left else styles.text()),
            (people[one.owner_id].name if one.owner_id else "", styles.text()),
            (one.state, styles.state(one.state)), (_day(one.review_on), styles.day()),
            ("\n".join(actions.get(one.id, [])), styles.text()),
        ]  # fmt: skip
        sheet.row(place, dict(enumerate(values)))
    _finish_table(sheet, row, max(len(risks), 1), len(_RISK_HEADERS))


def _write_matrix(sheet: Sheet, styles: Styles, risks: Sequence[Any], row: int) -> int:
    """Five rows of five cells with the codes in them; gives the last row."""
    for place, likelihood in enumerate(range(5, 0, -1)):
        label = f"{likelihood} {_LIKELIHOODS[likelihood - 1]}"
        sheet.write(row + place, 1, label, styles.text(bold=True))
        for impact in range(1, 6):
            codes = [o.code for o in risks if (o.likelihood, o.impact) == (likelihood, impact)]
            cell_level = level(likelihood, impact)
            shown = "\n".join([*codes, cell_level])
            sheet.write(row + place, 1 + impact, shown, styles.level(cell_level, centred=True))
        most = max(
            sum((o.likelihood, o.impact) == (likelihood, i) for o in risks) for i in range(1, 6)
        )
        sheet.raw.set_row(row + place, 15 * max(2, most + 1))
    for impact, word in enumerate(_IMPACTS, start=1):
        sheet.write(row + 5, 1 + impact, f"{impact} {word}", styles.text(bold=True))
    sheet.raw.set_row(row + 5, 30)
    return row + 5


def write_testers(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
) -> None:
    """People with zone, calendar and skills; their absences; their assignments."""
    sheet.write(0, 0, f"People and testers of {snapshot.plan.name}", styles.title())
    sheet.write(1, 0, f"Times are in {snapshot.zone}.", styles.subtitle())
    _write_headers(sheet, styles, 3, _PERSON_HEADERS)
    people, calendars, skills = (snapshot.by_id(t) for t in (Person, Calendar, Skill))
    mastered: dict[str, list[str]] = {}
    for one in snapshot.records(PersonSkill):
        mastered.setdefault(one.person_id, []).append(f"{skills[one.skill_id].name} ({one.level})")
    row = 4
    for one in snapshot.records(Person):
        calendar = calendars[one.calendar_id].name if one.calendar_id else ""
        name = one.name if one.active else f"{one.name} (no longer here)"
        texts = [one.code, name, one.role, one.team, one.country, one.zone, calendar]
        cells: Cells = {
            column: (text, styles.text(bold=column == 1)) for column, text in enumerate(texts)
        }
        cells[7] = (one.capacity_min_per_day / 60, styles.days())
        cells[8] = (", ".join(mastered.get(one.id, [])), styles.text())
        sheet.row(row, cells)
        row += 1
    row = _write_absences(sheet, styles, snapshot, people, row + 1)
    _write_assignments(sheet, styles, snapshot, people, release_ids, row + 1)
    for column, (_, width) in enumerate(_PERSON_HEADERS):
        sheet.raw.set_column(column, column, width)
    sheet.raw.freeze_panes(4, 2)


def _write_absences(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, people: dict[str, Any], row: int
) -> int:
    sheet.write(row, 0, "Absences", styles.heading())
    headers = ("Code", "Name", "Kind", "Notes", "", "First day", "Last day")
    for column, header in enumerate(headers):
        sheet.write(row + 1, column, header, styles.header())
    row += 2
    for one in sorted(snapshot.records(Absence), key=lambda a: (a.first_day, a.id)):
        person = people[one.person_id]
        texts: Iterable[str] = (person.code, person.name, one.kind, one.notes, "")
        cells: Cells = {column: (text, styles.text()) for column, text in enumerate(texts)}
        cells[5] = (_day(one.first_day), styles.day())
        cells[6] = (_day(one.last_day), styles.day())
        sheet.row(row, cells)
        row += 1
    return row


def _write_assignments(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, people: dict[str, Any],
    release_ids: frozenset[str], row: int,
) -> None:  # fmt: skip
    sheet.write(row, 0, "Assignments", styles.heading())
    headers = (
        "Code", "Name", "Activity", "Role", "Share", "Start", "Finish", "", "Confirmation",
    )  # fmt: skip
    for column, header in enumerate(headers):
        sheet.write(row + 1, column, header, styles.header())
    activities, schedule = snapshot.by_id(Activity), snapshot.schedule
    mine = [
        (int(schedule.start[schedule.index[one.activity_id]]), one)
        for one in snapshot.records(Assignment)
        if activities[one.activity_id].release_id in release_ids
    ]
    mine.sort(key=lambda pair: (pair[0], pair[1].id))
    for place, (start, one) in enumerate(mine, start=row + 2):
        person, activity = people[one.person_id], activities[one.activity_id]
        finish = int(schedule.finish[schedule.index[one.activity_id]])
        title = f"{activity.code} {activity.name}"
        cells: Cells = {
            column: (text, styles.text())
            for column, text in enumerate((person.code, person.name, title, one.role))
        }
        cells[4] = (one.allocation_pct / 100, styles.percent())
        cells[5] = (to_datetime(start, snapshot.zone), styles.moment())
        cells[6] = (to_datetime(finish, snapshot.zone), styles.moment())
        cells[8] = (one.confirmation, styles.state(one.confirmation))
        sheet.row(place, cells)


def write_rollback(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
) -> None:
    """Each rollback plan with its steps in order, the time each takes, and when it is done."""
    sheet.write(0, 0, f"The way back of {snapshot.plan.name}", styles.title())
    sheet.write(1, 0, "'Done after' counts from the decision, hours:minutes.", styles.subtitle())
    steps: dict[str, list[Any]] = {}
    for step in snapshot.records(RollbackStep):
        steps.setdefault(step.rollback_plan_id, []).append(step)
    row = 3
    plans = [one for one in snapshot.records(RollbackPlan) if one.release_id in release_ids]
    for one in plans:
        row = _write_rollback_plan(sheet, styles, snapshot, one, steps.get(one.id, []), row) + 2
    if not plans:
        sheet.write(row, 0, "There is no rollback plan yet.", styles.subtitle())
    for column, (_, width) in enumerate(_STEP_HEADERS):
        sheet.raw.set_column(column, column, width)
    sheet.raw.freeze_panes(2, 2)


def _write_rollback_plan(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, one: Any, steps: Sequence[Any], row: int
) -> int:
    people, release = snapshot.by_id(Person), snapshot.by_id(Release)[one.release_id]
    total = sum(step.duration_min for step in steps)
    title = f"{one.code} {one.name}, {release.code} {release.name}"
    sheet.write(row, 0, title, styles.heading())
    decided = people[one.decision_maker_id].name if one.decision_maker_id else ""
    facts: list[tuple[str, Value, Any]] = [
        ("Strategy", one.strategy, styles.text()), ("State", one.state, styles.text()),
        ("Trigger", one.trigger, styles.text()), ("Decided by", decided, styles.text()),
        ("Point of no return", _moment(one.point_of_no_return_at, snapshot.zone), styles.moment()),
        ("Data lost", one.data_loss, styles.text()),
        ("Rehearsed on", _day(one.rehearsed_on), styles.day()),
        ("Takes in all", f"{total // 60}:{total % 60:02} hours ({total} minutes)",
         styles.text(bold=True)),
    ]  # fmt: skip
    for place, (label, value, style) in enumerate(facts, start=row + 1):
        sheet.write(place, 1, label, styles.subtitle())
        sheet.write(place, 2, value, style)
    row += len(facts) + 1
    for column, (header, _) in enumerate(_STEP_HEADERS):
        sheet.write(row, column, header, styles.header())
    elapsed = 0
    for number, step in enumerate(steps, start=1):
        elapsed += step.duration_min
        owner = people[step.owner_id].name if step.owner_id else ""
        cells: Cells = {
            0: (number, styles.number()), 1: (step.name, styles.text(bold=True)),
            2: (owner, styles.text()), 3: (step.mode, styles.text()),
            4: (step.duration_min, styles.number()),
            5: (f"{elapsed // 60}:{elapsed % 60:02}", styles.text()),
            6: (step.instruction, styles.text()), 7: (step.verification, styles.text()),
        }  # fmt: skip
        sheet.row(row + number, cells)
    return row + len(steps)


def _write_headers(
    sheet: Sheet, styles: Styles, row: int, headers: Sequence[tuple[str, float]]
) -> None:
    for column, (header, width) in enumerate(headers):
        sheet.write(row, column, header, styles.header())
        sheet.raw.set_column(column, column, width)
    sheet.raw.set_row(row, 30)


def _finish_table(sheet: Sheet, row: int, count: int, columns: int) -> None:
    sheet.raw.autofilter(row, 0, row + count, columns - 1)
    sheet.raw.freeze_panes(2, 2)


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _moment(text: str | None, zone: str) -> dt.datetime | None:
    return to_datetime(parse_instant(text), zone) if text else None
