"""Tables of the risk register."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from relplanner.plan import columns as c
from relplanner.plan.rows import PlanRow


class Risk(PlanRow):
    """A risk of a release, scored on the usual five by five matrix.

    Attributes:
        name: The hazard.
        likelihood: 1 (rare) to 5 (almost certain).
        impact: 1 (negligible) to 5 (severe).
        residual_likelihood: After the response.
        residual_impact: After the response.
    """

    TABLE: ClassVar[str] = "risk"
    CODE_PREFIX: ClassVar[str] = "RSK"
    NOUN: ClassVar[str] = "risk"
    RESPONSES: ClassVar[tuple[str, ...]] = ("avoid", "mitigate", "transfer", "accept")
    STATES: ClassVar[tuple[str, ...]] = ("open", "being treated", "occurred", "closed")
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("state",)

    id: str = c.row_id()
    code: str = c.code()
    release_id: str = c.part_of("release", "Release")
    name: str = c.name("Hazard")
    cause: str = c.text("Cause")
    effect: str = c.text("Effect")
    likelihood: int = c.integer("Likelihood", 3, 1, 5)
    impact: int = c.integer("Impact", 3, 1, 5)
    response: str = c.choice("Response", RESPONSES, "mitigate")
    mitigation: str = c.text("Mitigation")
    residual_likelihood: int | None = c.optional_integer("Residual likelihood", 1, 5)
    residual_impact: int | None = c.optional_integer("Residual impact", 1, 5)
    owner_id: str | None = c.points_to("person", "Owner")
    state: str = c.choice("State", STATES, "open")
    review_on: dt.date | None = c.day("Next review")


class RiskAction(PlanRow):
    """Something that somebody does about a risk."""

    TABLE: ClassVar[str] = "risk_action"
    CODE_PREFIX: ClassVar[str] = "RA"
    NOUN: ClassVar[str] = "risk action"
    STATES: ClassVar[tuple[str, ...]] = ("open", "done", "dropped")
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("state",)

    id: str = c.row_id()
    code: str = c.code()
    risk_id: str = c.part_of("risk", "Risk")
    name: str = c.name("Action")
    owner_id: str | None = c.points_to("person", "Owner")
    due_on: dt.date | None = c.day("Due")
    state: str = c.choice("State", STATES, "open")
