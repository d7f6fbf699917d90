"""The rows that an edit is about to write: cells gathered, what follows from them settled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from relplanner.calendars import compile_calendar, from_datetime
from relplanner.errors import InvalidInputError, PlannerError
from relplanner.plan.columns import Stored
from relplanner.plan.door import Transaction
from relplanner.plan.rows import PlanRow
from relplanner.registers.formats import Formats
from relplanner.registers.linking import Side, Wanted, read_predecessors, write_links
from relplanner.registers.listing import parent_table, why_fixed
from relplanner.registers.reading import CellError, CellReader
from relplanner.registers.settling import AT_FINISH, DATELESS, settle
from relplanner.registers.shape import Field, Register
from relplanner.registers.source import source_of
from relplanner.registry import REGISTRY
from relplanner.releases import actuals
from relplanner.releases.editing import calendar_of
from relplanner.releases.pauses import Rest, parse_rests, rests_in, worked_min, write_rests
from relplanner.releases.tables import Activity, Release
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Person

# Where a day without a time of day means its end.
_AT_END = {"finish", "deadline_at", "actual_finish_at", "target_at"}
# What says when an activity is worked on; where it changes, the people are left out.
_WORKED_BY = {"release_id", "calendar_id", "ignores_people"}
# What other cells of a row are read by: whose hours count, which end, which kind of time.
_READ_FIRST = {"release_id", "calendar_id", "constraint_kind", "duration_min"}


@dataclass
class Draft:
    """What an edit makes of one row.

    Attributes:
        row_id: The row.
        record: Its stored values; None for a new one.
        where: How an error names it.
        values: Stored values by column.
        moments: Start and finish of an activity, where they were given.
        links: The predecessors and the successors that it is to have; those not there are left.
        rests: The planned pauses that it is to have; None to leave them.
        is_new: Whether it is still to be made.
    """

    row_id: str
    record: Any
    where: str
    values: dict[str, Stored] = field(default_factory=dict)
    moments: dict[str, dt.datetime] = field(default_factory=dict)
    links: dict[Side, list[Wanted]] = field(default_factory=dict)
    rests: list[Rest] | None = None
    is_new: bool = False

    @property
    def known_id(self) -> str:
        """The row as an error names it: empty for one that isn't there yet."""
        return "" if self.is_new else self.row_id

    @property
    def given(self) -> set[str]:
        """The fields that were given, those with rows of other tables among them."""
        return {*self.values, *self.links, *(() if self.rests is None else ("pauses",))}

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given."""
        return not (self.values or self.moments or self.links) and self.rests is None


def reading_order(key: str) -> bool:
    """Sorts the fields of a row so that those come first by which others are read."""
    return key not in _READ_FIRST


class Drafts:
    """Reads cells into drafts, and writes these.

    Args:
        snapshot: The plan as it is before the edit.
        register: What is edited.
        formats: How values are written.
    """

    def __init__(self, snapshot: Snapshot, register: Register, formats: Formats) -> None:
        self._snapshot = snapshot
        self._register = register
        self._source = source_of(register, snapshot, formats)
        self._reader = CellReader(register, snapshot, formats)
        self._info = REGISTRY.of(register.table)

    def of_row(self, row_id: str) -> Draft:
        """A draft of a row of the plan, also of one that the same change has made."""
        place = self._source.place.get(row_id)
        if place is None:
            return Draft(row_id, None, f"New {self._register.noun}")
        record = self._source.records[place]
        return Draft(row_id, record, self._info.title_of(record._asdict()))

    def take(self, draft: Draft, key: str, text: str, parent_id: str = "") -> None:
        """Reads a cell into a draft.

        A text that is what the cell shows already changes nothing, whatever the cell.

        Raises:
            CellError: When the text can't be taken, or the cell can't be edited.
        """
        register = self._register
        place = register.index_of(key)
        one = register.fields[place]
        fixed = "" if one.editable else why_fixed(self._source, 0, one)
        if draft.record is not None:
            at = self._source.place[draft.row_id]
            if text in {shown := self._source.text(at, place), shown.strip()}:
                return
            fixed = why_fixed(self._source, at, one)
        if fixed:
            raise CellError(
                fixed, where=f"{draft.where}, {one.label}", row_id=draft.known_id, field_key=key
            )
        try:
            self._read(draft, one, text, self._release_of(draft, parent_id))
        except PlannerError as error:
            where = f"{draft.where}, {one.label}"
            raise CellError.of(error, where, draft.known_id, one) from None

    def write(self, tx: Transaction, draft: Draft) -> str:
        """Writes a draft of a row that is there; a new one needs `insert`.

        Raises:
            CellError: When its values don't fit together, or with other rows.
        """
        values = self.settled(draft)
        try:
            if values:
                tx.update(self._register.table, draft.row_id, **self._python(values))
            _write_parts(tx, draft)
        except PlannerError as error:
            raise _refused(draft, error) from None
        return draft.row_id

    def insert(self, tx: Transaction, draft: Draft, defaults: dict[str, Any]) -> None:
        """Makes a new row of a draft, without its links.

        Raises:
            CellError: When its values don't fit together, or with other rows.
        """
        values = {**defaults, **self._python(self.settled(draft)), "id": draft.row_id}
        try:
            tx.insert(self._register.table(**values))
        except PlannerError as error:
            raise _refused(draft, error) from None

    def link(self, tx: Transaction, draft: Draft) -> None:
        """Makes the links and the pauses of a new row.

        Raises:
            CellError: When they can't be, as in a circle.
        """
        try:
            _write_parts(tx, draft)
        except PlannerError as error:
            raise _refused(draft, error) from None

    def follow(self, tx: Transaction, drafts: Iterable[Draft]) -> None:
        """Writes what follows from progress in rows that are written, see `releases.actuals`.

        Raises:
            PlannerError: Where dates are needed for it and can't be computed.
        """
        if self._register.table is not Activity:
            return
        typed = {one.row_id: one.given for one in drafts if not one.is_empty}
        actuals.follow(tx, self._snapshot, typed)

    def announce(self, texts: Mapping[str, Sequence[str]], table: type[PlanRow] = Activity) -> None:
        """Lets cells name rows that are still to be made.

        Args:
            texts: What each is called, by its id.
            table: What they are: activities that predecessors name, people.
        """
        self._reader.names(REGISTRY.of(table).name).announce(texts)

    def add_people(self, tx: Transaction, names: Iterable[str]) -> None:
        """Makes people whom the same edit names, each once."""
        for name in names:
            made = tx.rows(Person, name=name) or [tx.insert(Person(name=name))]
            self.announce({made[0].id: [name]}, Person)

    def settled(self, draft: Draft) -> dict[str, Stored]:
        """The values of a draft with what follows from them.

        Raises:
            CellError: When they don't fit together.
        """
        if self._register.table is Activity and draft.moments:
            self._constrain(draft)
        return settle(self._register.table, draft.values, draft.record, self._snapshot)

    # -- internals -----------------------------------------------------------------------------

    def _python(self, values: dict[str, Stored]) -> dict[str, Any]:
        columns = self._info.columns
        return {column: columns[column].from_stored(value) for column, value in values.items()}

    def _read(self, draft: Draft, one: Field, text: str, release_id: str) -> None:
        reader, table = self._reader, self._register.table
        if one.kind == "predecessors":
            names = reader.names("activity")
            side: Side = "successors" if one.key == "successors" else "predecessors"
            draft.links[side] = read_predecessors(
                text.strip(), self._snapshot, names,
                release_id=release_id, activity_id=draft.row_id,
            )  # fmt: skip
        elif one.kind == "pauses":
            by_clock = _unit_of(draft).startswith("e")
            draft.rests = parse_rests(text, self._snapshot.plan, by_clock=by_clock)
        elif table is Activity and one.key in {"start", "finish"}:
            self._read_moment(draft, one, " ".join(text.split()), release_id)
        elif one.kind == "instant" and table in {Activity, Release} and text.strip():
            moment = self._moment(draft, one, " ".join(text.split()), release_id)
            draft.values[one.key] = self._info.columns[one.key].to_stored(moment)
        elif table is Activity and one.key == "duration_min" and text.strip():
            minutes, draft.values["duration_unit"] = reader.duration(text.strip())
            draft.values["duration_min"] = minutes
        else:
            draft.values[one.key] = reader.read(one, text, release_id=release_id)

    def _read_moment(self, draft: Draft, one: Field, text: str, release_id: str) -> None:
        """A start or finish; emptying it takes away the constraint that holds it."""
        if text:
            draft.moments[one.key] = self._moment(draft, one, text, release_id)
            return
        kind = draft.record.constraint_kind if draft.record is not None else "ASAP"
        if kind in DATELESS:
            return
        if (kind in AT_FINISH) != (one.key == "finish"):
            held, other = ("finish", "start") if kind in AT_FINISH else ("start", "finish")
            raise InvalidInputError(
                f"The constraint {kind} holds the {held}, not the {other}.",
                todo=f"Empty the {held}, or change the constraint.",
            )
        draft.values |= {"constraint_kind": "ASAP", "constraint_at": None}

    def _moment(self, draft: Draft, one: Field, text: str, release_id: str) -> dt.datetime:
        """A date without a time of day means the first or last working minute of the day."""
        moment = self._reader.moment(one, text)
        if isinstance(moment, dt.datetime):
            return moment
        kind = draft.values.get("constraint_kind") or getattr(draft.record, "constraint_kind", "")
        at_finish = one.key in _AT_END or (one.key == "constraint_at" and kind in AT_FINISH)
        calendar_id = draft.values.get("calendar_id", getattr(draft.record, "calendar_id", None))
        return self._reader.working_moment(moment, release_id, calendar_id, last=at_finish)

    def _constrain(self, draft: Draft) -> None:
        """Start and finish become a constraint, unless one was given beside them.

        Both together are a start and a duration.
        """
        if "constraint_kind" in draft.values or "constraint_at" in draft.values:
            return
        start, finish = draft.moments.get("start"), draft.moments.get("finish")
        if start is not None and finish is not None:
            self._last_from(draft, start, finish)
        kind, moment = ("SNET", start) if start is not None else ("FNET", finish)
        spec = self._info.columns["constraint_at"]
        draft.values["constraint_kind"] = kind
        draft.values["constraint_at"] = spec.to_stored(moment)

    def _last_from(self, draft: Draft, start: dt.datetime, finish: dt.datetime) -> None:
        first, last = from_datetime(start), from_datetime(finish)
        minutes = self._worked_min(draft, first, last)
        if last < first or draft.values.get("duration_min") not in {None, minutes}:
            what = (
                "The activity can't finish before it starts."
                if last < first
                else "Start, finish and duration don't fit together."
            )
            raise CellError(
                what, where=f"{draft.where}, Finish", todo="Leave one of them out.",
                row_id=draft.known_id, field_key="finish",
            )  # fmt: skip
        draft.values["duration_min"] = minutes

    def _worked_min(self, draft: Draft, first: int, last: int) -> int:
        """How much work an activity has between two instants, in its own time, without pauses."""
        if _unit_of(draft).startswith("e"):
            lasts_min = last - first
        elif draft.record is not None and _WORKED_BY.isdisjoint(draft.values):
            lasts_min = int(calendar_of(self._snapshot, draft.record).between(first, last))
        else:
            release_id = str(draft.values.get("release_id") or self._release_of(draft, ""))
            own = draft.values.get("calendar_id", getattr(draft.record, "calendar_id", None))
            spec = self._reader.calendar(release_id, own)
            calendar = compile_calendar(spec, min(first, last), max(first, last))
            lasts_min = int(calendar.between(first, last))
        known = rests_in(self._snapshot).get(draft.row_id, ())
        return worked_min(known if draft.rests is None else draft.rests, lasts_min)

    def _release_of(self, draft: Draft, parent_id: str) -> str:
        """The release that a row is in, as far as it is in one."""
        register = self._register
        if "release_id" in draft.values:
            return str(draft.values["release_id"])
        if draft.record is not None and "release_id" in register.columns:
            return str(draft.record.release_id)
        if not register.parent:
            return ""
        table = parent_table(register)
        above = parent_id or str(getattr(draft.record, register.parent, "") or "")
        if table is Release:
            return above
        return str(getattr(self._snapshot.by_id(table).get(above), "release_id", ""))


def _unit_of(draft: Draft) -> str:
    """The unit of the duration of an activity."""
    return str(draft.values.get("duration_unit") or getattr(draft.record, "duration_unit", "d"))


def _write_parts(tx: Transaction, draft: Draft) -> None:
    """Links and pauses, where they were given."""
    for side, wanted in draft.links.items():
        write_links(tx, draft.row_id, wanted, side)
    if draft.rests is not None:
        write_rests(tx, draft.row_id, draft.rests)


def _refused(draft: Draft, error: PlannerError) -> CellError:
    """What the door says about a row, with the row that it is about."""
    return CellError(error.what, where=draft.where, todo=error.todo, row_id=draft.known_id)


def missing_parent(register: Register) -> InvalidInputError:
    """What to say where a new row needs a parent and none is named."""
    label = register.columns[register.parent].label.lower()
    return InvalidInputError(
        f"A new {register.noun} needs a {label}.", todo=f"Choose the {label} that it belongs to."
    )
