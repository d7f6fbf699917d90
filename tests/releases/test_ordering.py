"""Positions of siblings after they were put in another order."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from relplanner.releases.ordering import new_positions

anywhere = st.lists(st.integers(-50, 50) | st.integers(-(10**6), 10**6), max_size=30)


@given(anywhere)
def test_that_positions_ascend_afterwards_and_none_is_set_to_zero(positions):
    changed = new_positions(positions)
    after = [changed.get(place, now) for place, now in enumerate(positions)]
    assert all(one < two for one, two in itertools.pairwise(after))
    assert 0 not in changed.values()
    assert all(positions[place] != made for place, made in changed.items())


@given(st.sets(st.integers(-(10**6), 10**6), max_size=30))
def test_that_what_is_in_order_stays_as_it_is(positions):
    assert new_positions(sorted(positions)) == {}


@given(st.integers(2, 40), st.data())
def test_that_one_that_moves_is_the_only_one_that_changes(count, data):
    positions = [1024 * (number + 1) for number in range(count)]
    source, target = (data.draw(st.integers(0, count - 1)) for _ in range(2))
    positions.insert(target, positions.pop(source))
    assert len(new_positions(positions)) == (source != target)


def test_that_where_there_is_no_room_only_the_neighbours_make_some():
    # The 9000 goes between 1024 and 1025.
    assert new_positions([1024, 9000, 1025, 4096, 5120]) == {1: 2048, 2: 3072}


def test_that_the_first_place_is_before_the_first_and_never_zero():
    assert new_positions([9000, 1024, 2048]) == {0: -512}
    assert new_positions([9000, -1024, 2048]) == {0: -2048}
