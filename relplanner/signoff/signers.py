"""Whose keys a plan knows: enrolling and revoking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relplanner.errors import InvalidInputError
from relplanner.signoff.keys import fingerprint_of, shown_fingerprint
from relplanner.signoff.tables import SigningKey

if TYPE_CHECKING:
    from relplanner.planner import Plan


def enrol_key(
    plan: Plan,
    public_key: str,
    holder: str,
    *,
    person_id: str | None = None,
    actor: str | None = None,
) -> SigningKey:
    """Adds the public half of somebody's key to the plan, so that their signatures count.

    Compare the fingerprint with the holder by another way (on the phone, say).

    Raises:
        InvalidInputError: When it is no key, or already enrolled.
    """
    fingerprint = fingerprint_of(public_key)
    known = plan.rows(SigningKey, fingerprint=fingerprint)
    if known:
        raise InvalidInputError(
            f"This key is already enrolled as {known[0].code} of {known[0].holder}."
        )
    # Like a signature it is never undone: what was signed with it would lose its key.
    with plan.change(f"Enrol the signing key of {holder}", actor, kind="sign") as tx:
        return tx.insert(
            SigningKey(
                holder=holder,
                person_id=person_id,
                public_key=public_key,
                fingerprint=fingerprint,
                enrolled_at=plan.clock(),
            )
        )


def revoke_key(plan: Plan, key: SigningKey, *, reason: str, actor: str | None = None) -> None:
    """Ends the use of a key: nothing more can be signed with it. Older signatures stay valid.

    Raises:
        InvalidInputError: When it is revoked already, or no reason is given.
    """
    if key.revoked_at is not None:
        raise InvalidInputError(f"The key {key.code} of {key.holder} is revoked already.")
    if not reason.strip():
        raise InvalidInputError(
            "Revoking a key needs a reason.", todo="Say why (--reason).", way_out="reason"
        )
    summary = f"Revoke the signing key of {key.holder} {shown_fingerprint(key.fingerprint)[:17]}"
    with plan.change(summary, actor, reason=reason, kind="sign") as tx:
        tx.update(SigningKey, key.id, revoked_at=plan.clock())


def enrolled_key(plan: Plan, wanted: str = "") -> SigningKey:
    """The enrolled key with this code, fingerprint (or its beginning) or holder.

    With nothing wanted: the only one that isn't revoked.

    Raises:
        InvalidInputError: When there is none, or more than one.
    """
    usable = [key for key in plan.rows(SigningKey) if wanted or key.revoked_at is None]
    digits = wanted.replace(" ", "").lower()
    found = [
        key
        for key in usable
        if not wanted
        or wanted in {key.code, key.holder}
        or (len(digits) >= 8 and key.fingerprint.startswith(digits))
    ]
    if len(found) == 1:
        return found[0]
    which = f" {wanted!r}" if wanted else ""
    known = ", ".join(f"{key.code} {key.holder}" for key in plan.rows(SigningKey)) or "none"
    raise InvalidInputError(
        f"There is {'no' if not found else 'more than one'} signing key{which} to use.",
        todo=f"Name one with --key. Enrolled: {known}.",
    )
