"""Every view that can be put on paper, by its name: for exports, prints and their preview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from relplanner.charts import style
from relplanner.errors import InvalidInputError
from relplanner.page_setup import PAGED, PageSetup, Picture, View, usual_setup
from relplanner.progress import Progress, report

if TYPE_CHECKING:
    from relplanner.charts.paper import Paper
    from relplanner.snapshot import Snapshot

_NOTHING: dict[View, str] = {
    "checklists": "There are no checklists to print.",
    "rollback": "There are no rollback plans to print.",
    "runbook": "No activity belongs to the stage of deployment.",
}


class Shown(NamedTuple):
    """What of a plan is put on paper.

    Attributes:
        snapshot: The plan.
        release_ids: Only these releases; all when None.
        journal_hashes: The hash of each journal entry that a signature names.
        now: When it is made.
    """

    snapshot: Snapshot
    release_ids: Collection[str] | None
    journal_hashes: Mapping[int, str]
    now: dt.datetime


def paper_of(view: View, shown: Shown, setup: PageSetup, *, paged: bool = True) -> Paper:
    """The pages of a view; to be called within `style.drawing`.

    Args:
        view: Which.
        shown: Of what.
        setup: The paper.
        paged: False for a picture, which is as high as it needs to be.

    Raises:
        InvalidInputError: There is nothing to draw, or the setup isn't possible.
    """
    from relplanner.charts.risk_matrix import matrix_paper
    from relplanner.charts.tester_load import load_paper
    from relplanner.charts.timeline_chart import timeline_paper

    snapshot, only, _, now = shown
    setup.check_for(view, paged=paged)
    if view in PAGED or (view == "risks" and paged):
        if not paged:
            raise InvalidInputError(
                "Checklists, rollback plans and runbooks are tables of several pages.",
                todo="Export them as .pdf.",
            )
        return _tables_paper(view, shown, setup)
    if view == "timeline":
        return timeline_paper(snapshot, setup, release_ids=only, now=now, paged=paged)
    if view == "load":
        return load_paper(snapshot, setup, release_ids=only, now=now, paged=paged)
    return matrix_paper(snapshot, setup, release_ids=only, now=now)


def _tables_paper(view: View, shown: Shown, setup: PageSetup) -> Paper:
    from relplanner.charts import registers
    from relplanner.charts.language import say
    from relplanner.charts.risk_matrix import matrix_sheet
    from relplanner.charts.table_paper import nothing_to_print, table_paper
    from relplanner.releases.tables import Release

    snapshot, only, hashes, now = shown
    setup.check()
    releases = [one for one in snapshot.records(Release) if only is None or one.id in only]
    ids = {one.id for one in releases}
    before = []
    if view == "risks":
        name = say("risks")
        tables = [registers.risk_table(snapshot, ids)]
        before = [matrix_sheet(snapshot, setup, only).drawn(0)]
    elif view == "checklists":
        name = say("checklists")
        tables = registers.checklist_tables(snapshot, ids, hashes)
    elif view == "rollback":
        name = say("rollback plans")
        tables = registers.rollback_tables(snapshot, ids)
    else:
        name = say("runbook of the deployment")
        tables = registers.runbook_tables(snapshot, ids)
    if not tables:
        raise nothing_to_print(_NOTHING[view])
    return table_paper(
        snapshot, setup, tables, title=f"{snapshot.plan.name}: {name}",
        subtitle=" · ".join(f"{one.code} {one.name}" for one in releases), now=now, before=before,
    )  # fmt: skip


def draw_view(shown: Shown, path: Path, picture: Picture, progress: Progress | None = None) -> int:
    """Draws a view into a file.

    Args:
        shown: Of what.
        path: Its ending says which format: .png, .svg or .pdf.
        picture: Which view, on what paper, in what language.
        progress: Told before every page; may cancel.

    Returns:
        How many pages were written.

    Raises:
        InvalidInputError: There is nothing to draw, or it isn't possible as it is asked for.
        EnvironmentFailure: The file can't be written; an old one is as it was.
        Cancelled: The progress asked to stop; an old file is as it was.
    """
    from relplanner.charts.paper import check_format, write_paper

    view, setup, language = picture
    paged = check_format(path) == ".pdf"
    report(progress, 0, 1, "Reading the plan")
    with style.drawing(language):
        paper = paper_of(view, shown, setup or usual_setup(view), paged=paged)
        return write_paper(path, paper, dpi=150, progress=progress)
