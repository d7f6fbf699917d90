"""Random MS Project files, always the same ones for a seed."""

from __future__ import annotations

import datetime as dt
import random

from tests.exchange.mspdifiles import calendar, exception, project, task, weekdays

MONDAY = dt.date(2026, 1, 5)
_NIGHT = (("00:00", "03:00"), ("04:00", "08:00"), ("23:00", "00:00"))
_LONG = (("07:00", "11:00"), ("11:30", "18:30"))
_ALWAYS = (("00:00", "00:00"),)


def hours(shifts):
    inside = "".join(
        f"<WorkingTime><FromTime>{start}:00</FromTime><ToTime>{finish}:00</ToTime></WorkingTime>"
        for start, finish in shifts
    )
    return f"<WorkingTimes>{inside}</WorkingTimes>"


def at(day, time):
    return f"{MONDAY + dt.timedelta(days=day)}T{time}:00"


def random_project(seed, *, plain):
    """A project; `plain` ones have one calendar and nothing that programs disagree about."""
    return _Random(random.Random(seed), plain=plain).text()


class _Random:
    def __init__(self, chance, *, plain):
        self.chance, self.plain = chance, plain
        self.levels = [1]
        for _ in range(chance.randint(6, 14)):
            step = chance.choice((1, 0, 0, -1, -1))
            self.levels.append(min(max(self.levels[-1] + step, 1), 3))
        self.uids = chance.sample(range(1, 900), len(self.levels))

    def text(self):
        tasks = [self.task(place) for place in range(len(self.levels))]
        resources, assignments = ("", "") if self.plain else self.people()
        return project(tasks, self.calendars(), resources, assignments)

    def calendars(self):
        chance = self.chance
        days = sorted(chance.sample(range(30), 3))
        off = "".join(
            exception(at(day, "00:00")[:10], at(day, "00:00")[:10], more)
            for day, more in zip(
                days,
                ("", f"<DayWorking>1</DayWorking>{hours(_LONG)}", "<DayWorking>0</DayWorking>"),
                strict=True,
            )
        )
        found = calendar(more=f"<Exceptions>{off}</Exceptions>")
        if self.plain:
            return found
        return found + "".join((
            calendar(2, "Night", weekdays((2, 3, 4, 5, 6, 7), hours(_NIGHT))),
            calendar(3, "Always", weekdays(range(1, 8), hours(_ALWAYS))),
            calendar(4, "Ada", weekdays((2, 3, 4)), base="1"),
        ))  # fmt: skip

    def task(self, place):
        chance = self.chance
        level = self.levels[place]
        is_summary = self.levels[place + 1 : place + 2] > [level]
        duration = 0 if is_summary else chance.choice((0, 4, 8, 16, 24, 40))
        more = f"<Milestone>{int(not is_summary and not duration)}</Milestone>"
        if not is_summary:
            more += self.dates()
            if not self.plain:
                more += self.beyond(duration)
        return task(
            self.uids[place], f"T{place} “&lt;ä&gt;”", duration, level, more, self.links(place)
        )

    def links(self, place):
        chance, found = self.chance, {}
        for before in chance.sample(range(place), min(place, chance.randint(0, 2))):
            between = self.levels[before + 1 : place + 1]
            if all(level > self.levels[before] for level in between):
                continue  # It is inside of that summary.
            kind, lag, form = 1, 0, 7
            if not self.plain:
                kind = chance.randint(0, 3)
                lag, form = chance.choice(
                    ((0, 7), (4800, 7), (-2400, 5), (14400, 8), (50, 19), (-25, 19))
                )
            found[before] = self.uids[before], kind, lag, form
        return list(found.values())

    def dates(self):
        chance = self.chance
        kind, day = chance.choice((0, 0, 0, 2, 3, 4, 5, 6, 7)), chance.randint(1, 25)
        time = "08:00" if kind in {2, 4, 5} else "17:00"
        more = f"<ConstraintType>{kind}</ConstraintType>"
        if kind:
            more += f"<ConstraintDate>{at(day, time)}</ConstraintDate>"
        if chance.random() < 0.2:
            more += f"<Deadline>{at(chance.randint(1, 25), '17:00')}</Deadline>"
        return more

    def beyond(self, duration):
        chance = self.chance
        more = chance.choice(
            ("", "", "<CalendarUID>2</CalendarUID>", "<CalendarUID>3</CalendarUID>")
        )
        more += chance.choice(("", "<DurationFormat>6</DurationFormat>", "<Active>0</Active>"))
        more += chance.choice(("", "<Type>1</Type>", "<Type>2</Type>"))
        more += chance.choice(("", "<IgnoreResourceCalendar>1</IgnoreResourceCalendar>"))
        more += chance.choice(("", "<Notes>two\nlines &amp; a tab\t</Notes>"))
        state = chance.choice(("", "", "manual", "begun", "held up", "done"))
        began = at(chance.randint(0, 3), "09:00")
        if state == "manual":
            return f"{more}<Manual>1</Manual><Start>{began}</Start>"
        if state and duration > 4:
            more += f"<ActualStart>{began}</ActualStart>"
            if state == "done":
                return f"{more}<ActualFinish>{at(5, '16:00')}</ActualFinish>" + _percent(100)
            more += _percent(50) + f"<RemainingDuration>PT{duration // 2}H0M0S</RemainingDuration>"
            if state == "held up":
                more += f"<Stop>{at(4, '12:00')}</Stop><Resume>{at(9, '08:00')}</Resume>"
        if chance.random() < 0.3:
            more += (
                f"<Baseline><Number>0</Number><Start>{began}</Start><Finish>{at(8, '17:00')}"
                "</Finish><Duration>PT24H0M0S</Duration></Baseline>"
            )
        return more

    def people(self):
        chance = self.chance
        resources = (
            "<Resource><UID>1</UID><Name>Ada</Name><Type>1</Type><CalendarUID>4</CalendarUID>"
            "</Resource><Resource><UID>2</UID><Name>Bo</Name><Type>1</Type><MaxUnits>0.5</MaxUnits>"
            "</Resource>"
        )
        given = [uid for uid in self.uids for _ in range(chance.randint(0, 1))]
        assignments = "".join(
            f"<Assignment><UID>{number}</UID><TaskUID>{uid}</TaskUID>"
            f"<ResourceUID>{chance.randint(1, 2)}</ResourceUID><Units>0.5</Units></Assignment>"
            for number, uid in enumerate(given, 1)
        )
        return resources, assignments


def _percent(number):
    return f"<PercentComplete>{number}</PercentComplete>"
