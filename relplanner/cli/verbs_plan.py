"""The verbs that make, show and prove plans."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import (
    FINE,
    answer,
    code_of,
    day_named,
    field_and_text,
    opened,
    refuse_unknown_zone,
    release_ids,
    short,
)
from relplanner.cli.output import safe, say_json, table, tell
from relplanner.cli.terminal import working
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.plan.tables import PlanInfo
    from relplanner.planner import Plan


def new(arguments: argparse.Namespace) -> int:
    """`relplan new`."""
    from relplanner.beginning import with_holidays
    from relplanner.planner import Plan

    refuse_unknown_zone(arguments.zone)
    zone = arguments.zone or _local_zone()
    start_day = day_named(arguments.start) if arguments.start else None
    if arguments.template:
        from relplanner.templates import template_named

        template = template_named(arguments.template)

        def make() -> Plan:
            return template.create(
                Path(arguments.plan), name=arguments.name, zone=zone, start_day=start_day,
                actor=arguments.actor,
            )  # fmt: skip

    elif arguments.start:
        raise InvalidInputError(
            "--start is when a template's release starts, and no template is named.",
            todo="Add --template, or leave --start out.",
        )
    else:

        def make() -> Plan:
            return Plan.create(
                arguments.plan, name=arguments.name, zone=zone, actor=arguments.actor
            )

    country, _, part = arguments.holidays.upper().partition("-")
    year = start_day.year if start_day else 0
    with with_holidays(make, country, part, first_year=year, actor=arguments.actor) as plan:
        answer(arguments, _made(plan), f"Made {plan.path} in {plan.info.zone}.")
    return FINE


def sample(arguments: argparse.Namespace) -> int:
    """`relplan sample`."""
    from relplanner.sample import create_sample

    with working("Making the sample plan"):
        plan = create_sample(Path(arguments.plan))
    with plan:
        answer(
            arguments, _made(plan),
            f"Made {plan.path}: {plan.info.name}.", f"Look around: relplan show {plan.path}",
        )  # fmt: skip
    return FINE


def show(arguments: argparse.Namespace) -> int:
    """`relplan show`."""
    from relplanner.cli import showing, showing_row

    with opened(arguments, read_only=True) as plan:
        if arguments.code:
            code = code_of(arguments.code)
            return showing_row.show_row(plan, code, as_json=arguments.json)
        return showing.show_plan(plan, as_json=arguments.json)


def settings(arguments: argparse.Namespace) -> int:
    """`relplan settings`."""
    from relplanner.registers.editing import set_texts
    from relplanner.registers.fields import PLAN_SETTINGS

    given = [field_and_text(PLAN_SETTINGS, one, "the plan") for one in arguments.set]
    with opened(arguments, read_only=not given) as plan:
        if given:
            snapshot = plan.snapshot()
            cells = [(plan.plan_id, field.key, text) for field, text in given]
            summary = "Change the plan's settings"
            with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
                set_texts(tx, snapshot, PLAN_SETTINGS, cells)
        found = _settings_of(plan)
    if arguments.json:
        say_json({key: value for key, (_, value) in found.items()})
    else:
        table(("Setting", "Value"), [(label, safe(value)) for label, value in found.values()])
    return FINE


def _settings_of(plan: Plan) -> dict[str, tuple[str, str]]:
    """Label and text of each setting, by its key."""
    from relplanner.registers import list_rows
    from relplanner.registers.fields import PLAN_SETTINGS

    listing = list_rows(PLAN_SETTINGS, plan.snapshot())
    return {
        field.key: (field.label, listing.text(0, place))
        for place, field in enumerate(PLAN_SETTINGS.fields)
    }


def schedule(arguments: argparse.Namespace) -> int:
    """`relplan schedule`."""
    from relplanner.exchange.json_export import schedule_records

    with opened(arguments, read_only=True) as plan:
        wanted = release_ids(plan, arguments.release)
        with working("Computing the dates"):
            records = schedule_records(plan.snapshot(), release_ids=wanted)
        info = plan.info
        remarks = [sentence for _, sentence in plan.schedule().remarks]
    for sentence in remarks:
        tell(safe(sentence))
    if arguments.critical:
        records = [one for one in records if one["critical"]]
    if arguments.json:
        say_json({"activities": records})
        return FINE
    heads = ("Code", "Activity", "Release", "Start", "Finish", "Total float", "Critical")
    rows = _schedule_rows(records, info)
    table(heads, rows, cut=("Activity",), right=("Total float",))
    if not rows and not arguments.critical:
        tell("There are no activities yet; 'relplan import' brings them in.")
    return FINE


def check(arguments: argparse.Namespace) -> int:
    """`relplan check`."""
    from relplanner.checks import check_plan

    with working(f"Checking {arguments.plan}"):
        report = check_plan(arguments.plan)
    path = str(report.path)
    value = {
        "path": path, "state": report.state, "findings": list(report.findings),
        "plan_id": report.plan_id, "entries": report.entries, "rows": report.rows,
        "head": report.head,
    }  # fmt: skip
    told = [f"{path}: {report.state}", *(f"  {finding}" for finding in report.findings)]
    if report.state != "unreadable":
        told += [
            f"  Compared: journal entries {report.entries}, rows {report.rows}.",
            f"  Head of the journal: {report.head}",
        ]
    if report.state != "sound":
        told.append(f"  An older state: relplan backup {path} --list, then relplan restore {path}")
    answer(arguments, value, *told)
    return report.exit_status


def _schedule_rows(records: list[dict[str, Any]], info: PlanInfo) -> list[tuple[str, ...]]:
    """The cells of the schedule; names are indented by their place in the outline."""
    from relplanner.releases.duration import format_float

    depths: dict[str, int] = {}
    rows: list[tuple[str, ...]] = []
    for one in records:
        depth = depths[one["code"]] = depths.get(one["parent"], -1) + 1
        slack = format_float(one["total_float_min"], one["elapsed"], info)
        rows.append(
            (
                one["code"], "  " * depth + one["name"], one["release"],
                short(one["early_start"]), short(one["early_finish"], one["early_start"]), slack,
                "yes" if one["critical"] else "",
            )
        )  # fmt: skip
    return rows


def _made(plan: Plan) -> dict[str, Any]:
    info = plan.info
    return {"path": str(plan.path), "name": info.name, "zone": info.zone, "plan_id": plan.plan_id}


def _local_zone() -> str:
    """The IANA name of this machine's zone, as far as it can be told; else UTC."""
    from relplanner.plan.plan_rules import is_zone

    try:
        parts = Path("/etc/localtime").resolve().parts
        name = "/".join(parts[parts.index("zoneinfo") + 1 :])
    except (OSError, ValueError):
        return "UTC"
    return name if is_zone(name) else "UTC"
