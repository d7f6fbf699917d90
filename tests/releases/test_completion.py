"""Percent complete of summaries, against the sum by hand and against the timeline's own rollup."""

from __future__ import annotations

import datetime as dt

from relplanner.calendars import parse_instant
from relplanner.readiness import overview
from relplanner.registers import REGISTERS, list_rows
from relplanner.releases.completion import done_min, percent_complete_of
from relplanner.releases.dates import live_of
from relplanner.releases.tables import Activity, Release
from relplanner.sample import create_sample
from relplanner.testing.tables import Person
from relplanner.timeline import timeline_rows


def test_that_a_summary_is_as_complete_as_its_parts_by_their_durations(plan):
    with plan.change("Fill") as tx:
        home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
        # What is stored for a summary, 77, says nothing.
        outer = tx.insert(Activity(release_id=home, name="O", percent_complete=77)).id
        inner = tx.insert(Activity(release_id=home, name="I", parent_id=outer)).id
        for parent, days, done in ((outer, 1, 100), (inner, 2, 50), (inner, 1, 0), (inner, 0, 100)):
            tx.insert(
                Activity(
                    release_id=home, name="A", parent_id=parent, duration_min=480 * days,
                    percent_complete=done,
                )
            )  # fmt: skip
    found = percent_complete_of(plan.snapshot())
    assert found[inner] == 33  # (2 * 50 + 1 * 0) / 3
    assert found[outer] == 50  # (1 * 100 + 2 * 50) / 4
    register = REGISTERS["activities"]
    listing = list_rows(register, plan.snapshot())
    row, field = listing.row_of(outer), register.index_of("percent_complete")
    assert listing.text(row, field) == "50"
    assert "follows from the activities" in listing.why_fixed(row, field)


def test_that_what_is_finished_is_complete_everywhere_whatever_is_said_of_it(plan):
    """A day that is finished at 10 percent, as files say it, and one that hasn't begun: 50."""
    with plan.change("Fill") as tx:
        home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
        outer = tx.insert(Activity(release_id=home, name="O")).id
        ended = {
            "actual_start_at": "2026-03-02T09:00Z", "actual_finish_at": "2026-03-02T17:00Z",
            "percent_complete": 10,
        }  # fmt: skip
        for values in (ended, {}):
            tx.insert(
                Activity(release_id=home, name="A", parent_id=outer, duration_min=480, **values)
            )
    snapshot = plan.snapshot()
    rows = timeline_rows(snapshot, snapshot.records(Release), ())
    assert percent_complete_of(snapshot)[outer] == 50
    assert rows.percent_complete.tolist() == [50, 50, 100, 0]
    now = dt.datetime(2026, 3, 3, tzinfo=dt.UTC)
    assert overview(snapshot, home, now).summary.percent_complete == 50


def test_that_what_is_not_active_moves_no_go_live_and_counts_for_nothing(plan):
    """Build takes Monday and Tuesday; Docs, which isn't active, would take until Friday."""
    with plan.change("Fill") as tx:
        home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
        build = Activity(release_id=home, name="Build", duration_min=960, percent_complete=50)
        docs = Activity(release_id=home, name="Docs", duration_min=5 * 480, active=False)
        head = tx.insert(Activity(release_id=home, name="Head")).id
        for one in (build, docs):
            one.parent_id = head
            tx.insert(one)
    snapshot = plan.snapshot()
    tuesday = parse_instant("2026-03-03T17:00Z")
    assert live_of(snapshot)[home] == tuesday
    rows = timeline_rows(snapshot, snapshot.records(Release), snapshot.records(Person))
    places = [rows.place_of[home], rows.place_of[head]]
    assert [int(rows.finish_min[one]) for one in places] == [tuesday, tuesday]
    assert [int(rows.percent_complete[one]) for one in places] == [50, 50]
    assert percent_complete_of(snapshot)[head] == 50


def test_that_the_timeline_and_the_tables_agree(tmp_path):
    with create_sample(tmp_path / "sample.relplan") as plan:
        snapshot = plan.snapshot()
    rows = timeline_rows(snapshot, snapshot.records(Release), snapshot.records(Person))
    found = percent_complete_of(snapshot)
    told = {one: int(rows.percent_complete[rows.place_of[one]]) for one in found}
    assert found == told
    assert len(set(found.values())) > 3


def test_that_nothing_is_done_of_what_has_not_begun_whatever_its_percentage_says():
    told = Activity(name="A", duration_min=480, percent_complete=25)
    assert done_min(told) == 0
    begun = Activity(
        name="A", duration_min=480, percent_complete=25, actual_start_at="2026-03-02T09:00Z"
    )
    assert done_min(begun) == 120
    begun.remaining_min = 600
    assert done_min(begun) == 0
