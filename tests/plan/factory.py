"""Rows of every table, made from what the columns are declared to hold."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from relplanner import Plan
from relplanner.plan.columns import ColumnSpec
from relplanner.plan.door import Transaction
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import WorkingShift
from relplanner.registry import REGISTRY

INSTANT = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)

# What the rules of a table ask for beyond its columns.
ASKED_FOR: dict[str, dict[str, Any]] = {
    "release": {"start_at": INSTANT},
    "activity": {"actual_start_at": INSTANT},
    "evidence": {"kind": "link", "address": "https://example.org/run/1"},
    "person": {"country": "DE", "zone": "Europe/Berlin"},
    "environment": {"zone": "Asia/Kolkata"},
    "working_shift": {"weekday": 6},
    "change_freeze": {"start_at": INSTANT, "finish_at": INSTANT + dt.timedelta(days=14)},
}


def make(table: type[PlanRow], tx: Transaction, **values: Any) -> PlanRow:
    """A valid row of `table`, inserted, with every row that it can't do without."""
    info = REGISTRY.of(table)
    given: dict[str, Any] = {**ASKED_FOR.get(info.name, {}), **values}
    for column, spec in info.columns.items():
        if column in given or not spec.required or column in {"id", "code", "position"}:
            continue
        made = _value(spec, tx, info.name, column)
        if made is not None:
            given[column] = made
    row = tx.insert(table(**given))
    if info.name == "calendar":
        make(WorkingShift, tx, calendar_id=row.id)  # type: ignore[attr-defined]
    return row


def _value(spec: ColumnSpec, tx: Transaction, table: str, column: str) -> Any:
    if spec.kind == "ref":
        target = REGISTRY.tables[spec.table].row_class
        existing = tx.rows(target) if spec.table in {"release", "calendar"} else []
        return existing[0].id if existing else make(target, tx).id  # type: ignore[attr-defined]
    if spec.kind == "text":
        return f"{spec.label} of {table} {len(tx.rows(REGISTRY.tables[table].row_class))}"
    if spec.kind == "day":
        return INSTANT.date()
    if spec.kind in {"instant", "stamp"}:
        return INSTANT
    return None


def another_value(spec: ColumnSpec, old: Any) -> Any:
    """A value of the same kind that isn't `old`."""
    if spec.kind == "text":
        return f"{old or ''}+"[-spec.max_length :]
    if spec.kind == "choice":
        return next(word for word in spec.choices if word != old)
    if spec.kind == "boolean":
        return not old
    if spec.kind == "integer":
        return old + 1 if old is not None and old < spec.maximum else spec.minimum
    if spec.kind == "day":
        return (old or INSTANT.date()) + dt.timedelta(days=1)
    return (old or INSTANT) + dt.timedelta(days=1)


def dump(plan: Plan) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that the plan holds, except the journal: what undo must restore exactly."""
    return {
        info.name: sorted(plan._connection.execute(REGISTRY.sql(info).select).fetchall(), key=repr)
        for info in REGISTRY.tables.values()
    }


def remembered(plan: Plan) -> dict[str, list[Any]]:
    """What the plan has in memory of every table."""
    return {
        info.name: sorted(map(tuple, plan.records(info.row_class)), key=repr)
        for info in REGISTRY.tables.values()
    }


def small_plan(path: Path) -> Plan:
    """A release of three linked activities under a summary, with a checklist and a risk."""
    from relplanner import Activity, Checklist, ChecklistItem, Link, Person, Release, Risk

    plan = Plan.create(path, name="Small", zone="Europe/Berlin")
    with plan.change("Add the spring release", actor="ann") as tx:
        person = tx.insert(Person(name="Mira Weber"))
        release = tx.insert(Release(name="Spring", start_at=INSTANT))
        summary = tx.insert(Activity(name="Testing", release_id=release.id))
        build = tx.insert(Activity(name="Build", release_id=release.id, duration_min=960))
        test = tx.insert(
            Activity(
                name="Regression test",
                release_id=release.id,
                parent_id=summary.id,
                duration_min=1440,
                owner_id=person.id,
            )
        )
        live = tx.insert(Activity(name="Go live", release_id=release.id))
        tx.insert(Link(predecessor_id=build.id, successor_id=test.id))
        tx.insert(Link(predecessor_id=test.id, successor_id=live.id, lag_min=480))
        checklist = tx.insert(Checklist(name="Go/no-go", release_id=release.id))
        tx.insert(ChecklistItem(name="Backups verified", checklist_id=checklist.id))
        tx.insert(Risk(name="Disk fails", release_id=release.id, owner_id=person.id))
    return plan
