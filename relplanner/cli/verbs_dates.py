"""The verbs that explain dates and keep them: why, baseline."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING, Any

from relplanner.cli.common import (
    FINE,
    answer,
    code_of,
    let_slip,
    opened,
    short,
    slip_min,
    stamp_text,
    tell_missed,
)
from relplanner.cli.output import counted, safe, say, say_json, table, tell
from relplanner.cli.terminal import working
from relplanner.errors import InvalidInputError

if TYPE_CHECKING:
    from relplanner.exchange.json_export import LocalTimes
    from relplanner.planner import Plan
    from relplanner.releases.baselines import Variance
    from relplanner.releases.tables import Activity
    from relplanner.scope_changes import ScopeChange
    from relplanner.snapshot import Snapshot


def why(arguments: argparse.Namespace) -> int:
    """`relplan why`."""
    from relplanner.registers.formats import ISO_FORMATS
    from relplanner.releases.duration import format_difference
    from relplanner.releases.explaining import explain
    from relplanner.releases.tables import Activity

    with opened(arguments, read_only=True) as plan:
        one = plan.find(code_of(arguments.code))
        if not isinstance(one, Activity):
            raise InvalidInputError(
                f"There is no activity {arguments.code} in this plan.",
                todo="'relplan schedule' lists the activities with their codes.",
            )
        with working("Finding out"):
            snapshot = plan.snapshot()
            found = explain(snapshot, one.id)
            moves = _moves(snapshot, one.id, arguments.slip) if arguments.slip else []
            missed = _missed(plan, one, arguments.slip) if arguments.slip else []
    sentences = [sentence.text(ISO_FORMATS) for sentence in found.chain]
    critical = found.critical.text(ISO_FORMATS)
    lost, frozen, idle = (
        [sentence.text(ISO_FORMATS) for sentence in some]
        for some in (found.lost, found.frozen, found.idle)
    )
    if arguments.json:
        say_json(
            {
                "chain": sentences, "critical": critical, "lost_float": lost, "freezes": frozen,
                "without_effect": idle, "moves": moves, "missed": missed,
            }
        )  # fmt: skip
        return FINE
    for sentence in [*sentences, *idle, critical, *lost, *frozen]:
        say(safe(sentence))
    if arguments.slip:
        many = counted(len(moves), "activity moves", "activities move")
        say(f"If it slips by {arguments.slip}, {many}{':' if moves else '.'}")
        rows = [
            (
                move["code"], move["name"], short(move["start"]),
                short(move["finish"], move["start"]),
                format_difference(move["later_min"], move["by_clock"], snapshot.plan),
            )
            for move in moves
        ]  # fmt: skip
        heads = ("Code", "Activity", "Would start", "Would finish", "Later by")
        table(heads, rows, cut=("Activity",), right=("Later by",))
        tell_missed(missed)
    return FINE


def _missed(plan: Plan, one: Activity, span: str) -> list[str]:
    """What would be missed that isn't missed anyway, if an activity slips by a time such as 3d."""
    from relplanner.readiness import newly_missed

    with plan.try_out() as trial:
        let_slip(trial.plan, one, span)
        found = newly_missed(trial.before, trial.after, plan.clock())
    return [item.text() for item in found]


def _moves(snapshot: Snapshot, activity_id: str, span: str) -> list[dict[str, Any]]:
    """What moves if an activity slips by a time such as 3d."""
    from relplanner.exchange.json_export import LocalTimes
    from relplanner.releases.explaining import slips
    from relplanner.releases.tables import Activity

    minutes = slip_min(span, snapshot.plan)
    times, records = LocalTimes(snapshot.zone), snapshot.by_id(Activity)
    return [
        {
            "code": records[slip.activity_id].code, "name": records[slip.activity_id].name,
            "start": times.text(slip.start), "finish": times.text(slip.finish),
            "later_min": slip.later_min, "by_clock": slip.by_clock,
        }
        for slip in slips(snapshot, activity_id, minutes)
    ]  # fmt: skip


def take_baseline(arguments: argparse.Namespace) -> int:
    """`relplan baseline take`."""
    from relplanner.releases.baselines import take

    with opened(arguments, read_only=False) as plan:
        made = take(plan, arguments.name, actor=arguments.actor, reason=arguments.reason)
        value = {"code": made, "name": arguments.name}
        answer(arguments, value, f"Took {made} {arguments.name}.")
    return FINE


