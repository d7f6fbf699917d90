"""Tables made from public release calendars, against dates that were read from them elsewhere."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest

from relplanner import Activity, Plan
from relplanner.calendars import to_datetime
from relplanner.exchange.table_import import apply_import, plan_import
from tests.exchange.tablefiles import release_in, write_csv, write_xlsx

ZONE = "Europe/Berlin"
LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?")


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    with Plan.create(tmp_path / "p.relplan", name="P", zone=ZONE) as plan:
        yield plan


WRITERS = {".csv": write_csv, ".xlsx": write_xlsx}


def markdown_table(path: Path) -> list[list[str]]:
    """The table of the Timeline section, without its decoration."""
    section = path.read_text("utf-8").split("## Timeline", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    cells = [[one.strip() for one in line.strip("|").split("|")] for line in lines]
    return [
        [LINK.sub(r"\1", one.replace("**", "")) for one in row]
        for row in cells
        if not set("".join(row)) <= set("-: ")
    ]


def openstack_weeks(path: Path) -> list[dict[str, Any]]:
    """The cycle of a schedule: a flat YAML of weeks with lists of milestones."""
    weeks: list[dict[str, Any]] = []
    filed: list[str] = []
    for line in path.read_text("utf-8").split("cycle:", 1)[1].splitlines():
        item, pair = re.match(r"\s+- ([\w.-]+)$", line), re.match(r"\s*(- )?([\w-]+): *(.*)", line)
        if item:
            filed.append(item[1])
        elif pair:
            if pair[1]:
                weeks.append({})
            value = pair[3].strip("'\"")
            filed = []
            weeks[-1][pair[2]] = value or filed
    return weeks


def early_days(plan: Plan) -> list[tuple[str, str, str]]:
    """(name, first day, last day) of the leaves, in the plan's zone."""
    schedule = plan.schedule()
    found = []
    for one in plan.rows(Activity):
        dates = schedule.of(one.id)
        first, last = (
            to_datetime(minute, ZONE).date().isoformat()
            for minute in (dates.early_start, dates.early_finish)
        )
        found.append((one.name, first, last))
    return found


def expected(path: Path) -> Any:
    return json.loads((path.parent / "expected" / f"{path.name}.json").read_text("utf-8"))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("version", ["1.31", "1.35"])
def test_that_the_kubernetes_timeline_comes_out_on_its_dates(
    version: str, ending: str, plan: Plan, shared_data: Path, tmp_path: Path
):
    source = shared_data / "releases_kubernetes" / f"k8s-{version}.README.md"
    rows = markdown_table(source)
    preview = plan_import(plan, WRITERS[ending](tmp_path / f"k8s{ending}", rows))
    assert [str(one) for one in preview.errors] == []
    dated = [one for one in expected(source)["timeline"] if one["first_date"]]
    made = apply_import(plan, preview)
    assert made.activities == len(rows) - 1
    # Of a range such as "10th - 13th November" the other reader took the date that has a month.
    days = [last if name == "KubeCon NA" else first for name, first, last in early_days(plan)]
    assert days == [one["first_date"] for one in dated]
    assert plan.journal()[-1].summary == f"Import {len(rows) - 1} activities from k8s{ending}"


def test_that_a_range_in_the_kubernetes_timeline_becomes_an_activity(
    plan: Plan, shared_data: Path, tmp_path: Path
):
    rows = markdown_table(shared_data / "releases_kubernetes" / "k8s-1.35.README.md")
    preview = plan_import(plan, write_csv(tmp_path / "k8s.csv", rows))
    apply_import(plan, preview)
    assert ("KubeCon NA", "2025-11-10", "2025-11-13") in early_days(plan)
    (event,) = plan.rows(Activity, name="KubeCon NA")
    assert (event.duration_min, event.constraint_kind) == (4 * 480, "SNET")
    (freeze,) = plan.rows(Activity, name="Begin Enhancements Freeze")
    # The second date of the cell isn't lost, and is told.
    assert "Friday 17th October 2025, 12:00 UTC" in freeze.notes
    assert any("Only 2025-10-16 was read" in one.what for one in preview.warnings)
    assert {"Lead", "Branch Manager", "Comms / Release Signal"} <= set(preview.new_people)


