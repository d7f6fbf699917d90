"""Sentences on what was decided for a table as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from relplanner.exchange.table_import_cells import Draft
from relplanner.exchange.table_import_columns import Column
from relplanner.exchange.table_import_links import References
from relplanner.exchange.table_import_timing import Timer
from relplanner.exchange.table_import_types import (
    Complaints,
    PlannedPerson,
    Table,
    column_letter,
    shown,
)

_MOST_LISTED = 12


def unrecognised_columns(
    table: Table, columns: Sequence[Column], aside: Sequence[int]
) -> Iterator[str]:
    """Which columns go to the notes; those `aside` don't."""
    known = {*(column.place for column in columns), *aside}
    others = [
        f"{column_letter(k)} ({shown(header)})" if header else column_letter(k)
        for k, header in enumerate(table.columns)
        if k not in known and any(k < len(row.cells) and row.cells[k] for row in table.rows)
    ]
    if others:
        yield f"Not recognised, so their values go to the notes: columns {', '.join(others)}."


def row_counting(drafts: Sequence[Draft], references: References, header_row: int) -> Iterator[str]:
    """What numbers among the predecessors mean in a table without ids."""
    places = [place for draft in drafts for place, _ in draft.predecessors]
    if places and references.counts_rows:
        first = drafts[0]
        yield (
            f"The table has no id column, so numbers in column {column_letter(places[0])} "
            f"count the rows below the headers: {first.number - header_row} is "
            f"“{shown(first.name)}” in row {first.number} of the sheet."
        )


def timing_notices(timer: Timer) -> Iterator[str]:
    """What was made of dates."""
    if timer.dated_milestones:
        yield f"Rows with a date and nothing else become milestones: {timer.dated_milestones}."
    if timer.start_and_links:
        yield (
            "Rows with a start or finish and predecessors don't move before their date: "
            f"{timer.start_and_links}."
        )
    if timer.summaries_with_times:
        yield (
            "Summaries take their dates from what is under them, not from the table: "
            f"{timer.summaries_with_times}."
        )


def new_people(planned: Sequence[PlannedPerson]) -> Iterator[str]:
    """Who is going to be made."""
    new = [shown(one.name) for one in planned if one.person_id is None]
    if new:
        more = f" and {len(new) - _MOST_LISTED} more" if len(new) > _MOST_LISTED else ""
        yield f"New people: {', '.join(new[:_MOST_LISTED])}{more}."


def doubles(drafts: Sequence[Draft], there: Mapping[str, str]) -> Iterator[str]:
    """Which rows the release has already, by their ids.

    Args:
        drafts: The rows.
        there: Codes of the release's activities by the ids that they were imported with.
    """
    again = [draft for draft in drafts if draft.source_id.casefold() in there]
    if again:
        code = there[again[0].source_id.casefold()]
        yield (
            f"Rows with an id that the release has already: {len(again)} "
            f"(row {again[0].number} is {code}); they are going to be there twice."
        )


def warn_of_doubled_ids(
    drafts: Sequence[Draft], references: References, complaints: Complaints
) -> None:
    """Takes note of rows that share an id."""
    for first, further in references.doubled_ids():
        complaints.add(
            "warning",
            f"The id “{shown(drafts[further].source_id)}” is that of row "
            f"{drafts[first].number} too.",
            row=drafts[further].number,
            todo="Give each row its own.",
        )
