"""Printing: pages are laid out in the background, and painted one after the other."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSizeF, QTimer
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from relplanner.errors import EnvironmentFailure, PlannerError
from relplanner.page_setup import PAGES_MM, POINTS_PER_MM, PageSetup, View
from ui.dialogs.base import ask
from ui.dialogs.page_setup import PageSetupDialog
from ui.paper.painter import paint_sheet
from ui.paper.preview import Wanted
from ui.paper.shown import grouping_of, on_screen_of

if TYPE_CHECKING:
    from relplanner.charts.sheet import Sheet
    from relplanner.charts.views import Shown
    from ui.jobs import JobProgress
    from ui.window import MainWindow

_translate = QCoreApplication.translate
# Pages that wait for being painted; so few that a large print takes no memory.
_WAITING = 4
_POLL_S = 0.1
_PAINT_MS = 10
_held: dict[QDialog, tuple[object, ...]] = {}


def print_view(window: MainWindow, shown: Shown, view: View) -> None:
    """Asks how a view is put on paper, then for the printer, then prints."""
    dialog = PageSetupDialog(
        shown, view, _translate("Print", "Print..."), group_by=grouping_of(window),
        baseline=window.session.baseline_code, on_screen=on_screen_of(window), parent=window,
    )  # fmt: skip

    def on_agreed() -> None:
        wanted = dialog.wanted()
        printer = printer_for(window.session.plan.path.stem, wanted.setup)
        chooser = QPrintDialog(printer, window)
        _keep(chooser, printer)
        ask(chooser, lambda: Printing(window, wanted, printer))

    ask(dialog, on_agreed)


def printer_for(name: str, setup: PageSetup) -> QPrinter:
    """The person's printer with the paper of a setup."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    long, short = PAGES_MM[setup.page]
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, setup.page)
    printer.setPageSize(size)
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if setup.landscape else QPageLayout.Orientation.Portrait
    )
    # The pages have margins of their own.
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def _keep(dialog: QDialog, *borrowed: object) -> None:
    """Holds what a dialog of Qt only borrows, until it is closed."""

    def let_go() -> None:
        _held.pop(dialog, None)
        dialog.deleteLater()

    _held[dialog] = borrowed
    dialog.finished.connect(let_go)


class Printing(QObject):
    """A print that goes on: a job lays the pages out, the window's thread paints them.

    Args:
        window: Whose jobs do it, and that tells how it ends.
        wanted: What is printed.
        printer: Where to.
    """

    def __init__(self, window: MainWindow, wanted: Wanted, printer: QPrinter) -> None:
        super().__init__(window)
        self._window, self._wanted, self._printer = window, wanted, printer
        self._pages: queue.Queue[Sheet] = queue.Queue(_WAITING)
        self._painter: QPainter | None = None
        self._problem: PlannerError | None = None
        self.printed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_PAINT_MS)
        self._timer.timeout.connect(self._paint_next)
        self._timer.start()
        window.jobs.cancelled.connect(self._give_up)
        window.jobs.start(_translate("Print", "Print"), self._lay_out, self._finish, self._fail)

    def _lay_out(self, progress: JobProgress) -> int:
        """Hands the pages over as fast as they are painted; gives how many there are."""
        from relplanner.charts import style
        from relplanner.charts.views import paper_of

        view, shown, setup, language, paged = self._wanted
        with style.drawing(language):
            paper = paper_of(view, shown, setup, paged=paged)
            for number in range(paper.pages):
                sheet = paper.drawn(number)
                handed = False
                while not handed:
                    progress.step(number, paper.pages, f"Drawing page {number + 1}")
                    handed = self._handed(sheet)
        return paper.pages

    def _handed(self, sheet: Sheet) -> bool:
        try:
            self._pages.put(sheet, timeout=_POLL_S)
        except queue.Full:
            return False
        return True

    def _paint_next(self) -> None:
        """Paints a page, if one waits."""
        if self._pages.empty():
            return
        sheet = self._pages.get_nowait()
        if self._painter is None:
            self._painter = QPainter()
            if not self._painter.begin(self._printer):
                self._problem = EnvironmentFailure(
                    "The printer can't be used.",
                    todo="See that it is switched on, or choose another one.",
                )
                self._timer.stop()
                self._window.jobs.cancel()
                return
        else:
            self._printer.newPage()
        painter = self._painter
        page = self._printer.pageLayout().fullRect(QPageLayout.Unit.Point)
        painter.save()
        dots = self._printer.resolution() / (POINTS_PER_MM * 25.4)
        fit = min(page.width() / sheet.width, page.height() / sheet.height)
        painter.scale(dots * fit, dots * fit)
        painter.setClipRect(QRectF(0, 0, sheet.width, sheet.height))
        paint_sheet(painter, sheet)
        painter.restore()
        self.printed += 1

    def _finish(self, pages: int) -> None:
        """Paints what waits yet, and hands all to the printer."""
        if self.printed < pages and self._timer.isActive():
            QTimer.singleShot(_PAINT_MS, self, lambda: self._finish(pages))
            return
        self._end()
        self._window.say(_translate("Print", "The pages are with the printer."))

    def _fail(self, error: PlannerError) -> None:
        self._end()
        self._window.session.tell(error)

    def _give_up(self) -> None:
        self._printer.abort()
        self._end()
        if self._problem is not None:
            self._window.session.tell(self._problem)

    def _end(self) -> None:
        self._timer.stop()
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self.deleteLater()
