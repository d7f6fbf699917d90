"""The navigation on the left: all releases, and the views of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ui.actions import QT_TRANSLATE_NOOP
from ui.places import ALL, AUDIT, CALENDARS, PLAN_VIEWS, RELEASE_VIEWS, Place
from ui.session import Session
from ui.theme import look

if TYPE_CHECKING:
    from relplanner.plan.changes import ChangeSet

TITLES = {
    ALL: QT_TRANSLATE_NOOP("Navigation", "All releases"),
    CALENDARS: QT_TRANSLATE_NOOP("Navigation", "Calendars"),
    "overview": QT_TRANSLATE_NOOP("Navigation", "Overview"),
    "scope": QT_TRANSLATE_NOOP("Navigation", "Scope"),
    "timeline": QT_TRANSLATE_NOOP("Navigation", "Timeline"),
    "dependencies": QT_TRANSLATE_NOOP("Navigation", "Dependencies"),
    "risks": QT_TRANSLATE_NOOP("Navigation", "Risks"),
    "testers": QT_TRANSLATE_NOOP("Navigation", "Testers"),
    "environments": QT_TRANSLATE_NOOP("Navigation", "Environments"),
    "rollback": QT_TRANSLATE_NOOP("Navigation", "Rollback"),
    "checklists": QT_TRANSLATE_NOOP("Navigation", "Checklists"),
    AUDIT: QT_TRANSLATE_NOOP("Navigation", "Audit"),
}
_PLACE = Qt.ItemDataRole.UserRole
_ROW_PX = 28
_ICONS = {ALL: "all-releases", AUDIT: "audit", CALENDARS: "today"}


def title_of(view: str) -> str:
    """What a view is called."""
    return QCoreApplication.translate("Navigation", TITLES[view])


class Navigation(QTreeWidget):
    """Shows where one can go, and where one is.

    Signals:
        go: Somebody wants to go to a `Place`.
    """

    go = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("Navigation"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(18, 18))
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._quiet = False
        self._items: dict[tuple[str, str], QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._on_current)
        session.opened.connect(self.rebuild)
        session.changed.connect(self._on_changed)
        look.changed.connect(self._show_icons)

    def rebuild(self) -> None:
        """Shows the releases that there are."""
        current = self.currentItem()
        here = current.data(0, _PLACE) if current is not None else None
        self._quiet = True
        self.clear()
        self._items.clear()
        if self.session.has_plan:
            from relplanner.releases.tables import Release

            for view in PLAN_VIEWS:
                self._add(None, Place(view), title_of(view))
            for release in self.session.plan.records(Release):
                name = f"{release.code} {release.name}"
                head = self._add(None, Place("overview", release.id), name, head=True)
                for view in RELEASE_VIEWS:
                    self._add(head, Place(view, release.id), title_of(view))
        self._show_icons()
        self._quiet = False
        if here is not None:
            self.show_place(Place(*here))

    def show_place(self, place: Place) -> None:
        """Marks where one is, and opens its release."""
        item = self._items.get((place.view, place.release_id))
        if item is None:
            return
        self._quiet = True
        for at in range(self.topLevelItemCount()):
            top = self.topLevelItem(at)
            if top is not None:
                top.setExpanded(top is item.parent())
        self.setCurrentItem(item)
        self._quiet = False

    def _add(
        self, parent: QTreeWidgetItem | None, place: Place, text: str, *, head: bool = False
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setData(0, _PLACE, tuple(place))
        item.setSizeHint(0, QSize(0, _ROW_PX))
        item.setToolTip(0, text if head and "<" not in text else "")
        if head:
            font = self.font()
            font.setBold(True)
            item.setFont(0, font)
        else:
            self._items[place.view, place.release_id] = item
        if parent is None:
            self.addTopLevelItem(item)
        else:
            parent.addChild(item)
        return item

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and not self._quiet:
            self.go.emit(Place(*item.data(0, _PLACE)))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("release"):
            self.rebuild()

    def _show_icons(self) -> None:
        from ui.theme.icons import icon

        for (view, _), item in self._items.items():
            item.setIcon(0, icon(_ICONS.get(view, view)))
