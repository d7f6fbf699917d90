"""Everything of one activity: its fields, links, people and dates; one change, one undo step."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from relplanner.errors import InvalidInputError, PlannerError
from relplanner.registers import REGISTERS, CellError
from relplanner.registers.editing import set_texts
from relplanner.registers.linking import Entry, Side, cell_of, entries_of
from relplanner.registers.listing import list_rows
from relplanner.registers.pasting import replace_rows
from relplanner.registers.references import titles_of
from relplanner.releases.family import activity_of
from relplanner.releases.tables import LINK_KINDS, Activity
from relplanner.testing.tables import Assignment
from ui.dialogs.entries import Column, EntryPanel, EntryTable
from ui.dialogs.row_form import EditDialog, RowForm, page_of
from ui.explained import chain_texts, critical_texts, idle_texts
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.labels import plain_label
from ui.recognizing import said_fully
from ui.session import Session
from ui.tables.editors import make_editor, pick_list
from ui.tables.model import label_of
from ui.theme import GRID_PX

if TYPE_CHECKING:
    from relplanner.plan.door import Transaction

_GENERAL = (
    "name", "stage", "owner_id", "duration_min", "pauses", "constraint_kind", "constraint_at",
    "deadline_at", "calendar_id", "ignores_people", "active",
)  # fmt: skip
_PROGRESS = (
    "percent_complete", "actual_start_at", "actual_finish_at", "remaining_min", "suspended_at",
    "resumes_at",
)  # fmt: skip
_DATES = (
    "start", "finish", "late_start", "late_finish", "total_float", "free_float", "critical",
)  # fmt: skip
_PEOPLE = ("person_id", "role", "allocation_pct", "confirmation")
_SIDES: tuple[Side, ...] = ("predecessors", "successors")
_MOST_REASONS = 6
_SIZE_PX = (160 * GRID_PX, 155 * GRID_PX)
_translate = QCoreApplication.translate


def edit_activity(
    parent: QWidget | None, session: Session, activity_id: str
) -> ActivityDialog | None:
    """Shows all of an activity, to be edited, or read where the plan is read-only.

    Returns:
        The dialog; None where there is no such activity.
    """
    if activity_id not in session.snapshot.by_id(Activity):
        return None
    dialog = ActivityDialog(session, activity_id, parent)
    dialog.open()
    return dialog


@guarded
class ActivityDialog(EditDialog):
    """Fields, links, people, notes and dates of an activity, each on a page of its own.

    Args:
        session: The open plan.
        activity_id: Which activity.
        parent: The window that it belongs to.

    Attributes:
        forms: The fields, by the page that they are on.
        panels: The tables of links and people, by the fields that errors name.
    """

    def __init__(self, session: Session, activity_id: str, parent: QWidget | None = None) -> None:
        activity = session.snapshot.by_id(Activity)[activity_id]
        title = _translate("ActivityDialog", "Activity {0}").format(activity.code)
        summary = f"Edit {activity.code} {activity.name}"[:200]
        super().__init__(session, title, summary, parent)
        self._activity, self._formats = activity, LocaleFormats()
        self._register, self._of_people = REGISTERS["activities"], REGISTERS["assignments"]
        self._listing = list_rows(
            self._register, self._snapshot, formats=self._formats, parent_id=activity.release_id
        )
        self._links_at_first: dict[Side, list[Entry]] = {}
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(title)
        self.forms: dict[str, RowForm] = {}
        self.panels: dict[str, EntryPanel] = {}
        self.column.addWidget(self._head())
        self.column.addWidget(self.tabs, 1)
        self.column.addWidget(self.told)
        self._add_form("general", self.tr("&General"), _GENERAL)
        self._add_links()
        self._add_people()
        self._add_form("progress", self.tr("&Progress"), _PROGRESS)
        self._add_form("notes", self.tr("&Notes"), ("notes",))
        self._add_dates()
        tabs_px = self.tabs.tabBar().sizeHint().width() + 12 * GRID_PX
        self.resize(max(_SIZE_PX[0], tabs_px), _SIZE_PX[1])
        first = self.forms["general"].editors.get("name")
        (first or self.tabs.tabBar()).setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    # -- pages ---------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        """From when to when it is now, whatever page is shown."""
        listing = self._listing
        row = listing.row_of(self._activity.id)
        assert row is not None
        start, finish, slack = (
            listing.text(row, self._register.index_of(key))
            for key in ("start", "finish", "total_float")
        )
        told = [self.tr("{0} to {1}, total float {2}").format(start, finish, slack)]
        if not self._session.can_write:
            told.append(self.tr("The plan is read-only."))
        head = _Page()
        head.column.setContentsMargins(0, 0, 0, 0)
        head.column.setSpacing(GRID_PX)
        name = plain_label(f"{self._activity.code} {self._activity.name}")
        name.setProperty("subheading", True)
        head.column.addWidget(name)
        head.column.addWidget(plain_label("\n".join(told), muted=True))
        return head

    def _add_form(self, page: str, title: str, keys: tuple[str, ...]) -> None:
        form = RowForm(self._session, self._listing, self._activity.id, keys)
        self.forms[page] = form
        sheet = _Page()
        sheet.column.addWidget(page_of(form, title.replace("&", "")))
        self.tabs.addTab(sheet, title)

    def _add_links(self) -> None:
        columns = (
            Column(self.tr("Activity"), lambda parent: pick_list(self._others, parent)),
            Column(
                self.tr("Type"), lambda parent: pick_list(list(LINK_KINDS), parent),
                20 * GRID_PX, LINK_KINDS[0],
            ),
            Column(self.tr("Lag"), QLineEdit, 24 * GRID_PX),
        )  # fmt: skip
        headings = {
            "predecessors": self.tr("It waits for"), "successors": self.tr("These wait for it"),
        }  # fmt: skip
        page = _Page()
        for side in _SIDES:
            entries = entries_of(self._snapshot, self._activity.id, side, self._formats)
            self._links_at_first[side] = entries
            self._add_table(page, side, headings[side], columns, [("", one) for one in entries])
        self.tabs.addTab(page, self.tr("&Links"))

    @functools.cached_property
    def _others(self) -> list[str]:
        """What a link can lead to; those of the same release first, for most links are there."""
        titles, here = titles_of(self._snapshot, "activity"), self._activity.release_id
        activities = self._snapshot.by_id(Activity)
        others = sorted(titles, key=lambda one: activities[one].release_id != here)
        return ["", *(titles[one] for one in others if one != self._activity.id)]

    def _add_people(self) -> None:
        register = self._of_people
        listing = list_rows(
            register, self._snapshot, parent_id=self._activity.id, formats=self._formats
        )
        places = [register.index_of(key) for key in _PEOPLE]
        rows = [
            (row_id, [listing.text(row, place) for place in places])
            for row, row_id in enumerate(listing.ids)
        ]
        self._people_at_first = dict(rows)
        widths = (0, 28 * GRID_PX, 28 * GRID_PX, 30 * GRID_PX)
        columns = [self._column(key, width) for key, width in zip(_PEOPLE, widths, strict=True)]
        page = _Page()
        self._add_table(page, "people", self.tr("People who work on it"), columns, rows)
        self.tabs.addTab(page, self.tr("P&eople"))

    def _column(self, key: str, width: int) -> Column:
        register = self._of_people
        one = register.field(key)
        return Column(
            label_of(one.label),
            lambda parent: make_editor(parent, self._session, register, one, self._formats),
            width,
        )

    def _add_table(
        self, page: _Page, key: str, heading: str, columns: tuple[Column, ...] | list[Column],
        rows: list[tuple[str, Entry]] | list[tuple[str, list[str]]],
    ) -> None:  # fmt: skip
        table = EntryTable(heading, columns, rows, can_edit=self._session.can_write)
        self.panels[key] = EntryPanel(table, heading)
        page.column.addWidget(self.panels[key], 1)

    def _add_dates(self) -> None:
        """What is computed, and the first of what Why says."""
        from relplanner.releases.explaining import explain

        page = _Page()
        page.column.addWidget(
            RowForm(self._session, self._listing, self._activity.id, _DATES, for_reading=True)
        )
        try:
            found = explain(self._snapshot, self._activity.id)
            words = [*critical_texts(found), *chain_texts(found)[:_MOST_REASONS]]
        except PlannerError as error:
            words = [said_fully(error)]
        why = QPlainTextEdit("\n".join(words))
        why.setReadOnly(True)
        why.setTabChangesFocus(True)
        why.setAccessibleName(self.tr("Why it is there"))
        page.column.addWidget(plain_label(self.tr("Why it is there")))
        page.column.addWidget(why, 1)
        self.tabs.addTab(page, self.tr("&Dates and why"))

    # -- writing -------------------------------------------------------------------------------

    def write(self, tx: Transaction) -> None:
        """All pages."""
        activity = activity_of(self._snapshot, self._activity.id)
        people = self.panels["people"].table
        forms = self.forms.values()
        set_texts(
            tx, self._snapshot, self._register,
            [cell for form in forms for cell in form.cells] + self._links(), self._formats,
            new_people=[name for form in forms for name in form.new_people],
        )  # fmt: skip
        replace_rows(
            tx, self._snapshot, self._of_people, activity.id,
            self._people(), self._formats, new_people=people.new_people,
        )  # fmt: skip

    def written(self) -> None:
        """Tells of a date "no earlier than" that has no effect."""
        for told in idle_texts(self._session.snapshot, self._activity.id)[:1]:
            self._session.remarked.emit(told)

    def _people(self) -> list[tuple[str, dict[str, str]]]:
        """The rows of people with the cells that somebody has written, for `replace_rows`.

        Whom somebody else has added or taken away meanwhile stays added or away.
        """
        now = {
            one.id
            for one in self._snapshot.records(Assignment)
            if one.activity_id == self._activity.id
        }
        rows: list[tuple[str, dict[str, str]]] = [
            (row_id, {}) for row_id in sorted(now - self._people_at_first.keys())
        ]
        for row_id, texts in self.panels["people"].table.entries:
            cells = dict(zip(_PEOPLE, texts, strict=True))
            first = self._people_at_first.get(row_id, [])
            changed = dict(set(cells.items()) - set(zip(_PEOPLE, first, strict=False)))
            if row_id in now or not row_id:
                rows.append((row_id, changed))
            elif changed:
                rows.append(("", cells))
        return rows

    def _links(self) -> list[tuple[str, str, str]]:
        """The cells of predecessors and successors, where they aren't as they were.

        A link that somebody else has made or removed meanwhile stays made or removed.
        """
        cells: list[tuple[str, str, str]] = []
        for side in _SIDES:
            entries = [Entry(*texts) for _, texts in self.panels[side].table.entries]
            at_first = self._links_at_first[side]
            if entries == at_first:
                continue
            now = entries_of(self._snapshot, self._activity.id, side, self._formats)
            entries = [one for one in entries if one in now or one not in at_first]
            written = {(one.reference, one.kind) for one in entries}
            entries += [one for one in now if one not in at_first and one[:2] not in written]
            try:
                text = cell_of(self._snapshot, entries, self._activity.release_id)
            except InvalidInputError as error:
                raise CellError(error.what, todo=error.todo, field_key=side) from None
            cells.append((self._activity.id, side, text))
        return cells

    def tell_at(self, key: str, words: str) -> bool:
        """At the field or below the table, on its page."""
        at = "people" if key in _PEOPLE else key
        found: list[QWidget] = [form for form in self.forms.values() if key in form.told]
        found += [panel for name, panel in self.panels.items() if name == at]
        for place in range(self.tabs.count()):
            page = self.tabs.widget(place)
            if found and page is not None and page.isAncestorOf(found[0]):
                self.tabs.setCurrentIndex(place)
        for form in self.forms.values():
            form.tell(key, words)
        for name, panel in self.panels.items():
            panel.tell(words if name == at else "")
        return bool(found)


class _Page(QWidget):
    """A column of widgets."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 3 * GRID_PX, 0, 0)
        self.column.setSpacing(3 * GRID_PX)
