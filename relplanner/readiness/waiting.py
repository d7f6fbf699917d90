"""What the release waits for: external dependencies, answers to risks, people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import numpy as np

from relplanner.plan.rules import named
from relplanner.readiness.items import Item, Severity
from relplanner.readiness.situation import AHEAD_DAYS, DAY_MIN, Situation, day_min
from relplanner.releases.completion import done
from relplanner.releases.explained import Value
from relplanner.releases.tables import Activity, ExternalDependency
from relplanner.risks.scoring import level
from relplanner.risks.tables import Risk, RiskAction
from relplanner.testing.load import assigned_load
from relplanner.testing.tables import Assignment


def dependencies(at: Situation) -> Iterator[Item]:
    """What failed, and what isn't there although it is needed soon or was needed before."""
    for one in at.records(ExternalDependency):
        day = _needed_day(at, one)
        values: dict[str, Value] = {"what": named(one), "provider": one.provider}
        if one.state == "failed":
            severity: Severity = "blocker"
            template = "{what} – failed."
        elif one.state == "ready" or day is None or (day - at.today).days > AHEAD_DAYS:
            continue
        else:
            values["day"] = day
            severity, template = _late(one.state, day < at.today)
            if severity == "note":
                continue
        when = at.now_min if day is None else day_min(day)
        yield Item(
            severity, template, values, "external_dependency", one.id, "dependencies",
            at.responsible(one.owner_id), when,
        )  # fmt: skip


def _late(state: str, past: bool) -> tuple[Severity, str]:
    if state == "promised":
        late = "{what} – promised and needed by {day}, not ready."
        return ("blocker", late) if past else ("note", "")
    if past:
        return "blocker", "{what} – needed by {day}, still open."
    return "warning", "{what} – still open, needed by {day}."


def _needed_day(at: Situation, one: Any) -> dt.date | None:
    """The day that is written, else that on which the activity starts that needs it."""
    if one.needed_by:
        return dt.date.fromisoformat(one.needed_by)
    if one.activity_id:
        return at.moment(int(at.schedule.start[at.schedule.index[one.activity_id]])).date()
    return None


def unanswered_risks(at: Situation) -> Iterator[Item]:
    """Open high and extreme risks that nobody owns, or that nothing is done about."""
    answered = {one.risk_id for one in at.snapshot.records(RiskAction) if one.state != "dropped"}
    for one in at.records(Risk):
        word = level(one.likelihood, one.impact)
        if one.state not in {"open", "being treated"} or word not in {"high", "extreme"}:
            continue
        ownerless = not one.owner_id
        idle = one.response != "accept" and not one.mitigation.strip() and one.id not in answered
        if not (ownerless or idle):
            continue
        template = (
            "{what} is a risk rated {level} without owner and mitigation."
            if ownerless and idle
            else "{what} is a risk rated {level} without owner."
            if ownerless
            else "{what} is a risk rated {level} without mitigation."
        )
        yield Item(
            "blocker" if word == "extreme" else "warning", template,
            {"what": named(one), "level": word}, "risk", one.id, "risks",
            at.responsible(one.owner_id), at.now_min, ("level",),
        )  # fmt: skip


def risk_actions(at: Situation) -> Iterator[tuple[bool, Item]]:
    """Open actions on risks that are due: (whether that is in the past, item)."""
    risks = {one.id: one for one in at.records(Risk) if one.state != "closed"}
    for one in at.snapshot.records(RiskAction):
        if one.risk_id not in risks or one.state != "open" or not one.due_on:
            continue
        left = at.days_until(one.due_on)
        if left > AHEAD_DAYS:
            continue
        day = dt.date.fromisoformat(one.due_on)
        values: dict[str, Value] = {"what": named(one), "day": day}
        people = at.responsible(one.owner_id, risks[one.risk_id].owner_id)
        template = "{what} was due {day}." if left < 0 else "{what} is due {day}."
        severity: Severity = "warning" if left < 0 else "note"
        where = ("risk_action", one.id, "risks")
        yield left < 0, Item(severity, template, values, *where, people, day_min(day))


def declined_assignments(at: Situation) -> Iterator[Item]:
    """People who can't do what they are planned for."""
    for one, activity, start, person in _open_assignments(at):
        if one.confirmation == "declined":
            yield Item(
                "blocker" if activity.id in at.critical else "warning",
                "{person} declined {what}, which starts {start}.",
                {"person": person, "what": named(activity), "start": at.moment(start)},
                "assignment", one.id, "testers", at.responsible(activity.owner_id), start,
            )  # fmt: skip


def unconfirmed_assignments(at: Situation) -> Iterator[Item]:
    """People who haven't said yes to what starts in the next days."""
    for one, activity, start, person in _open_assignments(at):
        near = at.now_min <= start <= at.now_min + AHEAD_DAYS * DAY_MIN
        if near and one.confirmation in {"asked", "not asked"}:
            asked = one.confirmation == "asked"
            yield Item(
                "warning" if asked else "note",
                "{person} hasn't confirmed {what} yet, which starts {start}."
                if asked
                else "{person} hasn't been asked for {what} yet, which starts {start}.",
                {"person": person, "what": named(activity), "start": at.moment(start)},
                "assignment", one.id, "testers",
                (one.person_id,) if asked else at.responsible(activity.owner_id), start,
            )  # fmt: skip


def overloads(at: Situation) -> Iterator[Item]:
    """People of the release who are to do more than they can, from today until it is live.

    What they do for other releases counts too. Days in a row are one item.
    """
    mine = {one.person_id for one, *_ in _open_assignments(at) if one.confirmation != "declined"}
    last = at.moment(at.live_min).date()
    if not mine or last < at.today:
        return
    load = assigned_load(at.snapshot, at.today, last, person_ids=mine)
    if load is None:
        return
    for person, over_min in zip(load.ids, load.overload_min, strict=True):
        days = np.flatnonzero(over_min)
        for run in np.split(days, np.flatnonzero(np.diff(days) > 1) + 1) if days.size else ():
            first, end = load.days[run[0]], load.days[run[-1]]
            one_day = first == end
            yield Item(
                "warning",
                "{person} has {hours} h more on {first} than a day holds."
                if one_day
                else "{person} has {hours} h more from {first} to {last} than the days hold.",
                {
                    "person": at.people[person].name, "first": first, "last": end,
                    "hours": -(-int(over_min[run].sum()) // 60),
                },
                "person", person, "testers", at.responsible(), day_min(first),
            )  # fmt: skip


def _open_assignments(at: Situation) -> Iterator[tuple[Any, Any, int, str]]:
    """Assignments to what isn't done: (assignment, activity, its start, the person's name)."""
    activities, people = at.snapshot.by_id(Activity), at.people
    active, index = at.schedule.active, at.schedule.index
    for one in at.snapshot.records(Assignment):
        activity = activities[one.activity_id]
        counts = active[index[activity.id]] and not done(activity)
        if activity.release_id == at.release.id and counts:
            start = int(at.schedule.start[at.schedule.index[activity.id]])
            yield one, activity, start, people[one.person_id].name
