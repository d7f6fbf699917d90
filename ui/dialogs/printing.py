"""Printing the timeline: pages painted from the same scene as the window's chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog

from relplanner.timeline import (
    Options,
    TimelineLinks,
    TimelineRows,
    build_scene,
    timeline_links,
    timeline_rows,
)
from relplanner.timeline.rows import RELEASE, SUMMARY
from relplanner.timeline.words import elided
from ui.dialogs.base import ask
from ui.theme import LIGHT
from ui.timeline.dates import date_words, day_text
from ui.timeline.painter import Texts, paint_ground, paint_header, paint_shapes, paint_words
from ui.timeline.shading import Shading, line_instants

if TYPE_CHECKING:
    from ui.window import MainWindow

_translate = QCoreApplication.translate

# All measures are in points (1/72 inch); text is never smaller than 7 pt.
_TEXT_PT = 7
_TITLE_PT = 12
_ROW = 15.0
_HEADER = 26.0
_TITLE = 24.0
_FOOTER = 14.0
_NAME_PART = 0.26
_DATE = 50.0
_PAD = 3.0
_MARGIN_PART = 0.03
_held: dict[QDialog, tuple[object, ...]] = {}


def print_timeline(window: MainWindow, *, preview: bool) -> None:
    """Prints the release that is shown, or all; or shows the pages before."""
    printer = QPrinter()
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName(window.session.plan.path.stem)
    pages = TimelinePages(window)
    if preview:
        dialog = QPrintPreviewDialog(printer, window)
        dialog.paintRequested.connect(pages.paint)
        dialog.resize(1000, 760)
        _keep(dialog, printer, pages)
        dialog.open()
    else:
        chooser = QPrintDialog(printer, window)
        _keep(chooser, printer, pages)
        ask(chooser, lambda: pages.paint(printer))


def _keep(dialog: QDialog, *borrowed: object) -> None:
    """Holds what a dialog of Qt only borrows, until it is closed."""

    def let_go() -> None:
        _held.pop(dialog, None)
        dialog.deleteLater()

    _held[dialog] = borrowed
    dialog.finished.connect(let_go)


class TimelinePages:
    """The pages of a timeline: as many rows as fit, the dates and names on each."""

    def __init__(self, window: MainWindow) -> None:
        from relplanner.releases.tables import Link, Release
        from relplanner.testing.tables import Person

        snapshot = window.session.snapshot
        only = {window.place.release_id} if window.place.release_id else None
        self.rows: TimelineRows = timeline_rows(
            snapshot, snapshot.records(Release), snapshot.records(Person), only
        )
        self.links: TimelineLinks = timeline_links(snapshot.records(Link), self.rows)
        self.zone = snapshot.zone
        self.title = snapshot.plan.name
        self._shading = Shading().of(snapshot, window.place.release_id)
        self._now_min, self._status_min = line_instants(window.session.plan, snapshot)

    def rows_per_page(self, height: float) -> int:
        """How many rows a page of this height (points) holds; at least one."""
        return max(1, int((height - _TITLE - _HEADER - _FOOTER) // _ROW))

    def paint(self, printer: QPrinter) -> None:
        """Paints all pages on a printer, or into its PDF."""
        page = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
        per_page = self.rows_per_page(page.height())
        count = max(1, -(-len(self.rows) // per_page))
        painter = QPainter(printer)
        scale = printer.resolution() / 72
        for number in range(count):
            if number:
                printer.newPage()
            painter.save()
            painter.scale(scale, scale)
            chunk = (number * per_page, min(len(self.rows), (number + 1) * per_page))
            self._paint_page(painter, page.width(), page.height(), chunk, (number + 1, count))
            painter.restore()
        painter.end()

    def _paint_page(
        self,
        painter: QPainter,
        width: float,
        height: float,
        chunk: tuple[int, int],
        number: tuple[int, int],
    ) -> None:
        plain, bold = _face(), _face(bold=True)
        title = _face(_TITLE_PT, bold=True)
        painter.setPen(QColor(LIGHT.ink))
        painter.setFont(title.font)
        painter.drawText(QPointF(0, _TITLE_PT), elided(self.title, width, title.width))
        name_width = width * _NAME_PART
        left = name_width + 2 * _DATE
        span = self.rows.time_range() or (0, 1440)
        pad = round((span[1] - span[0]) * _MARGIN_PART) + 60
        options = Options(
            width=width - left, row_height=_ROW, zone=self.zone, text_width=plain.width,
            label_kind="owner", shading=self._shading, now_min=self._now_min, gap=3.0,
            major_width=bold.width, words=date_words(), status_min=self._status_min,
        )  # fmt: skip
        scene = build_scene(self.rows, self.links, chunk, (span[0] - pad, span[1] + pad), options)
        painter.save()
        painter.translate(left, _TITLE)
        paint_header(painter, scene, _HEADER, LIGHT, (bold, plain))
        painter.translate(0, _HEADER)
        painter.setClipRect(QRectF(0, 0, scene.width, scene.height))
        paint_ground(painter, scene, LIGHT)
        paint_shapes(painter, scene, LIGHT, plain)
        paint_words(painter, scene, (0, scene.height), LIGHT, plain)
        painter.restore()
        self._paint_names(painter, chunk, (name_width, left), (plain, bold))
        painter.setFont(plain.font)
        painter.setPen(QColor(LIGHT.muted))
        words = _translate("Print", "Page {0} of {1}").format(*number)
        box = QRectF(0, height - _FOOTER, width, _FOOTER)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)
        told = _translate("Print", "Red with a dark edge: critical. Dotted line: total float.")
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, told)

    def _paint_names(
        self,
        painter: QPainter,
        chunk: tuple[int, int],
        widths: tuple[float, float],
        faces: tuple[Texts, Texts],
    ) -> None:
        rows, (name_width, left) = self.rows, widths
        painter.setPen(QColor(LIGHT.hairline))
        top = _TITLE + _HEADER
        for row in range(chunk[0], chunk[1]):
            bottom = top + _ROW
            painter.setPen(QColor(LIGHT.hairline))
            painter.drawLine(QPointF(0, bottom), QPointF(left, bottom))
            face = faces[1] if rows.kind[row] in {RELEASE, SUMMARY} else faces[0]
            painter.setFont(face.font)
            painter.setPen(QColor(LIGHT.ink))
            indent = 8.0 * rows.depth[row]
            name = f"{rows.code[row]} {rows.name[row]}"
            room = name_width - indent - _PAD
            base = QRectF(indent, top, room, _ROW)
            painter.drawText(base, Qt.AlignmentFlag.AlignVCenter, elided(name, room, face.width))
            start = day_text(int(rows.start_min[row]), self.zone)
            finish = day_text(int(rows.finish_min[row]), self.zone, is_end=True)
            for at, text in ((name_width, start), (name_width + _DATE, finish)):
                painter.drawText(QRectF(at, top, _DATE, _ROW), Qt.AlignmentFlag.AlignVCenter, text)
            top = bottom


def _face(size_pt: int = _TEXT_PT, *, bold: bool = False) -> Texts:
    """A font whose pixels are points, because the painter is scaled so."""
    font = QFont()
    font.setPixelSize(size_pt)
    font.setBold(bold)
    return Texts(font)
