"""Whether a signature holds, and whether what it covers has changed since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from relplanner.canonical import canonical_text
from relplanner.errors import InvalidInputError
from relplanner.plan.document import Document
from relplanner.signoff.content import (
    Content,
    checklist_content,
    content_differences,
    content_digest,
)
from relplanner.signoff.keys import fingerprint_of, verify_bytes
from relplanner.signoff.tables import Signature, SigningKey
from relplanner.snapshot import Snapshot

STATEMENT_FORMAT = "relplan-signature-v1"
_DOMAIN = b"relplan-signature-v1\n"
_TEXT_FIELDS = (
    "plan_id", "checklist_id", "checklist_code", "content_digest", "meaning", "signer", "key",
    "signed_at", "zone", "journal_head", "program",
)  # fmt: skip


class SignatureError(InvalidInputError):
    """A signature that doesn't hold."""


@dataclass(frozen=True)
class Statement:
    """What was signed.

    Attributes:
        content: The checklist as the signer saw it.
        key: The fingerprint of the signer's key.
        signed_at: UTC with seconds, by the signer's clock.
        zone: The signer's offset from UTC.
        journal_seq: The last journal entry that the signature covers.
        journal_head: The hash of that entry.
    """

    plan_id: str
    checklist_id: str
    checklist_code: str
    content_digest: str
    meaning: str
    signer: str
    key: str
    signed_at: str
    zone: str
    journal_head: str
    program: str
    journal_seq: int
    content: Content

    def text(self) -> str:
        """The canonical text over which the signature is made."""
        values = {name: getattr(self, name) for name in (*_TEXT_FIELDS, "journal_seq", "content")}
        return canonical_text({"format": STATEMENT_FORMAT, **values})


@dataclass(frozen=True)
class SignatureState:
    """A signature in a plan, judged.

    Attributes:
        signature: Its record.
        valid: Whether the signed statement is genuine and is that of this checklist.
        stale: Whether what it covers has changed since.
        differences: What has changed, in sentences.
        revoked: Whether its key was revoked since.
        problem: Why it isn't valid, a sentence; else empty.
    """

    signature: Any
    valid: bool
    stale: bool
    differences: tuple[str, ...] = ()
    revoked: bool = False
    problem: str = ""

    @property
    def word(self) -> str:
        """`valid`, `stale` or `invalid`."""
        if not self.valid:
            return "invalid"
        return "stale" if self.stale else "valid"


def signed_bytes(statement_text: str) -> bytes:
    """The bytes that a key signs for a statement."""
    return _DOMAIN + statement_text.encode()


def verify_statement(statement_text: str, signature: str, public_key: str) -> Statement:
    """Proves a signature without any plan, and gives what it covers.

    Raises:
        SignatureError: When it doesn't hold, with the reason.
    """
    if not verify_bytes(public_key, signature, signed_bytes(statement_text)):
        raise SignatureError("The signature doesn't match the signed statement and key.")
    try:
        said = json.loads(statement_text)
        if said.pop("format") != STATEMENT_FORMAT:
            raise SignatureError("The signed statement is of an unknown format.")
        statement = Statement(**said)
        genuine = statement.text() == statement_text
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise SignatureError("The signed statement can't be read.") from error
    if not genuine:
        raise SignatureError("The signed statement is not in canonical form.")
    if statement.key != fingerprint_of(public_key):
        raise SignatureError("The signed statement names another key.")
    if content_digest(statement.content) != statement.content_digest:
        raise SignatureError("The signed content doesn't match its digest.")
    return statement


def signed_hashes(plan: Document) -> dict[int, str]:
    """The hash of each journal entry that a signature names: all that judging signatures takes."""
    wanted = {one.journal_seq for one in plan.rows(Signature)}
    return {entry.seq: entry.hash for seq in wanted for entry in plan.journal(seq, seq)}


def signature_states(
    snapshot: Snapshot, journal_hashes: Mapping[int, str], checklist_id: str | None = None
) -> list[SignatureState]:
    """Every signature of a plan (or of one checklist), judged.

    Args:
        snapshot: The plan.
        journal_hashes: The hash of each journal entry, or of those that signatures name.
        checklist_id: Only the signatures of this checklist.
    """
    keys = snapshot.by_id(SigningKey)
    contents: dict[str, Content] = {}
    found = []
    for record in snapshot.records(Signature):
        if checklist_id in {None, record.checklist_id}:
            if record.checklist_id not in contents:
                contents[record.checklist_id] = checklist_content(snapshot, record.checklist_id)
            found.append(
                _judged(record, keys[record.key_id], contents[record.checklist_id], journal_hashes)
            )
    return found


def _judged(
    record: Any, key: Any, now: Content, journal_hashes: Mapping[int, str]
) -> SignatureState:
    revoked = key.revoked_at is not None
    try:
        statement = verify_statement(record.statement, record.signature, key.public_key)
        _refuse_foreign(record, key, statement, now, journal_hashes)
    except InvalidInputError as error:
        return SignatureState(record, False, False, (), revoked, error.what)
    differences = tuple(content_differences(statement.content, now))
    stale = statement.content_digest != content_digest(now)
    return SignatureState(record, True, stale, differences, revoked)


def _refuse_foreign(
    record: Any, key: Any, statement: Statement, now: Content, journal_hashes: Mapping[int, str]
) -> None:
    """A genuine statement counts only for the checklist, plan and journal that it was made for."""
    if (statement.plan_id, statement.checklist_id) != (now["plan_id"], now["checklist_id"]):
        raise SignatureError("The signature was made for another checklist.")
    shown = (
        record.signer, record.meaning, record.signed_at, record.content_digest,
        record.journal_seq, record.journal_head,
    )  # fmt: skip
    signed = (
        statement.signer, statement.meaning, statement.signed_at, statement.content_digest,
        statement.journal_seq, statement.journal_head,
    )  # fmt: skip
    if shown != signed:
        raise SignatureError("What is shown of the signature isn't what was signed.")
    if statement.signer != key.holder:
        raise SignatureError("The signer isn't the holder of the key.")
    if journal_hashes.get(statement.journal_seq) != statement.journal_head:
        raise SignatureError("The signature was made on a journal that isn't this one.")
