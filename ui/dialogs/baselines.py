"""Taking a baseline, and what has changed since one."""

from __future__ import annotations

import datetime as dt
import html
import zoneinfo
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from relplanner.releases.duration import format_difference
from ui.dialogs.base import Dialog, ask
from ui.formats import LocaleFormats
from ui.labels import plain_label
from ui.recognizing import said
from ui.theme import GRID_PX
from ui.timeline.dates import span_texts

if TYPE_CHECKING:
    from relplanner.plan.tables import PlanInfo
    from relplanner.releases.baselines import Variance
    from relplanner.scope_changes import ScopeChange

_WIDEST_PX = 70 * GRID_PX
_SCOPE_PX = (120 * GRID_PX, 40 * GRID_PX, 40 * GRID_PX, 120 * GRID_PX)
_translate = QCoreApplication.translate


def take_baseline(parent: QWidget, then: Callable[[str], object]) -> None:
    """Asks what a baseline is to be called; `then` gets the name."""
    dialog = TakeBaselineDialog(parent)
    ask(dialog, lambda: then(dialog.name.text().strip()))


class TakeBaselineDialog(Dialog):
    """Asks for the name of a baseline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _translate("TakeBaselineDialog", "Take a baseline"),
            _translate("TakeBaselineDialog", "Take"), parent,
        )  # fmt: skip
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        self.column.addLayout(form)
        agree = self.accept_button
        assert agree is not None
        agree.setEnabled(False)
        self.name.textChanged.connect(lambda text: agree.setEnabled(bool(text.strip())))


class VarianceDialog(Dialog):
    """What has changed since a baseline: the dates, and the scope with who, when and why."""

    def __init__(
        self, code: str, found: list[Variance], scope: list[ScopeChange], plan: PlanInfo,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(
            _translate("VarianceDialog", "Changed since {0}").format(code), parent=parent
        )
        self._plan, self._zone = plan, plan.zone
        self._words = {
            "moved": self.tr("moved"), "added": self.tr("added"), "removed": self.tr("removed"),
        }  # fmt: skip
        self.table = self._add(
            self.tr("Dates"), self.tr("No date has changed."),
            [
                self.tr("Code"), self.tr("Activity"), self.tr("Change"), self.tr("Start"),
                self.tr("Finish"), self.tr("Start by"), self.tr("Finish by"),
                self.tr("Longer by"), self.tr("More float"), self.tr("Start was"),
                self.tr("Finish was"),
            ],
            [self._of_dates(one) for one in found],
            self.tr(
                "Differences are working time of each activity's calendar; where a duration goes "
                "by the clock, they do, too ({0})."
            ).format(LocaleFormats().duration("1ed")),
        )  # fmt: skip
        self.scope = self._add(
            self.tr("Scope"), self.tr("The scope has not changed."),
            [self.tr("What"), self.tr("Who"), self.tr("When"), self.tr("Why")],
            [row for one in scope for row in self._of_scope(one)],
        )  # fmt: skip
        self.resize(290 * GRID_PX, 160 * GRID_PX)

    def _add(
        self, heading: str, empty: str, heads: list[str], rows: list[tuple[str, ...]],
        note: str = "",
    ) -> QTableWidget:  # fmt: skip
        """A table under a heading; in its place a sentence where there is nothing in it."""
        table = QTableWidget(len(rows), len(heads))
        table.setAccessibleName(heading)
        table.setHorizontalHeaderLabels(heads)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(f"<p>{html.escape(text)}</p>" if text else "")
                table.setItem(row, column, item)
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)
        for column in range(len(heads)):
            widest = _WIDEST_PX if len(heads) > len(_SCOPE_PX) else _SCOPE_PX[column]
            table.setColumnWidth(column, min(table.columnWidth(column), widest))
        label = plain_label(heading if rows else f"{heading}: {empty}")
        self.column.addWidget(label)
        if note and rows:
            self.column.addWidget(plain_label(note, muted=True))
        self.column.addWidget(table, 1)
        table.setVisible(bool(rows))
        return table

    def _of_dates(self, one: Variance) -> tuple[str, ...]:
        return (
            one.code, one.name, self._words[one.change],
            *_span(one.start, one.finish, self._zone),
            *(
                self._difference(one, minutes)
                for minutes in (
                    one.start_by_min, one.finish_by_min, one.duration_by_min, one.float_by_min,
                )
            ),
            *_span(one.was_start, one.was_finish, self._zone),
        )  # fmt: skip

    def _difference(self, one: Variance, minutes: int | None) -> str:
        if minutes is None:
            return ""
        return LocaleFormats().duration(format_difference(minutes, one.by_clock, self._plan))

    def _of_scope(self, one: ScopeChange) -> list[tuple[str, ...]]:
        """A row for what was done, and for each further entry that had a part in it."""
        zone, formats = zoneinfo.ZoneInfo(self._zone), LocaleFormats()
        rows: list[tuple[str, ...]] = []
        for number, touch in enumerate(one.touches):
            at = formats.instant(dt.datetime.fromisoformat(touch.at).astimezone(zone))
            summary = said(touch.summary)
            why = f"{summary} ({touch.reason})" if touch.reason else summary
            rows.append(("" if number else said(one.told), touch.by, at, why))
        return rows


def _span(start: int | None, finish: int | None, zone: str) -> tuple[str, str]:
    """When it is or was; empty where it isn't there."""
    return ("", "") if start is None or finish is None else span_texts(start, finish, zone)
