"""Changes tried on a copy of a plan: nothing of them is in the file before they are taken."""

from __future__ import annotations

import pytest

from relplanner.calendars import to_datetime
from relplanner.errors import ConflictError, InvalidInputError, PlannerError, ReadOnlyError
from relplanner.plan.tables import WorkingShift
from relplanner.planner import Plan
from relplanner.registry import TABLES
from relplanner.releases.tables import Activity, Link, Release, ScopeItem
from relplanner.sample import create_sample
from relplanner.signoff.items import attach_file
from relplanner.signoff.tables import ChecklistItem


@pytest.fixture
def plan(tmp_path):
    with create_sample(tmp_path / "sample.relplan") as plan:
        yield plan


@pytest.fixture
def small(tmp_path):
    """One release: A (1 d) before B (1 d), from Monday 2 March 2026."""
    with Plan.create(tmp_path / "small.relplan", zone="UTC") as plan:
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            one = tx.insert(Activity(name="A", release_id=home, duration_min=480)).id
            two = tx.insert(Activity(name="B", release_id=home, duration_min=480)).id
            tx.insert(Link(predecessor_id=one, successor_id=two))
        yield plan


def content_of(plan):
    """Every row of every table."""
    return {table: set(plan.records(table)) for table in TABLES}


def lengthen(plan, code, days):
    activity = plan.find(code)
    with plan.change(f"Lengthen {code}") as tx:
        tx.update(Activity, activity.id, duration_min=activity.duration_min + days * 480)


def test_that_trying_writes_nothing_and_tells_nobody(plan):
    content, head, heard = plan.path.read_bytes(), plan.head, []
    plan.listen(heard.append)
    before = content_of(plan)
    with plan.try_out() as trial:
        lengthen(trial.plan, "A-57", 5)
        with trial.plan.change("Add a scope item") as tx:
            tx.insert(ScopeItem(name="New", release_id=plan.rows(Release)[0].id))
        assert content_of(trial.plan) != before
        assert len(trial.tried) == 2
    assert plan.path.read_bytes() == content
    assert (plan.head, heard, content_of(plan)) == (head, [], before)


def test_that_taking_is_one_change_with_the_same_rows_ids_and_codes(plan):
    before, entries = content_of(plan), len(plan.journal())
    with plan.try_out() as trial:
        lengthen(trial.plan, "A-57", 5)
        with trial.plan.change("Add") as tx:
            added = tx.insert(Activity(name="Extra", release_id=trial.plan.find("A-57").release_id))
        with trial.plan.change("Delete") as tx:
            tx.delete(Activity, trial.plan.find("A-59").id)
        lengthen(trial.plan, "A-60", 1)
        trial.plan.undo()
        tried = content_of(trial.plan)
        trial.take("Try more testing", reason="The supplier is late")
    assert content_of(plan) == tried
    assert plan.get(Activity, added.id).code == added.code
    newest = plan.journal()[entries:]
    assert [(one.summary, one.reason) for one in newest] == [
        ("Try more testing", "The supplier is late")
    ]
    # Codes go on after the one that was given out in the trial.
    with plan.change("Another") as tx:
        later = tx.insert(Activity(name="Later", release_id=added.release_id))
    assert int(later.code[2:]) == int(added.code[2:]) + 1
    plan.undo()
    plan.undo()
    assert content_of(plan) == before


def test_that_a_trial_says_which_dates_and_releases_move(small):
    with small.try_out() as trial:
        assert trial.moved_dates() == []
        lengthen(trial.plan, "A-1", 2)
        with trial.plan.change("Add") as tx:
            tx.insert(Activity(name="C", release_id=small.find("R-1").id, duration_min=480))
        found = {
            one.code: (
                one.change, one.start_by_min, one.finish_by_min,
                one.would_be and f"{to_datetime(one.would_be[1], 'UTC'):%d %H:%M}",
            )
            for one in trial.moved_dates()
        }  # fmt: skip
        assert found == {
            "A-1": ("moved", 0, 2 * 480, "04 17:00"),
            "A-2": ("moved", 2 * 480, 2 * 480, "05 17:00"),
            "A-3": ("added", None, None, "02 17:00"),
        }
        assert trial.moved_count == 3
        [release] = trial.moved_releases()
        assert (release.code, release.later_min) == ("R-1", 2 * 1440)
        with trial.plan.change("Delete") as tx:
            tx.delete(Activity, small.find("A-2").id)
        gone = trial.moved_dates()[-1]
        assert (gone.code, gone.change, gone.would_be) == ("A-2", "removed", None)


def test_that_only_what_was_tried_is_undone_in_a_trial(plan):
    assert plan.undo_label
    with plan.try_out() as trial:
        assert trial.plan.undo() is None
        lengthen(trial.plan, "A-57", 1)
        trial.plan.undo()
        assert trial.tried == ()
        assert content_of(trial.plan) == content_of(plan)
        head = plan.head
        trial.take("Nothing")
        assert plan.head == head


