"""Networks made out of the last one are those that are compiled from nothing, bit for bit."""

from __future__ import annotations

import random
import re
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.calendars import CalendarSpec, DayException
from relplanner.changed import changed_places, window
from relplanner.schedule import (
    ActivityRow,
    Compiler,
    CycleError,
    LinkRow,
    NetworkRows,
    ReleaseRow,
    SlackLimit,
    compile_network,
    compute,
)
from relplanner.schedule.network import Bounds, Edges, Network, Nodes
from relplanner.schedule.order import levels, stable_order
from tests.schedule.oneline import MONDAY, OFFICE

DAY = 1440
SECOND = CalendarSpec("two", "Two", "Asia/Kolkata", (((540, 1080),),) * 6 + ((),))
KINDS = ("FS", "SS", "FF", "SF")
CONSTRAINTS = ("ASAP", "ALAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO")


class Edited:
    """A random plan, and random edits of it, of the kinds that people make."""

    def __init__(self, seed: int, count: int = 40) -> None:
        self.chance = random.Random(seed)
        self.calendars = {"std": OFFICE, "two": SECOND}
        self.releases = [ReleaseRow("r", "R", MONDAY, "std"), ReleaseRow("q", "Q", MONDAY, "two")]
        self.status_at: int | None = None
        self.slack_limit = SlackLimit()
        self.activities = [self._activity(number) for number in range(count)]
        self.links: list[LinkRow] = []
        for number in range(1, count):
            for _ in range(self.chance.randrange(3)):
                self.add_link(self.chance.randrange(number), number)

    def _activity(self, number: int) -> ActivityRow:
        parent = f"i{number - number % 8}" if 0 < number % 8 < 4 and number >= 8 else None
        home = "q" if parent is None and number % 8 == 7 else "r"
        length = 0 if number % 8 == 0 else self.chance.choice((0, 60, 480, 1440))
        own = self.chance.choice((None, None, "std", "two"))
        return ActivityRow(f"i{number}", f"A-{number}", "", parent, home, length, own)

    def add_link(self, before: int, after: int) -> None:
        """A link of any kind; none between a summary and what is inside."""
        ends = self.activities[before], self.activities[after]
        if before == after or ends[0].id == ends[1].parent_id or ends[1].id == ends[0].parent_id:
            return
        percent = self.chance.random() < 0.1
        kind = "percent" if percent else self.chance.choice(("working", "working", "elapsed"))
        lag = self.chance.choice((0, 0, 50, 120, -60))
        name = f"l{self.chance.random()}"
        self.links.append(
            LinkRow(name, ends[0].id, ends[1].id, self.chance.choice(KINDS), lag, kind)
        )

    def _is_summary(self, activity_id: str) -> bool:
        return any(one.parent_id == activity_id for one in self.activities)

    def edit(self) -> None:
        """Changes one thing, or a few at once."""
        self.chance.choice(
            (
                self._values, self._values, self._values, self._constraint, self._link, self._link,
                self._unlink, self._lag, self._progress, self._elsewhere, self._all_later,
                self._surroundings,
            )
        )()  # fmt: skip

    def rows(self) -> NetworkRows:
        return NetworkRows(
            tuple(self.activities), tuple(self.links), tuple(self.releases), self.calendars,
            self.status_at, self.slack_limit,
        )  # fmt: skip

    def _replace(self, place: int, **values: object) -> None:
        self.activities[place] = self.activities[place]._replace(**values)

    def _any(self) -> int:
        return self.chance.randrange(len(self.activities))

    def _values(self) -> None:
        self._replace(self._any(), duration_min=self.chance.choice((0, 30, 240, 480, 5 * 480)))
        if self.chance.random() < 0.3:
            ahead, past = self.chance.choice(((0, 0), (480, 0), (90, 0), (60, 200)))
            self._replace(self._any(), pause_min=ahead, paused_min=past)
        if self.chance.random() < 0.3:
            self._replace(self._any(), name="Another", deadline_at=MONDAY + 9 * DAY)

    def _constraint(self) -> None:
        kind = self.chance.choice(CONSTRAINTS)
        at = None if kind in ("ASAP", "ALAP") else MONDAY + self.chance.randrange(40 * DAY)
        self._replace(self._any(), constraint_kind=kind, constraint_at=at)

    def _link(self) -> None:
        first, second = sorted((self._any(), self._any()))
        self.add_link(first, second)

    def _unlink(self) -> None:
        for _ in range(self.chance.choice((1, 1, 3))):
            if self.links:
                del self.links[self.chance.randrange(len(self.links))]

    def _lag(self) -> None:
        if self.links:
            place = self.chance.randrange(len(self.links))
            self.links[place] = self.links[place]._replace(
                lag_min=self.chance.choice((0, 15, 240)), kind=self.chance.choice(KINDS)
            )

    def _progress(self) -> None:
        finish = self.chance.choice((None, MONDAY + 2 * DAY))
        start = self.chance.choice((None, MONDAY + DAY))
        self._replace(self._any(), actual_start=start, actual_finish=finish, remaining_min=60)

    def _elsewhere(self) -> None:
        place = self._any()
        values = self.chance.choice(
            ({"calendar_id": "two"}, {"active": False}, {"active": True}, {"elapsed": True})
        )
        self._replace(place, **values)
        if self.chance.random() < 0.3:
            number = len(self.activities) + 1000
            self.activities.insert(place, self._activity(number)._replace(parent_id=None))

    def _all_later(self) -> None:
        for place, one in enumerate(self.activities[::3]):
            self._replace(3 * place, duration_min=one.duration_min + 15)

    def _surroundings(self) -> None:
        choice = self.chance.randrange(4)
        if choice == 0:
            self.releases[0] = self.releases[0]._replace(start_at=MONDAY + DAY)
        elif choice == 1:
            self.status_at = self.chance.choice((None, MONDAY + 3 * DAY))
        elif choice == 2:
            days = self.chance.randrange(4)
            self.slack_limit = SlackLimit(days * 480, days * DAY)
        else:
            day = MONDAY // DAY + 719163 + self.chance.randrange(9)
            closed = OFFICE._replace(exceptions=(DayException(day, day, (), "Shut"),))
            self.calendars = {**self.calendars, "std": closed}


