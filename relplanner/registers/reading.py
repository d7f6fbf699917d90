"""From the text of a cell to the values of a row."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable

from relplanner.calendars import (
    CalendarSpec,
    WorkingCalendar,
    compile_calendar,
    from_datetime,
    to_datetime,
)
from relplanner.calendars.zones import zone_info, zone_names
from relplanner.constraints import CONSTRAINT_WORDS
from relplanner.errors import InvalidInputError, PlannerError
from relplanner.midnight import says_day_end
from relplanner.plan.columns import EARLIEST_YEAR, LATEST_YEAR, Stored
from relplanner.plan.plan_rules import is_zone
from relplanner.registers.clock import read_clock
from relplanner.registers.durations import read_duration
from relplanner.registers.formats import Formats, shortened
from relplanner.registers.references import Names
from relplanner.registers.shape import Field, Register
from relplanner.releases.calendar_book import calendar_specs
from relplanner.releases.tables import Release
from relplanner.snapshot import Snapshot

_YES = {"yes", "y", "true", "on", "x", "1", "✓", "✔"}
_NO = {"no", "n", "false", "off", "0", "-", ""}
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,’'\s])\d{3})(?:\1\d{3})*")
_PLAIN = re.compile(r"[+-]?\d{1,15}")
# Further than any holidays.
_AROUND_MIN = 60 * 1440
_MOST_ZONES = 5


class CellReader:
    """Reads the texts of cells of one register.

    Args:
        register: The register.
        snapshot: What the texts refer to.
        formats: How dates, numbers and yes and no are written.
    """

    def __init__(self, register: Register, snapshot: Snapshot, formats: Formats) -> None:
        self._register = register
        self.snapshot = snapshot
        self._formats = formats

    def read(self, field: Field, text: str, *, release_id: str = "") -> Stored:
        """The stored value that the text of a plain field means; None for nothing.

        Args:
            field: Which one; dates of an activity and predecessors are read elsewhere.
            text: As a person writes it.
            release_id: The release whose rows are meant where several have one name.

        Raises:
            InvalidInputError: When it means nothing that the field can hold.
        """
        value = self._meant(field, text, release_id)
        spec = self._register.columns[field.key]
        return spec.to_stored(value)

    def _meant(self, field: Field, text: str, release_id: str) -> object:
        if field.kind == "text":
            return " ".join(text.splitlines()).strip()
        if field.kind == "long text":
            return text.replace("\r\n", "\n").replace("\r", "\n")
        plain = " ".join(text.split())
        if field.kind == "zone":
            return read_zone(plain)
        if field.kind == "boolean":
            return self._boolean(field, plain)
        if not plain:
            return None
        if field.kind == "reference":
            table = self._register.columns[field.key].table
            return self.names(table).find(plain, release_id=release_id)
        read: dict[str, Callable[[], object]] = {
            "integer": lambda: _integer(field, plain),
            "choice": lambda: self._choice(field, plain),
            "day": lambda: self.day(field, plain),
            "duration": lambda: self.duration(plain)[0],
            "instant": lambda: self.instant(field, plain),
            "time": lambda: read_clock(plain),
        }
        return read[field.kind]()

    @functools.lru_cache(maxsize=8)  # noqa: B019 - a reader lives for one edit
    def names(self, table: str) -> Names:
        """What the rows of a table are called."""
        return Names(self.snapshot, table)

    @functools.cached_property
    def calendars(self) -> dict[str, CalendarSpec]:
        """The working calendars by their ids."""
        return calendar_specs(self.snapshot.plan, self.snapshot.records)

    @functools.cached_property
    def _compiled(self) -> dict[tuple[str, int], WorkingCalendar]:
        return {}

    def duration(self, text: str) -> tuple[int, str]:
        """Minutes and unit.

        Raises:
            InvalidInputError: When it isn't a duration.
        """
        return read_duration(self._register.table, text, self.snapshot.plan)

    def day(self, field: Field, text: str) -> dt.date:
        """A day; a moment counts for its day, the end of a day for that one.

        Raises:
            InvalidInputError: When it isn't one.
        """
        for parse in (self._formats.parse_day, self._formats.parse_instant):
            try:
                found = parse(text)
            except ValueError:
                continue
            over = dt.timedelta(days=says_day_end(text))
            return found.date() - over if isinstance(found, dt.datetime) else found
        example = self._formats.day(dt.date(2026, 3, 31))
        raise InvalidInputError(
            f"{field.label}: “{shortened(text)}” is not a day.", todo=f"Write it like {example}."
        )

    def instant(self, field: Field, text: str) -> dt.datetime:
        """A moment; a day alone means its first minute, or where something ends its last one.

        Raises:
            InvalidInputError: When it isn't one, or the clocks leave it out.
        """
        found = self.moment(field, text)
        if isinstance(found, dt.datetime):
            return found
        if field.since:
            found += dt.timedelta(days=1)
        return self._in_zone(field, dt.datetime.combine(found, dt.time()), text, strict=False)

    def moment(self, field: Field, text: str) -> dt.datetime | dt.date:
        """An aware moment, or the day where the text says no time of day.

        Raises:
            InvalidInputError: When it is neither, is centuries away, or the clocks leave it out.
        """
        found: dt.datetime | dt.date
        try:
            found = self._formats.parse_instant(text)
        except ValueError:
            try:
                found = self._formats.parse_day(text)
            except ValueError:
                example = self._formats.instant(dt.datetime(2026, 3, 31, 9, 0, tzinfo=dt.UTC))
                raise InvalidInputError(
                    f"{field.label}: “{shortened(text)}” is not a date and time.",
                    todo=f"Write it like {example}.",
                ) from None
        if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
            raise InvalidInputError(
                f"{field.label} is in the year {found.year}.",
                todo=f"Use a year from {EARLIEST_YEAR} to {LATEST_YEAR}.",
            )
        if not isinstance(found, dt.datetime):
            return found
        if found.second or found.microsecond:
            raise InvalidInputError(
                f"{field.label} has seconds; the plan keeps whole minutes.",
                todo="Round it to the minute.",
            )
        # A day ends even where the next one begins at 01:00.
        return self._in_zone(field, found, text, strict=not says_day_end(text))

    def calendar(self, release_id: str, calendar_id: Stored) -> CalendarSpec:
        """The calendar of an activity: its own, else its release's, else the plan's."""
        release = self.snapshot.by_id(Release).get(release_id)
        others = release.calendar_id if release is not None else None
        return self.calendars[str(calendar_id or others or self.snapshot.plan.calendar_id)]

    def working_moment(
        self, day: dt.date, release_id: str, calendar_id: Stored, *, last: bool
    ) -> dt.datetime:
        """The first or last working minute of a day for an activity, as its calendar has it.

        A day without work gives the start of the next shift, or the end of the one before.
        """
        zone = zone_info(self.snapshot.zone)
        start, end = (
            from_datetime(dt.datetime.combine(one, dt.time(), zone))
            for one in (day, day + dt.timedelta(days=1))
        )
        spec = self.calendar(release_id, calendar_id)
        # A paste asks for many days of few years; compiling is the dear part.
        working = self._compiled.get((spec.id, day.year))
        if working is None:
            working = self._compiled[spec.id, day.year] = compile_calendar(spec, start, end)
        working.cover_instants(start - _AROUND_MIN, end + _AROUND_MIN)
        return to_datetime(working.previous(end) if last else working.next(start), "UTC")

    def _in_zone(
        self, field: Field, moment: dt.datetime, text: str, *, strict: bool
    ) -> dt.datetime:
        if moment.tzinfo is not None:
            return moment
        zone = zone_info(self.snapshot.zone)
        there = moment.replace(tzinfo=zone)
        back = there.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None)
        if strict and back != moment.replace(fold=0):
            raise InvalidInputError(
                f"{field.label}: at “{shortened(text)}” the clocks of {self.snapshot.zone} are put "
                "forward; there is no such time.",
                todo="Write a time before or after it.",
            )
        return there

    def _choice(self, field: Field, text: str) -> str:
        """The word that is meant; the plan's own words are read in every language."""
        plain = text.casefold()
        for shown in (self._formats.word, str, lambda word: CONSTRAINT_WORDS.get(word, word)):
            for word in field.choices:
                if shown(word).casefold() == plain:
                    return word
        raise InvalidInputError(
            f"{field.label} can't be “{shortened(text)}”.",
            todo=f"Use one of: {', '.join(map(self._formats.word, field.choices))}.",
        )

    def _boolean(self, field: Field, text: str) -> bool:
        plain = text.casefold()
        for value, words in ((True, _YES), (False, _NO)):
            if plain == self._formats.yes_no(value).casefold() or plain in words:
                return value
        yes, no = self._formats.yes_no(True), self._formats.yes_no(False)
        raise InvalidInputError(
            f"{field.label}: “{shortened(text)}” is neither {yes} nor {no}.",
            todo=f"Write {yes} or {no}.",
        )


