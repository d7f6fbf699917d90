"""The finish of what goes on by the clock, pauses or was suspended, dragged and typed; by hand."""

from __future__ import annotations

import pytest

from relplanner.calendars import parse_instant
from relplanner.plan.tables import PlanInfo
from relplanner.registers import REGISTERS, list_rows
from relplanner.registers.editing import set_texts
from relplanner.registers.pasting import paste
from relplanner.releases import baselines, resizing
from relplanner.releases.actuals import set_percent
from relplanner.releases.tables import Activity, Pause
from relplanner.testing.tables import Absence, Assignment, Person

ACTIVITIES = REGISTERS["activities"]
# 2 March 2026 is a Monday; the plan's week is Monday to Friday, 09:00 to 17:00, in UTC.
MONDAY = parse_instant("2026-03-02T09:00Z")
DAY, WORKDAY = 1440, 480


def add(plan, release, duration_min, *rests, **values):
    with plan.change("Add") as tx:
        row = Activity(release_id=release, name="a", duration_min=duration_min, **values)
        one = tx.insert(row).id
        for after_min, lasts_min in rests:
            tx.insert(Pause(activity_id=one, after_min=after_min, lasts_min=lasts_min))
    return one


def typed(plan, activity_id, *cells):
    snapshot = plan.snapshot()
    with plan.change("Type") as tx:
        set_texts(tx, snapshot, ACTIVITIES, [(activity_id, *one) for one in cells])


def lasts(plan, activity_id):
    row = plan.get(Activity, activity_id)
    return row.duration_min, row.duration_unit


def finish(plan, activity_id):
    return plan.schedule().of(activity_id).finish


def dragged(plan, activity_id, to, unit="day"):
    """Where the finish is and how long it lasts, once it was dragged there."""
    snapshot = plan.snapshot()
    at = resizing.snap_finish(snapshot, activity_id, to, unit)
    with plan.change("Drag") as tx:
        resizing.resize_activity(tx, snapshot, activity_id, at, unit)
    assert finish(plan, activity_id) == at
    return at, plan.get(Activity, activity_id).duration_min


def test_that_what_goes_on_by_the_clock_is_dragged_by_the_clock(plan, release):
    one = add(plan, release, 3 * DAY, duration_unit="ed")
    # To Saturday, when nobody works; then back to less than a day, which is one of 24 hours.
    assert dragged(plan, one, MONDAY + 5 * DAY + 100) == (MONDAY + 5 * DAY, 5 * DAY)
    assert dragged(plan, one, MONDAY + 5 * DAY + 100, "hour") == (
        MONDAY + 5 * DAY + 120, 5 * DAY + 120,
    )  # fmt: skip
    assert dragged(plan, one, MONDAY + 300) == (MONDAY + DAY, DAY)
    two = add(plan, release, 3 * DAY, (DAY, DAY), duration_unit="ed")
    assert dragged(plan, two, MONDAY + 6 * DAY) == (MONDAY + 6 * DAY, 5 * DAY)


def test_that_a_finish_dragged_to_where_it_is_changes_nothing_of_suspended_work(plan, release):
    one = add(
        plan, release, 4 * WORKDAY, (WORKDAY, WORKDAY), (3 * WORKDAY, WORKDAY),
        actual_start_at="2026-03-02T09:00Z", percent_complete=50,
        suspended_at="2026-03-04T17:00Z", resumes_at="2026-03-12T09:00Z",
    )  # fmt: skip
    # A day from Thursday 12 on, Friday nothing, and Monday.
    at = MONDAY + 14 * DAY + WORKDAY
    assert finish(plan, one) == at
    snapshot = plan.snapshot()
    assert resizing.snap_finish(snapshot, one, at, "day") == at
    assert resizing.finish_after(snapshot, one, 4 * WORKDAY) == at
    assert resizing.resize_updates(snapshot, one, at) == {one: {"duration_min": 4 * WORKDAY}}
    updates = resizing.resize_updates(snapshot, one, at + DAY)
    assert updates == {one: {"duration_min": 5 * WORKDAY}}


