"""The verbs that bring tables in, show dates, and take plans out to other programs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import (
    FINDINGS,
    FINE,
    TerminalProgress,
    journal_hashes,
    opened,
    release_ids,
    release_named,
    told_progress,
)
from relplanner.cli.output import safe, say, say_json, table, tell
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.exchange.table_import import ImportPreview
    from relplanner.planner import Plan
    from relplanner.snapshot import Snapshot

_PICTURES = {".png", ".svg", ".pdf"}
_MOST_SHOWN = 200


def schedule(arguments: argparse.Namespace) -> int:
    """`relplan schedule`."""
    from relplanner.exchange.json_export import schedule_records

    with opened(arguments, read_only=True) as plan:
        records = schedule_records(
            plan.snapshot(), release_ids=release_ids(plan, arguments.release)
        )
        minutes_per_day = plan.info.minutes_per_day
        remarks = [sentence for _, sentence in plan.schedule().remarks]
    if arguments.critical:
        records = [one for one in records if one["critical"]]
    if arguments.json:
        say_json({"activities": records})
        return FINE
    for sentence in remarks:
        tell(safe(sentence))
    rows = [
        (
            one["code"], one["name"], one["release"], _short(one["early_start"]),
            _short(one["early_finish"]), f"{one['total_float_min'] / minutes_per_day:.2f}",
            "critical" if one["critical"] else "", one["kind"],
        )
        for one in records
    ]  # fmt: skip
    table(("Code", "Activity", "Release", "Start", "Finish", "Float d", "", "Kind"), rows)
    return FINE


def export(arguments: argparse.Namespace) -> int:
    """`relplan export`."""
    writers = [(Path(name), _writer(Path(name), arguments.what)) for name in arguments.files]
    with opened(arguments, read_only=True) as plan:
        wanted = release_ids(plan, arguments.release)
        snapshot = plan.snapshot()
        for path, write in writers:
            with told_progress() as progress:
                write(plan, snapshot, path, wanted, progress)
            say(f"Wrote {safe(path)}")
    return FINE


def import_table(arguments: argparse.Namespace) -> int:
    """`relplan import`."""
    from relplanner.exchange.table_import import apply_import, plan_import

    mapping = dict(_mapped(text) for text in arguments.map)
    with opened(arguments, read_only=arguments.dry_run) as plan, told_progress() as progress:
        release = release_named(plan, arguments.release).id if arguments.release else None
        preview = plan_import(
            plan,
            arguments.file,
            release=release,
            mapping=mapping,
            date_order=arguments.date_order,
            encoding=arguments.encoding,
            sheet=arguments.sheet or "",
            progress=progress,
        )
        progress.finish()
        if arguments.dry_run or preview.errors:
            _show_preview(preview, as_json=arguments.json)
            return FINDINGS if preview.errors else FINE
        made = apply_import(
            plan, preview, actor=arguments.actor, reason=arguments.reason, progress=progress
        )
    for sentence in (*preview.notices, *map(str, preview.warnings)):
        tell(safe(sentence))
    if arguments.json:
        say_json(
            {
                "entry": made.change.seq, "activities": made.activities, "links": made.links,
                "people": made.people,
            }
        )  # fmt: skip
    else:
        say(safe(f"{made.change.summary}, journal entry {made.change.seq}."))
        say("'relplan undo' takes it back.")
    return FINE


Writer = Callable[["Plan", "Snapshot", Path, "frozenset[str] | None", TerminalProgress], None]


def _writer(path: Path, what: str) -> Writer:
    ending = path.suffix.lower()
    if ending in _PICTURES:
        return {"timeline": _write_timeline, "risks": _write_risks, "load": _write_load}[what]
    writers = {".xlsx": _write_workbook, ".csv": _write_csv, ".json": _write_json}
    if ending not in writers:
        raise InvalidInputError(
            f"Nothing can be exported to a file ending in {ending!r}.",
            where=str(path),
            todo="Use .xlsx, .csv, .json, .png, .svg or .pdf.",
        )
    return writers[ending]


def _write_workbook(
    plan: Plan, snapshot: Snapshot, path: Path, wanted: frozenset[str] | None,
    progress: TerminalProgress,
) -> None:  # fmt: skip
    from relplanner.exchange.workbook import export_workbook

    export_workbook(
        snapshot, path, journal_hashes=journal_hashes(plan), release_ids=wanted,
        now=plan.clock(), progress=progress,
    )  # fmt: skip


def _write_csv(
    _plan: Plan, snapshot: Snapshot, path: Path, wanted: frozenset[str] | None,
    progress: TerminalProgress,
) -> None:  # fmt: skip
    from relplanner.exchange.csv_export import export_csv

    export_csv(snapshot, path, release_ids=wanted, progress=progress)


def _write_json(
    _plan: Plan, snapshot: Snapshot, path: Path, _wanted: frozenset[str] | None,
    progress: TerminalProgress,
) -> None:  # fmt: skip
    from relplanner.exchange.json_export import export_json

    export_json(snapshot, path, progress=progress)


def _write_timeline(
    plan: Plan, snapshot: Snapshot, path: Path, wanted: frozenset[str] | None,
    progress: TerminalProgress,
) -> None:  # fmt: skip
    from relplanner.charts.timeline_chart import draw_timeline

    draw_timeline(snapshot, path, release_ids=wanted, now=plan.clock(), progress=progress)


def _write_risks(
    _plan: Plan, snapshot: Snapshot, path: Path, wanted: frozenset[str] | None,
    _progress: TerminalProgress,
) -> None:  # fmt: skip
    from relplanner.charts.risk_matrix import draw_risk_matrix

    draw_risk_matrix(snapshot, path, release_ids=wanted)


def _write_load(
    _plan: Plan, snapshot: Snapshot, path: Path, wanted: frozenset[str] | None,
    _progress: TerminalProgress,
) -> None:  # fmt: skip
    from relplanner.charts.tester_load import draw_tester_load

    draw_tester_load(snapshot, path, release_ids=wanted)


def _show_preview(preview: ImportPreview, *, as_json: bool) -> None:
    if as_json:
        say_json(_preview_as_json(preview))
        return
    rows = [
        (
            one.row, "  " * one.depth + str(one.values.get("name", "")),
            one.values.get("duration_min", 0), one.values.get("constraint_at", ""),
            one.predecessors, preview.people[one.owner].name if one.owner is not None else "",
            one.values.get("stage") or "",
        )
        for one in preview.rows
    ]  # fmt: skip
    heads = ("Row", "Name", "Minutes", "Date", "Predecessors", "Owner", "Stage")
    table(heads, rows[:_MOST_SHOWN])
    if len(rows) > _MOST_SHOWN:
        say(f"and {len(rows) - _MOST_SHOWN} more")
    for notice in preview.notices:
        say(f"note: {safe(notice)}")
    for problem in preview.problems:
        say(f"{problem.severity}: {safe(problem)}")
    count = len(preview.errors)
    if count:
        say(f"{count} problem{'s' if count > 1 else ''}; nothing was imported.")
    else:
        say(safe(f"{preview.summary} into {preview.release_name}: nothing stands in the way."))


def _preview_as_json(preview: ImportPreview) -> dict[str, Any]:
    return {
        "release": preview.release_name,
        "rows": [
            {
                "row": one.row, "depth": one.depth, "predecessors": one.predecessors,
                "owner": preview.people[one.owner].name if one.owner is not None else None,
                **one.values,
            }
            for one in preview.rows
        ],
        "columns": [
            {"column": one.letter, "header": one.header, "field": one.field}
            for one in preview.columns
        ],
        "new_people": list(preview.new_people),
        "problems": [
            {
                "severity": one.severity, "row": one.row, "column": one.letter,
                "header": one.header, "value": one.value, "what": one.what, "todo": one.todo,
            }
            for one in preview.problems
        ],
        "notices": list(preview.notices),
    }  # fmt: skip


def _mapped(text: str) -> tuple[str, str]:
    field, equals, header = text.partition("=")
    if not equals or not field.strip():
        raise InvalidInputError(f"{text!r} is no mapping.", todo="Write it as FIELD=HEADER.")
    return field.strip(), header.strip()


def _short(iso: str) -> str:
    return iso[:16].replace("T", " ")
