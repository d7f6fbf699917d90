"""What several tests of releases begin with."""

from __future__ import annotations

import pytest

from relplanner.planner import Plan
from relplanner.releases.tables import Release


@pytest.fixture
def plan(tmp_path):
    """2 March 2026 is a Monday; the week is Monday to Friday, 09:00 to 17:00, in UTC."""
    with Plan.create(tmp_path / "p.relplan") as plan:
        yield plan


@pytest.fixture
def release(plan):
    """The id of a release that starts on that Monday at nine."""
    with plan.change("Add") as tx:
        return tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
