"""A plan as an MS Project file, read by an independent parser, and read back."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from defusedxml import ElementTree

from relplanner import Activity, Assignment, Link, Person, Plan, Release
from relplanner.errors import InvalidInputError
from relplanner.exchange.mspdi import apply_project_import, export_project, plan_project_import
from relplanner.plan.tables import Calendar, CalendarException, PlanInfo, WorkingShift
from relplanner.releases.tables import Baseline, BaselineActivity
from relplanner.sample import create_sample
from relplanner.testing.tables import Absence
from tests.exchange.mspdifiles import NAMESPACE
from tests.exchange.tablefiles import plan_in

MONDAY = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)


@pytest.fixture
def plan(tmp_path):
    with plan_in(tmp_path) as plan:
        yield plan


@pytest.fixture
def sample(tmp_path):
    with create_sample(tmp_path / "sample.relplan") as plan:
        yield plan


def exported(plan, **options):
    """The root of the file, read by the standard library's parser."""
    path = plan.path.with_name("out.xml")
    export_project(plan.snapshot(), path, now=plan.clock(), **options)
    return ElementTree.parse(path).getroot()


def text(element, tag):
    return element.findtext(NAMESPACE + tag)


def tasks_of(root):
    return {text(one, "Name"): one for one in root.iter(NAMESPACE + "Task")}


def read_back(plan, folder):
    """A new plan made of the file that was written last."""
    again = Plan.create(folder / "again.relplan", zone=plan.info.zone)
    preview = plan_project_import(again, plan.path.with_name("out.xml"))
    assert [str(one) for one in preview.errors] == []
    apply_project_import(again, preview)
    return again


def release_with(plan, *activities, start_at=MONDAY, **values):
    """A release with activities, given as columns; they wait for each other in this order."""
    with plan.change("Make") as tx:
        release = tx.insert(Release(name="Autumn", start_at=start_at, **values))
        made = [tx.insert(Activity(release_id=release.id, **one)) for one in activities]
        for before, after in itertools.pairwise(made):
            tx.insert(Link(predecessor_id=before.id, successor_id=after.id))
    return release, made


def test_that_tasks_tell_outline_dates_slack_and_constraint(plan):
    release_with(
        plan,
        {"name": "Build", "duration_min": 960, "source_id": "70"},
        {"name": "Ship", "constraint_kind": "SNET", "constraint_at": dt.datetime(2026, 1, 12, 9,
                                                                                 tzinfo=dt.UTC),
         "deadline_at": dt.datetime(2026, 1, 14, 17, tzinfo=dt.UTC)},
    )  # fmt: skip
    root = exported(plan)
    build, ship = (tasks_of(root)[name] for name in ("Build", "Ship"))
    assert [text(build, tag) for tag in ("UID", "ID", "OutlineNumber", "OutlineLevel")] == [
        "70", "1", "1", "1"
    ]  # fmt: skip
    assert (text(build, "Start"), text(build, "Finish")) == (
        "2026-01-05T09:00:00", "2026-01-06T17:00:00"
    )  # fmt: skip
    assert (text(build, "Duration"), text(build, "DurationFormat")) == ("PT16H0M0S", "7")
    # Three working days of eight hours until Monday the 12th, in tenths of a minute.
    assert text(build, "TotalSlack") == str(3 * 480 * 10)
    assert (text(build, "Milestone"), text(ship, "Milestone")) == ("0", "1")
    assert (text(ship, "ConstraintType"), text(ship, "ConstraintDate")) == (
        "4", "2026-01-12T09:00:00"
    )  # fmt: skip
    assert text(ship, "Deadline") == "2026-01-14T17:00:00"
    (link,) = root.iter(NAMESPACE + "PredecessorLink")
    assert (text(link, "PredecessorUID"), text(link, "Type")) == ("70", "1")
    assert (text(root, "StartDate"), text(root, "Title")) == ("2026-01-05T09:00:00", "Autumn")


@pytest.mark.parametrize(
    ("kind", "lag", "lag_kind", "written"),
    [
        ("FF", 480, "working", ("0", "4800", "7")),
        ("SS", -60, "working", ("3", "-600", "7")),
        ("SF", 1440, "elapsed", ("2", "14400", "8")),
        ("FS", 50, "percent", ("1", "50", "19")),
    ],
)
def test_that_lags_are_written_in_their_units(plan, kind, lag, lag_kind, written):
    _, (one, two) = release_with(
        plan, {"name": "A", "duration_min": 960}, {"name": "B", "duration_min": 480}
    )
    (link,) = plan.rows(Link)
    with plan.change("Lag") as tx:
        tx.update(Link, link.id, kind=kind, lag_min=lag, lag_kind=lag_kind)
    (found,) = exported(plan).iter(NAMESPACE + "PredecessorLink")
    assert tuple(text(found, tag) for tag in ("Type", "LinkLag", "LagFormat")) == written
    assert (one.name, two.name) == ("A", "B")