@pytest.mark.parametrize(
    ("unit", "rests", "more", "minutes"),
    [
        ("d", [(WORKDAY, WORKDAY)], [], 4 * WORKDAY),
        ("d", [], [("pauses", "1d+1d; 2d+1d")], 3 * WORKDAY),
        ("d", [(WORKDAY, WORKDAY)], [("pauses", "")], 5 * WORKDAY),
        ("ed", [], [], 6 * DAY + WORKDAY),
        ("ed", [], [("pauses", "1ed+1ed")], 5 * DAY + WORKDAY),
    ],
)
def test_that_a_start_and_a_finish_that_are_typed_are_those_of_the_bar(
    plan, release, unit, rests, more, minutes
):
    one = add(plan, release, 3 * WORKDAY, *rests, duration_unit=unit)
    # Tuesday to Monday: five working days.
    typed(plan, one, ("start", "2026-03-03"), ("finish", "2026-03-09"), *more)
    dates = plan.schedule().of(one)
    assert (dates.start, dates.finish) == (MONDAY + DAY, MONDAY + 7 * DAY + WORKDAY)
    assert lasts(plan, one) == (minutes, unit)


def test_that_a_typed_finish_counts_the_days_off_of_who_works_on_it(plan, release):
    one = add(plan, release, WORKDAY)
    with plan.change("Staff") as tx:
        who = tx.insert(Person(name="P", calendar_id=plan.info.calendar_id)).id
        tx.insert(Assignment(activity_id=one, person_id=who))
        tx.insert(Absence(person_id=who, first_day="2026-03-04", last_day="2026-03-05"))
    typed(plan, one, ("start", "2026-03-03"), ("finish", "2026-03-09"))
    # Tuesday, Friday and Monday.
    assert lasts(plan, one) == (3 * WORKDAY, "d")
    assert finish(plan, one) == MONDAY + 7 * DAY + WORKDAY


def test_that_cells_of_a_row_mean_the_same_in_any_order(plan, release):
    one = add(plan, release, WORKDAY)
    typed(plan, one, ("pauses", "1ed+1ed"), ("duration_min", "3ed"))
    assert (lasts(plan, one), finish(plan, one)) == ((3 * DAY, "ed"), MONDAY + 4 * DAY)
    # A day without a time is the end of it for a finish; also where the kind stands behind it.
    two, listing = add(plan, release, WORKDAY), list_rows(ACTIVITIES, plan.snapshot())
    keys = ("pauses", "constraint_at", "duration_min", "constraint_kind")
    places, snapshot = [ACTIVITIES.index_of(key) for key in keys], plan.snapshot()
    with plan.change("Paste") as tx:
        paste(
            tx, snapshot, listing, listing.row_of(two), places[0], places,
            [["1eh+1eh", "2026-03-06", "2eh", "FNLT"]],
        )  # fmt: skip
    assert lasts(plan, two) == (120, "eh")
    assert plan.get(Activity, two).constraint_at.isoformat() == "2026-03-06T17:00:00+00:00"


def test_that_what_pauses_and_finished_as_agreed_took_no_longer(plan, release):
    one = add(plan, release, 3 * WORKDAY, (WORKDAY, WORKDAY))
    code = baselines.take(plan, "Agreed")
    snapshot = plan.snapshot()
    with plan.change("Done") as tx:
        set_percent(tx, snapshot, [one], 100)
    (found,) = baselines.compare(plan.snapshot(), code)
    assert (found.change, found.duration_min, found.duration_by_min) == ("same", 3 * WORKDAY, 0)
    with plan.change("Later") as tx:
        tx.update(Activity, one, actual_finish_at="2026-03-06T17:00Z")
    (found,) = baselines.compare(plan.snapshot(), code)
    assert (found.change, found.duration_by_min) == ("moved", WORKDAY)


@pytest.mark.parametrize(
    ("percent", "began"),
    # Until Thursday evening: two days of work with the pause between them; all four; the first.
    [("50", "2026-03-03T09:00"), ("100", "2026-02-27T09:00"), ("25", "2026-03-05T09:00")],
)
def test_that_work_counted_back_from_the_status_date_has_its_pauses(plan, release, percent, began):
    one = add(
        plan, release, 4 * WORKDAY, (WORKDAY, WORKDAY), constraint_kind="SNET",
        constraint_at="2026-03-16T09:00Z",
    )  # fmt: skip
    with plan.change("Status date") as tx:
        tx.update(PlanInfo, plan.info.id, status_at="2026-03-05T17:00Z")
    typed(plan, one, ("percent_complete", percent))
    assert plan.get(Activity, one).actual_start_at.isoformat() == f"{began}:00+00:00"
