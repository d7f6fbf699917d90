"""Signing by mouse and keys: with the keyring, with a key file; evidence dropped; what changed."""

from __future__ import annotations

import base64
import hashlib

import keyring
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from keyring.backend import KeyringBackend
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from relplanner.signoff import keys
from relplanner.signoff.signers import enrol_key
from relplanner.signoff.tables import Checklist, ChecklistItem, Evidence, Signature
from tests.gui.boxes import open_boxes
from ui.dialogs.keys import KeysDialog
from ui.dialogs.sign import SignDialog
from ui.places import CHECKLISTS, Place
from ui.settings import Settings

PASSPHRASE = "correct horse battery"
LEFT = Qt.MouseButton.LeftButton


class Memory(KeyringBackend):
    """A keyring that keeps, for the length of a test."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def memory():
    """A keyring of this test's own."""
    before = keyring.get_keyring()
    found = Memory()
    keyring.set_keyring(found)
    yield found
    keyring.set_keyring(before)


@pytest.fixture
def asked_for_file(monkeypatch):
    """File dialogs give the path that is put here; how often they were asked."""
    answer = {"path": "", "count": 0}

    def give(*_):
        answer["count"] += 1
        return str(answer["path"]), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", give)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", give)
    return answer


@pytest.fixture
def view(planner):
    """The checklists of the release whose first list nobody has signed yet, shown."""
    plan = planner.session.plan
    signed = {one.checklist_id for one in plan.rows(Signature)}
    checklist = next(one for one in plan.rows(Checklist) if one.id not in signed)
    planner.go(Place(CHECKLISTS, checklist.release_id, checklist.id))
    QApplication.processEvents()
    view = planner.view(CHECKLISTS)
    assert view.lists.current_id == checklist.id
    return view


def key_in_file(view, tmp_path, holder="Anna Example"):
    pair = keys.create_key()
    path = tmp_path / f"{holder}.pem"
    keys.save_key_file(pair, path, PASSPHRASE)
    enrol_key(view.session.plan, pair.public_key, holder)
    return pair, path


def key_in_keyring(view, holder="Ben Example"):
    pair = keys.create_key()
    keys.store_in_keyring(pair)
    enrol_key(view.session.plan, pair.public_key, holder)
    return pair


def click(button):
    QTest.mouseClick(button, LEFT)


def begin(view):
    """Clicks Sign...; the dialog."""
    click(view.buttons["sign"])
    # The dialog becomes the active window, as on a desktop.
    QApplication.processEvents()
    (dialog,) = open_dialogs(view)
    return dialog


def open_dialogs(view):
    return [one for one in view.findChildren(SignDialog) if one.isVisible()]


def choose_key(dialog, pair):
    """Picks a key in the list, by the keys of the keyboard."""
    dialog.key.setFocus()
    QTest.keyClick(dialog.key, Qt.Key.Key_Home)
    while dialog.key.currentData() != pair.fingerprint:
        at = dialog.key.currentIndex()
        QTest.keyClick(dialog.key, Qt.Key.Key_Down)
        assert dialog.key.currentIndex() > at, "the key is not in the list"


