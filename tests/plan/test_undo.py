"""Undo, redo and revert: over program starts, in groups, and never over somebody's newer work."""

from __future__ import annotations

import pytest

from relplanner import Activity, Plan, Release, Risk
from relplanner.errors import ConflictError, InvalidInputError
from relplanner.releases.tables import Pause
from tests.plan.factory import dump, remembered, small_plan


@pytest.fixture
def plan(tmp_path):
    with small_plan(tmp_path / "p.relplan") as plan:
        yield plan


def rename(plan, code, name):
    with plan.change(f"Rename {code}") as tx:
        tx.update(Activity, plan.find(code).id, name=name)


def test_that_undo_and_redo_go_on_after_the_program_was_closed(plan):
    states = [dump(plan)]
    for name in ("One", "Two", "Three"):
        rename(plan, "A-2", name)
        states.append(dump(plan))
    path = plan.path
    plan.close()
    way = [(Plan.undo, state) for state in states[2::-1]]
    way += [(Plan.redo, state) for state in states[1:]]
    for step, state in way:
        with Plan.open(path) as again:
            assert step(again) is not None
            assert dump(again) == state == remembered(again)


def test_that_there_is_nothing_to_undo_in_a_new_plan(tmp_path):
    with Plan.create(tmp_path / "new.relplan") as plan:
        assert plan.undo() is None
        assert plan.redo() is None
        assert plan.undo_label == plan.redo_label == ""


def test_that_a_group_is_one_step_back_and_one_step_forth(plan):
    before = dump(plan)
    with plan.group():
        rename(plan, "A-2", "One")
        rename(plan, "A-3", "Two")
    rename(plan, "A-4", "Three")
    after = dump(plan)
    plan.undo()
    plan.undo()
    assert dump(plan) == before
    plan.redo()
    plan.redo()
    assert dump(plan) == after == remembered(plan)


def test_that_a_new_change_takes_the_place_of_what_could_be_redone(plan):
    rename(plan, "A-2", "One")
    plan.undo()
    rename(plan, "A-2", "Two")
    assert plan.redo() is None
    assert plan.undo_label == "Rename A-2"
    plan.undo()
    assert plan.find("A-2").name == "Build"


def test_that_an_undo_is_itself_in_the_journal_with_what_it_took_back(plan):
    rename(plan, "A-2", "One")
    seq = plan.head[0]
    plan.undo("bob")
    entry = plan.journal()[-1]
    assert (entry.kind, entry.summary, entry.actor) == ("undo", "Undo: Rename A-2", "bob")
    assert entry.targets == (seq,)
    [change] = plan.row_changes(entry.seq)
    assert (change.old, change.new) == ({"name": "One"}, {"name": "Build"})


def test_that_a_revert_is_refused_with_the_rows_named_where_they_have_moved_on(plan):
    rename(plan, "A-2", "One")
    seq = plan.head[0]
    rename(plan, "A-2", "Two")
    before, head = dump(plan), plan.head
    with pytest.raises(ConflictError, match=r"A-2 Two has changed since \(Name\)"):
        plan.revert(seq)
    assert (dump(plan), plan.head) == (before, head)


def test_that_a_refused_revert_names_a_row_without_a_name_by_what_it_is_of(plan):
    activity = plan.find("A-2")
    with plan.change("Pause") as tx:
        pause = tx.insert(Pause(activity_id=activity.id, after_min=960, lasts_min=480))
    seq = plan.head[0]
    with plan.change("Pause for longer") as tx:
        tx.update(Pause, pause.id, lasts_min=510)
    title = f"A-2 {activity.name}, 16h\\+"
    with pytest.raises(ConflictError, match=rf"{title}510m has changed since \(Lasts\)"):
        plan.revert(seq)
    with plan.change("Delete") as tx:
        tx.delete(Activity, activity.id)
    with pytest.raises(ConflictError, match=rf"{title}8h was deleted since"):
        plan.revert(seq)


def test_that_a_revert_leaves_alone_what_came_after_in_other_columns(plan):
    rename(plan, "A-2", "One")
    seq = plan.head[0]
    with plan.change("Longer") as tx:
        tx.update(Activity, plan.find("A-2").id, duration_min=60)
    plan.revert(seq)
    activity = plan.find("A-2")
    assert (activity.name, activity.duration_min) == ("Build", 60)
    plan.undo()
    assert plan.find("A-2").name == "One"


def test_that_an_undone_insert_is_refused_while_something_else_refers_to_it(plan):
    with plan.change("Add") as tx:
        release = tx.insert(Release(name="Summer", start_at="2026-06-01T08:00Z"))
    seq = plan.head[0]
    with plan.change("Add a risk") as tx:
        tx.insert(Risk(name="Heat", release_id=release.id))
    refused = "R-2 Summer can't be deleted: risk RSK-2 Heat"
    with pytest.raises(Exception, match=rf"{refused} refers to it\."):
        plan.revert(seq)
    with plan.change("Add another") as tx:
        tx.insert(Risk(name="Rain", release_id=release.id))
    with pytest.raises(Exception, match=rf"{refused} and 1 more refer to it\."):
        plan.revert(seq)
    assert plan.find("R-2").name == "Summer"


def test_that_the_making_of_the_plan_cant_be_taken_back(plan):
    with pytest.raises(InvalidInputError, match="can't be taken back"):
        plan.revert(1)
    with pytest.raises(InvalidInputError, match="doesn't exist"):
        plan.revert(99)


def test_that_a_signing_is_not_an_undo_step(plan):
    rename(plan, "A-2", "One")
    with plan.change("Sign", kind="sign") as tx:
        tx.update(Activity, plan.find("A-3").id, notes="signed")
    assert plan.undo_label == "Rename A-2"
    plan.undo()
    assert plan.find("A-2").name == "Build"
    assert plan.find("A-3").notes == "signed"


def test_that_a_change_of_nothing_leaves_no_trace(plan):
    head, label = plan.head, plan.undo_label
    with plan.change("Nothing") as tx:
        tx.update(Activity, plan.find("A-2").id, name="Build")
        added = tx.insert(Activity(name="Short-lived", release_id=plan.find("R-1").id))
        tx.delete(Activity, added.id)
    assert (plan.head, plan.undo_label) == (head, label)


def test_that_listeners_hear_one_set_of_what_was_touched_with_its_initiator(plan):
    heard, view = [], object()
    stop = plan.listen(heard.append)
    with plan.change("Shift 2 activities", initiator=view) as tx:
        for code in ("A-2", "A-3"):
            tx.update(Activity, plan.find(code).id, duration_min=60, notes="quick")
    stop()
    rename(plan, "A-2", "One")
    [changes] = heard
    assert changes.initiator is view
    assert changes.touches("activity")
    assert not changes.touches("link", "release")
    ids = {plan.find(code).id for code in ("A-2", "A-3")}
    assert set(changes.ops("activity")) == ids
    assert all(changes.columns("activity", i) == {"duration_min", "notes"} for i in ids)


def test_that_an_exception_inside_of_a_change_rolls_it_back(plan):
    before, head = dump(plan), plan.head
    build = plan.find("A-2")

    def broken_off():
        with plan.change("Break") as tx:
            tx.update(Activity, build.id, name="Broken")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken_off()
    assert (dump(plan), plan.head, remembered(plan)) == (before, head, before)
    rename(plan, "A-2", "Whole")
    assert plan.find("A-2").name == "Whole"
