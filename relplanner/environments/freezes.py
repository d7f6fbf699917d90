"""Change freezes: whom they concern, and what is planned to be deployed inside of them.

A freeze moves no date: whoever plans decides what to do about it. See
resources/docs/decisions/0013-change-freezes.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from relplanner.calendars import parse_instant, to_datetime
from relplanner.environments.tables import ChangeFreeze, Environment
from relplanner.plan.rules import named
from relplanner.releases.completion import ENDED, done, is_before_live
from relplanner.releases.dates import go_lives, live_of
from relplanner.releases.deploying import deploying
from relplanner.releases.duration import goes_by_clock
from relplanner.releases.editing import calendar_of
from relplanner.releases.explained import Ending
from relplanner.releases.tables import Activity, Release, ReleaseSystem
from relplanner.schedule import Schedule
from relplanner.timeline import Span

SHADE_OF = {"hard": "freeze", "soft": "soft freeze"}
"""What a timeline calls the shade of each kind of freeze."""

_HOUR_MIN = 60
# Where a deployment goes; what is brought to the other kinds is built or tested there.
_LIVE_KINDS = {"staging", "production", "standby"}


class Conflict(NamedTuple):
    """A deployment, or a whole release going live, inside of a freeze. Instants are minutes.

    Attributes:
        freeze: The record of the freeze.
        release: The record of the release.
        activity: The record of the activity; None where the release as a whole goes live then.
        start_min: When that begins.
        finish_min: When it ends.
        inside_min: How much of it is inside, by the clock; 0 for a milestone.
    """

    freeze: Any
    release: Any
    activity: Any | None
    start_min: int
    finish_min: int
    inside_min: int

    @property
    def row(self) -> Any:
        """What is inside: the record of the activity, else that of the release."""
        return self.release if self.activity is None else self.activity

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others: what is inside, and of which freeze."""
        return str(self.row.id), str(self.freeze.id)


class _Time(NamedTuple):
    """A freeze with its instants."""

    start_min: int
    finish_min: int
    record: Any

    def holds(self, start_min: int, finish_min: int) -> bool:
        """Whether some of a stretch is inside; a moment at the very edge is outside."""
        return start_min < self.finish_min and finish_min > self.start_min


def freezes_of(snapshot: Any, release_ids: Collection[str] | None = None) -> list[Any]:
    """The records of the freezes of a plan, the first one first.

    Args:
        snapshot: The plan.
        release_ids: Only what concerns one of these releases; all when None.
    """
    return [one.record for one in _times_of(snapshot, release_ids)]


def freeze_spans(snapshot: Any, release_ids: Collection[str] | None = None) -> tuple[Span, ...]:
    """The same as a timeline shades them."""
    return tuple(
        Span(one.start_min, one.finish_min, SHADE_OF[one.record.kind], named(one.record))
        for one in _times_of(snapshot, release_ids)
    )


def conflicts(
    snapshot: Any,
    release_ids: Collection[str] | None = None,
    schedule: Schedule | None = None,
    lives: Mapping[str, int] | None = None,
) -> list[Conflict]:
    """What is planned to be deployed or to go live inside of freezes, the earliest first.

    Activities of the stage of deployment count as far as they aren't done, and the moment at which
    a release goes live, unless one of them is inside of the same freeze anyway. Releases that have
    ended are left out.

    Args:
        snapshot: The plan.
        release_ids: Only these releases; all when None.
        schedule: Its dates as they would be; those of the snapshot when None.
        lives: When each release is live by these, where that is known already.
    """
    times = _times(snapshot)
    if not times:
        return []
    if schedule is None:
        return [
            one
            for one in _of_own_dates(snapshot, times)
            if release_ids is None or one.release.id in release_ids
        ]
    if lives is None:
        lives = go_lives(snapshot.records(Activity), schedule)
    return _conflicts(snapshot, times, release_ids, schedule, lives)


