"""Why a date is what it is, why an activity is critical, what moves if it slips, freezes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from relplanner.calendars import format_instant, parse_instant, to_datetime
from relplanner.environments.freezes import conflicts, told
from relplanner.errors import InvalidInputError
from relplanner.plan.tables import Calendar
from relplanner.releases.criticality import critical_told
from relplanner.releases.differing import counts_by_clock, later_min
from relplanner.releases.duration import DurationText, format_duration, format_float
from relplanner.releases.editing import calendar_of, compiler_of, preview
from relplanner.releases.explained import Ending, Sentence, Value, Word
from relplanner.releases.family import activity_of, children_of
from relplanner.releases.gaps import pauses_told
from relplanner.releases.held import HOLDS, is_idle
from relplanner.releases.lost_float import lost_float
from relplanner.releases.tables import Activity, Release
from relplanner.releases.waiting import Waiting
from relplanner.schedule.dates import ActivityDates
from relplanner.schedule.driving import Driving, Holder
from relplanner.snapshot import Snapshot

_LONGEST_CHAIN = 500
_FROM_START = {"SS", "SF"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where an activity's dates come from.

    Attributes:
        chain: What drives its start, from itself back to where it all begins, and when those in
            it pause.
        critical: Why it is or isn't critical.
        lost: What the days off of calendars in the chain take from its float.
        frozen: That it deploys inside of change freezes, and when it could do so after them.
        drives: The ids of the activities in the chain, itself first.
        idle: That its own "no earlier than" has no effect, because it comes later anyway.
    """

    chain: tuple[Sentence, ...]
    critical: Sentence
    lost: tuple[Sentence, ...]
    frozen: tuple[Sentence, ...]
    drives: tuple[str, ...]
    idle: tuple[Sentence, ...]


class Slip(NamedTuple):
    """An activity that moves when another one slips.

    Attributes:
        activity_id: Which.
        start: Its start after that, an instant.
        finish: Its finish after that, an instant.
        later_min: By how much its finish comes later, working minutes of its calendar.
        by_clock: Whether that is elapsed time: its duration is.
    """

    activity_id: str
    start: int
    finish: int
    later_min: int
    by_clock: bool


def explain(snapshot: Snapshot, activity_id: str) -> Explanation:
    """Explains the dates of an activity; of a summary those of the activity it begins with.

    Raises:
        InvalidInputError: When there is no such activity.
    """
    activity = activity_of(snapshot, activity_id)
    known: _Explainer | None = snapshot.derived.get(_Explainer)
    if known is None:
        # The passes are made once for a snapshot, however many activities are asked about.
        known = snapshot.derived[_Explainer] = _Explainer(snapshot)
    return known.explain(activity.id)


def slipped(snapshot: Snapshot, activity_id: str, by_work_min: int) -> dict[str, str]:
    """The columns by which an activity starts later by working time: a constraint.

    Raises:
        InvalidInputError: For an activity that isn't there, a summary, or one that has begun.
    """
    one = activity_of(snapshot, activity_id)
    dates = snapshot.schedule.of(activity_id)
    if dates.is_summary or one.actual_start_at is not None:
        raise InvalidInputError(
            f"{one.code} {one.name} can't slip: "
            + ("it is a summary." if dates.is_summary else "it has begun."),
            todo="Ask for an activity that hasn't begun.",
        )
    calendar = calendar_of(snapshot, one)
    later = calendar.add(dates.start, by_work_min)
    if not (dates.is_milestone or dates.by_clock):
        # Work begins with a shift; the others may be at the end of one.
        later = calendar.next(later)
    return {"constraint_kind": "SNET", "constraint_at": format_instant(int(later))}


def slips(snapshot: Snapshot, activity_id: str, by_work_min: int) -> list[Slip]:
    """What moves when an activity starts later by working time, in the order of their starts.

    Raises:
        InvalidInputError: For an activity that isn't there, a summary, or one that has begun.
    """
    moved = slipped(snapshot, activity_id, by_work_min)
    before, after = snapshot.schedule, preview(snapshot, {activity_id: moved})
    changed = (before.start != after.start) | (before.finish != after.finish)
    places = np.flatnonzero(changed & ~after.is_summary)
    records = snapshot.by_id(Activity)
    found = []
    for place in places[np.argsort(after.start[places], kind="stable")].tolist():
        one, finish = records[after.ids[place]], int(after.finish[place])
        later = later_min(snapshot, one, int(before.finish[place]), finish)
        found.append(
            Slip(one.id, int(after.start[place]), finish, later, counts_by_clock(snapshot, one))
        )
    return found


