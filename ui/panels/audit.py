"""The journal in sentences: who did what, when; with a way back for every entry."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from relplanner.audit import (
    KINDS,
    JournalFilter,
    actors,
    can_be_reverted,
    entries_about_release,
)
from relplanner.plan.journal import Entry
from relplanner.sentences import Narrator
from ui.dialogs.base import confirm
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.recognizing import said
from ui.session import Session
from ui.theme import GRID_PX
from ui.views import View

_Index = QModelIndex | QPersistentModelIndex
_ROW_PX = 28
_WIDTHS_PX = (64, 150, 170, 560)


@guarded
class JournalModel(QAbstractTableModel):
    """Entries, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.zone: dt.tzinfo = dt.UTC
        self._formats = LocaleFormats()

    def show_entries(self, entries: list[Entry], zone: dt.tzinfo) -> None:
        """Shows other entries."""
        self.beginResetModel()
        self.entries, self.zone = entries, zone
        self._formats = LocaleFormats()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """As many as were found."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Number, time, person, what."""
        return 0 if parent.isValid() else len(_WIDTHS_PX)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What the columns are called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Entry"), self.tr("When"), self.tr("Who"), self.tr("What"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 0:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, entry: Entry, column: int) -> str:
        if column == 0:
            return self._formats.number(entry.seq)
        if column == 1:
            moment = dt.datetime.fromisoformat(entry.at).astimezone(self.zone)
            return self._formats.instant(moment)
        if column == 2:
            return entry.actor
        summary = said(entry.summary)
        return f"{summary} ({entry.reason})" if entry.reason else summary


class AuditView(View):
    """The journal, filtered; the sentences of the current entry; its reversal."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._entries: list[Entry] = []
        self._about: tuple[str, int, frozenset[int]] | None = None
        self.model = JournalModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Journal"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for column, width in enumerate(_WIDTHS_PX):
            self.table.setColumnWidth(column, width)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("What the entry did"))
        self.count = QLabel()
        self.count.setProperty("muted", True)
        self.revert = QPushButton(self.tr("Take this entry back..."))
        self.revert.clicked.connect(self._revert)
        self._build()
        self.table.selectionModel().currentRowChanged.connect(self._show_details)
        self.first = self.table

    def forget(self) -> None:
        """Another plan: another journal."""
        super().forget()
        self._entries, self._about = [], None

    def rebuild(self) -> None:
        """Reads what is new in the journal, and filters."""
        plan = self.session.plan
        known = len(self._entries)
        if known > plan.head[0]:
            known, self._entries = 0, []
        self._entries += plan.journal(known + 1)
        chosen = self.person.currentText() if self.person.currentIndex() > 0 else ""
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItems([self.tr("Everybody"), *actors(self._entries)])
        self.person.setCurrentIndex(max(0, self.person.findText(chosen) if chosen else 0))
        self.person.blockSignals(False)
        self._filter()

    # -- building ------------------------------------------------------------------------------

    def _filters(self) -> QHBoxLayout:
        """What the journal is filtered by."""
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Words"))
        self.words.setAccessibleName(self.tr("Words"))
        self.words.setClearButtonEnabled(True)
        self.person = QComboBox()
        self.person.setAccessibleName(self.tr("Person"))
        self.person.setMinimumWidth(40 * GRID_PX)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.addItem(self.tr("All kinds"), "")
        for kind in KINDS:
            self.kind.addItem(QCoreApplication.translate("Journal", kind), kind)
        self.whole = QCheckBox(self.tr("Whole plan"))
        self.since_on = QCheckBox(self.tr("Since"))
        self.since = QDateEdit(QDate.currentDate())
        self.since.setDisplayFormat(LocaleFormats().pattern)
        self.since.setCalendarPopup(True)
        self.since.setAccessibleName(self.tr("Since"))
        self.since.setEnabled(False)
        row = QHBoxLayout()
        row.setContentsMargins(*[2 * GRID_PX] * 4)
        row.setSpacing(2 * GRID_PX)
        for widget in (self.words, self.person, self.kind, self.since_on, self.since, self.whole):
            row.addWidget(widget)
        row.setStretchFactor(self.words, 1)
        return row

    def _build(self) -> None:
        filters = self._filters()
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(*[2 * GRID_PX] * 4)
        column.addWidget(self.details, 1)
        last = QHBoxLayout()
        last.addWidget(self.count)
        last.addStretch(1)
        last.addWidget(self.revert)
        column.addLayout(last)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setSizes([520, 220])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(filters)
        layout.addWidget(splitter, 1)
        self.words.textChanged.connect(self._filter)
        self.person.currentIndexChanged.connect(self._filter)
        self.kind.currentIndexChanged.connect(self._filter)
        self.whole.toggled.connect(self._filter)
        self.since_on.toggled.connect(self.since.setEnabled)
        self.since_on.toggled.connect(self._filter)
        self.since.dateChanged.connect(self._filter)

    # -- filtering -----------------------------------------------------------------------------

    def _filter(self) -> None:
        if not self.session.has_plan:
            return
        zone = zoneinfo.ZoneInfo(self.session.plan.info.zone)
        first = self.since.date().toPython() if self.since_on.isChecked() else None
        wanted = JournalFilter(
            words=self.words.text(),
            actor=self.person.currentText() if self.person.currentIndex() > 0 else "",
            kind=str(self.kind.currentData()),
            first_day=first if isinstance(first, dt.date) else None,
            zone=zone,
            seqs=None if self.whole.isChecked() else self._about_release(),
        )
        found = wanted.find(self._entries, said)
        self.model.show_entries(found, zone)
        self.count.setText(self.tr("{0} of {1} entries").format(len(found), len(self._entries)))
        if found:
            self.table.selectRow(0)
        else:
            self._show_details()

    def _about_release(self) -> frozenset[int] | None:
        """Numbers of the entries about the release; asked once a change."""
        release_id, head = self.place.release_id, self.session.plan.head[0]
        if not release_id:
            return None
        if self._about is None or self._about[:2] != (release_id, head):
            seqs = entries_about_release(self.session.plan, self.session.snapshot, release_id)
            self._about = (release_id, head, seqs)
        return self._about[2]

    # -- one entry -----------------------------------------------------------------------------

    def _current(self) -> Entry | None:
        row = self.table.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def _show_details(self, *_: object) -> None:
        entry = self._current()
        self.revert.setEnabled(entry is not None and can_be_reverted(self.session.plan, entry))
        if entry is None:
            self.details.setPlainText(self.tr("No entry fits the filter."))
            return
        lines = [f"{one[:1].upper()}{one[1:]}." for one in self._sentences(entry)]
        if entry.reason:
            lines.append(self.tr("Because: {0}").format(entry.reason))
        lines.append(self.tr("Hash: {0}").format(entry.hash))
        self.details.setPlainText("\n".join(lines))

    def _sentences(self, entry: Entry) -> list[str]:
        return [said(one) for one in Narrator(self.session.plan).sentences(entry.seq)]

    def _revert(self) -> None:
        entry = self._current()
        if entry is None:
            return
        told = "\n".join(self._sentences(entry)[:12])
        confirm(
            self, self.tr("Take an entry back"),
            self.tr("Take back “{0}”?").format(said(entry.summary)),
            self.tr("It did this:\n{0}\n\nTaking it back is a new entry; undo works.").format(told),
            self.tr("Take it back"), lambda: self.session.revert(entry.seq),
        )  # fmt: skip
