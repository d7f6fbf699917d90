"""A preview as a table of texts, for a terminal or a window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from relplanner.calendars import parse_instant, to_datetime
from relplanner.exchange.table_import_types import ImportPreview, PlannedRow
from relplanner.releases.duration import format_duration

MomentText = Callable[[dt.datetime], str]
HEADERS = ("Row", "Id", "Name", "Duration", "Constraint", "Predecessors", "Owner", "Stage")


def iso_text(moment: dt.datetime) -> str:
    """A moment as a terminal and files show it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def listing(preview: ImportPreview, moment_text: MomentText = iso_text) -> list[tuple[str, ...]]:
    """One line for each activity that is going to be made, cells as in `HEADERS`.

    Names are indented by their depth; dates are in the plan's zone.

    Args:
        preview: What is going to be made.
        moment_text: How a moment in the plan's zone is written.
    """
    return [_line(row, preview, moment_text) for row in preview.rows]


def _line(row: PlannedRow, preview: ImportPreview, moment_text: MomentText) -> tuple[str, ...]:
    values: dict[str, Any] = row.values
    duration = format_duration(
        values["duration_min"], values["duration_unit"],
        preview.minutes_per_day, preview.minutes_per_week,
    )  # fmt: skip
    constraint = values["constraint_kind"]
    if values["constraint_at"]:
        moment = to_datetime(parse_instant(values["constraint_at"]), preview.zone)
        constraint += f" {moment_text(moment)}"
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
