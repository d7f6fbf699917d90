"""Plans from templates that ship with the program."""

from __future__ import annotations

import datetime as dt
import tomllib
import zoneinfo
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.plan.lifecycle import Clock, local_now
from relplanner.planner import Plan
from relplanner.releases.duration import parse_duration
from relplanner.releases.predecessors import parse_predecessors
from relplanner.releases.tables import Activity, Link, Release
from relplanner.resources import resource_path
from relplanner.risks.tables import Risk
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem

_WORK_STARTS = dt.time(9)


@dataclass(frozen=True)
class Contents:
    """What a template makes, for people who choose one.

    Attributes:
        release: What its release is called.
        activities: Depth in the outline, name and duration (`3d`; empty for a summary) of each.
        risks: What they are called.
        checklist: What it is called.
        items: What its items are called.
        rollback: What the rollback plan is called.
        steps: What its steps are called.
    """

    release: str
    activities: tuple[tuple[int, str, str], ...]
    risks: tuple[str, ...]
    checklist: str
    items: tuple[str, ...]
    rollback: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Template:
    """A plan to begin with.

    Attributes:
        key: Its name in the program.
        title: What people call it.
        description: What is in it.
        file_name: A good name for a plan made from it.
        data: The rest of its file.
    """

    key: str
    title: str
    description: str
    file_name: str
    data: dict[str, Any]

    @property
    def contents(self) -> Contents:
        """What will be made of it."""
        data, depths = self.data, {"": -1}
        activities = []
        for key, parent, name, _, duration, _ in data["activities"]:
            depths[key] = depths[parent] + 1
            activities.append((depths[key], name, duration))
        return Contents(
            data["release"], tuple(activities), tuple(one[0] for one in data["risks"]),
            data["checklist"]["name"], tuple(one[0] for one in data["checklist"]["items"]),
            data["rollback"]["name"], tuple(one[0] for one in data["rollback"]["steps"]),
        )  # fmt: skip

    def create(
        self,
        path: Path,
        *,
        name: str = "",
        zone: str = "UTC",
        actor: str | None = None,
        start_day: dt.date | None = None,
        clock: Clock = local_now,
    ) -> Plan:
        """Makes a plan from it; it stays open.

        Args:
            path: Where.
            name: What the plan is called; the template's title when empty.
            zone: IANA zone of the plan.
            actor: Who makes it; whoever is logged in when None.
            start_day: When the release starts; next Monday when None.
            clock: Where the time comes from.

        Raises:
            PlannerError: Where it can't be made; then there is no file.
        """
        day = start_day or next_monday(clock().date())
        start = dt.datetime.combine(day, _WORK_STARTS, zoneinfo.ZoneInfo(zone))
        plan = Plan.create(path, name=name or self.title, zone=zone, actor=actor, clock=clock)
        try:
            with plan.change(f"Begin with the template {self.title}", actor) as tx:
                _fill(tx, plan, self.data, start)
        except BaseException:
            plan.close()
            plan.path.unlink(missing_ok=True)
            raise
        return plan


def templates() -> list[Template]:
    """All templates that ship with the program, by their titles."""
    found = []
    for path in sorted(resource_path("templates").glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        found.append(
            Template(path.stem, data["title"], data["description"], data["file_name"], data)
        )
    return sorted(found, key=lambda one: one.title)


def template_named(key: str) -> Template:
    """The template with this name.

    Raises:
        InvalidInputError: When there is none.
    """
    for one in templates():
        if one.key == key:
            return one
    known = ", ".join(one.key for one in templates())
    raise InvalidInputError(f"There is no template {key!r}.", todo=f"Use one of: {known}.")


def _fill(tx: Transaction, plan: Plan, data: dict[str, Any], start: dt.datetime) -> None:
    release = tx.insert(
        Release(
            name=data["release"], start_at=start, strategy=data["strategy"],
            definition_of_done=data["definition_of_done"],
        )
    )  # fmt: skip
    _add_activities(tx, plan, release.id, data["activities"])
    for name, likelihood, impact, response, mitigation in data["risks"]:
        tx.insert(
            Risk(
                release_id=release.id, name=name, likelihood=likelihood, impact=impact,
                response=response, mitigation=mitigation,
            )
        )  # fmt: skip
    about = data["checklist"]
    checklist = tx.insert(
        Checklist(release_id=release.id, name=about["name"], purpose=about["purpose"])
    )
    for name, guidance in about["items"]:
        tx.insert(ChecklistItem(checklist_id=checklist.id, name=name, guidance=guidance))
    about = data["rollback"]
    way_back = tx.insert(
        RollbackPlan(
            release_id=release.id, name=about["name"], strategy=about["strategy"],
            trigger=about["trigger"],
        )
    )  # fmt: skip
    for name, duration_min, mode, verification in about["steps"]:
        tx.insert(
            RollbackStep(
                rollback_plan_id=way_back.id, name=name, duration_min=duration_min, mode=mode,
                verification=verification,
            )
        )  # fmt: skip


def _add_activities(tx: Transaction, plan: Plan, release_id: str, lines: list[list[str]]) -> None:
    per_day, per_week = plan.info.minutes_per_day, plan.info.minutes_per_week
    ids: dict[str, str] = {}
    for key, parent, name, stage, duration, _ in lines:
        minutes, unit = parse_duration(duration or "0d", per_day, per_week)
        row = Activity(
            release_id=release_id, parent_id=ids.get(parent), name=name, stage=stage,
            duration_min=minutes, duration_unit=unit,
        )  # fmt: skip
        ids[key] = tx.insert(row).id
    for key, *_, predecessors in lines:
        for one in parse_predecessors(predecessors, per_day, per_week):
            tx.insert(
                Link(
                    predecessor_id=ids[one.reference], successor_id=ids[key], kind=one.kind,
                    lag_min=one.lag_min, lag_kind=one.lag_kind,
                )
            )  # fmt: skip


def next_monday(today: dt.date) -> dt.date:
    """The Monday after a day."""
    return today + dt.timedelta(days=7 - today.weekday())
