"""How much of a summary is done: its parts, weighed by their durations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from relplanner.releases.tables import Activity


def percent_complete_of(snapshot: Any) -> Mapping[str, int]:
    """Percent complete of every activity by its id, begun percents left out.

    That of a summary is the mean of the activities under it, weighed by their working minutes; 0
    where none of them has a duration; what isn't active doesn't count. What is stored for a
    summary itself says nothing.

    Args:
        snapshot: The plan, from `plan.snapshot()`; the answer is kept with it.
    """
    known: dict[str, int] | None = snapshot.derived.get(percent_complete_of)
    if known is not None:
        return known
    schedule, records = snapshot.schedule, snapshot.by_id(Activity)
    is_summary, duration = schedule.is_summary.tolist(), schedule.duration_min.tolist()
    active = schedule.active.tolist()
    weight: dict[str, int] = {}
    earned: dict[str, int] = {}
    found: dict[str, int] = {}
    for one in records.values():
        place = schedule.index[one.id]
        if is_summary[place]:
            continue
        found[one.id] = one.percent_complete
        if not active[place]:
            continue
        above = one.parent_id
        while above is not None:
            weight[above] = weight.get(above, 0) + duration[place]
            earned[above] = earned.get(above, 0) + duration[place] * one.percent_complete
            above = records[above].parent_id
    for one in records.values():
        if one.id not in found:
            total = weight.get(one.id, 0)
            found[one.id] = earned[one.id] // total if total else 0
    snapshot.derived[percent_complete_of] = found
    return found