def test_that_a_row_that_was_changed_meanwhile_is_named_and_nothing_is_taken(small):
    with small.try_out() as trial:
        lengthen(trial.plan, "A-1", 2)
        lengthen(trial.plan, "A-2", 2)
        lengthen(small, "A-1", 1)
        before = content_of(small)
        with pytest.raises(ConflictError, match="A-1 A has changed since"):
            trial.take("Take")
        assert content_of(small) == before


def test_that_a_change_of_other_rows_stays_beside_what_is_taken(small):
    with small.try_out() as trial:
        lengthen(trial.plan, "A-1", 2)
        lengthen(small, "A-2", 1)
        assert [one.code for one in trial.moved_dates()] == ["A-1", "A-2"]
        trial.take("Take")
    assert [one.duration_min for one in small.rows(Activity)] == [3 * 480, 2 * 480]


def test_that_the_rules_hold_in_a_trial_and_when_it_is_taken(small):
    one, two = small.rows(Activity)
    with small.try_out() as trial:
        with pytest.raises(PlannerError, match="circle"), trial.plan.change("Circle") as tx:
            tx.insert(Link(predecessor_id=two.id, successor_id=one.id))
        with trial.plan.change("Unlink and turn round") as tx:
            tx.delete(Link, trial.plan.rows(Link)[0].id)
            tx.insert(Link(predecessor_id=two.id, successor_id=one.id))
        with small.change("Add a way") as tx:
            middle = tx.insert(Activity(name="M", release_id=one.release_id)).id
            tx.insert(Link(predecessor_id=one.id, successor_id=middle))
            tx.insert(Link(predecessor_id=middle, successor_id=two.id))
        with pytest.raises(PlannerError, match="circle"):
            trial.take("Take")


def test_that_a_file_attached_in_a_trial_is_kept_once_it_is_taken(plan):
    item = plan.rows(ChecklistItem)[0]
    with plan.try_out() as trial:
        with trial.plan.change("Attach") as tx:
            attach_file(tx, item.id, "proof.txt", b"It went well", by="anna", at=trial.plan.clock())
        [sha256] = {change.new["sha256"] for change in trial.rows if change.new.get("sha256")}
        with pytest.raises(InvalidInputError):
            plan.file_content(sha256)
        trial.take("Take")
    assert plan.file_content(sha256) == b"It went well"


def test_that_nothing_is_signed_or_copied_in_a_trial(plan, tmp_path):
    with plan.try_out() as trial:
        for refused in (
            lambda: trial.plan.save_copy(tmp_path / "copy.relplan"),
            trial.plan.backup,
            lambda: trial.plan.change("Sign", kind="sign").__enter__(),
        ):
            with pytest.raises(InvalidInputError, match="only being tried"):
                refused()
    assert not (tmp_path / "copy.relplan").exists()


def test_that_changes_can_be_tried_on_a_plan_open_for_reading_but_not_taken(plan):
    with Plan.open(plan.path, read_only=True) as reader, reader.try_out() as trial:
        lengthen(trial.plan, "A-57", 5)
        assert trial.moved_dates()
        with pytest.raises(ReadOnlyError):
            trial.take("Take")


def test_that_two_rows_that_swapped_what_only_one_may_have_are_swapped_back(small):
    [link] = small.rows(Link)
    with small.change("A second link") as tx:
        other = tx.insert(
            Link(predecessor_id=link.predecessor_id, successor_id=link.successor_id, kind="FF")
        )
    before = content_of(small)
    with small.try_out() as trial:
        for row_id, kind in ((link.id, "SS"), (other.id, "FS"), (link.id, "FF")):
            with trial.plan.change("Another kind") as tx:
                tx.update(Link, row_id, kind=kind)
        swapped = content_of(trial.plan)[Link]
        trial.take("Swap the kinds")
    assert content_of(small)[Link] == swapped
    for _ in range(2):
        small.undo()
        assert content_of(small) == before
        small.redo()
        assert content_of(small)[Link] == swapped


def test_that_what_was_undone_in_a_trial_stands_in_nobodys_way(plan):
    with plan.try_out() as trial:
        lengthen(trial.plan, "A-57", 5)
        trial.plan.undo()
        lengthen(trial.plan, "A-60", 2)
        lengthen(plan, "A-57", 1)
        expected = plan.find("A-57").duration_min, trial.plan.find("A-60").duration_min
        trial.take("Only A-60")
    assert (plan.find("A-57").duration_min, plan.find("A-60").duration_min) == expected


def test_that_what_was_undone_and_redone_in_a_trial_is_taken(plan):
    with plan.try_out() as trial:
        for _ in range(2):
            lengthen(trial.plan, "A-57", 5)
        trial.plan.undo()
        trial.plan.undo()
        trial.plan.redo()
        expected = content_of(trial.plan)
        trial.take("Once")
    assert content_of(plan) == expected


