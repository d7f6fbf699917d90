"""Matching the names in a table with the people of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_cells import Draft
from relplanner.exchange.table_import_types import (
    Complaints,
    PlannedAssignment,
    PlannedPerson,
    shown,
)


class People:
    """Everybody whom the table names; those whom the plan doesn't know are going to be made.

    Args:
        known: The records of the plan's people.
        complaints: Where problems go.

    Attributes:
        planned: One for each different person, in the order they were named first.
    """

    def __init__(self, known: Iterable[Any], complaints: Complaints) -> None:
        self.planned: list[PlannedPerson] = []
        self._complaints = complaints
        self._ids: dict[str, list[str]] = {}
        self._names: dict[str, str] = {}
        for one in known:
            self._names[one.id] = one.name
            for key in {one.code.casefold(), one.name.casefold(), one.email.casefold()} - {""}:
                self._ids.setdefault(key, []).append(one.id)
        self._places: dict[str, int] = {}

    def involved(self, draft: Draft) -> tuple[int | None, tuple[PlannedAssignment, ...]]:
        """The owner of a row and who works on it, as indexes in `planned`.

        The first of several owners owns it and the others work on it; where only resources are
        named, the first of them owns it as well.
        """
        if not draft.owners and not draft.resources:
            return None, ()
        owners = [self._find(name, draft) for name, _ in draft.owners]
        working = {place: 100 for place in owners[1:] if place is not None}
        for name, share in draft.resources:
            place = self._find(name, draft)
            if place is not None:
                working[place] = share
        owner = owners[0] if owners else next(iter(working), None)
        return owner, tuple(PlannedAssignment(place, share) for place, share in working.items())

    def _find(self, name: str, draft: Draft) -> int | None:
        key = name.casefold()
        if key in self._places:
            return self._places[key]
        try:
            person = self._person(name, key)
        except InvalidInputError as error:
            self._complaints.add("error", error.what, row=draft.number, todo=error.todo)
            return None
        places = (k for k, one in enumerate(self.planned) if one == person)
        place = next(places, len(self.planned)) if person.person_id else len(self.planned)
        if place == len(self.planned):
            self.planned.append(person)
        self._places[key] = place
        return place

    def _person(self, name: str, key: str) -> PlannedPerson:
        ids = self._ids.get(key, [])
        if len(ids) > 1:
            raise InvalidInputError(
                f"Several people of the plan are called “{shown(name)}”.",
                todo="Write the code of the one who is meant (P-3).",
            )
        return PlannedPerson(self._names[ids[0]], ids[0]) if ids else PlannedPerson(name, None)
