"""Public holidays in a calendar, and new plans that begin with them."""

from __future__ import annotations

import datetime as dt

import pytest

from relplanner.beginning import with_holidays
from relplanner.calendars import CalendarError, holiday_countries, holiday_subdivisions
from relplanner.errors import InvalidInputError
from relplanner.plan.tables import CalendarException, HolidaySet
from relplanner.planner import Plan
from relplanner.releases.holidays import add_holidays
from relplanner.releases.tables import Release
from relplanner.risks.tables import Risk
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.signoff.tables import Checklist, ChecklistItem
from relplanner.templates import templates

_TABLES = (Release, Risk, Checklist, ChecklistItem, RollbackPlan, RollbackStep)
NOON = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def plan(tmp_path):
    with Plan.create(tmp_path / "p.relplan", zone="Europe/Berlin", clock=lambda: NOON) as plan:
        yield plan


def add(plan, *which):
    snapshot = plan.snapshot()
    with plan.change("Add holidays") as tx:
        return add_holidays(tx, snapshot, plan.info.calendar_id, *which)


def test_that_days_which_are_holidays_already_are_passed_over(plan):
    # Nine days are holidays in all of Germany. Epiphany, Corpus Christi and All Saints' are so
    # in Bavaria too.
    assert add(plan, "DE", "", 2026, 2026) == 9
    count = add(plan, "DE", "BY", 2026, 2026)
    days = [one.first_day for one in plan.rows(CalendarException)]
    assert len(days) == len(set(days)) == 9 + count
    assert {dt.date(2026, 1, 6), dt.date(2026, 6, 4), dt.date(2026, 11, 1)} <= set(days)
    assert [one.subdivision for one in plan.rows(HolidaySet)] == ["", "BY"]


def test_that_the_same_holidays_again_are_refused_and_nothing_is_written(plan):
    add(plan, "DE", "", 2026, 2027)
    head = plan.head
    with pytest.raises(InvalidInputError, match="already"):
        add(plan, "DE", "", 2027, 2027)
    with pytest.raises(InvalidInputError, match="before the first"):
        add(plan, "DE", "", 2027, 2026)
    with pytest.raises(CalendarError, match="XX"):
        add(plan, "XX", "", 2026, 2026)
    assert plan.head == head


def test_that_countries_and_their_parts_have_codes_and_names():
    assert {"DE", "IN", "PL", "US"} <= set(holiday_countries())
    assert holiday_subdivisions("DE")["BY"] == "Bayern"
    assert set(holiday_subdivisions("GB")) == {"ENG", "NIR", "SCT", "WLS"}
    assert holiday_subdivisions("XX") == {}


def test_that_a_new_plan_has_three_years_of_holidays_in_a_change_of_its_own(tmp_path):
    path = tmp_path / "n.relplan"
    with with_holidays(lambda: Plan.create(path, clock=lambda: NOON), "DE", "BY") as plan:
        years = {one.first_day.year for one in plan.rows(CalendarException)}
        assert years == {2026, 2027, 2028}
        assert plan.undo_label == "Add the holidays of DE BY"


def test_that_no_country_gives_no_holidays_and_an_unknown_one_no_file(tmp_path):
    with with_holidays(lambda: Plan.create(tmp_path / "a.relplan"), "") as plan:
        assert plan.rows(CalendarException) == []
    with pytest.raises(CalendarError):
        with_holidays(lambda: Plan.create(tmp_path / "b.relplan"), "XX")
    assert not (tmp_path / "b.relplan").exists()


@pytest.mark.parametrize("template", templates(), ids=lambda one: one.key)
def test_that_a_template_tells_what_is_then_in_its_plan(tmp_path, template):
    told = template.contents
    with template.create(tmp_path / "t.relplan") as plan:
        made = plan.snapshot().outline()
        assert [(depth, name) for depth, name, _ in told.activities] == [
            (depth, one.name) for one, depth in made
        ]
        rows = {table: [one.name for one in plan.rows(table)] for table in _TABLES}
    assert rows == dict(zip(
        _TABLES,
        (
            [told.release], list(told.risks), [told.checklist], list(told.items), [told.rollback],
            list(told.steps),
        ),
        strict=True,
    ))  # fmt: skip
