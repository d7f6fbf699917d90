"""What is to be deployed while nothing may be."""

from __future__ import annotations

from collections.abc import Iterator

from relplanner.calendars import parse_instant
from relplanner.environments.freezes import Conflict, conflicts, free_min
from relplanner.readiness.items import Item, Value
from relplanner.readiness.situation import Situation, title

_HOUR_MIN = 60


def frozen(at: Situation) -> Iterator[Item]:
    """Deployments and the go-live inside of a change freeze that isn't over.

    A hard one blocks the release; a soft one is a warning, for somebody may approve it.
    """
    for one in conflicts(at.snapshot, {at.release.id}):
        until_min = parse_instant(one.freeze.finish_at)
        if until_min <= at.now_min:
            continue
        values: dict[str, Value] = {
            "what": title(one.row), "freeze": title(one.freeze), "start": at.moment(one.start_min),
            "hours": -(-one.inside_min // _HOUR_MIN), "until": at.moment(until_min),
            "free": at.moment(free_min(at.snapshot, one)),
        }  # fmt: skip
        table, owner = ("release", None) if one.activity is None else ("activity", one.row.owner_id)
        yield Item(
            "blocker" if one.freeze.kind == "hard" else "warning", _template(one), values, table,
            one.row.id, "timeline", at.responsible(owner), one.start_min,
        )  # fmt: skip


def _template(one: Conflict) -> str:
    is_hard = one.freeze.kind == "hard"
    if one.activity is None:
        return (
            "{what} goes live {start}, inside of the change freeze {freeze}, which forbids it "
            "until {until}. The first free time is {free}."
            if is_hard
            else "{what} goes live {start}, inside of the change freeze {freeze}, and needs an "
            "approval for it. The first free time is {free}."
        )
    if one.inside_min == 0:
        return (
            "{what} is planned for {start}, inside of the change freeze {freeze}, which forbids it "
            "until {until}. The first free time is {free}."
            if is_hard
            else "{what} is planned for {start}, inside of the change freeze {freeze}, and needs "
            "an approval for it. The first free time is {free}."
        )
    return (
        "{what} starts {start} and would be deploying for {hours} h inside of the change freeze "
        "{freeze}, which forbids it until {until}. It could start {free}."
        if is_hard
        else "{what} starts {start} and would be deploying for {hours} h inside of the change "
        "freeze {freeze}, and needs an approval for it. Without one, it could start {free}."
    )
