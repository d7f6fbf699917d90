"""One way in for files with activities: tables and MS Project XML, by the file's ending."""

from __future__ import annotations

from pathlib import Path

from relplanner.exchange.mspdi.applying import apply_project_import
from relplanner.exchange.mspdi.planning import MspdiPreview, plan_project_import
from relplanner.exchange.table_import_apply import ImportSummary, apply_import
from relplanner.exchange.table_import_types import ImportPreview
from relplanner.planner import Plan
from relplanner.progress import Progress

PROJECT_ENDING = ".xml"

__all__ = ["MspdiPreview", "apply_any", "is_project_file", "plan_project_import"]


def is_project_file(path: str | Path) -> bool:
    """Whether a file is a project of MS Project and not a table, by its ending."""
    return Path(path).suffix.lower() == PROJECT_ENDING


def apply_any(
    plan: Plan,
    preview: ImportPreview,
    *,
    actor: str | None = None,
    reason: str = "",
    progress: Progress | None = None,
) -> ImportSummary:
    """Makes what the preview of a table or of a project shows, as one change.

    Raises:
        PlannerError: See `apply_import` and `apply_project_import`.
    """
    if isinstance(preview, MspdiPreview):
        return apply_project_import(plan, preview, actor=actor, reason=reason, progress=progress)
    return apply_import(plan, preview, actor=actor, reason=reason, progress=progress)
