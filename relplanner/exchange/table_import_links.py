"""From the predecessors cells to links: what a reference names, doubles, circles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_cells import Draft
from relplanner.exchange.table_import_outline import Parents
from relplanner.exchange.table_import_types import (
    Cell,
    Complaints,
    PlannedLink,
    cell_text,
    shown,
)
from relplanner.releases.predecessors import Predecessor, parse_predecessor, split_predecessors

_MOST_IN_LOOP = 12


class References:
    """What the references of a table can name.

    Ids of the table's own id column come first, then WBS codes, then codes of activities that are
    in the plan, then names that only one row has. Where there are no ids, a number counts the
    rows below the headers: 1 is the first of them, blank rows count too, as in MS Project.

    Args:
        drafts: The rows.
        header_row: The number of the row of headers.
        known_codes: Ids of the plan's activities by their codes.
    """

    def __init__(
        self, drafts: Sequence[Draft], header_row: int, known_codes: Mapping[str, str]
    ) -> None:
        self._drafts = drafts
        self._header_row = header_row
        self._codes = {code.casefold(): row_id for code, row_id in known_codes.items()}
        self._ids = _places([draft.source_id for draft in drafts])
        self._wbs = _places([draft.wbs for draft in drafts])
        self._names = _places([draft.name for draft in drafts])
        self._by_number = {draft.number: index for index, draft in enumerate(drafts)}

    @property
    def counts_rows(self) -> bool:
        """Whether numbers count rows, because the table has no ids."""
        return not self._ids

    def doubled_ids(self) -> list[tuple[int, int]]:
        """(first, further) indexes of rows that share an id."""
        return [(places[0], one) for places in self._ids.values() for one in places[1:]]

    def knows(self, reference: str) -> bool:
        """Whether a text names something as it stands, without kind and lag."""
        key = reference.casefold()
        return any(key in known for known in (self._ids, self._wbs, self._codes, self._names))

    def find(self, reference: str) -> int | str:
        """The index of a row, or the id of an activity of the plan.

        Raises:
            InvalidInputError: When it names nothing, or several rows.
        """
        key = reference.casefold()
        for known, what in ((self._ids, "id"), (self._wbs, "WBS code")):
            if key in known:
                return self._only(known[key], reference, what)
        if self.counts_rows and reference.isdecimal() and len(reference) < 8:
            return self._counted(int(reference))
        if key in self._codes:
            return self._codes[key]
        if key in self._names:
            return self._only(self._names[key], reference, "name")
        where = "row number, code or name" if self.counts_rows else "id, code or name"
        raise InvalidInputError(
            f"Nothing has the {where} “{shown(reference)}”.", todo="Correct the predecessors."
        )

    def _counted(self, number: int) -> int:
        index = self._by_number.get(self._header_row + number)
        if index is None:
            raise InvalidInputError(
                f"The table has no row {number} (1 is the first one below the headers).",
                todo="Correct the predecessors, or give the table an id column.",
            )
        return index

    def _only(self, places: Sequence[int], reference: str, what: str) -> int:
        if len(places) > 1:
            rows = ", ".join(str(self._drafts[place].number) for place in places[:5])
            raise InvalidInputError(
                f"Several rows have the {what} “{shown(reference)}”: {rows}.",
                todo="Give each its own.",
            )
        return places[0]


def links_of(
    drafts: Sequence[Draft],
    references: References,
    minutes_per_day: int,
    minutes_per_week: int,
    complaints: Complaints,
) -> list[PlannedLink]:
    """The links of all rows; problems go to the complaints."""
    links: dict[tuple[int | str, int, str], PlannedLink] = {}
    for index, draft in enumerate(drafts):
        for place, cell in draft.predecessors:
            for entry in _entries(cell, references):
                try:
                    one = _entry(entry, references, minutes_per_day, minutes_per_week)
                    link = _link(one, index, references)
                    known = links.setdefault((link.predecessor, index, link.kind), link)
                    if known != link:
                        raise InvalidInputError(
                            f"{link.kind} to {shown(one.reference)} is there twice, with "
                            "different lags.",
                            todo="Remove one of them.",
                        )
                except InvalidInputError as error:
                    complaints.add(
                        "error", error.what, row=draft.number, column=place, value=cell,
                        todo=error.todo,
                    )  # fmt: skip
    return list(links.values())


def _entries(cell: Cell, references: References) -> list[str]:
    text = cell_text(cell).strip()
    # An id or a name may have a comma in it.
    return [text] if references.knows(text) else split_predecessors(text)


def _entry(text: str, references: References, per_day: int, per_week: int) -> Predecessor:
    if references.knows(text):
        return Predecessor(text)
    return parse_predecessor(text, per_day, per_week)


def _link(one: Predecessor, index: int, references: References) -> PlannedLink:
    predecessor = references.find(one.reference)
    if predecessor == index:
        raise InvalidInputError("The row waits for itself.", todo="Correct the predecessors.")
    return PlannedLink(predecessor, index, one.kind, one.lag_min, one.lag_kind)


def complain_of_circles(
    drafts: Sequence[Draft],
    parents: Parents,
    links: Sequence[PlannedLink],
    complaints: Complaints,
) -> None:
    """Takes note of rows that wait for each other, naming them."""
    # Brings numpy along.
    from relplanner.schedule import find_cycle

    pairs = [(str(one.predecessor), str(one.successor)) for one in links
             if isinstance(one.predecessor, int)]  # fmt: skip
    above = {str(k): None if parent is None else str(parent) for k, parent in enumerate(parents)}
    loop = [int(member) for member in find_cycle(pairs, above)]
    if not loop:
        return
    names = [f"row {drafts[k].number} “{shown(drafts[k].name)}”" for k in loop]
    if len(names) > _MOST_IN_LOOP:
        names[_MOST_IN_LOOP:] = [f"{len(names) - _MOST_IN_LOOP} more"]
    complaints.add(
        "error",
        f"These rows wait for each other in a circle: {' → '.join([*names, names[0]])}.",
        row=drafts[loop[0]].number,
        todo="Remove one of these predecessors.",
    )


def _places(keys: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index, key in enumerate(keys):
        if key:
            places.setdefault(key.casefold(), []).append(index)
    return places
