"""Taking in what the preview of a table shows: as one change, or not at all."""

from __future__ import annotations

import pytest

from relplanner import Activity, Link, Person, Plan, Release
from relplanner.errors import ConflictError, InvalidInputError, ReadOnlyError
from relplanner.exchange.table_import import apply_import, listing, plan_import
from relplanner.plan.backup import list_backups
from tests.cpu import cpu_s
from tests.exchange.tablefiles import (
    at,
    imported,
    plan_in,
    preview_of,
    release_in,
    write_csv,
    write_xlsx,
)


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


def test_that_an_import_is_one_change_that_undo_takes_back(plan, tmp_path):
    rows = [["Name", "Days", "Owner", "Predecessors"], ["A", 1, "Ann"], ["B", 2, "Bob", 1]]
    preview = plan_import(plan, write_csv(tmp_path / "spring.csv", rows))
    before = plan.head[0]
    made = apply_import(plan, preview, actor="ann")
    assert plan.head[0] == before + 1
    assert (made.activities, made.links, made.people) == (2, 1, 2)
    entry = plan.journal()[-1]
    assert (entry.summary, entry.actor, entry.kind) == (
        "Import 2 activities from spring.csv", "ann", "import",
    )  # fmt: skip
    assert made.change.ops("activity")
    assert [(one.reason, one.seq) for one in list_backups(plan.plan_id)] == [("import", before)]
    (release,) = plan.rows(Release)
    assert (release.name, release.id) == ("spring", made.release_id)
    plan.undo()
    assert [plan.rows(table) for table in (Activity, Link, Person, Release)] == [[], [], [], []]


def test_that_a_new_release_starts_with_the_first_date(plan):
    rows = [["Name", "Start", "Days"], ["A", "2026-03-09", 1], ["B", "2026-03-02", 1], ["C", "", 1]]
    made = imported(plan, rows)
    (release,) = plan.rows(Release)
    assert release.start_at == at(2, 9, month=3)
    assert (
        plan.schedule().of(made["C"].id).early_start == plan.schedule().of(made["B"].id).early_start
    )


def test_that_a_preview_writes_nothing_and_works_on_a_snapshot(plan):
    head = plan.head
    rows = [["Name", "Days"], ["A", 1]]
    from_plan = preview_of(plan, rows)
    from_snapshot = plan_import(plan.snapshot(), plan.path.with_name("table.csv"))
    assert from_plan == from_snapshot
    assert plan.head == head
    apply_import(plan, from_snapshot)
    assert [one.name for one in plan.rows(Activity)] == ["A"]


def test_that_an_import_with_errors_is_refused_whole(plan):
    rows = [["Name", "Duration"], ["A", "1d"], *([f"B{k}", "soon"] for k in range(9))]
    preview = preview_of(plan, rows)
    with pytest.raises(InvalidInputError, match=r"Row 3, column B.*And 4 more") as caught:
        apply_import(plan, preview)
    assert caught.value.todo == "Nothing was imported."
    assert (plan.rows(Activity), plan.rows(Release)) == ([], [])


def test_that_a_preview_is_stale_when_the_plan_has_moved_on(plan, tmp_path):
    preview = preview_of(plan, [["Name", "Days"], ["A", 1]])
    release_in(plan)
    with pytest.raises(ConflictError, match="Make the preview again"):
        apply_import(plan, preview)
    (tmp_path / "other").mkdir()
    with plan_in(tmp_path / "other") as other, pytest.raises(ConflictError):
        apply_import(other, preview)


def test_that_a_plan_open_for_reading_previews_and_refuses(plan, tmp_path):
    path = write_csv(tmp_path / "table.csv", [["Name", "Days"], ["A", 1]])
    with Plan.open(plan.path, read_only=True) as reading:
        preview = plan_import(reading, path)
        with pytest.raises(ReadOnlyError):
            apply_import(reading, preview)


def test_that_an_unknown_release_is_refused_with_what_there_is(plan):
    rows = [["Name", "Days"], ["A", 1]]
    with pytest.raises(InvalidInputError, match="no release yet"):
        preview_of(plan, rows, release="R-9")
    release = release_in(plan)
    with pytest.raises(InvalidInputError, match=f"Use one of: {release.code}"):
        preview_of(plan, rows, release="R-9")


def test_that_importing_again_is_told(plan):
    rows = [["ID", "Name", "Days"], ["T-1", "A", 1], ["T-2", "B", 1]]
    imported(plan, rows)
    (release,) = plan.rows(Release)
    preview = preview_of(plan, rows, release=release.code)
    assert any("already: 2 (row 2 is A-1)" in one for one in preview.notices)


def test_that_formulas_and_markup_in_cells_stay_text(plan, tmp_path):
    rows = [["Name", "Days", "Notes"], ["=1+1", 1, "<img src=x>"], ["+cmd|' /C calc'!A0", 1, "@x"]]
    made = imported(plan, rows)
    assert list(made) == ["=1+1", "+cmd|' /C calc'!A0"]
    assert made["=1+1"].notes == "<img src=x>"


def test_that_the_listing_shows_what_is_going_to_be_made(plan):
    rows = [["ID", "Name", "Level", "Duration", "Start", "Predecessors", "Owner", "Stage"],
            ["1", "Phase", 1], ["2", "Build", 2, "3d", "2026-01-07", "", "Ann", "Dev"],
            ["3", "Test", 2, "2,5h", "", "2FS+1d", "", "QA"]]  # fmt: skip
    assert listing(preview_of(plan, rows)) == [
        ("2", "1", "Phase", "", "", "", "", ""),
        ("3", "2", "  Build", "3d", "SNET 2026-01-07 09:00", "", "Ann", "building"),
        ("4", "3", "  Test", "2.5h", "", "2FS+1d", "", "testing"),
    ]


def test_that_the_listing_invents_no_duration_where_the_cell_cant_be_read(plan):
    rows = [["ID", "Name", "Duration"], ["1", "Build", "soon"], ["2", "Test", "2d"]]
    assert [line[3] for line in listing(preview_of(plan, rows))] == ["", "2d"]


@pytest.mark.parametrize("write", [write_csv, write_xlsx], ids=["csv", "xlsx"])
def test_that_ten_thousand_rows_are_imported_in_seconds(write, plan, tmp_path):
    rows = [["ID", "Name", "Duration", "Start", "Predecessors", "Owner", "Outline Level"]]
    rows += [
        [k, f"Task {k}", f"{k % 9 + 1}d", f"2026-{k % 12 + 1:02}-{k % 27 + 1:02}",
         f"{k - 1}FS+1d" if k % 10 > 1 else "", f"Person {k % 50}", 2 if k % 10 else 1]
        for k in range(1, 10_001)
    ]  # fmt: skip
    ending = {write_csv: ".csv", write_xlsx: ".xlsx"}[write]
    path = write(tmp_path / f"large{ending}", rows)
    started = cpu_s()
    preview = plan_import(plan, path)
    planned = cpu_s()
    made = apply_import(plan, preview)
    applied = cpu_s()
    assert (made.activities, made.links, made.people) == (10_000, 8_000, 50)
    # Several times what it takes on a slow machine, so that only a change of kind is caught.
    assert planned - started < 15
    assert applied - planned < 25
