"""The way back: rollback plans, and the ordered steps of the current one with their timings."""

from __future__ import annotations

import zoneinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from relplanner.rollback.timing import rollback_timing
from ui.formats import LocaleFormats
from ui.labels import plain_label
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.theme import GRID_PX
from ui.views import View


class RollbackView(View):
    """Plans above, steps below, and how long it takes in a sentence."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.plans = RegisterTable(
            session, "rollback_plans", title=self.tr("Rollback plans"), leads=True
        )
        self.steps = RegisterTable(session, "rollback_steps", title=self.tr("Steps, in order"))
        self.timing = plain_label()
        self.timing.setContentsMargins(*[2 * GRID_PX] * 4)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.timing)
        column.addWidget(self.steps, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.plans)
        splitter.addWidget(below)
        splitter.setSizes([200, 520])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.first = self.plans.table
        self.plans.selection_changed.connect(self._show_steps)

    def rebuild(self) -> None:
        """Shows the release's way back as it is now."""
        self.plans.set_parent_id(self.place.release_id)
        self.plans.refresh()
        self._show_steps()

    def reveal(self, row_id: str) -> None:
        """Selects a rollback plan, or a step of one."""
        from relplanner.rollback.tables import RollbackStep

        step = self.session.snapshot.by_id(RollbackStep).get(row_id)
        self.plans.select_row(row_id if step is None else step.rollback_plan_id)
        if step is not None:
            self._show_steps()
            self.steps.select_row(row_id)

    def _show_steps(self) -> None:
        plan_id = self.plans.current_id
        self.steps.setEnabled(bool(plan_id))
        self.steps.setVisible(bool(plan_id))
        if not plan_id and self.session.has_plan and len(self.plans.listing):
            # One more is being added.
            self.timing.clear()
            return
        if not plan_id or not self.session.has_plan:
            self.timing.setText(
                self.tr("The filter hides all rollback plans.")
                if self.plans.filter.text()
                else self.tr(
                    "There is no way back yet. Type the name of a rollback plan above; its steps "
                    "and how long they take come here."
                )
            )
            return
        self.steps.set_parent_id(plan_id)
        self.steps.refresh()
        self.timing.setText(self._timing_words(plan_id))

    def _timing_words(self, plan_id: str) -> str:
        from relplanner.rollback.tables import RollbackPlan, RollbackStep

        snapshot = self.session.snapshot
        plan = snapshot.by_id(RollbackPlan)[plan_id]
        steps = [one for one in snapshot.records(RollbackStep) if one.rollback_plan_id == plan_id]
        timing = rollback_timing(plan, steps)
        if not timing.total_min:
            return self.tr("No step has a duration yet, so nobody knows how long it takes.")
        hours, minutes = divmod(timing.total_min, 60)
        words = [self.tr("{0} h").format(hours)] if hours else []
        if minutes or not hours:
            words.append(self.tr("{0} min").format(minutes))
        takes = self.tr("The way back takes {0}.").format(" ".join(words))
        if timing.latest_start_at is None:
            return takes + " " + self.tr("It has no point of no return yet.")
        formats = LocaleFormats()
        start = timing.latest_start_at.astimezone(zoneinfo.ZoneInfo(snapshot.zone))
        moment = f"{formats.weekday(start.date())} {formats.time(start)}"
        return (
            takes
            + " "
            + self.tr("It must begin by {0} to end before the point of no return.").format(moment)
        )
