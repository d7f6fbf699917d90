"""One way out for files: which writer takes which ending."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from relplanner.errors import InvalidInputError
from relplanner.page_setup import TIMELINE, Picture
from relplanner.progress import Progress

if TYPE_CHECKING:
    from relplanner.scope_changes import Since
    from relplanner.snapshot import Snapshot

PICTURES = (".png", ".svg", ".pdf")
ENDINGS = (".xlsx", ".csv", ".json", ".xml", *PICTURES)


def check_ending(path: Path) -> None:
    """Objects to a file that nothing can be exported to.

    Raises:
        InvalidInputError: For its ending.
    """
    if path.suffix.lower() not in ENDINGS:
        raise InvalidInputError(
            f"Nothing can be exported to a file ending in {path.suffix.lower()!r}.",
            where=str(path),
            todo=f"Use {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}.",
        )


def export_file(
    snapshot: Snapshot,
    path: Path,
    *,
    journal_hashes: Mapping[int, str],
    now: dt.datetime,
    release_ids: frozenset[str] | None = None,
    picture: Picture = TIMELINE,
    since: Since | None = None,
    progress: Progress | None = None,
) -> None:
    """Writes a plan to a file, beside and moved into place; its ending says what it becomes.

    Args:
        snapshot: The plan.
        path: Ends in one of `ENDINGS`.
        journal_hashes: The hash of each journal entry that a signature names, to judge them in a
            workbook.
        now: When it is made: the today line, and what is "next".
        release_ids: Only these releases; all when None. A .json file holds the whole plan always.
        picture: What a .png, .svg or .pdf shows, and how.
        since: The baseline that a workbook compares with; see `since_baseline`.
        progress: Hears how far it is, and may cancel.

    Raises:
        InvalidInputError: For another ending, or where there is nothing to draw, or not so.
        EnvironmentFailure: Where it can't be written; an old file is as it was.
        Cancelled: As the progress wishes; an old file is as it was.
    """
    check_ending(path)
    ending = path.suffix.lower()
    if ending == ".xlsx":
        from relplanner.exchange.workbook import export_workbook

        export_workbook(
            snapshot, path, journal_hashes=journal_hashes, release_ids=release_ids, now=now,
            since=since, progress=progress,
        )  # fmt: skip
    elif ending == ".csv":
        from relplanner.exchange.csv_export import export_csv

        export_csv(snapshot, path, release_ids=release_ids, progress=progress)
    elif ending == ".json":
        from relplanner.exchange.json_export import export_json

        export_json(snapshot, path, progress=progress)
    elif ending == ".xml":
        from relplanner.exchange.mspdi.writing import export_project

        export_project(snapshot, path, now=now, release_ids=release_ids, progress=progress)
    else:
        from relplanner.charts.views import Shown, draw_view

        shown = Shown(snapshot, release_ids, journal_hashes, now)
        draw_view(shown, path, picture, progress)
