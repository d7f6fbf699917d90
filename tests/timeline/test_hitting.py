"""What lies under a point, and which rows a closed branch hides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.calendars import parse_instant
from relplanner.timeline import (
    Hit,
    Options,
    TimelineRow,
    TimelineRows,
    build_scene,
    has_parts,
    hit,
    open_places,
)

MONDAY = parse_instant("2026-03-02T00:00Z")
DAY = 1440


def row(name, kind, first_day, last_day):
    start, finish = MONDAY + first_day * DAY, MONDAY + last_day * DAY
    return TimelineRow(name, name, name, 0, kind, start, finish, finish)


@pytest.fixture
def scene():
    """Ten units a day over two weeks, rows of 20: a bar, a milestone, a summary."""
    rows = [row("a", "activity", 2, 6), row("m", "milestone", 8, 8), row("s", "summary", 1, 9)]
    options = Options(width=140.0, row_height=20.0, zone="UTC", text_width=lambda t: 5.0 * len(t))
    return build_scene(rows, None, (0, 3), (MONDAY, MONDAY + 14 * DAY), options)


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [
        (40, 10, Hit(0, "body")),
        (59, 10, Hit(0, "finish")),
        (62, 10, Hit(0, "finish")),
        (21, 10, Hit(0, "start")),
        (100, 10, Hit(0, "row")),
        (80, 30, Hit(1, "milestone")),
        (20, 30, Hit(1, "row")),
        (50, 50, Hit(2, "bracket")),
        (50, 61, None),
        (50, -1, None),
    ],
)
def test_that_a_point_hits_what_is_painted_there(scene, x, y, found):
    assert hit(scene, x, y, reach=4) == found


def test_that_a_short_bar_can_still_be_taken_by_its_middle():
    rows = [row("a", "activity", 2, 3)]
    options = Options(width=140.0, row_height=20.0, zone="UTC", text_width=len)
    scene = build_scene(rows, None, (0, 1), (MONDAY, MONDAY + 14 * DAY), options)
    assert hit(scene, 25, 10, reach=6) == Hit(0, "body")
    assert hit(scene, 33, 10, reach=6) == Hit(0, "finish")


def test_that_an_end_beyond_the_edge_of_the_scene_can_not_be_taken():
    options = Options(width=140.0, row_height=20.0, zone="UTC", text_width=len)
    rows = [row("a", "activity", 2, 30)]
    scene = build_scene(rows, None, (0, 1), (MONDAY + 5 * DAY, MONDAY + 19 * DAY), options)
    assert [hit(scene, x, 10, reach=6) for x in (1, 70, 139)] == [Hit(0, "body")] * 3


@st.composite
def outlines(draw):
    """Depths in which each row is at most one deeper than the one before."""
    depths = [0]
    for _ in range(draw(st.integers(0, 30))):
        depths.append(draw(st.integers(0, depths[-1] + 1)))
    closed = draw(st.sets(st.integers(0, len(depths) - 1)))
    return depths, closed


@given(outlines())
def test_that_a_row_is_hidden_exactly_by_closed_rows_above_it(outline):
    depths, closed = outline
    ids = [str(place) for place in range(len(depths))]

    def ancestors(place):
        depth = depths[place]
        for above in range(place - 1, -1, -1):
            if depths[above] < depth:
                depth = depths[above]
                yield above

    wanted = [p for p in range(len(depths)) if not any(a in closed for a in ancestors(p))]
    assert open_places(ids, depths, {str(place) for place in closed}) == wanted


@given(outlines())
def test_that_a_row_has_parts_exactly_when_one_below_is_inside_of_it(outline):
    depths, _ = outline
    wanted = [p + 1 < len(depths) and depths[p + 1] > depths[p] for p in range(len(depths))]
    assert has_parts(depths) == wanted
    assert has_parts([]) == []


def test_that_taken_rows_are_those_asked_for_in_that_order():
    rows = TimelineRows.of([row(n, "activity", d, d + 1) for d, n in enumerate("abcd")])
    taken = rows.take([3, 0])
    assert [one.id for one in taken] == ["d", "a"]
    assert taken.place_of == {"d": 0, "a": 1}
    assert list(taken) == [rows[3], rows[0]]
