"""The view of one release's timeline: its outline and its chart, both to plan on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relplanner.releases import editing, outlining
from relplanner.timeline import TimelineLinks, TimelineRows, timeline_links, timeline_rows
from relplanner.timeline.rows import SUMMARY
from ui.paper.shown import OnScreen, on_screen
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.timeline.bar import TimelineBar
from ui.timeline.baselines import Baselines
from ui.timeline.chart import HEADER_PX, ROW_PX, WEEK_MIN, GanttChart
from ui.timeline.find import FindBar
from ui.timeline.grouped import GroupedRows
from ui.timeline.grouping import GroupMenu
from ui.timeline.hands import Hands
from ui.timeline.pane import TimelinePane
from ui.timeline.shading import Shading, line_instants
from ui.timeline.strip import TimeStrip
from ui.timeline.why import WhyPanel
from ui.views import View

if TYPE_CHECKING:
    from relplanner.groupings import Grouping
    from relplanner.plan.door import Transaction
    from relplanner.snapshot import Snapshot


class TimelineView(View):
    """One release: its outline and its chart, both to plan on."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.outline = RegisterTable(session, "activities", row_px=ROW_PX, header_px=HEADER_PX)
        self.chart = GanttChart()
        self.chart.setAccessibleName(self.tr("Timeline"))
        self.hands = Hands(self.chart, session)
        self.grouping = GroupMenu("release", frozenset({"release"}), self)
        self.grouped = GroupedRows(session, self.outline, self.grouping, lambda: self._rows()[1:])
        self.pane = TimelinePane(self.outline.table, self.chart)
        self.pane.join(self.outline)
        self.bar = TimelineBar(self.chart)
        self._add_tools()
        self.finder = FindBar(self._found_among, lambda: self.outline.current_id, self)
        self.bar.add_finder(self.finder, self)
        self.bar.add_grouping(self.grouping)
        self.bar.add_space()
        self.bar.addWidget(
            self.outline.give_filter("Ctrl+Shift+F", self.tr("Filter (Ctrl+Shift+F)"), self)
        )
        self.first = self.outline.table
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.finder)
        self.strip = TimeStrip(self.chart)
        layout.addWidget(self.strip)
        layout.addWidget(self.pane, 1)
        self.why = WhyPanel(session)
        layout.addWidget(self.why)
        self.baselines = Baselines(session, self)
        self._shading = Shading()
        self._fitted = ""
        self._all = TimelineRows.of(())
        self._known: tuple[Snapshot, str, TimelineRows] | None = None
        self._linked: tuple[object, tuple[str, ...], TimelineLinks] | None = None
        self.outline.listing_changed.connect(self._show_rows)
        self.outline.selection_changed.connect(self._mark)
        self.grouping.changed.connect(self._regroup)
        self.hands.chosen.connect(self._choose)
        self.hands.unwanted.connect(self.outline.table.delete_rows)
        self.hands.wanted.connect(self._open)
        self.why.lit.connect(self._light)
        self.why.chosen.connect(self.reveal)
        self.finder.found.connect(self.reveal)
        self.finder.closed.connect(self.take_focus)
        self.baselines.shown.connect(self._show_baseline)
        self.chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.chart.customContextMenuRequested.connect(self._show_menu)

    def rebuild(self) -> None:
        """Shows the release as it is now."""
        self.outline.set_parent_id(self.place.release_id)
        self.outline.refresh()
        self.baselines.refresh()
        if self._fitted != self.place.release_id:
            self._fitted = self.place.release_id
            self.chart.fit(at_least_min=WEEK_MIN)

    @property
    def group_by(self) -> Grouping:
        """By what the rows are grouped."""
        return self.grouping.by

    @property
    def on_screen(self) -> OnScreen | None:
        """Which activities are listed, in which order, and which headings are closed."""
        everything = self._all.id
        if not self.grouped.is_on:
            return on_screen(self.chart.rows.id, (), everything)
        known = self._all.place_of
        listed = tuple(one for one in self.grouped.rows.id if one in known)
        closed = self.outline.collapsed.intersection(self.grouped.rows.id)
        narrowed = self.outline.filter.text() or self.outline.order is not None
        return on_screen(listed if narrowed else everything, closed, everything)

    def tools(self) -> list[QAction]:
        """The actions of the bar above."""
        return [*self.bar.named_actions, *self.finder.steps, *self.grouping.actions.values()]

    def reveal(self, row_id: str) -> None:
        """Selects an activity and brings it into sight; a summary isn't seen under headings."""
        place = self._all.place_of.get(row_id)
        if self.grouped.is_on and place is not None and self._all.kind[place] == SUMMARY:
            return
        self.outline.select_row(row_id)
        self.chart.reveal(self.chart.rows.place_of.get(row_id, -1))

    def _rows(self) -> TimelineRows:
        """The rows of the release, itself first, in their outline."""
        from relplanner.releases.tables import Release
        from relplanner.testing.tables import Person

        snapshot, release_id = self.session.snapshot, self.place.release_id
        known = self._known
        if known is None or known[0] is not snapshot or known[1] != release_id:
            releases, people = snapshot.records(Release), snapshot.records(Person)
            rows = timeline_rows(snapshot, releases, people, {release_id})
            known = self._known = (snapshot, release_id, rows)
        return known[2]

    def _show_rows(self) -> None:
        from relplanner.releases.tables import Link

        snapshot, rows = self.session.snapshot, self._rows()
        listed = self.outline.listing.ids
        seen = self._all = rows[1:]  # below the release itself
        if self.grouped.is_on:
            seen = self.grouped.seen
        elif listed != seen.id:  # filtered, sorted, or with closed summaries
            seen = rows.take([rows.place_of[one] for one in listed if one in rows.place_of])
        records = snapshot.records(Link)
        # Most changes leave links and rows as they are: a table is the same object then.
        if self._linked is None or self._linked[0] is not records or self._linked[1] != seen.id:
            self._linked = (records, seen.id, timeline_links(records, seen))
        self.chart.inactive = snapshot.schedule.inactive_ids
        self.chart.was = {} if self.session.trial is None else self.session.trial.was
        self.chart.show_times(
            self._shading.of(snapshot, self.place.release_id),
            *line_instants(self.session.plan, snapshot),
        )
        self.strip.show_rows(rows)
        self.chart.show_rows(seen, self._linked[2], snapshot.zone)
        self.chart.tips.describe(
            self.tr("The outline on the left says in a table what is painted here.")
        )
        self._mark()
        self.finder.count()

    def _found_among(self) -> TimelineRows:
        """What is looked through: also below closed summaries, but not what is filtered out."""
        if self.grouped.is_on:
            return self.grouped.rows
        narrowed = self.outline.filter.text() or self.outline.order is not None
        return self.chart.rows if narrowed else self._all

    def _mark(self) -> None:
        places = self.chart.rows.place_of
        chosen = frozenset(places[one] for one in self.outline.selected_ids if one in places)
        self.chart.select(places.get(self.outline.current_row_id, -1), chosen)
        self.why.show_for(self.outline.current_id)
        self.finder.count()

    def _light(self, ids: list[str]) -> None:
        places = self.chart.rows.place_of
        self.chart.lit = tuple(places[one] for one in ids if one in places)
        self.chart.viewport().update()

    def _show_baseline(self, dates: dict[str, tuple[int, int]]) -> None:
        self.chart.baseline = dates
        self.chart.viewport().update()

    def _show_menu(self, at: QPoint) -> None:
        """The menu of the rows, for the bar under the hand; by its key for what is selected."""
        found = self.chart.hit(QPointF(self.chart.viewport().mapFrom(self.chart, at)))
        if found is not None and found.row not in self.chart.selected:
            self._choose(found.row, frozenset({found.row}))
        menu = self.outline.row_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.chart.mapToGlobal(at))

    def _choose(self, row: int, rows: frozenset[int]) -> None:
        ids = self.chart.rows.id
        self.outline.select_rows([ids[one] for one in sorted(rows)], ids[row])

    def _regroup(self) -> None:
        """Groups otherwise; what is selected stays so."""
        current_id = self.outline.current_id
        self.grouped.show_choice()
        self.outline.refresh()
        self._allow()
        if current_id:
            self.reveal(current_id)

    def _allow(self) -> None:
        """Under headings there is no order that could be changed."""
        for action, hint in self._in_outline.items():
            action.setEnabled(not self.grouped.is_on)
            action.setToolTip(
                self.tr("{0}: not while rows are grouped").format(action.text())
                if self.grouped.is_on
                else hint
            )

    def _add_tools(self) -> None:
        made: list[QAction] = []
        for text, icon, keys, slot in (
            (self.tr("Add an activity"), "add", ("Ctrl+Shift+A",), self._add),
            (self.tr("Link in order"), "link", ("Ctrl+L",), self._link),
            (self.tr("Remove links"), "unlink", ("Ctrl+Shift+L",), self._unlink),
            (self.tr("Indent"), "indent", ("Alt+Shift+Right",), self._indent),
            (self.tr("Outdent"), "outdent", ("Alt+Shift+Left",), self._outdent),
            (self.tr("Move up"), "up", ("Alt+Up",), lambda: self._shift(-1)),
            (self.tr("Move down"), "down", ("Alt+Down",), lambda: self._shift(1)),
        ):
            made.append(self.bar.add(text, icon, keys, slot))
        self._in_outline = {action: action.toolTip() for action in made[3:]}
        self._allow()
        opened = self.bar.add(
            self.tr("All of this activity..."), "settings", ("Alt+Return",), self._open
        )
        why = self.bar.add(self.tr("Why is it there?"), "help", ("Ctrl+Shift+Y",), self._why)
        why.setCheckable(True)
        keep = self.bar.add(self.tr("Baselines"), "backup", (), self._show_baselines)
        self._why_action, self._baselines_action = why, keep
        self.outline.more_actions = [opened, *made[1:5], why]

    def _run(
        self, summary: str, work: Callable[[Transaction, Snapshot, list[str]], object]
    ) -> None:
        ids, snapshot = self.outline.selected_ids, self.session.snapshot
        if ids and self.session.can_write:
            self.session.run(summary.format(len(ids)), lambda tx: work(tx, snapshot, ids))

    def _open(self) -> None:
        """Shows all of the current activity; opens or closes a heading."""
        from ui.dialogs.activity import edit_activity

        row_id, current_id = self.outline.current_row_id, self.outline.current_id
        if row_id and not current_id:
            self.outline.table.toggled.emit(row_id)
        else:
            edit_activity(self.window(), self.session, current_id)

    def _why(self) -> None:
        self.why.set_open(self._why_action.isChecked())

    def _show_baselines(self) -> None:
        button = self.bar.widgetForAction(self._baselines_action)
        self.baselines.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add(self) -> None:
        if self.grouped.is_on:
            self.grouping.choose("")
        self.outline.insert_row()

    def _link(self) -> None:
        if len(self.outline.selected_ids) > 1:
            self._run("Link {0} activities", editing.link_in_order)

    def _unlink(self) -> None:
        self._run("Remove the links of {0} activities", lambda tx, _, ids: editing.unlink(tx, ids))

    def _indent(self) -> None:
        self._run("Indent {0} activities", outlining.indent)

    def _outdent(self) -> None:
        self._run("Outdent {0} activities", outlining.outdent)

    def _shift(self, step: int) -> None:
        word = "up" if step < 0 else "down"
        self._run(
            f"Move {{0}} activities {word}",
            lambda tx, snapshot, ids: outlining.move_by_one(tx, snapshot, ids, step),
        )
