"""The verbs that walk a plan's history: journal, undo, backups."""

from __future__ import annotations

import argparse
import datetime as dt
import zoneinfo
from pathlib import Path
from typing import TYPE_CHECKING

from relplanner.atomic import is_there
from relplanner.cli.common import CANNOT, FINDINGS, FINE, answer, code_of, day_named, opened
from relplanner.cli.output import counted, safe, say, say_json, table, tell
from relplanner.cli.terminal import confirmed, working
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.plan.backup import Backup
    from relplanner.plan.changes import ChangeSet
    from relplanner.plan.journal import Entry
    from relplanner.planner import Plan

_EVERY_ROW = 2**31


def log(arguments: argparse.Namespace) -> int:
    """`relplan log`."""
    from relplanner.sentences import Narrator

    if arguments.limit is not None and arguments.limit < 1:
        raise InvalidInputError("--limit is a number from 1 on.")
    with opened(arguments, read_only=True) as plan, working("Reading the journal"):
        zone = zoneinfo.ZoneInfo(plan.info.zone)
        narrator = Narrator(plan)
        told = [
            (entry, narrator.sentences(entry.seq, most=_EVERY_ROW))
            if arguments.full
            else (entry, narrator.sentences(entry.seq))
            for entry in _entries(plan, arguments, zone)
        ]
    if arguments.json:
        say_json([_as_json(entry, sentences) for entry, sentences in told])
        return FINE
    for entry, sentences in told:
        reason = f" (because: {safe(entry.reason)})" if entry.reason else ""
        at = dt.datetime.fromisoformat(entry.at).astimezone(zone)
        say(
            f"{entry.seq:>5}  {at:%Y-%m-%d %H:%M}  {safe(entry.actor)}: "
            f"{safe(entry.summary)}{reason}"
        )
        for sentence in sentences:
            say(f"       {safe(sentence)}")
    return FINE


def undo(arguments: argparse.Namespace) -> int:
    """`relplan undo`."""
    with opened(arguments, read_only=False) as plan:
        if arguments.entry is None:
            return _told(arguments, plan.undo(arguments.actor), "There is nothing to undo.")
        changes = plan.revert(arguments.entry, arguments.actor)
        return _told(arguments, changes, f"Nothing of entry {arguments.entry} is left to undo.")


def redo(arguments: argparse.Namespace) -> int:
    """`relplan redo`."""
    with opened(arguments, read_only=False) as plan:
        return _told(arguments, plan.redo(arguments.actor), "There is nothing to redo.")


def backup(arguments: argparse.Namespace) -> int:
    """`relplan backup`."""
    if arguments.list:
        return _list_backups(arguments)
    # For reading: a backup can be made while somebody works on the plan.
    with opened(arguments, read_only=True) as plan, working("Copying the plan"):
        made = plan.save_copy(arguments.to) if arguments.to else plan.backup().path
    answer(arguments, {"path": str(made)}, f"Saved {made}")
    return FINE


def restore(arguments: argparse.Namespace) -> int:
    """`relplan restore`."""
    from relplanner.plan.backup import restore as put_back
    from relplanner.plan.lifecycle import local_now

    target = Path(arguments.plan)
    source, described = _source(target, arguments.backup)
    if not confirmed(f"Put {described} in the place of {target}?", yes=arguments.yes):
        tell("Nothing was changed.")
        return CANNOT
    with working("Restoring"):
        aside = put_back(source, target, local_now)
    value = {"path": str(target), "from": str(source), "set_aside": str(aside) if aside else None}
    told = [f"Restored {target} from {source}."]
    if aside is not None:
        told.append(f"What was there before is in {aside}.")
    answer(arguments, value, *told)
    return FINE


def _entries(plan: Plan, arguments: argparse.Namespace, zone: zoneinfo.ZoneInfo) -> list[Entry]:
    """The journal entries that the command asks for."""
    entries = plan.journal()
    if arguments.by:
        entries = [one for one in entries if one.actor.casefold() == arguments.by.casefold()]
    if arguments.since:
        day = day_named(arguments.since)
        since = dt.datetime.combine(day, dt.time(), tzinfo=zone)
        entries = [one for one in entries if dt.datetime.fromisoformat(one.at) >= since]
    if arguments.about:
        row_id = plan.find(code_of(arguments.about)).id
        entries = [
            one for one in entries
            if any(change.row_id == row_id for change in plan.row_changes(one.seq))
        ]  # fmt: skip
    return entries[-arguments.limit :] if arguments.limit else entries


def _as_json(entry: Entry, sentences: list[str]) -> dict[str, object]:
    return {
        "entry": entry.seq, "at": entry.at, "zone": entry.zone, "by": entry.actor,
        "kind": entry.kind, "summary": entry.summary, "reason": entry.reason,
        "changes": sentences, "hash": entry.hash,
    }  # fmt: skip


def _told(arguments: argparse.Namespace, changes: ChangeSet | None, nothing: str) -> int:
    if changes is None:
        if arguments.json:
            say_json({"entry": None, "summary": nothing, "rows": 0})
        tell(nothing)
        return FINDINGS
    rows = len(changes.rows)
    answer(
        arguments,
        {"entry": changes.seq, "summary": changes.summary, "rows": rows},
        f"{changes.summary} (journal entry {changes.seq}, {counted(rows, 'row')})",
    )
    return FINE


def _list_backups(arguments: argparse.Namespace) -> int:
    from relplanner.plan.backup import list_backups, plan_id_of

    found = list_backups(plan_id_of(Path(arguments.plan)))
    if arguments.json:
        say_json(
            [
                {"path": str(one.path), "made_at": one.made_at.isoformat(), "entry": one.seq,
                 "reason": one.reason}
                for one in found
            ]
        )  # fmt: skip
        return FINE
    rows = [
        (number, _made_at(one), one.seq, one.reason, one.path)
        for number, one in enumerate(found, start=1)
    ]
    table(("No", "Made", "Entry", "Reason", "File"), rows, right=("No", "Entry"))
    return FINE


def _source(target: Path, wanted: str) -> tuple[Path, str]:
    """The backup that somebody means, and how to call it in a question."""
    from relplanner.plan.backup import list_backups, plan_id_of

    if not wanted.isdecimal():
        if not is_there(Path(wanted)):
            raise InvalidInputError(
                f"There is no backup and no file {wanted}.",
                where=str(target),
                todo=f"See 'relplan backup {target} --list'.",
            )
        return Path(wanted), wanted
    found = list_backups(plan_id_of(target))
    number = int(wanted)
    if not 1 <= number <= len(found):
        raise InvalidInputError(
            f"There is no backup {number}.",
            where=str(target),
            todo=f"See 'relplan backup {target} --list'.",
        )
    one = found[number - 1]
    return one.path, f"the backup of {_made_at(one)} (journal entry {one.seq})"


def _made_at(one: Backup) -> str:
    # This machine's zone: the plan's may be unreadable, that's what backups are for.
    return f"{one.made_at.astimezone():%Y-%m-%d %H:%M:%S}"
