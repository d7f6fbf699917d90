"""What the window shows while no plan is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions
from ui.labels import plain_label
from ui.settings import Settings
from ui.theme import GRID_PX, current

_PATH = Qt.ItemDataRole.UserRole


class Welcome(QWidget):
    """Ways to begin, and the plans opened last.

    Signals:
        chosen: A recent plan was chosen (its `Path`).
    """

    chosen = Signal(object)

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Recent plans"))
        self.recent.setWordWrap(True)
        self.recent.itemActivated.connect(self._on_activated)
        self.recent_title = QLabel(self.tr("Recent plans"))
        self.recent_title.setBuddy(self.recent)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._card(self._buttons(actions)), 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def _buttons(self, actions: Actions) -> QVBoxLayout:
        """The ways to begin, the usual one first."""
        buttons = QVBoxLayout()
        buttons.setSpacing(2 * GRID_PX)
        for action_id, text, primary in (
            ("open_sample", self.tr("Open the sample release"), True),
            ("new_from_template", self.tr("New from template..."), False),
            ("import", self.tr("Import from Excel or MS Project..."), False),
            ("new", self.tr("New empty plan..."), False),
            ("open", self.tr("Open a plan..."), False),
        ):
            button = QPushButton(text)
            button.setProperty("primary", primary)
            button.setMinimumHeight(9 * GRID_PX)
            button.clicked.connect(actions[action_id].trigger)
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _card(self, buttons: QVBoxLayout) -> QFrame:
        title = QLabel(self.tr("Plan a release"))
        title.setObjectName("title")
        words = plain_label(
            self.tr(
                "One file holds dates, risks, testers, rollback and signed checklists. Every "
                "change is saved at once, on this computer only."
            ),
            muted=True,
        )
        card = QFrame()
        card.setProperty("card", True)
        card.setFixedWidth(190 * GRID_PX)
        right = QVBoxLayout()
        right.addWidget(self.recent_title)
        right.addWidget(self.recent, 1)
        columns = QHBoxLayout()
        columns.setSpacing(8 * GRID_PX)
        columns.addLayout(buttons, 2)
        columns.addLayout(right, 3)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*[8 * GRID_PX] * 4)
        inside.setSpacing(4 * GRID_PX)
        inside.addWidget(title)
        inside.addWidget(words)
        inside.addLayout(columns)
        return card

    def refresh(self) -> None:
        """Lists the plans opened last; missing ones are greyed, and can be found or forgotten."""
        self.recent.clear()
        for path in self._settings.recent:
            there = path.is_file()
            note = "" if there else self.tr(" (missing)")
            item = QListWidgetItem(f"{path.stem}{note}\n{path.parent}")
            item.setData(_PATH, str(path))
            if not there:
                item.setForeground(QBrush(QColor(current().muted)))
            self.recent.addItem(item)
        if not self.recent.count():
            item = QListWidgetItem(self.tr("None yet. Open the sample to look around."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.recent.addItem(item)

    def _on_activated(self, item: QListWidgetItem) -> None:
        path = item.data(_PATH)
        if path:
            self.chosen.emit(Path(path))
