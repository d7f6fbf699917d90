"""The verbs of change freezes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import FINE, answer, code_of, iso_text, opened, row_with_code, short
from relplanner.cli.output import say_json, table, tell
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.planner import Plan

# What the command calls a field, and its key in the register.
_FIELDS = {
    "name": "name", "first": "start_at", "until": "finish_at", "kind": "kind",
    "environment": "environment_id", "release": "release_id", "owner": "owner_id",
    "because": "reason",
}  # fmt: skip


def list_freezes(arguments: argparse.Namespace) -> int:
    """`relplan freeze list`."""
    with opened(arguments, read_only=True) as plan:
        found = _told(plan)
    if arguments.json:
        say_json(found)
        return FINE
    if not found:
        tell("There is no change freeze; 'relplan freeze add' makes one.")
        return FINE
    heads = ("Code", "Name", "From", "Until", "Kind", "Environment", "Release", "Inside")
    rows = [
        (
            one["code"], one["name"], short(one["from"]), short(one["until"], one["from"]),
            one["kind"], one["environment"] or "all", one["release"] or "all",
            ", ".join(other["code"] for other in one["inside"]),
        )
        for one in found
    ]  # fmt: skip
    table(heads, rows, cut=("Name", "Inside"))
    return FINE


def add(arguments: argparse.Namespace) -> int:
    """`relplan freeze add`."""
    from relplanner.environments.tables import ChangeFreeze
    from relplanner.registers.fields import REGISTERS
    from relplanner.registers.formats import ISO_FORMATS
    from relplanner.registers.reading import CellReader

    register = REGISTERS["freezes"]
    with opened(arguments, read_only=False) as plan:
        reader = CellReader(register, plan.snapshot(), ISO_FORMATS)
        values = {
            key: reader.read(register.field(key), text) for key, text in _texts(arguments).items()
        }
        summary = f"Add change freeze {arguments.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            one = tx.insert(ChangeFreeze(**values))
    answer(arguments, {"code": one.code, "name": one.name}, f"Added {one.code} {one.name}.")
    return FINE


def change(arguments: argparse.Namespace) -> int:
    """`relplan freeze change`."""
    from relplanner.calendars import from_datetime
    from relplanner.environments.tables import ChangeFreeze
    from relplanner.registers.editing import set_texts
    from relplanner.registers.fields import REGISTERS

    texts = _texts(arguments)
    if not texts:
        raise InvalidInputError("Nothing to change is given.", todo="See --help.")
    with opened(arguments, read_only=False) as plan:
        one = row_with_code(plan, arguments.code, ChangeFreeze)
        snapshot, cells = plan.snapshot(), [(one.id, key, text) for key, text in texts.items()]
        summary = f"Change {one.code} {one.name}"
        with plan.change(summary, arguments.actor, reason=arguments.reason) as tx:
            set_texts(tx, snapshot, REGISTERS["freezes"], cells)
        one = plan.get(ChangeFreeze, one.id)
        ends = [iso_text(from_datetime(at), plan.info.zone) for at in (one.start_at, one.finish_at)]
    # An end that is put behind the other one takes it along: say where both are.
    value = {"code": one.code, "changed": sorted(texts), "from": ends[0], "until": ends[1]}
    told = f"Changed {one.code} {one.name}: from {short(ends[0])} until {short(ends[1], ends[0])}."
    answer(arguments, value, told)
    return FINE


def _texts(arguments: argparse.Namespace) -> dict[str, str]:
    """The cells that the command gives, as a person would type them."""
    given = {key: getattr(arguments, name) for name, key in _FIELDS.items()}
    codes = {"environment_id", "release_id", "owner_id"}
    return {
        key: code_of(text) if key in codes else text
        for key, text in given.items()
        if text is not None
    }


def _told(plan: Plan) -> list[dict[str, Any]]:
    from relplanner.calendars import parse_instant
    from relplanner.environments.freezes import conflicts, free_min, freezes_of
    from relplanner.environments.tables import Environment
    from relplanner.releases.tables import Release
    from relplanner.testing.tables import Person

    snapshot = plan.snapshot()
    inside, zone = conflicts(snapshot), snapshot.zone
    named = {
        one.id: f"{one.code} {one.name}"
        for kind in (Environment, Release, Person)
        for one in snapshot.records(kind)
    }
    return [
        {
            "code": one.code, "name": one.name, "from": iso_text(parse_instant(one.start_at), zone),
            "until": iso_text(parse_instant(one.finish_at), zone), "kind": one.kind,
            "environment": named.get(one.environment_id), "release": named.get(one.release_id),
            "owner": named.get(one.owner_id), "because": one.reason,
            "inside": [
                {
                    "code": other.row.code, "name": other.row.name,
                    "start": iso_text(other.start_min, zone),
                    "finish": iso_text(other.finish_min, zone), "inside_min": other.inside_min,
                    "free": iso_text(free_min(snapshot, other), zone),
                }
                for other in inside
                if other.freeze is one
            ],
        }
        for one in freezes_of(snapshot)
    ]  # fmt: skip
