"""The journal as people read it: "moved A-12 Regression test from 3 Mar 2026 to 5 Mar 2026"."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from relplanner.midnight import day_and_time
from relplanner.plan.columns import ColumnSpec, Stored
from relplanner.plan.journal import RowChange
from relplanner.plan.rows import TableInfo, Values
from relplanner.planner import Plan
from relplanner.releases.duration import format_duration

_MANY = 12
_LONGEST_TEXT = 60


@dataclass(frozen=True)
class Fields:
    """How values look in a sentence: English month names, the plan's zone."""

    zone: dt.tzinfo
    minutes_per_day: int
    minutes_per_week: int

    def shown(self, spec: ColumnSpec, value: Stored, row: Mapping[str, Stored]) -> str:
        """A stored value in words."""
        if value is None or value == "":
            return "nothing"
        if spec.kind == "day":
            return _day(dt.date.fromisoformat(str(value)))
        if spec.kind in {"instant", "stamp"}:
            moment = dt.datetime.fromisoformat(str(value)).astimezone(self.zone)
            is_end = bool(spec.since) and value != row.get(spec.since)
            day, time = day_and_time(moment, is_end=is_end)
            return f"{_day(day)} {time}"
        if spec.kind == "boolean":
            return "yes" if value else "no"
        if spec.unit == "min":
            unit = str(row.get("duration_unit") or "h")
            return format_duration(int(value), unit, self.minutes_per_day, self.minutes_per_week)
        text = " ".join(str(value).split())
        if spec.kind == "text" and len(text) > _LONGEST_TEXT:
            text = text[: _LONGEST_TEXT - 1] + "…"
        return f"'{text}'" if spec.kind == "text" else text


class Narrator:
    """Tells what journal entries did, in sentences. Reads names from the plan as it is now."""

    def __init__(self, plan: Plan) -> None:
        info = plan.info
        self._plan = plan
        self._fields = Fields(
            zoneinfo.ZoneInfo(info.zone), info.minutes_per_day, info.minutes_per_week
        )
        self._names: dict[str, str] = {}

    def sentences(self, seq: int, *, most: int = _MANY) -> list[str]:
        """What one journal entry did, a sentence a row.

        Args:
            seq: The entry.
            most: Above this many rows they are counted instead ("added 62 activities").
        """
        changes = [change for change in self._plan.row_changes(seq) if change.op != "digest"]
        if len(changes) > most:
            return self._counted(changes)
        return [self.of_change(change) for change in changes]

    def of_change(self, change: RowChange) -> str:
        """What a change of a row did."""
        info = self._plan.registry.tables[change.table]
        row = self._row(info, change)
        title = self._title(info, row)
        if change.op != "update":
            noun = f"{'added' if change.op == 'insert' else 'deleted'} {info.noun}"
            return f"{noun} {title}" if title else noun
        # A duration is told with its unit.
        untold = {"position", *(("duration_unit",) if "duration_min" in change.old else ())}
        parts = [
            (info.columns[column], old, change.new[column])
            for column, old in change.old.items()
            if column in info.columns and column not in untold
        ]
        if not parts:
            return f"reordered {info.noun} {title}"
        rows = {**row, **change.old}, {**row, **change.new}
        described = [(spec.label, *self._both(spec, old, new, rows)) for spec, old, new in parts]
        if len(parts) == 1:
            return _single(parts[0][0], title, *described[0])
        listed = "; ".join(f"{label} from {old} to {new}" for label, old, new in described)
        only_dates = all(spec.kind in {"day", "instant"} for spec, _, _ in parts)
        verb = "moved" if only_dates else "changed"
        return f"{verb} {title}: {listed}"

    def _counted(self, changes: list[RowChange]) -> list[str]:
        tables = self._plan.registry.tables
        counts = Counter((change.op, tables[change.table].noun) for change in changes)
        return [_count(op, count, noun) for (op, noun), count in counts.items()]

    def _both(
        self, spec: ColumnSpec, old: Stored, new: Stored, rows: tuple[Values, Values]
    ) -> tuple[str, str]:
        if spec.kind == "ref":
            return self._name(spec.table, old), self._name(spec.table, new)
        return self._fields.shown(spec, old, rows[0]), self._fields.shown(spec, new, rows[1])

    def _title(self, info: TableInfo, row: Values) -> str:
        def told(spec: ColumnSpec, value: Stored) -> str:
            if spec.kind == "ref":
                return self._name(spec.table, value)
            return self._fields.shown(spec, value, row)

        title = info.phrased(row, told)
        return "" if title == info.noun else title

    def _name(self, table: str, row_id: Stored) -> str:
        """How the row `row_id` is called; also one that was deleted since."""
        if row_id is None:
            return "nothing"
        key = str(row_id)
        if key not in self._names:
            info = self._plan.registry.tables[table]
            values = self._plan.stored_values(table, key)
            self._names[key] = info.title_of(values) if values else f"a deleted {info.noun}"
        return self._names[key]

    def _row(self, info: TableInfo, change: RowChange) -> Values:
        """The row that a change is about: as it is now, completed by what the change says."""
        known = self._plan.stored_values(info.name, change.row_id) or {}
        return {
            **known,
            **(change.new if change.op == "insert" else {}),
            **(change.old if change.op == "delete" else {}),
        }


def plural(noun: str) -> str:
    """The plural of a noun of ours: activity -> activities, holiday set -> holiday sets."""
    head, joiner, rest = noun.partition(" of ")
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        head = head[:-1] + "ies"
    elif head == "person":
        head = "people"
    elif head != "evidence":
        head += "s"
    return head + joiner + rest


def _count(op: str, count: int, noun: str) -> str:
    """The sentence for rows that aren't told one by one."""
    verb = "added" if op == "insert" else "deleted" if op == "delete" else "changed"
    return f"{verb} {counted(count, noun)}"


def counted(count: int, noun: str) -> str:
    """So many of what has this noun ("3 activities")."""
    return f"{count} {noun if count == 1 else plural(noun)}"


def _single(spec: ColumnSpec, title: str, label: str, old: str, new: str) -> str:
    """The sentence for one changed column."""
    if spec.kind in {"day", "instant"} and "nothing" not in {old, new}:
        return f"moved {title} from {old} to {new} ({label})"
    if spec.label in {"Name", "Question", "Hazard", "Action", "Item", "Step"}:
        return f"renamed {title} from {old} to {new}"
    if old == "nothing":
        return f"set {label} of {title} to {new}"
    if new == "nothing":
        return f"cleared {label} of {title}, was {old}"
    return f"changed {label} of {title} from {old} to {new}"


def _day(day: dt.date) -> str:
    # Not strftime("%b"): the journal reads the same whatever the locale.
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{day.day} {months[day.month - 1]} {day.year}"
