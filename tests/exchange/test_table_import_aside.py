"""Columns that are set aside: our own exports come back without what is computed and drawn."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner import Activity, Plan
from relplanner.exchange.csv_export import export_csv
from relplanner.exchange.table_import import plan_import
from relplanner.exchange.workbook import export_workbook
from tests.plan.factory import small_plan

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


@pytest.fixture
def plan(tmp_path):
    with small_plan(tmp_path / "p.relplan") as plan:
        yield plan


def imported(tmp_path, file, **options):
    with Plan.create(tmp_path / "new.relplan", zone="Europe/Berlin") as plan:
        preview = plan_import(plan, file, **options)
        assert not [one for one in preview.problems if one.severity == "error"]
        return preview


def notes(preview):
    return [str(row.values["notes"]) for row in preview.rows]


def test_that_a_workbook_comes_back_without_the_bars_in_its_cells_and_what_was_computed(
    plan, tmp_path
):
    with plan.change("Note") as tx:
        tx.update(Activity, plan.find("A-2").id, notes="Ask Mira")
    file = tmp_path / "w.xlsx"
    export_workbook(plan.snapshot(), file, journal_hashes={}, now=NOW)
    preview = imported(tmp_path, file)
    assert notes(preview) == ["Release: R-1"] * 4
    said = " ".join(preview.notices)
    assert (
        "Left out, because a planner computes it: columns I (Total float, days), J (Critical), "
        "M (Late)." in said
    )
    # The plan goes from Monday 2 to Monday 9 March: eight days from column P on.
    assert "Left out, because bars are drawn in it: columns P to W." in said
    assert "Not recognised, so their values go to the notes: columns C (Release)." in said


def test_that_a_csv_file_comes_back_without_what_was_computed(plan, tmp_path):
    file = tmp_path / "w.csv"
    export_csv(plan.snapshot(), file)
    preview = imported(tmp_path, file)
    assert not any("float" in one or "ritical" in one for one in notes(preview))
    assert any("K (Late start), L (Late finish)" in one for one in preview.notices)


def test_that_critical_alone_is_somebodys_own_word_and_is_kept(tmp_path):
    file = tmp_path / "t.csv"
    file.write_text("Task,Duration,Critical,Late\nBuild,2d,for payments,no\n")
    preview = imported(tmp_path, file)
    assert notes(preview) == ["Critical: for payments\nLate: no"]
    file.write_text("Task,Duration,Critical,Total slack\nBuild,2d,yes,3d\n")
    (tmp_path / "new.relplan").unlink()
    assert notes(imported(tmp_path, file)) == [""]


def test_that_signs_under_words_and_words_under_days_are_kept(tmp_path):
    file = tmp_path / "t.csv"
    file.write_text("Task,Duration,Risk,2026-03-02,2026-03-09\nBuild,2d,!!,Mira,■\n")
    preview = imported(tmp_path, file)
    assert notes(preview) == ["Risk: !!\n2026-03-02: Mira"]


def test_that_a_column_that_is_named_is_read(tmp_path):
    file = tmp_path / "t.csv"
    file.write_text("Task,Total float,Free float\nBuild,2d,1d\n")
    preview = imported(tmp_path, file, mapping={"duration": "Total float"})
    assert [row.values["duration_min"] for row in preview.rows] == [960]
    assert notes(preview) == [""]
