"""What the menus do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

# Dialogs are imported when they are opened: Qt's classes for them take a while to make.
from PySide6 import QtWidgets
from PySide6.QtCore import QObject

from relplanner.errors import PlannerError
from ui.actions import GO
from ui.banner import BannerButton
from ui.dialogs.base import ask
from ui.files import show_file, start_folder, suggested
from ui.paper.shown import grouping_of, on_screen_of, releases_of, shown_by, view_of
from ui.places import PLAN_VIEWS, RELEASE_VIEWS
from ui.plan_commands import PlanCommands

if TYPE_CHECKING:
    from relplanner.plan.checking import CheckReport
    from relplanner.planner import Plan
    from ui.dialogs.new_plan import PlanBasics
    from ui.dialogs.template import TemplateDialog
    from ui.jobs import JobProgress
    from ui.paper.preview import Wanted
    from ui.window import MainWindow

SUFFIX = ".relplan"
_OF_THE_FILE = ("export", "print", "save_copy", "back_up", "restore")
"""What is done with the plan's file, and so not with changes that are only tried."""
_EXPORTS = (
    "Excel (*.xlsx);;PDF (*.pdf);;PNG (*.png);;SVG (*.svg);;CSV (*.csv);;MS Project XML (*.xml);;"
    "JSON (*.json)"
)


