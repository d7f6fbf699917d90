"""Days typed into cells mean what was typed, or are refused; never another day."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget

from relplanner.releases.tables import ExternalDependency, Release
from ui.formats import LocaleFormats
from ui.tables.day_edit import DayEdit
from ui.tables.register_view import RegisterTable

KEY = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def table(qtbot, session, settings):
    """The dependencies of the sample's second release, the cursor on an emptied day."""
    release = session.plan.rows(Release)[1]
    table = RegisterTable(session, "dependencies", parent_id=release.id)
    table.resize(1100, 400)
    table.show()
    qtbot.waitExposed(table)
    table.refresh()
    session.changed.connect(lambda _: table.refresh())
    place = table.register.index_of("needed_by")
    table.table.setCurrentIndex(table.model.index(0, place))
    table.table.setFocus()
    QTest.keyClick(table.table, KEY.Key_Delete)
    yield table
    table.close()
    table.deleteLater()


def stored(table):
    return table.session.plan.get(ExternalDependency, table.listing.ids[0]).needed_by


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("18/12/2026", dt.date(2026, 12, 18)),
        ("31/01/2027", dt.date(2027, 1, 31)),
        ("5/1/2027", dt.date(2027, 1, 5)),
        ("2026-12-18", dt.date(2026, 12, 18)),
        ("18/12/2026 24:00", dt.date(2026, 12, 18)),
        ("31/12/9999 24:00", None),
        ("1/2/27", None),
        ("32/13/2026", None),
        ("18 Dec 2026x", None),
    ],
)
def test_that_a_typed_day_is_that_day_or_is_refused(table, typed, day):
    assert stored(table) is None
    QTest.keyClicks(table.table, typed[0])
    QTest.keyClicks(QApplication.focusWidget(), typed[1:])
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QTest.qWait(5)
    assert stored(table) == day
    if day is None:
        assert table.table.bubble.isVisible()
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)


def test_that_a_day_can_be_picked_from_the_calendar_by_key(table):
    QTest.keyClick(table.table, KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, DayEdit)
    QTest.keyClicks(editor, "18/12/2026")
    QTest.keyClick(editor, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    (calendar,) = editor.findChildren(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 12, 18)
    calendar.activated.emit(QDate(2026, 12, 21))
    QTest.keyClick(editor, KEY.Key_Return)
    QTest.qWait(5)
    assert stored(table) == dt.date(2026, 12, 21)


@pytest.mark.parametrize(
    ("typed", "after"),
    [
        ("18/12/2026 09:30", "21/12/2026 09:30"),
        ("18/12/2026", "21/12/2026"),
        ("x", "21/12/2026"),
        ("18/12/2026 24.00", "21/12/2026 24:00"),
    ],
)
def test_that_a_picked_day_keeps_the_time_of_day(qtbot, typed, after):
    line = QWidget()
    qtbot.addWidget(line)
    editor = DayEdit(line, LocaleFormats())
    editor.setText(typed)
    calendar = editor.open_calendar()
    calendar.activated.emit(QDate(2026, 12, 21))
    assert editor.text() == after
