"""From what a row says about time to a duration and a constraint.

The rules, which are those of MS Project for typed dates where it has any:

* A duration is taken as it is. Without one it is the working time from the start to the finish.
  Whole days run from the first to the last working minute of the release's calendar.
* A start means Start No Earlier Than (SNET), also beside predecessors. A finish without a start
  means Finish No Earlier Than (FNET). A constraint of its own in the table wins over both.
* A row with nothing but a date is a milestone that must be on it: Must Start On (MSO), or Must
  Finish On (MFO) at the end of the day for a due date. So dates of public release calendars come
  out as they are. With predecessors it is SNET or FNET, for then it may have to wait.
* Planned pauses lie between the start and the finish, and are no part of the duration.
* Dates and durations of summaries come from what is under them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from relplanner.calendars import CalendarSpec, compile_calendar, format_instant, from_datetime
from relplanner.calendars.spec import DAY_MIN
from relplanner.calendars.zones import zone_info
from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import_cells import Draft
from relplanner.exchange.table_import_dates import Moment
from relplanner.exchange.table_import_types import Complaints
from relplanner.releases.pauses import lasting_min, worked_min
from relplanner.releases.tables import MAX_DURATION_MIN

_START_KINDS = ("SNET", "SNLT", "MSO")
_FIXED = {"SNET": "MSO", "FNET": "MFO"}
_MARGIN = dt.timedelta(days=40)


@dataclass(slots=True)
class Timing:
    """When an activity is and how long it takes; instants in minutes since 1970.

    Attributes:
        duration_min: Working minutes.
        unit: How people read them.
        constraint: The kind of constraint.
        constraint_at: Its instant, if it has one.
    """

    duration_min: int
    unit: str
    constraint: str = "ASAP"
    constraint_at: int | None = None


class Clock:
    """Days and times of day as instants, in the release's calendar and the plan's zone."""

    def __init__(self, spec: CalendarSpec, zone: str, days: Iterable[dt.date]) -> None:
        known = list(days) or [dt.datetime.now(dt.UTC).date()]
        first, last = min(known) - _MARGIN, max(known) + _MARGIN
        self._zone = zone_info(zone)
        self._calendar_zone = zone_info(spec.zone)
        self.name = spec.name
        self.calendar = compile_calendar(spec, self._midnight(first), self._midnight(last))
        self._starts: dict[dt.date, int] = {}
        self._finishes: dict[dt.date, int] = {}

    def _midnight(self, day: dt.date) -> int:
        return from_datetime(dt.datetime.combine(day, dt.time(), self._calendar_zone))

    def local_day(self, instant: int) -> dt.date:
        """The day of an instant in the calendar's zone."""
        moment = dt.datetime.fromtimestamp(instant * 60, tz=dt.UTC)
        return moment.astimezone(self._calendar_zone).date()

    def is_worked(self, day: dt.date) -> bool:
        """Whether there is working time on a day."""
        midnight = self._midnight(day)
        return self.calendar.next(midnight) < self._midnight(day + dt.timedelta(days=1))

    def start(self, moment: Moment) -> int:
        """The instant of a start; for a whole day its first working minute, if it has any."""
        if moment.minute is not None:
            return self._exact(moment)
        if moment.day not in self._starts:
            midnight = self._midnight(moment.day)
            worked = self.is_worked(moment.day)
            self._starts[moment.day] = self.calendar.next(midnight) if worked else midnight
        return self._starts[moment.day]

    def finish(self, moment: Moment) -> int:
        """The instant of a finish; for a whole day the end of the last work by its end."""
        if moment.minute is not None:
            return self._exact(moment)
        if moment.day not in self._finishes:
            midnight = self._midnight(moment.day + dt.timedelta(days=1))
            self._finishes[moment.day] = self.calendar.previous(midnight)
        return self._finishes[moment.day]

    def _exact(self, moment: Moment) -> int:
        offset = moment.offset_min
        zone = self._zone if offset is None else dt.timezone(dt.timedelta(minutes=offset))
        past, minute_of_day = divmod(moment.minute or 0, DAY_MIN)
        day, time = moment.day + dt.timedelta(days=past), dt.time(*divmod(minute_of_day, 60))
        return from_datetime(dt.datetime.combine(day, time, zone))