class _Explainer:
    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot, self.schedule = snapshot, snapshot.schedule
        self.activities = snapshot.by_id(Activity)
        plan = snapshot.plan
        status = None if plan.status_at is None else parse_instant(plan.status_at)
        network = compiler_of(snapshot).network_of(plan, snapshot.records)
        self.driving = Driving(network, status)
        self.waiting = Waiting(snapshot)

    def explain(self, activity_id: str) -> Explanation:
        chain, drives = [], [activity_id]
        at: str | None = self._first_inside(activity_id)
        seen: set[str] = set()
        while at is not None and at not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(at)
            if at not in drives:
                drives.append(at)
            pauses = pauses_told(self.snapshot, at)
            sentence, at = self._step(at)
            chain += [sentence, *pauses]
        lost = self._lost(activity_id, drives)
        critical = critical_told(self.snapshot, activity_id, self.driving)
        frozen = self._frozen(activity_id)
        idle = self._idle(activity_id)
        return Explanation(tuple(chain), critical, lost, frozen, tuple(drives), idle)

    # -- the chain -----------------------------------------------------------------------------

    def _first_inside(self, activity_id: str) -> str:
        """The activity with which a summary begins; any other is meant itself."""
        schedule = self.schedule
        while schedule.of(activity_id).is_summary:
            inside = [one.id for one in children_of(self.snapshot)[activity_id]]
            # What isn't active moves nothing, unless nothing in the summary is.
            counted = [one for one in inside if schedule.active[schedule.index[one]]] or inside
            activity_id = min(counted, key=lambda one: schedule.of(one).start)
        return activity_id

    def _step(self, activity_id: str) -> tuple[Sentence, str | None]:
        """Why an activity starts when it does, and the one to ask next."""
        for holder in self.driving.delayers(activity_id):
            return self._of_delay(activity_id, holder)
        holders = self.driving.drivers(activity_id)
        for one in holders:
            link = None if one.bound else self.waiting.link(activity_id, one.activity_id)
            if link is not None:
                return self._of_link(activity_id, one.activity_id, link), one.activity_id
        bound = next((one.bound for one in holders if one.bound), "start")
        return self._of_bound(activity_id, bound), None

    def _of_delay(self, activity_id: str, holder: Holder) -> tuple[Sentence, str | None]:
        """Why something that is planned as late as possible starts no later."""
        one = self.activities[activity_id]
        release = self.snapshot.by_id(Release)[one.release_id]
        values: dict[str, Value] = {
            "what": _name(one), "start": self._moment(self.schedule.of(activity_id).start),
            "release": _name(release),
        }  # fmt: skip
        if not holder.bound:
            values["next"] = _name(self.activities[holder.activity_id])
            return Sentence((_OF_DELAY["next"],), values, activity_id), holder.activity_id
        drawn = holder.bound == "release" and release.schedule_from == "target"
        template = _OF_BOUND["target"] if drawn else _OF_DELAY[holder.bound]
        return Sentence((template,), values, activity_id), None

    def _of_bound(self, activity_id: str, bound: str) -> Sentence:
        one, dates = self.activities[activity_id], self.schedule.of(activity_id)
        release = self.snapshot.by_id(Release)[one.release_id]
        values: dict[str, Value] = {
            "what": _name(one), "start": self._moment(dates.start),
            "finish": self._finish(dates), "release": _name(release),
            "kind": Word(one.constraint_kind),
        }  # fmt: skip
        if one.constraint_at is not None:
            values["date"] = self._moment(parse_instant(one.constraint_at))
        if self.snapshot.plan.status_at is not None:
            values["status"] = self._moment(parse_instant(self.snapshot.plan.status_at))
        template = _OF_BOUND[bound]
        if bound == "actual" and one.actual_finish_at is not None:
            template = "{what} began {start} and is finished."
        if bound == "status" and one.actual_start_at is not None:
            values["rest"] = self._moment(self.driving.goes_on(activity_id))
            template = _OF_REST[bound]
        return Sentence((template,), values, activity_id)

    def _of_link(self, activity_id: str, before: str, link: Any) -> Sentence:
        one, other = self.activities[activity_id], self.activities[before]
        dates, driver = self.schedule.of(activity_id), self.schedule.of(before)
        from_start = link.kind in _FROM_START
        end = driver.start if from_start else driver.finish
        values: dict[str, Value] = {
            "what": _name(one), "before": _name(other), "start": self._moment(dates.start),
            "finish": self._finish(dates),
            "then": self._moment(end) if from_start else self._finish(driver),
        }  # fmt: skip
        begins, template = dates.start, _OF_LINK[link.kind]
        if one.actual_start_at is not None and link.kind in _OF_REST:
            begins, template = self.driving.goes_on(activity_id), _OF_REST[link.kind]
            values["rest"] = self._moment(begins)
        pieces = [template]
        if link.lag_min:
            values["lag"] = self._lag(link)
            pieces.append(", with a lag of {lag}")
        elif link.kind == "FS":
            pieces += self._of_gap(activity_id, (end, begins), values)
        return Sentence((*pieces, "."), values, activity_id)

    def _of_gap(
        self, activity_id: str, between: tuple[int, int], values: dict[str, Value]
    ) -> list[str]:
        """What is to be said of the time in which nobody works, between two instants."""
        gap = self.waiting.gap(activity_id, *between)
        if gap is None:
            return []
        values["calendar"] = gap.calendar
        pieces = ["; that is the next working time of {calendar}"]
        if gap.people:
            values["people"] = ", ".join(gap.people)
            pieces = ["; that is the next working time that {calendar} shares with {people}"]
        if gap.days:
            values["days"] = ", ".join(gap.days)
            pieces.append(" after {days}")
        return pieces

    def _lost(self, activity_id: str, drives: Sequence[str]) -> tuple[Sentence, ...]:
        one, place = self.activities[activity_id], self.schedule.index[activity_id]
        if self.schedule.is_summary[place] or not self.schedule.active[place]:
            return ()
        if one.actual_finish_at is not None:
            return ()
        calendars = self.snapshot.by_id(Calendar)
        return tuple(
            Sentence(
                ("{what} would have {span} more float without the days off of {calendar}.",),
                {
                    "what": _name(one), "span": self._span(activity_id, loss.float_min),
                    "calendar": calendars[loss.calendar_id].name,
                },
                activity_id,
            )
            for loss in lost_float(self.snapshot, activity_id, drives)
        )  # fmt: skip

    def _idle(self, activity_id: str) -> tuple[Sentence, ...]:
        one, dates = self.activities[activity_id], self.schedule.of(activity_id)
        if not is_idle(self.snapshot, one):
            return ()
        values: dict[str, Value] = {
            "what": _name(one), "kind": Word(one.constraint_kind),
            "date": self._moment(parse_instant(one.constraint_at)),
            "now": self._moment(getattr(dates, HOLDS[one.constraint_kind])),
        }  # fmt: skip
        return (Sentence((_IDLE,), values, activity_id),)

    def _frozen(self, activity_id: str) -> tuple[Sentence, ...]:
        mine = conflicts(self.snapshot, {self.activities[activity_id].release_id})
        found = []
        for one in mine:
            if one.row.id == activity_id:
                template, values = told(self.snapshot, one)
                found.append(Sentence((template,), values, activity_id))
        return tuple(found)

    def _span(self, activity_id: str, float_min: int) -> DurationText:
        by_clock = self.schedule.of(activity_id).by_clock
        return format_float(abs(float_min), by_clock, self.snapshot.plan)

    def _moment(self, instant: int) -> dt.datetime:
        return to_datetime(instant, self.snapshot.zone)

    def _finish(self, dates: ActivityDates) -> dt.datetime:
        """When an activity is done; a milestone is a moment and ends no day."""
        at = self._moment(dates.finish)
        return at if dates.is_milestone else Ending.of(at)

    def _lag(self, link: Any) -> str:
        plan = self.snapshot.plan
        sign = "-" if link.lag_min < 0 else ""
        if link.lag_kind == "percent":
            return f"{link.lag_min}%"
        elapsed = link.lag_kind == "elapsed"
        day, week = (1440, 10080) if elapsed else (plan.minutes_per_day, plan.minutes_per_week)
        text = format_duration(abs(link.lag_min), "d", day, week)
        return DurationText(sign + (f"{text[:-1]}e{text[-1]}" if elapsed else text))


