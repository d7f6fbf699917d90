"""The rows of a timeline, as columns that a scene is cut out of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from relplanner.folding import fold

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Codes = NDArray[np.uint8]

RowKind = Literal["release", "summary", "activity", "milestone"]
ROW_KINDS: tuple[RowKind, ...] = ("release", "summary", "activity", "milestone")
RELEASE, SUMMARY, ACTIVITY, MILESTONE = range(4)
NO_INSTANT = np.iinfo(np.int64).min
"""Stands for an instant that isn't there, in columns."""


class TimelineRow(NamedTuple):
    """One line of a timeline.

    Attributes:
        id: Of the activity or release.
        code: Its short code ("A-104").
        name: Its name, as people typed it.
        depth: 0 for releases, 1 for their top activities, and so on.
        kind: What is drawn; `release` also for the heading of a group.
        start_min: Scheduled start, minutes since 1970-01-01T00:00Z.
        finish_min: Scheduled finish.
        late_finish_min: Late finish; that of the bar's own finish where there is no float.
        deadline_min: Deadline (for a release its target date), or None.
        constraint: Kind of the constraint, empty for the usual "as soon as possible".
        critical: Total float of zero or less; for summaries and releases of any part.
        percent_complete: 0 to 100; for summaries and releases weighed by duration.
        total_float_min: Working minutes, or minutes of the clock; may be negative.
        owner: Name of the owner, or empty.
        release_id: The release that it belongs to.
        paused_min: When work on it was suspended, or None.
        resumed_min: When it goes on, or None; it is between that and `paused_min` that it rests.
        gaps: From when to when it pauses as planned, the first pause first.
        by_clock: Whether its float is by the clock.
    """

    id: str
    code: str
    name: str
    depth: int
    kind: RowKind
    start_min: int
    finish_min: int
    late_finish_min: int
    deadline_min: int | None = None
    constraint: str = ""
    critical: bool = False
    percent_complete: int = 0
    total_float_min: int = 0
    owner: str = ""
    release_id: str = ""
    paused_min: int | None = None
    resumed_min: int | None = None
    by_clock: bool = False
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, eq=False)
class TimelineRows(Sequence[TimelineRow]):
    """Rows of a timeline held as columns, each of shape (n,); as a sequence, `TimelineRow`s.

    `deadline_min`, `paused_min` and `resumed_min` hold `NO_INSTANT` where there is none; `kind`
    indexes `ROW_KINDS`.
    """

    id: tuple[str, ...]
    code: tuple[str, ...]
    name: tuple[str, ...]
    depth: tuple[int, ...]
    kind: Codes
    start_min: Ints
    finish_min: Ints
    late_finish_min: Ints
    deadline_min: Ints
    constraint: tuple[str, ...]
    critical: Bools
    percent_complete: Ints
    total_float_min: Ints
    owner: tuple[str, ...]
    release_id: tuple[str, ...]
    paused_min: Ints
    resumed_min: Ints
    by_clock: Bools
    gaps: tuple[tuple[tuple[int, int], ...], ...]

    @staticmethod
    def of(rows: Iterable[TimelineRow]) -> TimelineRows:
        """Rows as columns; given columns, the same."""
        if isinstance(rows, TimelineRows):
            return rows
        listed = list(rows)
        columns = list(zip(*listed, strict=True)) if listed else [()] * len(TimelineRow._fields)
        values: dict[str, Any] = dict(zip(TimelineRow._fields, columns, strict=True))
        number_of = {kind: number for number, kind in enumerate(ROW_KINDS)}
        values["kind"] = frozen([number_of[kind] for kind in values["kind"]], np.uint8)
        for name in _INSTANTS:
            values[name] = instants(values[name])
        for name in ("critical", "by_clock"):
            values[name] = frozen(values[name], np.bool_)
        for name in _NUMBERS:
            values[name] = frozen(values[name], np.int64)
        return TimelineRows(**values)

    def __len__(self) -> int:
        return len(self.id)

    @overload
    def __getitem__(self, place: int) -> TimelineRow: ...
    @overload
    def __getitem__(self, place: slice) -> TimelineRows: ...
    def __getitem__(self, place: int | slice) -> TimelineRow | TimelineRows:
        if isinstance(place, slice):
            return TimelineRows(*(getattr(self, name)[place] for name in TimelineRow._fields))
        deadline, paused, resumed = (
            None if one == NO_INSTANT else one
            for one in (int(getattr(self, name)[place]) for name in _INSTANTS)
        )
        return TimelineRow(
            self.id[place],
            self.code[place],
            self.name[place],
            self.depth[place],
            ROW_KINDS[self.kind[place]],
            int(self.start_min[place]),
            int(self.finish_min[place]),
            int(self.late_finish_min[place]),
            deadline,
            self.constraint[place],
            bool(self.critical[place]),
            int(self.percent_complete[place]),
            int(self.total_float_min[place]),
            self.owner[place],
            self.release_id[place],
            paused,
            resumed,
            bool(self.by_clock[place]),
            self.gaps[place],
        )

    def __iter__(self) -> Iterator[TimelineRow]:
        return (self[place] for place in range(len(self)))

    def take(self, places: Sequence[int]) -> TimelineRows:
        """The rows at these places, in the given order."""
        index = np.asarray(places, np.int64)
        columns: list[Any] = []
        for name in TimelineRow._fields:
            column = getattr(self, name)
            if isinstance(column, tuple):
                columns.append(tuple([column[place] for place in index.tolist()]))
            else:
                columns.append(frozen(column[index], column.dtype))
        return TimelineRows(*columns)

    def followed_by(self, others: TimelineRows) -> TimelineRows:
        """These rows and the others after them."""
        columns: list[Any] = []
        for name in TimelineRow._fields:
            mine, theirs = getattr(self, name), getattr(others, name)
            if isinstance(mine, tuple):
                columns.append(mine + theirs)
            else:
                columns.append(frozen(np.concatenate((mine, theirs)), mine.dtype))
        return TimelineRows(*columns)

    @cached_property
    def place_of(self) -> dict[str, int]:
        """Place of each id."""
        return _places(self.id)

    @cached_property
    def searched(self) -> tuple[str, ...]:
        """Code, name and owner of each row, as words are looked for in them."""
        # A word holds no line break, so that it can't begin in one text and end in the next.
        texts = zip(self.code, self.name, self.owner, strict=True)
        return tuple([fold("\n".join(row)) for row in texts])

    def time_range(self) -> tuple[int, int] | None:
        """First start and last finish or deadline; None without rows."""
        if not len(self):
            return None
        last = max(int(self.finish_min.max()), int(self.deadline_min.max()))
        return int(self.start_min.min()), last


_INSTANTS = ("deadline_min", "paused_min", "resumed_min")


# Most changes of a plan leave its rows where they are: the last answers are good for them, too.
@lru_cache(maxsize=2)
def _places(ids: tuple[str, ...]) -> dict[str, int]:
    return {row_id: place for place, row_id in enumerate(ids)}


_NUMBERS = ("start_min", "finish_min", "late_finish_min", "percent_complete", "total_float_min")


def least_float_min(float_min: Ints, by_clock: Bools) -> int:
    """The least float of some rows; what is by the clock counts where it is late, or alone."""
    counts = ~by_clock | (float_min <= 0)
    return int(float_min[counts].min() if counts.any() else float_min.min())


def frozen(values: object, kind: Any) -> NDArray[Any]:
    """A read-only array of these values."""
    array = np.array(values, kind)
    array.setflags(write=False)
    return array


def instants(values: Iterable[int | None]) -> Ints:
    """Instants as a column; None as `NO_INSTANT`."""
    return frozen([NO_INSTANT if value is None else value for value in values], np.int64)
