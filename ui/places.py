"""Places: where in the plan the window is."""

from __future__ import annotations

from typing import NamedTuple

ALL = "all"
OVERVIEW = "overview"
SCOPE = "scope"
TIMELINE = "timeline"
DEPENDENCIES = "dependencies"
RISKS = "risks"
TESTERS = "testers"
ENVIRONMENTS = "environments"
ROLLBACK = "rollback"
CHECKLISTS = "checklists"
AUDIT = "audit"
CALENDARS = "calendars"

RELEASE_VIEWS = (
    OVERVIEW, SCOPE, TIMELINE, DEPENDENCIES, RISKS, TESTERS, ENVIRONMENTS, ROLLBACK, CHECKLISTS,
    AUDIT,
)  # fmt: skip
"""The views that every release has, in the order of the navigation."""


PLAN_VIEWS = (ALL, CALENDARS)
"""The views of the whole plan, which come before those of its releases."""


class Place(NamedTuple):
    """A view, of a release or of all, with a row to look at.

    Attributes:
        view: One of the names above.
        release_id: Whose; empty for all releases.
        row_id: The row to select and bring into sight; empty for none.
    """

    view: str
    release_id: str = ""
    row_id: str = ""