def list_baselines(arguments: argparse.Namespace) -> int:
    """`relplan baseline list`."""
    from relplanner.releases.tables import Baseline, BaselineActivity

    with opened(arguments, read_only=True) as plan:
        zone = plan.info.zone
        counts = Counter(one.baseline_id for one in plan.rows(BaselineActivity))
        rows: list[dict[str, Any]] = [
            {
                "code": one.code, "name": one.name, "taken_by": one.taken_by,
                "taken_at": one.taken_at.isoformat() if one.taken_at else "",
                "activities": counts[one.id],
            }
            for one in plan.rows(Baseline)
        ]  # fmt: skip
    if arguments.json:
        say_json({"baselines": rows})
        return FINE
    if not rows:
        tell("There is no baseline yet; 'relplan baseline take' makes one.")
        return FINE
    cells = [
        (
            one["code"], one["name"], one["taken_at"] and stamp_text(one["taken_at"], zone)[:16],
            one["taken_by"], one["activities"],
        )
        for one in rows
    ]  # fmt: skip
    heads = ("Code", "Name", "Taken", "By", "Activities")
    table(heads, cells, cut=("Name",), right=("Activities",))
    return FINE


def compare_baseline(arguments: argparse.Namespace) -> int:
    """`relplan baseline compare`."""
    from relplanner.exchange.json_export import LocalTimes
    from relplanner.releases.baselines import baseline_named, compare
    from relplanner.scope_changes import scope_changes

    with opened(arguments, read_only=True) as plan:
        with working("Comparing"):
            snapshot = plan.snapshot()
            code = baseline_named(snapshot, arguments.code).code
            found = compare(snapshot, code)
            scope = scope_changes(plan, code)
        times = LocalTimes(snapshot.zone)
    if not arguments.all:
        found = [one for one in found if one.change != "same"]
    if arguments.json:
        say_json(
            {
                "activities": [_with_times(one, times) for one in found],
                "scope": [
                    {**one._asdict(), "touches": [touch._asdict() for touch in one.touches]}
                    for one in scope
                ],
            }
        )
        return FINE
    if not found and not scope:
        tell("Nothing has changed since.")
    if found:
        _show_variances(found, snapshot)
    if scope:
        say("\nThe scope since:" if found else "The scope since:")
        table(("What", "Who", "When", "Why"), _who_and_why(scope, snapshot.zone), cut=("What",))
    return FINE


def _with_times(one: Variance, times: LocalTimes) -> dict[str, Any]:
    """A line of the comparison with its instants as texts."""
    values = one._asdict()
    for name in ("start", "finish", "was_start", "was_finish"):
        if values[name] is not None:
            values[name] = times.text(values[name])
    return values


def _show_variances(found: list[Variance], snapshot: Snapshot) -> None:
    """The table of what was added, removed and moved; what is gone with the dates it had."""
    from relplanner.exchange.json_export import LocalTimes
    from relplanner.releases.duration import format_difference

    times = LocalTimes(snapshot.zone)

    def dates(one: Variance) -> tuple[str, str]:
        gone = one.start is None
        start, finish = (one.was_start, one.was_finish) if gone else (one.start, one.finish)
        begins = None if start is None else times.text(start)
        ends = None if finish is None else times.text(finish)
        return short(begins), short(ends, begins)

    def by_how_much(one: Variance, minutes: int | None) -> str:
        if minutes is None:
            return ""
        return format_difference(minutes, one.by_clock, snapshot.plan)

    by = ("Start by", "Finish by", "Longer by", "More float")
    rows = [
        (
            one.code, one.name, one.change, dates(one)[0],
            by_how_much(one, one.start_by_min), dates(one)[1],
            *(
                by_how_much(one, minutes)
                for minutes in (one.finish_by_min, one.duration_by_min, one.float_by_min)
            ),
        )
        for one in found
    ]  # fmt: skip
    heads = ("Code", "Activity", "Change", "Start", by[0], "Finish", *by[1:])
    table(heads, rows, cut=("Activity",), right=by)


def _who_and_why(scope: list[ScopeChange], zone: str) -> list[tuple[str, ...]]:
    """A line for each change and for each further entry that had a part in it."""
    rows: list[tuple[str, ...]] = []
    for one in scope:
        told = one.told
        for touch in one.touches:
            why = f"{touch.summary}: {touch.reason}" if touch.reason else touch.summary
            rows.append((told, touch.by, stamp_text(touch.at, zone), why))
            told = ""
    return rows
