"""The start of the window: paints first, imports the planner behind it."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from relplanner.version import VERSION
from ui.guarding import guarded
from ui.i18n import use_language
from ui.session import Session
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.window import MainWindow

_UP_AFTER_MS = 3000
_ICONS_AFTER_MS = 100
DESKTOP_ID = "net.relplanner.Relplanner"
_SWITCH_S = 0.001


def main(argv: list[str] | None = None) -> int:
    """Runs the window until it is closed; gives the exit status."""
    arguments = _arguments(sys.argv[1:] if argv is None else argv)
    if not _has_display():
        # Qt would end the program with a fault.
        sys.stderr.write(
            "relplanner: There is no display to show a window on. Log in with one (ssh -X), or "
            "use relplan on the command line.\n"
        )
        return 2
    app = application()
    settings = Settings()
    use_language(app, "system" if arguments.safe_mode else settings.language)
    if arguments.smoke is not None:
        from ui.smoke import run_smoke

        return run_smoke(app, arguments.smoke, start_only=arguments.start_only)
    from ui.single import SingleInstance

    single = SingleInstance()
    if not arguments.safe_mode and single.hand_over(arguments.file):
        return 0
    window = make_window(safe_mode=arguments.safe_mode, settings=settings)
    window.doors.install(window)
    single.file_asked.connect(window.open_from_elsewhere)
    single.listen()
    asked = FileAsked(app)
    asked.file_asked.connect(window.open_from_elsewhere)
    window.show()
    QTimer.singleShot(0, lambda: window.start(arguments.file))
    status = app.exec()
    single.close()
    return status


@guarded
class FileAsked(QObject):
    """Hears of files that macOS asks the program to open; other systems name them at the start.

    Signals:
        file_asked: The file (its `Path`).
    """

    file_asked = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Takes the event that a double-click in the Finder makes."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def application() -> QApplication:
    """The one application object, with the program's name, look and language."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setDesktopFileName(DESKTOP_ID)
    app = QApplication(sys.argv[:1])
    _postpone_collecting(app)
    # Qt asks for Python's lock at each of its calls into Python, and waits so long for it while a
    # job works: one repaint asks a dozen times.
    sys.setswitchinterval(_SWITCH_S)
    app.setApplicationName("relplanner")
    app.setApplicationDisplayName("relplanner")
    app.setApplicationVersion(VERSION)
    return app


def _postpone_collecting(app: QApplication) -> None:
    """No garbage collection until the program has come up: imports make objects that stay.

    A quarter of the time to the first timeline went into walking over them again and again.
    """
    gc.disable()

    def go_on() -> None:
        gc.freeze()
        gc.enable()

    QTimer.singleShot(_UP_AFTER_MS, app, go_on)


def make_window(*, safe_mode: bool = False, settings: Settings | None = None) -> MainWindow:
    """The main window with everything that its menus do; not shown yet.

    Args:
        safe_mode: Ignores what was remembered, and opens nothing.
        settings: Where to remember; the person's own when None.
    """
    from relplanner.plan.waiting import Patience
    from ui.commands import Commands
    from ui.patience import WAIT_S
    from ui.theme.icons import application_icon
    from ui.theme.style import choose
    from ui.window import MainWindow

    kept = settings or Settings()
    choose("system" if safe_mode else kept.theme)
    Patience.wait_s = WAIT_S
    window = MainWindow(Session(), kept, safe_mode=safe_mode)
    Commands(window)
    window.setWindowIcon(application_icon())
    window.commands.show_icons(window.TOOLS)
    # Those in menus can wait until the window has been painted.
    QTimer.singleShot(_ICONS_AFTER_MS, window, window.commands.show_icons)
    if not safe_mode:
        window.remembering.restore()
    return window


def _has_display() -> bool:
    """Whether Qt finds where to show a window; elsewhere than on Linux it always does."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="relplanner", description="Plan releases offline.")
    parser.add_argument("file", nargs="?", type=Path, help="a plan (.relplan) or a table to import")
    parser.add_argument(
        "--safe-mode", action="store_true",
        help="start with the default look and size, open nothing, forget nothing",
    )  # fmt: skip
    # For packaging/dev.py smoke.
    parser.add_argument("--smoke", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--start-only", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("-V", "--version", action="version", version=f"relplanner {VERSION}")
    return parser.parse_args(argv)
