"""Change freezes: whom they concern and what is inside of them, against minutes counted by hand."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner import (
    Activity,
    ChangeFreeze,
    Environment,
    Link,
    Plan,
    Release,
    ReleaseSystem,
    System,
)
from relplanner.calendars import format_instant, parse_instant
from relplanner.environments.freezes import conflicts, free_min, freeze_spans, new_conflicts
from relplanner.errors import RuleError
from relplanner.releases.deploying import deploying
from relplanner.timeline import Span

MONDAY = "2026-12-14T00:00Z"
FREEZE = {"start_at": "2026-12-18T17:00Z", "finish_at": "2027-01-04T05:00Z"}


@pytest.fixture
def plan(tmp_path):
    """Work is Monday to Friday from 9 to 17, in UTC; one release starts on 14 December 2026."""
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        add(plan, Release(name="Winter", start_at=MONDAY))
        yield plan


def add(plan, *rows):
    with plan.change("Add") as tx:
        for row in rows:
            tx.insert(row)
    return rows[0] if len(rows) == 1 else rows


def deployment(plan, start, days, **values):
    """An activity of the deployment that may not start before a moment."""
    usual = {
        "release_id": plan.rows(Release)[0].id, "stage": "deployment", "duration_min": days * 480,
        "constraint_kind": "SNET", "constraint_at": start,
    }  # fmt: skip
    return add(plan, Activity(**{"name": "Deploy", **usual, **values}))


def inside(plan, **which):
    """(code of what is inside, code of the freeze, minutes)."""
    found = conflicts(plan.snapshot(), **which)
    return [(one.row.code, one.freeze.code, one.inside_min) for one in found]


@pytest.mark.parametrize("finish", ["2026-12-18T17:00Z", "2026-12-18T16:59Z"])
def test_that_a_freeze_that_ends_no_later_than_it_begins_is_refused(plan, finish):
    with pytest.raises(RuleError, match="CF-1 Never has to end after it begins"):
        add(plan, ChangeFreeze(name="Never", start_at=FREEZE["start_at"], finish_at=finish))


def test_that_deployments_inside_of_a_freeze_are_found_with_their_minutes(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    deployment(plan, "2026-12-17T09:00Z", 2)  # Thursday 9 to Friday 17: ends as it begins
    deployment(plan, "2026-12-18T09:00Z", 2)  # Friday 9 to Monday 17: three days inside
    deployment(plan, "2026-12-22T09:00Z", 1)  # a whole day inside
    deployment(plan, "2027-01-01T09:00Z", 2)  # Friday 9 to Monday 17: until Monday 5 inside
    deployment(plan, "2027-01-04T05:00Z", 1)
    assert inside(plan) == [
        ("A-2", "CF-1", 3 * 1440), ("A-3", "CF-1", 480), ("A-4", "CF-1", 3 * 1440 - 4 * 60),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("at", "found"),
    [
        ("2026-12-18T17:00Z", []),  # what ends on the last moment before it
        ("2026-12-21T09:00Z", [("A-1", "CF-1", 0)]),
        ("2027-01-04T05:00Z", []),  # its end is the first free moment
    ],
)
def test_that_a_milestone_on_the_edge_is_outside(plan, at, found):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    deployment(plan, at, 0, constraint_kind="MSO")
    assert inside(plan) == found


def test_that_work_of_other_stages_goes_on_in_a_freeze(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    for stage in ("planning", "building", "testing", "hypercare", None):
        deployment(plan, "2026-12-22T09:00Z", 1, stage=stage)
    deployment(plan, "2027-01-11T09:00Z", 1)
    assert inside(plan) == []


def test_that_parts_of_a_deployment_deploy_unless_they_say_otherwise(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    top = deployment(plan, "2026-12-22T09:00Z", 0, constraint_kind="ASAP", constraint_at=None)
    middle = deployment(plan, "2026-12-22T09:00Z", 0, stage=None, parent_id=top.id)
    deployment(plan, "2026-12-22T09:00Z", 1, stage=None, parent_id=middle.id)
    deployment(plan, "2026-12-22T09:00Z", 1, stage="testing", parent_id=middle.id)
    deployment(plan, "2026-12-22T09:00Z", 1, stage=None)
    snapshot = plan.snapshot()
    assert [snapshot.records(Activity)[at].code for at in deploying(snapshot)] == ["A-3"]
    assert inside(plan) == [("A-3", "CF-1", 480)]


def test_that_what_is_done_or_inactive_or_of_an_ended_release_is_left_out(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    began = dt.datetime(2026, 12, 22, 9, tzinfo=dt.UTC)
    deployment(plan, "2026-12-22T09:00Z", 1, percent_complete=100, actual_start_at=began)
    deployment(plan, "2026-12-22T09:00Z", 1, active=False)
    assert inside(plan) == []
    deployment(plan, "2026-12-22T09:00Z", 1)
    assert len(inside(plan)) == 1
    for state in ("released", "rolled back", "cancelled"):
        with plan.change("End") as tx:
            tx.update(Release, plan.rows(Release)[0].id, state=state)
        assert inside(plan) == []


def test_that_a_release_without_a_stage_of_deployment_is_judged_by_its_go_live(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    deployment(plan, "2026-12-22T09:00Z", 1, stage=None)
    [one] = conflicts(plan.snapshot())
    assert (one.row.code, one.activity, one.inside_min) == ("R-1", None, 0)
    assert format_instant(one.start_min) == "2026-12-22T17:00Z"
    # What stays to be done after it is live doesn't count.
    deployment(plan, "2027-01-20T09:00Z", 1, stage="hypercare")
    assert [row for row, *_ in inside(plan)] == ["R-1"]
    # A deployment inside of it says more; the go-live isn't told beside it.
    deployment(plan, "2026-12-21T09:00Z", 1)
    assert [row for row, *_ in inside(plan)] == ["A-3"]
    with plan.change("Done") as tx:
        for one in plan.rows(Activity):
            tx.update(
                Activity, one.id, percent_complete=100, actual_start_at=one.constraint_at,
                actual_finish_at=one.constraint_at + dt.timedelta(hours=8),
            )  # fmt: skip
    assert inside(plan) == []


def test_that_a_go_live_counts_only_while_something_before_it_has_to_be_done(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    last = deployment(plan, "2026-12-22T09:00Z", 1, stage="testing")
    watch = deployment(plan, "2027-01-20T09:00Z", 1, stage="hypercare")
    other = add(plan, Release(name="Spring", start_at="2027-03-01T00:00Z"))
    deployment(plan, "2027-03-01T09:00Z", 1, release_id=other.id, stage=None)
    assert [row for row, *_ in inside(plan)] == ["R-1"]
    with plan.change("Done") as tx:
        tx.update(Activity, last.id, percent_complete=100)
    assert not plan.get(Activity, watch.id).percent_complete
    assert inside(plan) == []


@pytest.fixture
def places(plan):
    """Winter deploys the shop, which has a production of its own; Spring says nothing."""
    release = plan.rows(Release)[0]
    shop, bank = add(plan, System(name="Shop"), System(name="Bank"))
    add(plan, ReleaseSystem(release_id=release.id, system_id=shop.id))
    add(plan, ReleaseSystem(release_id=release.id, system_id=bank.id, effect="affects"))
    add(plan, Release(name="Spring", start_at=MONDAY))
    own = add(plan, Environment(name="shop-prod", kind="production", system_id=shop.id))
    made = {
        "own": own,
        "other": add(plan, Environment(name="bank-prod", kind="production", system_id=bank.id)),
        "nobody's": add(plan, Environment(name="prod", kind="production")),
        "shared": add(plan, Environment(name="standby", kind="standby", system_id=bank.id)),
        "test": add(plan, Environment(name="shop-test", kind="test", system_id=shop.id)),
    }
    for release in plan.rows(Release):
        deployment(plan, "2026-12-22T09:00Z", 1, release_id=release.id, name=release.name)
    return made


@pytest.mark.parametrize(
    ("place", "drawn", "forbidden"),
    [
        (None, "Winter Spring", "Winter Spring"),
        ("own", "Winter Spring", "Winter Spring"),
        ("other", "Spring", "Spring"),
        ("nobody's", "Winter Spring", "Winter Spring"),
        ("shared", "Winter Spring", "Winter Spring"),
        ("test", "Winter Spring", ""),
    ],
)
def test_that_a_freeze_of_an_environment_is_about_what_goes_there(
    plan, places, place, drawn, forbidden
):
    where = places[place].id if place else None
    add(plan, ChangeFreeze(name="F", environment_id=where, **FREEZE))
    snapshot = plan.snapshot()
    shown = [one.name for one in plan.rows(Release) if freeze_spans(snapshot, {one.id})]
    assert shown == drawn.split()
    assert [one.activity.name for one in conflicts(snapshot)] == forbidden.split()


def test_that_a_freeze_of_a_release_is_about_no_other(plan, places):
    _, spring = plan.rows(Release)
    add(plan, ChangeFreeze(name="F", release_id=spring.id, kind="soft", **FREEZE))
    snapshot = plan.snapshot()
    assert [one.activity.name for one in conflicts(snapshot)] == ["Spring"]
    start, finish = (parse_instant(one) for one in FREEZE.values())
    assert freeze_spans(snapshot) == (Span(start, finish, "soft freeze", "CF-1 F"),)
    assert freeze_spans(snapshot, {spring.id}) == freeze_spans(snapshot)
    assert freeze_spans(snapshot, {plan.rows(Release)[0].id}) == ()
    with plan.change("Delete the release") as tx:
        tx.delete(Release, spring.id)
    assert plan.rows(ChangeFreeze) == []
    plan.undo()
    assert [one.name for one in plan.rows(ChangeFreeze)] == ["F"]


def test_that_freezes_are_drawn_from_the_first_to_the_last(plan):
    add(
        plan, ChangeFreeze(name="Late", start_at="2027-03-29T22:00Z", finish_at="2027-04-02T22:00Z")
    )
    add(plan, ChangeFreeze(name="Early", **FREEZE))
    assert [(one.name, one.kind) for one in freeze_spans(plan.snapshot())] == [
        ("CF-2 Early", "freeze"), ("CF-1 Late", "freeze"),
    ]  # fmt: skip


def test_that_the_first_free_time_is_one_in_which_all_of_it_can_be_done(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    deployment(plan, "2026-12-22T09:00Z", 2)
    [one] = conflicts(plan.snapshot())
    # Work goes on Monday at nine, when the freeze has ended at five.
    assert format_instant(free_min(plan.snapshot(), one)) == "2027-01-04T09:00Z"
    # Another one from Tuesday on leaves a day, where two are needed; a soft one counts as well.
    add(plan, ChangeFreeze(
        name="Stocktaking", kind="soft", start_at="2027-01-05T00:00Z",
        finish_at="2027-01-07T12:00Z",
    ))  # fmt: skip
    [one] = conflicts(plan.snapshot())
    assert format_instant(free_min(plan.snapshot(), one)) == "2027-01-07T12:00Z"


def test_that_a_milestone_and_elapsed_work_need_no_working_time_after_a_freeze(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    deployment(plan, "2026-12-22T09:00Z", 1, duration_unit="ed", duration_min=1440)
    [one] = conflicts(plan.snapshot())
    assert (one.inside_min, free_min(plan.snapshot(), one)) == (
        1440, parse_instant("2027-01-04T05:00Z"),
    )  # fmt: skip
    with plan.change("As a whole") as tx:
        tx.update(Activity, one.activity.id, stage=None)
    [one] = conflicts(plan.snapshot())
    assert one.activity is None
    assert free_min(plan.snapshot(), one) == parse_instant("2027-01-04T05:00Z")


def test_that_setting_the_first_free_time_as_a_constraint_ends_the_conflict(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    moved = deployment(plan, "2026-12-18T12:00Z", 3)
    after = deployment(plan, "2026-12-18T12:00Z", 1)
    add(plan, Link(predecessor_id=moved.id, successor_id=after.id))
    first, _ = conflicts(plan.snapshot())
    free = format_instant(free_min(plan.snapshot(), first))
    with plan.change("Wait") as tx:
        tx.update(Activity, moved.id, constraint_kind="SNET", constraint_at=free)
    assert inside(plan) == []


def test_that_a_trial_tells_what_comes_into_a_freeze(plan):
    add(plan, ChangeFreeze(name="Turn of the year", **FREEZE))
    deployment(plan, "2026-12-22T09:00Z", 1)
    moved = deployment(plan, "2027-01-11T09:00Z", 1)
    with plan.try_out() as trial:
        assert trial.into_freezes() == []
        with trial.plan.change("Earlier") as tx:
            tx.update(Activity, moved.id, constraint_at="2026-12-23T09:00Z")
        assert [(one.row.code, one.freeze.code) for one in trial.into_freezes()] == [
            ("A-2", "CF-1")
        ]
    assert new_conflicts(plan.snapshot(), plan.snapshot()) == []


MINUTES = st.integers(0, 5 * 1440)


@settings(max_examples=30, deadline=None)
@given(
    freezes=st.lists(st.tuples(MINUTES, st.integers(1, 1440)), min_size=1, max_size=3),
    start=MINUTES,
    length=st.integers(1, 1000),
)
def test_that_minutes_inside_are_those_that_both_have(tmp_path_factory, freezes, start, length):
    """By the clock: every minute of an elapsed activity is looked up in every freeze."""
    zero = parse_instant(MONDAY)
    path = tmp_path_factory.mktemp("freezes") / "p.relplan"
    with Plan.create(path, zone="UTC") as plan:
        add(plan, Release(name="Winter", start_at=MONDAY))
        deployment(plan, format_instant(zero + start), 0, duration_min=length, duration_unit="em")
        for begin, lasts in freezes:
            add(plan, ChangeFreeze(
                name="F", start_at=format_instant(zero + begin),
                finish_at=format_instant(zero + begin + lasts),
            ))  # fmt: skip
        snapshot = plan.snapshot()
        met = [one for one in conflicts(snapshot) if one.activity]
        found = {one.freeze.code: one.inside_min for one in met}
        free = {one.freeze.code: free_min(snapshot, one) - zero for one in met}
    frozen = [set(range(begin, begin + lasts)) for begin, lasts in freezes]
    work = set(range(start, start + length))
    expected = {f"CF-{at}": len(work & some) for at, some in enumerate(frozen, 1) if work & some}
    assert found == expected
    everything = set().union(*frozen)
    for code in expected:
        after = max(frozen[int(code[3:]) - 1]) + 1
        assert free[code] == next(
            at
            for at in range(after, after + 10 * 1440)
            if not everything & set(range(at, at + length))
        )
