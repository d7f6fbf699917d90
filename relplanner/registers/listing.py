"""Exactly what a table shows: the rows of a register, in order, filtered, folded."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from relplanner.folding import fold
from relplanner.plan.rows import PlanRow
from relplanner.registers.formats import ISO_FORMATS, Formats
from relplanner.registers.references import titles_of
from relplanner.registers.shape import Field, Register
from relplanner.registers.source import Source, natural, source_of
from relplanner.registry import REGISTRY
from relplanner.releases.duration import format_float
from relplanner.releases.held import HOLDS, is_idle
from relplanner.releases.tables import Activity, Release
from relplanner.snapshot import Snapshot
from relplanner.timeline.rows import RELEASE, TimelineRow, TimelineRows

Order = tuple[str, bool]
# Of each listed row: its id, its depth, whether rows are under it, its place in the table.
_Shape = tuple[tuple[str, ...], tuple[int, ...], tuple[bool, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Listing:
    """What a table shows, row by row; immutable. Texts are made when they are asked for.

    Attributes:
        register: What it lists.
        ids: The ids of the rows, among them those of headings; see `under_headings`.
        depth: How far each row is indented; 0 for all but outlines.
        has_children: Whether rows are under it, shown or not.
    """

    register: Register
    ids: tuple[str, ...]
    depth: tuple[int, ...]
    has_children: tuple[bool, ...]
    _places: tuple[int, ...] = field(repr=False)
    _source: Source = field(repr=False, compare=False)
    _headings: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.ids)

    def text(self, row: int, field: int) -> str:
        """A cell as it is shown."""
        place = self._places[row]
        if place < 0:
            return self._headings[self.ids[row]].get(self.register.fields[field].key, "")
        return self._source.text(place, field)

    def value(self, row: int, field: int) -> Any:
        """A cell for an editor; None for an empty one.

        `bool`, `date`, aware `datetime` in the plan's zone, minutes of a duration, the id of a
        reference, else a number or a text.
        """
        return self._source.value(self._places[row], field)

    def record(self, row: int) -> Any:
        """The stored row."""
        return self._source.records[self._places[row]]

    def why_fixed(self, row: int, field: int) -> str:
        """Why a cell can't be edited, a sentence; empty when it can be."""
        if self.is_heading(row):
            return "A heading follows from the rows under it."
        return why_fixed(self._source, self._places[row], self.register.fields[field])

    def has_no_effect(self, row: int, field: int) -> bool:
        """Whether a cell shows a date "no earlier than" while its activity comes later anyway."""
        register, key = self.register, self.register.fields[field].key
        if register.table is not Activity or key not in _OF_CONSTRAINTS or self.is_heading(row):
            return False
        record = self.record(row)
        held = HOLDS.get(record.constraint_kind)
        of_it = held is not None and key in {held, "constraint_kind", "constraint_at"}
        return of_it and is_idle(self._source.snapshot, record)

    def is_heading(self, row: int) -> bool:
        """Whether it is the heading of a group and no row of the plan."""
        return self._places[row] < 0

    @property
    def is_grouped(self) -> bool:
        """Whether its rows stand under headings."""
        return bool(self._headings)

    @functools.cached_property
    def plain(self) -> Listing:
        """The same without headings."""
        if not self.is_grouped:
            return self
        kept = [row for row in range(len(self)) if not self.is_heading(row)]
        ids, depth, parts, places = (
            tuple(column[row] for row in kept)
            for column in (self.ids, self.depth, self.has_children, self._places)
        )
        return Listing(self.register, ids, depth, parts, places, self._source)  # type: ignore[arg-type]

    def plain_row(self, row: int) -> int:
        """The row in `plain` of a row; for a heading that of the first one after it."""
        return sum(place >= 0 for place in self._places[:row])

    def under_headings(self, rows: TimelineRows, has_parts: Sequence[bool]) -> Listing:
        """What a table of grouped activities shows: some of these rows, and the headings.

        Args:
            rows: Activities of this listing, and the headings that they are under.
            has_parts: Whether each row has rows under it, shown or not.
        """
        heads = [row for row in range(len(rows)) if rows.kind[row] == RELEASE]
        places = tuple(
            -1 if (row := self._rows.get(row_id)) is None else self._places[row]
            for row_id in rows.id
        )
        return replace(
            self, ids=rows.id, depth=rows.depth, has_children=tuple(has_parts), _places=places,
            _headings={rows.id[row]: self._heading(rows[row]) for row in heads},
        )  # fmt: skip

    def _heading(self, row: TimelineRow) -> Mapping[str, str]:
        """The cells of a heading by field: its name and what sums up the rows under it."""
        source, formats = self._source, self._source.formats
        slack = format_float(row.total_float_min, row.by_clock, source.snapshot.plan)
        return {
            "name": row.name,
            "start": formats.instant(source.moment(row.start_min)),
            "finish": formats.instant(
                source.moment(row.finish_min), is_end=row.finish_min > row.start_min
            ),
            "percent_complete": formats.number(row.percent_complete),
            "total_float": formats.duration(slack),
            "critical": formats.yes_no(row.critical),
        }

    def row_of(self, row_id: str) -> int | None:
        """The row with this id, None where it isn't listed."""
        return self._rows.get(row_id)

    @functools.cached_property
    def _rows(self) -> dict[str, int]:
        return {row_id: row for row, row_id in enumerate(self.ids)}


