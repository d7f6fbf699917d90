"""The corner of the status bar that says when the plan was last written, and by which clock."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.formats import LocaleFormats


class SavedLabel(QLabel):
    """Names the plan's zone: all times of the window are by its clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("saved")
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_trial(self) -> None:
        """Says that nothing of what is done now is written."""
        self.setText(self.tr("only tried, not saved"))

    def show_moment(self, moment: dt.datetime) -> None:
        """Shows when that was, in the zone of the moment."""
        today = moment.date() == moment.now(moment.tzinfo).date()
        formats = LocaleFormats()
        text = formats.time(moment) if today else formats.instant(moment)
        self.setText(
            self.tr("saved {0}, times in {1}").format(text, getattr(moment.tzinfo, "key", ""))
        )
        self.setToolTip(self.tr("All times are by the clock of the plan's time zone."))
