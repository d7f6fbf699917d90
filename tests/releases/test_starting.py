"""When a new release starts: with the working day, not in the middle of the hour."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from relplanner.plan.tables import CalendarException
from relplanner.planner import Plan
from relplanner.registers import REGISTERS
from relplanner.registers.editing import insert_rows
from relplanner.releases.outlining import add_release
from relplanner.releases.starting import start_of_new
from relplanner.releases.tables import Release

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


@pytest.fixture
def plan(tmp_path):
    """An empty plan in Berlin, where work is from Monday to Friday, 9 to 17."""
    with Plan.create(tmp_path / "p.relplan", zone="Europe/Berlin") as plan:
        yield plan


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-03-03 06:12", "2026-03-03 09:00"),  # a Tuesday
        ("2026-03-03 14:37", "2026-03-03 09:00"),
        ("2026-03-03 23:59", "2026-03-03 09:00"),
        ("2026-03-07 11:00", "2026-03-09 09:00"),  # a Saturday
        ("2026-03-29 12:00", "2026-03-30 09:00"),  # the clocks have changed
    ],
)
def test_that_the_first_release_starts_with_a_working_day(now, expected, plan):
    at = dt.datetime.fromisoformat(now).replace(tzinfo=BERLIN)
    start = start_of_new(plan.snapshot(), at)
    assert start.astimezone(BERLIN) == dt.datetime.fromisoformat(expected).replace(tzinfo=BERLIN)


def test_that_a_holiday_is_passed_over(plan):
    with plan.change("Holiday") as tx:
        tx.insert(
            CalendarException(
                calendar_id=plan.info.calendar_id, name="Day off", first_day="2026-03-03",
                last_day="2026-03-04",
            )
        )  # fmt: skip
    at = dt.datetime(2026, 3, 3, 10, 30, tzinfo=BERLIN)
    start = start_of_new(plan.snapshot(), at)
    assert start == dt.datetime(2026, 3, 5, 9, tzinfo=BERLIN)


def test_that_a_further_release_starts_as_the_last_one(plan):
    for day in (9, 2):
        with plan.change("Add") as tx:
            at = dt.datetime(2026, 3, day, 8, tzinfo=dt.UTC)
            add_release(tx, plan.snapshot(), f"Of {day}", start_at=at)
    assert start_of_new(plan.snapshot()) == dt.datetime(2026, 3, 9, 8, tzinfo=dt.UTC)


def test_that_releases_added_by_command_and_in_the_table_start_so(plan):
    with plan.change("Add") as tx:
        add_release(tx, plan.snapshot(), "First")
    plan.undo()
    with plan.change("Insert") as tx:
        insert_rows(tx, plan.snapshot(), REGISTERS["releases"])
    [release] = plan.rows(Release)
    local = release.start_at.astimezone(BERLIN)
    assert (local.hour, local.minute) == (9, 0)
    assert local.isoweekday() < 6
