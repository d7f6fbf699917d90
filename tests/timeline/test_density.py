"""Density of a plan, compared with counting cell by cell."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner.timeline import TimelineRow, TimelineRows, density

ROW = st.tuples(
    st.sampled_from(["activity", "milestone", "release", "summary"]),
    st.integers(-30, 130), st.integers(1, 60), st.booleans(),
)  # fmt: skip


@given(st.lists(ROW), st.integers(1, 40))
def test_that_each_cell_counts_what_goes_on_in_it(drawn, cells):
    rows = TimelineRows.of(
        TimelineRow(
            f"{number}", "", "", 1, kind, start, start + (0 if kind == "milestone" else length),
            start, critical=critical,
        )
        for number, (kind, start, length, critical) in enumerate(drawn)
    )  # fmt: skip
    found = density(rows, 0, 100 * cells, cells)
    work, critical, milestones, live = [], [], [], []
    for cell in range(cells):
        left, right = cell * 100, (cell + 1) * 100
        inside = [
            row for row in rows
            if row.kind == "activity" and row.start_min < right and row.finish_min > left
        ]  # fmt: skip
        work.append(len(inside))
        critical.append(sum(row.critical for row in inside))
        for marks, kind in ((milestones, "milestone"), (live, "release")):
            marks.append(any(row.kind == kind and left <= row.finish_min < right for row in rows))
    assert found.at_work.tolist() == work
    assert found.critical.tolist() == critical
    assert found.milestones.tolist() == milestones
    assert found.live.tolist() == live


@pytest.mark.parametrize("cells", [1, 7, 1500])
def test_that_all_work_is_in_the_cells_that_it_spans(cells):
    rows = TimelineRows.of([TimelineRow("a", "", "", 1, "activity", 0, 1000, 1000)])
    assert np.array_equal(density(rows, 0, 1000, cells).at_work, np.ones(cells))
    assert not density(rows, 1000, 2000, cells).at_work.any()