def tick_read(dialog):
    # A click counts on the box and its words only, not on the empty room beside them.
    QTest.mouseClick(dialog.read, LEFT, pos=QPoint(10, dialog.read.height() // 2))
    assert dialog.read.isChecked()


def signatures(view):
    return view.session.plan.rows(Signature)


def press_sign(qtbot, dialog):
    """Clicks Sign, and waits for what comes of it."""
    click(dialog.accept_button)
    qtbot.waitUntil(lambda: not dialog.jobs.busy)


def sign_by_keyring(qtbot, view):
    """Signs with a new key of this computer's keyring."""
    pair = key_in_keyring(view)
    dialog = begin(view)
    choose_key(dialog, pair)
    tick_read(dialog)
    press_sign(qtbot, dialog)


def proved(made, pair, text):
    """Whether a signature is one over this text, by the cryptography library alone."""
    public = Ed25519PublicKey.from_public_bytes(base64.b64decode(pair.public_key))
    public.verify(base64.b64decode(made.signature), b"relplan-signature-v1\n" + text.encode())
    return True


# -- where the key is --------------------------------------------------------------------------


def test_that_a_key_in_the_keyring_signs_exactly_what_the_dialog_shows(qtbot, view, memory):
    pair = key_in_keyring(view)
    dialog = begin(view)
    choose_key(dialog, pair)
    assert dialog.place.where.currentText() == "In this computer's keyring"
    assert not dialog.place.passphrase.isVisible()
    shown = dialog.exact.toPlainText()
    assert "Ben Example signs this as reviewer" in dialog.text.toPlainText()
    assert not dialog.accept_button.isEnabled()
    tick_read(dialog)
    before = len(signatures(view))
    press_sign(qtbot, dialog)
    assert len(signatures(view)) == before + 1
    made = signatures(view)[-1]
    assert made.statement == shown
    assert proved(made, pair, shown)
    assert open_dialogs(view) == []
    assert view.signatures.topLevelItem(0).text(0) == "✓ valid"


def test_that_a_key_in_a_file_signs_and_is_proposed_the_next_time(
    qtbot, view, memory, tmp_path, asked_for_file
):
    key_in_keyring(view)
    pair, path = key_in_file(view, tmp_path)
    dialog = begin(view)
    choose_key(dialog, pair)
    dialog.place.where.setFocus()
    QTest.keyClick(dialog.place.where, Qt.Key.Key_Down)
    assert dialog.place.where.currentText() == "In a key file"
    assert asked_for_file["count"] == 0, "an arrow key opens no dialog"
    asked_for_file["path"] = path
    click(dialog.place.browse)
    assert asked_for_file["count"] == 1
    assert dialog.place.file.text() == str(path)
    QTest.keyClicks(dialog.place.passphrase, PASSPHRASE)
    shown = dialog.exact.toPlainText()
    tick_read(dialog)
    press_sign(qtbot, dialog)
    assert proved(signatures(view)[-1], pair, shown)
    again = begin(view)
    assert again.key.currentData() == pair.fingerprint
    assert again.place.where.currentText() == "In a key file"
    assert again.place.file.text() == str(path)
    assert again.place.passphrase.text() == ""
    again.reject()


def test_that_a_computer_without_a_keyring_proposes_a_file(view, tmp_path):
    pair, _ = key_in_file(view, tmp_path)
    dialog = begin(view)
    choose_key(dialog, pair)
    assert dialog.place.where.currentText() == "In a key file"
    assert dialog.place.file.isVisible()
    dialog.reject()


def test_that_a_key_made_in_a_file_is_proposed_as_one(
    qtbot, planner, view, memory, tmp_path, asked_for_file, monkeypatch
):
    answers = iter(["Dana Example", PASSPHRASE, PASSPHRASE])
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: (next(answers), True))
    asked_for_file["path"] = tmp_path / "dana.pem"
    click(view.buttons["keys"])
    (made,) = [one for one in view.findChildren(KeysDialog) if one.isVisible()]
    click(made.doings["make_file"])
    qtbot.waitUntil(lambda: not planner.jobs.busy)
    made.reject()
    dialog = begin(view)
    assert dialog.key.currentText().endswith("Dana Example")
    assert dialog.place.file.text() == str(tmp_path / "dana.pem")
    dialog.reject()


# -- what goes wrong ---------------------------------------------------------------------------


def test_that_a_wrong_passphrase_keeps_the_dialog_and_what_was_entered(
    qtbot, view, tmp_path, memory
):
    pair, path = key_in_file(view, tmp_path)
    Settings.current().remember_key(pair.fingerprint, path)
    dialog = begin(view)
    author = dialog.meaning.findData("author")
    dialog.meaning.setCurrentIndex(author)
    QTest.keyClicks(dialog.place.passphrase, "not this one at all")
    tick_read(dialog)
    before = len(signatures(view))
    press_sign(qtbot, dialog)
    assert dialog.isVisible()
    assert open_boxes() == []
    assert "The passphrase is wrong" in dialog.place.problem.text()
    assert dialog.place.problem.isVisible()
    assert dialog.place.passphrase.hasFocus()
    assert dialog.place.passphrase.selectedText() == dialog.place.passphrase.text() != ""
    assert dialog.place.file.text() == str(path)
    assert dialog.meaning.currentIndex() == author
    assert dialog.read.isChecked()
    assert len(signatures(view)) == before
    QTest.keyClicks(dialog.place.passphrase, PASSPHRASE)
    assert not dialog.place.problem.isVisible()
    press_sign(qtbot, dialog)
    assert open_dialogs(view) == []
    assert signatures(view)[-1].meaning == "author"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "can't be read"),
        ("a letter", "Choose the file that was written with the key."),
    ],
)
def test_that_a_wrong_key_file_is_told_at_its_field_without_commands(
    qtbot, view, tmp_path, content, words
):
    pair, path = key_in_file(view, tmp_path)
    wrong = tmp_path / "wrong.pem"
    if content is not None:
        wrong.write_text(content)
    dialog = begin(view)
    choose_key(dialog, pair)
    QTest.keyClicks(dialog.place.file, str(wrong))
    QTest.keyClicks(dialog.place.passphrase, PASSPHRASE)
    tick_read(dialog)
    press_sign(qtbot, dialog)
    assert words in dialog.place.problem.text()
    assert "relplan " not in dialog.place.problem.text()
    assert dialog.place.file.hasFocus()
    assert dialog.place.passphrase.text() == PASSPHRASE
    assert path.exists()
    dialog.reject()


