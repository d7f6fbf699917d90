"""A new release like another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QDateEdit, QFormLayout, QLineEdit, QWidget

from ui.dialogs.base import Dialog, ask
from ui.formats import LocaleFormats
from ui.labels import plain_label
from ui.session import Session

_translate = QCoreApplication.translate


def copy_release(
    parent: QWidget, session: Session, release_id: str, then: Callable[[str], object]
) -> None:
    """Asks for name and start and copies a release; `then` gets the id of the copy."""
    from relplanner.releases.tables import Release

    if not release_id:
        release_id = next((one.id for one in session.plan.records(Release)), "")
    if not release_id:
        return
    from relplanner.release_copy import left_out_of_copy

    original = session.plan.get(Release, release_id)
    left_out = left_out_of_copy(session.snapshot, release_id)
    dialog = CopyReleaseDialog(f"{original.code} {original.name}", left_out, parent)

    def copy() -> None:
        from relplanner.release_copy import copy_release as copied
        from relplanner.releases.starting import start_on

        name, day = dialog.name.text().strip(), dialog.start.date().toPython()
        assert isinstance(day, dt.date)
        snapshot = session.snapshot
        start = start_on(snapshot, day)
        made: list[str] = []
        session.run(
            f"Copy {original.code} as {name}",
            lambda tx: made.append(copied(tx, snapshot, release_id, name=name, start=start)),
            then=lambda: then(made[-1]),
        )

    ask(dialog, copy)


class CopyReleaseDialog(Dialog):
    """Asks how the new release is called and when it starts."""

    def __init__(
        self, original: str, left_out: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _translate("CopyReleaseDialog", "Copy a release"),
            _translate("CopyReleaseDialog", "Copy"), parent,
        )  # fmt: skip
        self.column.addWidget(
            plain_label(
                self.tr(
                    "A new release with the activities, links, checklists and rollback plan of "
                    "{0}. Nothing in it is done or signed yet."
                ).format(original)
            )
        )
        if left_out:
            words = self.tr("No longer active, and so not assigned in it: {0}")
            self.column.addWidget(plain_label(words.format(", ".join(left_out))))
        form = QFormLayout()
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.start = QDateEdit(QDate.currentDate())
        self.start.setDisplayFormat(LocaleFormats().pattern)
        self.start.setCalendarPopup(True)
        self.start.setAccessibleName(self.tr("Start"))
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Start"), self.start)
        self.column.addLayout(form)
        self.name.textChanged.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        if self.accept_button is not None:
            self.accept_button.setEnabled(bool(self.name.text().strip()))