def assert_same_arrays(one: Network, other: Network) -> None:
    """Everything in two networks is equal but the calendars, which may have grown."""
    for part, kind in (("nodes", Nodes), ("edges", Edges), ("bounds", Bounds)):
        for field in fields(kind):
            have = getattr(getattr(one, part), field.name)
            want = getattr(getattr(other, part), field.name)
            assert np.array_equal(have, want), (part, field.name)
    for field in fields(Network):
        if field.name not in ("nodes", "edges", "bounds", "clocks"):
            have, want = getattr(one, field.name), getattr(other, field.name)
            if field.name == "layers":
                have, want = np.concatenate(have), np.concatenate(want)
            assert np.array_equal(have, want) if isinstance(want, np.ndarray) else have == want
    assert [calendar.spec for calendar in one.clocks.calendars] == [
        calendar.spec for calendar in other.clocks.calendars
    ]


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10**6))
def test_that_patched_arrays_equal_freshly_compiled_ones_bit_for_bit(seed):
    plan, compiler = Edited(seed), Compiler()
    for _ in range(12):
        rows = plan.rows()
        try:
            fresh = compile_network(
                *rows[:4], status_at=rows.status_at, slack_limit=rows.slack_limit
            )
        except CycleError as error:
            with pytest.raises(CycleError, match=re.escape(str(error))):
                compiler.network_of(rows)
            return
        network = compiler.network_of(rows)
        assert_same_arrays(network, fresh)
        have, want = compute(network), compute(fresh)
        for name in ("start", "finish", "late_start", "late_finish", "total_float_min", "critical"):
            assert np.array_equal(getattr(have, name), getattr(want, name)), name
        plan.edit()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.booleans())
def test_that_edges_spliced_after_changes_of_links_are_those_sorted_anew(seed, with_progress):
    plan, compiler = Edited(seed), Compiler()
    if with_progress:
        for _ in range(6):
            plan._progress()
            plan._elsewhere()
    for _ in range(15):
        rows = plan.rows()
        try:
            fresh = compile_network(*rows[:4])
        except CycleError as error:
            with pytest.raises(CycleError, match=re.escape(str(error))):
                compiler.network_of(rows)
            return
        assert_same_arrays(compiler.network_of(rows), fresh)
        for _ in range(plan.chance.choice((1, 1, 1, 2, 5))):
            plan.chance.choice((plan._link, plan._unlink, plan._lag))()


