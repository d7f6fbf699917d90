"""Tables of people, what they can do, and when they can do it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from relplanner.plan import columns as c
from relplanner.plan.rows import PlanRow


class Person(PlanRow):
    """Somebody who works on releases: tester, developer, manager, business user.

    Attributes:
        country: ISO 3166-1 alpha-2.
        zone: The IANA zone where the person works; empty for the plan's.
        calendar_id: The person's working week and local holidays.
        capacity_min_per_day: How long the person can work on releases in a day, in minutes.
    """

    TABLE: ClassVar[str] = "person"
    CODE_PREFIX: ClassVar[str] = "P"
    NOUN: ClassVar[str] = "person"

    id: str = c.row_id()
    code: str = c.code()
    name: str = c.name()
    email: str = c.text("E-mail", max_length=320)
    role: str = c.text("Role", max_length=200)
    team: str = c.text("Team", max_length=200)
    country: str = c.text("Country", max_length=2)
    zone: str = c.text("Time zone", max_length=100)
    calendar_id: str | None = c.points_to("calendar", "Calendar", on_delete="refuse")
    capacity_min_per_day: int = c.minutes("Capacity per day", 480, 0, 1440)
    active: bool = c.boolean("Active", default=True)
    notes: str = c.text("Notes")


class Skill(PlanRow):
    """Something that a test or a step asks of a person."""

    TABLE: ClassVar[str] = "skill"
    NOUN: ClassVar[str] = "skill"

    id: str = c.row_id()
    name: str = c.name(unique=True)
    description: str = c.text("Description")


class PersonSkill(PlanRow):
    """That a person has a skill, and how well: 1 (learning) to 5 (teaches it)."""

    TABLE: ClassVar[str] = "person_skill"
    NOUN: ClassVar[str] = "skill of a person"
    PHRASE: ClassVar[str] = "{skill_id} of {person_id}"
    TITLE: ClassVar[str] = ""
    UNIQUE: ClassVar[tuple[tuple[str, ...], ...]] = (("person_id", "skill_id"),)

    id: str = c.row_id()
    person_id: str = c.part_of("person", "Person")
    skill_id: str = c.part_of("skill", "Skill")
    level: int = c.integer("Level", 3, 1, 5)


class Absence(PlanRow):
    """Whole days on which a person isn't there."""

    TABLE: ClassVar[str] = "absence"
    NOUN: ClassVar[str] = "absence"
    TITLE: ClassVar[str] = ""
    PHRASE: ClassVar[str] = "{person_id}, {first_day} – {last_day}"
    KINDS: ClassVar[tuple[str, ...]] = ("leave", "sickness", "training", "other work", "other")

    id: str = c.row_id()
    person_id: str = c.part_of("person", "Person")
    first_day: dt.date = c.day("First day", required=True)
    last_day: dt.date = c.day("Last day", required=True)
    kind: str = c.choice("Kind", KINDS, "leave")
    notes: str = c.text("Notes")


class Assignment(PlanRow):
    """That a person works on an activity, and whether the person confirmed it.

    Attributes:
        allocation_pct: Share of the person's working time, in percent.
    """

    TABLE: ClassVar[str] = "assignment"
    NOUN: ClassVar[str] = "assignment"
    PHRASE: ClassVar[str] = "{person_id} on {activity_id}"
    TITLE: ClassVar[str] = ""
    UNIQUE: ClassVar[tuple[tuple[str, ...], ...]] = (("activity_id", "person_id"),)
    CONFIRMATIONS: ClassVar[tuple[str, ...]] = ("not asked", "asked", "confirmed", "declined")
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("confirmation", "confirmed_at")

    id: str = c.row_id()
    activity_id: str = c.part_of("activity", "Activity")
    person_id: str = c.part_of("person", "Person")
    allocation_pct: int = c.integer("Allocation", 100, 1, 100)
    role: str = c.text("Role", max_length=200)
    confirmation: str = c.choice("Confirmation", CONFIRMATIONS, "not asked")
    confirmed_at: dt.datetime | None = c.stamp("Confirmed at")
