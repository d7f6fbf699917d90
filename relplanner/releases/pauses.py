"""Planned interruptions: how they make activities last longer, and how people write them.

A pause is `after` so much work of its activity and `lasts` so long, both in minutes of the time in
which the activity is worked on. See decision 14.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.releases.completion import done_min
from relplanner.releases.duration import format_duration, goes_by_clock, parse_duration
from relplanner.releases.family import children_of
from relplanner.releases.tables import Pause


class Rest(NamedTuple):
    """A pause of an activity that is known; see `relplanner.releases.tables.Pause`."""

    after_min: int
    lasts_min: int


Rests = Sequence[Rest]

_ENTRY = re.compile(r"([^+]+)\+([^+]+)")
_SEPARATOR = re.compile(r"[;\n]")
_LONGEST, _LONGEST_QUOTE = 80, 60


def rests_by_activity(pauses: Iterable[Any]) -> dict[str, tuple[Rest, ...]]:
    """The pauses of each activity that has any, the first one first."""
    found: dict[str, list[Rest]] = {}
    for one in sorted(pauses, key=attrgetter("after_min")):
        found.setdefault(one.activity_id, []).append(Rest(one.after_min, one.lasts_min))
    return {activity_id: tuple(rests) for activity_id, rests in found.items()}


def rests_in(snapshot: Any) -> dict[str, tuple[Rest, ...]]:
    """The same of a snapshot, kept with it; but for summaries, which are as their parts are."""
    known: dict[str, tuple[Rest, ...]] | None = snapshot.derived.get(rests_in)
    if known is None:
        found = rests_by_activity(snapshot.records(Pause))
        known = {one: rests for one, rests in found.items() if one not in children_of(snapshot)}
        snapshot.derived[rests_in] = known
    return known


def resting_min(activity: Any, rests: Rests) -> tuple[int, int]:
    """For how long an activity pauses in what is still to be done, and has paused in what is done.

    Where the work has come just up to a pause, that is behind it: what is left comes after it.
    """
    if activity.actual_finish_at is not None:
        return 0, 0
    counting = [one for one in rests if one.after_min < activity.duration_min]
    done = done_min(activity)
    past = sum(one.lasts_min for one in counting if one.after_min <= done)
    return sum(one.lasts_min for one in counting) - past, past


def lasting_min(rests: Rests, duration_min: int) -> int:
    """How long so much work lasts with the pauses in it."""
    return duration_min + sum(one.lasts_min for one in rests if one.after_min < duration_min)


def worked_min(rests: Rests, lasted_min: int) -> int:
    """How much work is done in so long from the start, the pauses left out."""
    rested = 0
    for one in rests:
        if lasted_min - rested <= one.after_min:
            break
        rested += min(one.lasts_min, lasted_min - rested - one.after_min)
    return lasted_min - rested


def parse_rests(text: str, plan: Any, *, by_clock: bool = False) -> list[Rest]:
    """The pauses that a text means: `3d+1d; 5d+4h` are a day after three days, and four hours.

    Args:
        text: As people write them.
        plan: The plan's own record, which says how long a day and a week are.
        by_clock: Whether the activity goes on by the clock: `2ed+1ed`.

    Raises:
        InvalidInputError: For an entry that isn't one, lasts no time, begins before any work is
            done, is in the other kind of time, or is there twice.
    """
    found: dict[int, Rest] = {}
    for written in filter(None, map(str.strip, _SEPARATOR.split(text))):
        entry = written if len(written) <= _LONGEST_QUOTE else f"{written[:_LONGEST_QUOTE]}…"
        match = _ENTRY.fullmatch(written)
        if match is None or len(written) > _LONGEST:
            raise InvalidInputError(
                f"“{entry}” is no pause.",
                todo="Write after how much work and for how long, such as 3d+1d.",
            )
        (after, _), (lasts, _) = read = [
            parse_duration(
                one, plan.minutes_per_day, plan.minutes_per_week,
                default_unit="ed" if by_clock else "d", elapsed=True,
            )
            for one in match.groups()
        ]  # fmt: skip
        if any(unit.startswith("e") != by_clock for _, unit in read):
            raise InvalidInputError(
                f"“{entry}” is in another kind of time than the activity.",
                todo="Write 2ed+1ed where it goes on by the clock, else 2d+1d.",
            )
        if not after or not lasts:
            raise InvalidInputError(
                f"“{entry}” is no pause: it lasts some time, after some work.",
                todo="To begin later, give the activity a later start.",
            )
        if found.setdefault(after, Rest(after, lasts)).lasts_min != lasts:
            raise InvalidInputError(
                f"“{entry}” is there twice, with different lengths.", todo="Remove one of them."
            )
    return [found[after] for after in sorted(found)]


def format_rests(
    rests: Rests, activity: Any, plan: Any, localized: Callable[[str], str] = str
) -> str:
    """The pauses of an activity as people write them, see `parse_rests`.

    Args:
        rests: The pauses.
        activity: Its record.
        plan: The plan's own record.
        localized: Writes a duration in the language of whoever reads it.
    """
    unit = "ed" if goes_by_clock(activity) else "d"

    def length(minutes: int) -> str:
        return localized(
            format_duration(minutes, unit, plan.minutes_per_day, plan.minutes_per_week)
        )

    return "; ".join(f"{length(one.after_min)}+{length(one.lasts_min)}" for one in rests)


def write_rests(tx: Transaction, activity_id: str, wanted: Rests) -> None:
    """Adds, changes and removes pauses until an activity has exactly these."""
    missing = {one.after_min: one.lasts_min for one in wanted}
    for pause in tx.rows(Pause, activity_id=activity_id):
        lasts_min = missing.pop(pause.after_min, None)
        if lasts_min is None:
            tx.delete(Pause, pause.id)
        else:
            tx.update(Pause, pause.id, lasts_min=lasts_min)
    for after_min, lasts_min in missing.items():
        tx.insert(Pause(activity_id=activity_id, after_min=after_min, lasts_min=lasts_min))
