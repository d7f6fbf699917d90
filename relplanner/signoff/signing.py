"""Signing a checklist."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relplanner.errors import InvalidInputError, RuleError
from relplanner.signoff.content import Content, checklist_content, content_digest
from relplanner.signoff.keys import KeyPair
from relplanner.signoff.tables import MEANINGS, Checklist, Signature, SigningKey
from relplanner.signoff.verify import Statement, signature_states, signed_bytes
from relplanner.version import VERSION

if TYPE_CHECKING:
    from relplanner.planner import Plan

_MOST_NAMED = 5


@dataclass(frozen=True)
class SigningRequest:
    """What somebody is about to sign: to be shown, then signed with `sign`.

    Attributes:
        statement: Everything that the signature will cover.
        key_id: The enrolled key.
    """

    statement: Statement
    key_id: str


def sign_checklist(
    plan: Plan,
    checklist: Checklist,
    key: KeyPair,
    meaning: str,
    *,
    actor: str | None = None,
) -> Signature:
    """Signs a checklist as it is now: `prepare`, then `sign`.

    Raises:
        InvalidInputError: As `prepare` says.
        RuleError: As `prepare` says.
    """
    return sign(plan, prepare(plan, checklist, key.fingerprint, meaning), key, actor=actor)


def prepare(plan: Plan, checklist: Checklist, fingerprint: str, meaning: str) -> SigningRequest:
    """What a signature on a checklist would cover now.

    An approver can't sign while items are open, nor what the same person signed as author
    (separation of duties: 21 CFR 11.10(g), ISO 27001 A.5.3). Authors and reviewers can sign with
    open items; what they sign says so.

    Raises:
        InvalidInputError: For an unknown meaning, a key that isn't enrolled or is revoked, or a
            clock that is behind the journal.
        RuleError: When the meaning can't be signed now, with the reason.
    """
    if meaning not in MEANINGS:
        raise InvalidInputError(
            f"{meaning!r} is no meaning of a signature.", todo=f"Use one of: {', '.join(MEANINGS)}."
        )
    enrolled = plan.rows(SigningKey, fingerprint=fingerprint)
    if not enrolled:
        raise InvalidInputError(
            "The key is not enrolled in this plan.",
            todo="Enrol it first: relplan key enrol.",
            way_out="enrol key",
        )
    holder = enrolled[0]
    if holder.revoked_at is not None:
        raise InvalidInputError(f"The key {holder.code} of {holder.holder} is revoked.")
    now = plan.clock()
    _refuse_clock_behind(plan, now)
    snapshot = plan.snapshot()
    content = checklist_content(snapshot, checklist.id)
    if meaning == "approver":
        _refuse_open_items(content)
        _refuse_own_work(plan, checklist, holder)
    seq, head = plan.head
    statement = Statement(
        plan_id=plan.plan_id,
        checklist_id=checklist.id,
        checklist_code=checklist.code,
        content_digest=content_digest(content),
        meaning=meaning,
        signer=holder.holder,
        key=fingerprint,
        signed_at=now.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        zone=now.isoformat()[-6:] if now.utcoffset() else "+00:00",
        journal_head=head,
        program=VERSION,
        journal_seq=seq,
        content=content,
    )
    return SigningRequest(statement, holder.id)


def sign(
    plan: Plan, request: SigningRequest, key: KeyPair, *, actor: str | None = None
) -> Signature:
    """Signs what was prepared. The signature is a journal entry of its own, and is never undone.

    Raises:
        InvalidInputError: When the plan has changed since it was prepared.
    """
    statement = request.statement
    if (statement.journal_seq, statement.journal_head) != plan.head:
        raise InvalidInputError(
            "The plan has changed since you looked at what you sign.", todo="Look at it again."
        )
    text = statement.text()
    with plan.change(
        f"Sign {statement.checklist_code} {statement.content['checklist_name']} "
        f"as {statement.meaning}",
        statement.signer if actor is None else actor,
        kind="sign",
    ) as tx:
        return tx.insert(
            Signature(
                checklist_id=statement.checklist_id,
                key_id=request.key_id,
                signer=statement.signer,
                meaning=statement.meaning,
                signed_at=dt.datetime.fromisoformat(statement.signed_at),
                statement=text,
                content_digest=statement.content_digest,
                journal_seq=statement.journal_seq,
                journal_head=statement.journal_head,
                signature=key.sign(signed_bytes(text)),
            )
        )


def _refuse_clock_behind(plan: Plan, now: dt.datetime) -> None:
    """Refuses a time before the newest journal entry: the order of things would be in doubt."""
    last = dt.datetime.fromisoformat(plan.journal(plan.head[0])[0].at)
    if now < last:
        raise InvalidInputError(
            f"This machine's clock ({now:%Y-%m-%d %H:%M:%S}) is behind the last change of the plan "
            f"({last.astimezone(now.tzinfo):%Y-%m-%d %H:%M:%S}).",
            todo="Set the clock right, then sign.",
        )


def _refuse_open_items(content: Content) -> None:
    still_open = [f"{i['code']} '{i['name']}'" for i in content["items"] if i["state"] == "open"]
    if still_open:
        more = len(still_open) - _MOST_NAMED
        rest = f" and {more} more" if more > 0 else ""
        raise RuleError(
            f"An approver can't sign while items are open: "
            f"{', '.join(still_open[:_MOST_NAMED])}{rest}.",
            todo="Tick them, or mark them as not applicable.",
        )


def _refuse_own_work(plan: Plan, checklist: Checklist, holder: SigningKey) -> None:
    hashes = {entry.seq: entry.hash for entry in plan.journal()}
    for state in signature_states(plan.snapshot(), hashes, checklist.id):
        same = state.signature.key_id == holder.id or state.signature.signer == holder.holder
        if same and state.word == "valid" and state.signature.meaning == "author":
            raise RuleError(
                f"{holder.holder} signed {checklist.code} as author and can't approve it too.",
                todo="Let somebody else approve it.",
            )
