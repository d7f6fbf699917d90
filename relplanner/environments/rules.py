"""Rules of environments."""

from __future__ import annotations

from collections.abc import Iterable

from relplanner.environments.tables import Environment
from relplanner.plan.plan_rules import zone_findings
from relplanner.plan.rules import Finding, View


def environments_are_in_known_zones(view: View) -> Iterable[Finding]:
    """An environment's time zone is an IANA name."""
    return zone_findings(view.touched(Environment, "zone"), "environment")


RULES = (environments_are_in_known_zones,)
