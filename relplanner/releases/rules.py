"""Rules of releases, activities and links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from relplanner.plan.rules import Finding, View, named
from relplanner.releases.tables import Activity, ExternalDependency, Link

_DATELESS = {"ASAP", "ALAP"}
# Beyond these it is quicker to look at the whole network at once.
_FEW_LINKS, _LONGEST_WALK = 10, 1000


def constraints_have_dates(view: View) -> Iterable[Finding]:
    """A constraint has a date exactly when its kind asks for one."""
    for one in view.touched(Activity, "constraint_kind", "constraint_at"):
        if (one.constraint_kind in _DATELESS) != (one.constraint_at is None):
            needs = "takes no date" if one.constraint_kind in _DATELESS else "needs a date"
            yield Finding(
                f"The constraint {one.constraint_kind} of {named(one)} {needs}.",
                "activity", one.id, "constraint_at",
            )  # fmt: skip


def actuals_are_in_order(view: View) -> Iterable[Finding]:
    """Nothing finishes before it starts, or without having started."""
    for one in view.touched(Activity, "actual_start_at", "actual_finish_at"):
        if one.actual_finish_at is None:
            continue
        if one.actual_start_at is None or one.actual_finish_at < one.actual_start_at:
            yield Finding(
                f"{named(one)} can't have finished before it started.",
                "activity", one.id, "actual_finish_at",
            )  # fmt: skip


def outlines_stay_within_a_release(view: View) -> Iterable[Finding]:
    """A summary and what is under it belong to the same release."""
    for one in view.touched(Activity, "parent_id", "release_id"):
        family = view.records(Activity, parent_id=one.id)
        if one.parent_id is not None:
            family.append(view.record(Activity, one.parent_id))
        for other in family:
            if other is not None and other.release_id != one.release_id:
                yield Finding(
                    f"{named(one)} and {named(other)} are in different releases; one can't be "
                    "under the other.",
                    "activity", one.id, "parent_id",
                )  # fmt: skip


def nothing_waits_in_a_circle(view: View) -> Iterable[Finding]:
    """No activity waits for itself, over any number of links and summaries."""
    links = view.touched(Link, "predecessor_id", "successor_id")
    moved = [one for one in view.touched(Activity, "parent_id") if one.parent_id is not None]
    if not links and not moved:
        return
    for one in links:
        if one.predecessor_id == one.successor_id:
            activity = view.record(Activity, one.successor_id)
            yield Finding(f"{named(activity)} can't wait for itself.", "link", one.id)
            return
    few = not moved and len(links) <= _FEW_LINKS
    if few and all(_leads_back(view, one) is False for one in links):
        return
    # Brings numpy along, which reading and checking a plan can do without.
    from relplanner.schedule import find_cycle

    parents = dict(view.values(Activity, "id", "parent_id"))
    loop = find_cycle(view.values(Link, "predecessor_id", "successor_id"), parents)
    if loop:
        names = [named(view.record(Activity, activity_id)) for activity_id in loop]
        yield Finding(
            "These activities wait for each other in a circle: "
            f"{' → '.join([*names, names[0]])}. Remove one of these links.",
            "link",
        )


def _leads_back(view: View, link: Any) -> bool | None:
    """Whether the successor of a link leads back to its predecessor; None where that is long.

    A walk over starts and finishes, as in `find_cycle`: a summary's start comes before those of
    its activities, and its finish after theirs.
    """
    pending, seen = [(link.successor_id, "start")], set()
    while pending:
        node = pending.pop()
        if node in seen:
            continue
        seen.add(node)
        if len(seen) > _LONGEST_WALK:
            return None
        activity_id, end = node
        if end == "start":
            pending.append((activity_id, "finish"))
            children = view.values(Activity, "id", parent_id=activity_id)
            pending += [(child, "start") for (child,) in children]
        elif activity_id == link.predecessor_id:
            return True
        else:
            parents = view.values(Activity, "parent_id", id=activity_id)
            pending += [(parent, "finish") for (parent,) in parents if parent is not None]
            following = view.values(Link, "successor_id", predecessor_id=activity_id)
            pending += [(successor, "start") for (successor,) in following]
    return False


def needed_for_the_same_release(view: View) -> Iterable[Finding]:
    """An external dependency is needed for an activity of its own release."""
    for one in view.touched(ExternalDependency, "activity_id", "release_id"):
        activity = view.record(Activity, one.activity_id) if one.activity_id else None
        if activity is not None and activity.release_id != one.release_id:
            yield Finding(
                f"{named(one)} is needed for {named(activity)}, which is in another release.",
                "external_dependency", one.id, "activity_id",
            )  # fmt: skip


RULES = (
    constraints_have_dates,
    actuals_are_in_order,
    outlines_stay_within_a_release,
    nothing_waits_in_a_circle,
    needed_for_the_same_release,
)
