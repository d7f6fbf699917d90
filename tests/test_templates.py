"""Plans from templates, and releases like others."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from relplanner.calendars import to_datetime
from relplanner.errors import InvalidInputError
from relplanner.planner import Plan
from relplanner.readiness import overview
from relplanner.release_copy import copy_release
from relplanner.releases.tables import Activity, Link, Release, ScopeItem
from relplanner.risks.tables import Risk
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.sample import create_sample
from relplanner.signoff.tables import Checklist, ChecklistItem, Evidence, Signature
from relplanner.templates import template_named, templates
from relplanner.testing.tables import Assignment, Person

DAY = 1440


@pytest.mark.parametrize("key", [one.key for one in templates()])
def test_that_a_template_gives_a_plan_with_dates_a_way_back_and_a_checklist(tmp_path, key):
    monday = dt.date(2026, 3, 2)
    path = tmp_path / "p.relplan"
    with template_named(key).create(path, zone="Europe/Berlin", start_day=monday) as plan:
        schedule = plan.schedule()
        (release,) = plan.rows(Release)
        assert release.start_at.astimezone(dt.UTC).isoformat() == "2026-03-02T08:00:00+00:00"
        assert len(plan.rows(Activity)) >= 20
        assert schedule.critical.any()
        assert schedule.remarks == ()
        # Everything but the first activities waits for something.
        waiting = {one.successor_id for one in plan.rows(Link)}
        free = [
            one.name for one in plan.rows(Activity)
            if one.id not in waiting and not schedule.of(one.id).is_summary
        ]  # fmt: skip
        assert len(free) == 1
        assert len(plan.rows(ChecklistItem)) >= 7
        assert len(plan.rows(RollbackStep)) >= 6
        assert overview(plan.snapshot(), release.id, plan.clock()) is not None
        plan.undo()
        assert plan.rows(Activity) == []


def test_that_an_unknown_template_is_named_with_those_that_there_are():
    with pytest.raises(InvalidInputError, match="web-service"):
        template_named("rocket")


@pytest.fixture
def sample(tmp_path):
    with create_sample(tmp_path / "sample.relplan") as plan:
        yield plan


def test_that_a_copy_has_the_same_network_moved_by_whole_days(sample):
    original = sample.rows(Release)[0]
    start = original.start_at + dt.timedelta(days=364)
    before = sample.schedule()
    with sample.change("Copy") as tx:
        made = copy_release(tx, sample.snapshot(), original.id, name="Next", start=start)
    after = sample.schedule()
    olds = sample.rows(Activity, release_id=original.id)
    news = sample.rows(Activity, release_id=made)
    assert [one.name for one in news] == [one.name for one in olds]
    position = {one.id: at for at, one in enumerate(olds)}
    copied = {one.id: at for at, one in enumerate(news)}
    inner = {
        (position[one.predecessor_id], position[one.successor_id], one.kind, one.lag_min)
        for one in sample.rows(Link)
        if one.predecessor_id in position and one.successor_id in position
    }
    assert inner == {
        (copied[one.predecessor_id], copied[one.successor_id], one.kind, one.lag_min)
        for one in sample.rows(Link)
        if one.predecessor_id in copied
    }
    first = min(after.of(one.id).start for one in news)
    assert first - min(before.of(one.id).start for one in olds) == 364 * DAY


def test_that_a_copy_beyond_a_change_of_the_clocks_keeps_its_times_of_day(tmp_path):
    berlin = zoneinfo.ZoneInfo("Europe/Berlin")
    with Plan.create(tmp_path / "plan.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Fill") as tx:
            first = tx.insert(
                Release(name="Winter", start_at=dt.datetime(2026, 3, 2, 9, tzinfo=berlin))
            )
            tx.insert(
                Activity(
                    release_id=first.id, name="Cut-over", duration_min=60, constraint_kind="MSO",
                    constraint_at=dt.datetime(2026, 3, 4, 22, 30, tzinfo=berlin),
                )
            )  # fmt: skip
        summer = dt.datetime(2026, 6, 1, 9, tzinfo=berlin)
        with plan.change("Copy") as tx:
            made = copy_release(tx, plan.snapshot(), first.id, name="Summer", start=summer)
        (cut_over,) = plan.rows(Activity, release_id=made)
        assert cut_over.constraint_at.astimezone(berlin).isoformat() == "2026-06-03T22:30:00+02:00"


def test_that_work_suspended_in_a_release_is_not_yet_begun_in_its_copy(sample):
    original = sample.rows(Release)[0]
    schedule = sample.schedule()
    chosen = next(
        one for one in sample.rows(Activity, release_id=original.id)
        if one.duration_min > 960 and not schedule.of(one.id).is_summary
    )  # fmt: skip
    begun = to_datetime(schedule.of(chosen.id).start, "UTC")
    with sample.change("Suspend") as tx:
        tx.update(
            Activity, chosen.id, percent_complete=20, actual_start_at=begun, remaining_min=300,
            suspended_at=begun + dt.timedelta(hours=2), resumes_at=begun + dt.timedelta(days=7),
            actual_finish_at=None,
        )  # fmt: skip
    with sample.change("Copy") as tx:
        made = copy_release(
            tx, sample.snapshot(), original.id, name="Next", start=original.start_at
        )
    (copy,) = sample.rows(Activity, release_id=made, name=chosen.name)
    assert (copy.suspended_at, copy.resumes_at, copy.remaining_min) == (None, None, None)
    assert (copy.actual_start_at, copy.percent_complete) == (None, 0)
    assert copy.duration_min == chosen.duration_min


def test_that_who_is_no_longer_active_is_not_assigned_in_a_copy(sample):
    original = sample.rows(Release)[0]
    ids = {one.id for one in sample.rows(Activity, release_id=original.id)}
    before = [one.person_id for one in sample.rows(Assignment) if one.activity_id in ids]
    with sample.change("Leave") as tx:
        tx.update(Person, before[0], active=False)
    with sample.change("Copy") as tx:
        made = copy_release(
            tx, sample.snapshot(), original.id, name="Next", start=original.start_at
        )
    copies = {one.id for one in sample.rows(Activity, release_id=made)}
    after = [one.person_id for one in sample.rows(Assignment) if one.activity_id in copies]
    assert sorted(after) == sorted(one for one in before if one != before[0])


def test_that_nothing_in_a_copy_is_done_confirmed_or_signed(sample):
    original = sample.rows(Release)[0]
    with sample.change("Copy") as tx:
        made = copy_release(
            tx, sample.snapshot(), original.id, name="Next", start=original.start_at
        )
    news = sample.rows(Activity, release_id=made)
    assert {one.percent_complete for one in news} == {0}
    assert all(one.actual_start_at is None for one in news)
    ids = {one.id for one in news}
    confirmations = {one.confirmation for one in sample.rows(Assignment) if one.activity_id in ids}
    assert confirmations == {"not asked"}
    lists = sample.rows(Checklist, release_id=made)
    assert len(lists) == len(sample.rows(Checklist, release_id=original.id))
    for one in lists:
        items = sample.rows(ChecklistItem, checklist_id=one.id)
        assert {item.state for item in items} == {"open"}
        assert sample.rows(Signature, checklist_id=one.id) == []
        assert all(sample.rows(Evidence, item_id=item.id) == [] for item in items)
    assert len(sample.rows(Risk, release_id=made)) == len(sample.rows(Risk, release_id=original.id))
    (way_back,) = sample.rows(RollbackPlan, release_id=made)
    assert way_back.state == "draft"
    assert sample.rows(ScopeItem, release_id=made) == []
    head = sample.undo()
    assert head is not None
    assert len(sample.rows(Release)) == 2
