"""Rows that need more than a name: typed cell by cell, written once they are whole."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from relplanner.releases.tables import Activity, Release
from relplanner.risks.tables import Risk
from relplanner.testing.tables import Absence, Assignment, Person
from ui.tables.register_view import RegisterTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY = Qt.Key


@pytest.fixture
def make(qtbot, session, settings):
    """Shows a register of the sample."""
    made = []

    def shown(key, parent_id=""):
        table = RegisterTable(session, key, parent_id=parent_id)
        table.resize(1100, 500)
        table.show()
        with qtbot.waitActive(table):
            table.activateWindow()
        table.refresh()
        session.changed.connect(lambda _: table.refresh())
        table.table.setFocus()
        made.append(table)
        return table

    yield shown
    for table in made:
        table.close()
        table.deleteLater()


def to_new_row(table, key):
    row = table.model.rowCount() - 1
    table.table.setCurrentIndex(table.model.index(row, table.register.index_of(key)))


def there():
    """What gets the keys: an open list before what has the focus in the window."""
    if QApplication.activePopupWidget() is not None:
        return QApplication.activePopupWidget()
    if QApplication.focusWidget() is None:
        # Offscreen no window becomes active again when a list is closed.
        [window] = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        window.activateWindow()
        QTest.qWait(20)
    return QApplication.focusWidget()


def type_there(text, *keys):
    for letter in text:
        QTest.keyClicks(there(), letter)
    for key in keys:
        QTest.keyClick(there(), key)
    QTest.qWait(5)


def cell(table, key):
    return table.model.index(table.model.rowCount() - 1, table.register.index_of(key)).data()


def current_key(table):
    return table.register.fields[table.table.currentIndex().column()].key


def test_that_an_assignment_is_made_once_activity_and_person_are_typed(make, session):
    table = make("person_assignments")
    before, head = session.plan.rows(Assignment), session.plan.head
    to_new_row(table, "activity_id")
    type_there("A-3", KEY.Key_Return)
    # Nothing is written yet; what is lacking is said, and Enter leads there.
    assert session.plan.head == head
    assert cell(table, "activity_id").startswith("A-3 ")
    assert cell(table, "person_id") == "needed"
    assert current_key(table) == "person_id"
    person = session.plan.rows(Person)[3]
    type_there(person.name.split()[0], KEY.Key_Return)
    [made] = [one for one in session.plan.rows(Assignment) if one not in before]
    assert session.plan.get(Activity, made.activity_id).code == "A-3"
    assert made.person_id == person.id
    assert table.model.draft == {}
    session.undo()
    assert session.plan.rows(Assignment) == before


def test_that_escape_drops_a_row_that_was_begun(make, session):
    table = make("person_assignments")
    head = session.plan.head
    to_new_row(table, "role")
    type_there("tests", KEY.Key_Tab)
    assert table.model.draft == {"role": "tests"}
    QTest.keyClick(table.table, KEY.Key_Escape)
    assert table.model.draft == {}
    assert cell(table, "role") is None
    assert session.plan.head == head


def test_that_a_name_that_is_wrong_is_refused_at_once_in_a_row_that_was_begun(make, session):
    table = make("person_assignments")
    to_new_row(table, "person_id")
    type_there("Nobody At All", KEY.Key_Return)
    assert table.table.bubble.isVisible()
    assert "Nobody At All" in table.table.bubble.text()
    assert table.model.draft == {}
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)


def test_that_what_was_typed_before_the_name_waits_for_it(make, session):
    table = make("risks", session.plan.rows(Release)[0].id)
    count = len(session.plan.rows(Risk))
    to_new_row(table, "likelihood")
    type_there("5", KEY.Key_Return)
    assert len(session.plan.rows(Risk)) == count
    assert current_key(table) == "name"
    type_there("The bridge is closed", KEY.Key_Return)
    made = session.plan.rows(Risk, name="The bridge is closed")
    assert [one.likelihood for one in made] == [5]


def test_that_ins_begins_a_row_that_needs_a_day_and_writes_nothing(make, session):
    person = session.plan.rows(Person)[0]
    table = make("absences", person.id)
    head = session.plan.head
    QTest.keyClick(table.table, KEY.Key_Insert)
    assert session.plan.head == head
    assert current_key(table) == "first_day"
    type_there("24/12/2026", KEY.Key_Return)
    days = [(one.first_day, one.last_day) for one in session.plan.rows(Absence)]
    assert (dt.date(2026, 12, 24), dt.date(2026, 12, 24)) in days


def test_that_another_person_shows_none_of_what_was_begun_for_the_first(make, session):
    first, second = session.plan.rows(Person)[:2]
    table = make("absences", first.id)
    to_new_row(table, "notes")
    type_there("by train", KEY.Key_Return)
    assert table.model.draft
    table.set_parent_id(second.id)
    table.refresh()
    assert table.model.draft == {}


@pytest.mark.parametrize("new_row", [False, True])
def test_that_somebody_whom_nobody_knows_is_added_from_the_list(make, session, new_row):
    table = make("person_assignments" if new_row else "activities")
    key = "person_id" if new_row else "owner_id"
    if new_row:
        to_new_row(table, "activity_id")
        type_there("A-3", KEY.Key_Return)
    else:
        table.table.setCurrentIndex(table.model.index(2, table.register.index_of(key)))
    people = len(session.plan.rows(Person))
    type_there("Zoe Nguyen")
    [box] = [one for one in table.table.findChildren(QComboBox) if one.isVisible()]
    assert box.completer().currentCompletion() == "Add person “Zoe Nguyen”"
    type_there("", KEY.Key_Down, KEY.Key_Return)
    [zoe] = session.plan.rows(Person, name="Zoe Nguyen")
    if new_row:
        assert len(session.plan.rows(Assignment, person_id=zoe.id)) == 1
    else:
        assert len(session.plan.rows(Activity, owner_id=zoe.id)) == 1
    session.undo()
    assert len(session.plan.rows(Person)) == people


def test_that_typing_a_name_that_nobody_has_adds_nobody_by_itself(make, session):
    table = make("activities")
    people = len(session.plan.rows(Person))
    table.table.setCurrentIndex(table.model.index(2, table.register.index_of("owner_id")))
    type_there("Zoe Nguyen", KEY.Key_Return)
    assert table.table.bubble.isVisible()
    assert table.table.bubble.text().endswith(
        "Or choose in the list: Add person “Zoe Nguyen” (Down, then Enter)."
    )
    assert len(session.plan.rows(Person)) == people
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
