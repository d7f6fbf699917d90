"""Rules of releases, activities and links, through the door."""

from __future__ import annotations

import itertools
import random

import pytest

from relplanner import Activity, Link, Release, schedule
from relplanner.calendars import parse_instant
from relplanner.errors import RuleError
from relplanner.schedule import find_cycle


def test_that_links_are_refused_exactly_when_they_close_a_circle(plan):
    chance = random.Random(3)
    with plan.change("Add") as tx:
        release = tx.insert(Release(name="R", start_at="2026-03-02T08:00Z"))
        summaries = [tx.insert(Activity(name=f"S{n}", release_id=release.id)).id for n in range(4)]
        for n in range(20):
            parent = chance.choice([*summaries, None])
            tx.insert(Activity(name=f"A{n}", release_id=release.id, parent_id=parent))
    everything = {one.id: one.parent_id for one in plan.rows(Activity)}
    links, refused = [], 0
    for _ in range(150):
        pair = tuple(chance.sample(list(everything), 2))
        if pair in links:
            continue
        expected = bool(find_cycle([*links, pair], everything))
        try:
            with plan.change("Link") as tx:
                tx.insert(Link(predecessor_id=pair[0], successor_id=pair[1]))
        except RuleError:
            refused += 1
            assert expected, pair
        else:
            assert not expected, pair
            links.append(pair)
    assert refused > 20
    assert len(links) > 20


def far_chain(plan, minutes, count=14):
    """So many activities in a row; their ids."""
    with plan.change("Add") as tx:
        release = tx.insert(Release(name="R", start_at="2026-03-02T08:00Z"))
        ids = [
            tx.insert(Activity(name=f"C{n}", release_id=release.id, duration_min=minutes)).id
            for n in range(count)
        ]
        for one, other in itertools.pairwise(ids):
            tx.insert(Link(predecessor_id=one, successor_id=other))
    return ids


def test_that_a_chain_that_leads_beyond_the_year_2999_is_refused_and_its_last_one_is_named(plan):
    head = plan.head
    # Eighty years of work each: forty hours a week are 2,087 a year.
    with pytest.raises(RuleError, match=r"A-14 C13 .* years 1900 to 2999.*last in its chain"):
        far_chain(plan, 10_000_000)
    assert plan.head == head
    assert plan.rows(Activity) == []
    far_chain(plan, 10_000_000, 11)
    assert plan.schedule().of(plan.find("A-11").id).finish > parse_instant("2890-01-01T00:00Z")


def change_all(plan, table, **values):
    with plan.change("Change all") as tx:
        for one in plan.rows(table):
            tx.update(table, one.id, **values)


def test_that_longer_durations_and_lags_that_lead_too_far_are_refused_in_a_trial_too(plan):
    ids = far_chain(plan, 480)
    head = plan.head
    with plan.try_out() as trial:
        for where in (plan, trial.plan):
            with pytest.raises(RuleError, match="years 1900 to 2999"):
                change_all(where, Activity, duration_min=10_000_000)
            with pytest.raises(RuleError, match="years 1900 to 2999"):
                change_all(where, Link, lag_min=10_000_000)
        assert trial.tried == ()
    assert plan.head == head
    with plan.change("Long, but within reach") as tx:
        tx.update(Activity, ids[0], duration_min=10_000_000)
    assert plan.schedule().of(ids[-1]).finish < parse_instant("2110-01-01T00:00Z")


def test_that_dates_are_computed_at_the_door_for_long_times_only(plan, monkeypatch):
    ids = far_chain(plan, 480)
    asked = []
    monkeypatch.setattr(schedule, "compute", asked.append)
    with plan.change("Ten days") as tx:
        tx.update(Activity, ids[0], duration_min=4800)
        tx.update(Activity, ids[1], name="Named", constraint_kind="ALAP")
    assert asked == []
    with plan.change("A year") as tx:
        tx.update(Activity, ids[0], duration_min=125_000)
    assert len(asked) == 1
