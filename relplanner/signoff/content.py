"""What a signature covers: everything that a signer sees of a checklist, in canonical form."""

from __future__ import annotations

from typing import Any

from relplanner.canonical import digest
from relplanner.errors import InvalidInputError
from relplanner.releases.tables import Release
from relplanner.signoff.tables import Checklist, ChecklistItem, Evidence
from relplanner.snapshot import Snapshot
from relplanner.testing.tables import Person

Content = dict[str, Any]

_HEAD_LABELS = {
    "plan": "Plan", "release_code": "Release code", "release_name": "Release",
    "release_version": "Version", "checklist_code": "Code", "checklist_name": "Name",
    "purpose": "Purpose",
}  # fmt: skip
_ITEM_LABELS = {
    "code": "code", "name": "text", "guidance": "guidance", "owner": "owner", "state": "state",
    "reason": "reason", "done_by": "by", "done_at": "when",
}  # fmt: skip


def checklist_content(snapshot: Snapshot, checklist_id: str) -> Content:
    """A checklist as plain values: plan, release, checklist, items in order, their evidence.

    Raises:
        InvalidInputError: When there is no such checklist.
    """
    checklist = snapshot.by_id(Checklist).get(checklist_id)
    if checklist is None:
        raise InvalidInputError("There is no such checklist in this plan.")
    release = snapshot.by_id(Release)[checklist.release_id]
    people = snapshot.by_id(Person)
    evidence: dict[str, list[Content]] = {}
    for one in snapshot.records(Evidence):
        evidence.setdefault(one.item_id, []).append(
            {
                "id": one.id, "kind": one.kind, "name": one.name, "address": one.address,
                "sha256": one.sha256, "size_bytes": one.size_bytes, "added_by": one.added_by,
                "added_at": one.added_at or "",
            }
        )  # fmt: skip
    items = [
        {
            "id": item.id, "code": item.code, "name": item.name, "guidance": item.guidance,
            "owner": people[item.owner_id].name if item.owner_id else "", "state": item.state,
            "reason": item.reason, "done_by": item.done_by, "done_at": item.done_at or "",
            "evidence": evidence.get(item.id, []),
        }
        for item in snapshot.records(ChecklistItem)
        if item.checklist_id == checklist_id
    ]  # fmt: skip
    return {
        "plan_id": snapshot.plan_id, "plan": snapshot.plan.name,
        "release_id": release.id, "release_code": release.code, "release_name": release.name,
        "release_version": release.version, "checklist_id": checklist.id,
        "checklist_code": checklist.code, "checklist_name": checklist.name,
        "purpose": checklist.purpose, "items": items,
    }  # fmt: skip


def content_digest(content: Content) -> str:
    """SHA-256 in hex of the canonical content."""
    return digest("relplan-checklist-v1", content)


def content_differences(signed: Content, now: Content) -> list[str]:
    """What has changed since it was signed, a sentence each; empty when nothing has."""
    found = [
        f"{label} was {_quoted(signed.get(key))}, is {_quoted(now.get(key))}."
        for key, label in _HEAD_LABELS.items()
        if signed.get(key) != now.get(key)
    ]
    before = {item["id"]: item for item in signed["items"]}
    after = {item["id"]: item for item in now["items"]}
    for item_id, item in before.items():
        if item_id not in after:
            found.append(f"{_item(item)} was removed.")
        else:
            found += _item_differences(item, after[item_id])
    found += [
        f"{_item(item)} was added." for item_id, item in after.items() if item_id not in before
    ]
    kept = [item_id for item_id in before if item_id in after]
    if kept != [item_id for item_id in after if item_id in before]:
        found.append("The items are in another order.")
    return found


def _item_differences(old: Content, new: Content) -> list[str]:
    found = [
        f"{_item(old)}: {label} was {_quoted(old[key])}, is {_quoted(new[key])}."
        for key, label in _ITEM_LABELS.items()
        if old[key] != new[key]
    ]
    before = {one["id"]: one for one in old["evidence"]}
    after = {one["id"]: one for one in new["evidence"]}
    for evidence_id in {**before, **after}:
        was, is_now = before.get(evidence_id), after.get(evidence_id)
        if was != is_now:
            name = (was or is_now or {}).get("name")
            verb = "added" if was is None else "removed" if is_now is None else "changed"
            found.append(f"{_item(old)}: the evidence {_quoted(name)} was {verb}.")
    if list(before) != list(after) and before.keys() == after.keys():
        found.append(f"{_item(old)}: the evidence is in another order.")
    return found


def _item(item: Content) -> str:
    return f"{item['code']} '{item['name']}'"


def _quoted(value: object) -> str:
    return f"'{value}'" if value else "empty"
