"""Tasks of fixed duration, on which somebody works whose hours are others than the project's.

As a user of MS Project 2016 found: five days from a Monday, with somebody who is off on Mondays,
go on to Monday week by fixed units or fixed work, and end on Friday all the same by fixed duration.
"""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from relplanner import Plan
from relplanner.exchange.mspdi import apply_project_import, export_project, plan_project_import
from tests.exchange.mspdifiles import (
    NAMESPACE,
    calendar,
    dates,
    imported,
    notices,
    project,
    task,
    weekdays,
)
from tests.exchange.tablefiles import plan_in

ADA = "<Resource><UID>1</UID><Name>Ada</Name><Type>1</Type><CalendarUID>2</CalendarUID></Resource>"
NO_MONDAYS = calendar() + calendar(2, "Ada", weekdays((3, 4, 5, 6)), base="1")
FIXED = "tasks of fixed duration, which don't go by the people's hours: "


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


def of_type(number, more="", calendars=NO_MONDAYS):
    """A week's work of Ada from Monday, and a day's after it."""
    assignments = (
        "<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment>"
    )
    tasks = [
        task(1, hours=40, more=f"<Type>{number}</Type>{more}"),
        task(2, links=[(1, 1, 0, 7)], more="<Type>0</Type>"),
    ]
    return project(tasks, calendars, ADA, assignments)


def span(start, finish):
    return f"<Start>2026-01-{start}:00</Start><Finish>2026-01-{finish}:00</Finish>"


@pytest.mark.parametrize(
    ("number", "begins", "after"),
    [(0, "01-06 08:00", "01-14 08:00"), (2, "01-06 08:00", "01-14 08:00"),
     (1, "01-05 08:00", "01-12 08:00")],
)  # fmt: skip
def test_that_peoples_days_off_lengthen_no_task_of_fixed_duration(plan, number, begins, after):
    made, preview = imported(plan, of_type(number))
    assert [dates(plan, made[uid])[0] for uid in "12"] == [begins, after]
    assert bool(notices(preview, f"{FIXED}1 (UID 1 Task 1)")) == (number == 1)


def test_that_dates_tell_that_a_task_of_fixed_duration_goes_by_people_after_all(plan):
    """Tuesday to Tuesday week are her five days, and six of the project's."""
    made, preview = imported(plan, of_type(1, span("06T08:00", "13T17:00")))
    assert dates(plan, made["1"]) == ("01-06 08:00", "01-13 17:00")
    assert not notices(preview, FIXED)


def test_that_dates_may_say_that_a_task_of_fixed_duration_is_one(plan):
    made, preview = imported(plan, of_type(1, span("05T08:00", "09T17:00")))
    assert dates(plan, made["1"]) == ("01-05 08:00", "01-09 17:00")
    assert notices(preview, FIXED)
    assert not notices(preview, "other dates than in the file")


def test_that_people_with_the_projects_hours_need_no_word_of_it(plan):
    same = calendar() + calendar(2, "Ada", "", base="1")
    made, preview = imported(plan, of_type(1, calendars=same))
    assert not made["1"].ignores_people
    assert not notices(preview, FIXED)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_that_fixed_work_is_told_and_all_types_come_back_with_the_same_dates(
    plan, tmp_path, number
):
    made, preview = imported(plan, of_type(number))
    assert bool(notices(preview, "tasks of fixed work, whose duration stays the same here: 1")) == (
        number == 2
    )
    before = [dates(plan, made[uid]) for uid in "12"]
    export_project(plan.snapshot(), tmp_path / "out.xml", now=plan.clock())
    written = ElementTree.parse(tmp_path / "out.xml").getroot()
    types = {
        one.findtext(f"{NAMESPACE}UID"): one.findtext(f"{NAMESPACE}Type")
        for one in written.iter(f"{NAMESPACE}Task")
    }
    # What nobody works on, or what doesn't go by people, may be of fixed duration.
    assert types == {"0": "1", "1": "1" if number == 1 else "0", "2": "1"}
    with Plan.create(tmp_path / "again.relplan", zone="UTC") as again:
        apply_project_import(again, plan_project_import(again, tmp_path / "out.xml"))
        rows = {one.source_id: one for one in again.rows(type(made["1"]))}
        assert [dates(again, rows[uid]) for uid in "12"] == before
