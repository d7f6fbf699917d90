"""A release's own fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from relplanner.registers import REGISTERS
from ui.dialogs.row_form import RowDialog
from ui.session import Session

_translate = QCoreApplication.translate


def edit_release(parent: QWidget | None, session: Session, release_id: str) -> RowDialog:
    """Shows name, version, state, dates, manager and all else of a release, to be edited."""
    dialog = release_dialog(session, release_id, parent)
    dialog.open()
    return dialog


def release_dialog(session: Session, release_id: str, parent: QWidget | None = None) -> RowDialog:
    """The dialog for a release, not shown yet."""
    from relplanner.releases.tables import Release

    release = session.snapshot.by_id(Release)[release_id]
    called = f"{release.code} {release.name}"
    title = _translate("ReleaseDialog", "Edit {0}").format(called)
    return RowDialog(
        session, REGISTERS["releases"], release_id, title, f"Edit {called}"[:200], parent
    )
