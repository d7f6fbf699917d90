"""How a view is put on paper, with a preview of its pages: for printing and for exports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from relplanner.errors import InvalidInputError, PlannerError
from relplanner.page_setup import (
    MOST_PAGES,
    MOST_PAGES_WIDE,
    PAGED,
    PAGES_MM,
    TIMED,
    PageSetup,
    View,
    usual_setup,
)
from relplanner.releases.tables import Baseline
from ui.dialogs.base import Dialog
from ui.formats import LocaleFormats
from ui.guarding import guarded
from ui.labels import plain_label
from ui.paper.language import paper_language
from ui.paper.preview import Preview, Wanted
from ui.settings import Settings
from ui.tables.day_edit import DayEdit
from ui.theme import GRID_PX
from ui.timeline.grouping import grouping_names
from ui.ways_out import told_error

if TYPE_CHECKING:
    from relplanner.charts.views import Shown
    from relplanner.groupings import Grouping
    from ui.paper.shown import OnScreen

_translate = QCoreApplication.translate
# So long after the last change the pages are laid out anew.
_PAUSE_MS = 250


def view_names() -> dict[View, str]:
    """What can be put on paper, in the person's language."""
    return {
        "timeline": _translate("PageSetupDialog", "Timeline"),
        "risks": _translate("PageSetupDialog", "Risk matrix and register"),
        "load": _translate("PageSetupDialog", "Load of the testers"),
        "checklists": _translate("PageSetupDialog", "Checklists and signatures"),
        "rollback": _translate("PageSetupDialog", "Rollback plans"),
        "runbook": _translate("PageSetupDialog", "Runbook of the deployment"),
    }


