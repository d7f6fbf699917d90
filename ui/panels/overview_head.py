"""The head of the overview: the release in one line of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.guarding import guarded
from ui.theme import GRID_PX, current

if TYPE_CHECKING:
    import datetime as dt

    from relplanner.readiness import Overview
    from relplanner.readiness.overview import Summary
    from ui.formats import LocaleFormats

_FIGURE_PT = 15
_ALL_ACROSS, _SOME_ACROSS = 5, 3
_ONE_LINE_PX = 200 * GRID_PX


class Figure(QWidget):
    """A label, a value to be seen from afar, and a remark."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = QLabel(label)
        self.label.setProperty("muted", True)
        self.value = QLabel()
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        font = self.value.font()
        font.setPointSize(_FIGURE_PT)
        font.setBold(True)
        self.value.setFont(font)
        self.remark = QLabel()
        self.remark.setProperty("muted", True)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        for one in (self.label, self.value, self.remark):
            column.addWidget(one)
        column.addStretch(1)

    def show_texts(self, value: str, remark: str) -> None:
        """Shows other texts."""
        self.value.setText(value)
        self.remark.setText(remark)
        self.setAccessibleName(f"{self.label.text()}: {value}, {remark}")


@guarded
class Progress(QWidget):
    """A thin bar: how much of the work is done."""

    def __init__(self) -> None:
        super().__init__()
        self.percent = 0
        self.setFixedHeight(GRID_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paints the bar."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box, round_px = QRectF(self.rect()), GRID_PX / 2
        painter.setBrush(QColor(theme.hairline))
        painter.drawRoundedRect(box, round_px, round_px)
        if self.percent:
            box.setWidth(max(box.width() * self.percent / 100, box.height()))
            painter.setBrush(QColor(theme.bar_done))
            painter.drawRoundedRect(box, round_px, round_px)


@guarded
class OverviewHead(QFrame):
    """Name and state of the release, go-live, target, progress, critical path, blockers."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.name = QLabel()
        self.name.setObjectName("title")
        self.state = QLabel()
        self.state.setProperty("muted", True)
        for label in (self.name, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.live = Figure(self.tr("Go-live"))
        self.target = Figure(self.tr("Target"))
        self.complete = Figure(self.tr("Done"))
        self.path = Figure(self.tr("Critical path"))
        self.blockers = Figure(self.tr("Blockers"))
        self.bar = Progress()
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(8 * GRID_PX)
        self._figures.setVerticalSpacing(4 * GRID_PX)
        self._across = 0
        self._place_figures(_ALL_ACROSS)
        title = QHBoxLayout()
        title.addWidget(self.name, 1)
        title.addWidget(self.state, 0, Qt.AlignmentFlag.AlignBottom)
        self.edit = QPushButton(self.tr("&Edit release..."))
        title.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * GRID_PX] * 4)
        column.setSpacing(3 * GRID_PX)
        column.addLayout(title)
        column.addLayout(self._figures)
        column.addWidget(self.bar)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Puts the figures into two lines where one is too short."""
        super().resizeEvent(event)
        wide = event.size().width() >= _ONE_LINE_PX
        self._place_figures(_ALL_ACROSS if wide else _SOME_ACROSS)

    def _place_figures(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        figures = (self.live, self.target, self.complete, self.path, self.blockers)
        for at, one in enumerate(figures):
            self._figures.addWidget(one, at // across, at % across)
        # What is left over goes behind the last figure.
        for column in range(_ALL_ACROSS + 1):
            self._figures.setColumnStretch(column, int(column == across))

    def show_summary(self, found: Overview, formats: LocaleFormats) -> None:
        """Shows how the release stands."""
        one = found.summary
        self.name.setText(f"{one.code}  {one.name} {one.version}".rstrip())
        self.state.setText(QCoreApplication.translate("Words", one.state))
        self.live.show_texts(
            formats.day(one.live_at), f"{formats.time(one.live_at)}, {self._away(one)}"
        )
        if one.target_at is None:
            self.target.show_texts(self.tr("none"), self.tr("no date was set"))
        else:
            self.target.show_texts(
                formats.day(one.target_at),
                f"{formats.time(one.target_at)}, {self._slack(one, one.target_at)}",
            )
        self.complete.show_texts(
            f"{one.percent_complete} %",
            self.tr("{0} of {1} activities").format(one.done, one.activities),
        )
        self.path.show_texts(
            self._days(one.critical_days), self.tr("{0} activities").format(one.critical)
        )
        warnings = found.count("warning")
        self.blockers.show_texts(
            str(found.count("blocker")),
            self.tr("1 warning") if warnings == 1 else self.tr("{0} warnings").format(warnings),
        )
        self.bar.percent = one.percent_complete
        self.bar.setAccessibleName(self.complete.accessibleName())
        self.bar.update()

    def _away(self, one: Summary) -> str:
        days = one.days_to_live
        if days == 0:
            return self.tr("today")
        if days > 0:
            return self.tr("tomorrow") if days == 1 else self.tr("in {0} days").format(days)
        if one.state in {"released", "rolled back", "cancelled"}:
            return self.tr("yesterday") if days == -1 else self.tr("{0} days ago").format(-days)
        return self.tr("{0} overdue").format(self._days(-days))

    def _slack(self, one: Summary, target_at: dt.datetime) -> str:
        days = one.slack_days or 0
        if one.live_at > target_at:
            return self.tr("{0} late").format(self._days(-days)) if days else self.tr("hours late")
        if not days:
            return self.tr("just in time")
        return self.tr("{0} to spare").format(self._days(days))

    def _days(self, days: int) -> str:
        return self.tr("1 day") if days == 1 else self.tr("{0} days").format(days)
