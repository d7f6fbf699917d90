"""Rules of releases, activities and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from relplanner.plan.rules import Finding, View, named
from relplanner.releases.tables import Activity, ExternalDependency, Link, Release

_DATELESS = {"ASAP", "ALAP"}
_Node = tuple[str, str]

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


def suspensions_are_in_order(view: View) -> Iterable[Finding]:
    """Only what has begun can be suspended, and it resumes after that."""
    columns = ("suspended_at", "resumes_at", "actual_start_at")
    for one in view.touched(Activity, *columns):
        if one.suspended_at is None and one.resumes_at is None:
            continue
        if one.actual_start_at is None:
            yield Finding(
                f"{named(one)} hasn't begun, so it can't be suspended or resumed.",
                "activity", one.id, "suspended_at",
            )  # fmt: skip
        elif one.suspended_at is not None and one.suspended_at < one.actual_start_at:
            yield Finding(
                f"{named(one)} can't be suspended before it began.",
                "activity", one.id, "suspended_at",
            )  # fmt: skip
        elif one.resumes_at is not None and one.resumes_at < (
            one.suspended_at or one.actual_start_at
        ):
            yield Finding(
                f"{named(one)} can't resume before it was suspended.",
                "activity", one.id, "resumes_at",
            )  # fmt: skip


def backward_needs_a_target(view: View) -> Iterable[Finding]:
    """What is scheduled from its target has one."""
    for one in view.touched(Release, "schedule_from", "target_at"):
        if one.schedule_from == "target" and one.target_at is None:
            yield Finding(
                f"{named(one)} is scheduled from its target date, so it needs one.",
                "release", one.id, "target_at",
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
    its activities, and its finish after theirs. From both ends at once, because one of them is
    often near the edge of the network.
    """
    forth = _Walk(view, (link.successor_id, "start"), _following)
    back = _Walk(view, (link.predecessor_id, "finish"), _preceding)
    for _ in range(_LONGEST_WALK):
        for walk, other in ((forth, back), (back, forth)):
            node = walk.step()
            if node is None:
                return False
            if node in other.seen:
                return True
    return None


class _Walk:
    """Visits what can be reached from a node, a node a step."""

    def __init__(
        self, view: View, first: _Node, neighbours: Callable[[View, _Node], Iterable[_Node]]
    ) -> None:
        self._view = view
        self._neighbours = neighbours
        self._pending = [first]
        self.seen = {first}

    def step(self) -> _Node | None:
        """The next node, or None when there is none left."""
        if not self._pending:
            return None
        node = self._pending.pop()
        for other in self._neighbours(self._view, node):
            if other not in self.seen:
                self.seen.add(other)
                self._pending.append(other)
        return node


def _following(view: View, node: _Node) -> Iterable[_Node]:
    activity_id, end = node
    if end == "start":
        yield activity_id, "finish"
        for (child,) in view.values(Activity, "id", parent_id=activity_id):
            yield child, "start"
        return
    for (parent,) in view.values(Activity, "parent_id", id=activity_id):
        if parent is not None:
            yield parent, "finish"
    for (successor,) in view.values(Link, "successor_id", predecessor_id=activity_id):
        yield successor, "start"


def _preceding(view: View, node: _Node) -> Iterable[_Node]:
    activity_id, end = node
    if end == "finish":
        yield activity_id, "start"
        for (child,) in view.values(Activity, "id", parent_id=activity_id):
            yield child, "finish"
        return
    for (parent,) in view.values(Activity, "parent_id", id=activity_id):
        if parent is not None:
            yield parent, "start"
    for (predecessor,) in view.values(Link, "predecessor_id", successor_id=activity_id):
        yield predecessor, "finish"


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
    suspensions_are_in_order,
    backward_needs_a_target,
    outlines_stay_within_a_release,
    nothing_waits_in_a_circle,
    needed_for_the_same_release,
)