def read_zone(text: str) -> str:
    """The IANA name that is meant, in any case of its letters; empty for nothing.

    Raises:
        InvalidInputError: When no zone is called so, or none alone.
    """
    if not text or is_zone(text):
        return text
    plain = text.replace(" ", "_").casefold()
    near = [one for one in zone_names() if plain in one.casefold()]
    exact = [one for one in near if one.casefold() == plain]
    cities = [one for one in near if one.casefold().rpartition("/")[2] == plain]
    for found in (exact, cities):
        if len(found) == 1:
            return found[0]
    raise InvalidInputError(
        f"There is no time zone “{shortened(text)}”.",
        todo=f"Did you mean {', '.join(near[:_MOST_ZONES])}?"
        if near
        else "Use an IANA name such as Europe/Berlin, Asia/Kolkata or UTC.",
    )


def _integer(field: Field, text: str) -> int:
    plain = text.removesuffix("%").strip().replace("\N{MINUS SIGN}", "-")
    if _GROUPED.fullmatch(plain):
        plain = re.sub(r"[^\d+-]", "", plain)
    if not _PLAIN.fullmatch(plain):
        raise InvalidInputError(
            f"{field.label}: “{shortened(text)}” is not a whole number.", todo="Write only digits."
        )
    return int(plain)


class CellError(InvalidInputError):
    """A cell whose text can't be taken; nothing was written.

    Attributes:
        row_id: The row; empty for one that was to be made.
        field_key: The field; empty where it is the whole row.
    """

    def __init__(
        self, what: str, *, where: str = "", todo: str = "", row_id: str = "", field_key: str = ""
    ) -> None:
        super().__init__(what, where=where, todo=todo)
        self.row_id = row_id
        self.field_key = field_key

    def __str__(self) -> str:
        """The whole message; where the place names the field, that isn't said once more."""
        _, _, label = self.where.rpartition(", ")
        what = self.what.removeprefix(f"{label}: ") if label else self.what
        place = f"{self.where}: " if self.where else ""
        return f"{place}{what} {self.todo}".rstrip()

    @classmethod
    def of(cls, error: PlannerError, where: str, row_id: str, field: Field) -> CellError:
        """The error of a cell from that of its value."""
        return cls(error.what, where=where, todo=error.todo, row_id=row_id, field_key=field.key)
