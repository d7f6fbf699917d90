"""Signing a checklist: shows exactly what is signed, then signs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QPlainTextEdit, QTabWidget, QWidget

from relplanner.actor import current_user
from relplanner.errors import EnvironmentFailure, InvalidInputError, PlannerError
from relplanner.signoff.keys import KeyPair, shown_fingerprint
from relplanner.signoff.signing import SigningRequest, prepare, sign
from relplanner.signoff.tables import MEANINGS, Checklist, SigningKey
from relplanner.signoff.telling import statement_lines
from ui.actions import QT_TRANSLATE_NOOP
from ui.dialogs.base import Dialog
from ui.dialogs.key_place import KeyPlace
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.jobs import Jobs
from ui.labels import plain_label
from ui.session import Session
from ui.settings import Settings
from ui.ways_out import told_error

_translate = QCoreApplication.translate
MEANING_WORDS = {
    "author": QT_TRANSLATE_NOOP("SignDialog", "author: I have written or filled it in"),
    "reviewer": QT_TRANSLATE_NOOP("SignDialog", "reviewer: I have looked through it"),
    "approver": QT_TRANSLATE_NOOP("SignDialog", "approver: the release may go on"),
}


def sign_checklist(parent: QWidget, session: Session, jobs: Jobs, checklist_id: str) -> None:
    """Asks for key and meaning, shows what is signed, and signs it."""
    if usable_keys(session):
        SignDialog(session, jobs, checklist_id, parent).open()
        return
    from ui.dialogs.keys import KeysDialog

    def go_on() -> None:
        if usable_keys(session):
            SignDialog(session, jobs, checklist_id, parent).open()

    keys = KeysDialog(session, jobs, parent)
    keys.finished.connect(go_on)
    keys.open()


def usable_keys(session: Session) -> list[SigningKey]:
    """The keys of the plan that can sign."""
    return [key for key in session.plan.rows(SigningKey) if key.revoked_at is None]


@guarded
class SignDialog(Dialog):
    """Shows all that a signature will cover; stays until it is given or refused.

    Attributes:
        request: What would be signed now; None where nothing can be.
    """

    def __init__(
        self, session: Session, jobs: Jobs, checklist_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _translate("SignDialog", "Sign a checklist"), _translate("SignDialog", "Sign"), parent
        )
        self.session, self.jobs = session, jobs
        self.request: SigningRequest | None = None
        self._checklist = session.plan.get(Checklist, checklist_id)
        # While a key is fetched, and once it has signed, nothing may be prepared anew.
        self._busy = self._over = False
        self._build()
        self._fill_keys(_likely_key(session))
        self.key.currentIndexChanged.connect(self._on_key)
        self.meaning.currentIndexChanged.connect(self._prepare)
        self.read.toggled.connect(self._allow)
        session.changed.connect(self._on_changed)
        self.finished.connect(self._on_finished)
        self._on_key()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.key = QComboBox()
        self.key.setAccessibleName(self.tr("Key"))
        self.fingerprint = plain_label("", muted=True)
        self.place = KeyPlace(self.session, self.jobs)
        self.meaning = QComboBox()
        self.meaning.setAccessibleName(self.tr("Meaning"))
        for meaning in MEANINGS:
            self.meaning.addItem(self.tr(MEANING_WORDS[meaning]), meaning)
        self.meaning.setCurrentIndex(MEANINGS.index("reviewer"))
        form = QFormLayout()
        form.addRow(self.tr("&Key"), self.key)
        form.addRow("", self.fingerprint)
        self.place.add_to(form)
        form.addRow(self.tr("&Meaning"), self.meaning)
        self.text, self.exact = _page(self.tr("What is signed")), _page(self.tr("The signed text"))
        self.pages = QTabWidget()
        self.pages.addTab(self.text, self.tr("In &words"))
        self.pages.addTab(self.exact, self.tr("The &text itself, byte for byte"))
        self.problem = plain_label("")
        self.problem.setProperty("danger", True)
        self.read = QCheckBox(self.tr("&I have read what is signed"))
        self.column.addLayout(form)
        self.column.addWidget(plain_label(self.tr("This is signed, all of it and exactly so:")))
        self.column.addWidget(self.pages, 1)
        self.column.addWidget(self.problem)
        self.column.addWidget(self.read)
        self.resize(820, 720)

    def _fill_keys(self, chosen: str) -> None:
        self.key.blockSignals(True)
        self.key.clear()
        for key in usable_keys(self.session):
            self.key.addItem(f"{key.code} {key.holder}", key.fingerprint)
        self.key.setCurrentIndex(max(0, self.key.findData(chosen)))
        self.key.blockSignals(False)

    # -- what would be signed ------------------------------------------------------------------

    def _on_key(self) -> None:
        fingerprint = str(self.key.currentData() or "")
        self.fingerprint.setText(shown_fingerprint(fingerprint))
        self.place.show_for(fingerprint)
        self._prepare()

    def _on_changed(self) -> None:
        """The plan has changed under the dialog: other words would be signed now."""
        if not self._over:
            before = str(self.key.currentData())
            known = {self.key.itemData(at) for at in range(self.key.count())}
            made = [key.fingerprint for key in usable_keys(self.session)]
            # Who has just made a key wants to sign with it.
            self._fill_keys(next((one for one in made if one not in known), before))
            if str(self.key.currentData()) != before:
                self._on_key()
            else:
                self._prepare()

    def _prepare(self) -> None:
        """Works out what would be signed now."""
        self.read.setChecked(False)
        try:
            self.request = prepare(
                self.session.plan,
                self._checklist,
                str(self.key.currentData()),
                str(self.meaning.currentData()),
            )
        except PlannerError as error:
            self.request = None
            self.problem.setText(f"⚠ {told_error(error)}")
            self.text.clear()
            self.exact.clear()
        else:
            self._show(self.request)
        self.problem.setVisible(bool(self.problem.text()))
        self._allow()

    def _show(self, request: SigningRequest) -> None:
        stamp_text = LocaleFormats().on_plan_clock
        statement = request.statement
        self.text.setPlainText("\n".join(statement_lines(statement, stamp_text)))
        self.exact.setPlainText(statement.text())
        count = sum(one["state"] == "open" for one in statement.content["items"])
        warning = (
            self.tr("⚠ 1 item still open; the signature will say so.")
            if count == 1
            else self.tr("⚠ {0} items still open; the signature will say so.")
        ).format(count)
        self.problem.setText(warning if count else "")

    def _allow(self) -> None:
        if self.accept_button is not None:
            self.accept_button.setEnabled(
                self.request is not None and self.read.isChecked() and not self._busy
            )

    # -- signing -------------------------------------------------------------------------------

    def accept(self) -> None:
        """Fetches the key and signs; stays open, with all that was entered, where that fails."""
        request = self.request
        if request is None or not self.read.isChecked() or self._busy:
            return
        fetching = self.place.fetching(request.statement.key)
        if fetching is None:
            return
        self._set_busy(True)
        title, work = fetching
        self.jobs.start(title, work, lambda pair: self._sign(request, pair), self._on_failed)

    def _sign(self, request: SigningRequest, pair: KeyPair) -> None:
        if self._over:
            return
        if pair.fingerprint != request.statement.key:
            self._on_failed(
                InvalidInputError(
                    self.tr("That is another key than the one that was chosen."),
                    todo=self.tr("Choose its file, or another key."),
                    way_out="key file",
                )
            )
            return
        self._over = True
        try:
            sign(self.session.plan, request, pair)
        except PlannerError as error:
            self._over = False
            self._set_busy(False)
            if isinstance(error, EnvironmentFailure):
                self.session.tell(error, self.accept)
            else:
                self._prepare()
                self.problem.setText(f"⚠ {told_error(error)}")
                self.problem.show()
            return
        Settings.current().remember_key(pair.fingerprint, self.place.chosen_file)
        super().accept()

    def _on_failed(self, error: PlannerError) -> None:
        if not self._over:
            self._set_busy(False)
            self.place.say(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in (self.key, self.meaning, self.read):
            widget.setEnabled(not busy)
        self.place.set_busy(busy)
        self._allow()

    def _on_finished(self) -> None:
        self._over = True


def _likely_key(session: Session) -> str:
    """The fingerprint of the key that this person most likely signs with."""
    found = usable_keys(session)
    last, me = Settings.current().last_key, current_user()
    for key in found:
        if key.fingerprint == last:
            return last
    return next((key.fingerprint for key in found if key.holder == me), "")


def _page(name: str) -> QPlainTextEdit:
    page = QPlainTextEdit()
    page.setReadOnly(True)
    page.setAccessibleName(name)
    page.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    page.setTabChangesFocus(True)
    return page
