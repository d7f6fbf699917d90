"""The verb that tries changes: what-if."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import (
    FINE,
    code_of,
    field_and_text,
    let_slip,
    opened,
    row_with_code,
    short,
    span_text,
    tell_missed,
)
from relplanner.cli.output import counted, safe, say, say_json, table
from relplanner.cli.terminal import working
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.environments.freezes import Conflict
    from relplanner.exchange.json_export import LocalTimes
    from relplanner.planner import Plan
    from relplanner.registers.shape import Register
    from relplanner.trial import Trial

_MOST_NAMED = 3


def what_if(arguments: argparse.Namespace) -> int:
    """`relplan what-if`."""
    if not arguments.set and not arguments.slip:
        raise InvalidInputError(
            "Nothing is to be tried.", todo="Say what with --set or --slip; see --help."
        )
    with opened(arguments, read_only=not arguments.take) as plan:
        with working("Trying"), plan.try_out() as trial:
            tried = _set(trial.plan, arguments.set) if arguments.set else []
            for code, time in arguments.slip:
                tried.append(_slip(trial.plan, code, time))
            found = {"tried": tried, **_found(trial, plan.clock())}
            before, info = plan.head, plan.info
            if arguments.take:
                name = arguments.name or _summary(tried)
                trial.take(name, arguments.actor, reason=arguments.reason)
        found["taken"] = plan.head != before
    if arguments.json:
        say_json(found)
    else:
        _tell(found, info, asked=arguments.take)
    return FINE


def _set(plan: Plan, assignments: Sequence[tuple[str, str]]) -> list[str]:
    """Gives rows other values, read as in their tables, those of one table all in one change.

    Some are right only together: two links that change their direction, say. A table that is named
    later sees what was set in those before it, such as the name of somebody. Of what is given twice
    the last counts.

    Returns:
        What was set, a sentence each.
    """
    from relplanner.registers.editing import set_texts

    cells: dict[str, tuple[Register, dict[tuple[str, str], str]]] = {}
    said: dict[tuple[str, str], str] = {}
    for typed, assignment in assignments:
        code = code_of(typed)
        row = plan.find(code)
        register = _register_of(row, code)
        field, text = field_and_text(register, assignment, code)
        _, wanted = cells.setdefault(register.key, (register, {}))
        wanted[row.id, field.key] = text
        said[row.id, field.key] = f"Set {field.label} of {code} to {text}"
    tried = list(said.values())
    for register, wanted in cells.values():
        with plan.change(_summary([said[cell] for cell in wanted])) as tx:
            texts = [(*cell, text) for cell, text in wanted.items()]
            set_texts(tx, plan.snapshot(), register, texts)
    return tried


def _register_of(row: Any, code: str) -> Register:
    from relplanner.registers.fields import REGISTERS

    for register in REGISTERS.values():
        if register.table is type(row):
            return register
    raise InvalidInputError(f"{code} can't be changed in a table.")


def _slip(plan: Plan, code: str, time: str) -> str:
    from relplanner.releases.tables import Activity

    let_slip(plan, row_with_code(plan, code, Activity), time)
    return str(plan.undo_label)


def _summary(tried: Sequence[str]) -> str:
    more = len(tried) - _MOST_NAMED
    named = "; ".join(tried[:_MOST_NAMED])
    return f"{named}; and {more} more" if more > 0 else named


def _found(trial: Trial, now: dt.datetime) -> dict[str, Any]:
    from relplanner.exchange.json_export import LocalTimes
    from relplanner.readiness import newly_missed
    from relplanner.releases.tables import Release

    times = LocalTimes(trial.after.zone)
    codes = {
        one.id: one.code
        for snapshot in (trial.before, trial.after)
        for one in snapshot.records(Release)
    }
    return {
        "activities": [
            {
                "code": one.code, "name": one.name, "release": codes[one.release_id],
                "change": one.change, "summary": one.is_summary, "was": _span(times, one.was),
                "would_be": _span(times, one.would_be), "start_by_min": one.start_by_min,
                "finish_by_min": one.finish_by_min, "by_clock": one.by_clock,
            }
            for one in trial.moved_dates()
        ],
        "releases": [
            {
                "code": one.code, "name": one.name, "was": times.text(one.was),
                "would_be": times.text(one.would_be), "later_min": one.later_min,
            }
            for one in trial.moved_releases()
        ],
        "missed": [one.text() for one in newly_missed(trial.before, trial.after, now)],
        "progress": _progress(trial),
        "freezes": [_frozen(trial, one) for one in trial.into_freezes()],
    }  # fmt: skip


def _progress(trial: Trial) -> list[dict[str, Any]]:
    """The activities that got actual dates with a percentage, or lost them."""
    from relplanner.exchange.json_export import LocalTimes
    from relplanner.releases.actuals import recorded
    from relplanner.releases.tables import Activity

    times, known = LocalTimes(trial.after.zone), trial.after.by_id(Activity)
    return [
        {
            "code": one.code, "name": one.name, "percent_complete": one.percent_complete,
            "actual_start": _recorded_at(times, one.actual_start_at),
            "actual_finish": _recorded_at(times, one.actual_finish_at),
        }
        for one in (known[row_id] for row_id in recorded(trial.rows) if row_id in known)
    ]  # fmt: skip


def _recorded_at(times: LocalTimes, at: str | None) -> str | None:
    from relplanner.calendars import parse_instant

    return None if at is None else times.text(parse_instant(at))


def _frozen(trial: Trial, one: Conflict) -> dict[str, Any]:
    """What would come into a change freeze."""
    from relplanner.environments.freezes import free_min
    from relplanner.exchange.json_export import LocalTimes

    times = LocalTimes(trial.after.zone)
    return {
        "code": one.row.code, "name": one.row.name, "freeze": one.freeze.code,
        "freeze_name": one.freeze.name, "kind": one.freeze.kind,
        "span": _span(times, (one.start_min, one.finish_min)), "inside_min": one.inside_min,
        "free": times.text(free_min(trial.after, one)),
    }  # fmt: skip


def _span(times: LocalTimes, span: tuple[int, int] | None) -> dict[str, str] | None:
    return None if span is None else {"start": times.text(span[0]), "finish": times.text(span[1])}


def _tell(found: dict[str, Any], info: Any, *, asked: bool) -> None:
    moved = [one for one in found["activities"] if not one["summary"]]
    say(f"{counted(len(moved), 'date')} would move." if moved else "No date would move.")
    if moved:
        heads = ("Code", "Activity", "Change", "Finish", "Would finish", "Later by")
        rows = [
            (
                one["code"], one["name"], one["change"], _finish(one["was"]),
                _finish(one["would_be"]), _by(one, info),
            )
            for one in moved
        ]  # fmt: skip
        table(heads, rows, cut=("Activity",), right=("Later by",))
    for one in found["progress"]:
        began, finished = one["actual_start"], one["actual_finish"]
        dates = f", began {short(began)}" if began else ", not begun"
        dates += f", finished {short(finished)}" if finished else ""
        say(safe(f"{one['code']} {one['name']}: {one['percent_complete']} % done{dates}."))
    for one in found["releases"]:
        word = "later" if one["later_min"] > 0 else "earlier"
        say(
            safe(
                f"{one['code']} {one['name']} would go live {short(one['would_be'])}, "
                f"{span_text(abs(one['later_min']))} {word}."
            )
        )
    tell_missed(found["missed"])
    for one in found["freezes"]:
        how = "is forbidden then" if one["kind"] == "hard" else "needs an approval then"
        say(
            safe(
                f"{one['code']} {one['name']} would be inside of the change freeze {one['freeze']} "
                f"{one['freeze_name']}, and {how}; it is free from {short(one['free'])} on."
            )
        )
    if found["taken"]:
        say("Written as one change.")
    else:
        say("Nothing is another value now." if asked else "Nothing was written; --take writes it.")


def _finish(span: dict[str, str] | None) -> str:
    return "" if span is None else short(span["finish"], span["start"])


def _by(one: dict[str, Any], info: Any) -> str:
    from relplanner.releases.duration import format_difference

    minutes = one["finish_by_min"]
    return "" if minutes is None else format_difference(minutes, one["by_clock"], info)
