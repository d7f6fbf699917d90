"""Working out what an import is going to make, without making anything: `plan_import`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relplanner.bulk import collection_paused
from relplanner.calendars import format_instant
from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_aside import (
    aside_notices,
    computed_columns,
    drawn_columns,
)
from relplanner.exchange.table_import_cells import CellReader, Draft, reads_as_yes_or_no
from relplanner.exchange.table_import_columns import NEEDED_TIMES, Column, normal_header, recognise
from relplanner.exchange.table_import_dates import DateOrder, Moment
from relplanner.exchange.table_import_links import (
    References,
    complain_of_circles,
    links_of,
)
from relplanner.exchange.table_import_notices import (
    doubles,
    new_people,
    row_counting,
    timing_notices,
    unrecognised_columns,
    warn_of_doubled_ids,
)
from relplanner.exchange.table_import_orders import decide_orders
from relplanner.exchange.table_import_outline import depths_of, in_outline_order, outline_of
from relplanner.exchange.table_import_people import People
from relplanner.exchange.table_import_read import read_table
from relplanner.exchange.table_import_timing import Clock, Timer, Timing, instant_text
from relplanner.exchange.table_import_types import (
    ColumnUse,
    Complaints,
    ImportPreview,
    PlannedLink,
    PlannedRow,
    Table,
    column_letter,
    shown,
)
from relplanner.plan.tables import PlanInfo
from relplanner.planner import Plan
from relplanner.progress import Progress, report
from relplanner.registry import REGISTRY
from relplanner.releases.calendar_book import calendar_specs
from relplanner.releases.predecessors import Predecessor, format_predecessors
from relplanner.releases.tables import Activity, Release
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Person

_REPORT_EVERY = 1000
_MOST_LISTED = 12


def plan_import(
    plan: Plan | Snapshot,
    path: str | Path,
    *,
    release: str | None = None,
    mapping: Mapping[str, str] | None = None,
    date_order: DateOrder | None = None,
    encoding: str | None = None,
    sheet: str = "",
    progress: Progress | None = None,
) -> ImportPreview:
    """Works out what importing a table of activities would make. Nothing is written.

    Args:
        plan: The plan, or a snapshot of it (then this may run in another thread).
        path: A .csv, .tsv or .xlsx file.
        release: The code or id of the release that the activities go to; a new one named after
            the file when None.
        mapping: What columns mean, where their headers don't tell: field to header or column
            letter (`{"name": "What", "start": "C"}`); an empty text leaves a field out. The
            fields are those of `table_import_columns.FIELDS`.
        date_order: `dmy` or `mdy`, for dates such as 10/09/2025.
        encoding: The encoding of a text file, where it isn't recognised.
        sheet: The sheet of a workbook; the one that looks most like activities when empty.
        progress: Is told how far it is.

    Returns:
        The preview: what is going to be made, and what is wrong with which row and column.

    Raises:
        InvalidInputError: When the file can't be read as a table, or an argument names nothing.
        EnvironmentFailure: When the file can't be read at all.
        Cancelled: From `progress`.
    """
    if date_order not in {None, "dmy", "mdy"}:
        raise InvalidInputError(f"There is no date order {date_order!r}.", todo="Use dmy or mdy.")
    target = _target(plan, release, Path(path))
    table = read_table(
        path,
        sheet=sheet,
        encoding=encoding,
        named=[one for one in (mapping or {}).values() if len(one) > 2],
        progress=progress,
    )
    with collection_paused():
        return _Planning(plan, target, table, mapping, date_order, progress).preview()


@dataclass(frozen=True, slots=True)
class _Target:
    """The release that activities go to.

    Attributes:
        release_id: None for a new one.
    """

    release_id: str | None
    name: str
    calendar_id: str


def _target(plan: Plan | Snapshot, release: str | None, path: Path) -> _Target:
    (info,) = plan.records(PlanInfo)
    if release is None:
        target = _Target(None, path.stem[:400] or "Imported", info.calendar_id)
    else:
        wanted = release.strip()
        found = [
            one for one in plan.records(Release)
            if wanted == one.id or wanted.casefold() == one.code.casefold()
        ]  # fmt: skip
        if not found:
            codes = ", ".join(one.code for one in plan.records(Release))
            raise InvalidInputError(
                f"There is no release {release!r}.",
                todo=f"Use one of: {codes}." if codes else "The plan has no release yet.",
            )
        target = _Target(found[0].id, found[0].name, found[0].calendar_id or info.calendar_id)
    if target.calendar_id is None:
        raise InvalidInputError(
            "The plan has no working calendar.", todo="Give it one, to count working days by."
        )
    return target


class _Planning:
    """One run of `plan_import`, after the table was read."""

    def __init__(
        self,
        plan: Plan | Snapshot,
        target: _Target,
        table: Table,
        mapping: Mapping[str, str] | None,
        date_order: DateOrder | None,
        progress: Progress | None,
    ) -> None:
        self._plan = plan
        self._target = target
        self._table = table
        self._progress = progress
        self._complaints = Complaints(table)
        self._notices = list(table.notices)
        (self._info,) = plan.records(PlanInfo)
        self._columns = recognise(table.columns, mapping)
        self._aside = (
            *computed_columns(table, self._columns), *drawn_columns(table, self._columns),
        )  # fmt: skip
        self._orders = decide_orders(
            table, self._columns, date_order, self._complaints, self._notices
        )

    def preview(self) -> ImportPreview:
        drafts = self._drafts() if self._has_what_it_needs() else []
        spec = calendar_specs(self._info, self._plan.records)[self._target.calendar_id]
        clock = Clock(spec, self._info.zone, _days_of(drafts))
        rows, links, people = self._planned(drafts, clock)
        return ImportPreview(
            table=self._table,
            columns=self._uses(),
            release_id=self._target.release_id,
            release_name=self._target.name,
            release_start=self._release_start(drafts, clock),
            rows=tuple(rows),
            links=tuple(links),
            people=tuple(people.planned),
            problems=tuple(self._complaints.in_order()),
            notices=tuple(self._notices),
            zone=self._info.zone,
            minutes_per_day=self._info.minutes_per_day,
            minutes_per_week=self._info.minutes_per_week,
            plan_id=self._plan.plan_id,
            head_seq=_head_seq(self._plan),
        )

    def _has_what_it_needs(self) -> bool:
        fields = {column.field: column for column in self._columns}
        listed = ", ".join(
            f"{column_letter(k)} ({shown(header)})" if header else column_letter(k)
            for k, header in enumerate(self._table.columns[:_MOST_LISTED])
        )
        head = f"the headers in row {self._table.header_row} are {listed}"
        name = fields.get("name")
        if name is None or self._names_are_flags(name):
            self._complaints.add(
                "error", f"No column is recognised as the name of activities; {head}.",
                todo="Say which one it is, by mapping the field name to it.",
            )  # fmt: skip
            return False
        if not any(one in fields for one in NEEDED_TIMES):
            self._complaints.add(
                "error",
                f"No column says how long activities take or when they are; {head}.",
                todo="Add one, or say which it is by mapping duration, start, finish or when.",
            )
            return False
        if not self._table.rows:
            self._complaints.add("error", "There are no rows below the headers.")
        return bool(self._table.rows)

    def _names_are_flags(self, name: Column) -> bool:
        place = name.place
        cells = [row.cells[place] for row in self._table.rows if place < len(row.cells)]
        header = normal_header(self._table.columns[place])
        return header == "milestone" and reads_as_yes_or_no(cells)

    def _drafts(self) -> list[Draft]:
        reader = CellReader(
            self._table, self._columns, self._orders,
            self._info.minutes_per_day, self._info.minutes_per_week, self._complaints, self._aside,
        )  # fmt: skip
        drafts = []
        for done, row in enumerate(self._table.rows):
            if done % _REPORT_EVERY == 0:
                report(self._progress, done, len(self._table.rows), "Reading rows")
            drafts.append(reader.read(row))
        return drafts

    def _planned(
        self, drafts: Sequence[Draft], clock: Clock
    ) -> tuple[list[PlannedRow], list[PlannedLink], People]:
        parents = outline_of(drafts, self._complaints)
        order = in_outline_order(parents)
        depths = depths_of(parents, order)
        new_place = {index: place for place, index in enumerate(order)}
        activities = list(self._plan.records(Activity))
        codes = {one.code: one.id for one in activities}
        references = References(drafts, self._table.header_row, codes)
        per_day, per_week = self._info.minutes_per_day, self._info.minutes_per_week
        links = links_of(drafts, references, per_day, per_week, self._complaints)
        complain_of_circles(drafts, parents, links, self._complaints)
        people = People(self._plan.records(Person), self._complaints)
        fields = {column.field for column in self._columns}
        expects = "duration" in fields or {"start", "finish"} <= fields
        timer = Timer(clock, per_day, expects, self._complaints)
        summaries = {parent for parent in parents if parent is not None}
        written = _written(drafts, links, activities, per_day, per_week)
        rows = []
        for index in order:
            draft, parent = drafts[index], parents[index]
            owner, assignments = people.involved(draft)
            timing = timer.timing(draft, is_summary=index in summaries)
            values = self._values(draft, timing, clock)
            rows.append(
                PlannedRow(
                    draft.number, depths[index], None if parent is None else new_place[parent],
                    written.get(index, ""), owner, assignments, values,
                    () if index in summaries else draft.rests,
                )
            )  # fmt: skip
        self._tell(drafts, references, timer, people, activities)
        moved = [_moved(link, new_place) for link in links]
        return rows, moved, people

    def _values(self, draft: Draft, timing: Timing, clock: Clock) -> dict[str, Any]:
        values: dict[str, Any] = {
            "name": draft.name,
            "source_id": draft.source_id or f"row {draft.number}",
            "stage": draft.stage,
            "duration_min": timing.duration_min,
            "duration_unit": timing.unit,
            "constraint_kind": timing.constraint,
            "constraint_at": instant_text(timing.constraint_at),
            "percent_complete": draft.percent,
            "notes": "\n".join(draft.notes),
            **self._actuals(draft, clock),
        }
        if draft.deadline:
            values["deadline_at"] = format_instant(clock.finish(draft.deadline))
        specs = REGISTRY.of(Activity).columns
        for name, value in values.items():
            if name == "name" and not value:
                continue  # told already
            try:
                specs[name].to_stored(value)
            except InvalidInputError as error:
                self._complaints.add("error", error.what, row=draft.number, todo=error.todo)
        return values

    def _actuals(self, draft: Draft, clock: Clock) -> dict[str, str]:
        found = {}
        if draft.actual_start:
            found["actual_start_at"] = format_instant(clock.start(draft.actual_start))
        if draft.actual_finish:
            found["actual_finish_at"] = format_instant(clock.finish(draft.actual_finish))
            if found["actual_finish_at"] < found.get("actual_start_at", "9"):
                self._complaints.add(
                    "error", "It has an actual finish, but no actual start before it.",
                    row=draft.number, todo="Correct the actual dates.",
                )  # fmt: skip
        return found

    def _tell(
        self,
        drafts: Sequence[Draft],
        references: References,
        timer: Timer,
        people: People,
        activities: Sequence[Any],
    ) -> None:
        warn_of_doubled_ids(drafts, references, self._complaints)
        there = {
            one.source_id.casefold(): one.code for one in activities
            if one.release_id == self._target.release_id and one.source_id
        }  # fmt: skip
        self._notices += (
            *unrecognised_columns(self._table, self._columns, self._aside),
            *aside_notices(self._table, self._columns),
            *row_counting(drafts, references, self._table.header_row),
            *timing_notices(timer),
            *new_people(people.planned),
            *doubles(drafts, there),
        )

    def _uses(self) -> tuple[ColumnUse, ...]:
        fields = {column.place: column.field for column in self._columns}
        return tuple(
            ColumnUse(column_letter(k), header, fields.get(k, ""))
            for k, header in enumerate(self._table.columns)
        )

    def _release_start(self, drafts: Sequence[Draft], clock: Clock) -> str:
        """When a new release starts: with its earliest date, or today where there is none."""
        days = _days_of(drafts)
        day = min(days) if days else dt.datetime.now(dt.UTC).date()
        return format_instant(clock.start(Moment(day)))


def _head_seq(plan: Plan | Snapshot) -> int:
    return plan.head_seq if isinstance(plan, Snapshot) else plan.head[0]


def _days_of(drafts: Iterable[Draft]) -> list[dt.date]:
    return [
        moment.day
        for draft in drafts
        for moment in (draft.start, draft.when, draft.finish, draft.constraint_at)
        if moment is not None
    ]


def _moved(link: PlannedLink, new_place: Mapping[int, int]) -> PlannedLink:
    """A link between places in the outline instead of rows of the table."""
    predecessor = link.predecessor
    if isinstance(predecessor, int):
        predecessor = new_place[predecessor]
    return PlannedLink(
        predecessor, new_place[link.successor], link.kind, link.lag_min, link.lag_kind
    )


def _written(
    drafts: Sequence[Draft],
    links: Sequence[PlannedLink],
    activities: Sequence[Any],
    per_day: int,
    per_week: int,
) -> dict[int, str]:
    """The links of each row as people write them, for showing."""
    codes = {one.id: one.code for one in activities}
    entries: dict[int, list[Predecessor]] = {}
    for link in links:
        known = link.predecessor
        if isinstance(known, int):
            name = drafts[known].source_id or f"row {drafts[known].number}"
        else:
            name = codes[known]
        entries.setdefault(link.successor, []).append(
            Predecessor(name, link.kind, link.lag_min, link.lag_kind)
        )
    return {index: format_predecessors(one, per_day, per_week) for index, one in entries.items()}
