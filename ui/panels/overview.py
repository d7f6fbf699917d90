"""The overview of a release: what blocks it, what is next, what is late, who must act."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.navigation import title_of
from ui.panels.cards import Card, CardRow
from ui.panels.overview_head import OverviewHead
from ui.places import Place
from ui.said import said_of_readiness
from ui.session import Session
from ui.theme import GRID_PX, look
from ui.views import View

if TYPE_CHECKING:
    from relplanner.readiness import Item, Overview, PersonItems

_FRESH = dt.timedelta(minutes=1)
_LOOK_AGAIN_MS = 10 * 60 * 1000
_FEW, _MANY = 6, 200
_TWO_COLUMNS_PX = 225 * GRID_PX
_INDENT_PX = 5 * GRID_PX


@guarded
class OverviewView(View):
    """A page of cards; every line leads to where the thing can be mended."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.head = OverviewHead()
        self.blocks = Card(self.tr("Blocks the release"))
        self.overdue = Card(self.tr("Overdue"))
        self.coming = Card(self.tr("Next 14 days"))
        self.people = Card(self.tr("Who must act"))
        self._whole: set[Card] = set()
        self._unfolded: set[str] = set()
        self._overview: Overview | None = None
        self._shown_release = ""
        for card in (self.blocks, self.overdue, self.coming, self.people):
            card.all_wanted.connect(lambda card=card: self._show_all(card))
        self.head.edit.clicked.connect(self._edit)
        self._build()
        look.changed.connect(self.update)
        # Somebody may leave it open over night.
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AGAIN_MS)
        self._clock.timeout.connect(self._look_again)
        self._clock.start()

    def rebuild(self) -> None:
        """Looks at the release as it is now."""
        from relplanner.readiness import overview
        from relplanner.releases.tables import Release

        session, release_id = self.session, self.place.release_id
        if release_id not in session.snapshot.by_id(Release):
            return
        if self._overview is None or self._shown_release != release_id:
            self._whole.clear()
            self._unfolded.clear()
            self.page.verticalScrollBar().setValue(0)
        self._shown_release = release_id
        self._overview = overview(
            session.snapshot, release_id, session.plan.clock(), self._journal_hashes()
        )
        self._show()

    def refresh(self) -> None:
        """Looks again where time has passed, too."""
        if self._overview is not None and self.session.has_plan:
            age = self.session.plan.clock() - self._overview.now
            self._stale = self._stale or abs(age) >= _FRESH
        super().refresh()

    def forget(self) -> None:
        """Another plan is open, or none."""
        super().forget()
        self._overview = None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Puts the cards below each other where there is no room for two columns."""
        super().resizeEvent(event)
        wide = event.size().width() >= _TWO_COLUMNS_PX
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _edit(self) -> None:
        from ui.dialogs.release import edit_release

        edit_release(self.window(), self.session, self._shown_release)

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        inner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(4 * GRID_PX)
        for cards in ((self.blocks, self.overdue), (self.coming, self.people)):
            column = QVBoxLayout()
            column.setSpacing(4 * GRID_PX)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(*[6 * GRID_PX] * 4)
        inside.setSpacing(4 * GRID_PX)
        inside.addWidget(self.head)
        inside.addLayout(self._columns)
        inside.addStretch(1)
        self.page = QScrollArea()
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setWidgetResizable(True)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setAccessibleName(self.tr("Overview"))
        self.page.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    # -- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        """Fills the cards, and puts the focus back on the line that had it."""
        found = self._overview
        if found is None:
            return
        focused = QApplication.focusWidget()
        held = focused.key if isinstance(focused, CardRow) and self.isAncestorOf(focused) else None
        formats = LocaleFormats()
        self.head.show_summary(found, formats)
        self.head.edit.setEnabled(self.session.can_write)
        self._fill(self.blocks, found.blocks, self._nothing_blocks(found.summary.state))
        self._fill(self.overdue, found.overdue, self.tr("Nothing is overdue."))
        self._fill(
            self.coming, found.coming,
            self.tr("Nothing starts or is due in the next 14 days."), "note",
        )  # fmt: skip
        self._fill_people(found)
        self._chain_focus()
        if held is not None:
            for row in self._rows():
                if row.key == held:
                    row.setFocus()
                    break

    def _nothing_blocks(self, state: str) -> str:
        if state == "cancelled":
            return self.tr("This release is cancelled; it asks nothing of anybody.")
        if state == "rolled back":
            return self.tr("This release was rolled back; it asks nothing of anybody.")
        if state == "released":
            return self.tr("This release is out.")
        return self.tr("Nothing blocks this release.")

    def _fill(
        self, card: Card, items: tuple[Item, ...], empty: str, empty_mark: str = "good"
    ) -> None:
        if not items:
            card.say(empty, empty_mark)
            return
        limit = _MANY if card in self._whole else _FEW
        # One more line instead of a button that shows a single line.
        shown = items if len(items) == limit + 1 else items[:limit]
        rows = [self._row(one, (id(card), one.table, one.row_id, one.template)) for one in shown]
        more = ""
        if len(shown) < len(items) and card not in self._whole:
            more = self.tr("Show all {0}").format(len(items))
        card.fill(rows, self._counted(len(items), len(rows)), more)

    def _counted(self, count: int, shown: int) -> str:
        if shown == _MANY and shown < count:
            return self.tr("{0} of {1}").format(shown, count)
        return str(count)

    def _row(self, item: Item, key: object, *, indent: int = 0, who: bool = True) -> CardRow:
        details = [self._severity(item.severity), title_of(item.place)]
        if who:
            details.append(self._who(item))
        row = CardRow(
            item.severity, item.text(LocaleFormats(), said_of_readiness),
            " · ".join(one for one in details if one), key=key, indent=indent,
        )  # fmt: skip
        row.clicked.connect(lambda _checked=False: self._go(item))
        return row

    def _who(self, item: Item) -> str:
        from relplanner.testing.tables import Person

        people = self.session.snapshot.by_id(Person)
        return ", ".join(people[one].name for one in item.person_ids if one in people)

    def _severity(self, severity: str) -> str:
        if severity == "blocker":
            return self.tr("Blocker")
        return self.tr("Warning") if severity == "warning" else ""

    def _fill_people(self, found: Overview) -> None:
        if not found.people:
            self.people.say(self.tr("Nobody has to do anything now."))
            return
        limit = _MANY if self.people in self._whole else _FEW
        shown = found.people if len(found.people) == limit + 1 else found.people[:limit]
        rows: list[CardRow] = []
        for one in shown:
            rows.append(self._person_row(one))
            if one.person_id in self._unfolded:
                rows += [
                    self._row(
                        item, (one.person_id, item.table, item.row_id, item.template),
                        indent=_INDENT_PX, who=False,
                    )
                    for item in one.items[:_MANY]
                ]  # fmt: skip
        more = ""
        if len(shown) < len(found.people) and self.people not in self._whole:
            more = self.tr("Show all {0}").format(len(found.people))
        self.people.fill(rows, str(len(found.people)), more)

    def _person_row(self, one: PersonItems) -> CardRow:
        unfolded = one.person_id in self._unfolded
        row = CardRow(
            "open" if unfolded else "closed", one.name or self.tr("Nobody is named"),
            self._tally(one), key=("person", one.person_id), bold=True,
        )  # fmt: skip
        state = self.tr("unfolded") if unfolded else self.tr("folded")
        row.setAccessibleDescription(state)
        row.clicked.connect(lambda _checked=False: self._fold(one.person_id))
        return row

    def _tally(self, one: PersonItems) -> str:
        blockers = sum(item.severity == "blocker" for item in one.items)
        warnings = sum(item.severity == "warning" for item in one.items)
        rest = len(one.items) - blockers - warnings
        words = [
            self._number(blockers, self.tr("1 blocker"), self.tr("{0} blockers")),
            self._number(warnings, self.tr("1 warning"), self.tr("{0} warnings")),
            self._number(rest, self.tr("1 to come"), self.tr("{0} to come")),
        ]
        return ", ".join(word for word in words if word)

    @staticmethod
    def _number(count: int, single: str, several: str) -> str:
        if not count:
            return ""
        return single if count == 1 else several.format(count)

    # -- going ---------------------------------------------------------------------------------

    def _go(self, item: Item) -> None:
        row_id = "" if item.table == "release" else item.row_id
        self.go.emit(Place(item.place, self.place.release_id, row_id))

    def _fold(self, person_id: str) -> None:
        self._unfolded ^= {person_id}
        self._show()

    def _show_all(self, card: Card) -> None:
        first_new = len(card.rows)
        self._whole.add(card)
        self._show()
        rows = card.rows
        if first_new < len(rows):
            rows[first_new].setFocus()

    def _rows(self) -> list[CardRow]:
        cards = (self.blocks, self.overdue, self.coming, self.people)
        return [row for card in cards for row in card.rows]

    def _chain_focus(self) -> None:
        """Tab goes down the left column first, then down the right one."""
        rows = self._rows()
        for before, after in itertools.pairwise(rows):
            QWidget.setTabOrder(before, after)
        self.first = rows[0] if rows else self.page

    def _journal_hashes(self) -> dict[int, str]:
        """The hashes of the journal entries that signatures name."""
        from relplanner.signoff.verify import signed_hashes

        return signed_hashes(self.session.plan)
