"""Ticking checklist items and attaching evidence, inside of a change."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.signoff.tables import ChecklistItem, Evidence

MAX_EVIDENCE_BYTES = 50 * 1024 * 1024
_SCHEMES = {"http", "https", "mailto"}
_MAX_NAME = 200
# Names that Windows takes for devices, whatever their ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
# Control characters, and those that turn the direction of writing ("exe.txt" for "txt.exe").
_DECEIVING = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def tick(tx: Transaction, item_id: str, by: str, at: dt.datetime) -> None:
    """Marks an item as done, by whom and when."""
    tx.update(ChecklistItem, item_id, state="done", reason="", done_by=by, done_at=_second(at))


def mark_not_applicable(
    tx: Transaction, item_id: str, reason: str, by: str, at: dt.datetime
) -> None:
    """Marks an item as not applicable.

    Raises:
        InvalidInputError: Without a reason.
    """
    if not reason.strip():
        raise InvalidInputError(
            "An item that doesn't apply needs a reason.", todo="Say why it doesn't apply."
        )
    tx.update(
        ChecklistItem, item_id,
        state="not applicable", reason=reason, done_by=by, done_at=_second(at),
    )  # fmt: skip


def reopen(tx: Transaction, item_id: str) -> None:
    """Marks an item as open again."""
    tx.update(ChecklistItem, item_id, state="open", reason="", done_by="", done_at=None)


def attach_file(
    tx: Transaction, item_id: str, name: str, content: bytes, by: str, at: dt.datetime
) -> Evidence:
    """Keeps a file in the plan, by its SHA-256, as evidence of an item.

    Args:
        tx: The change.
        item_id: The item that it shows to be true.
        name: For people only; it never becomes a path.
        content: At most 50 MB.
        by: Who adds it.
        at: When.

    Raises:
        InvalidInputError: For a deceiving name or too much content.
    """
    if len(content) > MAX_EVIDENCE_BYTES:
        raise InvalidInputError(
            f"{name!r} has {len(content) // 2**20} MB; a plan keeps files up to 50 MB.",
            todo="Keep it elsewhere and attach a link.",
        )
    _refuse_deceiving_name(name)
    sha256 = tx.store_file(content)
    return tx.insert(
        Evidence(
            item_id=item_id, kind="file", name=name, sha256=sha256, size_bytes=len(content),
            added_by=by, added_at=_second(at),
        )
    )  # fmt: skip


def attach_link(
    tx: Transaction, item_id: str, name: str, address: str, by: str, at: dt.datetime
) -> Evidence:
    """Attaches a link (http, https or mailto) as evidence of an item.

    Raises:
        InvalidInputError: For another kind of address.
    """
    try:
        parts = urlsplit(address)
        usable = parts.scheme.lower() in _SCHEMES and bool(parts.netloc or parts.path)
    except ValueError:
        usable = False
    if not usable or _DECEIVING.search(address) or " " in address:
        raise InvalidInputError(
            f"{address[:80]!r} is not a link that can be kept.",
            todo="Give an address that begins with https://, http:// or mailto:.",
        )
    return tx.insert(
        Evidence(
            item_id=item_id, kind="link", name=name or address[:_MAX_NAME], address=address,
            added_by=by, added_at=_second(at),
        )
    )  # fmt: skip


def _refuse_deceiving_name(name: str) -> None:
    why = ""
    if not name.strip() or name in {".", ".."} or len(name) > _MAX_NAME:
        why = f"is empty or longer than {_MAX_NAME} characters"
    elif re.search(r'[/\\:*?"<>|]', name):
        why = "has a character that paths or drives are made of"
    elif _DECEIVING.search(name):
        why = "has a character that can't be seen"
    elif _DEVICES.fullmatch(name):
        why = "is that of a device"
    elif name[-1] in ". " or name[0] == " ":
        why = "begins with a space or ends in a dot or a space"
    if why:
        raise InvalidInputError(f"The file name {name[:80]!r} {why}.", todo="Rename the file.")


def _second(at: dt.datetime) -> dt.datetime:
    return at.replace(microsecond=0)