@pytest.mark.parametrize("cycle", ["gazpacho", "antelope", "victoria"])
def test_that_weeks_of_an_openstack_cycle_come_out_on_their_dates(
    cycle: str, plan: Plan, shared_data: Path, tmp_path: Path
):
    source = shared_data / "releases_openstack" / f"{cycle}.schedule.yaml"
    weeks = openstack_weeks(source)
    assert len(weeks) == expected(source)["weeks"]
    table = [["Name", "Start", "End", "Milestones"]]
    table += [
        [w.get("name", "before"), w["start"], w["end"], " ".join(w.get("x-project", []))]
        for w in weeks
    ]
    apply_import(plan, plan_import(plan, write_csv(tmp_path / "cycle.csv", table)))
    days = early_days(plan)
    assert [(first, last) for _, first, last in days] == [(w["start"], w["end"]) for w in weeks]
    assert {one.duration_min for one in plan.rows(Activity)} == {5 * 480}
    assert [one.notes for one in plan.rows(Activity)] == [
        f"Milestones: {row[3]}" if row[3] else "" for row in table[1:]
    ]


@pytest.mark.parametrize("cycle", ["gazpacho", "antelope", "victoria"])
def test_that_milestones_of_an_openstack_cycle_come_out_on_their_dates(
    cycle: str, plan: Plan, shared_data: Path, tmp_path: Path
):
    source = shared_data / "releases_openstack" / f"{cycle}.schedule.yaml"
    milestones = expected(source)["x_project_milestones"]
    table = [["Date", "Milestone"], *milestones]
    preview = plan_import(plan, write_csv(tmp_path / "cycle.csv", table))
    apply_import(plan, preview)
    assert [[first, name] for name, first, _ in early_days(plan)] == milestones
    assert {one.constraint_kind for one in plan.rows(Activity)} == {"MSO"}


def test_that_the_python_release_calendar_comes_out_on_its_dates(
    plan: Plan, shared_data: Path, tmp_path: Path
):
    source = shared_data / "releases_python" / "pep-0719.rst"
    found = re.findall(r"^- (3\.13[^:]*): (\w+, [\d-]+)", source.read_text("utf-8"), re.MULTILINE)
    table = [["What", "When"], *(list(one) for one in found)]
    apply_import(plan, plan_import(plan, write_csv(tmp_path / "pep.csv", table)))
    assert [[name, first] for name, first, _ in early_days(plan)] == expected(source)["detail"]


def test_that_a_workbook_of_something_else_is_refused_in_words(plan: Plan, shared_data: Path):
    source = shared_data / "xlsx" / "k8s_responsibilities_signup.xlsx"
    preview = plan_import(plan, source)
    assert preview.rows == ()
    (error,) = preview.errors
    assert str(error) == (
        "The table: No column is recognised as the name of activities; the headers in row 1 are "
        "A (Date), B (Assignee). Say which one it is, by mapping the field name to it."
    )
    assert preview.notices[0].startswith("The sheet “Weekly Branch Sync” was read, not “Team”")


def test_that_placeholders_are_named_by_row_and_column(plan: Plan, shared_data: Path):
    source = shared_data / "xlsx" / "k8s_responsibilities_signup.xlsx"
    preview = plan_import(
        plan, source, sheet="Release Note PR CreationReview",
        mapping={"name": "Release", "when": "PR Merge Deadline"},
    )  # fmt: skip
    assert [(one.row, one.letter, one.header) for one in preview.errors] == [
        (row, "C", "PR Merge Deadline") for row in range(2, 9)
    ]
    assert preview.errors[0].what == "“YYYY-MM-DD” is not a date."


def test_that_a_people_list_is_not_taken_for_activities(plan: Plan, shared_data: Path):
    source = shared_data / "xlsx" / "k8s_responsibilities_signup.xlsx"
    (error,) = plan_import(plan, source, sheet="Team").errors
    assert error.what.startswith("No column says how long activities take or when they are")


