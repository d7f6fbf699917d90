"""Days that depart from the working week: refused where no calendar could hold them."""

from __future__ import annotations

import pytest

from relplanner import Activity, Plan, Release
from relplanner.errors import RuleError
from relplanner.plan.tables import Calendar, CalendarException


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="UTC") as plan:
        with plan.change("Add") as tx:
            home = tx.insert(Release(name="R", start_at="2026-03-02T09:00Z")).id
            tx.insert(Activity(name="a", release_id=home, duration_min=480))
        yield plan


def except_for(plan, **values):
    with plan.change("Add") as tx:
        tx.insert(CalendarException(calendar_id=plan.rows(Calendar)[0].id, name="Extra", **values))


@pytest.mark.parametrize("hours", [(0, 1600), (600, 2100)])
def test_that_an_extra_day_of_more_than_a_day_is_refused(plan, hours):
    with pytest.raises(RuleError, match="at most 24 hours"):
        except_for(
            plan, kind="working", first_day="2026-03-07", last_day="2026-03-07",
            start_min=hours[0], finish_min=hours[1],
        )  # fmt: skip
    assert plan.rows(CalendarException) == []


def test_that_an_extra_night_of_a_whole_day_is_good(plan):
    except_for(
        plan, kind="working", first_day="2026-03-07", last_day="2026-03-07", start_min=1200,
        finish_min=2640,
    )  # fmt: skip
    assert len(plan.schedule().ids) == 1


def test_that_work_goes_on_after_days_off_of_two_centuries(plan):
    except_for(plan, kind="holiday", first_day="1970-01-01", last_day="2200-12-31")
    [start] = plan.schedule().early_start.tolist()
    # 1 January 2201 is a Thursday.
    assert start == ((2201 - 1970) * 365 + 56) * 1440 + 9 * 60
