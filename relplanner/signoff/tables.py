"""Tables of checklists, evidence, signing keys and signatures."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from relplanner.plan import columns as c
from relplanner.plan.rows import PlanRow

MEANINGS = ("author", "reviewer", "approver")


class Checklist(PlanRow):
    """A list of things that must be true before the release goes on, and that people sign."""

    TABLE: ClassVar[str] = "checklist"
    CODE_PREFIX: ClassVar[str] = "CL"
    NOUN: ClassVar[str] = "checklist"

    id: str = c.row_id()
    code: str = c.code()
    release_id: str = c.part_of("release", "Release")
    position: int = c.position()
    name: str = c.name()
    purpose: str = c.text("Purpose")


class ChecklistItem(PlanRow):
    """One thing to check.

    Attributes:
        reason: Why it doesn't apply; required for `not applicable`.
        done_by: The name of whoever ticked it, kept as it was then.
    """

    TABLE: ClassVar[str] = "checklist_item"
    CODE_PREFIX: ClassVar[str] = "CI"
    NOUN: ClassVar[str] = "checklist item"
    STATES: ClassVar[tuple[str, ...]] = ("open", "done", "not applicable")
    NOT_COPIED: ClassVar[tuple[str, ...]] = ("state", "reason", "done_by", "done_at")

    id: str = c.row_id()
    code: str = c.code()
    checklist_id: str = c.part_of("checklist", "Checklist")
    position: int = c.position()
    name: str = c.name("Item")
    guidance: str = c.text("Guidance")
    owner_id: str | None = c.points_to("person", "Owner")
    state: str = c.choice("State", STATES, "open")
    reason: str = c.text("Reason")
    done_by: str = c.text("By", max_length=500)
    done_at: dt.datetime | None = c.stamp("When")


class Evidence(PlanRow):
    """What shows that an item is true: a file kept in the plan by its SHA-256, or a link.

    Attributes:
        sha256: Of the file's content, in hex; empty for a link.
        address: The link; empty for a file.
    """

    TABLE: ClassVar[str] = "evidence"
    NOUN: ClassVar[str] = "evidence"
    KINDS: ClassVar[tuple[str, ...]] = ("file", "link")

    id: str = c.row_id()
    item_id: str = c.part_of("checklist_item", "Item")
    position: int = c.position()
    kind: str = c.choice("Kind", KINDS, "file")
    name: str = c.name()
    address: str = c.text("Link", max_length=4000)
    sha256: str = c.text("SHA-256", max_length=64)
    size_bytes: int = c.integer("Size", 0, 0, 2**40)
    added_by: str = c.text("Added by", max_length=500)
    added_at: dt.datetime | None = c.stamp("Added at")


class SigningKey(PlanRow):
    """The public half of a key with which somebody signs; the private half is never in a plan.

    Attributes:
        public_key: Ed25519, 32 bytes in base64.
        fingerprint: SHA-256 of those bytes, in hex.
    """

    TABLE: ClassVar[str] = "signing_key"
    CODE_PREFIX: ClassVar[str] = "KEY"
    NOUN: ClassVar[str] = "signing key"
    TITLE: ClassVar[str] = "holder"

    id: str = c.row_id()
    code: str = c.code()
    person_id: str | None = c.points_to("person", "Person", on_delete="refuse")
    holder: str = c.name("Holder")
    public_key: str = c.name("Public key", unique=True)
    fingerprint: str = c.name("Fingerprint", unique=True)
    enrolled_at: dt.datetime | None = c.stamp("Enrolled at")
    revoked_at: dt.datetime | None = c.stamp("Revoked at")


class Signature(PlanRow):
    """That somebody signed the content of a checklist as it was at one head of the journal.

    Attributes:
        statement: The canonical JSON text that was signed.
        content_digest: SHA-256 of the checklist's canonical content, in hex.
        journal_seq: The last entry of the journal that the signature covers.
        journal_head: The hash of that entry.
        signature: Ed25519 over the statement, base64.
    """

    TABLE: ClassVar[str] = "signature"
    CODE_PREFIX: ClassVar[str] = "SIG"
    NOUN: ClassVar[str] = "signature"
    TITLE: ClassVar[str] = "signer"

    id: str = c.row_id()
    code: str = c.code()
    checklist_id: str = c.belongs_to("checklist", "Checklist")
    key_id: str = c.belongs_to("signing_key", "Key")
    signer: str = c.name("Signer")
    meaning: str = c.choice("Meaning", MEANINGS, "reviewer")
    signed_at: dt.datetime = c.stamp("Signed at", required=True)
    statement: str = c.text("Statement", max_length=2_000_000)
    content_digest: str = c.name("Content digest")
    journal_seq: int = c.integer("Journal entry", 0, 0, 2**53 - 1)
    journal_head: str = c.name("Journal head")
    signature: str = c.name("Signature value")