class Timer:
    """Works out the timing of rows, collecting what is wrong and what was assumed.

    Args:
        clock: Days as instants.
        minutes_per_day: What a day of duration means.
        expects_durations: Whether the table has a column that gives durations.
        complaints: Where problems go.

    Attributes:
        start_and_links: Rows that have both a start and predecessors.
        summaries_with_times: Summaries whose own dates or durations are not needed.
        dated_milestones: Rows that are milestones because they have nothing but a date.
    """

    def __init__(
        self, clock: Clock, minutes_per_day: int, expects_durations: bool, complaints: Complaints
    ) -> None:
        self._clock = clock
        self._per_day = minutes_per_day
        self._expects_durations = expects_durations
        self._complaints = complaints
        self.start_and_links = self.summaries_with_times = self.dated_milestones = 0

    def timing(self, draft: Draft, *, is_summary: bool) -> Timing:
        """The timing of a row; problems go to the complaints."""
        if is_summary:
            times = (draft.duration, draft.start, draft.finish, draft.when, draft.constraint_at)
            self.summaries_with_times += any(one is not None for one in times)
            return Timing(0, "d")
        try:
            return self._leaf(draft)
        except InvalidInputError as error:
            self._complaints.add("error", error.what, row=draft.number, todo=error.todo)
            return Timing(0, "d")

    def _leaf(self, draft: Draft) -> Timing:
        first = draft.start or draft.when
        found = self._duration(draft, first)
        if draft.constraint is not None:
            return self._constrained(draft, found)
        kind, moment = ("SNET", first) if first else ("FNET", draft.finish)
        if moment is None:
            return found
        links = bool(draft.predecessors)
        self.start_and_links += links
        if not found.duration_min and not links:
            kind = _FIXED[kind]
        return self._placed(draft, found, kind, moment)

    def _constrained(self, draft: Draft, found: Timing) -> Timing:
        kind = draft.constraint or "ASAP"
        if kind in {"ASAP", "ALAP"}:
            return Timing(found.duration_min, found.unit, kind)
        if draft.constraint_at is None:
            raise InvalidInputError(
                f"The constraint {kind} has no date.", todo="Give it one, or remove it."
            )
        return self._placed(draft, found, kind, draft.constraint_at)

    def _duration(self, draft: Draft, first: Moment | None) -> Timing:
        if draft.duration is not None:
            minutes, unit = draft.duration
            if draft.milestone and minutes:
                self._warn(draft, "It is marked as a milestone, but has a duration, which is kept.")
            if first and draft.finish and minutes:
                self._compare(draft, draft.duration, first, draft.finish)
            return Timing(minutes, unit)
        if draft.milestone:
            return Timing(0, "d")
        if first and draft.finish:
            return self._between(draft, first, draft.finish)
        if (first or draft.finish) and draft.milestone is None:
            self.dated_milestones += 1
            return Timing(0, "d")
        if first or draft.finish or self._expects_durations:
            self._warn(draft, "It has no duration; one day is assumed.", "Give it a duration.")
            return Timing(self._per_day, "d")
        if draft.constraint_at is None:
            self._warn(draft, "It has no date; it becomes a milestone that follows its links.")
        return Timing(0, "d")

    def _between(self, draft: Draft, first: Moment, last: Moment) -> Timing:
        start, finish = self._clock.start(first), self._clock.finish(last)
        if first == last and first.minute is not None:
            return Timing(0, "d")
        if last.day < first.day or (finish < start and last.minute is not None):
            raise InvalidInputError("It finishes before it starts.", todo="Correct the dates.")
        minutes = self._clock.calendar.between(start, finish) if finish > start else 0
        if not minutes:
            raise InvalidInputError(
                f"The calendar “{self._clock.name}” has no working time from {first.day} to "
                f"{last.day}.",
                todo="Give the row a duration, or make these days working days of the calendar.",
            )
        if minutes > MAX_DURATION_MIN:
            raise InvalidInputError(
                "It takes longer than twenty years.", todo="Check the years of its dates."
            )
        minutes = worked_min(draft.rests, minutes)
        unit = "d" if minutes % self._per_day == 0 else "h" if minutes % 60 == 0 else "m"
        return Timing(minutes, unit)

    def _compare(
        self, draft: Draft, duration: tuple[int, str], first: Moment, last: Moment
    ) -> None:
        (minutes, unit), start = duration, self._clock.start(first)
        by_clock, lasts = unit.startswith("e"), lasting_min(draft.rests, minutes)
        implied = start + lasts if by_clock else self._clock.calendar.add(start, lasts)
        stated = self._clock.finish(last)
        if self._clock.local_day(implied) != self._clock.local_day(stated):
            self._warn(
                draft,
                f"By its duration it ends on {self._clock.local_day(implied)}, by its finish on "
                f"{last.day}; the duration counts.",
                "Check them, and the holidays of the calendar.",
            )

    def _placed(self, draft: Draft, found: Timing, kind: str, moment: Moment) -> Timing:
        by_start = kind in _START_KINDS
        at = self._clock.start(moment) if by_start else self._clock.finish(moment)
        if not found.duration_min:
            at = self._kept_on_its_day(draft, moment, at, by_start=by_start)
        return Timing(found.duration_min, found.unit, kind, at)

    def _kept_on_its_day(self, draft: Draft, moment: Moment, at: int, *, by_start: bool) -> int:
        """The instant of a milestone within the working hours of its day.

        Outside of them the schedule would move it to the next shift, which may be another day's.
        """
        clock = self._clock
        day = moment.day if moment.minute is None else clock.local_day(at)
        if not clock.is_worked(day):
            lands = clock.calendar.next(at) if by_start else clock.calendar.previous(at)
            self._warn(
                draft,
                f"{day} is no working day of the calendar “{clock.name}”; the milestone is going "
                f"to be on {clock.local_day(lands)}.",
                "Make it a working day of the calendar, if that matters.",
            )
            return at
        opens, closes = clock.start(Moment(day)), clock.finish(Moment(day))
        if at > closes:
            self._warn(draft, "Its time is after working hours; it is set to their end.")
            return closes
        if at < opens and not by_start:
            self._warn(draft, "Its time is before working hours; it is set to their start.")
            return opens
        return at

    def _warn(self, draft: Draft, what: str, todo: str = "") -> None:
        self._complaints.add("warning", what, row=draft.number, todo=todo)


def instant_text(minutes: int | None) -> str | None:
    """An instant as the plan stores it."""
    return None if minutes is None else format_instant(minutes)
