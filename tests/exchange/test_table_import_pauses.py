"""Planned pauses in tables of activities, both ways."""

from __future__ import annotations

import pytest

from relplanner.exchange.csv_export import export_csv
from relplanner.exchange.table_import import apply_import, plan_import
from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Pause, Release
from tests.exchange.tablefiles import imported, plan_in, preview_of

HEAD = ["Name", "Pauses", "Duration", "Start", "Finish"]


def pauses(plan, activity):
    return [(one.after_min, one.lasts_min) for one in plan.rows(Pause, activity_id=activity.id)]


@pytest.mark.parametrize(
    ("cells", "minutes", "rests"),
    [
        # Monday 5 January to Friday: four days of work with one of nothing, told or implied.
        (["1d+1d", "4d", "2026-01-05", "2026-01-09"], 4 * 480, [(480, 480)]),
        (["1d+1d", "", "2026-01-05", "2026-01-09"], 4 * 480, [(480, 480)]),
        (["1ed+1ed", "3ed", "2026-01-05 09:00", "2026-01-09 09:00"], 4320, [(1440, 1440)]),
        (["-", "5d", "2026-01-05", "2026-01-09"], 5 * 480, []),
    ],
)
def test_that_a_column_of_pauses_is_read_and_leaves_no_doubt_about_dates(
    tmp_path, cells, minutes, rests
):
    with plan_in(tmp_path) as plan:
        preview = preview_of(plan, [HEAD, ["Soak", *cells]])
        assert not [str(one) for one in (*preview.errors, *preview.warnings)]
        apply_import(plan, preview)
        (made,) = plan.rows(Activity)
        assert (made.duration_min, pauses(plan, made)) == (minutes, rests)
        plan.undo()
        assert plan.rows(Pause) == []


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["3d", "4d"], "“3d” is no pause."),
        (["1ed+1ed", "4d"], "“1ed+1ed” is in another kind of time than the activity."),
        (["=1d+1d", "4d"], "'=1d' is not a duration."),
    ],
)
def test_that_what_is_no_pause_is_told_with_its_row(tmp_path, cells, words):
    with plan_in(tmp_path) as plan:
        (told,) = preview_of(plan, [HEAD[:3], ["Soak", *cells]]).errors
        assert told.row == 2
        assert words in str(told)


def test_that_pauses_and_dates_come_back_from_an_exported_table(tmp_path):
    with plan_in(tmp_path) as plan:
        home = [HEAD[:3], ["a", "1d+0.5d; 2d+2d", "4d"], ["b", "1ed+3eh", "2ed"], ["c", "", "1d"]]
        imported(plan, home)
        export_csv(plan.snapshot(), tmp_path / "out.csv")
        want = {one.name: (plan.schedule().of(one.id)[:2], pauses(plan, one))
                for one in plan.rows(Activity)}  # fmt: skip
        start_at = plan.rows(Release)[0].start_at
    with Plan.create(tmp_path / "again.relplan", zone="UTC") as plan:
        with plan.change("Add") as tx:
            release = tx.insert(Release(name="R", start_at=start_at))
        preview = plan_import(plan, tmp_path / "out.csv", release=release.code)
        assert not [str(one) for one in (*preview.errors, *preview.warnings)]
        apply_import(plan, preview)
        assert want == {
            one.name: (plan.schedule().of(one.id)[:2], pauses(plan, one))
            for one in plan.rows(Activity)
        }
