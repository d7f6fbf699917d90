"""Importing a project without what is wrong in it: only when asked, and each thing is named."""

from __future__ import annotations

import pytest

from relplanner import Activity, Link, Release
from relplanner.errors import InvalidInputError
from relplanner.exchange.importing import bad_count, without_bad
from relplanner.exchange.mspdi import apply_project_import
from relplanner.testing.tables import Person
from tests.exchange.mspdifiles import at, calendar, dates, preview_of, project, task, weekdays
from tests.exchange.tablefiles import plan_in


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


def imported_rest(plan, text):
    """The activities by their UIDs, and the preview of what is left without what is wrong."""
    preview = preview_of(plan, text)
    assert preview.errors
    assert bad_count(preview) == len(preview.errors)
    # As long as nobody says so nothing happens.
    with pytest.raises(InvalidInputError):
        apply_project_import(plan, preview)
    assert plan.rows(Activity) == [] == plan.rows(Release)
    rest = without_bad(preview)
    assert rest.errors == ()
    assert rest.is_partial
    apply_project_import(plan, rest)
    return {one.source_id: one for one in plan.rows(Activity)}, rest


def warnings(preview):
    return [str(one) for one in preview.warnings]


def links(plan):
    uids = {one.id: one.source_id for one in plan.rows(Activity)}
    return {(uids[one.predecessor_id], uids[one.successor_id]) for one in plan.rows(Link)}


def test_that_a_link_to_nowhere_is_left_out_and_its_task_is_kept(plan):
    made, rest = imported_rest(plan, project([
        task(1, "Build"), task(2, "Test", links=[(1, 1, 0, 7), (9, 1, 0, 7)]),
    ]))  # fmt: skip
    assert links(plan) == {("1", "2")}
    assert dates(plan, made["2"])[0] == "01-06 08:00"
    assert warnings(rest) == [
        (
            "Task UID 2 “Test”, PredecessorUID: “9”: There is no task with this UID to wait for. "
            "This link is left out."
        )
    ]
    assert rest.left_out == ()
    assert sum(rest.fates["links"].values()) == 2


def test_that_a_task_that_waits_for_itself_waits_no_more(plan):
    _, rest = imported_rest(plan, project([task(3, "Loop", links=[(3, 1, 0, 7)])]))
    assert links(plan) == set()
    assert warnings(rest) == [
        "Task UID 3 “Loop”, PredecessorUID: “3”: The task waits for itself. This link is left out."
    ]
    assert rest.fates["links"] == {"something is wrong with them": 1}


def test_that_a_circle_is_broken_at_its_last_link(plan):
    made, rest = imported_rest(plan, project([
        task(1, "A", links=[(3, 1, 0, 7)]), task(2, "B", links=[(1, 1, 0, 7)]),
        task(3, "C", links=[(2, 1, 0, 7)]), task(4, "D", links=[(3, 1, 0, 7)]),
    ]))  # fmt: skip
    assert links(plan) == {("3", "1"), ("1", "2"), ("3", "4")}
    # C is the first now; A and D come after it, and B after A.
    assert [dates(plan, made[uid])[0][:5] for uid in "3142"] == ["01-05", "01-06", "01-06", "01-07"]
    (said,) = warnings(rest)
    assert said.startswith("Task UID 3 “C”, PredecessorUID: “2”: These activities wait for each")
    assert said.endswith("This link is left out.")
    assert rest.fates["links"] == {"kept": 3, "something is wrong with them": 1}


def test_that_several_circles_are_all_broken(plan):
    rows = []
    for first in range(1, 40, 2):
        rows += [
            task(first, links=[(first + 1, 1, 0, 7)]),
            task(first + 1, links=[(first, 1, 0, 7)]),
        ]
    _, rest = imported_rest(plan, project(rows))
    assert len(warnings(rest)) == 20
    assert links(plan) == {(str(one + 1), str(one)) for one in range(1, 40, 2)}


def test_that_a_circle_over_a_summary_is_broken(plan):
    _, rest = imported_rest(plan, project([
        task(1, "Phase", links=[(3, 1, 0, 7)]), task(2, "Inside", level=2),
        task(3, "After", links=[(2, 1, 0, 7)]),
    ]))  # fmt: skip
    assert links(plan) == {("3", "1")}
    assert len(warnings(rest)) == 1


