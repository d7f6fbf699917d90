"""Tables of systems, releases and what each release contains, does and waits for."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from relplanner.plan import columns as c
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import DURATION_UNITS

STAGES = ("planning", "building", "testing", "deployment", "hypercare")
CONSTRAINT_KINDS = ("ASAP", "ALAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO")
LINK_KINDS = ("FS", "SS", "FF", "SF")
SCHEDULE_FROM = ("start", "target")
MAX_DURATION_MIN = 60 * 24 * 366 * 20


class System(PlanRow):
    """A system or product that releases change."""

    TABLE: ClassVar[str] = "system"
    CODE_PREFIX: ClassVar[str] = "SYS"
    NOUN: ClassVar[str] = "system"
    CRITICALITIES: ClassVar[tuple[str, ...]] = ("low", "medium", "high", "critical")

    id: str = c.row_id()
    code: str = c.code()
    name: str = c.name()
    description: str = c.text("Description")
    owner_id: str | None = c.points_to("person", "Owner")
    criticality: str = c.choice("Criticality", CRITICALITIES, "medium")


class Release(PlanRow):
    """A release: what is planned, built, tested, deployed and signed off together.

    Attributes:
        start_at: When its first activities may start.
        target_at: When it is meant to be live.
        calendar_id: Its working calendar; the plan's where none is named.
        blast_radius: Systems, users and cost if it fails.
    """

    TABLE: ClassVar[str] = "release"
    CODE_PREFIX: ClassVar[str] = "R"
    NOUN: ClassVar[str] = "release"
    STATES: ClassVar[tuple[str, ...]] = (
        "draft", "planned", "in progress", "released", "rolled back", "cancelled"
    )  # fmt: skip
    STRATEGIES: ClassVar[tuple[str, ...]] = ("big bang", "rolling", "blue-green", "canary")
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("version", "state")

    id: str = c.row_id()
    code: str = c.code()
    position: int = c.position()
    name: str = c.name()
    version: str = c.text("Version", max_length=100)
    description: str = c.text("Description")
    state: str = c.choice("State", STATES, "draft")
    start_at: dt.datetime = c.instant("Start", required=True)
    target_at: dt.datetime | None = c.instant("Target date")
    calendar_id: str | None = c.points_to("calendar", "Calendar", on_delete="refuse")
    manager_id: str | None = c.points_to("person", "Release manager")
    strategy: str | None = c.optional_choice("Deployment strategy", STRATEGIES)
    blast_radius: str = c.text("Blast radius")
    definition_of_done: str = c.text("Definition of done")
    schedule_from: str = c.choice("Schedule from", SCHEDULE_FROM, "start")


class ReleaseSystem(PlanRow):
    """A system that a release deploys to, or that it affects without changing it."""

    TABLE: ClassVar[str] = "release_system"
    NOUN: ClassVar[str] = "system of a release"
    PHRASE: ClassVar[str] = "{system_id} in {release_id}"
    TITLE: ClassVar[str] = ""
    UNIQUE: ClassVar[tuple[tuple[str, ...], ...]] = (("release_id", "system_id"),)
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("version",)
    EFFECTS: ClassVar[tuple[str, ...]] = ("deploys", "affects")

    id: str = c.row_id()
    release_id: str = c.part_of("release", "Release")
    system_id: str = c.part_of("system", "System")
    effect: str = c.choice("Effect", EFFECTS, "deploys")
    version: str = c.text("Version", max_length=100)


class ScopeItem(PlanRow):
    """A feature, fix or change that is in the release, or was taken out of it."""

    TABLE: ClassVar[str] = "scope_item"
    CODE_PREFIX: ClassVar[str] = "SC"
    NOUN: ClassVar[str] = "scope item"
    KINDS: ClassVar[tuple[str, ...]] = ("feature", "fix", "change")

    id: str = c.row_id()
    code: str = c.code()
    release_id: str = c.part_of("release", "Release")
    position: int = c.position()
    name: str = c.name()
    kind: str = c.choice("Kind", KINDS, "feature")
    in_scope: bool = c.boolean("In scope", default=True)
    description: str = c.text("Description")
    owner_id: str | None = c.points_to("person", "Owner")
    reference: str = c.text("Reference", max_length=500)


class Activity(PlanRow):
    """A piece of work with a duration; a milestone where that is zero; a summary with children.

    Attributes:
        parent_id: The summary that it is under.
        duration_min: In working minutes of its calendar; ignored for a summary.
        duration_unit: How people read the duration (minutes, hours, days, weeks); with an `e` in
            front it is elapsed time, which goes on by the clock, nights and weekends included.
        constraint_kind: As soon as possible (ASAP), as late as possible (ALAP), start or finish
            no earlier or no later than (SNET, SNLT, FNET, FNLT), must start or finish on
            (MSO, MFO).
        constraint_at: The date of the constraint; none for ASAP and ALAP.
        source_id: The id in the file that it was imported from.
        active: What isn't active keeps its place in the plan, but moves nothing and isn't counted.
        remaining_min: Duration that is left of what has begun; as the percentage says when None.
        suspended_at: When work on it stopped, if it did.
        resumes_at: When work on it goes on; what is left comes no earlier.
        ignores_people: Whether it is worked on by its calendar alone, whenever the people who are
            assigned usually work: a night of deployment that they have agreed to.
    """

    TABLE: ClassVar[str] = "activity"
    CODE_PREFIX: ClassVar[str] = "A"
    NOUN: ClassVar[str] = "activity"
    NOT_COPIED: ClassVar[tuple[str, ...]] = (
        "percent_complete", "actual_start_at", "actual_finish_at", "remaining_min",
        "suspended_at", "resumes_at", "source_id",
    )  # fmt: skip

    id: str = c.row_id()
    code: str = c.code()
    release_id: str = c.part_of("release", "Release")
    parent_id: str | None = c.points_to("activity", "Summary", on_delete="cascade")
    position: int = c.position()
    name: str = c.name()
    stage: str | None = c.optional_choice("Stage", STAGES)
    duration_min: int = c.minutes("Duration", 0, 0, MAX_DURATION_MIN)
    duration_unit: str = c.choice("Duration unit", DURATION_UNITS, "d")
    calendar_id: str | None = c.points_to("calendar", "Calendar", on_delete="refuse")
    owner_id: str | None = c.points_to("person", "Owner")
    constraint_kind: str = c.choice("Constraint", CONSTRAINT_KINDS, "ASAP")
    constraint_at: dt.datetime | None = c.instant("Constraint date")
    deadline_at: dt.datetime | None = c.instant("Deadline")
    percent_complete: int = c.integer("Percent complete", 0, 0, 100)
    actual_start_at: dt.datetime | None = c.instant("Actual start")
    actual_finish_at: dt.datetime | None = c.instant("Actual finish", since="actual_start_at")
    notes: str = c.text("Notes")
    source_id: str = c.text("Source id", max_length=500)
    active: bool = c.boolean("Active", default=True)
    remaining_min: int | None = c.optional_minutes("Remaining duration", 0, MAX_DURATION_MIN)
    suspended_at: dt.datetime | None = c.instant("Suspended")
    resumes_at: dt.datetime | None = c.instant("Resumes")
    ignores_people: bool = c.boolean("Ignores people", default=False)


class Link(PlanRow):
    """A dependency between two activities.

    Attributes:
        kind: Finish-to-start (FS), start-to-start (SS), finish-to-finish (FF), start-to-finish.
        lag_min: Waiting time in minutes; negative for a lead. For `percent`, whole percent of
            the predecessor's duration.
        lag_kind: `working` time of the successor's calendar, `elapsed` time, or `percent`.
    """

    TABLE: ClassVar[str] = "link"
    NOUN: ClassVar[str] = "link"
    PHRASE: ClassVar[str] = "{predecessor_id} → {successor_id}"
    TITLE: ClassVar[str] = ""
    UNIQUE: ClassVar[tuple[tuple[str, ...], ...]] = (("predecessor_id", "successor_id", "kind"),)
    LAG_KINDS: ClassVar[tuple[str, ...]] = ("working", "elapsed", "percent")

    id: str = c.row_id()
    predecessor_id: str = c.part_of("activity", "Predecessor")
    successor_id: str = c.part_of("activity", "Successor")
    kind: str = c.choice("Kind", LINK_KINDS, "FS")
    lag_min: int = c.minutes("Lag", 0, -MAX_DURATION_MIN, MAX_DURATION_MIN)
    lag_kind: str = c.choice("Lag kind", LAG_KINDS, "working")


class Pause(PlanRow):
    """A planned interruption of an activity: after so much of its work it rests for so long.

    Both are minutes in which the activity could be worked on: of its calendar, or of the clock
    where its duration is elapsed time. So a pause moves with its activity. One that would begin
    when nothing is left to be done has no effect, and neither has one of a summary.

    Attributes:
        after_min: Of the work, from the start, pauses left out.
        lasts_min: How long nothing is done then.
    """

    TABLE: ClassVar[str] = "pause"
    NOUN: ClassVar[str] = "pause"
    PHRASE: ClassVar[str] = "{activity_id}, {after_min}+{lasts_min}"
    TITLE: ClassVar[str] = ""
    UNIQUE: ClassVar[tuple[tuple[str, ...], ...]] = (("activity_id", "after_min"),)

    id: str = c.row_id()
    activity_id: str = c.part_of("activity", "Activity")
    after_min: int = c.minutes("After", 480, 1, MAX_DURATION_MIN)
    lasts_min: int = c.minutes("Lasts", 480, 1, MAX_DURATION_MIN)


class ExternalDependency(PlanRow):
    """Something that the release waits for and doesn't make itself."""

    TABLE: ClassVar[str] = "external_dependency"
    CODE_PREFIX: ClassVar[str] = "DEP"
    NOUN: ClassVar[str] = "external dependency"
    STATES: ClassVar[tuple[str, ...]] = ("open", "promised", "ready", "failed")
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("state", "format_agreed")

    id: str = c.row_id()
    code: str = c.code()
    release_id: str = c.part_of("release", "Release")
    name: str = c.name("Question")
    system_id: str | None = c.points_to("system", "System")
    provider: str = c.text("Provider", max_length=500)
    owner_id: str | None = c.points_to("person", "Owner")
    needed_by: dt.date | None = c.day("Needed by")
    activity_id: str | None = c.points_to("activity", "Needed for")
    state: str = c.choice("State", STATES, "open")
    format_agreed: bool = c.boolean("Format agreed", default=False)
    notes: str = c.text("Notes")


