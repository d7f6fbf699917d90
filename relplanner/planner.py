"""`Plan`: the document together with what its rows mean. The library's front door."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from relplanner.bulk import collection_paused
from relplanner.plan import lifecycle, opening
from relplanner.plan.changes import ChangeSet
from relplanner.plan.document import Document
from relplanner.plan.door import Transaction
from relplanner.plan.journal import RowChange
from relplanner.plan.lifecycle import Clock, OpenFile, local_now
from relplanner.plan.rows import PlanRow, Registry
from relplanner.plan.rules import Rule
from relplanner.plan.tables import Calendar, PlanInfo, WorkingShift
from relplanner.registry import REGISTRY, RULES, TABLES
from relplanner.releases.dates import NetworkCompiler, reschedules
from relplanner.releases.what_if import TakenBack, WhatIf
from relplanner.schedule import Schedule, compute
from relplanner.snapshot import Shapes, Snapshot
from relplanner.trial import Trial

Self = TypeVar("Self", bound="Plan")

_FIRST_WORKDAY, _LAST_WORKDAY = 1, 5
_DAY_STARTS_MIN, _DAY_ENDS_MIN = 9 * 60, 17 * 60


class Plan(Document):
    """A plan: releases, activities, risks, people, checklists, and their dates, in one file."""

    registry: ClassVar[Registry] = REGISTRY
    rules: ClassVar[tuple[Rule, ...]] = RULES

    def __init__(self, file: OpenFile, plan_id: str, clock: Clock) -> None:
        super().__init__(file, plan_id, clock)
        self._schedule: Schedule | None = None
        # The records of each table that was asked for, kept current from the changes.
        self._records: dict[str, dict[str, Any]] = {}
        # The same in order. A table that nothing has touched stays the same tuple, which tells
        # whoever works something out of it that it needn't be done again.
        self._ordered: dict[str, tuple[Any, ...]] = {}
        self._compiler = NetworkCompiler()
        # Tables whose records may stand in another order than that of their positions.
        self._unsorted: set[str] = set()
        self._shapes: Shapes = {}

    @classmethod
    def create(
        cls: type[Self],
        path: str | Path,
        *,
        name: str = "",
        zone: str = "UTC",
        actor: str | None = None,
        clock: Clock = local_now,
    ) -> Self:
        """Makes a new plan and opens it for writing.

        It has one working calendar: Monday to Friday, 09:00 to 17:00 in the plan's zone.

        Args:
            path: Where; `.relplan` is added when it has another ending.
            name: What the plan is called; the file's name when empty.
            zone: The IANA zone in which its dates are shown.
            actor: Who makes it; whoever is logged in when None.
            clock: Where the time comes from.

        Raises:
            InvalidInputError: When a file is already there (it is never written over), or the
                zone is unknown.
            EnvironmentFailure: Where the file can't be made.
        """
        info = PlanInfo(name=name or Path(path).stem, zone=zone)
        file = lifecycle.create_file(Path(path), cls.registry, clock)
        try:
            plan = cls(file, info.id, clock)
            calendar = Calendar(name="Standard")
            info.calendar_id = calendar.id
            with plan.change("Create the plan", actor, kind="create") as tx:
                tx.insert(calendar)
                for weekday in range(_FIRST_WORKDAY, _LAST_WORKDAY + 1):
                    tx.insert(
                        WorkingShift(
                            calendar_id=calendar.id, weekday=weekday,
                            start_min=_DAY_STARTS_MIN, finish_min=_DAY_ENDS_MIN,
                        )
                    )  # fmt: skip
                tx.insert(info)
        except BaseException:
            file.close()
            file.path.unlink(missing_ok=True)
            raise
        return plan

    @classmethod
    def open(
        cls: type[Self],
        path: str | Path,
        read_only: bool = False,
        *,
        take_over_lock: bool = False,
        clock: Clock = local_now,
    ) -> Self:
        """Opens a plan, after proving that the file is one.

        When somebody else has it open, or the file or its folder can't be written, it is opened
        read-only, and `notices` says why.

        Args:
            path: The file.
            read_only: Opens for reading in any case, and takes no lock.
            take_over_lock: Takes the lock that another machine left behind.
            clock: Where the time comes from.

        Raises:
            NotAPlanError: For a file that isn't a plan.
            NewerPlanError: For a plan of a newer version of the program; it isn't touched.
            DamagedPlanError: For a damaged or altered plan.
            EnvironmentFailure: Where the file can't be read.
        """
        file = lifecycle.open_file(
            Path(path), cls.registry, clock, read_only=read_only, take_over_lock=take_over_lock
        )
        try:
            plan = cls(file, opening.only_plan_id(file.connection, file.path), clock)
        except BaseException:
            file.close()
            raise
        if not plan.read_only:
            plan.back_up_quietly("open")
        return plan

    @property
    def info(self) -> PlanInfo:
        """The plan's own row: name, zone, calendar."""
        return self.rows(PlanInfo)[0]

    @property
    def saved_at(self) -> dt.datetime:
        """When the newest change was written, in the plan's zone."""
        assert self._writer.head is not None
        moment = dt.datetime.fromisoformat(self._writer.head.at)
        return moment.astimezone(zoneinfo.ZoneInfo(self._plan_record().zone))

    def schedule(self) -> Schedule:
        """The dates of every activity, computed anew after a change that concerns them.

        Raises:
            PlannerError: For activities that wait for each other, or a calendar without work.
        """
        if self._schedule is None:
            with collection_paused():
                network = self._compiler.network_of(self._plan_record(), self.records)
                self._schedule = compute(network)
        return self._schedule

    def what_if(self, work: Callable[[Transaction], object]) -> WhatIf:
        """The dates as they would be after a change, of which nothing stays.

        The change is made in a transaction that is rolled back: file, journal and listeners
        don't see it. Make it again with `change` to take it.

        Args:
            work: Makes the change: inserts, updates and deletes as in `change`.

        Raises:
            PlannerError: Where the plan can't be written, or the change can't be.
        """
        found: list[Schedule] = []
        before = self.schedule()
        try:
            with self.change("Try something out") as tx:
                work(tx)
                self._writer.refuse_findings(tx)
                with collection_paused():
                    (plan,) = tx.records(PlanInfo)
                    found.append(compute(NetworkCompiler().network_of(plan, tx.records)))
                raise TakenBack
        except TakenBack:
            return WhatIf(before, found[0])

    def try_out(self) -> Trial:
        """Begins to try changes on a copy; also where the plan is open for reading only.

        Raises:
            PlannerError: Where the plan can't be read or has no dates, or there is no room for the
                copy.
        """
        self._refuse_other_thread()
        schedule = self.schedule()
        copy = type(self)(
            lifecycle.copied_file(self._file, self.registry), self.plan_id, self.clock
        )
        # What is in memory is the same there; records and schedules are never changed.
        copy._schedule = schedule
        copy._records = {table: dict(known) for table, known in self._records.items()}
        copy._ordered, copy._unsorted = dict(self._ordered), set(self._unsorted)
        copy._shapes = self._shapes
        return Trial(self, copy)

    def snapshot(self) -> Snapshot:
        """The whole plan as it is now, for reading, also by another thread."""
        records: dict[type[PlanRow], tuple[Any, ...]] = {
            table: self.records(table) for table in TABLES
        }
        schedule = self.schedule()
        found = Snapshot(
            self.path, self.head, records[PlanInfo][0], records, schedule, self._shapes
        )
        # Previews and explanations go on from what the plan's own dates were compiled from.
        found.derived[NetworkCompiler] = self._compiler.fork()
        return found

    def records(self, table: type[PlanRow]) -> tuple[Any, ...]:
        """The rows of a table as named tuples of stored values: quick, also for 100,000.

        In position order, else in the order they were made. The same object until a row of the
        table is changed.
        """
        info = self.registry.of(table)
        ordered = self._ordered.get(info.name)
        if ordered is not None:
            return ordered
        known = self._records.get(info.name)
        if known is None:
            with self._reading(), collection_paused():
                sql = self.registry.sql(info)
                known = {one.id: one for one in sql.records(sql.where(self._connection, {}))}
            self._records[info.name] = known
            self._unsorted.add(info.name)
        if "position" in info.columns and info.name in self._unsorted:
            known = {one.id: one for one in sorted(known.values(), key=_by_position)}
            self._records[info.name] = known
        self._unsorted.discard(info.name)
        ordered = self._ordered[info.name] = tuple(known.values())
        return ordered

    def _plan_record(self) -> Any:
        return next(iter(self.records(PlanInfo)))

    def _committed(self, changes: ChangeSet) -> None:
        if any(map(reschedules, changes.rows)):
            self._schedule = None
        if any(map(_reorders, changes.rows)):
            self._shapes = {}
        for name in {change.table for change in changes.rows}:
            self._ordered.pop(name, None)
        self._unsorted |= {
            change.table
            for change in changes.rows
            if change.op == "insert" or "position" in change.new
        }
        for change in changes.rows:
            known = self._records.get(change.table)
            if known is None:
                continue
            if change.op == "delete":
                known.pop(change.row_id, None)
            elif change.op == "insert":
                info = self.registry.tables[change.table]
                values = {column: change.new.get(column) for column in info.columns}
                known[change.row_id] = self.registry.sql(info).record(**values)
            else:
                known[change.row_id] = known[change.row_id]._replace(**change.new)


def _reorders(change: RowChange) -> bool:
    """Whether a change may put activities elsewhere in the outline."""
    if change.table == "release":
        return True
    places = {"parent_id", "position", "release_id"}
    return change.table == "activity" and (
        change.op != "update" or bool(places & change.new.keys())
    )


def _by_position(record: Any) -> tuple[int, str]:
    return record.position, record.id
