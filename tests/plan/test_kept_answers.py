"""What a plan keeps from change to change equals what a program that opens its file works out."""

from __future__ import annotations

import random
import shutil

import numpy as np
import pytest

from relplanner import Activity, Link, Plan, Release
from relplanner.errors import PlannerError
from relplanner.plan.tables import Calendar, CalendarException
from relplanner.registers import REGISTERS, list_rows
from relplanner.registry import TABLES
from relplanner.testing.tables import Person
from relplanner.timeline import timeline_rows
from relplanner.timeline.rows import TimelineRow
from tests.plan.factory import make, small_plan

STEPS = 30
START = "Add another release"
ARRAYS = ("start", "finish", "late_start", "late_finish", "total_float_min", "free_float_min")


def an_edit(plan, chance):
    """Any edit that a person may make; some are refused."""
    activity, other = (chance.choice(plan.rows(Activity)) for _ in range(2))
    links, release = plan.rows(Link), chance.choice(plan.rows(Release))
    calendar = plan.rows(Calendar)[0].id
    edits = {
        "duration": lambda tx: tx.update(
            Activity, activity.id, duration_min=chance.choice((0, 60, 480, 2400))
        ),
        "deadline": lambda tx: tx.update(
            Activity, activity.id, deadline_at=chance.choice((None, "2026-03-04T12:00Z"))
        ),
        "constraint": lambda tx: tx.update(
            Activity, activity.id, constraint_kind="SNET",
            constraint_at=f"2026-03-{chance.randrange(10, 28)}T09:00Z",
        ),
        "asap": lambda tx: tx.update(
            Activity, activity.id, constraint_kind="ASAP", constraint_at=None
        ),
        "name": lambda tx: tx.update(Activity, activity.id, name=f"n{chance.random()}"),
        "progress": lambda tx: tx.update(
            Activity, activity.id, percent_complete=chance.randrange(100), stage="hypercare",
            actual_start_at="2026-03-03T09:00Z", duration_unit="h", notes="n",
        ),
        "position": lambda tx: tx.update(Activity, activity.id, position=other.position),
        "parent": lambda tx: tx.update(Activity, activity.id, parent_id=other.id),
        "top": lambda tx: tx.update(Activity, activity.id, parent_id=None),
        "add": lambda tx: tx.insert(
            Activity(name="New", release_id=release.id, duration_min=240)
        ),
        "delete": lambda tx: tx.delete(Activity, activity.id),
        "link": lambda tx: tx.insert(Link(predecessor_id=activity.id, successor_id=other.id)),
        "lag": lambda tx: tx.update(Link, chance.choice(links).id, lag_min=chance.randrange(999)),
        "unlink": lambda tx: tx.delete(Link, chance.choice(links).id),
        "start": lambda tx: tx.update(
            Release, release.id, start_at=f"2026-03-{chance.randrange(10, 28)}T08:00Z"
        ),
        "holiday": lambda tx: make(
            CalendarException, tx, calendar_id=calendar, kind="holiday",
            first_day="2026-03-05", last_day="2026-03-05",
        ),
        "calendar": lambda tx: tx.update(
            Activity, activity.id, calendar_id=chance.choice((None, make(Calendar, tx).id))
        ),
    }  # fmt: skip
    kind = chance.choice(list(edits))
    if kind in {"lag", "unlink"} and not links:
        return
    rows = plan.rows(Activity)
    # A summary would take all of them along.
    if kind == "delete" and (len(rows) < 4 or any(one.parent_id == activity.id for one in rows)):
        return
    with plan.change(kind) as tx:
        edits[kind](tx)


def answers(plan):
    """All that is kept, in a form that can be compared."""
    snapshot = plan.snapshot()
    dates = snapshot.schedule
    register = REGISTERS["activities"]
    places = [None, *(one.id for one in snapshot.records(Release))]
    listings = [list_rows(register, snapshot, parent_id=one or "") for one in places]
    rows = timeline_rows(snapshot, snapshot.records(Release), snapshot.records(Person))
    return {
        "records": {
            table: list(found) if "position" in table.COLUMNS else sorted(found, key=repr)
            for table, found in ((table, snapshot.records(table)) for table in TABLES)
        },
        "dates": {
            row_id: [int(getattr(dates, name)[place]) for name in ARRAYS]
            for place, row_id in enumerate(dates.ids)
        },
        "go-live": list_texts(snapshot, "releases", "go_live"),
        "outlines": [[(one.id, depth) for one, depth in snapshot.outline(at)] for at in places],
        "listings": [
            [
                (one.ids[row], one.depth[row], one.has_children[row], one.record(row),
                 one.text(row, register.index_of("finish")))
                for row in range(len(one))
            ]
            for one in listings
        ],
        "timeline": {
            name: np.asarray(getattr(rows, name)).tolist() for name in TimelineRow._fields
        },
    }  # fmt: skip


def list_texts(snapshot, key, field):
    listing = list_rows(REGISTERS[key], snapshot)
    place = REGISTERS[key].index_of(field)
    return [listing.text(row, place) for row in range(len(listing))]


def take_back(plan, _chance):
    """The newest edit, but not what the walk began with."""
    if plan.undo_label != START:
        plan.undo()


@pytest.mark.parametrize("seed", range(6))
def test_that_all_that_is_kept_equals_what_the_opened_file_gives_after_any_edits(tmp_path, seed):
    chance = random.Random(seed)
    plan = small_plan(tmp_path / "p.relplan")
    with plan.change(START) as tx:
        second = tx.insert(Release(name="Autumn", start_at="2026-09-07T08:00Z"))
        for name in ("Plan", "Do", "Check"):
            tx.insert(Activity(name=name, release_id=second.id, duration_min=480))
    done = 0
    for _ in range(STEPS):
        seq = plan.head[0]
        try:
            chance.choice((an_edit,) * 4 + (take_back,))(plan, chance)
        except PlannerError:
            assert plan.head[0] == seq
        done += plan.head[0] != seq
        found = answers(plan)
        copy = tmp_path / "copy.relplan"
        shutil.copyfile(plan.path, copy)
        opened = Plan.open(copy, read_only=True)
        assert found == answers(opened)
        opened.close()
    assert done > STEPS // 2
    plan.close()


def test_that_older_snapshots_keep_their_outline_when_activities_are_put_elsewhere(tmp_path):
    plan = small_plan(tmp_path / "p.relplan")
    before = plan.snapshot()
    read = [(one.name, depth) for one, depth in before.outline()]
    inside = next(one for one in plan.rows(Activity) if one.parent_id)
    with plan.change("Outdent") as tx:
        tx.update(Activity, inside.id, parent_id=None)
    after = [(one.name, depth) for one, depth in plan.snapshot().outline()]
    assert [(one.name, depth) for one, depth in before.outline()] == read
    assert (inside.name, 1) in read
    assert (inside.name, 0) in after
    plan.close()