def _of_own_dates(snapshot: Any, times: Sequence[_Time]) -> list[Conflict]:
    """Those by the dates of the snapshot itself; worked out once for it."""
    known: list[Conflict] | None = snapshot.derived.get(conflicts)
    if known is None:
        known = snapshot.derived[conflicts] = _conflicts(
            snapshot, times, None, snapshot.schedule, live_of(snapshot)
        )
    return known


def _conflicts(
    snapshot: Any,
    times: Sequence[_Time],
    release_ids: Collection[str] | None,
    schedule: Schedule,
    lives: Mapping[str, int],
) -> list[Conflict]:
    open_ones = {
        one.id: one
        for one in snapshot.records(Release)
        if one.state not in ENDED and (release_ids is None or one.id in release_ids)
    }
    found = list(_activities(snapshot, times, schedule, open_ones))
    known = {(one.release.id, one.freeze.id) for one in found}
    found += [
        _conflict(time, release, None, (lives[release.id],) * 2)
        for release in open_ones.values()
        for time in times
        if time.holds(lives[release.id], lives[release.id])
        and (release.id, time.record.id) not in known
        and _covers(snapshot, time.record, release.id)
        and _is_ahead(snapshot, schedule, release.id)
    ]
    return sorted(found, key=lambda one: (one.start_min, one.finish_min, one.freeze.code))


def new_conflicts(before: Any, after: Any) -> list[Conflict]:
    """What is inside of a freeze in one snapshot of a plan and wasn't in an earlier one."""
    known = {one.key for one in conflicts(before)}
    return [one for one in conflicts(after) if one.key not in known]


def free_min(snapshot: Any, conflict: Conflict) -> int:
    """The first time after its freeze at which something could begin and meet no freeze at all.

    Of an activity that is when work goes on by its calendar, and when it can be done to its end.
    """
    release_id = conflict.release.id
    covering = [one for one in _times(snapshot) if _covers(snapshot, one.record, release_id)]
    length_min, calendar = conflict.finish_min - conflict.start_min, None
    if conflict.activity is not None and not goes_by_clock(conflict.activity):
        calendar = calendar_of(snapshot, conflict.activity)
        length_min = int(calendar.between(conflict.start_min, conflict.finish_min))
    start_min = parse_instant(conflict.freeze.finish_at)
    while True:
        finish_min = start_min + length_min
        if calendar is not None:
            start_min = int(calendar.next(start_min))
            finish_min = int(calendar.add(start_min, length_min))
        hit = next((one for one in covering if one.holds(start_min, finish_min)), None)
        if hit is None:
            return start_min
        start_min = hit.finish_min


