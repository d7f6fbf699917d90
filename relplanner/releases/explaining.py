"""Why a date is what it is, why an activity is critical, and what moves if it slips."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np

from relplanner.calendars import format_instant, parse_instant, to_datetime
from relplanner.errors import InvalidInputError
from relplanner.plan.tables import Calendar
from relplanner.releases.duration import DurationText, format_duration
from relplanner.releases.editing import calendar_of, compiler_of, preview
from relplanner.releases.family import activity_of
from relplanner.releases.lost_float import lost_float
from relplanner.releases.tables import Activity, Link, Release
from relplanner.schedule.driving import Driving
from relplanner.snapshot import Snapshot

Value = str | int | dt.datetime
_LONGEST_CHAIN = 500
_FROM_START = {"SS", "SF"}


class InstantFormat(Protocol):
    """How moments are written."""

    def instant(self, value: dt.datetime) -> str:
        """A moment in the plan's zone as text."""
        ...


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that any language and locale can say.

    Attributes:
        pieces: Plain English with the names of `values` in braces; to be said one after the other.
        values: What stands there; moments are in the plan's zone.
        activity_id: The activity that it is about.
    """

    pieces: tuple[str, ...]
    values: Mapping[str, Value]
    activity_id: str = ""

    def text(self, formats: InstantFormat, translate: Callable[[str], str] = str) -> str:
        """The sentence, as `formats` and `translate` say it."""
        shown = {
            name: formats.instant(value) if isinstance(value, dt.datetime) else str(value)
            for name, value in self.values.items()
        }
        return "".join(map(translate, self.pieces)).format(**shown)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where an activity's dates come from.

    Attributes:
        chain: What drives its start, from itself back to where it all begins.
        critical: Why it is or isn't critical.
        lost: What the days off of calendars in the chain take from its float.
        drives: The ids of the activities in the chain, itself first.
    """

    chain: tuple[Sentence, ...]
    critical: Sentence
    lost: tuple[Sentence, ...]
    drives: tuple[str, ...]


class Slip(NamedTuple):
    """An activity that moves when another one slips.

    Attributes:
        activity_id: Which.
        start: Its start after that, an instant.
        finish: Its finish after that, an instant.
        later_min: By how much its finish comes later, elapsed minutes.
    """

    activity_id: str
    start: int
    finish: int
    later_min: int


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
    later = calendar.next(calendar.add(dates.start, by_work_min))
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
    return [
        Slip(
            after.ids[place], int(after.start[place]), int(after.finish[place]),
            int(after.finish[place] - before.finish[place]),
        )
        for place in places[np.argsort(after.start[places], kind="stable")].tolist()
    ]  # fmt: skip


