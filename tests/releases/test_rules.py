"""Rules of releases, activities and links, through the door."""

from __future__ import annotations

import random

import pytest

from relplanner import Activity, Link, Plan, Release
from relplanner.errors import RuleError
from relplanner.schedule import find_cycle


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        yield plan


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
