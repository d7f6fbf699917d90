"""Where a signing key is, in this computer's keyring or in a file, and what opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from relplanner.errors import EnvironmentFailure, PlannerError
from relplanner.signoff.keys import (
    KeyPair,
    keyring_is_there,
    load_from_keyring,
    load_key_file,
)
from ui.jobs import JobProgress, Jobs
from ui.labels import plain_label
from ui.session import Session
from ui.settings import Settings
from ui.theme import GRID_PX
from ui.ways_out import told_error

Fetching = tuple[str, Callable[[JobProgress], KeyPair]]
_KEYRING, _FILE = 0, 1


class KeyPlace(QObject):
    """The rows of a form in which a person says where the private half of a key is.

    Attributes:
        where: The keyring, or a file.
        file: The name of the file.
        passphrase: What opens it; kept until the dialog goes, never elsewhere.
        problem: Why the key can't be had, below what was entered.
    """

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self.session, self.jobs = session, jobs
        self.where = QComboBox()
        self.where.setAccessibleName(self.tr("Where the key is"))
        self.where.addItems([self.tr("In this computer's keyring"), self.tr("In a key file")])
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("Key file"))
        self.browse = QPushButton(self.tr("&Browse..."))
        self.browse.clicked.connect(lambda _checked=False: self._browse())
        self.keys = QPushButton(self.tr("Ke&ys..."))
        self.keys.clicked.connect(lambda _checked=False: self._show_keys())
        self.passphrase = QLineEdit()
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.problem = plain_label("")
        self.problem.setProperty("danger", True)
        self._form: QFormLayout | None = None
        self._file_row, self._where_row = QWidget(), QWidget()
        self.where.currentIndexChanged.connect(self._show_rows)
        for field in (self.file, self.passphrase):
            field.textEdited.connect(self._forget_problem)

    def add_to(self, form: QFormLayout) -> None:
        """Puts the rows into a form."""
        self._form = form
        for row, parts in (
            (self._where_row, (self.where, self.keys)),
            (self._file_row, (self.file, self.browse)),
        ):
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(2 * GRID_PX)
            line.addWidget(parts[0], 1)
            line.addWidget(parts[1])
        form.addRow(self.tr("K&ept"), self._where_row)
        form.addRow(self.tr("Key &file"), self._file_row)
        form.addRow(self.tr("&Passphrase"), self.passphrase)
        form.addRow("", self.problem)
        for row, field in ((self._where_row, self.where), (self._file_row, self.file)):
            label = form.labelForField(row)
            if isinstance(label, QLabel):
                label.setBuddy(field)
        self._show_rows()

    @property
    def chosen_file(self) -> Path | None:
        """The file of the key; None for one in the keyring."""
        return Path(self.file.text().strip()) if self.where.currentIndex() == _FILE else None

    def show_for(self, fingerprint: str) -> None:
        """Proposes where a key is: its file where that is known, else a keyring that is there."""
        known = Settings.current().key_file(fingerprint)
        in_file = known is not None or not keyring_is_there()
        self.where.setCurrentIndex(_FILE if in_file else _KEYRING)
        self.file.setText(str(known) if known is not None else "")
        self.passphrase.clear()
        self._show_rows()

    def fetching(self, fingerprint: str) -> Fetching | None:
        """What fetches the key, for a job: its title and the work; None where an entry misses."""
        file = self.chosen_file
        if file is None:
            # The keyring may ask the person something, and take as long as that takes.
            return (
                self.tr("Ask the keyring for the key"),
                lambda _progress: load_from_keyring(fingerprint),
            )
        if not self.file.text().strip():
            self._say(self.tr("Choose the file of the key."), self.file)
            return None
        passphrase = self.passphrase.text()
        if not passphrase:
            self._say(self.tr("Type the passphrase of the key file."), self.passphrase)
            return None
        return self.tr("Open the key file"), lambda _progress: load_key_file(file, passphrase)

    def say(self, error: PlannerError) -> None:
        """Says why the key can't be had, at the field that it is about."""
        field: QWidget = self.where
        if self.chosen_file is not None:
            about_file = isinstance(error, EnvironmentFailure) or error.way_out == "key file"
            field = self.file if about_file else self.passphrase
        self._say(told_error(error), field)

    def set_busy(self, busy: bool) -> None:
        """Takes no entries while a key is fetched."""
        for widget in (self._where_row, self._file_row, self.passphrase):
            widget.setEnabled(not busy)
        if busy:
            self._forget_problem()

    def _say(self, words: str, field: QWidget) -> None:
        self.problem.setText(f"⚠ {words}")
        self.problem.setAccessibleName(words)
        self.problem.show()
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def _forget_problem(self) -> None:
        self.problem.clear()
        self.problem.hide()

    def _show_rows(self) -> None:
        self._forget_problem()
        if self._form is not None:
            in_file = self.where.currentIndex() == _FILE
            self._form.setRowVisible(self._file_row, in_file)
            self._form.setRowVisible(self.passphrase, in_file)

    def _browse(self) -> None:
        known = self.file.text().strip()
        folder = str(Path(known).parent) if known else str(Path.home())
        name, _ = QFileDialog.getOpenFileName(
            self.browse.window(), self.tr("Key file"), folder,
            self.tr("Key files (*.pem);;All files (*)"),
        )  # fmt: skip
        if name:
            self.file.setText(name)
            self._forget_problem()
            self.passphrase.setFocus()

    def _show_keys(self) -> None:
        from ui.dialogs.keys import KeysDialog

        KeysDialog(self.session, self.jobs, self.keys.window()).open()
