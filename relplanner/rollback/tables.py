"""Tables of the way back: rollback plans and their timed steps."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from relplanner.plan import columns as c
from relplanner.plan.rows import PlanRow


class RollbackPlan(PlanRow):
    """How a release is taken back, who decides it, and until when it can be.

    Attributes:
        trigger: What must be seen for the rollback to be called.
        point_of_no_return_at: After this moment there is only the way forward.
    """

    TABLE: ClassVar[str] = "rollback_plan"
    CODE_PREFIX: ClassVar[str] = "RB"
    NOUN: ClassVar[str] = "rollback plan"
    STRATEGIES: ClassVar[tuple[str, ...]] = (
        "redeploy previous version", "restore backup", "switch back", "feature flag off",
        "roll forward",
    )  # fmt: skip
    STATES: ClassVar[tuple[str, ...]] = ("draft", "reviewed", "rehearsed")
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("state", "rehearsed_on")

    id: str = c.row_id()
    code: str = c.code()
    release_id: str = c.part_of("release", "Release")
    name: str = c.name()
    strategy: str = c.choice("Strategy", STRATEGIES, "redeploy previous version")
    trigger: str = c.text("Trigger")
    decision_maker_id: str | None = c.points_to("person", "Decided by")
    point_of_no_return_at: dt.datetime | None = c.instant("Point of no return")
    data_loss: str = c.text("Data lost by going back")
    state: str = c.choice("State", STATES, "draft")
    rehearsed_on: dt.date | None = c.day("Rehearsed on")


class RollbackStep(PlanRow):
    """A step of a rollback plan, in order, with how long it takes in elapsed minutes."""

    TABLE: ClassVar[str] = "rollback_step"
    NOUN: ClassVar[str] = "rollback step"
    MODES: ClassVar[tuple[str, ...]] = ("manual", "automated")

    id: str = c.row_id()
    rollback_plan_id: str = c.part_of("rollback_plan", "Rollback plan")
    position: int = c.position()
    name: str = c.name("Step")
    instruction: str = c.text("Instruction")
    owner_id: str | None = c.points_to("person", "Owner")
    duration_min: int = c.minutes("Duration", 0, 0, 60 * 24 * 30)
    mode: str = c.choice("Mode", MODES, "manual")
    verification: str = c.text("Verification")
