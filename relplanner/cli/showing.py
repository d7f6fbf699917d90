"""What `relplan show` tells of a plan, and of one row."""

from __future__ import annotations

from collections import Counter
from typing import Any

from relplanner.calendars import parse_instant
from relplanner.cli.common import FINE, journal_hashes, local_text
from relplanner.cli.output import safe, say, say_json, table
from relplanner.plan.columns import Stored
from relplanner.plan.rows import PlanRow, TableInfo
from relplanner.planner import Plan
from relplanner.releases.dates import live_at
from relplanner.releases.duration import format_duration
from relplanner.releases.tables import Activity, ExternalDependency, Release
from relplanner.sentences import plural
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.signoff.verify import signature_states
from relplanner.snapshot import Snapshot

_MOST_REFERENCES = 20


def show_plan(plan: Plan, *, as_json: bool) -> int:
    """Releases, counts, what blocks, checklists."""
    snapshot = plan.snapshot()
    releases = [_release(snapshot, one) for one in snapshot.records(Release)]
    counts = {
        info.noun: len(snapshot.records(info.row_class))
        for info in plan.registry.tables.values()
        if info.row_class.CODE_PREFIX
    }
    blocking = _blocking(snapshot)
    checklists = _checklists(plan, snapshot)
    if as_json:
        say_json(
            {
                "name": snapshot.plan.name, "zone": snapshot.zone, "plan_id": snapshot.plan_id,
                "journal_seq": snapshot.head_seq, "journal_head": snapshot.head_hash,
                "releases": releases, "counts": counts, "blocking": blocking,
                "checklists": checklists, "undo": plan.undo_label, "redo": plan.redo_label,
            }
        )  # fmt: skip
        return FINE
    say(f"{safe(snapshot.plan.name)}  ({safe(snapshot.zone)}, journal entry {snapshot.head_seq})")
    if snapshot.plan.description:
        say(safe(snapshot.plan.description))
    say()
    columns = (
        "code",
        "name",
        "state",
        "start",
        "live",
        "target",
        "days_to_target",
        "finish",
        "critical",
    )
    heads = (
        "Code",
        "Release",
        "State",
        "Start",
        "Live",
        "Target",
        "Days left",
        "Finish",
        "Critical",
    )
    table(heads, [[_dash(one[column]) for column in columns] for one in releases])
    say()
    shown = [f"{number} {noun if number == 1 else plural(noun)}" for noun, number in counts.items()]
    say(", ".join(text for text in shown if not text.startswith("0 ")) or "Nothing in it yet.")
    say()
    say("What blocks:" if blocking else "Nothing blocks.")
    for sentence in blocking:
        say(f"  {safe(sentence)}")
    if checklists:
        say()
        fields = ("code", "name", "release", "done", "open", "signatures")
        table(
            ("Code", "Checklist", "Release", "Done", "Open", "Signatures"),
            [["none" if one[f] == "" else one[f] for f in fields] for one in checklists],
        )
    return FINE


def show_row(plan: Plan, code: str, *, as_json: bool) -> int:
    """The fields of one row by their labels, its dates, and what refers to it."""
    row = plan.find(code)
    info = plan.registry.of(type(row))
    values = plan.stored_values(info.name, row.id) or {}  # type: ignore[attr-defined]
    dates = _dates(plan, row)
    references = _references(plan, info, str(values["id"]))
    if as_json:
        say_json({"kind": info.noun, **values, **dates, "referred_to_by": references})
        return FINE
    say(f"{info.noun} {safe(info.title_of(values))}")
    width = max(len(spec.label) for spec in info.columns.values())
    for column, spec in info.columns.items():
        value = values[column]
        if column in {"id", "position"} or value in {None, ""}:
            continue
        say(f"  {spec.label:<{width}}  {safe(_told(plan, info, column, value))}")
    for label, value in dates.items():
        say(f"  {label.replace('_', ' ').capitalize():<{width}}  {safe(value)}")
    if references:
        say("Referred to by:")
        for text in references[:_MOST_REFERENCES]:
            say(f"  {safe(text)}")
        if len(references) > _MOST_REFERENCES:
            say(f"  and {len(references) - _MOST_REFERENCES} more")
    return FINE


