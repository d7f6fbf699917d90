"""What a new plan is given at its beginning, beside what it can't be without."""

from __future__ import annotations

from collections.abc import Callable

from relplanner.planner import Plan
from relplanner.releases.holidays import add_holidays

_YEARS = 3


def with_holidays(
    make: Callable[[], Plan],
    country: str,
    subdivision: str = "",
    *,
    first_year: int = 0,
    language: str = "en",
    actor: str | None = None,
) -> Plan:
    """A new plan with the public holidays of three years in its standard calendar.

    Args:
        make: Makes the plan.
        country: ISO 3166-1 alpha-2, such as DE; empty for no holidays.
        subdivision: ISO 3166-2 without the country, such as BY; empty for the whole country.
        first_year: The first of the years; the one of the plan's clock when 0.
        language: ISO 639-1 code of that in which the days are called.
        actor: Who makes it; whoever is logged in when None.

    Raises:
        PlannerError: Where it can't be made; then there is no file.
    """
    plan = make()
    if not country:
        return plan
    try:
        snapshot = plan.snapshot()
        year = first_year or plan.clock().year
        which = f"{country} {subdivision}".rstrip()
        with plan.change(f"Add the holidays of {which}", actor) as tx:
            add_holidays(
                tx, snapshot, snapshot.plan.calendar_id, country, subdivision,
                year, year + _YEARS - 1, language,
            )  # fmt: skip
    except BaseException:
        plan.close()
        plan.path.unlink(missing_ok=True)
        raise
    return plan
