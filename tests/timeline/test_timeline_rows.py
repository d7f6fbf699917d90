"""Rows read from real plans."""

from __future__ import annotations

import datetime as dt
import sys

import numpy as np
import pytest

from relplanner import Activity, Link, Person, Plan, Release
from relplanner.calendars import parse_instant, to_datetime
from relplanner.plan.tables import PlanInfo
from relplanner.timeline import NO_INSTANT, TimelineRow, TimelineRows, timeline_links, timeline_rows
from tests.charts.chartplan import make_plan


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    with make_plan(tmp_path_factory.mktemp("plan") / "p.relplan") as plan:
        return plan.snapshot()


@pytest.fixture(scope="module")
def rows(snapshot):
    return timeline_rows(snapshot, snapshot.records(Release), snapshot.records(Person))


def test_that_rows_come_in_outline_order_under_their_release(snapshot, rows):
    expected = []
    for release in snapshot.records(Release):
        expected.append((release.id, 0))
        expected += [(one.id, depth + 1) for one, depth in snapshot.outline(release.id)]
    assert [(row.id, row.depth) for row in rows] == expected


def test_that_rows_carry_the_computed_dates(snapshot, rows):
    records = snapshot.by_id(Activity)
    names = {one.id: one.name for one in snapshot.records(Person)}
    seen = 0
    for row in rows:
        if row.kind == "release":
            continue
        dates, record = snapshot.schedule.of(row.id), records[row.id]
        assert (row.start_min, row.finish_min) == (dates.start, dates.finish)
        assert row.late_finish_min == dates.late_finish
        assert (row.critical, row.total_float_min) == (dates.critical, dates.total_float_min)
        assert (row.kind == "summary", row.kind == "milestone") == (
            dates.is_summary,
            dates.is_milestone,
        )
        assert row.deadline_min == (
            None if record.deadline_at is None else parse_instant(record.deadline_at)
        )
        assert row.owner == names.get(record.owner_id, "")
        seen += 1
    assert seen == len(records)


def test_that_a_release_row_spans_to_its_last_activity_before_hypercare(snapshot, rows):
    records = snapshot.by_id(Activity)
    parents = {one.id for one in snapshot.records(Activity) if one.parent_id is None}
    for release in snapshot.records(Release):
        [head] = [row for row in rows if row.id == release.id]
        inside = [row for row in rows if row.release_id == release.id and row.id in records]
        live = [
            row.finish_min
            for row in inside
            if records[row.id].stage != "hypercare" and row.id not in parents
        ]
        assert head.kind == "release"
        assert head.finish_min == max(live)
        assert head.deadline_min == parse_instant(release.target_at)
        assert head.critical == any(row.critical for row in inside)
        assert head.total_float_min == min(row.total_float_min for row in inside)


