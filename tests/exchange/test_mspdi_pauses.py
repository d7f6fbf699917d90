"""Interruptions (splits) of tasks in MS Project files, both ways."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from defusedxml import ElementTree

from relplanner import Activity, Assignment, Link, Person, Plan
from relplanner.calendars import compile_calendar
from relplanner.exchange.mspdi import apply_project_import, export_project, plan_project_import
from relplanner.releases.calendar_book import calendar_specs
from relplanner.releases.tables import Pause, Release
from tests.exchange.mspdifiles import FOLDER, NAMESPACE, imported, notices, project, task
from tests.exchange.tablefiles import plan_in

KEPT = "tasks that are interrupted (split), which pause as planned"
RUNS = "tasks that are interrupted (split), which run through"


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


def data(start, finish, hours, kind=1):
    return (
        f"<TimephasedData><Type>{kind}</Type><UID>1</UID><Start>2026-01-{start}:00</Start>"
        f"<Finish>2026-01-{finish}:00</Finish><Unit>2</Unit><Value>PT{hours}H0M0S</Value>"
        "</TimephasedData>"
    )


def assignment(task_uid, *parts, resource=-65535):
    return (
        f"<Assignment><UID>{task_uid}</UID><TaskUID>{task_uid}</TaskUID>"
        f"<ResourceUID>{resource}</ResourceUID><Units>1</Units>{''.join(parts)}</Assignment>"
    )


def dated(start, finish):
    return f"<Start>2026-01-{start}:00</Start><Finish>2026-01-{finish}:00</Finish>"


# 5 January 2026 is a Monday. Two days, two of nothing, a day, the weekend, a day.
DAYS = (
    data("05T08:00", "06T08:00", 8), data("06T08:00", "07T08:00", 8),
    data("07T08:00", "08T08:00", 0), data("08T08:00", "09T08:00", 0),
    data("09T08:00", "10T08:00", 8), data("10T08:00", "11T08:00", 0),
    data("11T08:00", "12T08:00", 0), data("12T08:00", "12T17:00", 8),
)  # fmt: skip


def pauses(plan, activity):
    return [
        (row.after_min, row.lasts_min) for row in plan.rows(Pause, activity_id=activity.id)
    ]  # fmt: skip


def test_that_days_without_work_are_a_pause_and_weekends_are_none(plan):
    made, preview = imported(plan, project(
        [task(1, hours=32, more=dated("05T08:00", "12T17:00")), task(2, links=[(1, 1, 0, 7)])],
        assignments=assignment(1, *DAYS),
    ))  # fmt: skip
    assert pauses(plan, made["1"]) == [(960, 960)]
    assert notices(preview, f"{KEPT}: 1 (UID 1 Task 1)")
    assert not notices(preview, RUNS)
    assert plan.schedule().of(made["2"].id).start == plan.schedule().of(made["1"].id).finish + 900
    plan.undo()
    assert plan.rows(Pause) == []


def test_that_days_that_a_writer_leaves_out_are_a_pause_too(plan):
    worked = [one for one in DAYS if "PT8H" in one]
    made, _ = imported(plan, project(
        [task(1, hours=32, more=dated("05T08:00", "12T17:00"))],
        assignments=assignment(1, *worked),
    ))  # fmt: skip
    assert pauses(plan, made["1"]) == [(960, 960)]


def test_that_only_when_nobody_works_a_task_pauses(plan):
    other = (data("07T08:00", "08T08:00", 4), data("08T08:00", "08T17:00", 4))
    made, preview = imported(plan, project(
        [task(1, hours=48, more=dated("05T08:00", "12T17:00"))],
        assignments=assignment(1, *DAYS) + assignment(1, *other),
    ))  # fmt: skip
    assert pauses(plan, made["1"]) == []
    assert not notices(preview, "interrupted")


@pytest.mark.parametrize(
    ("hours", "finish", "parts"),
    [
        # Half a day of work before the pause, which the days don't tell.
        (28, "12T17:00", (data("05T08:00", "06T08:00", 8), data("06T08:00", "07T08:00", 4),
                          *DAYS[2:])),
        (32, "12T17:00", ()),
        # Baseline work is no work.
        (32, "12T17:00", [one.replace("<Type>1<", "<Type>4<") for one in DAYS]),
        (32, "12T17:00", [one.replace("2026-01-09", "soon") for one in DAYS]),
    ],
)  # fmt: skip
def test_that_a_pause_that_the_file_does_not_tell_exactly_is_named(plan, hours, finish, parts):
    made, preview = imported(plan, project(
        [task(1, hours=hours, more=dated("05T08:00", finish))],
        assignments=assignment(1, *parts),
    ))  # fmt: skip
    assert pauses(plan, made["1"]) == []
    assert notices(preview, f"{RUNS}: 1 (UID 1 Task 1)")


def test_that_finished_tasks_have_no_planned_pauses(plan):
    done = (
        "<PercentComplete>100</PercentComplete><ActualStart>2026-01-05T08:00:00</ActualStart>"
        "<ActualFinish>2026-01-12T17:00:00</ActualFinish>"
    )
    made, _ = imported(plan, project(
        [task(1, hours=32, more=dated("05T08:00", "12T17:00") + done)],
        assignments=assignment(1, *(one.replace("<Type>1<", "<Type>2<") for one in DAYS)),
    ))  # fmt: skip
    assert pauses(plan, made["1"]) == []


def test_that_pauses_come_back_with_their_dates_with_and_without_people(plan, tmp_path):
    with plan.change("Fill") as tx:
        home = tx.insert(Release(name="R", start_at="2026-01-05T08:00Z")).id
        ids = [
            tx.insert(Activity(name=name, release_id=home, duration_min=4 * 480)).id
            for name in "abc"
        ]
        who = tx.insert(Person(name="Ravi", calendar_id=plan.info.calendar_id))
        tx.insert(Assignment(activity_id=ids[0], person_id=who.id, allocation_pct=50))
        for one in ids[:2]:
            tx.insert(Pause(activity_id=one, after_min=300, lasts_min=700))
            tx.insert(Pause(activity_id=one, after_min=960, lasts_min=60))
        tx.insert(Link(predecessor_id=ids[0], successor_id=ids[2]))
    want = {
        one.name: (plan.schedule().of(one.id), pauses(plan, one)) for one in plan.rows(Activity)
    }
    file = tmp_path / "out.xml"
    export_project(plan.snapshot(), file, now=plan.clock())
    root = ElementTree.parse(file).getroot()
    found = {
        one.findtext(f"{NAMESPACE}TaskUID"): [
            part.findtext(f"{NAMESPACE}Value") for part in one.iter(f"{NAMESPACE}TimephasedData")
        ]
        for one in root.iter(f"{NAMESPACE}Assignment")
    }
    # Half of five hours, of eleven, and of sixteen.
    assert found == {
        "1": ["PT2H30M0S", "PT0H0M0S", "PT5H30M0S", "PT0H0M0S", "PT8H0M0S"],
        "2": ["PT5H0M0S", "PT0H0M0S", "PT11H0M0S", "PT0H0M0S", "PT16H0M0S"],
    }
    with Plan.create(tmp_path / "again.relplan", zone=plan.info.zone) as again:
        preview = plan_project_import(again, file)
        assert [str(one) for one in preview.errors] == []
        apply_project_import(again, preview)
        have = {
            one.name: (again.schedule().of(one.id), pauses(again, one))
            for one in again.rows(Activity)
        }
    assert have == want


def there_and_back(plan, tmp_path):
    """Dates and pauses of a plan by names, and what they are once they went by a file."""
    file = tmp_path / "out.xml"
    export_project(plan.snapshot(), file, now=plan.clock())
    with Plan.create(tmp_path / "again.relplan", zone=plan.info.zone) as again:
        preview = plan_project_import(again, file)
        assert [str(one) for one in preview.errors] == []
        apply_project_import(again, preview)
        return told(plan), told(again), preview


def told(plan):
    return {
        one.name: (
            plan.schedule().of(one.id)[:2], plan.snapshot().gaps.get(one.id, ()),
            pauses(plan, one), one.suspended_at, one.resumes_at,
        )
        for one in plan.rows(Activity)
    }  # fmt: skip


def test_that_pauses_by_the_clock_of_suspended_work_and_of_a_small_share_come_back(plan, tmp_path):
    with plan.change("Fill") as tx:
        home = tx.insert(Release(name="R", start_at="2026-01-05T08:00Z")).id
        rows = {
            "clock": {"duration_min": 4320, "duration_unit": "ed"},
            "share": {"duration_min": 4 * 480},
            # Two days of work on 5 and 6 January, then nothing until Thursday of the week after.
            "halted": {
                "duration_min": 4 * 480, "percent_complete": 50,
                "actual_start_at": "2026-01-05T08:00Z", "suspended_at": "2026-01-06T17:00Z",
                "resumes_at": "2026-01-15T08:00Z",
            },
        }  # fmt: skip
        ids = {
            name: tx.insert(Activity(name=name, release_id=home, **values)).id
            for name, values in rows.items()
        }
        who = tx.insert(Person(name="Ravi", calendar_id=plan.info.calendar_id))
        tx.insert(Assignment(activity_id=ids["share"], person_id=who.id, allocation_pct=10))
        # A minute of work between two pauses, of which a tenth is none.
        for name, rests in {
            "clock": [(1440, 700), (2880, 60)],
            "share": [(480, 60), (481, 120)],
            "halted": [(3 * 480, 960)],
        }.items():
            for after_min, lasts_min in rests:
                tx.insert(Pause(activity_id=ids[name], after_min=after_min, lasts_min=lasts_min))
    want, have, preview = there_and_back(plan, tmp_path)
    assert have == want
    assert notices(preview, f"{KEPT}: 3")
    assert not notices(preview, RUNS)


def test_that_a_pause_of_suspended_work_that_is_not_kept_is_named(plan):
    begun = (
        "<PercentComplete>50</PercentComplete><ActualStart>2026-01-05T08:00:00</ActualStart>"
        "<Stop>2026-01-06T17:00:00</Stop><Resume>2026-01-09T08:00:00</Resume>"
    )
    # Suspended on Wednesday and Thursday, which the days have, too; on Friday goes the third day.
    made, preview = imported(plan, project(
        [task(1, hours=32, more=dated("05T08:00", "12T17:00") + begun),
         task(2, hours=32, more=dated("05T08:00", "13T17:00") + begun)],
        assignments=assignment(1, *DAYS) + assignment(2, *DAYS),
    ))  # fmt: skip
    assert pauses(plan, made["1"]) == pauses(plan, made["2"]) == []
    # The second one has a day more than its work, and when that is nobody can tell.
    assert notices(preview, f"{RUNS}: 1 (UID 2 Task 2)")


def test_that_with_its_pause_a_split_task_of_ms_project_has_the_dates_that_it_computed(plan):
    """The file doesn't say when Task4 is interrupted, but that it lasts three days more."""
    if not FOLDER.exists():
        pytest.skip("needs the example data in ../shared/data")
    said = json.loads((FOLDER / "expected" / "SplitTaskFinishDate.json").read_text("utf-8"))
    preview = plan_project_import(plan, FOLDER / "SplitTaskFinishDate.xml")
    apply_project_import(plan, preview)
    assert any(RUNS in one and "Task4" in one for one in preview.notices)
    made = {one.source_id: one for one in plan.rows(Activity)}
    with plan.change("Split") as tx:
        tx.insert(Pause(activity_id=made["4"].id, after_min=5 * 480, lasts_min=3 * 480))
    schedule, specs = plan.schedule(), calendar_specs(plan.info, plan.records)
    compared = 0
    for uid, one in made.items():
        want, have = said["tasks"][uid], schedule.of(one.id)
        if want["summary"]:
            continue
        start = int(schedule.release_start[0])
        clock = compile_calendar(specs[one.calendar_id or plan.info.calendar_id], start, start)
        for field in ("early_start", "early_finish", "late_start", "late_finish"):
            moment = datetime.fromisoformat(want[field] + "+00:00")
            gap = clock.between(int(moment.timestamp()) // 60, getattr(have, field))
            assert gap == 0, (one.name, field)
        assert have.total_float_min == (want["total_slack_min"] or 0), one.name
        assert have.critical == want["critical"], one.name
        compared += 1
    assert compared == 8
