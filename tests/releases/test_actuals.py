"""What follows from progress that people record, counted by hand."""

from __future__ import annotations

import re

import pytest

from relplanner.errors import InvalidInputError
from relplanner.plan.tables import PlanInfo
from relplanner.registers import REGISTERS, list_rows
from relplanner.registers.editing import fill_down, set_texts
from relplanner.registers.pasting import paste
from relplanner.releases.actuals import recorded, set_percent
from relplanner.releases.tables import Activity, Link

ACTIVITIES = REGISTERS["activities"]
COLUMNS = ("percent_complete", "actual_start_at", "actual_finish_at", "remaining_min")


def add(plan, release, name, days=1, **values):
    with plan.change(f"Add {name}") as tx:
        row = Activity(release_id=release, name=name, duration_min=days * 480, **values)
        return tx.insert(row).id


def typed(plan, activity_id, **texts):
    """Types texts into cells, one change."""
    snapshot = plan.snapshot()
    with plan.change("Type") as tx:
        set_texts(
            tx, snapshot, ACTIVITIES, [(activity_id, key, text) for key, text in texts.items()]
        )


def progress(plan, activity_id):
    """Percent, actual start, actual finish (day and time in March), what is left."""
    row = plan.get(Activity, activity_id)
    dates = (
        one and one.strftime("%d %H:%M") for one in (row.actual_start_at, row.actual_finish_at)
    )
    return row.percent_complete, *dates, row.remaining_min


def status(plan, at):
    with plan.change("Status date") as tx:
        tx.update(PlanInfo, plan.info.id, status_at=at)


def test_that_a_percentage_takes_the_scheduled_dates_as_actual_ones(plan, release):
    one, two = add(plan, release, "a", 2), add(plan, release, "b", 3)
    with plan.change("Link") as tx:
        tx.insert(Link(predecessor_id=one, successor_id=two))
    typed(plan, two, percent_complete="40")
    assert progress(plan, two) == (40, "04 09:00", None, None)
    typed(plan, two, percent_complete="100")
    assert progress(plan, two) == (100, "04 09:00", "06 17:00", None)
    typed(plan, two, percent_complete="60")
    assert progress(plan, two) == (60, "04 09:00", None, None)
    typed(plan, two, percent_complete="0")
    assert progress(plan, two) == (0, None, None, None)


def test_that_it_is_one_change_one_step_of_undo_and_in_the_journal(plan, release):
    one = add(plan, release, "a", 2)
    before = plan.head
    typed(plan, one, percent_complete="100")
    (entry,) = plan.journal(before[0] + 1)
    (change,) = plan.row_changes(entry.seq)
    assert change.new == {
        "percent_complete": 100, "actual_start_at": "2026-03-02T09:00Z",
        "actual_finish_at": "2026-03-03T17:00Z",
    }  # fmt: skip
    assert recorded([change]) == [one]
    plan.undo()
    assert progress(plan, one) == (0, None, None, None)
    plan.redo()
    assert progress(plan, one) == (100, "02 09:00", "03 17:00", None)


def test_that_what_is_recorded_already_stays(plan, release):
    one = add(plan, release, "a", 2)
    typed(plan, one, actual_start_at="2026-03-03 13:00")
    assert progress(plan, one) == (0, "03 13:00", None, None)
    typed(plan, one, percent_complete="50")
    assert progress(plan, one) == (50, "03 13:00", None, None)
    # Two days from Tuesday 13:00: until Thursday 13:00.
    typed(plan, one, percent_complete="100")
    assert progress(plan, one) == (100, "03 13:00", "05 13:00", None)


def test_that_an_actual_finish_means_all_of_it(plan, release):
    one, two = add(plan, release, "a", 2), add(plan, release, "b", 3)
    with plan.change("Link") as tx:
        tx.insert(Link(predecessor_id=one, successor_id=two))
    typed(plan, one, actual_finish_at="2026-03-04 12:00")
    assert progress(plan, one) == (100, "02 09:00", "04 12:00", None)
    # Before it was to begin: it took its three days until then.
    typed(plan, two, actual_finish_at="2026-02-27 17:00")
    assert progress(plan, two) == (100, "25 09:00", "27 17:00", None)
    # What is no longer finished is as far as somebody says next; until then, nothing of it.
    typed(plan, two, actual_finish_at="")
    assert progress(plan, two) == (0, "25 09:00", None, None)
    # What was typed alone is no news.
    typed(plan, one, notes="x")
    typed(plan, two, percent_complete="30")
    assert [recorded(plan.row_changes(plan.head[0] - back)) for back in (0, 1, 2)] == [
        [], [], [two],
    ]  # fmt: skip


def test_that_what_has_not_begun_has_no_progress(plan, release):
    one = add(plan, release, "a", 2, remaining_min=60)
    typed(plan, one, percent_complete="50")
    assert progress(plan, one) == (50, "02 09:00", None, None)
    typed(
        plan, one, suspended_at="2026-03-02 13:00", resumes_at="2026-03-05 09:00",
        remaining_min="5h",
    )  # fmt: skip
    typed(plan, one, actual_start_at="")
    row = plan.get(Activity, one)
    assert progress(plan, one) == (0, None, None, None)
    assert (row.suspended_at, row.resumes_at) == (None, None)


