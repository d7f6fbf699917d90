"""The records behind the rows of a timeline, and columns of them.

From one snapshot to the next only a few records are other ones. A column in which nothing has
changed stays the same tuple, and so does what was made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import repeat
from operator import attrgetter
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from relplanner.changed import changed_places

Ints = NDArray[np.int64]
Made = TypeVar("Made")


class PlanSnapshot(Protocol):
    """What is asked of a snapshot of a plan."""

    schedule: Any
    plan: Any
    shapes: dict[Any, Any]

    @property
    def gaps(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        """From when to when activities pause as planned, by their ids."""

    def outlined(self, release_id: str | None = None) -> tuple[list[Any], list[int]]:
        """Activity records in outline order, and the depth of each."""


class Lines:
    """Records in the order of the rows: each release, then its activities.

    Not changed once it is made, so that several threads may ask it.

    Attributes:
        records: Release and activity records, shape (n,).
        depths: 0 for releases.
        heads: Rows of the releases, ascending, shape (releases,).
        place: Place of each activity in the schedule, shape (n,); 0 for releases.
    """

    def __init__(
        self, records: tuple[Any, ...], depths: tuple[int, ...], heads: list[int], place: Ints
    ) -> None:
        self.records, self.depths, self.heads, self.place = records, depths, heads, place
        self._columns: dict[tuple[str, str, object], tuple[Any, ...]] = {}
        self._made: dict[str, tuple[tuple[object, ...], Any]] = {}

    def renewed(self, records: tuple[Any, ...]) -> Lines:
        """The same rows with the records of another snapshot."""
        found = Lines(records, self.depths, self.heads, self.place)
        places = changed_places(self.records, records)
        found._columns = {
            key: _patched(column, places, found._read(places, *key))
            for key, column in list(self._columns.items())
        }
        found._made = dict(self._made)
        return found

    def of_activities(self, values: NDArray[Any]) -> NDArray[Any]:
        """Values of the schedule by row; 0 or False for releases."""
        taken = values[self.place] if len(values) else np.zeros(len(self.place), values.dtype)
        taken[self.heads] = 0
        return taken

    def column(self, name: str, of_release: str = "", fill: object = None) -> tuple[Any, ...]:
        """A column of the activity records; of the releases another one of theirs, or `fill`."""
        key = name, of_release, fill
        known = self._columns.get(key)
        if known is None:
            values = [fill] * len(self.records)
            get = attrgetter(name)
            for head, end in zip(self.heads, [*self.heads, len(self.records)][1:], strict=True):
                if of_release:
                    values[head] = getattr(self.records[head], of_release)
                values[head + 1 : end] = map(get, self.records[head + 1 : end])
            known = self._columns[key] = tuple(values)
        return known

    def made(self, key: str, about: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """What is made of some objects: the same as the last time as long as they are.

        Args:
            key: What is made.
            about: All that it is made of, compared by identity.
            make: Makes it; not to be changed afterwards.
        """
        known = self._made.get(key)
        if known is None or any(a is not b for a, b in zip(known[0], about, strict=True)):
            known = self._made[key] = (about, make())
        found: Made = known[1]
        return found

    def _read(
        self, places: Sequence[int], name: str, of_release: str, fill: object
    ) -> list[object]:
        heads = set(self.heads)
        return [
            getattr(self.records[place], name)
            if place not in heads
            else getattr(self.records[place], of_release)
            if of_release
            else fill
            for place in places
        ]


def _patched(
    column: tuple[Any, ...], places: Sequence[int], values: Sequence[object]
) -> tuple[Any, ...]:
    if all(column[place] == value for place, value in zip(places, values, strict=True)):
        return column
    found = list(column)
    for place, value in zip(places, values, strict=True):
        found[place] = value
    return tuple(found)


def lines_of(snapshot: PlanSnapshot, releases: list[Any]) -> Lines:
    """The records of these releases and their activities.

    As long as all of them stay where they are, what the last snapshot was asked is still known.
    """
    key = "lines", tuple(one.id for one in releases)
    parts = {one.id: snapshot.outlined(one.id) for one in releases}
    records: list[Any] = []
    for release in releases:
        records.append(release)
        records += parts[release.id][0]
    known: Lines | None = snapshot.shapes.get(key)
    if known is None:
        depths: list[int] = []
        heads: list[int] = []
        for release in releases:
            heads.append(len(depths))
            depths += [0, *(depth + 1 for depth in parts[release.id][1])]
        ids = map(attrgetter("id"), records)
        index = snapshot.schedule.index
        place = np.fromiter(map(index.get, ids, repeat(0)), np.int64, len(records))
        found = Lines(tuple(records), tuple(depths), heads, place)
    else:
        found = known.renewed(tuple(records))
    snapshot.shapes[key] = found
    return found