def test_that_the_sample_comes_back_with_the_same_dates(sample, tmp_path):
    exported(sample)
    before = sample.schedule()
    want = sorted(
        (one.name, before.of(one.id).start, before.of(one.id).finish)
        for one in sample.rows(Activity)
    )
    with read_back(sample, tmp_path) as again:
        releases = {f"{one.code} {one.name}" for one in sample.rows(Release)}
        after = again.schedule()
        have = sorted(
            (one.name, after.of(one.id).start, after.of(one.id).finish)
            for one in again.rows(Activity)
            if one.name not in releases
        )
        assert len(again.rows(Link)) == len(sample.rows(Link))
        assert {one.name for one in again.rows(Person)} == {one.name for one in sample.rows(Person)}
        assert len(again.rows(Assignment)) == len(sample.rows(Assignment))
    assert have == want


def test_that_tasks_of_a_fixed_duration_are_no_kind_that_a_plan_has_no_place_for(plan, tmp_path):
    release_with(plan, {"name": "Build", "duration_min": 480})
    kinds = {text(task, "Type") for task in tasks_of(exported(plan)).values()}
    assert kinds == {"1"}
    again = Plan.create(tmp_path / "again.relplan", zone=plan.info.zone)
    with again:
        preview = plan_project_import(again, plan.path.with_name("out.xml"))
    assert not [one for one in preview.notices if "task types" in str(one)]


def test_that_one_release_of_the_sample_comes_back_with_dates_and_floats(sample, tmp_path):
    release = sample.rows(Release)[0]
    exported(sample, release_ids={release.id})
    mine = [one for one in sample.rows(Activity) if one.release_id == release.id]
    before = sample.schedule()
    with read_back(sample, tmp_path) as again:
        after = again.schedule()
        have = sorted((one.name, after.of(one.id)[:4]) for one in again.rows(Activity))
    assert have == sorted((one.name, before.of(one.id)[:4]) for one in mine)


def test_that_several_releases_are_summaries_of_one_project(plan):
    release_with(plan, {"name": "A", "duration_min": 480})
    release_with(plan, {"name": "B", "duration_min": 480}, start_at=MONDAY + dt.timedelta(days=7))
    root = exported(plan)
    numbers = [text(one, "OutlineNumber") for one in root.iter(NAMESPACE + "Task")]
    assert numbers == ["0", "1", "1.1", "2", "2.1"]
    assert text(root, "StartDate") == "2026-01-05T09:00:00"
    assert text(tasks_of(root)["B"], "Start") == "2026-01-12T09:00:00"


def test_that_what_waits_for_a_release_that_isnt_written_is_held(plan, tmp_path):
    _, (first,) = release_with(plan, {"name": "A", "duration_min": 2400})
    other, (second,) = release_with(plan, {"name": "B", "duration_min": 480})
    with plan.change("Link") as tx:
        tx.insert(Link(predecessor_id=first.id, successor_id=second.id))
    root = exported(plan, release_ids={other.id})
    assert list(root.iter(NAMESPACE + "PredecessorLink")) == []
    assert text(tasks_of(root)["B"], "ConstraintType") == "4"
    with read_back(plan, tmp_path) as again:
        (one,) = again.rows(Activity)
        assert again.schedule().of(one.id).start == plan.schedule().of(second.id).start


def test_that_a_night_shift_is_written_in_two_pieces_and_comes_back(plan, tmp_path):
    with plan.change("Nights") as tx:
        nights = tx.insert(Calendar(name="Nights"))
        for weekday in range(1, 6):
            tx.insert(WorkingShift(calendar_id=nights.id, weekday=weekday, start_min=1320,
                                   finish_min=1800))  # fmt: skip
        tx.insert(
            CalendarException(
                calendar_id=nights.id, first_day=dt.date(2026, 1, 7), last_day=dt.date(2026, 1, 7),
                name="Fair", kind="nonworking",
            )
        )  # fmt: skip
    _, (one,) = release_with(
        plan, {"name": "Watch", "duration_min": 5 * 480, "calendar_id": nights.id}
    )
    root = exported(plan)
    calendar = next(
        one for one in root.iter(NAMESPACE + "Calendar") if text(one, "Name") == "Nights"
    )
    hours = {
        (text(day, "DayType"), text(time, "FromTime"), text(time, "ToTime"))
        for day in calendar.iter(NAMESPACE + "WeekDay")
        for time in day.iter(NAMESPACE + "WorkingTime")
    }
    assert {("2", "22:00:00", "00:00:00"), ("3", "00:00:00", "06:00:00")} <= hours
    with read_back(plan, tmp_path) as again:
        (made,) = again.rows(Activity)
        assert again.schedule().of(made.id)[:2] == plan.schedule().of(one.id)[:2]


