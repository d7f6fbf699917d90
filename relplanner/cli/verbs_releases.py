"""The verbs of releases."""

from __future__ import annotations

import argparse
import datetime as dt
import zoneinfo
from collections import Counter
from typing import TYPE_CHECKING

from relplanner.calendars import parse_instant
from relplanner.cli.common import FINE, answer, day_named, opened, release_named, short
from relplanner.cli.output import safe, say_json, table, tell

if TYPE_CHECKING:
    from relplanner.planner import Plan


def list_releases(arguments: argparse.Namespace) -> int:
    """`relplan release list`."""
    from relplanner.exchange.json_export import LocalTimes
    from relplanner.releases.tables import Activity, Release

    with opened(arguments, read_only=True) as plan:
        snapshot = plan.snapshot()
        schedule, times = snapshot.schedule, LocalTimes(snapshot.zone)
        finishes = dict(zip(schedule.release_ids, schedule.release_finish.tolist(), strict=True))
        counts = Counter(one.release_id for one in snapshot.records(Activity))
        found = [
            {
                "code": one.code, "name": one.name, "version": one.version, "state": one.state,
                "start": times.text(parse_instant(one.start_at)),
                "finish": times.text(finishes[one.id]) if counts[one.id] else None,
                "activities": counts[one.id],
            }
            for one in snapshot.records(Release)
        ]  # fmt: skip
    if arguments.json:
        say_json(found)
        return FINE
    heads = ("Code", "Name", "Version", "State", "Start", "Finish", "Activities")
    rows = [
        (
            one["code"], one["name"], one["version"], one["state"], short(one["start"]),
            short(one["finish"]), str(one["activities"]),
        )
        for one in found
    ]  # fmt: skip
    table(heads, rows, cut=("Name",), right=("Activities",))
    return FINE


def add(arguments: argparse.Namespace) -> int:
    """`relplan release add`."""
    from relplanner.releases.outlining import add_release

    with opened(arguments, read_only=False) as plan:
        start = _start_of(plan, arguments.start)
        summary = f"Add release {arguments.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            made = add_release(tx, plan.snapshot(), arguments.name, start_at=start)
        return _told(arguments, plan, made, "Added")


def copy(arguments: argparse.Namespace) -> int:
    """`relplan release copy`."""
    from relplanner.release_copy import copy_release, left_out_of_copy

    with opened(arguments, read_only=False) as plan:
        original = release_named(plan, arguments.release)
        start = _start_of(plan, arguments.start)
        summary, snapshot = f"Copy {original.code} as {arguments.name}", plan.snapshot()
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            made = copy_release(tx, snapshot, original.id, name=arguments.name, start=start)
        left_out = left_out_of_copy(snapshot, original.id)
        if left_out:
            tell(safe(f"No longer active, and so not assigned in the copy: {', '.join(left_out)}."))
        return _told(arguments, plan, made, f"Copied {original.code} as")


def _told(arguments: argparse.Namespace, plan: Plan, release_id: str, words: str) -> int:
    from relplanner.releases.tables import Release

    made = plan.get(Release, release_id)
    answer(
        arguments, {"code": made.code, "name": made.name, "start": made.start_at.isoformat()},
        f"{words} {made.code} {made.name}.",
    )  # fmt: skip
    return FINE


def _start_of(plan: Plan, day: str | None) -> dt.datetime:
    """When work begins on a day where the plan is."""
    from relplanner.releases.starting import start_on

    zone = zoneinfo.ZoneInfo(plan.info.zone)
    wanted = day_named(day) if day else plan.clock().astimezone(zone).date()
    return start_on(plan.snapshot(), wanted)