_OF_CONSTRAINTS = {"start", "finish", "constraint_kind", "constraint_at"}
_OF_A_SUMMARY = {"duration_min", "start", "finish", "percent_complete", "pauses"}


def why_fixed(source: Source, place: int, field: Field) -> str:
    """Why a cell can't be edited, a sentence; empty when it can be."""
    if not field.editable:
        return (
            "A code is given by the plan and stays."
            if field.kind == "code"
            else f"{field.label} can't be edited here; the plan fills it in."
        )
    if source.register.table is Activity and field.key in _OF_A_SUMMARY:
        record = source.records[place]
        if source.facts.of_schedule("is_summary", record.id):
            return f"In a summary the field {field.label} follows from the activities under it."
    return ""


def list_rows(  # noqa: PLR0913 - what a table knows of what it shows
    register: Register,
    snapshot: Snapshot,
    *,
    parent_id: str = "",
    order: Order | None = None,
    find: str = "",
    collapsed: frozenset[str] = frozenset(),
    formats: Formats = ISO_FORMATS,
    fields: Sequence[int] | None = None,
    flat: bool = False,
) -> Listing:
    """What a table of a register shows.

    Args:
        register: Which one.
        snapshot: The plan.
        parent_id: Only the rows of this release, risk, ...; all when empty.
        order: The key of the field to sort by, and whether the largest comes first; the order of
            the plan when None. An outline is sorted within each summary, empty cells are last.
        find: Only rows in which every one of these words is in some cell. In an outline the
            summaries above them are listed too, and nothing is folded.
        collapsed: The ids of summaries whose rows are hidden.
        formats: How values are written.
        fields: The places of the fields that are searched; those shown by default when None.
        flat: Rows of an outline beside each other, in its order or in that of the whole sort;
            found summaries don't bring their parts along, nor parts their summaries.

    Raises:
        InvalidInputError: For an unknown field to sort by.
    """
    source = source_of(register, snapshot, formats)
    if register.table is Activity and order is None and not find.strip() and not flat:
        return Listing(register, *_shape(source, parent_id, collapsed), source)
    places = (
        list(_shape(source, parent_id, frozenset())[3])
        if flat and register.table is Activity
        else _scoped(source, parent_id)
    )
    if order is not None:
        places = _sorted(source, places, *order)
    searched = register.shown_fields(parent_id) if fields is None else fields
    hits = _hits(source, places, find, searched) if find.strip() else None
    if register.is_outline and not flat:
        return Listing(register, *_outline(source, places, hits, collapsed), source)
    if hits is not None:
        places = [place for place in places if place in hits]
    ids = tuple(source.records[place].id for place in places)
    none = (0,) * len(ids)
    return Listing(register, ids, none, (False,) * len(ids), tuple(places), source)


def choices_of(
    register: Register, field: Field, snapshot: Snapshot, parent_id: str = ""
) -> list[str]:
    """The pick list of a field: the words of a choice, or the rows that a reference can name.

    Args:
        register: The register that the field is of.
        field: A choice or a reference; every other field has no list.
        snapshot: The plan.
        parent_id: Narrows the rows to those of this release.
    """
    if field.kind == "choice":
        return list(field.choices)
    if field.kind != "reference":
        return []
    info = REGISTRY.tables[register.columns[field.key].table]
    titles = titles_of(snapshot, info.name)
    records: Iterable[Any] = snapshot.records(info.row_class)
    if "active" in info.columns:
        records = [one for one in records if one.active]
    if "release_id" in info.columns:
        release_id = _release_of_parent(register, snapshot, parent_id)
        records = [one for one in records if not release_id or one.release_id == release_id]
    listed = [titles[one.id] for one in records]
    return listed if "position" in info.columns else sorted(listed, key=natural)


