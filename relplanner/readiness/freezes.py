"""What is to be deployed while nothing may be."""

from __future__ import annotations

from collections.abc import Iterator

from relplanner.calendars import parse_instant
from relplanner.environments.freezes import conflicts, told
from relplanner.readiness.items import Item
from relplanner.readiness.situation import Situation


def frozen(at: Situation) -> Iterator[Item]:
    """Deployments and the go-live inside of a change freeze that isn't over.

    A hard one blocks the release; a soft one is a warning, for somebody may approve it.
    """
    for one in conflicts(at.snapshot, {at.release.id}):
        if parse_instant(one.freeze.finish_at) <= at.now_min:
            continue
        template, values = told(at.snapshot, one)
        table, owner = ("release", None) if one.activity is None else ("activity", one.row.owner_id)
        yield Item(
            "blocker" if one.freeze.kind == "hard" else "warning", template, values, table,
            one.row.id, "timeline", at.responsible(owner), one.start_min,
        )  # fmt: skip
