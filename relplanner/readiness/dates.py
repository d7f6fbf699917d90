"""What the dates say: targets, deadlines and fixed dates that are missed, delay, what is next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from relplanner.calendars import parse_instant
from relplanner.plan.rules import named
from relplanner.readiness.items import Item, Severity
from relplanner.readiness.situation import AHEAD_DAYS, DAY_MIN, Situation
from relplanner.releases.completion import done
from relplanner.releases.duration import format_float
from relplanner.releases.explained import Ending, Value
from relplanner.releases.tables import Activity, Link, Release
from relplanner.snapshot import Snapshot

# Constraints that say "not later than".
_LIMITS = {"SNLT", "FNLT", "MSO", "MFO"}


def missed_dates(at: Situation) -> Iterator[Item]:
    """The target date, deadlines and fixed dates that the plan as it is doesn't meet."""
    release = at.release
    if release.target_at and at.live_min > parse_instant(release.target_at):
        values: dict[str, Value] = {
            "what": named(release), "live": at.moment(at.live_min),
            "target": at.stored(release.target_at),
        }  # fmt: skip
        template = "{what} goes live {live}, after its target {target}."
        yield Item(
            "blocker", template, values, "release", release.id, "timeline",
            at.responsible(), at.live_min,
        )  # fmt: skip
    schedule = at.schedule
    for one in at.snapshot.records(Activity):
        if one.release_id != release.id or done(one):
            continue
        place = schedule.index[one.id]
        if schedule.missed_deadline[place] and one.deadline_at:
            finish = int(schedule.finish[place])
            template = "{what} finishes {finish}, after its deadline {deadline}."
            moments = {
                "finish": _finish(at, place), "deadline": at.stored(one.deadline_at),
            }  # fmt: skip
            yield _about(at, one, "blocker", template, moments, finish)
    yield from _too_late(at)


def newly_missed(before: Snapshot, after: Snapshot, now: dt.datetime) -> list[Item]:
    """What `missed_dates` finds in a plan and not in one before, or worse: that ends later.

    Releases that have ended, or that nobody works on any more, miss nothing.
    """
    known = {
        (one.row_id, one.template): one.at_min
        for release in before.records(Release)
        for one in missed_dates(Situation(before, release.id, now))
    }
    return [
        one
        for release in after.records(Release)
        if not (at := Situation(after, release.id, now)).has_ended and not at.is_given_up
        for one in missed_dates(at)
        if one.at_min > known.get((one.row_id, one.template), one.at_min - 1)
    ]


def _too_late(at: Situation) -> Iterator[Item]:
    """Where dates that are fixed, or those of other releases, leave less time than is needed.

    Such dates win over links: who must hurry is whatever leads to them. Of a chain that has
    negative float only the last activity is named, and none that misses a deadline of its own.
    """
    schedule, plan = at.schedule, at.snapshot.plan
    missing_min = {
        one.id: -int(schedule.total_float_min[place])
        for one, place in at.tasks
        if schedule.total_float_min[place] < 0 and not done(one)
    }
    if not missing_min:
        return
    activities = at.snapshot.by_id(Activity)
    after: dict[str, list[Any]] = {}
    for link in at.snapshot.records(Link):
        if link.predecessor_id in missing_min:
            after.setdefault(link.predecessor_id, []).append(activities[link.successor_id])
    for one, place in at.tasks:
        following = after.get(one.id, [])
        if one.id not in missing_min or any(next_.id in missing_min for next_ in following):
            continue
        if _misses_deadline(at, one):
            continue
        span = format_float(missing_min[one.id], bool(schedule.by_clock[place]), plan)
        # A date fixed on a summary may be behind it: then there is no single one to name.
        fixed = [next_ for next_ in following if next_.constraint_kind in _LIMITS] or following
        values: dict[str, Value] = {"span": span}
        template = "{what} is {span} too late for the dates fixed after it."
        if fixed:
            values["next"] = named(fixed[0])
            template = "{what} is {span} too late for {next}."
        yield _about(at, one, "blocker", template, values, int(schedule.finish[place]))


def _misses_deadline(at: Situation, one: Any) -> bool:
    """Whether an activity, or a summary that it is in, misses its deadline."""
    activities, schedule = at.snapshot.by_id(Activity), at.schedule
    above: Any = one
    while above is not None:
        if schedule.missed_deadline[schedule.index[above.id]]:
            return True
        above = activities.get(above.parent_id)
    return False


def overdue(at: Situation) -> Iterator[Item]:
    """Activities that should be finished, or should have begun, by now."""
    schedule = at.schedule
    for one, place in at.tasks:
        start, finish = int(schedule.start[place]), int(schedule.finish[place])
        if done(one) or start >= at.now_min:
            continue
        severity: Severity = "blocker" if one.id in at.critical else "warning"
        values: dict[str, Value] = {"finish": _finish(at, place), "percent": one.percent_complete}
        if finish < at.now_min and schedule.is_milestone[place]:
            template = "{what} should have been reached {finish}."
        elif finish < at.now_min:
            template = "{what} should have finished {finish}; it is {percent}% complete."
        elif one.percent_complete == 0 and one.actual_start_at is None:
            template, severity = "{what} should have started {start}.", "warning"
            values = {"start": at.moment(start)}
        else:
            continue
        yield _about(at, one, severity, template, values, finish)


def coming(at: Situation) -> Iterator[Item]:
    """Activities and milestones that start in the next days."""
    schedule = at.schedule
    for one, place in at.tasks:
        start = int(schedule.start[place])
        begun = done(one) or one.actual_start_at is not None or one.percent_complete > 0
        if begun or not at.now_min <= start <= at.now_min + AHEAD_DAYS * DAY_MIN:
            continue
        template = "{what} starts {start}."
        if schedule.is_milestone[place]:
            template = "{what} is due {start}."
        yield _about(at, one, "note", template, {"start": at.moment(start)}, start)


def _finish(at: Situation, place: int) -> dt.datetime:
    """When an activity is done; a milestone is a moment and ends no day."""
    moment = at.moment(int(at.schedule.finish[place]))
    return moment if at.schedule.is_milestone[place] else Ending.of(moment)


def _about(
    at: Situation, one: Any, severity: Severity, template: str, values: dict[str, Any], when: int
) -> Item:
    whole: dict[str, Value] = {"what": named(one), **values}
    people = at.responsible(one.owner_id)
    return Item(severity, template, whole, "activity", one.id, "timeline", people, when)
