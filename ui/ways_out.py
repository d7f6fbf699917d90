"""What helps after an expected error: the window's own sentence, and buttons that do it.

The library says what helps in a word (`PlannerError.way_out`); its own sentence may name commands
that only the command line has.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from relplanner.errors import (
    ConflictError,
    EnvironmentFailure,
    PlannerError,
    ReadOnlyError,
    RuleError,
)
from ui.actions import QT_TRANSLATE_NOOP
from ui.recognizing import said

if TYPE_CHECKING:
    from ui.session import Session
    from ui.window import MainWindow

Ways = dict[str, Callable[[], object]]
_translate = QCoreApplication.translate

ADVICE = {
    "restore": QT_TRANSLATE_NOOP(
        "WaysOut", "Restore it from a backup. What is there now is kept beside it."
    ),
    "choose plan": QT_TRANSLATE_NOOP(
        "WaysOut",
        "Choose a file that ends in .relplan. A table is taken in with Import from Excel or MS "
        "Project, in the menu File.",
    ),
    "missing": QT_TRANSLATE_NOOP(
        "WaysOut", "It was moved, renamed or deleted, or its drive isn't connected."
    ),
    "vanished": QT_TRANSLATE_NOOP(
        "WaysOut",
        "Connect the drive and try again, or save a copy elsewhere before you close the plan.",
    ),
    "read-only": QT_TRANSLATE_NOOP(
        "WaysOut", "Try again for writing once it is free, or save a copy and change that."
    ),
    "keep trying": QT_TRANSLATE_NOOP(
        "WaysOut",
        "The changes stay tried here: take them once the plan is free, or save a copy of it with "
        "them for whoever writes it.",
    ),
    "check": QT_TRANSLATE_NOOP(
        "WaysOut", "Check the plan (in the menu Plan), and restore it from a backup."
    ),
    "code": QT_TRANSLATE_NOOP(
        "WaysOut", "Codes look like R-1, A-12 or RSK-3; the tables show them."
    ),
    "enrol key": QT_TRANSLATE_NOOP("WaysOut", "Enrol it first: Keys, Enrol somebody's key."),
    "make key": QT_TRANSLATE_NOOP("WaysOut", "Make a new key: Keys, Make a key."),
    "key file": QT_TRANSLATE_NOOP("WaysOut", "Choose the file that was written with the key."),
    "no keyring": QT_TRANSLATE_NOOP(
        "WaysOut",
        "Unlock the keyring of this computer, or use a key in a file with a passphrase: Keys, "
        "Make a key in a file.",
    ),
    "reason": QT_TRANSLATE_NOOP("WaysOut", "Say why."),
}
"""The window's sentences, where they differ from those of the library."""
NO_BACKUP = QT_TRANSLATE_NOOP(
    "WaysOut",
    "There is no backup of it on this computer. Ask for another copy where it comes from.",
)


def advice_of(error: PlannerError) -> str:
    """What the person can do about an error, in the words of the window."""
    own = ADVICE.get(error.way_out)
    if error.way_out == "restore" and error.where:
        from ui.restoring import known_plan_id

        if not known_plan_id(Path(error.where)):
            own = NO_BACKUP
    return _translate("WaysOut", own) if own else said(error.todo)


def told_error(error: PlannerError) -> str:
    """What is wrong and what the person can do about it, in the person's language."""
    return " ".join(one for one in (said(error.what), advice_of(error)) if one)


def safety_of(error: PlannerError, session: Session) -> str:
    """What is safe after an error; empty where there was nothing to lose."""
    if not session.has_plan:
        return ""
    if error.way_out == "vanished":
        return _translate(
            "WaysOut",
            "This change was not made. All changes before are in the file, wherever it is now, "
            "and in the plan that is open here.",
        )
    if isinstance(error, RuleError | ConflictError | ReadOnlyError):
        return _translate("WaysOut", "Nothing was changed.")
    if isinstance(error, EnvironmentFailure):
        if error.where == str(session.plan.path):
            return _translate(
                "WaysOut",
                "Everything up to the last change is safe in the plan file; this one was not made.",
            )
        return _translate("WaysOut", "The plan itself is not affected.")
    return ""


class WaysOut(QObject):
    """The buttons that the window has for an error."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session

    def of(self, error: PlannerError) -> Ways:
        """Buttons of the error door, in order: what they say, and what they do."""
        ways: Ways = {}
        again = self.session.again
        if again is not None and error.way_out in {
            "retry",
            "elsewhere",
            "vanished",
            "missing",
            "keep trying",
        }:
            ways[self.tr("Try again")] = again
        if self.session.has_plan and self._is_about_open_plan(error):
            ways |= self._of_open_plan(error)
        elif error.where and error.way_out in {"retry", "missing", "restore", "choose plan"}:
            ways |= self._of_other_file(error, Path(error.where))
        # Not over another dialog, such as that of the keys itself.
        alone = QApplication.activeModalWidget() is None
        about_keys = error.way_out in {"enrol key", "make key", "no keyring"}
        if self.session.has_plan and about_keys and alone:
            ways[self.tr("Keys...")] = self._show_keys
        return ways

    def _is_about_open_plan(self, error: PlannerError) -> bool:
        return error.where == str(self.session.plan.path) or error.way_out == "check"

    def _of_open_plan(self, error: PlannerError) -> Ways:
        ways: Ways = {}
        commands = self.window.commands
        word = error.way_out
        if word == "read-only":
            ways[self.tr("Try again for writing")] = self.window.following.try_writing
        if word == "keep trying":
            ways[self.tr("Save a copy with them...")] = self.window.trying.save_copy
        if word == "reopen":
            ways[self.tr("Open it anew")] = self.session.reopen
        if word in {"elsewhere", "vanished", "reopen", "read-only", "retry", "restore"}:
            ways[self.tr("Save a copy elsewhere...")] = commands["save_copy"].trigger
        if word in {"elsewhere", "retry"} and self.session.can_write:
            ways[self.tr("Open read-only")] = lambda: self.session.reopen(read_only=True)
        if word == "check":
            ways[self.tr("Check the plan")] = commands["check"].trigger
        if word in {"restore", "check", "vanished"}:
            ways[self.tr("Restore from backup...")] = commands["restore"].trigger
        return ways

    def _of_other_file(self, error: PlannerError, path: Path) -> Ways:
        ways: Ways = {}
        settings = self.window.settings
        if error.way_out == "retry":
            ways[self.tr("Open read-only")] = lambda: self.session.open(path, read_only=True)
        if error.way_out == "missing" and path in settings.recent:
            ways[self.tr("Locate...")] = lambda: self.window.recent.locate(path)
            ways[self.tr("Remove from the list")] = lambda: self.window.recent.forget(path)
        if error.way_out in {"missing", "restore"}:
            from ui.restoring import known_plan_id, restore_plan

            plan_id = known_plan_id(path)
            if plan_id:
                ways[self.tr("Restore from backup...")] = lambda: restore_plan(
                    self.window, path, plan_id
                )
        if error.way_out == "choose plan":
            ways[self.tr("Open another plan...")] = self.window.commands["open"].trigger
        return ways

    def _show_keys(self) -> None:
        from ui.dialogs.keys import KeysDialog

        KeysDialog(self.session, self.window.jobs, self.window).open()
