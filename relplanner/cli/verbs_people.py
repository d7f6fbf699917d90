"""The verbs of people and their availability."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from relplanner.cli.common import FINE, opened, row_with_code
from relplanner.cli.output import safe, say, say_json, table
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction

_YEARS_AHEAD = 3
_WORKDAYS, _DAY_STARTS_MIN, _DAY_ENDS_MIN = range(1, 6), 9 * 60, 17 * 60


def list_people(arguments: argparse.Namespace) -> int:
    """`relplan person list`."""
    from relplanner.testing.tables import Absence, Person, PersonSkill, Skill

    with opened(arguments, read_only=True) as plan:
        skills = {one.id: one.name for one in plan.rows(Skill)}
        people = [
            {
                "code": one.code, "name": one.name, "role": one.role, "team": one.team,
                "country": one.country, "zone": one.zone,
                "skills": [
                    f"{skills[s.skill_id]} ({s.level})"
                    for s in plan.rows(PersonSkill, person_id=one.id)
                ],
                "absences": [
                    f"{a.first_day} to {a.last_day} ({a.kind})"
                    for a in plan.rows(Absence, person_id=one.id)
                ],
            }
            for one in plan.rows(Person)
        ]  # fmt: skip
    if arguments.json:
        say_json(people)
        return FINE
    heads = ("Code", "Name", "Role", "Team", "Country", "Zone", "Skills", "Absences")
    rows = [[_shown(one[head.lower()]) for head in heads] for one in people]
    table(heads, rows)
    return FINE


def add_person(arguments: argparse.Namespace) -> int:
    """`relplan person add`."""
    from relplanner.testing.tables import Person, PersonSkill

    skills = [_skill(text) for text in arguments.skill]
    with opened(arguments, read_only=False) as plan:
        summary = f"Add {arguments.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            calendar_id = None
            if arguments.country:
                first_year = plan.clock().year
                calendar_id = _calendar(
                    tx, arguments.country, arguments.subdivision, arguments.zone, first_year
                )
            person = tx.insert(
                Person(
                    name=arguments.name, role=arguments.role, team=arguments.team,
                    email=arguments.email, zone=arguments.zone, country=arguments.country.upper(),
                    calendar_id=calendar_id,
                )
            )  # fmt: skip
            for name, level in skills:
                skill_id = _skill_id(tx, name)
                tx.insert(PersonSkill(person_id=person.id, skill_id=skill_id, level=level))
        say(safe(f"Added {person.code} {person.name}."))
    return FINE


def add_absence(arguments: argparse.Namespace) -> int:
    """`relplan person absent`."""
    from relplanner.testing.tables import Absence, Person

    with opened(arguments, read_only=False) as plan:
        person = row_with_code(plan, arguments.code, Person)
        last = arguments.last_day or arguments.first_day
        summary = f"{person.name} is away from {arguments.first_day} to {last}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            tx.insert(
                Absence(
                    person_id=person.id, first_day=arguments.first_day, last_day=last,
                    kind=arguments.kind,
                )
            )  # fmt: skip
    say(safe(f"{summary}."))
    return FINE


def _calendar(tx: Transaction, country: str, subdivision: str, zone: str, year: int) -> str:
    """The calendar of a place: the one that is there, or a new one with its holidays."""
    from relplanner.plan.tables import Calendar, HolidaySet, WorkingShift
    from relplanner.releases.holidays import freeze_holidays

    country, subdivision = country.upper(), subdivision.upper()
    for known in tx.rows(HolidaySet, country=country, subdivision=subdivision):
        if tx.get(Calendar, known.calendar_id).zone == zone:
            return known.calendar_id
    place = f"{country}-{subdivision}" if subdivision else country
    calendar = tx.insert(Calendar(name=f"Mon-Fri, holidays of {place}", zone=zone))
    for weekday in _WORKDAYS:
        tx.insert(
            WorkingShift(
                calendar_id=calendar.id, weekday=weekday,
                start_min=_DAY_STARTS_MIN, finish_min=_DAY_ENDS_MIN,
            )
        )  # fmt: skip
    freeze_holidays(tx, calendar.id, country, subdivision, year, year + _YEARS_AHEAD)
    return calendar.id


def _skill(text: str) -> tuple[str, int]:
    name, colon, level = text.rpartition(":")
    if not colon:
        return text, 3
    if not name.strip() or level not in {"1", "2", "3", "4", "5"}:
        raise InvalidInputError(
            f"{text!r} is not a skill.", todo="Write it as NAME or NAME:LEVEL, level 1 to 5."
        )
    return name, int(level)


def _skill_id(tx: Transaction, name: str) -> str:
    from relplanner.testing.tables import Skill

    known = tx.rows(Skill, name=name)
    return known[0].id if known else tx.insert(Skill(name=name)).id


def _shown(value: object) -> object:
    return ", ".join(value) if isinstance(value, list) else value
