"""Rules of environments and change freezes."""

from __future__ import annotations

from collections.abc import Iterable

from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.plan.plan_rules import zone_findings
from relplanner.plan.rules import Finding, View, named


def environments_are_in_known_zones(view: View) -> Iterable[Finding]:
    """An environment's time zone is an IANA name."""
    return zone_findings(view.touched(Environment, "zone"), "environment")


def freezes_end_after_they_begin(view: View) -> Iterable[Finding]:
    """A change freeze lasts for a time."""
    for one in view.touched(ChangeFreeze, "start_at", "finish_at"):
        if one.finish_at <= one.start_at:
            yield Finding(
                f"The change freeze {named(one)} has to end after it begins.",
                "change_freeze", one.id, "finish_at",
            )  # fmt: skip


RULES = (environments_are_in_known_zones, freezes_end_after_they_begin)
