"""The registers of a plan, each with its fields. A column of a table is shown once it is here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import Calendar, CalendarException, PlanInfo
from relplanner.registers.shape import Align, Field, FieldKind, Register, column, columns, computed
from relplanner.releases.tables import (
    Activity,
    ExternalDependency,
    Release,
    ReleaseSystem,
    ScopeItem,
    System,
)
from relplanner.risks.scoring import LEVELS
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.testing.tables import Absence, Assignment, Person, PersonSkill, Skill

__all__ = ["PLAN_SETTINGS", "REGISTERS", "Align", "Field", "FieldKind", "Register"]

_NAME_WIDTH = 40


def _named(table: type[PlanRow], *fields: Field, width: int = _NAME_WIDTH) -> tuple[Field, ...]:
    return (column(table, "code"), column(table, "name", width=width), *fields)


_ACTIVITIES = Register(
    "activities", Activity, "activity",
    _named(
        Activity,
        column(Activity, "duration_min"),
        computed("start", "Start", "instant", editable=True, width=19),
        computed("finish", "Finish", "instant", editable=True, width=19, since="start"),
        computed("predecessors", "Predecessors", "predecessors", editable=True),
        column(Activity, "owner_id"),
        column(Activity, "percent_complete", label="% done", width=8),
        computed("critical", "Critical", "boolean"),
        computed("total_float", "Total float", "duration"),
        column(Activity, "stage"),
        column(Activity, "deadline_at"),
        computed("free_float", "Free float", "duration", shown=False),
        computed("late_start", "Late start", "instant", shown=False),
        computed("late_finish", "Late finish", "instant", shown=False, since="late_start"),
        computed("successors", "Successors", "predecessors", editable=True, shown=False),
        computed("pauses", "Pauses", "pauses", editable=True, shown=False),
        *columns(
            Activity,
            "constraint_kind constraint_at actual_start_at actual_finish_at remaining_min "
            "suspended_at resumes_at active ignores_people calendar_id notes",
            shown=False,
        ),
        column(Activity, "release_id"),
        width=36,
    ),
    "release_id",
)  # fmt: skip

_RELEASES = Register(
    "releases", Release, "release",
    _named(
        Release,
        *columns(Release, "version state start_at target_at"),
        computed("go_live", "Go-live", "instant"),
        *columns(Release, "manager_id strategy"),
        *columns(
            Release, "calendar_id schedule_from description blast_radius definition_of_done",
            shown=False,
        ),
    ),
)  # fmt: skip

_RELEASE_SYSTEMS = Register(
    "release_systems", ReleaseSystem, "system of a release",
    columns(ReleaseSystem, "release_id system_id effect version"),
    "release_id",
)  # fmt: skip

_SCOPE = Register(
    "scope", ScopeItem, "scope item",
    _named(
        ScopeItem,
        *columns(ScopeItem, "kind in_scope owner_id reference description release_id"),
    ),
    "release_id",
)  # fmt: skip

_DEPENDENCIES = Register(
    "dependencies", ExternalDependency, "external dependency",
    _named(
        ExternalDependency,
        *columns(
            ExternalDependency,
            "state needed_by provider system_id owner_id activity_id format_agreed notes "
            "release_id",
        ),
    ),
    "release_id",
)  # fmt: skip

_RISKS = Register(
    "risks", Risk, "risk",
    _named(
        Risk,
        *columns(Risk, "likelihood impact"),
        computed("score", "Score", "integer", width=7),
        computed("level", "Level", "choice", width=9, choices=LEVELS),
        *columns(Risk, "response mitigation owner_id state review_on"),
        *columns(Risk, "residual_likelihood residual_impact", shown=False),
        computed("residual_score", "Residual score", "integer"),
        computed("residual_level", "Residual level", "choice", shown=False, choices=LEVELS),
        *columns(Risk, "cause effect", shown=False),
        column(Risk, "release_id"),
    ),
    "release_id",
)  # fmt: skip

_RISK_ACTIONS = Register(
    "risk_actions", RiskAction, "risk action",
    _named(RiskAction, *columns(RiskAction, "owner_id due_on state risk_id")),
    "risk_id",
)  # fmt: skip

_PEOPLE = Register(
    "people", Person, "person",
    _named(
        Person,
        *columns(Person, "role team country zone capacity_min_per_day"),
        computed("skills", "Skills", "text", width=30),
        column(Person, "active"),
        *columns(Person, "email calendar_id notes", shown=False),
        width=24,
    ),
)  # fmt: skip

_SKILLS = Register(
    "skills", Skill, "skill",
    (column(Skill, "name", width=24), column(Skill, "description")),
)  # fmt: skip

_PERSON_SKILLS = Register(
    "person_skills", PersonSkill, "skill of a person",
    columns(PersonSkill, "person_id skill_id level"),
    "person_id",
)  # fmt: skip

_ABSENCES = Register(
    "absences", Absence, "absence",
    columns(Absence, "person_id first_day last_day kind notes"),
    "person_id",
)  # fmt: skip


def _assignments(key: str, parent: str) -> Register:
    """Who works on an activity, or what a person works on."""
    return Register(
        key, Assignment, "assignment",
        (
            *columns(Assignment, "activity_id person_id role"),
            column(Assignment, "allocation_pct", label="Allocation in %"),
            computed("start", "Start", "instant"),
            computed("finish", "Finish", "instant", since="start"),
            *columns(Assignment, "confirmation confirmed_at"),
        ),
        parent,
    )  # fmt: skip


_ENVIRONMENTS = Register(
    "environments", Environment, "environment",
    _named(
        Environment,
        *columns(Environment, "kind system_id owner_id version on_demand lead_time_min zone"),
        column(Environment, "notes", shown=False),
        width=24,
    ),
)  # fmt: skip

_FREEZES = Register(
    "freezes", ChangeFreeze, "change freeze",
    _named(
        ChangeFreeze,
        *columns(ChangeFreeze, "start_at finish_at kind environment_id release_id"),
        computed("inside", "Inside", "integer", width=7),
        *columns(ChangeFreeze, "owner_id reason"),
        width=24,
    ),
)  # fmt: skip

_SYSTEMS = Register(
    "systems", System, "system",
    _named(System, *columns(System, "criticality owner_id description"), width=24),
)  # fmt: skip

_ROLLBACK_PLANS = Register(
    "rollback_plans", RollbackPlan, "rollback plan",
    _named(
        RollbackPlan,
        *columns(RollbackPlan, "strategy state decision_maker_id point_of_no_return_at"),
        computed("takes", "Takes", "duration"),
        *columns(RollbackPlan, "trigger data_loss rehearsed_on release_id"),
    ),
    "release_id",
)  # fmt: skip

_ROLLBACK_STEPS = Register(
    "rollback_steps", RollbackStep, "rollback step",
    (
        computed("number", "No", "integer", width=5),
        column(RollbackStep, "name", width=_NAME_WIDTH),
        *columns(RollbackStep, "owner_id mode duration_min"),
        computed("starts_after", "Starts after", "duration"),
        computed("done_after", "Done after", "duration"),
        *columns(RollbackStep, "instruction verification rollback_plan_id"),
    ),
    "rollback_plan_id",
)  # fmt: skip

_CHECKLISTS = Register(
    "checklists", Checklist, "checklist",
    _named(
        Checklist,
        column(Checklist, "purpose"),
        computed("items", "Items", "integer", width=7),
        computed("open_items", "Open", "integer", width=7),
        computed("signatures", "Signatures", "integer"),
        column(Checklist, "release_id"),
    ),
    "release_id",
)  # fmt: skip

# Whether an item is done is said by ticking it, with who and when: `relplanner.signoff.items`.
_CHECKLIST_ITEMS = Register(
    "checklist_items", ChecklistItem, "checklist item",
    _named(
        ChecklistItem,
        *columns(ChecklistItem, "guidance owner_id"),
        *(
            column(ChecklistItem, key, editable=False)
            for key in ("state", "reason", "done_by", "done_at")
        ),
        computed("evidence", "Evidence", "integer"),
        column(ChecklistItem, "checklist_id"),
    ),
    "checklist_id",
)  # fmt: skip

_CALENDARS = Register(
    "calendars", Calendar, "calendar",
    _named(
        Calendar,
        column(Calendar, "zone"),
        computed("week", "Working week", "week", width=24),
        computed("exceptions", "Exceptions", "integer"),
        column(Calendar, "base_id", width=16),
        column(Calendar, "notes"),
        width=24,
    ),
)  # fmt: skip

# When a shift ends past midnight, its time of day is followed by "+1".
_CALENDAR_EXCEPTIONS = Register(
    "calendar_exceptions", CalendarException, "calendar exception",
    (
        *columns(CalendarException, "first_day last_day"),
        column(CalendarException, "name", width=22),
        column(CalendarException, "kind", width=10),
        column(CalendarException, "start_min", width=7, kind="time"),
        column(CalendarException, "finish_min", width=7, kind="time"),
        *columns(CalendarException, "recurs every calendar_id"),
    ),
    "calendar_id",
)  # fmt: skip

PLAN_SETTINGS = Register(
    "plan_settings", PlanInfo, "plan",
    (
        *columns(PlanInfo, "name description status_at zone"),
        column(PlanInfo, "calendar_id", label="Standard calendar"),
        column(PlanInfo, "minutes_per_day", label="Working time per day", kind="duration"),
        column(PlanInfo, "minutes_per_week", label="Working time per week", kind="duration"),
        column(PlanInfo, "slack_limit_days"),
    ),
)  # fmt: skip
"""The plan's own fields; it has exactly one row, so that it is no register of the window."""

REGISTERS: Mapping[str, Register] = MappingProxyType(
    {
        register.key: register
        for register in (
            _ACTIVITIES, _RELEASES, _RELEASE_SYSTEMS, _SCOPE, _DEPENDENCIES, _RISKS,
            _RISK_ACTIONS, _PEOPLE, _SKILLS, _PERSON_SKILLS, _ABSENCES,
            _assignments("assignments", "activity_id"),
            _assignments("person_assignments", "person_id"),
            _ENVIRONMENTS, _FREEZES, _SYSTEMS, _ROLLBACK_PLANS, _ROLLBACK_STEPS, _CHECKLISTS,
            _CHECKLIST_ITEMS, _CALENDARS, _CALENDAR_EXCEPTIONS,
        )
    }
)  # fmt: skip
"""All registers by their key."""
