"""Signing a checklist: shows exactly what is signed, then signs."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QInputDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from relplanner.errors import PlannerError
from relplanner.signoff.keys import KeyPair, load_from_keyring, load_key_file, shown_fingerprint
from relplanner.signoff.signing import SigningRequest, prepare, sign
from relplanner.signoff.tables import MEANINGS, Checklist, SigningKey
from relplanner.signoff.telling import statement_lines
from ui.actions import QT_TRANSLATE_NOOP
from ui.dialogs.base import Dialog, ask, plain_label
from ui.formats import LocaleFormats
from ui.jobs import Jobs
from ui.session import Session

_translate = QCoreApplication.translate
MEANING_WORDS = {
    "author": QT_TRANSLATE_NOOP("SignDialog", "author: I have written or filled it in"),
    "reviewer": QT_TRANSLATE_NOOP("SignDialog", "reviewer: I have looked through it"),
    "approver": QT_TRANSLATE_NOOP("SignDialog", "approver: the release may go on"),
}


def sign_checklist(parent: QWidget, session: Session, jobs: Jobs, checklist_id: str) -> None:
    """Asks for key and meaning, shows what is signed, and signs it."""

    def show() -> None:
        dialog = SignDialog(session, checklist_id, parent)

        def on_agreed() -> None:
            if dialog.request is not None:
                _sign_with(parent, session, jobs, dialog.request, dialog.key_file)

        ask(dialog, on_agreed)

    if _has_key(session):
        show()
        return
    from ui.dialogs.keys import KeysDialog

    keys = KeysDialog(session, jobs, parent)
    keys.finished.connect(lambda: show() if _has_key(session) else None)
    keys.open()


def _has_key(session: Session) -> bool:
    return any(key.revoked_at is None for key in session.plan.rows(SigningKey))


def _sign_with(
    parent: QWidget,
    session: Session,
    jobs: Jobs,
    request: SigningRequest,
    key_file: Path | None,
) -> None:
    if key_file is None:
        fingerprint = request.statement.key
        # The keyring may ask the person something, and take as long as that takes.
        jobs.start(
            _translate("SignDialog", "Ask the keyring for the key"),
            lambda _progress: load_from_keyring(fingerprint),
            lambda pair: _sign(session, request, pair),
        )
        return
    passphrase, agreed = QInputDialog.getText(
        parent, _translate("SignDialog", "Key file"), _translate("SignDialog", "Passphrase"),
        QLineEdit.EchoMode.Password,
    )  # fmt: skip
    if agreed:
        jobs.start(
            _translate("SignDialog", "Open the key file"),
            lambda _progress: load_key_file(key_file, passphrase),
            lambda pair: _sign(session, request, pair),
        )


def _sign(session: Session, request: SigningRequest, pair: KeyPair) -> None:
    try:
        if pair.fingerprint != request.statement.key:
            raise PlannerError(
                _translate("SignDialog", "That is another key than the one that was chosen."),
                todo=_translate("SignDialog", "Choose its file, or another key."),
            )
        sign(session.plan, request, pair)
    except PlannerError as error:
        session.failed.emit(error)


class SignDialog(Dialog):
    """Shows all that a signature will cover.

    Attributes:
        request: What is to be signed, once accepted.
        key_file: The file of the key; None for one in the keyring.
    """

    def __init__(self, session: Session, checklist_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            _translate("SignDialog", "Sign a checklist"), _translate("SignDialog", "Sign"), parent
        )
        self.session = session
        self.request: SigningRequest | None = None
        self.key_file: Path | None = None
        self._checklist = session.plan.get(Checklist, checklist_id)
        self.key = QComboBox()
        self.key.setAccessibleName(self.tr("Key"))
        for key in session.plan.rows(SigningKey):
            if key.revoked_at is None:
                self.key.addItem(f"{key.code} {key.holder}", key.fingerprint)
        self.meaning = QComboBox()
        self.meaning.setAccessibleName(self.tr("Meaning"))
        for meaning in MEANINGS:
            self.meaning.addItem(self.tr(MEANING_WORDS[meaning]), meaning)
        self.meaning.setCurrentIndex(MEANINGS.index("reviewer"))
        self.where = QComboBox()
        self.where.setAccessibleName(self.tr("Where the key is"))
        self.where.addItems([self.tr("In this computer's keyring"), self.tr("In a key file...")])
        self.fingerprint = plain_label("", muted=True)
        form = QFormLayout()
        form.addRow(self.tr("&Key"), self.key)
        form.addRow("", self.fingerprint)
        form.addRow(self.tr("K&ept"), self.where)
        form.addRow(self.tr("&Meaning"), self.meaning)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What is signed"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.problem = plain_label("")
        self.problem.setProperty("danger", True)
        self.read = QCheckBox(self.tr("&I have read what is signed"))
        self.column.addLayout(form)
        self.column.addWidget(plain_label(self.tr("This is signed, all of it and exactly so:")))
        self.column.addWidget(self.text, 1)
        self.column.addWidget(self.problem)
        self.column.addWidget(self.read)
        self.resize(820, 680)
        self.key.currentIndexChanged.connect(self._prepare)
        self.meaning.currentIndexChanged.connect(self._prepare)
        self.where.activated.connect(self._choose_file)
        self.read.toggled.connect(self._allow)
        session.changed.connect(self._prepare)
        self._prepare()

    def _prepare(self) -> None:
        """Works out what would be signed now; also when the plan changes meanwhile."""
        self.read.setChecked(False)
        fingerprint = str(self.key.currentData())
        self.fingerprint.setText(shown_fingerprint(fingerprint))
        try:
            self.request = prepare(
                self.session.plan, self._checklist, fingerprint, str(self.meaning.currentData())
            )
        except PlannerError as error:
            self.request = None
            self.problem.setText(f"⚠ {error.what} {error.todo}")
            self.text.clear()
        else:
            zone = zoneinfo.ZoneInfo(self.session.plan.info.zone)

            def stamp_text(stamp: str) -> str:
                return LocaleFormats().instant(dt.datetime.fromisoformat(stamp).astimezone(zone))

            statement = self.request.statement
            self.text.setPlainText("\n".join(statement_lines(statement, stamp_text)))
            count = sum(one["state"] == "open" for one in statement.content["items"])
            warning = (
                self.tr("⚠ 1 item still open; the signature will say so.")
                if count == 1
                else self.tr("⚠ {0} items still open; the signature will say so.")
            ).format(count)
            self.problem.setText(warning if count else "")
        self.problem.setVisible(bool(self.problem.text()))
        self._allow()

    def _choose_file(self, at: int) -> None:
        self.key_file = None
        if at == 1:
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Key file"))
            self.key_file = Path(name) if name else None
            self.where.setCurrentIndex(1 if name else 0)

    def _allow(self) -> None:
        if self.accept_button is not None:
            self.accept_button.setEnabled(self.request is not None and self.read.isChecked())
