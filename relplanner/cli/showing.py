"""What `relplan show` tells of a plan."""

from __future__ import annotations

from collections import Counter
from typing import Any

from relplanner.calendars import parse_instant
from relplanner.cli.common import FINE, iso_text, journal_hashes, short, span_text
from relplanner.cli.output import counted, safe, say, say_json, table
from relplanner.cli.terminal import working
from relplanner.plan.filelock import holder
from relplanner.planner import Plan
from relplanner.readiness import SEVERITIES, Severity, overview
from relplanner.releases.dates import live_of
from relplanner.releases.tables import Activity, Release
from relplanner.sentences import plural
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.signoff.verify import SignatureState, signature_states
from relplanner.snapshot import Snapshot

_HEADS: dict[str, Severity] = {
    "What blocks:": "blocker", "What may come to block:": "warning", "Notes:": "note",
}  # fmt: skip


def show_plan(plan: Plan, *, as_json: bool) -> int:
    """Releases, counts, what blocks, checklists."""
    with working("Computing the dates"):
        snapshot = plan.snapshot()
        releases = [release_facts(snapshot, one) for one in snapshot.records(Release)]
        found = _found(plan, snapshot)
        checklists = checklists_of(plan, snapshot)
    counts = {
        info.noun: len(snapshot.records(info.row_class))
        for info in plan.registry.tables.values()
        if info.row_class.CODE_PREFIX
    }
    open_by = holder(plan.path)
    if as_json:
        say_json(
            {
                "name": snapshot.plan.name, "description": snapshot.plan.description,
                "zone": snapshot.zone, "plan_id": snapshot.plan_id,
                "journal_seq": snapshot.head_seq, "journal_head": snapshot.head_hash,
                "releases": releases, "counts": counts,
                "blocking": found["blocker"], "warnings": found["warning"],
                "notes": found["note"], "checklists": checklists, "undo": plan.undo_label,
                "redo": plan.redo_label, "lock": open_by.sentence() if open_by else None,
            }
        )  # fmt: skip
        return FINE
    say(f"{safe(snapshot.plan.name)}  ({safe(snapshot.zone)}, journal entry {snapshot.head_seq})")
    if snapshot.plan.description:
        say(safe(snapshot.plan.description))
    if open_by:
        say(safe(f"By its lock file, {open_by.sentence()}."))
    say()
    if not any(counts[noun] for noun in ("release", "activity")):
        say("Nothing is planned in it yet; 'relplan import' brings activities in.")
        return FINE
    _show_releases(releases)
    say()
    shown = [counted(number, noun, plural(noun)) for noun, number in counts.items() if number]
    say(", ".join(shown))
    say()
    if not found["blocker"]:
        say("Nothing blocks.")
    for head, severity in _HEADS.items():
        if found[severity]:
            say(head)
        for sentence in found[severity]:
            say(f"  {safe(sentence)}")
    if checklists:
        say()
        show_checklists(checklists)
    return FINE


def release_facts(snapshot: Snapshot, one: Any) -> dict[str, Any]:
    """The computed dates of a release, in ISO 8601.

    `live_at` is when all but the hypercare has finished; `slack_min` is from then to the target,
    in minutes of the clock.
    """
    schedule, zone = snapshot.schedule, snapshot.zone
    finish = int(schedule.release_finish[schedule.release_ids.index(one.id)])
    live = live_of(snapshot)[one.id]
    target = parse_instant(one.target_at) if one.target_at else None
    places = [
        schedule.index[activity.id]
        for activity in snapshot.records(Activity)
        if activity.release_id == one.id
    ]
    critical = sum(bool(schedule.critical[p]) and not schedule.is_summary[p] for p in places)
    return {
        "code": one.code, "name": one.name, "version": one.version, "state": one.state,
        "start_at": iso_text(parse_instant(one.start_at), zone), "live_at": iso_text(live, zone),
        "target_at": iso_text(target, zone) if target is not None else None,
        "slack_min": target - live if target is not None else None,
        "finish_at": iso_text(finish, zone), "critical_activities": critical,
    }  # fmt: skip


def slack_text(slack_min: int | None) -> str:
    """The time between live and target, for a person."""
    return "-" if slack_min is None else span_text(slack_min)


def checklists_of(
    plan: Plan, snapshot: Snapshot, checklist_id: str | None = None
) -> list[dict[str, Any]]:
    """The checklists of a plan (or one of them), how far they are, and their signatures judged."""
    states = signature_states(snapshot, journal_hashes(plan), checklist_id)
    releases = snapshot.by_id(Release)
    found = []
    for one in snapshot.records(Checklist):
        if checklist_id not in {None, one.id}:
            continue
        items = Counter(
            item.state for item in snapshot.records(ChecklistItem) if item.checklist_id == one.id
        )
        found.append(
            {
                "code": one.code, "name": one.name, "release": releases[one.release_id].code,
                "items": sum(items.values()), "done": items["done"],
                "not_applicable": items["not applicable"], "open": items["open"],
                "signatures": [
                    _signature(state) for state in states
                    if state.signature.checklist_id == one.id
                ],
            }
        )  # fmt: skip
    return found


def show_checklists(checklists: list[dict[str, Any]]) -> None:
    """The table of checklists."""
    rows = [
        (
            one["code"], one["name"], one["release"],
            f"{one['done'] + one['not_applicable']}/{one['items']}", one["open"],
            ", ".join(_signed(signature) for signature in one["signatures"]) or "none",
        )
        for one in checklists
    ]  # fmt: skip
    heads = ("Code", "Checklist", "Release", "Done", "Open", "Signatures")
    table(heads, rows, cut=("Checklist", "Signatures"), right=("Done", "Open"))


def _show_releases(releases: list[dict[str, Any]]) -> None:
    rows = [
        (
            one["code"], f"{one['name']} {one['version']}".strip(), one["state"],
            one["start_at"][:10], short(one["target_at"]), short(one["live_at"]),
            slack_text(one["slack_min"]),
        )
        for one in releases
    ]  # fmt: skip
    heads = ("Code", "Release", "State", "Start", "Target", "Live", "Slack")
    table(heads, rows, cut=("Release", "State"), right=("Slack",))


def _signature(state: SignatureState) -> dict[str, Any]:
    record = state.signature
    return {
        "code": record.code, "signer": record.signer, "meaning": record.meaning,
        "signed_at": record.signed_at, "state": state.word, "key_revoked": state.revoked,
        "changes": list(state.differences), "problem": state.problem,
    }  # fmt: skip


def _signed(signature: dict[str, Any]) -> str:
    return f"{signature['signer']} ({signature['meaning']}, {signature['state']})"


def _found(plan: Plan, snapshot: Snapshot) -> dict[Severity, list[str]]:
    """What the overviews of all releases say, each sentence once, by how bad it is."""
    hashes, now = journal_hashes(plan), plan.clock()
    items = {
        (one.severity, one.text()): None
        for release in snapshot.records(Release)
        for one in overview(snapshot, release.id, now, hashes).blocks
    }
    return {
        severity: [text for severity_of, text in items if severity_of == severity]
        for severity in SEVERITIES
    }
