"""The rule that dates stay within the years that can be computed.

Where they lead is known only when they are computed, which a rule doesn't do after every change of
10,000 activities. It does after those that can lead so far: with times of many months.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from relplanner.errors import PlannerError
from relplanner.plan.rules import Finding, View
from relplanner.plan.tables import PlanInfo
from relplanner.releases.tables import Activity, Link, Pause

# Ten months of work. Dates that are typed lie between 1970 and 2200: it takes nearly a thousand
# shorter times in a row to lead out of reach from there, or calendars with next to no working time.
_LONG_MIN = 100_000


def dates_stay_within_reach(view: View) -> Iterable[Finding]:
    """No activity is led out of the years 1900 to 2999 by what comes before or after it."""
    if not _can_lead_far(view):
        return
    # Bring numpy along, which reading and checking a plan can do without.
    from relplanner.releases.dates import NetworkCompiler
    from relplanner.schedule import ReachError, compute

    def records_of(table: Any) -> Sequence[Any]:
        return tuple(view.records(table))

    (plan,) = view.records(PlanInfo)
    try:
        compute(NetworkCompiler().network_of(plan, records_of))
    except ReachError as error:
        yield Finding(
            f"The dates of {error.name} would lie outside of the years 1900 to 2999. It is the "
            "last in its chain; check the durations and lags that lead to it.",
            "activity",
        )
    except PlannerError:
        # Whatever else keeps dates from being computed is told where they are shown, and may be
        # what this change is a step to mend.
        return


def _can_lead_far(view: View) -> bool:
    activities = view.touched(Activity, "duration_min", "remaining_min")
    return (
        any(max(one.duration_min, one.remaining_min or 0) >= _LONG_MIN for one in activities)
        or any(abs(one.lag_min) >= _LONG_MIN for one in view.touched(Link))
        or any(one.lasts_min >= _LONG_MIN for one in view.touched(Pause))
    )


RULES = (dates_stay_within_reach,)