def _release(snapshot: Snapshot, one: Any) -> dict[str, Any]:
    schedule, zone = snapshot.schedule, snapshot.zone
    finish = int(schedule.release_finish[schedule.release_ids.index(one.id)])
    live = live_at(snapshot.records(Activity), schedule, one.id)
    target = parse_instant(one.target_at) if one.target_at else None
    places = [
        schedule.index[activity.id]
        for activity in snapshot.records(Activity)
        if activity.release_id == one.id
    ]
    critical = sum(bool(schedule.critical[p]) and not schedule.is_summary[p] for p in places)
    return {
        "code": one.code, "name": f"{one.name} {one.version}".strip(), "state": one.state,
        "start": local_text(parse_instant(one.start_at), zone), "live": local_text(live, zone),
        "finish": local_text(finish, zone),
        "target": local_text(target, zone) if target is not None else None,
        "days_to_target": round((target - live) / 1440, 1) if target is not None else None,
        "critical": critical,
    }  # fmt: skip


def _blocking(snapshot: Snapshot) -> list[str]:
    """Missed deadlines, releases behind their target, and what others haven't delivered."""
    schedule, zone, found = snapshot.schedule, snapshot.zone, []
    for one in snapshot.records(Release):
        live = live_at(snapshot.records(Activity), schedule, one.id)
        if one.target_at and live > parse_instant(one.target_at):
            found.append(
                f"{one.code} {one.name} is live {local_text(live, zone)}, after its target "
                f"{local_text(parse_instant(one.target_at), zone)}."
            )
    for one in snapshot.records(Activity):
        place = schedule.index[one.id]
        if schedule.missed_deadline[place]:
            found.append(
                f"{one.code} {one.name} finishes {local_text(int(schedule.finish[place]), zone)}, "
                f"after its deadline {local_text(parse_instant(one.deadline_at), zone)}."
            )
    for one in snapshot.records(ExternalDependency):
        if one.state in {"open", "failed"}:
            by = f", needed by {one.needed_by}" if one.needed_by else ""
            found.append(f"{one.code} {one.name} is {one.state}{by}.")
    return found


def _checklists(plan: Plan, snapshot: Snapshot) -> list[dict[str, Any]]:
    states = signature_states(snapshot, journal_hashes(plan))
    releases = snapshot.by_id(Release)
    found = []
    for one in snapshot.records(Checklist):
        items = Counter(
            item.state for item in snapshot.records(ChecklistItem) if item.checklist_id == one.id
        )
        signed = [
            f"{s.signature.signer} ({s.signature.meaning}, {s.word})"
            for s in states
            if s.signature.checklist_id == one.id
        ]
        found.append(
            {
                "code": one.code, "name": one.name, "release": releases[one.release_id].code,
                "done": f"{items['done'] + items['not applicable']}/{sum(items.values())}",
                "open": items["open"], "signatures": ", ".join(signed),
            }
        )  # fmt: skip
    return found


def _dates(plan: Plan, row: PlanRow) -> dict[str, Any]:
    if not isinstance(row, Activity):
        return {}
    dates, zone = plan.schedule().of(row.id), plan.info.zone
    return {
        "early_start": local_text(dates.early_start, zone),
        "early_finish": local_text(dates.early_finish, zone),
        "late_start": local_text(dates.late_start, zone),
        "late_finish": local_text(dates.late_finish, zone),
        "total_float_min": dates.total_float_min,
        "free_float_min": dates.free_float_min,
        "critical": dates.critical,
    }


def _references(plan: Plan, info: TableInfo, row_id: str) -> list[str]:
    found = []
    for other, column, spec in plan.registry.referrers[info.name]:
        for record in plan.records(other.row_class):
            if getattr(record, column) == row_id:
                title = _title(plan, other, record._asdict())
                found.append(f"{other.noun} {title} ({spec.label})")
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


def _told(plan: Plan, info: TableInfo, column: str, value: Stored) -> str:
    spec = info.columns[column]
    if spec.kind == "ref":
        target = plan.registry.tables[spec.table]
        values = plan.stored_values(spec.table, str(value))
        return target.title_of(values) if values else str(value)
    if spec.kind == "instant":
        return local_text(parse_instant(str(value)), plan.info.zone)
    if spec.kind == "boolean":
        return "yes" if value else "no"
    if spec.unit == "min":
        minutes, plan_info = int(value or 0), plan.info
        return format_duration(minutes, "d", plan_info.minutes_per_day, plan_info.minutes_per_week)
    return str(value)


def _dash(value: object) -> object:
    return "-" if value is None else value