def test_that_percent_complete_of_summaries_is_weighed_by_duration(snapshot, rows):
    records = snapshot.by_id(Activity)

    def leaves(row_id: str) -> list:
        below = [one for one in records.values() if one.parent_id == row_id]
        return below if not below else [leaf for one in below for leaf in leaves(one.id) or [one]]

    seen = 0
    for row in rows:
        if row.kind not in {"summary", "release"}:
            continue
        parts = leaves(row.id) or [
            leaf
            for one in records.values()
            if one.release_id == row.id
            for leaf in ([] if leaves(one.id) else [one])
        ]
        total = sum(one.duration_min for one in parts)
        earned = sum(one.duration_min * one.percent_complete for one in parts)
        assert row.percent_complete == (earned // total if total else 0)
        seen += row.percent_complete > 0
    assert seen >= 4


def test_that_chosen_releases_leave_the_others_out(snapshot, rows):
    for number, release in enumerate(snapshot.records(Release)):
        only = timeline_rows(snapshot, snapshot.records(Release), (), {release.id})
        expected = [row._replace(owner="") for row in rows if row.release_id == release.id]
        assert list(only) == expected, number


def test_that_a_plan_without_releases_has_no_rows(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        empty = timeline_rows(plan.snapshot(), ())
    assert len(empty) == 0
    assert empty.time_range() is None


def test_that_an_empty_release_is_a_row_of_its_own(tmp_path):
    with Plan.create(tmp_path / "p.relplan") as plan:
        with plan.change("Add") as tx:
            tx.insert(Release(name="Empty", start_at="2026-03-02T08:00Z"))
        [row] = timeline_rows(plan.snapshot(), plan.snapshot().records(Release))
    assert row.kind == "release"
    assert row.start_min == row.finish_min == parse_instant("2026-03-02T08:00Z")


def test_that_columns_and_rows_are_the_same(rows):
    listed = list(rows)
    again = TimelineRows.of(listed)
    assert list(again) == listed
    assert list(again[3:9]) == listed[3:9]
    assert rows[-1] == listed[-1]
    assert TimelineRows.of(rows) is rows


def test_that_columns_cannot_be_changed(rows):
    with pytest.raises(ValueError, match="read-only"):
        rows.start_min[0] = 0
    assert rows.deadline_min.min() == NO_INSTANT


def test_that_only_links_between_shown_rows_are_kept(snapshot, rows):
    links = timeline_links(snapshot.records(Link), rows)
    found = {
        (rows.id[before], rows.id[after])
        for before, after in zip(links.predecessor.tolist(), links.successor.tolist(), strict=True)
    }
    assert found == {(one.predecessor_id, one.successor_id) for one in snapshot.records(Link)}
    first = snapshot.records(Release)[0].id
    one = timeline_rows(snapshot, snapshot.records(Release), (), {first})
    inside = {row.id for row in one}
    assert len(timeline_links(snapshot.records(Link), one)) == sum(
        {link.predecessor_id, link.successor_id} <= inside for link in snapshot.records(Link)
    )


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 3000])
def test_that_links_are_found_by_the_rows_that_they_pass(count):
    chance = np.random.default_rng(count)
    size = 400
    rows = TimelineRows.of(
        TimelineRow(str(n), str(n), "", 1, "activity", n, n + 1, n + 1) for n in range(size)
    )

    class Record:
        def __init__(self, number: int) -> None:
            before, after = chance.choice(size, 2, replace=False)
            self.id, self.kind = str(number), "FS"
            self.predecessor_id, self.successor_id = str(before), str(after)

    links = timeline_links([Record(number) for number in range(count)], rows)
    for first, last in ((0, 1), (10, 50), (390, 400), (0, 400), (200, 201)):
        expected = [
            place
            for place in range(count)
            if links.top[place] < last and links.bottom[place] >= first
        ]
        assert links.touching(first, last).tolist() == expected


def test_that_the_timeline_brings_no_database_along(project_root):
    import subprocess

    code = "import sys, relplanner.timeline; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project_root, capture_output=True, text=True, check=True
    )
    assert {"sqlite3", "sqlmodel", "sqlalchemy", "matplotlib"}.isdisjoint(done.stdout.split())


def test_that_suspended_work_rests_until_it_is_resumed_and_the_status_date(tmp_path):
    def at(text):
        return dt.datetime.fromisoformat(f"2026-03-{text}+00:00")

    def rests(status=None):
        with plan.change("Set the status date") as tx:
            tx.update(PlanInfo, plan.rows(PlanInfo)[0].id, status_at=status)
        snapshot = plan.snapshot()
        rows = timeline_rows(snapshot, snapshot.records(Release))
        assert all((row.paused_min is None) == (row.resumed_min is None) for row in rows)
        return {
            row.name: tuple(
                f"{to_datetime(one, 'UTC'):%d %H}" for one in (row.paused_min, row.resumed_min)
            )
            for row in rows if row.paused_min is not None
        }  # fmt: skip

    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        with plan.change("Add") as tx:
            release_id = tx.insert(Release(name="R", start_at=at("02T09:00"))).id
            begun = {
                "release_id": release_id, "duration_min": 5 * 480, "percent_complete": 40,
                "actual_start_at": at("02T09:00"), "suspended_at": at("03T17:00"),
            }  # fmt: skip
            tx.insert(Activity(name="both", **begun, resumes_at=at("06T09:00")))
            tx.insert(Activity(name="open", **begun))
            tx.insert(Activity(
                name="over", **begun | {"percent_complete": 100}, resumes_at=at("05T09:00"),
                actual_finish_at=at("09T12:00"),
            ))  # fmt: skip
            tx.insert(Activity(name="plain", release_id=release_id, duration_min=480))
        assert rests() == {"both": ("03 17", "06 09"), "over": ("03 17", "05 09")}
        assert rests(at("05T17:00")) == {
            "both": ("03 17", "06 09"), "open": ("03 17", "05 17"), "over": ("03 17", "05 09")
        }  # fmt: skip
        assert rests(at("09T17:00"))["both"] == ("03 17", "09 17")
