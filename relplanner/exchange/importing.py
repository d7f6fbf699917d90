"""One way in for files with activities: tables and MS Project XML, by the file's ending."""

from __future__ import annotations

from pathlib import Path

from relplanner.exchange.mspdi.applying import apply_project_import
from relplanner.exchange.mspdi.planning import plan_project_import
from relplanner.exchange.mspdi.preview import MspdiPreview
from relplanner.exchange.table_import_apply import ImportSummary, apply_import
from relplanner.exchange.table_import_plan import plan_import
from relplanner.exchange.table_import_skip import rows_to_leave_out, without_bad_rows
from relplanner.exchange.table_import_types import ImportPreview
from relplanner.planner import Plan
from relplanner.progress import Progress
from relplanner.snapshot import Snapshot

PROJECT_ENDING = ".xml"

__all__ = [
    "apply_any",
    "bad_count",
    "is_project_file",
    "plan_any",
    "plan_project_import",
    "without_bad",
]


def is_project_file(path: str | Path) -> bool:
    """Whether a file is a project of MS Project and not a table, by its ending."""
    return Path(path).suffix.lower() == PROJECT_ENDING


def plan_any(
    plan: Plan | Snapshot,
    path: Path,
    *,
    release: str | None = None,
    progress: Progress | None = None,
) -> ImportPreview:
    """Works out what importing a file would make: a project as a new release, or a table.

    Args:
        plan: The plan, or a snapshot of it.
        path: The file.
        release: The code or id of the release that the rows of a table go to; a new one when None.
        progress: Is told how far it is.

    Raises:
        PlannerError: See `plan_import` and `plan_project_import`.
    """
    if is_project_file(path):
        return plan_project_import(plan, path, progress=progress)
    return plan_import(plan, path, release=release, progress=progress)


def bad_count(preview: ImportPreview) -> int:
    """How much has to be left out so that the rest can be imported; 0 where that doesn't help.

    Of a table these are rows; of a project tasks, links and single values.
    """
    if isinstance(preview, MspdiPreview):
        return len(preview.errors) if preview.rest is not None else 0
    return len(rows_to_leave_out(preview))


def without_bad(preview: ImportPreview) -> ImportPreview:
    """The same import without what is wrong in the file; all of that is told as warnings.

    Raises:
        InvalidInputError: Where that doesn't help; see `bad_count`.
    """
    if isinstance(preview, MspdiPreview) and preview.rest is not None:
        return preview.rest
    return without_bad_rows(preview)


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