@pytest.mark.parametrize(("before", "after"), [(1, 2), (2, 1)])
def test_that_a_link_between_a_summary_and_its_part_is_left_out(plan, before, after):
    waits = {after: [(before, 1, 0, 7)]}
    _, rest = imported_rest(plan, project([
        task(1, "Phase", links=waits.get(1, ())), task(2, "Part", level=2, links=waits.get(2, ())),
    ]))  # fmt: skip
    assert links(plan) == set()
    assert "A summary and an activity inside of it can't wait" in warnings(rest)[0]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("<Deadline>0001-01-01T00:00:00</Deadline>",
         ("Task UID 1 “Build”, Deadline: “0001-01-01T00:00:00”: The year 1 is no year that a plan "
         "can hold. It is left out.")),
        ("<Deadline>soon</Deadline>", "It is not a date and time. It is left out."),
        ("<PercentComplete>150</PercentComplete>", "It must be from 0 to 100. It is left out."),
        ("<ConstraintType>4</ConstraintType><ConstraintDate>soon</ConstraintDate>",
         "It is not a date and time. It is left out."),
        ("<ConstraintType>2</ConstraintType>",
         "The constraint MSO needs a date. It is left out."),
        (("<ActualStart>2026-01-09T08:00:00</ActualStart>"
         "<ActualFinish>2026-01-08T08:00:00</ActualFinish>"),
         "It finishes before it has started. It is left out."),
    ],
)  # fmt: skip
def test_that_a_value_that_cant_be_is_left_out_of_its_task(plan, more, words):
    made, rest = imported_rest(plan, project([task(1, "Build", more=more)]))
    one = made["1"]
    assert (one.deadline_at, one.percent_complete, one.constraint_kind, one.actual_start_at) == (
        None, 0, "ASAP", None,
    )  # fmt: skip
    assert dates(plan, one) == ("01-05 08:00", "01-05 17:00")
    assert any(words in said for said in warnings(rest))


def test_that_a_duration_of_years_in_minutes_is_taken_from_the_dates(plan):
    dated = "<Start>2026-01-05T08:00:00</Start><Finish>2026-01-06T17:00:00</Finish>"
    made, rest = imported_rest(plan, project([
        task(1, hours=900_000, more=dated), task(2, hours=900_000),
    ]))  # fmt: skip
    assert [made[uid].duration_min for uid in "12"] == [960, 480]
    assert all("That is longer than twenty years. It is left out." in one for one in warnings(rest))
    assert len(warnings(rest)) == 2


def test_that_a_second_task_with_a_uid_is_left_out_with_what_is_under_it(plan):
    made, rest = imported_rest(plan, project([
        task(1, "First"),
        task(1, "Second", links=[(3, 1, 0, 7)]), task(2, "Under it", level=2),
        task(3, "Third", links=[(1, 1, 0, 7), (2, 1, 0, 7)]),
    ]))  # fmt: skip
    assert {uid: one.name for uid, one in made.items()} == {"1": "First", "3": "Third"}
    assert links(plan) == {("1", "3")}
    assert warnings(rest) == [
        "Task UID 1 “Second”, UID: “1”: Another task has the same UID. It is left out.",
        "Task UID 2 “Under it”: It is under a task that something is wrong with. It is left out.",
    ]
    assert rest.left_out == (1, 2)
    assert rest.summary == "Import 2 activities from project.xml, leaving out 2 rows"
    assert rest.fates["tasks"] == {"kept": 2, "something is wrong with them": 2}
    assert sum(rest.fates["links"].values()) == 3


def test_that_a_calendar_that_cant_be_worked_with_is_left_out(plan):
    both = calendar() + calendar(2, "Never", weekdays(()))
    made, rest = imported_rest(plan, project(
        [task(1, more="<CalendarUID>2</CalendarUID>")], both
    ))  # fmt: skip
    assert made["1"].calendar_id is None
    assert "Calendar UID 2 “Never”" in warnings(rest)[0]
    assert any("whose calendar can't be used" in one for one in rest.notices)


def test_that_a_project_calendar_without_work_becomes_the_standard_one(plan):
    made, rest = imported_rest(plan, project([task(1, hours=16)], calendar(days=weekdays(()))))
    assert dates(plan, made["1"])[1] == "01-06 17:00"
    assert any(
        "Note: the project's calendar can't be used, so it is" in one for one in rest.notices
    )


def test_that_a_resource_without_a_uid_is_left_out_and_counted(plan):
    people = "<Resource><UID>1</UID><Name>Ada</Name></Resource><Resource><Name>Bo</Name></Resource>"
    _, rest = imported_rest(plan, project([task(1)], None, people))
    assert [one.name for one in plan.rows(Person)] == ["Ada"]
    assert sum(rest.fates["resources"].values()) == 2
    assert any("something is wrong with them: 1 (Bo)" in one for one in rest.notices)


def test_that_a_bad_start_of_the_project_is_replaced_by_its_earliest_date(plan):
    more = "<ConstraintType>4</ConstraintType><ConstraintDate>2026-03-03T08:00:00</ConstraintDate>"
    _, rest = imported_rest(plan, project([task(1, more=more)], more="<StartDate>soon</StartDate>"))
    assert plan.rows(Release)[0].start_at == at(3, 8, 3)
    assert "Project, StartDate: “soon”" in warnings(rest)[0]


def test_that_nothing_is_offered_where_nothing_would_be_left(plan):
    preview = preview_of(plan, project([]))
    assert preview.errors
    assert bad_count(preview) == 0
    with pytest.raises(InvalidInputError):
        without_bad(preview)


def test_that_leaving_out_is_one_undoable_change(plan):
    imported_rest(plan, project([task(1, links=[(9, 1, 0, 7)])]))
    plan.undo()
    assert plan.rows(Activity) == [] == plan.rows(Release)
