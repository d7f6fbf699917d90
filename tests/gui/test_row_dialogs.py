"""A release's own fields and the plan's settings, edited in dialogs with real keys."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from relplanner.releases.tables import Release
from relplanner.testing.tables import Person
from ui.dialogs.plan_settings import plan_settings_dialog
from ui.dialogs.release import release_dialog
from ui.dialogs.row_form import RowDialog
from ui.places import ALL, OVERVIEW, Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY = Qt.Key


@pytest.fixture
def shown(qtbot):
    made = []

    def show(dialog):
        dialog.open()
        qtbot.waitExposed(dialog)
        made.append(dialog)
        return dialog

    yield show
    for one in made:
        try:
            one.close()
        except RuntimeError:  # it went away by itself
            continue


def retype(editor, text):
    line = editor if isinstance(editor, QLineEdit) else editor.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, text)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.hide()


def test_that_all_fields_of_a_release_are_one_change_and_one_undo(shown, session):
    release = session.plan.rows(Release)[0]
    steps = len(session.plan.journal())
    dialog = shown(release_dialog(session, release.id))
    retype(dialog.form.editors["name"], "Renamed")
    retype(dialog.form.editors["version"], "9.9")
    retype(dialog.form.editors["target_at"], "31/12/2026 18:00")
    retype(dialog.form.editors["state"], "released")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    now = session.plan.get(Release, release.id)
    # The plan shows Berlin's time, which is an hour before UTC in winter.
    assert (now.name, now.version, now.state) == ("Renamed", "9.9", "released")
    assert now.target_at == dt.datetime(2026, 12, 31, 17, 0, tzinfo=dt.UTC)
    assert len(session.plan.journal()) == steps + 1
    session.undo()
    assert session.plan.get(Release, release.id) == release


def test_that_a_wrong_text_is_told_at_its_field_and_nothing_is_written(shown, session):
    release = session.plan.rows(Release)[0]
    head = session.plan.head
    dialog = shown(release_dialog(session, release.id))
    retype(dialog.form.editors["name"], "Not to be kept")
    retype(dialog.form.editors["target_at"], "some day")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert [key for key, one in dialog.form.told.items() if one.isVisible()] == ["target_at"]
    assert "some day" in dialog.form.told["target_at"].text()
    assert session.plan.head == head
    retype(dialog.form.editors["target_at"], "2026-12-31 18:00")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert session.plan.get(Release, release.id).name == "Not to be kept"


def test_that_a_release_without_a_name_is_refused_at_the_name(shown, session):
    dialog = shown(release_dialog(session, session.plan.rows(Release)[0].id))
    retype(dialog.form.editors["name"], " ")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.form.told["name"].isVisible()


def test_that_agreeing_to_what_is_there_writes_nothing(shown, session):
    head = session.plan.head
    for dialog in (
        release_dialog(session, session.plan.rows(Release)[1].id), plan_settings_dialog(session),
    ):  # fmt: skip
        shown(dialog)
        QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert session.plan.head == head


def test_that_a_manager_whom_nobody_knows_is_added_with_the_release(shown, session):
    release = session.plan.rows(Release)[0]
    people = len(session.plan.rows(Person))
    dialog = shown(release_dialog(session, release.id))
    box = dialog.form.editors["manager_id"]
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "Zoe Nguyen")
    box.setCurrentText("Add person “Zoe Nguyen”")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    [zoe] = session.plan.rows(Person, name="Zoe Nguyen")
    assert session.plan.get(Release, release.id).manager_id == zoe.id
    session.undo()
    assert len(session.plan.rows(Person)) == people


def test_that_the_settings_of_the_plan_are_one_change(shown, session):
    before = session.plan.info
    dialog = shown(plan_settings_dialog(session))
    retype(dialog.form.editors["name"], "Spring")
    retype(dialog.form.editors["zone"], "tokyo")
    retype(dialog.form.editors["minutes_per_day"], "7.5h")
    retype(dialog.form.editors["minutes_per_week"], "37.5")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    now = session.plan.info
    assert (now.name, now.zone) == ("Spring", "Asia/Tokyo")
    assert (now.minutes_per_day, now.minutes_per_week) == (450, 2250)
    session.undo()
    assert session.plan.info == before


def test_that_what_is_critical_follows_from_the_settings_of_the_plan(shown, session):
    schedule = session.snapshot.schedule
    least = min(int(one) for one in schedule.total_float_min[schedule.counts] if one > 0)
    days = -(-least // session.plan.info.minutes_per_day)
    dialog = shown(plan_settings_dialog(session))
    retype(dialog.form.editors["slack_limit_days"], str(days))
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    more = session.snapshot.schedule.critical
    assert more.sum() > schedule.critical.sum()
    session.undo()
    assert (session.snapshot.schedule.critical == schedule.critical).all()


def test_that_a_zone_that_there_is_not_is_told_at_the_zone(shown, session):
    dialog = shown(plan_settings_dialog(session))
    retype(dialog.form.editors["zone"], "Mars/Olympus")
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.form.told["zone"].isVisible()
    assert "Mars/Olympus" in dialog.form.told["zone"].text()


def open_dialogs(window):
    return [one for one in window.findChildren(RowDialog) if one.isVisible()]


def test_that_overview_menu_and_all_releases_open_the_fields_of_the_release(qtbot, planner):
    first, second = planner.session.plan.rows(Release)
    planner.go(Place(OVERVIEW, second.id))
    QApplication.processEvents()
    edit = planner.view(OVERVIEW).head.edit
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    planner.go(Place(ALL))
    releases = planner.view(ALL).releases
    QApplication.processEvents()
    releases.table.setFocus()
    releases.select_row(first.id)
    planner.commands["edit_release"].trigger()
    names = [one.form.editors["name"].text() for one in open_dialogs(planner)]
    assert names == [second.name, first.name]
    for one in open_dialogs(planner):
        one.reject()


def test_that_a_release_is_edited_and_added_in_the_table_of_all_releases(planner):
    view = planner.view(ALL)
    QApplication.processEvents()
    table = view.releases
    assert list(table.listing.ids) == [one.id for one in planner.session.plan.rows(Release)]
    table.table.setFocus()
    at = table.model.index(0, table.register.index_of("version"))
    table.table.setCurrentIndex(at)
    QTest.keyClicks(table.table, "7")
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QTest.qWait(5)
    assert planner.session.plan.rows(Release)[0].version == "7"
    table.table.setCurrentIndex(table.model.index(2, table.register.index_of("name")))
    QTest.keyClicks(table.table, "S")
    QTest.keyClicks(QApplication.focusWidget(), "pring")
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    QTest.qWait(5)
    assert [one.name for one in planner.session.plan.rows(Release)][2:] == ["Spring"]
    assert planner.navigation.topLevelItemCount() == 5
