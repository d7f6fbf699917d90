"""A preview as a table of texts, for a terminal or a window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, NamedTuple

from relplanner.calendars import parse_instant, to_datetime
from relplanner.exchange.table_import_columns import NEEDED_TIMES
from relplanner.exchange.table_import_types import ImportPreview, PlannedRow
from relplanner.releases.duration import format_duration

HEADERS = ("Row", "Id", "Name", "Duration", "Constraint", "Predecessors", "Owner", "Stage")


def iso_text(moment: dt.datetime) -> str:
    """A moment as a terminal and files show it."""
    return f"{moment:%Y-%m-%d %H:%M}"


class Texts(NamedTuple):
    """How values of a listing are written; as usual those of a terminal.

    Attributes:
        moment: A moment in the plan's zone.
        duration: A duration, made of how the library writes it: `10.5d`.
        word: A word out of a pick list, a kind of constraint among them.
    """

    moment: Callable[[dt.datetime], str] = iso_text
    duration: Callable[[str], str] = str
    word: Callable[[str], str] = str


def listing(preview: ImportPreview, texts: Texts = Texts()) -> list[tuple[str, ...]]:  # noqa: B008 - it never changes
    """One line for each activity that is going to be made, cells as in `HEADERS`.

    Names are indented by their depth; dates are in the plan's zone. There is no duration of what
    has others under it, for these decide, nor of a row whose own can't be read.
    """
    summaries = {row.parent for row in preview.rows}
    letters = {one.letter for one in preview.columns if one.field in NEEDED_TIMES}
    unread = {one.row for one in preview.errors if one.letter in letters}
    return [
        _line(row, preview, texts, is_timed=at not in summaries and row.row not in unread)
        for at, row in enumerate(preview.rows)
    ]


def _line(
    row: PlannedRow, preview: ImportPreview, texts: Texts, *, is_timed: bool
) -> tuple[str, ...]:
    values: dict[str, Any] = row.values
    duration = format_duration(
        values["duration_min"], values["duration_unit"],
        preview.minutes_per_day, preview.minutes_per_week,
    )  # fmt: skip
    kind = values["constraint_kind"]
    constraint = "" if kind == "ASAP" else texts.word(kind)
    if values["constraint_at"]:
        moment = to_datetime(parse_instant(values["constraint_at"]), preview.zone)
        constraint += f" {texts.moment(moment)}"
    return (
        str(row.row),
        values["source_id"],
        "  " * row.depth + values["name"],
        texts.duration(duration) if is_timed else "",
        constraint,
        row.predecessors,
        "" if row.owner is None else preview.people[row.owner].name,
        texts.word(values["stage"]) if values["stage"] else "",
    )
