"""The verbs of people and their availability."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import (
    FINE,
    answer,
    day_named,
    opened,
    refuse_unknown_zone,
    row_with_code,
)
from relplanner.cli.output import safe, say_json, table, tell
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction

_YEARS_AHEAD = 3
_WORKDAYS, _DAY_STARTS_MIN, _DAY_ENDS_MIN = range(1, 6), 9 * 60, 17 * 60
_USUAL_LEVEL = 3


def list_people(arguments: argparse.Namespace) -> int:
    """`relplan person list`."""
    from relplanner.testing.tables import Absence, Person, PersonSkill, Skill

    with opened(arguments, read_only=True) as plan:
        skills = {one.id: one.name for one in plan.rows(Skill)}
        people = [
            {
                "code": one.code, "name": one.name, "role": one.role, "team": one.team,
                "country": one.country, "zone": one.zone or plan.info.zone,
                "skills": [
                    {"name": skills[s.skill_id], "level": s.level}
                    for s in plan.rows(PersonSkill, person_id=one.id)
                ],
                "absences": [
                    {"first_day": a.first_day.isoformat(), "last_day": a.last_day.isoformat(),
                     "kind": a.kind}
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
    table(heads, rows, cut=("Name", "Role", "Team", "Skills", "Absences"))
    return FINE


def add_person(arguments: argparse.Namespace) -> int:
    """`relplan person add`."""
    from relplanner.testing.tables import Person

    skills = [_skill(text) for text in arguments.skill]
    refuse_unknown_zone(arguments.zone or "")
    with opened(arguments, read_only=False) as plan:
        for other in plan.rows(Person, name=arguments.name):
            tell(
                safe(f"{other.code} has the same name. If that is the same person, undo this, and ")
                + f"use 'relplan person change {arguments.plan} {other.code}'."
            )
        summary = f"Add {arguments.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            values = _values(tx, arguments, arguments.zone or "", plan.clock().year)
            person = tx.insert(Person(name=arguments.name, **values))
            _set_skills(tx, person.id, skills)
    answer(
        arguments, {"code": person.code, "name": person.name},
        f"Added {person.code} {person.name}.",
    )  # fmt: skip
    return FINE


def change_person(arguments: argparse.Namespace) -> int:
    """`relplan person change`."""
    from relplanner.testing.tables import Person

    skills = [_skill(text) for text in arguments.skill]
    refuse_unknown_zone(arguments.zone or "")
    if arguments.subdivision and not arguments.country:
        raise InvalidInputError("A subdivision needs its country.", todo="Add --country.")
    with opened(arguments, read_only=False) as plan:
        person = row_with_code(plan, arguments.code, Person)
        summary = f"Change {person.code} {person.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            zone = person.zone if arguments.zone is None else arguments.zone
            values = _values(tx, arguments, zone, plan.clock().year)
            if arguments.name:
                values["name"] = arguments.name
            if not values and not skills:
                raise InvalidInputError("Nothing to change is given.", todo="See --help.")
            tx.update(Person, person.id, **values)
            _set_skills(tx, person.id, skills)
        if "zone" in values and person.calendar_id and "calendar_id" not in values:
            tell("The working hours stay those of the old place; name --country to change them.")
    answer(
        arguments,
        {"code": person.code, "changed": sorted(values)},
        f"Changed {person.code} {person.name}.",
    )
    return FINE


def add_absence(arguments: argparse.Namespace) -> int:
    """`relplan person absent`."""
    from relplanner.testing.tables import Absence, Person

    first = day_named(arguments.first_day)
    last = day_named(arguments.last_day) if arguments.last_day else first
    with opened(arguments, read_only=False) as plan:
        person = row_with_code(plan, arguments.code, Person)
        days = f"from {first} to {last}" if last != first else f"on {first}"
        summary = f"{person.code} {person.name} is away {days}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            tx.insert(
                Absence(
                    person_id=person.id, first_day=first, last_day=last, kind=arguments.kind
                )
            )  # fmt: skip
    value = {"code": person.code, "first_day": str(first), "last_day": str(last)}
    answer(arguments, value, f"{summary}.")
    return FINE


def _values(tx: Transaction, arguments: argparse.Namespace, zone: str, year: int) -> dict[str, Any]:
    """The columns of a person that the command gives, with a calendar where it names a country."""
    given = {"role": arguments.role, "team": arguments.team, "email": arguments.email}
    values: dict[str, Any] = {name: text for name, text in given.items() if text is not None}
    if arguments.zone is not None:
        values["zone"] = zone
    if arguments.country:
        country, subdivision = arguments.country.upper(), arguments.subdivision.upper()
        values["country"] = country
        values["calendar_id"] = _calendar(tx, country, subdivision, zone, year)
    return values


def _calendar(tx: Transaction, country: str, subdivision: str, zone: str, year: int) -> str:
    """The calendar of a place: the one that is there, or a new one with its holidays."""
    from relplanner.plan.tables import Calendar, HolidaySet, WorkingShift
    from relplanner.releases.holidays import freeze_holidays

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
        return text, _USUAL_LEVEL
    if not name.strip() or level not in {"1", "2", "3", "4", "5"}:
        raise InvalidInputError(
            f"{text!r} is not a skill.", todo="Write it as NAME or NAME:LEVEL, level 1 to 5."
        )
    return name, int(level)


def _set_skills(tx: Transaction, person_id: str, skills: list[tuple[str, int]]) -> None:
    from relplanner.testing.tables import PersonSkill, Skill

    for name, level in skills:
        known = tx.rows(Skill, name=name)
        skill_id = known[0].id if known else tx.insert(Skill(name=name)).id
        had = tx.rows(PersonSkill, person_id=person_id, skill_id=skill_id)
        if had:
            tx.update(PersonSkill, had[0].id, level=level)
        else:
            tx.insert(PersonSkill(person_id=person_id, skill_id=skill_id, level=level))


def _shown(value: Any) -> str:
    """A cell of the list of people."""
    if not isinstance(value, list):
        return str(value)
    return ", ".join(
        f"{one['name']} ({one['level']})"
        if "level" in one
        else f"{one['first_day']} to {one['last_day']} ({one['kind']})"
        for one in value
    )
