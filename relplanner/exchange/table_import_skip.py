"""Importing what is good of a table with bad rows, when somebody says so: `without_bad_rows`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_notices import new_people
from relplanner.exchange.table_import_types import (
    ImportPreview,
    PlannedAssignment,
    PlannedLink,
    PlannedPerson,
    PlannedRow,
    Problem,
    shown,
)

_MOST_LISTED = 12


@dataclass(frozen=True)
class PartialPreview(ImportPreview):
    """What an import is going to make of the good rows.

    Attributes:
        skipped: The numbers of the rows that aren't imported.
    """

    skipped: tuple[int, ...]

    @property
    def left_out(self) -> tuple[int, ...]:
        """The rows that were bad, and those that were left out with them."""
        return self.skipped


def rows_to_leave_out(preview: ImportPreview) -> tuple[int, ...]:
    """The numbers of the rows that `without_bad_rows` leaves out.

    None where that doesn't help: nothing is wrong, something is wrong with the table as a whole,
    or no row would be left.
    """
    bad = {one.row for one in preview.errors}
    # A project knows itself what is left of it: its rows are more than lines of a table.
    if not bad or None in bad or type(preview) is not ImportPreview:
        return ()
    places = _left_out(preview, {one for one in bad if one is not None})[0]
    if len(places) == len(preview.rows):
        return ()
    return tuple(sorted(preview.rows[place].row for place in places))


def without_bad_rows(preview: ImportPreview) -> PartialPreview:
    """The same preview without the rows that have errors.

    What is under such a row in the outline is left out with it. What waits for one is imported,
    without that link. Both are told as warnings, and so are the errors themselves.

    Raises:
        InvalidInputError: Where that doesn't help; see `rows_to_leave_out`.
    """
    numbers = rows_to_leave_out(preview)
    if not numbers:
        raise InvalidInputError(
            "Leaving out rows doesn't help here.",
            where=str(preview.table.path),
            todo="Correct the file.",
        )
    bad = {one.row for one in preview.errors if one.row is not None}
    gone, told = _left_out(preview, bad)
    kept = [place for place in range(len(preview.rows)) if place not in gone]
    new_place = {place: at for at, place in enumerate(kept)}
    links = [one for one in preview.links if not _ends(one) & gone]
    told += _lost_links(preview, gone)
    told += _emptied(preview, gone)
    rows, people = _without_strangers(preview, kept)
    before, after = (tuple(new_people(one)) for one in (preview.people, people))
    listed = ", ".join(map(str, numbers[:_MOST_LISTED]))
    more = f" and {len(numbers) - _MOST_LISTED} more" if len(numbers) > _MOST_LISTED else ""
    values = {one.name: getattr(preview, one.name) for one in fields(ImportPreview)}
    values |= {
        "rows": tuple(
            replace(row, parent=None if row.parent is None else new_place[row.parent])
            for row in rows
        ),
        "links": tuple(_moved(one, new_place) for one in links),
        "people": people,
        "problems": tuple(
            sorted(
                (*_reasons(preview, set(numbers)), *told),
                key=lambda one: one.row or 0,
            )
        ),
        "notices": (
            f"Rows that are left out: {listed}{more}.",
            *(one for one in preview.notices if one not in before),
            *after,
        ),
    }
    return PartialPreview(**values, skipped=numbers)


def _left_out(preview: ImportPreview, bad: set[int]) -> tuple[set[int], list[Problem]]:
    """The places of the bad rows and of what is under them or goes round in a circle."""
    # Brings numpy along.
    from relplanner.schedule import find_cycle

    rows = preview.rows
    gone = {place for place, row in enumerate(rows) if row.row in bad}
    told: list[Problem] = []
    while True:
        # Summaries stand before what is under them.
        for place, row in enumerate(rows):
            if row.parent in gone and place not in gone:
                gone.add(place)
                above = rows[row.parent].row
                told.append(_warning(row, f"It is under row {above}, and left out with it."))
        pairs = [
            (str(one.predecessor), str(one.successor))
            for one in preview.links
            if isinstance(one.predecessor, int) and not _ends(one) & gone
        ]
        above_of = {
            str(place): None if row.parent is None else str(row.parent)
            for place, row in enumerate(rows)
            if place not in gone
        }
        loop = [int(member) for member in find_cycle(pairs, above_of)]
        if not loop:
            return gone, told
        gone.add(loop[0])
        told.append(_warning(rows[loop[0]], "It waits for itself in a circle, and is left out."))


def _reasons(preview: ImportPreview, numbers: set[int]) -> Iterable[Problem]:
    """What was told already; of a row that is left out only why it is."""
    for one in preview.problems:
        if one.severity == "error" or one.row not in numbers:
            yield replace(one, severity="warning")


def _lost_links(preview: ImportPreview, gone: set[int]) -> Iterable[Problem]:
    rows = preview.rows
    for one in preview.links:
        if one.successor in gone or one.predecessor not in gone:
            continue
        assert isinstance(one.predecessor, int)
        before = rows[one.predecessor].row
        yield _warning(
            rows[one.successor], f"It waits for row {before}, which is left out; so is this link."
        )


def _emptied(preview: ImportPreview, gone: set[int]) -> Iterable[Problem]:
    rows = preview.rows
    parents = {row.parent for row in rows if row.parent is not None}
    filled = {row.parent for place, row in enumerate(rows) if place not in gone}
    for place in sorted(parents - filled - gone):
        yield _warning(rows[place], "All rows under it are left out.")


def _without_strangers(
    preview: ImportPreview, kept: Sequence[int]
) -> tuple[list[PlannedRow], tuple[PlannedPerson, ...]]:
    """The kept rows, and the people whom these name."""
    rows = [preview.rows[place] for place in kept]
    named = {one.person for row in rows for one in row.assignments}
    named |= {row.owner for row in rows if row.owner is not None}
    people = [at for at in range(len(preview.people)) if at in named]
    new_index = {at: number for number, at in enumerate(people)}
    remade = [
        replace(
            row,
            owner=None if row.owner is None else new_index[row.owner],
            assignments=tuple(
                PlannedAssignment(new_index[one.person], one.allocation_pct)
                for one in row.assignments
            ),
        )
        for row in rows
    ]
    return remade, tuple(preview.people[at] for at in people)


def _ends(link: PlannedLink) -> set[int | str]:
    return {link.predecessor, link.successor}


def _moved(link: PlannedLink, new_place: dict[int, int]) -> PlannedLink:
    before = link.predecessor
    return replace(
        link,
        predecessor=new_place[before] if isinstance(before, int) else before,
        successor=new_place[link.successor],
    )


def _warning(row: PlannedRow, what: str) -> Problem:
    return Problem("warning", row.row, "", "", shown(str(row.values.get("name") or "")), what)
