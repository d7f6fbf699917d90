"""The usual notation of predecessors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.errors import InvalidInputError
from relplanner.releases.predecessors import (
    Predecessor,
    format_predecessors,
    parse_predecessors,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", [Predecessor("3")]),
        ("3FS+2d, 7SS", [Predecessor("3", "FS", 960), Predecessor("7", "SS")]),
        ("A-12FF-50%", [Predecessor("A-12", "FF", -50, "percent")]),
        ("A-12", [Predecessor("A-12")]),
        ("5fs+1ed; 6", [Predecessor("5", "FS", 1440, "elapsed"), Predecessor("6")]),
        ("3FS+1,5d,4", [Predecessor("3", "FS", 720), Predecessor("4")]),
        ("12 FS + 4 hrs\n13", [Predecessor("12", "FS", 240), Predecessor("13")]),
        ("1,2,3", [Predecessor("1"), Predecessor("2"), Predecessor("3")]),
        ("3FS+4 Std., 4SS-1,5 T", [Predecessor("3", "FS", 240), Predecessor("4", "SS", -720)]),
        ("3FS+2 fT", [Predecessor("3", "FS", 2880, "elapsed")]),
        ("PROJ-7SS-2d", [Predecessor("PROJ-7", "SS", -960)]),
        ("", []),
        (" ; ", []),
    ],
)
def test_that_the_usual_notation_is_understood(text, expected):
    assert parse_predecessors(text, 480, 2400) == expected


@pytest.mark.parametrize("text", ["3FS+", "+2d", "3FS+2 moons", "3FS+1.5%", "3 4"])
def test_that_anything_else_is_refused_with_its_text(text):
    with pytest.raises(InvalidInputError):
        parse_predecessors(text, 480, 2400)


ENTRIES = st.builds(
    Predecessor,
    st.from_regex(r"[1-9][0-9]{0,3}|A-[1-9][0-9]{0,3}", fullmatch=True),
    st.sampled_from(("FS", "SS", "FF", "SF")),
    st.integers(-5000, 5000),
    st.sampled_from(("working", "elapsed", "percent")),
).map(lambda one: one if one.lag_min else Predecessor(one.reference, one.kind))


@given(st.lists(ENTRIES, max_size=5))
def test_that_written_predecessors_read_back_as_themselves(entries):
    assert parse_predecessors(format_predecessors(entries, 480, 2400), 480, 2400) == entries