def _release_of_parent(register: Register, snapshot: Snapshot, parent_id: str) -> str:
    if not parent_id or not register.parent:
        return ""
    parent = parent_table(register)
    if parent is Release:
        return parent_id
    if register.parent == "person_id":
        return ""
    return str(getattr(snapshot.by_id(parent).get(parent_id), "release_id", ""))


def parent_table(register: Register) -> type[PlanRow]:
    """The table of the rows that scope a register."""
    return REGISTRY.tables[register.columns[register.parent].table].row_class


def _scoped(source: Source, parent_id: str) -> list[int]:
    register = source.register
    if parent_id and register.parent:
        column = list(register.columns).index(register.parent)
        return [at for at, one in enumerate(source.records) if one[column] == parent_id]
    places = list(range(len(source.records)))
    if register.parent and register.has_order:
        # The order among the parts of one parent says nothing about those of another.
        parents = source.snapshot.records(parent_table(register))
        rank = {one.id: at for at, one in enumerate(parents)}
        column = list(register.columns).index(register.parent)
        places.sort(key=lambda at: rank[source.records[at][column]])
    return places


def _sorted(source: Source, places: Sequence[int], key: str, descending: bool) -> list[int]:
    field = source.register.index_of(key)
    keys = {place: source.sort_key(place, field) for place in places}
    filled = [place for place in places if keys[place] is not None]
    filled.sort(key=keys.__getitem__, reverse=descending)
    return filled + [place for place in places if keys[place] is None]


def _hits(source: Source, places: Iterable[int], find: str, fields: Sequence[int]) -> set[int]:
    rows, found = source.searched(fields), list(places)
    # A word holds no line break, so that it can't begin in one cell and end in the next.
    for word in map(fold, find.split()):
        found = [place for place in found if word in rows[place]]
    return set(found)


def _shape(source: Source, parent_id: str, collapsed: frozenset[str]) -> _Shape:
    """Activities as they stand in the plan; worked out anew when one was put elsewhere."""
    shapes, key = source.snapshot.shapes, ("listing", parent_id)
    known: tuple[frozenset[str], _Shape] | None = shapes.get(key)
    if known is None or known[0] != collapsed:
        shape = _folded(source, parent_id, collapsed)
        known = shapes[key] = (collapsed, shape)
    return known[1]


def _folded(source: Source, parent_id: str, collapsed: frozenset[str]) -> _Shape:
    outline = source.snapshot.outline(parent_id or None)
    ids = [record.id for record, _ in outline]
    depths = [depth for _, depth in outline]
    parents = [below > above for above, below in zip(depths, [*depths[1:], 0], strict=False)]
    places = list(map(source.place.__getitem__, ids))
    if collapsed:
        shown, hidden_below = [], len(ids)
        for row, depth in enumerate(depths):
            if depth <= hidden_below:
                shown.append(row)
                hidden_below = depth if ids[row] in collapsed else len(ids)
        ids, depths = [ids[row] for row in shown], [depths[row] for row in shown]
        parents, places = [parents[row] for row in shown], [places[row] for row in shown]
    return tuple(ids), tuple(depths), tuple(parents), tuple(places)


def _outline(
    source: Source, places: Sequence[int], hits: set[int] | None, collapsed: frozenset[str]
) -> _Shape:
    """Rows under their parents, in the order of `places` among siblings."""
    records = source.records
    children: dict[str | None, list[int]] = {}
    for place in places:
        children.setdefault(records[place].parent_id, []).append(place)
    wanted = None if hits is None else _with_those_above(source, hits)
    ids: list[str] = []
    depths: list[int] = []
    parents: list[bool] = []
    listed: list[int] = []
    pending = [(place, 0) for place in reversed(children.get(None, []))]
    take: Callable[[int], bool] = (lambda _: True) if wanted is None else wanted.__contains__
    while pending:
        place, depth = pending.pop()
        if not take(place):
            continue
        row_id = records[place].id
        below = children.get(row_id)
        ids.append(row_id)
        depths.append(depth)
        parents.append(below is not None)
        listed.append(place)
        if below is not None and (wanted is not None or row_id not in collapsed):
            pending += [(child, depth + 1) for child in reversed(below)]
    return tuple(ids), tuple(depths), tuple(parents), tuple(listed)


def _with_those_above(source: Source, hits: set[int]) -> set[int]:
    found = set(hits)
    for place in hits:
        parent_id = source.records[place].parent_id
        while parent_id is not None:
            above = source.place[parent_id]
            if above in found:
                break
            found.add(above)
            parent_id = source.records[above].parent_id
    return found
