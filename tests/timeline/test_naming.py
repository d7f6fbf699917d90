"""Names of shaded times: beside bars and labels, shorter where there is no other room."""

from __future__ import annotations

import pytest

from relplanner.calendars import parse_instant
from relplanner.timeline import Options, Span, TimelineRow, TimelineRows, build_scene
from relplanner.timeline.naming import Letters, name_places

DAY = 1440
MONDAY = parse_instant("2026-03-02T00:00Z")
NAME = "CF-1 Stocktaking"
HIGH, PAD = 10.0, 2.0


def width_of(text):
    """Letters are five wide."""
    return 5.0 * len(text)


def places(bars, freezes, *, days=14, top=0.0):
    """The names over rows whose bars go from day to day; a day is ten wide, a row 20 high."""
    rows = TimelineRows.of(
        TimelineRow(
            f"a{number}", f"A-{number}", "", 0, "activity",
            MONDAY + first * DAY, MONDAY + last * DAY, MONDAY + last * DAY,
        )
        for number, (first, last) in enumerate(bars)
    )  # fmt: skip
    shading = [Span(MONDAY + a * DAY, MONDAY + b * DAY, "freeze", NAME) for a, b in freezes]
    options = Options(
        width=10.0 * days, row_height=20.0, zone="UTC", text_width=width_of, label_kind="none",
        shading=shading,
    )  # fmt: skip
    span = (MONDAY, MONDAY + days * DAY)
    scene = build_scene(rows, None, (0, len(bars)), span, options)
    return name_places(scene, Letters(width_of, HIGH, PAD), top)


def row_of(place):
    """In which row it begins."""
    return int(place.y0 // 20)


@pytest.mark.parametrize("free", [0, 1, 3, 5])
def test_that_a_name_stands_in_the_first_row_without_a_bar_there(free):
    bars = [(0, 1) if row == free else (0, 14) for row in range(6)]
    [place] = places(bars, [(4, 14)])
    assert (place.shade.text, row_of(place)) == (NAME, free)
    # In the middle of its 100, as wide as its 16 letters.
    assert (place.x0, place.x1) == (90 - 42, 90 + 42)


def test_that_a_name_begins_below_what_is_scrolled_away():
    [place] = places([(0, 1)] * 6, [(4, 14)], top=21.0)
    assert row_of(place) == 2


def test_that_a_name_that_runs_upwards_needs_all_the_rows_that_it_covers_free():
    bars = [(0, 14), (0, 14)] + [(0, 1)] * 6
    [place] = places(bars, [(4, 7)])
    assert (place.shade.text, place.shade.upright) == (NAME, True)
    assert row_of(place) == 2
    assert place.y1 - place.y0 == 16 * 5 + 2 * PAD


def test_that_only_the_code_stands_where_all_of_a_name_would_hide_bars():
    bars = [(0, 14), (0, 14), (0, 1), (0, 14), (0, 14), (0, 14)]
    [place] = places(bars, [(4, 7)])
    assert (place.shade.text, place.shade.upright) == ("CF-1", False)
    assert row_of(place) == 2
    [place] = places(bars, [(4, 6)])
    # Across it needs 24, and has 20: two rows of 20 would do, and no two are free.
    assert (place.shade.text, place.shade.upright) == (NAME, True)


def test_that_the_names_of_two_freezes_at_one_time_stand_in_two_rows():
    first, second = places([(0, 1)] * 4, [(4, 14), (4, 14)])
    assert (row_of(first), row_of(second)) == (0, 1)


def test_that_a_name_with_no_room_at_all_stands_where_it_hides_least():
    bars = [(0, 14), (0, 14), (0, 6), (0, 14)]
    [place] = places(bars, [(4, 14)])
    assert row_of(place) == 2


def test_that_a_name_that_is_thicker_than_its_freeze_hides_no_bar_beside_it():
    """One day is 10 wide, what runs upwards 14: it covers 2 of what ends at the freeze."""
    bars = [(0, 4)] * 6 + [(0, 1)] * 6
    [place] = places(bars, [(4, 5)])
    assert (place.shade.text, place.shade.upright, row_of(place)) == (NAME, True, 6)
    assert (place.x0, place.x1) == (38, 52)
