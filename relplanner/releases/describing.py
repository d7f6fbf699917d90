"""What a drag on the timeline would do, in numbers and in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from relplanner.calendars import to_datetime
from relplanner.environments.freezes import Conflict, conflicts
from relplanner.midnight import day_and_time
from relplanner.plan.rules import named
from relplanner.releases.dates import go_lives
from relplanner.releases.duration import format_duration
from relplanner.releases.editing import calendar_of, preview
from relplanner.releases.family import activity_of, with_parts
from relplanner.releases.held import is_beaten
from relplanner.releases.tables import Activity, Release
from relplanner.schedule import Schedule
from relplanner.snapshot import Snapshot
from relplanner.timeline.words import WEEKDAYS, short_date

_HOUR_MIN, _HALF_DAY_MIN = 60, 12 * 60
Translate = Callable[[str], str]
SpanTexts = Callable[[int, int], tuple[str, str]]

_SPANS = {
    "w": ("{amount} working week", "{amount} working weeks"),
    "d": ("{amount} working day", "{amount} working days"),
    "h": ("{amount} working hour", "{amount} working hours"),
    "m": ("{amount} working minute", "{amount} working minutes"),
}
"""One and several of each unit of working time."""


@dataclass(frozen=True, slots=True)
class LiveShift:
    """A release that would go live at another time.

    Attributes:
        release_id: The release.
        code: Its code.
        before_min: When it goes live now, an instant.
        after_min: When it would, an instant.
    """

    release_id: str
    code: str
    before_min: int
    after_min: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What would be different.

    Attributes:
        start_min: The start of the activity under the hand, an instant.
        finish_min: Its finish, an instant.
        start_by_work_min: How much later it starts, working minutes of its calendar.
        finish_by_work_min: How much later it finishes, working minutes of its calendar.
        is_milestone: Whether start and finish are one.
        held_back: Whether it starts later than asked for, because of what comes before it.
        others: How many activities follow that weren't chosen, summaries not counted.
        live: Releases that go live at another time, that of the activity first.
        late: Codes of activities that would miss their deadline and now don't.
        frozen: What would move and be deployed inside of a change freeze then, the chosen first.
    """

    start_min: int
    finish_min: int
    start_by_work_min: int
    finish_by_work_min: int
    is_milestone: bool
    held_back: bool
    others: int
    live: tuple[LiveShift, ...]
    late: tuple[str, ...]
    frozen: tuple[Conflict, ...]


def effect_of(
    snapshot: Snapshot,
    ids: Sequence[str],
    updates: Mapping[str, Mapping[str, Any]],
    schedule: Schedule | None = None,
) -> Effect:
    """What a drag would do.

    Args:
        snapshot: The plan.
        ids: The chosen activities, the one under the hand first.
        updates: What would be written, from `editing.move_updates` or `resizing.resize_updates`.
        schedule: The dates with these updates, where they are known already.

    Raises:
        PlannerError: Where no dates can be computed, or an activity isn't there.
    """
    led = activity_of(snapshot, ids[0])
    after = preview(snapshot, updates) if schedule is None else schedule
    before = snapshot.schedule
    old, new, calendar = before.of(led.id), after.of(led.id), calendar_of(snapshot, led)
    moved = ((before.start != after.start) | (before.finish != after.finish)) & ~after.is_summary
    for one in {part.id for chosen in ids for part in with_parts(snapshot, chosen)}:
        moved[after.index[one]] = False
    late = np.flatnonzero(after.missed_deadline & ~before.missed_deadline)
    activities = snapshot.records(Activity)
    was, then = (go_lives(activities, one) for one in (before, after))
    asked = updates.get(led.id, {})
    return Effect(
        start_min=new.start,
        finish_min=new.finish,
        start_by_work_min=int(calendar.between(old.start, new.start)),
        finish_by_work_min=int(calendar.between(old.finish, new.finish)),
        is_milestone=new.is_milestone,
        held_back=is_beaten(
            snapshot,
            led,
            asked.get("constraint_kind"),
            asked.get("constraint_at"),
            (new.start, new.finish),
        ),
        others=int(np.count_nonzero(moved)),
        live=_live_shifts(snapshot, was, then, led.release_id),
        late=tuple(snapshot.by_id(Activity)[after.ids[place]].code for place in late.tolist()),
        frozen=_frozen(snapshot, after, (was, then), ids),
    )


def effect_texts(
    snapshot: Snapshot,
    effect: Effect,
    translate: Translate = str,
    span: SpanTexts | None = None,
) -> tuple[str, list[str]]:
    """An effect for people: the activity's dates, and what follows from them.

    Args:
        snapshot: The plan.
        effect: The effect.
        translate: Gives a sentence with braces in the reader's language.
        span: How a start and a finish are written; in English and the plan's zone unless told.
    """
    say = span or (lambda start, finish: span_texts(start, finish, snapshot.zone))
    start, finish = say(effect.start_min, effect.finish_min)
    by_start = _by(snapshot, effect.start_by_work_min, translate)
    by_finish = "" if by_start else _by(snapshot, effect.finish_by_work_min, translate)
    template = "On {start}" if effect.is_milestone else "Start {start}, finish {finish}"
    dates = translate(template).format(
        start=start + by_start,
        finish=finish + by_finish,
    )
    if effect.held_back:
        dates = translate("{dates}, held back by what comes before it").format(dates=dates)
    return dates, list(_followers(snapshot, effect, translate))


