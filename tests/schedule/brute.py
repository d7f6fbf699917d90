"""The obviously correct scheduler: slow, without topological order, weights or compiled arrays.

Early dates are relaxed until nothing moves (Bellman-Ford); a late date is searched for by trying
one start after the other until nothing that follows comes too late. A date is (work, side) in the
activity's calendar: `side` 0 is the end of a shift, 1 the start of the next; minutes of working
time come from a walk over every minute.
"""

from __future__ import annotations

from typing import NamedTuple

from relplanner.schedule import ActivityRow, LinkRow
from tests.calendars.walk import Walk
from tests.schedule.oneline import Rows

Date = tuple[int, int]
CLOCK = "by the clock"


class Link(NamedTuple):
    """A link between two leaves; `hops` say what to count on the way, and by which calendar.

    `direct` is one between activities, not from or to a summary around them.
    """

    src: str
    dst: str
    from_finish: bool
    to_finish: bool
    hops: list[tuple[str, int, int]]
    direct: bool


class Answer(NamedTuple):
    early_start: int
    early_finish: int
    late_start: int
    late_finish: int
    total_float_min: int
    free_float_min: int


class Brute:
    """Calculates rows; `answers` has what `compute` should say about each leaf."""

    def __init__(self, rows: Rows, walks: dict[str, Walk]) -> None:
        self.rows = rows
        self.walks = walks
        self.activity = {row.id: row for row in rows.activities}
        self.release = {row.id: row for row in rows.releases}
        self.children: dict[str, list[str]] = {}
        for row in rows.activities:
            if row.parent_id:
                self.children.setdefault(row.parent_id, []).append(row.id)
        self.mixed = len({self.calendar(key) for key in self.activity}) > 1
        self.leaves = [row.id for row in rows.activities if row.id not in self.children]
        self.links = [link for row in rows.links for link in self.leaf_links(row)]
        self.early = self.relax()
        self.keep_first_starts()
        self.limit = {
            release: max(
                (self.instant(leaf, self.finish(leaf, self.early[leaf])) for leaf in inside),
                default=0,
            )
            for release in self.release
            if (inside := [k for k in self.leaves if self.activity[k].release_id == release])
        }
        self.high = {leaf: self.upper_bound(leaf) for leaf in self.leaves}
        self.lates: dict[str, Date] = {}
        self.answers = {leaf: self.answer(leaf) for leaf in self.leaves}

    # Dates of one activity

    def calendar(self, key: str) -> str:
        row = self.activity[key]
        return row.calendar_id or self.release[row.release_id].calendar_id

    def walk(self, key: str) -> Walk:
        return self.walks[self.calendar(key)]

    def is_task(self, key: str) -> bool:
        return self.activity[key].duration_min > 0

    def finish(self, key: str, start: Date) -> Date:
        return (start[0] + self.activity[key].duration_min, 0) if self.is_task(key) else start

    def start_for_finish(self, key: str, finish: Date) -> Date:
        if not self.is_task(key):
            return finish
        return (finish[0] - self.activity[key].duration_min, 1)

    def instant(self, key: str, when: Date, calendar: str | None = None) -> int:
        if calendar == CLOCK:
            return when[0]
        walk = self.walks[calendar or self.calendar(key)]
        return walk.start(when[0]) if when[1] else walk.finish(when[0])

    def ahead(self, calendar: str, instant: int) -> Date:
        if calendar == CLOCK:
            return instant, 0
        walk = self.walks[calendar]
        work = walk.work(instant)
        return (work, 0) if instant == walk.finish(work) else (work, 1)

    def back(self, calendar: str, instant: int) -> Date:
        walk = self.walks[calendar]
        work = walk.work(instant)
        return (work, 1) if instant == walk.start(work) else (work, 0)

    def as_start(self, key: str, when: Date) -> Date:
        return (when[0], 1) if self.is_task(key) else when

    # Links

    def inside(self, key: str) -> list[str]:
        if key not in self.children:
            return [key]
        return [leaf for child in self.children[key] for leaf in self.inside(child)]

    def leaf_links(self, row: LinkRow) -> list[Link]:
        lag = row.lag_min
        if row.lag_kind == "percent":
            scaled = self.activity[row.predecessor_id].duration_min * lag
            lag = (abs(scaled) * 2 + 100) // 200 * (1 if scaled >= 0 else -1)
        elapsed, working = (lag, 0) if row.lag_kind == "elapsed" else (0, lag)
        return [
            Link(
                src,
                dst,
                row.kind[0] == "F",
                row.kind[1] == "F",
                self.hops(row, dst, elapsed, working),
                (src, dst) == (row.predecessor_id, row.successor_id),
            )
            for src in self.inside(row.predecessor_id)
            for dst in self.inside(row.successor_id)
        ]

    def hops(
        self, row: LinkRow, dst: str, elapsed: int, working: int
    ) -> list[tuple[str, int, int]]:
        """(calendar, elapsed minutes, working minutes) to count on the way.

        What passes a summary goes by the clock, unless all activities share one calendar.
        """
        clock = CLOCK if self.mixed else self.calendar(dst)
        found = [(clock, 0, 0)] if row.predecessor_id in self.children else []
        target = self.calendar(row.successor_id)
        if row.successor_id not in self.children:
            return [*found, (target, elapsed, working)]
        counted = [(target, elapsed, working), (clock, 0, 0)] if working else [(clock, elapsed, 0)]
        return [*found, *counted, (self.calendar(dst), 0, 0)]

    def arrival(self, link: Link, start: Date) -> Date:
        """The start that a link asks of its successor."""
        when = self.finish(link.src, start) if link.from_finish else start
        calendar = self.calendar(link.src)
        for target, elapsed, working in link.hops:
            if target != calendar or elapsed:
                when = self.ahead(target, self.instant(link.src, when, calendar) + elapsed)
                calendar = target
            # A lag is over at the end of a shift, not at the begin of the next one.
            when = (when[0] + working, 0 if working > 0 else when[1])
        if link.to_finish:
            when = self.start_for_finish(link.dst, when)
        return self.as_start(link.dst, when)

    def keep_first_starts(self) -> None:
        """A summary starts with its first activity: only that one holds who waits for the start."""
        for row in self.rows.links:
            if row.predecessor_id in self.children and row.kind[0] == "S":
                inside = self.inside(row.predecessor_id)
                first = min(self.instant(k, self.early[k]) for k in inside)
                late = {k for k in inside if self.instant(k, self.early[k]) > first}
                loose = [link for link in self.leaf_links(row) if link.src in late]
                for link in loose:
                    self.links.remove(link)

    # Passes

    def bounds(self, key: str) -> tuple[Date, Date | None]:
        """The earliest start and, if a constraint rules over links, the latest."""
        row, calendar = self.activity[key], self.calendar(key)
        low = self.as_start(key, self.ahead(calendar, self.release[row.release_id].start_at))
        cap = None
        at = row.constraint_at
        if at is not None:
            ahead, back = self.ahead(calendar, at), self.back(calendar, at)
            if row.constraint_kind == "SNET":
                low = self.as_start(key, ahead)
            elif row.constraint_kind == "FNET":
                low = max(low, self.start_for_finish(key, ahead))
            elif row.constraint_kind == "MSO":
                low = cap = self.as_start(key, ahead)
            elif row.constraint_kind == "MFO":
                low = cap = self.start_for_finish(key, back)
            elif row.constraint_kind == "SNLT":
                cap = self.as_start(key, back)
            elif row.constraint_kind == "FNLT":
                cap = self.start_for_finish(key, back)
        above = row.parent_id
        while above and row.constraint_kind not in ("MSO", "MFO"):
            parent = self.activity[above]
            if parent.constraint_kind == "SNET" and parent.constraint_at is not None:
                low = max(low, self.as_start(key, self.ahead(calendar, parent.constraint_at)))
            above = parent.parent_id
        return low, cap

    def relax(self) -> dict[str, Date]:
        bounds = {leaf: self.bounds(leaf) for leaf in self.leaves}
        start = {leaf: low if cap is None else min(low, cap) for leaf, (low, cap) in bounds.items()}
        first_only = [
            row
            for row in self.rows.links
            if row.predecessor_id in self.children and row.kind[0] == "S"
        ]
        moved = True
        while moved:
            moved = False
            asked = [
                (link.dst, self.arrival(link, start[link.src]))
                for row in self.rows.links
                if row not in first_only
                for link in self.leaf_links(row)
            ]
            for row in first_only:
                links = self.leaf_links(row)
                for dst in self.inside(row.successor_id):
                    mine = [link for link in links if link.dst == dst]
                    first = min(mine, key=lambda k: self.instant(k.src, start[k.src]))
                    asked.append((dst, self.arrival(first, start[first.src])))
            for key, when in asked:
                cap = bounds[key][1]
                wanted = when if cap is None else min(when, cap)
                if wanted > start[key]:
                    start[key] = wanted
                    moved = True
        return start

    def upper_bound(self, key: str) -> Date:
        row, calendar = self.activity[key], self.calendar(key)
        cap = self.bounds(key)[1]
        found = []
        if row.constraint_kind not in ("MSO", "MFO"):
            limit = self.back(calendar, self.limit[row.release_id])
            found.append(self.start_for_finish(key, limit))
        if cap is not None:
            found.append(cap)
        ends = [row.deadline_at]
        above = row.parent_id
        while above:
            parent = self.activity[above]
            ends.append(parent.deadline_at)
            if parent.constraint_kind == "FNLT":
                ends.append(parent.constraint_at)
            above = parent.parent_id
        found += [
            self.start_for_finish(key, self.back(calendar, end)) for end in ends if end is not None
        ]
        return self.as_start(key, min(found))

    def is_pinned(self, key: str) -> bool:
        return self.activity[key].constraint_kind in ("MSO", "MFO")

    def in_time(self, link: Link, start: Date, bound: Date) -> bool:
        """Whether a start leaves its successor the time to start by a bound."""
        asked = self.arrival(link, start)
        alike = self.calendar(link.src) == self.calendar(link.dst) and not link.hops[0][1]
        if alike and link.direct and self.is_task(link.src):
            # Within one calendar both ends of a gap are the same date.
            return asked[0] <= bound[0]
        return asked <= bound

    def late(self, key: str) -> Date:
        if key not in self.lates:
            when = self.high[key]
            after = [link for link in self.links if link.src == key and not self.is_pinned(key)]
            while not all(self.in_time(link, when, self.late(link.dst)) for link in after):
                when = self.step_back(key, when)
            self.lates[key] = when
        return self.lates[key]

    def step_back(self, key: str, when: Date) -> Date:
        return (when[0] - 1, 1) if self.is_task(key) or when[1] == 0 else (when[0], 0)

    def free(self, key: str) -> int:
        early = self.early[key]
        limit = self.back(self.calendar(key), self.limit[self.activity[key].release_id])
        room = self.as_start(key, self.start_for_finish(key, limit))
        after = [link for link in self.links if link.src == key]
        while not all(self.in_time(link, room, self.early[link.dst]) for link in after):
            room = self.step_back(key, room)
        # As MS Project's: no more than the total float, where a deadline leaves less of that.
        return min(room[0] - early[0], max(self.late(key)[0] - early[0], 0))

    def answer(self, key: str) -> Answer:
        early, late = self.early[key], self.late(key)
        return Answer(
            self.instant(key, early),
            self.instant(key, self.finish(key, early)),
            self.instant(key, late),
            self.instant(key, self.finish(key, late)),
            late[0] - early[0],
            self.free(key),
        )


def leaf_rows(rows: Rows) -> list[ActivityRow]:
    above = {row.parent_id for row in rows.activities}
    return [row for row in rows.activities if row.id not in above]
