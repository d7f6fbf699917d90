"""References in cells: written as `P-3 Mira Weber`, read as code, name or both."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from relplanner.errors import InvalidInputError
from relplanner.plan.rows import TableInfo, Values
from relplanner.registers.formats import shortened
from relplanner.registry import REGISTRY
from relplanner.snapshot import Snapshot

_MOST_NAMED = 5
_PEOPLE = "person"
# How many characters a misspelt name may have too many or too few, and how many names are
# compared with it: comparing is slow.
_MISSPELT, _MOST_COMPARED = 3, 3000


def title_of(info: TableInfo, record: Any) -> str:
    """How a row is written where another one mentions it."""
    return info.title_of(record._asdict())


def row_title(snapshot: Snapshot, info: TableInfo, record: Any) -> str:
    """How a row is called in a sentence, see `TableInfo.phrased`."""

    def find(table: str, row_id: str) -> Values | None:
        found = snapshot.by_id(REGISTRY.tables[table].row_class).get(row_id)
        return None if found is None else found._asdict()

    return REGISTRY.called(info, record._asdict(), find)


def titles_of(snapshot: Snapshot, table: str) -> dict[str, str]:
    """The titles of all rows of a table by their ids."""
    info = REGISTRY.tables[table]
    has_code, name = "code" in info.columns, info.row_class.TITLE
    return {
        one.id: f"{one.code} {getattr(one, name)}" if has_code else str(getattr(one, name))
        for one in snapshot.records(info.row_class)
    }


class Names:
    """What the rows of one table are called; finds the row that a person means.

    Args:
        snapshot: Where the rows are.
        table: The name of their table.
    """

    def __init__(self, snapshot: Snapshot, table: str) -> None:
        self._info = REGISTRY.tables[table]
        self._titles = titles_of(snapshot, table)
        self._records = snapshot.by_id(self._info.row_class)
        self._ids: dict[str, list[str]] = {}
        self._first_names: dict[str, list[str]] = {}
        self._announced: dict[str, list[str]] = {}
        has_code = "code" in self._info.columns
        for row_id, title in self._titles.items():
            one = self._records[row_id]
            name = str(getattr(one, self._info.row_class.TITLE))
            for text in {title, name, one.code} if has_code else {name}:
                self._ids.setdefault(_plain(text), []).append(row_id)
            if table == _PEOPLE and " " in name.strip():
                self._first_names.setdefault(_plain(name).split()[0], []).append(row_id)

    def announce(self, texts: Mapping[str, Sequence[str]]) -> None:
        """Adds rows that are still to be made; they come before those of the plan.

        Args:
            texts: What each is called, by its id; blank ones name nothing.
        """
        for row_id, called in texts.items():
            for text in {_plain(one) for one in called} - {""}:
                self._announced.setdefault(text, []).append(row_id)

    def knows(self, text: str) -> bool:
        """Whether a text names a row, or several."""
        plain = _plain(text)
        return any(plain in names for names in (self._ids, self._announced, self._first_names))

    def find(self, text: str, *, release_id: str = "") -> str:
        """The id of the row that a text names.

        Args:
            text: A code, a name, or both; of a person, the first name will do.
            release_id: Where several rows have the name, the one of this release is meant.

        Raises:
            InvalidInputError: When none or several have that name, naming candidates.
        """
        announced = self._announced.get(_plain(text), [])
        if len(announced) > 1:
            raise InvalidInputError(
                f"{len(announced)} rows of the same block are called “{shortened(text)}”.",
                todo="Give them different names, or codes.",
            )
        if announced:
            return announced[0]
        found = self._ids.get(_plain(text)) or self._first_names.get(_plain(text), [])
        if len(found) > 1 and release_id:
            near = [one for one in found if _release_of(self._records[one]) == release_id]
            found = near or found
        if len(found) == 1:
            return found[0]
        if found:
            raise InvalidInputError(
                f"“{shortened(text)}” names {len(found)} rows: {self._listed(found)}.",
                todo="Write the code of the one that you mean.",
            )
        candidates = self._like(text)
        raise InvalidInputError(
            f"No {self._info.noun} has the code or name “{shortened(text)}”.",
            todo=f"Did you mean {self._listed(candidates)}?"
            if candidates
            else f"Write the code or the name of one that is in the plan ({self._info.noun}).",
        )

    def _like(self, text: str) -> list[str]:
        plain = _plain(text)
        inside = [key for key in self._ids if plain and plain in key]
        alike = [key for key in self._ids if abs(len(key) - len(plain)) <= _MISSPELT]
        near = difflib.get_close_matches(plain, alike[:_MOST_COMPARED], n=_MOST_NAMED)
        keys = [*inside[:_MOST_NAMED], *near]
        return list(dict.fromkeys(row_id for key in keys for row_id in self._ids[key]))

    def _listed(self, ids: Iterable[str]) -> str:
        titles = [self._titles[row_id] for row_id in ids]
        more = [f"{len(titles) - _MOST_NAMED} more"] if len(titles) > _MOST_NAMED else []
        return ", ".join([*titles[:_MOST_NAMED], *more])


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _release_of(record: Any) -> str:
    return str(getattr(record, "release_id", ""))
