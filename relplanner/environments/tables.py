"""Tables of the environments that releases pass through."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from relplanner.plan import columns as c
from relplanner.plan.rows import PlanRow


class Environment(PlanRow):
    """A place where a system runs: development, test, user acceptance, staging, production.

    Attributes:
        lead_time_min: Elapsed minutes that it takes to provide it.
    """

    TABLE: ClassVar[str] = "environment"
    CODE_PREFIX: ClassVar[str] = "ENV"
    NOUN: ClassVar[str] = "environment"
    KINDS: ClassVar[tuple[str, ...]] = (
        "development", "test", "user acceptance", "staging", "production", "standby"
    )  # fmt: skip

    id: str = c.row_id()
    code: str = c.code()
    name: str = c.name()
    kind: str = c.choice("Kind", KINDS, "test")
    system_id: str | None = c.points_to("system", "System")
    zone: str = c.text("Time zone", max_length=100)
    owner_id: str | None = c.points_to("person", "Owner")
    version: str = c.text("Deployed version", max_length=100)
    on_demand: bool = c.boolean("On demand", default=False)
    lead_time_min: int = c.minutes("Lead time", 0, 0, 60 * 24 * 366)
    notes: str = c.text("Notes")


class ChangeFreeze(PlanRow):
    """A time in which nothing may be deployed; people go on working, testing and writing.

    Attributes:
        start_at: Its first moment.
        finish_at: The first moment after it.
        kind: `hard` forbids deployments, `soft` lets those happen that somebody has approved.
        environment_id: The only environment that it is about; all where none is named.
        release_id: The only release that it is about; all where none is named.
    """

    TABLE: ClassVar[str] = "change_freeze"
    CODE_PREFIX: ClassVar[str] = "CF"
    NOUN: ClassVar[str] = "change freeze"
    KINDS: ClassVar[tuple[str, ...]] = ("hard", "soft")

    id: str = c.row_id()
    code: str = c.code()
    name: str = c.name()
    start_at: dt.datetime = c.instant("Start", required=True)
    finish_at: dt.datetime = c.instant("End", required=True, since="start_at")
    kind: str = c.choice("Kind", KINDS, "hard")
    environment_id: str | None = c.points_to("environment", "Environment", on_delete="cascade")
    release_id: str | None = c.points_to("release", "Release", on_delete="cascade")
    owner_id: str | None = c.points_to("person", "Owner")
    reason: str = c.text("Reason")
