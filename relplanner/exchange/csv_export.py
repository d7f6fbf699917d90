"""The schedule as CSV, safe to open in a spreadsheet and readable back without loss."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from relplanner.atomic import written_beside
from relplanner.calendars.instant import parse_instant
from relplanner.exchange.json_export import LocalTimes
from relplanner.progress import Progress, report
from relplanner.releases.completion import percent_complete_of
from relplanner.releases.duration import format_duration
from relplanner.releases.pauses import format_rests, rests_in
from relplanner.releases.predecessors import Predecessor, format_predecessors
from relplanner.releases.tables import Activity, Link, Release
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Person

HEADERS = (
    "Code", "Name", "Release", "Outline level", "Kind", "Stage", "Owner", "Start", "Finish",
    "Duration", "Late start", "Late finish", "Total float (min)", "Free float (min)", "Critical",
    "Percent complete", "Deadline", "Predecessors", "Source id", "Notes", "Pauses",
)  # fmt: skip
# What a spreadsheet takes for the beginning of a formula (OWASP ASVS 5 1.2.10, CWE-1236), the
# full-width forms that East Asian input makes of them, and the prefix itself.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'")
_REPORT_EVERY = 1000

Cell = str | int


def guarded(text: str) -> str:
    """A text with an apostrophe before it where a spreadsheet would compute it.

    Also one that begins with an apostrophe gets another, so `unguarded` gives back every text.
    """
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text.startswith("'") else text


def export_csv(
    snapshot: Snapshot,
    path: Path,
    *,
    release_ids: Collection[str] | None = None,
    delimiter: str = ",",
    progress: Progress | None = None,
) -> None:
    """Writes the schedule as CSV (RFC 4180), a line per activity in outline order.

    UTF-8 with a byte order mark, because Excel takes a file without one for the local code page.
    Dates are ISO 8601 with the offset of the plan's zone. Every text cell went through
    `guarded`; numbers didn't, so a negative float stays a number.

    Args:
        snapshot: The plan.
        path: The file.
        release_ids: Only these releases; all when None.
        delimiter: `;` where the spreadsheet's language has decimal commas.
        progress: Hears how far it is, and may cancel.

    Raises:
        EnvironmentFailure: Where it can't be written; an old file is as it was.
        Cancelled: As `progress` wishes; an old file is as it was.
    """
    outline = [
        (one, depth)
        for one, depth in snapshot.outline()
        if release_ids is None or one.release_id in release_ids
    ]
    with (
        written_beside(Path(path)) as temporary,
        temporary.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(HEADERS)
        for done, cells in enumerate(_lines(snapshot, outline)):
            if done % _REPORT_EVERY == 0:
                report(progress, done, len(outline), "Writing CSV")
            writer.writerow([guarded(c) if isinstance(c, str) else c for c in cells])


def _lines(snapshot: Snapshot, outline: list[tuple[Any, int]]) -> Iterator[tuple[Cell, ...]]:
    schedule, times, plan = snapshot.schedule, LocalTimes(snapshot.zone), snapshot.plan
    people, releases = snapshot.by_id(Person), snapshot.by_id(Release)
    before = predecessor_texts(snapshot)
    complete, rests = percent_complete_of(snapshot), rests_in(snapshot)
    for one, depth in outline:
        dates = schedule.of(one.id)
        place = schedule.index[one.id]
        unit = "d" if dates.is_summary else one.duration_unit
        duration = format_duration(
            int(schedule.duration_min[place]), unit, plan.minutes_per_day, plan.minutes_per_week
        )
        kind = "summary" if dates.is_summary else "milestone" if dates.is_milestone else "activity"
        deadline = times.text(parse_instant(one.deadline_at)) if one.deadline_at else ""
        yield (
            one.code, one.name, releases[one.release_id].code, depth + 1, kind, one.stage or "",
            people[one.owner_id].name if one.owner_id else "",
            times.text(dates.start), times.text(dates.finish), duration,
            times.text(dates.late_start), times.text(dates.late_finish),
            dates.total_float_min, dates.free_float_min, "yes" if dates.critical else "no",
            complete[one.id], deadline, before.get(one.id, ""), one.source_id, one.notes,
            format_rests(rests.get(one.id, ()), one, plan),
        )  # fmt: skip


def predecessor_texts(snapshot: Snapshot) -> dict[str, str]:
    """What stands in each activity's predecessors cell, by its id (`A-3, A-7SS+2d`)."""
    plan, activities = snapshot.plan, snapshot.by_id(Activity)
    entries: dict[str, list[Predecessor]] = {}
    for link in snapshot.records(Link):
        code = activities[link.predecessor_id].code
        entries.setdefault(link.successor_id, []).append(
            Predecessor(code, link.kind, link.lag_min, link.lag_kind)
        )
    return {
        key: format_predecessors(some, plan.minutes_per_day, plan.minutes_per_week)
        for key, some in entries.items()
    }
