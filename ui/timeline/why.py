"""Why an activity is where it is: the chain that drives it, in sentences and lit on the chart."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from relplanner.errors import PlannerError
from ui.explained import chain_texts, critical_texts
from ui.guarding import guarded
from ui.labels import plain_label
from ui.recognizing import said_fully
from ui.session import Session
from ui.theme import GRID_PX

_ACTIVITY = Qt.ItemDataRole.UserRole
_HEIGHT_PX = 42 * GRID_PX
_AFTER_MS = 120


@guarded
class WhyPanel(QWidget):
    """Explains the activity that is chosen, while it is shown.

    Signals:
        lit: The ids of the activities of the chain, the explained one first; empty for none.
        chosen: Somebody wants to see an activity of the chain (its id).
    """

    lit = Signal(list)
    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._activity_id = ""
        self.critical = plain_label()
        self.chain = QListWidget()
        self.chain.setAccessibleName(self.tr("What drives its date"))
        self.chain.setWordWrap(True)
        self.chain.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setFixedHeight(_HEIGHT_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * GRID_PX] * 4)
        column.setSpacing(GRID_PX)
        column.addWidget(self.critical)
        column.addWidget(self.chain, 1)
        # Explaining computes the dates anew: only where a selection has come to rest.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_MS)
        self._later.timeout.connect(self._explain)
        self.chain.itemActivated.connect(self._on_activated)
        self.hide()

    def show_for(self, activity_id: str) -> None:
        """Explains another activity; nothing for an empty id."""
        self._activity_id = activity_id
        if not self.isHidden():
            self._later.start()

    def set_open(self, is_open: bool) -> None:
        """Opens or closes the panel."""
        self.setVisible(is_open)
        if is_open:
            self._explain()
        else:
            self.lit.emit([])

    def _explain(self) -> None:
        from relplanner.releases.explaining import explain

        self.chain.clear()
        if not self._activity_id or not self.session.has_plan:
            self.critical.setText(self.tr("Choose an activity to see why it is where it is."))
            self.lit.emit([])
            return
        try:
            found = explain(self.session.snapshot, self._activity_id)
        except PlannerError as error:
            self.critical.setText(said_fully(error))
            self.lit.emit([])
            return
        for sentence, told in zip(found.chain, chain_texts(found), strict=True):
            item = QListWidgetItem(told)
            item.setData(_ACTIVITY, sentence.activity_id)
            self.chain.addItem(item)
        self.critical.setText("\n".join(critical_texts(found)))
        self.lit.emit(list(found.drives))

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_ACTIVITY))
