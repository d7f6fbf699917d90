"""Files of MS Project, imported: MS Project's own dates, and everything accounted for."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from defusedxml import ElementTree

from relplanner import Activity, Link, Plan
from relplanner.calendars import compile_calendar
from relplanner.exchange.mspdi import apply_project_import, export_project, plan_project_import
from relplanner.releases.calendar_book import calendar_specs
from tests.exchange.mspdifiles import FOLDER, NAMESPACE, example_names
from tests.exchange.tablefiles import plan_in

DATES = ("early_start", "early_finish", "late_start", "late_finish", "start", "finish")


def instant(text):
    """Dates in these files have no zone; the plan is in UTC."""
    return int((datetime.fromisoformat(text) - datetime(1970, 1, 1)).total_seconds() // 60)  # noqa: DTZ001


def imported(plan, path):
    preview = plan_project_import(plan, path)
    assert [str(one) for one in preview.errors] == []
    apply_project_import(plan, preview)
    return preview


@pytest.mark.parametrize("name", example_names(reproduced=True) or [None])
def test_that_an_imported_project_has_the_numbers_of_ms_project(name, tmp_path):
    if name is None:
        pytest.skip("needs the example data in ../shared/data")
    said = json.loads((FOLDER / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    with plan_in(tmp_path) as plan:
        imported(plan, FOLDER / f"{name}.xml")
        schedule, info = plan.schedule(), plan.info
        specs = calendar_specs(info, plan.records)
        compared = 0
        for one in plan.rows(Activity):
            want, have = said["tasks"][one.source_id], schedule.of(one.id)
            if want["early_start"] is None or want["summary"]:
                continue
            start = int(schedule.release_start[0])
            clock = compile_calendar(specs[one.calendar_id or info.calendar_id], start, start)
            for field in DATES:
                # Two instants are one date when nobody works between them.
                gap = clock.between(instant(want[field]), getattr(have, field))
                assert gap == 0, (one.name, field, want[field], gap)
            assert have.total_float_min == (want["total_slack_min"] or 0), one.name
            assert have.free_float_min == (want["free_slack_min"] or 0), one.name
            assert have.critical == want["critical"], one.name
            compared += 1
        assert compared == said["features"]["leaf_tasks"]


@pytest.mark.parametrize("name", example_names() or [None])
def test_that_every_task_link_resource_and_assignment_of_a_file_is_accounted_for(name, tmp_path):
    if name is None:
        pytest.skip("needs the example data in ../shared/data")
    root = ElementTree.parse(FOLDER / f"{name}.xml").getroot()
    with plan_in(tmp_path) as plan:
        preview = imported(plan, FOLDER / f"{name}.xml")
        for kind, tag in (
            ("tasks", "Task"), ("links", "PredecessorLink"), ("resources", "Resource"),
            ("assignments", "Assignment"),
        ):  # fmt: skip
            assert sum(preview.fates[kind].values()) == len(list(root.iter(NAMESPACE + tag))), kind
        summaries = sum(
            one.findtext(NAMESPACE + "UID") == "0" for one in root.iter(f"{NAMESPACE}Task")
        )
        assert len(plan.rows(Activity)) == len(list(root.iter(NAMESPACE + "Task"))) - summaries
        assert len(plan.rows(Link)) == len(list(root.iter(NAMESPACE + "PredecessorLink")))
        plan.undo()
        assert plan.rows(Activity) == []


@pytest.mark.parametrize("name", example_names() or [None])
def test_that_an_exported_project_comes_back_with_the_same_dates(name, tmp_path):
    if name is None:
        pytest.skip("needs the example data in ../shared/data")
    with plan_in(tmp_path) as plan:
        imported(plan, FOLDER / f"{name}.xml")
        before = {one.source_id: plan.schedule().of(one.id) for one in plan.rows(Activity)}
        export_project(plan.snapshot(), tmp_path / "out.xml", now=plan.clock())
    with Plan.create(tmp_path / "again.relplan", zone="UTC") as plan:
        imported(plan, tmp_path / "out.xml")
        after = {one.source_id: plan.schedule().of(one.id) for one in plan.rows(Activity)}
    assert after == before
