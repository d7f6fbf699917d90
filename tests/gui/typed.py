"""What hands type in the window, for several tests."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.releases.tables import Release
from ui.places import SCOPE, Place
from ui.tables.register_view import RegisterTable


def type_scope_item(window, text):
    """Types into the row for a new item of the scope, and presses nothing after it; the table."""
    window.go(Place(SCOPE, window.session.snapshot.records(Release)[1].id))
    QApplication.processEvents()
    table = next(
        one for one in window.view(SCOPE).findChildren(RegisterTable) if one.register.key == "scope"
    )
    grid = table.table
    grid.setFocus()
    last = table.model.rowCount() - 1
    grid.setCurrentIndex(table.model.index(last, table.register.index_of("name")))
    QTest.keyClicks(grid, text[0])
    QTest.keyClicks(QApplication.focusWidget(), text[1:])
    return table