def _name(record: Any) -> str:
    return f"{record.code} {record.name}"


_IDLE = "{what} stays at {now}: “{kind} {date}” has no effect."
_OF_LINK = {
    "FS": "{what} starts {start} because {before} finishes {then}",
    "SS": "{what} starts {start} because {before} starts {then}",
    "FF": "{what} finishes {finish} because {before} finishes {then}",
    "SF": "{what} finishes {finish} because {before} starts {then}",
}
_OF_REST = {
    "FS": "What is left of {what} goes on {rest} because {before} finishes {then}",
    "SS": "What is left of {what} goes on {rest} because {before} starts {then}",
    "status": (
        "What is left of {what} goes on {rest}: what wasn't done by {status} is planned from "
        "then on."
    ),
}
_OF_DELAY = {
    "next": "{what} starts {start}, as late as {next} allows.",
    "constraint": "{what} starts {start}, as late as its deadline allows.",
    "release": "{what} starts {start}, as late as its release {release} allows.",
}
_OF_BOUND = {
    "start": "{what} starts {start}, with its release {release}.",
    "actual": "{what} began {start}.",
    "target": "{what} starts {start}, so that {release} is ready by its target.",
    "constraint": "{what} starts {start} because of its constraint {kind} {date}.",
    "summary": "{what} starts {start} because of the constraint of a summary above it.",
    "status": "{what} is planned {start}: what wasn't done by {status} is planned from then on.",
    "resumes": "{what} goes on when it is resumed, and finishes {finish}.",
}
