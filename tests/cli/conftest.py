"""What several tests of the command line begin with."""

from __future__ import annotations

import pytest

from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Link, Release


@pytest.fixture
def chain_path(tmp_path):
    """R-1: A-1 before A-2, a day each, from Monday 2 March 2026, 9 to 17 in Kolkata."""
    path = tmp_path / "p.relplan"
    with Plan.create(path, zone="Asia/Kolkata") as plan, plan.change("Fill") as tx:
        home = tx.insert(Release(name="R", start_at="2026-03-02T03:30Z")).id
        ids = [
            tx.insert(Activity(name=name, release_id=home, duration_min=480)).id
            for name in ("Build", "\x1b[2JTest")
        ]
        tx.insert(Link(predecessor_id=ids[0], successor_id=ids[1]))
    return str(path)
