"""Baselines: what they keep, and what has changed since."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner.errors import InvalidInputError
from relplanner.planner import Plan
from relplanner.releases.baselines import compare, take
from relplanner.releases.tables import Activity, BaselineActivity, Link, Release
from relplanner.sample import create_sample


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        with plan.change("Fill") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            ids = [
                tx.insert(Activity(name=name, release_id=home, duration_min=480)).id
                for name in ("Build", "Test", "Docs")
            ]
            tx.insert(Link(predecessor_id=ids[0], successor_id=ids[1]))
        yield plan


def changes(plan, code="BL-1"):
    return {one.name: one for one in compare(plan.snapshot(), code)}


def test_that_nothing_has_changed_right_after_it_was_taken(plan):
    assert take(plan, "Agreed", actor="mira") == "BL-1"
    assert {one.change for one in changes(plan).values()} == {"same"}
    assert plan.journal()[-1].summary == "Take the baseline Agreed"
    plan.undo()
    assert plan.rows(BaselineActivity) == []


def test_that_it_says_what_moved_what_is_new_and_what_is_gone(plan):
    take(plan, "Agreed")
    build, _, docs = plan.rows(Activity)
    with plan.change("Replan") as tx:
        tx.update(Activity, build.id, duration_min=3 * 480)
        tx.delete(Activity, docs.id)
        tx.insert(Activity(name="Rehearse", release_id=build.release_id, duration_min=480))
    found = changes(plan)
    assert {name: one.change for name, one in found.items()} == {
        "Build": "moved", "Test": "moved", "Rehearse": "added", "Docs": "removed",
    }  # fmt: skip
    day = 480
    moved = found["Build"], found["Test"]
    assert [(one.start_by_min, one.finish_by_min) for one in moved] == [
        (0, 2 * day), (2 * day, 2 * day),
    ]  # fmt: skip
    assert found["Build"].duration_by_min == 2 * 480
    assert found["Docs"].code == "A-3"


def test_that_dates_differ_by_working_time_over_a_weekend_and_by_the_clock_where_that_counts(plan):
    build, _, docs = plan.rows(Activity)
    with plan.change("Soak") as tx:
        tx.update(Activity, docs.id, duration_unit="ed", duration_min=1440)
    take(plan, "Agreed")
    # Monday 2 March and six working days are Monday 9 March; a week by the clock.
    monday = dt.datetime(2026, 3, 9, 9, tzinfo=dt.UTC)
    with plan.change("Later") as tx:
        for one in (build, docs):
            tx.update(Activity, one.id, constraint_kind="SNET", constraint_at=monday)
    found = changes(plan)
    assert (found["Build"].start_by_min, found["Build"].finish_by_min) == (5 * 480, 5 * 480)
    assert (found["Docs"].start_by_min, found["Docs"].finish_by_min) == (7 * 1440, 7 * 1440)


def test_that_an_older_baseline_keeps_its_dates_when_a_newer_one_is_taken(plan):
    take(plan, "First")
    build = plan.rows(Activity)[0]
    with plan.change("Longer") as tx:
        tx.update(Activity, build.id, duration_min=960)
    assert take(plan, "Second") == "BL-2"
    assert changes(plan, "BL-1")["Build"].change == "moved"
    assert {one.change for one in changes(plan, "BL-2").values()} == {"same"}


def test_that_an_unknown_baseline_is_said_to_be(plan):
    with pytest.raises(InvalidInputError, match="no baseline BL-7"):
        compare(plan.snapshot(), "BL-7")


def test_that_the_sample_can_be_compared_with_itself(tmp_path):
    with create_sample(tmp_path / "s.relplan") as plan:
        take(plan, "As it is")
        found = compare(plan.snapshot(), "BL-1")
        assert len(found) == len(plan.rows(Activity))
        assert {one.change for one in found} == {"same"}


@pytest.fixture
def phase(plan):
    """A summary with Build and Test inside."""
    home = plan.rows(Release)[0].id
    with plan.change("Group") as tx:
        above = tx.insert(Activity(name="Phase", release_id=home)).id
        for one in plan.rows(Activity)[:2]:
            tx.update(Activity, one.id, parent_id=above)
    return above


def test_that_what_is_in_a_summary_that_is_not_active_is_kept_by_no_baseline(plan, phase):
    with plan.change("Drop") as tx:
        tx.update(Activity, phase, active=False)
    take(plan, "Agreed")
    assert [one.name for one in plan.rows(BaselineActivity)] == ["Docs"]


def test_that_what_is_in_a_summary_is_gone_with_it_and_back_after_undo(plan, phase):
    take(plan, "Agreed")
    with plan.change("Drop") as tx:
        tx.update(Activity, phase, active=False)
    assert {name: one.change for name, one in changes(plan).items()} == {
        "Docs": "same", "Phase": "removed", "Build": "removed", "Test": "removed",
    }  # fmt: skip
    plan.undo()
    assert {one.change for one in changes(plan).values()} == {"same"}


def test_that_moved_dates_are_as_many_as_are_counted_in_a_summary_that_is_not_active(plan, phase):
    with plan.change("Drop") as tx:
        tx.update(Activity, phase, active=False)
    build = next(one for one in plan.rows(Activity) if one.name == "Build")
    with plan.try_out() as trial:
        with trial.plan.change("Longer") as tx:
            tx.update(Activity, build.id, duration_min=960)
        assert trial.moved_count == 0
        assert trial.moved_dates() == []


@pytest.mark.parametrize(
    ("values", "longer"),
    [
        # Until Tuesday evening instead of one day; then half a day; then nothing is known yet.
        ({"actual_start_at": "2026-03-02T09:00Z", "actual_finish_at": "2026-03-03T17:00Z"}, 480),
        ({"actual_start_at": "2026-03-02T09:00Z", "actual_finish_at": "2026-03-02T13:00Z"}, -240),
        ({"actual_start_at": "2026-03-02T09:00Z", "percent_complete": 50}, 0),
    ],
)
def test_that_what_is_finished_is_compared_by_how_long_it_took(values, longer, plan):
    take(plan, "Agreed")
    build = plan.rows(Activity)[0]
    with plan.change("Done") as tx:
        tx.update(Activity, build.id, **values)
    assert changes(plan)["Build"].duration_by_min == longer
    take(plan, "Now")
    assert {one.change for one in changes(plan, "BL-2").values()} == {"same"}


def test_that_what_goes_on_by_the_clock_is_compared_by_the_clock(plan):
    soak = plan.rows(Activity)[2]
    with plan.change("Soak") as tx:
        tx.update(Activity, soak.id, duration_unit="ed", duration_min=2880)
    take(plan, "Agreed")
    with plan.change("Done") as tx:
        tx.update(
            Activity, soak.id, actual_start_at="2026-03-06T17:00Z",
            actual_finish_at="2026-03-09T17:00Z",
        )  # fmt: skip
    docs = changes(plan)["Docs"]
    assert (docs.duration_by_min, docs.by_clock) == (1440, True)
    assert not changes(plan)["Build"].by_clock
