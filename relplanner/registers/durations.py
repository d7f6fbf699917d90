"""Lengths of time in cells: in which unit each is read and written."""

from __future__ import annotations

from typing import Any

from relplanner.environments.tables import Environment
from relplanner.errors import InvalidInputError
from relplanner.plan.rows import PlanRow
from relplanner.plan.tables import PlanInfo
from relplanner.registers.formats import shortened
from relplanner.releases.duration import DurationText, format_duration, parse_duration
from relplanner.releases.tables import Activity
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.testing.tables import Person

_ELAPSED = {Environment, RollbackPlan, RollbackStep}
_UNITS: dict[type[PlanRow], str] = {
    Activity: "d", Environment: "d", Person: "h", PlanInfo: "h", RollbackPlan: "h",
    RollbackStep: "m",
}  # fmt: skip
_LONGEST_TEXT = 40
_ELAPSED_DAY_MIN, _ELAPSED_WEEK_MIN = 1440, 10080


def duration_text(
    table: type[PlanRow],
    key: str,
    minutes: int | None,
    record: Any,
    plan: Any,
    *,
    worked_out: bool = False,
) -> DurationText:
    """A duration as people read it: in the unit that the activity's was written in, else a usual.

    Args:
        table: The register's table; those of environments and rollback count elapsed time.
        key: The field.
        minutes: In working or elapsed minutes.
        record: The row.
        plan: The plan's own record, which says how long a working day and week are.
        worked_out: Nobody has written it: in the usual unit, rounded.
    """
    if minutes is None:
        return DurationText("")
    own = table is Activity and key in {"duration_min", "remaining_min"} and not worked_out
    unit = record.duration_unit if own else _UNITS[table]
    return format_duration(minutes, unit, *_lengths(table, plan), rounded=worked_out)


def read_duration(table: type[PlanRow], text: str, plan: Any) -> tuple[int, str]:
    """Minutes and unit of a text such as `3d`; a bare number is in the table's usual unit.

    Raises:
        InvalidInputError: When it isn't a duration.
    """
    if len(text) > _LONGEST_TEXT:
        raise InvalidInputError(
            f"“{shortened(text)}” is not a duration.", todo="Write it like 3d, 4h, 90min or 2w."
        )
    return parse_duration(
        text, *_lengths(table, plan), default_unit=_UNITS[table], elapsed=table is Activity
    )


def _lengths(table: type[PlanRow], plan: Any) -> tuple[int, int]:
    if table in _ELAPSED:
        return _ELAPSED_DAY_MIN, _ELAPSED_WEEK_MIN
    return plan.minutes_per_day, plan.minutes_per_week
