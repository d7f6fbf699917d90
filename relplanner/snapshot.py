"""A plan as it was at one moment, for reading: immutable, and free to go to another thread."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relplanner.plan import store
from relplanner.plan.rows import PlanRow
from relplanner.releases.tables import Activity, Release

if TYPE_CHECKING:
    from relplanner.schedule import Schedule

Records = tuple[Any, ...]


# What was worked out from where the activities stand, see `Snapshot.shapes`.
Shapes = dict[Any, Any]


class Snapshot:
    """What `plan.snapshot()` gives.

    Records are named tuples of stored values: instants as `YYYY-MM-DDTHH:MMZ`, days as
    `YYYY-MM-DD`, booleans as 0 and 1, fields named like the columns.

    Attributes:
        plan_id: The id of the plan.
        path: Its file.
        plan: The record of the plan itself.
        zone: The IANA zone in which its dates are shown.
        head_seq: The number of the newest journal entry.
        head_hash: The hash of that entry.
        schedule: The computed dates.
        shapes: For keeping what depends on nothing but the ids, the parents and the order of the
            activities: snapshots share it as long as a plan's changes leave these alone.
    """

    def __init__(
        self,
        path: Path,
        head: tuple[int, str],
        plan: Any,
        records: Mapping[type[PlanRow], Records],
        schedule: Schedule,
        shapes: Shapes | None = None,
    ) -> None:
        self.path = path
        self.plan = plan
        self.plan_id: str = plan.id
        self.zone: str = plan.zone
        self.head_seq, self.head_hash = head
        self.schedule = schedule
        self._records = records
        self.shapes: Shapes = {} if shapes is None else shapes

    def records(self, table: type[PlanRow]) -> Records:
        """The rows of a table in position order, else in the order they were made."""
        return self._records[table]

    @functools.cached_property
    def _ids(self) -> dict[type[PlanRow], dict[str, Any]]:
        return {}

    @functools.cached_property
    def derived(self) -> dict[Any, Any]:
        """What was worked out from this snapshot and is worth keeping as long as it."""
        return {}

    def by_id(self, table: type[PlanRow]) -> dict[str, Any]:
        """The rows of a table by their ids."""
        if table not in self._ids:
            self._ids[table] = {record.id: record for record in self._records[table]}
        return self._ids[table]

    @property
    def gaps(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        """From when to when activities pause as planned, see `releases.gaps`."""
        from relplanner.releases.gaps import gaps_in

        return gaps_in(self)

    def outline(self, release_id: str | None = None) -> list[tuple[Any, int]]:
        """Activities as people read them: (record, depth), releases and siblings by position.

        Args:
            release_id: Only this release's; of all releases when None.
        """
        return list(zip(*self.outlined(release_id), strict=True))

    def outlined(self, release_id: str | None = None) -> tuple[list[Any], list[int]]:
        """The same as two columns: records and depths."""
        places, depths, parts = self._outline
        first, end = parts[release_id] if release_id is not None else (0, len(places))
        records = self._records[Activity]
        return list(map(records.__getitem__, places[first:end])), depths[first:end]

    @property
    def _outline(self) -> tuple[list[int], list[int], dict[str, tuple[int, int]]]:
        """Places of the activities in outline order, their depths, and the part of each release."""
        known: tuple[list[int], list[int], dict[str, tuple[int, int]]] | None
        known = self.shapes.get("outline")
        if known is None:
            known = self.shapes["outline"] = self._read_outline()
        return known

    def _read_outline(self) -> tuple[list[int], list[int], dict[str, tuple[int, int]]]:
        children: dict[tuple[str, str | None], list[int]] = {}
        activities = self._records[Activity]
        for place, one in enumerate(activities):
            children.setdefault((one.release_id, one.parent_id), []).append(place)
        places: list[int] = []
        depths: list[int] = []
        parts: dict[str, tuple[int, int]] = {}
        for release in self._records[Release]:
            first = len(places)
            pending = [(one, 0) for one in reversed(children.get((release.id, None), []))]
            while pending:
                place, depth = pending.pop()
                places.append(place)
                depths.append(depth)
                below = children.get((release.id, activities[place].id), [])
                pending += [(one, depth + 1) for one in reversed(below)]
            parts[release.id] = first, len(places)
        return places, depths, parts

    def file_content(self, sha256: str) -> bytes | None:
        """A file that is kept in the plan, read from disk; None when there is none."""
        connection = store.connect(self.path, "ro")
        try:
            return store.file_content(connection, sha256)
        finally:
            connection.close()
