"""What must be true before go-live: checklists done and signed, a way back that was rehearsed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from relplanner.calendars import parse_instant
from relplanner.plan.rules import named
from relplanner.readiness.items import Item, Severity
from relplanner.readiness.situation import AHEAD_DAYS, Situation
from relplanner.releases.explained import Value
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem, Signature
from relplanner.signoff.verify import signature_states

_UNSIGNED = "{what} isn't signed."
_SIGNED_BEFORE = "{what} has changed since {signer} signed it."


def checklists(at: Situation, journal_hashes: Mapping[int, str] | None) -> Iterator[Item]:
    """Checklists with open items, or that nobody has signed as they are, near go-live."""
    if at.days_to_live > AHEAD_DAYS:
        return
    items = at.snapshot.records(ChecklistItem)
    left = Counter(one.checklist_id for one in items if one.state == "open")
    severity = at.urgency()
    for one in at.records(Checklist):
        people = at.responsible()
        sentences: list[tuple[str, dict[str, Value]]] = []
        if left[one.id] == 1:
            sentences.append(("{what} has one open item.", {}))
        elif left[one.id]:
            sentences.append(("{what} has {count} open items.", {"count": left[one.id]}))
        for unsigned, values in _signing(at, one.id, journal_hashes):
            # What has open items can't be approved yet: one sentence is enough.
            if not (left[one.id] and unsigned == _UNSIGNED):
                sentences.append((unsigned, values))
        for template, values in sentences:
            yield Item(
                severity, template, {"what": named(one), **values}, "checklist", one.id,
                "checklists", people, at.live_min,
            )  # fmt: skip


def _signing(
    at: Situation, checklist_id: str, journal_hashes: Mapping[int, str] | None
) -> list[tuple[str, dict[str, Value]]]:
    """What is wrong with the signatures of a checklist.

    One that holds is enough to call it signed; still, whoever signed what it no longer says is
    named, unless the same person has signed it again.
    """
    if journal_hashes is None:
        signatures = at.snapshot.records(Signature)
        journal_hashes = {one.journal_seq: one.journal_head for one in signatures}
    states = signature_states(at.snapshot, journal_hashes, checklist_id)
    if not states:
        return [(_UNSIGNED, {})]
    valid = {one.signature.signer for one in states if one.word == "valid"}
    stale = {one.signature.signer for one in states if one.word == "stale"}
    if valid:
        return [(_SIGNED_BEFORE, {"signer": signer}) for signer in sorted(stale - valid)]
    if stale:
        return [("{what} has changed since it was signed.", {})]
    return [("{what} has no signature that holds.", {})]


def open_items(at: Situation) -> Iterator[Item]:
    """The open items of checklists near go-live, for those who must do them."""
    if at.days_to_live > AHEAD_DAYS:
        return
    mine = {one.id: one for one in at.records(Checklist)}
    severity = at.urgency()
    for one in at.snapshot.records(ChecklistItem):
        if one.checklist_id in mine and one.state == "open" and one.owner_id:
            yield Item(
                severity, "{what} of {list} is open.",
                {"what": named(one), "list": mine[one.checklist_id].code},
                "checklist_item", one.id, "checklists", (one.owner_id,), at.live_min,
            )  # fmt: skip


def way_back(at: Situation) -> Iterator[Item]:
    """A rollback plan that is missing, has no steps or wasn't rehearsed."""
    plans = at.records(RollbackPlan)
    if not plans:
        yield Item(
            "blocker" if at.days_to_live <= AHEAD_DAYS else "warning",
            "{what} has no rollback plan.", {"what": named(at.release)}, "release",
            at.release.id, "rollback", at.responsible(), at.live_min,
        )  # fmt: skip
    with_steps = {one.rollback_plan_id for one in at.snapshot.records(RollbackStep)}
    for one in plans:
        if one.point_of_no_return_at and one.id not in with_steps:
            turn = at.stored(one.point_of_no_return_at)
            template = "{what} has a point of no return {turn}, but no steps."
            when = parse_instant(one.point_of_no_return_at)
            yield _of_plan(at, one, "blocker", template, {"turn": turn}, when)
        elif one.id not in with_steps:
            yield _of_plan(at, one, at.urgency(), "{what} has no steps.")
        if one.state != "rehearsed" and not one.rehearsed_on:
            yield _of_plan(at, one, at.urgency(), "{what} hasn't been rehearsed.")


def _of_plan(
    at: Situation,
    one: Any,
    severity: Severity,
    template: str,
    values: Mapping[str, Value] | None = None,
    when: int | None = None,
) -> Item:
    whole: dict[str, Value] = {"what": named(one), **(values or {})}
    people = at.responsible(one.decision_maker_id)
    due = at.live_min if when is None else when
    return Item(severity, template, whole, "rollback_plan", one.id, "rollback", people, due)
