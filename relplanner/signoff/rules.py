"""Rules of checklists, evidence, keys and signatures."""

from __future__ import annotations

from collections.abc import Iterable

from relplanner.plan.rules import Finding, View, named
from relplanner.signoff.tables import ChecklistItem, Evidence, Signature, SigningKey


def items_say_who_when_and_why(view: View) -> Iterable[Finding]:
    """Done has who and when, not applicable a reason besides, open none of these."""
    for one in view.touched(ChecklistItem, "state", "reason", "done_by", "done_at"):
        whole = bool(one.done_by.strip()) and one.done_at is not None
        if one.state == "open" and (one.done_by or one.done_at or one.reason):
            yield Finding(
                f"{named(one)} is open, so it can't say by whom, when or why not.",
                "checklist_item", one.id, "done_by",
            )  # fmt: skip
        elif one.state != "open" and not whole:
            yield Finding(
                f"{named(one)} is {one.state}, so it must say by whom and when.",
                "checklist_item", one.id, "done_by",
            )  # fmt: skip
        if one.state == "not applicable" and not one.reason.strip():
            yield Finding(
                f"{named(one)} is not applicable, so it must say why.",
                "checklist_item", one.id, "reason",
            )  # fmt: skip


def evidence_is_a_file_or_a_link(view: View) -> Iterable[Finding]:
    """Evidence is a file that is kept in the plan, or a link, and not both."""
    for one in view.touched(Evidence):
        if one.kind == "file" and (one.address or not view.has_file(one.sha256)):
            yield Finding(
                f"The file of the evidence {one.name} is not kept in the plan.",
                "evidence", one.id, "sha256",
            )  # fmt: skip
        if one.kind == "link" and (one.sha256 or not one.address):
            yield Finding(f"The evidence {one.name} has no link.", "evidence", one.id, "address")


def signatures_stay(view: View) -> Iterable[Finding]:
    """A signature is never changed or removed; of a key only the revocation is ever set."""
    for one in view.deleted(Signature):
        yield Finding(f"The signature {one.code} can't be removed.", "signature", one.id)
    for one in view.deleted(SigningKey):
        yield Finding(
            f"The key {one.code} can't be removed; revoke it instead.", "signing_key", one.id
        )
    for one in view.touched(Signature):
        if view.before(Signature, one.id) is not None:
            yield Finding(f"The signature {one.code} can't be changed.", "signature", one.id)
    for one in view.touched(SigningKey):
        before = view.before(SigningKey, one.id)
        if before is None:
            continue
        if before.revoked_at is not None or before._replace(revoked_at=one.revoked_at) != one:
            yield Finding(
                f"The key {one.code} can't be changed; revoke it and enrol another.",
                "signing_key", one.id,
            )  # fmt: skip


RULES = (items_say_who_when_and_why, evidence_is_a_file_or_a_link, signatures_stay)
