"""Renders every view of the sample to pictures: `packaging/dev.py shots` runs this, offscreen.

The clock, the font and the sample are the same each time, so that two runs can be compared.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import zoneinfo
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QLocale, QSettings, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from ui.window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
SIZE_PX = (1440, 900)
NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))
_FONT_PX = 13
_DIALOGS = (
    "new", "new_from_template", "restore", "palette", "edit_release", "copy_release",
    "delete_release", "plan_settings", "print", "manual", "shortcuts", "about", "undo",
)  # fmt: skip


def main() -> int:
    """Writes one picture for each view; gives 0."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", choices=("en", "de"), default="en")
    arguments = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from ui.app import application, make_window
    from ui.settings import Settings

    QLocale.setDefault(QLocale("de_DE" if arguments.language == "de" else "en_GB"))
    app = application()
    _use_fixed_font(app)
    from ui.i18n import install_translator

    install_translator(app, QLocale())
    with tempfile.TemporaryDirectory() as name:
        store = QSettings(f"{name}/settings.ini", QSettings.Format.IniFormat)
        window = make_window(settings=Settings(store))
        window.use_theme(arguments.theme)
        window.resize(*SIZE_PX)
        window.show()
        shots = Shots(window, arguments.folder)
        shots.take("welcome")
        _open_sample(window, Path(name))
        shots.take_views()
        window.close()
    return 0


class Shots:
    """Takes pictures of a window."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        """Waits until all is painted, and writes a picture."""
        settle()
        self.window.grab().save(str(self.folder / f"{name}.png"))

    def take_views(self) -> None:
        """Every view of the sample's second release, and that of all releases."""
        from relplanner.releases.tables import Release
        from ui.places import ALL, CALENDARS, RELEASE_VIEWS, TIMELINE, Place

        window = self.window
        self.take("all")
        release = list(window.session.plan.records(Release))[1]
        for view in RELEASE_VIEWS:
            window.go(Place(view, release.id))
            self.take(view)
        window.go(Place(CALENDARS))
        self.take(CALENDARS)
        window.go(Place(TIMELINE, release.id))
        self._take_groups()
        self._take_dialogs()
        self._take_trial()
        self._take_variance()
        window.go(Place(ALL))

    def _take_groups(self) -> None:
        """Activities under headings, in the window and on paper."""
        from ui.timeline.release_view import TimelineView

        view = self.window.view("timeline")
        assert isinstance(view, TimelineView)
        view.grouping.choose("owner")
        self.take("timeline-grouped")
        self.window.commands["print"].trigger()
        self._wait_for_pages()
        self._take_dialog("print-grouped")
        view.grouping.choose("")

    def _take_dialogs(self) -> None:
        """Every dialog that an action of the menus opens, and that for signing."""
        for action_id in _DIALOGS:
            self.window.commands[action_id].trigger()
            self._wait_for_pages()
            self._take_dialog(action_id)
        from relplanner.signoff.tables import Checklist
        from ui.dialogs.sign import SignDialog

        session = self.window.session
        checklist = session.plan.rows(Checklist)[-1]
        SignDialog(session, self.window.jobs, checklist.id, self.window).open()
        self._take_dialog("sign")
        self._take_activity()

    def _take_activity(self) -> None:
        """Every page of an activity's dialog."""
        from relplanner.releases.tables import Activity
        from ui.dialogs.activity import ActivityDialog

        session = self.window.session
        [activity] = session.plan.rows(Activity, code="A-58")
        dialog = ActivityDialog(session, activity.id, self.window)
        dialog.open()
        for place in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(place)
            settle()
            dialog.grab().save(str(self.folder / f"dialog-activity-{place + 1}.png"))
        dialog.reject()
        settle()

    def _wait_for_pages(self) -> None:
        """The preview of a print is laid out in the background."""
        from ui.dialogs.page_setup import PageSetupDialog

        for dialog in self.window.findChildren(PageSetupDialog):
            while dialog.isVisible() and not dialog.preview.pages:
                settle()

    def _take_trial(self) -> None:
        """A change that is only tried, and what the window says of it."""
        from relplanner.releases.tables import Activity
        from ui.places import ALL, Place

        session, commands = self.window.session, self.window.commands
        commands["try_changes"].trigger()
        [activity] = session.plan.rows(Activity, code="A-57")
        session.run(
            "Lengthen A-57", lambda tx: tx.update(Activity, activity.id, duration_min=13 * 480)
        )
        self.take("trial")
        for action_id in ("moved_dates", "take_trial"):
            commands[action_id].trigger()
            self._take_dialog(action_id)
        self.window.close()
        self._take_dialog("leaving_trial")
        place = self.window.place
        self.window.go(Place(ALL))
        self.take("trial-all")
        self.window.go(place)
        session.drop_trial()

    def _take_variance(self) -> None:
        """What has changed since a baseline."""
        from relplanner.releases.baselines import take
        from relplanner.releases.tables import Activity, ScopeItem
        from ui.timeline.release_view import TimelineView

        session = self.window.session
        view = self.window.view("timeline")
        assert isinstance(view, TimelineView)
        code = take(session.plan, "Agreed", actor="Mira Weber")
        [activity] = session.plan.rows(Activity, code="A-57")
        item = session.plan.rows(ScopeItem)[0]
        for summary, reason, table, row_id, values in (
            (
                "Test more",
                "The supplier is late",
                Activity,
                activity.id,
                {"duration_min": 13 * 480},
            ),
            ("Leave out an item", "No budget", ScopeItem, item.id, {"in_scope": False}),
        ):
            with session.plan.change(summary, "Jonas Brandt", reason=reason) as tx:
                tx.update(table, row_id, **values)
        view.baselines.choose(code)
        view.baselines.compare()
        self._take_dialog("variance")
        for _ in range(3):
            session.undo()

    def _take_dialog(self, name: str) -> None:
        settle()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.grab().save(str(self.folder / f"dialog-{name}.png"))
                widget.reject()
        settle()


def settle() -> None:
    """Lets the window lay itself out and paint."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(30, loop.quit)
        loop.exec()
    QCoreApplication.sendPostedEvents()


def _open_sample(window: MainWindow, folder: Path) -> None:
    from relplanner.sample import create_sample

    window.session.adopt(create_sample(folder / "winter.relplan", clock=lambda: NOW))


def _use_fixed_font(app: QApplication) -> None:
    """The font that comes with matplotlib, so that no machine's own fonts show."""
    import matplotlib

    folder = Path(matplotlib.get_data_path(), "fonts", "ttf")
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(folder / name))
    font = QFont("DejaVu Sans")
    font.setPixelSize(_FONT_PX)
    app.setFont(font)


if __name__ == "__main__":
    sys.exit(main())
