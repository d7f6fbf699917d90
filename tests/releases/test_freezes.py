"""Freezes: which non-working days a timeline shows as such, against days counted by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner.calendars import parse_instant
from relplanner.plan.tables import Calendar, CalendarException, PlanInfo, WorkingShift
from relplanner.planner import Plan
from relplanner.releases.freezes import freezes
from relplanner.releases.tables import Release
from relplanner.timeline import Span


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan", name="P", zone="Europe/Berlin") as plan:
        yield plan


def add(plan, name, first, last, *, calendar_id=None, **values):
    with plan.change(f"Add {name}") as tx:
        tx.insert(CalendarException(
            calendar_id=calendar_id or plan.rows(PlanInfo)[0].calendar_id, name=name,
            first_day=dt.date.fromisoformat(first), last_day=dt.date.fromisoformat(last),
            **{"kind": "nonworking", **values},
        ))  # fmt: skip


def span(name, start, finish):
    return Span(parse_instant(start), parse_instant(finish), "freeze", name)


def test_that_a_freeze_lasts_from_the_first_midnight_to_the_last_of_its_zone(plan):
    add(plan, "Change freeze", "2026-10-24", "2026-10-26")  # the clocks go back on 25 October
    assert freezes(plan.snapshot()) == (
        span("Change freeze", "2026-10-23T22:00Z", "2026-10-26T23:00Z"),
    )


def test_that_holidays_extra_days_and_what_recurs_are_no_freezes(plan):
    add(plan, "Unity Day", "2026-10-03", "2026-10-03", kind="holiday")
    add(plan, "Release Saturday", "2026-10-10", "2026-10-10", kind="working", start_min=540,
        finish_min=1020)  # fmt: skip
    add(plan, "Every Friday", "2026-10-02", "2026-12-31", recurs="weekly")
    assert freezes(plan.snapshot()) == ()


def test_that_the_calendars_of_the_releases_and_what_they_build_on_count(plan):
    with plan.change("Add calendars") as tx:
        base = tx.insert(Calendar(name="Bank", zone="Asia/Kolkata")).id
        tx.insert(WorkingShift(calendar_id=base, weekday=1, start_min=540, finish_min=1020))
        own = tx.insert(Calendar(name="Own", base_id=base)).id
        other = tx.insert(Calendar(name="Other", base_id=base)).id
        at = dt.datetime(2026, 9, 1, tzinfo=dt.UTC)
        release_id = tx.insert(Release(name="R", start_at=at, calendar_id=own)).id
        tx.insert(Release(name="S", start_at=at, calendar_id=base))
    add(plan, "Freeze of the bank", "2026-12-20", "2026-12-20", calendar_id=base)
    add(plan, "Freeze of ours", "2026-12-01", "2026-12-01", calendar_id=own)
    add(plan, "Not ours", "2026-12-02", "2026-12-02", calendar_id=other)
    ours = span("Freeze of ours", "2026-11-30T23:00Z", "2026-12-01T23:00Z")
    bank = span("Freeze of the bank", "2026-12-19T18:30Z", "2026-12-20T18:30Z")
    assert freezes(plan.snapshot()) == freezes(plan.snapshot(), {release_id}) == (ours, bank)
    assert freezes(plan.snapshot(), set()) == ()
