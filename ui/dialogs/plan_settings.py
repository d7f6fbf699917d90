"""What holds for the whole plan: its name, time zone, calendar and working time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from relplanner.registers.fields import PLAN_SETTINGS
from ui.dialogs.row_form import RowDialog
from ui.labels import plain_label
from ui.session import Session

_translate = QCoreApplication.translate


def plan_settings_dialog(session: Session, parent: QWidget | None = None) -> RowDialog:
    """The dialog for the plan itself, not shown yet."""
    dialog = RowDialog(
        session, PLAN_SETTINGS, session.plan.plan_id,
        _translate("PlanSettings", "Plan settings"), "Change the plan's settings", parent,
    )  # fmt: skip
    dialog.column.addWidget(
        plain_label(
            _translate(
                "PlanSettings",
                "Another time zone shows the same moments on another clock; a calendar without "
                "a zone of its own then works by that clock. The working time per day and week "
                "is what “1d” and “1w” mean when they are typed. Activities with no more total "
                "float than the days given last are critical.",
            ),
            muted=True,
        )
    )
    return dialog
