from __future__ import annotations

import pytest

from relplanner.calendars import CalendarError, CalendarSpec
from relplanner.schedule import (
    ActivityRow,
    CycleError,
    LinkRow,
    NetworkError,
    ReleaseRow,
    compile_network,
    compute,
    find_cycle,
)
from tests.schedule.oneline import MONDAY, OFFICE, parse

BUILD = ActivityRow("a", "A-3", "Build", None, "r", 480)
TEST = ActivityRow("b", "A-7", "Test", None, "r", 480)
GO = ActivityRow("c", "A-9", "Go-live", None, "r", 0)
RELEASE = ReleaseRow("r", "Autumn", MONDAY, "std")


def network(activities=(BUILD, TEST, GO), links=(), calendars=None):
    return compile_network(activities, links, [RELEASE], calendars or {"std": OFFICE})


def test_that_a_circle_is_told_by_code_and_name_in_its_order():
    links = [LinkRow("1", "a", "b"), LinkRow("2", "b", "a"), LinkRow("3", "b", "c")]
    with pytest.raises(CycleError) as caught:
        network(links=links)
    assert "A-3 Build → A-7 Test → A-3 Build." in str(caught.value)
    assert caught.value.members == ("a", "b")


def is_loop(members, pairs):
    return all((a, b) in pairs for a, b in zip(members, members[1:] + members[:1], strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "A1<C B1<A C1<B",
        "A1<C B1<A C1<B D1<C E1<D F1<E,B",
        "A1<B B1<A,C C1<B D1 E1<D F1<D",
        "A1<Bss B1<Aff",
        "Z1 A1<Z,F B1<A C1<B D1<C E1<D F1<E,C",
    ],
)
def test_that_the_members_of_a_circle_are_linked_one_after_the_other(line):
    rows = parse(line)
    pairs = {(row.predecessor_id, row.successor_id) for row in rows.links}
    with pytest.raises(CycleError) as caught:
        compile_network(*rows)
    members = caught.value.members
    assert len(members) > 1
    assert is_loop(members, pairs)
    assert is_loop(find_cycle(pairs), pairs)


def test_that_a_short_circle_is_shown_not_the_long_way_round():
    line = "A1<F B1<A C1<B D1<C E1<D F1<E,A"
    with pytest.raises(CycleError) as caught:
        compile_network(*parse(line))
    assert sorted(caught.value.members) == ["A", "F"]


def test_that_a_circle_through_a_summary_names_the_summary():
    with pytest.raises(CycleError) as caught:
        compile_network(*parse("S(A1 B1 )<C C1<A"))
    assert sorted(caught.value.members) == ["A", "C", "S"]
    assert sorted(find_cycle([("C", "S"), ("A", "C")], {"A": "S", "B": "S"})) == ["A", "C", "S"]


def test_that_a_summary_and_what_is_inside_can_not_be_linked():
    for line in ("S(A1 T(B1 ) ) C1", "S(A1<S )", "S(T(B1<S ) )"):
        rows = parse(line)
        if not rows.links:
            rows = rows._replace(links=(LinkRow("1", "B", "S", "FF"),))
        with pytest.raises(NetworkError, match="inside of it"):
            compile_network(*rows)
    assert find_cycle([("S", "B")], {"B": "T", "T": "S"}) == ("S", "B", "T")


def test_that_an_outline_in_a_circle_is_refused():
    rows = [BUILD._replace(parent_id="b"), TEST._replace(parent_id="a"), GO]
    with pytest.raises(CycleError) as caught:
        network(rows)
    assert sorted(caught.value.members) == ["a", "b"]
    assert sorted(find_cycle([], {"a": "b", "b": "a", "c": None})) == ["a", "b"]


def test_that_find_cycle_finds_none_where_there_is_none():
    assert find_cycle([]) == ()
    assert find_cycle([("a", "b"), ("a", "c"), ("b", "c")], {"a": "s", "b": None}) == ()
    chain = [(str(n), str(n + 1)) for n in range(10_000)]
    assert find_cycle(chain) == ()
    assert len(find_cycle([*chain, ("10000", "0")])) == 10_001
    assert find_cycle([*chain, ("7", "7")]) == ("7",)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"parent_id": "nobody"}, "A-3 Build.*parent “nobody”"),
        ({"release_id": "gone"}, "A-3 Build.*release “gone”"),
        ({"calendar_id": "moon"}, "A-3 Build.*calendar “moon”"),
        ({"constraint_kind": "SNET"}, "A-3 Build.*SNET has no date"),
        ({"constraint_kind": "SOON"}, "A-3 Build.*“SOON”"),
        ({"duration_min": -1}, "A-3 Build.*-1 minutes"),
        ({"duration_min": 10**30}, "A-3 Build.*not possible"),
        ({"id": "b"}, "“b” is there twice"),
        ({"constraint_kind": "SNET", "constraint_at": -(10**9)}, "1900 to 2999"),
        ({"deadline_at": 10**9}, "1900 to 2999"),
    ],
)
def test_that_an_impossible_activity_is_refused_by_name(changed, told):
    with pytest.raises((NetworkError, CalendarError), match=told):
        network([BUILD._replace(**changed), TEST])


@pytest.mark.parametrize(
    ("link", "told"),
    [
        (LinkRow("1", "a", "a"), "A-3 Build → A-3 Build.*wait for itself"),
        (LinkRow("1", "a", "zz"), "A-3 Build → “zz”.*no activity “zz”"),
        (LinkRow("1", "a", "b", "XX"), "A-3 Build → A-7 Test.*“XX”"),
        (LinkRow("1", "a", "b", "FS", 0, "lunar"), "“lunar”"),
        (LinkRow("1", "a", "b", "FS", 10**25), "lag"),
        (LinkRow("1", "a", "b", "FS", -(10**25)), "lag"),
    ],
)
def test_that_an_impossible_link_is_refused_by_name(link, told):
    with pytest.raises(NetworkError, match=told):
        network(links=[link])


def test_that_a_calendar_without_working_time_is_refused_by_name():
    empty = CalendarSpec("std", "Nobody works", "UTC", ((),) * 7)
    with pytest.raises(CalendarError, match=r"Nobody works.*no working time"):
        network(calendars={"std": empty})


@pytest.mark.parametrize("lag_kind", ["working", "elapsed"])
def test_that_a_plan_that_runs_past_the_calendar_names_its_last_activity(lag_kind):
    long = 100 * 366 * 1440
    rows = [ActivityRow(f"i{n}", f"A-{n}", "Age", None, "r", long) for n in range(12)]
    links = [LinkRow(str(n), f"i{n}", f"i{n + 1}", "FS", 60, lag_kind) for n in range(11)]
    with pytest.raises(NetworkError, match=r"A-\d+ Age.*1900 to 2999"):
        compute(network(rows, links))
