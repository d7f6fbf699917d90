"""The risk register, and the matrix beside it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from ui.panels.risk_matrix import RiskMatrix
from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.theme import GRID_PX
from ui.views import View


class RisksView(View):
    """Risks as a table and as a matrix, each in step with the other; actions below."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.table = RegisterTable(session, "risks", title=self.tr("Risks"))
        self.actions_table = RegisterTable(
            session, "risk_actions", title=self.tr("Actions on the selected risk")
        )
        self.matrix = RiskMatrix()
        self.hint = QLabel(
            self.tr("Drag a risk to rate it; with Shift, what is left after the response (○).")
        )
        self.hint.setWordWrap(True)
        # A splitter doesn't ask how high a text is that wraps.
        self.hint.setMinimumHeight(2 * self.hint.fontMetrics().lineSpacing())
        self.hint.setProperty("muted", True)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(*[2 * GRID_PX] * 4)
        column.addWidget(self.matrix, 1)
        column.addWidget(self.hint)
        below = QSplitter()
        below.addWidget(box)
        below.addWidget(self.actions_table)
        below.setSizes([620, 500])
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setSizes([360, 400])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.first = self.table.table
        self.table.selection_changed.connect(self._follow_table)
        self.matrix.chosen.connect(self.table.select_row)
        self.matrix.opened.connect(self._open)
        self.matrix.rated.connect(self._rate)

    def rebuild(self) -> None:
        """Shows the release's risks as they are now."""
        self.table.set_parent_id(self.place.release_id)
        self.table.refresh()
        self.matrix.editable = self.session.can_write
        self.matrix.show_risks(self._risks())
        self._show_actions()

    def reveal(self, row_id: str) -> None:
        """Selects a risk, or the risk of an action."""
        from relplanner.risks.tables import RiskAction

        action = self.session.snapshot.by_id(RiskAction).get(row_id)
        self.table.select_row(row_id if action is None else action.risk_id)
        if action is not None:
            self.actions_table.select_row(row_id)

    def _follow_table(self) -> None:
        self.matrix.choose(self.table.current_id)
        self._show_actions()

    def _risks(self) -> list[Any]:
        """The risks of the release that is shown."""
        from relplanner.risks.tables import Risk

        if not self.session.has_plan:
            return []
        risks = self.session.snapshot.records(Risk)
        return [one for one in risks if one.release_id == self.place.release_id]

    def _show_actions(self) -> None:
        risk_id = self.table.current_id or self.matrix.current_id
        here = {one.id for one in self._risks()}
        there = risk_id in here
        self.actions_table.setEnabled(there)
        # Never the actions of another risk where none is chosen.
        self.actions_table.setVisible(there)
        if there:
            self.actions_table.set_parent_id(risk_id)
            self.actions_table.refresh()

    def _open(self, risk_id: str) -> None:
        self.table.select_row(risk_id)
        self.table.table.setFocus()

    def _rate(self, risk_id: str, likelihood: int, impact: int, residual: bool) -> None:
        from relplanner.risks.tables import Risk

        risk = self.session.snapshot.by_id(Risk)[risk_id]
        values = {"likelihood": likelihood, "impact": impact}
        if residual:
            values = {f"residual_{name}": value for name, value in values.items()}
        if all(getattr(risk, name) == value for name, value in values.items()):
            return
        what = "the residual of " if residual else ""
        self.session.run(
            f"Rate {what}{risk.code} {likelihood} x {impact}",
            lambda tx: tx.update(Risk, risk_id, **values),
        )
