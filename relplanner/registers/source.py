"""The rows of a register in one snapshot: values, texts and sort keys of every cell, made once."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Sequence
from typing import Any

from relplanner.bulk import collection_paused
from relplanner.calendars import parse_instant, to_datetime
from relplanner.folding import fold
from relplanner.registers.clock import clock_text
from relplanner.registers.computed import COMPUTED, Facts
from relplanner.registers.durations import duration_text
from relplanner.registers.formats import Formats
from relplanner.registers.references import titles_of
from relplanner.registers.shape import Field, Register
from relplanner.releases.duration import format_float
from relplanner.releases.pauses import Rests, format_rests
from relplanner.releases.predecessors import Predecessor, format_predecessors
from relplanner.releases.tables import Activity
from relplanner.snapshot import Snapshot

Raw = Any
_TEXTS = {"text", "long text", "code", "zone", "reference", "predecessors", "pauses", "week"}
_FLOATS = {"total_float", "free_float"}
Text = Callable[[Raw, Any], str]

_NUMBERS = re.compile(r"(\d+)")
# So much of a text decides its place; longer runs of digits aren't numbers that people compare.
_SORTED_LENGTH = 120


class Source:
    """The cells of all rows of a register's table, of one snapshot, in one person's formats.

    Attributes:
        register: What it shows.
        snapshot: Where from.
        records: The rows in the order of the plan.
        facts: What the computed fields are made from.
        formats: How the texts are written.
    """

    def __init__(self, register: Register, snapshot: Snapshot, formats: Formats) -> None:
        self.register = register
        self.snapshot = snapshot
        self.records: Sequence[Any] = snapshot.records(register.table)
        self.facts = Facts(snapshot)
        self.formats = formats
        self._raw = [self._reader(field) for field in register.fields]
        self._text = [self._writer(field) for field in register.fields]
        self._cells: list[list[str | None]] = [[] for _ in register.fields]
        # There are thousands of links, and a few kinds of them.
        self._suffix = functools.cache(self._link_suffix)
        self._searched: dict[tuple[int, ...], list[str]] = {}

    @functools.cached_property
    def place(self) -> dict[str, int]:
        """The place of each row by its id."""
        return {record.id: place for place, record in enumerate(self.records)}

    def raw(self, place: int, field: int) -> Raw:
        """What a cell is made from: a stored value, or a computed one."""
        return self._raw[field](self.records[place])

    def text(self, place: int, field: int) -> str:
        """A cell as it is shown."""
        cells = self._cells[field]
        if not cells:
            cells.extend([None] * len(self.records))
        known = cells[place]
        if known is None:
            record = self.records[place]
            known = cells[place] = self._text[field](self._raw[field](record), record)
        return known

    def searched(self, fields: Sequence[int]) -> list[str]:
        """What is searched for a word: these cells of each row, a line each, see `fold`."""
        key = tuple(fields)
        if key not in self._searched:
            with collection_paused():
                places = range(len(self.records))
                columns = ([self.text(place, field) for place in places] for field in key)
                rows = zip(*columns, strict=True) if key else [()] * len(self.records)
                self._searched[key] = [fold("\n".join(cells)) for cells in rows]
        return self._searched[key]

    def value(self, place: int, field: int) -> Any:
        """A cell for an editor: `bool`, `date`, aware `datetime`, number of minutes, id, text."""
        raw, kind = self.raw(place, field), self.register.fields[field].kind
        if kind in {"predecessors", "pauses"}:
            return self.text(place, field)
        if raw is None:
            return None
        if kind == "boolean":
            return bool(raw)
        if kind == "day":
            return dt.date.fromisoformat(raw)
        return self.moment(raw) if kind == "instant" else raw

    def moment(self, raw: str | int) -> dt.datetime:
        """An instant in the plan's zone."""
        if isinstance(raw, int):
            return to_datetime(raw, self.snapshot.zone)
        if len(raw) > len("2026-03-02T09:00Z"):
            return dt.datetime.fromisoformat(raw).astimezone(self.moment(0).tzinfo)
        return to_datetime(parse_instant(raw), self.snapshot.zone)

    def sort_key(self, place: int, field: int) -> Any:
        """What decides the place of a cell among the others; None for an empty one, which is last.

        Numbers, dates and the words of a choice are in their own order, texts in the order that
        people expect: A-2 before A-10, small letters among the capitals.
        """
        one = self.register.fields[field]
        if one.kind in _TEXTS:
            text = self.text(place, field)
            return natural(text) if text else None
        raw = self.raw(place, field)
        if raw is None:
            return None
        # Stored days and instants are ISO 8601, which sorts as text.
        return one.choices.index(raw) if one.kind == "choice" else raw

    # -- how kinds are read and written --------------------------------------------------------

    def _reader(self, field: Field) -> Callable[[Any], Raw]:
        made = COMPUTED.get((self.register.table, field.key))
        if made is not None:
            facts = self.facts
            return lambda record: made(facts, record)
        place = list(self.register.columns).index(field.key)
        return lambda record: record[place]

    def _writer(self, field: Field) -> Text:
        if field.kind in {"text", "long text", "code", "zone"}:
            return lambda raw, _: raw or ""
        if field.kind == "week":
            return lambda raw, _: self.formats.week(str(raw or ""))
        if field.kind == "choice":
            shown = {word: self.formats.word(word) for word in field.choices}
            return lambda raw, _: shown[raw] if raw else ""
        if field.kind == "boolean":
            words = [self.formats.yes_no(value) for value in (False, True)]
            return lambda raw, _: words[bool(raw)]
        if field.kind == "reference":
            titles = titles_of(self.snapshot, self.register.columns[field.key].table)
            return lambda raw, _: "" if raw is None else titles[raw]
        if field.kind == "duration":
            return functools.partial(self._duration, field.key)
        if field.kind in {"predecessors", "pauses"}:
            return self._pauses if field.kind == "pauses" else self._predecessors
        return self._ending(field) if field.since else self._remembered(field)

    def _ending(self, field: Field) -> Text:
        """When something ends; a milestone does so at the moment at which it begins."""
        begins = self._reader(self.register.field(field.since))
        write = functools.cache(
            lambda raw, is_end: self.formats.instant(self.moment(raw), is_end=is_end)
        )
        return lambda raw, record: "" if raw is None else write(raw, raw != begins(record))

    def _duration(self, key: str, raw: Raw, record: Any) -> str:
        table = self.register.table
        if key in _FLOATS:
            by_clock = self.facts.of_schedule("by_clock", record.id)
            text = format_float(int(raw or 0), bool(by_clock), self.snapshot.plan)
            return self.formats.duration(text)
        summary = table is Activity and self.facts.of_schedule("is_summary", record.id)
        return self.formats.duration(
            duration_text(
                table, key, raw, record, self.snapshot.plan,
                worked_out=bool(summary) and key == "duration_min",
            )
        )  # fmt: skip

    def _remembered(self, field: Field) -> Text:
        """Kinds whose values repeat a lot: each is written once."""
        writers: dict[str, Callable[[Raw], str]] = {
            "integer": self.formats.number,
            "day": lambda raw: self.formats.day(dt.date.fromisoformat(raw)),
            "instant": lambda raw: self.formats.instant(self.moment(raw)),
            "time": clock_text,
        }
        write = functools.cache(writers[field.kind])
        return lambda raw, _: "" if raw is None else write(raw)

    def _pauses(self, rests: Rests, record: Any) -> str:
        return format_rests(rests, record, self.snapshot.plan, self.formats.duration)

    def _predecessors(self, ends: Sequence[tuple[str, Any]], _record: Any) -> str:
        code_of, suffix = self.facts.code_of, self._suffix
        return ", ".join(
            [
                code_of(other) + suffix(link.kind, link.lag_min, link.lag_kind)
                for other, link in ends
            ]
        )

    def _link_suffix(self, kind: str, lag_min: int, lag_kind: str) -> str:
        """What stands behind the code of an activity that is waited for: `SS+2d`."""
        plan = self.snapshot.plan
        return format_predecessors(
            [Predecessor("", kind, lag_min, lag_kind)], plan.minutes_per_day, plan.minutes_per_week
        )


def source_of(register: Register, snapshot: Snapshot, formats: Formats) -> Source:
    """The cells of a register; those of the same snapshot and formats are kept with it."""
    key = Source, register.key
    known = snapshot.derived.get(key)
    if known is None or known.formats is not formats:
        known = snapshot.derived[key] = Source(register, snapshot, formats)
    found: Source = known
    return found


def natural(text: str) -> list[str | int]:
    """The sort key of a text in which numbers count as numbers."""
    pieces: list[str | int] = list(_NUMBERS.split(fold(text[:_SORTED_LENGTH])))
    pieces[1::2] = map(int, pieces[1::2])
    return pieces
