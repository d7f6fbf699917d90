"""A preview as a table of texts, for a terminal or a window."""

from __future__ import annotations

from typing import Any

from relplanner.calendars import parse_instant, to_datetime
from relplanner.exchange.table_import_types import ImportPreview, PlannedRow
from relplanner.releases.duration import format_duration

HEADERS = ("Row", "Id", "Name", "Duration", "Constraint", "Predecessors", "Owner", "Stage")


def listing(preview: ImportPreview) -> list[tuple[str, ...]]:
    """One line for each activity that is going to be made, cells as in `HEADERS`.

    Names are indented by their depth; dates are in the plan's zone.
    """
    return [_line(row, preview) for row in preview.rows]


def _line(row: PlannedRow, preview: ImportPreview) -> tuple[str, ...]:
    values: dict[str, Any] = row.values
    duration = format_duration(
        values["duration_min"], values["duration_unit"],
        preview.minutes_per_day, preview.minutes_per_week,
    )  # fmt: skip
    constraint = values["constraint_kind"]
    if values["constraint_at"]:
        moment = to_datetime(parse_instant(values["constraint_at"]), preview.zone)
        constraint += f" {moment:%Y-%m-%d %H:%M}"
    return (
        str(row.row),
        values["source_id"],
        "  " * row.depth + values["name"],
        duration,
        "" if constraint == "ASAP" else constraint,
        row.predecessors,
        "" if row.owner is None else preview.people[row.owner].name,
        values["stage"] or "",
    )
