"""What a release needs from whom: what blocks it, what is next, what is overdue, who must act."""

from relplanner.readiness.items import SEVERITIES, Item, Severity
from relplanner.readiness.overview import Overview, PersonItems, Summary, overview

__all__ = ["SEVERITIES", "Item", "Overview", "PersonItems", "Severity", "Summary", "overview"]
