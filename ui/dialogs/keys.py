"""Signing keys: make, list, hand over, revoke."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from relplanner.actor import current_user
from relplanner.errors import PlannerError
from relplanner.signoff import keys
from relplanner.signoff.signers import enrol_key, revoke_key
from relplanner.signoff.tables import SigningKey
from ui.dialogs.base import Dialog
from ui.files import suggested
from ui.jobs import Jobs
from ui.labels import plain_label
from ui.session import Session
from ui.settings import Settings
from ui.tables.roomy import give_room

_translate = QCoreApplication.translate
_ROW_ID = Qt.ItemDataRole.UserRole


class KeysDialog(Dialog):
    """The keys that the plan knows, and what can be done with them."""

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(_translate("KeysDialog", "Signing keys"), parent=parent)
        self.session, self.jobs = session, jobs
        self.column.addWidget(
            plain_label(
                self.tr(
                    "A key has two halves. The private one signs; it stays in this computer's "
                    "keyring, or in a file with a passphrase, and is never in a plan. The public "
                    "one is in the plan and proves signatures."
                )
            )
        )
        self.list = QTreeWidget()
        give_room(self.list)
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setHeaderLabels(
            [self.tr("Code"), self.tr("Holder"), self.tr("State"), self.tr("Fingerprint")]
        )
        self.list.setRootIsDecorated(False)
        self.column.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.doings: dict[str, QPushButton] = {}
        for name, text, slot in (
            ("make", self.tr("Make a key..."), self.make),
            ("make_file", self.tr("Make a key in a file..."), self.make_in_file),
            ("enrol", self.tr("Enrol somebody's key..."), self.enrol),
            ("export", self.tr("Write the public half..."), self.export),
            ("revoke", self.tr("Revoke..."), self.revoke),
        ):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            button.setEnabled(session.can_write or name == "export")
            row.addWidget(button)
            self.doings[name] = button
        self.column.addLayout(row)
        self.resize(900, 420)
        session.changed.connect(self.rebuild)
        self.rebuild()

    def rebuild(self) -> None:
        """Lists the keys as they are now."""
        self.list.clear()
        for key in self.session.plan.rows(SigningKey):
            state = self.tr("✗ revoked") if key.revoked_at else self.tr("✓ in use")
            item = QTreeWidgetItem(
                [key.code, key.holder, state, keys.shown_fingerprint(key.fingerprint)]
            )
            item.setData(0, _ROW_ID, key.id)
            self.list.addTopLevelItem(item)
        for column in range(4):
            self.list.resizeColumnToContents(column)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def make(self) -> None:
        """Makes a key, keeps it in the keyring, and enrols it."""
        holder = self._holder()
        if not holder:
            return

        def work(_progress: object) -> keys.KeyPair:
            pair = keys.create_key()
            keys.store_in_keyring(pair)
            return pair

        self.jobs.start(
            self.tr("Put a key into the keyring"), work, lambda pair: self._enrol(pair, holder)
        )

    def make_in_file(self) -> None:
        """Makes a key in a file with a passphrase, and enrols it."""
        holder = self._holder()
        if not holder:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Key file"), str(Path.home() / "signing-key.pem")
        )
        if not name:
            return
        first = self._passphrase(self.tr("Passphrase for the key file"))
        if not first:
            return
        if first != self._passphrase(self.tr("The passphrase again")):
            self.session.failed.emit(
                PlannerError(self.tr("The two passphrases differ."), todo=self.tr("Try again."))
            )
            return

        def work(_progress: object) -> keys.KeyPair:
            pair = keys.create_key()
            keys.save_key_file(pair, Path(name), first)
            return pair

        def done(pair: keys.KeyPair) -> None:
            Settings.current().remember_key(pair.fingerprint, Path(name))
            self._enrol(pair, holder)

        self.jobs.start(self.tr("Write the key file"), work, done)

    def enrol(self) -> None:
        """Takes in the public half of somebody's key."""
        text, agreed = QInputDialog.getText(
            self, self.tr("Enrol a key"), self.tr("The public half, as it was handed over")
        )
        holder = self._holder() if agreed and text.strip() else ""
        if holder:
            self._write(lambda: enrol_key(self.session.plan, text.strip(), holder))

    def export(self) -> None:
        """Writes the public half of the current key to a file."""
        key = self._current()
        if key is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Public half"),
            suggested(self.session, key.code, key.holder, suffix=".txt"),
        )  # fmt: skip

        if name:
            from relplanner.atomic import written_beside

            def work() -> None:
                with written_beside(Path(name)) as temporary:
                    temporary.write_text(f"{key.public_key}\n", encoding="ascii")

            self._guarded(work)

    def revoke(self) -> None:
        """Asks why and revokes the current key."""
        key = self._current()
        if key is None:
            return
        reason, agreed = QInputDialog.getText(
            self, self.tr("Revoke a key"), self.tr("Why? What it has signed stays valid.")
        )
        if agreed:
            self._write(lambda: revoke_key(self.session.plan, key, reason=reason))

    def _enrol(self, pair: keys.KeyPair, holder: str) -> None:
        self._write(lambda: enrol_key(self.session.plan, pair.public_key, holder))

    def _write(self, work: Callable[[], object]) -> None:
        self._guarded(lambda: self.session.patience.do(work))

    def _guarded(self, work: Callable[[], object]) -> None:
        try:
            work()
        except PlannerError as error:
            self.session.failed.emit(error)

    def _holder(self) -> str:
        text, agreed = QInputDialog.getText(
            self, self.tr("Holder"), self.tr("Whose key is it?"), text=current_user()
        )
        return text.strip() if agreed else ""

    def _passphrase(self, question: str) -> str:
        text, agreed = QInputDialog.getText(
            self, self.tr("Passphrase"), question, QLineEdit.EchoMode.Password
        )
        return text if agreed else ""

    def _current(self) -> SigningKey | None:
        item = self.list.currentItem()
        if item is None:
            return None
        return self.session.plan.get(SigningKey, item.data(0, _ROW_ID))