def test_that_a_trial_without_dates_is_not_taken(small):
    with small.change("Eighty years of work") as tx:
        tx.update(Activity, small.rows(Activity)[0].id, duration_min=10_000_000)
    head = small.head
    with small.try_out() as trial:
        with trial.plan.change("An hour a week") as tx:
            first, *others = trial.plan.rows(WorkingShift)
            tx.update(WorkingShift, first.id, finish_min=first.start_min + 60)
            for one in others:
                tx.delete(WorkingShift, one.id)
        with pytest.raises(PlannerError, match="2999"):
            trial.take("Too far")
    assert small.head == head


def add(plan, name):
    release_id = plan.rows(Release)[0].id
    with plan.change(f"Add {name}") as tx:
        return tx.insert(Activity(name=name, release_id=release_id, duration_min=480))


def test_that_a_tried_row_gets_another_code_where_the_plan_gave_its_own_to_another(small):
    with small.try_out() as trial:
        first, second = add(trial.plan, "First tried"), add(trial.plan, "Second tried")
        third = add(trial.plan, "Deleted again")
        assert (first.code, second.code, third.code) == ("A-3", "A-4", "A-5")
        with trial.plan.change("Go on") as tx:
            tx.update(Activity, first.id, name="First tried, renamed")
            tx.insert(Link(predecessor_id=first.id, successor_id=second.id))
            tx.delete(Activity, third.id)
        here = add(small, "Added meanwhile")
        assert here.code == "A-3"
        assert trial.take("Take") == (("A-3", "A-6"),)
    assert {one.code: one.name for one in small.rows(Activity)} == {
        "A-1": "A", "A-2": "B", "A-3": "Added meanwhile", "A-4": "Second tried",
        "A-6": "First tried, renamed",
    }  # fmt: skip
    assert small.find("A-6").id == first.id
    small.undo()
    assert [one.code for one in small.rows(Activity)] == ["A-1", "A-2", "A-3"]
    small.redo()
    assert small.find("A-6").id == first.id
    assert add(small, "Last").code == "A-7"


def test_that_a_code_is_not_given_twice_even_if_the_row_is_gone(small):
    with small.try_out() as trial:
        add(trial.plan, "Tried")
        gone = add(small, "Added and deleted meanwhile")
        with small.change("Delete") as tx:
            tx.delete(Activity, gone.id)
        assert trial.take("Take") == (("A-3", "A-4"),)


def test_that_codes_stay_where_nobody_else_has_them(small):
    with small.try_out() as trial:
        add(trial.plan, "Tried")
        assert trial.take("Take") == ()
    assert small.find("A-3").name == "Tried"


def test_that_a_copy_holds_what_was_tried_and_the_plan_does_not(small, tmp_path):
    with Plan.open(small.path, read_only=True) as reader, reader.try_out() as trial:
        lengthen(trial.plan, "A-1", 3)
        before, tried = content_of(small), content_of(trial.plan)
        target = trial.save_copy(tmp_path / "proposal", "Longer", "mira", reason="Asked for")
        assert target == tmp_path / "proposal.relplan"
        with pytest.raises(PlannerError, match="needs a summary"):
            trial.save_copy(tmp_path / "other", " ")
        assert [one.name for one in tmp_path.glob("other*")] == []
        lengthen(trial.plan, "A-1", 1)
    with Plan.open(target) as copy:
        assert content_of(copy) == tried
        last = copy.journal()[-1]
        assert (last.summary, last.actor, last.reason) == ("Longer", "mira", "Asked for")
        copy.undo()
        assert content_of(copy) == before
    assert content_of(small) == before


def test_that_a_copy_that_cant_be_made_leaves_the_plan_in_whose_place_it_was_to_be(small, tmp_path):
    other = tmp_path / "other.relplan"
    Plan.create(other).close()
    before = other.read_bytes()
    with small.try_out() as trial:
        lengthen(trial.plan, "A-1", 3)
        with pytest.raises(PlannerError, match="needs a summary"):
            trial.save_copy(other, " ")
        assert other.read_bytes() == before
        trial.save_copy(other, "Longer")
    with Plan.open(other) as copy:
        assert copy.find("A-1").duration_min == 4 * 480
    assert {one.name for one in tmp_path.iterdir()} == {
        other.name, small.path.name, f"{small.path.name}.lock",
    }  # fmt: skip


def test_that_a_trial_begun_while_reading_is_taken_once_the_plan_is_free(small, tmp_path):
    reader = Plan.open(small.path, read_only=True)
    with reader, reader.try_out() as trial:
        lengthen(trial.plan, "A-1", 3)
        tried = add(trial.plan, "Tried")
        add(small, "Written meanwhile")
        small.close()
        with Plan.open(reader.path) as plan:
            trial.go_on_with(plan)
            assert trial.take("Take") == (("A-3", "A-4"),)
            assert plan.find("A-4").id == tried.id
            assert plan.find("A-3").name == "Written meanwhile"
            assert plan.find("A-1").duration_min == 4 * 480
        with (
            Plan.create(tmp_path / "another.relplan") as another,
            pytest.raises(ConflictError, match="another plan"),
        ):
            trial.go_on_with(another)