@guarded
class PageSetupDialog(Dialog):
    """Asks what is put on which paper.

    Args:
        shown: What of the plan.
        view: Which view to begin with.
        accept: What the button that agrees says.
        paged: False for a picture, which is as high as it needs to be.
        group_by: How the rows of a timeline are grouped to begin with.
        baseline: The code of the baseline that a timeline shows to begin with.
        on_screen: Which rows of a timeline are seen; None for all.
        parent: The window.
    """

    def __init__(
        self,
        shown: Shown,
        view: View,
        accept: str,
        *,
        paged: bool = True,
        group_by: Grouping = "",
        baseline: str = "",
        on_screen: OnScreen | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_translate("PageSetupDialog", "Page setup"), accept, parent)
        self._shown, self._paged, self._on_screen = shown, paged, on_screen
        self._formats = LocaleFormats()
        self._language = paper_language()
        self.view_box = _list(
            self.tr("What is shown"),
            (one for one in view_names().items() if paged or one[0] not in PAGED),
        )
        self.page_box = _list(self.tr("Paper"), [(name, name) for name in PAGES_MM])
        self.edge_box = _list(
            self.tr("Orientation"),
            [(True, self.tr("Landscape")), (False, self.tr("Portrait"))],
        )
        self.group_box = _list(self.tr("Rows"), grouping_names().items())
        self.group_box.setCurrentIndex(self.group_box.findData(group_by))
        self.rows_box = _list(
            self.tr("Which rows"),
            [(True, self.tr("As on screen")), (False, self.tr("All rows"))],
        )
        self.rows_box.setCurrentIndex(0 if on_screen is None or on_screen.begins else 1)
        known = shown.snapshot.records(Baseline)
        self.baseline_box = _list(
            self.tr("Baseline"),
            [("", self.tr("None")), *((one.code, f"{one.code} {one.name}") for one in known)],
        )
        self.baseline_box.setCurrentIndex(max(0, self.baseline_box.findData(baseline)))
        self.wide = _count(self.tr("Pages wide"), 1, MOST_PAGES_WIDE)
        self.high = _count(self.tr("Pages high"), 0, MOST_PAGES)
        self.high.setSpecialValueText(self.tr("As many as needed"))
        self.first = self._day(self.tr("From"))
        self.last = self._day(self.tr("Until"))
        self.hint = plain_label(
            self.tr(
                "Without days everything is drawn. Rows get lower to fit on the pages high, "
                "texts never smaller than 7 points."
            ),
            muted=True,
        )
        self.told = plain_label("", name="told")
        self.preview = Preview()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._lay_out)
        self._place()
        self.view_box.setCurrentIndex(max(0, self.view_box.findData(view)))
        self._take_setup(remembered(self.view))
        self._connect()
        self._lay_out()

    @property
    def view(self) -> View:
        """What is to be put on paper."""
        found: View = self.view_box.currentData()
        return found

    def wanted(self) -> Wanted:
        """All that is to be put on paper.

        Raises:
            InvalidInputError: It isn't possible; the sentence says why.
        """
        return Wanted(self.view, self._shown, self.setup(), self._language, self._paged)

    def setup(self) -> PageSetup:
        """On what paper.

        Raises:
            InvalidInputError: It isn't possible; the sentence says why.
        """
        timed, seen = self.view in TIMED, self._on_screen
        if self.view != "timeline" or not self.rows_box.currentData():
            seen = None
        is_timeline = self.view == "timeline" and self._paged
        setup = PageSetup(
            page=self.page_box.currentData(),
            landscape=self.edge_box.currentData(),
            pages_wide=self.wide.value() if is_timeline else 1,
            pages_high=(self.high.value() or None) if is_timeline else None,
            first_day=self._read(self.first) if timed else None,
            last_day=self._read(self.last) if timed else None,
            group_by=self.group_box.currentData() if self.view == "timeline" else "",
            baseline=self.baseline_box.currentData() if self.view == "timeline" else "",
            only=None if seen is None else seen.ids,
            closed=() if seen is None else seen.closed,
        )
        setup.check()
        return setup

    def accept(self) -> None:
        """Closes where the setup is possible, and remembers it."""
        try:
            setup = self.setup()
        except InvalidInputError as error:
            self._tell(error)
            return
        remember(self.view, setup)
        super().accept()

    def done(self, result: int) -> None:
        """Ends the work on the preview."""
        self._timer.stop()
        self.preview.jobs.wait()
        super().done(result)

    def _place(self) -> None:
        self.form = QFormLayout()
        for words, widget in (
            (self.tr("&Show"), self.view_box), (self.tr("&Paper"), self.page_box),
            (self.tr("&Orientation"), self.edge_box), (self.tr("&Rows"), self.group_box),
            (self.tr("Whi&ch rows"), self.rows_box),
            (self.tr("Base&line"), self.baseline_box), (self.tr("Pages &wide"), self.wide),
            (self.tr("Pages &high"), self.high), (self.tr("&From"), self.first),
            (self.tr("&Until"), self.last),
        ):  # fmt: skip
            self.form.addRow(words, widget)
        side = QVBoxLayout()
        side.addLayout(self.form)
        side.addWidget(self.hint)
        side.addWidget(self.told)
        side.addStretch()
        left = QWidget()
        left.setFixedWidth(84 * GRID_PX)
        left.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(5 * GRID_PX)
        line.addWidget(left)
        line.addWidget(self.preview, 1)
        self.column.addLayout(line)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1080, 700)

    def _connect(self) -> None:
        self.view_box.currentIndexChanged.connect(self._show_other_view)
        lists = (self.page_box, self.edge_box, self.group_box, self.rows_box, self.baseline_box)
        for box in lists:
            box.currentIndexChanged.connect(self._timer.start)
        for count in (self.wide, self.high):
            count.valueChanged.connect(self._timer.start)
        for day in (self.first, self.last):
            day.textChanged.connect(self._timer.start)
        self.preview.told.connect(self._tell)

    def _day(self, name: str) -> DayEdit:
        line = DayEdit(self, self._formats)
        line.setAccessibleName(name)
        line.setPlaceholderText(self.tr("As needed"))
        return line

    def _read(self, line: DayEdit) -> dt.date | None:
        text = line.text().strip()
        if not text:
            return None
        try:
            return self._formats.parse_day(text)
        except ValueError:
            raise InvalidInputError(
                f"{text!r} is not a day.", todo="Write it as YYYY-MM-DD."
            ) from None

    def _show_other_view(self) -> None:
        self._take_setup(remembered(self.view))
        self._lay_out()

    def _take_setup(self, setup: PageSetup) -> None:
        """Shows a setup, and only what the view knows of it."""
        self.page_box.setCurrentIndex(self.page_box.findData(setup.page))
        self.edge_box.setCurrentIndex(self.edge_box.findData(setup.landscape))
        self.wide.setValue(setup.pages_wide)
        self.high.setValue(setup.pages_high or 0)
        is_timeline = self.view == "timeline" and self._paged
        for widget, fits in (
            (self.group_box, self.view == "timeline"),
            (self.rows_box, self.view == "timeline" and self._on_screen is not None),
            (self.baseline_box, self.view == "timeline" and self.baseline_box.count() > 1),
            (self.wide, is_timeline), (self.high, is_timeline),
            (self.first, self.view in TIMED),
            (self.last, self.view in TIMED),
        ):  # fmt: skip
            self.form.setRowVisible(widget, fits)
        self.hint.setVisible(is_timeline)

    def _lay_out(self) -> None:
        self._timer.stop()
        try:
            wanted = self.wanted()
        except InvalidInputError as error:
            self._tell(error)
            return
        self.preview.show_print(wanted)

    def _tell(self, error: PlannerError | None) -> None:
        """Says what is wrong, or nothing."""
        self.told.setText("" if error is None else f"⚠ {told_error(error)}")
        self.told.setProperty("danger", error is not None)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        if self.accept_button is not None:
            self.accept_button.setEnabled(error is None)


def remembered(view: View) -> PageSetup:
    """The paper that a view was put on last; its usual one before the first time.

    Days belong to a plan and not to the person: they are not remembered.
    """
    store, usual = Settings.current().store, usual_setup(view)
    page = str(store.value(f"paper/{view}/page", usual.page))
    edge = str(store.value(f"paper/{view}/edge", "long"))
    wide, high = (_whole(store.value(f"paper/{view}/{name}", "")) for name in ("wide", "high"))
    found = PageSetup(page, edge != "short", wide or 1, high or None)
    try:
        found.check()
    except InvalidInputError:
        return usual
    return found if page in PAGES_MM else usual


def _whole(text: object) -> int:
    return int(str(text)) if str(text).isdecimal() else 0


def remember(view: View, setup: PageSetup) -> None:
    """Keeps the paper for the next time."""
    store = Settings.current().store
    for name, value in (
        ("page", setup.page), ("edge", "long" if setup.landscape else "short"),
        ("wide", str(setup.pages_wide)), ("high", str(setup.pages_high or 0)),
    ):  # fmt: skip
        store.setValue(f"paper/{view}/{name}", value)


def _list(name: str, choices: Iterable[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, words in choices:
        box.addItem(words, value)
    return box


def _count(name: str, least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.lineEdit().setTextMargins(GRID_PX, 0, 0, 0)
    box.setAccessibleName(name)
    return box