def test_that_the_imported_milestones_sit_in_working_hours(
    plan: Plan, shared_data: Path, tmp_path: Path
):
    rows = markdown_table(shared_data / "releases_kubernetes" / "k8s-1.35.README.md")
    apply_import(plan, plan_import(plan, write_csv(tmp_path / "k8s.csv", rows)))
    hours = {
        one.constraint_at.astimezone(dt.timezone(dt.timedelta(hours=0))).hour
        for one in plan.rows(Activity)
    }
    assert hours == {7, 8}  # 09:00 in Berlin, in summer and in winter


@pytest.mark.parametrize("name", ["CalculateCriticalPath", "project-sort"])
@pytest.mark.parametrize("outline", ["level", "indent", "wbs"])
def test_that_a_table_as_ms_project_shows_it_gives_the_dates_that_it_computed(
    name: str, outline: str, shared_data: Path, tmp_path: Path
):
    said = json.loads((shared_data / "mspdi" / "expected" / f"{name}.json").read_text("utf-8"))
    tasks = [one for one in said["tasks"].values() if one["outline_level"]]
    ids = {uid: one["id"] for uid, one in said["tasks"].items()}
    header = {"level": "Outline Level", "indent": "Spare", "wbs": "WBS"}[outline]
    table = [["ID", "Task Name", header, "Duration", "Start", "Predecessors"]]
    for one in tasks:
        deep = one["outline_level"]
        indent = "   " * (deep - 1) if outline == "indent" else ""
        above = {"level": str(deep), "indent": "", "wbs": one["wbs"]}[outline]
        before = ",".join(ids[link["uid"]] for link in one["predecessors"])
        days = f"{one['duration_min'] / 480:g} days"
        table.append([one["id"], indent + one["name"], above, days, "", before])
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        release = release_in(plan, dt.datetime(2010, 6, 8, 9, tzinfo=dt.UTC))
        preview = plan_import(plan, write_csv(tmp_path / "t.csv", table), release=release.code)
        apply_import(plan, preview)
        schedule = plan.schedule()
        for one, activity in zip(tasks, plan.rows(Activity), strict=True):
            dates = schedule.of(activity.id)
            days = [
                to_datetime(getattr(dates, which), "UTC").date().isoformat()
                for which in ("early_start", "early_finish", "late_start", "late_finish")
            ]
            assert days == [
                one[which][:10]
                for which in ("early_start", "early_finish", "late_start", "late_finish")
            ], one["name"]
            assert dates.total_float_min == (one["total_slack_min"] or 0)
            assert bool(dates.critical) == one["critical"]


def test_that_a_network_of_the_psplib_has_the_length_that_is_known_for_it(
    shared_data: Path, tmp_path: Path
):
    text = (shared_data / "psplib" / "j301_1.sm").read_text("ascii")
    numbers = re.compile(r"^(?: +\d+)+ *$", re.MULTILINE)
    precedence, requests = (
        [list(map(int, line.split())) for line in numbers.findall(text.split(f"{title}:", 1)[1])]
        for title in ("PRECEDENCE RELATIONS", "REQUESTS/DURATIONS")
    )
    jobs = {row[0]: row[3:] for row in precedence[:32]}
    before = {job: [str(one) for one, after in jobs.items() if job in after] for job in jobs}
    table = [["ID", "Activity", "Days", "Depends on"]]
    table += [[row[0], f"Job {row[0]}", row[2], "; ".join(before[row[0]])] for row in requests[:32]]
    assert sum(map(len, before.values())) == sum(map(len, jobs.values()))
    with Plan.create(tmp_path / "p.relplan", name="P", zone="UTC") as plan:
        release = release_in(plan)
        preview = plan_import(plan, write_xlsx(tmp_path / "t.xlsx", table), release=release.id)
        apply_import(plan, preview)
        last = max(plan.schedule().early_finish)
    known = json.loads((shared_data / "psplib" / "expected" / "j301_1.sm.json").read_text("utf-8"))
    weeks, days = divmod(known["cpm_length"] - 1, 5)
    end = release.start_at + dt.timedelta(weeks=weeks, days=days, hours=8)
    assert to_datetime(int(last), "UTC") == end
