"""Calendars in the window: the week, exceptions, holidays, and the year that follows."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from relplanner.calendars import CalendarDay
from relplanner.plan.tables import Calendar, CalendarException, WorkingShift
from ui.dialogs.holidays import HolidaysDialog
from ui.panels.year_strip import YearStrip
from ui.places import CALENDARS, Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY = Qt.Key


@pytest.fixture
def view(planner):
    """The view of the calendars, at the plan's standard one."""
    planner.go(Place(CALENDARS))
    QApplication.processEvents()
    return planner.view(CALENDARS)


def shifts(plan, calendar_id):
    found = plan.rows(WorkingShift, calendar_id=calendar_id)
    return sorted((one.weekday, one.start_min, one.finish_min) for one in found)


def retype(line, text):
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, KEY.Key_Return)


def test_that_the_view_begins_with_the_standard_calendar(view, planner):
    assert view.calendar_id == planner.session.plan.info.calendar_id
    assert view.week.lines[1].text() == "09:00-17:00"
    assert view.week.lines[7].text() == ""
    assert view.year.value() == 2026
    assert view.strip.days[11, 24].minutes == 480


def test_that_typed_hours_change_the_week_the_year_and_the_dates_and_undo(view, planner):
    plan = planner.session.plan
    before = shifts(plan, view.calendar_id)
    retype(view.week.lines[6], "9-12:30, 13:00-15")
    assert [one for one in shifts(plan, view.calendar_id) if one[0] == 6] == [
        (6, 540, 750), (6, 780, 900),
    ]  # fmt: skip
    assert view.week.lines[6].text() == "09:00-12:30, 13:00-15:00"
    assert view.strip.days[11, 28].minutes == 330  # a Saturday
    planner.session.undo()
    assert shifts(plan, view.calendar_id) == before
    assert view.week.lines[6].text() == ""
    assert view.strip.days[11, 28].minutes == 0


def test_that_hours_that_make_no_sense_are_told_and_stay_to_be_put_right(view, planner):
    head = planner.session.plan.head
    retype(view.week.lines[2], "nine to five")
    assert view.week.told.isVisible()
    assert "nine to five" in view.week.told.text()
    assert view.week.lines[2].text() == "nine to five"
    assert planner.session.plan.head == head
    retype(view.week.lines[2], "09:00-12:00, 11:00-13:00")
    assert "overlap" in view.week.told.text()
    retype(view.week.lines[2], "09:00-12:00")
    assert not view.week.told.isVisible()


def test_that_mondays_hours_are_those_until_friday_by_one_click(view, planner):
    retype(view.week.lines[1], "08:00-16:00")
    steps = len(planner.session.plan.journal())
    QTest.mouseClick(view.week.same, Qt.MouseButton.LeftButton)
    found = shifts(planner.session.plan, view.calendar_id)
    assert found == [(weekday, 480, 960) for weekday in range(1, 6)]
    assert len(planner.session.plan.journal()) == steps + 1


def test_that_an_exception_typed_with_its_day_is_seen_in_the_year(view, planner):
    table = view.exceptions
    table.table.setFocus()
    row = table.model.rowCount() - 1
    for key, text in (("first_day", "24/12/2026"), ("name", "Christmas Eve")):
        index = table.model.index(row, table.register.index_of(key))
        table.table.setCurrentIndex(index)
        QTest.keyClicks(QApplication.focusWidget(), text[0])
        QTest.keyClicks(QApplication.focusWidget(), text[1:])
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
        QTest.qWait(5)
    [eve] = planner.session.plan.rows(
        CalendarException, name="Christmas Eve", calendar_id=view.calendar_id
    )
    assert eve.calendar_id == view.calendar_id
    assert eve.first_day == eve.last_day == dt.date(2026, 12, 24)
    assert view.strip.days[12, 24] == CalendarDay(
        dt.date(2026, 12, 24), 0, is_usual=False, name="Christmas Eve"
    )


