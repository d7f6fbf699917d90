"""The sample plan: two releases as in real life, made from `resources/sample` by the library."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from pathlib import Path
from typing import Any

from relplanner.calendars import to_datetime
from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.plan.door import Transaction
from relplanner.plan.lifecycle import Clock, local_now
from relplanner.plan.tables import Calendar, PlanInfo, WorkingShift
from relplanner.planner import Plan
from relplanner.releases.duration import parse_duration
from relplanner.releases.holidays import freeze_holidays
from relplanner.releases.predecessors import parse_predecessors
from relplanner.releases.tables import (
    Activity,
    ExternalDependency,
    Link,
    Release,
    ReleaseSystem,
    ScopeItem,
    System,
)
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.sample_data import Data, address_of, minutes_of, sample_data
from relplanner.schedule import Schedule
from relplanner.signoff import items, signers, signing
from relplanner.signoff.keys import create_key
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.testing.tables import Absence, Assignment, Person, PersonSkill, Skill

RELEASES = ("orchestrator", "webshop")
_HOLIDAY_YEARS = (2026, 2027)
_WORKDAYS = (1, 2, 3, 4, 5)
_ALL_OF_IT = 100


def create_sample(path: Path, *, clock: Clock = local_now) -> Plan:
    """Makes the sample plan; it stays open.

    Its signatures are made with keys that are made on the spot and thrown away.

    Args:
        path: Where; `.relplan` is added when it has another ending.
        clock: Where the time comes from.

    Raises:
        PlannerError: Where it can't be made; then there is no file.
    """
    data = sample_data("plan")
    plan = Plan.create(
        path, name=data["plan"]["name"], zone=data["plan"]["zone"], actor="Lena Brandt", clock=clock
    )
    try:
        _Sample(plan, data).build()
    except BaseException:
        plan.close()
        plan.path.unlink(missing_ok=True)
        raise
    return plan


class _Sample:
    def __init__(self, plan: Plan, data: Data) -> None:
        self._plan = plan
        self._data = data
        self._zone = zoneinfo.ZoneInfo(data["plan"]["zone"])
        # What the files call a row -> its id.
        self._calendars: dict[str, str] = {}
        self._people: dict[str, Person] = {}
        self._systems: dict[str, str] = {}
        self._releases: dict[str, Release] = {}
        self._activities: dict[str, str] = {}

    def build(self) -> None:
        """Fills the plan, change by change, as its people would have."""
        plan = self._plan
        with plan.change("Describe the plan, its calendars and holidays", "Lena Brandt") as tx:
            description = self._data["plan"]["description"].strip()
            tx.update(PlanInfo, plan.plan_id, description=description)
            for one in self._data["calendar"]:
                self._calendars[one["key"]] = self._add_calendar(tx, one)
        with plan.change("Add the people of all teams", "Tomasz Wilk") as tx:
            for one in self._data["person"]:
                self._people[one["key"]] = self._add_person(tx, one)
        with plan.change("Add systems and environments", "Jonas Keller") as tx:
            self._add_systems(tx)
        with plan.change("Freeze production over the turn of the year", "Marcus Bell") as tx:
            for one in self._data["freeze"]:
                self._add_freeze(tx, one)
        for key in RELEASES:
            self._add_release(key, sample_data(key))
        for one in sample_data("checklists")["checklist"]:
            self._add_checklist(one)
        with plan.change("Attach evidence to the go/no-go checklist", "Felix Baumann") as tx:
            self._attach_evidence(tx, sample_data("checklists")["evidence"])

    def _add_calendar(self, tx: Transaction, one: Data) -> str:
        calendar = tx.insert(Calendar(name=one["name"], zone=one["zone"]))
        for weekday in one.get("days", _WORKDAYS):
            tx.insert(
                WorkingShift(
                    calendar_id=calendar.id, weekday=weekday,
                    start_min=minutes_of(one.get("start", "09:00")),
                    finish_min=minutes_of(one.get("finish", "17:00")),
                )
            )  # fmt: skip
        if "country" in one:
            freeze_holidays(tx, calendar.id, one["country"], one["subdivision"], *_HOLIDAY_YEARS)
        return calendar.id

    def _add_person(self, tx: Transaction, one: Data) -> Person:
        place = next(c for c in self._data["calendar"] if c["key"] == one["calendar"])
        person = tx.insert(
            Person(
                name=one["name"], role=one["role"], team=one["team"], zone=place["zone"],
                country=place["country"], calendar_id=self._calendars[one["calendar"]],
                email=address_of(one["name"]),
            )
        )  # fmt: skip
        for name, level in one.get("skills", {}).items():
            known = tx.rows(Skill, name=name)
            skill_id = known[0].id if known else tx.insert(Skill(name=name)).id
            tx.insert(PersonSkill(person_id=person.id, skill_id=skill_id, level=level))
        for first_day, last_day, kind in one.get("absence", ()):
            tx.insert(
                Absence(person_id=person.id, first_day=first_day, last_day=last_day, kind=kind)
            )
        return person

    def _add_systems(self, tx: Transaction) -> None:
        for one in self._data["system"]:
            fields = {name: one[name] for name in ("name", "description", "criticality")}
            system = tx.insert(System(**fields, owner_id=self._people[one["owner"]].id))
            self._systems[one["key"]] = system.id
        for one in self._data["environment"]:
            fields = {name: value for name, value in one.items() if name not in {"system", "owner"}}
            tx.insert(
                Environment(
                    **fields, system_id=self._systems[one["system"]],
                    owner_id=self._people[one["owner"]].id,
                )
            )  # fmt: skip

    def _add_freeze(self, tx: Transaction, one: Data) -> None:
        [environment] = tx.rows(Environment, name=one["environment"])
        tx.insert(
            ChangeFreeze(
                name=one["name"], start_at=self._moment(one["start"]),
                finish_at=self._moment(one["finish"]), kind=one["kind"],
                environment_id=environment.id, owner_id=self._people[one["owner"]].id,
                reason=one["reason"],
            )
        )  # fmt: skip

    def _add_release(self, key: str, data: Data) -> None:
        plan, about = self._plan, data["release"]
        title = f"{about['name']} {about['version']}"
        with plan.change(f"Plan {title}: scope and systems", "Lena Brandt") as tx:
            release = self._insert_release(tx, about)
            self._releases[key] = release
            for name, kind, in_scope, description, owner in about["scope"]:
                tx.insert(
                    ScopeItem(
                        release_id=release.id, name=name, kind=kind, in_scope=in_scope,
                        description=description, owner_id=self._people[owner].id,
                    )
                )  # fmt: skip
        with plan.change(f"Plan the activities of {title}", "Lena Brandt") as tx:
            for line in about["activities"]:
                self._add_activity(tx, key, release, line)
            for line in about["activities"]:
                self._add_links(tx, key, line)
        for actor, why, name, values in about["changes"]:
            with plan.change(why, actor) as tx:
                tx.update(Activity, self._activities[f"{key}.{name}"], **self._planned(values))
        with plan.change(f"Ask the testers of {title}", "Tomasz Wilk") as tx:
            for activity, person, share, confirmation in about["assignments"]:
                self._add_assignment(tx, f"{key}.{activity}", person, share, confirmation)
        with plan.change(f"Note what {title} waits for", "Helen Crane") as tx:
            for line in about["dependencies"]:
                self._add_dependency(tx, key, release, line)
        with plan.change(f"Risk workshop for {title}", "Lena Brandt") as tx:
            for line in about["risks"]:
                self._add_risk(tx, release, line)
        with plan.change(f"Write down the way back of {title}", "Marcus Bell") as tx:
            for one in data["rollback"]:
                self._add_rollback(tx, release, one)
        schedule = plan.schedule()
        with plan.change(f"Report progress of {title}", "Jonas Keller") as tx:
            for line in about["activities"]:
                if "complete" in line[-1]:
                    self._report(tx, schedule, self._activities[f"{key}.{line[0]}"], line[-1])

    def _insert_release(self, tx: Transaction, about: Data) -> Release:
        copied = (
            "name", "version", "state", "strategy", "description", "blast_radius",
            "definition_of_done",
        )  # fmt: skip
        release = tx.insert(
            Release(
                **{name: about[name] for name in copied},
                start_at=self._moment(about["start"]), target_at=self._moment(about["target"]),
                calendar_id=self._calendars[about["calendar"]],
                manager_id=self._people[about["manager"]].id,
            )
        )  # fmt: skip
        for system, version in about["deploys"].items():
            tx.insert(
                ReleaseSystem(
                    release_id=release.id, system_id=self._systems[system], version=version
                )
            )
        for system_id in (self._systems[system] for system in about["affects"]):
            tx.insert(ReleaseSystem(release_id=release.id, system_id=system_id, effect="affects"))
        return release

    def _add_activity(self, tx: Transaction, key: str, release: Release, line: list[Any]) -> None:
        name, summary, title, stage, duration, owner, _links, more = line
        activity = Activity(
            name=title, release_id=release.id, stage=stage, owner_id=self._people[owner].id,
            **self._planned({"duration": duration or "0d"} | more),
        )  # fmt: skip
        if summary:
            activity.parent_id = self._activities[f"{key}.{summary}"]
        # Who deploys and watches at night has agreed to it.
        activity.ignores_people = activity.stage in {"deployment", "hypercare"}
        if "calendar" in more:
            activity.calendar_id = self._calendars[more["calendar"]]
        self._activities[f"{key}.{name}"] = tx.insert(activity).id

    def _planned(self, values: Data) -> Data:
        """The columns of an activity that say how long it takes and when it may be."""
        info = self._plan.info
        columns: Data = {}
        if "duration" in values:
            columns["duration_min"], columns["duration_unit"] = parse_duration(
                values["duration"], info.minutes_per_day, info.minutes_per_week
            )
        if "constraint" in values or "start" in values:
            columns["constraint_kind"] = values.get("constraint", "SNET")
        if "start" in values:
            columns["constraint_at"] = self._moment(values["start"])
        if "deadline" in values:
            columns["deadline_at"] = self._moment(values["deadline"])
        return columns

    def _report(self, tx: Transaction, schedule: Schedule, activity_id: str, values: Data) -> None:
        """Writes how far an activity is; it began and ended as planned unless it is said."""
        planned = schedule.of(activity_id)
        columns: Data = {
            "percent_complete": values["complete"],
            "actual_start_at": to_datetime(planned.start, "UTC"),
        }
        if values["complete"] == _ALL_OF_IT:
            columns["actual_finish_at"] = to_datetime(planned.finish, "UTC")
        for word, column in (("started", "actual_start_at"), ("finished", "actual_finish_at")):
            if word in values:
                columns[column] = self._moment(values[word])
        tx.update(Activity, activity_id, **columns)

    def _add_links(self, tx: Transaction, key: str, line: list[Any]) -> None:
        info = self._plan.info
        entries = parse_predecessors(line[6], info.minutes_per_day, info.minutes_per_week)
        for one in entries:
            wanted = one.reference
            name = wanted[1:] if wanted.startswith("@") else f"{key}.{wanted}"
            tx.insert(
                Link(
                    predecessor_id=self._activities[name],
                    successor_id=self._activities[f"{key}.{line[0]}"],
                    kind=one.kind, lag_min=one.lag_min, lag_kind=one.lag_kind,
                )
            )  # fmt: skip

    def _add_assignment(
        self, tx: Transaction, activity: str, person: str, share: int, confirmation: str
    ) -> None:
        answered = confirmation in {"confirmed", "declined"}
        tx.insert(
            Assignment(
                activity_id=self._activities[activity], person_id=self._people[person].id,
                allocation_pct=share, confirmation=confirmation,
                confirmed_at=self._plan.clock().replace(microsecond=0) if answered else None,
            )
        )  # fmt: skip

    def _add_dependency(self, tx: Transaction, key: str, release: Release, line: list[Any]) -> None:
        question, system, provider, owner, needed_by, activity, state, agreed, notes = line
        tx.insert(
            ExternalDependency(
                release_id=release.id, name=question, system_id=self._systems[system],
                provider=provider, owner_id=self._people[owner].id, needed_by=needed_by,
                activity_id=self._activities[f"{key}.{activity}"], state=state,
                format_agreed=agreed, notes=notes,
            )
        )  # fmt: skip

    def _add_risk(self, tx: Transaction, release: Release, line: list[Any]) -> None:
        (hazard, cause, effect, likelihood, impact, response, mitigation, left_likelihood,
         left_impact, owner, state, review_on, actions) = line  # fmt: skip
        risk = tx.insert(
            Risk(
                release_id=release.id, name=hazard, cause=cause, effect=effect,
                likelihood=likelihood, impact=impact, response=response, mitigation=mitigation,
                residual_likelihood=left_likelihood, residual_impact=left_impact,
                owner_id=self._people[owner].id, state=state, review_on=review_on,
            )
        )  # fmt: skip
        for name, who, due_on, done in actions:
            tx.insert(
                RiskAction(
                    risk_id=risk.id, name=name, owner_id=self._people[who].id, due_on=due_on,
                    state=done,
                )
            )  # fmt: skip

    def _add_rollback(self, tx: Transaction, release: Release, one: Data) -> None:
        copied = {name: one[name] for name in ("name", "strategy", "trigger", "data_loss", "state")}
        until = one.get("point_of_no_return")
        way_back = tx.insert(
            RollbackPlan(
                **copied, release_id=release.id, decision_maker_id=self._people[one["decides"]].id,
                point_of_no_return_at=self._moment(until) if until else None,
                rehearsed_on=one.get("rehearsed_on"),
            )
        )  # fmt: skip
        for name, owner, minutes, mode, instruction, verification in one["steps"]:
            tx.insert(
                RollbackStep(
                    rollback_plan_id=way_back.id, name=name, owner_id=self._people[owner].id,
                    duration_min=minutes, mode=mode, instruction=instruction,
                    verification=verification,
                )
            )  # fmt: skip

    def _add_checklist(self, one: Data) -> None:
        plan, now = self._plan, self._plan.clock()
        with plan.change(f"Write the checklist {one['name']}", "Lena Brandt") as tx:
            checklist = tx.insert(
                Checklist(
                    release_id=self._releases[one["release"]].id, name=one["name"],
                    purpose=one["purpose"],
                )
            )  # fmt: skip
            added = [
                tx.insert(
                    ChecklistItem(
                        checklist_id=checklist.id, name=name, guidance=guidance,
                        owner_id=self._people[owner].id,
                    )
                )
                for name, guidance, owner, _state, _by in one["items"]
            ]  # fmt: skip
        with plan.change(f"Tick items of {one['name']}", "Tomasz Wilk") as tx:
            for item, (_name, _guidance, owner, state, word) in zip(
                added, one["items"], strict=True
            ):
                if state == "done":
                    items.tick(tx, item.id, word, now)
                elif state == "not applicable":
                    items.mark_not_applicable(tx, item.id, word, self._people[owner].name, now)
        for holder, meaning in one["signed"]:
            key = create_key()
            person = next(one for one in self._people.values() if one.name == holder)
            signers.enrol_key(
                plan, key.public_key, holder, person_id=person.id, actor="Lena Brandt"
            )
            signing.sign_checklist(plan, checklist, key, meaning)

    def _attach_evidence(self, tx: Transaction, evidence: list[list[str]]) -> None:
        now = self._plan.clock()
        for item_name, name, content in evidence:
            [item] = tx.rows(ChecklistItem, name=item_name)
            if content.startswith("https://"):
                items.attach_link(tx, item.id, name, content, item.done_by, now)
            else:
                items.attach_file(tx, item.id, name, content.lstrip().encode(), item.done_by, now)

    def _moment(self, text: str) -> dt.datetime:
        return dt.datetime.fromisoformat(text).replace(tzinfo=self._zone)
