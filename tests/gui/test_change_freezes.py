"""Change freezes in the real window: typed, told where work comes into one, explained."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget

from relplanner.calendars import to_datetime
from relplanner.environments.freezes import conflicts
from relplanner.environments.tables import ChangeFreeze
from relplanner.planner import Plan
from relplanner.releases.tables import Activity, Release
from relplanner.sentences import Narrator
from tests.gui.bars import middle, shop_timeline
from ui.palette import CommandPalette
from ui.places import ENVIRONMENTS, OVERVIEW, Place
from ui.recognizing import said
from ui.tables.register_view import RegisterTable

KEY = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def table_of(window):
    window.resize(1500, 900)
    window.go(Place(ENVIRONMENTS, window.session.plan.rows(Release)[1].id))
    QApplication.processEvents()
    tables = window.view(ENVIRONMENTS).findChildren(RegisterTable)
    return next(one for one in tables if one.register.key == "freezes")


def type_cell(table, row, key, text):
    """Goes to a cell, types into it and leaves it with Tab."""
    grid = table.table
    grid.setFocus()
    grid.setCurrentIndex(table.model.index(row, table.register.index_of(key)))
    QTest.keyClicks(grid, text[0])
    QTest.keyClicks(QApplication.focusWidget(), text[1:])
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    QTest.qWait(5)


def test_that_a_freeze_is_typed_and_written_once_it_has_a_time(planner):
    table = table_of(planner)
    assert table.table.accessibleName() == "Change freezes of the whole plan"
    last = table.model.rowCount() - 1
    type_cell(table, last, "name", "Quarter end")
    type_cell(table, last, "start_at", "26/03/2027 18:00")
    assert [one.name for one in planner.session.plan.rows(ChangeFreeze)] == ["Turn of the year"]
    type_cell(table, last, "finish_at", "04/04/2027")
    with Plan.open(planner.session.plan.path, read_only=True) as plan:
        _, one = plan.rows(ChangeFreeze)
    zone = planner.session.snapshot.zone
    assert (one.name, one.kind, one.code) == ("Quarter end", "hard", "CF-2")
    shown = [
        to_datetime(int(at.timestamp()) // 60, zone).isoformat()
        for at in (one.start_at, one.finish_at)
    ]
    assert shown == ["2027-03-26T18:00:00+01:00", "2027-04-05T00:00:00+02:00"]
    # The day that is over then, as it was typed.
    assert shown_text(table, last, "finish_at") == "04/04/2027 24:00"
    planner.commands["undo"].trigger()
    assert [one.name for one in planner.session.plan.rows(ChangeFreeze)] == ["Turn of the year"]


def shown_text(table, row, key):
    return table.listing.text(row, table.register.index_of(key))


@pytest.mark.parametrize("typed", ["10/01/2027", "10/01/2027 24:00", "11/01/2027 00:00"])
def test_that_every_form_of_the_end_of_a_day_is_read_as_the_same_moment(planner, typed):
    table = table_of(planner)
    type_cell(table, 0, "finish_at", "12/01/2027 12:00")
    type_cell(table, 0, "finish_at", typed)
    [one] = planner.session.plan.rows(ChangeFreeze)
    assert one.finish_at == dt.datetime(2027, 1, 10, 23, tzinfo=dt.UTC)  # in Berlin
    assert shown_text(table, 0, "finish_at") == "10/01/2027 24:00"
    [told] = Narrator(planner.session.plan).sentences(planner.session.plan.head[0])
    assert told == ("moved CF-1 Turn of the year from 12 Jan 2027 12:00 to 10 Jan 2027 24:00 (End)")


@pytest.mark.usefixtures("german")
def test_that_the_last_day_of_a_freeze_is_shown_wherever_it_is_told(qtbot, planner):
    table = table_of(planner)
    type_cell(table, 0, "finish_at", "12.01.2027")
    assert shown_text(table, 0, "finish_at") == "12.01.2027 24:00"
    view = shop_timeline(planner, qtbot)
    assert "18.12.2026 18:00 bis Di. 12.01.2027 24:00" in view.chart.accessibleDescription()
    planner.go(Place(OVERVIEW, planner.session.plan.rows(Release)[1].id))
    rows = planner.view(OVERVIEW).blocks.rows
    [row] = [one for one in rows if "CF-1 Turn of the year" in one.words]
    assert "12.01.2027 24:00" in row.words
    [told] = Narrator(planner.session.plan).sentences(planner.session.plan.head[0])
    assert "12.01.2027 24:00" in said(told)


def test_that_the_day_of_an_end_is_picked_from_the_calendar_and_stays_an_end(planner):
    table = table_of(planner)
    type_cell(table, 0, "finish_at", "10/01/2027")
    table.table.setCurrentIndex(table.model.index(0, table.register.index_of("finish_at")))
    QTest.keyClick(table.table, KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert editor.text() == "10/01/2027 24:00"
    QTest.keyClick(editor, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    [calendar] = editor.findChildren(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2027, 1, 10)
    calendar.activated.emit(QDate(2027, 1, 13))
    assert editor.text() == "13/01/2027 24:00"
    QTest.keyClick(editor, KEY.Key_Return)
    QTest.qWait(5)
    [one] = planner.session.plan.rows(ChangeFreeze)
    assert one.finish_at == dt.datetime(2027, 1, 13, 23, tzinfo=dt.UTC)


def test_that_an_edit_that_brings_a_deployment_into_a_freeze_says_so(planner):
    table = table_of(planner)
    type_cell(table, 0, "finish_at", "12/01/2027 12:00")
    assert planner.statusBar().currentMessage() == (
        "A-69 Upgrade production to Orchestrator 1.36 is inside of the change freeze CF-1 Turn of "
        "the year. Set end of CF-1 Turn of the year"
    )
    shown = table.listing.text(0, table.register.index_of("inside"))
    assert shown == "1"
    # What is inside already is no news.
    type_cell(table, 0, "name", "New year")
    assert "is inside" not in planner.statusBar().currentMessage()
    planner.go(Place(OVERVIEW, planner.session.plan.rows(Release)[1].id))
    rows = planner.view(OVERVIEW).blocks.rows
    [row] = [one for one in rows if "inside of the change freeze CF-1 New year" in one.words]
    assert row.detail.startswith("Blocker · Timeline")


def test_that_a_dragged_deployment_says_where_it_comes_to_and_why_tells_when_it_is_free(
    qtbot, planner
):
    view = shop_timeline(planner, qtbot)
    activity = planner.session.plan.find("A-69")
    view.reveal(activity.id)
    row = view.chart.rows.place_of[activity.id]
    at = middle(view, row)
    week_px = round(7 * 24 * 60 * view.chart.sight.px_per_min)
    surface = view.chart.viewport()
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for part in (1, 2):
        QTest.mouseMove(surface, at - QPoint(week_px * part // 2, 0))
        QTest.qWait(15)
    told = "A-69 is inside of the change freeze CF-1 Turn of the year"
    assert told in view.hands.balloon.text()
    QTest.mouseRelease(
        surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at - QPoint(week_px, 0)
    )
    QTest.qWait(5)
    [one] = conflicts(planner.session.snapshot)
    assert one.row.code == "A-69"
    assert "A-69 Upgrade production" in planner.statusBar().currentMessage()
    view.reveal(activity.id)
    next(one for one in view.tools() if one.text() == "Why is it there?").trigger()
    words = view.why.critical.text().splitlines()[0]
    assert "inside of the change freeze CF-1 Turn of the year" in words
    assert words.endswith("All of it could be done from 11/01/2027 09:00 on.")


def test_that_a_trial_tells_what_would_come_into_a_freeze(planner):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(planner, KEY.Key_T, both)
    session = planner.session
    [live] = session.plan.rows(Activity, code="A-69")
    at = dt.datetime(2027, 1, 4, 8, tzinfo=dt.UTC)
    session.run("Earlier", lambda tx: tx.update(Activity, live.id, constraint_at=at))
    told = "A-69 Upgrade production to Orchestrator 1.36 is inside of the change freeze CF-1"
    assert told in planner.tried.text()
    [freeze] = session.plan.rows(ChangeFreeze)
    session.run("Soften", lambda tx: tx.update(ChangeFreeze, freeze.id, kind="soft"))
    assert "Turn of the year and needs an approval." in planner.tried.text()
    session.drop_trial()
    assert conflicts(session.snapshot) == []


@pytest.mark.parametrize("part", ["turn of the", "cf-1"])
def test_that_the_palette_leads_to_a_freeze(planner, part):
    planner.go(Place(OVERVIEW, planner.session.plan.rows(Release)[1].id))
    QTest.keyClick(planner, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = planner.findChild(CommandPalette)
    QTest.keyClicks(palette.line, part)
    QTest.keyClick(palette.line, KEY.Key_Return)
    QTest.qWait(20)
    assert planner.place.view == ENVIRONMENTS
    table = next(
        one
        for one in planner.view(ENVIRONMENTS).findChildren(RegisterTable)
        if one.register.key == "freezes"
    )
    assert table.table.selectionModel().currentIndex().row() == 0
