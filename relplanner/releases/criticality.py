"""Why an activity is critical, or how much room it has."""

from __future__ import annotations

from relplanner.releases.dates import slack_limit_of
from relplanner.releases.duration import DurationText, format_float
from relplanner.releases.explained import Sentence, Value
from relplanner.releases.tables import Activity
from relplanner.schedule.driving import Driving
from relplanner.snapshot import Snapshot


def critical_told(snapshot: Snapshot, activity_id: str, driving: Driving) -> Sentence:
    """Why an activity is or isn't critical.

    Args:
        snapshot: The plan.
        activity_id: The activity.
        driving: Tells what presses it from behind.
    """
    activities, schedule = snapshot.by_id(Activity), snapshot.schedule
    one, dates = activities[activity_id], schedule.of(activity_id)

    def span(float_min: int) -> DurationText:
        return format_float(abs(float_min), dates.by_clock, snapshot.plan)

    values: dict[str, Value] = {
        "what": f"{one.code} {one.name}", "span": span(dates.total_float_min),
    }  # fmt: skip
    if dates.is_summary:
        template = _OF_SUMMARY["critical" if dates.critical else "free"]
    elif not schedule.active[schedule.index[activity_id]]:
        template = "{what} isn't active, so it is not counted."
    elif one.actual_finish_at is not None:
        template = "{what} is finished, so it can't delay anything."
    elif dates.total_float_min <= 0 and not dates.critical:
        template = "{what} is done, so it can't delay anything."
    else:
        kind, sign = "release", (dates.total_float_min > 0) - (dates.total_float_min < 0)
        presser = next(iter(driving.pressers(activity_id)), None)
        if presser is not None and not presser.bound:
            other = activities[presser.activity_id]
            values["next"] = f"{other.code} {other.name}"
            room_min = schedule.of(presser.activity_id).total_float_min
            kind = "next" if sign or room_min <= 0 else "elsewhen"
        elif presser is not None and presser.bound == "constraint":
            kind = "fixed"
        template = _OF_FLOAT[kind, sign]
        if sign > 0 and dates.critical:
            limit = slack_limit_of(snapshot.plan)
            values["limit"] = span(limit.clock_min if dates.by_clock else limit.working_min)
            template = _WITHIN_LIMIT[kind]
    return Sentence((template,), values, activity_id)


_OF_SUMMARY = {
    "critical": "{what} is critical because an activity in it is.",
    "free": "{what} isn't critical: nothing in it is. It has {span} of float.",
}
_OF_FLOAT = {
    ("next", 0): "{what} is critical: {next} waits for it, and has no room either.",
    ("elsewhen", 0): (
        "{what} is critical: {next} waits for it, and has room only outside of the working time "
        "of {what}."
    ),
    ("next", 1): "{what} isn't critical: it can slip {span} before {next} is too late.",
    ("next", -1): "{what} is critical: it is {span} too late for {next}.",
    ("fixed", 0): "{what} is critical: its own constraint or deadline leaves no room.",
    ("fixed", 1): "{what} isn't critical: it can slip {span} before its constraint or deadline.",
    ("fixed", -1): "{what} is critical: it is {span} too late for its constraint or deadline.",
    ("release", 0): "{what} is critical: its release ends with it.",
    ("release", 1): "{what} isn't critical: it can slip {span} before its release ends later.",
    ("release", -1): "{what} is critical: it is {span} too late for its release.",
}
_WITHIN_LIMIT = {
    "next": (
        "{what} is critical: it can slip {span} before {next} is too late, and up to {limit} of "
        "float the plan counts as critical."
    ),
    "fixed": (
        "{what} is critical: it can slip {span} before its constraint or deadline, and up to "
        "{limit} of float the plan counts as critical."
    ),
    "release": (
        "{what} is critical: it can slip {span} before its release ends later, and up to {limit} "
        "of float the plan counts as critical."
    ),
}
