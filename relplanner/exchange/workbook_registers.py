"""The sheets Risks, Testers and Rollback."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from relplanner.calendars import parse_instant, to_datetime
from relplanner.exchange.workbook_sheet import Column, Sheet, Value, local_stamp
from relplanner.exchange.workbook_style import Styles
from relplanner.plan.tables import Calendar
from relplanner.releases.tables import Activity, Release
from relplanner.risks.scoring import IMPACTS, LIKELIHOODS, level, score
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Absence, Assignment, Person, PersonSkill, Skill

Cells = dict[int, tuple[Value, Any]]

# The matrix stands in the columns from Release to Level, so these are of one width.
_MATRIX_WIDTH = 12
_RISKS = (
    Column("Code", 9), Column("Hazard", 42), Column("Release", _MATRIX_WIDTH),
    Column("Likelihood", _MATRIX_WIDTH, numeric=True),
    Column("Impact", _MATRIX_WIDTH, numeric=True),
    Column("Score", _MATRIX_WIDTH, numeric=True), Column("Level", _MATRIX_WIDTH),
    Column("Response", 11), Column("Mitigation", 46), Column("Residual score", 10, numeric=True),
    Column("Residual level", 13), Column("Owner", 18), Column("State", 14),
    Column("Next review", 12), Column("Actions", 48),
)  # fmt: skip
_PEOPLE = (
    Column("Code", 8), Column("Name", 24), Column("Role", 34), Column("Team", 20),
    Column("Country", 13), Column("Time zone", 20), Column("Calendar", 20),
    Column("Hours a day", 14, numeric=True), Column("Skills (1 learns, 5 teaches)", 44),
)  # fmt: skip
_ABSENCES = (
    Column("Code", 8), Column("Name", 24), Column("Kind", 34), Column("First day", 20),
    Column("Last day", 13), Column("Notes", 20),
)  # fmt: skip
_ASSIGNMENTS = (
    Column("Code", 8), Column("Name", 24), Column("Activity", 34), Column("Role", 20),
    Column("Share", 13, numeric=True), Column("Start", 20), Column("Finish", 20),
    Column("Confirmation", 14), Column("Confirmed at", 44),
)  # fmt: skip
_STEPS = (
    Column("No", 8, numeric=True), Column("Step", 42), Column("Who", 20), Column("How", 11),
    Column("Minutes", 10, numeric=True), Column("Done after", 10, numeric=True),
    Column("Instruction", 50), Column("Verification", 46),
)  # fmt: skip
# Characters of a fact that fit from its column to the end of the page.
_FACT_WIDTH = 110


def write_risks(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
) -> None:
    """The matrix, coloured and worded, and under it the register, worst first."""
    risks = [one for one in snapshot.records(Risk) if one.release_id in release_ids]
    risks.sort(key=lambda one: (-score(one.likelihood, one.impact), one.id))
    sheet.set_widths(_RISKS)
    sheet.write(0, 0, f"Risks of {snapshot.plan.name}", styles.title())
    sheet.write(
        1, 0, "Risks that aren't closed, by likelihood (upwards) and impact.", styles.subtitle()
    )
    row = _write_matrix(sheet, styles, [one for one in risks if one.state != "closed"], 3) + 2
    sheet.headers(row, _RISKS, styles)
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
        sheet.identify(one.id)
    sheet.raw.autofilter(row, 0, row + max(len(risks), 1), len(_RISKS) - 1)
    sheet.raw.freeze_panes(2, 2)


def _write_matrix(sheet: Sheet, styles: Styles, risks: Sequence[Any], row: int) -> int:
    """Five rows of five cells with the codes in them; gives the last row."""
    for place, likelihood in enumerate(range(5, 0, -1)):
        label = f"{likelihood} {LIKELIHOODS[likelihood - 1]}"
        sheet.write(row + place, 1, label, styles.caption("right"))
        for impact in range(1, 6):
            codes = [o.code for o in risks if (o.likelihood, o.impact) == (likelihood, impact)]
            word = level(likelihood, impact)
            # The word is there for those to whom the colour says nothing.
            shown = f"{word}\n{', '.join(codes)}" if codes else f"{word}\n "
            sheet.write(row + place, 1 + impact, shown, styles.level(word, matrix=True))
    for impact, name in enumerate(IMPACTS, start=1):
        sheet.write(row + 5, 1 + impact, f"{impact} {name}", styles.caption("center"))
    return row + 5


def write_testers(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
) -> None:
    """People with zone, calendar and skills; their absences; their assignments."""
    sheet.set_widths(_PEOPLE)
    sheet.write(0, 0, f"People and testers of {snapshot.plan.name}", styles.title())
    sheet.write(1, 0, f"Times are in {snapshot.zone}.", styles.subtitle())
    sheet.headers(3, _PEOPLE, styles)
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
        sheet.identify(one.id)
        row += 1
    row = _write_absences(sheet, styles, snapshot, people, row + 1)
    _write_assignments(sheet, styles, snapshot, people, release_ids, row + 1)
    sheet.raw.freeze_panes(4, 2)


def _write_absences(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, people: dict[str, Any], row: int
) -> int:
    sheet.write(row, 0, "Absences", styles.heading())
    sheet.headers(row + 1, _ABSENCES, styles)
    row += 2
    for one in sorted(snapshot.records(Absence), key=lambda a: (a.first_day, a.id)):
        person = people[one.person_id]
        values: tuple[tuple[Value, Any], ...] = (
            (person.code, styles.text()), (person.name, styles.text()), (one.kind, styles.text()),
            (_day(one.first_day), styles.day()), (_day(one.last_day), styles.day()),
            (one.notes, styles.text()),
        )  # fmt: skip
        sheet.row(row, dict(enumerate(values)))
        sheet.identify(one.id)
        row += 1
    return row


def _write_assignments(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, people: dict[str, Any],
    release_ids: frozenset[str], row: int,
) -> None:  # fmt: skip
    sheet.write(row, 0, "Assignments", styles.heading())
    sheet.headers(row + 1, _ASSIGNMENTS, styles)
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
        cells[7] = (one.confirmation, styles.state(one.confirmation))
        confirmed = local_stamp(one.confirmed_at, snapshot.zone)
        cells[8] = (confirmed, styles.moment())
        sheet.row(place, cells)
        sheet.identify(one.id)


def write_rollback(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, release_ids: frozenset[str]
) -> None:
    """Each rollback plan with its steps in order, the time each takes, and when it is done."""
    sheet.set_widths(_STEPS)
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
    sheet.raw.freeze_panes(2, 2)


def _write_rollback_plan(
    sheet: Sheet, styles: Styles, snapshot: Snapshot, one: Any, steps: Sequence[Any], row: int
) -> int:
    people, release = snapshot.by_id(Person), snapshot.by_id(Release)[one.release_id]
    total = sum(step.duration_min for step in steps)
    title = f"{one.code} {one.name}, {release.code} {release.name}"
    sheet.write(row, 0, title, styles.heading())
    decided = people[one.decision_maker_id].name if one.decision_maker_id else ""
    plain = styles.text(wrap=False)
    facts: list[tuple[str, Value, Any]] = [
        ("Strategy", one.strategy, plain), ("State", one.state, plain),
        ("Trigger", one.trigger, plain), ("Decided by", decided, plain),
        ("Point of no return", _moment(one.point_of_no_return_at, snapshot.zone), styles.moment()),
        ("Data lost", one.data_loss, plain), ("Rehearsed on", _day(one.rehearsed_on), styles.day()),
        ("Takes in all", f"{total // 60}:{total % 60:02} hours ({total} minutes)",
         styles.text(bold=True, wrap=False)),
    ]  # fmt: skip
    row = _write_facts(sheet, styles, facts, row + 1)
    sheet.headers(row, _STEPS, styles)
    elapsed = 0
    for number, step in enumerate(steps, start=1):
        elapsed += step.duration_min
        owner = people[step.owner_id].name if step.owner_id else ""
        cells: Cells = {
            0: (number, styles.number()), 1: (step.name, styles.text(bold=True)),
            2: (owner, styles.text()), 3: (step.mode, styles.text()),
            4: (step.duration_min, styles.number()),
            5: (f"{elapsed // 60}:{elapsed % 60:02}", styles.right()),
            6: (step.instruction, styles.text()), 7: (step.verification, styles.text()),
        }  # fmt: skip
        sheet.row(row + number, cells)
        sheet.identify(step.id)
    return row + len(steps)


def _write_facts(
    sheet: Sheet, styles: Styles, facts: Iterable[tuple[str, Value, Any]], row: int
) -> int:
    """Labels with their values, long ones over several rows; gives the row behind them."""
    for label, value, style in facts:
        long = isinstance(value, str) and (len(value) > _FACT_WIDTH or "\n" in value)
        pieces: list[Value] = [value]
        if long:
            lines = str(value).splitlines()
            pieces = [piece for line in lines for piece in textwrap.wrap(line, _FACT_WIDTH)]
        for place, piece in enumerate(pieces or [""]):
            sheet.write(row, 1, "" if place else label, styles.label())
            sheet.write(row, 2, piece, style)
            row += 1
    return row


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _moment(text: str | None, zone: str) -> dt.datetime | None:
    return to_datetime(parse_instant(text), zone) if text else None
