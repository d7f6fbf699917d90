"""The dates of random plans, from their rows, against a walk over every minute."""

from __future__ import annotations

import pytest

from relplanner.planner import Plan
from relplanner.releases.tables import Activity
from tests.releases.minutes import Minutes, NobodyWorksError
from tests.releases.random_plans import ZONES, Maker


def differences(snapshot):
    """The active activities whose dates aren't those of the walk."""
    schedule, walk = snapshot.schedule, Minutes(snapshot)
    found = []
    for key, want in walk.spans.items():
        one, have, worked = snapshot.by_id(Activity)[key], schedule.of(key), walk.worked[key]
        dates = have.early_start, have.early_finish
        if not walk.left(one) and one.actual_finish_at is None:
            # What has no length may stand at either end of a gap.
            same = worked.work(have.early_finish) == worked.work(want.finish)
        else:
            same = dates == want
        if not same:
            found.append((one.code, dates, want))
    return found, len(walk.spans)


@pytest.mark.parametrize("block", range(6))
def test_that_random_plans_have_the_dates_of_a_walk_over_every_minute(block, tmp_path):
    compared = 0
    for seed in range(12 * block, 12 * (block + 1)):
        zone = ZONES[seed % 3]
        with Plan.create(tmp_path / f"{seed}.relplan", zone=zone) as plan:
            Maker(plan, seed).fill()
            try:
                wrong, count = differences(plan.snapshot())
            except NobodyWorksError:
                continue
        assert not wrong, seed
        compared += count
    assert compared > 40
