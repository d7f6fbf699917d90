"""Plans of all that moves dates, made at random."""

from __future__ import annotations

import datetime as dt
import random

from relplanner.plan.tables import Calendar, CalendarException, PlanInfo, WorkingShift
from relplanner.releases.tables import Activity, Link, Pause, Release
from relplanner.testing.tables import Absence, Assignment, Person

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC", "Australia/Lord_Howe")
OFFICE = dict.fromkeys(range(1, 6), ((480, 720), (780, 1020)))
NIGHT = dict.fromkeys(range(1, 6), ((1320, 1800),))
PART_TIME = dict.fromkeys((1, 3, 4), ((600, 840),))
UNEVEN = {1: ((480, 960),), 2: ((840, 1320),), 5: ((1200, 1560),), 6: ((180, 240),)}
BEGIN = dt.datetime(2026, 3, 20, 8, tzinfo=dt.UTC)
# About the changes to summer time: 8 March in New York, 29 March in Berlin, 5 April on Lord Howe.
RECURRENCES = {
    "weekly": dt.timedelta(weeks=3),
    "monthly by weekday": dt.timedelta(weeks=4),
    "monthly by day": dt.timedelta(days=59),
    "yearly by weekday": dt.timedelta(weeks=52),
}


class Maker:
    """Fills a plan at random; the same for the same seed."""

    def __init__(self, plan, seed):
        self.plan, self.rng = plan, random.Random(seed)
        self.of_pauses = random.Random(seed + 1000)
        # A lag that ends with a shift has two ends for what isn't worked on by shifts.
        self.only_shifts = self.rng.random() < 0.5

    def moment(self, first, last):
        rng = self.rng
        return BEGIN + dt.timedelta(
            days=rng.randint(first, last), hours=rng.randint(0, 12), minutes=rng.choice((0, 30, 7))
        )

    def calendar(self, tx, base=None):
        rng = self.rng
        week = rng.choice((OFFICE, NIGHT, PART_TIME, UNEVEN, None if base else OFFICE))
        zone = rng.choice(ZONES) if base is None or rng.random() < 0.5 else ""
        made = tx.insert(Calendar(name=f"Of {base}", zone=zone, base_id=base)).id
        for weekday, shifts in (week or {}).items():
            for start, finish in shifts:
                tx.insert(
                    WorkingShift(
                        calendar_id=made, weekday=weekday, start_min=start, finish_min=finish
                    )
                )
        for number in range(rng.randint(0, 3)):
            self.exception(tx, made, "holiday" if number else rng.choice(("working", "holiday")))
        return made

    def exception(self, tx, calendar_id, kind):
        rng = self.rng
        day = dt.date(2026, 3, 16) + dt.timedelta(rng.randint(0, 28))
        recurs = rng.choice(("no", "no", *RECURRENCES))
        first = day - RECURRENCES.get(recurs, dt.timedelta())
        last = dt.date(2026, 12, 31) if recurs != "no" else day + dt.timedelta(rng.randint(0, 2))
        one = CalendarException(
            calendar_id=calendar_id, name="Day", first_day=first, last_day=last, kind=kind,
            recurs=recurs, every=rng.choice((1, 1, 2, 3)) if recurs != "no" else 1,
        )  # fmt: skip
        if kind == "working":
            one.start_min, one.finish_min = rng.choice(((540, 780), (1320, 1680)))
        tx.insert(one)

    def fill(self):
        rng, info = self.rng, self.plan.info
        with self.plan.change("Fill") as tx:
            base = self.calendar(tx)
            middle = self.calendar(tx, base)
            calendars = [info.calendar_id, base, middle, self.calendar(tx, middle)]
            homes = [
                tx.insert(
                    Release(name="R", start_at=self.moment(0, 3), calendar_id=rng.choice(calendars))
                ).id
                for _ in range(2)
            ]
            people = [self.person(tx, calendars) for _ in range(3)]
            ids = [self.activity(tx, homes, calendars, people) for _ in range(9)]
            if rng.random() < 0.4:
                tx.update(PlanInfo, info.id, status_at=self.moment(-1, 5))
            self.group(tx, ids)
            for place, after in enumerate(ids):
                for before in rng.sample(ids[:place], min(place, rng.choice((0, 1, 1, 2)))):
                    self.link(tx, before, after)

    def person(self, tx, calendars):
        rng = self.rng
        zone, calendar = rng.choice(("", *ZONES)), rng.choice((None, *calendars[1:]))
        person = tx.insert(Person(name="P", zone=zone, calendar_id=calendar)).id
        if rng.random() < 0.6:
            first = dt.date(2026, 3, 20) + dt.timedelta(rng.randint(0, 12))
            last = first + dt.timedelta(rng.randint(0, 4))
            tx.insert(Absence(person_id=person, first_day=first, last_day=last))
        return person

    def activity(self, tx, homes, calendars, people):
        rng = self.rng
        sizes = (60, 90, 240, 480, 960, 1, 485)
        one = Activity(name="A", release_id=rng.choice((*homes, homes[0])))
        one.duration_min = rng.choice(sizes if self.only_shifts else (0, *sizes))
        one.calendar_id = rng.choice((None, None, *calendars))
        one.active = rng.random() > 0.1
        one.ignores_people = rng.random() < 0.15
        if not self.only_shifts and rng.random() < 0.2:
            one.duration_min, one.duration_unit = rng.choice((300, 1440, 2000)), "ed"
        if rng.random() < 0.25:
            one.constraint_kind = rng.choice(("SNET", "FNET"))
            one.constraint_at = self.moment(-2, 18)
        if rng.random() < 0.25:
            self.progress(one)
        row_id = tx.insert(one).id
        self.pauses(tx, row_id, one.duration_min)
        for person in rng.sample(people, rng.choice((0, 0, 1, 2))):
            state = rng.choice(("asked", "confirmed", "declined"))
            tx.insert(Assignment(activity_id=row_id, person_id=person, confirmation=state))
        return row_id

    def pauses(self, tx, row_id, duration_min):
        """Some pause as planned, now and then after more than there is to do."""
        rng = self.of_pauses
        for after in {1, 30, 200, 470, 960} if rng.random() < 0.3 else ():
            if rng.random() < 0.4:
                lasts = rng.choice((1, 60, 300, 480, 700))
                tx.insert(Pause(activity_id=row_id, after_min=after, lasts_min=lasts))

    def progress(self, one):
        rng = self.rng
        one.actual_start_at = begun = self.moment(-3, 4)
        if rng.random() < 0.4:
            one.percent_complete = 100
            one.actual_finish_at = begun + dt.timedelta(minutes=rng.choice((0, 60, 700, 3000)))
            return
        one.percent_complete = rng.choice((10, 33, 50))
        if rng.random() < 0.3:
            one.remaining_min = rng.choice((30, 600))
        if rng.random() < 0.3:
            one.suspended_at = begun + dt.timedelta(hours=3)
            one.resumes_at = one.suspended_at + dt.timedelta(days=rng.randint(0, 6))

    def group(self, tx, ids):
        """Two activities of one release may come under a summary."""
        home = tx.get(Activity, ids[0]).release_id
        same = [one for one in ids if tx.get(Activity, one).release_id == home]
        if self.rng.random() < 0.5 and len(same) > 1:
            above = tx.insert(Activity(name="Summary", release_id=home)).id
            for one in same[:2]:
                tx.update(Activity, one, parent_id=above)

    def link(self, tx, before, after):
        rng = self.rng
        kinds = rng.sample(("FS", "FS", "FS", "SS", "FF", "SF"), 2)
        for kind in dict.fromkeys(kinds if rng.random() < 0.2 else kinds[:1]):
            one = Link(predecessor_id=before, successor_id=after, kind=kind)
            if rng.random() < 0.4:
                one.lag_kind = rng.choice(("working", "elapsed", "percent"))
                one.lag_min = rng.choice((60, 480, -60, -200, 1440))
                if one.lag_kind == "percent":
                    one.lag_min = rng.choice((50, -30, 150))
                if not self.only_shifts and one.lag_kind != "elapsed":
                    one.lag_kind, one.lag_min = "working", 0
            tx.insert(one)
