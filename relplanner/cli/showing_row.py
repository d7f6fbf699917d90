"""What `relplan show PLAN CODE` tells of one thing."""

from __future__ import annotations

from typing import Any

from relplanner.calendars import parse_instant
from relplanner.cli import showing
from relplanner.cli.common import FINE, iso_text, local_text, short, stamp_text
from relplanner.cli.output import counted, safe, say, say_json, table
from relplanner.plan.columns import Stored
from relplanner.plan.rows import PlanRow, TableInfo
from relplanner.planner import Plan
from relplanner.registers.durations import duration_text
from relplanner.releases.duration import format_float
from relplanner.releases.tables import Activity, Release
from relplanner.sentences import plural
from relplanner.signoff.tables import Checklist, ChecklistItem, Signature

_MOST_OF_A_KIND = 5
_HIDDEN = {"id", "position", "code"}
_DATES = ("early_start", "early_finish", "late_start", "late_finish")

Reference = dict[str, str]


def show_row(plan: Plan, code: str, *, as_json: bool) -> int:
    """The fields of one row by their labels, what is computed of it, and what refers to it."""
    row = plan.find(code)
    info = plan.registry.of(type(row))
    values = plan.stored_values(info.name, row.id) or {}
    computed = _computed(plan, row)
    references = _references(plan, info, str(values["id"]))
    if as_json:
        say_json({"kind": info.noun, **values, **computed, "referred_to_by": references})
        return FINE
    say(safe(f"{info.noun} {info.title_of(values)}"))
    lines = [
        (spec.label, _text(plan, values, column, row))
        for column, spec in info.columns.items()
        if column not in _HIDDEN and values[column] not in {None, ""}
    ]
    _show_fields([*lines, *_computed_lines(plan, computed)])
    if isinstance(row, Checklist):
        _show_items(plan, row)
        _show_signatures(computed["signatures"])
        references = [
            one for one in references
            if one["kind"] not in {ChecklistItem.NOUN, Signature.NOUN}
        ]  # fmt: skip
    _show_references(references)
    return FINE


def _show_fields(lines: list[tuple[str, str]]) -> None:
    width = max((len(label) for label, _ in lines), default=0)
    for label, text in lines:
        first, *others = text.splitlines() or [""]
        say(f"  {label:<{width}}  {safe(first)}")
        for other in others:
            say(f"  {'':<{width}}  {safe(other)}")


def _show_items(plan: Plan, checklist: Checklist) -> None:
    zone = plan.info.zone
    rows = [
        (
            one.code, one.state, one.name, one.done_by,
            stamp_text(one.done_at.isoformat(), zone) if one.done_at else "", one.reason,
        )
        for one in plan.rows(ChecklistItem, checklist_id=checklist.id)
    ]  # fmt: skip
    say()
    table(("Code", "State", "Item", "By", "When", "Reason"), rows, cut=("Item", "Reason"))


def _show_signatures(signatures: list[dict[str, Any]]) -> None:
    say()
    for one in signatures:
        revoked = ", key revoked since" if one["key_revoked"] else ""
        signed = f"{one['code']}: {one['signer']} signed as {one['meaning']}: {one['state']}"
        say(safe(signed + revoked))
        for change in (*one["changes"], *filter(None, [one["problem"]])):
            say(f"  {safe(change)}")
    if not signatures:
        say("Nobody has signed it.")


def _show_references(references: list[Reference]) -> None:
    if not references:
        return
    say("Referred to by:")
    kinds: dict[tuple[str, str], list[Reference]] = {}
    for one in references:
        kinds.setdefault((one["kind"], one["field"]), []).append(one)
    for (kind, field), found in kinds.items():
        for one in found[:_MOST_OF_A_KIND]:
            say(safe(f"  {kind} {one['title']} ({field})"))
        more = len(found) - _MOST_OF_A_KIND
        if more > 0:
            say(safe(f"  and {counted(more, f'more {kind}', f'more {plural(kind)}')} ({field})"))


def _computed(plan: Plan, row: PlanRow) -> dict[str, Any]:
    """What the planner works out of a row; times in ISO 8601."""
    if isinstance(row, Checklist):
        [found] = showing.checklists_of(plan, plan.snapshot(), row.id)
        return {name: found[name] for name in ("items", "done", "open", "signatures")}
    if isinstance(row, Release):
        snapshot = plan.snapshot()
        facts = showing.release_facts(snapshot, snapshot.by_id(Release)[row.id])
        wanted = ("live_at", "slack_min", "finish_at", "critical_activities")
        return {name: facts[name] for name in wanted}
    if not isinstance(row, Activity):
        return {}
    dates, zone = plan.schedule().of(row.id), plan.info.zone
    return {
        **{name: iso_text(getattr(dates, name), zone) for name in _DATES},
        "total_float_min": dates.total_float_min,
        "free_float_min": dates.free_float_min,
        "critical": dates.critical,
        "elapsed": dates.by_clock,
    }


def _computed_lines(plan: Plan, computed: dict[str, Any]) -> list[tuple[str, str]]:
    """The same for a person; empty where it is told otherwise."""
    if "live_at" in computed:
        return [
            ("Live", short(computed["live_at"])),
            ("Slack to target", showing.slack_text(computed["slack_min"])),
            ("Finish", short(computed["finish_at"])),
            ("Critical", counted(computed["critical_activities"], "activity", "activities")),
        ]
    if "critical" not in computed:
        return []
    return [
        *((name.replace("_", " ").capitalize(), short(computed[name])) for name in _DATES),
        ("Total float", format_float(computed["total_float_min"], computed["elapsed"], plan.info)),
        ("Free float", format_float(computed["free_float_min"], computed["elapsed"], plan.info)),
        ("Critical", "yes" if computed["critical"] else "no"),
    ]


def _references(plan: Plan, info: TableInfo, row_id: str) -> list[Reference]:
    found = []
    for other, column, spec in plan.registry.referrers[info.name]:
        for record in plan.records(other.row_class):
            if getattr(record, column) == row_id:
                values = record._asdict()
                found.append(
                    {
                        "kind": other.noun, "code": str(values.get("code") or ""),
                        "title": _title(plan, other, values), "field": spec.label,
                    }
                )  # fmt: skip
    return found


def _title(plan: Plan, info: TableInfo, values: dict[str, Stored]) -> str:
    """A row's title; for rows without a name, what they join."""
    title = info.title_of(values)
    if title != info.noun:
        return title
    joined = [
        _told(plan, info, column, values[column]) for column in info.references if values[column]
    ]
    return " → ".join(joined)


def _text(plan: Plan, values: dict[str, Stored], column: str, row: Any) -> str:
    """A field of a row; lengths of time as the tables of the window write them."""
    info = plan.registry.of(type(row))
    if info.columns[column].unit == "min":
        return duration_text(type(row), column, int(str(values[column])), row, plan.info)
    return _told(plan, info, column, values[column])


def _told(plan: Plan, info: TableInfo, column: str, value: Stored) -> str:
    spec = info.columns[column]
    if spec.kind == "ref":
        target = plan.registry.tables[spec.table]
        values = plan.stored_values(spec.table, str(value))
        return target.title_of(values) if values else str(value)
    if spec.kind == "instant":
        return local_text(parse_instant(str(value)), plan.info.zone)
    if spec.kind == "stamp":
        return stamp_text(str(value), plan.info.zone)
    if spec.kind == "boolean":
        return "yes" if value else "no"
    return str(value)
