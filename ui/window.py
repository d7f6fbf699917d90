"""The main window: navigation, the views, tool bar and status bar."""

from __future__ import annotations

import importlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from relplanner.errors import PlannerError
from ui.actions import Actions
from ui.banner import Banner
from ui.doors import Doors, show_error
from ui.files import dropped_file
from ui.following import Following
from ui.guarding import guarded
from ui.history import Trail
from ui.jobs import Jobs
from ui.menus import Menus
from ui.navigation import Navigation, title_of
from ui.opening import OpeningBanner
from ui.patience import PatienceBanner
from ui.places import ALL, PLAN_VIEWS, Place
from ui.recent import Recent
from ui.recognizing import said
from ui.remembering import Remembering
from ui.saved import SavedLabel
from ui.session import Session
from ui.settings import Settings
from ui.telling import Telling
from ui.theme import GRID_PX
from ui.trying import Trying
from ui.undoing import Undoing
from ui.views import VIEWS, View
from ui.ways_out import WaysOut, safety_of
from ui.welcome import Welcome

if TYPE_CHECKING:
    from relplanner.plan.changes import ChangeSet

_NAVIGATION_PX = 232
_BACKUP_CHECK_MS = 60_000


@guarded
class MainWindow(QMainWindow):
    """Puts the views together. What menus do lives in `ui.commands`.

    Signals:
        place_changed: The window is at another `Place`.
        file_dropped: A plan or a table was dropped on the window (its `Path`).
    """

    TOOLS: ClassVar[tuple[str, ...]] = ("back", "forward", "undo", "redo", "palette")
    place_changed = Signal(object)
    file_dropped = Signal(object)

    def __init__(self, session: Session, settings: Settings, *, safe_mode: bool = False) -> None:
        super().__init__()
        self.safe_mode = safe_mode
        self.session = session
        self.settings = settings
        self.jobs = Jobs(self)
        self.doors = Doors(self, self._on_escaped)
        self.ways_out = WaysOut(self)
        self.recent = Recent(self)
        self._problem: QMessageBox | None = None
        self._plan_id = ""
        self.trail, self.place = Trail(), Place(ALL)
        self.commands = Actions(self)
        self.undoing = Undoing(self)
        self._views: dict[str, View] = {}
        self.setObjectName("main")
        self.setMinimumSize(220 * GRID_PX, 140 * GRID_PX)
        self.resize(1360, 860)
        self.setAcceptDrops(True)
        self._build()
        self.menus = Menus(self)
        self._build_status()
        self.following = Following(self)
        self.remembering = Remembering(self)
        session.opened.connect(self._on_opened)
        session.closing.connect(self._keep_what_is_typed)
        session.changed.connect(self._on_changed)
        session.failed.connect(self._on_failed)
        self.telling = Telling(self)
        self.trying = Trying(self)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.broke.connect(self.doors.show)
        self.jobs.reported.connect(self._on_report)
        self.jobs.idle.connect(self._hide_job)
        self.session.remarked.connect(self.say)
        self.jobs.cancelled.connect(lambda title: self.say(self.tr("{0}: cancelled").format(title)))
        self._backup_timer = QTimer(self)
        self._backup_timer.setInterval(_BACKUP_CHECK_MS)
        self._on_opened()

    # -- what is shown -------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """Shows a place, and remembers it for Back."""
        if not self.session.has_plan:
            return
        self.trail.visit(place)
        self._show(place)

    def go_to_view(self, view: str) -> None:
        """Shows a view of the release that one is at, else of the first one."""
        from relplanner.releases.tables import Release

        release_id = self.place.release_id
        if view not in PLAN_VIEWS and not release_id:
            releases = self.session.snapshot.records(Release)
            if not releases:
                self.say(self.tr("There is no release yet."))
                return
            release_id = releases[0].id
        self.go(Place(view, "" if view in PLAN_VIEWS else release_id))

    def actions_here(self, parent: QObject) -> list[QAction]:
        """What can be done in the view in front; its table's actions belong to `parent`."""
        view = self.stack.currentWidget()
        if not self.session.has_plan or not isinstance(view, View):
            return []
        return view.actions_here(parent)

    def go_back(self) -> None:
        """Shows the place before."""
        place = self.trail.back()
        if place is not None:
            self._show(place)

    def go_forward(self) -> None:
        """Undoes going back."""
        place = self.trail.forward()
        if place is not None:
            self._show(place)

    def view(self, name: str) -> View:
        """The view of this name, made when it is first asked for."""
        made = self._views.get(name)
        if made is None:
            module, _, kind = VIEWS[name].partition(":")
            made = getattr(importlib.import_module(module), kind)(self.session)
            made.go.connect(self.go)
            if hasattr(made, "use_jobs"):
                made.use_jobs(self.jobs)
            self._views[name] = made
            self.stack.addWidget(made)
        return made

    def say(self, text: str) -> None:
        """Says something in passing."""
        self.statusBar().showMessage(text, 6000)

    def _show(self, place: Place) -> None:
        view = self.view(place.view)
        self.place = place
        self.navigation.show_place(place)
        self.stack.setCurrentWidget(view)
        view.show_place(place)
        if not self.navigation.hasFocus():
            view.take_focus()
        self._show_title()
        self.commands["back"].setEnabled(self.trail.can_go_back)
        self.commands["forward"].setEnabled(self.trail.can_go_forward)
        self.place_changed.emit(place)

    def _show_title(self) -> None:
        heading = title_of(self.place.view)
        if self.place.release_id:
            from relplanner.releases.tables import Release

            names = {one.id: f"{one.code} {one.name}" for one in self.session.plan.records(Release)}
            heading = f"{names.get(self.place.release_id, '')}  ›  {heading}"
        self.heading.setText(heading)
        self.setWindowTitle(f"{self.session.plan.path.stem} - relplanner")

    # -- starting ------------------------------------------------------------------------------

    def start(self, file: Path | None) -> None:
        """Opens what was asked for; runs after the first paint."""
        if file is not None:
            self.file_dropped.emit(file)
        else:
            # While somebody reads the welcome page: the first plan opens at once then.
            threading.Thread(target=importlib.import_module, args=("relplanner.planner",)).start()

    def open_from_elsewhere(self, file: Path | None) -> None:
        """A second start asked for a file, or only to be seen."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if file is not None:
            self.file_dropped.emit(file)

    def use_theme(self, mode: str) -> None:
        """Puts on the colours of the system, the light ones or the dark ones, and keeps that."""
        from ui.theme.style import choose

        if not self.safe_mode:
            self.settings.theme = mode
            self._write_settings()
        choose(mode)

    def _write_settings(self) -> None:
        if not self.settings.write():
            self.say(
                self.tr(
                    "Your settings can't be written to {0}: is the disk full or read-only? They "
                    "last until you quit; plans are not affected."
                ).format(self.settings.store.fileName())
            )

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.navigation = Navigation(self.session)
        # Queued: a view must not be exchanged while Qt is still moving the focus from the last one.
        self.navigation.go.connect(self.go, Qt.ConnectionType.QueuedConnection)
        self.stack = QStackedWidget()
        self.welcome = Welcome(self.commands, self.settings)
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.waiting = PatienceBanner(self.session.patience)
        self.awaited = OpeningBanner(self.session.opening)
        self.notice, self.done, self.tried = Banner(), Banner(), Banner("trial")
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.waiting, self.awaited, self.notice, self.tried, self.done, self.stack):
            column.addWidget(widget)
        self.splitter = QSplitter()
        self.splitter.addWidget(self.navigation)
        self.splitter.addWidget(right)
        self.splitter.setSizes([_NAVIGATION_PX, 1128])
        self.splitter.setCollapsible(1, False)
        self.splitter.setStretchFactor(1, 1)
        self.stack.addWidget(self.welcome)
        self.setCentralWidget(self.splitter)
        bar = QToolBar(self.tr("Main tool bar"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addActions([self.commands[one] for one in self.TOOLS[:2]])
        bar.addWidget(self.heading)
        space = QWidget()
        space.setSizePolicy(space.sizePolicy().Policy.Expanding, space.sizePolicy().Policy.Minimum)
        bar.addWidget(space)
        bar.addActions([self.commands[one] for one in self.TOOLS[2:]])
        palette = bar.widgetForAction(self.commands["palette"])
        if isinstance(palette, QToolButton):
            palette.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.tool_bar = bar
        self.addToolBar(bar)

    def _build_status(self) -> None:
        self.job_text, self.holder = QLabel(), QLabel()
        self.job_bar = QProgressBar()
        self.job_bar.setFixedWidth(40 * GRID_PX)
        self.job_bar.setTextVisible(False)
        self.job_bar.setAccessibleName(self.tr("Progress"))
        self.job_cancel = QPushButton(self.tr("Cancel"))
        self.job_cancel.clicked.connect(self.jobs.cancel)
        self.saved = SavedLabel()
        self.holder.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.job_text, self.job_bar, self.job_cancel, self.holder, self.saved):
            self.statusBar().addPermanentWidget(widget)
        self._hide_job()

    # -- events of the session -----------------------------------------------------------------

    def _keep_what_is_typed(self) -> None:
        """A cell that is being edited is kept when the focus leaves it."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()

    def _on_opened(self) -> None:
        there = self.session.has_plan
        self.navigation.setVisible(there)
        self.heading.setVisible(there)
        self.commands.allow(plan=there, write=self.session.can_write)
        for view in self._views.values():
            view.forget()
        self.trail = Trail()
        self.done.clear()
        self.statusBar().clearMessage()
        self.following.begin()
        if not there:
            self._plan_id = ""
            self.stack.setCurrentWidget(self.welcome)
            self.welcome.refresh()
            self.setWindowTitle("relplanner")
            # A widget in a tool bar can't be hidden for good: the bar shows it again.
            for label in (self.heading, self.saved, self.holder):
                label.clear()
            return
        plan = self.session.plan
        self.settings.remember(plan.path)
        self._write_settings()
        self.holder.setText(self.tr("Read-only") if plan.read_only else self.tr("Open for writing"))
        self.saved.show_moment(plan.saved_at)
        self.undoing.show()
        # The same plan opened anew, for writing say: where one is stays.
        stays = plan.plan_id == self._plan_id and self.is_there(self.place)
        self._plan_id = plan.plan_id
        self.go(self.place if stays else Place(ALL))

    def _on_changed(self, changes: ChangeSet) -> None:
        self.saved.show_moment(self.session.plan.saved_at)
        self.undoing.show()
        if changes.touches("release", "plan"):
            if self.is_there(self.place):
                self._show_title()
            else:
                self.go(Place(ALL))

    def is_there(self, place: Place) -> bool:
        """Whether the release of a place is in the plan."""
        from relplanner.releases.tables import Release

        return place.release_id in {"", *(one.id for one in self.session.plan.records(Release))}

    def _on_escaped(self, error: PlannerError) -> None:
        """What nobody has asked for: a view that couldn't be read can be shown once more."""
        again = (lambda: self._show(self.place)) if self.session.has_plan else None
        self.session.tell(error, again)

    def _on_failed(self, error: PlannerError) -> None:
        shown = self._problem
        if shown is not None and shown.isVisible() and shown.text() == said(error.what):
            # What failed may be tried again by leaving a cell for the box that tells of it.
            return
        # Above the dialog that is open, if one is.
        parent = QApplication.activeModalWidget() or self
        box = show_error(parent, error, self.ways_out.of(error), safety_of(error, self.session))
        self._problem = box

        def on_finished() -> None:
            if self._problem is box:
                self._problem = None

        box.finished.connect(on_finished)

    def _on_report(self, title: str, what: str, done: int, total: int) -> None:
        self.job_text.setText(f"{title}: {said(what)}" if what else title)
        self.job_bar.setRange(0, total)
        self.job_bar.setValue(done)
        for widget in (self.job_text, self.job_bar, self.job_cancel):
            widget.show()

    def _hide_job(self) -> None:
        for widget in (self.job_text, self.job_bar, self.job_cancel):
            widget.hide()

    # -- the window's own events ---------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stops the jobs, keeps the window's state, closes the plan; not while a change waits."""
        self._keep_what_is_typed()
        if self.session.patience.give_up() or self.session.asks_first(self.close):
            event.ignore()
            return
        self.remembering.save()
        self.jobs.wait()
        self.session.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Takes plans and tables."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Opens a plan, imports a table."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.file_dropped.emit(path))
