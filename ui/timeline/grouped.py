"""One release's rows under headings, in the place of its outline while they are grouped."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from relplanner.timeline import TimelineRows, has_parts, open_places
from relplanner.timeline.rows import RELEASE
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.timeline.grouping import GroupMenu
from ui.timeline.outline import OutlineTable


class GroupedRows(QStackedWidget):
    """The outline of a release, or a table of its activities under headings.

    What is selected in the table is selected in the outline too, so that whatever works on the
    outline's selection does so while rows are grouped.

    Args:
        session: The open plan.
        outline: The release's outline.
        menu: By what rows are grouped.

    Signals:
        reshaped: Other rows are to be shown.
        selection_changed: Other rows are selected.
    """

    reshaped = Signal()
    selection_changed = Signal()

    def __init__(
        self, session: Session, outline: RegisterTable, menu: GroupMenu, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.session, self.outline, self.menu = session, outline, menu
        self.table = OutlineTable()
        self.table.setAccessibleName(self.tr("Grouped activities"))
        self.addWidget(outline)
        self.addWidget(self.table)
        self.rows = TimelineRows.of(())
        self._closed: frozenset[str] = frozenset()
        self._unfolded: frozenset[str] = frozenset()
        self._mirroring = False
        self.table.toggled.connect(self._toggle)
        self.table.activated_row.connect(self._activate)
        self.table.selectionModel().selectionChanged.connect(self._mirror)
        self.table.row_changed.connect(self._mirror)
        self.show_choice()

    @property
    def is_on(self) -> bool:
        """Whether rows are grouped."""
        return bool(self.menu.by)

    @property
    def current_id(self) -> str:
        """The id of the current activity; empty for none and for a heading."""
        row, rows = self.table.currentIndex().row(), self.table.outline.rows
        is_activity = 0 <= row < len(rows) and rows.kind[row] != RELEASE
        return rows.id[row] if is_activity else ""

    def show_choice(self) -> None:
        """Shows the outline or the table, as is chosen."""
        if self.is_on and self.currentWidget() is self.outline:
            # A closed summary would hide what is selected under a heading.
            self._unfolded, self.outline.collapsed = self.outline.collapsed, frozenset()
        elif not self.is_on and self.currentWidget() is self.table:
            self.outline.collapsed = self._unfolded
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        proxy = self.table if self.is_on else None
        self.outline.table.setFocusProxy(proxy)  # type: ignore[arg-type] # None takes it away
        self.setCurrentWidget(self.table if self.is_on else self.outline)
        if had_focus:
            self.outline.table.setFocus()

    def arranged(self, rows: TimelineRows) -> TimelineRows:
        """The rows as they are to be painted, and shows them in the table where they are grouped.

        Args:
            rows: Those of the release in their outline.
        """
        if not self.is_on:
            return rows
        from relplanner.releases.grouping import grouped_by

        snapshot = self.session.snapshot
        self.rows = grouped_by(self.menu.by, snapshot, rows, self.menu.word)
        places = open_places(self.rows.id, self.rows.depth, self._closed)
        parts = has_parts(self.rows.depth)
        seen = self.rows if len(places) == len(self.rows) else self.rows.take(places)
        self.table.outline.zone = snapshot.zone
        self.table.outline.minutes_per_day = snapshot.plan.minutes_per_day
        self.table.show_rows(seen, self._closed, [parts[place] for place in places])
        return seen

    def reveal(self, row_id: str) -> None:
        """Opens the heading that hides an activity, and selects it."""
        place = self.rows.place_of.get(row_id)
        if place is None:
            return
        head = next(row for row in range(place, -1, -1) if self.rows.depth[row] == 0)
        if self.rows.id[head] in self._closed:
            self._toggle(self.rows.id[head])
        row = self.table.outline.rows.place_of[row_id]
        self.table.choose((row,), row)

    def _mirror(self) -> None:
        if self._mirroring or not self.is_on:
            return
        self._mirroring = True
        rows = self.table.outline.rows
        ids = [rows.id[row] for row in sorted(self.table.chosen_rows) if rows.kind[row] != RELEASE]
        current = self.current_id or (ids[0] if ids else "")
        if current:
            self.outline.select_rows(ids, current)
        else:
            self.outline.table.clearSelection()
        self._mirroring = False
        self.selection_changed.emit()

    def _toggle(self, heading_id: str) -> None:
        self._closed ^= {heading_id}
        self.reshaped.emit()

    def _activate(self, row: int) -> None:
        rows = self.table.outline.rows
        if rows.kind[row] == RELEASE:
            self._toggle(rows.id[row])