def _followers(snapshot: Snapshot, effect: Effect, translate: Translate) -> Iterator[str]:
    if effect.others:
        template = "moves {count} other" if effect.others == 1 else "moves {count} others"
        yield translate(template).format(count=effect.others)
    for one in effect.live:
        template = "go-live {later}" if len(effect.live) == 1 else "go-live of {code} {later}"
        later = _later(one.before_min, one.after_min, snapshot.zone, translate)
        yield translate(template).format(code=one.code, later=later)
    if effect.late:
        more = len(effect.late) - 1
        template = (
            "{code} and {count} more miss their deadlines" if more else "{code} misses its deadline"
        )
        yield translate(template).format(code=effect.late[0], count=more)
    if effect.frozen:
        first, more = effect.frozen[0], len(effect.frozen) - 1
        template = (
            "{code} and {count} more are inside of change freezes"
            if more
            else "{code} is inside of the change freeze {freeze}"
        )
        yield translate(template).format(
            code=first.row.code, count=more, freeze=named(first.freeze)
        )


def span_texts(start_min: int, finish_min: int, zone: str) -> tuple[str, str]:
    """From when to when in a zone, in English ("Tue 3 Mar 2026 09:00"); days end at 24:00."""
    begins, begins_at = day_and_time(to_datetime(start_min, zone))
    ends, ends_at = day_and_time(to_datetime(finish_min, zone), is_end=finish_min > start_min)
    return f"{_day_text(begins)} {begins_at}", f"{_day_text(ends)} {ends_at}"


def _day_text(day: dt.date) -> str:
    return f"{WEEKDAYS[day.weekday()][:3]} {short_date(day)}"


def _live_shifts(
    snapshot: Snapshot, before: Mapping[str, int], then: Mapping[str, int], first_id: str
) -> tuple[LiveShift, ...]:
    found = [
        LiveShift(one.id, one.code, before[one.id], then[one.id])
        for one in snapshot.records(Release)
        if before[one.id] != then[one.id]
    ]
    return tuple(sorted(found, key=lambda one: one.release_id != first_id))


def _frozen(
    snapshot: Snapshot,
    after: Schedule,
    lives: tuple[Mapping[str, int], Mapping[str, int]],
    ids: Sequence[str],
) -> tuple[Conflict, ...]:
    """What would be inside of freezes at another time than now."""
    before, (was, then) = snapshot.schedule, lives

    def moves(one: Conflict) -> bool:
        if one.activity is None:
            return was[one.release.id] != one.start_min
        place = before.index[one.activity.id]
        span = int(before.start[place]), int(before.finish[place])
        return span != (one.start_min, one.finish_min)

    found = [one for one in conflicts(snapshot, schedule=after, lives=then) if moves(one)]
    return tuple(sorted(found, key=lambda one: one.row.id not in ids))


def _by(snapshot: Snapshot, work_min: int, translate: Translate) -> str:
    """A shift in working time (" (+2 working days)"); empty for none."""
    if not work_min:
        return ""
    plan = snapshot.plan
    unit = "d" if abs(work_min) >= plan.minutes_per_day else "h"
    text = format_duration(abs(work_min), unit, plan.minutes_per_day, plan.minutes_per_week)
    number, unit = text[:-1], text[-1]
    one, several = _SPANS[unit]
    template = translate(one if number == "1" else several)
    whole, point, part = number.partition(".")
    if point:
        number = translate("{whole}.{part}").format(whole=whole, part=part)
    return f" ({template.format(amount=_sign(work_min) + number)})"


def _later(before_min: int, after_min: int, zone: str, translate: Translate) -> str:
    """How much later, in days of the calendar, or in hours and minutes within a day."""
    days = (to_datetime(after_min, zone).date() - to_datetime(before_min, zone).date()).days
    minutes = after_min - before_min
    if days and abs(minutes) >= _HALF_DAY_MIN:
        template = translate("{amount} day" if abs(days) == 1 else "{amount} days")
        return template.format(amount=f"{_sign(days)}{abs(days)}")
    hours, rest = divmod(abs(minutes), _HOUR_MIN)
    parts = ((hours, "{amount} h"), (rest, "{amount} min"))
    spans = [translate(unit).format(amount=amount) for amount, unit in parts if amount]
    return _sign(minutes) + " ".join(spans)


def _sign(number: int) -> str:
    return "−" if number < 0 else "+"
