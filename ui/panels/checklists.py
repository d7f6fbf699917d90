"""Checklists: ticking, evidence, signatures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QPushButton,
    QSplitter,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from relplanner.actor import current_user
from relplanner.errors import EnvironmentFailure, PlannerError
from relplanner.signoff import items
from ui.files import start_folder, suggested
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.jobs import Jobs
from ui.labels import plain_label
from ui.recognizing import said
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.tables.roomy import list_of, say_in_empty
from ui.theme import GRID_PX
from ui.views import View

_ROW_ID = Qt.ItemDataRole.UserRole


@guarded
class ChecklistsView(View):
    """The checklists of a release; the items, evidence and signatures of the current one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.jobs: Jobs | None = None
        self.lists = RegisterTable(session, "checklists", title=self.tr("Checklists"), leads=True)
        self.items = RegisterTable(session, "checklist_items", title=self.tr("Items"))
        self.items.table.installEventFilter(self)
        self.items.table.viewport().setAcceptDrops(True)
        self.items.table.viewport().installEventFilter(self)
        self.evidence = list_of(
            self.tr("Evidence"), [self.tr("Evidence"), self.tr("Added by"), self.tr("SHA-256")]
        )
        self.signatures = list_of(
            self.tr("Signatures"),
            [self.tr("State"), self.tr("Signer"), self.tr("Meaning"), self.tr("When")],
        )
        self._build()
        self.lists.selection_changed.connect(self._show_list)
        self.items.selection_changed.connect(self._show_evidence)
        self.evidence.itemActivated.connect(self._open_evidence)

    def use_jobs(self, jobs: Jobs) -> None:
        """Runs what may block, such as asking for a key, in the background."""
        self.jobs = jobs

    def take_focus(self) -> None:
        """Puts the focus into the items, or where the first checklist is typed."""
        where = self.items if self.lists.current_id else self.lists
        where.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def rebuild(self) -> None:
        """Shows the release's checklists as they are now."""
        self.lists.set_parent_id(self.place.release_id)
        self.lists.refresh()
        self._show_list()

    def reveal(self, row_id: str) -> None:
        """Selects a checklist, or an item in it."""
        from relplanner.signoff.tables import ChecklistItem

        item = self.session.snapshot.by_id(ChecklistItem).get(row_id)
        self.lists.select_row(row_id if item is None else item.checklist_id)
        if item is not None:
            self._show_list()
            self.items.select_row(row_id)

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(*[2 * GRID_PX] * 4)
        row.setSpacing(2 * GRID_PX)
        for name, text, slot in (
            ("done", self.tr("Done (Space)"), self.tick),
            ("na", self.tr("Doesn't apply... (N)"), self.mark_not_applicable),
            ("file", self.tr("Attach a file..."), self.attach_file),
            ("link", self.tr("Attach a link..."), self.attach_link),
            ("sign", self.tr("Sign..."), self.session.outside_trial(self.sign)),
            ("keys", self.tr("Keys..."), self.show_keys),
        ):
            button = QPushButton(text)
            button.setProperty("primary", name == "sign")
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            row.addWidget(button)
            self.buttons[name] = button
            if name == "link":
                row.addStretch(1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.nothing = plain_label(muted=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.items, 1)
        column.addLayout(row)
        self.changed = plain_label()
        self.changed.setContentsMargins(8, 0, 8, 8)
        self.below = below = QSplitter()
        below.addWidget(self.evidence)
        signed = QWidget()
        signed_column = QVBoxLayout(signed)
        signed_column.setContentsMargins(0, 0, 0, 0)
        signed_column.addWidget(self.signatures, 1)
        signed_column.addWidget(self.changed)
        below.addWidget(signed)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        for widget, size in ((self.lists, 150), (middle, 360), (below, 200)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, size)
        splitter.setSizes([150, 360, 200])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    # -- showing -------------------------------------------------------------------------------

    def _show_list(self) -> None:
        checklist_id = self.lists.current_id
        there = bool(checklist_id) and self.session.has_plan
        self.items.setEnabled(there)
        # Never the items and signatures of another list under an empty one.
        for shown in (self.items, self.below):
            shown.setVisible(there)
        self.nothing.setVisible(not there)
        for name in ("done", "na", "file", "link", "sign"):
            self.buttons[name].setEnabled(there and self.session.can_write)
        if not there:
            for tree in (self.evidence, self.signatures):
                tree.clear()
            self.nothing.setText(self._why_nothing())
            return
        self.items.set_parent_id(checklist_id)
        self.items.refresh()
        self._show_signatures(checklist_id)
        self._show_evidence()

    def _why_nothing(self) -> str:
        if not self.session.has_plan or len(self.lists.listing):
            return ""  # One more is being added.
        if self.lists.filter.text():
            return self.tr("The filter hides all checklists.")
        return self.tr(
            "There is no checklist yet. Type the name of one above; its items, evidence and "
            "signatures come here."
        )

    def _show_signatures(self, checklist_id: str) -> None:
        from relplanner.signoff.verify import signature_states

        plan = self.session.plan
        hashes = {entry.seq: entry.hash for entry in plan.journal()}
        self.signatures.clear()
        told: list[str] = []
        for state in signature_states(self.session.snapshot, hashes, checklist_id):
            shape = {"valid": "✓", "stale": "△", "invalid": "✗"}[state.word]
            words = f"{shape} {self._state_word(state)}"
            one = state.signature
            meaning = QCoreApplication.translate("Nouns", one.meaning)
            item = QTreeWidgetItem(
                [words, one.signer, meaning, LocaleFormats().on_plan_clock(one.signed_at)]
            )
            item.setData(0, _ROW_ID, one.id)
            self.signatures.addTopLevelItem(item)
            if state.problem:
                told.append(f"{one.code}: {said(state.problem)}")
            told += [f"{one.code}: {said(difference)}" for difference in state.differences]
        self.changed.setText("\n".join(told[:6]))
        self.changed.setVisible(bool(told))
        say_in_empty(self.signatures, self.tr("Nobody has signed it yet."))

    def _state_word(self, state: Any) -> str:
        words = {
            "valid": self.tr("valid"),
            "stale": self.tr("changed since"),
            "invalid": self.tr("not valid"),
        }
        word = words[state.word]
        return self.tr("{0}, key revoked").format(word) if state.revoked else word

    def _show_evidence(self) -> None:
        from relplanner.signoff.tables import Evidence

        self.evidence.clear()
        item_id = self.items.current_id
        for one in self.session.snapshot.records(Evidence):
            if one.item_id == item_id:
                shown = QTreeWidgetItem([one.name, one.added_by, one.sha256 or one.address])
                shown.setData(0, _ROW_ID, one.id)
                self.evidence.addTopLevelItem(shown)
        say_in_empty(self.evidence, self.tr("Drop a file on an item to attach it."))

    # -- doing ---------------------------------------------------------------------------------

    def tick(self) -> None:
        """Marks the selected items as done; opens them again where all are."""
        from relplanner.signoff.tables import ChecklistItem

        records = self.session.snapshot.by_id(ChecklistItem)
        chosen = [records[one] for one in self.items.selected_ids]
        if not chosen or not self.session.can_write:
            return
        by, now = current_user(), self.session.plan.clock()
        again = all(one.state != "open" for one in chosen)
        verb = "Open again" if again else "Tick"
        name = f"{chosen[0].code} {chosen[0].name}" if len(chosen) == 1 else f"{len(chosen)} items"

        def work(tx: Any) -> None:
            for one in chosen:
                if again:
                    items.reopen(tx, one.id)
                elif one.state == "open":
                    items.tick(tx, one.id, by, now)

        self.session.run(f"{verb} {name}", work)

    def mark_not_applicable(self) -> None:
        """Asks why the selected item doesn't apply, and marks it."""
        item_id = self.items.current_id
        if not item_id or not self.session.can_write:
            return
        reason, agreed = QInputDialog.getText(
            self, self.tr("Doesn't apply"), self.tr("Why doesn't it apply?")
        )
        if agreed:
            by, now = current_user(), self.session.plan.clock()
            self.session.run(
                f"Mark {self._item_code()} as not applicable",
                lambda tx: items.mark_not_applicable(tx, item_id, reason, by, now),
            )

    def attach_file(self) -> None:
        """Asks for a file and attaches it to the current item."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Attach evidence"), str(start_folder(self.session))
        )
        if name:
            self.attach(Path(name), self.items.current_id)

    def attach(self, path: Path, item_id: str) -> None:
        """Attaches a file to an item."""
        if not item_id or not self.session.can_write:
            return
        try:
            with path.open("rb") as file:
                content = file.read(items.MAX_EVIDENCE_BYTES + 1)
        except OSError as error:
            self.session.failed.emit(
                EnvironmentFailure(
                    f"The evidence can't be read ({error.strerror}).", where=str(path)
                )
            )
            return
        by, now = current_user(), self.session.plan.clock()
        self.session.run(
            f"Attach {path.name[:100]} to {self._item_code(item_id)}",
            lambda tx: items.attach_file(tx, item_id, path.name, content, by, now),
        )

    def attach_link(self) -> None:
        """Asks for an address and attaches it to the current item."""
        item_id = self.items.current_id
        if not item_id:
            return
        address, agreed = QInputDialog.getText(
            self, self.tr("Attach a link"), self.tr("Address (https://...)")
        )
        if agreed:
            by, now = current_user(), self.session.plan.clock()
            self.session.run(
                f"Attach a link to {self._item_code()}",
                lambda tx: items.attach_link(tx, item_id, "", address.strip(), by, now),
            )

    def sign(self) -> None:
        """Opens the dialog in which the current checklist is signed."""
        from ui.dialogs.sign import sign_checklist

        if self.lists.current_id and self.jobs is not None:
            sign_checklist(self, self.session, self.jobs, self.lists.current_id)

    def show_keys(self) -> None:
        """Opens the list of keys."""
        from ui.dialogs.keys import KeysDialog

        if self.jobs is not None:
            KeysDialog(self.session, self.jobs, self).open()

    def _open_evidence(self, shown: QTreeWidgetItem) -> None:
        """A link opens in the browser, a file is written where the person says."""
        from relplanner.signoff.tables import Evidence

        one = self.session.snapshot.by_id(Evidence).get(shown.data(0, _ROW_ID))
        if one is None:
            return
        if one.kind == "link":
            QDesktopServices.openUrl(QUrl(one.address))
            return
        stem, suffix = Path(one.name).stem, Path(one.name).suffix
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the evidence to"), suggested(self.session, stem, suffix=suffix)
        )
        if not name:
            return
        from relplanner.atomic import written_beside

        try:
            content = self.session.plan.file_content(one.sha256)
            with written_beside(Path(name)) as temporary:
                temporary.write_bytes(content)
        except PlannerError as error:
            self.session.failed.emit(error)

    def _item_code(self, item_id: str = "") -> str:
        from relplanner.signoff.tables import ChecklistItem

        return str(
            self.session.snapshot.by_id(ChecklistItem)[item_id or self.items.current_id].code
        )

    # -- keys and drops ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Space ticks, N marks as not applicable; files dropped on an item become its evidence."""
        if watched is self.items.table and isinstance(event, QKeyEvent):
            # In a plan that can't be changed the table says why nothing happens.
            allowed = self.session.can_write and not event.modifiers()
            if event.type() == QEvent.Type.KeyPress and allowed:
                if event.key() == Qt.Key.Key_Space:
                    self.tick()
                    return True
                if event.key() == Qt.Key.Key_N and not self._in_new_row():
                    self.mark_not_applicable()
                    return True
            return False
        if watched is not self.items.table.viewport():
            return False
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if event.mimeData().hasUrls() and self.session.can_write:
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent):
            self._drop(event)
            return True
        return False

    def _in_new_row(self) -> bool:
        return self.items.model.is_new_row(self.items.table.currentIndex().row())

    def _drop(self, event: QDropEvent) -> None:
        index = self.items.table.indexAt(event.position().toPoint())
        listing = self.items.listing
        if not 0 <= index.row() < len(listing):
            return
        event.acceptProposedAction()
        item_id = listing.ids[index.row()]
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.attach(Path(url.toLocalFile()), item_id)
        self.items.select_row(item_id)
