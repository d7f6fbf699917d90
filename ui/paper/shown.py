"""What of the window is put on paper: its view, of the release that is shown, or of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relplanner.page_setup import View

if TYPE_CHECKING:
    from collections.abc import Collection

    from relplanner.charts.views import Shown
    from relplanner.groupings import Grouping
    from ui.window import MainWindow

_VIEWS_ON_PAPER: dict[str, View] = {
    "risks": "risks", "testers": "load", "checklists": "checklists", "rollback": "rollback",
}  # fmt: skip


class OnScreen(NamedTuple):
    """Which rows of a timeline are seen.

    Attributes:
        ids: The activities and summaries, in their order; those under closed headings, too.
        closed: The ids of closed rows and headings.
        begins: Whether a print begins with it; else with all rows.
    """

    ids: tuple[str, ...]
    closed: tuple[str, ...] = ()
    begins: bool = True


def on_screen(
    ids: tuple[str, ...],
    closed: Collection[str],
    all_ids: tuple[str, ...],
    *,
    begins: bool = True,
) -> OnScreen | None:
    """What is seen of a timeline; None where it is everything, in its order."""
    return OnScreen(ids, tuple(sorted(closed)), begins) if closed or ids != all_ids else None


def on_screen_of(window: MainWindow) -> OnScreen | None:
    """Which rows the timeline that is shown shows; None where it shows all."""
    return window.view(window.place.view).on_screen


def view_of(window: MainWindow) -> View:
    """The view that is shown; the timeline for those that aren't put on paper."""
    return _VIEWS_ON_PAPER.get(window.place.view, "timeline")


def grouping_of(window: MainWindow) -> Grouping:
    """By what the rows of the timeline that is shown are grouped; empty where none is."""
    return window.view(window.place.view).group_by


def releases_of(window: MainWindow) -> frozenset[str] | None:
    """The release that is shown; None where all are."""
    release_id = window.place.release_id
    return frozenset({release_id}) if release_id else None


def shown_by(window: MainWindow) -> Shown:
    """What of the plan the window shows now."""
    from relplanner.charts.views import Shown
    from relplanner.signoff.verify import signed_hashes

    plan = window.session.plan
    return Shown(window.session.snapshot, releases_of(window), signed_hashes(plan), plan.clock())