class Baseline(PlanRow):
    """The dates of a plan as they were agreed, to compare with what became of them.

    Attributes:
        taken_at: When it was taken.
        taken_by: Who took it.
    """

    TABLE: ClassVar[str] = "baseline"
    CODE_PREFIX: ClassVar[str] = "BL"
    NOUN: ClassVar[str] = "baseline"

    id: str = c.row_id()
    code: str = c.code()
    name: str = c.name()
    taken_at: dt.datetime | None = c.stamp("Taken at")
    taken_by: str = c.text("Taken by", max_length=500)
    notes: str = c.text("Notes")


class BaselineActivity(PlanRow):
    """An activity as a baseline keeps it, also when the activity itself is gone.

    Attributes:
        activity_ref: The id of the activity; not a reference, for that may be deleted.
        release_ref: The id of its release, likewise.
        activity_code: Its code at that time.
        name: Its name at that time.
        duration_min: Working minutes; of a summary from its start to its finish.
        is_summary: Whether others were under it.
    """

    TABLE: ClassVar[str] = "baseline_activity"
    NOUN: ClassVar[str] = "baseline activity"
    PHRASE: ClassVar[str] = "{activity_code} {name}"

    id: str = c.row_id()
    baseline_id: str = c.part_of("baseline", "Baseline")
    activity_ref: str = c.text("Activity id", max_length=40)
    release_ref: str = c.text("Release id", max_length=40)
    activity_code: str = c.text("Activity", max_length=40)
    name: str = c.text("Name", max_length=500)
    start_at: dt.datetime = c.instant("Start", required=True)
    finish_at: dt.datetime = c.instant("Finish", required=True)
    duration_min: int = c.minutes("Duration", 0, 0, 2**40)
    total_float_min: int = c.integer("Total float", 0, -(2**40), 2**40)
    is_summary: bool = c.boolean("Summary", default=False)
