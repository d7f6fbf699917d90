"""Which row is under which: by parent, outline level, WBS code, or leading spaces."""

from __future__ import annotations

from collections.abc import Sequence

from relplanner.exchange.table_import_cells import Draft
from relplanner.exchange.table_import_types import Complaints, shown

_LEAST_INDENT = 2

Parents = list[int | None]


def outline_of(drafts: Sequence[Draft], complaints: Complaints) -> Parents:
    """The index of the summary above each row.

    The first that the table has counts: a column that names the parent, outline levels, WBS
    codes, white space before the names.
    """
    if any(draft.parent for draft in drafts):
        return _by_parent(drafts, complaints)
    if any(draft.level is not None for draft in drafts):
        return _by_depth([draft.level for draft in drafts])
    if any("." in draft.wbs for draft in drafts):
        return _by_code(drafts, complaints)
    indents = [draft.indent if draft.indent >= _LEAST_INDENT else 0 for draft in drafts]
    return _by_depth(list(indents))


def in_outline_order(parents: Parents) -> list[int]:
    """The rows so that summaries come before what is under them, else as in the table.

    Rows whose summaries are inside of each other are not reached.
    """
    children: dict[int | None, list[int]] = {}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)
    ordered: list[int] = []
    pending = children.get(None, [])[::-1]
    while pending:
        index = pending.pop()
        ordered.append(index)
        pending += children.get(index, [])[::-1]
    return ordered


def depths_of(parents: Parents, order: Sequence[int]) -> dict[int, int]:
    """How deep each row is, from 0."""
    depths: dict[int, int] = {}
    for index in order:
        parent = parents[index]
        depths[index] = 0 if parent is None else depths[parent] + 1
    return depths


def _by_depth(levels: Sequence[int | None]) -> Parents:
    """A row is under the last one before it that is less deep; one without a level isn't deep."""
    parents: Parents = []
    above: list[tuple[int, int]] = []
    least = min((one for one in levels if one is not None), default=0)
    for index, level in enumerate(levels):
        deep = least if level is None else level
        while above and above[-1][0] >= deep:
            above.pop()
        parents.append(above[-1][1] if above else None)
        above.append((deep, index))
    return parents


def _by_code(drafts: Sequence[Draft], complaints: Complaints) -> Parents:
    places: dict[str, int] = {}
    for index, draft in enumerate(drafts):
        if draft.wbs and draft.wbs in places:
            complaints.add(
                "warning",
                f"The WBS code {shown(draft.wbs)} is that of row "
                f"{drafts[places[draft.wbs]].number} too; what is under it goes under that row.",
                row=draft.number,
                todo="Format the column as text: spreadsheet programs make 1.1 of 1.10.",
            )
        places.setdefault(draft.wbs, index)
    parents: Parents = []
    for draft in drafts:
        code = draft.wbs
        while code := code.rpartition(".")[0]:
            if code in places:
                break
        parents.append(places[code] if code else None)
    return parents


def _by_parent(drafts: Sequence[Draft], complaints: Complaints) -> Parents:
    places: dict[str, int] = {}
    for key in ("source_id", "name"):
        for index, draft in enumerate(drafts):
            places.setdefault(getattr(draft, key).casefold(), index)
    parents: Parents = []
    for draft in drafts:
        found = places.get(draft.parent.casefold()) if draft.parent else None
        if draft.parent and found is None:
            complaints.add(
                "warning",
                f"No row is called “{shown(draft.parent)}”; the activity goes to the top.",
                row=draft.number,
                todo="Name the parent by the id or the name of its row.",
            )
        parents.append(found)
    _refuse_loops(drafts, parents, complaints)
    return parents


def _refuse_loops(drafts: Sequence[Draft], parents: Parents, complaints: Complaints) -> None:
    """Complains of rows that are inside of themselves, and takes them out of there."""
    reached = set(in_outline_order(parents))
    for index, draft in enumerate(drafts):
        if index not in reached:
            complaints.add(
                "error", "The row is inside of itself, over the rows that it names as parents.",
                row=draft.number, todo="Correct the parents.",
            )  # fmt: skip
            parents[index] = None
