"""What the person should know about an import from MS Project, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from relplanner.exchange.mspdi.calendars import Calendars
from relplanner.exchange.mspdi.comparing import Differences
from relplanner.exchange.mspdi.heading import Heading
from relplanner.exchange.mspdi.reading import ProjectFile
from relplanner.exchange.mspdi.tally import Tally, listed
from relplanner.exchange.mspdi.tasks import FileTask, marked
from relplanner.exchange.mspdi.values import Findings

_NOUNS = {
    "Project": ("the project", "the project"), "Task": ("task", "tasks"),
    "Resource": ("resource", "resources"), "Assignment": ("assignment", "assignments"),
    "Calendar": ("calendar", "calendars"), "PredecessorLink": ("link", "links"),
    "Baseline": ("baseline of a task", "baselines of tasks"),
}  # fmt: skip
_LISTED_TAGS = 6


@dataclass(slots=True)
class Decisions:
    """What was decided for a file as a whole.

    Attributes:
        info: The record of the plan.
        named: What was decided for some tasks or people, with their names.
        other: Tasks that come out otherwise than the file says.
        unused: Calendars that nothing uses.
        heading: What the file says of the project as a whole.
        kept_slack_days: Up to how many days of slack tasks of the plan are critical.
        by_id: Whether the tasks are in another order than in the file.
        lost_baselines: How many dates in baselines are of tasks that are left out.
        units: What a day and a week mean in the file, where the plan keeps its own.
    """

    file: ProjectFile
    tally: Tally
    findings: Findings
    info: Any
    tasks: Sequence[FileTask] = ()
    named: list[dict[str, list[str]]] = field(default_factory=list)
    calendars: Calendars | None = None
    other: Differences = field(default_factory=Differences)
    unused: list[str] = field(default_factory=list)
    by_id: bool = False
    heading: Heading | None = None
    kept_slack_days: int = 0
    units: tuple[int, int] | None = None
    new_people: list[str] = field(default_factory=list)
    baselines: int = 0
    lost_baselines: int = 0


def notices_of(found: Decisions) -> Iterator[str]:
    """All of it, the counts first."""
    yield from found.tally.sentences()
    yield from _of_the_project(found)
    for group in (marked(found.tasks), *found.named):
        for what, names in group.items():
            yield f"Note: {what}: {len(names)}{listed(names)}."
    yield from _of_differences(found.other)
    yield from _left_out(found.file)
    if found.baselines:
        yield f"Baselines, with the dates of their tasks: {found.baselines}."
    if found.lost_baselines:
        count = found.lost_baselines
        yield f"Dates in baselines of tasks that are left out, left out too: {count}."
    if found.new_people:
        yield f"New people: {len(found.new_people)}{listed(found.new_people)}."


def _of_the_heading(found: Decisions, heading: Heading) -> Iterator[str]:
    if heading.target_at is not None:
        yield (
            "The project is scheduled from its finish: the release is scheduled from its target "
            "date."
        )
    elif heading.is_backward:
        yield (
            "The project is scheduled from its finish, but nothing says when that is: the release "
            "is scheduled from its start."
        )
    if heading.slack_days != found.kept_slack_days:
        yield (
            f"In the file tasks are critical up to {heading.slack_days:g} days of slack, in this "
            f"plan up to {found.kept_slack_days}."
        )
    if heading.several_paths:
        yield (
            "In the file every chain of links has a critical path of its own; in a plan only the "
            "chain has one that ends last."
        )
    if heading.has_no_start:
        yield "The file doesn't say when the project starts: it starts with its earliest date."


def _of_the_project(found: Decisions) -> Iterator[str]:
    if found.heading is not None:
        yield from _of_the_heading(found, found.heading)
    if found.by_id:
        yield "The tasks are in the order of their IDs, which isn't that in the file."
    info = found.info
    if found.units and found.units != (info.minutes_per_day, info.minutes_per_week):
        yield (
            f"In the file a day has {found.units[0]} minutes and a week {found.units[1]}, in this "
            f"plan {info.minutes_per_day} and {info.minutes_per_week}: durations keep their "
            "minutes and read differently."
        )
    if found.file.replaced:
        yield f"Characters that XML doesn't allow became blanks: {found.file.replaced}."
    for what, count in found.findings.rounded.items():
        yield f"Seconds were rounded to minutes in {what}: {count}."
    if found.calendars and found.calendars.standard_days:
        yield (
            "Working days without hours, which work from 08:00 to 12:00 and 13:00 to 17:00: "
            f"{found.calendars.standard_days}."
        )
    if found.calendars and found.calendars.trimmed:
        yield (
            "Calendar exceptions that go on for years, kept until a year after the project: "
            f"{found.calendars.trimmed}."
        )
    if found.calendars and found.calendars.baseless:
        names = found.calendars.baseless
        yield (
            "Calendars whose base calendar isn't in the file, which work as MS Project's usual one "
            f"where they don't say otherwise: {len(names)}{listed(names)}."
        )
    if found.unused:
        yield f"Calendars that nothing uses, left out: {len(found.unused)}{listed(found.unused)}."


def _of_differences(other: Differences) -> Iterator[str]:
    if other.dates:
        yield (
            f"Activities with other dates than in the file: {len(other.dates)}"
            f"{listed(other.dates)}. Their dates follow from links, constraints and calendars."
        )
    if other.floats:
        yield (
            "Activities with the dates of the file, but another total float: "
            f"{len(other.floats)}{listed(other.floats)}."
        )
    if other.critical:
        yield (
            "Activities that are critical here and not in the file, or the other way round: "
            f"{len(other.critical)}{listed(other.critical)}."
        )


def _left_out(file: ProjectFile) -> Iterator[str]:
    """What a plan has no place for."""
    names = dict.fromkeys(name for _, name in file.left_out)
    for what in sorted(names):
        parts = [
            f"{count} {_NOUNS[kind][count != 1]}" if kind != "Project" else "the project"
            for (kind, one), count in file.left_out.items()
            if one == what
        ]
        tags = sorted(file.tags[what])
        more = " and others" if len(tags) > _LISTED_TAGS else ""
        yield (
            f"Left out, because a plan has no place for it: {what}, of {', '.join(parts)} "
            f"({', '.join(tags[:_LISTED_TAGS])}{more})."
        )