def test_that_holidays_of_a_country_are_added_by_the_dialog_once(view, planner, qtbot):
    plan = planner.session.plan
    calendar_id = view.calendar_id
    assert plan.rows(CalendarException, calendar_id=calendar_id) == []
    QTest.mouseClick(view.holidays, Qt.MouseButton.LeftButton)
    [dialog] = planner.findChildren(HolidaysDialog)
    # The person's own country is there to begin with.
    assert dialog.picker.country_code == "GB"
    dialog.picker.country.setCurrentText("DE")
    dialog.picker.part.setCurrentIndex(dialog.picker.part.findData("BY"))
    dialog.last.setValue(2026)
    assert "Epiphany" in dialog.told.text()
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    found = plan.rows(CalendarException, calendar_id=calendar_id)
    days = {one.first_day for one in found}
    # Epiphany is one in Bavaria only; the Day of German Unity in all of Germany.
    assert {dt.date(2026, 1, 6), dt.date(2026, 10, 3)} <= days
    assert view.strip.days[1, 6].name == "Epiphany"
    again = HolidaysDialog(planner.session, calendar_id, 2026, planner)
    again.open()
    again.picker.country.setCurrentText("DE")
    again.last.setValue(2026)
    QTest.mouseClick(again.accept_button, Qt.MouseButton.LeftButton)
    assert again.isVisible()
    assert "already" in again.told.text()
    again.reject()
    planner.session.undo()
    assert plan.rows(CalendarException, calendar_id=calendar_id) == []


@pytest.mark.usefixtures("german")
def test_that_countries_and_holidays_are_german_in_the_german_window(view, planner):
    QTest.mouseClick(view.holidays, Qt.MouseButton.LeftButton)
    [dialog] = planner.findChildren(HolidaysDialog)
    assert dialog.picker.country.currentText() == "Deutschland (DE)"
    dialog.picker.part.setCurrentIndex(dialog.picker.part.findData("BY"))
    assert "Heilige Drei Könige" in dialog.told.text()
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert view.strip.days[10, 3].name == "Tag der Deutschen Einheit"
    dialog = HolidaysDialog(planner.session, view.calendar_id, 2026, planner)
    dialog.picker.country.setCurrentText("Österreich (AT)")
    assert dialog.picker.country_code == "AT"
    dialog.reject()


def test_that_a_new_calendar_is_typed_and_has_a_week(view, planner):
    table = view.calendars
    table.table.setFocus()
    row = table.model.rowCount() - 1
    table.table.setCurrentIndex(table.model.index(row, table.register.index_of("name")))
    for letter in "Nights":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QTest.qWait(5)
    [nights] = planner.session.plan.rows(Calendar, name="Nights")
    view.reveal(nights.id)
    assert view.heading.text().endswith("Nights")
    retype(view.week.lines[5], "22:00-06:00")
    assert (5, 1320, 1800) in shifts(planner.session.plan, nights.id)
    assert view.week.lines[5].text() == "22:00-06:00"


def test_that_pointing_at_a_day_of_the_year_tells_what_it_is(qtbot):
    strip = YearStrip()
    day = CalendarDay(dt.date(2026, 12, 24), 240, is_usual=False, name="Half a day")
    strip.show_days([day])
    assert strip.day_at(strip.box_of(12, 24).center()) == day
    assert strip.day_at(strip.box_of(12, 25).center()) is None
    assert strip.told(day) == "Thu 24/12/2026 · 4:00 h of work · Half a day"
    strip.deleteLater()


@pytest.mark.usefixtures("german")
def test_that_all_days_of_a_year_are_in_sight_in_a_narrow_window(planner):
    planner.resize(1024, 700)
    planner.go(Place(CALENDARS))
    QApplication.processEvents()
    view = planner.view(CALENDARS)
    for seen in (view.strip, view.week.same, view.heading, view.holidays):
        assert seen.visibleRegion().boundingRect().width() == seen.width() > 0
