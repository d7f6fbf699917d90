"""The one list of all tables and rules: what is named here is part of a plan."""

from __future__ import annotations

import relplanner.environments.rules
import relplanner.plan.plan_rules
import relplanner.releases.reach
import relplanner.releases.rules
import relplanner.risks.rules
import relplanner.signoff.rules
import relplanner.testing.rules
from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.plan.rows import Registry
from relplanner.plan.tables import (
    Calendar,
    CalendarException,
    HolidaySet,
    PlanInfo,
    WorkingShift,
)
from relplanner.releases.tables import (
    Activity,
    Baseline,
    BaselineActivity,
    ExternalDependency,
    Link,
    Pause,
    Release,
    ReleaseSystem,
    ScopeItem,
    System,
)
from relplanner.risks.tables import Risk, RiskAction
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem, Evidence, Signature, SigningKey
from relplanner.testing.tables import Absence, Assignment, Person, PersonSkill, Skill

TABLES = (
    PlanInfo, Calendar, WorkingShift, HolidaySet, CalendarException, Person, Skill, PersonSkill,
    Absence, System, Release, ReleaseSystem, ScopeItem, Activity, Link, Pause, ExternalDependency,
    Assignment, Risk, RiskAction, Environment, ChangeFreeze, RollbackPlan, RollbackStep,
    Checklist, ChecklistItem, Evidence, SigningKey, Signature, Baseline, BaselineActivity,
)  # fmt: skip

REGISTRY = Registry(TABLES)

RULES = (
    *relplanner.plan.plan_rules.RULES,
    *relplanner.releases.rules.RULES,
    *relplanner.releases.reach.RULES,
    *relplanner.risks.rules.RULES,
    *relplanner.testing.rules.RULES,
    *relplanner.environments.rules.RULES,
    *relplanner.signoff.rules.RULES,
)
