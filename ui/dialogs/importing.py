"""Importing a file: reads it in the background, shows what would be made, then makes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from relplanner.errors import PlannerError
from ui.dialogs.base import Dialog, ask
from ui.formats import LocaleFormats
from ui.labels import plain_label
from ui.places import TIMELINE, Place
from ui.recognizing import said, said_fully
from ui.tables.model import label_of

if TYPE_CHECKING:
    from relplanner.exchange.table_import import ImportPreview, ImportSummary
    from ui.window import MainWindow

_translate = QCoreApplication.translate
_MOST_ROWS = 2000


def import_table(window: MainWindow, path: Path) -> None:
    """Imports a table into the release that is shown, or into a new one; a project always so."""
    from relplanner.exchange.importing import plan_any

    snapshot = window.session.snapshot
    release = window.place.release_id or None
    window.jobs.start(
        _translate("ImportDialog", "Read {0}").format(path.name),
        lambda progress: plan_any(snapshot, path, release=release, progress=progress),
        lambda preview: _show(window, preview),
    )


def _show(window: MainWindow, preview: ImportPreview) -> None:
    dialog = ImportDialog(preview, window)
    dialog.skipped.connect(lambda: _show_without(window, preview))
    ask(dialog, lambda: _apply(window, preview))


def _show_without(window: MainWindow, preview: ImportPreview) -> None:
    from relplanner.exchange.importing import without_bad

    _show(window, without_bad(preview))


def _apply(window: MainWindow, preview: ImportPreview) -> None:
    from relplanner.exchange.importing import apply_any

    session = window.session
    try:
        session.patience.do(
            lambda: apply_any(session.plan, preview), lambda made: _show_made(window, made)
        )
    except PlannerError as error:
        session.tell(error)


def _show_made(window: MainWindow, made: ImportSummary) -> None:
    window.say(said(made.change.summary))
    first = next(iter(made.change.ops("activity")), "")
    if first:
        from relplanner.releases.tables import Activity

        release_id = window.session.plan.get(Activity, first).release_id
        window.go(Place(TIMELINE, release_id, first))


class ImportDialog(Dialog):
    """What an import would make, and what stands in its way.

    Signals:
        skipped: The bad rows are to be left out; the dialog goes away.
    """

    skipped = Signal()

    def __init__(self, preview: ImportPreview, parent: QWidget | None = None) -> None:
        from relplanner.exchange.importing import bad_count, is_project_file
        from relplanner.exchange.table_import_listing import HEADERS, Texts, listing

        super().__init__(
            _translate("ImportDialog", "Import activities"),
            _translate("ImportDialog", "Import"), parent,
        )  # fmt: skip
        count = len(preview.errors)
        if count:
            words = (
                self.tr("Nothing can be imported yet: 1 problem in the file.")
                if count == 1
                else self.tr("Nothing can be imported yet: {0} problems in the file.")
            ).format(count)
        else:
            words = self.tr("{0}, into the release {1}. Undo takes it back as one step.").format(
                said(preview.summary), preview.release_name
            )
        self.column.addWidget(plain_label(words))
        self.tabs = QTabWidget()
        formats = LocaleFormats()
        rows = listing(preview, Texts(formats.instant, formats.duration, formats.word))
        self.table = QTableWidget(min(len(rows), _MOST_ROWS), len(HEADERS))
        self.table.setAccessibleName(self.tr("What will be made"))
        self.table.setHorizontalHeaderLabels([label_of(one) for one in HEADERS])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        for at, row in enumerate(rows[:_MOST_ROWS]):
            for column, text in enumerate(row):
                self.table.setItem(at, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self.tabs.addTab(self.table, self.tr("Activities ({0})").format(len(rows)))
        told = [*map(said_fully, preview.problems), *map(said, preview.notices)]
        self.notes = QPlainTextEdit("\n".join(told))
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(self.tr("Problems and notes"))
        self.notes.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        self.tabs.addTab(self.notes, self.tr("Problems and notes ({0})").format(len(told)))
        self._offer_skipping(bad_count(preview), of_project=is_project_file(preview.table.path))
        if count or preview.is_partial:
            self.tabs.setCurrentWidget(self.notes)
        self.column.addWidget(self.tabs)
        if self.accept_button is not None:
            self.accept_button.setEnabled(not count and bool(rows))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(960, 600)

    def _offer_skipping(self, count: int, *, of_project: bool) -> None:
        """Lets the person import the rest; the next preview says what that leaves out."""
        if not count:
            return
        if of_project:
            text = self.tr("&Leave out what is wrong...")
        elif count == 1:
            text = self.tr("&Leave out this row...")
        else:
            text = self.tr("&Leave out these {0} rows...").format(count)
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(self._skip)

    def _skip(self) -> None:
        self.reject()
        self.skipped.emit()