DONE = {"actual_start": MONDAY, "remaining_min": 240}


@pytest.mark.parametrize(
    ("values", "before", "after"),
    [
        # Another link lengthens the summary of which the lag is a part.
        ({}, ("s", "x", "FS", 50, "percent"), ("s", "x", "FS", 50, "percent")),
        ({"x": {"elapsed": True}}, ("c", "x", "FS", 0), ("c", "x", "FS", 90)),
        ({"c": DONE}, ("c", "x", "FS", 0), ("c", "x", "SS", 0)),
    ],
)
def test_that_links_that_are_more_than_one_edge_are_not_spliced(values, before, after):
    rows = [
        ActivityRow(key, key, "", "s" if key in "ab" else None, "r", 480)._replace(
            **values.get(key, {})
        )
        for key in "sabcx"
    ]
    rest = (ReleaseRow("r", "R", MONDAY, "std"),), {"std": OFFICE}, None
    compiler = Compiler()
    compiler.network_of(NetworkRows(tuple(rows), (LinkRow("l", *before),), *rest))
    links = LinkRow("l", *after), LinkRow("m", "a", "b")
    now = NetworkRows(tuple(rows), links, *rest)
    assert_same_arrays(compiler.network_of(now), compile_network(*now[:4]))


def test_that_another_lag_and_another_duration_at_once_are_both_taken_over():
    plan, compiler = Edited(5), Compiler()
    plan.links[:] = [LinkRow("a", "i1", "i2"), LinkRow("b", "i1", "i3")]
    compiler.network_of(plan.rows())
    plan.links[1] = plan.links[1]._replace(lag_min=45)
    plan._replace(2, duration_min=77)
    assert_same_arrays(compiler.network_of(plan.rows()), compile_network(*plan.rows()[:4]))


def test_that_another_lag_sorts_nothing_anew():
    plan, compiler = Edited(5), Compiler()
    plan.links[:] = [LinkRow("a", "i1", "i2"), LinkRow("b", "i1", "i3"), LinkRow("c", "i2", "i5")]
    before = compiler.network_of(plan.rows())
    plan.links[1] = plan.links[1]._replace(lag_min=45)
    after = compiler.network_of(plan.rows())
    assert after.nodes is before.nodes
    assert after.bounds is before.bounds
    assert_same_arrays(after, compile_network(*plan.rows()[:4]))


@pytest.mark.parametrize("count", [1, 16, 17])
def test_that_as_many_links_as_one_likes_can_go_at_once(count):
    activities = tuple(ActivityRow(f"i{n}", f"A-{n}", "", None, "r", 60) for n in range(60))
    links = [LinkRow(f"l{n}", f"i{n}", f"i{n + 1}") for n in range(59)]
    rest = (ReleaseRow("r", "R", MONDAY, "std"),), {"std": OFFICE}, None
    compiler = Compiler()
    compiler.network_of(NetworkRows(activities, tuple(links), *rest))
    del links[20 : 20 + count]
    rows = NetworkRows(activities, tuple(links), *rest)
    assert_same_arrays(compiler.network_of(rows), compile_network(*rows[:4]))


@given(st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 5), max_size=50))
def test_that_a_stable_order_is_that_of_sorting_by_comparison(keys):
    wanted = sorted(range(len(keys)), key=keys.__getitem__)
    assert stable_order(np.array(keys, np.int64)).tolist() == wanted


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_that_a_fork_goes_on_without_the_other_noticing(seed):
    plan, compiler = Edited(seed), Compiler()
    first = plan.rows()
    compiler.network_of(first)
    other = compiler.fork()
    plan._values()
    compute(other.network_of(plan.rows()))
    fresh = compile_network(*first[:4])
    assert_same_arrays(compiler.network_of(first), fresh)


def test_that_a_circle_is_refused_and_taking_it_away_again_works():
    plan, compiler = Edited(3, 8), Compiler()
    plan.links[:] = [LinkRow("a", "i1", "i2"), LinkRow("b", "i2", "i3")]
    compiler.network_of(plan.rows())
    plan.links.append(LinkRow("c", "i3", "i1"))
    with pytest.raises(CycleError, match="A-1"):
        compiler.network_of(plan.rows())
    del plan.links[-1]
    assert_same_arrays(compiler.network_of(plan.rows()), compile_network(*plan.rows()[:4]))


