"""The verbs of checklists and signatures."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from relplanner.cli.common import (
    CANNOT,
    FINE,
    answer,
    code_of,
    opened,
    release_named,
    row_with_code,
    stamp_text,
)
from relplanner.cli.output import counted, safe, say, say_json, tell
from relplanner.cli.terminal import confirmed, passphrase
from relplanner.errors import EnvironmentFailure, InvalidInputError

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction
    from relplanner.planner import Plan
    from relplanner.signoff.keys import KeyPair
    from relplanner.signoff.verify import Statement

_MAX_ITEMS_TEXT = 1_000_000


def list_checklists(arguments: argparse.Namespace) -> int:
    """`relplan checklist list`."""
    from relplanner.cli import showing

    with opened(arguments, read_only=True) as plan:
        found = showing.checklists_of(plan, plan.snapshot())
    if arguments.json:
        say_json(found)
    else:
        showing.show_checklists(found)
    return FINE


def add_checklist(arguments: argparse.Namespace) -> int:
    """`relplan checklist add`."""
    from relplanner.signoff.tables import Checklist

    names = _item_names(arguments)
    with opened(arguments, read_only=False) as plan:
        release = release_named(plan, arguments.release or _only_release(plan))
        summary = f"Write the checklist {arguments.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            checklist = tx.insert(
                Checklist(
                    name=arguments.name, release_id=release.id, purpose=arguments.purpose
                )
            )  # fmt: skip
            codes = _insert_items(tx, checklist.id, names)
    answer(
        arguments,
        {"code": checklist.code, "items": codes},
        f"Wrote {checklist.code} {checklist.name} of {release.code} {release.name} with "
        f"{counted(len(codes), 'item')}, {codes[0]} to {codes[-1]}.",
    )
    return FINE


def extend_checklist(arguments: argparse.Namespace) -> int:
    """`relplan checklist extend`."""
    from relplanner.signoff.tables import Checklist

    names = _item_names(arguments)
    with opened(arguments, read_only=False) as plan:
        checklist = row_with_code(plan, arguments.code, Checklist)
        summary = f"Add {counted(len(names), 'item')} to {checklist.code} {checklist.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            codes = _insert_items(tx, checklist.id, names)
    answer(
        arguments,
        {"code": checklist.code, "items": codes},
        f"Added {', '.join(codes)} to {checklist.code} {checklist.name}.",
    )
    return FINE


def item(arguments: argparse.Namespace) -> int:
    """`relplan item`."""
    from relplanner.actor import current_user
    from relplanner.signoff import items
    from relplanner.signoff.tables import ChecklistItem

    by = arguments.actor or current_user()
    state = arguments.state.replace("-", " ")
    files = {one: _evidence_bytes(one) for one in arguments.evidence if not _is_link(one)}
    with opened(arguments, read_only=False) as plan:
        row = row_with_code(plan, arguments.code, ChecklistItem)
        now = plan.clock()
        summary = f"Mark {row.code} {row.name} as {state}"
        with plan.change(summary, by, reason=arguments.reason) as tx:
            if state == "done":
                items.tick(tx, row.id, by, now)
            elif state == "open":
                items.reopen(tx, row.id)
            else:
                items.mark_not_applicable(tx, row.id, arguments.reason, by, now)
            for one in arguments.evidence:
                if one in files:
                    items.attach_file(tx, row.id, Path(one).name, files[one], by, now)
                else:
                    items.attach_link(tx, row.id, "", one, by, now)
    answer(
        arguments,
        {"code": row.code, "state": state, "by": by},
        f"{row.code} {row.name} is {state}.",
    )
    return FINE


def sign(arguments: argparse.Namespace) -> int:
    """`relplan sign`."""
    from relplanner.signoff import signing
    from relplanner.signoff.keys import load_from_keyring
    from relplanner.signoff.signers import enrolled_key
    from relplanner.signoff.tables import Checklist

    with opened(arguments, read_only=arguments.show) as plan:
        checklist = row_with_code(plan, arguments.code, Checklist)
        pair = _pair_from_file(arguments)
        wanted = pair.fingerprint if pair else code_of(arguments.key)
        fingerprint = enrolled_key(plan, wanted).fingerprint
        request = signing.prepare(plan, checklist, fingerprint, arguments.meaning)
        if arguments.show and arguments.json:
            # Exactly the text that the signature covers.
            say_json({"statement": request.statement.text()})
            return FINE
        if not arguments.json:
            _show_statement(request.statement, plan.info.zone)
        if arguments.show:
            return FINE
        if not confirmed(f"Sign this as {arguments.meaning}?", yes=arguments.yes):
            tell("Nothing was signed.")
            return CANNOT
        row = signing.sign(
            plan, request, pair or load_from_keyring(fingerprint), actor=arguments.actor
        )
    answer(
        arguments,
        {
            "code": row.code, "signer": row.signer, "meaning": row.meaning,
            "content_digest": row.content_digest, "journal_seq": row.journal_seq,
            "journal_head": row.journal_head,
        },
        f"Signed: {row.code} by {row.signer} as {row.meaning}.",
    )  # fmt: skip
    return FINE


def _show_statement(statement: Statement, zone: str) -> None:
    """Everything that the signature will cover, uncut."""
    from relplanner.signoff.telling import statement_lines

    for line in statement_lines(statement, lambda stamp: stamp_text(stamp, zone)):
        say(safe(line))


def _pair_from_file(arguments: argparse.Namespace) -> KeyPair | None:
    from relplanner.signoff.keys import load_key_file

    if not arguments.key_file:
        return None
    return load_key_file(Path(arguments.key_file), passphrase(arguments.passphrase_file, new=False))


def _only_release(plan: Plan) -> str:
    from relplanner.releases.tables import Release

    releases = plan.rows(Release)
    if len(releases) != 1:
        known = ", ".join(f"{one.code} {one.name}" for one in releases)
        raise InvalidInputError(
            "Which release is the checklist of?",
            todo=f"Name it with --release: {known}."
            if known
            else "There is none yet; 'relplan import' makes one.",
        )
    return releases[0].code


def _item_names(arguments: argparse.Namespace) -> list[str]:
    """The items that the command gives, one by one or in a file."""
    names = [*arguments.item, *(_lines_of(arguments.items) if arguments.items else [])]
    if not names:
        raise InvalidInputError(
            "No items are given.", todo="Use --item TEXT, or --items FILE with one a line."
        )
    return names


def _lines_of(source: str) -> list[str]:
    try:
        if source == "-":
            text = sys.stdin.read(_MAX_ITEMS_TEXT)
        else:
            with Path(source).open(encoding="utf-8-sig") as file:
                text = file.read(_MAX_ITEMS_TEXT)
    except OSError as error:
        raise EnvironmentFailure(
            f"The items can't be read ({error.strerror}).", where=source
        ) from error
    except UnicodeDecodeError as error:
        raise InvalidInputError(
            "The items are not UTF-8 text.", where=source, todo="Save the file as UTF-8."
        ) from error
    if len(text) == _MAX_ITEMS_TEXT:
        raise InvalidInputError("That is too long for a checklist.", where=source)
    return [line.strip() for line in text.splitlines() if line.strip()]


def _insert_items(tx: Transaction, checklist_id: str, names: list[str]) -> list[str]:
    from relplanner.signoff.tables import ChecklistItem

    return [tx.insert(ChecklistItem(name=name, checklist_id=checklist_id)).code for name in names]


def _is_link(text: str) -> bool:
    return "://" in text or text.startswith("mailto:")


def _evidence_bytes(name: str) -> bytes:
    from relplanner.signoff.items import MAX_EVIDENCE_BYTES

    try:
        with Path(name).open("rb") as file:
            return file.read(MAX_EVIDENCE_BYTES + 1)
    except OSError as error:
        raise EnvironmentFailure(
            f"The evidence can't be read ({error.strerror}).",
            where=name,
            todo="Check the path; an address begins with https://.",
        ) from error