def test_that_another_persons_key_file_signs_nothing(qtbot, view, tmp_path):
    pair, _ = key_in_file(view, tmp_path)
    _, others = key_in_file(view, tmp_path, "Carl Example")
    dialog = begin(view)
    choose_key(dialog, pair)
    QTest.keyClicks(dialog.place.file, str(others))
    QTest.keyClicks(dialog.place.passphrase, PASSPHRASE)
    tick_read(dialog)
    before = len(signatures(view))
    press_sign(qtbot, dialog)
    assert "another key than the one that was chosen" in dialog.place.problem.text()
    assert len(signatures(view)) == before
    dialog.reject()


def test_that_a_key_that_is_not_in_the_keyring_is_told_in_the_dialog(qtbot, view, memory, tmp_path):
    pair, _ = key_in_file(view, tmp_path)
    dialog = begin(view)
    choose_key(dialog, pair)
    tick_read(dialog)
    press_sign(qtbot, dialog)
    assert "is not in this keyring" in dialog.place.problem.text()
    assert dialog.isVisible()
    assert open_boxes() == []
    dialog.reject()


def test_that_entries_that_miss_are_asked_for_at_their_field(qtbot, view, tmp_path):
    pair, path = key_in_file(view, tmp_path)
    dialog = begin(view)
    choose_key(dialog, pair)
    tick_read(dialog)
    press_sign(qtbot, dialog)
    assert "Choose the file" in dialog.place.problem.text()
    assert dialog.place.file.hasFocus()
    QTest.keyClicks(dialog.place.file, str(path))
    press_sign(qtbot, dialog)
    assert "Type the passphrase" in dialog.place.problem.text()
    assert dialog.place.passphrase.hasFocus()
    dialog.reject()


def test_that_a_dialog_that_is_left_while_the_key_is_fetched_signs_nothing(
    qtbot, planner, view, memory
):
    pair = key_in_keyring(view)
    dialog = begin(view)
    choose_key(dialog, pair)
    tick_read(dialog)
    before = len(signatures(view))
    click(dialog.accept_button)
    dialog.reject()
    qtbot.waitUntil(lambda: not planner.jobs.busy)
    assert len(signatures(view)) == before


