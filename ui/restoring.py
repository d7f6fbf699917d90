"""Putting a backup in the place of a plan: one that is open, damaged or gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from relplanner.errors import InvalidInputError, PlannerError
from relplanner.plan.lifecycle import local_now
from ui.banner import BannerButton
from ui.dialogs.base import ask
from ui.dialogs.restore import RestoreDialog
from ui.formats import LocaleFormats

if TYPE_CHECKING:
    from relplanner.plan.backup import Backup
    from ui.window import MainWindow

_translate = QCoreApplication.translate


def known_plan_id(path: Path) -> str:
    """The id of the plan that is or was at a path, where there are backups of it; else empty."""
    from relplanner.plan.backup import list_backups, plan_id_of

    try:
        plan_id = plan_id_of(path)
    except InvalidInputError:
        # Nobody made a backup of it here, which is an answer.
        return ""
    return plan_id if list_backups(plan_id) else ""


def restore_plan(window: MainWindow, path: Path, plan_id: str) -> None:
    """Shows the backups of a plan, and puts the chosen one where the plan is or was."""
    dialog = RestoreDialog(plan_id, window)
    ask(dialog, lambda: _put_back(window, path, dialog.chosen))


def _put_back(window: MainWindow, path: Path, chosen: Backup | None) -> None:
    if chosen is None:
        return
    target: Path | None = path
    if not path.parent.is_dir():
        # Its folder is gone with its drive.
        target = _another_path(window, path)
    if target is None:
        return
    from relplanner.plan.backup import restore

    session = window.session
    if session.asks_first(lambda: _put_back(window, path, chosen)):
        return
    was = (session.plan.path, session.plan.read_only) if session.has_plan else None
    place, plan_id = window.place, session.plan.plan_id if was is not None else ""
    session.close()
    try:
        aside = restore(chosen.path, target, local_now)
    except PlannerError as error:
        if was is not None:
            session.open(was[0], read_only=was[1])
        session.tell(error, lambda: _put_back(window, path, chosen))
        return
    if session.open(target):
        if session.plan.plan_id == plan_id and window.is_there(place):
            window.go(place)
        _tell(window, chosen, aside)


def _tell(window: MainWindow, chosen: Backup, aside: Path | None) -> None:
    """Which backup it is now, and where to find what was there, until the person closes it."""
    words = _translate("Restoring", "The plan is as it was on {0}.").format(
        LocaleFormats().on_plan_clock(chosen.made_at)
    )
    if aside is not None:
        kept = _translate("Restoring", "What was there before is kept in {0}.").format(aside.name)
        words = f"{words} {kept}"
    done = window.done
    done.say(words, BannerButton(_translate("Restoring", "Close"), done.clear))


def _another_path(window: MainWindow, path: Path) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(
        window, _translate("Restoring", "Where to put the restored plan"),
        str(Path(window.settings.folder(), path.name)),
        _translate("Restoring", "Plans (*.relplan)"),
    )  # fmt: skip
    return Path(name) if name else None
