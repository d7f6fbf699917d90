"""Views that are one register, or several of them one below the other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.session import Session
from ui.tables.register_view import RegisterTable
from ui.views import View

_translate = QCoreApplication.translate


class RegistersView(View):
    """Registers stacked above each other; those of a release show its rows only."""

    def __init__(
        self,
        session: Session,
        tables: list[RegisterTable],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self.tables = tables
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        for table in tables:
            self.splitter.addWidget(table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.first = tables[0].table

    def rebuild(self) -> None:
        """Lists anew."""
        for table in self.tables:
            if table.register.parent == "release_id":
                table.set_parent_id(self.place.release_id)
            table.refresh()

    def reveal(self, row_id: str) -> None:
        """Selects the row in whichever table has it."""
        for table in self.tables:
            if table.listing.row_of(row_id) is not None:
                table.select_row(row_id)


class ScopeView(RegistersView):
    """What is in the release, and which systems it changes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        items = RegisterTable(session, "scope")
        items.set_title(_translate("RegistersView", "Scope"))
        systems = RegisterTable(session, "release_systems")
        systems.set_title(_translate("RegistersView", "Systems that it deploys to or affects"))
        super().__init__(session, [items, systems], parent)
        self.splitter.setSizes([600, 240])


class DependenciesView(RegistersView):
    """What the release waits for and doesn't make itself."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        table = RegisterTable(session, "dependencies")
        table.set_title(_translate("RegistersView", "External dependencies"))
        super().__init__(session, [table], parent)


class EnvironmentsView(RegistersView):
    """Environments, when nothing may be changed there, and systems; all of the whole plan."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        environments = RegisterTable(session, "environments")
        environments.set_title(_translate("RegistersView", "Environments of the whole plan"))
        freezes = RegisterTable(session, "freezes")
        freezes.set_title(_translate("RegistersView", "Change freezes of the whole plan"))
        systems = RegisterTable(session, "systems")
        systems.set_title(_translate("RegistersView", "Systems"))
        super().__init__(session, [environments, freezes, systems], parent)
        self.splitter.setSizes([330, 210, 240])