def told(snapshot: Any, conflict: Conflict) -> tuple[str, dict[str, Any]]:
    """A conflict as a plain English sentence with names in braces, and what stands for these.

    Moments are in the plan's zone.
    """
    what = "release" if conflict.activity is None else "work" if conflict.inside_min else "moment"
    moments = {"start": conflict.start_min, "free": free_min(snapshot, conflict)}
    return _TOLD[what, conflict.freeze.kind], {
        "what": named(conflict.row), "freeze": named(conflict.freeze),
        "hours": -(-conflict.inside_min // _HOUR_MIN),
        **{name: to_datetime(at, snapshot.zone) for name, at in moments.items()},
        "until": Ending.of(to_datetime(parse_instant(conflict.freeze.finish_at), snapshot.zone)),
    }  # fmt: skip


def _activities(
    snapshot: Any, times: Sequence[_Time], schedule: Schedule, releases: Mapping[str, Any]
) -> Iterator[Conflict]:
    """The activities that deploy inside of a freeze."""
    records, places = snapshot.records(Activity), deploying(snapshot)
    starts, finishes = schedule.start[places], schedule.finish[places]
    for time in times:
        inside = (starts < time.finish_min) & (finishes > time.start_min)
        for place in places[inside].tolist():
            one = records[place]
            release = releases.get(one.release_id)
            if release is None or done(one) or not _covers(snapshot, time.record, release.id):
                continue
            span = int(schedule.start[place]), int(schedule.finish[place])
            yield _conflict(time, release, one, span)


def _conflict(time: _Time, release: Any, activity: Any | None, span: tuple[int, int]) -> Conflict:
    inside = min(span[1], time.finish_min) - max(span[0], time.start_min)
    return Conflict(time.record, release, activity, *span, inside)


def _is_ahead(snapshot: Any, schedule: Schedule, release_id: str) -> bool:
    """Whether something has to be done yet until a release is live."""
    return any(
        one.release_id == release_id
        and is_before_live(one)
        and schedule.counts[schedule.index[one.id]]
        and not done(one)
        for one in snapshot.records(Activity)
    )


def _times(snapshot: Any) -> list[_Time]:
    """The freezes in the order of their starts; read once for a snapshot."""
    known: list[_Time] | None = snapshot.derived.get(_times)
    if known is None:
        known = snapshot.derived[_times] = sorted(
            (
                _Time(parse_instant(one.start_at), parse_instant(one.finish_at), one)
                for one in snapshot.records(ChangeFreeze)
            ),
            key=lambda one: (one.start_min, one.finish_min, one.record.id),
        )
    return known


def _times_of(snapshot: Any, release_ids: Collection[str] | None) -> list[_Time]:
    return [
        one
        for one in _times(snapshot)
        if release_ids is None or any(_concerns(snapshot, one.record, key) for key in release_ids)
    ]


def _covers(snapshot: Any, freeze: Any, release_id: str) -> bool:
    """Whether a release may not be deployed in a freeze: it is about where that goes live."""
    where = snapshot.by_id(Environment).get(freeze.environment_id)
    if where is not None and where.kind not in _LIVE_KINDS:
        return False
    return _concerns(snapshot, freeze, release_id)


def _concerns(snapshot: Any, freeze: Any, release_id: str) -> bool:
    """Whether a freeze is about a release and about an environment that it may be brought to.

    That is one of a system that it deploys, or one of a kind that such a system has none of for
    itself, so that it may share this one. What isn't said (whose an environment is, what a
    release deploys) stands for all.
    """
    if freeze.release_id not in {None, release_id}:
        return False
    environments = snapshot.by_id(Environment)
    where = environments.get(freeze.environment_id)
    deployed = _deployed(snapshot).get(release_id)
    if where is None or where.system_id is None or not deployed or where.system_id in deployed:
        return True
    own = {one.system_id for one in environments.values() if one.kind == where.kind}
    return bool(deployed - own)


def _deployed(snapshot: Any) -> dict[str, set[str]]:
    """The systems that each release deploys; read once for a snapshot."""
    known: dict[str, set[str]] | None = snapshot.derived.get(_deployed)
    if known is None:
        known = {}
        for one in snapshot.records(ReleaseSystem):
            if one.effect == "deploys":
                known.setdefault(one.release_id, set()).add(one.system_id)
        snapshot.derived[_deployed] = known
    return known


_TOLD = {
    ("release", "hard"): "{what} goes live {start}, inside of the change freeze {freeze}, which "
    "forbids that until {until}. The first free time is {free}.",
    ("release", "soft"): "{what} goes live {start}, inside of the change freeze {freeze}, and "
    "needs an approval for that. The first free time is {free}.",
    ("moment", "hard"): "{what} is planned for {start}, inside of the change freeze {freeze}, "
    "which forbids that until {until}. The first free time is {free}.",
    ("moment", "soft"): "{what} is planned for {start}, inside of the change freeze {freeze}, and "
    "needs an approval for that. The first free time is {free}.",
    ("work", "hard"): "{what} starts {start} and is inside of the change freeze {freeze} for "
    "{hours} h, which forbids that until {until}. All of it could be done from {free} on.",
    ("work", "soft"): "{what} starts {start} and is inside of the change freeze {freeze} for "
    "{hours} h, and needs an approval for that. All of it could be done from {free} on.",
}