def test_that_a_calendar_of_another_zone_is_moved_to_the_plans_clock(tmp_path):
    with Plan.create(tmp_path / "b.relplan", zone="Europe/Berlin") as plan:
        with plan.change("Kolkata") as tx:
            there = tx.insert(Calendar(name="Kolkata", zone="Asia/Kolkata"))
            for weekday in range(1, 6):
                tx.insert(WorkingShift(calendar_id=there.id, weekday=weekday, start_min=540,
                                       finish_min=1020))  # fmt: skip
        _, (one,) = release_with(
            plan, {"name": "Test", "duration_min": 960, "calendar_id": there.id}
        )
        # Nine o'clock in Kolkata is 04:30 in Berlin in winter.
        times = {text(one, "FromTime") for one in exported(plan).iter(f"{NAMESPACE}WorkingTime")}
        assert "04:30:00" in times
        with read_back(plan, tmp_path) as again:
            (made,) = again.rows(Activity)
            assert again.schedule().of(made.id)[:2] == plan.schedule().of(one.id)[:2]


def test_that_absences_are_in_the_calendar_of_the_person_and_move_what_they_moved(plan, tmp_path):
    _, (one,) = release_with(plan, {"name": "Test", "duration_min": 480})
    with plan.change("Away") as tx:
        ada = tx.insert(Person(name="Ada", email="a@b.c", capacity_min_per_day=240))
        tx.insert(Assignment(activity_id=one.id, person_id=ada.id, allocation_pct=50))
        tx.insert(Absence(person_id=ada.id, first_day=MONDAY.date(), last_day=MONDAY.date()))
    root = exported(plan)
    (resource,) = root.iter(NAMESPACE + "Resource")
    assert (text(resource, "MaxUnits"), text(resource, "EmailAddress")) == ("0.5", "a@b.c")
    (assignment,) = root.iter(NAMESPACE + "Assignment")
    assert (text(assignment, "Units"), text(assignment, "Work")) == ("0.5", "PT4H0M0S")
    off = [text(one, "FromDate") for one in root.iter(NAMESPACE + "TimePeriod")]
    assert set(off) == {"2026-01-05T00:00:00"}
    assert text(tasks_of(root)["Test"], "Start") == "2026-01-06T09:00:00"
    with read_back(plan, tmp_path) as again:
        (made,) = again.rows(Activity)
        assert again.schedule().of(made.id)[:2] == plan.schedule().of(one.id)[:2]


def test_that_markup_and_control_characters_in_names_keep_the_file_well_formed(plan, tmp_path):
    release_with(plan, {"name": "<b> & ]]> \x08 “ü”", "notes": "one\ntwo\x0b", "duration_min": 1})
    exported(plan)
    with read_back(plan, tmp_path) as again:
        (one,) = again.rows(Activity)
        assert (one.name, one.notes) == ("<b> & ]]>  “ü”", "one\ntwo")


def test_that_a_plan_without_releases_has_nothing_to_export(plan):
    with pytest.raises(InvalidInputError, match="no release"):
        exported(plan)


def test_that_progress_inactive_and_elapsed_activities_come_back_with_the_same_dates(
    plan, tmp_path
):
    tuesday = MONDAY + dt.timedelta(days=1)
    _, made = release_with(
        plan,
        {"name": "Done", "duration_min": 480, "percent_complete": 100, "actual_start_at": MONDAY,
         "actual_finish_at": MONDAY + dt.timedelta(hours=4)},
        {"name": "Begun", "duration_min": 1440, "percent_complete": 33, "remaining_min": 700,
         "actual_start_at": tuesday, "suspended_at": tuesday + dt.timedelta(hours=8),
         "resumes_at": tuesday + dt.timedelta(days=2)},
        {"name": "Dropped", "duration_min": 4800, "active": False},
        {"name": "Soak", "duration_min": 4320, "duration_unit": "ed"},
    )  # fmt: skip
    root = exported(plan)
    assert text(tasks_of(root)["Dropped"], "Active") == "0"
    assert text(tasks_of(root)["Soak"], "DurationFormat") == "8"
    assert text(tasks_of(root)["Begun"], "RemainingDuration") == "PT11H40M0S"
    with read_back(plan, tmp_path) as again:
        after = {one.name: again.schedule().of(one.id) for one in again.rows(Activity)}
        assert after == {one.name: plan.schedule().of(one.id) for one in made}


