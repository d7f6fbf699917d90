"""From when to when activities pause as planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import sub
from types import MappingProxyType
from typing import Any

from relplanner.calendars import to_datetime
from relplanner.releases.completion import done_min, remaining_min
from relplanner.releases.explained import Sentence
from relplanner.releases.own_time import OwnTime
from relplanner.releases.pauses import Rests, rests_in
from relplanner.releases.tables import Activity, Pause

Gap = tuple[int, int]
_NONE: Mapping[str, tuple[Gap, ...]] = MappingProxyType({})


def gaps_in(snapshot: Any) -> Mapping[str, tuple[Gap, ...]]:
    """The planned pauses of the activities that have any: instants; kept with the snapshot."""
    if not snapshot.records(Pause):
        return _NONE
    known: dict[str, tuple[Gap, ...]] | None = snapshot.derived.get(gaps_in)
    if known is None:
        records, known = snapshot.by_id(Activity), {}
        for activity_id, rests in rests_in(snapshot).items():
            found = _gaps_of(snapshot, records[activity_id], rests)
            if found:
                known[activity_id] = found
        snapshot.derived[gaps_in] = known
    return known


def parts_in(snapshot: Any, activity_id: str) -> tuple[tuple[int, int, int], ...]:
    """The parts of an activity that pauses: start, finish and minutes of work; else nothing."""
    gaps, one = gaps_in(snapshot).get(activity_id, ()), snapshot.by_id(Activity)[activity_id]
    if not gaps:
        return ()
    dates = snapshot.schedule.of(activity_id)
    edges = [dates.start, *(at for gap in gaps for at in gap), dates.finish]
    rests = rests_in(snapshot)[activity_id][: len(gaps)]
    done = [0, *(rest.after_min for rest in rests), one.duration_min]
    return tuple(zip(edges[::2], edges[1::2], map(sub, done[1:], done), strict=False))


def pauses_told(snapshot: Any, activity_id: str) -> list[Sentence]:
    """From when to when an activity pauses as planned."""
    one = snapshot.by_id(Activity)[activity_id]
    return [
        Sentence(
            ("{what} pauses as planned from {start} to {finish}.",),
            {
                "what": f"{one.code} {one.name}",
                "start": to_datetime(start, snapshot.zone),
                "finish": to_datetime(finish, snapshot.zone),
            },
            activity_id,
        )
        for start, finish in gaps_in(snapshot).get(activity_id, ())
    ]  # fmt: skip


def _gaps_of(snapshot: Any, activity: Any, rests: Rests) -> tuple[Gap, ...]:
    schedule = snapshot.schedule
    dates, clock = schedule.of(activity.id), OwnTime(snapshot, activity)
    if dates.is_summary or activity.actual_finish_at is not None:
        return ()
    counting = [one for one in rests if one.after_min < activity.duration_min]
    if activity.actual_start_at is None:
        return tuple(_walk(clock, dates.start, 0, counting))
    if not schedule.active[schedule.index[activity.id]]:
        # Only what is left of it is shown, wherever that is.
        return ()
    done = done_min(activity)
    past = [one for one in counting if one.after_min <= done]
    ahead = [one for one in counting if one.after_min > done]
    # What is left is counted from its end: it may go on later than right after what is done.
    left_min = remaining_min(activity) + sum(one.lasts_min for one in ahead)
    goes_on = clock.later(dates.finish, -left_min)
    return (*_walk(clock, dates.start, 0, past), *_walk(clock, goes_on, done, ahead))


def _walk(clock: OwnTime, at: int, worked: int, rests: Rests) -> Iterator[Gap]:
    """The pauses of work that goes on from an instant, when so much of it is done."""
    for one in rests:
        stops = clock.later(at, one.after_min - worked)
        at, worked = clock.next(clock.later(stops, one.lasts_min)), one.after_min
        yield stops, at
