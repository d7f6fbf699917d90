"""The tool bar above a chart: zoom, fit, today."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from ui.guarding import guarded
from ui.labels import tip_with_keys
from ui.theme import GRID_PX, look
from ui.timeline.chart import GanttChart

if TYPE_CHECKING:
    from ui.timeline.find import FindBar
    from ui.timeline.grouping import GroupMenu

_ZOOM = 1.5
# A button with the room around it, and a field in which a word can be read.
_BUTTON_PX, _FIELD_PX = 11 * GRID_PX, 50 * GRID_PX


@guarded
class IconBar(QToolBar):
    """A tool bar with the icons of the theme that is on; its tool tips tell the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[QAction, str] = {}
        look.changed.connect(self.show_icons)

    def add(
        self, text: str, icon: str, keys: tuple[str, ...], slot: Callable[[], object]
    ) -> QAction:
        """A further button at the end."""
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(tip_with_keys(text, action))
        action.triggered.connect(lambda _checked=False: slot())
        self.addAction(action)
        self._icons[action] = icon
        self.show_icons()
        return action

    @property
    def named_actions(self) -> list[QAction]:
        """Its actions, without separators and widgets."""
        return list(self._icons)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Puts the buttons closer together where they would take the room of a field."""
        super().resizeEvent(event)
        dense = event.size().width() < len(self._icons) * _BUTTON_PX + _FIELD_PX
        if dense != bool(self.property("dense")):
            self.setProperty("dense", dense)
            for widget in (self, *self.findChildren(QToolButton)):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
                # The layout of a bar measures anew when its style changes, and not before.
                QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

    def add_space(self) -> None:
        """Room that pushes what follows to the right."""
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.addWidget(space)

    def show_icons(self) -> None:
        """Gives the buttons the icons of the theme that is on."""
        from ui.theme.icons import icon

        for action, name in self._icons.items():
            action.setIcon(icon(name))


class TimelineBar(IconBar):
    """Zooms and moves a chart; every button has a key."""

    def __init__(self, chart: GanttChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.now_min: Callable[[], int] = lambda: int(time.time() // 60)
        self.setWindowTitle(self.tr("Timeline tools"))
        self.add(self.tr("Zoom in"), "zoom-in", ("Ctrl++", "Ctrl+="), lambda: chart.zoom(_ZOOM))
        self.add(self.tr("Zoom out"), "zoom-out", ("Ctrl+-",), lambda: chart.zoom(1 / _ZOOM))
        self.add(self.tr("Fit all"), "fit", ("Ctrl+0",), chart.fit)
        self.add(self.tr("Today"), "today", ("Ctrl+T",), lambda: chart.go_to(self.now_min()))

    def add_grouping(self, grouping: GroupMenu) -> None:
        """A button that opens the choice of a grouping."""

        def pop_up() -> None:
            button = self.widgetForAction(action)
            grouping.pop_up(button.mapToGlobal(button.rect().bottomLeft()))

        action = self.add(self.tr("Group rows"), "group", ("Ctrl+Shift+G",), pop_up)
        action.setCheckable(True)
        usual = action.toolTip()

        def show() -> None:
            action.setChecked(bool(grouping.by))
            chosen = grouping.actions[grouping.by].text()
            action.setToolTip(f"{usual}: {chosen}" if grouping.by else usual)

        action.triggered.connect(show)
        grouping.changed.connect(show)
        show()

    def add_finder(self, finder: FindBar, home: QWidget) -> None:
        """A button that opens the search; its key counts in `home`, where tables may have one."""
        action = self.add(self.tr("Find"), "search", ("Ctrl+F",), finder.begin)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        home.addAction(action)
