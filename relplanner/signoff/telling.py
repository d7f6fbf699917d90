"""What a signature covers, in lines for people: uncut, so that they see what they sign."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from relplanner.signoff.verify import Statement

StampText = Callable[[str], str]
"""Writes a stored stamp (UTC) for people."""


def statement_lines(statement: Statement, stamp_text: StampText) -> list[str]:
    """Everything that the signature will cover."""
    content = statement.content
    release = f"{content['release_code']} {content['release_name']}"
    version = content["release_version"] or "not given"
    lines = [
        f"{content['checklist_code']} {content['checklist_name']}",
        f"  of {release}, version {version}, plan {content['plan']}",
    ]
    if content["purpose"]:
        lines.append(f"  Purpose: {content['purpose']}")
    for one in content["items"]:
        lines += _item_lines(one, stamp_text)
    lines.append(
        f"{statement.signer} signs this as {statement.meaning} on "
        f"{stamp_text(statement.signed_at)}: journal entry {statement.journal_seq}, "
        f"content {statement.content_digest}."
    )
    return lines


def _item_lines(one: dict[str, Any], stamp_text: StampText) -> list[str]:
    lines = [f"  {one['code']}  {one['state'].upper()}  {one['name']}"]
    if one["done_by"]:
        when = f", {stamp_text(one['done_at'])}" if one["done_at"] else ""
        lines.append(f"      by {one['done_by']}{when}")
    told = ("reason", "owner", "guidance")
    lines += [f"      {label}: {one[label]}" for label in told if one[label]]
    for kept in one["evidence"]:
        shown = kept["address"] or f"{kept['size_bytes']} bytes, SHA-256 {kept['sha256']}"
        name = "" if kept["name"] == shown else f"{kept['name']}, "
        lines.append(f"      evidence: {name}{shown}")
    return lines
