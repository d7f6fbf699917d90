"""What is said to drive a date really does: over random plans, by taking it away."""

from __future__ import annotations

import pytest

from relplanner.calendars import parse_instant
from relplanner.planner import Plan
from relplanner.releases.editing import compiler_of
from relplanner.releases.explaining import explain
from relplanner.releases.family import activity_of, summaries_of
from relplanner.releases.tables import Activity, Link
from relplanner.schedule import compute
from relplanner.schedule.driving import Driving
from tests.releases.random_plans import ZONES, Maker


def upward(snapshot, key):
    one = activity_of(snapshot, key)
    return {key, *(other.id for other in summaries_of(snapshot, one))}


def without(snapshot, links):
    """The dates of a plan without some links."""
    gone = {one.id for one in links}
    kept = tuple(one for one in snapshot.records(Link) if one.id not in gone)

    def records_of(table):
        return kept if table is Link else snapshot.records(table)

    return compute(compiler_of(snapshot).fork().network_of(snapshot.plan, records_of))


@pytest.mark.parametrize("block", range(4))
def test_that_an_activity_moves_up_without_what_drives_it_and_only_so(block, tmp_path):
    moved = 0
    for seed in range(1000 + 10 * block, 1010 + 10 * block):
        with Plan.create(tmp_path / f"{seed}.relplan", zone=ZONES[seed % 3]) as plan:
            Maker(plan, seed).fill()
            snapshot = plan.snapshot()
        moved += moved_up(snapshot)
    assert moved > 15


def moved_up(snapshot):
    """How many activities are driven by links alone: each moves up without them, and only so."""
    status = snapshot.plan.status_at
    network = compiler_of(snapshot).network_of(snapshot.plan, snapshot.records)
    driving = Driving(network, None if status is None else parse_instant(status))
    codes = {one.code: one.id for one in snapshot.records(Activity)}
    count = 0
    for key in codes.values():
        dates, holders = snapshot.schedule.of(key), driving.drivers(key)
        if dates.is_summary or not holders or any(one.bound for one in holders):
            continue
        sources = set().union(*(upward(snapshot, one.activity_id) for one in holders))
        into = [one for one in snapshot.records(Link) if one.successor_id in upward(snapshot, key)]
        driving_links = [one for one in into if one.predecessor_id in sources]
        assert without(snapshot, driving_links).of(key).early_finish < dates.early_finish
        for holder in holders:
            # Each of them alone keeps it where it is.
            own = upward(snapshot, holder.activity_id)
            others = [one for one in into if one.predecessor_id not in own]
            assert without(snapshot, others).of(key).early_finish == dates.early_finish
        told = explain(snapshot, key)
        assert codes[str(told.chain[0].values["before"]).split()[0]] == told.drives[1]
        assert told.drives[1] in {one.activity_id for one in holders}
        count += 1
    return count
