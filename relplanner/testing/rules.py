"""Rules of people and their availability."""

from __future__ import annotations

from collections.abc import Iterable

from relplanner.plan.plan_rules import zone_findings
from relplanner.plan.rules import Finding, View, named
from relplanner.testing.tables import Absence, Person


def people_live_in_known_zones(view: View) -> Iterable[Finding]:
    """A person's time zone is an IANA name."""
    return zone_findings(view.touched(Person, "zone"), "person")


def absences_end_after_they_begin(view: View) -> Iterable[Finding]:
    """An absence doesn't end before it begins."""
    for one in view.touched(Absence, "first_day", "last_day"):
        if one.last_day < one.first_day:
            person = view.record(Person, one.person_id)
            yield Finding(
                f"The absence of {named(person)} from {one.first_day} ends before it begins.",
                "absence", one.id, "last_day",
            )  # fmt: skip


RULES = (people_live_in_known_zones, absences_end_after_they_begin)
