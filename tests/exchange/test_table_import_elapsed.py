"""Durations by the clock in tables of activities."""

from __future__ import annotations

import pytest

from relplanner.exchange.table_import import apply_import, plan_import
from relplanner.releases.tables import Activity
from tests.exchange.tablefiles import plan_in, write_csv


@pytest.mark.parametrize("text", ["3 edays", "3ed", "72eh"])
def test_that_elapsed_durations_go_on_over_the_weekend(text, tmp_path):
    """From Friday 9 to Monday 12 January: three days by the clock, as the finish says, too."""
    rows = [["Name", "Duration", "Start", "Finish"]]
    rows.append(["Soak", text, "2026-01-09 12:00", "2026-01-12 12:00"])
    with plan_in(tmp_path) as plan:
        preview = plan_import(plan, write_csv(tmp_path / "table.csv", rows))
        assert not preview.errors
        assert not preview.warnings
        apply_import(plan, preview)
        [made] = plan.rows(Activity)
        assert (made.duration_min, made.duration_unit[0]) == (3 * 1440, "e")
        dates = plan.schedule().of(made.id)
        assert dates.early_finish - dates.early_start == 3 * 1440


@pytest.mark.parametrize("finish", ["2026-01-11 24:00", "11.01.2026 24:00", "2026-01-12T00:00Z"])
def test_that_the_end_of_a_day_is_read_as_the_window_writes_it(finish, tmp_path):
    """From Friday 9 January, 12:00, until Sunday 11 January is over: two and a half days."""
    rows = [["Name", "Duration", "Start", "Finish"], ["Soak", "60eh", "2026-01-09 12:00", finish]]
    with plan_in(tmp_path, zone="UTC") as plan:
        preview = plan_import(plan, write_csv(tmp_path / "table.csv", rows))
        assert not preview.errors
        assert not preview.warnings
        apply_import(plan, preview)
        [made] = plan.rows(Activity)
        dates = plan.schedule().of(made.id)
        assert dates.early_finish - dates.early_start == made.duration_min == 3600
