"""Rules of releases, activities and links."""

from __future__ import annotations

from collections.abc import Iterable

from relplanner.plan.rules import Finding, View, named
from relplanner.releases.tables import Activity, ExternalDependency, Link
from relplanner.schedule import find_cycle

_DATELESS = {"ASAP", "ALAP"}


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
    pairs = view.values(Link, "predecessor_id", "successor_id")
    loop = find_cycle(pairs, dict(view.values(Activity, "id", "parent_id")))
    if loop:
        names = [named(view.record(Activity, activity_id)) for activity_id in loop]
        yield Finding(
            "These activities wait for each other in a circle: "
            f"{' → '.join([*names, names[0]])}. Remove one of these links.",
            "link",
        )


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
