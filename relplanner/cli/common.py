"""What several verbs share: opening plans, naming rows, telling times, answering."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from relplanner.cli.output import safe, say, say_json, tell
from relplanner.cli.terminal import working
from relplanner.errors import InvalidInputError, ReadOnlyError

if TYPE_CHECKING:
    from relplanner.plan.rows import PlanRow
    from relplanner.planner import Plan
    from relplanner.registers.shape import Field, Register
    from relplanner.releases.tables import Activity

FINE, FINDINGS, CANNOT = 0, 1, 2
_CODE = re.compile(r"[a-z]+-\d+", re.IGNORECASE)
_READ_ONLY = "Opened read-only"


@contextlib.contextmanager
def opened(arguments: argparse.Namespace, *, read_only: bool) -> Iterator[Plan]:
    """The plan that the command names; tells its notices.

    Raises:
        ReadOnlyError: When it is to be changed and can't be, with the reason.
    """
    from relplanner.planner import Plan

    take_over = getattr(arguments, "take_over_lock", False)
    with working(f"Opening {arguments.plan}"):
        plan = Plan.open(arguments.plan, read_only, take_over_lock=take_over)
    with plan:
        told = 0
        try:
            if plan.read_only and not read_only:
                raise _read_only_error(plan)
            for notice in plan.notices:
                tell(safe(notice))
            told = len(plan.notices)
            yield plan
        finally:
            for notice in plan.notices[told:]:
                if not notice.startswith(_READ_ONLY):
                    tell(safe(notice))


def answer(arguments: argparse.Namespace, value: Any, *sentences: str) -> None:
    """Prints what was done or found: the value with `--json`, else the sentences."""
    if arguments.json:
        say_json(value)
    else:
        for sentence in sentences:
            say(safe(sentence))


def release_ids(plan: Plan, wanted: list[str] | None) -> frozenset[str] | None:
    """The ids of the releases named by code or name; None for all.

    Raises:
        InvalidInputError: For one that isn't in the plan.
    """
    if not wanted:
        return None
    return frozenset(release_named(plan, one).id for one in wanted)


def release_named(plan: Plan, wanted: str) -> Any:
    """The release with this code, or this name with or without its version.

    Raises:
        InvalidInputError: When there is none, or more than one.
    """
    from relplanner.releases.tables import Release

    releases = plan.rows(Release)
    code = code_of(wanted)
    found = [
        one for one in releases
        if code == one.code or wanted in {one.name, f"{one.name} {one.version}"}
    ]  # fmt: skip
    if len(found) != 1:
        known = ", ".join(f"{one.code} {one.name} {one.version}".rstrip() for one in releases)
        raise InvalidInputError(
            f"There is {'no' if not found else 'more than one'} release {wanted!r}.",
            todo=f"Releases: {known or 'none'}.",
        )
    return found[0]


def row_with_code(plan: Plan, code: str, table: type[PlanRow]) -> Any:
    """The row of a table with this code.

    Raises:
        InvalidInputError: When there is none, or it is of another kind.
    """
    row = plan.find(code_of(code))
    if not isinstance(row, table):
        raise InvalidInputError(
            f"{code_of(code)} is {_a(row.NOUN)}, not {_a(table.NOUN)}.",
            todo=f"Name {_a(table.NOUN)}, such as {table.CODE_PREFIX}-1.",
        )
    return row


def _a(noun: str) -> str:
    """The noun with its article."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def let_slip(plan: Plan, activity: Activity, time: str) -> None:
    """Lets an activity start later by working time (`3d`); one change.

    Raises:
        InvalidInputError: For no such time, a summary, or an activity that has begun.
    """
    from relplanner.releases.explaining import slipped

    columns = slipped(plan.snapshot(), activity.id, slip_min(time, plan.info))
    with plan.change(f"Let {activity.code} slip by {time}") as tx:
        tx.update(type(activity), activity.id, **columns)


def tell_missed(sentences: list[str]) -> None:
    """Which deadlines, targets and fixed dates something would miss."""
    if sentences:
        say("What would be missed:")
    for sentence in sentences:
        say(f"  {safe(sentence)}")


def code_of(text: str) -> str:
    """A code as it is stored: `a-12` means A-12. Anything else as it is."""
    return text.upper() if _CODE.fullmatch(text) else text


