"""Small tables as files, and plans to import them into."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from relplanner import Activity, Link, Plan, Release
from relplanner.exchange.table_import import apply_import, plan_import
from relplanner.exchange.table_import_types import ImportPreview

NEW_YEAR = dt.datetime(2026, 1, 5, 9, 0, tzinfo=dt.UTC)  # a Monday


def write_csv(path: Path, rows: Sequence[Sequence[Any]], delimiter: str = ",") -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return path


def write_xlsx(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    import openpyxl

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    book.close()
    return path


def plan_in(folder: Path, zone: str = "UTC") -> Plan:
    return Plan.create(folder / "plan.relplan", name="Plan", zone=zone)


def release_in(plan: Plan, start_at: dt.datetime = NEW_YEAR) -> Release:
    with plan.change("Add a release") as tx:
        return tx.insert(Release(name="Spring", start_at=start_at))


def links_by_name(plan: Plan) -> set[tuple[str, str, str, int, str]]:
    names = {one.id: one.name for one in plan.rows(Activity)}
    return {
        (names[one.predecessor_id], names[one.successor_id], one.kind, one.lag_min, one.lag_kind)
        for one in plan.rows(Link)
    }


def preview_of(plan: Plan, rows: Sequence[Sequence[Any]], **options: Any) -> ImportPreview:
    return plan_import(plan, write_csv(plan.path.with_name("table.csv"), rows), **options)


def imported(plan: Plan, rows: Sequence[Sequence[Any]], **options: Any) -> dict[str, Activity]:
    preview = preview_of(plan, rows, **options)
    assert [str(one) for one in preview.errors] == []
    apply_import(plan, preview)
    return {one.name: one for one in plan.rows(Activity)}


def messages(preview: ImportPreview, severity: str = "error") -> list[str]:
    return [str(one) for one in preview.problems if one.severity == severity]


def at(day: int, hour: int, minute: int = 0, month: int = 1) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, minute, tzinfo=dt.UTC)
