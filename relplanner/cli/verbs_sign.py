"""The verbs of checklists, signatures and keys."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import (
    CANNOT,
    FINE,
    confirmed,
    journal_hashes,
    opened,
    row_with_code,
)
from relplanner.cli.output import safe, say, say_json, table, tell
from relplanner.errors import EnvironmentFailure, InvalidInputError

if TYPE_CHECKING:
    from relplanner.signoff.keys import KeyPair
    from relplanner.signoff.verify import Statement

_MAX_PASSPHRASE = 4096


def item(arguments: argparse.Namespace) -> int:
    """`relplan item`."""
    from relplanner.actor import current_user
    from relplanner.signoff import items
    from relplanner.signoff.tables import ChecklistItem

    by = arguments.actor or current_user()
    files = {one: _evidence_bytes(one) for one in arguments.evidence if "://" not in one}
    with opened(arguments, read_only=False) as plan:
        row = row_with_code(plan, arguments.code, ChecklistItem)
        now = plan.clock()
        summary = f"Mark {row.code} {row.name} as {arguments.state.replace('-', ' ')}"
        with plan.change(summary, by, reason=arguments.reason) as tx:
            if arguments.state == "done":
                items.tick(tx, row.id, by, now)
            elif arguments.state == "open":
                items.reopen(tx, row.id)
            else:
                items.mark_not_applicable(tx, row.id, arguments.reason, by, now)
            for one in arguments.evidence:
                if one in files:
                    items.attach_file(tx, row.id, Path(one).name, files[one], by, now)
                else:
                    items.attach_link(tx, row.id, "", one, by, now)
        say(safe(f"{summary}."))
    return FINE


def sign(arguments: argparse.Namespace) -> int:
    """`relplan sign`."""
    from relplanner.signoff import signing
    from relplanner.signoff.signers import enrolled_key
    from relplanner.signoff.tables import Checklist

    with opened(arguments, read_only=arguments.show) as plan:
        checklist = row_with_code(plan, arguments.code, Checklist)
        pair = _pair_from_file(arguments)
        wanted = pair.fingerprint if pair else arguments.key
        fingerprint = enrolled_key(plan, wanted).fingerprint
        request = signing.prepare(plan, checklist, fingerprint, arguments.meaning)
        _show_statement(request.statement)
        if arguments.show:
            return FINE
        if not confirmed("Sign this?", yes=arguments.yes):
            tell("Nothing was signed.")
            return CANNOT
        if pair is None:
            pair = _pair_from_keyring(fingerprint)
        row = signing.sign(plan, request, pair, actor=arguments.actor)
        say(safe(f"Signed: {row.code} by {row.signer} as {row.meaning}."))
    return FINE


def verify(arguments: argparse.Namespace) -> int:
    """`relplan verify`."""
    from relplanner.exchange.workbook_verify import same_plan, verify_workbook

    found = verify_workbook(arguments.file)
    findings, status = list(found.findings), found.exit_status
    if arguments.plan and found.state != "unreadable":
        with opened(arguments, read_only=True) as plan:
            objection = same_plan(found, journal_hashes(plan), plan.plan_id)
        if objection:
            findings.append(objection)
            status = max(status, 1)
    state = "altered" if status == 1 else found.state
    if arguments.json:
        say_json(
            {
                "path": str(found.path), "state": state, "findings": findings,
                "signatures": list(found.signatures), "notes": list(found.notes),
                "plan_id": found.plan_id, "journal_seq": found.journal_seq,
                "journal_head": found.journal_head,
            }
        )  # fmt: skip
        return status
    say(f"{safe(found.path)}: {state}")
    for sentence in (*findings, *found.signatures):
        say(f"  {safe(sentence)}")
    if found.state != "unreadable" and not found.signatures and not findings:
        say("  It holds no signatures.")
    for note in found.notes:
        say(f"  {safe(note)}")
    return status


def key_create(arguments: argparse.Namespace) -> int:
    """`relplan key create`."""
    from relplanner.signoff import keys
    from relplanner.signoff.signers import enrol_key

    with opened(arguments, read_only=False) as plan:
        person_id = _person_id(plan, arguments.person)
        pair = keys.create_key()
        if arguments.key_file:
            keys.save_key_file(pair, Path(arguments.key_file), _passphrase(arguments, new=True))
            kept = f"in the key file {arguments.key_file}"
        else:
            keys.store_in_keyring(pair)
            kept = "in this system's keyring"
        row = enrol_key(
            plan, pair.public_key, arguments.holder, person_id=person_id, actor=arguments.actor
        )
    if arguments.json:
        say_json(_key(row))
        return FINE
    say(safe(f"Made and enrolled {row.code} of {row.holder}; its private half is {kept}."))
    say(f"Fingerprint: {keys.shown_fingerprint(row.fingerprint)}")
    return FINE


def key_list(arguments: argparse.Namespace) -> int:
    """`relplan key list`."""
    from relplanner.signoff.keys import shown_fingerprint
    from relplanner.signoff.tables import SigningKey

    with opened(arguments, read_only=True) as plan:
        rows = plan.rows(SigningKey)
    if arguments.json:
        say_json([_key(row) for row in rows])
        return FINE
    table(
        ("Code", "Holder", "Revoked", "Public key", "Fingerprint"),
        [
            (row.code, row.holder, "yes" if row.revoked_at else "no", row.public_key,
             shown_fingerprint(row.fingerprint))
            for row in rows
        ],
    )  # fmt: skip
    return FINE


def key_enrol(arguments: argparse.Namespace) -> int:
    """`relplan key enrol`."""
    from relplanner.signoff.keys import shown_fingerprint
    from relplanner.signoff.signers import enrol_key

    with opened(arguments, read_only=False) as plan:
        row = enrol_key(
            plan, arguments.public_key, arguments.holder,
            person_id=_person_id(plan, arguments.person), actor=arguments.actor,
        )  # fmt: skip
    say(safe(f"Enrolled {row.code} of {row.holder}. Compare its fingerprint with the holder:"))
    say(shown_fingerprint(row.fingerprint))
    return FINE


def key_revoke(arguments: argparse.Namespace) -> int:
    """`relplan key revoke`."""
    from relplanner.signoff.signers import enrolled_key, revoke_key

    with opened(arguments, read_only=False) as plan:
        key = enrolled_key(plan, arguments.key)
        revoke_key(plan, key, reason=arguments.reason, actor=arguments.actor)
    say(safe(f"Revoked {key.code} of {key.holder}."))
    return FINE


def _show_statement(statement: Statement) -> None:
    content = statement.content
    say(safe(f"{content['checklist_code']} {content['checklist_name']}"))
    say(
        safe(
            f"of {content['release_code']} {content['release_name']}, "
            f"version {content['release_version'] or 'not given'}, plan {content['plan']}"
        )
    )
    rows = [
        (one["code"], one["name"], one["state"], one["done_by"], one["done_at"], one["reason"],
         ", ".join(evidence["name"] for evidence in one["evidence"]))
        for one in content["items"]
    ]  # fmt: skip
    table(("Code", "Item", "Status", "By", "When", "Reason", "Evidence"), rows)
    say(
        safe(
            f"{statement.signer} signs this as {statement.meaning} at {statement.signed_at}, "
            f"journal entry {statement.journal_seq}, content {statement.content_digest[:16]}."
        )
    )


def _pair_from_file(arguments: argparse.Namespace) -> KeyPair | None:
    from relplanner.signoff.keys import load_key_file

    if not arguments.key_file:
        return None
    return load_key_file(Path(arguments.key_file), _passphrase(arguments, new=False))


def _pair_from_keyring(fingerprint: str) -> KeyPair:
    from relplanner.signoff.keys import load_from_keyring

    return load_from_keyring(fingerprint)


def _passphrase(arguments: argparse.Namespace, *, new: bool) -> str:
    """The passphrase, from a file, standard input or the person; never from an argument."""
    source = arguments.passphrase_file
    if source == "-":
        return sys.stdin.readline(_MAX_PASSPHRASE).rstrip("\r\n")
    if source:
        try:
            with Path(source).open(encoding="utf-8") as file:
                return file.readline(_MAX_PASSPHRASE).rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise EnvironmentFailure(
                "The passphrase file can't be read.", where=str(source)
            ) from error
    if not sys.stdin.isatty():
        raise InvalidInputError(
            "A passphrase is needed, and nobody is there to type it.",
            todo="Use --passphrase-file.",
        )
    typed = getpass.getpass("Passphrase: ")
    if new and getpass.getpass("Again: ") != typed:
        raise InvalidInputError("The two passphrases differ.", todo="Try again.")
    return typed


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


def _person_id(plan: Any, code: str | None) -> str | None:
    from relplanner.testing.tables import Person

    return str(row_with_code(plan, code, Person).id) if code else None


def _key(row: Any) -> dict[str, Any]:
    return {
        "code": row.code, "holder": row.holder, "fingerprint": row.fingerprint,
        "public_key": row.public_key, "revoked": row.revoked_at is not None,
    }  # fmt: skip
