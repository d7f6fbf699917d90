"""Baselines: the dates as they were agreed, and what became of them since."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal, NamedTuple

from relplanner.actor import current_user
from relplanner.calendars import parse_instant, to_datetime
from relplanner.errors import InvalidInputError
from relplanner.plan.door import Transaction
from relplanner.releases.differing import counts_by_clock, later_min
from relplanner.releases.own_time import OwnTime
from relplanner.releases.pauses import rests_in, worked_min
from relplanner.releases.tables import Activity, Baseline, BaselineActivity
from relplanner.snapshot import Snapshot

Change = Literal["same", "moved", "added", "removed"]


class Variance(NamedTuple):
    """An activity then and now; instants are minutes since the epoch, spans are minutes.

    Attributes:
        activity_id: The activity's id, also where it is gone.
        code: Its code.
        name: Its name now, or then where it is gone.
        release_id: The id of its release.
        change: `moved` where start, finish or duration differ.
        start: Its start now; None where it is gone.
        finish: Its finish now.
        was_start: Its start then; None where it is new.
        was_finish: Its finish then.
        start_by_min: How much later it starts, working minutes of its calendar.
        finish_by_min: How much later it finishes, likewise.
        duration_by_min: How much longer it takes, working minutes; what is finished, how long
            it really took.
        float_by_min: How much more total float it has, working minutes.
        is_summary: Whether it is, or was, a summary.
        duration_min: Its duration now, working minutes.
        was_duration_min: Its duration then.
        float_min: Its total float now, working minutes.
        was_float_min: Its total float then.
        by_clock: Whether all spans are elapsed time, not working minutes: its duration is.
    """

    activity_id: str
    code: str
    name: str
    release_id: str
    change: Change
    start: int | None
    finish: int | None
    was_start: int | None
    was_finish: int | None
    start_by_min: int | None
    finish_by_min: int | None
    duration_by_min: int | None
    float_by_min: int | None
    is_summary: bool
    duration_min: int | None
    was_duration_min: int | None
    float_min: int | None
    was_float_min: int | None
    by_clock: bool = False


def take(
    plan: Any, name: str, *, notes: str = "", actor: str | None = None, reason: str = ""
) -> str:
    """Keeps the dates of all activities as they are now; one change.

    Returns:
        The code of the baseline.

    Raises:
        PlannerError: Where the plan can't be written.
    """
    snapshot = plan.snapshot()
    with plan.change(f"Take the baseline {name}", actor=actor, reason=reason) as tx:
        made = keep(tx, snapshot, name, notes=notes, taken_by=actor or current_user())
    return str(made.code)


def keep(
    tx: Transaction, snapshot: Snapshot, name: str, *, notes: str = "", taken_by: str = ""
) -> Baseline:
    """Writes a baseline of a snapshot in an open change."""
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    made = tx.insert(Baseline(name=name, notes=notes, taken_at=now, taken_by=taken_by))
    schedule = snapshot.schedule
    for one in snapshot.records(Activity):
        place = schedule.index[one.id]
        if not schedule.active[place]:
            continue
        dates = schedule.of(one.id)
        tx.insert(
            BaselineActivity(
                baseline_id=made.id, activity_ref=one.id, release_ref=one.release_id,
                activity_code=one.code, name=one.name, is_summary=dates.is_summary,
                start_at=to_datetime(dates.start, "UTC"),
                finish_at=to_datetime(dates.finish, "UTC"),
                duration_min=_duration_min(snapshot, one),
                total_float_min=dates.total_float_min,
            )
        )  # fmt: skip
    return made


def kept_of(snapshot: Snapshot, baseline_id: str) -> dict[str, Any]:
    """What a baseline keeps, by the ids of the activities."""
    kept: dict[str, dict[str, Any]] | None = snapshot.derived.get(BaselineActivity)
    if kept is None:
        kept = snapshot.derived[BaselineActivity] = {}
        for one in snapshot.records(BaselineActivity):
            kept.setdefault(one.baseline_id, {})[one.activity_ref] = one
    return kept.get(baseline_id, {})


def baseline_with(snapshot: Snapshot, code: str) -> Any:
    """The record of the baseline with this code.

    Raises:
        InvalidInputError: When the plan has none.
    """
    for one in snapshot.records(Baseline):
        if one.code == code:
            return one
    raise InvalidInputError(
        f"There is no baseline {code} in this plan.", todo="Choose one of those that there are."
    )


def baseline_named(snapshot: Snapshot, wanted: str) -> Any:
    """The record of the baseline with this code, in any case, or this name.

    Raises:
        InvalidInputError: When there is none, or more than one.
    """
    baselines = snapshot.records(Baseline)
    found = [one for one in baselines if one.code == wanted.upper()] or [
        one for one in baselines if one.name == wanted
    ]
    if len(found) != 1:
        known = ", ".join(f"{one.code} {one.name}" for one in baselines)
        raise InvalidInputError(
            f"There is {'no' if not found else 'more than one'} baseline {wanted!r}.",
            todo=f"Baselines: {known or 'none'}.",
        )
    return found[0]


def spans_of(snapshot: Snapshot, code: str) -> dict[str, tuple[int, int]]:
    """Start and finish of the activities in a baseline, minutes since the epoch, by their ids.

    Raises:
        InvalidInputError: When the plan has no baseline with this code.
    """
    kept = kept_of(snapshot, baseline_with(snapshot, code).id)
    return {
        activity_id: (parse_instant(one.start_at), parse_instant(one.finish_at))
        for activity_id, one in kept.items()
    }


def compare(snapshot: Snapshot, code: str) -> list[Variance]:
    """Every activity of the plan or of a baseline, then and now, in the order of the outline.

    What is gone stands at the end.

    Raises:
        InvalidInputError: When the plan has no baseline with this code.
    """
    kept = dict(kept_of(snapshot, baseline_with(snapshot, code).id))
    schedule = snapshot.schedule
    found = [
        _compared(snapshot, one, kept.pop(one.id, None))
        for one, _ in snapshot.outline()
        if schedule.active[schedule.index[one.id]]
    ]
    return found + [_gone(one) for one in kept.values()]


def _compared(snapshot: Snapshot, one: Any, was: Any | None) -> Variance:
    dates = snapshot.schedule.of(one.id)
    common = (one.id, one.code, one.name, one.release_id)
    duration, slack = _duration_min(snapshot, one), dates.total_float_min
    by_clock = counts_by_clock(snapshot, one)
    if was is None:
        return Variance(
            *common, "added", dates.start, dates.finish, None, None, None, None, None, None,
            dates.is_summary, duration, None, slack, None, by_clock,
        )  # fmt: skip
    start, finish = parse_instant(was.start_at), parse_instant(was.finish_at)
    start_by = later_min(snapshot, one, start, dates.start)
    finish_by = later_min(snapshot, one, finish, dates.finish)
    longer = duration - was.duration_min
    moved = (dates.start, dates.finish) != (start, finish) or longer != 0
    return Variance(
        *common, "moved" if moved else "same", dates.start, dates.finish, start, finish,
        start_by, finish_by, longer, slack - was.total_float_min, dates.is_summary,
        duration, was.duration_min, slack, was.total_float_min, by_clock,
    )  # fmt: skip


def _duration_min(snapshot: Snapshot, one: Any) -> int:
    """How long an activity takes, pauses left out; what is finished, how long it really took."""
    schedule, place = snapshot.schedule, snapshot.schedule.index[one.id]
    if one.actual_finish_at is None or schedule.is_summary[place]:
        return int(schedule.duration_min[place])
    start, finish = int(schedule.start[place]), int(schedule.finish[place])
    took_min = OwnTime(snapshot, one).between(start, finish)
    return worked_min(rests_in(snapshot).get(one.id, ()), took_min)


def _gone(was: Any) -> Variance:
    start, finish = parse_instant(was.start_at), parse_instant(was.finish_at)
    return Variance(
        was.activity_ref, was.activity_code, was.name, was.release_ref, "removed", None, None,
        start, finish, None, None, None, None, bool(was.is_summary),
        None, was.duration_min, None, was.total_float_min,
    )  # fmt: skip
