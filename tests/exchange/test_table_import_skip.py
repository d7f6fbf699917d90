"""Leaving out the bad rows of a table: only when asked, all of it told, nothing else changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner.errors import InvalidInputError
from relplanner.exchange.table_import import apply_import, plan_import
from relplanner.exchange.table_import_skip import rows_to_leave_out, without_bad_rows
from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Link
from relplanner.testing.tables import Person


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        yield plan


def table(tmp_path, *lines, head="ID,Level,Task,Duration,Predecessors,Owner"):
    path = tmp_path / "t.csv"
    path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    return path


def told(preview, row):
    return [one.what for one in preview.warnings if one.row == row]


def made(plan):
    return [one.name for one in plan.records(Activity)]


def test_that_the_good_rows_are_imported_without_the_bad_ones(plan, tmp_path):
    path = table(
        tmp_path,
        "1,1,Prepare,2d,,Ann Lee",
        "2,1,Build,abc,1,Bo Stranger",
        "3,1,Test,3d,2,Ann Lee",
        "4,1,Ship,1d,3; 1,Ann Lee",
    )
    before = plan_import(plan, path)
    assert [one.row for one in before.errors] == [3]
    assert rows_to_leave_out(before) == (3,)
    after = without_bad_rows(before)
    assert after.errors == ()
    assert after.left_out == (3,)
    # The reason, with its column and what stands in the cell, is still told.
    (reason,) = [one for one in after.warnings if one.row == 3]
    assert (reason.header, reason.value) == ("Duration", "abc")
    assert reason.what == before.errors[0].what
    assert told(after, 4) == ["It waits for row 3, which is left out; so is this link."]
    assert "Rows that are left out: 3." in after.notices
    # Nobody is made whom only a bad row names.
    assert [one.name for one in after.people] == ["Ann Lee"]
    assert "New people: Ann Lee." in after.notices
    result = apply_import(plan, after)
    assert result.change.summary == "Import 3 activities from t.csv, leaving out 1 row"
    assert made(plan) == ["Prepare", "Test", "Ship"]
    assert [one.name for one in plan.rows(Person)] == ["Ann Lee"]
    names = {one.id: one.name for one in plan.rows(Activity)}
    links = {(names[one.predecessor_id], names[one.successor_id]) for one in plan.rows(Link)}
    assert links == {("Test", "Ship"), ("Prepare", "Ship")}
    plan.undo()
    assert made(plan) == []


def test_that_what_is_under_a_bad_row_is_left_out_and_named(plan, tmp_path):
    path = table(
        tmp_path,
        "1,1,Prepare,2d,,",
        "2,1,Build,xyz,,",
        "3,2,Compile,1d,,",
        "4,3,Link it,1d,,",
        "5,1,Ship,1d,,",
        "6,2,Pack,1d,3,",
    )
    before = plan_import(plan, path)
    assert {one.row for one in before.errors} == {3}
    after = without_bad_rows(before)
    assert after.left_out == (3, 4, 5)
    assert told(after, 4) == ["It is under row 3, and left out with it."]
    assert told(after, 5) == ["It is under row 4, and left out with it."]
    assert told(after, 7) == ["It waits for row 4, which is left out; so is this link."]
    apply_import(plan, after)
    assert made(plan) == ["Prepare", "Ship", "Pack"]
    parents = {one.name: one.parent_id for one in plan.rows(Activity)}
    (ship,) = plan.rows(Activity, name="Ship")
    assert parents == {"Prepare": None, "Ship": None, "Pack": ship.id}


def test_that_a_summary_of_which_nothing_is_left_is_named(plan, tmp_path):
    path = table(tmp_path, "1,1,Build,,,", "2,2,Compile,abc,,", "3,1,Ship,1d,,")
    after = without_bad_rows(plan_import(plan, path))
    assert told(after, 2) == ["All rows under it are left out."]


def test_that_circles_are_opened_one_by_one(plan, tmp_path):
    path = table(tmp_path, "1,1,A,1d,2,", "2,1,B,1d,1,", "3,1,C,1d,4,", "4,1,D,1d,3,", "5,1,E,1d,,")
    before = plan_import(plan, path)
    after = without_bad_rows(before)
    assert len(after.left_out) == 2
    assert after.errors == ()
    apply_import(plan, after)
    assert len(made(plan)) == 3


@pytest.mark.parametrize(
    "lines",
    [
        ("1,1,Fine,1d,,",),
        # Nothing would be left.
        ("1,1,Bad,abc,,", "2,1,Bad,abc,,"),
    ],
)
def test_that_leaving_out_is_offered_only_where_it_helps(plan, tmp_path, lines):
    preview = plan_import(plan, table(tmp_path, *lines))
    assert rows_to_leave_out(preview) == ()
    with pytest.raises(InvalidInputError, match="doesn't help"):
        without_bad_rows(preview)


def test_that_an_error_of_the_whole_table_can_not_be_left_out(plan, tmp_path):
    preview = plan_import(plan, table(tmp_path, "1,abc", head="ID,Colour"))
    assert preview.errors
    assert rows_to_leave_out(preview) == ()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["1d", "abc"]), st.integers(1, 3), st.integers(0, 7)),
        min_size=1,
        max_size=7,
    )
)
def test_that_exactly_the_told_rows_are_missing(tmp_path_factory, cells):
    folder = tmp_path_factory.mktemp("t")
    level, lines = 0, []
    for number, (duration, wanted, before) in enumerate(cells, start=1):
        level = min(wanted, level + 1)
        waits = before if 0 < before < number else ""
        lines.append(f"{number},{level},T{number},{duration},{waits},")
    with Plan.create(folder / "p.relplan") as plan:
        preview = plan_import(plan, table(folder, *lines))
        gone = rows_to_leave_out(preview)
        if not gone:
            return
        after = without_bad_rows(preview)
        apply_import(plan, after)
        # Row 2 of the sheet holds T1.
        expected = {f"T{n}" for n in range(1, len(cells) + 1) if n + 1 not in gone}
        assert set(made(plan)) == expected
        assert {one.row for one in preview.errors} <= set(gone)
        for number in gone:
            assert told(after, number)
