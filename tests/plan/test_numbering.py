"""Positions that nobody gave: behind all others, also behind those that somebody gave."""

from __future__ import annotations

import pytest

from relplanner import Activity, Plan, Release


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        yield plan


def test_that_a_new_row_stands_behind_one_that_was_moved_by_hand(plan):
    with plan.change("Add") as tx:
        home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
        first = tx.insert(Activity(name="a", release_id=home))
    for position in (first.position + 1024, first.position + 5000):
        with plan.change("Move") as tx:
            tx.update(Activity, first.id, position=position)
        with plan.change("Add") as tx:
            later = tx.insert(Activity(name="b", release_id=home))
            assert later.position > position
            tx.delete(Activity, later.id)


def test_that_a_new_row_stands_behind_one_that_came_with_its_position(plan):
    with plan.change("Add") as tx:
        home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
        tx.insert(Activity(name="a", release_id=home))
        given = tx.insert(Activity(name="b", release_id=home, position=9000))
        assert tx.insert(Activity(name="c", release_id=home)).position > given.position
