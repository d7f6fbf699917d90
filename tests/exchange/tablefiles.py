"""Small tables as files, and plans to import them into."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from relplanner import Activity, Link, Plan, Release

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
