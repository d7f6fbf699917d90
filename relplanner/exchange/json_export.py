"""The plan as JSON: its schedule for other programs, and the whole of it to outlive this one."""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from relplanner.atomic import written_beside
from relplanner.calendars.instant import to_datetime
from relplanner.canonical import canonical_text
from relplanner.errors import PlannerError
from relplanner.progress import Progress, report
from relplanner.registry import REGISTRY, TABLES
from relplanner.releases.tables import Activity, Release
from relplanner.signoff.tables import Evidence
from relplanner.snapshot import Snapshot
from relplanner.version import VERSION

FORMAT = "relplan-plan-v1"
_REPORT_EVERY = 1000


class LocalTimes:
    """Instants as ISO 8601 with the offset that a zone has then (2026-03-03T09:00+01:00)."""

    def __init__(self, zone: str) -> None:
        self._zone = zone
        # Starts and finishes of activities fall on few different instants.
        self._known: dict[int, str] = {}

    def text(self, minute: int) -> str:
        """The text of an instant, given in minutes since 1970-01-01T00:00Z."""
        known = self._known.get(minute)
        if known is None:
            known = to_datetime(minute, self._zone).isoformat(timespec="minutes")
            self._known[minute] = known
        return known


def schedule_records(
    snapshot: Snapshot, *, release_ids: Collection[str] | None = None
) -> list[dict[str, Any]]:
    """The computed dates of all activities, in outline order.

    Args:
        snapshot: The plan.
        release_ids: Only these releases; all when None.

    Returns:
        For each activity `id`, `code`, `source_id` (its id in the file that it came from),
        `name`, `release` and `parent` (codes; `parent` None at the top), `stage`, `kind`
        (`activity`, `milestone` or `summary`), `early_start`, `early_finish`, `late_start`,
        `late_finish` (ISO 8601 with offset in the plan's zone), `total_float_min` and
        `free_float_min` (working minutes of its calendar; of the clock where `elapsed`) and
        `critical`.
    """
    schedule, times = snapshot.schedule, LocalTimes(snapshot.zone)
    releases, activities = snapshot.by_id(Release), snapshot.by_id(Activity)
    columns = [
        array.tolist()
        for array in (
            schedule.early_start, schedule.early_finish, schedule.late_start,
            schedule.late_finish, schedule.total_float_min, schedule.free_float_min,
            schedule.critical, schedule.is_summary, schedule.is_milestone, schedule.by_clock,
        )
    ]  # fmt: skip
    found = []
    for one, _depth in snapshot.outline():
        if release_ids is not None and one.release_id not in release_ids:
            continue
        place = schedule.index[one.id]
        (
            start, finish, late_start, late_finish, total, free, critical, summary, milestone,
            elapsed,
        ) = (column[place] for column in columns)  # fmt: skip
        found.append(
            {
                "id": one.id, "code": one.code, "source_id": one.source_id, "name": one.name,
                "release": releases[one.release_id].code,
                "parent": activities[one.parent_id].code if one.parent_id else None,
                "stage": one.stage,
                "kind": "summary" if summary else "milestone" if milestone else "activity",
                "early_start": times.text(start), "early_finish": times.text(finish),
                "late_start": times.text(late_start), "late_finish": times.text(late_finish),
                "total_float_min": total, "free_float_min": free, "critical": critical,
                "elapsed": elapsed,
            }
        )  # fmt: skip
    return found


def export_json(snapshot: Snapshot, path: Path, *, progress: Progress | None = None) -> None:
    """Writes the whole plan as JSON that needs no planner to be read.

    `tables` has every row of every table by its stored values, `schedule` the computed dates,
    `files` the content of evidence in base64 by SHA-256. Keys and rows are sorted and every row
    is on a line of its own, so the same plan gives the same bytes and two exports can be
    compared line by line. Without its line feeds it is canonical JSON (RFC 8785). The journal
    stays in the plan; its head is in `journal`.

    Args:
        snapshot: The plan.
        path: The file.
        progress: Hears how far it is, and may cancel.

    Raises:
        EnvironmentFailure: Where it can't be written; an old file is as it was.
        PlannerError: A file that belongs to the plan is missing from it.
        Cancelled: As `progress` wishes; an old file is as it was.
    """
    with (
        written_beside(Path(path)) as temporary,
        temporary.open("w", encoding="utf-8", newline="\n") as file,
    ):
        file.writelines(_pieces(snapshot, progress))


def _pieces(snapshot: Snapshot, progress: Progress | None) -> Iterator[str]:
    """The text of the export, piece by piece; top-level keys in alphabetical order."""
    counter = _Counter(progress, _total(snapshot))
    yield '{"files":{'
    yield from _joined(_files(snapshot), counter)
    head = {"hash": snapshot.head_hash, "seq": snapshot.head_seq}
    yield f'}},\n"format":{canonical_text(FORMAT)},\n"journal":{canonical_text(head)}'
    yield f',\n"plan_id":{canonical_text(snapshot.plan_id)}'
    yield f',\n"program":{canonical_text(f"relplanner {VERSION}")},\n"schedule":{{"activities":['
    records = sorted(schedule_records(snapshot), key=lambda record: str(record["id"]))
    yield from _joined(map(canonical_text, records), counter)
    yield ']},\n"tables":{'
    tables = sorted((REGISTRY.of(table).name, table) for table in TABLES)
    for place, (name, table) in enumerate(tables):
        yield f"{',' if place else ''}\n{canonical_text(name)}:["
        rows = sorted(snapshot.records(table), key=lambda record: str(record.id))
        yield from _joined((canonical_text(row._asdict()) for row in rows), counter)
        yield "]"
    yield f'}},\n"zone":{canonical_text(snapshot.zone)}}}\n'


def _files(snapshot: Snapshot) -> Iterator[str]:
    for sha256 in sorted({one.sha256 for one in snapshot.records(Evidence) if one.sha256}):
        content = snapshot.file_content(sha256)
        if content is None:
            raise PlannerError(
                f"A file of the evidence is missing from the plan (SHA-256 {sha256}).",
                where=str(snapshot.path),
                todo="Run relplan check, and restore a backup.",
                way_out="check",
            )
        yield f'{canonical_text(sha256)}:"{base64.b64encode(content).decode("ascii")}"'


def _joined(texts: Iterable[str], counter: _Counter) -> Iterator[str]:
    for place, text in enumerate(texts):
        counter.count()
        yield f",\n{text}" if place else f"\n{text}"


def _total(snapshot: Snapshot) -> int:
    return sum(len(snapshot.records(table)) for table in (*TABLES, Activity))


class _Counter:
    """Reports now and then; files count into the step that they come before."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def count(self) -> None:
        if self._done % _REPORT_EVERY == 0:
            report(self._progress, min(self._done, self._total), self._total, "Writing JSON")
        self._done += 1