def test_that_nothing_is_recorded_after_the_status_date(plan, release):
    ahead, long, held = add(plan, release, "a", 2), add(plan, release, "b", 5), None
    held = add(plan, release, "c", 4, constraint_kind="SNET", constraint_at="2026-03-16T09:00Z")
    status(plan, "2026-03-04T13:00Z")
    # As it was scheduled before the status date moved it on: Monday and Tuesday.
    typed(plan, ahead, percent_complete="100")
    assert progress(plan, ahead) == (100, "02 09:00", "03 17:00", None)
    # Until Friday by its schedule, but it is reported on Wednesday, at 13:00.
    typed(plan, long, percent_complete="100")
    assert progress(plan, long) == (100, "02 09:00", "04 13:00", None)
    # To begin in two weeks, yet half of it is done: two days until the status date.
    typed(plan, held, percent_complete="50")
    assert progress(plan, held) == (50, "02 13:00", None, None)
    # On a Sunday, what is done was done by Friday evening.
    typed(plan, held, percent_complete="0")
    status(plan, "2026-03-08T12:00Z")
    typed(plan, held, percent_complete="100")
    assert progress(plan, held) == (100, "03 09:00", "06 17:00", None)


def test_that_elapsed_work_is_counted_back_by_the_clock(plan, release):
    one = add(
        plan, release, "a", 0, constraint_kind="SNET", constraint_at="2026-03-16T09:00Z",
        duration_unit="ed",
    )  # fmt: skip
    with plan.change("Last") as tx:
        tx.update(Activity, one, duration_min=2 * 1440)
    status(plan, "2026-03-08T12:00Z")
    typed(plan, one, percent_complete="50")
    assert progress(plan, one) == (50, "07 12:00", None, None)
    typed(plan, one, percent_complete="0")
    typed(plan, one, percent_complete="100")
    assert progress(plan, one) == (100, "06 12:00", "08 12:00", None)


def test_that_other_cells_of_the_same_edit_count(plan, release):
    one, two = add(plan, release, "a", 2), add(plan, release, "b", 3)
    typed(plan, one, start="2026-03-05", duration_min="1d", percent_complete="100")
    assert progress(plan, one) == (100, "05 09:00", "05 17:00", None)
    typed(plan, two, predecessors="A-1", percent_complete="10", remaining_min="7h")
    assert progress(plan, two) == (10, "06 09:00", None, 420)
    typed(plan, two, actual_start_at="2026-03-09", percent_complete="100")
    assert progress(plan, two) == (100, "09 09:00", "11 17:00", None)
    typed(plan, two, percent_complete="0", actual_start_at="2026-03-10")
    assert progress(plan, two) == (0, "10 09:00", None, None)


def test_that_pasted_and_filled_rows_have_it_too(plan, release):
    one, two, three = (add(plan, release, name, days) for days, name in enumerate("abc", 1))
    listing = list_rows(ACTIVITIES, plan.snapshot())
    fields = [ACTIVITIES.index_of(key) for key in ("name", "duration_min", "percent_complete")]
    with plan.change("Paste") as tx:
        ids = paste(
            tx, plan.snapshot(), listing, 2, fields[0], fields,
            [["c", "4d", "100"], ["new", "3d", "50"]], parent_id=release,
        )  # fmt: skip
    assert progress(plan, three) == (100, "02 09:00", "05 17:00", None)
    assert progress(plan, ids[1]) == (50, "02 09:00", None, None)
    typed(plan, one, percent_complete="100")
    listing = list_rows(ACTIVITIES, plan.snapshot())
    with plan.change("Fill down") as tx:
        fill_down(tx, plan.snapshot(), listing, [0, 1], fields[2:])
    assert progress(plan, two) == (100, "02 09:00", "03 17:00", None)


def test_that_the_library_follows_too_but_not_summaries(plan, release):
    head = add(plan, release, "s")
    one, two = (add(plan, release, name, parent_id=head) for name in "ab")
    with plan.change("Progress") as tx:
        set_percent(tx, plan.snapshot(), [one, two], 60)
    assert [progress(plan, key) for key in (one, two)] == [(60, "02 09:00", None, None)] * 2
    with plan.change("Progress") as tx:
        set_percent(tx, plan.snapshot(), [two], 100)
    assert progress(plan, two) == (100, "02 09:00", "02 17:00", None)
    for ids, percent, words in (
        ([head], 50, "A-1 s is a summary; its progress is that of its parts. Set that of"),
        ([one], 101, "Percent complete is 101; it must be from 0 to 100."),
        (["gone"], 5, "not in the plan any more"),
    ):
        with (
            pytest.raises(InvalidInputError, match=re.escape(words)), plan.change("P") as tx,
        ):  # fmt: skip
            set_percent(tx, plan.snapshot(), ids, percent)
    assert progress(plan, one) == (60, "02 09:00", None, None)
    # A summary's own actual dates move nothing and bring nothing along.
    typed(plan, head, actual_start_at="2026-03-02", actual_finish_at="2026-03-03")
    assert progress(plan, head)[0] == 0


def test_that_what_is_written_as_it_is_stays_so(plan, release):
    one = add(plan, release, "a", 2, percent_complete=50)
    assert progress(plan, one) == (50, None, None, None)
    typed(plan, one, notes="Half of it is done.")
    assert progress(plan, one) == (50, None, None, None)
