"""What a release needs from whom: what blocks it, what is next, what is overdue, who must act."""

from relplanner.readiness.dates import newly_missed
from relplanner.readiness.items import SEVERITIES, Item, Severity
from relplanner.readiness.overview import Overview, PersonItems, Summary, overview

__all__ = [
    "SEVERITIES", "Item", "Overview", "PersonItems", "Severity", "Summary", "newly_missed",
    "overview",
]  # fmt: skip
