"""Up to how much float activities are critical, counted by hand and against the floats."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.schedule import Compiler, NetworkRows, SlackLimit, compile_network, compute
from tests.schedule.oneline import parse

# A, C and D are the longest way: 2 + 5 + 1 days. B has 3 days of float, P (in S) 5 and M 6.
LINE = "A2 B2<A C5<A D1<C,B M0<A S( P1<A )"


def critical_in(line, days=0, **changed):
    rows = parse(line)
    rows = rows._replace(activities=tuple(
        one._replace(**changed.get(one.id, {})) for one in rows.activities
    ))  # fmt: skip
    limit = SlackLimit(days * 480, days * 1440)
    schedule = compute(compile_network(*rows, slack_limit=limit))
    return "".join(one for one in schedule.ids if schedule.of(one).critical)


@pytest.mark.parametrize(
    ("days", "critical"),
    [(0, "ACD"), (2, "ACD"), (3, "ABCD"), (4, "ABCD"), (5, "ABCDSP"), (6, "ABCDMSP")],
)
def test_that_what_has_no_more_float_than_the_limit_is_critical_summaries_with_it(days, critical):
    assert critical_in(LINE, days) == critical


def test_that_float_by_the_clock_counts_in_days_of_24_hours():
    # Until Friday 17:00: E is done after a day by the clock, on Tuesday 08:00, 3 days and 9 hours
    # before; F has three working days.
    line = "A5 E1 F2"
    elapsed = {"duration_min": 1440, "elapsed": True}
    found = [critical_in(line, days, E=elapsed) for days in range(5)]
    assert found == ["A", "A", "A", "AF", "AEF"]


def test_that_what_is_done_or_not_active_is_never_critical():
    assert critical_in(LINE, 9, B={"done": True}, C={"active": False}) == "ADMSP"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), min_size=2, max_size=12),
    st.integers(0, 4),
)
def test_that_critical_is_exactly_what_has_no_more_float(steps, days):
    names = [chr(ord("A") + at) for at in range(len(steps))]
    line = " ".join(
        f"{name}{length}" + (f"<{names[at - back]}" if 0 < back <= at else "")
        for at, (name, (length, back)) in enumerate(zip(names, steps, strict=True))
    )
    rows, compiler = parse(line), Compiler()
    for limit in (0, days, 1):
        given = SlackLimit(limit * 480, limit * 1440)
        schedule = compute(compiler.network_of(NetworkRows(*rows, None, given)))
        assert np.array_equal(schedule.critical, schedule.total_float_min <= limit * 480)
