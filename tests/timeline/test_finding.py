"""Finding rows by words, compared with a plain search through the texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.timeline import TimelineRow, TimelineRows, found_rows, next_found


def rows_of(*texts):
    return TimelineRows.of(
        TimelineRow(code, code, name, 1, "activity", 0, 1, 1, owner=owner)
        for code, name, owner in texts
    )


ROWS = rows_of(
    ("A-1", "Build the gateway", "Ana Souza"),
    ("A-2", "Test the gateway", "Björn Öst"),
    ("A-12", "Übergabe", "Ana Souza"),
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gateway", [0, 1]), ("A-1", [0, 2]), ("ana", [0, 2]), ("ubergabe", [2]),
        ("GATE bjorn", [1]), ("ana gateway", [0]), ("zebra", []), ("", []), ("  ", []),
        ("gatewayana", []),
    ],
)  # fmt: skip
def test_that_a_row_is_found_by_all_words_in_code_name_and_owner(words, expected):
    assert found_rows(ROWS, words) == expected


@given(
    st.lists(st.integers(0, 30), unique=True).map(sorted), st.integers(-1, 31),
    st.sampled_from([-1, 0, 1]),
)  # fmt: skip
def test_that_the_next_row_is_the_first_one_met_on_the_way_round(found, row, step):
    walk = range(row, row + 40) if step == 0 else range(row + step, row + 40 * step, step)
    met = next((at % 32 for at in walk if at % 32 in found), None)
    place = next_found(found, row, step)
    assert (None if place is None else found[place]) == met