class Commands(QObject):
    """Connects the window's actions with what they do."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = window.session
        slots: dict[str, Callable[[], object]] = {
            "new": self.new,
            "open": self.open,
            "open_sample": self.open_sample,
            "new_from_template": self.new_from_template,
            "import": self.import_table,
            "export": self.export,
            "print": self.print_plan,
            "save_copy": self.save_copy,
            "back_up": self.back_up,
            "restore": self.restore,
            "close": self.session.close,
            "quit": window.close,
            "undo": window.undoing.undo,
            "redo": window.undoing.redo,
            "palette": self.search,
            "back": window.go_back,
            "forward": window.go_forward,
            "theme_system": lambda: window.use_theme("system"),
            "theme_light": lambda: window.use_theme("light"),
            "theme_dark": lambda: window.use_theme("dark"),
            "language_system": lambda: self.choose_language("system"),
            "language_en": lambda: self.choose_language("en"),
            "language_de": lambda: self.choose_language("de"),
            "check": self.check,
            "manual": self.manual,
            "shortcuts": self.shortcuts,
            "about": self.about,
            **{GO + view: partial(window.go_to_view, view) for view in PLAN_VIEWS + RELEASE_VIEWS},
        }
        for action_id in _OF_THE_FILE:
            slots[action_id] = self.session.outside_trial(slots[action_id])
        for action_id, slot in slots.items():
            window.commands.connect_to(action_id, slot)
        self.plan = PlanCommands(window)
        window.commands[f"theme_{window.settings.theme}"].setChecked(True)
        window.commands[f"language_{window.settings.language}"].setChecked(True)
        window.welcome.chosen.connect(self.open_path)
        window.file_dropped.connect(self.open_path)
        recent = window.menus.recent
        recent.aboutToShow.connect(lambda: window.recent.fill(recent))

    # -- files ---------------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Opens a plan, or imports a table into the open plan or a new one."""
        if path.suffix.lower() == SUFFIX:
            self.session.open(path)
        else:
            self._import(path)

    def open(self) -> None:
        """Asks for a plan and opens it."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.window, self.tr("Open a plan"), str(start_folder(self.session)),
            self.tr("Plans (*.relplan)"),
        )  # fmt: skip
        if name:
            self.session.open(Path(name))

    def new(self) -> None:
        """Asks for time zone, holidays and a file, and makes an empty plan."""
        from ui.dialogs.base import ask
        from ui.dialogs.new_plan import NewPlanDialog

        dialog = NewPlanDialog(self.window)
        ask(dialog, lambda: self._begin_empty(dialog.basics))

    def _begin_empty(self, basics: PlanBasics) -> None:
        name, zone = basics.name.text().strip(), basics.zone_name
        picker = basics.picker
        country, part = picker.country_code, picker.part_code
        path = self._new_path(self.tr("New plan"), name or "release")
        if path is not None:
            from relplanner.beginning import with_holidays
            from relplanner.planner import Plan

            self._make(
                lambda: with_holidays(
                    lambda: Plan.create(path, name=name, zone=zone), country, part,
                    language=picker.language,
                )
            )  # fmt: skip

    def open_sample(self) -> None:
        """Makes a copy of the sample and opens it."""
        path = self._new_path(self.tr("Where to put your copy of the sample"), "sample")
        if path is not None:
            self.make_sample(path)

    def make_sample(self, path: Path) -> None:
        """Makes the sample at a path and opens it."""
        from relplanner.sample import create_sample

        self._make(lambda: create_sample(path))

    def new_from_template(self) -> None:
        """Asks for a template and its start, and makes a plan from it."""
        from ui.dialogs.base import ask
        from ui.dialogs.template import TemplateDialog

        dialog = TemplateDialog(self.window)
        ask(dialog, lambda: self._begin_with(dialog))

    def _begin_with(self, dialog: TemplateDialog) -> None:
        template, basics, day = dialog.chosen, dialog.basics, dialog.start_day
        name, zone = basics.name.text().strip(), basics.zone_name
        country, part = basics.picker.country_code, basics.picker.part_code
        path = self._new_path(self.tr("New plan from a template"), name or template.file_name)
        if path is not None:
            from relplanner.beginning import with_holidays

            self._make(
                lambda: with_holidays(
                    lambda: template.create(path, name=name, zone=zone, start_day=day),
                    country, part, first_year=day.year, language=basics.picker.language,
                )
            )  # fmt: skip

    def import_table(self) -> None:
        """Asks for a table or an MS Project file and imports it."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.window, self.tr("Import activities"), str(start_folder(self.session)),
            self.tr("Tables and MS Project XML (*.xlsx *.csv *.tsv *.xml)"),
        )  # fmt: skip
        if name:
            self._import(Path(name))

    def export(self) -> None:
        """Asks for a file and exports to it, in the background."""
        from relplanner.exporting import ENDINGS, PICTURES

        suggestion = suggested(
            self.session, self.session.plan.path.stem, self._release_name(), suffix=".xlsx"
        )
        name, kind = QtWidgets.QFileDialog.getSaveFileName(
            self.window, self.tr("Export"), suggestion, _EXPORTS
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in ENDINGS:
            path = path.with_name(path.name + "." + kind.partition("*.")[2].rstrip(")"))
        if path.suffix.lower() in PICTURES:
            self._export_picture(path)
        else:
            self.export_to(path, releases_of(self.window))

    def _export_picture(self, path: Path) -> None:
        """Asks how the view is put on paper, then exports it."""
        from ui.dialogs.page_setup import PageSetupDialog

        paged = path.suffix.lower() == ".pdf"
        dialog = PageSetupDialog(
            shown_by(self.window),
            view_of(self.window),
            self.tr("Export"),
            paged=paged,
            group_by=grouping_of(self.window),
            baseline=self.session.baseline_code,
            on_screen=on_screen_of(self.window),
            parent=self.window,
        )
        ask(dialog, lambda: self.export_to(path, releases_of(self.window), dialog.wanted()))

    def export_to(
        self, path: Path, release_ids: frozenset[str] | None, wanted: Wanted | None = None
    ) -> None:
        """Exports in the background; a picture of the view that is shown where none is wanted."""
        from relplanner.exporting_worker import export_in_worker
        from relplanner.page_setup import Picture
        from relplanner.scope_changes import since_baseline
        from relplanner.signoff.verify import signed_hashes

        plan, snapshot = self.session.plan, self.session.snapshot
        hashes = signed_hashes(plan)
        is_workbook = path.suffix.lower() == ".xlsx"
        since = since_baseline(plan, self.session.baseline_code) if is_workbook else None
        now = plan.clock()
        picture = Picture(view_of(self.window))
        if wanted is not None:
            picture = Picture(wanted.view, wanted.setup, wanted.language)

        def work(progress: JobProgress) -> Path:
            export_in_worker(
                snapshot, path, journal_hashes=hashes, now=now, release_ids=release_ids,
                picture=picture, since=since, progress=progress,
            )  # fmt: skip
            return path

        self.window.jobs.start(
            self.tr("Export to {0}").format(path.name), work, self._tell_written,
            lambda error: self.session.tell(
                error, lambda: self.export_to(path, release_ids, wanted)
            ),
        )  # fmt: skip

    def _tell_written(self, path: Path) -> None:
        """Says where an export is, and offers to look at it."""
        words = self.tr("Wrote {0}").format(path)
        self.window.say(words)
        self.window.done.say(
            words,
            BannerButton(self.tr("Open"), lambda: self._show_file(path), primary=True),
            BannerButton(self.tr("Show in folder"), lambda: self._show_file(path.parent)),
            BannerButton(self.tr("Close"), self.window.done.clear),
        )

    def _show_file(self, path: Path) -> None:
        if not show_file(path):
            self.window.say(self.tr("This computer has no program that opens {0}.").format(path))

    def _release_name(self) -> str:
        from relplanner.releases.tables import Release

        release = self.session.snapshot.by_id(Release).get(self.window.place.release_id)
        return "" if release is None else str(release.name)

    def save_copy(self) -> None:
        """Asks where and writes a copy of the whole plan."""
        path = self._new_path(self.tr("Save a copy"), self.session.plan.path.stem + " copy")
        if path is not None:
            try:
                self.session.plan.save_copy(path)
            except PlannerError as error:
                self.session.tell(error, self.save_copy)
                return
            words = self.tr("Saved a copy as {0}").format(path)
            self.window.say(words)
            self.window.done.say(
                words,
                BannerButton(self.tr("Open it"), lambda: self.session.open(path)),
                BannerButton(self.tr("Show in folder"), lambda: self._show_file(path.parent)),
                BannerButton(self.tr("Close"), self.window.done.clear),
            )

    def back_up(self) -> None:
        """Makes a backup now."""
        self._guarded(self.session.plan.backup, self.tr("The backup is made."))

    def restore(self) -> None:
        """Shows the backups and puts one in the plan's place."""
        from ui.restoring import restore_plan

        restore_plan(self.window, self.session.plan.path, self.session.plan.plan_id)

    def print_plan(self) -> None:
        """Shows how what is shown would look on paper, and prints it."""
        from ui.dialogs.printing import print_view

        print_view(self.window, shown_by(self.window), view_of(self.window))

    # -- plan ----------------------------------------------------------------------------------

    def check(self) -> None:
        """Proves file, journal and signatures, in the background."""
        from relplanner.checks import check_plan

        path = self.session.plan.path
        self.window.jobs.start(
            self.tr("Prove the plan"), lambda _progress: check_plan(path),
            self._show_check,
        )  # fmt: skip

    def _show_check(self, result: CheckReport) -> None:
        from ui.dialogs.check import show_check

        show_check(self.window, result)

    def choose_language(self, language: str) -> None:
        """Keeps the language of the next start."""
        self.window.settings.language = language
        self.window.say(self.tr("The window speaks it from its next start on."))

    # -- help ----------------------------------------------------------------------------------

    def search(self) -> None:
        """Opens the palette."""
        from ui.palette import CommandPalette

        here = QObject(self)
        palette = CommandPalette(
            self.session, [*self.window.commands.all, *self.window.actions_here(here)], self.window,
            release_id=self.window.place.release_id,
        )  # fmt: skip
        palette.finished.connect(here.deleteLater)
        palette.chosen.connect(self.window.go)
        palette.open()

    def manual(self) -> None:
        """Shows the manual that ships with the program."""
        from ui.dialogs.manual import ManualDialog

        ManualDialog(self.window).open()

    def shortcuts(self) -> None:
        """Lists all keys."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.window).open()

    def about(self) -> None:
        """Says what the program is, and whose work it stands on."""
        from ui.dialogs.about import about_dialog

        about_dialog(self.window).open()

    # -- internals -----------------------------------------------------------------------------

    def _new_path(self, title: str, name: str) -> Path | None:
        """A path for a new plan; asks before the dialog's own warning of an existing one."""
        chosen, _ = QtWidgets.QFileDialog.getSaveFileName(
            self.window, title, suggested(self.session, name, suffix=SUFFIX),
            self.tr("Plans (*.relplan)"),
        )  # fmt: skip
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    def _make(self, making: Callable[[], Plan]) -> None:
        try:
            plan = making()
        except PlannerError as error:
            self.session.failed.emit(error)
            return
        self.session.adopt(plan)

    def _guarded(self, doing: Callable[[], object], done: str) -> None:
        try:
            doing()
        except PlannerError as error:
            self.session.failed.emit(error)
            return
        if done:
            self.window.say(done)

    def _import(self, path: Path) -> None:
        from ui.dialogs.importing import import_table

        if not self.session.has_plan:
            target = self._new_path(self.tr("New plan for the imported table"), path.stem)
            if target is None:
                return
            from relplanner.planner import Plan
            from ui.dialogs.new_plan import zone_of_computer

            self._make(lambda: Plan.create(target, zone=zone_of_computer()))
            if not self.session.has_plan:
                return
        import_table(self.window, path)
