"""The verbs that make, show, prove and restore plans, and walk their history."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import CANNOT, FINDINGS, FINE, confirmed, opened
from relplanner.cli.output import safe, say, say_json, table, tell
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.plan.changes import ChangeSet
    from relplanner.planner import Plan


def new(arguments: argparse.Namespace) -> int:
    """`relplan new`."""
    from relplanner.planner import Plan

    with Plan.create(
        arguments.plan,
        name=arguments.name,
        zone=arguments.zone or _local_zone(),
        actor=arguments.actor,
    ) as plan:
        say(f"Made {safe(plan.path)} in {plan.info.zone}.")
    return FINE


def sample(arguments: argparse.Namespace) -> int:
    """`relplan sample`."""
    from relplanner.sample import create_sample

    with create_sample(Path(arguments.plan)) as plan:
        say(f"Made {safe(plan.path)}: {safe(plan.info.name)}.")
        say(f"Look around: relplan show {safe(plan.path)}")
    return FINE


def show(arguments: argparse.Namespace) -> int:
    """`relplan show`."""
    from relplanner.cli import showing

    with opened(arguments, read_only=True) as plan:
        if arguments.code:
            return showing.show_row(plan, arguments.code, as_json=arguments.json)
        return showing.show_plan(plan, as_json=arguments.json)


def check(arguments: argparse.Namespace) -> int:
    """`relplan check`."""
    from relplanner.checks import check_plan

    report = check_plan(arguments.plan)
    if arguments.json:
        say_json(
            {
                "path": str(report.path), "state": report.state,
                "findings": list(report.findings), "plan_id": report.plan_id,
                "entries": report.entries, "rows": report.rows, "head": report.head,
            }
        )  # fmt: skip
        return report.exit_status
    say(f"{safe(report.path)}: {report.state}")
    for finding in report.findings:
        say(f"  {safe(finding)}")
    if report.state != "unreadable":
        say(f"  Compared: journal entries {report.entries}, rows {report.rows}.")
        say(f"  Head of the journal: {report.head}")
    if report.state != "sound" and report.path.exists():
        say("  'relplan backup PLAN --list' and 'relplan restore PLAN' bring back an older state.")
    return report.exit_status


def log(arguments: argparse.Namespace) -> int:
    """`relplan log`."""
    from relplanner.sentences import Narrator

    since = _day(arguments.since) if arguments.since else None
    with opened(arguments, read_only=True) as plan:
        narrator = Narrator(plan)
        wanted = plan.find(arguments.about) if arguments.about else None
        entries = []
        for entry in plan.journal():
            if arguments.by and entry.actor != arguments.by:
                continue
            if since is not None and entry.at < since:
                continue
            if wanted is not None and not _touches(plan, entry.seq, wanted.id):  # type: ignore[attr-defined]
                continue
            entries.append(entry)
        if arguments.limit > 0:
            entries = entries[-arguments.limit :]
        told = [(entry, narrator.sentences(entry.seq)) for entry in entries]
    if arguments.json:
        say_json(
            [
                {
                    "entry": entry.seq, "at": entry.at, "zone": entry.zone, "by": entry.actor,
                    "kind": entry.kind, "summary": entry.summary, "reason": entry.reason,
                    "changes": sentences, "hash": entry.hash,
                }
                for entry, sentences in told
            ]
        )  # fmt: skip
        return FINE
    for entry, sentences in told:
        reason = f" (because: {safe(entry.reason)})" if entry.reason else ""
        day, clock = entry.at[:10], entry.at[11:16]
        say(
            f"{entry.seq:>5}  {day} {clock} UTC  {safe(entry.actor)}: {safe(entry.summary)}{reason}"
        )
        for sentence in sentences:
            say(f"       {safe(sentence)}")
    return FINE


def undo(arguments: argparse.Namespace) -> int:
    """`relplan undo`."""
    with opened(arguments, read_only=False) as plan:
        if arguments.entry is not None:
            return _told(plan.revert(arguments.entry, arguments.actor), "There was nothing left.")
        return _told(plan.undo(arguments.actor), "There is nothing to undo.")


def redo(arguments: argparse.Namespace) -> int:
    """`relplan redo`."""
    with opened(arguments, read_only=False) as plan:
        return _told(plan.redo(arguments.actor), "There is nothing to redo.")


def backup(arguments: argparse.Namespace) -> int:
    """`relplan backup`."""
    from relplanner.plan.backup import list_backups, plan_id_of

    if arguments.list:
        found = list_backups(plan_id_of(Path(arguments.plan)))
        if arguments.json:
            say_json(
                [
                    {"path": str(b.path), "made_at": b.made_at.isoformat(), "entry": b.seq,
                     "reason": b.reason}
                    for b in found
                ]
            )  # fmt: skip
            return FINE
        rows = [
            (number, f"{b.made_at:%Y-%m-%d %H:%M:%S} UTC", b.seq, b.reason, b.path)
            for number, b in enumerate(found, start=1)
        ]
        table(("No", "Made", "Entry", "Reason", "File"), rows)
        return FINE
    with opened(arguments, read_only=bool(arguments.to)) as plan:
        made = plan.save_copy(arguments.to) if arguments.to else plan.backup().path
    if arguments.json:
        say_json({"path": str(made)})
    else:
        say(f"Saved {safe(made)}")
    return FINE


def restore(arguments: argparse.Namespace) -> int:
    """`relplan restore`."""
    from relplanner.plan.backup import list_backups, plan_id_of
    from relplanner.plan.backup import restore as put_back
    from relplanner.plan.document import local_now

    target = Path(arguments.plan)
    if arguments.backup.isdigit():
        found = list_backups(plan_id_of(target))
        number = int(arguments.backup)
        if not 1 <= number <= len(found):
            raise InvalidInputError(
                f"There is no backup {number}.",
                where=str(target),
                todo="See 'relplan backup PLAN --list'.",
            )
        source = found[number - 1].path
    else:
        source = Path(arguments.backup)
    if not confirmed(f"Put {source.name} in the place of {target.name}?", yes=arguments.yes):
        tell("Nothing was changed.")
        return CANNOT
    aside = put_back(source, target, local_now)
    say(f"Restored {safe(target)} from {safe(source)}.")
    if aside is not None:
        say(f"What was there before is in {safe(aside)}.")
    return FINE


def _told(changes: ChangeSet | None, nothing: str) -> int:
    if changes is None:
        tell(nothing)
        return FINDINGS
    say(f"{safe(changes.summary)} (journal entry {changes.seq}, {len(changes.rows)} rows)")
    return FINE


def _touches(plan: Plan, seq: int, row_id: str) -> bool:
    return any(change.row_id == row_id for change in plan.row_changes(seq))


def _day(text: str) -> str:
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        raise InvalidInputError(f"{text!r} is not a day.", todo="Write it as YYYY-MM-DD.") from None


def _local_zone() -> str:
    """The IANA name of this machine's zone, as far as it can be told; else UTC."""
    link: Any = Path("/etc/localtime")
    try:
        parts = link.resolve().parts
        name = "/".join(parts[parts.index("zoneinfo") + 1 :])
    except (OSError, ValueError):
        return "UTC"
    from relplanner.plan.plan_rules import is_zone

    return name if is_zone(name) else "UTC"
