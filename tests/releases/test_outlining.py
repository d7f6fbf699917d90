"""The outline: what stands where after each edit, told as indented names."""

from __future__ import annotations

import pytest

from relplanner.errors import InvalidInputError
from relplanner.planner import Plan
from relplanner.releases import editing, outlining
from relplanner.releases.tables import Activity, Link, Release


@pytest.fixture
def plan(tmp_path):
    """a(b c(d)) e: names, deeper ones in brackets."""
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            ids = {}
            for name, parent in (("a", ""), ("b", "a"), ("c", "a"), ("d", "c"), ("e", "")):
                row = Activity(release_id=home, parent_id=ids.get(parent), name=name)
                ids[name] = tx.insert(row).id
        yield plan


def told(plan):
    """The outline as one line."""
    text, deep = "", 0
    for record, depth in plan.snapshot().outline():
        text += "(" * (depth - deep) + ")" * (deep - depth) + (" " if depth <= deep else "")
        text += record.name
        deep = depth
    return (text + ")" * deep).strip()


def ids_of(plan, names):
    return [plan.rows(Activity, name=name)[0].id for name in names]


def edit(plan, what, names, *more):
    with plan.change("Edit") as tx:
        return what(tx, plan.snapshot(), ids_of(plan, names), *more)


def test_that_the_outline_is_what_the_tests_assume(plan):
    assert told(plan) == "a(b c(d)) e"


@pytest.mark.parametrize(
    ("what", "names", "more", "after"),
    [
        (outlining.indent, "e", (), "a(b c(d) e)"),
        (outlining.indent, "c", (), "a(b(c(d))) e"),
        (outlining.outdent, "b", (), "a(c(d)) b e"),
        (outlining.outdent, "d", (), "a(b c d) e"),
        (outlining.outdent, "bc", (), "a b c(d) e"),
        (outlining.move_by_one, "e", (-1,), "e a(b c(d))"),
        (outlining.move_by_one, "b", (1,), "a(c(d) b) e"),
        (outlining.move_by_one, "b", (-1,), "a(b c(d)) e"),
        (outlining.move_by_one, "ae", (1,), "a(b c(d)) e"),
        (outlining.delete_activities, "c", (), "a(b) e"),
        (outlining.delete_activities, "ad", (), "e"),
    ],
)
def test_that_an_edit_gives_the_outline_that_people_expect(plan, what, names, more, after):
    before = told(plan)
    edit(plan, what, names, *more)
    assert told(plan) == after
    if after != before:
        plan.undo()
    assert told(plan) == before


def test_that_the_first_of_its_depth_is_not_indented(plan):
    with pytest.raises(InvalidInputError, match="nothing to put it under"):
        edit(plan, outlining.indent, "a")


def test_that_what_is_under_no_summary_is_not_outdented(plan):
    with pytest.raises(InvalidInputError, match="under no summary"):
        edit(plan, outlining.outdent, "e")


def test_that_a_new_activity_stands_below_the_one_that_it_follows(plan):
    home = plan.rows(Release)[0].id
    with plan.change("Add") as tx:
        snapshot = plan.snapshot()
        (after,) = ids_of(plan, "b")
        made = outlining.add_activity(tx, snapshot, home, name="n", after_id=after)
        outlining.add_activity(tx, snapshot, home, name="last", duration_min=0)
    assert told(plan) == "a(b n c(d)) e last"
    assert plan.get(Activity, made).duration_min == 480
    assert plan.schedule().of(ids_of(plan, ["last"])[0]).is_milestone


def test_that_a_copy_has_the_parts_and_the_inner_links_but_no_progress(plan):
    b, d, e = ids_of(plan, "bde")
    with plan.change("Link") as tx:
        editing.link_in_order(tx, plan.snapshot(), [b, d, e])
        tx.update(Activity, b, percent_complete=50)
    copies = edit(plan, outlining.duplicate_activities, "a")
    assert told(plan) == "a(b c(d)) a(b c(d)) e"
    inside = [one for one, _ in plan.snapshot().outline() if one.parent_id == copies[0]]
    assert [one.percent_complete for one in inside] == [0, 0]
    assert len(plan.rows(Link)) == 3
    assert len({one.code for one in plan.rows(Activity)}) == 9


def test_that_a_release_without_a_start_begins_as_late_as_the_last_one(plan):
    with plan.change("Add") as tx:
        made = outlining.add_release(tx, plan.snapshot(), "Next")
    assert plan.get(Release, made).start_at.isoformat() == "2026-03-02T09:00:00+00:00"
