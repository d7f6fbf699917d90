"""The preview of a print: one page at a time, laid out in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from relplanner.errors import PlannerError
from ui.guarding import guarded
from ui.jobs import Jobs
from ui.labels import plain_label
from ui.paper.painter import paint_sheet
from ui.theme import GRID_PX

if TYPE_CHECKING:
    from relplanner.charts.language import Language
    from relplanner.charts.paper import Paper
    from relplanner.charts.sheet import Sheet
    from relplanner.charts.views import Shown
    from relplanner.page_setup import PageSetup, View

_ZOOMED = 1.5
_POINTS_PER_INCH = 72
_AROUND_PX = 3 * GRID_PX


class Wanted(NamedTuple):
    """What is to be shown.

    Attributes:
        view: Which view.
        shown: Of what.
        setup: On what paper.
        language: In what language.
        paged: False for a picture, which is as high as it needs to be.
    """

    view: View
    shown: Shown
    setup: PageSetup
    language: Language
    paged: bool = True


class _Made(NamedTuple):
    """What came of it.

    Attributes:
        wanted: What was asked for.
        paper: Its pages.
        number: The page that is laid out.
        sheet: That page.
    """

    wanted: Wanted
    paper: Paper
    number: int
    sheet: Sheet


def lay_out(wanted: Wanted, number: int, known: Paper | None = None) -> _Made:
    """Lays out a page, the last one where there are fewer; for any thread.

    Raises:
        InvalidInputError: There is nothing to draw, or not so.
    """
    from relplanner.charts import style
    from relplanner.charts.views import paper_of

    with style.drawing(wanted.language):
        paper = known or paper_of(wanted.view, wanted.shown, wanted.setup, paged=wanted.paged)
        number = max(0, min(number, paper.pages - 1))
        sheet = paper.drawn(number)
        # Both faces are looked up here and not by the painter, on the window's thread.
        for bold in (False, True):
            sheet.face.file(bold)
    return _Made(wanted, paper, number, sheet)


@guarded
class PageView(QWidget):
    """The picture of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet: Sheet | None = None
        self._picture: QPixmap | None = None
        self.setAccessibleName(self.tr("Page"))

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Shows a page, or none."""
        self.sheet, self._picture = sheet, None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the page in the middle, as large as there is room."""
        if self.sheet is None:
            return
        room = self.size() - QSize(2 * _AROUND_PX, 2 * _AROUND_PX)
        scale = min(room.width() / self.sheet.width, room.height() / self.sheet.height)
        if scale <= 0:
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.sheet.width * scale), round(self.sheet.height * scale))
        if self._picture is None or self._picture.deviceIndependentSize().toSize() != size:
            self._picture = _picture_of(self.sheet, size, ratio)
        painter = QPainter(self)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawPixmap(round(left), round(top), self._picture)
        painter.setPen(QColor("#7b8794"))
        painter.drawRect(QRectF(round(left) - 0.5, round(top) - 0.5, size.width(), size.height()))
        painter.end()


def _picture_of(sheet: Sheet, size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(size.width() / sheet.width, size.height() / sheet.height)
    paint_sheet(painter, sheet)
    painter.end()
    return picture


@guarded
class Preview(QWidget):
    """Pages to look at, with buttons to turn them over.

    Signals:
        told: A print was laid out (None), or can't be (its error).
    """

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self._wanted: Wanted | None = None
        self._number = 0
        self._made: _Made | None = None
        self.page = PageView()
        self.area = QScrollArea()
        self.area.setWidget(self.page)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("Pages"))
        self.first = self._button(self.tr("F&irst"), lambda: self.turn_to(0))
        self.back = self._button(self.tr("&Back"), lambda: self.turn_to(self._number - 1))
        self.next = self._button(self.tr("&Next"), lambda: self.turn_to(self._number + 1))
        self.last = self._button(self.tr("Las&t"), lambda: self.turn_to(self.pages - 1))
        self.zoom = self._button(self.tr("&Zoom in"), self._zoom)
        self.zoom.setCheckable(True)
        self.where = plain_label("", name="where")
        self.where.setWordWrap(False)
        line = QHBoxLayout()
        for one in (self.first, self.back, self.where, self.next, self.last):
            line.addWidget(one)
        line.addStretch()
        line.addWidget(self.zoom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        column.addLayout(line)
        self._tell()

    @property
    def pages(self) -> int:
        """How many pages there are; 0 before they are laid out, or where they can't be."""
        return 0 if self._made is None else self._made.paper.pages

    @property
    def paper(self) -> Paper | None:
        """What is shown."""
        return None if self._made is None else self._made.paper

    def show_print(self, wanted: Wanted) -> None:
        """Lays out a print in the background, and shows the page that was shown, if it has it."""
        self._wanted = wanted
        self._begin()

    def turn_to(self, number: int) -> None:
        """Shows another page."""
        self._number = max(0, min(number, self.pages - 1))
        self._begin()

    def _button(self, text: str, then: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(then)
        return button

    def _begin(self) -> None:
        """Starts the work, unless it goes on already: then its end starts it anew."""
        wanted, number = self._wanted, self._number
        if wanted is None or self.jobs.busy:
            return
        same = self._made is not None and self._made.wanted == wanted
        known = self._made.paper if same and self._made is not None else None
        self.jobs.start(
            self.tr("Lay out the pages"), lambda _progress: lay_out(wanted, number, known),
            lambda made: self._show(made, wanted, number),
            lambda error: self._refuse(error, wanted),
        )  # fmt: skip

    def _show(self, made: _Made, wanted: Wanted, number: int) -> None:
        if wanted == self._wanted:
            self._made = made
            self.page.show_sheet(made.sheet)
            if number == self._number:
                self._number = made.number
            self._tell()
            self.told.emit(None)
        self._go_on(wanted, number)

    def _refuse(self, error: PlannerError, wanted: Wanted) -> None:
        if wanted == self._wanted:
            self._made, self._number = None, 0
            self.page.show_sheet(None)
            self._tell()
            self.told.emit(error)
        self._go_on(wanted, self._number)

    def _go_on(self, wanted: Wanted, number: int) -> None:
        if wanted != self._wanted or (self._made is not None and number != self._number):
            self._begin()

    def _tell(self) -> None:
        count, at = self.pages, self._number
        words = self.tr("Page {0} of {1}").format(at + 1, count) if count else ""
        self.where.setText(words)
        self.page.setAccessibleDescription(words)
        for button, there in (
            (self.first, at > 0), (self.back, at > 0), (self.next, at + 1 < count),
            (self.last, at + 1 < count), (self.zoom, count > 0),
        ):  # fmt: skip
            button.setEnabled(there)

    def _zoom(self) -> None:
        """Shows the page in its own size and half as large again, or whole."""
        sheet = self.page.sheet
        if not self.zoom.isChecked() or sheet is None:
            self.page.setMinimumSize(0, 0)
            return
        scale = _ZOOMED * self.logicalDpiX() / _POINTS_PER_INCH
        self.page.setMinimumSize(round(sheet.width * scale), round(sheet.height * scale))
