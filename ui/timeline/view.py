"""The views that show a timeline: of all releases, and of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from relplanner.timeline import (
    TimelineRows,
    has_parts,
    open_places,
    timeline_links,
    timeline_rows,
)
from relplanner.timeline.rows import RELEASE
from ui.paper.shown import OnScreen, on_screen
from ui.places import OVERVIEW, TIMELINE, Place
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.timeline.bar import TimelineBar
from ui.timeline.chart import WEEK_MIN, GanttChart
from ui.timeline.clicks import Clicks
from ui.timeline.find import FindBar
from ui.timeline.grouping import GroupMenu
from ui.timeline.outline import OutlineTable
from ui.timeline.pane import TimelinePane
from ui.timeline.shading import Shading, line_instants
from ui.timeline.strip import TimeStrip
from ui.views import View

if TYPE_CHECKING:
    from relplanner.groupings import Grouping


class AllReleasesView(View):
    """All releases on one timeline; each opens to its activities."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.table = OutlineTable()
        self.chart = GanttChart()
        self.chart.setAccessibleName(self.tr("Timeline of all releases"))
        self.clicks = Clicks(self.chart)
        self.pane = TimelinePane(self.table, self.chart)
        self.pane.join(self.table)
        self.bar = TimelineBar(self.chart)
        self.finder = FindBar(lambda: self._rows, lambda: self.table.current_id, self.pane)
        self.bar.add_finder(self.finder, self.pane)
        self.grouping = GroupMenu("all", frozenset(), self)
        self.bar.add_grouping(self.grouping)
        self.empty = QLabel(
            self.tr("No release yet. Type the name of the first one below, or press Ctrl+Shift+N.")
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("muted", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.pane)
        self.pages.addWidget(self.empty)
        self.releases = RegisterTable(session, "releases", title=self.tr("Releases"))
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.pages)
        self.splitter.addWidget(self.releases)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([560, 200])
        layout.addWidget(self.bar)
        layout.addWidget(self.finder)
        self.strip = TimeStrip(self.chart)
        layout.addWidget(self.strip)
        layout.addWidget(self.splitter, 1)
        self.first = self.table
        self._closed: frozenset[str] | None = None
        self._plain = self._rows = TimelineRows.of(())
        self._closed_groups: frozenset[str] = frozenset()
        self._shading = Shading()
        self._fitted = False
        self.table.row_changed.connect(self._on_row)
        self.table.toggled.connect(self._toggle)
        self.table.activated_row.connect(self._open)
        self.clicks.chosen.connect(self._choose)
        self.clicks.activated.connect(self._open)
        self.finder.found.connect(self.reveal)
        self.finder.closed.connect(self.take_focus)
        self.grouping.changed.connect(self._regroup)
        self.releases.row_activated.connect(lambda row_id: self.go.emit(Place(OVERVIEW, row_id)))

    def take_focus(self) -> None:
        """In the outline, or where the first release is typed."""
        empty = self.session.has_plan and self.pages.currentWidget() is self.empty
        (self.releases.table if empty else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen_release_id(self) -> str:
        """The release whose row has the focus, or the one that the timeline is at."""
        row = self.table.currentIndex().row()
        at = self.chart.rows.release_id[row] if 0 <= row < len(self.chart.rows) else ""
        return self.releases.current_id if self.releases.table.hasFocus() else at

    def forget(self) -> None:
        """Another plan: everything is closed again, and fitted anew."""
        super().forget()
        self._closed = None
        self._fitted = False

    def rebuild(self) -> None:
        """Shows the releases as they are now."""
        from relplanner.releases.tables import Release
        from relplanner.testing.tables import Person

        snapshot = self.session.snapshot
        releases = snapshot.records(Release)
        self._plain = timeline_rows(snapshot, releases, snapshot.records(Person))
        self._group()
        if self._closed is None:
            self._closed = frozenset(one.id for one in releases)
        self.table.outline.zone = snapshot.zone
        self.table.outline.minutes_per_day = snapshot.plan.minutes_per_day
        self._show_open()
        self.releases.refresh()
        self.pages.setCurrentWidget(self.pane if releases else self.empty)
        if not self._fitted and releases:
            self._fitted = True
            self.chart.fit(at_least_min=WEEK_MIN)

    @property
    def group_by(self) -> Grouping:
        """By what the rows are grouped."""
        return self.grouping.by

    @property
    def on_screen(self) -> OnScreen | None:
        """All activities in their order, without those under what is closed.

        Releases are closed until somebody opens them: a print begins with everything.
        """
        known, closed = self._plain.id, self._folded.intersection(self._rows.id)
        return on_screen(known, closed, known, begins=False)

    def tools(self) -> list[QAction]:
        """The actions of the bar above."""
        return [*self.bar.named_actions, *self.finder.steps, *self.grouping.actions.values()]

    def _group(self) -> None:
        from relplanner.releases.grouping import grouped_by

        by, word = self.grouping.by, self.grouping.word
        self._rows = grouped_by(by, self.session.snapshot, self._plain, word)

    def _regroup(self) -> None:
        chosen = self.table.current_id
        self._group()
        self._show_open()
        if chosen in self._rows.place_of:
            self.reveal(chosen)

    @property
    def _folded(self) -> frozenset[str]:
        """The ids of the closed rows."""
        return self._closed_groups if self.grouping.by else self._closed or frozenset()

    @_folded.setter
    def _folded(self, ids: frozenset[str]) -> None:
        if self.grouping.by:
            self._closed_groups = ids
        else:
            self._closed = ids

    def reveal(self, row_id: str) -> None:
        """Opens what hides a row, selects it and brings it into sight."""
        place = self._rows.place_of.get(row_id)
        if place is None:
            return
        depth = self._rows.depth[place]
        hiding = set()
        for above in range(place - 1, -1, -1):
            if self._rows.depth[above] < depth:
                depth = self._rows.depth[above]
                hiding.add(self._rows.id[above])
        self._folded -= hiding
        self._show_open()
        shown = self.chart.rows.place_of.get(row_id, -1)
        self.table.selectRow(shown)
        self.chart.reveal(shown)

    def _show_open(self) -> None:
        from relplanner.releases.tables import Link

        snapshot, rows, closed = self.session.snapshot, self._rows, self._folded
        parts = has_parts(rows.depth)
        places = open_places(rows.id, rows.depth, closed)
        seen = rows if len(places) == len(rows) else rows.take(places)
        self.table.show_rows(seen, closed, [parts[place] for place in places])
        self.chart.inactive = snapshot.schedule.inactive_ids
        self.chart.was = {} if self.session.trial is None else self.session.trial.was
        self.chart.show_times(
            self._shading.of(snapshot), *line_instants(self.session.plan, snapshot)
        )
        self.strip.show_rows(self._plain)
        self.chart.show_rows(seen, timeline_links(snapshot.records(Link), seen), snapshot.zone)
        self.chart.tips.describe(
            self.tr("The outline on the left says in a table what is painted here.")
        )
        self._on_row(self.table.currentIndex().row())

    def _toggle(self, row_id: str) -> None:
        self._folded ^= {row_id}
        self._show_open()
        self.table.selectRow(self.chart.rows.place_of[row_id])

    def _open(self, row: int) -> None:
        rows = self.chart.rows
        if rows.kind[row] == RELEASE and not rows.release_id[row]:
            self._toggle(rows.id[row])
        elif rows.kind[row] == RELEASE:
            self.go.emit(Place(OVERVIEW, rows.release_id[row]))
        else:
            self.go.emit(Place(TIMELINE, rows.release_id[row], rows.id[row]))

    def _on_row(self, row: int) -> None:
        self.chart.select(row, self.table.chosen_rows | {row})
        self.finder.count()

    def _choose(self, row: int) -> None:
        self.table.setCurrentIndex(self.table.outline.index(row, 0))
