"""The verbs of signing keys."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import FINE, answer, code_of, opened, row_with_code
from relplanner.cli.output import safe, say, say_json, table
from relplanner.cli.terminal import passphrase
from relplanner.errors import EnvironmentFailure

if TYPE_CHECKING:
    from relplanner.planner import Plan
    from relplanner.signoff.tables import SigningKey

_MAX_PUBLIC_KEY = 4096


def create(arguments: argparse.Namespace) -> int:
    """`relplan key create`."""
    from relplanner.signoff import keys
    from relplanner.signoff.signers import enrol_key

    with opened(arguments, read_only=False) as plan:
        person_id = _person_id(plan, arguments.person)
        pair = keys.create_key()
        if arguments.key_file:
            file = Path(arguments.key_file)
            keys.save_key_file(pair, file, passphrase(arguments.passphrase_file, new=True))
            kept = f"in the key file {file}"
        else:
            keys.store_in_keyring(pair)
            kept = "in this system's keyring"
        try:
            row = enrol_key(
                plan, pair.public_key, arguments.holder, person_id=person_id,
                actor=arguments.actor,
            )  # fmt: skip
        except BaseException:
            # A private half that no plan knows would only lie about.
            if arguments.key_file:
                file.unlink(missing_ok=True)
            else:
                keys.remove_from_keyring(pair.fingerprint)
            raise
    answer(
        arguments,
        _as_json(row),
        f"Made and enrolled {row.code} of {row.holder}; its private half is {kept}.",
        f"Fingerprint: {keys.shown_fingerprint(row.fingerprint)}",
    )
    return FINE


def list_keys(arguments: argparse.Namespace) -> int:
    """`relplan key list`."""
    from relplanner.signoff.keys import shown_fingerprint
    from relplanner.signoff.tables import SigningKey

    with opened(arguments, read_only=True) as plan:
        rows = plan.rows(SigningKey)
    if arguments.json:
        say_json([_as_json(row) for row in rows])
        return FINE
    table(
        ("Code", "Holder", "Revoked", "Fingerprint"),
        [
            (row.code, row.holder, "yes" if row.revoked_at else "no",
             shown_fingerprint(row.fingerprint))
            for row in rows
        ],
    )  # fmt: skip
    return FINE


def export(arguments: argparse.Namespace) -> int:
    """`relplan key export`."""
    from relplanner.atomic import written_beside
    from relplanner.signoff.signers import enrolled_key

    with opened(arguments, read_only=True) as plan:
        key = enrolled_key(plan, code_of(arguments.key))
    if not arguments.file:
        say(safe(key.public_key))
        return FINE
    with written_beside(Path(arguments.file)) as temporary:
        temporary.write_text(f"{key.public_key}\n", encoding="ascii")
    say(safe(f"Wrote the public half of {key.code} of {key.holder} to {arguments.file}"))
    return FINE


def enrol(arguments: argparse.Namespace) -> int:
    """`relplan key enrol`."""
    from relplanner.signoff.keys import shown_fingerprint
    from relplanner.signoff.signers import enrol_key

    public_key = arguments.public_key or _read_public_key(arguments.public_key_file)
    with opened(arguments, read_only=False) as plan:
        row = enrol_key(
            plan, public_key, arguments.holder,
            person_id=_person_id(plan, arguments.person), actor=arguments.actor,
        )  # fmt: skip
    answer(
        arguments,
        _as_json(row),
        f"Enrolled {row.code} of {row.holder}. Compare its fingerprint with the holder:",
        shown_fingerprint(row.fingerprint),
    )
    return FINE


def revoke(arguments: argparse.Namespace) -> int:
    """`relplan key revoke`."""
    from relplanner.signoff.signers import enrolled_key, revoke_key

    with opened(arguments, read_only=False) as plan:
        key = enrolled_key(plan, code_of(arguments.key))
        revoke_key(plan, key, reason=arguments.reason, actor=arguments.actor)
        key = enrolled_key(plan, key.code)
    answer(arguments, _as_json(key), f"Revoked {key.code} of {key.holder}.")
    return FINE


def _read_public_key(name: str) -> str:
    try:
        with Path(name).open(encoding="ascii") as file:
            return file.read(_MAX_PUBLIC_KEY).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFailure("The public key can't be read.", where=name) from error


def _person_id(plan: Plan, code: str | None) -> str | None:
    from relplanner.testing.tables import Person

    return str(row_with_code(plan, code, Person).id) if code else None


def _as_json(row: SigningKey) -> dict[str, Any]:
    return {
        "code": row.code, "holder": row.holder, "fingerprint": row.fingerprint,
        "public_key": row.public_key, "revoked": row.revoked_at is not None,
    }  # fmt: skip
