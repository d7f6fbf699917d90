"""Random projects, imported, exported and imported again; and as MPXJ calculates them."""

from __future__ import annotations

import datetime as dt
import subprocess

import pytest

from relplanner import Activity, Assignment, Link, Person, Plan
from relplanner.calendars import compile_calendar
from relplanner.exchange.mspdi import apply_project_import, export_project, plan_project_import
from relplanner.releases.calendar_book import calendar_specs
from relplanner.releases.tables import BaselineActivity
from tests.bench import peer_mpxj
from tests.exchange.mspdirandom import random_project
from tests.exchange.tablefiles import plan_in

_COLUMNS = (
    "name", "duration_min", "duration_unit", "constraint_kind", "constraint_at", "deadline_at",
    "percent_complete", "actual_start_at", "actual_finish_at", "remaining_min", "suspended_at",
    "resumes_at", "active", "ignores_people", "notes",
)  # fmt: skip


def contents(plan):
    """Everything that a project says, by UIDs and names."""
    rows = {one.id: one for one in plan.rows(Activity)}
    uids = {key: one.source_id for key, one in rows.items()} | {None: None}
    names = {one.id: one.name for one in plan.rows(Person)}
    schedule = plan.schedule()
    return {
        "activities": {
            one.source_id: (
                uids[one.parent_id],
                schedule.of(one.id),
                *(getattr(one, name) for name in _COLUMNS),
            )
            for one in rows.values()
        },
        "links": sorted(
            (uids[one.predecessor_id], uids[one.successor_id], one.kind, one.lag_min, one.lag_kind)
            for one in plan.rows(Link)
        ),
        "people": sorted(
            (one.name, one.capacity_min_per_day, one.email) for one in plan.rows(Person)
        ),
        "assignments": sorted(
            (uids[one.activity_id], names[one.person_id], one.allocation_pct)
            for one in plan.rows(Assignment)
        ),
        "baselines": sorted(
            (uids[one.activity_ref], one.start_at, one.finish_at, one.duration_min)
            for one in plan.rows(BaselineActivity)
        ),
    }  # fmt: skip


def imported(plan, path):
    preview = plan_project_import(plan, path)
    assert [str(one) for one in preview.errors] == []
    apply_project_import(plan, preview)
    return preview


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin"])
@pytest.mark.parametrize("seed", range(12))
def test_that_a_random_project_comes_back_as_it_went_out(tmp_path, seed, zone):
    given, out = tmp_path / "in.xml", tmp_path / "out.xml"
    given.write_text(random_project(seed, plain=False), encoding="utf-8")
    with plan_in(tmp_path, zone) as plan:
        preview = imported(plan, given)
        for kind, tag in (("tasks", "Task"), ("links", "PredecessorLink"),
                          ("assignments", "Assignment")):  # fmt: skip
            count = given.read_text(encoding="utf-8").count(f"<{tag}>")
            assert sum(preview.fates[kind].values()) == count, kind
        before = contents(plan)
        export_project(plan.snapshot(), out, now=plan.clock())
    with Plan.create(tmp_path / "again.relplan", zone=zone) as plan:
        imported(plan, out)
        assert contents(plan) == before


_SOURCE = """
import org.mpxj.*;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.reader.UniversalProjectReader;

public class Peer {
    public static void main(String[] names) throws Exception {
        for (String name : names) {
            ProjectFile file = new UniversalProjectReader().read(name);
            if (name.endsWith("plain.xml")) {
                for (Task task : file.getTasks()) {
                    task.setActualDuration(Duration.getInstance(0, TimeUnit.MINUTES));
                    task.setRemainingDuration(task.getDuration());
                }
                new MicrosoftScheduler().schedule(file, file.getProjectProperties().getStartDate());
            }
            for (Task task : file.getTasks()) {
                if (!task.hasChildTasks()) {
                    System.out.println(String.join(" ", name, "" + task.getUniqueID(),
                        "" + task.getEarlyStart(), "" + task.getEarlyFinish(),
                        "" + task.getLateStart(), "" + task.getLateFinish(),
                        "" + Math.round(task.getTotalSlack().convertUnits(
                            TimeUnit.MINUTES, file.getProjectProperties()).getDuration()),
                        "" + task.getCritical()));
                }
            }
        }
    }
}
"""
_NEEDS_PEER = pytest.mark.skipif(
    not peer_mpxj.there(), reason="needs Java and MPXJ, which `dev.py bench --full` fetches"
)


def said_by_mpxj(folder, paths):
    """What MPXJ reads, and for plain projects calculates, of each task by file and UID."""
    source = folder / "Peer.java"
    source.write_text(_SOURCE)
    found = subprocess.run(
        ["java", "-cp", f"{peer_mpxj.JARS}/*", source, *paths],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    said = {}
    for line in found.stdout.splitlines():
        name, uid, *numbers = line.split()
        said.setdefault(name, {})[uid] = numbers
    return said


def minute(text):
    """A date without a zone, taken as UTC."""
    return int(dt.datetime.fromisoformat(f"{text}+00:00").timestamp() // 60)


@_NEEDS_PEER
def test_that_mpxj_reads_the_dates_of_an_exported_project(tmp_path):
    plans = {}
    for seed in range(12):
        given, out = tmp_path / f"{seed}.xml", tmp_path / f"{seed}-out.xml"
        given.write_text(random_project(seed, plain=False), encoding="utf-8")
        with Plan.create(tmp_path / f"{seed}.relplan", zone="UTC") as plan:
            imported(plan, given)
            export_project(plan.snapshot(), out, now=plan.clock())
            schedule = plan.schedule()
            plans[str(out)] = {
                one.source_id: schedule.of(one.id) for one in plan.rows(Activity)
            }  # fmt: skip
    said = said_by_mpxj(tmp_path, plans)
    for path, dates in plans.items():
        for uid, have in dates.items():
            if have.is_summary:
                continue
            *instants, slack, critical = said[path][uid]
            assert [minute(one) for one in instants] == [
                have.early_start, have.early_finish, have.late_start, have.late_finish,
            ], (path, uid)  # fmt: skip
            assert (int(slack), critical) == (have.total_float_min, str(have.critical).lower())


@_NEEDS_PEER
def test_that_random_plain_projects_have_the_numbers_of_mpxj(tmp_path):
    paths = {}
    for seed in range(40):
        paths[seed] = tmp_path / f"{seed}-plain.xml"
        paths[seed].write_text(random_project(seed, plain=True), encoding="utf-8")
    want = said_by_mpxj(tmp_path, paths.values())
    compared = 0
    for seed, path in paths.items():
        with Plan.create(tmp_path / f"{seed}.relplan", zone="UTC") as plan:
            imported(plan, path)
            schedule = plan.schedule()
            spec = calendar_specs(plan.info, plan.records)[plan.info.calendar_id]
            start = int(schedule.release_start[0])
            clock = compile_calendar(spec, start, start)
            for one in plan.rows(Activity):
                dates = schedule.of(one.id)
                if dates.is_summary:
                    continue
                *instants, slack, critical = want[str(path)][one.source_id]
                have = dates.early_start, dates.early_finish, dates.late_start, dates.late_finish
                for there, here in zip(instants, have, strict=True):
                    assert clock.between(minute(there), here) == 0, (seed, one.name, there, here)
                assert (dates.total_float_min, dates.critical) == (
                    int(slack), critical == "true",
                ), (seed, one.name)  # fmt: skip
                compared += 1
    assert compared > 200
