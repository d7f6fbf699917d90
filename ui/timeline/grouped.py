"""One release's rows under headings, in the place of its outline while they are grouped."""

from __future__ import annotations

from collections.abc import Callable

from relplanner.registers import Listing
from relplanner.timeline import TimelineRows, has_parts, open_places
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.timeline.grouping import GroupMenu


class GroupedRows:
    """Arranges what the table of a release lists, and the rows of its chart in the same way.

    Args:
        session: The open plan.
        table: The release's table.
        menu: By what rows are grouped.
        rows_of_release: The rows of the release in their outline.

    Attributes:
        rows: All that is listed under headings, also what is under closed ones.
        seen: What the table and the chart show of it.
    """

    def __init__(
        self,
        session: Session,
        table: RegisterTable,
        menu: GroupMenu,
        rows_of_release: Callable[[], TimelineRows],
    ) -> None:
        self.session, self.table, self.menu = session, table, menu
        self._rows_of_release = rows_of_release
        self.rows = self.seen = TimelineRows.of(())
        self.show_choice()

    @property
    def is_on(self) -> bool:
        """Whether rows are grouped."""
        return bool(self.menu.by)

    def show_choice(self) -> None:
        """Lets the table group, or not, once it lists anew."""
        self.table.arrange = self._arranged if self.is_on else None

    def _arranged(self, listing: Listing) -> Listing:
        from relplanner.releases.grouping import grouped_by

        rows = self._rows_of_release()
        listed = rows.take([rows.place_of[one] for one in listing.ids if one in rows.place_of])
        self.rows = grouped_by(
            self.menu.by, self.session.snapshot, listed, self.menu.word,
            by_start=self.table.order is None,
        )  # fmt: skip
        places = open_places(self.rows.id, self.rows.depth, self.table.collapsed)
        parts = has_parts(self.rows.depth)
        self.seen = self.rows if len(places) == len(self.rows) else self.rows.take(places)
        return listing.under_headings(self.seen, [parts[place] for place in places])
