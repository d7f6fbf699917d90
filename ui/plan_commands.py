"""What the menu for the plan and its releases does."""

from __future__ import annotations

from typing import TYPE_CHECKING

# Dialogs are imported when they are opened: Qt's classes for them take a while to make.
from PySide6 import QtWidgets
from PySide6.QtCore import QObject

from ui.places import ALL, OVERVIEW, TIMELINE, Place

if TYPE_CHECKING:
    from ui.window import MainWindow


class PlanCommands(QObject):
    """Connects the actions on the plan and its releases with what they do."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        for action_id, slot in {
            "add_release": self.add_release,
            "edit_release": self.edit_release,
            "copy_release": self.copy_release,
            "delete_release": self.delete_release,
            "plan_settings": self.plan_settings,
        }.items():
            window.commands.connect_to(action_id, slot)

    def add_release(self) -> None:
        """Asks for a name and adds a release."""
        name, agreed = QtWidgets.QInputDialog.getText(
            self.window, self.tr("Add a release"), self.tr("What is it called?")
        )
        if not agreed or not name.strip():
            return
        from relplanner.releases.outlining import add_release

        snapshot = self.session.snapshot
        made: list[str] = []
        self.session.run(
            f"Add release {name.strip()}",
            lambda tx: made.append(add_release(tx, snapshot, name.strip())),
            then=lambda: self.window.go(Place(TIMELINE, made[-1])),
        )

    def edit_release(self) -> None:
        """Shows the fields of the release that is shown, or that is chosen among all."""
        from ui.dialogs.release import edit_release

        release_id = self._release_id()
        if release_id:
            edit_release(self.window, self.session, release_id)

    def copy_release(self) -> None:
        """Makes a new release like the one that is shown."""
        from ui.dialogs.copy_release import copy_release

        copy_release(
            self.window, self.session, self.window.place.release_id,
            lambda made: self.window.go(Place(OVERVIEW, made)),
        )  # fmt: skip

    def delete_release(self) -> None:
        """Deletes the release that is shown, after asking."""
        from relplanner.releases.tables import Release
        from ui.dialogs.base import confirm

        release_id = self.window.place.release_id
        if not release_id:
            self.window.say(self.tr("Go to the release first."))
            return
        release = self.session.plan.get(Release, release_id)

        def delete() -> None:
            self.window.go(Place(ALL))
            self.session.run(
                f"Delete {release.code} {release.name}", lambda tx: tx.delete(Release, release_id)
            )

        confirm(
            self.window, self.tr("Delete a release"),
            self.tr("Delete {0} with all that is in it?").format(release.code),
            self.tr("Undo brings it back."), self.tr("Delete"), delete,
        )  # fmt: skip

    def plan_settings(self) -> None:
        """Shows what holds for the whole plan, to be edited."""
        from ui.dialogs.plan_settings import plan_settings_dialog

        plan_settings_dialog(self.session, self.window).open()

    def _release_id(self) -> str:
        """The release that is shown or chosen; the only one; none, and it is said why."""
        from relplanner.releases.tables import Release

        ids = [one.id for one in self.session.snapshot.records(Release)]
        chosen = self.window.place.release_id
        if not chosen and self.window.place.view == ALL:
            chosen = str(getattr(self.window.view(ALL), "chosen_release_id", ""))
        if not chosen and len(ids) == 1:
            chosen = ids[0]
        if chosen not in ids:
            self.window.say(self.tr("Go to the release first."))
            return ""
        return chosen