def field_and_text(register: Register, assignment: str, whose: str) -> tuple[Field, str]:
    """What `FIELD=VALUE` gives which value, the field by its key or label in any case.

    Args:
        register: The table of the row.
        assignment: As it was typed.
        whose: What the row is called.

    Raises:
        InvalidInputError: Where it isn't one, or the table has no such field.
    """
    key, equals, text = assignment.partition("=")
    if not equals:
        raise InvalidInputError(
            f"{assignment!r} names no value.", todo="Write FIELD=VALUE, such as duration=5d."
        )
    wanted = key.strip().casefold().replace("_", " ")
    for field in register.fields:
        if wanted in {field.key.replace("_", " "), field.label.casefold()}:
            return field, text
    names = ", ".join(field.label for field in register.fields if field.editable)
    raise InvalidInputError(
        f"There is no field {key!r} in the table of {whose}.", todo=f"It has: {names}."
    )


def journal_hashes(plan: Plan) -> dict[int, str]:
    """The hash of each journal entry."""
    return {entry.seq: entry.hash for entry in plan.journal()}


def refuse_unknown_zone(zone: str) -> None:
    """Objects to a zone that this machine doesn't know.

    Raises:
        InvalidInputError: For anything but an IANA name or nothing.
    """
    from relplanner.plan.plan_rules import is_zone

    if zone and not is_zone(zone):
        raise InvalidInputError(
            f"The time zone {zone!r} is unknown.", todo="Use a name such as Europe/Berlin."
        )


def day_named(text: str) -> dt.date:
    """The day written as YYYY-MM-DD.

    Raises:
        InvalidInputError: For anything else.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise InvalidInputError(f"{text!r} is not a day.", todo="Write it as YYYY-MM-DD.") from None


def local_text(minute: int, zone: str) -> str:
    """An instant in a zone, for a person: `2026-03-04 09:00`."""
    from relplanner.calendars import to_datetime

    return f"{to_datetime(minute, zone):%Y-%m-%d %H:%M}"


def iso_text(minute: int, zone: str) -> str:
    """An instant in a zone, for a program: `2026-03-04T09:00+01:00`."""
    from relplanner.calendars import to_datetime

    return to_datetime(minute, zone).isoformat(timespec="minutes")


def stamp_text(stamp: str, zone: str) -> str:
    """A stored stamp (UTC) in a zone: `2026-03-04 09:00:12`."""
    import zoneinfo

    moment = dt.datetime.fromisoformat(stamp).astimezone(zoneinfo.ZoneInfo(zone))
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def short(iso: str | None, since: str | None = None) -> str:
    """A time in ISO 8601, for a person.

    Args:
        iso: The time.
        since: When what ends then has begun; midnight is the end of the day before.
    """
    from relplanner.midnight import day_and_time

    if not iso:
        return "-"
    moment = dt.datetime.fromisoformat(iso)
    return "{} {}".format(*day_and_time(moment, is_end=since not in {None, iso}))


def span_text(minutes: int) -> str:
    """Elapsed time in short: `7d 7h`, `-2d`, `5d 2h 30m`."""
    days, rest = divmod(abs(minutes), 1440)
    hours, odd = divmod(rest, 60)
    shown = ((days, "d"), (hours, "h"), (odd, "m"))
    text = " ".join(f"{count}{unit}" for count, unit in shown if count)
    return f"-{text}" if minutes < 0 else text or "0m"


def slip_min(text: str, plan: Any) -> int:
    """By how much working time an activity slips (`3d`).

    Args:
        text: As it was typed.
        plan: The plan's own record, which says how long a day and a week are.

    Raises:
        InvalidInputError: When it isn't a duration, or one to the other side.
    """
    from relplanner.releases.duration import parse_duration

    if text.strip().startswith("-"):
        raise InvalidInputError(
            f"An activity slips to later, not by {text.strip()!r}.",
            todo="To start earlier, give it another start: --set CODE start=DAY in 'what-if'.",
        )
    minutes, _ = parse_duration(text, plan.minutes_per_day, plan.minutes_per_week)
    return minutes


def _read_only_error(plan: Plan) -> ReadOnlyError:
    why = next((one for one in plan.notices if one.startswith(_READ_ONLY)), "")
    return ReadOnlyError(
        why.replace(_READ_ONLY, "It can't be changed") or "It can't be changed.",
        where=str(plan.path),
        todo="Nothing was changed.",
    )