def test_that_a_release_scheduled_from_its_target_comes_back_as_one(plan, tmp_path):
    target = dt.datetime(2026, 3, 6, 17, tzinfo=dt.UTC)
    _, made = release_with(
        plan, {"name": "A", "duration_min": 960}, {"name": "B", "duration_min": 480},
        schedule_from="target", target_at=target,
    )  # fmt: skip
    root = exported(plan)
    assert (text(root, "ScheduleFromStart"), text(root, "FinishDate")) == (
        "0", "2026-03-06T17:00:00"
    )  # fmt: skip
    with read_back(plan, tmp_path) as again:
        after = {one.name: again.schedule().of(one.id) for one in again.rows(Activity)}
        assert after == {one.name: plan.schedule().of(one.id) for one in made}
        assert again.rows(Release)[0].target_at == target


def test_that_a_night_of_deployment_keeps_its_people_and_their_absences(plan, tmp_path):
    with plan.change("Nights") as tx:
        nights = tx.insert(Calendar(name="Nights"))
        for weekday in range(1, 6):
            tx.insert(WorkingShift(calendar_id=nights.id, weekday=weekday, start_min=1200,
                                   finish_min=1440))  # fmt: skip
    _, made = release_with(
        plan,
        {"name": "Deploy", "duration_min": 240, "calendar_id": nights.id},
        {"name": "Watch", "duration_min": 240, "calendar_id": nights.id, "ignores_people": True},
        {"name": "Write", "duration_min": 480},
    )
    with plan.change("People") as tx:
        ada = tx.insert(Person(name="Ada"))
        for one in made:
            tx.insert(Assignment(activity_id=one.id, person_id=ada.id))
        tx.insert(Absence(person_id=ada.id, first_day=MONDAY.date(), last_day=MONDAY.date()))
    exported(plan)
    with read_back(plan, tmp_path) as again:
        after = {one.name: again.schedule().of(one.id)[:2] for one in again.rows(Activity)}
        assert after == {one.name: plan.schedule().of(one.id)[:2] for one in made}


def test_that_baselines_come_back(plan, tmp_path):
    _, (one,) = release_with(plan, {"name": "A", "duration_min": 480})
    with plan.change("Agree") as tx:
        baseline = tx.insert(Baseline(name="Agreed"))
        tx.insert(
            BaselineActivity(
                baseline_id=baseline.id, activity_ref=one.id, release_ref=one.release_id,
                activity_code=one.code, name="A", start_at=MONDAY, duration_min=480,
                finish_at=MONDAY + dt.timedelta(hours=8),
            )
        )  # fmt: skip
    exported(plan)
    with read_back(plan, tmp_path) as again:
        (kept,) = again.rows(BaselineActivity)
        assert (kept.start_at, kept.finish_at, kept.duration_min) == (
            MONDAY, MONDAY + dt.timedelta(hours=8), 480
        )  # fmt: skip


def test_that_the_slack_up_to_which_tasks_are_critical_comes_back(plan, tmp_path):
    _, made = release_with(plan, {"name": "A", "duration_min": 960})
    with plan.change("Beside") as tx:
        values = {"release_id": made[0].release_id, "duration_min": 480}
        made.append(tx.insert(Activity(name="B", **values)))
        tx.update(PlanInfo, plan.plan_id, slack_limit_days=1)
    root = exported(plan)
    assert text(root, "CriticalSlackLimit") == "1"
    assert [text(tasks_of(root)[name], "Critical") for name in "AB"] == ["1", "1"]
    with read_back(plan, tmp_path) as again:
        assert again.info.slack_limit_days == 1
        assert all(again.schedule().of(one.id).critical for one in again.rows(Activity))


def test_that_only_other_hours_than_the_projects_need_a_calendar_of_the_task(plan):
    _, made = release_with(plan, *({"name": name, "duration_min": 480} for name in "ABCD"))
    nights = {"first_day": "2026-01-06", "last_day": "2026-01-06"}
    with plan.change("Assign") as tx:
        other = tx.insert(Calendar(name="Mondays"))
        tx.insert(WorkingShift(calendar_id=other.id, weekday=1, start_min=540, finish_min=1020))
        usual, away = (tx.insert(Person(name=name)) for name in ("Ada", "Bo"))
        tx.insert(Absence(person_id=away.id, kind="leave", **nights))
        monday = tx.insert(Person(name="Cy", calendar_id=other.id))
        for activity, person in zip(made, (usual, away, monday), strict=False):
            tx.insert(Assignment(activity_id=activity.id, person_id=person.id))
    tasks = tasks_of(exported(plan))
    assert [text(tasks[name], "CalendarUID") for name in "ABCD"] == ["-1", "1", "1", "-1"]
    # By people's hours a task takes as long as they need: it is of fixed units then.
    assert [text(tasks[name], "Type") for name in "ABCD"] == ["0", "0", "0", "1"]