class _Explainer:
    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot, self.schedule = snapshot, snapshot.schedule
        self.activities = snapshot.by_id(Activity)
        plan = snapshot.plan
        status = None if plan.status_at is None else parse_instant(plan.status_at)
        network = compiler_of(snapshot).network_of(plan, snapshot.records)
        self.driving = Driving(network, status)
        self.links: dict[str, list[Any]] = {}
        for link in snapshot.records(Link):
            self.links.setdefault(link.successor_id, []).append(link)

    def explain(self, activity_id: str) -> Explanation:
        chain, drives = [], [activity_id]
        at: str | None = self._first_inside(activity_id)
        seen: set[str] = set()
        while at is not None and at not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(at)
            if at not in drives:
                drives.append(at)
            sentence, at = self._step(at)
            chain.append(sentence)
        lost = self._lost(activity_id, drives)
        return Explanation(tuple(chain), self._critical(activity_id), lost, tuple(drives))

    # -- the chain -----------------------------------------------------------------------------

    def _first_inside(self, activity_id: str) -> str:
        """The activity with which a summary begins; any other is meant itself."""
        while self.schedule.of(activity_id).is_summary:
            inside = [one.id for one in self.activities.values() if one.parent_id == activity_id]
            activity_id = min(inside, key=lambda one: self.schedule.of(one).start)
        return activity_id

    def _step(self, activity_id: str) -> tuple[Sentence, str | None]:
        """Why an activity starts when it does, and the one to ask next."""
        holders = self.driving.drivers(activity_id)
        before = next((one.activity_id for one in holders if not one.bound), None)
        if before is None:
            bound = holders[0].bound if holders else "start"
            return self._of_bound(activity_id, bound), None
        return self._of_link(activity_id, before), before

    def _of_bound(self, activity_id: str, bound: str) -> Sentence:
        one, dates = self.activities[activity_id], self.schedule.of(activity_id)
        release = self.snapshot.by_id(Release)[one.release_id]
        values: dict[str, Value] = {
            "what": _name(one), "start": self._moment(dates.start),
            "finish": self._moment(dates.finish), "release": _name(release),
            "kind": one.constraint_kind,
        }  # fmt: skip
        if one.constraint_at is not None:
            values["date"] = self._moment(parse_instant(one.constraint_at))
        if self.snapshot.plan.status_at is not None:
            values["status"] = self._moment(parse_instant(self.snapshot.plan.status_at))
        if bound == "actual":
            done = one.actual_finish_at is not None
            template = "{what} began {start} and is finished." if done else "{what} began {start}."
        else:
            template = _OF_BOUND[bound]
        return Sentence((template,), values, activity_id)

    def _of_link(self, activity_id: str, before: str) -> Sentence:
        one, other = self.activities[activity_id], self.activities[before]
        dates, driver = self.schedule.of(activity_id), self.schedule.of(before)
        link = self._link_between(activity_id, before)
        kind = link.kind if link is not None else "FS"
        end = driver.start if kind in _FROM_START else driver.finish
        values: dict[str, Value] = {
            "what": _name(one), "before": _name(other), "start": self._moment(dates.start),
            "finish": self._moment(dates.finish), "then": self._moment(end),
        }  # fmt: skip
        pieces = [_OF_LINK[kind]]
        if link is not None and link.lag_min:
            values["lag"] = self._lag(link)
            pieces.append(", with a lag of {lag}")
        calendar = calendar_of(self.snapshot, one)
        waits = kind == "FS" and not (link is not None and link.lag_min)
        if waits and dates.start > end and calendar.between(end, dates.start) == 0:
            values["calendar"] = calendar.spec.name
            pieces.append("; that is the next working time of {calendar}")
            names = self._days_off(calendar.spec, end, dates.start)
            if names:
                values["days"] = ", ".join(names)
                pieces.append(" after {days}")
        return Sentence((*pieces, "."), values, activity_id)

    def _link_between(self, activity_id: str, before: str) -> Any:
        """The link by which one waits for the other, also over the summaries above them."""
        sources = set(self._upward(before))
        found = [
            link
            for target in self._upward(activity_id)
            for link in self.links.get(target, ())
            if link.predecessor_id in sources
        ]
        return found[0] if found else None

    def _upward(self, activity_id: str) -> list[str]:
        found: list[str] = []
        at: str | None = activity_id
        while at is not None:
            found.append(at)
            at = self.activities[at].parent_id
        return found

    def _days_off(self, spec: Any, first_min: int, last_min: int) -> list[str]:
        """The exceptions without work between two instants."""
        first, last = (
            to_datetime(one, spec.zone).date().toordinal() for one in (first_min, last_min)
        )
        named = [
            one.name
            for one in spec.exceptions
            if not one.shifts and one.first_day < last and one.last_day > first
        ]
        return list(dict.fromkeys(named))

    # -- critical ------------------------------------------------------------------------------

    def _critical(self, activity_id: str) -> Sentence:
        one, dates = self.activities[activity_id], self.schedule.of(activity_id)
        place = self.schedule.index[activity_id]
        values: dict[str, Value] = {
            "what": _name(one),
            "span": self._span(dates.total_float_min),
        }
        if dates.is_summary:
            word = "critical" if dates.critical else "free"
            return Sentence((_OF_SUMMARY[word],), values, activity_id)
        if not self.schedule.active[place]:
            words = "{what} isn't active, so it is not counted."
            return Sentence((words,), values, activity_id)
        if one.actual_finish_at is not None:
            words = "{what} is finished, so it can't delay anything."
            return Sentence((words,), values, activity_id)
        presser = next(iter(self.driving.pressers(activity_id)), None)
        if presser is not None and not presser.bound:
            values["next"] = _name(self.activities[presser.activity_id])
            kind = "next"
        elif presser is not None and presser.bound == "constraint":
            kind = "fixed"
        else:
            kind = "release"
        sign = (dates.total_float_min > 0) - (dates.total_float_min < 0)
        return Sentence((_OF_FLOAT[kind, sign],), values, activity_id)

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
                    "what": _name(one), "span": self._span(loss.float_min),
                    "calendar": calendars[loss.calendar_id].name,
                },
                activity_id,
            )
            for loss in lost_float(self.snapshot, activity_id, drives)
        )  # fmt: skip

    def _span(self, work_min: int) -> str:
        plan = self.snapshot.plan
        return format_duration(abs(work_min), "d", plan.minutes_per_day, plan.minutes_per_week)

    def _moment(self, instant: int) -> dt.datetime:
        return to_datetime(instant, self.snapshot.zone)

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


_OF_LINK = {
    "FS": "{what} starts {start} because {before} finishes {then}",
    "SS": "{what} starts {start} because {before} starts {then}",
    "FF": "{what} finishes {finish} because {before} finishes {then}",
    "SF": "{what} finishes {finish} because {before} starts {then}",
}
_OF_BOUND = {
    "start": "{what} starts {start}, with its release {release}.",
    "target": "{what} starts {start}, so that {release} is ready by its target.",
    "constraint": "{what} starts {start} because of its constraint {kind} {date}.",
    "summary": "{what} starts {start} because of the constraint of a summary above it.",
    "status": "{what} is planned {start}: what wasn't done by {status} is planned from then on.",
    "resumes": "{what} goes on when it is resumed, and finishes {finish}.",
}
_OF_SUMMARY = {
    "critical": "{what} is critical because an activity in it is.",
    "free": "{what} isn't critical: nothing in it is. It has {span} of float.",
}
_OF_FLOAT = {
    ("next", 0): "{what} is critical: {next} waits for it, and has no room either.",
    ("next", 1): "{what} isn't critical: it can slip {span} before {next} is too late.",
    ("next", -1): "{what} is critical: it is {span} too late for {next}.",
    ("fixed", 0): "{what} is critical: its own constraint or deadline leaves no room.",
    ("fixed", 1): "{what} isn't critical: it can slip {span} before its constraint or deadline.",
    ("fixed", -1): "{what} is critical: it is {span} too late for its constraint or deadline.",
    ("release", 0): "{what} is critical: its release ends with it.",
    ("release", 1): "{what} isn't critical: it can slip {span} before its release ends later.",
    ("release", -1): "{what} is critical: it is {span} too late for its release.",
}