def test_that_what_changes_under_the_dialog_must_be_read_again(view, memory):
    key_in_keyring(view)
    dialog = begin(view)
    tick_read(dialog)
    before = dialog.exact.toPlainText()
    item = next(
        one for one in view.session.plan.rows(ChecklistItem)
        if one.checklist_id == view.lists.current_id
    )  # fmt: skip
    view.session.run("Word it anew", lambda tx: tx.update(ChecklistItem, item.id, name="Anew"))
    assert dialog.exact.toPlainText() != before
    assert "Anew" in dialog.text.toPlainText()
    assert not dialog.read.isChecked()
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


# -- evidence and what became of a signature ---------------------------------------------------


def drop_on_row(view, row, *paths):
    """Drags files over an item and lets them go, as the system's events tell of it."""
    surface = view.items.table.viewport()
    index = view.items.model.index(row, view.items.model.name_field)
    at = view.items.table.visualRect(index).center()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, LEFT, none)
    QApplication.sendEvent(surface, enter)
    drop = QDropEvent(QPointF(at), copy, data, LEFT, none)
    QApplication.sendEvent(surface, drop)
    return enter.isAccepted() and drop.isAccepted()


def test_that_files_dropped_on_an_item_become_its_evidence(view, tmp_path):
    log, picture = tmp_path / "test run.log", tmp_path / "screen.png"
    log.write_bytes(b"all green\n")
    picture.write_bytes(b"\x89PNG")
    assert drop_on_row(view, 1, log, picture)
    item_id = view.items.listing.ids[1]
    kept = [one for one in view.session.plan.rows(Evidence) if one.item_id == item_id]
    assert [one.name for one in kept] == ["test run.log", "screen.png"]
    assert kept[0].sha256 == hashlib.sha256(b"all green\n").hexdigest()
    assert view.session.plan.file_content(kept[0].sha256) == b"all green\n"
    assert view.items.current_id == item_id
    shown = [view.evidence.topLevelItem(row).text(0) for row in range(2)]
    assert shown == ["test run.log", "screen.png"]


def test_that_nothing_can_be_dropped_on_a_plan_that_is_read_only(planner, view, tmp_path):
    log = tmp_path / "late.log"
    log.write_bytes(b"late")
    place = planner.place
    planner.session.reopen(read_only=True)
    planner.go(place)
    count = len(planner.session.plan.rows(Evidence))
    assert not drop_on_row(view, 0, log)
    assert len(planner.session.plan.rows(Evidence)) == count
    assert open_boxes() == []


def test_that_a_signature_that_is_outdated_says_what_has_changed(qtbot, view, memory, tmp_path):
    sign_by_keyring(qtbot, view)
    assert view.signatures.topLevelItem(0).text(0) == "✓ valid"
    assert not view.changed.isVisible()
    log = tmp_path / "afterwards.log"
    log.write_bytes(b"one more")
    drop_on_row(view, 0, log)
    assert view.signatures.topLevelItem(0).text(0) == "△ changed since"
    assert view.changed.isVisible()
    code = signatures(view)[-1].code
    assert code in view.changed.text()
    assert "afterwards.log" in view.changed.text()


def test_that_a_signature_and_what_has_changed_since_are_told_in_german(
    qtbot, german, view, memory, tmp_path
):
    sign_by_keyring(qtbot, view)
    assert view.signatures.topLevelItem(0).text(2) == "Prüfer"
    log = tmp_path / "afterwards.log"
    log.write_bytes(b"one more")
    drop_on_row(view, 0, log)
    words = view.changed.text()
    assert "afterwards.log" in words
    assert " the evidence " not in words
    assert " was added" not in words
    assert "hinzugefügt" in words
