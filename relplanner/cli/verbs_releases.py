"""The verbs of releases."""

from __future__ import annotations

import argparse
import datetime as dt
import zoneinfo
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import FINE, answer, day_named, opened, release_named
from relplanner.cli.output import say_json, table

if TYPE_CHECKING:
    from relplanner.planner import Plan


def list_releases(arguments: argparse.Namespace) -> int:
    """`relplan release list`."""
    from relplanner.releases.tables import Activity, Release

    with opened(arguments, read_only=True) as plan:
        zone, schedule = zoneinfo.ZoneInfo(plan.info.zone), plan.schedule()
        found: list[dict[str, Any]] = []
        for one in plan.rows(Release):
            dates = [
                schedule.of(activity.id) for activity in plan.rows(Activity, release_id=one.id)
            ]
            ends = [date.finish for date in dates]
            found.append({
                "code": one.code, "name": one.name, "version": one.version, "state": one.state,
                "start": one.start_at.astimezone(zone).isoformat(timespec="minutes"),
                "finish": _iso(max(ends), zone) if ends else None, "activities": len(dates),
            })  # fmt: skip
    if arguments.json:
        say_json(found)
        return FINE
    heads = ("Code", "Name", "Version", "State", "Start", "Finish", "Activities")
    rows = [[str(one[head.lower()] or "") for head in heads] for one in found]
    table(heads, rows, cut=("Name",))
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
    from relplanner.release_copy import copy_release

    with opened(arguments, read_only=False) as plan:
        original = release_named(plan, arguments.release)
        start = _start_of(plan, arguments.start)
        summary = f"Copy {original.code} as {arguments.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            made = copy_release(tx, plan.snapshot(), original.id, name=arguments.name, start=start)
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


def _iso(minute: int, zone: zoneinfo.ZoneInfo) -> str:
    from relplanner.calendars import to_datetime

    return to_datetime(minute, "UTC").astimezone(zone).isoformat(timespec="minutes")