def test_that_an_edit_leaves_what_it_does_not_touch_as_the_same_arrays():
    plan, compiler = Edited(5), Compiler()
    before = compiler.network_of(plan.rows())
    place = next(
        place
        for place, one in enumerate(plan.activities)
        if one.duration_min and not plan._is_summary(one.id)
    )
    plan._replace(place, deadline_at=MONDAY + 5 * DAY)
    after = compiler.network_of(plan.rows())
    assert after.edges is before.edges
    assert after.nodes is before.nodes
    assert after.layers is before.layers


def test_that_a_plan_far_longer_than_its_known_dates_is_patched_too():
    activities = [ActivityRow(f"i{n}", f"A-{n}", "", None, "r", 60 * 480) for n in range(50)]
    links = tuple(LinkRow(f"l{n}", f"i{n}", f"i{n + 1}") for n in range(49))
    rest = links, (ReleaseRow("r", "R", MONDAY, "std"),), {"std": OFFICE}, None
    compiler = Compiler()
    before = compiler.network_of(NetworkRows(tuple(activities), *rest))
    assert compute(before).finish[-1] > MONDAY + 10 * 365 * DAY
    for _ in range(3):
        activities[7] = activities[7]._replace(deadline_at=MONDAY + 5 * DAY)
        after = compiler.network_of(NetworkRows(tuple(activities), *rest))
        compute(after)
        assert after.edges is before.edges


def test_that_a_calendar_grown_by_a_typing_error_of_a_century_is_not_kept():
    plan, compiler = Edited(5), Compiler()
    compute(compiler.network_of(plan.rows()))
    place = next(p for p, one in enumerate(plan.activities) if not plan._is_summary(one.id))
    usual = plan.activities[place]
    plan._replace(place, duration_min=60 * 480 * 250)
    long = compiler.network_of(plan.rows())
    compute(long)
    plan.activities[place] = usual
    plan._replace(place + 1, name="Something else")
    back = compiler.network_of(plan.rows())
    assert long.clocks.outgrown()
    assert not back.clocks.outgrown()


@given(st.lists(st.integers(0, 3), max_size=600), st.lists(st.integers(0, 3), max_size=600))
def test_that_a_window_is_the_shortest_part_outside_of_which_both_are_equal(before, after):
    first, old_end, new_end = window(before, after)
    assert before[:first] == after[:first]
    assert before[old_end:] == after[new_end:]
    longest = min(old_end, new_end)
    assert first == longest or before[first] != after[first]
    if first < old_end and first < new_end:
        assert before[old_end - 1] != after[new_end - 1]


@given(st.lists(st.integers(0, 3), min_size=700, max_size=700), st.integers(0, 699))
def test_that_changed_places_are_those_that_differ(before, place):
    after = [*before]
    after[place] += 5
    assert changed_places(tuple(before), tuple(after)) == [place]


@given(st.integers(0, 10**6))
def test_that_a_level_is_the_longest_chain_before_it(seed):
    chance = random.Random(seed)
    pairs = [(chance.randrange(n), n) for n in range(1, 30) for _ in range(chance.randrange(3))]
    longest = [0] * 30
    for tail, head in sorted(pairs, key=lambda pair: pair[1]):
        longest[head] = max(longest[head], longest[tail] + 1)
    src, dst = np.array(pairs, np.int64).reshape(-1, 2).T
    assert levels(30, src, dst).tolist() == longest


@pytest.mark.parametrize("ends", [("i1", "i3"), ("i4", "i3")])
def test_that_what_gets_or_loses_its_only_successor_is_sorted_anew(ends):
    plan, compiler = Edited(3, 6), Compiler()
    plan.links[:] = [LinkRow("a", "i2", "i3"), LinkRow("b", "i1", "i3")]
    compiler.network_of(plan.rows())
    same = [link for link in plan.links if (link.predecessor_id, link.successor_id) == ends]
    plan.links[:] = [link for link in plan.links if link not in same] or plan.links
    if not same:
        plan.links.append(LinkRow("c", *ends))
    assert_same_arrays(compiler.network_of(plan.rows()), compile_network(*plan.rows()[:4]))
